package reconcile

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// explanation is what the editors say of a published sum, with the sums that
// its amounts are checked against.
type explanation struct {
	*record.PublishedPaid
	about    string
	year     int
	behind   graph.Ledger // the payments that the computed sum is made of
	computed int64
	moved    []int64        // by how much what was paid out in the year was corrected
	beside   []int64        // other published sums that it may speak of
	sheets   []*graph.Sheet // of the projects that it names
}

// checkExplanations warns of amounts in explanations that nothing gives any
// longer, such as after a correction of a sheet.
func checkExplanations(l *diag.List, g *graph.Graph, r *graph.Report) {
	rows := slices.Concat(r.Namnder, r.Programs, r.Goals)
	whole := explanation{PublishedPaid: &r.Paid, behind: ledger.For(g.Ledger, r.Year), beside: published(r)}
	moved := movedIn(g, r.Year)
	for _, e := range append(explanationsOf(r, rows), whole) {
		e.year, e.computed, e.moved = r.Year, ledger.Total(e.behind).Kronor, moved
		e.sheets = named(g, r.Year, e.Explanation)
		e.check(l)
	}
}

func explanationsOf(r *graph.Report, rows []*graph.PublishedRow) []explanation {
	out := make([]explanation, 0, len(rows)+1)
	for _, row := range rows {
		out = append(out, explanation{PublishedPaid: row.PublishedPaid, about: about(row),
			behind: ledger.For(payments(row), r.Year), beside: []int64{r.Paid.Kronor}})
	}
	return out
}

// published returns the sums that a report publishes, and what those of one
// kind add up to, where the row that stands twice counts once.
func published(r *graph.Report) (out []int64) {
	for _, rows := range [][]*graph.PublishedRow{r.Namnder, r.Programs, r.Goals} {
		sum := int64(0)
		for _, row := range rows {
			out = append(out, row.Kronor)
			if !row.Repeated {
				sum += row.Kronor
			}
		}
		out = append(out, sum)
	}
	return out
}

func (e *explanation) check(l *diag.List) {
	said := sv.Amounts(e.Explanation)
	if len(said) == 0 {
		return
	}
	given := e.given()
	var wrong []string
	better, became := map[string]string{}, map[int64]int64{}
	for _, a := range said {
		if slices.ContainsFunc(given, a.Is) {
			continue
		}
		wrong = append(wrong, a.Text)
		for _, by := range slices.Concat(e.moved, e.sumMoved(said[0], given)) {
			if exact(a) && slices.Contains(given, a.Kronor+by) {
				better[a.Text] = spaced(a.Kronor + by)
				became[a.Kronor] = a.Kronor + by
			}
		}
	}
	for _, a := range said {
		if now := rounded(a, became); now != "" && slices.Contains(wrong, a.Text) {
			better[a.Text] = now
		}
	}
	if len(wrong) > 0 {
		l.Warn(e.ExplainedAt, 1, staff.ExplanationAmount(e.year, e.about, wrong, better, e.Kronor, e.computed))
	}
}

// sumMoved returns by how much the sum of the sheets is another than the first amount of the
// explanation says, if that is said to be the sum: a project may have come or gone since. One that
// is far from the sum is of something else.
func (e *explanation) sumMoved(first sv.Amount, given []int64) []int64 {
	before, _, _ := strings.Cut(e.Explanation, first.Text)
	isFar := first.Kronor > 2*e.computed || e.computed > 2*first.Kronor
	if isFar || !exact(first) || slices.ContainsFunc(given, first.Is) || !strings.Contains(strings.ToLower(before), "blad") {
		return nil
	}
	return []int64{e.computed - first.Kronor}
}

// exact reports whether an amount is written in whole kronor.
func exact(a sv.Amount) bool { return spaced(a.Kronor) == strings.ReplaceAll(a.Text, sv.NBSP, " ") }

