package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What a change does to what is said of the figures: remarks, corrections and notes.

// RemarksChange says how many remarks and corrections come and go, or "".
func RemarksChange(remarks, remarksGone, corrections, correctionsGone int) string {
	var said []string
	add := func(n int, one, many string) {
		if n > 0 {
			said = append(said, sv.Antal(int64(n), one, many))
		}
	}
	add(remarks, "ny anmärkning", "nya anmärkningar")
	add(remarksGone, "anmärkning tas bort", "anmärkningar tas bort")
	add(corrections, "ny rättelse", "nya rättelser")
	add(correctionsGone, "rättelse tas bort", "rättelser tas bort")
	if len(said) == 0 {
		return ""
	}
	return "- " + strings.Join(said, ". ") + "."
}

// Corrected is what a correction says.
type Corrected struct {
	What, At string // the fact, and whose it is
	From, To string // "" where it was not there, or is not
	Day, Why string
	Gone     bool // the correction is taken away
}

// CorrectionTold is a correction that comes, or goes.
func CorrectionTold(c Corrected) string {
	said := "”" + c.What + "”" + c.At
	switch {
	case c.To == "":
		said += ", som var " + c.From + ", **tas bort**"
	case c.From == "":
		said += ", som inte fanns, blir **" + c.To + "**"
	default:
		said += " rättas från " + c.From + " till **" + c.To + "**"
	}
	said += ", " + c.Day + ". Skälet: ”" + c.Why + "”"
	if c.Gone {
		return "  - Rättelsen tas bort: ~~" + strings.ReplaceAll(said, "**", "") + "~~"
	}
	return "  - Ny rättelse: " + said
}

// RemarkTold is a remark that comes, or goes: by which rule, of which fact of a sheet.
func RemarkTold(at, rule, fact, words string, gone bool) string {
	said := at
	if fact != "" {
		said += " om ”" + fact + "”"
	}
	if name := ruleNames[rule]; name != "" {
		said += ", " + name
	}
	if gone {
		return "  - Anmärkningen tas bort" + said + ": ~~”" + words + "”~~"
	}
	return "  - Ny anmärkning" + said + ": **”" + words + "”**"
}

// RuleNames returns what the rules that a remark may be about are called in a line.
func RuleNames() map[string]string { return ruleNames }

var ruleNames = map[string]string{
	"saknat-belopp":        "för att beloppet saknas",
	"saknat-datum":         "för att datumet saknas",
	"ungefarlig-uppgift":   "för att uppgiften är ungefärlig",
	"roll-och-kolumn":      "för att rollen och kolumnen säger olika",
	"olika-datum":          "för att datumen är olika",
	"olika-budget":         "för att budgetarna är olika",
	"samma-belopp":         "för att beloppen är desamma",
	"utbetalt-efter-slut":  "för pengar efter projektets slut",
	"utbetalt-over-budget": "för pengar utöver budgeten",
	"slut-fore-start":      "för ett slut före starten",
	"utbetalt-fore-start":  "för pengar före projektets start",
	"orimligt-belopp":      "för ett belopp som ser orimligt ut",
	"orimligt-datum":       "för ett datum som ser orimligt ut",
	"samma-projekt":        "för blad om samma projekt",
	"okant-program":        "för att programmet är okänt",
	"oversatt-mal":         "för att målet är räknat till ett annat",
	"rubrik-och-namn":      "för att rubriken och namnet är olika",
	"partnerbudget":        "för en budget i projekt där staden är partner",
	"vidare-hanvisning":    "för att bladet hänvisar vidare",
	"rattad-uppgift":       "för att bladet är fel",
	"orimlig-kalla":        "för en källa från ett annat år",
	"ovrigt":               "",
}

// KeyCalled returns what a key of a table of a list is called in a form, within a line.
func KeyCalled(document, list, key string) string {
	if d, ok := FieldText(document, []string{list}, key); ok {
		return lower(d.Label)
	}
	return key
}
