package impact

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// lists are the pages that are about no single thing.
var lists = []string{site.HomeAddress, site.ProjectsAddress, site.NamnderAddress, site.ProgramsAddress, site.GoalsAddress, site.CitiesAddress,
	site.NetworksAddress, site.DataAddress, site.SearchAddress, site.ReconciliationAddress, site.QualityAddress, site.TimelineAddress,
	site.PlacesAddress, site.OrganisationsAddress, site.CompareAddress, site.YearsAddress, site.ChangesAddress, site.ThemesAddress,
	site.NotFoundAddress}

// The pages that a change may move are those that the site has, apart from lists
// and addresses that lead on or are gone.
func TestPlaces(t *testing.T) {
	for _, archives := range [][]string{{"stad.txtar"}, {"stad.txtar", "stad-mer.txtar"}, {"lillstad.txtar"}} {
		g := world(t, archives...)
		var want, got []string
		out, _ := page.All(g, changes.New(&release.Past{}, nil, nil), page.Options{})
		leads := redirects(g)
		for _, p := range out.Pages {
			a := p.Common().Address
			if p.Common().Framed != "" { // comes and goes with what it shows
				continue
			}
			_, leadsOn := p.(*page.Redirect)
			if leadsOn != (leads[a] != "") {
				t.Errorf("%v: %s leads to %q", archives, a, leads[a])
			}
			if _, manual := p.(*page.Manual); manual { // made of the program and not of the content
				continue
			}
			if _, gone := p.(*page.Removed); gone {
				continue
			}
			if !leadsOn && !slices.Contains(lists, a) {
				want = append(want, a)
			}
		}
		for _, p := range places(g) {
			got = append(got, p.address)
		}
		slices.Sort(want)
		slices.Sort(got)
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%v:\n%s", archives, d)
		}
	}
}

// world returns a city's graph.
func world(t *testing.T, archives ...string) *graph.Graph {
	t.Helper()
	for i, name := range archives {
		file, err := fixture.Testdata(name)
		if err != nil {
			t.Fatal(err)
		}
		archives[i] = file
	}
	city, err := fixture.City(archives...)
	if err != nil {
		t.Fatal(err)
	}
	files, _, err := source.Load(city)
	if err != nil {
		t.Fatal(err)
	}
	return version(files).World
}

func version(files []*source.File) Version {
	records, found := record.Decode(files)
	g, more := graph.Build(records)
	return Version{World: g, Files: files, Findings: append(found, more...), Built: true}
}

// A finding is the same when lines above it come or go, and one more of the same
// kind is one more.
func TestFindings(t *testing.T) {
	const file, other = "content/projekt/lasresan.md", "content/projekt/oppna-klassrum.md"
	wrong := smallcity.Edit{file, `stader = ["rostock"]`, "stader = [\"rostok\"]"}
	above := smallcity.Edit{file, `titel = "Läsresan"`, "\n\n\ntitel = \"Läsresan\""}
	const sheet = "\nprogram_angivet = \"Lärfonden\"\nmal = [\"trygg-uppvaxt"
	first := smallcity.Edit{other, `utbetalt_saknas = "tomt"` + sheet, `utbetalt_saknas = "tomt"` + "\nfarg = 1" + sheet}
	second := smallcity.Edit{other, `utbetalt_text = "c:a 70 000 kr"` + sheet, `utbetalt_text = "c:a 70 000 kr"` + "\nfarg = 1" + sheet}
	for _, tt := range []struct {
		name          string
		before, after []smallcity.Edit
		want          string
	}{
		{"lines move", []smallcity.Edit{wrong}, []smallcity.Edit{wrong, above}, "came 0 went 0 stand 1"},
		{"one comes", nil, []smallcity.Edit{wrong}, "came 1 went 0 stand 0"},
		{"one goes", []smallcity.Edit{wrong}, nil, "came 0 went 1 stand 0"},
		{"one more of the same", []smallcity.Edit{first}, []smallcity.Edit{first, second}, "came 1 went 0 stand 1"},
		{"one less of the same", []smallcity.Edit{first, second}, []smallcity.Edit{second}, "came 0 went 1 stand 1"},
	} {
		c := Compare(version(smallcity.Load(t, tt.before...)), version(smallcity.Load(t, tt.after...)))
		if got := fmt.Sprintf("came %d went %d stand %d", len(c.came), len(c.went), c.standing); got != tt.want {
			t.Errorf("%s: %s, want %s: %v", tt.name, got, tt.want, c.came)
		}
	}
}