// rounded returns what became of a rounded amount, if it is one of sums that became others.
func rounded(a sv.Amount, became map[int64]int64) (text string) {
	for was, is := range became {
		if !a.Is(was) {
			continue
		}
		if now := a.Rounded(is); text == "" || text == now {
			text = now
		} else {
			return ""
		}
	}
	return text
}

// spaced writes an amount as explanations do.
func spaced(kronor int64) string { return strings.ReplaceAll(sv.Tal(kronor), sv.NBSP, " ") }

// movedIn returns by how much what was paid out in a year was corrected: by each correction, and
// from before and after it to what is paid out now. An explanation may be as old as any of these.
func movedIn(g *graph.Graph, year int) (out []int64) {
	now, suffix := map[[2]string]int64{}, fmt.Sprintf(".blad[%d].utbetalt", year)
	for _, p := range ledger.For(g.Ledger, year) {
		doc, path := p.Fact("utbetalt")
		now[[2]string{doc, path}], _ = p.Paid.Kronor()
	}
	for _, c := range g.Corrections {
		if !strings.HasSuffix(c.What.ID, suffix) {
			continue
		}
		from, to := kronorOf(c.From), kronorOf(c.To)
		moves := []int64{to - from}
		if is, known := now[[2]string{c.Doc, c.What.ID}]; known {
			moves = append(moves, is-to, is-from)
		}
		out = append(out, slices.DeleteFunc(moves, func(by int64) bool { return by == 0 })...)
	}
	return out
}

// kronorOf returns what a value of a correction adds to a sum: nothing where there is none.
func kronorOf(value string) int64 {
	n, _ := strconv.ParseInt(value, 10, 64)
	return n
}

// given returns every amount that the explanation may name: the published sum,
// the computed one and their difference; the payments, and what they add up to
// by project, nämnd and programme; and what any of these sums becomes when
// projects that the text names are left out, or counted with their budget: a
// report may have mixed the two, which this portal never does.
func (e *explanation) given() []int64 {
	sums := map[int64]bool{0: true, e.Kronor: true, e.computed: true, e.Kronor - e.computed: true}
	for _, s := range e.sheets[:min(len(e.sheets), maxNamed)] {
		paid, _ := s.Paid.Kronor()
		budget, _ := s.Budget.Kronor()
		other, _ := s.OtherColumn.Kronor()
		for sum := range maps.Clone(sums) {
			sums[sum-paid], sums[sum+budget], sums[sum+other] = true, true, true
		}
	}
	delete(sums, 0)
	out := slices.Clone(e.beside)
	for sum := range sums {
		out = append(out, sum)
	}
	parts := map[any]int64{}
	for _, p := range e.behind {
		if kronor, known := p.Paid.Kronor(); known {
			out = append(out, kronor)
			project := p.Deltagande.Project
			for _, by := range []any{project, p.Deltagande.Namnd, project.Program} {
				parts[by] += kronor
			}
		}
	}
	for _, sum := range parts {
		out = append(out, sum)
	}
	return out
}

// maxNamed is how many sheets of named projects are tried with each other, four
// ways each.
const maxNamed = 6

// named returns the sheets of a year whose projects a text names.
func named(g *graph.Graph, year int, text string) (out []*graph.Sheet) {
	text = strings.ToLower(text)
	in := func(name string) bool { return names(text, strings.ToLower(name)) }
	for _, p := range g.Projects {
		for _, d := range p.Deltaganden {
			s := d.In(year)
			if s != nil && slices.ContainsFunc([]string{p.Title, p.Short, s.StatedName, s.StatedHeading}, in) {
				out = append(out, s)
			}
		}
	}
	return out
}

// names reports whether a text has a name, which may be in the genitive; both
// are in lower case.
func names(text, name string) bool {
	if name == "" {
		return false
	}
	for i := 0; ; {
		k := strings.Index(text[i:], name)
		if k < 0 {
			return false
		}
		i += k + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:i-len(name)])
		after, _ := utf8.DecodeRuneInString(strings.TrimPrefix(text[i:], "s"))
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
}
