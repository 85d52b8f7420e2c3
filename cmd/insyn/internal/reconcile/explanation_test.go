package reconcile

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

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

// TestExplanationAfterCorrection: what became of an amount by a correction is said.
func TestExplanationAfterCorrection(t *testing.T) {
	g := &graph.Graph{Corrections: []record.Rattelse{
		{What: record.Ref{ID: "deltagande[a].blad[2025].utbetalt"}, From: "924158", To: "934158"},
		{What: record.Ref{ID: "deltagande[a].blad[2024].utbetalt"}, From: "1", To: "9"},
		{What: record.Ref{ID: "deltagande[a].blad[2025].total_budget"}, From: "1", To: "9"}}}
	for text, want := range map[string]string{
		"Bladen ger 55 587 902 kronor.":             "Skriv 55 597 902 i stället för 55 587 902. Läs sedan",
		"Bladen ger 55 587 902 eller 1 234 kronor.": "Skriv 55 597 902 i stället för 55 587 902. Kontrollera",
		"Bladen ger 1 234 567 kronor.":              "Kontrollera",
		"Bladen ger 55 587 902 kronor, avrundat 55,59 miljoner.": "Skriv 55 597 902 i stället för 55 587 902. " +
			"Skriv 55,60 i stället för 55,59. Läs sedan",
	} {
		e := explanation{PublishedPaid: &record.PublishedPaid{Explanation: text}, computed: 55_597_902, moved: movedIn(g, 2025)}
		var l diag.List
		if e.check(&l); len(l) != 1 || !strings.HasPrefix(l[0].Hint, want) {
			t.Errorf("%q: %v, want %q", text, l, want)
		}
	}
}

// TestExplanationAfterProject: where a project came or went, the sum that the sheets give now is
// said, if it is a sum of them that the text begins with.
func TestExplanationAfterProject(t *testing.T) {
	for text, want := range map[string]string{
		"Bladens belopp blir 55 587 902 kronor, avrundat 55,59 miljoner.": "Skriv 55 442 588 i stället för 55 587 902. " +
			"Skriv 55,44 i stället för 55,59. Läs sedan",
		"Tretton blad anger fonden, med sammanlagt 55 587 902 kronor.": "Skriv 55 442 588 i stället för 55 587 902. Läs sedan",
		"Projektet fick 55 587 902 kronor.":                            "Kontrollera",
		"Bladen ger 9 000 kronor, och hälften av 55 587 902 kronor.":   "Kontrollera",
		"Bladen ger omkring 55,6 miljoner kronor.":                     "Kontrollera",
	} {
		e := explanation{PublishedPaid: &record.PublishedPaid{Explanation: text}, computed: 55_442_588}
		var l diag.List
		if e.check(&l); len(l) != 1 || !strings.HasPrefix(l[0].Hint, want) {
			t.Errorf("%q: %v, want %q", text, l, want)
		}
	}
}

// TestExplanationOfOldCorrection: what became of an amount is said although the figure has been
// corrected since, and no correction tells of that yet.
func TestExplanationOfOldCorrection(t *testing.T) {
	p, d := &graph.Project{Projekt: &record.Projekt{}}, &graph.Deltagande{}
	p.ID, d.Deltagande.Namnd.ID, d.Project = "x", "a", p
	paid := record.Paid{Amount: record.NewAmount(300)}
	s := &graph.Sheet{Blad: record.Blad{Year: 2025, Paid: paid}, Deltagande: d}
	g := &graph.Graph{Ledger: graph.Ledger{{Sheet: s}}, Corrections: []record.Rattelse{
		{Doc: "projekt/x", What: record.Ref{ID: "deltagande[a].blad[2025].utbetalt"}, From: "100", To: "200"}}}
	if got, want := movedIn(g, 2025), []int64{100, 100, 200}; !slices.Equal(got, want) {
		t.Errorf("moved by %v, want %v", got, want)
	}
}
