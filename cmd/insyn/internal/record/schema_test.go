package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// These tests hold what is decoded to package schema, and schema to what is
// decoded: a document with every key of the schema has no findings and is asked
// for nothing else, and each key by itself is as required, of the type and with
// the choices and limits that the schema says.

// standing is a value that a field may have.
func standing(f schema.Field) string {
	return map[schema.Type]string{
		schema.Text: `"ord"`, schema.Prose: `"En mening."`, schema.Slug: `"storkoping"`, schema.ID: `"storkoping"`,
		schema.Choice: strconv.Quote(strings.Join(slices.Clone(f.Choices)[:min(1, len(f.Choices))], "")), schema.Whole: strconv.FormatInt(f.Low, 10),
		schema.Kronor: "1_200_000", schema.Day: "2025-01-31", schema.Period: `"2024–2026"`, schema.Degrees: "55.5",
		schema.Bool: "true", schema.Website: `"https://example.org/"`, schema.Texts: `["a", "b"]`, schema.IDs: `["a", "b"]`,
		schema.Wholes: fmt.Sprintf("[%d]", f.Low), schema.Pages: "[9, 14]", schema.Columns: `[["tomt", 1], ["300", 2]]`,
	}[f.Type]
}

// change is another value for one field, or none if it is to be missing.
type change struct{ path, value string }

// written returns a document with every field of a table, but for one change.
func written(t *schema.Table, c change) string {
	var b strings.Builder
	write(&b, t, nil, c)
	return b.String()
}

func write(b *strings.Builder, t *schema.Table, headings []string, c change) {
	done := map[string]bool{}
	for _, f := range t.Fields {
		at := append(slices.Clip(headings), f.Name)
		changed := c.path == strings.Join(at, ".")
		done[f.Name] = true
		switch {
		case changed && c.value == "":
		case changed:
			fmt.Fprintf(b, "%s = %s\n", f.Name, c.value)
		case f.Instead != "" && c.path == strings.Join(append(slices.Clip(headings), f.Instead), "."): // one of the two
		case f.Table == nil && !done[f.Instead]:
			fmt.Fprintf(b, "%s = %s\n", f.Name, standing(f))
		}
	}
	for _, f := range t.Fields {
		at := append(slices.Clip(headings), f.Name)
		name := strings.Join(at, ".")
		if f.Table == nil || c.path == name {
			continue
		}
		heading := "[[" + name + "]]"
		if f.Type == schema.Section {
			heading = "[" + name + "]"
		}
		fmt.Fprintf(b, "\n%s\n", heading)
		write(b, f.Table, at, c)
	}
}

// of returns what is found in the document of a kind.
func of(t *testing.T, d schema.Document, facts string) diag.List {
	t.Helper()
	path := strings.NewReplacer("[0-9][0-9][0-9][0-9]", "2025", "*", "hav").Replace(d.Path)
	if d.Body {
		facts = "+++\n" + facts + "+++\n"
	}
	f, findings := source.Parse(path, []byte(facts))
	if len(findings) > 0 {
		t.Fatalf("%v in\n%s", findings, facts)
	}
	_, findings = Decode([]*source.File{f})
	return slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Code == diag.DataFileMissing })
}

