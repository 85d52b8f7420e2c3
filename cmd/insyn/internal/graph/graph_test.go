package graph

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// edit is a change of the small city.
type edit = smallcity.Edit

// buildCity returns the graph of the small city with edits, and what is wrong in it.
func buildCity(t *testing.T, edits ...edit) (*Graph, diag.List) {
	t.Helper()
	set, findings := record.Decode(smallcity.Load(t, edits...))
	if len(findings) > 0 {
		t.Fatalf("the records are not right: %v", findings)
	}
	return Build(set)
}

// smallCity is buildCity for edits that leave the city right.
func smallCity(t *testing.T, edits ...edit) *Graph {
	t.Helper()
	g, findings := buildCity(t, edits...)
	for _, f := range findings {
		t.Errorf("%s: %s", f.Pos, f.Message)
	}
	return g
}

// joined and byID are those of smallcity.
func joined[S ~[]T, T any](list S, name func(T) string) string { return smallcity.Joined(list, name) }

func byID[T any](t *testing.T, list []T, id func(T) string, want string) T {
	t.Helper()
	return smallcity.ByID(t, list, id, want)
}

func projectID(p *Project) string       { return p.ID }
func namndID(n *Namnd) string           { return n.ID }
func programID(p *Program) string       { return p.ID }
func strandID(s *Strand) string         { return s.ID }
func goalID(m *Goal) string             { return m.ID }
func cityID(c *City) string             { return c.ID }
func countryID(c *Country) string       { return c.ID }
func networkID(n *Network) string       { return n.ID }
func placeName(p *Place) string         { return p.Name }
func orgName(o *Organisation) string    { return o.Name }
func accountID(a *Account) string       { return fmt.Sprintf("%s/%d", a.Namnd.ID, a.Year) }
func exchangeID(e *Exchange) string     { return accountID(e.Account) + ":" + e.Theme }
func deltagandeID(d *Deltagande) string { return d.Project.ID + "/" + d.Namnd.ID }
func sheetID(s *Sheet) string           { return fmt.Sprintf("%s:%d", deltagandeID(s.Deltagande), s.Year) }
func initiativeID(i *Initiative) string { return i.ID }
func membershipID(m *Membership) string { return m.Network.ID + "/" + m.Namnd.ID }
func paymentID(p *Payment) string {
	return fmt.Sprintf("%s:%d", deltagandeID(p.Deltagande), p.Year)
}

func TestMerge(t *testing.T) {
	g := smallCity(t)
	p := byID(t, g.Projects, projectID, "blaskogen")
	if got := joined(p.Deltaganden, deltagandeID); got != "blaskogen/miljonamnden blaskogen/kulturnamnden" {
		t.Errorf("deltaganden in the order of the file: %s", got)
	}
	owner, partner := p.Deltaganden[0], p.Deltaganden[1]
	if got := owner.StartDate().ISO() + " " + owner.EndDate().ISO(); got != "2024-03 2027" {
		t.Errorf("the owner's dates are the project's: %s", got)
	}
	if got := partner.StartDate().ISO() + " " + partner.EndDate().ISO(); got != "2024-05-01 2027" {
		t.Errorf("the partner has a start of its own: %s", got)
	}
	if got := joined(p.Goals, goalID); got != "gron-stad trygg-uppvaxt" {
		t.Errorf("goals of all deltaganden: %s", got)
	}
	if got := joined(p.Ledger, paymentID); got != "blaskogen/miljonamnden:2025 blaskogen/kulturnamnden:2025" {
		t.Errorf("payments of all deltaganden: %s", got)
	}
	if got := joined(g.Projects, projectID); got != "blaskogen ljudhamnen lasresan tangbruket oppna-klassrum" {
		t.Errorf("a project with two nämnder is one project; Läsresan comes after Ljudhamnen, Öppna last: %s", got)
	}
	for id, want := range map[string]bool{"blaskogen": true, "tangbruket": true, "ljudhamnen": true, "lasresan": false,
		"oppna-klassrum": false} {
		if got := byID(t, g.Projects, projectID, id).Owned(); got != want {
			t.Errorf("%s is owned: %v", id, got)
		}
	}
	if got := joined(byID(t, g.Namnder, namndID, "kulturnamnden").Projects, projectID); got != "blaskogen ljudhamnen" {
		t.Errorf("a partner's projects: %s", got)
	}
}

