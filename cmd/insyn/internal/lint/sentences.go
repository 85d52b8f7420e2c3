package lint

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// repeated is how many words a sentence has that no two documents may share.
// Shorter ones, such as "Nämnden har inte svarat på frågan.", may be the same.
const repeated = 8

// copiedFrom is how many sentences of a text stand in another before the whole is a copy
// of it, if they are half of it.
const copiedFrom = 3

// sentencesTwice warns of a sentence that stands in two documents: the reader
// of both has read it already, and what is mended in one is left in the other.
func sentencesTwice(c *checker) (l diag.List) {
	type place struct{ file, in int32 }
	seen := map[[16]byte]place{} // by their words: which of a file they are
	for _, i := range c.inOrder() {
		r, shared := c.read[i], map[int32][]repeat{} // by the file that has them first
		for n, s := range r.long {
			at, twice := seen[s.sum]
			if !twice {
				seen[s.sum] = place{int32(i), int32(n)}
				continue
			}
			old := c.read[at.file]
			if old == r || c.twinned(old.file.Path, r.file.Path) {
				continue // in the same text that is told by textsTwice
			}
			shared[at.file] = append(shared[at.file], repeat{old.long[at.in], s})
		}
		for _, at := range slices.Sorted(maps.Keys(shared)) {
			r.repeats(&l, c.read[at].file, shared[at])
		}
	}
	return l
}

// inOrder returns the places of the files, those with a released page first: what another
// file has too was written there, whatever the other is called.
func (c *checker) inOrder() []int {
	order := make([]int, len(c.read))
	late := make([]int, len(c.read))
	for i, r := range c.read {
		order[i], late[i] = i, c.unreleased(r.file.Path)
	}
	slices.SortStableFunc(order, func(a, b int) int { return late[a] - late[b] })
	return order
}

// unreleased is 0 for a file of content whose page an edition has, by the file's name, else 1.
func (c *checker) unreleased(file string) int {
	if c.Released != nil && c.Released(site.OfFile(file)) {
		return 0
	}
	return 1
}

// repeat is a sentence of a text, and where it stood before.
type repeat struct{ first, again statement }

// repeats reports the sentences of a file that another has, once for each two texts, or as
// one if the whole is a copy.
func (r *reading) repeats(l *diag.List, old *source.File, shared []repeat) {
	s := shared[0]
	if len(shared) >= copiedFrom && 2*len(shared) >= len(r.long) {
		l.Warn(s.again.pos(r.file), int(s.again.length), staff.TextCopied(old.Path), staff.SentenceFirst(s.first.pos(old)))
		return
	}
	told := map[[2]int32]bool{}
	for _, s := range shared {
		if texts := [2]int32{s.first.text, s.again.text}; !told[texts] {
			told[texts] = true
			l.Warn(s.again.pos(r.file), int(s.again.length), staff.SentenceTwice(), staff.SentenceFirst(s.first.pos(old)))
		}
	}
}

// sentence is a sentence of a text, from byte start to end.
type sentence struct {
	start, end, words int
	folded            string // its words in lower case
}

// sentences cuts a text at full stops, question marks and exclamation marks.
func sentences(s string) (out []sentence) {
	var folded strings.Builder
	now := sentence{start: -1}
	end := func() {
		if now.words > 0 {
			now.folded = folded.String()
			out = append(out, now)
		}
		now = sentence{start: -1}
		folded.Reset()
	}
	var space [256]word
	for _, w := range words(space[:0], s) {
		switch in := w.in(s); {
		case isLetter(in):
			if now.start < 0 {
				now.start = w.start
			}
			now.end, now.words = w.end, now.words+1
			folded.WriteString(strings.ToLower(in) + " ")
		case strings.Contains(".?!", in) && (w.end == len(s) || s[w.end] == ' ' || s[w.end] == '\n'):
			end()
		}
	}
	end()
	return out
}

// copied is how many words in a row no text may take from a source. Names and
// titles of four words or more are the source's by right and not counted.
const (
	copied   = 10
	aTitle   = 4
	boundary = "|" // in the place of a name: no word
)

// rePageMark is a line of a source's text that says where a page begins.
var rePageMark = regexp.MustCompile(`(?m)^\[\[sida \d+\]\]$`)

// Copied warns of words in a row that are taken from a source. sources are the
// texts of documents; in them a line [[sida 7]] says where page 7 begins.
func Copied(world *graph.Graph, files []*source.File, sources []string) (l diag.List) {
	inSource := map[string]bool{}
	for _, s := range sources {
		list := folded(rePageMark.ReplaceAllString(s, ""))
		for i := range len(list) - copied + 1 {
			inSource[join(list[i:i+copied])] = true
		}
	}
	titles := newTitles(world)
	for _, f := range files {
		for _, t := range textsIn(f) {
			if t.written() {
				l = append(l, t.copied(inSource, titles)...)
			}
		}
	}
	return l
}

// copied reports runs of words of t that a source has, one finding for each.
func (t *text) copied(inSource map[string]bool, titles titles) (l diag.List) {
	list := titles.hide(folded(t.words))
	for i := 0; i+copied <= len(list); i++ {
		if !inSource[join(list[i:i+copied])] {
			continue
		}
		end := i + copied
		for end < len(list) && inSource[join(list[end-copied+1:end+1])] {
			end++
		}
		from, to := list[i].start, list[end-1].end
		l.Warn(t.pos(from), utf8.RuneCountInString(t.words[from:to]), staff.SentenceCopied(end-i))
		i = end - 1
	}
	return l
}

// foldedWord is a word in lower case and where it stands.
type foldedWord struct {
	word
	folded string
}

// folded returns the words of letters and digits of s.
func folded(s string) (out []foldedWord) {
	for _, w := range lettered(nil, s) {
		out = append(out, foldedWord{w, strings.ToLower(w.in(s))})
	}
	return out
}

func join(list []foldedWord) string {
	var b strings.Builder
	for _, w := range list {
		b.WriteString(w.folded + " ")
	}
	return b.String()
}

// titles are names of several words, by their first two.
type titles map[string][][]foldedWord

func newTitles(g *graph.Graph) titles {
	t := titles{}
	for _, name := range namesOf(g) {
		if list := folded(name); len(list) >= aTitle {
			t[join(list[:2])] = append(t[join(list[:2])], list)
		}
	}
	return t
}

// hide puts a boundary, which is no word, in the place of every title.
func (t titles) hide(list []foldedWord) []foldedWord {
	for i := 0; i+2 <= len(list); i++ {
		for _, title := range t[join(list[i:i+2])] {
			if n := len(title); i+n <= len(list) && join(list[i:i+n]) == join(title) {
				for k := i; k < i+n; k++ {
					list[k].folded = boundary
				}
			}
		}
	}
	return list
}
