package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// data/kallblad/<source>.toml holds what each project sheet of a source states,
// without its descriptions. check compares the sheets of the content with it.
// It is made here, by a reader of the city's form, where the source is at hand:
//
//	go test ./cmd/insyn -run TestKallblad -kallblad

var writeKallblad = flag.Bool("kallblad", false, "write data/kallblad from the sources' texts")

// TestKallblad holds the tables to the sources that they are made from.
func TestKallblad(t *testing.T) {
	eachSource(t, func(t *testing.T, s *graph.Source, text string) {
		sheets := parseSheets(t, text)
		if len(sheets) == 0 {
			return // a document of another kind
		}
		file := filepath.Join(repository, "data", "kallblad", s.ID+".toml")
		want := kallblad(s.ID, s.Year, sheets)
		if *writeKallblad {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not what %s gives: look at the difference that go test ./cmd/insyn -run TestKallblad -kallblad makes", file, s.TextFile)
		}
	})
}

// kallblad returns the table of a source's sheets.
func kallblad(source string, year int, sheets []formSheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Vad varje projektblad i källan säger, utan beskrivningar. insyn check jämför innehållet med det här.\n"+
		"# Filen är en avskrift som ett program har gjort (cmd/insyn/kallblad_test.go). Ändra den inte: är bladet fel skriver\n"+
		"# du i projektets fil en [[anmarkning]] med regel = %q. Belopp står i blankettens två kolumner,\n"+
		"# projektägarens först, med sidan. Text som är längre än ett namn står som avtryck (sha256).\n\nkalla = %q\nar = %d\n",
		record.Corrected, source, year)
	for _, s := range sheets {
		fmt.Fprintf(&b, "\n[[blad]]\nrubrik = %s\nnamn = %s\nsida = %d\n", quoted(s.heading.text), quoted(s.name), s.heading.page)
		writeDate(&b, "start", s.start)
		writeDate(&b, "slut", s.end)
		fmt.Fprintf(&b, "roll = %s\n", quoted(s.role))
		for _, a := range []struct {
			key     string
			columns [2]located
		}{{"total_budget", s.budget}, {"utbetalt", s.paid}} {
			fmt.Fprintf(&b, "%s = [[%s, %d], [%s, %d]]\n", a.key, quoted(statedAmount(a.columns[0].text).String()), a.columns[0].page,
				quoted(statedAmount(a.columns[1].text).String()), a.columns[1].page)
		}
		fmt.Fprintf(&b, "program = %s\nmal = %s\n", quoted(record.Wording(s.program)), quoted(record.Wording(s.goal)))
	}
	out, findings := format.File("data/kallblad/"+source+".toml", []byte(b.String()))
	if len(findings) > 0 {
		panic(fmt.Sprint(findings))
	}
	return string(out)
}

// quoted writes a text as TOML does.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(strings.Join(strings.Fields(s), " ")) + `"`
}

// writeDate writes a date as the content files do, and its wording where there
// is a remark in it or where it can't be read.
func writeDate(b *strings.Builder, key, said string) {
	iso, ok := isoDate(said)
	switch strings.Count(iso, "-") {
	case 1:
		iso = `"` + iso + `"`
	}
	if ok {
		fmt.Fprintf(b, "%s = %s\n", key, iso)
	}
	if !ok && said != "" || strings.Contains(said, "(") {
		fmt.Fprintf(b, "%s_text = %s\n", key, quoted(record.Wording(said)))
	}
}

// formSheet is a project sheet of the report, as its form says.
type formSheet struct {
	heading       located
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
	"Total budget SEK för projektet där förvaltningen är projektägare",
	"Total budget SEK för projektet där förvaltningen är projektpartner",
	"Utbetalt SEK under redovisningsåret där förvaltningen är projektägare",
	"Utbetalt SEK under redovisningsåret där förvaltningen är projektpartner",
	"Program", "Vilket av kommunfullmäktigemål för redovisningsåret relaterar projektet till?"}

