package lint

import (
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// text is a run of words in a file, which knows where each of them stands.
type text struct {
	file  string
	key   string // in the facts, with the tables it is in: "anmarkning.text"; "" in the body
	words string
	block markdown.Block // of the body
	value source.Value   // of the facts
	lines *diag.Lines    // of the words of the facts, if they are many
}

// pos returns where byte i of the words stands.
func (t *text) pos(i int) diag.Pos {
	if t.key == "" {
		return t.block.Pos(i)
	}
	at := t.value.Pos
	if t.value.Len == t.letters(len(t.words))+2 { // on one line, without escapes: after the quotation mark
		at.Col += 1 + t.letters(i)
	}
	return at
}

// letters returns how many of the words' letters begin before byte i, which stand on one line.
func (t *text) letters(i int) int {
	if t.lines == nil {
		return utf8.RuneCountInString(t.words[:i])
	}
	return t.lines.Pos("", i, 1).Col - 1
}

// written reports whether the words were written for the portal, rather than
// being a name or what a source says.
func (t *text) written() bool {
	switch t.key {
	case "", "sammanfattning", "anmarkning.text", "utbyte.tema", "medverkan.text", "del.text", "roll.text", "mal.forklaring",
		"mal.beskrivning", "program.beskrivning", "program.insats.beskrivning":
		return true
	}
	return false
}

// own reports whether the words are a document's text or summary, which say
// something of their own. Remarks on many sheets may rightly say the same.
func (t *text) own() bool {
	return (t.key == "" || t.key == "sammanfattning") && strings.HasPrefix(t.file, "content/")
}

// textsIn returns all texts of a file, in its order.
func textsIn(f *source.File) (list []text) {
	addFacts(&list, f.Path, "", f.Facts)
	for _, k := range f.Body.Blocks() {
		list = append(list, text{file: f.Path, words: k.Text, block: k})
	}
	return list
}

// addFacts adds every text of a table, whose own key is before.
func addFacts(list *[]text, file, before string, t *source.Table) {
	for _, k := range t.Keys {
		addValue(list, file, before+k.Name, k.Value)
	}
}

func addValue(list *[]text, file, key string, v source.Value) {
	switch data := v.Data.(type) {
	case string:
		t := text{file: file, key: key, words: data, value: v}
		if len(data) > reach { // else they are counted anew for each position
			t.lines = diag.LinesOf([]byte(data))
		}
		*list = append(*list, t)
	case []source.Value:
		for _, item := range data {
			addValue(list, file, key, item)
		}
	case *source.Table:
		addFacts(list, file, key+".", data)
	}
}