// What changes is counted as whoever changed it counts: a correction is of the one figure,
// and a sheet is one thing.
func TestCounts(t *testing.T) {
	const file, sheets = "content/projekt/tangbruket.md", "[[deltagande.blad]]\nar = 2025"
	const none = "Inga siffror ändras."
	amount := smallcity.Edit{file, "utbetalt = 300_000", "utbetalt = 300_001"}
	remarks := smallcity.Edit{file, "\n+++\n", "\n\n[[anmarkning]]\nregel = \"rattad-uppgift\"\nnamnd = \"miljonamnden\"\nar = 2025\n" +
		"text = \"En betalning.\"\n\n[[rattelse]]\ndag = 2026-04-01\nvad = \"deltagande[miljonamnden].blad[2025].utbetalt\"\n" +
		"fran = \"300000\"\ntill = \"300001\"\nvarfor = \"Fel.\"\n+++\n"}
	sheet := smallcity.Edit{file, sheets, "[[deltagande.blad]]\nar = 2026\nkalla = \"arsbok-2025\"\nsida = 3\nutbetalt = 5\n\n" + sheets}
	for _, tt := range []struct {
		name          string
		before, after []smallcity.Edit
		want          string
	}{
		{"an amount", nil, []smallcity.Edit{amount}, "1 siffra ändras, och 5 summor med den."},
		{"with its words", nil, []smallcity.Edit{amount, remarks}, "1 siffra ändras, och 5 summor med den."},
		{"the words alone", nil, []smallcity.Edit{remarks}, none},
		{"a sheet", nil, []smallcity.Edit{sheet}, "1 nytt blad. 4 summor ändras."},
		{"a sheet and an amount", nil, []smallcity.Edit{sheet, amount}, "1 nytt blad. 1 siffra ändras. 9 summor ändras."},
		{"a sheet goes", []smallcity.Edit{sheet}, nil, "1 blad tas bort. 4 summor ändras."},
		{"a day", nil, []smallcity.Edit{{file, "slut = 2025-12-31", "slut = 2026-12-31"}}, "1 siffra ändras. Ingen summa ändras."},
		{"another table", nil, []smallcity.Edit{{"content/projekt/lasresan.md", "\n+++\n", "\n\n[[avvikelse]]\nantal = 7\n+++\n"}},
			"1 nytt stycke med siffror. Ingen summa ändras."},
		{"a document", nil, []smallcity.Edit{{"data/kallor.toml", "[[kalla]]\nid = \"arsbok-2025\"",
			"[[kalla]]\nid = \"ny\"\ntitel = \"Ny\"\nutgivare = \"Ny\"\nar = 2025\nsidor = [1, 4]\n\n" +
				"[[kalla]]\nid = \"arsbok-2025\""}}, none},
		{"a text with a mark", nil, []smallcity.Edit{{file, "Jorden går", "Jorden är bra. [s. 9]\n\nJorden går"}}, none},
		{"another page", nil, []smallcity.Edit{{file, "odlare. [s. 9]", "odlare. [s. 14]"}},
			"Inga belopp, antal eller dagar ändras, men siffror i texter eller andra uppgifter."},
		{"a text with a number", nil, []smallcity.Edit{{file, "Jorden går", "Av 30 säckar går"}},
			"Inga belopp, antal eller dagar ändras, men siffror i texter eller andra uppgifter."},
	} {
		c := Compare(version(smallcity.Load(t, tt.before...)), version(smallcity.Load(t, tt.after...)))
		got := strings.ReplaceAll(c.figureLines()[0], "\u00a0", " ")
		if got != "- **"+tt.want+"**" {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// However much changes, the comment is no longer than it may be, and the sums are
// still there.
func TestLength(t *testing.T) {
	var edits []smallcity.Edit
	for i := range 300 {
		edits = append(edits, smallcity.Edit{fmt.Sprintf("content/sidor/sida-%d.md", i), "",
			fmt.Sprintf("+++\ntitel = \"%d\"\nsammanfattning = \"%s\"\n+++\n%s", i, strings.Repeat("@ada ", 60), strings.Repeat("ord ", 300))})
	}
	edits = append(edits, smallcity.Edit{"content/projekt/tangbruket.md", "utbetalt = 300_000", "utbetalt = 300_001"})
	c := Compare(version(smallcity.Load(t)), version(smallcity.Load(t, edits...)))
	const most = 20_000
	got := c.Markdown("a", "b", most)
	if len(got) > most || len(got) < most*3/4 {
		t.Errorf("%d bytes, want nearly %d", len(got), most)
	}
	for _, want := range []string{"| Utbetalt 2025 | ", "300 001", " till, som inte får plats här", "### Texter"} {
		if !strings.Contains(strings.ReplaceAll(got, "\u00a0", " "), want) {
			t.Errorf("lacks %q", want)
		}
	}
}

func join(runs []run, of func(run) bool) string {
	var words []string
	for _, r := range runs {
		if of(r) {
			words = append(words, r.words...)
		}
	}
	return strings.Join(words, " ")
}

// FuzzWords: what is unchanged and gone is the older text, and what is unchanged
// and new the newer one.
func FuzzWords(f *testing.F) {
	f.Add("ett två tre", "ett 2 tre")
	f.Add("a b\n\nc d a b", "a b c\n\n\n\nd d a")
	f.Add("", "å ä ö")
	f.Add("a a a a b a a", "b a a b a a a c")
	f.Fuzz(func(t *testing.T, a, b string) {
		runs, ok := wordDiff(a, b)
		if !ok {
			return
		}
		old, changed := join(runs, func(r run) bool { return r.old }), join(runs, func(r run) bool { return r.new })
		if old != strings.Join(wordsOf(a), " ") || changed != strings.Join(wordsOf(b), " ") {
			t.Errorf("%q to %q gives %q to %q", a, b, old, changed)
		}
		_ = hunks(runs)
	})
}

// Words are compared, not letters, and what is alike by chance among what is not
// is left out.
func TestHunks(t *testing.T) {
	long := strings.Repeat("ord ", 30)
	for _, tt := range []struct{ a, b, want string }{
		{"Nämnden har två projekt.", "Nämnden har tre projekt.", "Nämnden har ~~två~~ **tre** projekt."},
		{"samma", "samma", ""},
		{"", "nytt", "**nytt**"},
		{"en av dem", "allt och inget av det som var", "~~en av dem~~ **allt och inget av det som var**"},
		{long + "a " + long + "b " + long, long + "c " + long + "d " + long,
			"… ord ord ord ord ord ord ~~a~~ **c** ord ord ord ord ord ord … / … ord ord ord ord ord ord ~~b~~ **d** ord ord ord ord ord ord …"},
		{"a", strings.Repeat("x ", 100), "~~a~~ **" + strings.TrimSpace(strings.Repeat("x ", 80)) + "** (och 20 ord till)"},
	} {
		runs, _ := wordDiff(tt.a, tt.b)
		if got := strings.ReplaceAll(strings.Join(hunks(runs), " / "), "\u00a0", " "); got != tt.want {
			t.Errorf("%q to %q:\n%s\n%s", tt.a, tt.b, got, tt.want)
		}
	}
}

// However long a text is and however much of it changes, what is told of it is
// short, and takes no time that anybody would notice.
func TestLongTexts(t *testing.T) {
	numbered := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form+" ", i)
		}
		return b.String()
	}
	if _, ok := wordDiff(numbered(40_000, "a%d"), numbered(40_000, "b%d")); ok {
		t.Error("all of a text that is too long was compared")
	}
	long := numbered(40_000, "a%d")
	runs, ok := wordDiff(long, strings.Replace(long, "a20000 ", "b ", 1))
	if got := strings.Join(hunks(runs), "/"); !ok || !strings.Contains(got, "~~a20000~~ **b**") || len(got) > 200 {
		t.Errorf("one word of a long text: %.300s", got)
	}
	runs, ok = wordDiff(numbered(3000, "a%d"), numbered(3000, "c%d"))
	if got := hunks(runs); !ok || len(got) != 1 || len(got[0]) > 4*maxRun {
		t.Errorf("a text written anew: %v, %d", ok, len(got))
	}
	several := func(form string) string { return numbered(60, form+" b b b b b b b b b b b b b b b") }
	runs, _ = wordDiff(several("a%d"), several("c%d"))
	if got := hunks(runs); len(got) != maxHunks+1 || !strings.Contains(got[maxHunks], "20") {
		t.Errorf("many changes: %d", len(got))
	}
	runs, _ = wordDiff("a", strings.Repeat("x", 100_000))
	if got := hunks(runs); len(got) != 1 || len(got[0]) > 2*maxRun {
		t.Errorf("one long word: %d", len(got[0]))
	}
}

// TestPlaceBefore: a figure that another document states now is told with where it stood before.
func TestPlaceBefore(t *testing.T) {
	after := smallcity.Edit{"content/projekt/tangbruket.md", "utbetalt = 300_000",
		"utbetalt = 310_000\nutbetalt_sida = 2\nutbetalt_kalla = \"havsplan-2022\""}
	c := Compare(version(smallcity.Load(t)), version(smallcity.Load(t, after)))
	got := strings.ReplaceAll(c.Markdown("a", "b", 1<<16), "\u00a0", " ")
	if want := "300 000 kr (s. 14 i Årsbok om stadens projekt 2025) → **310 000 kr**"; !strings.Contains(got, want) {
		t.Errorf("%q is not in\n%s", want, got)
	}
}
