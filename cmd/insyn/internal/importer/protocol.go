package importer

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Protocol returns what an import read, guessed and could not read, as Markdown
// for the editors, with the pages of the report. name is the report's file, and
// remarks are what else is to be said.
func (p *Plan) Protocol(name, source string, year int, doc *sheets.Document, remarks ...string) string {
	var b strings.Builder
	b.WriteString(staff.ProtocolHead(name, source, year, len(p.Rows), p.count(Added, AddedPart), p.count(NewFile), p.count(Present),
		p.count(Doubtful, Unread)))
	for _, s := range []struct {
		head string
		row  func(*Row) string
	}{
		{staff.ProtocolOpen, openRow},
		{staff.ProtocolNew, newRow},
		{staff.ProtocolGuessed, guessedRow},
		{staff.ProtocolAdded, addedRow},
		{staff.ProtocolPresent, presentRow},
	} {
		section(&b, s.head, p.rows(s.row))
	}
	section(&b, staff.ProtocolRemarks, slices.Concat(remarks, edges(doc)))
	return b.String()
}

// rows returns what a section says of the sheets.
func (p *Plan) rows(say func(*Row) string) (out []string) {
	for _, r := range p.Rows {
		if text := say(r); text != "" {
			out = append(out, text)
		}
	}
	return out
}

func section(b *strings.Builder, head string, rows []string) {
	if len(rows) == 0 {
		return
	}
	b.WriteString("\n## " + head + "\n\n")
	for _, r := range rows {
		b.WriteString("- " + r + "\n")
	}
}

func (p *Plan) count(verdicts ...Verdict) (n int) {
	for _, r := range p.Rows {
		if slices.Contains(verdicts, r.Verdict) {
			n++
		}
	}
	return n
}

// said is a sheet as the protocol names it.
func said(r *Row) string {
	return staff.ProtocolSheet(r.Sheet.Number, r.Sheet.Heading.Page, r.Sheet.Name.Text, r.Sheet.Unit)
}

func openRow(r *Row) string {
	if r.Verdict != Doubtful && r.Verdict != Unread {
		return ""
	}
	text := said(r) + " " + staff.ProtocolText(r.Why)
	if len(r.Candidates) > 0 {
		text += " " + staff.ProtocolChoose(r.Sheet.Number, r.Candidates, New)
	}
	if len(r.Lines) > 0 {
		text += "\n\n      " + strings.Join(r.Lines, "\n      ") + "\n"
	}
	return text
}

func newRow(r *Row) string {
	if r.Verdict != NewFile {
		return ""
	}
	return said(r) + " " + staff.ProtocolFile(r.File)
}

func guessedRow(r *Row) string {
	if len(r.Notes) == 0 || r.Verdict == Unread || r.Verdict == Doubtful {
		return ""
	}
	return said(r) + notes(r.Notes)
}

func addedRow(r *Row) string {
	switch r.Verdict {
	case Added:
		return said(r) + " " + staff.ProtocolFile(r.File)
	case AddedPart:
		return said(r) + " " + staff.ProtocolPart(r.File)
	}
	return ""
}

func presentRow(r *Row) string {
	if r.Verdict != Present {
		return ""
	}
	return said(r) + " " + staff.ProtocolFile(r.File) + notes(r.Differs)
}

func notes(list []string) string {
	var b strings.Builder
	for _, n := range list {
		b.WriteString("\n  - " + staff.ProtocolText(n))
	}
	return b.String()
}

// edges returns the lines that were taken for heads and feet of pages, each
// once.
func edges(doc *sheets.Document) (out []string) {
	seen := map[string]bool{}
	for _, l := range doc.Lines {
		kind := sheets.Running(l.Text)
		if l.Edge && !seen[kind] {
			seen[kind] = true
			out = append(out, staff.ProtocolEdge(l.Text, l.Page))
		}
	}
	return out
}
