package search_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

const root = "../../../.."

// content reads the repository's content into entries. It is a stand-in for the
// portal's own page graph: just enough front matter to try the search on the real texts.
func content(t testing.TB) ([]search.Entry, search.Options) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(root, "data", "program.toml")); err != nil {
		t.Fatal("the repository's content is not at hand: ", err)
	}
	l := &loader{t: t, names: make(map[string]string)}
	l.data()
	l.committees()
	l.networks()
	l.projects()
	l.pages()
	return l.entries, options(t)
}

func options(t testing.TB) search.Options {
	var s struct {
		Synonym     []struct{ Ord []string }
		Forkortning []struct{ Kort, Lang string }
	}
	decodeFile(t, "data/synonymer.toml", &s)
	opt := search.Options{Kinds: search.Kinds(), Ambient: search.Ambient(2025), Answers: search.Answers(2025)}
	for _, g := range s.Synonym {
		opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: g.Ord})
	}
	for _, a := range s.Forkortning {
		opt.Abbreviations = append(opt.Abbreviations, search.Abbreviation{Short: a.Kort, Long: a.Lang})
	}
	return opt
}

type table = map[string]any

type loader struct {
	t       testing.TB
	entries []search.Entry
	names   map[string]string // address to title
}

func decodeFile(t testing.TB, name string, v any) {
	t.Helper()
	if _, err := toml.DecodeFile(filepath.Join(root, name), v); err != nil {
		t.Fatal(err)
	}
}

func (l *loader) add(e search.Entry) {
	l.entries = append(l.entries, e)
	l.names[e.Address] = e.Title
}

func text(m table, key string) string    { s, _ := m[key].(string); return s }
func tables(m table, key string) []table { ts, _ := m[key].([]table); return ts }

func list(m table, key string) []string {
	var out []string
	for _, v := range anys(m[key]) {
		out = append(out, fmt.Sprint(v))
	}
	return out
}

func anys(v any) []any { a, _ := v.([]any); return a }

func addresses(prefix string, ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, prefix+id+"/")
	}
	return out
}

func (l *loader) data() {
	var m table
	decodeFile(l.t, "data/lander.toml", &m)
	for _, r := range tables(m, "land") {
		l.add(search.Entry{Address: "/lander/" + text(r, "id") + "/", Kind: search.KindCountry, Title: text(r, "namn"), Spellings: list(r, "stavningar"), Sections: []search.Section{{Text: text(r, "beskrivning")}}})
	}
	m = nil
	decodeFile(l.t, "data/stader.toml", &m)
	for _, r := range tables(m, "stad") {
		l.add(search.Entry{Address: "/stader/" + text(r, "id") + "/", Kind: search.KindCity, Title: text(r, "namn"), Spellings: append(list(r, "stavningar"), text(r, "lokalt_namn")),
			Links: addresses("/lander/", []string{text(r, "land")}), Sections: []search.Section{{Text: text(r, "beskrivning")}}})
	}
	m = nil
	decodeFile(l.t, "data/mal.toml", &m)
	for _, r := range tables(m, "mal") {
		l.add(search.Entry{Address: "/mal/" + text(r, "id") + "/", Kind: search.KindGoal, Title: text(r, "namn"), Summary: text(r, "beskrivning"),
			Spellings: append(list(r, "stavningar"), fmt.Sprintf("Mål %v", r["nummer"])), Links: addresses("/mal/", list(r, "till")), Sections: []search.Section{{Text: text(r, "forklaring")}}})
	}
	m = nil
	decodeFile(l.t, "data/program.toml", &m)
	for _, r := range tables(m, "program") {
		l.programme(r, "")
		for _, s := range tables(r, "insats") {
			l.programme(s, text(r, "id"))
		}
	}
}

func (l *loader) programme(r table, family string) {
	e := search.Entry{Address: "/program/" + text(r, "id") + "/", Kind: search.KindProgramme, Title: text(r, "namn"), Short: text(r, "kortnamn"), Summary: text(r, "beskrivning"), Spellings: list(r, "stavningar")}
	if family != "" {
		e.Links = []string{"/program/" + family + "/"}
	}
	l.add(e)
}

// document is a Markdown file: its front matter and its text by headings.
func (l *loader) document(name string) (table, []search.Section) {
	data, err := os.ReadFile(name)
	if err != nil {
		l.t.Fatal(err)
	}
	parts := strings.SplitN(string(data), "+++\n", 3)
	var m table
	if _, err := toml.Decode(parts[1], &m); err != nil {
		l.t.Fatalf("%s: %v", name, err)
	}
	return m, sections(parts[2])
}

