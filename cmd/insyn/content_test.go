package main

import (
	"os"
	"sync"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// What holds of any content, tried on the repository's own. What an editor may
// write is decided by check alone, which says it at the line: no figure, name
// or address of the content is known here.

// realWorld returns the real content, connected.
func realWorld(t *testing.T) *graph.Graph {
	t.Helper()
	world, err := builtWorld()
	if err != nil {
		t.Fatal(err)
	}
	return world
}

var builtWorld = sync.OnceValues(func() (*graph.Graph, error) {
	files, _, err := source.Load(os.DirFS(repository))
	if err != nil {
		return nil, err
	}
	set, _ := record.Decode(files)
	world, _ := graph.Build(set) // findings are check's matter
	return world, nil
})

// realSite returns what the pipeline makes of the real content.
func realSite(t *testing.T) (*output.Tree, diag.List) {
	t.Helper()
	b := builtSite()
	if b.err != nil {
		t.Fatal(b.err)
	}
	return b.site, b.findings
}

type built struct {
	site     *output.Tree
	findings diag.List
	err      error
}

var builtSite = sync.OnceValue(func() (b built) {
	b.site, b.findings, b.err = generate(os.DirFS(repository), page.Options{})
	return b
})

// TestContentHasNoErrors is what check says of the content too, at the line. It
// is here because there is no site to test the rest on when it fails. An
// editor's warning is no fault of the program.
func TestContentHasNoErrors(t *testing.T) {
	_, findings := realSite(t)
	for _, f := range findings {
		if f.Severity == diag.Error {
			t.Errorf("%s: %s [%s]", f.Pos, f.Message, f.Code)
		}
	}
}
