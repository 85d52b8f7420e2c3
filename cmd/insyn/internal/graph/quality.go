package graph

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// Rule is a rule of data quality: what it looks for, why that matters, and
// what the portal does where it finds something. Reading the list is reading
// the policy.
type Rule struct {
	ID   string // of record.Rules; a remark names it as its regel
	Name string
	Why  string
	Does string
	find func(*check) // nil: only editors' remarks
}

// Rules are all rules, in the order of record.Rules.
var Rules = []Rule{
	{"saknat-belopp", "Belopp som saknas", "Ett belopp som saknas är inte noll. En summa utan det blir för låg.",
		"Portalen skriver ”uppgift saknas” och varför. Summan säger hur många uppgifter den bygger på.", missingAmounts},
	{"saknat-datum", "Datum som saknas", "Utan slutdatum går det inte att säga om projektet pågår.",
		"Portalen skriver att datumet saknas och räknar projektet som pågående.", missingDates},
	{"ungefarlig-uppgift", "Ungefärliga uppgifter", "Källan skriver cirka, bara en månad eller ett år, eller en mening i stället för ett datum.",
		"Portalen behåller källans precision. Den ritas som osäker i diagram.", approximations},
	{"roll-och-kolumn", "Roll och kolumn säger olika", "Blanketten har en kolumn för projektägare och en för projektpartner. Beloppet kan stå i fel kolumn, eller i båda.",
		"Portalen följer rollen som nämnden anger och visar beloppet, var det än står.", rolesAndColumns},
	{"olika-datum", "Nämnder anger olika datum", "Två nämnder i samma projekt kan ange olika start eller slut.",
		"Portalen visar den ledande nämndens datum för projektet, och vars och ens i tabellen över delar.", differentDates},
	{"olika-budget", "Nämnder anger olika budget", "Den totala budgeten gäller hela projektet och borde vara densamma.",
		"Portalen visar båda. I summor räknas projektägarens uppgift, en gång.", differentBudgets},
	{"samma-belopp", "Samma belopp i två projekt", "Att två projekt får exakt lika mycket kan vara en slump, eller ett fel i ifyllandet.",
		"Portalen räknar båda beloppen och pekar på likheten.", sameAmounts},
	{"utbetalt-efter-slut", "Utbetalt efter slutdatum", "Pengar kan komma efter att projektet tagit slut. Det kan också vara ett fel.",
		"Portalen räknar beloppet det år då det betalades ut.", paidAfterEnd},
	{"utbetalt-over-budget", "Utbetalt är mer än budgeten", "Utbetalningarna borde rymmas inom hela projektets budget.",
		"Portalen visar båda beloppen som de står.", paidAboveBudget},
	{"slut-fore-start", "Slut före start", "Ett projekt kan inte sluta innan det börjar.",
		"Portalen visar datumen som de står.", endBeforeStart},
	{"okant-program", "Okänt program", "Källan vet inte vilken fond eller vilket program som betalar.",
		"Portalen visar ”uppgift saknas”. Pengarna ingår i den hela summan men i inget programs.", unknownProgram},
	{"oversatt-mal", "Mål som har översatts", "Nämnden anger ett mål från en tidigare period, eller ett eget.",
		"Portalen räknar det till det av periodens mål som ligger närmast och visar nämndens ord.", mappedGoals},
	{"rubrik-och-namn", "Rubrik och projektnamn skiljer sig", "Bladets rubrik och raden för projektnamn säger olika.",
		"Portalen visar båda.", differentTitles},
	{"partnerbudget", "Budget där Malmös del inte framgår", "Staden är partner. Budgeten gäller alla partner i alla länder, och blanketten säger inte hur mycket som är Malmös.",
		"Portalen visar budgeten som hela projektets och räknar den aldrig som Malmös pengar.", partnerBudgets},
	{"vidare-hanvisning", "Bladet hänvisar till en annan text", "Blanketten beskriver inte projektet utan hänvisar till något annat.",
		"Portalen säger vad hänvisningen leder till, om den leder någonstans.", nil},
	{"ovrigt", "Annat", "Sådant som redaktionen har sett och som ingen regel letar efter.",
		"Portalen återger vad källan säger.", nil},
}

