package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

func refs(ids ...string) []record.Ref {
	var out []record.Ref
	for _, id := range ids {
		out = append(out, record.Ref{ID: id})
	}
	return out
}

// namedSet is a world with names that are easy to mistake.
func namedSet() *record.Set {
	sheet := record.Deltagande{Namnd: record.Ref{ID: "miljonamnden"},
		Sheets: []record.Blad{{Year: 2025, Goals: refs("gron-stad"), StatedName: "Erasmus i Lund"}}}
	set := &record.Set{
		Portal: record.Portal{Year: 2025, City: record.City{ID: "malmo", Country: record.Ref{ID: "sverige"}}},
		Countries: []record.Land{{ID: "sverige", Name: "Sverige"}, {ID: "danmark", Name: "Danmark", Spellings: refs("Denmark")},
			{ID: "island", Name: "Island"}, {ID: "storbritannien", Name: "Storbritannien", Spellings: refs("England", "UK")}},
		Cities: []record.Stad{{ID: "malmo", Name: "Malmö", Country: record.Ref{ID: "sverige"}},
			{ID: "lund", Name: "Lund", Country: record.Ref{ID: "sverige"}, Spellings: refs("Lunds kommun")},
			{ID: "arhus", Name: "Århus", Local: "Aarhus", Country: record.Ref{ID: "danmark"}},
			{ID: "ostra-island", Name: "Östra Island", Country: record.Ref{ID: "island"}}},
		Namnder: []*record.Namnd{
			{Document: record.Document{ID: "miljonamnden"}, Name: "Miljönämnden", Forvaltning: "Miljöförvaltningen", Spellings: refs("Miljö")},
			{Document: record.Document{ID: "tekniska-namnden"}, Name: "Tekniska nämnden", Forvaltning: "Fastighets- och gatukontoret"},
			{Document: record.Document{ID: "hvo"}, Name: "Hälsa-, vård- och omsorgsnämnden", Forvaltning: "Hälsa-, vård- och omsorgsförvaltningen",
				Spellings: refs("HVOF")}},
		Networks: []*record.Natverk{
			{Document: record.Document{ID: "string"}, Name: "STRING"},
			{Document: record.Document{ID: "iclei"}, Name: "ICLEI", Spellings: refs("ICLEI Korea")},
			{Document: record.Document{ID: "g-nets"}, Name: "G-NETS"},
			{Document: record.Document{ID: "ubc"}, Name: "Union of the Baltic Cities", Short: "UBC"},
			{Document: record.Document{ID: "storstad"}, Name: "Storstadsnätverket för internationella frågor",
				Spellings: refs("storstadsnätverket")},
			{Document: record.Document{ID: "europa-direkt"}, Name: "Europa Direkt", Spellings: refs("Europa Direkt i Lund")}},
		Programs: []record.Program{
			{ID: "erasmus", Name: "Erasmus+", Spellings: refs("Erasmus"),
				Strands: []record.Insats{{ID: "erasmus-ka1", Name: "Erasmus+ KA1", Spellings: refs("KA1")}}},
			{ID: "eui", Name: "European Urban Initiative", Short: "EUI"},
			{ID: "ku", Name: "Köpenhamns universitet"}},
		Goals: []record.Mal{{ID: "gron-stad", Name: "En grön stad", Kind: record.CouncilGoal, Period: record.Period{From: 2023, To: 2026}},
			{ID: "jamlik-stad", Name: "En mer jämlik stad", Kind: record.CouncilGoal, Period: record.Period{From: 2023, To: 2026},
				Spellings: refs("4. En mer jämlik stad")},
			{ID: "organisation", Name: "Organisation", Kind: record.CouncilGoal}},
		Places: []*record.Plats{plats("arhusgatan", "Århusgatan"), plats("lilla-danmark", "Lilla Danmark")},
		Projects: []*record.Projekt{
			{Document: record.Document{ID: "a", Pos: diag.Pos{File: "a.md", Line: 1, Col: 1}}, Title: "Sommarutbytet",
				Deltaganden: []record.Deltagande{sheet}},
			{Document: record.Document{ID: "b"}, Title: "EUI Peer Review", Places: refs("arhusgatan", "lilla-danmark"),
				Organisations: []string{"Arthub Aarhus"}}},
	}
	for i := range set.Cities {
		set.Cities[i].Slug = set.Cities[i].ID
	}
	for i := range set.Programs {
		set.Programs[i].Slug = set.Programs[i].ID
	}
	for i := range set.Goals {
		set.Goals[i].Slug = set.Goals[i].ID
	}
	return set
}