// A reference may be written as a name; what is published of it is the id.
func TestNamesBecomeIDs(t *testing.T) {
	const lasresan = "content/projekt/lasresan.md"
	g := smallCity(t, edit{lasresan, `namnd = "skolnamnden"`, `namnd = "Skolnämnden"`},
		edit{lasresan, `kalla = "arsbok-2025"`, `kalla = "ARSBOK-2025"`},
		edit{lasresan, "+++\nKlasserna", "[[anmarkning]]\nnamnd = \"SKOLNÄMNDEN\"\ntext = \"T\"\n+++\nKlasserna"})
	p := byID(t, g.Projects, projectID, "lasresan")
	d := p.Deltaganden[0]
	if got := d.Deltagande.Namnd.ID + " " + d.Sheet.Blad.Source.ID + " " + p.Remarks[0].Namnd.ID; got != "skolnamnden arsbok-2025 skolnamnden" {
		t.Errorf("the nämnd, the source and the nämnd of the remark are %s", got)
	}
}

func TestPaymentSources(t *testing.T) {
	g := smallCity(t, edit{"content/projekt/tangbruket.md", "utbetalt = 180_000",
		"utbetalt = 180_000\nutbetalt_kalla = \"havsplan-2022\"\nutbetalt_sida = 3"})
	var got []string
	for _, p := range byID(t, g.Projects, projectID, "tangbruket").Ledger {
		got = append(got, fmt.Sprintf("%d %s %d", p.Year, p.Source.ID, p.Page))
	}
	if d := cmp.Diff([]string{"2024 havsplan-2022 3", "2025 arsbok-2025 14"}, got); d != "" {
		t.Errorf("a payment names its own source and page, else its sheet's:\n%s", d)
	}
}

