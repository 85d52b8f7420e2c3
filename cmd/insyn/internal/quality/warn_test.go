package quality

import (
	"fmt"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// warnings writes what Check says of the small city with edits.
func warnings(t *testing.T, edits ...edit) string {
	t.Helper()
	var out []string
	for _, f := range Check(smallgraph.Of(t, edits...)) {
		file := f.Pos.File[strings.LastIndexByte(f.Pos.File, '/')+1:]
		out = append(out, fmt.Sprintf("%s:%d %s", file, f.Pos.Line, f.Code))
	}
	return strings.Join(out, "\n")
}

func TestCheck(t *testing.T) {
	const tang, blas, opp = "content/projekt/tangbruket.md", "content/projekt/blaskogen.md", "content/projekt/oppna-klassrum.md"
	const stand, end = "content/projekt/lasresan.md", "\n+++\nKlasserna"
	paid := func(kronor string) edit { return edit{tang, "utbetalt = 180_000", "utbetalt = " + kronor} }
	const noBudget = `total_budget_saknas = "tomt"`
	whole := edit{tang, "total_budget = 600_000", noBudget}
	remark := func(rule, more string) edit {
		return edit{tang, "+++\nTången", "\n[[anmarkning]]\nregel = \"" + rule + "\"\n" + more + "text = \"Så står det.\"\n+++\nTången"}
	}
	for name, tt := range map[string]struct {
		want  string
		edits []edit
	}{
		"the city as it is":                      {"", nil},
		"ten times":                              {"tangbruket.md:36 belopp-orimligt", []edit{paid("3_000_000"), whole}},
		"about ten times":                        {"tangbruket.md:36 belopp-orimligt", []edit{paid("3_100_000"), whole}},
		"a hundredth":                            {"tangbruket.md:36 belopp-orimligt", []edit{paid("3_000"), whole}},
		"in thousands":                           {"tangbruket.md:36 belopp-orimligt", []edit{paid("291"), whole}},
		"six times may be":                       {"", []edit{paid("1_800_000"), whole}},
		"a settled sheet":                        {"", []edit{paid("3_000_000"), whole, remark("orimligt-belopp", "ar = 2025\n")}},
		"a remark on another year":               {"tangbruket.md:36 belopp-orimligt", []edit{paid("3_000_000"), whole, remark("orimligt-belopp", "ar = 2024\n")}},
		"one slip, one finding, not also above":  {"tangbruket.md:36 belopp-orimligt", []edit{paid("3_000_000")}},
		"the year after the end":                 {"", []edit{{tang, "slut = 2025-12-31", "slut = 2024-12-31"}}},
		"paid in advance for the spring":         {"", []edit{{opp, `start = "2024-08"`, `start = "2026-05"`}}},
		"nothing paid before the start":          {"", []edit{{opp, `start = "2024-08"`, `start = "2027-01"`}, {opp, `slut = "2026-06"`, `slut = 2027`}, {opp, "utbetalt = 70_000", "utbetalt = 0"}}},
		"a year that may hold both":              {"", []edit{{opp, `slut = "2026-06"`, `slut = 2024`}}},
		"a settled end":                          {"", []edit{{tang, "slut = 2025-12-31", "slut = \"2023-08\""}, {tang, "\nslut = 2024-12-31", ""}, remark("slut-fore-start", ""), remarked(tang)}},
		"a far year alone":                       {"oppna-klassrum.md:5 datum-langt-bort", []edit{{opp, `slut = "2026-06"`, `slut = "2006-06"`}}},
		"a programme of seven years and one":     {"", []edit{{opp, `start = "2024-08"`, `start = 2017`}}},
		"different dates, told of by their rule": {"", []edit{{tang, "start = 2023-09-01", "start = 2023-09-01"}, {blas, "start = 2024-05-01", "start = 2024-05-03"}, {blas, `start = "2024-03"`, "start = 2024-03-05"}}},
		"another project's name in other words":  {"", []edit{{stand, `titel = "Läsresan"`, `titel = "Läsresan 2"`}}},
		"all nämnder together":                   {"blaskogen.md:25 utbetalt-over-budget", []edit{{blas, `utbetalt_saknas = "streck"`, "utbetalt = 6_900_000"}}},
	} {
		if got := warnings(t, tt.edits...); got != tt.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, tt.want)
		}
	}
}

// remarked is the remark that explains dates that are odd besides.
func remarked(file string) edit {
	return edit{file, "[[deltagande]]", "[[anmarkning]]\nregel = \"utbetalt-efter-slut\"\ntext = \"Så står det.\"\n\n[[deltagande]]"}
}

func TestOddOnes(t *testing.T) {
	list := func(kronor ...int64) (out []stated) {
		for _, k := range kronor {
			out = append(out, stated{kronor: k})
		}
		return out
	}
	for _, tt := range []struct {
		kronor []int64
		want   string // the odd one beside another
	}{
		{[]int64{100, 110, 120}, ""},
		{[]int64{100, 1000, 110, 105}, "1000/100"},
		{[]int64{1_000, 10_000, 10_500, 9_800}, "1000/10000"}, // one slip, one finding
		{[]int64{100, 1000}, "1000/100"},                      // the newest
		{[]int64{5_000_000, 5_000}, "5000/5000000"},
	} {
		var got []string
		for _, o := range oddOnes(list(tt.kronor...), budgetOff) {
			got = append(got, fmt.Sprintf("%d/%d", o[0].kronor, o[1].kronor))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v: %s, want %s", tt.kronor, s, tt.want)
		}
	}
}

func TestNamesAlike(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Power-Bio", "PowerBio", true},
		{"HÅLLBARA övergångar", "Hallbara Overgangar", true},
		{"Barns rätt till lek", "Lek: barns rätt till", true},
		{"Erasmus skola 2024", "Erasmus skola 2025", false},
		{"Kust", "Kust II", false},
	} {
		g := smallgraph.Of(t, edit{"content/projekt/lasresan.md", `titel = "Läsresan"`, fmt.Sprintf("titel = %q", tt.a)},
			edit{"content/projekt/ljudhamnen.md", `titel = "Ljudhamnen"`, fmt.Sprintf("titel = %q", tt.b)})
		if got := len(Check(g)) > 0; got != tt.want {
			t.Errorf("%q and %q: alike is %t", tt.a, tt.b, got)
		}
	}
}
