package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Sheet is a sheet of a source, by the name that it states and its page.
type Sheet struct {
	Name string
	Page int
}

// ExcuseOfNothing is a sheet that is said to be without a project, and that its source
// doesn't have. meant is the one that was meant, if one is near.
func ExcuseOfNothing(source, name string, page int, meant Sheet) diag.Problem {
	p := diag.Problem{Code: diag.ExceptionIdle,
		Message: fmt.Sprintf("Källan %s har inget blad %s på sidan %d.", source, quote(name), page),
		Hint:    "Rätta namn och sida, eller ta bort stycket."}
	if meant.Page > 0 {
		p.Hint = fmt.Sprintf("Är det bladet %s på sidan %d skriver du sida = %d och namn = %q. Annars: ta bort stycket.", quote(meant.Name),
			meant.Page, meant.Page, meant.Name)
	}
	return p
}

// ExcuseIdle is a sheet that is said to be without a project and that a project has.
func ExcuseIdle(name, project string) diag.Problem {
	return diag.Problem{Code: diag.ExceptionIdle, Message: "Bladet " + quote(name) + " finns i projektet " + project + ".",
		Hint: "Ta bort stycket [[blad_utan_projekt]]."}
}

// RemarkIdle is a remark of the rule that tells why an amount is missing, on sheets that have theirs.
func RemarkIdle(rule string) diag.Problem {
	return diag.Problem{Code: diag.ExceptionIdle, Message: "Anmärkningen gäller ett belopp som saknas, men här saknas inget belopp.",
		Hint: "Ta bort stycket. Säger det något mer: skriv om det, och ta bort raden regel = \"" + rule + "\"."}
}

// CorrectedIdle is a remark that says that a fact of a sheet was corrected, or the whole sheet for
// "", where all is as the source's sheet has it.
func CorrectedIdle(fact string) diag.Problem {
	said := "Anmärkningen säger att uppgiften är rättad, men " + fact + " är det som bladet i källan säger."
	if fact == "" {
		said = "Anmärkningen säger att bladet är rättat, men allt är som bladet i källan säger."
	}
	return diag.Problem{Code: diag.ExceptionIdle, Message: said, Hint: "Ta bort stycket [[anmarkning]]."}
}
