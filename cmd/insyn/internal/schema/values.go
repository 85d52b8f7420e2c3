package schema

// Values are the names of what texts may have put in place, {{utbetalt}}, in the order
// that findings list them. Package value knows what each of them is.
var Values = []string{"redovisningsår", "redovisningsdatum", "redovisning", "utbetalt", "utbetalt exakt", "antal projekt", "antal blad",
	"antal nämnder", "antal program", "antal mål", "målperiod"}
