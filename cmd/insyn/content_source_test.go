package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// These tests compare the content with the documents that it is made of. They
// stand beside the repository, not in it, so a clone alone can't run them.

// readSource returns a document of ../shared/source, or skips the test.
func readSource(t *testing.T, name string) string {
	t.Helper()
	file := filepath.Join(repository, "..", "shared", "source", name)
	data, err := os.ReadFile(file)
	if err != nil {
		fmt.Printf("OBS: %s: källan finns inte här, så innehållet jämförs inte med den.\n", t.Name())
		t.Skipf("the source is not at hand: %v", err)
	}
	return string(data)
}

const (
	reportFile = "redovisning-internationellt-arbete-2025.txt"
	reportYear = 2025
	planFile   = "m21-projektplan-2018.txt"
)

// copied is how many consecutive words no text may take from the source.
const copied = 10

// plainWords returns the words of text in lower case, without punctuation.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// TestContentIsNew checks that no text takes its words from the source. Names,
// titles and the wordings of goals are the source's by right.
func TestContentIsNew(t *testing.T) {
	inSource := map[string]bool{}
	for _, name := range []string{reportFile, planFile} {
		text := regexp.MustCompile(`(?m)^\[\[sida \d+\]\]$`).ReplaceAllString(readSource(t, name), "")
		words := plainWords(text)
		for i := range len(words) - copied + 1 {
			inSource[strings.Join(words[i:i+copied], " ")] = true
		}
	}
	world := realWorld(t)
	allowed := properNames(world)
	for _, w := range everyText(world) {
		words := " " + strings.Join(plainWords(w.text), " ") + " "
		for _, name := range allowed {
			words = strings.ReplaceAll(words, " "+name+" ", " | ")
		}
		list := strings.Fields(words)
		for i := 0; i <= len(list)-copied; i++ {
			if run := strings.Join(list[i:i+copied], " "); inSource[run] {
				t.Errorf("%s: %d words from the source: %q", w.file, copied, run)
				i += copied
			}
		}
	}
}

// titles are the titles of other works that the documents name.
var titles = []string{"Extremvärme i Malmö: Vem drabbas och hur kan vi lindra effekterna?"}

// properNames returns names, titles and goals of four words or more, as
// plainWords writes them.
func properNames(g *graph.Graph) (out []string) {
	add := func(names ...string) {
		for _, n := range names {
			if words := plainWords(n); len(words) >= 4 {
				out = append(out, strings.Join(words, " "))
			}
		}
	}
	add(titles...)
	for _, p := range g.Projects {
		add(p.Title)
		for _, d := range p.Deltaganden {
			add(d.StatedName, d.StatedHeading, d.StatedGoals, d.StatedProgram)
		}
	}
	for _, m := range g.Goals {
		add(m.Name)
	}
	for _, n := range g.Networks {
		add(n.Name)
	}
	for _, o := range g.Organisations {
		add(o.Name)
	}
	for _, s := range g.Sources {
		add(s.Title)
	}
	return out
}

// everyText returns everything that was written for the portal, also what
// stands in front matter and data.
func everyText(world *graph.Graph) []written {
	out := texts(world)
	add := func(file string, texts ...string) {
		for _, s := range texts {
			out = append(out, written{file, s})
		}
	}
	for _, p := range world.Projects {
		add(p.Pos.File, p.Summary)
		for _, r := range p.Remarks {
			add(p.Pos.File, r.Text)
		}
	}
	for _, n := range world.Namnder {
		add(n.Pos.File, n.Summary)
		for _, a := range n.Accounts {
			add(a.Document.Pos.File, a.Summary)
			for _, e := range a.Exchanges {
				add(a.Document.Pos.File, e.Theme)
			}
		}
	}
	for _, n := range world.Networks {
		add(n.Pos.File, n.Summary)
		for _, m := range n.Memberships {
			add(n.Pos.File, m.Text)
		}
	}
	for _, i := range world.Initiatives {
		add(i.Pos.File, i.Summary)
		for _, d := range append(i.Parts, i.Roles...) {
			add(i.Pos.File, d.Text)
		}
		for _, y := range i.Years {
			add(i.Pos.File, y.Text)
		}
	}
	for _, p := range world.Programs {
		add("data/program.toml", p.Description)
		for _, s := range p.Strands {
			add("data/program.toml", s.Description)
		}
	}
	for _, m := range world.Goals {
		add("data/mal.toml", m.Description, m.Why)
	}
	return out
}

