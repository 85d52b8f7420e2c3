package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
)

// data/kallblad/<source>.toml holds what each project sheet of a source states,
// without its descriptions. check compares the sheets of the content with it.
// It is made here, where the source is at hand, as insyn import makes it:
//
//	go test ./cmd/insyn -run TestKallblad -kallblad

var writeKallblad = flag.Bool("kallblad", false, "write data/kallblad from the sources' texts")

// TestKallblad holds the tables to the sources that they are made from.
func TestKallblad(t *testing.T) {
	eachSource(t, func(t *testing.T, s *graph.Source, text string) {
		read := sheetsOf(t, realWorld(t), text)
		if len(read) == 0 {
			return // a document of another kind
		}
		file := filepath.Join(repository, "data", "kallblad", s.ID+".toml")
		want := sheets.Kallblad(s.ID, s.Year, read)
		if *writeKallblad {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not what %s gives: look at the difference that go test ./cmd/insyn -run TestKallblad -kallblad makes", file, s.TextFile)
		}
	})
}

// sheetsOf returns the sheets of a text, by the city's form.
func sheetsOf(t *testing.T, w *graph.Graph, text string) []sheets.Sheet {
	t.Helper()
	doc, err := sheets.Open([]byte(text), 1, w.Blankett)
	if err != nil {
		t.Fatal(err)
	}
	return sheets.Read(doc, w.Blankett, w.NamndCalled)
}