func TestFindings(t *testing.T) {
	const (
		blaskogen = "content/projekt/blaskogen.md"
		lasresan  = "content/projekt/lasresan.md"
		programs  = "data/program.toml"
		goals     = "data/mal.toml"
	)
	for _, tt := range []struct {
		name  string
		edits []edit
		want  string // places and codes
		hint  string
		see   string // the related place
	}{
		{"unknown city, with a suggestion", []edit{{lasresan, `["rostock"]`, `["rostok"]`}}, lasresan + ":8:11 id-okant",
			"Menade du rostock (Rostock)?", ""},
		{"unknown theme, with a suggestion", []edit{{lasresan, `stader = ["rostock"]`, `teman = ["lararande"]`}}, lasresan + ":8:10 id-okant",
			"Menade du larande (Lärande)?", ""},
		{"a theme by its spelling, and twice", []edit{{lasresan, `stader = ["rostock"]`, `teman = ["Hav", "havet"]`}},
			lasresan + ":8:17 lista-dubblett", "Ta bort", ""},
		{"a city is no theme", []edit{{lasresan, `stader = ["rostock"]`, `teman = ["rostock"]`}}, lasresan + ":8:10 id-okant",
			"Flytta ordet till uppgiften stader", ""},
		{"unknown nämnd, without one", []edit{{lasresan, `namnd = "skolnamnden"`, `namnd = "x"`}}, lasresan + ":11:9 id-okant",
			"lägg först till", ""},
		{"spellings, names and case are ids too", []edit{{lasresan, `["rostock"]`, `["AARHUS", "gdansk", "Rostock"]`}}, "", "", ""},
		{"two spellings of one city", []edit{{lasresan, `["rostock"]`, `["arhus", "Aarhus"]`}}, lasresan + ":8:20 lista-dubblett", "Ta bort", ""},
		{"remark about a nämnd that is none", []edit{{blaskogen, `mal_angivet = "Rent vatten"`,
			"mal_angivet = \"Rent vatten\"\n[[anmarkning]]\nnamnd = \"parknamnden\"\ntext = \"T\""}},
			blaskogen + ":32:9 id-okant", "", ""},
		{"strand of another programme", []edit{{lasresan, "larfonden-skola", "kustfonden-hamn"}}, lasresan + ":7:10 insats-fel-program",
			`program = "kustfonden"`, ""},
		{"strand of another programme by its spelling", []edit{{lasresan, "larfonden-skola", "Kustfonden (strand)"}},
			lasresan + ":7:10 insats-fel-program", "kustfonden", ""},
		{"strand of none", []edit{{lasresan, "larfonden-skola", "larfonden-skol"}}, lasresan + ":7:10 id-okant",
			"Menade du larfonden-skola (Lärfonden skola)?", ""},
		{"strand without programme", []edit{{lasresan, `program = "larfonden"`, `program_saknas = "tomt"`}},
			lasresan + ":7:10 insats-fel-program", `Byt raden program_saknas mot program = "larfonden"`, ""},
		{"nämnd twice", []edit{{blaskogen, `namnd = "kulturnamnden"
roll`, `namnd = "Miljö"
roll`}}, blaskogen + ":33:9 deltagande-dubbelt", "slå ihop", ""},
		{"year twice", []edit{{"content/projekt/lasresan.md", "mal_angivet = \"Trygg uppväxt\"\n",
			"mal_angivet = \"Trygg uppväxt\"\n[[deltagande.blad]]\nar = 2025\nkalla = \"arsbok-2025\"\nsida = 1\nangivet_namn = \"L\"\n" +
				"total_budget = 1\nutbetalt = 1\nprogram_angivet = \"P\"\nmal_angivet = \"M\"\n"}}, lasresan + ":24:14 ar-dubbelt", "behåll det ena",
			lasresan + ":14:14"},
		{"a question that the city doesn't ask", []edit{{"content/namnder/kulturnamnden/2025.md", "tomma_svar = [2]", "tomma_svar = [2, 3]"}},
			"content/namnder/kulturnamnden/2025.md:6:18 varde-okant", "data/portal.toml", ""},
		{"the city's country", []edit{{"data/portal.toml", `land = "sverige"`, `land = "sverge"`}}, "data/portal.toml:23:8 id-okant",
			"Menade du sverige (Sverige)?", ""},
		{"goals of a term that is over", []edit{{goals, "nummer = 2\nperiod = \"2024–2026\"", "nummer = 2\nperiod = \"2023–2024\""},
			{"content/projekt/blaskogen.md", `mal = ["trygg-uppvaxt"]`, `mal = ["gron-stad"]`},
			{"content/projekt/ljudhamnen.md", `mal = ["trygg-uppvaxt"]`, `mal = ["gron-stad"]`}, {lasresan, `mal = ["trygg-uppvaxt"]`,
				`mal = ["gron-stad"]`}},
			"content/projekt/oppna-klassrum.md:44:8 mal-koppling", "mal_ursprung", ""}, // its sheet of 2024 is as it should be
		{"goal that is mapped to another", []edit{{blaskogen, `mal = ["gron-stad"]`, `mal = ["trygg-uppvaxt"]`}},
			blaskogen + ":28:8 mal-koppling", "gron-stad", ""},
		{"earlier goal as this term's", []edit{{lasresan, `mal = ["trygg-uppvaxt"]`, `mal = ["trygg-uppvaxt", "rent-vatten"]`}},
			lasresan + ":22:25 mal-koppling", "mal_ursprung", ""},
		{"mapping after an unknown goal keeps its place",
			[]edit{{lasresan, `mal = ["trygg-uppvaxt"]`, `mal = ["finns-inte-alls", "rent-vatten"]`}},
			lasresan + ":22:8 id-okant\n" + lasresan + ":22:27 mal-koppling", "", ""},
		{"mapping named by a spelling", []edit{{goals, `till = ["gron-stad"]`, `till = ["1. Grön stad"]`}}, "", "", ""},
		{"this term's goal as origin", []edit{{"content/projekt/tangbruket.md", `mal_ursprung = ["rent-vatten"]`,
			`mal_ursprung = ["gron-stad"]`}}, "", "", ""},
		{"strand with a programme's id", []edit{{programs, `id = "larfonden-skola"`, `id = "larfonden"`},
			{lasresan, `insats = "larfonden-skola"`, `insats = "Lärfonden skola"`},
			{"content/projekt/oppna-klassrum.md", `insats = "larfonden-skola"`, ""}},
			programs + ":28:6 id-dubbelt", "", ""},
		{"programme with a strand's id", []edit{{programs, `id = "larfonden"`, `id = "kustfonden-hamn"`},
			{"content/namnder/miljonamnden/2025.md", `program = ["kustfonden"]`, ""}},
			programs + ":23:6 id-dubbelt", "", ""},
		{"id twice", []edit{{"data/kallor.toml", `id = "havsplan-2022"`, `id = "arsbok-2025"`}},
			"data/kallor.toml:16:6 id-dubbelt", "", "data/kallor.toml:2:6"},
		{"an id that another goes on after", []edit{{"data/stader.toml", `id = "odense"`, `id = "odensehamn-syd"`},
			{lasresan, `stader = ["rostock"]`, `stader = ["odensehamn"]`}},
			lasresan + ":8:11 id-okant", "Menade du odensehamn-syd (Odense)?", ""},
		{"spelling twice", []edit{{"data/stader.toml", `stavningar = ["Gdansk"]`, `stavningar = ["aarhus"]`}},
			"data/stader.toml:26:15 stavning-dubbel", "behåll bara arhus", "data/stader.toml:9:15"},
		{"a city's name is another's spelling", []edit{{"data/stader.toml", `namn = "Rostock"`, `namn = "Aarhus"`}},
			"data/stader.toml:9:15 stavning-dubbel", "", "data/stader.toml:30:8"},
		{"an id is another's spelling", []edit{{"data/stader.toml", `stavningar = ["Aarhus"]`, `stavningar = ["rostock"]`}},
			"data/stader.toml:9:15 stavning-dubbel", "", "data/stader.toml:30:8"},
		{"own name as a spelling", []edit{{"data/stader.toml", `stavningar = ["Gdansk"]`, `stavningar = ["GDAŃSK", "gdansk"]`}}, "", "", ""},
		{"account of a nämnd that is none", []edit{{"content/namnder/parknamnden/2025.md", "",
			"+++\nsammanfattning = \"S\"\nkalla = \"arsbok-2025\"\n+++\n"}},
			"content/namnder/parknamnden/2025.md:1:1 datafil-saknas", "", ""},
		{"city in no country", []edit{{"data/stader.toml", `land = "tyskland"`, `land = "tyskand"`}}, "data/stader.toml:31:8 id-okant",
			"Menade du tyskland (Tyskland)?", ""},
		{"unknown things of an account", []edit{{"content/namnder/skolnamnden/2025.md", `["lasresan", "oppna-klassrum"]`, `["lasresa"]`},
			{"content/namnder/skolnamnden/2025.md", `stader = ["arhus"]`, `stader = ["arhuss"]`}},
			"content/namnder/skolnamnden/2025.md:5:12 id-okant\ncontent/namnder/skolnamnden/2025.md:12:11 id-okant", "Menade du lasresan (Läsresan)?", ""},
		{"published row of no nämnd", []edit{{"data/redovisningar.toml", `namnd = "miljonamnden"`, `namnd = "miljonamden"`}},
			"data/redovisningar.toml:12:9 id-okant", "Menade du miljonamnden (Miljönämnden)?", ""},
		{"member of a network that is no nämnd", []edit{{"content/natverk/kuststader.md", `namnd = "miljonamnden"`, `namnd = "malmo stad"`}},
			"content/natverk/kuststader.md:8:9 id-okant", "", ""},
		{"initiative's source", []edit{{"content/initiativ/havslabbet.md", "havsplan-2022", "havsplan"}},
			"content/initiativ/havslabbet.md:7:9 id-okant", "", ""},
	} {
		_, findings := buildCity(t, tt.edits...)
		findings.Sort()
		var got []string
		for _, f := range findings {
			got = append(got, f.Pos.String()+" "+string(f.Code))
			if f.Hint == "" {
				t.Errorf("%s: no hint: %s", tt.name, f.Message)
			}
		}
		if d := cmp.Diff(tt.want, strings.Join(got, "\n")); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
			continue
		}
		if len(findings) > 0 && !strings.Contains(findings[0].Hint, tt.hint) {
			t.Errorf("%s: the hint is %q, want %q in it", tt.name, findings[0].Hint, tt.hint)
		}
		if tt.see != "" {
			if r := findings[len(findings)-1].Related; len(r) != 1 || r[0].Pos.String() != tt.see {
				t.Errorf("%s: see also %v, want %s", tt.name, r, tt.see)
			}
		}
	}
}

