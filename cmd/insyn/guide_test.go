package main

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The guide for editors (sidtyp = "bidra") walks through what they most
// often do in the hosting site's editor. Here each walk is taken on an invented
// city whose facts and addresses have been released, step by step as the guide tells,
// with the lines that stand in its blocks. What a pull request runs must pass, and
// must have stopped who left out a step.

// A guided desk is one on which an editor follows the guide.
type guided struct {
	*desk
	year int
	ids  map[string]string
}

// A walk is an errand, and what the lines of the guide have to mend on the way.
type walk struct {
	name  string
	take  func(*testing.T, *guided)
	mends diag.Code
}

func walks() []walk {
	return []walk{
		{"correct a figure", walkFigure, diag.CorrectionMissing}, {"correct a goal", walkGoal, diag.CorrectionMissing},
		{"report a missing amount", walkMissing, diag.CorrectionMissing}, {"add a project with two new cities", walkProject, ""},
		{"add a source", walkSource, ""}, {"rename a project", walkRename, diag.AddressDead},
		{"remove a project", walkRemove, diag.AddressDead},
		{"begin the next year", walkYear, ""},
	}
}

// blocks are lines that the guide gives to be written. They stand here too, and are not read
// from the guide, which is content: its editors say it as they like.
var blocks = []string{
	"[[rattelse]]\ndag = 2026-04-01\nvad = \"deltagande[miljonamnden].blad[2025].utbetalt\"\nfran = \"300480\"\n" +
		"till = \"310480\"\nvarfor = \"Nämnden hade glömt en betalning.\"\n",
	"utbetalt_saknas = \"tomt\"\n",
	"stader = [\"provhamn\", \"provudden\"]\n",
	"id = \"gammalt-namn\"\nalias = [\"/projekt/gammalt-namn/\"]\n",
	"[[borttagen]]\nadress = \"/projekt/gammalt-namn/\"\nvad = \"Gammalt namn\"\nnar = 2026-04-01\n" +
		"varfor = \"Projektet blev aldrig av.\"\ni_stallet = \"/projekt/\"\n",
}

// block returns the lines that begin with a key or a heading.
func block(t *testing.T, begins string) string {
	t.Helper()
	i := slices.IndexFunc(blocks, func(b string) bool { return strings.HasPrefix(b, begins) })
	if i < 0 {
		t.Fatalf("the guide has no lines that begin with %q", begins)
	}
	return blocks[i]
}

// valueIn returns what a key has in lines.
func valueIn(t *testing.T, lines, key string) string {
	t.Helper()
	m := regexp.MustCompile(`(?m)^` + key + ` = "?(.*?)"?$`).FindStringSubmatch(lines)
	if m == nil {
		t.Fatalf("the guide's lines have no %s:\n%s", key, lines)
	}
	return m[1]
}

// reLine is a key with its value.
var reLine = regexp.MustCompile(`(?m) = .*$`)

// mend pastes what check offers for findings of a code where the guide says, filled in as the
// guide has filled in its example, which must have the very lines.
func (g *guided) mend(t *testing.T, code diag.Code) {
	t.Helper()
	mended := false
	for _, f := range g.findings(t) {
		if f.Code != code {
			continue
		}
		mended = true
		heading, _, _ := strings.Cut(f.Paste, "\n")
		example := block(t, heading[:min(len(heading), len("id = "))])
		if was, is := reLine.ReplaceAllString(example, ""), reLine.ReplaceAllString(f.Paste, ""); was != is {
			t.Errorf("the guide shows\n%sand check offers\n%s", was, is)
		}
		switch heading {
		case "[[rattelse]]":
			lines := explained(f.Paste, valueIn(t, example, "dag"), valueIn(t, example, "varfor"))
			g.replace(t, f.Pos.File, "\n+++\n", "\n\n"+lines+"+++\n")
		case "[[borttagen]]":
			lines := explained(f.Paste, valueIn(t, example, "nar"), valueIn(t, example, "varfor"))
			g.put("data/borttagna.toml", strings.TrimPrefix(g.text("data/borttagna.toml")+"\n"+lines, "\n"))
		default:
			g.replace(t, f.Pos.File, "+++\n", "+++\n"+f.Paste)
		}
	}
	if !mended {
		t.Errorf("check doesn't stop who leaves out the lines (%s)", code)
	}
}

func TestGuide(t *testing.T) {
	untouched := editionCity(t, smallArchive)
	year, ids := yearAndIDs(t, untouched)
	before := (&desk{city: untouched}).findings(t)
	for _, w := range walks() {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			city := maps.Clone(untouched)
			g := &guided{&desk{city: city, projects: projectsOf(t, city), kept: remember(nil)}, year, ids}
			g.names = slices.Sorted(maps.Keys(g.projects))
			g.facts(t, "data/portal.toml", &g.portal)
			w.take(t, g)
			if maps.EqualFunc(city, untouched, sameFile) {
				t.Fatal("the walk changed nothing")
			}
			if w.mends != "" {
				g.mend(t, w.mends)
			}
			g.settle(t, before)
			for _, f := range g.findings(t) {
				if !known(before, f) && f.Code != diag.DifferenceUnexplained {
					t.Errorf("check finds %s: %s", f.Pos, f.Message)
				}
			}
			dir := t.TempDir()
			if err := fixture.Write(city, dir); err != nil {
				t.Fatal(err)
			}
			t.Log(runCommand(t, exitClean, "check", "--rot", dir, "--annotera"))
			var odd strings.Builder
			run(t.Context(), []string{"fmt", "--kontrollera", "--rot", dir}, &odd, &odd)
			for name := range city {
				renamed := strings.Contains(name, "nytt-namn") // its form is that of before
				if untouched[name] == nil && !renamed && strings.Contains(odd.String(), name) {
					t.Errorf("%s is not in the one form of such files", name)
				}
			}
		})
	}
}

