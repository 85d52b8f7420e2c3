package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// goldens are the pages of the small city that are kept whole, as text: the
// kinds of pages that most of what the portal does can be seen on. After a
// wanted change:
//
//	go test ./cmd/insyn -run TestGolden -update
//
// and read the difference.
var goldens = map[string]string{
	"projekt":      "/projekt/blaskogen/",
	"tidigare":     "/projekt/tangbruket/", // its sheets of two years say different things
	"namnd":        "/namnder/miljonamnden/",
	"projektlista": "/projekt/",
	"stad":         "/stader/arhus/",
}

func TestGolden(t *testing.T) {
	docs := assemble(t, smallCityFS(t), page.Options{}, rearranged{}).pages(t)
	for name, address := range goldens {
		t.Run(name, func(t *testing.T) {
			doc := docs[address]
			if doc == nil {
				t.Fatalf("there is no page %s", address)
			}
			mains := doc.all("main")
			if len(mains) != 1 {
				t.Fatalf("%d elements main", len(mains))
			}
			var got strings.Builder
			mains[0].outline(&got, 0)
			golden := filepath.Join("testdata", "golden", name+".txt")
			if *update {
				if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := gocmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); d != "" {
				t.Errorf("%s says other things than %s (-want +got):\n%s", address, golden, d)
			}
		})
	}
}