// asked returns the keys that a decoder asks for, each after the heading it stands below.
func asked(d schema.Document, facts string) (out []string) {
	f, _ := source.Parse("data/x.toml", []byte(facts))
	var l diag.List
	top := newDecoder(f.Facts, &l)
	for _, k := range kinds {
		if k.path.MatchString(strings.NewReplacer("[0-9][0-9][0-9][0-9]", "2025", "*", "hav").Replace(d.Path)) {
			k.read(&source.File{Path: "content/namnder/hav/2025.md", Facts: f.Facts}, top)
		}
	}
	for _, sub := range *top.all {
		for _, name := range sub.known {
			out = append(out, strings.TrimPrefix(sub.path+"."+name, "."))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestSchemaHasWhatIsDecoded(t *testing.T) {
	if len(schema.Documents) != len(kinds) {
		t.Errorf("there are %d kinds of documents, and %d in the schema", len(kinds), len(schema.Documents))
	}
	for _, d := range schema.Documents {
		facts := written(d.Table, change{})
		if l := of(t, d, facts); len(l) > 0 {
			t.Errorf("%s: a document with all keys: %v\n%s", d.Name, l, facts)
		}
		var want []string
		d.Table.All(func(headings []string, f schema.Field) {
			want = append(want, strings.Join(append(slices.Clip(headings), f.Name), "."))
		})
		slices.Sort(want)
		got := asked(d, facts)
		for _, name := range got {
			if !slices.Contains(want, name) {
				t.Errorf("%s: %s is read, but the schema lacks it", d.Name, name)
			}
		}
		for _, name := range want {
			if !slices.Contains(got, name) {
				t.Errorf("%s: the schema has %s, which nothing reads", d.Name, name)
			}
		}
	}
}

// probe is a value to try in place of a field's own.
type probe struct {
	value string
	types []schema.Type // that accept it
}

var probes = []probe{
	{`"ord"`, []schema.Type{schema.Text, schema.Prose, schema.Slug, schema.ID}},
	{`"Ord och mellanslag"`, []schema.Type{schema.Text, schema.Prose, schema.ID}},
	{`"2024–2026"`, []schema.Type{schema.Text, schema.Prose, schema.ID, schema.Period}},
	{`"https://example.org/"`, []schema.Type{schema.Text, schema.Prose, schema.ID, schema.Website}},
	{`"2025-11"`, []schema.Type{schema.Text, schema.Prose, schema.Slug, schema.ID, schema.Day}},
	{`"2025-11-30"`, []schema.Type{schema.Text, schema.Prose, schema.Slug, schema.ID}},
	{`""`, nil},
	{"2025", []schema.Type{schema.Kronor, schema.Day}}, // whole numbers are tried at their limits
	{"-1", nil},
	{"1_000_000_000_001", nil},
	{"55.25", []schema.Type{schema.Degrees}},
	{"500.25", nil},
	{"2025-11-30", []schema.Type{schema.Day}},
	{"2025-11-30T10:00:00", nil},
	{"true", []schema.Type{schema.Bool}},
	{`["ord"]`, []schema.Type{schema.Texts, schema.IDs}},
	{`["ord", "ord"]`, nil},
	{"[3]", []schema.Type{schema.Wholes, schema.Pages}},
	{"[3, 4]", []schema.Type{schema.Wholes, schema.Pages}},
	{"[3, 4, 5]", []schema.Type{schema.Wholes}},
	{"[100]", []schema.Type{schema.Pages}},
	{`[["tomt", 1]]`, []schema.Type{schema.Columns}},
	{"{ord = 1}", nil},
	{"[true]", nil},
}

func TestSchemaTypes(t *testing.T) {
	for _, d := range schema.Documents {
		t.Run(d.Name, func(t *testing.T) {
			t.Parallel()
			d.Table.All(func(headings []string, f schema.Field) { tryTypes(t, d, headings, f) })
		})
	}
}

// tryTypes leaves a field out, and gives it values of every type.
func tryTypes(t *testing.T, d schema.Document, headings []string, f schema.Field) {
	path := strings.Join(append(slices.Clip(headings), f.Name), ".")
	found := func(value string) diag.List { return of(t, d, written(d.Table, change{path, value})) }
	if l := found(""); (f.Required || f.Instead != "") != (len(l) > 0) {
		t.Errorf("required = %v or instead of %q, but without %s: %v", f.Required, f.Instead, path, l)
	}
	for _, p := range probes {
		if f.Type == schema.Whole && !strings.ContainsAny(p.value, `"[{.`) {
			continue
		}
		if f.Numbered && strings.Trim(p.value, "[0123456789, ]") == "" {
			continue // of those there are no limits before the goals are known
		}
		if path == "synonym.ord" && p.value == `["ord"]` {
			continue // one word alone is no synonym
		}
		if l := found(p.value); slices.Contains(p.types, f.Type) != (len(l) == 0) && !(f.Type == schema.Degrees && p.value == "-1") &&
			!(strings.HasSuffix(path, "bas") && strings.HasPrefix(p.value, `"https`)) {
			t.Errorf("%s = %s: %v", path, p.value, l)
		}
	}
	limits(t, path, f, found)
}

// limits tries what lies at a field's limits and beyond them.
func limits(t *testing.T, name string, f schema.Field, found func(value string) diag.List) {
	try := func(value string, want bool) {
		if l := found(value); (len(l) == 0) != want {
			t.Errorf("%s = %s: %v", name, value, l)
		}
	}
	switch f.Type {
	case schema.Whole:
		for n, want := range map[int64]bool{f.Low - 1: false, f.Low: true, f.High: true, f.High + 1: false} {
			try(strconv.FormatInt(n, 10), want)
		}
	case schema.Kronor:
		try(strconv.FormatInt(f.Low-1, 10), false)
		try(strconv.FormatInt(f.Low, 10), true)
	case schema.Wholes:
		for n, want := range map[int64]bool{f.Low - 1: false, f.Low: true, f.High: true, f.High + 1: false} {
			try(fmt.Sprintf("[%d]", n), want)
		}
	case schema.Degrees:
		for n, want := range map[int64]bool{-f.High - 1: false, -f.High: true, f.High: true, f.High + 1: false} {
			try(strconv.FormatInt(n, 10), want)
		}
	case schema.Choice:
		for _, word := range f.Choices {
			try(strconv.Quote(word), true)
		}
		if l := found(`"nagot-annat"`); len(l) != 1 || !strings.Contains(l[0].Hint, sv.Lista(f.Choices)+".") {
			t.Errorf("%s: the choices are %v, but what is none of them has %v", name, f.Choices, l)
		}
	}
}

// TestSchemaThings: the schema's ids name what there is.
func TestSchemaThings(t *testing.T) {
	for _, d := range schema.Documents {
		d.Table.All(func(headings []string, f schema.Field) {
			_, thing := schema.Thing(f.Of)
			if ref := f.Type == schema.ID || f.Type == schema.IDs; ref != thing {
				t.Errorf("%s: %v.%s is an id of %q", d.Name, headings, f.Name, f.Of)
			}
		})
	}
}
