// Package quote writes references to pages and figures in the forms that programs
// for references read: BibTeX, RIS and CSL-JSON.
package quote

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Reference is what somebody may refer to: a page, or a figure on it.
type Reference struct {
	ID        string // unique in its file, of letters, digits and hyphens
	Title     string
	Portal    string // the site that it is a part of
	Publisher string
	Issued    string // never "": what it says is of this day, month or year: "2025-12-31", "2026-03"
	Edition   string // the newest released, or ""
	Note      string // what a figure counts, and where its source has it
	Language  string // BCP 47
	Address   string
}

// Form is a form that references are written in.
type Form struct {
	Ending string // of its files
	Write  func([]Reference) ([]byte, error)
}

// Forms are all forms.
var Forms = []Form{{".bib", BibTeX}, {".ris", RIS}, {".json", CSL}}

// BibTeX writes references as biblatex's @online, which older styles read as @misc.
func BibTeX(list []Reference) ([]byte, error) {
	var s strings.Builder
	for _, r := range list {
		fmt.Fprintf(&s, "@online{%s,\n", r.ID)
		date := parts(r.Issued)
		for _, f := range [][2]string{{"title", "{" + escape(r.Title) + "}"}, {"author", "{" + escape(r.Publisher) + "}"},
			{"organization", escape(r.Portal)}, {"date", strings.Join(date, "-")}, {"year", date[0]}, {"version", escape(r.Edition)},
			{"note", escape(r.Note)}, {"langid", babel[r.Language]}, {"url", r.Address}} {
			if f[1] != "" {
				fmt.Fprintf(&s, "  %s = {%s},\n", f[0], f[1])
			}
		}
		s.WriteString("}\n")
	}
	return []byte(s.String()), nil
}

// babel is what LaTeX calls languages.
var babel = map[string]string{"sv": "swedish", "en": "english"}

// escape writes a text so that TeX prints it as it is. Braces that don't match would
// end the field, so they become brackets.
func escape(text string) string { return texts.Replace(line(text)) }

var texts = strings.NewReplacer(`\`, `\textbackslash{}`, "{", "(", "}", ")", "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

// line returns a text on one line, with spaces that break.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// RIS writes references as RIS has pages of the web.
func RIS(list []Reference) ([]byte, error) {
	var s strings.Builder
	for _, r := range list {
		date := append(parts(r.Issued), "", "", "")
		for _, f := range [][2]string{{"TY", "ELEC"}, {"ID", r.ID}, {"TI", r.Title}, {"T2", r.Portal}, {"AU", r.Publisher + ","},
			{"PB", r.Publisher}, {"PY", date[0]}, {"DA", strings.Join(date[:3], "/") + "/"}, {"ET", r.Edition}, {"N1", r.Note},
			{"LA", r.Language}, {"UR", r.Address}} {
			if f[1] != "" {
				s.WriteString(f[0] + "  - " + line(f[1]) + "\r\n")
			}
		}
		s.WriteString("ER  - \r\n\r\n")
	}
	return []byte(s.String()), nil
}

// item is a reference as CSL-JSON has it.
type item struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Title     string `json:"title"`
	Container string `json:"container-title"`
	Author    []name `json:"author"`
	Publisher string `json:"publisher"`
	Issued    date   `json:"issued"`
	Version   string `json:"version,omitempty"`
	Note      string `json:"note,omitempty"`
	Language  string `json:"language"`
	URL       string `json:"URL"`
}

// name is that of an organisation, which is not turned about.
type name struct {
	Literal string `json:"literal"`
}

type date struct {
	Parts [][]int `json:"date-parts"`
}

// CSL writes references as CSL-JSON.
func CSL(list []Reference) ([]byte, error) {
	items := make([]item, len(list))
	for i, r := range list {
		items[i] = item{ID: r.ID, Type: "webpage", Title: r.Title, Container: r.Portal, Author: []name{{r.Publisher}},
			Publisher: r.Publisher, Issued: date{[][]int{numbers(r.Issued)}}, Version: r.Edition, Note: r.Note, Language: r.Language,
			URL: r.Address}
	}
	return json.Marshal(items)
}

// parts returns the year of a date, and its month and day if it has them. What tells
// editions of a month apart is neither.
func parts(date string) (out []string) {
	for _, p := range strings.Split(date, "-") {
		if _, err := strconv.Atoi(p); err == nil {
			out = append(out, p)
		}
	}
	return out
}

func numbers(date string) (out []int) {
	for _, p := range parts(date) {
		n, _ := strconv.Atoi(p)
		out = append(out, n)
	}
	return out
}