func plats(id, name string) *record.Plats {
	return &record.Plats{Document: record.Document{Addressed: record.Addressed{Slug: id}, ID: id}, Name: name}
}

// checkSet returns all that is wrong with the records of set.
func checkSet(set *record.Set) diag.List {
	world, findings := graph.Build(set)
	return append(findings, named(Check(Content{World: world, Found: findings}))...)
}

// unlinkedIn returns where the text of project a names what its data lack.
func unlinkedIn(t *testing.T, text string, change func(*record.Projekt)) []string {
	t.Helper()
	set := namedSet()
	p := set.Projects[0]
	body, findings := markdown.Parse("a.md", []byte(text), 20)
	if len(findings) > 0 {
		t.Fatalf("%q: %v", text, findings)
	}
	p.Body = body
	if change != nil {
		change(p)
	}
	findings = checkSet(set)
	out := []string{}
	for _, f := range findings {
		if f.Code != diag.NameUnlinked || f.Hint == "" {
			t.Errorf("%q: unexpected finding %s: %s (%s)", text, f.Pos, f.Message, f.Hint)
		}
		name, _, _ := strings.Cut(strings.TrimPrefix(f.Message, "”"), "”")
		out = append(out, fmt.Sprintf("%d:%d %s", f.Pos.Line, f.Pos.Col, name))
	}
	return out
}

func TestNames(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"De reser till Lund.", []string{"20:15 Lund"}},
		{"Först åker de.\n\nSedan till *Århus* och\nAarhus igen.", []string{"22:13 Århus"}}, // once a thing
		{"Lunds skolor och Islands.", []string{"20:1 Lunds", "20:18 Islands"}},
		{"Forskare vid Lunds universitet och Århus Universitet.", nil},
		{"Lunds kommun är med.", []string{"20:1 Lunds kommun"}}, // a spelling of the town
		{"Lunden, lund, Lundavägen och Danmarksgatan.", nil},
		{"En ö, en island, i Malmö i Sverige.", nil},
		{"De besökte Östra Island.", []string{"20:12 Östra Island"}},
		{"Elever på östra Island.", []string{"20:17 Island"}},
		{"Arts Council England betalar.", nil},
		{"Arthub Aarhus ställer ut på Århusgatan i Lilla Danmark.", nil},
		{"Möte i STRING, inte en string.", []string{"20:8 STRING"}},
		{"ICLEI Koreas besök.", []string{"20:1 ICLEI Koreas"}},
		{"ICLEI:s möte och UBC-mötet.", []string{"20:1 ICLEI"}},
		{"Nätverket G-NETS.", []string{"20:11 G-NETS"}},
		{"I Union of\nthe Baltic Cities.", []string{"20:3 Union of the Baltic Cities"}},
		{"Storstadsnätverket möts.", []string{"20:1 Storstadsnätverket"}},
		{"Kontoret Europa Direkt i Lund.", []string{"20:10 Europa Direkt i Lund"}},
		{"Pengar från Erasmus+-programmet, KA1.", []string{"20:13 Erasmus+"}}, // the strand is the family
		{"Ett KA1-projekt.", []string{"20:5 KA1"}},
		{"Projektet EUI Peer Review, inte EUI.", []string{"20:33 EUI"}},
		{"Blanketten säger Erasmus i Lund.", nil}, // the project's own stated name
		{"Köpenhamns universitet betalar.", []string{"20:1 Köpenhamns universitet"}},
		{"Med tekniska nämnden och fastighets- och gatukontorets hjälp.", []string{"20:5 tekniska nämnden"}},
		{"Hälsa-, vård- och omsorgsförvaltningen leder, skriver HVOF.", []string{"20:1 Hälsa-, vård- och omsorgsförvaltningen"}},
		{"Miljöförvaltningen och miljönämndens arbete för miljö. Miljö är viktigt.", nil}, // its own nämnd
		{"Målet En mer jämlik stad, inte en mer jämlik stad.", []string{"20:7 En mer jämlik stad"}},
		{"Organisation är svårt. Målet är ”Organisation”.", []string{"20:34 Organisation"}},
		{"En grön stad är målet.", nil},
		{"Den [danska staden](/stader/arhus/) är med.", []string{"20:5 Århus"}},
		{"Den [sidan](/om/#lund) och [den](https://lund.se/stader/lund/).", nil},
		{"Den heter [Lund](https://lund.se/).", []string{"20:12 Lund"}},
		{"Kan söka [hos EUI](/program/eui/), igen EUI.", nil}, // a project has one programme; the text links to others
		{"Siktar mot [ett annat mål](/mal/jamlik-stad/).", nil},
		{"## Lund\n\n| Stad | Land |\n|--|--|\n| a | Danmark |\n\n- UBC\n", []string{"20:4 Lund", "24:7 Danmark", "26:3 UBC"}},
		{"", nil},
	}
	for _, tt := range tests {
		got := unlinkedIn(t, tt.text, nil)
		if d := cmp.Diff(append([]string{}, tt.want...), got); d != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, d)
		}
	}
}

