package dataset

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"
)

type gift struct {
	name   string
	kronor int64
	approx bool
}

// gifts is a table whose rows come in the order of their names and add up.
func gifts(name string) *Table[gift] {
	return &Table[gift]{Name: name, Title: "Gåvor", Description: "En rad för varje gåva.",
		Columns: []Column[gift]{
			{Name: "namn", Type: Text, Description: "Vem.", Cell: func(g gift) Cell { return TextCell(g.name) }},
			{Name: "belopp", Type: Number, Unit: Kronor, Description: "Hur mycket.", Cell: func(g gift) Cell { return NumberCell(g.kronor) }},
			{Name: "ungefarlig", Type: Text, Description: "Cirka.", Cell: func(g gift) Cell { return ApproxCell(g.approx) }},
		},
		Total: func(rows []gift) Total {
			t := Total{All: len(rows), Known: len(rows)}
			for _, g := range rows {
				t.Kronor, t.Approx = t.Kronor+g.kronor, t.Approx || g.approx
			}
			return t
		},
		Order: func(a, b gift) int { return cmp.Compare(a.name, b.name) }}
}

// alike ranks all addresses alike.
func alike(string) int { return 0 }

// put adds data to a set and returns it.
func put(s *Set, d *Data) *Data {
	s.Add(d)
	return d
}

// written returns the rows of d, a line each.
func written(d *Data) string {
	var lines []string
	for cells := range d.Rows {
		var line []string
		for _, c := range cells {
			line = append(line, c.String())
		}
		lines = append(lines, strings.Join(line, " "))
	}
	return strings.Join(lines, "\n")
}

func TestRowsComeInTheTablesOrder(t *testing.T) {
	rows := []gift{{"Bo", 2, false}, {"Ada", 1, true}}
	d := gifts("gavor").At("/gavor.csv", rows)
	if got, want := written(d), "Ada 1 cirka\nBo 2 "; got != want {
		t.Errorf("rows %q, want %q", got, want)
	}
	if rows[0].name != "Bo" {
		t.Error("the caller's rows were sorted")
	}
	if got, want := d.Total(), (Total{Kronor: 3, Known: 2, All: 2, Approx: true}); got != want {
		t.Errorf("total %+v, want %+v", got, want)
	}
}

func TestSameRowsShareAFile(t *testing.T) {
	s, table := NewSet(alike), gifts("gavor")
	a, b := gift{"Ada", 1, false}, gift{"Bo", 2, false}
	far := put(s, table.At("/lander/a/gavor.csv", []gift{b, a}))
	near := put(s, table.At("/gavor.csv", []gift{a, b}))
	other := put(s, table.At("/andra.csv", []gift{a}))
	alike := put(s, gifts("presenter").At("/presenter.csv", []gift{a, b})) // another table, whatever its rows
	if conflicts := s.Close(); len(conflicts) > 0 {
		t.Errorf("conflicts: %v", conflicts)
	}
	for d, want := range map[*Data]string{far: "/gavor.csv", near: "/gavor.csv", other: "/andra.csv", alike: "/presenter.csv"} {
		if d.Address() != want {
			t.Errorf("%s, want %s", d.Address(), want)
		}
	}
	var files []string
	for _, d := range s.Files() {
		files = append(files, d.Address())
	}
	if want := []string{"/andra.csv", "/gavor.csv", "/presenter.csv"}; !slices.Equal(files, want) {
		t.Errorf("files %v, want %v", files, want)
	}
}

// The page that readers look at first keeps the file; a published table keeps
// its own address always.
func TestWhoKeepsTheFile(t *testing.T) {
	a, table := gift{"Ada", 1, false}, gifts("gavor")
	s := NewSet(func(address string) int {
		if strings.HasPrefix(address, "/lander/") {
			return 0
		}
		return 1
	})
	near, first := put(s, table.At("/tal.csv", []gift{a})), put(s, table.At("/lander/ada/gavor.csv", []gift{a}))
	s.Close()
	if near.Address() != first.Address() || first.Address() != "/lander/ada/gavor.csv" {
		t.Errorf("%s and %s", near.Address(), first.Address())
	}
	s = NewSet(alike)
	near, published := put(s, table.At("/a.csv", []gift{a})), put(s, table.Publish("/data/", []gift{a}))
	s.Close()
	if near.Address() != "/data/gavor.csv" || published.In(JSON) != "/data/gavor.json" || published.In(ExcelCSV) != "/data/gavor-excel.csv" {
		t.Errorf("%s, %s and %s", near.Address(), published.In(JSON), published.In(ExcelCSV))
	}
}