const (
	formBegins = "Beskrivning av Projekt Svar"
	formEnds   = "Beskrivning av det aktuella EU- eller internationella projektet"
)

var rePage = regexp.MustCompile(`^\[\[sida (\d+)\]\]$`)

// wrapped is a heading's first line when it goes on in the next paragraph: it
// is as long as a line of headings is, and no list item, sentence or address.
var wrapped = regexp.MustCompile(`^[^•].{45,51}[^./]$`)

// parseSheets reads the forms of the report. The paragraph above a form is its
// heading.
func parseSheets(t *testing.T, report string) (out []formSheet) {
	t.Helper()
	page, open, ended := 0, false, true
	var heading located
	var form []located
	for line := range strings.Lines(report) {
		line = strings.TrimSpace(line)
		switch m := rePage.FindStringSubmatch(line); {
		case m != nil:
			page, _ = strconv.Atoi(m[1])
			ended = true
		case line == "":
			ended = true
		case line == formBegins:
			open, form = true, nil
		case open && strings.HasPrefix(line, formEnds):
			out = append(out, parseForm(t, heading, form))
			open = false
		case open:
			form = append(form, located{line, page})
		case ended && !wrapped.MatchString(heading.text):
			heading, ended = located{line, page}, false
		default:
			heading.text, ended = heading.text+" "+line, false
		}
	}
	return out
}

// parseForm cuts the lines of a form at its labels.
func parseForm(t *testing.T, heading located, lines []located) formSheet {
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
	return formSheet{heading: heading, name: values[0].text, start: values[1].text, end: values[2].text, role: values[3].text,
		budget: [2]located{values[4], values[5]}, paid: [2]located{values[6], values[7]}, program: values[8].text, goal: values[9].text}
}

// squash takes all spaces away: the source breaks lines and numbers anywhere.
func squash(s string) string { return strings.Join(strings.Fields(s), "") }

var (
	reRemark   = regexp.MustCompile(`\(.*\)`)
	reDay      = regexp.MustCompile(`^(?:20)?(\d\d)-?(\d\d)-?(\d\d)$`)
	reMonth    = regexp.MustCompile(`^(\pL+)(\d{4})$`)
	reYear     = regexp.MustCompile(`^\d{4}$`)
	reCurrency = regexp.MustCompile(`(?i)(kr|sek)$`)
	reDigits   = regexp.MustCompile(`^\d+$`)
)

// isoDate reads the ways in which the sheets write dates.
func isoDate(s string) (string, bool) {
	months := strings.Fields("Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December")
	s = squash(reRemark.ReplaceAllString(s, ""))
	if reYear.MatchString(s) {
		return s, true
	}
	if m := reDay.FindStringSubmatch(s); m != nil {
		return "20" + m[1] + "-" + m[2] + "-" + m[3], true
	}
	if m := reMonth.FindStringSubmatch(s); m != nil {
		for i, name := range months {
			if name == m[1] {
				return fmt.Sprintf("%s-%02d", m[2], i+1), true
			}
		}
	}
	return "", false
}

// statedAmount reads the ways in which the sheets write amounts. A missing one
// is its reason. The wording is kept where it says more than the number.
func statedAmount(said string) record.StatedAmount {
	switch squash(said) {
	case "":
		return record.StatedAmount{Amount: string(record.Empty)}
	case "-":
		return record.StatedAmount{Amount: string(record.Dash)}
	case "Vetej":
		return record.StatedAmount{Amount: string(record.Unknown)}
	}
	s, approximate := strings.CutPrefix(reCurrency.ReplaceAllString(squash(said), ""), "c:a")
	switch {
	case !reDigits.MatchString(s):
		return record.StatedAmount{Amount: string(record.Words), Text: record.Wording(said)}
	case approximate:
		return record.StatedAmount{Amount: s, Approx: true, Text: record.Wording(said)}
	}
	return record.StatedAmount{Amount: s}
}
