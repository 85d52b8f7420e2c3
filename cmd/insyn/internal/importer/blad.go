package importer

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// fact is a line of a [[deltagande.blad]]: a key with its value as TOML has it.
type fact struct{ key, value string }

// facts gathers the lines of a table.
type facts []fact

func (f *facts) add(key, value string) { *f = append(*f, fact{key, value}) }

// text adds a text, but no empty one.
func (f *facts) text(key, text string) {
	if text != "" {
		f.add(key, sheets.Quoted(text))
	}
}

// lines returns the facts as a file has them.
func (f facts) lines() []string {
	var out []string
	for _, one := range f {
		out = append(out, one.key+" = "+one.value)
	}
	return out
}

// of returns the value of a key, or "".
func (f facts) of(key string) string {
	for _, one := range f {
		if one.key == key {
			return one.value
		}
	}
	return ""
}

// basis is what a sheet is written against: what it does not repeat.
type basis struct {
	role       record.Role
	start, end string
}

// blad returns the facts of a sheet, in the order in which files have them, and
// notes of what was understood and what was not.
func (p *planner) blad(s *sheets.Sheet, on basis) (f facts, notes []string) {
	f.add("ar", strconv.Itoa(p.Year))
	f.text("kalla", p.Source)
	f.add("sida", strconv.Itoa(s.Heading.Page))
	f.text("angivet_namn", s.Name.Text)
	if s.Heading.Text != s.Name.Text {
		f.text("rubrik", s.Heading.Text)
	}
	stated, known := p.role(s)
	if !known {
		notes = append(notes, staff.ImportRoleUnread(s.Role.Text))
	}
	if !known || stated != on.role {
		f.text("roll_angiven", s.Role.Text)
	}
	notes = append(notes, f.date("start", s.Start, on.start)...)
	notes = append(notes, f.date("slut", s.End, on.end)...)
	role := cmp.Or(stated, on.role)
	notes = append(notes, f.amount("total_budget", s.Budget, role, s.Heading.Page)...)
	notes = append(notes, f.amount("utbetalt", s.Paid, role, s.Heading.Page)...)
	f.text("program_angivet", cmp.Or(s.Program.Text, staff.ImportNoAnswer))
	goals, more := p.goalsOf(s)
	f.ids("mal", goals.mal)
	f.ids("mal_ursprung", goals.ursprung)
	f.text("mal_angivet", cmp.Or(s.Goals.Text, staff.ImportNoAnswer))
	return f, append(notes, more...)
}

// date adds a date where it is not the project's, and its wording where that
// says more.
func (f *facts) date(key string, a sheets.Answer, project string) (notes []string) {
	d := sheets.ParseDate(a)
	if d.ISO != "" && d.ISO != project {
		f.add(key, sheets.DateValue(d.ISO))
	}
	f.text(key+"_text", d.Text)
	switch {
	case d.ISO == "":
		notes = append(notes, staff.ImportDateUnread(key, a.Text))
	case d.Odd:
		notes = append(notes, staff.ImportDateRead(key, a.Text, d.ISO))
	}
	return notes
}

// amount adds an amount of the column that the role says, or of the other one
// where only that has one.
func (f *facts) amount(key string, columns [2]sheets.Answer, role record.Role, page int) (notes []string) {
	own := 0
	if role == record.Partner || role == record.Associate {
		own = 1
	}
	a, rest := sheets.ParseAmount(columns[own]), sheets.ParseAmount(columns[1-own])
	here, there := record.Owner, record.Partner
	if own == 1 {
		here, there = there, here
	}
	column := record.Role("")
	if says(rest) && !says(a) {
		a, rest, column = rest, a, there
		notes = append(notes, staff.ImportOtherColumn(key, string(here), string(there)))
	}
	f.stated(key, a)
	if column != "" {
		f.text(key+"_kolumn", string(column))
	}
	kronor, known := a.Kronor()
	if a.Page != page {
		f.add(key+"_sida", strconv.Itoa(a.Page))
	}
	if other, ok := rest.Kronor(); ok && other > 0 && key == record.FieldBudget {
		f.add(key+"_andra_kolumnen", sv.Underscored(other))
		notes = append(notes, staff.ImportBothColumns(key, other))
	} else if says(rest) {
		notes = append(notes, staff.ImportOtherLeft(key, rest.String()))
	}
	switch {
	case known && a.Odd:
		notes = append(notes, staff.ImportAmountRead(key, columnText(columns, a), kronor))
	case a.Amount == string(record.Words):
		notes = append(notes, staff.ImportAmountUnread(key, a.Text))
	}
	return notes
}

