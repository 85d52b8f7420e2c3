// Package format writes documents in one form: the keys in the order of package
// schema, amounts with underscores, one spelling of dates, texts and lists.
//
// What a document says stays what it was. Keys that the schema doesn't know
// stand after those that it does. Comments stay at what they were written at,
// but in a project, where a remark is a key: there they become remarks, as they
// would be lost in a form. Of the text below the facts only line ends, spaces at
// the ends of lines and empty lines around the text are touched.
//
// A form that saves a document changes the order, leaves out underscores and
// puts quotation marks around a date: [File] puts that right.
package format

import (
	"path"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// File returns the document src, whose path from the root is name, in the one
// form. A document that can't be read is returned as it is, with what is wrong
// with it.
func File(name string, src []byte) ([]byte, []diag.Finding) {
	out, _, findings := Document(name, src)
	return out, findings
}

// Document is File, and tells how many comments became remarks.
func Document(name string, src []byte) (out []byte, remarks int, findings []diag.Finding) {
	parts, findings := source.Cut(name, src)
	if len(findings) > 0 {
		return src, 0, findings
	}
	kind, known := schema.Of(name)
	if !known {
		kind.Table = &schema.Table{}
	}
	notes := scan(parts.Front, parts.FrontLine)
	if path.Ext(name) != ".md" {
		return written(parts.Facts, kind.Table, notes, false), 0, nil
	}
	facts := parts.Facts
	if _, ok := kind.Table.Field(remarkKey); ok {
		facts, remarks = withRemarks(facts, notes)
	}
	front := written(facts, kind.Table, notes, true)
	return []byte(fence + string(front) + fence + text(parts.Body)), remarks, nil
}

// HasComments reports whether there is a comment among the facts of a document.
func HasComments(name string, src []byte) bool {
	parts, findings := source.Cut(name, src)
	if len(findings) > 0 {
		return false
	}
	n := scan(parts.Front, parts.FrontLine)
	return len(commentsOf(append(n.head, n.rest()...))) > 0
}

// fence is the line around the facts.
const fence = "+++\n"

// text returns the text of a document without spaces at the ends of its lines,
// but the two that break a line, and without empty lines around it.
func text(body []byte) string {
	lines := strings.Split(string(body), "\n")
	for i, line := range lines {
		bare := strings.TrimRight(line, " \t")
		if strings.HasSuffix(line, "  ") && bare != "" && i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" {
			bare += "  "
		}
		lines[i] = bare
	}
	out := strings.Trim(strings.Join(lines, "\n"), "\n")
	if out == "" {
		return ""
	}
	return out + "\n"
}
