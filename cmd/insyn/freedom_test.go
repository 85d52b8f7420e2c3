package main

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pelletier/go-toml/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// Content is free: whatever an editor may rightly write passes what a pull
// request runs, which is check and these tests. Here an editor's acts are
// carried out on a copy of the repository's own content, as its guide says that
// they should be, and then check runs as the workflow runs it, and all
// properties are held against what came of it. The acts find what they change
// by reading the folders, so that they know no content either.

// An act is something that an editor does.
type act struct {
	name string
	do   func(t *testing.T, d *desk)
}

func acts() []act {
	return []act{
		{"edit an amount", editAmount},
		{"add a project", addProject},
		{"add a year", addYear},
		{"add a year and turn to it", turnToNewYear},
		{"remove a project", removeProject},
		{"rename a project", renameProject},
	}
}

func TestContentIsFree(t *testing.T) {
	untouched := newDesk(t)
	before := untouched.findings(t)
	for _, a := range acts() {
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			a.do(t, d)
			if maps.EqualFunc(d.city, untouched.city, sameFile) {
				t.Fatal("the act changed nothing")
			}
			d.settle(t, before)
			dir := t.TempDir()
			if err := fixture.Write(d.city, dir); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr strings.Builder
			// As in .github/workflows/check.yml, and with what becomes of the sums.
			if code := run(t.Context(), []string{"check", "--rot", dir, "--annotera", "--jamfor", repository}, &stdout, &stderr); code != exitClean {
				t.Fatalf("check ends with %d: %s%s", code, stdout.String(), stderr.String())
			}
			t.Logf("check says:\n%s", stdout.String())
			hold(t, d.city)
		})
	}
}

func sameFile(a, b *fstest.MapFile) bool { return string(a.Data) == string(b.Data) }

// A desk is where an editor works: a copy of the content and what the guide
// lets one know of it.
type desk struct {
	city     fstest.MapFS
	projects map[string]projectFacts // by id, which is the file's name
	names    []string                // their ids, in order
	kept     memory                  // of one check for the next
	portal   struct {
		Year int `toml:"redovisningsar"`
	}
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{city: fstest.MapFS{}, kept: remember(nil)}
	addFolders(t, d.city, "content", "data", "layouts", "static")
	d.projects = projectsOf(t, d.city)
	d.names = slices.Sorted(maps.Keys(d.projects))
	d.facts(t, "data/portal.toml", &d.portal)
	return d
}

