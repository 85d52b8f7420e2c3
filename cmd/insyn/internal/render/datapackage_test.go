package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Each CSV file of the site is described, and its columns hold what the
// description says: what a program reads is what stands there.
func TestDataPackage(t *testing.T) {
	out, city := smallCity(t)
	files, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]byte{}
	var p dataPackage
	told := map[string]json.RawMessage{}
	for _, f := range files {
		frozen := strings.HasPrefix(f.Path, "utgava/") // of an edition, whose files are as they were
		if strings.HasSuffix(f.Path, ".csv") && !strings.HasSuffix(f.Path, "-excel.csv") && !frozen {
			tables[f.Path] = f.Data
		}
		if strings.HasPrefix(f.Path, "data/kolumner/") {
			told[f.Path] = f.Data
		}
		if f.Path == "datapackage.json" {
			if err := json.Unmarshal(f.Data, &p); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(p.Resources) != len(tables) || len(tables) == 0 || len(p.Sources) == 0 || p.Licenses[0].Path == "" || p.AsOf == "" {
		t.Fatalf("%d tables are described, of %d; %+v", len(p.Resources), len(tables), p.Licenses)
	}
	inPlace := 0
	name, names := regexp.MustCompile(`^[a-z0-9._-]+$`), map[string]bool{}
	for _, r := range p.Resources {
		if !name.MatchString(r.Name) || names[r.Name] {
			t.Errorf("%s is no name of its own", r.Name)
		}
		names[r.Name] = true
		if r.Fields.Path == "" {
			inPlace++
		}
		if at := r.Fields.Path; at != "" {
			if err := json.Unmarshal(told[at], &r.Fields); err != nil {
				t.Errorf("%s: no columns at %s: %v", r.Path, at, err)
			}
		}
		rows, err := csv.NewReader(bytes.NewReader(tables[r.Path])).ReadAll()
		if err != nil || len(rows) == 0 || len(rows[0]) != len(r.Fields.Fields) {
			t.Errorf("%s: %v, %d fields", r.Path, err, len(r.Fields.Fields))
			continue
		}
		for i, f := range r.Fields.Fields {
			if rows[0][i] != f.Name {
				t.Errorf("%s: column %s is described as %s", r.Path, rows[0][i], f.Name)
			}
			for _, row := range rows[1:] {
				if !holds(f, row[i]) {
					t.Errorf("%s: %s is no %s: %q", r.Path, f.Name, f.Type, row[i])
				}
			}
		}
	}
	if inPlace != len(out.Book.Tables) { // those that are offered whole
		t.Errorf("columns are told in place %d times, for %d tables", inPlace, len(out.Book.Tables))
	}
}

// holds reports whether a cell is of a field's type, or empty.
func holds(f packageField, cell string) bool {
	var err error
	switch {
	case cell == "":
	case f.Type == "integer":
		_, err = strconv.ParseInt(cell, 10, 64)
	case f.Type == "number":
		_, err = strconv.ParseFloat(cell, 64)
	case f.Type == "boolean":
		_, err = strconv.ParseBool(cell)
	}
	return err == nil
}
