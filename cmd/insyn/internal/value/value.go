// Package value knows what texts may name instead of typing it: `{{antal
// projekt}}`. What changes when the portal turns to another year stands in no
// text, so that none says the old year's figure.
//
// [Fill] is the first thing that the page stage does: it puts the values in
// place of their names, as text, in every text that pages are made of. Package
// lint reports the names that there are no values of.
package value

import (
	"slices"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// TestResults is the name that package page replaces itself, with more than a
// text: what was tested of the portal's accessibility.
const TestResults = "provning"

// named is a value of the portal's year with its name.
type named struct {
	name    string
	of      func(*year) string
	counted bool // computed from the sheets: pages mark it, so it can't be in a plain text
}

// year is the portal's year with what writes it.
type year struct {
	*ledger.Year
	graph *graph.Graph
	words *words.Language
}

// values are all values, in the order that findings list them.
var values = []named{
	{"redovisningsår", func(y *year) string { return strconv.Itoa(y.Year.Year) }, false},
	{"redovisningsdatum", func(y *year) string {
		d := y.graph.Portal.ReportDate
		return y.words.Format.Date(d.Year, d.Month, d.Day)
	}, false},
	{"redovisning", func(y *year) string {
		if y.Report != nil && y.Report.Source != nil {
			return y.Report.Source.Title
		}
		return strconv.Itoa(y.Year.Year)
	}, false},
	{"utbetalt", func(y *year) string { return y.paid(y.words.Format.Millions) }, true},
	{"utbetalt exakt", func(y *year) string { return y.paid(y.words.Format.Kronor) }, true},
	{"antal projekt", func(y *year) string { return y.count(len(y.Projects)) }, true},
	{"antal blad", func(y *year) string { return y.count(len(y.Sheets)) }, true},
	{"antal nämnder", func(y *year) string { return y.count(len(y.Namnder)) }, true},
	{"antal program", func(y *year) string { return y.count(len(y.Programs)) }, true},
	{"antal mål", func(y *year) string { return y.count(len(y.graph.CurrentGoals())) }, true},
	{"målperiod", func(y *year) string {
		if goals := y.graph.CurrentGoals(); len(goals) > 0 {
			return goals[0].Period.String()
		}
		return strconv.Itoa(y.Year.Year)
	}, false},
}

// paid writes what was paid out in the year, as approximate as its parts.
func (y *year) paid(write func(int64) string) string {
	s := ledger.Total(y.Ledger)
	if s.Approx {
		return y.words.Format.About(write(s.Kronor))
	}
	return write(s.Kronor)
}

func (y *year) count(n int) string { return y.words.Format.Number(int64(n)) }

// Names returns the names of all values.
func Names() (out []string) {
	for _, v := range values {
		out = append(out, v.name)
	}
	return out
}

// find returns the value with a name, in which case, diacritics and the signs
// between words don't count.
func find(name string) (named, bool) {
	i := slices.IndexFunc(values, func(v named) bool { return sv.Slug(v.name) == sv.Slug(name) })
	if i < 0 {
		return named{}, false
	}
	return values[i], true
}

// Known reports whether there is a value with a name.
func Known(name string) bool {
	_, ok := find(name)
	return ok
}

// Counted returns the name by which a value is listed, if it is computed from
// the year's sheets. Pages mark such a number and have its table.
func Counted(name string) (string, bool) {
	v, _ := find(name)
	return v.name, v.counted
}

// Keys are the keys in facts whose texts may name values that are not counted,
// as package lint writes them.
var Keys = []string{"sammanfattning", "program.beskrivning", "program.insats.beskrivning", "mal.beskrivning", "medverkan.text"}

// Of returns what finds the values of g's year.
func Of(g *graph.Graph, w *words.Language) markdown.Filler {
	y := &year{ledger.InYear(g, g.Portal.Year), g, w}
	return func(name string) (markdown.Said, bool) {
		v, ok := find(name)
		if !ok {
			return markdown.Said{}, false
		}
		return markdown.Said{Text: v.of(y)}, true
	}
}

// Fill puts the values in place of their names in the texts of g. It is for the
// page stage alone, which is the last to read them.
func Fill(g *graph.Graph, w *words.Language) {
	said := Of(g, w)
	all := bodies(g)
	parallel.Do(len(all), func(i int) { *all[i] = all[i].Fill(said) })
	for _, s := range texts(g) {
		*s = markdown.Value.ReplaceAllStringFunc(*s, func(found string) string {
			if value, ok := said(markdown.Value.FindStringSubmatch(found)[1]); ok {
				return value.Text
			}
			return found
		})
	}
}

// bodies returns where all documents have their bodies.
func bodies(g *graph.Graph) (out []*markdown.Body) {
	for _, p := range g.Projects {
		out = append(out, &p.Projekt.Body)
	}
	for _, n := range g.Namnder {
		out = append(out, &n.Namnd.Body)
		for _, a := range n.Accounts {
			out = append(out, &a.Redogorelse.Body)
		}
	}
	for _, n := range g.Networks {
		out = append(out, &n.Natverk.Body)
	}
	for _, p := range g.Places {
		out = append(out, &p.Plats.Body)
	}
	for _, i := range g.Initiatives {
		out = append(out, &i.Initiativ.Body)
	}
	for _, p := range g.Pages {
		out = append(out, &p.Body)
	}
	return out
}

// texts returns where the facts have the texts of Keys.
func texts(g *graph.Graph) (out []*string) {
	for _, p := range g.Projects {
		out = append(out, &p.Projekt.Summary)
	}
	for _, n := range g.Namnder {
		out = append(out, &n.Namnd.Summary)
		for _, a := range n.Accounts {
			out = append(out, &a.Redogorelse.Summary)
		}
	}
	for _, n := range g.Networks {
		out = append(out, &n.Natverk.Summary)
		for _, m := range n.Memberships {
			out = append(out, &m.Text)
		}
	}
	for _, i := range g.Initiatives {
		out = append(out, &i.Initiativ.Summary)
	}
	for _, p := range g.Pages {
		out = append(out, &p.Summary)
	}
	for _, p := range g.Programs {
		out = append(out, &p.Program.Description)
		for _, s := range p.Strands {
			out = append(out, &s.Insats.Description)
		}
	}
	for _, m := range g.Goals {
		out = append(out, &m.Mal.Description)
	}
	for _, t := range g.Themes {
		out = append(out, &t.Tema.Description)
	}
	return out
}
