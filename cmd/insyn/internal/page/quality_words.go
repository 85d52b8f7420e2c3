package page

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// ruleText is what a rule of data quality looks for, why that matters, and
// what the portal does where it finds something.
type ruleText struct{ name, why, does string }

// ruleTexts are the rules as readers see them, by id.
var ruleTexts = map[string]ruleText{
	"saknat-belopp": {"Belopp som saknas",
		"Ett belopp som saknas är inte noll. En summa utan det blir för låg.",
		"Portalen skriver ”uppgift saknas” och varför. Summan säger hur många uppgifter den bygger på."},
	"saknat-datum": {"Datum som saknas",
		"Utan slutdatum går det inte att säga om projektet pågår.",
		"Portalen skriver att datumet saknas och räknar projektet som pågående."},
	"ungefarlig-uppgift": {"Ungefärliga uppgifter",
		"Källan skriver cirka, bara en månad eller ett år, eller en mening i stället för ett datum.",
		"Portalen behåller källans precision. Den ritas som osäker i diagram."},
	"roll-och-kolumn": {"Roll och kolumn säger olika",
		"Blanketten har en kolumn för projektägare och en för projektpartner. Beloppet kan stå i fel kolumn, eller i båda.",
		"Portalen följer rollen som nämnden anger och visar beloppet, var det än står."},
	"olika-datum": {"Nämnder anger olika datum",
		"Två nämnder i samma projekt kan ange olika start eller slut.",
		"Portalen visar den ledande nämndens datum för projektet, och vars och ens i tabellen över delar."},
	"olika-budget": {"Nämnder anger olika budget",
		"Den totala budgeten gäller hela projektet och borde vara densamma.",
		"Portalen visar båda. I summor räknas projektägarens uppgift, en gång."},
	"samma-belopp": {"Samma belopp i två projekt",
		"Att två projekt får exakt lika mycket kan vara en slump, eller ett fel i ifyllandet.",
		"Portalen räknar båda beloppen och pekar på likheten."},
	"utbetalt-efter-slut": {"Utbetalt efter slutdatum",
		"Pengar kan komma efter att projektet tagit slut. Det kan också vara ett fel.",
		"Portalen räknar beloppet det år då det betalades ut."},
	"utbetalt-over-budget": {"Utbetalt är mer än budgeten",
		"Utbetalningarna borde rymmas inom hela projektets budget.",
		"Portalen visar båda beloppen som de står."},
	"slut-fore-start": {"Slut före start",
		"Ett projekt kan inte sluta innan det börjar.",
		"Portalen visar datumen som de står."},
	"okant-program": {"Okänt program",
		"Källan vet inte vilken fond eller vilket program som betalar.",
		"Portalen visar ”uppgift saknas”. Pengarna ingår i den hela summan men i inget programs."},
	"oversatt-mal": {"Mål som har översatts",
		"Nämnden anger ett mål från en tidigare period, eller ett eget.",
		"Portalen räknar det till det av periodens mål som ligger närmast och visar nämndens ord."},
	"rubrik-och-namn": {"Rubrik och projektnamn skiljer sig",
		"Bladets rubrik och raden för projektnamn säger olika.",
		"Portalen visar båda."},
	"partnerbudget": {"Budget där Malmös del inte framgår",
		"Staden är partner. Budgeten gäller alla partner i alla länder, och blanketten säger inte hur mycket som är Malmös.",
		"Portalen visar budgeten som hela projektets och räknar den aldrig som Malmös pengar."},
	"vidare-hanvisning": {"Bladet hänvisar till en annan text",
		"Blanketten beskriver inte projektet utan hänvisar till något annat.",
		"Portalen säger vad hänvisningen leder till, om den leder någonstans."},
	"rattad-uppgift": {"Rättade uppgifter",
		"Bladet kan ha ett fel som upptäcks när redovisningen redan är publicerad.",
		"Portalen visar den rättade uppgiften och säger vad bladet säger."},
	"ovrigt": {"Annat",
		"Sådant som redaktionen har sett och som ingen regel letar efter.",
		"Portalen återger vad källan säger."},
}

