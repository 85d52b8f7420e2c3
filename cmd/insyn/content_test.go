package main

import (
	"html"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The repository's real content is a test: what the portal publishes is right,
// readable and its own. What only the source can tell is in
// content_source_test.go.

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
	world, _ := graph.Build(set) // findings are TestContentHasNoFindings' matter
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

func TestContentHasNoFindings(t *testing.T) {
	_, findings := realSite(t)
	for _, f := range findings {
		t.Errorf("%s: %s: %s [%s]", f.Pos, f.Severity, f.Message, f.Code)
	}
}

func TestContentTotals(t *testing.T) {
	world := realWorld(t)
	if n := len(world.Projects); n != 63 {
		t.Errorf("%d projects, want 63", n)
	}
	sheets := 0
	for _, p := range world.Projects {
		sheets += len(p.Deltaganden)
	}
	if sheets != 68 {
		t.Errorf("%d deltaganden, want 68", sheets)
	}
	sum := ledger.In(world.Ledger, 2025)
	if sum.Kronor != 55_587_902 || len(sum.Missing) != 9 || sum.Stated() != 68 {
		t.Errorf("2025: %d kronor of %d figures, %d of them missing; want 55587902 of 68, 9 missing", sum.Kronor, sum.Stated(), len(sum.Missing))
	}
}

// written is a text of the content with the file that it stands in.
type written struct{ file, text string }

// texts returns all texts that have a page of their own, as readers see them.
func texts(world *graph.Graph) (out []written) {
	add := func(d record.Document) { out = append(out, written{d.Pos.File, plainText(d.Body)}) }
	for _, p := range world.Projects {
		add(p.Document)
	}
	for _, n := range world.Namnder {
		add(n.Document)
		for _, a := range n.Accounts {
			add(a.Document)
		}
	}
	for _, n := range world.Networks {
		add(n.Document)
	}
	for _, i := range world.Initiatives {
		add(i.Document)
	}
	for _, p := range world.Pages {
		add(p.Document)
	}
	return out
}

// plainText is a body without markup and headings.
func plainText(b markdown.Body) string {
	var text []string
	for _, s := range b.Sections {
		text = append(text, s.Text)
	}
	return strings.Join(text, "\n")
}

// thin are the texts that are shorter than the rule because the source says
// little, each with the reason.
var thin = map[string]string{
	"content/namnder/servicenamnden/2025.md": "the account fills half a page (54) and leaves the second question empty",
}

func TestContentLength(t *testing.T) {
	world := realWorld(t)
	check := func(d record.Document, least, most int) {
		n := len(strings.Fields(plainText(d.Body)))
		reason, excused := thin[d.Pos.File]
		switch {
		case n > most:
			t.Errorf("%s has %d words, more than %d", d.Pos.File, n, most)
		case n < least && !excused:
			t.Errorf("%s has %d words, fewer than %d", d.Pos.File, n, least)
		case n >= least && excused:
			t.Errorf("%s has %d words: take it out of thin (%s)", d.Pos.File, n, reason)
		}
	}
	for _, p := range world.Projects {
		check(p.Document, 80, 250)
	}
	for _, n := range world.Namnder {
		for _, a := range n.Accounts {
			check(a.Document, 150, 600)
		}
	}
}

func TestContentIsReadable(t *testing.T) {
	var all []int
	for _, w := range texts(realWorld(t)) {
		lix, ok := record.LIX(w.text)
		if !ok {
			continue
		}
		if all = append(all, lix); lix > record.MaxLIX {
			t.Errorf("%s has LIX %d, more than %d", w.file, lix, record.MaxLIX)
		}
	}
	slices.Sort(all)
	median := all[len(all)/2]
	t.Logf("%d texts, LIX %d to %d, median %d", len(all), all[0], all[len(all)-1], median)
	if median > 42 {
		t.Errorf("median LIX %d, more than 42", median)
	}
}

// TestContentShowsEUStatement checks that the built page of every project with
// money from the EU has the exact sentence of its fund.
func TestContentShowsEUStatement(t *testing.T) {
	site, _ := realSite(t)
	if site == nil {
		t.Skip("there is no site: see TestContentHasNoFindings")
	}
	n := 0
	for _, p := range realWorld(t).Projects {
		if p.Program == nil || !p.Program.EU {
			continue
		}
		n++
		data, ok := site.Get(path.Join("projekt", p.ID, "index.html"))
		switch statement := p.Program.Statement; {
		case !ok:
			t.Errorf("%s has no page", p.ID)
		case statement == "":
			t.Errorf("data/program.toml: %s is an EU programme without medfinansiering", p.Program.ID)
		case !strings.Contains(html.UnescapeString(string(data)), statement):
			t.Errorf("/projekt/%s/ does not have the sentence %q", p.ID, statement)
		}
	}
	if n < 50 {
		t.Errorf("only %d projects have an EU programme", n)
	}
}
