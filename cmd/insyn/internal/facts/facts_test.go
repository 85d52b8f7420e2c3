package facts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

const blaskogen = "content/projekt/blaskogen.md"

// TestOf reads facts of every kind, each with where it comes from.
func TestOf(t *testing.T) {
	all := Of(smallcity.Load(t))
	for _, want := range []string{
		"projekt/blaskogen#deltagande[miljonamnden].blad[2025].utbetalt belopp 1250000 miljonamnden 2025 arsbok-2025 12",
		"projekt/blaskogen#deltagande[kulturnamnden].blad[2025].utbetalt belopp saknas: streck kulturnamnden 2025 arsbok-2025 13",
		"projekt/blaskogen#deltagande[kulturnamnden].roll roll projektpartner kulturnamnden 0  0",
		"projekt/blaskogen#deltagande[kulturnamnden].blad[2025].start datum 2024-05-01 kulturnamnden 2025 arsbok-2025 13",
		"projekt/blaskogen#deltagande[miljonamnden].blad[2025].mal mal gron-stad miljonamnden 2025 arsbok-2025 12",
		"projekt/blaskogen#program program kustfonden  0  0",
		"projekt/blaskogen#stader text arhus; gdansk  0  0",
	} {
		got := slices.ContainsFunc(all, func(f Fact) bool {
			return want == fmt.Sprint(f.Name(), " ", f.Kind, " ", f.Value, " ", f.Namnd, " ", f.Year, " ", f.Source, " ", f.Page)
		})
		if !got {
			t.Errorf("lacks %s", want)
		}
	}
}

// TestNames: no two facts of a city have the same name, and they are in order.
func TestNames(t *testing.T) {
	all := Of(smallcity.Load(t))
	for i := 1; i < len(all); i++ {
		if all[i-1].Name() >= all[i].Name() {
			t.Errorf("%s stands before %s", all[i-1].Name(), all[i].Name())
		}
	}
}

