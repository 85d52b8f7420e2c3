package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Words have one room: internal/words for the site's readers and, below it,
// staff for those who write it. These tests look through all other Go files
// for Swedish that somebody would read, and for findings that are put together
// where they are found.

// inRoom reports whether a package is the room of words.
func inRoom(name string) bool { return name == "words" || strings.HasPrefix(name, "words/") }

// ownSwedish are the files outside the room that need Swedish words or
// letters, with the reason: what they hold is never shown as it stands there.
var ownSwedish = map[string]string{
	"internal/diag/annotations.go":   "as print.go: how many findings there are besides those that are shown",
	"internal/diag/print.go":         "staff stands on diag, so that diag can't ask it for the two words before a second place",
	"internal/graph/unknown.go":      "the words that stand before a goal's number",
	"internal/importer/goals.go":     "the words that stand between goals and before their numbers",
	"internal/lint/index.go":         "the endings and quotation marks by which a name is known in a text",
	"internal/lint/plain.go":         "the ways in which people write page marks",
	"internal/lint/twice.go":         "the words that rightly follow themselves",
	"internal/markdown/brackets.go":  "the signs around addresses, and the letters that they may have",
	"internal/markdown/foreign.go":   "the quotation marks around a value",
	"internal/markdown/address.go":   "the quotation marks around addresses, and the letters that they may have",
	"internal/markdown/near.go":      "the signs that end an address",
	"internal/markdown/mark.go":      "the ways in which people write the word for a page",
	"internal/page/builder/value.go": "the names of values, as in package value",
	"internal/page/search.go":        "the mark for the reporting year in data/synonymer.toml",
	"internal/record/lix.go":         "the signs that may close a sentence",
	"internal/search/analyse.go":     "the letters that the analyser folds",
	"internal/search/lists.go":       "the analyser's words: stop words, words that ask",
	"internal/markdown/dialects.go":  "the quotation marks around the words of a link",
	"internal/markdown/loose.go":     "the quotation marks around what somebody said",
	"internal/markdown/html.go":      "the names that HTML has, some of which are Swedish words too",
	"internal/lint/punctuation.go":   "the signs of sentences",
	"internal/sign/encoded.go":       "the quotation marks around a word",
	"internal/sv/shortened.go":       "words that end with a full stop",
	"internal/schema/values.go":      "the names of values, as those who write texts know them",
	"internal/schema/documents.go":   "the ways in which people say that an amount isn't known",
	"internal/source/fences.go":      "finds where a text begins",
	"internal/source/names.go":       "what people and programs call copies",
	"internal/value/value.go":        "the names of values, as those who write texts know them",
	"internal/source/slips.go":       "the quotation marks of word processors",
	"internal/source/syntax.go":      "finds the letters that a key may not have",
	"internal/sv/loose.go":           "the ways in which people write dates and counts into facts",
	"internal/sv/places.go":          "the ways in which people write pages and degrees",
	"internal/sv/read.go":            "the ways in which people write amounts, dates and pages",
	"internal/sv/slug.go":            "the letters that an address can't have",
	"internal/sv/sv.go":              "how Swedish writes numbers, dates and lists",
	"internal/sv/amounts.go":         "the words by which an amount is known in a text",
}

// TestWordsHaveARoom: no literal outside the room reads as Swedish.
func TestWordsHaveARoom(t *testing.T) {
	used := map[string]bool{}
	for _, p := range packages(t) {
		if inRoom(p.name) {
			continue
		}
		for _, file := range slices.Sorted(maps.Keys(p.files)) {
			literals := swedish(p.fset, p.files[file])
			if name := filepath.ToSlash(file); ownSwedish[name] != "" {
				used[name] = used[name] || len(literals) > 0
				continue
			}
			for _, l := range literals {
				t.Errorf("%s: Swedish belongs to package words, or words/staff if it is for staff", l)
			}
		}
	}
	for name := range ownSwedish {
		if !used[name] {
			t.Errorf("%s has no Swedish of its own: take it away from the list", name)
		}
	}
}

// TestFindingsHaveARoom: what a finding says is put together in staff alone,
// and diag alone makes a finding of it.
func TestFindingsHaveARoom(t *testing.T) {
	for _, p := range packages(t) {
		if p.name == "diag" || p.name == "words/staff" {
			continue
		}
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				literal, ok := n.(*ast.CompositeLit)
				if !ok || len(literal.Elts) == 0 { // none of the three is a finding
					return true
				}
				typ := literal.Type
				if list, ok := typ.(*ast.ArrayType); ok {
					typ = list.Elt
				}
				for _, name := range []string{"Problem", "Finding", "Related"} {
					if isDiag(typ, name) {
						t.Errorf("%s: a diag.%s is made in words/staff, by a function that is called with values", p.fset.Position(n.Pos()), name)
					}
				}
				return true
			})
		}
	}
}

// isDiag reports whether an expression is the type diag.name.
func isDiag(e ast.Expr, name string) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	id, ok := sel.X.(*ast.Ident)
	return ok && id.Name == "diag" && sel.Sel.Name == name
}

// swedish returns the place and the text of every literal of a file that reads
// as Swedish.
func swedish(fset *token.FileSet, f *ast.File) []string {
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil { // the rest of a field has no literals
				return false
			}
		case *ast.BasicLit:
			if n.Kind != token.STRING && n.Kind != token.CHAR {
				return true
			}
			if text, err := strconv.Unquote(n.Value); err == nil && readsSwedish(text) {
				out = append(out, fmt.Sprintf("%s: %s", fset.Position(n.Pos()), n.Value))
			}
		}
		return true
	})
	return out
}

// commonSwedish are words that stand in nearly every Swedish sentence, and
// that English does not have.
const commonSwedish = " alla andra annat att av bara behåll bort byt de den det där efter eller en ett filen finns flera för från här hör i ingen inget inte " +
	"kan med mellan mot när och också om på rätta sedan sidan ska skriv som står så ta till två under utan var vid välj än är över "

// identifier is the id of something, or a part of an address.
var identifier = regexp.MustCompile(`^[a-z0-9-]+$`)

// readsSwedish reports whether a text has a letter of Swedish, or two of its
// common words. Identifiers are the city's own, in ASCII.
func readsSwedish(text string) bool {
	if identifier.MatchString(text) {
		return false
	}
	if strings.ContainsAny(text, "åäöÅÄÖ”") {
		return true
	}
	common := 0
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if strings.Contains(commonSwedish, " "+word+" ") {
			common++
		}
	}
	return common > 1
}

func TestReadsSwedish(t *testing.T) {
	for text, want := range map[string]bool{
		"Ta bort den ena.":                        true,
		"Sidan finns inte.":                       true,
		"nämnd":                                   true,
		"projekt":                                 false,
		"content/projekt/":                        false,
		"source: TOML decoded to %T":              false,
		"a position lies between -90 and 90":      false,
		"everything shown needs a label under it": false,
		`<script src="%s" data-bygge="%s">`:       false,
	} {
		if got := readsSwedish(text); got != want {
			t.Errorf("readsSwedish(%q) = %v, want %v", text, got, want)
		}
	}
}