// issueText says what the source says, as a rule found it; it is empty where
// only the editors' remark says anything.
func issueText(i quality.Issue) string {
	switch i.Kind {
	case quality.PaidMissing, quality.BudgetMissing, quality.PaidApproximate, quality.BudgetApproximate:
		return amountIssue(i)
	case quality.RoleDiffers, quality.BudgetTwice, quality.BudgetInColumn, quality.PaidInColumn:
		return roleIssue(i)
	case quality.BudgetsDiffer, quality.SameAmount, quality.AfterEnd, quality.AboveBudget, quality.BudgetOfPartner:
		return moneyIssue(i)
	case quality.ProgramUnknown:
		return "Program: ”" + i.Text + "”."
	case quality.GoalsMapped:
		return "Mål: ”" + i.Text + "”. Räknas till " + sv.Lista(quotedGoals(i.Sheet.Goals)) + "."
	case quality.TitlesDiffer:
		return "Rubrik: ”" + i.Text + "”. Projektnamn: ”" + i.Sheet.StatedName + "”."
	case quality.Remarked:
		return ""
	}
	return dateIssue(i)
}

func amountIssue(i quality.Issue) string {
	what := "Total budget"
	if i.Kind == quality.PaidMissing || i.Kind == quality.PaidApproximate {
		what = "Utbetalt " + itoa(i.Year)
	}
	said := "”" + i.Amount.Text + "”"
	switch reason := i.Amount.Missing(); {
	case reason == "":
	case i.Amount.Text == "":
		said = reason.Explain()
	default:
		said = reason.Explain() + ": " + said
	}
	return what + ": " + said + "."
}

func roleIssue(i quality.Issue) string {
	role := i.Sheet.Deltagande.Role.Swedish()
	switch i.Kind {
	case quality.RoleDiffers:
		return "Blanketten anger rollen " + i.Text + ", texten " + role + "."
	case quality.BudgetTwice:
		return "Total budget står i båda kolumnerna. Den andra anger " + kr(i.Amount) + "."
	case quality.BudgetInColumn:
		return "Total budget står i kolumnen för " + i.Amount.Column + ", men nämnden är " + role + "."
	}
	return "Utbetalt står i kolumnen för " + i.Amount.Column + ", men nämnden är " + role + "."
}

func moneyIssue(i quality.Issue) string {
	switch i.Kind {
	case quality.BudgetsDiffer:
		return "Anger " + kr(i.Amount) + ", den andra nämnden " + kr(i.Against) + "."
	case quality.SameAmount:
		return "Utbetalt " + itoa(i.Year) + " är " + kr(i.Amount) + ", precis som i " + i.Others[0].Name() + "."
	case quality.AfterEnd:
		return "Slut " + i.End.Swedish() + ", men " + kr(i.Amount) + " utbetalt " + itoa(i.Year) + "."
	case quality.AboveBudget:
		return kr(i.Amount) + " utbetalt, total budget " + kr(i.Against) + "."
	}
	return "Total budget " + kr(i.Amount) + ". Nämnden är " + i.Sheet.Deltagande.Role.Swedish() + "."
}

func dateIssue(i quality.Issue) string {
	switch i.Kind {
	case quality.StartMissing:
		return "Startdatum anges inte."
	case quality.EndMissing:
		return "Slutdatum anges inte."
	case quality.StartInWords:
		return "Start: ”" + i.Text + "”."
	case quality.EndInWords:
		return "Slut: ”" + i.Text + "”."
	case quality.StartInexact:
		return "Start: bara ”" + i.Start.Swedish() + "”."
	case quality.EndInexact:
		return "Slut: bara ”" + i.End.Swedish() + "”."
	case quality.EndBeforeStart:
		return "Start " + i.Start.Swedish() + ", slut " + i.End.Swedish() + "."
	}
	var says []string
	if !i.Start.IsZero() {
		says = append(says, "Start "+i.Start.Swedish()+", projektet "+i.Project.Start.Swedish()+".")
	}
	if !i.End.IsZero() {
		says = append(says, "Slut "+i.End.Swedish()+", projektet "+dateOr(i.Project.End)+".")
	}
	return strings.Join(says, " ")
}

func dateOr(d record.Date) string {
	if d.IsZero() {
		return "inget"
	}
	return d.Swedish()
}

// kr returns a known amount in kronor.
func kr(a record.Amount) string {
	kronor, _ := a.Kronor()
	return sv.Kr(kronor)
}

func quotedGoals(goals []*graph.Goal) []string {
	return apply(goals, func(m *graph.Goal) string { return "”" + m.Name + "”" })
}
