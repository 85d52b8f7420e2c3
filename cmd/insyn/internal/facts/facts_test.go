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