// world returns the city as it is now.
func (g *guided) world(t *testing.T) *graph.Graph {
	t.Helper()
	files, _, err := source.Load(g.city)
	if err != nil {
		t.Fatal(err)
	}
	world, _ := joined(files, nil)
	return world
}

// begin does what the guide's links do: a new file in the editor, saved under
// the name, or lines that are pasted at the end of a file; then every place that
// is marked is filled in.
func (g *guided) begin(t *testing.T, kind, name string, with map[string]string) {
	t.Helper()
	k, ok := scaffold.Find(kind)
	if !ok {
		t.Fatalf("no %s can be begun", kind)
	}
	fill := fills(g.year, g.ids)
	maps.Copy(fill, with)
	for _, c := range k.Begin(g.world(t)) {
		text := filledIn(t, c.Added, fill)
		if c.Grows {
			g.put(c.Path, g.text(c.Path)+"\n"+text)
			continue
		}
		g.put(path.Join(path.Dir(strings.ReplaceAll(c.Path, "fyll-i/", name+"/")), strings.ReplaceAll(path.Base(c.Path), "fyll-i", name)), text)
	}
}

func walkFigure(t *testing.T, g *guided) {
	g.replace(t, projectFile("blaskogen"), "utbetalt = 1_250_000", "utbetalt = 1_240_000")
}

func walkMissing(t *testing.T, g *guided) {
	g.replace(t, projectFile("blaskogen"), "utbetalt = 1_250_000\n", block(t, "utbetalt_saknas"))
}

// walkGoal gives a sheet another goal, which stands in a list.
func walkGoal(t *testing.T, g *guided) {
	g.replace(t, projectFile("lasresan"), `mal = ["trygg-uppvaxt"]`, `mal = ["gron-stad"]`)
}

func walkProject(t *testing.T, g *guided) {
	for i, name := range []string{"Provhamn", "Provudden"} {
		g.begin(t, "stad", "", map[string]string{"namn": `"` + name + `"`, "id": `"` + strings.ToLower(name) + `"`,
			"lat": fmt.Sprintf("%.1f", 57.5+0.1*float64(i))})
	}
	g.begin(t, "projekt", "provprojektet", nil)
	g.replace(t, projectFile("provprojektet"), "\n\n[[deltagande]]", "\n"+block(t, "stader = ")+"\n[[deltagande]]")
}

func walkSource(t *testing.T, g *guided) {
	g.begin(t, "kalla", "", map[string]string{"id": `"provbok-2025"`})
}

// walkRename gives a project's file another name, and links in texts the new address.
func walkRename(t *testing.T, g *guided) {
	const was, is = "tangbruket", "tangen-med-nytt-namn"
	g.put(projectFile(is), g.text(projectFile(was)))
	delete(g.city, projectFile(was))
	g.inContent(func(text string) string { return strings.ReplaceAll(text, "(/projekt/"+was+"/", "(/projekt/"+is+"/") })
}

func walkRemove(t *testing.T, g *guided) { removeProject(t, g.desk) }

// walkYear begins the year, tells of it for one nämnd, adds a sheet to a project,
// and turns the portal to the year.
func walkYear(t *testing.T, g *guided) {
	g.begin(t, "ar", "", nil)
	report := g.world(t).Report(g.newYear())
	if report == nil || !report.Preliminary {
		t.Fatalf("the year %d has not begun as preliminary", g.newYear())
	}
	year := fmt.Sprint(g.newYear())
	k, _ := scaffold.Find("redogorelse")
	changes, err := k.Make(g.world(t), g.city, scaffold.Answers{"namnd": "skolnamnden", "ar": year})
	if err != nil {
		t.Fatal(err)
	}
	g.put(changes[0].Path, filledIn(t, changes[0].Added, fills(g.year, g.ids)))
	file := projectFile("lasresan")
	g.put(file, strings.Replace(g.text(file), "+++\nKlasserna", g.sheet(t, g.newYear(), report.Source.ID, "Läsresan", "larfonden")+
		"+++\nKlasserna", 1))
	g.put(file, strings.Replace(g.text(file), "\n\n+++\n", "\n+++\n", 1))
	g.put(file, strings.Replace(g.text(file), "\n[[deltagande.blad]]\nar = "+year, "\n\n[[deltagande.blad]]\nar = "+year, 1))
	g.replace(t, "data/redovisningar.toml", "preliminart = true\n", "") // when all have reported
	g.put("data/portal.toml", strings.NewReplacer(fmt.Sprint("redovisningsar = ", g.portal.Year), "redovisningsar = "+year,
		fmt.Sprint("redovisningsdatum = ", g.portal.Year), "redovisningsdatum = "+year).Replace(g.text("data/portal.toml")))
}
