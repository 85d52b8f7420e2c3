package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// TestAmounts reads amounts as people write them: the number, its unit, and how roughly it
// is said.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"55,6 miljoner, inte 55,7":        "55600000/100000 55700000/100000",
		"55,6 miljoner, inte 55,7 av dem": "55600000/100000", // of what, is not said
		"55,6 miljoner (av 55,7)":         "55600000/100000 55700000/100000",
		"Talet är 3,5.":                   "",
		"Miljoner: 3,5.":                  "",
		"12 miljoner, inte 13.":           "12000000/1000000",
		"3,8 eller 3,9 miljoner":          "3800000/100000 3900000/100000",
		"2 och 3 tusen":                   "2000/1000 3000/1000",
		"2 av 3 tusen":                    "3000/1000",
		"1 234 kr":                        "1234/1",
		"12,50 kr":                        "", // öre
		"1,5 tusen kronor":                "1500/100",
		"0,001 miljarder":                 "1000000/1000000",
		"0,0000000001 miljarder":          "",
		"1000000 miljarder kronor":        "1000000000000000/1000000000",
		"1000001 miljarder kronor":        "",
		"99999999999999999999 kronor":     "",
		"cirka 120 000 kronor":            "120000/10000",
		"cirka 100 000 kronor":            "100000/100000",
		"cirka 0 kronor":                  "0/1",
		"cirka 123 kronor":                "123/1",
		"drygt 120 000 kronor":            "120000/10000~",
		"120 000 kronor":                  "120000/1",
	} {
		var got []string
		for _, a := range amounts(text) {
			loose := ""
			if a.loose {
				loose = "~"
			}
			got = append(got, fmt.Sprintf("%d/%d%s", a.kronor, a.step, loose))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q gives %q, not %q", text, s, want)
		}
	}
}

// TestIs: an amount is said of what is rounded to it, whichever sign that has; one that is
// only near is said of what is nearer than its last figure.
func TestIs(t *testing.T) {
	rounded, loose := amount{kronor: 120_000, step: 10_000}, amount{kronor: 120_000, step: 10_000, loose: true}
	for _, c := range []struct {
		a      amount
		kronor int64
		want   bool
	}{
		{rounded, 115_000, true}, {rounded, 114_999, false}, {rounded, 124_999, true}, {rounded, 125_000, false}, {rounded, -120_000, true},
		{rounded, 0, false}, {loose, 110_001, true}, {loose, 110_000, false}, {loose, 129_999, true}, {loose, 130_000, false},
		{loose, -129_999, true}, {amount{kronor: 7, step: 1}, 7, true}, {amount{kronor: 7, step: 1}, 8, false},
		{amount{kronor: 7, step: 1}, -7, true},
	} {
		if got := c.a.is(c.kronor); got != c.want {
			t.Errorf("%d may be called %+v: %t", c.kronor, c.a, got)
		}
	}
}

// TestNamed: a text has a name where it stands as a word of its own, or in the genitive.
func TestNamed(t *testing.T) {
	for text, want := range map[string]bool{"tång": true, "om tång": true, "tångs pengar": true, "tång, tång": true, "sjötång": false,
		"sjötång och tång": true, "tången": false, "tångsbruk": false, "(tång)": true, "tång2": true, "hav": false, "": false} {
		if got := names(text, "tång"); got != want {
			t.Errorf("%q has the name: %t", text, got)
		}
	}
	if names("tång", "") {
		t.Error("no name is in every text")
	}
}

// TestExplained: a remark explains the amounts of its own nämnd and year, or of all.
func TestExplained(t *testing.T) {
	s := &graph.Sheet{Blad: record.Blad{Year: 2025}, Deltagande: &graph.Deltagande{}}
	s.Deltagande.Deltagande.Namnd.ID = "miljo"
	of := func(namnd string) record.Ref { return record.Ref{ID: namnd} }
	for _, c := range []struct {
		remark record.Remark
		want   bool
	}{
		{record.Remark{Rule: "orimligt-belopp"}, true},
		{record.Remark{Rule: record.Corrected, Year: 2025, Namnd: of("miljo")}, true},
		{record.Remark{Rule: "ovrigt"}, false},
		{record.Remark{Rule: "orimligt-belopp", Year: 2024}, false},
		{record.Remark{Rule: "orimligt-belopp", Namnd: of("kultur")}, false},
		{record.Remark{Rule: "orimligt-belopp", Year: 2024, Namnd: of("miljo")}, false},
		{record.Remark{Rule: "ovrigt", Year: 2025, Namnd: of("miljo")}, false},
	} {
		p := &graph.Project{}
		p.Remarks = []record.Remark{c.remark}
		if got := explained(p, s); got != c.want {
			t.Errorf("%+v explains: %t", c.remark, got)
		}
	}
}

// TestCounts: each count of a report is compared with its own kind of thing.
func TestCounts(t *testing.T) {
	y := &ledger.Year{Projects: make([]*graph.Project, 7), Namnder: make([]*graph.Namnd, 3), Started: make([]*graph.Project, 2),
		Ended: make([]*graph.Project, 1), Programs: make([]*graph.Program, 4)}
	for what, want := range map[What]int64{Projects: 7, Namnder: 3, Forvaltningar: 3, Started: 2, Ended: 1, Programs: 4} {
		if c := compareTotal(y, record.PublishedCount{What: string(what), Count: 5},
			&graph.Report{Redovisning: &record.Redovisning{}}); c.Computed != want || c.Published != 5 {
			t.Errorf("%s: %d, not %d", what, c.Computed, want)
		}
	}
}

// TestRowWithout: a row of a published table that has no number of projects is compared by
// its kronor alone, and the other way round.
func TestRowWithout(t *testing.T) {
	n := &graph.Namnd{}
	row := func(projects int, kronor bool) *graph.PublishedRow {
		return &graph.PublishedRow{PublishedPaid: &record.PublishedPaid{Projects: projects, HasKronor: kronor}, Namnd: n}
	}
	rows := []*graph.PublishedRow{row(0, true), row(1, false), row(0, false), row(2, true)}
	r := &graph.Report{Redovisning: &record.Redovisning{}, Namnder: rows}
	var got []What
	for _, c := range Report(&graph.Graph{}, r) {
		got = append(got, c.What)
	}
	if want := []What{Paid, Projects, Projects, Paid}; !slices.Equal(got, want) {
		t.Errorf("compared are %v, not %v", got, want)
	}
}
