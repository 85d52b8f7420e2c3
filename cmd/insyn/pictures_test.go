package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/shelf"
)

// TestPictures: a site is the same bytes whatever lies on the shelf: nothing, the
// pictures of the build before, or files that somebody else wrote there.
func TestPictures(t *testing.T) {
	city, dir := smallCityFS(t), t.TempDir()
	want, _, err := generate(city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, state := range []string{"empty", "full", "spoilt", "mended"} {
		kept, err := shelf.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		got, _, err := alone(kept).fill(t.Context(), output.New(), city, page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !got.Equal(want) {
			t.Errorf("%s: another site", state)
		}
		if err := kept.Close(); err != nil {
			t.Error(err)
		}
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(files) < 20 {
			t.Fatalf("%s: %d pictures are kept, %v", state, len(files), err)
		}
		if state != "full" {
			continue
		}
		slices.Sort(files)
		for i, file := range files { // each has another's bytes
			data, err := os.ReadFile(files[(i+1)%len(files)])
			if err == nil {
				err = os.WriteFile(file+".ny", data, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, file := range files {
			if err := os.Rename(file+".ny", file); err != nil {
				t.Fatal(err)
			}
		}
	}
}