// columnText returns the answer that an amount was read from.
func columnText(columns [2]sheets.Answer, a sheets.Amount) string {
	for _, c := range columns {
		if sheets.ParseAmount(c) == a {
			return c.Text
		}
	}
	return a.Text
}

// says reports whether a column says something: an amount above nothing, or
// words.
func says(a sheets.Amount) bool {
	kronor, known := a.Kronor()
	return known && kronor > 0 || !known && a.Amount != string(record.Empty) && a.Amount != string(record.Dash)
}

// stated adds an amount, or why there is none.
func (f *facts) stated(key string, a sheets.Amount) {
	if kronor, ok := a.Kronor(); ok {
		f.add(key, sv.Underscored(kronor))
	} else {
		f.text(key+"_saknas", a.Amount)
	}
	if a.Approx {
		f.add(key+"_ungefarlig", "true")
	}
	f.text(key+"_text", a.Text)
}

// ids adds a list of goals, but no empty one.
func (f *facts) ids(key string, list []*graph.Goal) {
	if len(list) == 0 {
		return
	}
	value := ""
	for i, m := range list {
		if i > 0 {
			value += ", "
		}
		value += sheets.Quoted(m.ID)
	}
	f.add(key, "["+value+"]")
}

// differs returns what the content has otherwise than the report, of a sheet
// that is there already. That is the editors' matter: nothing is changed.
func (p *planner) differs(read *sheets.Sheet, s *graph.Sheet) (out []string) {
	project := s.Deltagande.Project
	want, _ := p.blad(read, basis{s.Deltagande.Role, project.Start.ISO(), project.End.ISO()})
	have := factsOf(s)
	seen := map[string]bool{}
	for _, one := range append(append(facts{}, want...), have...) {
		if seen[one.key] {
			continue
		}
		seen[one.key] = true
		if got, said := have.of(one.key), want.of(one.key); got != said {
			out = append(out, staff.ImportDiffers(one.key, got, said))
		}
	}
	return out
}

// factsOf returns the facts of a sheet of the content, as blad writes them.
func factsOf(s *graph.Sheet) (f facts) {
	f.add("ar", strconv.Itoa(s.Year))
	f.text("kalla", s.Source.ID)
	f.add("sida", strconv.Itoa(s.Page))
	f.text("angivet_namn", s.StatedName)
	f.text("rubrik", s.StatedHeading)
	f.text("roll_angiven", s.StatedRole)
	f.had("start", s.Start, s.StartText)
	f.had("slut", s.End, s.EndText)
	f.hadAmount("total_budget", s.Budget.Amount)
	if kronor, ok := s.OtherColumn.Kronor(); s.HasOther && ok {
		f.add("total_budget_andra_kolumnen", sv.Underscored(kronor))
	}
	f.hadAmount("utbetalt", s.Paid.Amount)
	f.text("program_angivet", s.StatedProgram)
	f.ids("mal", s.Goals)
	f.ids("mal_ursprung", s.Origin)
	f.text("mal_angivet", s.StatedGoals)
	return f
}

func (f *facts) had(key string, d record.Date, text string) {
	if !d.IsZero() {
		f.add(key, sheets.DateValue(d.ISO()))
	}
	f.text(key+"_text", text)
}

func (f *facts) hadAmount(key string, a record.Amount) {
	said := sheets.Amount{StatedAmount: record.StatedAmount{Amount: string(a.Missing()), Approx: a.Approx, Text: a.Text}}
	if kronor, ok := a.Kronor(); ok {
		said.Amount = fmt.Sprint(kronor)
	}
	f.stated(key, said)
	f.text(key+"_kolumn", a.Column)
	if a.Page > 0 {
		f.add(key+"_sida", strconv.Itoa(a.Page))
	}
}