// A file that can't be read may define anything, so references to what it
// might hold are no errors; references to other kinds still are.
func TestFailedFiles(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"data/stader.toml", ""},
		{"data/lander.toml", ""},
		{"data/program.toml", ""},
		{"data/mal.toml", ""},
		{"data/teman.toml", ""},
		{"data/kallor.toml", ""},
		{"content/projekt/blaskogen.md", ""},
		{"content/namnder/miljonamnden/index.md", ""},
		{"content/natverk/kuststader.md", ""},
		{"content/platser/ostra-hamnen.md", ""},
	} {
		files := smallcity.Load(t, edit{tt.file, "", "detta = går inte att läsa"},
			edit{"content/initiativ/havslabbet.md", `kalla = "havsplan-2022"`, `kalla = "Plan för Havslabbet"`})
		set, _ := record.Decode(files)
		if !set.Failed[tt.file] {
			t.Fatalf("%s could be read", tt.file)
		}
		_, findings := Build(set)
		for _, f := range findings {
			t.Errorf("%s can't be read, and then: %s: %s", tt.file, f.Pos, f.Message)
		}
	}
	files := smallcity.Load(t, edit{"data/stader.toml", "", "x"}, edit{"content/projekt/lasresan.md", `namnd = "skolnamnden"`,
		`namnd = "parknamnden"`})
	set, _ := record.Decode(files)
	if _, findings := Build(set); len(findings) != 1 || findings[0].Code != diag.RefUnknown {
		t.Errorf("an unknown nämnd is an error although the cities can't be read: %v", findings)
	}
}

