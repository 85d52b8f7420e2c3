package overview

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// edit is a change of the small city.
type edit = smallcity.Edit

// builderOf returns what makes the pages of g.
func builderOf(g *graph.Graph) *pages {
	w := words.Swedish(words.City{Name: "Småstad", Genitive: "Småstads"})
	return &pages{builder.New(g, changes.New(&release.Past{}, nil, nil), &site.Site{Words: w}, nil)}
}

// issues returns what a rule says of the small city with edits, as
// "projekt/namnd: text" with "!" where a remark explains it.
func issues(t *testing.T, rule string, edits ...edit) []string {
	t.Helper()
	var out []string
	b := builderOf(smallgraph.Of(t, edits...))
	for _, r := range quality.Apply(b.Graph) {
		if r.Rule.ID != rule {
			continue
		}
		for _, i := range r.Issues {
			s := i.Project.ID
			if i.Sheet != nil {
				s += "/" + i.Sheet.Deltagande.Deltagande.Namnd.ID
			}
			s += ": " + strings.ReplaceAll(b.issueText(i), "\u00a0", " ")
			if i.Remark != nil {
				s += "!"
			}
			out = append(out, s)
		}
	}
	return out
}

// What each rule finds, in the words that readers see.
func TestIssueTexts(t *testing.T) {
	b := builderOf(smallgraph.Of(t))
	for _, r := range quality.Rules {
		if words := b.rule(r.ID); words.Name == "" || words.Why == "" || words.Does == "" {
			t.Errorf("the rule %s needs a name, a reason and a treatment", r.ID)
		}
	}
	const tang, blas = "content/projekt/tangbruket.md", "content/projekt/blaskogen.md"
	for _, tt := range []struct {
		rule  string
		edits []edit
		want  string // one line for each issue
	}{
		{"saknat-belopp", nil, `blaskogen/kulturnamnden: Utbetalt 2025: källan har ett streck.
ljudhamnen/kulturnamnden: Utbetalt 2025: källan svarar med en mening i stället för ett belopp: ”Betalas ut i slutet av projektet”.
lasresan/skolnamnden: Utbetalt 2025: källan svarar ”Vet ej”.
lasresan/skolnamnden: Total budget: rutan är tom i källan.
tangbruket/miljonamnden: Total budget: källan har ett streck.
oppna-klassrum/skolnamnden: Utbetalt 2024: rutan är tom i källan.`},
		{"saknat-datum", nil, "ljudhamnen: Slutdatum anges inte."},
		{"ungefarlig-uppgift", nil, `blaskogen: Start: bara ”mars 2024”.
blaskogen: Slut: bara ”2027”.
blaskogen/kulturnamnden: Start: ”24-05-01 (försenat)”.
ljudhamnen: Start: bara ”2025”.
lasresan: Slut: bara ”2026”.
oppna-klassrum: Start: bara ”augusti 2024”.
oppna-klassrum: Slut: bara ”juni 2026”.
oppna-klassrum/skolnamnden: Utbetalt 2025: ”c:a 70 000 kr”.
oppna-klassrum/skolnamnden: Total budget: ”c:a 70 000 kr”.`},
		{"roll-och-kolumn", nil, "oppna-klassrum/skolnamnden: Blanketten anger rollen Projektpartner, texten associerad partner."},
		{"roll-och-kolumn", []edit{{tang, "ar = 2025", "ar = 2025\nutbetalt_kolumn = \"projektpartner\""}},
			"tangbruket/miljonamnden: Utbetalt står i kolumnen för projektpartner, men nämnden är projektägare.\n" +
				"oppna-klassrum/skolnamnden: Blanketten anger rollen Projektpartner, texten associerad partner."},
		{"olika-datum", nil, "blaskogen/kulturnamnden: Start 1 maj 2024, projektet mars 2024.!"},
		{"olika-budget", nil, ""},
		{"olika-budget", []edit{{blas, "start_text = \"24-05-01 (försenat)\"\ntotal_budget = 8_000_000",
			"start_text = \"24-05-01 (försenat)\"\ntotal_budget = 7_000_000"}},
			"blaskogen/kulturnamnden: Anger 7 000 000 kr, den andra nämnden 8 000 000 kr."},
		{"samma-belopp", nil, ""},
		{"samma-belopp", []edit{{tang, "utbetalt = 300_000", "utbetalt = 1_250_000"}},
			"blaskogen/miljonamnden: Utbetalt 2025 är 1 250 000 kr, precis som i Tångbruket.\n" +
				"tangbruket/miljonamnden: Utbetalt 2025 är 1 250 000 kr, precis som i Blåskogen."},
		{"utbetalt-efter-slut", nil, ""},
		{"utbetalt-efter-slut", []edit{{tang, "slut = 2025-12-31", "slut = 2024-12-31"}},
			"tangbruket/miljonamnden: Slut 31 december 2024, men 300 000 kr utbetalt 2025."},
		{"utbetalt-over-budget", []edit{{tang, `total_budget_saknas = "streck"`, "total_budget = 479_999"}},
			"tangbruket/miljonamnden: 480 000 kr utbetalt, total budget 479 999 kr."},
		{"utbetalt-over-budget", []edit{{tang, `total_budget_saknas = "streck"`, "total_budget = 480_000"}}, ""},
		{"slut-fore-start", nil, ""},
		{"slut-fore-start", []edit{{tang, "slut = 2025-12-31", "slut = \"2023-08\""}},
			"tangbruket/miljonamnden: Start 1 september 2023, slut augusti 2023."},
		{"slut-fore-start", []edit{{tang, "slut = 2025-12-31", "slut = 2023"}}, ""}, // may be later in the year
		{"utbetalt-fore-start", []edit{{tang, "start = 2023-09-01", "start = \"2025-09\""}},
			"tangbruket/miljonamnden: Start september 2025, men 180 000 kr utbetalt 2024."},
		{"orimligt-belopp", []edit{{tang, "utbetalt = 180_000", "utbetalt = 3_000_000"}},
			"tangbruket/miljonamnden: Utbetalt 2025 är 300 000 kr. Miljönämnden 2024: 3 000 000 kr."},
		{"orimligt-belopp", []edit{{blas, "total_budget = 8_000_000\nutbetalt = 1", "total_budget = 800_000\nutbetalt = 1"}},
			"blaskogen/miljonamnden: Total budget 2025 är 800 000 kr. Kulturnämnden 2025: 8 000 000 kr."},
		{"orimligt-belopp", []edit{{tang, `total_budget_saknas = "streck"`, "total_budget = 300_000_000"}, {tang, "total_budget = 600_000\n", "total_budget_saknas = \"tomt\"\n"}},
			"tangbruket/miljonamnden: Total budget 300 000 000 kr, precis tusen gånger utbetalt: 300 000 kr."},
		{"orimligt-datum", []edit{{tang, "start = 2023-09-01", "start = 2003-09-01"}}, "tangbruket: Start 1 september 2003, långt från bladets år 2024."},
		{"orimligt-datum", []edit{{tang, "slut = 2024-12-31", "start = 2023-01-09"}},
			"tangbruket/miljonamnden: Start 9 januari 2023, projektet 1 september 2023."},
		{"samma-projekt", []edit{{tang, `titel = "Tångbruket"`, `titel = "Läs-resan"`}},
			"tangbruket: Samma namn som ”Läsresan”.\nlasresan: Samma namn som ”Läs-resan”."},
		{"okant-program", nil, "ljudhamnen/kulturnamnden: Program: ”Vet ej”."},
		{"oversatt-mal", nil, "blaskogen/miljonamnden: Mål: ”Rent vatten”. Räknas till ”Grön stad”."},
		{"rubrik-och-namn", nil, ""},
		{"partnerbudget", nil, "oppna-klassrum/skolnamnden: Total budget 70 000 kr. Nämnden är associerad partner."},
		{"ovrigt", []edit{{blas, `regel = "olika-datum"`, `regel = "ovrigt"`}}, "blaskogen/kulturnamnden: !"},
		{"olika-datum", []edit{{blas, `regel = "olika-datum"`, `regel = "ovrigt"`}},
			"blaskogen/kulturnamnden: Start 1 maj 2024, projektet mars 2024."},
	} {
		if got := strings.Join(issues(t, tt.rule, tt.edits...), "\n"); got != tt.want {
			t.Errorf("%s %v:\n%s\nwant:\n%s", tt.rule, tt.edits, got, tt.want)
		}
	}
}