// Where the documents name persons: the plan's signers, those who represented
// the city, guests, and a politician.
var (
	reName    = `\p{Lu}\p{L}+(?:[ \n](?:\p{Lu}\p{L}+|Al)(?:-\p{Lu}\p{L}+)?)+`
	rePersons = []*regexp.Regexp{
		regexp.MustCompile(`(?m)^(` + reName + `|\p{Lu}\p{L}+-\p{Lu}\p{L}+ \p{Lu}\p{L}+), \p{Ll}+(?:kontoret|förvaltningen)$`),
		regexp.MustCompile(`(?:representerade|bidrog|deltagande för)\s(` + reName + `)\soch\s(` + reName + `)`),
		regexp.MustCompile(`(?:journalisten|kvinnorättskämpen|konstnären|författaren)\s(` + reName + `)`),
		regexp.MustCompile(`kommunfullmäktige,\s(` + reName + `),`),
	}
)

// TestContentNamesNobody checks that no file names a person that the documents
// name as an employee, a guest or a signer: neither in full nor by surname.
func TestContentNamesNobody(t *testing.T) {
	persons := map[string]bool{}
	for _, name := range []string{planFile, reportFile} {
		text := readSource(t, name)
		for _, re := range rePersons {
			for _, m := range re.FindAllStringSubmatch(text, -1) {
				for _, person := range m[1:] {
					names := strings.Fields(person)
					persons[strings.Join(names, " ")], persons[names[len(names)-1]] = true, true
				}
			}
		}
	}
	if len(persons) != 20 {
		t.Errorf("the patterns find %d names in the documents, want 10 in full and 10 surnames: %v", len(persons), persons)
	}
	for _, root := range []string{"content", "data"} {
		err := fs.WalkDir(os.DirFS(repository), root, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(filepath.Join(repository, file))
			for person := range persons {
				if names(string(data), person) {
					t.Errorf("%s names %s", file, person)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// names reports whether text has the name, also in the genitive.
func names(text, name string) bool {
	for {
		before, after, found := strings.Cut(text, name)
		if !found {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, "s"))
		if !unicode.IsLetter(last) && !unicode.IsLetter(next) {
			return true
		}
		text = after
	}
}

// sheet is a project sheet of the report, as its form says.
type sheet struct {
	above         []located // the last lines before the form, with the heading
	name          string
	start, end    string
	role          string
	budget, paid  [2]located // in the columns of owner and partner
	program, goal string
}

// located is a text with the page of the document on which it begins.
type located struct {
	text string
	page int
}

// labels are the form's fields in order.
var labels = []string{"Projektnamn", "Projektstart", "Projektslut",
	"Beskriv förvaltningens roll: projektägare eller projektpartner.",
	"Total budget SEK för projektet där förvaltningen är projektägare", "Total budget SEK för projektet där förvaltningen är projektpartner",
	"Utbetalt SEK under redovisningsåret där förvaltningen är projektägare", "Utbetalt SEK under redovisningsåret där förvaltningen är projektpartner",
	"Program", "Vilket av kommunfullmäktigemål för redovisningsåret relaterar projektet till?"}

const (
	formBegins = "Beskrivning av Projekt Svar"
	formEnds   = "Beskrivning av det aktuella EU- eller internationella projektet"
)

// parseSheets reads the forms of the report.
func parseSheets(t *testing.T, report string) (out []sheet) {
	t.Helper()
	page, open := 0, false
	var before, form []located
	for line := range strings.Lines(report) {
		line = strings.TrimSpace(line)
		switch m := regexp.MustCompile(`^\[\[sida (\d+)\]\]$`).FindStringSubmatch(line); {
		case m != nil:
			page, _ = strconv.Atoi(m[1])
		case line == "":
		case line == formBegins:
			open, form = true, nil
		case open && strings.HasPrefix(line, formEnds):
			out = append(out, parseForm(t, before, form))
			open, before = false, nil
		case open:
			form = append(form, located{line, page})
		default:
			before = append(before, located{line, page})
		}
	}
	return out
}

// parseForm cuts the lines of a form at its labels.
func parseForm(t *testing.T, above, lines []located) sheet {
	t.Helper()
	var text strings.Builder
	var starts, pages []int
	for _, l := range lines {
		starts, pages = append(starts, text.Len()), append(pages, l.page)
		text.WriteString(l.text + " ")
	}
	whole, at := text.String(), 0
	values := make([]located, len(labels))
	for i, label := range labels {
		j := strings.Index(whole[at:], label)
		if j < 0 {
			t.Fatalf("a form of page %d lacks %q: %s", lines[0].page, label, whole)
		}
		if i > 0 {
			values[i-1].text = whole[at : at+j]
		}
		at += j + len(label)
		for k, start := range starts {
			if start <= at {
				values[i].page = pages[k]
			}
		}
	}
	values[len(labels)-1].text = whole[at:]
	for i := range values {
		values[i].text = strings.TrimSpace(values[i].text)
	}
	return sheet{above: above[max(0, len(above)-4):], name: values[0].text, start: values[1].text, end: values[2].text, role: values[3].text,
		budget: [2]located{values[4], values[5]}, paid: [2]located{values[6], values[7]}, program: values[8].text, goal: values[9].text}
}

// squash takes all spaces away: the source breaks lines and numbers anywhere.
func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// headingPage returns the page of the heading above the form, or 0.
func (s sheet) headingPage(heading string) int {
	text := ""
	for i := len(s.above) - 1; i >= 0; i-- {
		if text = s.above[i].text + text; squash(text) == squash(heading) {
			return s.above[i].page
		}
	}
	return 0
}

func TestContentAgreesWithSheets(t *testing.T) {
	sheets := parseSheets(t, readSource(t, reportFile))
	if len(sheets) != 68 {
		t.Fatalf("%d sheets in the report, want 68", len(sheets))
	}
	used := map[int]bool{}
	for _, p := range realWorld(t).Projects {
		for _, x := range p.Deltaganden {
			d := x.In(reportYear)
			if d == nil {
				continue
			}
			heading, found := cmp.Or(d.StatedHeading, d.StatedName), false
			for i, s := range sheets {
				if !used[i] && squash(s.name) == squash(d.StatedName) && s.headingPage(heading) == d.Page {
					used[i], found = true, true
					compareSheet(t, d, s)
					break
				}
			}
			if !found {
				t.Errorf("%s: no sheet on page %d has the heading %q and the name %q", d.Pos, d.Page, heading, d.StatedName)
			}
		}
	}
	for i, s := range sheets {
		if !used[i] {
			t.Errorf("no project has the sheet %q of page %d", s.name, s.above[len(s.above)-1].page)
		}
	}
}

// compareSheet reports what the content and the report's sheet say differently.
func compareSheet(t *testing.T, d *graph.Sheet, s sheet) {
	t.Helper()
	same := func(what, got, want string) {
		if got != want {
			t.Errorf("%s: %s is %q, the sheet says %q", d.Pos, what, got, want)
		}
	}
	same("start", d.StartDate().ISO(), isoDate(s.start))
	same("slut", d.EndDate().ISO(), isoDate(s.end))
	for _, said := range []struct{ field, sheet string }{{d.StartText, s.start}, {d.EndText, s.end}} {
		if strings.Contains(said.sheet, "(") {
			same("start_text or slut_text", squash(said.field), squash(said.sheet))
		}
	}
	role := d.StatedRole
	if role == "" {
		role = map[record.Role]string{record.Owner: "Projektägare", record.Partner: "Projektpartner"}[d.Deltagande.Role]
	}
	same("roll", strings.ToLower(role), strings.ToLower(s.role))
	same("program_angivet", squash(d.StatedProgram), squash(s.program))
	same("mal_angivet", squash(d.StatedGoals), squash(s.goal))

	other := ""
	if kronor, ok := d.OtherColumn.Kronor(); d.HasOther && ok {
		other = fmt.Sprint(kronor)
	}
	compareAmount(t, d, "total_budget", d.Budget.Amount, s.role, s.budget, other)
	compareAmount(t, d, "utbetalt", d.Paid.Amount, s.role, s.paid, "")
}

// compareAmount compares an amount with the two columns of the sheet. The one
// that it is not from must be empty, zero, or say other.
func compareAmount(t *testing.T, d *graph.Sheet, what string, a record.Amount, role string, columns [2]located, other string) {
	t.Helper()
	column := 0
	if cmp.Or(a.Column, strings.ToLower(role)) == "projektpartner" {
		column = 1
	}
	own := columns[column]
	got := string(a.Missing())
	if kronor, ok := a.Kronor(); ok {
		got = fmt.Sprint(kronor)
		if page := cmp.Or(a.Page, d.Page); page != own.page {
			t.Errorf("%s: %s stands on page %d, the content says %d", d.Pos, what, own.page, page)
		}
	}
	want, approximate := isoAmount(own.text)
	if got != want || a.Approx != approximate {
		t.Errorf("%s: %s is %s (approximate: %v), the sheet says %q", d.Pos, what, got, a.Approx, own.text)
	}
	if (want == "text" || approximate) && squash(a.Text) != squash(own.text) {
		t.Errorf("%s: %s has the text %q, the sheet says %q", d.Pos, what, a.Text, own.text)
	}
	if rest, _ := isoAmount(columns[1-column].text); rest != cmp.Or(other, rest) || other == "" && rest != "tomt" && rest != "streck" && rest != "0" {
		t.Errorf("%s: the other column of %s says %q, the content %q", d.Pos, what, columns[1-column].text, other)
	}
}

var (
	reRemark   = regexp.MustCompile(`\(.*\)`)
	reDay      = regexp.MustCompile(`^(?:20)?(\d\d)-?(\d\d)-?(\d\d)$`)
	reMonth    = regexp.MustCompile(`^(\pL+)(\d{4})$`)
	reYear     = regexp.MustCompile(`^\d{4}$`)
	reCurrency = regexp.MustCompile(`(?i)(kr|sek)$`)
	reNumber   = regexp.MustCompile(`^\d+$`)
)

// isoDate reads the ways in which the sheets write dates.
func isoDate(s string) string {
	months := strings.Fields("Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December")
	s = squash(reRemark.ReplaceAllString(s, ""))
	if reYear.MatchString(s) {
		return s
	}
	if m := reDay.FindStringSubmatch(s); m != nil {
		return "20" + m[1] + "-" + m[2] + "-" + m[3]
	}
	if m := reMonth.FindStringSubmatch(s); m != nil {
		for i, name := range months {
			if name == m[1] {
				return fmt.Sprintf("%s-%02d", m[2], i+1)
			}
		}
	}
	return "unreadable: " + s
}

// isoAmount reads the ways in which the sheets write amounts, and says whether
// the amount is approximate. A missing one is its reason.
func isoAmount(s string) (amount string, approximate bool) {
	switch s = squash(s); s {
	case "":
		return string(record.Empty), false
	case "-":
		return string(record.Dash), false
	case "Vetej":
		return string(record.Unknown), false
	}
	s = reCurrency.ReplaceAllString(s, "")
	s, approximate = strings.CutPrefix(s, "c:a")
	if !reNumber.MatchString(s) {
		return string(record.Words), false
	}
	return s, approximate
}
