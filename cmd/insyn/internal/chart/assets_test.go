package chart_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestAssets holds the committed assets to the sums that gen wrote.
func TestAssets(t *testing.T) {
	sums, err := os.ReadFile("assets.sum")
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	for line := range strings.Lines(string(sums)) {
		sum, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if !ok {
			t.Fatalf("assets.sum: %q", line)
		}
		if strings.HasPrefix(name, "npm:") {
			continue // what they were made from, which is not kept here
		}
		files++
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != sum {
			t.Errorf("%s is not what gen wrote: %s; run gen again", name, got)
		}
	}
	if files != 7 {
		t.Errorf("assets.sum names %d files, want the atlas, the bounds of countries, four fonts and a licence", files)
	}
}
