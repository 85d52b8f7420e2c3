package record

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Blankett is data/blankett.toml: the form that the city's nämnder fill in for
// each project, by which a report's sheets are read.
type Blankett struct {
	Pos          diag.Pos
	Begins, Ends string // the lines before the first question and after the last
	Questions    []Fraga
	Roles        []Rollsvar
}

// Fraga is a question of the form, in its order.
type Fraga struct {
	Field string
	Role  Role     // whose column the answer stands in, or "" if there is one for all
	Texts []string // the question, and other ways in which it is printed
}

// Rollsvar are the answers that mean a role.
type Rollsvar struct {
	Role    Role
	Answers []string
}

// What the questions of a form ask for.
const (
	FieldName    = "namn"
	FieldStart   = "start"
	FieldEnd     = "slut"
	FieldRole    = "roll"
	FieldBudget  = "total_budget"
	FieldPaid    = "utbetalt"
	FieldProgram = "program"
	FieldGoals   = "mal"
)

var formFields = []string{FieldName, FieldStart, FieldEnd, FieldRole, FieldBudget, FieldPaid, FieldProgram, FieldGoals}

func decodeBlankett(f *source.File, d *decoder) func(*Set) {
	b := &Blankett{Pos: f.Start(), Begins: d.mustText("borjar"), Ends: d.mustText("slutar")}
	d.each("fraga", func(d *decoder) { b.Questions = append(b.Questions, decodeFraga(d)) })
	if len(b.Questions) == 0 {
		d.needTables("fraga", "[[fraga]]", func(d *decoder) { decodeFraga(d) })
	}
	d.each("roll", func(d *decoder) {
		b.Roles = append(b.Roles, Rollsvar{Role(d.choice("id", roles)), d.mustTexts("svar")})
	})
	d.answersTwice()
	d.questionsTwice()
	return func(s *Set) { s.Blankett = b }
}

func decodeFraga(d *decoder) Fraga {
	q := Fraga{Field: d.choice("falt", formFields), Texts: append([]string{d.mustText("text")}, d.texts("stavningar")...)}
	if k, ok := d.get("roll"); ok {
		q.Role = Role(d.oneOf(k, roles[:2]))
	}
	return q
}

// answersTwice reports an answer that means two roles.
func (d *decoder) answersTwice() {
	type answer struct {
		role string
		at   source.Value
	}
	first := map[string]answer{}
	for _, t := range tables(d.table, "roll") {
		k, _ := t.Get("svar")
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			s, _ := v.Data.(string)
			if old, taken := first[sv.Slug(s)]; taken && s != "" && old.role != stated(t, "id") {
				d.findings.Add(v.Pos, v.Len, staff.AnswerTaken(s, old.role), staff.FirstStandsHere(old.at.Pos))
			} else if !taken {
				first[sv.Slug(s)] = answer{stated(t, "id"), v}
			}
		}
	}
}

// questionsTwice reports a question in the words of another.
func (d *decoder) questionsTwice() {
	said := map[string]source.Value{}
	for _, t := range tables(d.table, "fraga") {
		k, _ := t.Get("text")
		words := sv.Slug(stated(t, "text"))
		if old, taken := said[words]; taken && words != "" {
			d.findings.Add(k.Value.Pos, k.Value.Len, staff.QuestionTwice(stated(t, "text")), staff.FirstStandsHere(old.Pos))
			continue
		}
		said[words] = k.Value
	}
}

// Role returns the role that an answer means, and whether it means one.
func (b *Blankett) Role(answer string) (Role, bool) {
	for _, r := range b.Roles {
		if slices.ContainsFunc(r.Answers, func(a string) bool { return sv.Slug(a) == sv.Slug(answer) }) {
			return r.Role, true
		}
	}
	return "", false
}

// Knows reports whether a line is the form's own: a part of what it asks, or
// an answer that it offers.
func (b *Blankett) Knows(line string) bool {
	if _, ok := b.Role(line); ok {
		return true
	}
	texts := []string{b.Begins, b.Ends}
	for _, q := range b.Questions {
		texts = append(texts, q.Texts...)
	}
	line = strings.Join(strings.Fields(line), " ")
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, line) || strings.HasPrefix(line, t) })
}
