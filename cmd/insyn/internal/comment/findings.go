package comment

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// MostSummary is how many bytes the summary of a workflow's step may have: the
// hosting site takes 1 MiB.
const MostSummary = 1_000_000

// Findings returns all findings as Markdown, errors first, of at most most bytes.
func Findings(l diag.List, most int) string {
	section := Section{Head: staff.FindingsFound(l.Errors(), len(l)-l.Errors()), Left: staff.FindingsLeft}
	var sorted diag.List
	for _, s := range []diag.Severity{diag.Error, diag.Warning} {
		for _, f := range l {
			if f.Severity == s {
				sorted = append(sorted, f)
			}
		}
	}
	section.Lines = Rows(sorted, func(f diag.Finding) string {
		return staff.FindingRow(f.Severity, Text(f.Pos.String()), Text(f.Message), Text(f.Hint))
	})
	return Fit(most, []Section{section})
}

// mostInBlock is how many findings share a block of lines to copy: more would not
// fit in a comment, and leave out all that comes after them.
const mostInBlock = 20

// Rows returns a line for each finding, with the lines that mend it below. Those
// that belong at one place of a file, as the corrections of a sheet's facts
// do, stand in one block after the last of them, to be copied at once.
func Rows(l diag.List, row func(diag.Finding) string) (lines []string) {
	for len(l) > 0 {
		n, paste := 1, l[0].Paste
		for n < min(len(l), mostInBlock) && paste != "" && together(l[n-1], l[n]) {
			paste += "\n" + l[n].Paste
			n++
		}
		for _, f := range l[:n-1] {
			f.Hint = ""
			lines = append(lines, row(f))
		}
		last := row(l[n-1])
		if paste != "" {
			last += "\n\n" + Block(paste)
		}
		lines, l = append(lines, last), l[n:]
	}
	return lines
}

// together reports whether what mends two findings belongs at the same place.
func together(a, b diag.Finding) bool {
	return a.Code == b.Code && a.Severity == b.Severity && a.Pos.File == b.Pos.File && a.Hint == b.Hint && b.Paste != ""
}

// fence begins and ends a block of lines that are shown as they are.
const fence = "```"

// Block returns lines for a file as a block of their own, which the hosting site
// shows with a button that copies them. It makes nothing of what stands there: no
// name, no reference, no link. So it is the one place where a text is not as [Text]
// has it, and can be pasted. A line that would end the block, or command a workflow,
// becomes a remark of the file.
func Block(lines string) string {
	var b strings.Builder
	b.WriteString(fence + "toml\n")
	for line := range strings.Lines(lines) {
		line = diag.Printable(strings.TrimSuffix(line, "\n"))
		switch begins := strings.TrimSpace(line); {
		case strings.HasPrefix(begins, fence), strings.HasPrefix(begins, "~~~"), strings.HasPrefix(begins, "::"):
			line = "# " + line
		}
		b.WriteString(strings.ReplaceAll(line, "##[", `#\u0023[`) + "\n") // which is the same in a text of TOML
	}
	return b.String() + fence
}