func TestMissingID(t *testing.T) {
	files := smallcity.Load(t, edit{"data/kallor.toml", `id = "arsbok-2025"`, ""}, edit{"data/kallor.toml", `id = "havsplan-2022"`, ""},
		edit{"data/program.toml", `id = "kustfonden-hamn"`, ""}, edit{"data/program.toml", `id = "kustfonden-strand"`, ""})
	set, _ := record.Decode(files)
	_, findings := Build(set)
	for _, f := range findings {
		if f.Code == diag.IDDuplicate {
			t.Errorf("two ids that are not there are no duplicates: %s: %s", f.Pos, f.Message)
		}
	}
}

func TestGoalMapping(t *testing.T) {
	g := smallCity(t)
	green, water := byID(t, g.Goals, goalID, "gron-stad"), byID(t, g.Goals, goalID, "rent-vatten")
	if got := joined(water.To, goalID) + "|" + joined(green.From, goalID); got != "gron-stad|rent-vatten" {
		t.Errorf("the mapping leads both ways: %s", got)
	}
	if got := joined(water.Projects, projectID) + "|" + joined(water.Sheets,
		sheetID); got != "blaskogen tangbruket|blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2024" {
		t.Errorf("an earlier goal has its projects too: %s", got)
	}
	if got := joined(byID(t, g.Projects, projectID, "blaskogen").Origin, goalID); got != "rent-vatten" {
		t.Errorf("origin: %s", got)
	}
	if got := joined(g.Goals, goalID); got != "gron-stad trygg-uppvaxt rent-vatten" {
		t.Errorf("this term's by number, then earlier ones: %s", got)
	}
	g = smallCity(t, edit{"data/mal.toml", "nummer = 1", "nummer = 3"}, edit{"data/mal.toml",
		"id = \"rent-vatten\"\nnamn = \"Rent vatten\"\nslag = \"fullmaktige\"", "id = \"rent-vatten\"\nnamn = \"Rent vatten\"\n" +
			"slag = \"namndmal\"\nnamnder = [\"miljonamnden\"]"},
		edit{"data/mal.toml", "[[mal]]\nid = \"trygg-uppvaxt\"",
			"[[mal]]\nid = \"gammalt\"\nnamn = \"Gammalt\"\nslag = \"fullmaktige\"\nbeskrivning = \"B\"\n\n[[mal]]\nid = \"trygg-uppvaxt\""})
	if got := joined(g.Goals, goalID); got != "trygg-uppvaxt gron-stad gammalt rent-vatten" {
		t.Errorf("this term's by number, then earlier ones, then the nämnder's own: %s", got)
	}
	if got := joined(byID(t, g.Namnder, namndID, "miljonamnden").Goals, goalID); got != "rent-vatten" {
		t.Errorf("a nämnd's own goals: %s", got)
	}
}

