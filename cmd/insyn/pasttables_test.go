//go:build !race

// What writes Excel and SQLite takes longest of all to compile, and has no goroutines.

package main

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/export"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// correctedCity returns an invented city of which an edition was cut before its
// corrections, with those and the edition.
func correctedCity(t *testing.T) (fstest.MapFS, []*record.Rattelse, *release.Edition) {
	t.Helper()
	city := fixtureCity(t, smallArchive, moreArchive)
	files, _, err := source.Load(city)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Decode(files)
	world, _ := graph.Build(set)
	before := facts.Of(files)
	var corrections []*record.Rattelse
	for i := range world.Corrections {
		r := &world.Corrections[i]
		corrections = append(corrections, r)
		at := slices.IndexFunc(before, func(f facts.Fact) bool { return f.Doc == r.Doc && f.Path == r.What.ID })
		before[at].Value = r.From
	}
	e := release.New("2026-03", before, release.File{Name: release.FigureFile, Data: release.Table(said(new(page.Output)))})
	for _, f := range e.Files {
		city[e.Path()+"/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return city, corrections, e
}

// wholeSite returns the site that data makes of a city.
func wholeSite(t *testing.T, city fstest.MapFS) *output.Tree {
	t.Helper()
	tree, findings, err := generate(city, page.Options{Wholes: export.Wholes()})
	if err != nil || tree == nil {
		t.Fatal(findings, err)
	}
	return tree
}

// TestPastTables: what was published before and what was wrong in it can be taken
// away like everything else; a city that has released nothing has the tables' heads.
func TestPastTables(t *testing.T) {
	city, corrections, e := correctedCity(t)
	s := &assembled{files: map[string][]byte{}}
	tree := wholeSite(t, city)
	for _, name := range []string{"data/rattelser.csv", "data/utgavor.csv"} {
		s.files[name], _ = tree.Get(name)
	}
	rows := s.table(t, "data/rattelser.csv")
	if len(rows) != len(corrections) || len(rows) == 0 {
		t.Fatalf("%d rows of %d corrections", len(rows), len(corrections))
	}
	for _, r := range corrections {
		if !slices.ContainsFunc(rows, func(row row) bool {
			return row["dag"] == r.Day.ISO() && row["dokument"] == r.Doc && row["uppgift"] == r.What.ID &&
				row["fran"] == r.From && row["till"] == r.To && row["varfor"] == r.Why && "projekt/"+row["projekt"] == r.Doc
		}) {
			t.Errorf("the table lacks the correction of %s#%s", r.Doc, r.What.ID)
		}
	}
	editions := s.table(t, "data/utgavor.csv")
	if len(editions) != 1 {
		t.Fatalf("%d rows of one edition", len(editions))
	}
	got := editions[0]
	if got["utgava"] != "2026-03" || got["manad"] != "2026-03" || got["antal_uppgifter"] != strconv.Itoa(len(e.Facts)) {
		t.Errorf("the edition is told as %v", got)
	}
	_, list, _ := strings.Cut(got["lista"], "/utgava/")
	data, there := tree.Get("utgava/" + list)
	if sum := fmt.Sprintf("%x", sha256.Sum256(data)); !there || got["kontrollsumma"] != sum {
		t.Errorf("the list at %s has the checksum %s, and the table says %s", got["lista"], sum, got["kontrollsumma"])
	}
	s.files = assemble(t, fixtureCity(t, smallArchive), page.Options{}, rearranged{}).files
	for _, name := range []string{"data/rattelser.csv", "data/utgavor.csv"} {
		if rows := s.table(t, name); len(rows) > 0 || len(s.files[name]) == 0 {
			t.Errorf("a city that has released nothing has %d rows in %s, and %d bytes", len(rows), name, len(s.files[name]))
		}
	}
}