var (
	links  = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	fences = regexp.MustCompile("(?s)```.*?```")
	marks  = strings.NewReplacer("**", "", "*", "", "`", "", "|", " ", "{{provning}}", "", "> ", "")
)

func sections(md string) []search.Section {
	md = links.ReplaceAllString(fences.ReplaceAllString(md, ""), "$1")
	out := []search.Section{{}}
	for line := range strings.Lines(md) {
		line = strings.TrimSpace(line)
		if h := strings.TrimLeft(line, "#"); h != line && strings.HasPrefix(h, " ") {
			out = append(out, search.Section{Heading: marks.Replace(strings.TrimSpace(h))})
			continue
		}
		last := &out[len(out)-1]
		last.Text = strings.TrimSpace(last.Text + " " + marks.Replace(strings.TrimPrefix(line, "- ")))
	}
	if out[0].Text == "" {
		out = out[1:]
	}
	return out
}

func (l *loader) files(pattern string) []string {
	names, err := filepath.Glob(filepath.Join(root, pattern))
	if err != nil {
		l.t.Fatal(err)
	}
	return names
}

func slug(name string) string { return strings.TrimSuffix(filepath.Base(name), ".md") }

func (l *loader) committees() {
	for _, name := range l.files("content/namnder/*/index.md") {
		id := filepath.Base(filepath.Dir(name))
		m, body := l.document(name)
		l.add(search.Entry{Address: "/namnder/" + id + "/", Kind: search.KindCommittee, Title: text(m, "namn"), Short: text(m, "kortnamn"), Summary: text(m, "sammanfattning"),
			Spellings: append(list(m, "stavningar"), text(m, "forvaltning")), Sections: body})
		m2, body := l.document(filepath.Join(filepath.Dir(name), "2025.md"))
		for _, u := range tables(m2, "utbyte") {
			body = append(body, search.Section{Text: text(u, "tema")})
		}
		l.add(search.Entry{Address: "/namnder/" + id + "/2025/", Kind: search.KindAccount, Title: text(m, "namn") + " 2025", Spellings: []string{text(m, "forvaltning") + " 2025"}, Summary: text(m2, "sammanfattning"),
			Links: join(addresses("/namnder/", append(list(m2, "namnder"), id)), addresses("/projekt/", list(m2, "projekt")), addresses("/natverk/", list(m2, "natverk")),
				addresses("/stader/", list(m2, "stader")), addresses("/lander/", list(m2, "lander")), addresses("/program/", list(m2, "program"))),
			Names: list(m2, "organisationer"), Sections: body})
	}
}

