package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

//go:embed fel.html
var pageSource string

var pageTemplate = template.Must(template.New("fel.html").Parse(pageSource))

// shownFindings is how many findings are shown: one slip in a list of
// names can make a thousand.
const shownFindings = 100

// fill executes one of the templates.
func fill(name string, data any) []byte {
	var b bytes.Buffer
	if err := pageTemplate.ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // the template and its data are both here, and memory doesn't fail
	}
	return b.Bytes()
}

// broken is what is shown while the content is wrong.
type broken struct {
	Words    staff.FindingsPage
	Last     bool // whether the last good site is shown below
	Failure  string
	Findings []shownFinding
}

// shownFinding is a finding with its line of the file, cut in three.
type shownFinding struct {
	diag.Finding
	Excerpt               bool
	Before, Marked, After string
}

// findingsOf returns what is laid over every page while the content is wrong: the
// errors, then the warnings, each with its line.
func findingsOf(r result, read func(file string) []byte) broken {
	findings := diag.Harmless(r.findings)
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return int(a.Severity) - int(b.Severity) })
	more := max(0, len(findings)-shownFindings)
	findings = findings[:len(findings)-more]
	p := broken{Words: staff.PageOfFindings(r.findings.Errors(), more)}
	if r.err != nil {
		p.Words, p.Failure = staff.PageOfFailure(more), diag.PrintableLines(r.err.Error())
	}
	for _, f := range findings {
		p.Findings = append(p.Findings, excerpt(f, read))
	}
	return p
}

// HTML returns the findings as a part of a page. It is template.HTML because a
// template wrote it.
func (b broken) HTML() template.HTML { return template.HTML(fill("fynd", b)) }

// over returns what every page begins with: the place of the findings, with what
// tells those of it who don't see it.
func over(part template.HTML) []byte {
	return fill("ram", struct {
		Name string
		Part template.HTML
	}{staff.FindingsName, part})
}

// excerpt finds the line of a finding and what in it is wrong.
func excerpt(f diag.Finding, read func(file string) []byte) shownFinding {
	s := shownFinding{Finding: f}
	if f.Pos.Line < 1 {
		return s
	}
	text, ok := diag.Line(read(f.Pos.File), f.Pos.Line)
	if !ok {
		return s
	}
	line := []rune(diag.Printable(text))
	from := min(max(f.Pos.Col-1, 0), len(line))
	to := from
	if f.Pos.Col > 0 {
		to = min(from+max(f.Len, 1), len(line))
	}
	s.Excerpt, s.Before, s.Marked, s.After = true, string(line[:from]), string(line[from:to]), string(line[to:])
	return s
}
