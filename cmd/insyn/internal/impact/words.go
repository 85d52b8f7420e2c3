package impact

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// A run is words in a row that are in both texts, or in one of them.
type run struct {
	words    []string
	old, new bool // in which of the texts
}

// maxWords is how many words may stand between the first and the last that two texts
// don't share, for them to be compared word by word: the time is the square of it at
// worst.
const maxWords = 4000

// paragraph stands between paragraphs as a word of its own.
const paragraph = "¶"

// wordDiff returns what differs between two texts, in whole words. ok is false if
// they are too long to be compared so.
func wordDiff(a, b string) (runs []run, ok bool) {
	old, changed := wordsOf(a), wordsOf(b)
	if max(len(old), len(changed))-shared(old, changed) > maxWords {
		return nil, false
	}
	// The library compares characters, has been used for that for fifteen years in
	// many languages, and makes the result one that people can read: a word that
	// by chance is in both is not left alone among others. Each word is given a
	// character of its own.
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // or the result depends on how fast the machine is
	v := &vocabulary{code: map[string]rune{}}
	for _, part := range d.DiffCleanupSemantic(d.DiffMainRunes(v.encode(old), v.encode(changed), false)) {
		runs = append(runs, run{v.decode(part.Text), part.Type != diffmatchpatch.DiffInsert, part.Type != diffmatchpatch.DiffDelete})
	}
	return runs, true
}

// shared returns how many words two texts begin and end with alike.
func shared(a, b []string) int {
	least := min(len(a), len(b))
	n := 0
	for n < least && a[n] == b[n] {
		n++
	}
	end := 0
	for end < least-n && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return n + end
}

// wordsOf returns the words of a text.
func wordsOf(s string) (out []string) {
	for p := range strings.SplitSeq(strings.ReplaceAll(s, "\r", ""), "\n\n") {
		words := strings.Fields(p)
		if len(words) > 0 && len(out) > 0 {
			out = append(out, paragraph)
		}
		out = append(out, words...)
	}
	return out
}

// vocabulary gives words characters.
type vocabulary struct {
	code map[string]rune
	word []string
}

// firstCode begins a plane of characters that are all alike to the library: four
// bytes, and letters.
const firstCode = 0x20000

func (v *vocabulary) encode(words []string) []rune {
	out := make([]rune, len(words))
	for i, w := range words {
		code, known := v.code[w]
		if !known {
			code = firstCode + rune(len(v.word))
			v.code[w] = code
			v.word = append(v.word, w)
		}
		out[i] = code
	}
	return out
}

func (v *vocabulary) decode(codes string) (words []string) {
	for _, r := range codes {
		words = append(words, v.word[r-firstCode])
	}
	return words
}
