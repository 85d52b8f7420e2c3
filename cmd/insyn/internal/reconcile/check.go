package reconcile

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Check reports every difference that is neither within the rounding of the
// published figure nor explained. What was computed from content with errors
// in it would differ for no reason, so then nothing is said.
func Check(g *graph.Graph) (l diag.List) {
	if !g.Whole {
		return nil
	}
	for _, r := range g.Reports {
		for _, c := range Report(g, r) {
			if c.Verdict == Unexplained {
				unexplained(&l, c)
			}
		}
	}
	return l
}

func unexplained(l *diag.List, c *Comparison) {
	write := sv.Tal
	if c.Money() {
		write = sv.Kr
	}
	l.Add(diag.DifferenceUnexplained, c.pos, len(sv.Tal(c.Published)),
		"Redovisningen anger "+write(c.Published)+" ("+names[c.What]+"), men bladen ger "+write(c.Computed)+
			". Skillnaden är större än avrundningen, och ingen förklarar den.",
		`Kontrollera talet, och skriv forklaring = "…" i samma del av filen.`)
}

// names are the published figures as findings name them.
var names = map[What]string{Projects: "projekt", Namnder: "nämnder", Forvaltningar: "förvaltningar", Started: "startade projekt",
	Ended: "avslutade projekt", Programs: "fonder och program", Sheets: "blad", Paid: "utbetalt"}
