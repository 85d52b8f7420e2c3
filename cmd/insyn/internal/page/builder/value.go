package builder

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/value"
)

// fill puts the values of the portal's year in place of their names. Those that
// are computed are numbers like any other, with their tables.
func (b *Builder) fill(out *Body, text markdown.Body) markdown.Body {
	if len(text.Values) == 0 {
		return text
	}
	plain, numbers := value.Of(b.Graph, b.Words), map[string]site.Number{}
	for _, v := range text.Values {
		if name, counted := value.Counted(v.Name); counted {
			numbers[v.Name] = b.counted(name)
			out.Numbers = append(out.Numbers, numbers[v.Name])
		}
	}
	return text.Fill(func(name string) (markdown.Said, bool) {
		n, counted := numbers[name]
		if !counted {
			return plain(name)
		}
		return markdown.Said{Text: n.Plain(), Mark: func() [][2]string {
			m := n.Mark()
			return [][2]string{{"value", m.Value}, {"data-figur", string(m.Kind)}, {"data-csv", m.CSV}}
		}}, true
	})
}

// counted returns a value that is computed from the year's sheets. Its table is
// beside the year's page.
func (b *Builder) counted(name string) site.Number {
	y, w := b.Year(b.Site.Year), b.Words
	page := site.Year(y.Year)
	paid := b.Paid(ledger.Total(y.Ledger), figure.PaidCSV(page, y.Year))
	noun := w.Format.Number
	switch name {
	case "utbetalt":
		return paid.InProse(w)
	case "utbetalt exakt":
		return paid
	case "antal projekt":
		return b.Count(b.ProjectThings(y.Projects), noun, site.CSV(page, "projekt", 0))
	case "antal nämnder":
		return b.Count(b.NamndThings(y.Namnder), noun, site.CSV(page, "namnder", 0))
	case "antal program":
		return b.Count(b.ProgramThings(y.Programs), noun, site.CSV(page, "program", 0))
	case "antal mål":
		return b.Count(b.GoalThings(b.Graph.CurrentGoals()), noun, site.CSV(page, "mal", 0))
	}
	return b.Count(b.SheetThings(y.Sheets), noun, site.CSV(page, "blad", 0))
}
