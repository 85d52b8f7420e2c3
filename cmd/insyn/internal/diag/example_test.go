package diag_test

import (
	"os"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// A stage gathers what is wrong, and the command shows it with the line it is in.
func ExampleText() {
	file := []byte("titel = \"Strandpromenaden\"\nprogram = \"intereg\"\n")

	hint := "Skriv ett namn som finns i listan."
	if name, ok := diag.Nearest("intereg", []string{"erasmus", "interreg"}); ok {
		hint = "Menar du " + name + "?"
	}
	var findings diag.List
	findings.Add(diag.Pos{File: "strand.md", Line: 2, Col: 12}, len("intereg"),
		diag.Problem{Code: diag.RefUnknown, Message: "Programmet intereg finns inte.", Hint: hint})
	findings.Sort()

	if err := diag.Text(os.Stdout, findings, func(string) []byte { return file }); err != nil {
		panic(err)
	}
	// Output:
	// strand.md:2:12: fel: Programmet intereg finns inte. [id-okant]
	//     2 | program = "intereg"
	//       |            ^^^^^^^
	//       → Menar du interreg?
}
