package quality

import (
	"fmt"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// edit is a change of the small city.
type edit = smallcity.Edit

// kindNames are the kinds as the test writes them.
var kindNames = [...]string{"Remarked", "PaidMissing", "BudgetMissing", "StartMissing", "EndMissing", "StartInWords", "EndInWords",
	"StartInexact",
	"EndInexact", "PaidApproximate", "BudgetApproximate", "RoleDiffers", "BudgetTwice", "BudgetInColumn", "PaidInColumn", "DatesDiffer",
	"BudgetsDiffer",
	"SameAmount", "AfterEnd", "AboveBudget", "EndBeforeStart", "ProgramUnknown", "GoalsMapped", "TitlesDiffer", "BudgetOfPartner",
	"BeforeStart", "PaidUnlikely", "BudgetUnlikely", "BudgetOfPaid", "StartFar", "EndFar", "StartSwapped", "EndSwapped", "SameName", "SameFacts"}

// issues writes what a rule finds in the small city with edits: where, the
// kind, the page and the values, with "!" where a remark explains it.
func issues(t *testing.T, rule string, edits ...edit) string {
	t.Helper()
	amount := func(a record.Amount) string {
		kronor, known := a.Kronor()
		switch {
		case !known:
			return string(a.Missing())
		case kronor == 0:
			return ""
		}
		return fmt.Sprint(kronor)
	}
	var out []string
	for _, r := range Apply(smallgraph.Of(t, edits...)) {
		if r.Rule.ID != rule {
			continue
		}
		for _, i := range r.Issues {
			s := i.Project.ID
			if i.Sheet != nil {
				s += fmt.Sprintf("/%s:%d", i.Sheet.Deltagande.Deltagande.Namnd.ID, i.Sheet.Year)
			}
			values := []string{kindNames[i.Kind], fmt.Sprint(i.Page), amount(i.Amount), amount(i.Against), i.Start.ISO(), i.End.ISO(), i.Text}
			if i.Remark != nil {
				values = append(values, "!")
			}
			out = append(out, s+" "+strings.Join(strings.Fields(strings.Join(values, " ")), " "))
		}
	}
	return strings.Join(out, "\n")
}

func TestIDs(t *testing.T) {
	if len(Rules) != len(record.Rules) {
		t.Fatalf("%d rules for %d ids", len(Rules), len(record.Rules))
	}
	for i, r := range Rules {
		if r.ID != record.Rules[i] {
			t.Errorf("rule %d is %q, want %q", i, r.ID, record.Rules[i])
		}
	}
}

func TestRules(t *testing.T) {
	const tang, blas = "content/projekt/tangbruket.md", "content/projekt/blaskogen.md"
	const remark = "regel = \"olika-datum\""
	for _, tt := range []struct {
		rule  string
		edits []edit
		want  string // one line for each issue
	}{
		{"saknat-belopp", nil, `blaskogen/kulturnamnden:2025 PaidMissing 13 streck
ljudhamnen/kulturnamnden:2025 PaidMissing 16 text
lasresan/skolnamnden:2025 PaidMissing 15 vet-ej
lasresan/skolnamnden:2025 BudgetMissing 15 tomt
tangbruket/miljonamnden:2025 BudgetMissing 14 streck
oppna-klassrum/skolnamnden:2024 PaidMissing 11 tomt`},
		{"saknat-datum", nil, "ljudhamnen EndMissing 16"},
		{"ungefarlig-uppgift", nil, `blaskogen StartInexact 12 2024-03
blaskogen EndInexact 12 2027
blaskogen/kulturnamnden:2025 StartInWords 12 24-05-01 (försenat)
ljudhamnen StartInexact 16 2025
lasresan EndInexact 15 2026
oppna-klassrum StartInexact 17 2024-08
oppna-klassrum EndInexact 17 2026-06
oppna-klassrum/skolnamnden:2025 PaidApproximate 17 70000
oppna-klassrum/skolnamnden:2025 BudgetApproximate 17 70000`},
		{"roll-och-kolumn", []edit{{tang, "ar = 2025", "ar = 2025\nutbetalt_kolumn = \"projektpartner\""}},
			"tangbruket/miljonamnden:2025 PaidInColumn 14 300000\noppna-klassrum/skolnamnden:2025 RoleDiffers 17 Projektpartner"},
		{"olika-datum", nil, "blaskogen/kulturnamnden:2025 DatesDiffer 13 2024-05-01 !"},
		{"olika-budget", nil, ""},
		{"olika-budget", []edit{{blas, "(försenat)\"\ntotal_budget = 8_000_000", "(försenat)\"\ntotal_budget = 7_000_000"}},
			"blaskogen/kulturnamnden:2025 BudgetsDiffer 13 7000000 8000000"},
		{"samma-belopp", nil, ""},
		{"samma-belopp", []edit{{tang, "utbetalt = 300_000", "utbetalt = 1_250_000"}},
			"blaskogen/miljonamnden:2025 SameAmount 12 1250000\ntangbruket/miljonamnden:2025 SameAmount 14 1250000"},
		{"utbetalt-efter-slut", nil, ""},
		{"utbetalt-efter-slut", []edit{{tang, "slut = 2025-12-31", "slut = 2024-11-30"}},
			"tangbruket/miljonamnden:2025 AfterEnd 14 300000 2024-11-30"}, // the sheet of 2024 has an end of its own
		{"utbetalt-over-budget", []edit{{tang, `total_budget_saknas = "streck"`, "total_budget = 479_999"}},
			"tangbruket/miljonamnden:2025 AboveBudget 14 480000 479999"},
		{"utbetalt-over-budget", []edit{{tang, `total_budget_saknas = "streck"`, "total_budget = 480_000"}}, ""},
		{"slut-fore-start", []edit{{tang, "slut = 2025-12-31", "slut = \"2023-08\""}},
			"tangbruket/miljonamnden:2025 EndBeforeStart 14 2023-09-01 2023-08"},
		{"slut-fore-start", []edit{{tang, "slut = 2025-12-31", "slut = 2023"}}, ""}, // may be later in the year
		{"okant-program", nil, "ljudhamnen/kulturnamnden:2025 ProgramUnknown 16 Vet ej"},
		{"oversatt-mal", nil, "blaskogen/miljonamnden:2025 GoalsMapped 12 Rent vatten"},
		{"rubrik-och-namn", nil, ""},
		{"partnerbudget", nil, "oppna-klassrum/skolnamnden:2025 BudgetOfPartner 17 70000"},
		{"ovrigt", []edit{{blas, remark, `regel = "ovrigt"`}}, "blaskogen/kulturnamnden:2025 Remarked 13 !"},
		{"olika-datum", []edit{{blas, remark, `regel = "ovrigt"`}}, "blaskogen/kulturnamnden:2025 DatesDiffer 13 2024-05-01"},
		{"olika-datum", []edit{{blas, remark, remark + "\nar = 2025"}}, "blaskogen/kulturnamnden:2025 DatesDiffer 13 2024-05-01 !"},
		// A remark on another year's sheet explains nothing of this one's.
		{"olika-datum", []edit{{blas, remark, remark + "\nar = 2024"}},
			"blaskogen/kulturnamnden:2025 DatesDiffer 13 2024-05-01\nblaskogen Remarked 13 !"},
	} {
		if got := issues(t, tt.rule, tt.edits...); got != tt.want {
			t.Errorf("%s %v:\n%s\nwant:\n%s", tt.rule, tt.edits, got, tt.want)
		}
	}
}

func TestFields(t *testing.T) {
	g := smallgraph.Of(t)
	known := 0
	fields := Fields(ledger.InYear(g, 2025).Sheets)
	for _, f := range fields {
		if f.Known {
			known++
		}
	}
	if len(fields) != 6*5 || known != 30-3-2-1-1 { // payments, budgets, end and programme of ljudhamnen
		t.Errorf("%d of %d fields are known", known, len(fields))
	}
}