// facts reads a data file into v.
func (d *desk) facts(t *testing.T, name string, v any) {
	t.Helper()
	if err := toml.Unmarshal(d.city[name].Data, v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func (d *desk) text(name string) string { return string(d.city[name].Data) }

func (d *desk) put(name, text string) { d.city[name] = &fstest.MapFile{Data: []byte(text)} }

// replace changes a text that a file must have.
func (d *desk) replace(t *testing.T, name, old, new string) {
	t.Helper()
	if !strings.Contains(d.text(name), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	d.put(name, strings.Replace(d.text(name), old, new, 1))
}

// settle does what check asks of one who changes something, until it asks for
// no more than it did before.
func (d *desk) settle(t *testing.T, before diag.List) {
	t.Helper()
	answers := map[diag.Code]func(*testing.T, diag.Finding){
		diag.DifferenceUnexplained: d.explainDifference,
		diag.SheetDiffers:          d.remarkOnSheet,
		diag.SheetUnused:           d.leaveSheetOut,
		diag.TextLength:            d.excuseLength,
		diag.ExplanationAmount:     d.explainAnew,
		diag.CorrectionMissing:     d.sayWhy,
		diag.AddressDead:           d.sayWhatWent,
		diag.PortalYear:            d.haveLooked,
	}
	for range 50 {
		findings := d.findings(t)
		i := slices.IndexFunc(findings, func(f diag.Finding) bool {
			return (answers[f.Code] != nil || reSettled.MatchString(f.Hint)) && !slices.ContainsFunc(before, func(b diag.Finding) bool {
				return b.Code == f.Code &&
					b.Pos.File == f.Pos.File
			})
		})
		switch {
		case i >= 0 && answers[findings[i].Code] != nil:
			answers[findings[i].Code](t, findings[i])
			continue
		case i >= 0:
			d.remark(findings[i])
			continue
		}
		if len(findings) > len(before) {
			t.Errorf("check finds what an editor can't settle: %v", findings)
		}
		return
	}
	t.Fatal("there is no end to what check asks for")
}

// haveLooked says in data/granskning.toml that the file of a warning is right as it is.
func (d *desk) haveLooked(t *testing.T, f diag.Finding) {
	t.Helper()
	d.put("data/granskning.toml", d.text("data/granskning.toml")+fmt.Sprintf("\n[[provat]]\nkod = %q\nfil = %q\nskal = %q\n",
		f.Code, f.Pos.File, "Så många blad är det."))
}

// reSettled finds the remark in a hint that settles the finding, with its rule
// and perhaps the sheet that it is about.
var reSettled = regexp.MustCompile(`(regel = "[^"]+")(?:, (namnd = "[^"]+"), (ar = \d+))? och förklaringen i text`)

// remark writes the remark that a finding's hint asks for into its project.
func (d *desk) remark(f diag.Finding) {
	lines := append([]string{"", "[[anmarkning]]"}, reSettled.FindStringSubmatch(f.Hint)[1:]...)
	lines = append(lines, "text = \"Så står det i källan.\"")
	facts := strings.Split(d.text(f.Pos.File), "\n")
	d.insert(f.Pos.File, 2+slices.Index(facts[1:], "+++"), lines...)
}

// findings returns what check finds.
func (d *desk) findings(t *testing.T) diag.List {
	t.Helper()
	_, findings, err := d.kept.fill(t.Context(), output.Outline(), d.city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.kept.turn()
	return findings
}

// insert puts lines before that of a number, counted from 1, in a file.
func (d *desk) insert(name string, line int, text ...string) {
	d.put(name, strings.Join(slices.Insert(strings.Split(d.text(name), "\n"), line-1, text...), "\n"))
}

// lineFrom returns what a key has in the first line with it, from line on
// (counted from 1), or upwards.
func (d *desk) lineFrom(t *testing.T, name string, line, step int, key string) string {
	t.Helper()
	lines := strings.Split(d.text(name), "\n")
	for i := line - 1; i >= 0 && i < len(lines); i += step {
		if value, ok := strings.CutPrefix(lines[i], key+" = "); ok {
			return value
		}
	}
	t.Fatalf("%s has no %s from line %d", name, key, line)
	return ""
}

// explainDifference says in data/redovisningar.toml why a published total is
// another than the sheets give.
func (d *desk) explainDifference(_ *testing.T, f diag.Finding) {
	at := f.Pos
	d.insert(at.File, at.Line+1, `forklaring = "Bladen har ändrats sedan redovisningen skrevs."`)
}

// explainAnew writes an explanation again whose amounts are those of sheets
// that have changed.
func (d *desk) explainAnew(t *testing.T, f diag.Finding) {
	at := f.Pos
	lines := strings.SplitAfter(d.text(at.File), "\n")
	if !strings.HasPrefix(lines[at.Line-1], "forklaring = ") {
		t.Fatalf("%s is no explanation", at)
	}
	lines[at.Line-1] = "forklaring = \"Bladen har ändrats sedan redovisningen skrevs.\"\n"
	d.put(at.File, strings.Join(lines, ""))
}

// remarkOnSheet says in a project's file why its sheet says something else than
// the source's.
func (d *desk) remarkOnSheet(t *testing.T, f diag.Finding) {
	at := f.Pos
	header := strings.LastIndex(strings.Join(strings.SplitAfter(d.text(at.File), "\n")[:at.Line], ""), "[[deltagande.blad]]\n")
	sheet := 1 + strings.Count(d.text(at.File)[:max(0, header)], "\n")
	remark := fmt.Sprintf("\n[[anmarkning]]\nregel = \"rattad-uppgift\"\nnamnd = %s\nar = %s\n"+
		"text = \"Nämnden har rättat uppgiften efter att bladet lämnades.\"\n",
		d.lineFrom(t, at.File, sheet, -1, "namnd"), d.lineFrom(t, at.File, sheet, 1, "ar"))
	d.replace(t, at.File, "\n+++\n", "\n"+remark+"+++\n")
}

// leaveSheetOut says in data/granskning.toml that a source's sheet has no
// project.
func (d *desk) leaveSheetOut(t *testing.T, f diag.Finding) {
	at := f.Pos
	d.put("data/granskning.toml", d.text("data/granskning.toml")+fmt.Sprintf("\n[[blad_utan_projekt]]\nkalla = %s\nsida = %s\nnamn = %s\n"+
		"skal = \"Projektet redovisas inte längre.\"\n",
		d.lineFrom(t, at.File, 1, 1, "kalla"), d.lineFrom(t, at.File, at.Line, 1, "sida"), d.lineFrom(t, at.File, at.Line, 1, "namn")))
}

// excuseLength says why a text is shorter than those of its kind.
func (d *desk) excuseLength(_ *testing.T, f diag.Finding) {
	at := f.Pos
	d.insert(at.File, 2, `langd_undantag = "Källan säger inte mer."`)
}

// sayWhy says why a fact is another than in the newest edition, in the lines that
// check offers.
func (d *desk) sayWhy(t *testing.T, f diag.Finding) {
	lines := explained(f.Paste, fmt.Sprintf("%d-12-31", d.newYear()), "Nämnden har rättat uppgiften.")
	if path.Ext(f.Pos.File) == ".md" {
		d.replace(t, f.Pos.File, "\n+++\n", "\n\n"+lines+"+++\n")
		return
	}
	d.put(f.Pos.File, d.text(f.Pos.File)+"\n"+lines)
}

// sayWhatWent says what stood at addresses that went, in the lines that check
// offers.
func (d *desk) sayWhatWent(t *testing.T, f diag.Finding) {
	if !strings.Contains(f.Paste, "[[borttagen]]") {
		t.Fatalf("%s: %s", f.Pos, f.Message)
	}
	const name = "data/borttagna.toml"
	if d.city[name] == nil {
		d.put(name, "")
	}
	d.put(name, d.text(name)+"\n"+explained(f.Paste, fmt.Sprintf("%d-12-31", d.newYear()), "Det skulle inte ha varit med."))
}

func projectFile(id string) string { return "content/projekt/" + id + ".md" }

// rePaid is the amount of a sheet.
var rePaid = regexp.MustCompile(`(?m)^utbetalt = ([\d_]+)$`)

func editAmount(t *testing.T, d *desk) {
	for _, id := range d.names {
		name := projectFile(id)
		m := rePaid.FindStringSubmatch(d.text(name))
		if m == nil || !strings.Contains(d.text(name), fmt.Sprintf("ar = %d", d.portal.Year)) {
			continue
		}
		n, err := strconv.ParseInt(strings.ReplaceAll(m[1], "_", ""), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		d.replace(t, name, m[0], fmt.Sprintf("utbetalt = %d", n+10_000))
		return
	}
	t.Fatal("no project has an amount to edit")
}

// sheet writes a sheet of a year, with ids that the city has.
func (d *desk) sheet(t *testing.T, year int, source, name, program string) string {
	t.Helper()
	var data struct {
		Program []struct {
			ID   string
			Name string `toml:"namn"`
		}
	}
	d.facts(t, "data/program.toml", &data)
	stated := "Vet ej"
	for _, p := range data.Program {
		if p.ID == program {
			stated = p.Name
		}
	}
	return fmt.Sprintf("[[deltagande.blad]]\nar = %d\nkalla = %q\nsida = 1\nangivet_namn = %q\ntotal_budget = 2_000_000\n"+
		"utbetalt = 345_678\nprogram_angivet = %q\nmal = [%q]\nmal_angivet = \"Målet\"\n\n",
		year, source, name, stated, d.goal(t, year))
}

// goal returns a goal of the council's for a year. A year of a new term of
// office gets a goal of its own.
func (d *desk) goal(t *testing.T, year int) string {
	t.Helper()
	var data struct {
		Mal []struct{ ID, Slag, Period string }
	}
	d.facts(t, "data/mal.toml", &data)
	for _, m := range data.Mal {
		var from, to int
		if n, _ := fmt.Sscanf(m.Period, "%d–%d", &from, &to); n == 2 && m.Slag == "fullmaktige" && from <= year && year <= to {
			return m.ID
		}
	}
	d.put("data/mal.toml", d.text("data/mal.toml")+fmt.Sprintf("\n[[mal]]\nid = \"ett-nytt-mal\"\nnamn = \"Ett nytt mål för alla\"\n"+
		"slag = \"fullmaktige\"\nnummer = 1\nperiod = \"%d–%d\"\nbeskrivning = \"Alla ska nå det.\"\n", year, year+3))
	return "ett-nytt-mal"
}

// source returns the document of the reporting year that the sheets name.
func (d *desk) source(t *testing.T) string {
	for _, id := range d.names {
		for _, x := range d.projects[id].Deltagande {
			for _, b := range x.Blad {
				if b.Ar == d.portal.Year {
					return b.Kalla
				}
			}
		}
	}
	t.Fatal("no sheet is of the reporting year")
	return ""
}

func addProject(t *testing.T, d *desk) {
	like := d.projects[d.names[0]]
	text := "+++\ntitel = \"Provprojektet: så lägger man till ett\"\nkortnamn = \"Provprojektet\"\n" +
		"sammanfattning = \"Ett projekt som prövar att ett projekt kan läggas till.\"\n" +
		fmt.Sprintf("start = %d-02-01\nslut = \"%d-11\"\n", d.portal.Year, d.portal.Year+1)
	if like.Program != "" {
		text += fmt.Sprintf("program = %q\n", like.Program)
	} else {
		text += "program_saknas = \"vet-ej\"\n"
	}
	text += fmt.Sprintf("\n[[deltagande]]\nnamnd = %q\nroll = \"projektpartner\"\n\n", like.Deltagande[0].Namnd) +
		d.sheet(t, d.portal.Year, d.source(t), "Provprojektet", like.Program) + "+++\n## Vad projektet gör\n\n" +
		"Deltagarna bygger små hus av papper och ställer dem i rad. Varje hus får en dörr och två fönster. När raden är klar går alla runt den och säger vad de ser. Sedan byter de plats och börjar om. [eget]\n\n" +
		"## För vem\n\nProjektet är till för dem som tycker om papper. Den som hellre klipper än klistrar får göra det. Ingen behöver ha byggt något förut, och det finns saxar för båda händerna. [eget]\n\n" +
		"## Resultat hittills\n\nElva hus står i rad. Tre av dem lutar. Deltagarna tänker rätta till dem till våren, när papperet har torkat. [eget]\n"
	d.put(projectFile("provprojektet-som-laggs-till"), text)
}

// newYear is the year after the reporting year.
func (d *desk) newYear() int { return d.portal.Year + 1 }

// addYear adds the next year's document, accounts of two nämnder and sheets of
// three projects; the portal still shows the year that it did.
func addYear(t *testing.T, d *desk) {
	beginYear(t, d)
	year := d.newYear()
	d.put(reports, d.text(reports)+fmt.Sprintf("\n[[redovisning]]\nar = %d\nkalla = \"provkalla-%[1]d\"\npreliminart = true\n", year))
}

const reports = "data/redovisningar.toml"

// beginYear adds what two nämnder report of the new year.
func beginYear(t *testing.T, d *desk) {
	year := d.newYear()
	source := fmt.Sprintf("provkalla-%d", year)
	d.put("data/kallor.toml", d.text("data/kallor.toml")+fmt.Sprintf("\n[[kalla]]\nid = %q\ntitel = \"En ny redovisning\"\n"+
		"utgivare = \"Staden\"\nar = %d\nsidor = [1, 9]\n", source, year))
	namnder, err := fs.Glob(d.city, "content/namnder/*/index.md")
	if err != nil || len(namnder) < 2 {
		t.Fatalf("there are no two nämnder: %v", err)
	}
	for i, name := range namnder[:2] {
		d.put(path.Join(path.Dir(name), fmt.Sprintf("%d.md", year)),
			fmt.Sprintf("+++\nsammanfattning = \"Vad som hände under provåret, del %d.\"\nkalla = %q\nsidor = [%d, %d]\n%s+++\n",
				i+1, source, i+1, i+2, d.projectOf(path.Base(path.Dir(name))))+
				"## Vad nämnden gjorde\n\n"+[]string{"Nämnden lärde känna sina grannar och skrev ner vad de sade. [eget]",
				"Under hösten prövades tre nya sätt att resa. [eget]"}[i]+
				"\n\n## Vad det gav\n\n"+[]string{"Grannarna hälsar nu på varandra. [eget]", "Två av sätten var bättre än det gamla. [eget]"}[i]+"\n")
	}
	for _, id := range d.names[:3] {
		first := strings.Index(d.text(projectFile(id)), "[[deltagande.blad]]")
		text := d.text(projectFile(id))
		d.put(projectFile(id), text[:first]+d.sheet(t, year, source, "Så heter "+id+" nu", d.projects[id].Program)+text[first:])
	}
}

// projectOf returns what an account says of a project that a nämnd takes part in, or "".
func (d *desk) projectOf(namnd string) string {
	for _, id := range d.names {
		for _, x := range d.projects[id].Deltagande {
			if x.Namnd == namnd {
				return fmt.Sprintf("projekt = [%q]\n", id)
			}
		}
	}
	return ""
}

// turnToNewYear makes the new year the one that the portal shows.
func turnToNewYear(t *testing.T, d *desk) {
	beginYear(t, d)
	re := regexp.MustCompile(`(?m)^(redovisningsar|redovisningsdatum) = \d{4}`)
	d.put("data/portal.toml", re.ReplaceAllString(d.text("data/portal.toml"), fmt.Sprintf("$1 = %d", d.newYear())))
}

// mostNamed returns the project that most files refer to.
func (d *desk) mostNamed() string {
	times := func(id string) (n int) {
		for name, f := range d.city {
			if path.Ext(name) == ".md" && name != projectFile(id) && strings.Contains(string(f.Data), `"`+id+`"`) {
				n++
			}
		}
		return n
	}
	return slices.MaxFunc(d.names, func(a, b string) int { return times(a) - times(b) })
}

// inContent applies a change to every document and data file.
func (d *desk) inContent(change func(text string) string) {
	for name := range d.city {
		if strings.HasPrefix(name, "content/") || strings.HasPrefix(name, "data/") {
			d.put(name, change(d.text(name)))
		}
	}
}

// removeProject takes a project away, and every mention of its id and its page.
func removeProject(t *testing.T, d *desk) {
	id := d.mostNamed()
	delete(d.city, projectFile(id))
	quoted := regexp.QuoteMeta(id)
	listed := regexp.MustCompile(`(?:, *"` + quoted + `"|"` + quoted + `", *|"` + quoted + `")`)
	lists := regexp.MustCompile(`(?m)^projekt = \[[^\]]*\]`)
	linked := regexp.MustCompile(`\[([^\]]*)\]\(/projekt/` + quoted + `/[^)]*\)`)
	empty := regexp.MustCompile(`(?m)^projekt = \[\s*\]\n`)
	d.inContent(func(text string) string {
		text = lists.ReplaceAllStringFunc(text, func(list string) string { return listed.ReplaceAllString(list, "") })
		return linked.ReplaceAllString(empty.ReplaceAllString(text, ""), "$1")
	})
}

// renameProject gives a project's file another name, as the guide says: the old
// one stays as its id, by which others refer to it, and as an alias.
func renameProject(t *testing.T, d *desk) {
	id := d.mostNamed()
	const now = "projektet-med-nytt-namn"
	text := strings.Replace(d.text(projectFile(id)), "+++\n", fmt.Sprintf("+++\nid = %q\n", id), 1)
	delete(d.city, projectFile(id))
	if strings.Contains(text, "\nalias = [") {
		text = strings.Replace(text, "\nalias = [", fmt.Sprintf("\nalias = [\"/projekt/%s/\", ", id), 1)
	} else {
		text = strings.Replace(text, "\n\n[[deltagande]]", fmt.Sprintf("\nalias = [\"/projekt/%s/\"]\n\n[[deltagande]]", id), 1)
	}
	d.inContent(func(text string) string { return strings.ReplaceAll(text, "(/projekt/"+id+"/", "(/projekt/"+now+"/") })
	d.put(projectFile(now), text)
}
