package markdown

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

var (
	reTabs = sieve.MustCompile(`(?:[^\s` + bullets + `o§→–-]|\S[o§→–-])\t+\S`)
	// reRule is a line that was meant to part a table's first row from the others.
	reRule = sieve.MustCompile(`^\s*\|?[\s|:=_–—-]*[-=_–—][\s|:=_–—-]*$`)
	// reSpaces is a line whose parts spaces keep apart.
	reSpaces = sieve.MustCompile(`([^\s.]) {3,}(\S)`)
	// reDrawn is a line of a table that is drawn with signs.
	reDrawn = sieve.MustCompile(`^\s*[+┌├└╔╠╚][-=+─┬┼┴═╦╬╩]+[+┐┤┘╗╣╝]\s*$`)
	// reCommas is a line of short cells between commas, and reMarked a mark at its end.
	reCommas = sieve.MustCompile(`^[^,.!?]{1,40}(?:,[^,.!?]{0,40})+$`)
	reMarked = sieve.MustCompile(`\s*\[[^\[\]]*\]\s*$`)
	reNumber = sieve.MustCompile(`(?:^|,)\s*\d[\d\s]*(?:$|,)`)
	// reSentence is a line that ends as a sentence does.
	reSentence = sieve.MustCompile(`\p{Ll}[.!?](?:\s*\[[^\[\]]*\])?\s*$`)
	// reCSV is a line of a table of another program.
	reCSV = sieve.MustCompile(`^[^;&]+(?:;(?:[^;&\s][^;&]*)?)+$`)
)

// lines returns where the lines of a block begin in the text, and the lines.
func (c *collector) lines(n ast.Node) (starts []int, lines []string) {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		starts = append(starts, segment.Start)
		lines = append(lines, strings.TrimRight(string(segment.Value(c.body.src)), "\n"))
	}
	return starts, lines
}

// tabular reports a paragraph that was meant for a table, or for rows of one.
func (c *collector) tabular(n ast.Node) bool {
	starts, lines := c.lines(n)
	at := func(i, column int, p diag.Problem) bool {
		pos := c.body.lines.Pos(c.body.file, starts[i]+column, c.body.first)
		c.findings.Add(pos, utf8.RuneCountInString(lines[i][column:]), p)
		return true
	}
	if len(lines) == 0 {
		return false
	}
	if first := slices.IndexFunc(lines, func(line string) bool { return !reDrawn.MatchString(line) }); first > 0 {
		return at(0, 0, staff.TableBroken(rule(strings.NewReplacer("│", "|", "║", "|").Replace(lines[first]))))
	}
	if barred(lines) {
		return at(0, 0, staff.TableBroken(rule(strings.ReplaceAll(lines[0], "¦", "|"))))
	}
	first := 0
	for first < len(lines) && !isRow(lines[first]) {
		first++
	}
	switch {
	case first == len(lines):
		return c.foreign(lines, at)
	case first == 0 && c.afterRow(n):
		return c.afterRow(n.PreviousSibling()) || at(0, 0, staff.TableParted())
	case first == 0 && c.beforeRow(n):
		return true // told there
	case first+1 < len(lines) && reRule.MatchString(lines[first+1]):
		return at(first+1, 0, staff.TableBroken(rule(lines[first])))
	}
	return at(first, 0, staff.TableBroken(rule(lines[first])))
}

// barred reports whether lines are rows of a table without a bar at their ends, or
// with other bars.
func barred(lines []string) bool {
	for _, line := range lines {
		if isRow(line) || !strings.Contains(line, " | ") && !strings.Contains(line, "¦") {
			return false
		}
	}
	return len(lines) > 1
}

// foreign reports lines of a table that was pasted from another program.
func (c *collector) foreign(lines []string, at func(int, int, diag.Problem) bool) bool {
	for i, line := range lines {
		if m := reTabs.FindStringIndex(line); m != nil {
			tab := strings.IndexByte(line[m[0]:], '\t') + m[0]
			if len(lines) == 1 && strings.Count(line, "\t") == 1 && reSentence.MatchString(line) {
				return at(i, tab, staff.TabInSentence())
			}
			return at(i, tab, staff.TableOfTabs(row(line, "\t")))
		}
	}
	if len(lines) > 1 && !slices.ContainsFunc(lines, func(line string) bool { return !reSpaces.MatchString(line) }) {
		return at(0, 0, staff.TableOfTabs(row(reSpaces.ReplaceAllString(lines[0], "$1\t$2"), "\t")))
	}
	for _, between := range []string{",", ";"} {
		if cellsBetween(lines, between) {
			return at(0, 0, staff.TableOfSemicolons(row(lines[0], between)))
		}
	}
	for _, line := range lines {
		if !reCSV.MatchString(line) || strings.Count(line, ";") != strings.Count(lines[0], ";") {
			return false
		}
	}
	return len(lines) > 1 && at(0, 0, staff.TableOfSemicolons(row(lines[0], ";")))
}