// TestCompare changes one file and sees that alone.
func TestCompare(t *testing.T) {
	id := smallcity.Edit{blaskogen, `titel = "Blåskogen`, "id = \"blaskogen\"\n" + `titel = "Blåskogen`}
	for _, c := range []struct {
		name  string
		edits []smallcity.Edit
		want  string
	}{
		{"nothing", nil, ""},
		{"an amount", []smallcity.Edit{{blaskogen, "utbetalt = 1_250_000", "utbetalt = 1_250_001"}},
			"utbetalt 1250000 > 1250001"},
		{"the same, written otherwise", []smallcity.Edit{{blaskogen, "utbetalt = 1_250_000", "utbetalt = 1250000"}}, ""},
		{"a rough amount", []smallcity.Edit{{blaskogen, "utbetalt = 1_250_000", "utbetalt = 1_250_000\nutbetalt_ungefarlig = true"}},
			"utbetalt 1250000 > 1250000 (ungefarlig)"},
		{"what was missing is known", []smallcity.Edit{{blaskogen, `utbetalt_saknas = "streck"`, "utbetalt = 0"}},
			"utbetalt saknas: streck > 0"},
		{"the order of ids", []smallcity.Edit{{blaskogen, `stader = ["arhus", "gdansk"]`, `stader = ["gdansk", "arhus"]`}}, ""},
		{"a key more", []smallcity.Edit{id}, "id  > blaskogen"},
		{"a key less", []smallcity.Edit{{blaskogen, "webbplats = \"https://blaskogen.example/\"\n", ""}},
			"webbplats https://blaskogen.example/ > "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, change := range Compare(Of(smallcity.Load(t)), Of(smallcity.Load(t, c.edits...))) {
				got = append(got, change.Fact().Key()+" "+value(change.Old)+" > "+value(change.New))
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

func value(f *Fact) string {
	if f == nil {
		return ""
	}
	return f.Value
}

// TestWords: what a source says of a value is no other value, but it is known.
func TestWords(t *testing.T) {
	edit := smallcity.Edit{"content/projekt/ljudhamnen.md", `"Betalas ut i slutet av projektet"`, `"Betalas ut sist"`}
	before, after := Of(smallcity.Load(t)), Of(smallcity.Load(t, edit))
	if changes := Compare(before, after); len(changes) > 0 {
		t.Errorf("the values are the same: %v", changes)
	}
	var got []string
	for i := range after {
		if after[i].Words != before[i].Words {
			got = append(got, after[i].Key()+": "+after[i].Words)
		}
	}
	if s := strings.Join(got, "\n"); s != "utbetalt: utbetalt_text = Betalas ut sist" {
		t.Errorf("got %q", s)
	}
}

// TestCalled: a spelling that is another's id or name takes nothing from the other.
func TestCalled(t *testing.T) {
	before := Of(smallcity.Load(t))
	for _, word := range []string{"larfonden", "Lärfonden"} {
		spelt := smallcity.Edit{"data/program.toml", `["Kustfonden (KF)"]`, `["Kustfonden (KF)", "` + word + `"]`}
		named := smallcity.Edit{"content/projekt/lasresan.md", `"larfonden"`, `"` + word + `"`}
		for _, c := range Compare(before, Of(smallcity.Load(t, spelt, named))) {
			if c.New == nil || c.New.Pos.File != "data/program.toml" {
				t.Errorf("%s: from %s to %s", word, value(c.Old), value(c.New))
			}
		}
	}
}

// TestOrder: what a fact of a list is called says nothing of where in the list it stands.
func TestOrder(t *testing.T) {
	const account, sums = "content/namnder/miljonamnden/2025.md", "data/redovisningar.toml"
	const first = "[[utbyte]]\ntyp = \"studiebesok\"\nriktning = \"in\"\nstader = [\"gdansk\"]\n"
	const other = "[[utbyte]]\ntyp = \"kurs\"\nriktning = \"ut\"\ntema = \"Tång\"\nantal = 3\nsida = 4\n\n"
	twin := func(city string) string {
		return strings.Replace(first, "gdansk", city, 1) + "tema = \"Ålgräs i hamnar\"\nantal = 12\nsida = 4\n\n"
	}
	const again = "[[redovisning.namnd]]\nnamnd = \"miljonamnden\"\ndubblett = true\nutbetalt = 7\nsida = 9\n\n"
	for _, c := range []struct{ name, file, before, more, want string }{
		{"another before it", account, first, other, "utbyte[kurs-ut-tang].antal utbyte[kurs-ut-tang].riktning " +
			"utbyte[kurs-ut-tang].sida utbyte[kurs-ut-tang].tema utbyte[kurs-ut-tang].typ"},
		{"the row twice, the second one first", sums, "[[redovisning.namnd]]\nnamnd = \"miljonamnden\"\n", again,
			"namnd[miljonamnden#2].dubblett namnd[miljonamnden#2].namnd namnd[miljonamnden#2].sida namnd[miljonamnden#2].utbetalt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			edit := smallcity.Edit{c.file, c.before, c.more + c.before}
			for _, change := range Compare(Of(smallcity.Load(t)), Of(smallcity.Load(t, edit))) {
				if change.Old != nil {
					t.Errorf("%s is gone or another", change.Old.Path)
				}
				got = append(got, strings.TrimPrefix(change.Fact().Path, "redovisning[2025]."))
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s", s)
			}
		})
	}
	one := smallcity.Edit{account, first, twin("arhus") + twin("rostock") + first}
	two := smallcity.Edit{account, first, twin("rostock") + twin("arhus") + first}
	if changes := Compare(Of(smallcity.Load(t, one)), Of(smallcity.Load(t, two))); len(changes) > 0 {
		t.Errorf("alike but for their cities, in another order: %v", changes)
	}
}

// TestShortened: a name is cut after a word, and never empty.
func TestShortened(t *testing.T) {
	for s, want := range map[string]string{
		strings.Repeat("a", longest):                       strings.Repeat("a", longest),
		strings.Repeat("a", longest) + "-b":                strings.Repeat("a", longest),
		strings.Repeat("a", longest+1):                     strings.Repeat("a", longest),
		"ab-" + strings.Repeat("a", longest):               "ab",
		strings.Repeat("a", longest-2) + "-" + "bcd-efghi": strings.Repeat("a", longest-2),
	} {
		if got := shortened(s); got != want {
			t.Errorf("%s became %s, not %s", s, got, want)
		}
	}
}

// TestInOrder: the facts of files whose names begin alike, or that are about one thing, are
// in the order of their names, and found by how those begin.
func TestInOrder(t *testing.T) {
	fact := func(doc, path, value string) Fact { return Fact{Doc: doc, Path: path, Value: value} }
	all := joined([][]Fact{{fact("a-b", "x", "1")}, {fact("a", "x", "2"), fact("a", "y.z", "3")}, {}, {fact("a", "x", "4")},
		{fact("a#b", "x", "5")}, {fact("a b", "x", "6")}})
	values := func(list []Fact) (s string) {
		for _, f := range list {
			s += f.Value
		}
		return s
	}
	sorted := slices.SortedStableFunc(slices.Values(all), func(a, b Fact) int { return strings.Compare(a.Name(), b.Name()) })
	if got := values(all); got != values(sorted) || got != "652431" {
		t.Errorf("in the order %s", got)
	}
	for with, want := range map[string]string{"": values(all), "a#x": "24", "a#y.": "3", "a-": "1", "a-b#x": "1",
		"a#z": "", "b": "", "a ": "6"} {
		if got := values(Beginning(all, with)); got != want {
			t.Errorf("%q begins %q, want %q", with, got, want)
		}
	}
}
