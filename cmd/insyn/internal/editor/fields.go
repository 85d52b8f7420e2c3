package editor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// field is one field of the form.
type field struct {
	Name      string   `json:"name,omitempty"`
	Label     string   `json:"label"`
	Singular  string   `json:"label_singular,omitempty"`
	Widget    string   `json:"widget"`
	Hint      string   `json:"hint,omitempty"`
	Required  *bool    `json:"required,omitempty"`
	Pattern   []string `json:"pattern,omitempty"`
	Wrong     string   `json:"fel,omitempty"` // what datum says
	ValueType string   `json:"value_type,omitempty"`
	Min       *int64   `json:"min,omitempty"`
	Max       *int64   `json:"max,omitempty"`
	Step      string   `json:"step,omitempty"`
	Multiple  bool     `json:"multiple,omitempty"`
	Options   []option `json:"options,omitempty"`
	Summary   string   `json:"summary,omitempty"`
	Collapsed *bool    `json:"collapsed,omitempty"`
	Field     *field   `json:"field,omitempty"`
	Fields    []*field `json:"fields,omitempty"`
}

// option is a choice of a field.
type option struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// former makes the fields of a kind of document.
type former struct {
	document string
	choices  map[string][]option
}

func (m *former) fields(headings []string, t *schema.Table) (out []*field) {
	for _, f := range t.Fields {
		out = append(out, m.field(headings, f))
	}
	return out
}

func (m *former) field(headings []string, f schema.Field) *field {
	text, _ := staff.FieldText(m.document, headings, f.Name)
	required := f.Required
	out := &field{Name: f.Name, Label: text.Label, Hint: text.Hint, Required: &required, Widget: "string"}
	switch f.Type {
	case schema.Text, schema.Slug, schema.Period:
	case schema.Prose:
		out.Widget, out.Pattern = "text", []string{`^[^\n]*$`, staff.EditorOneLine}
	case schema.Website:
		out.Pattern = []string{`^https?://\S+$`, staff.EditorWebsite}
	case schema.Day:
		out.Widget, out.Wrong = "datum", staff.EditorDay // see redigera.js
	case schema.Choice:
		out.Widget = "select"
		for _, word := range f.Choices {
			out.Options = append(out.Options, option{word, word})
		}
	case schema.ID, schema.IDs:
		out.Widget, out.Multiple, out.Options = "select", f.Type == schema.IDs, m.choices[f.Of]
	case schema.Whole, schema.Kronor:
		number(out, f)
	case schema.Degrees:
		out.Widget, out.ValueType, out.Step = "number", "float", "any"
	case schema.Bool:
		out.Widget = "boolean"
	case schema.Texts:
		out.Widget, out.Field = "list", &field{Name: f.Name, Label: text.Label, Widget: "string"}
	case schema.Wholes, schema.Pages:
		out.Widget, out.Field = "list", &field{Name: f.Name, Label: text.Label}
		number(out.Field, f)
	case schema.Tables:
		yes := true
		out.Widget, out.Singular, out.Collapsed, out.Summary = "list", text.Label, &yes, summary(f.Table)
		out.Fields = m.fields(append(slices.Clip(headings), f.Name), f.Table)
	case schema.Section:
		out.Widget, out.Fields = "object", m.fields(append(slices.Clip(headings), f.Name), f.Table)
		if !f.Required {
			loosen(out.Fields)
		}
	}
	return out
}

// loosen lets the fields of a section be empty that a document may be without: the
// form shows a section always, and would else ask for them. The check does where
// one of them is there.
func loosen(fields []*field) {
	for _, f := range fields {
		f.Required = new(bool)
	}
}

func number(out *field, f schema.Field) {
	out.Widget, out.ValueType = "number", "int"
	if f.Type == schema.Whole || f.Type == schema.Wholes {
		out.Min, out.Max = &f.Low, &f.High
	}
}

// summary says what a table of a list shows while it is closed.
func summary(t *schema.Table) string {
	var parts []string
	for _, name := range []string{"namnd", "ar", "angivet_namn", "regel", "typ", "namn", "tema", "text"} {
		if _, ok := t.Field(name); ok && len(parts) < 2 {
			parts = append(parts, "{{fields."+name+"}}")
		}
	}
	return strings.Join(parts, " · ")
}

// choicesOf returns what each kind of ID may name: what there is, by its name,
// and the spellings that documents use in its place.
func choicesOf(documents []*source.File) map[string][]option {
	out := map[string][]option{}
	for of, place := range schema.Things() {
		for _, f := range documents {
			if kind, _ := schema.Of(f.Path); kind.Name == place.Document {
				things(f, place.Headings, func(id, name string) { out[of] = append(out[of], option{name, id}) })
			}
		}
	}
	for _, f := range documents {
		if kind, ok := schema.Of(f.Path); ok && !f.Failed {
			used(f.Facts, kind.Table, out)
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b option) int { return strings.Compare(a.Label, b.Label) })
	}
	return out
}

// things calls do with each thing that a document is, or that its tables below
// headings are.
func things(f *source.File, headings []string, do func(id, name string)) {
	if len(headings) == 0 {
		do(cmp.Or(textOf(f.Facts, "id"), f.Known()), label(f)) // an id stays when the file gets another name
		return
	}
	tables := []*source.Table{f.Facts}
	for _, h := range headings {
		var below []*source.Table
		for _, t := range tables {
			k, _ := t.Get(h)
			list, _ := k.Value.Data.([]source.Value)
			for _, v := range list {
				if t, ok := v.Data.(*source.Table); ok {
					below = append(below, t)
				}
			}
		}
		tables = below
	}
	for _, t := range tables {
		id, name := textOf(t, "id"), textOf(t, "namn")
		if name == "" {
			name = textOf(t, "titel")
		}
		do(id, name)
	}
}

func textOf(t *source.Table, key string) string {
	k, _ := t.Get(key)
	s, _ := k.Value.Data.(string)
	return s
}

// used adds to the choices what a table names otherwise than by an id: a form
// would drop what it can't offer.
func used(t *source.Table, s *schema.Table, out map[string][]option) {
	add := func(of string, v source.Value) {
		word, ok := v.Data.(string)
		if ok && word != "" && !slices.ContainsFunc(out[of], func(o option) bool { return o.Value == word }) {
			out[of] = append(out[of], option{word, word})
		}
	}
	for _, k := range t.Keys {
		f, ok := s.Field(k.Name)
		list, many := k.Value.Data.([]source.Value)
		switch {
		case !ok:
		case f.Type == schema.ID:
			add(f.Of, k.Value)
		case f.Type == schema.IDs && many:
			for _, v := range list {
				add(f.Of, v)
			}
		case f.Table != nil:
			for _, v := range append(list, k.Value) {
				if t, ok := v.Data.(*source.Table); ok {
					used(t, f.Table, out)
				}
			}
		}
	}
}
