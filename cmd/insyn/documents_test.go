package main

import (
	"cmp"
	"fmt"
	"html"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"
)

// The documents are read here a second time, by code that shares nothing with
// the builder but the TOML they are written in, and compared with the tables
// that the site publishes of them.

// projectFacts are the facts of a project's file that the tables give.
type projectFacts struct {
	ID         string
	Title      string `toml:"titel"`
	Program    string
	Deltagande []struct {
		Namnd, Roll string
		Blad        []sheetFacts
	}
}

// sheetFacts are those of one sheet.
type sheetFacts struct {
	Ar, Sida      int
	Kalla         string
	Budget        *int64 `toml:"total_budget"`
	BudgetMissing string `toml:"total_budget_saknas"`
	Paid          *int64 `toml:"utbetalt"`
	PaidMissing   string `toml:"utbetalt_saknas"`
	Mal           []string
}

// projectsOf reads every project's file in a city, by id.
func projectsOf(t *testing.T, city fs.FS) map[string]projectFacts {
	t.Helper()
	names, err := fs.Glob(city, "content/projekt/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("there are no projects: %v", err)
	}
	ids := idsOf(t, city)
	out := map[string]projectFacts{}
	for _, name := range names {
		var p projectFacts
		unmarshalFacts(t, city, name, &p)
		if p.ID == "" {
			p.ID = strings.TrimSuffix(path.Base(name), ".md")
		}
		p.Program = ids.of("program", p.Program)
		for i := range p.Deltagande {
			d := &p.Deltagande[i]
			d.Namnd = ids.of("namnd", d.Namnd)
			for j := range d.Blad {
				b := &d.Blad[j]
				b.Kalla = ids.of("kalla", b.Kalla)
				for k := range b.Mal {
					b.Mal[k] = ids.of("mal", b.Mal[k])
				}
			}
		}
		out[p.ID] = p
	}
	return out
}

