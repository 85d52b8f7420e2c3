package site

import (
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// paid is a row of the tables of these tests: an amount, or none.
type paid struct {
	kronor        int64
	known, approx bool
}

// table returns rows as data that add up.
func table(rows ...paid) *dataset.Data {
	t := &dataset.Table[paid]{Name: "prov", Total: func(rows []paid) dataset.Total {
		t := dataset.Total{All: len(rows)}
		for _, r := range rows {
			if r.known {
				t.Known, t.Kronor, t.Approx = t.Known+1, t.Kronor+r.kronor, t.Approx || r.approx
			}
		}
		return t
	}}
	return t.At("/prov.csv", rows)
}

func TestNumbersOfATable(t *testing.T) {
	w := words.Swedish(words.City{})
	exact, about, none := table(paid{5, true, false}, paid{}), table(paid{5, true, false}, paid{7, true, true}), table(paid{})
	for _, c := range []struct {
		name   string
		number Number
		want   Mark
	}{
		{"a sum", Sum(w, exact), Mark{Kind: SumKind, Text: "5\u00a0kr", Value: "5", CSV: "/prov.csv"}},
		{"a sum with an approximate part", Sum(w, about), Mark{Kind: SumKind, Text: "cirka 12\u00a0kr", Value: "12", CSV: "/prov.csv"}},
		{"a sum of nothing known", Sum(w, none), Mark{Kind: SumKind, Text: "uppgift saknas", Value: "0", CSV: "/prov.csv", Missing: true}},
		{"a count", Count(exact, w.Noun.Facts), Mark{Kind: CountKind, Text: "2\u00a0uppgifter", Value: "2", CSV: "/prov.csv"}},
		{"a basis", Basis(w, exact), Mark{Kind: BasisKind, Text: "1 av 2", Value: "1", Of: "2", CSV: "/prov.csv"}},
		{"a share", Share(w, exact), Mark{Kind: ShareKind, Text: "50\u00a0procent", Value: "50", CSV: "/prov.csv"}},
		{"a difference", Difference(w, 15, Sum(w, about), true),
			Mark{Kind: DifferenceKind, Text: "+3\u00a0kr", Value: "3", Of: "15", CSV: "/prov.csv"}},
		{"in a sentence", Sum(w, table(paid{55_587_902, true, false})).InProse(w).At("#a"),
			Mark{Kind: SumKind, Text: "55,6\u00a0miljoner\u00a0kronor", Value: "55587902", CSV: "/prov.csv", Href: "#a"}},
	} {
		if got := c.number.Mark(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestStated(t *testing.T) {
	w := words.Swedish(words.City{})
	about := record.NewAmount(70_000)
	about.Approx = true
	for want, a := range map[string]record.Amount{
		"0\u00a0kr":                 record.NewAmount(0),
		"cirka 70\u00a0000\u00a0kr": about,
		"källan har ett streck":     record.NewMissing(record.Dash),
		"rutan är tom i källan":     record.NewMissing(record.Empty),
		"källan svarar ”Vet ej”":    record.NewMissing(record.Unknown),
		"källan svarar med en mening i stället för ett belopp": record.NewMissing(record.Words),
	} {
		if got := Stated(w, a).Plain(); got != want {
			t.Errorf("%+v is %q, want %q", a, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	w := words.Swedish(words.City{})
	for want, d := range map[string]date.Date{"": {}, "2025": {Year: 2025}, "november\u00a02025": {Year: 2025, Month: 11},
		"1\u00a0februari\u00a02023": {Year: 2023, Month: 2, Day: 1}} {
		if got := Day(w, record.Date{Date: d}); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestRoles(t *testing.T) {
	w := words.Swedish(words.City{})
	got := []string{Role(w, record.Owner), Role(w, record.Partner), Role(w, record.Associate)}
	if want := []string{"projektägare", "projektpartner", "associerad partner"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A sentence keeps what the numbers and links in it know.
func TestSay(t *testing.T) {
	n := Words("5 kr")
	got := Say(words.Prose{{Text: "Staden fick "}, {Value: n}, {Text: ", se "}, {Value: Link{Text: "sidan", Href: "/a/"}}, {Text: "."}})
	if got.Plain() != "Staden fick 5 kr, se sidan." || *got[1].Number != n || got[3].Href != "/a/" {
		t.Errorf("%+v", got)
	}
}

func TestAddresses(t *testing.T) {
	for want, got := range map[string]string{
		"/projekt/a/utbetalt-2031.csv": CSV("/projekt/a/", "utbetalt", 2031),
		"/avstamning/alla.csv":         CSV("/avstamning/", "alla", 0),
		"../b/":                        Relative("/projekt/a/", "/projekt/b/"),
		"./":                           Relative("/projekt/", "/projekt/"),
		"/ar/2031/":                    Year(2031),
		"/ar/2031/#utbetalt-2031":      PaidAnchor(Year(2031), 2031),
		"https://a.example/b/om/":      (&Site{Base: "https://a.example/b/"}).Absolute(Text("om")),
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestYearOf(t *testing.T) {
	for address, want := range map[string]int{
		CSV("/projekt/a/", "utbetalt", 2025): 2025, CSV("/", "fran-eu", 2031): 2031, CSV("/mal/", "mal", 0): 0,
		File("/mal/", "utbetalt", 2025) + ".svg": 0, "/namnder/a/2025/": 0,
	} {
		if got := YearOf(address); got != want {
			t.Errorf("%s has the year %d, want %d", address, got, want)
		}
	}
}
