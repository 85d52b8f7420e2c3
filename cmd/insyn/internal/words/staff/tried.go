package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// TriedIdle is a [[provat]] for what no rule finds.
func TriedIdle(code, file string) diag.Problem {
	return diag.Problem{Code: diag.ExceptionIdle,
		Message: "Ingen regel hittar " + quote(code) + " i " + file + ", så undantaget behövs inte.",
		Hint:    "Ta bort det här [[provat]], eller rätta kod, fil och id."}
}

// TriedFile is a [[provat]] for a file that isn't there. near is the one that is meant, or "".
func TriedFile(file, near string) diag.Problem {
	p := diag.Problem{Code: diag.ExceptionIdle, Message: "Filen " + file + " finns inte, så undantaget gäller ingenting.",
		Hint: "Skriv filens namn som det är nu, eller ta bort det här [[provat]]."}
	if near != "" {
		p.Hint = `Skriv fil = "` + near + `"`
	}
	return p
}