// unmarshalFacts reads a file, a document's facts or a whole file of data.
func unmarshalFacts(t *testing.T, city fs.FS, name string, into any) {
	t.Helper()
	data, err := fs.ReadFile(city, name)
	if err != nil {
		t.Fatal(err)
	}
	facts := string(data)
	if strings.HasSuffix(name, ".md") {
		_, facts, _ = strings.Cut(facts, "+++\n")
		var closed bool
		if facts, _, closed = strings.Cut(facts, "\n+++\n"); !closed {
			t.Fatalf("%s: the facts don't end", name)
		}
	}
	if err := toml.Unmarshal([]byte(facts), into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// ids has the id of everything that documents may call by its name or by
// another spelling: "namnd miljönämnden" is miljonamnden.
type ids map[string]string

// named is something that has an id and names.
type named struct {
	ID, Namn, Titel string
	Stavningar      []string
}

func idsOf(t *testing.T, city fs.FS) ids {
	t.Helper()
	out := ids{}
	add := func(kind string, n named) {
		for _, name := range append(n.Stavningar, n.ID, n.Namn, n.Titel) {
			if name != "" {
				out[kind+" "+foldSpaces(name)] = n.ID
			}
		}
	}
	var lists struct{ Program, Mal, Kalla []named }
	for _, name := range []string{"data/program.toml", "data/mal.toml", "data/kallor.toml"} {
		unmarshalFacts(t, city, name, &lists)
	}
	for kind, list := range map[string][]named{"program": lists.Program, "mal": lists.Mal, "kalla": lists.Kalla} {
		for _, n := range list {
			add(kind, n)
		}
	}
	names, err := fs.Glob(city, "content/namnder/*/index.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("there are no nämnder: %v", err)
	}
	for _, name := range names {
		n := named{ID: path.Base(path.Dir(name))}
		unmarshalFacts(t, city, name, &n)
		add("namnd", n)
	}
	return out
}

// of returns the id that a name stands for, or the name if it stands for none.
func (m ids) of(kind, name string) string { return cmp.Or(m[kind+" "+foldSpaces(name)], name) }

func foldSpaces(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// slugs has the last part of the address of what has another than its id.
type slugs map[string]string

// slugsOf reads where things stand that have moved: a file's name, or what an
// entry says.
func slugsOf(t *testing.T, city fs.FS) slugs {
	t.Helper()
	out := slugs{}
	for kind, pattern := range map[string]string{"projekt": "content/projekt/*.md", "namnder": "content/namnder/*/index.md"} {
		names, err := fs.Glob(city, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			var doc struct{ ID string }
			unmarshalFacts(t, city, name, &doc)
			if slug := strings.TrimSuffix(strings.TrimSuffix(name, "/index.md"), ".md"); doc.ID != "" {
				out[kind+" "+doc.ID] = path.Base(slug)
			}
		}
	}
	type entry struct {
		ID, Adressnamn string
		Insats         []entry
	}
	var data struct{ Program, Mal, Stad, Land []entry }
	for _, name := range []string{"program", "mal", "stader", "lander"} {
		unmarshalFacts(t, city, "data/"+name+".toml", &data)
	}
	for kind, list := range map[string][]entry{"program": data.Program, "mal": data.Mal, "stader": data.Stad, "lander": data.Land} {
		for _, e := range list {
			for _, e := range append(e.Insats, e) {
				out[kind+" "+e.ID] = cmp.Or(e.Adressnamn, e.ID)
			}
		}
	}
	return out
}

// of returns the address of the thing of a section that has an id.
func (m slugs) of(section, id string) string {
	return "/" + section + "/" + cmp.Or(m[section+" "+id], id) + "/"
}

// cell writes an amount as the tables do.
func cell(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}

// tablesOfDocuments: the published tables hold what the documents state, every
// sheet once, and nothing else.
func tablesOfDocuments(t *testing.T, s *assembled) {
	var projects, sheets, payments []string
	for id, p := range projectsOf(t, s.fsys) {
		projects = append(projects, fmt.Sprintf("%s %q %s", id, p.Title, p.Program))
		for _, d := range p.Deltagande {
			for _, b := range d.Blad {
				key := fmt.Sprintf("%s %s %d: ", id, d.Namnd, b.Ar)
				sheets = append(sheets, key+fmt.Sprintf("%s budget %s%s, goals %s, %s p. %d", d.Roll, cell(b.Budget), b.BudgetMissing,
					strings.Join(b.Mal, ";"), b.Kalla, b.Sida))
				payments = append(payments, key+fmt.Sprintf("paid %s%s", cell(b.Paid), b.PaidMissing))
			}
		}
	}
	same := func(what string, want, got []string) {
		slices.Sort(want)
		slices.Sort(got)
		if d := gocmp.Diff(want, got); d != "" {
			t.Errorf("the %s of the documents (-) and of the tables (+):\n%s", what, d)
		}
	}
	var got []string
	for _, r := range s.table(t, "data/projekt.csv") {
		got = append(got, fmt.Sprintf("%s %q %s", r["projekt"], r["titel"], r["program"]))
		if !strings.HasPrefix(r["url"], s.out.Site.Base+"projekt/") {
			t.Errorf("project %s has the address %s", r["projekt"], r["url"])
		}
	}
	same("projects", projects, got)
	got = nil
	for _, r := range s.table(t, "data/deltaganden.csv") {
		got = append(got, fmt.Sprintf("%s %s %s: %s budget %s%s, goals %s, %s p. %s", r["projekt"], r["namnd"], r["ar"], r["roll"],
			r["total_budget_sek"], r["total_budget_saknas"], r["mal"], r["kalla"], r["sida"]))
	}
	same("sheets", sheets, got)
	got = nil
	for _, r := range s.table(t, "data/utbetalningar.csv") {
		got = append(got, fmt.Sprintf("%s %s %s: paid %s%s", r["projekt"], r["namnd"], r["ar"], r["belopp_sek"], r["saknas"]))
	}
	same("payments", payments, got)
}

// euStatements: the page of every project with money from the EU has the exact
// sentence of its programme.
func euStatements(t *testing.T, s *assembled) {
	var data struct {
		Program []struct {
			ID        string
			EU        bool
			Statement string `toml:"medfinansiering"`
		}
	}
	text, err := fs.ReadFile(s.fsys, "data/program.toml")
	if err != nil {
		t.Fatal(err)
	}
	if err := toml.Unmarshal(text, &data); err != nil {
		t.Fatal(err)
	}
	projects, at := projectsOf(t, s.fsys), slugsOf(t, s.fsys)
	for _, p := range data.Program {
		for id, facts := range projects {
			if !p.EU || facts.Program != p.ID {
				continue
			}
			shown := html.UnescapeString(string(s.files[at.of("projekt", id)[1:]+"index.html"]))
			if p.Statement == "" || !strings.Contains(shown, p.Statement) {
				t.Errorf("/projekt/%s/ does not have the sentence %q", id, p.Statement)
			}
		}
	}
}

// newestSheets returns, of rows with a sheet each, the newest of every
// deltagande, in their order.
func newestSheets(rows []row) []row {
	pair := func(r row) string { return r["projekt"] + " " + r["namnd"] }
	newest := map[string]string{}
	for _, r := range rows {
		newest[pair(r)] = max(newest[pair(r)], r["ar"])
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r["ar"] != newest[pair(r)] })
}