func TestTwoTablesAtOneAddress(t *testing.T) {
	a, b := gift{"Ada", 1, false}, gift{"Bo", 2, false}
	for _, c := range []struct {
		name   string
		second func(*Table[gift]) *Data
		want   bool
	}{
		{"the same rows in another order", func(t *Table[gift]) *Data { return t.At("/gavor.csv", []gift{b, a}) }, false},
		{"other rows", func(t *Table[gift]) *Data { return t.At("/gavor.csv", []gift{a}) }, true},
		{"another table", func(*Table[gift]) *Data { return gifts("presenter").At("/gavor.csv", []gift{a, b}) }, true},
	} {
		s, table := NewSet(alike), gifts("gavor")
		s.Add(table.At("/gavor.csv", []gift{a, b}))
		s.Add(c.second(table))
		if got := slices.Equal(s.Close(), []string{"/gavor.csv"}); got != c.want {
			t.Errorf("%s: a conflict: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		cell   Cell
		text   string
		number bool
	}{
		{Cell{}, "", false},
		{TextCell("-8"), "-8", false},
		{NumberCell(-8), "-8", true},
		{DegreesCell(-8.42), "-8.4200", true},
		{YesCell(true), "1", true},
		{ListCell([]string{"a", "b"}), "a;b", false},
		{ApproxCell(true), "cirka", false},
	} {
		if c.cell.String() != c.text || c.cell.IsNumber() != c.number {
			t.Errorf("%+v: %q, number %v, want %q, %v", c.cell, c.cell, c.cell.IsNumber(), c.text, c.number)
		}
	}
}

// A cell knows what it holds: a list stays one, also where a text in it has the sign
// that divides lists in files, and what is missing is nothing.
func TestValues(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		text string
		want any
	}{
		{Cell{}, "", nil},
		{TextCell("a;b"), "a;b", "a;b"},
		{NumberCell(0), "0", int64(0)},
		{DegreesCell(-8.42), "-8.4200", -8.42},
		{YesCell(false), "0", false},
		{YesCell(true), "1", true},
		{ListCell(nil), "", []string{}},
		{ListCell([]string{"a;b", "c"}), "a;b;c", []string{"a;b", "c"}},
	} {
		if got := c.cell.Value(); !reflect.DeepEqual(got, c.want) || c.cell.String() != c.text {
			t.Errorf("%q holds %#v, want %#v, written %q", c.cell.String(), got, c.want, c.text)
		}
	}
}

// TestKeep: a table that was released and has no rows now has its columns, if it can be
// told which they were.
func TestKeep(t *testing.T) {
	s, a := NewSet(alike), gift{"Ada", 1, false}
	table := gifts("gavor")
	for _, d := range []*Data{table.At("/projekt/a/gavor-2025.csv", []gift{a}), gifts("andra").At("/lander/a/gavor-2025.csv", []gift{a}),
		table.At("/lander/gavor.csv", []gift{a}), table.At("/mal/a/gavor.csv", []gift{a}), gifts("andra").At("/mal/b/gavor.csv", []gift{a})} {
		s.Add(d)
	}
	s.MayBe(gifts("tredje").At("/datakvalitet/gavor.csv", nil))
	s.Close()
	before := len(s.Files())
	for address, want := range map[string]string{
		"/projekt/b/gavor-2025.csv": "gavor", "/projekt/a/gavor-2024.csv": "gavor", "/lander/b/gavor-1999.csv": "andra",
		"/datakvalitet/gavor.csv": "tredje", "/projekt/b/borta-2025.csv": "", "/stader/b/gavor-2025.csv": "", "/projekt/b/gavor.csv": "",
		"/projekt/b/c/gavor-2025.csv": "", "/mal/c/gavor.csv": "", "/projekt/b/gavor-2025.svg": "", "/projekt/a/gavor-2025.csv": "",
		"/lander/a/gavor.csv": "", "/gavor.csv": "", "/datakvalitet/andra.csv": "",
	} {
		if kept := s.Keep(address); kept != (want != "") {
			t.Errorf("%s is kept: %t", address, kept)
		}
		if want == "" {
			continue
		}
		i := slices.IndexFunc(s.Files(), func(d *Data) bool { return d.Address() == address })
		if i < 0 || s.Files()[i].Name() != want || s.Files()[i].Len() != 0 || len(s.Files()[i].Head()) != 3 {
			t.Errorf("%s is not the empty table %s", address, want)
		}
		before++
	}
	if n := len(s.Files()); n != before {
		t.Errorf("%d files, not %d", n, before)
	}
}
