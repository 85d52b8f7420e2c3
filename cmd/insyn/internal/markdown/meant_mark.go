package markdown

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// otherMarks are what people write at the end of a paragraph for a mark: with a
// document and pages as groups, or with one group for the portal's own words.
var otherMarks = []*sieve.Regexp{
	// with the title of the document
	sieve.MustCompile(`\[(\pL[^\[\]]*?\S)[\s,:]+(?i:` + staff.PageWords + `)[.:,]?\s*(\d[\d\s,–-]*)\]\.?\s*$`),
	sieve.MustCompile(`\((\pL[^()\[\]]*?\pL[^()\[\]]*?)[\s,:]+(?i:` + staff.PageWords + `)[.:,]?\s*(\d[\d\s,–-]*)\)\.?\s*$`),
	// with another word for pages, or between other signs
	sieve.MustCompile(`(?i)[\[({【<|/*_\\]*\s*(?:` + staff.SourceWords + `)?(?:([a-z0-9]+(?:[-_][a-z0-9]+)+)\s*[,:]?\s*)?` +
		`\b(?:` + staff.PageWords + `)[.:,;]*\s*` +
		`(\d{1,4}(?:\s*(?:[-–,&+]|och|o)\s*\d{1,4})*)(?:\s*ff?)?[.,]?\s*[\])}】>|/*_]*\.?\s*$`),
	// in words
	sieve.MustCompile(`(?i)\((?:` + staff.SourceWords + `)?()(?:` + staff.PageWordsInText + `) ?` +
		`(\d{1,3}(?:[-–]\d{1,3})?)[^()\[\]]*\)\.?\s*$`),
	// without a word for pages, or with a letter beside the right one
	sieve.MustCompile(`[\[【]\s*(?:([a-z0-9]+(?:[-_][a-z0-9]+)+)[\s,:]+|[adxSz][.,]?\s*)(\d{1,3}(?:\s*[-–]\s*\d{1,3})?)\s*[\]】]\.?\s*$`),
	sieve.MustCompile(`()\((\d{1,3}(?:\s*[-–]\s*\d{1,3})?)\)\.?\s*$`),
	sieve.MustCompile(`(?i)([\[({<*_]+\s*` + staff.OwnWords + `(?:\s+\pL+)?[.,]?\s*[\])}>*_]*\.?)\s*$`),
	sieve.MustCompile(`[.!?]\s+((?i:eget)\]?\.?)\s*$`),
	// with the title of the document, within the paragraph
	sieve.MustCompile(`\((\pL[^()\[\]]*? \d{4})[\s,:]+(?i:` + staff.PageWords + `)[.:,]?\s*(\d{1,4}(?:\s*[,–-]\s*\d{1,4})*)\)`),
}

var (
	// reNoMark is a mark that says nothing.
	reNoMark = sieve.MustCompile(`\[\s*(?:(?i:s|sid|sida)\.?)?\s*\]\.?\s*$`)
	// reStyledMark is one in bold or italics.
	reStyledMark = sieve.MustCompile(`([*_]{1,3}\s*)(\[[^\[\]]+\])(\s*[*_]{1,3}\.?)\s*$`)
)

// reOwnWord is how the word for the portal's own words is misspelt.
var reOwnWord = sieve.MustCompile(`^(?:` + staff.OwnMisspelt + `)(?:-.*)?$`)

// MeansOwn reports whether a word in the place of a document was meant for the mark of
// the portal's own words.
func MeansOwn(word string) bool { return reOwnWord.MatchString(word) }

// otherwise is a mark with other signs than its own. The document is as it is written in a
// mark, if it is named.
type otherwise struct {
	Written, Document, Pages string
}

// better returns the mark with its own signs.
func (o otherwise) better() string {
	return strings.Replace("["+o.Document+" s. "+o.Pages+"]", "[ ", "[", 1)
}

// meantMark returns where a line ends with what was meant for a mark, and what is to be
// written instead.
func meantMark(line string) (from, to int, p diag.Problem, of otherwise) {
	if m := reStyledMark.FindStringSubmatchIndex(line); m != nil && says(line[m[4]:m[5]]) {
		return m[2], m[7], staff.MarkOtherwise(line[m[2]:m[7]], line[m[4]:m[5]]), of
	}
	if m := reNoMark.FindStringIndex(line); m != nil {
		return m[0], m[1], staff.MarkUnread(strings.TrimSpace(line[m[0]:m[1]]), ""), of
	}
	for _, form := range otherMarks {
		m := form.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		better := "[eget]"
		if len(m) == 4 {
			m = m[2:]
		} else {
			of = markOf(line[max(0, m[2]):max(0, m[3])], line[m[4]:m[5]])
			better = of.better()
		}
		written := strings.TrimSpace(line[m[0]:m[1]])
		of.Written = written
		from = m[0] + strings.Index(line[m[0]:], written)
		return from, from + len(written), staff.MarkOtherwise(written, better), of
	}
	return 0, 0, p, of
}

// markOf returns a mark with a document, by its id or title, or none, and pages.
func markOf(document, pages string) otherwise {
	document = strings.TrimLeft(strings.TrimPrefix(sv.Slug(document), "kalla"), "-")
	return otherwise{Document: document, Pages: strings.TrimSpace(pages)}
}
