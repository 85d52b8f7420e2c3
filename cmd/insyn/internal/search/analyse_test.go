package search

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/kljensen/snowball/swedish"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Miljönämnden": "miljonamnden", "ÅTERVINNING": "atervinning", "København": "kobenhavn", "Łódź": "lodz",
		"CO₂": "co2", "ﬁlm": "film", "ΣΟΦΟΣ": "σοφοσ", "σοφος": "σοφοσ",
		"a\u030ar": "ar", "Let’s": "lets", "möbel\u00adflöde": "mobelflode", "": "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"Malmö stad, EU:s program":        "malmo stad eu program",
		"SMF:er i Skåne":                  "smf i skane",
		"klockan 10:30":                   "klockan 10 30",
		"Let's Go Circular!":              "lets go circular",
		"Erasmus+ KA121-SCH":              "erasmus ka121 sch",
		"”[mis]information”":              "mis information",
		"å":                               "a",
		"310 221 kr, 1\u00a0250\u202f000": "310221 kr 1250000",
		"den 3 1000 eller 12 3456":        "den 3 1000 eller 12 3456",
		"2025 310 221, 45 678x":           "2025 310221 45 678x",
		"  ":                              "",
	} {
		var got []string
		for _, w := range Words(in) {
			got = append(got, w.Folded)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Words(%q) = %q, want %q", in, s, want)
		}
	}
}

func TestHumps(t *testing.T) {
	for in, want := range map[string][]string{
		"SchoolFood4Change": {"School", "Food", "4", "Change"},
		"NetZeroCities":     {"Net", "Zero", "Cities"},
		"projekt":           nil,
		"Malmö":             nil,
		"EU":                nil,
	} {
		if d := cmp.Diff(want, Humps(in)); d != "" {
			t.Errorf("Humps(%q): %s", in, d)
		}
	}
}

// forms are lines of words that a reader takes for one.
var forms = strings.Split(strings.TrimSpace(`
projekt projektet projekten projektens projekts
nämnd nämnden nämnder nämnderna nämndens nämndernas
möbel möbler möblerna möblernas möbelns
Malmö Malmös
program programmet programmen programmets
aktivitet aktiviteter aktiviteten aktiviteterna
aktör aktörer aktörerna aktörernas
universitet universitetet universitetets
klimat klimatet klimatets
kvarter kvarteret kvarteren
skola skolor skolan skolorna skolans skolornas
förskola förskolan förskolor förskolornas
hållbar hållbara hållbart hållbarhet hållbarheten
cirkulär cirkulära cirkulärt
digital digitala digitalt
europeisk europeiska europeiskt
vatten vattnet vattnets
cykel cykeln cyklar cyklarna
stad staden städer städerna stads
land landet länder ländernas
Nederländerna Nederlanden
område området områden områdena områdets
arbete arbetet arbeten arbetar arbetade
deltagare deltagaren deltagarna deltagarnas deltagande deltagandet
verksamhet verksamheten verksamheter verksamheternas
ledare ledaren ledarna
partner partnern partners
resultat resultatet resultaten resultatens
budget budgeten budgetens
bibliotek biblioteket biblioteken bibliotekens
museum museet museer museerna
resurs resursen resurser resursernas
utbildning utbildningen utbildningar utbildningarnas
festival festivalen festivaler festivalernas
nätverk nätverket nätverken nätverkens
sommar sommaren sommarens
finansiera finansierar finansieras finansierade finansierad
lägenhet lägenheten lägenheter lägenheterna lägenhetens
miljö miljön miljöns miljöer miljöerna
energi energin energins
ekonomi ekonomin ekonomier
industri industrin industrins industrier industrierna
maskin maskinen maskiner maskinerna
sjö sjön
bro bron broar broarna
parkera parkerar parkering parkeringen
`), "\n")

// apart are pairs of words that are not forms of each other.
var apart = [][2]string{
	{"stad", "stat"}, {"barn", "barr"}, {"nämnd", "namn"}, {"miljö", "miljoner"}, {"skola", "skog"},
	{"energi", "energisk"}, {"park", "partner"}, {"lärare", "läkare"}, {"klimat", "klinik"}, {"hamn", "hem"}, {"kultur", "kulle"},
	{"lägenhet", "läge"}, {"trees", "tre"},
}

// TestStem holds the stemmer to be better than Snowball's on the forms above.
func TestStem(t *testing.T) {
	own, snow, pairs := 0, 0, 0
	for _, line := range forms {
		words := Words(line)
		first := words[0]
		for _, w := range words[1:] {
			pairs++
			if Stem(w.Folded) == Stem(first.Folded) {
				own++
			} else {
				t.Errorf("%s and %s: stems %q and %q", first.Surface, w.Surface, Stem(first.Folded), Stem(w.Folded))
			}
			if swedish.Stem(strings.ToLower(w.Surface), false) == swedish.Stem(strings.ToLower(first.Surface), false) {
				snow++
			}
		}
	}
	t.Logf("of %d pairs of forms, own rules join %d, Snowball %d", pairs, own, snow)
	if own <= snow {
		t.Errorf("own rules join %d pairs, Snowball %d: use Snowball", own, snow)
	}
	for _, p := range apart {
		if Stem(Fold(p[0])) == Stem(Fold(p[1])) {
			t.Errorf("%s and %s have one stem, %q", p[0], p[1], Stem(Fold(p[0])))
		}
	}
}

func TestStemLeaves(t *testing.T) {
	for _, w := range []string{"", "eu", "esf", "ka121", "2025", "process", "北京", "hus"} {
		if got := Stem(w); got != w {
			t.Errorf("Stem(%q) = %q", w, got)
		}
	}
}

func TestNameKey(t *testing.T) {
	same := [][]string{
		{"Net Zero Cities", "NetZeroCities", "netzerocities"},
		{"Power Bio", "PowerBio"},
		{"Miljönämnden", "miljonamnden", "miljönämndens"},
		{"M-STEM", "mstem"},
		{"Hälsa-, vård- och omsorgsnämnden", "hälsa vård omsorgsnämnden"},
		{"Business Readiness Acceleration for innoVative Energy systems", "business readiness acceleration of innovation"},
	}
	for _, names := range same {
		for _, n := range names[1:] {
			if a, b := NameKey(Words(names[0])), NameKey(Words(n)); a != b {
				t.Errorf("%q is %q, %q is %q", names[0], a, n, b)
			}
		}
	}
	if got := NameKey(nil); got != "" {
		t.Errorf("no words: %q", got)
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"EU:s", "å:s", "a\u0301", "’", "SMF:erna nu", ":s", "CO₂ ﬁn", "1 234 567 ½"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range Words(s) {
			if w.Folded == "" || !strings.Contains(s, w.Surface) {
				t.Errorf("Words(%q) has %q", s, w)
			}
			if again := Fold(w.Folded); again != w.Folded {
				t.Errorf("Fold(%q) = %q, folded again %q", w.Surface, w.Folded, again)
			}
			if st := Stem(w.Folded); len(st) > len(w.Folded)+1 {
				t.Errorf("Stem(%q) = %q", w.Folded, st)
			}
		}
	})
}