// cellsBetween reports whether lines are rows of a table whose cells a sign parts: as
// many in each, with a number in all but the first. Prose has that hardly ever.
func cellsBetween(lines []string, sign string) bool {
	for i, line := range lines {
		n := strings.Count(line, sign)
		if strings.Contains(line, ". ") || n == 0 || n != strings.Count(lines[0], sign) {
			return false
		}
		line = strings.ReplaceAll(reMarked.ReplaceAllString(line, ""), sign, ",")
		if !reCommas.MatchString(line) || i > 0 && !reNumber.MatchString(line) {
			return false
		}
	}
	return len(lines) > 1
}

// isRow reports whether a line was meant for a row of a table.
func isRow(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "|") }

// row returns the row of a table for a line whose cells another sign parts.
func row(line, between string) string {
	var cells []string
	for cell := range strings.SplitSeq(line, between) {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return "| " + strings.Join(cells, " | ") + " |"
}

// rule returns the line that belongs under the first row of a table.
func rule(first string) string { return strings.Repeat("| --- ", max(1, cells(first))) + "|" }

// cells returns how many cells a row has.
func cells(line string) int {
	text := strings.ReplaceAll(strings.TrimSpace(line), `\|`, "")
	return strings.Count(strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|"), "|") + 1
}

// afterRow reports whether the block before n is a table, or was meant for one.
func (c *collector) afterRow(n ast.Node) bool {
	previous := n.PreviousSibling()
	if previous == nil {
		return false
	}
	if previous.Kind() == extast.KindTable {
		return true
	}
	_, lines := c.lines(previous)
	return previous.Kind() == ast.KindParagraph && len(lines) > 0 && isRow(lines[len(lines)-1])
}

// beforeRow reports whether the block after n was meant for rows of a table.
func (c *collector) beforeRow(n ast.Node) bool {
	next := n.NextSibling()
	if next == nil || next.Kind() != ast.KindParagraph {
		return false
	}
	_, lines := c.lines(next)
	return len(lines) > 0 && isRow(lines[0])
}

// headings warns of a column without a heading: who listens hears it before each cell.
func (c *collector) headings(n *extast.TableHeader) {
	start := lineStart(c.body.src, n.Pos())
	line, _, _ := bytes.Cut(c.body.src[start:], []byte("\n"))
	if reEmptyCell.Match(line) {
		p := staff.HeadingEmpty()
		p.Words = strings.TrimSpace(string(line))
		c.findings.Warn(c.body.lines.Pos(c.body.file, start, c.body.first), utf8.RuneCount(line), p)
	}
}

// row reports a row of a table that has more cells than the first row, since what
// is in them would not be shown, or fewer. A line without any is no row.
func (c *collector) row(n *extast.TableRow) {
	table, ok := n.Parent().(*extast.Table)
	if !ok {
		return
	}
	start := lineStart(c.body.src, n.Pos())
	line, _, _ := bytes.Cut(c.body.src[start:], []byte("\n"))
	pos, length := c.body.lines.Pos(c.body.file, start, c.body.first), utf8.RuneCount(line)
	switch columns, has := len(table.Alignments), cells(string(line)); {
	case !bytes.Contains(line, []byte("|")) && columns > 1:
		c.findings.Add(pos, length, staff.TableRunsOn())
	case has > columns:
		c.findings.Add(pos, length, staff.RowLong(columns))
	case has < columns:
		c.findings.Add(pos, length, staff.RowShort(has, columns))
	case reEmptyCell.Match(line):
		p := staff.CellEmpty()
		p.Words = strings.TrimSpace(string(line))
		c.findings.Warn(pos, length, p)
	}
}

// reEmptyCell is a cell of a row without words: of the last one a mark alone is none.
var reEmptyCell = regexp.MustCompile(`^\s*\|[ \t]*\||[^\\]\|[ \t]*\||[^\\]\|[ \t]*\[[^\[\]()]*\][ \t]*(?:\||$)`)