func join(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func (l *loader) networks() {
	for _, name := range l.files("content/natverk/*.md") {
		m, body := l.document(name)
		var com []string
		for _, d := range tables(m, "medverkan") {
			com = append(com, text(d, "namnd"))
			body = append(body, search.Section{Text: text(d, "text")})
		}
		l.add(search.Entry{Address: "/natverk/" + slug(name) + "/", Kind: search.KindNetwork, Title: text(m, "namn"), Short: text(m, "kortnamn"), Summary: text(m, "sammanfattning"), Spellings: list(m, "stavningar"),
			Links: join(addresses("/stader/", list(m, "stader")), addresses("/lander/", list(m, "lander")), addresses("/namnder/", com)), Facts: []string{fmt.Sprintf("%d nämnder", len(com))}, Sections: body})
	}
}

func (l *loader) projects() {
	for _, name := range l.files("content/projekt/*.md") {
		m, body := l.document(name)
		var com, spell, goals, facts []string
		for _, d := range tables(m, "deltagande") {
			com = append(com, text(d, "namnd"))
			spell = append(spell, text(d, "angivet_namn"), text(d, "rubrik"))
			goals = append(goals, list(d, "mal")...)
			facts = append(facts, l.names["/namnder/"+text(d, "namnd")+"/"])
		}
		facts = append(facts, fmt.Sprintf("%.4s–%.4s", year(m["start"]), year(m["slut"])), paid(m))
		l.add(search.Entry{Address: "/projekt/" + slug(name) + "/", Kind: search.KindProject, Title: text(m, "titel"), Short: text(m, "kortnamn"), Summary: text(m, "sammanfattning"), Spellings: spell,
			Links: join(addresses("/namnder/", append(com, list(m, "medverkande_namnder")...)), addresses("/program/", []string{text(m, "program"), text(m, "insats")}), addresses("/mal/", append(goals, list(m, "mal_ursprung")...)),
				addresses("/stader/", list(m, "stader")), addresses("/lander/", list(m, "lander")), addresses("/natverk/", list(m, "natverk"))),
			Names: join(list(m, "partners"), list(m, "platser")), Facts: facts, Sections: body})
	}
}

func year(v any) string { return fmt.Sprint(v) }

func paid(m table) string {
	sum, known := int64(0), false
	for _, d := range tables(m, "deltagande") {
		for _, u := range tables(d, "utbetalt") {
			if n, ok := u["belopp"].(int64); ok {
				sum, known = sum+n, true
			}
		}
	}
	if !known {
		return "Utbetalt 2025: uppgift saknas"
	}
	return fmt.Sprintf("Utbetalt 2025: %d kr", sum)
}

func (l *loader) pages() {
	for _, name := range l.files("content/initiativ/*.md") {
		m, body := l.document(name)
		for _, key := range []string{"del", "roll", "budget"} {
			for _, d := range tables(m, key) {
				body = append(body, search.Section{Heading: text(d, "namn"), Text: text(d, "text")})
			}
		}
		l.add(search.Entry{Address: "/initiativ/" + slug(name) + "/", Kind: search.KindInitiative, Title: text(m, "titel"), Short: text(m, "kortnamn"), Summary: text(m, "sammanfattning"), Names: list(m, "partners"),
			Links: addresses("/namnder/", list(m, "medverkande_namnder")), Sections: body})
	}
	for _, name := range l.files("content/sidor/*.md") {
		m, body := l.document(name)
		e := search.Entry{Address: "/" + slug(name) + "/", Kind: search.KindPage, Title: text(m, "titel"), Summary: text(m, "sammanfattning"), Sections: body}
		switch slug(name) {
		case "ordlista":
			e.Kind = search.KindGlossary
		case "start":
			e.Address = "/"
		}
		l.add(e)
	}
	for _, p := range listPages {
		l.add(p)
	}
}

var listPages = []search.Entry{
	{Address: "/projekt/", Title: "Alla projekt", Spellings: []string{"Projekt", "Projektlista"}, Summary: "Alla 63 projekt som Malmö stad deltog i under 2025, med filter."},
	{Address: "/namnder/", Title: "Nämnder", Spellings: []string{"Alla nämnder"}, Summary: "Malmös nämnder, deras projekt och internationella arbete."},
	{Address: "/program/", Title: "Program och fonder", Spellings: []string{"Program", "EU-program", "Fonder"}, Summary: "De program och fonder som pengarna kommer från."},
	{Address: "/mal/", Title: "Mål", Spellings: []string{"Kommunfullmäktigemål", "Kommunfullmäktiges mål"}, Summary: "De mål som projekten hör till."},
	{Address: "/stader/", Title: "Städer", Spellings: []string{"Karta", "Partnerstäder", "Orter"}, Summary: "Städer som Malmö samarbetar med, på karta."},
	{Address: "/lander/", Title: "Länder", Summary: "Länder som Malmö samarbetar med."},
	{Address: "/natverk/", Title: "Nätverk", Spellings: []string{"Internationella nätverk"}, Summary: "Internationella nätverk som Malmö är med i."},
	{Address: "/ar/2025/", Title: "Redovisningsåret 2025", Spellings: []string{"2025", "Året 2025"}, Summary: "Hur mycket pengar som betalades ut till Malmö stad 2025, fördelat på nämnder, program och mål, jämfört med 2024."},
	{Address: "/avstamning/", Title: "Avstämning", Summary: "Redovisningens publicerade tal jämförda med dem som portalen räknar fram."},
	{Address: "/datakvalitet/", Title: "Datakvalitet", Summary: "Det som saknas, är oklart eller säger emot sig självt i källan."},
	{Address: "/data/", Title: "Data", Spellings: []string{"Öppna data", "Ladda ner"}, Summary: "Hämta alla uppgifter som CSV, JSON, Excel och SQLite. Licens CC0."},
	{Address: "/andringar/", Title: "Ändringar", Summary: "Vad som har ändrats på portalen, och när."},
}

func init() {
	for i := range listPages {
		listPages[i].Kind = search.KindPage
	}
}
