package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6" // the well-kept one that knows draft 2020-12 and holds schemas to it

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The JSON Schemas of all kinds of documents lie in .schema, and .taplo.toml
// leads the editor's TOML extension to those of data/. Both are made here:
//
//	go test ./cmd/insyn -run TestSchemaFiles -update

// taplo returns what .taplo.toml should hold.
func taplo() string {
	var b strings.Builder
	b.WriteString("# Which schema an editor with Taplo (\"Even Better TOML\") holds each file to.\n" +
		"# Made from cmd/insyn/internal/schema by go test ./cmd/insyn -run TestSchemaFiles -update\n" +
		"include = [\"data/**/*.toml\"]\n")
	for _, d := range schema.Documents {
		if !d.Body {
			fmt.Fprintf(&b, "\n[[rule]]\ninclude = [%q]\n\n[rule.schema]\npath = \"./.schema/%s.json\"\n", d.Path, d.Name)
		}
	}
	return b.String()
}

func TestSchemaFiles(t *testing.T) {
	want := map[string]string{".taplo.toml": taplo()}
	for _, d := range schema.Documents {
		want[".schema/"+d.Name+".json"] = string(schema.JSON(d))
	}
	for name, text := range want {
		file := filepath.Join(repository, filepath.FromSlash(name))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != text {
			t.Errorf("%s is not what the schema gives (%v): go test ./cmd/insyn -run TestSchemaFiles -update", name, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(repository, ".schema", "*"))
	if err != nil || len(files) != len(schema.Documents) {
		t.Errorf("%d files in .schema for %d kinds of documents (%v)", len(files), len(schema.Documents), err)
	}
}

// compiled returns the JSON Schemas, each itself valid by draft 2020-12.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	out := map[string]*jsonschema.Schema{}
	for _, d := range schema.Documents {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.JSON(d)))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(d.Name+".json", doc); err != nil {
			t.Fatal(err)
		}
		if out[d.Name], err = c.Compile(d.Name + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// plain returns facts as JSON has them.
func plain(v any) any {
	switch v := v.(type) {
	case *source.Table:
		out := map[string]any{}
		for _, k := range v.Keys {
			out[k.Name] = plain(k.Value.Data)
		}
		return out
	case []source.Value:
		out := []any{}
		for _, item := range v {
			out = append(out, plain(item.Data))
		}
		return out
	case source.Date:
		return fmt.Sprintf("%04d-%02d-%02d", v.Year, v.Month, v.Day)
	case source.Moment:
		return v.Text
	}
	return v
}

// TestJSONSchemas: a document in which nothing is wrong passes its schema.
func TestJSONSchemas(t *testing.T) {
	schemas := compiled(t)
	for name, city := range map[string]fs.FS{"stad": fixtureCity(t, smallArchive), "stad-mer": fixtureCity(t, smallArchive, moreArchive),
		"lillstad": fixtureCity(t, otherArchive), "content": os.DirFS(repository)} {
		files, _, err := source.Load(city)
		if err != nil {
			t.Fatal(err)
		}
		_, findings := record.Decode(files)
		n := 0
		for _, f := range files {
			d, ok := schema.Of(f.Path)
			if !ok || slices.ContainsFunc(findings, func(l diag.Finding) bool { return l.Pos.File == f.Path }) {
				continue
			}
			n++
			if err := schemas[d.Name].Validate(plain(f.Facts)); err != nil {
				t.Errorf("%s: %s: %v", name, f.Path, err)
			}
		}
		if n == 0 && name != "content" {
			t.Errorf("no documents in %s", name)
		}
	}
}

// TestJSONSchemasRefuse: they say of bad examples what check says.
func TestJSONSchemasRefuse(t *testing.T) {
	schemas := compiled(t)
	for _, tt := range []struct{ kind, facts string }{
		{"projekt", `titel = "Utan resten"`},
		{"stader", "[[stad]]\nid = \"Å\"\nnamn = \"Å\"\nland = \"x\"\nslag = \"o\"\nlat = 1.5\nlon = 1.5"},
		{"stader", "[[stad]]\nid = \"a\"\nnamn = \"Å\"\nland = \"x\"\nslag = \"by\"\nlat = 1.5\nlon = 1.5"},
		{"stader", "[[stad]]\nid = \"a\"\nnamn = \"Å\"\nland = \"x\"\nslag = \"o\"\nlat = 91.5\nlon = 1.5"},
		{"kallor", "[[kalla]]\nid = \"a\"\ntitel = \"A\"\nutgivare = \"B\"\nar = \"2025\""},
		{"kallor", "[[kalla]]\nid = \"a\"\ntitel = \"A\"\nutgivare = \"B\"\nar = 2025\nsidor = [1, 2, 3]"},
		{"kallor", "[[kalla]]\nid = \"a\"\ntitel = \" \"\nutgivare = \"B\"\nar = 2025"},
		{"synonymer", "[[synonym]]\nord = [\"a\", \"a\"]"},
		{"synonymer", "[[okant]]\nord = [\"a\"]"},
		{"tillganglighet", "provad = \"igår\"\nuppdaterad = 2025-01-01\nforenlighet = \"helt\"\nlayout = \"x\""},
	} {
		f, _ := source.Parse("data/x.toml", []byte(tt.facts))
		if schemas[tt.kind].Validate(plain(f.Facts)) == nil {
			t.Errorf("%s passes:\n%s", tt.kind, tt.facts)
		}
	}
}