// A sheet belongs to its year: nothing of an earlier one is taken over, and
// what is counted of a year is what its own sheet says.
func TestSheets(t *testing.T) {
	g := smallCity(t)
	d := byID(t, g.Projects, projectID, "tangbruket").Deltaganden[0]
	if got := joined(d.Sheets, sheetID) + "|" + joined(d.Earlier(), sheetID) + "|" +
		joined(d.Ledger, paymentID); got != "tangbruket/miljonamnden:2025 tangbruket/miljonamnden:2024|tangbruket/miljonamnden:2024|tangbruket/miljonamnden:2024 tangbruket/miljonamnden:2025" {
		t.Errorf("sheets newest first, payments oldest first: %s", got)
	}
	if d.StatedName != "Tångbruket" || d.StatedRole != "" || d.EndDate().ISO() != "2025-12-31" || len(d.Origin) != 0 ||
		d.Budget.Missing() != record.Dash {
		t.Errorf("the newest sheet, without anything of the one before: %+v", d.Sheet)
	}
	if old := d.In(2024); old.StatedName != "Tång blir jord" || old.EndDate().ISO() != "2024-12-31" ||
		joined(old.Serves(), goalID) != "gron-stad rent-vatten" || d.In(2023) != nil {
		t.Errorf("the sheet of 2024: %+v", old)
	}
	water := byID(t, g.Goals, goalID, "rent-vatten")
	if got := joined(water.Ledger, paymentID); got != "blaskogen/miljonamnden:2025 tangbruket/miljonamnden:2024" {
		t.Errorf("a payment counts under the goals of its own sheet: %s", got)
	}
	sheets := water.In(2025)
	if got := joined(sheets, sheetID) + "|" + joined(ProjectsOf(sheets), projectID); got != "blaskogen/miljonamnden:2025|blaskogen" {
		t.Errorf("the goal in 2025: %s", got)
	}
}

// A new term of office has other goals, and what was reported before it keeps
// its own.
func TestNewTerm(t *testing.T) {
	g := smallCity(t, edit{"data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2027"},
		edit{"data/mal.toml", "[[mal]]\nid = \"gron-stad\"",
			"[[mal]]\nid = \"lugn-stad\"\nnamn = \"Lugn stad\"\nslag = \"fullmaktige\"\nperiod = \"2027–2030\"\nnummer = 1\nbeskrivning = \"B\"\n" +
				"\n[[mal]]\nid = \"gron-stad\""})
	if got := joined(g.CurrentGoals(), goalID) + "|" + joined(g.GoalsOf(2025), goalID); got != "lugn-stad|gron-stad trygg-uppvaxt" {
		t.Errorf("goals of 2027 and of 2025: %s", got)
	}
	if got := joined(g.Goals, goalID); got != "lugn-stad gron-stad trygg-uppvaxt rent-vatten" {
		t.Errorf("this term's first, then the last one's, then those whose years are unknown: %s", got)
	}
	if p := byID(t, g.Projects, projectID, "tangbruket"); joined(p.Goals, goalID) != "gron-stad" {
		t.Errorf("a project of the last term has new goals: %s", joined(p.Goals, goalID))
	}
}

// The city's own place and country are no partners, whichever they are.
func TestHome(t *testing.T) {
	g := smallCity(t, edit{"data/portal.toml", `land = "sverige"`, `land = "polen"`},
		edit{"data/portal.toml", `id = "smastad"`, `id = "gdansk"`})
	if g.Home == nil || g.Home.ID != "polen" || !g.IsHome(byID(t, g.Cities, cityID, "gdansk")) ||
		g.Abroad(byID(t, g.Cities, cityID, "gdansk")) {
		t.Errorf("home: %v", g.Home)
	}
	if got := joined(byID(t, g.Projects, projectID, "blaskogen").Countries, countryID); got != "danmark" {
		t.Errorf("the countries of a project with a place at home: %s", got)
	}
}