func TestNamesLinked(t *testing.T) {
	text := "Med tekniska nämnden i Århus, Danmark, via UBC och Erasmus+ vid Köpenhamns universitet."
	for _, tt := range []struct {
		name   string
		change func(*record.Projekt)
		want   string
	}{
		{"city", func(p *record.Projekt) { p.Cities = refs("arhus") }, "Århus Danmark"},
		{"country", func(p *record.Projekt) { p.Countries = refs("Denmark") }, "Danmark"},
		{"network", func(p *record.Projekt) { p.Networks = refs("ubc") }, "UBC"},
		{"nämnd", func(p *record.Projekt) { p.AlsoNamnder = refs("tekniska-namnden") }, "tekniska nämnden"},
		{"programme", func(p *record.Projekt) { p.Program.ID = "erasmus" }, "Erasmus+"},
		{"partner", func(p *record.Projekt) { p.Organisations = []string{"Köpenhamns Universitet"} }, "Köpenhamns universitet"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, left := unlinkedIn(t, text, nil), unlinkedIn(t, text, tt.change)
			var gone []string
			for _, f := range all {
				if !strings.Contains(strings.Join(left, "\n"), f) {
					_, name, _ := strings.Cut(f, " ")
					gone = append(gone, name)
				}
			}
			if got := strings.Join(gone, " "); len(all) != 6 || got != tt.want {
				t.Errorf("of %q the link mends %q, want %q", all, got, tt.want)
			}
		})
	}
}

func TestNamesInSummary(t *testing.T) {
	got := unlinkedIn(t, "Text.", func(p *record.Projekt) { p.Summary = "En resa till Århus." })
	if d := cmp.Diff([]string{"1:1 Århus"}, got); d != "" {
		t.Error(d)
	}
}

// TestNamesWait checks that a reference that leads nowhere is the only finding
// of its document, since it may be the link that the text lacks.
func TestNamesWait(t *testing.T) {
	set := namedSet()
	p := set.Projects[0]
	p.Summary, p.Cities = "En resa till Århus.", []record.Ref{{ID: "århuss", Pos: diag.Pos{File: "a.md", Line: 5}}}
	findings := checkSet(set)
	if len(findings) != 1 || findings[0].Code != diag.RefUnknown {
		t.Errorf("findings: %v", findings)
	}
}

// BenchmarkNames measures the rule on 10 000 projects of 150 words.
func BenchmarkNames(b *testing.B) {
	set := namedSet()
	text := strings.Repeat("Projektet prövar nya sätt att arbeta med skolor i Malmö, och miljöförvaltningen leder arbetet med dem. ", 10)
	for i := range 10_000 {
		p := *set.Projects[0]
		p.ID = fmt.Sprint("p", i)
		p.Body, _ = markdown.Parse("p.md", []byte(text), 20)
		set.Projects = append(set.Projects, &p)
	}
	world, findings := graph.Build(set)
	for b.Loop() {
		findings = named(Check(Content{World: world}))
	}
	if len(findings) > 0 {
		b.Errorf("findings: %v", findings[0])
	}
}

// named returns the findings without those about marks, which these tests' texts
// don't have.
func named(l diag.List) diag.List {
	return slices.DeleteFunc(l, func(f diag.Finding) bool { return f.Code == diag.MarkMissing })
}