// Issue is something that a rule found, or that an editor has remarked on.
type Issue struct {
	Project *Project
	Sheet   *Sheet     // nil where it is about the project as a whole
	Others  []*Project // other projects that it is about
	Page    int
	Says    string         // what the source says; empty if only the remark says it
	Remark  *record.Remark // the editors' explanation, or nil
}

// RuleIssues is a rule with all that it found, in the order of the projects.
type RuleIssues struct {
	Rule   *Rule
	Issues []Issue
}

// Explained returns how many issues have a remark.
func (r RuleIssues) Explained() []Issue {
	return filter(r.Issues, func(i Issue) bool { return i.Remark != nil })
}

// Quality applies every rule to every project. A remark with a rule's id
// marks what the rule found on the same sheet as explained; one that answers
// to nothing found is an issue of its own. What a nämnd was paid is looked at
// for every year; all else is what its newest sheet says, as the portal shows.
func (g *Graph) Quality() []RuleIssues {
	out := make([]RuleIssues, len(Rules))
	paid := g.Ledger.paidAmounts()
	for i := range Rules {
		out[i].Rule = &Rules[i]
		for _, p := range g.Projects {
			c := check{project: p, paid: paid}
			if Rules[i].find != nil {
				Rules[i].find(&c)
			}
			out[i].Issues = append(out[i].Issues, c.explained(Rules[i].ID)...)
		}
	}
	return out
}

// explained returns what was found with the remarks that explain it, and the
// remarks that answer to nothing found.
func (c *check) explained(rule string) []Issue {
	p, found := c.project, c.found
	for k := range p.Projekt.Remarks {
		remark := &p.Projekt.Remarks[k]
		if ruleOf(remark) != rule {
			continue
		}
		answers := false
		for j := range found {
			if found[j].Remark == nil && found[j].Says != "" && remarkFits(remark, found[j]) {
				found[j].Remark, answers = remark, true
			}
		}
		if !answers {
			found = append(found, Issue{Project: p, Sheet: p.sheetOf(remark), Page: remark.Page, Remark: remark})
		}
	}
	return found
}

// ruleOf returns the rule that a remark explains; one without is "ovrigt".
func ruleOf(r *record.Remark) string {
	if r.Rule == "" {
		return "ovrigt"
	}
	return r.Rule
}

func remarkFits(r *record.Remark, i Issue) bool {
	return i.Sheet == nil || (r.Namnd.ID == "" || i.Sheet.Deltagande.Deltagande.Namnd.ID == r.Namnd.ID) && (r.Year == 0 || i.Sheet.Year == r.Year)
}

// sheetOf returns the sheet that a remark is about, or nil.
func (p *Project) sheetOf(r *record.Remark) *Sheet {
	i := slices.IndexFunc(p.Deltaganden, func(d *Deltagande) bool { return d.Deltagande.Namnd.ID == r.Namnd.ID })
	switch {
	case i < 0:
		return nil
	case r.Year != 0:
		return p.Deltaganden[i].In(r.Year)
	}
	return p.Deltaganden[i].Sheet
}

// Field is a piece of data that a sheet should have.
type Field struct {
	Sheet *Sheet
	Name  string // "start", "slut", "program", "total_budget" or "utbetalt"
	Known bool
}

// Fields returns the data that the form asks for on sheets, and which of them
// are there.
func Fields(sheets []*Sheet) []Field {
	var out []Field
	for _, s := range sheets {
		_, budget := s.Budget.Kronor()
		_, paid := s.Paid.Kronor()
		out = append(out, Field{s, "start", !s.StartDate().IsZero()}, Field{s, "slut", !s.EndDate().IsZero()},
			Field{s, "program", s.Deltagande.Project.Program != nil}, Field{s, "total_budget", budget}, Field{s, "utbetalt", paid})
	}
	return out
}