func TestCountryViaCity(t *testing.T) {
	g := smallCity(t)
	for id, want := range map[string]string{
		"blaskogen":  "danmark polen", // via Århus and Gdańsk
		"ljudhamnen": "polen",         // named
		"lasresan":   "tyskland",
	} {
		if got := joined(byID(t, g.Projects, projectID, id).Countries, countryID); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	if got := joined(byID(t, g.Countries, countryID, "danmark").Projects, projectID); got != "blaskogen tangbruket oppna-klassrum" {
		t.Errorf("danmark: %s", got)
	}
	n := byID(t, g.Networks, networkID, "kuststader")
	if got := joined(n.Countries, countryID); got != "tyskland" {
		t.Errorf("a network's countries: %s", got)
	}
	a := byID(t, g.Namnder, namndID, "skolnamnden").Accounts[0]
	if got := joined(a.Countries, countryID) + "|" + joined(a.Cities, cityID); got != "danmark tyskland|arhus" {
		t.Errorf("an account's places are also those of its exchanges, in Swedish order: %s", got)
	}
	g = smallCity(t, edit{"data/stader.toml", `land = "tyskland"`, `land = "sverige"`})
	if got := joined(byID(t, g.Projects, projectID, "lasresan").Countries, countryID); got != "" {
		t.Errorf("Sweden is no partner country: %s", got)
	}
	if c := byID(t, g.Countries, countryID, "sverige"); joined(c.Cities, cityID) != "rostock" || len(c.Projects) > 0 {
		t.Errorf("but it has its cities: %s, %s", joined(c.Cities, cityID), joined(c.Projects, projectID))
	}
}

func TestRepeatedNames(t *testing.T) {
	g := smallCity(t, edit{"content/projekt/tangbruket.md", `platser = ["Östra hamnen"]`, `platser = ["ÖSTRA  hamnen"]`},
		edit{"content/projekt/tangbruket.md", `["Ålgräscentrum"]`, `["Ålgräscentrum", "ålgräscentrum"]`},
		edit{"content/namnder/miljonamnden/2025.md", `["Ålgräscentrum"]`, `["Ålgräscentrum", "ÅLGRÄSCENTRUM"]`},
		edit{"content/initiativ/havslabbet.md", `["Ålgräscentrum"]`, `["Ålgräscentrum", "ålgräsCentrum"]`})
	if got := joined(g.Places, placeName); got != "Gamla varvet Hamnskolan Östra hamnen" {
		t.Errorf("places: %s", got)
	}
	if got := joined(byID(t, g.Places, placeName, "Östra hamnen").Projects, projectID); got != "blaskogen tangbruket" {
		t.Errorf("projects of the place: %s", got)
	}
	o := byID(t, g.Organisations, orgName, "Ålgräscentrum")
	if got := joined(o.Projects, projectID) + "|" + joined(o.Accounts, accountID) + "|" +
		joined(o.Initiatives, initiativeID); got != "blaskogen tangbruket|miljonamnden/2025|havslabbet" {
		t.Errorf("the organisation: %s", got)
	}
	if len(g.Organisations) != 1 {
		t.Errorf("organisations: %s", joined(g.Organisations, orgName))
	}
}

func TestSwedishOrder(t *testing.T) {
	list := []string{"Öland", "zebra", "Ål", "Zebra", "Ärla", "apa", "Älg", "Apa", "Éire", "Elva", "Örn", "ål", "Projekt 10", "Oslo"}
	sv.SortBy(list, func(s string) string { return s })
	want := []string{"Apa", "apa", "Éire", "Elva", "Oslo", "Projekt 10", "Zebra", "zebra", "Ål", "ål", "Älg", "Ärla", "Öland", "Örn"}
	if d := cmp.Diff(want, list); d != "" {
		t.Error(d)
	}
	g := smallCity(t)
	if got := joined(g.Cities, cityID) + "|" + joined(g.Countries, countryID) + "|" + joined(g.Namnder, namndID); got !=
		"gdansk odense rostock arhus|danmark polen sverige tyskland|kulturnamnden miljonamnden skolnamnden" {
		t.Errorf("Århus comes last: %s", got)
	}
	if got := joined(byID(t, g.Countries, countryID, "danmark").Cities, cityID); got != "odense arhus" {
		t.Errorf("a country's cities: %s", got)
	}
	if got := joined(g.Networks, networkID) + "|" + joined(g.Programs, programID); got != "kuststader larande-hamnar|kustfonden larfonden" {
		t.Error(got)
	}
}

func TestAccountsAndReports(t *testing.T) {
	g := smallCity(t, edit{"content/namnder/skolnamnden/2023.md", "", "+++\nsammanfattning = \"S\"\nkalla = \"arsbok-2025\"\n+++\n"},
		edit{"data/redovisningar.toml", "[[redovisning]]\nar = 2025",
			"[[redovisning]]\nar = 2024\nkalla = \"arsbok-2025\"\n\n[[redovisning]]\nar = 2025"})
	if got := joined(byID(t, g.Namnder, namndID, "skolnamnden").Accounts, accountID); got != "skolnamnden/2025 skolnamnden/2023" {
		t.Errorf("accounts, newest first: %s", got)
	}
	if len(g.Reports) != 2 || g.Reports[0].Year != 2025 || g.Report(2024) != g.Reports[1] || g.Report(2023) != nil {
		t.Errorf("reports: %v", g.Reports)
	}
	r := g.Report(2025)
	if r.Namnder[0].Namnd.ID != "miljonamnden" || r.Programs[0].Program.ID != "kustfonden" || r.Goals[0].Goal.ID != "gron-stad" ||
		r.Source.ID != "arsbok-2025" {
		t.Error("a published row knows what it is about")
	}
}

func TestShuffledFiles(t *testing.T) {
	files := smallcity.Load(t)
	set, _ := record.Decode(files)
	g, findings := Build(set)
	want := dumpGraph(g)
	if len(findings) > 0 || strings.Count(want, "\n") < 40 {
		t.Fatalf("%v\n%s", findings, want)
	}
	r := rand.New(rand.NewPCG(2025, 12))
	for range 10 {
		r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		set, _ := record.Decode(files)
		g, _ := Build(set)
		if d := cmp.Diff(want, dumpGraph(g)); d != "" {
			t.Fatal(d)
		}
	}
}

// dumpGraph writes everything that is connected, in the graph's order.
func dumpGraph(g *Graph) string {
	var b strings.Builder
	line := func(what, id string, lists ...string) {
		fmt.Fprintf(&b, "%s %s: %s\n", what, id, strings.Join(lists, " | "))
	}
	links := func(l Links) string { return joined(l.Projects, projectID) + " ; " + joined(l.Ledger, paymentID) }
	for _, p := range g.Projects {
		line("project", p.ID, joined(p.Deltaganden, deltagandeID), joined(p.Goals, goalID), joined(p.Origin, goalID), joined(p.Cities, cityID),
			joined(p.Countries, countryID),
			joined(p.Networks, networkID), joined(p.AlsoNamnder, namndID), joined(p.Places, placeName), joined(p.Organisations, orgName),
			joined(p.Accounts, accountID), joined(p.Ledger, paymentID))
		if p.Program != nil {
			line("  in", p.Program.ID, p.Strand.ID)
		}
	}
	for _, n := range g.Namnder {
		line("nämnd", n.ID, links(n.Links), joined(n.Deltaganden, deltagandeID), joined(n.AlsoIn, projectID), joined(n.Accounts, accountID),
			joined(n.Memberships, membershipID),
			joined(n.Goals, goalID), joined(n.Initiatives, initiativeID), joined(n.MentionedBy, accountID))
		for _, a := range n.Accounts {
			line("  account", accountID(a), joined(a.Projects, projectID), joined(a.Networks, networkID), joined(a.Cities, cityID),
				joined(a.Countries, countryID),
				joined(a.Namnder, namndID), joined(a.Programs, programID), joined(a.Exchanges, exchangeID))
		}
	}
	for _, p := range g.Programs {
		line("program", p.ID, links(p.Links), joined(p.Strands, strandID), joined(p.Accounts, accountID))
		for _, s := range p.Strands {
			line("  strand", s.ID, s.Program.ID, links(s.Links))
		}
	}
	for _, m := range g.Goals {
		line("goal", m.ID, links(m.Links), joined(m.Sheets, sheetID), joined(m.To, goalID), joined(m.From, goalID), joined(m.Namnder, namndID))
	}
	for _, c := range g.Cities {
		line("city", c.ID, c.Country.ID, links(c.Links), joined(c.Accounts, accountID), joined(c.Exchanges, exchangeID),
			joined(c.Networks, networkID), fmt.Sprint(c.Weight()))
	}
	for _, c := range g.Countries {
		line("country", c.ID, links(c.Links), joined(c.Cities, cityID), joined(c.Accounts, accountID), joined(c.Exchanges, exchangeID),
			joined(c.Networks, networkID))
	}
	for _, n := range g.Networks {
		line("network", n.ID, joined(n.Memberships, membershipID), joined(n.Cities, cityID), joined(n.Countries, countryID),
			joined(n.Projects, projectID), joined(n.Accounts, accountID))
	}
	for _, i := range g.Initiatives {
		line("initiative", i.ID, i.Source.ID, joined(i.Namnder, namndID))
	}
	for _, p := range g.Places {
		line("place", p.Name, joined(p.Projects, projectID))
	}
	for _, o := range g.Organisations {
		line("organisation", o.Name, joined(o.Projects, projectID), joined(o.Accounts, accountID), joined(o.Initiatives, initiativeID))
	}
	line("sources", joined(g.Sources, func(s *Source) string { return s.ID }))
	line("pages", joined(g.Pages, func(p *record.Sida) string { return p.ID }))
	line("ledger", joined(g.Ledger, paymentID))
	return b.String()
}
