package schema

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// TestEverythingIsDescribed: every kind of document and every key has a name and
// says what to write, and nothing is said of what there isn't.
func TestEverythingIsDescribed(t *testing.T) {
	said := map[string]bool{}
	for _, d := range Documents {
		if one, many, ok := staff.DocumentText(d.Name); !ok || one.Label == "" || many.Hint == "" {
			t.Errorf("nothing is said of %s", d.Name)
		}
		d.Table.All(func(headings []string, f Field) {
			text, ok := staff.FieldText(d.Name, headings, f.Name)
			if !ok || text.Label == "" || !strings.HasSuffix(text.Hint, ".") {
				t.Errorf("%s: %v %s is not described: %+v", d.Name, headings, f.Name, text)
			}
			said[f.Name] = true
			said[strings.Join(append(append([]string{d.Name}, headings...), f.Name), ".")] = true
			if n := len(headings); n > 0 {
				said[headings[n-1]+"."+f.Name] = true
			}
		})
	}
	for _, place := range staff.FieldTexts() {
		if !said[place] {
			t.Errorf("%s is described, but there is no such key", place)
		}
	}
}

func TestOf(t *testing.T) {
	for file, want := range map[string]string{
		"content/projekt/hav.md": "projekt", "content/namnder/hamn/index.md": "namnd", "content/namnder/hamn/2025.md": "redogorelse",
		"content/namnder/hamn/25.md": "", "content/projekt/a/b.md": "", "data/stader.toml": "stader", "data/kallblad/bok.toml": "kallblad",
		"data/annat.toml": "", "layouts/base.html": "",
	} {
		if d, _ := Of(file); d.Name != want {
			t.Errorf("%s is %q, want %q", file, d.Name, want)
		}
	}
}

// TestNames: a key stands once in its table, and what may stand instead of
// another is beside it.
func TestNames(t *testing.T) {
	var check func(name string, table *Table)
	check = func(name string, table *Table) {
		var names []string
		for _, f := range table.Fields {
			if slices.Contains(names, f.Name) {
				t.Errorf("%s has %s twice", name, f.Name)
			}
			names = append(names, f.Name)
			if other, ok := table.Field(f.Instead); f.Instead != "" && (!ok || other.Instead != f.Name) {
				t.Errorf("%s.%s stands instead of %s, which does not stand instead of it", name, f.Name, f.Instead)
			}
			if f.Table != nil {
				check(name+"."+f.Name, f.Table)
			}
		}
	}
	for _, d := range Documents {
		check(d.Name, d.Table)
	}
}
