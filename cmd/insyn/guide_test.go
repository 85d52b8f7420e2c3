package main

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The guide for editors (content/sidor/bidra.md) walks through what they most
// often do in the hosting site's editor. Here each walk is taken on an invented
// city, step by step as the guide tells, and what a pull request runs must pass.

// A guided desk is one on which an editor follows the guide.
type guided struct {
	*desk
	year int
	ids  map[string]string
}

func walks() []struct {
	name string
	walk func(*testing.T, *guided)
} {
	return []struct {
		name string
		walk func(*testing.T, *guided)
	}{
		{"correct a figure", walkFigure}, {"report a missing amount", walkMissing}, {"add a project with two new cities", walkProject},
		{"add a source", walkSource}, {"rename a project", walkRename}, {"remove a project", walkRemove}, {"begin the next year", walkYear},
	}
}

func TestGuide(t *testing.T) {
	untouched := grownCity(t)
	year, ids := yearAndIDs(t, untouched)
	before := (&desk{city: untouched}).findings(t)
	for _, w := range walks() {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			city := grownCity(t)
			g := &guided{&desk{city: city, projects: projectsOf(t, city)}, year, ids}
			g.names = slices.Sorted(maps.Keys(g.projects))
			g.facts(t, "data/portal.toml", &g.portal)
			w.walk(t, g)
			if maps.EqualFunc(city, untouched, sameFile) {
				t.Fatal("the walk changed nothing")
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
	g.replace(t, projectFile("blaskogen"), "utbetalt = 1_250_000", `utbetalt_saknas = "tomt"`)
}

func walkProject(t *testing.T, g *guided) {
	for i, name := range []string{"Provhamn", "Provudden"} {
		g.begin(t, "stad", "", map[string]string{"namn": `"` + name + `"`, "id": `"` + strings.ToLower(name) + `"`,
			"lat": fmt.Sprintf("%.1f", 57.5+0.1*float64(i))})
	}
	g.begin(t, "projekt", "provprojektet", nil)
	g.replace(t, projectFile("provprojektet"), "\n\n[[deltagande]]", "\nstader = [\"provhamn\", \"provudden\"]\n\n[[deltagande]]")
}

func walkSource(t *testing.T, g *guided) {
	g.begin(t, "kalla", "", map[string]string{"id": `"provbok-2025"`})
}

func walkRename(t *testing.T, g *guided) { renameProject(t, g.desk) }

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
