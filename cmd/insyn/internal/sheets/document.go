package sheets

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	// A letter with its ring as a sign of its own is the same letter: some
	// systems write it so.
	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Limits of a document. A report of 500 pages with pictures is within them.
// What lies beyond is refused before it is unpacked: documents come from
// strangers too.
const (
	MaxFile  = 64 << 20 // bytes of the file
	maxText  = 16 << 20 // bytes of text, unpacked
	maxPages = 2000
)

// Open reads a document: .docx and PDF by what they begin with, anything else
// as text. In a text a line [[sida 7]] says that page 7 begins; without such
// lines, and in other documents, first is the number of the first page. What
// form asks is never taken for the head of a page.
func Open(data []byte, first int, form *record.Blankett) (*Document, error) {
	if len(data) > MaxFile {
		return nil, staff.ReportTooLarge(MaxFile)
	}
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return openPDF(data, first, form)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return openDOCX(data, first, form)
	}
	return openText(data, first, form)
}

var rePage = regexp.MustCompile(`^\[\[sida (\d{1,5})\]\]$`)

func openText(data []byte, first int, form *record.Blankett) (*Document, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) > maxText {
		return nil, staff.ReportTooLarge(maxText)
	}
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return nil, staff.ReportNoText()
	}
	b, empty := builder{page: first}, 0
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n[[sida]]\n").Replace(string(data))
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if m := rePage.FindStringSubmatch(line); m != nil {
			b.page, _ = strconv.Atoi(m[1])
			b.gap = true
			continue
		}
		if line == "[[sida]]" {
			b.page, b.gap = b.page+1, true
			continue
		}
		if line == "" {
			empty++
		}
		b.add(line)
	}
	for i := range b.lines {
		b.lines[i].Gap = b.lines[i].Gap || empty*linesEach < len(b.lines)
	}
	return b.document(form), nil
}

// linesEach is how many lines a text has for each empty one, at most, if it
// tells its paragraphs apart by them. Otherwise every line is one.
const linesEach = 20

// ligatures are two letters as one sign, as fonts draw them.
var ligatures = strings.NewReplacer("\ufb00", "ff", "\ufb01", "fi", "\ufb02", "fl", "\ufb03", "ffi", "\ufb04", "ffl")

// clean returns a line without signs that don't show or that command, and with
// each letter as one sign. A report comes from strangers, and its names go into
// the city's files.
func clean(line string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case sign.Control(r) || sign.Hidden(r):
			return -1
		}
		return r
	}, ligatures.Replace(norm.NFC.String(line))))
}

// builder gathers lines.
type builder struct {
	lines []Line
	page  int
	gap   bool // the next line begins a paragraph
}

func (b *builder) add(line string) {
	line = clean(line)
	if line == "" {
		b.gap = true
		return
	}
	b.lines = append(b.lines, Line{Text: line, Page: b.page, Gap: b.gap || len(b.lines) == 0})
	b.gap = false
}

// document returns the lines, with the heads and feet of pages marked.
func (b *builder) document(form *record.Blankett) *Document {
	for i := range running(b.lines, form) {
		b.lines[i].Edge = true
	}
	return &Document{Lines: b.lines}
}

var (
	reDigitRuns = regexp.MustCompile(`\d+`)
	reNumber    = regexp.MustCompile(`^[\d\s]+$`)
)

// edge is a line first or last on a page.
type edge struct {
	line, page int
	place      int // which line from the top, from 1, or from the bottom, from -1
}

// running returns the lines that are heads and feet of pages: those that stand
// at the same edge of many pages, alike but for a page number that counts.
func running(lines []Line, form *record.Blankett) map[int]bool {
	edges, pages := edgesOf(lines)
	drop := map[int]bool{}
	groups := map[string][]edge{}
	for _, e := range edges {
		text := lines[e.line].Text
		if form.Knows(text) {
			continue
		}
		if sv.IsPageLine(text) {
			drop[e.line] = true
		}
		key := strconv.Itoa(e.place) + Running(text)
		if numbers := reDigitRuns.FindAllString(text, -1); len(numbers) > 0 {
			key += " " + offset(numbers, e.page)
			if reNumber.MatchString(text) && !strings.Contains(key, "±") {
				continue // an amount
			}
		}
		groups[key] = append(groups[key], e)
	}
	for _, group := range groups {
		if len(group) < 3 || len(group)*3 < pages {
			continue
		}
		for _, e := range group {
			drop[e.line] = true
		}
	}
	return drop
}

// Running returns a head or foot of a page without its numbers.
func Running(line string) string { return reDigitRuns.ReplaceAllString(line, "#") }

// offset returns how the numbers of a line differ from its page, the same for
// a page number on every page. Other numbers are as they are.
func offset(numbers []string, page int) string {
	n, _ := strconv.Atoi(numbers[0])
	if d := n - page; len(numbers) <= 2 && d > -50 && d < 50 {
		return "±" + strconv.Itoa(d) + strings.Join(numbers[1:], " ")
	}
	return strings.Join(numbers, " ")
}

// edgesOf returns the first and last two lines of each page, and how many
// pages there are.
func edgesOf(lines []Line) (out []edge, pages int) {
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].Page == lines[from].Page {
			to++
		}
		for i := range min(2, to-from) {
			out = append(out, edge{from + i, lines[from].Page, i + 1}, edge{to - 1 - i, lines[from].Page, -i - 1})
		}
		pages++
		from = to
	}
	return slices.Compact(out), pages
}
