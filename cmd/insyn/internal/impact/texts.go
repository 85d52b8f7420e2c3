package impact

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// textChange is a text that is another than it was.
type textChange struct {
	title, file string
	added, gone int      // words
	hunks       []string // Markdown: what changed, with some words around it
}

// compareTexts fills in the texts that changed.
func (c *Impact) compareTexts() {
	old := map[string]*source.File{}
	for _, f := range c.before.Files {
		old[c.now(f.Path)] = f
	}
	for _, f := range c.after.Files {
		was := old[f.Path]
		delete(old, f.Path)
		if was == nil {
			was = &source.File{Path: f.Path}
		}
		c.compareText(f.Path, was, f)
	}
	for _, f := range c.before.Files {
		if old[c.now(f.Path)] == f {
			c.compareText(f.Path, f, &source.File{Path: f.Path})
		}
	}
}

// compareText adds what differs between two versions of a text, if anything does.
func (c *Impact) compareText(file string, old, now *source.File) {
	a, b := old.Body.Source(), now.Body.Source()
	if c.lost(old.Path) || c.lost(now.Path) || strings.Join(wordsOf(a), " ") == strings.Join(wordsOf(b), " ") {
		return
	}
	t := textChange{title: c.names.title(file), file: file}
	switch runs, ok := wordDiff(a, b); {
	case strings.TrimSpace(a) == "": // all of it is to be read
		t.added = len(wordsOf(b))
		t.hunks = wholeText(b)
		c.inTexts = c.inTexts || hasDigit(wordsOf(b))
	case !ok:
		t.gone, t.added = len(wordsOf(a)), len(wordsOf(b))
		t.hunks = []string{staff.TooLong}
		c.inTexts = true // as far as is known
	default:
		for _, r := range runs {
			t.count(r)
			c.inTexts = c.inTexts || r.old != r.new && hasDigit(r.words)
		}
		t.hunks = hunks(runs)
	}
	c.texts = append(c.texts, t)
}

// wholeText returns a text that was not there as lines of Markdown, one for each paragraph.
func wholeText(text string) (out []string) {
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if words := strings.Join(wordsOf(paragraph), " "); words != "" && len(out) < maxHunks {
			out = append(out, staff.Added(comment.Short(words, maxParagraph)))
		}
	}
	return out
}

func (t *textChange) count(r run) {
	switch {
	case !r.new:
		t.gone += len(r.words)
	case !r.old:
		t.added += len(r.words)
	}
}

// reMark is a whole mark of where a source says what the text does.
var reMark = regexp.MustCompile(`\[[^][]*\bs\. ?\d[^][]*\]`)

// hasDigit reports whether one of some words has a digit. A whole mark that comes or goes with
// what it marks is no figure; a page in one that is another is.
func hasDigit(words []string) bool {
	return strings.ContainsFunc(reMark.ReplaceAllString(strings.Join(words, " "), ""), unicode.IsDigit)
}

// How much of a text is shown, in words.
const (
	around   = 6   // beside what changed
	maxHunk  = 80  // of what changed, in a row
	maxHunks = 40  // changes in one text
	maxRun   = 900 // characters in a row, of words that may be longer than any

	maxParagraph = 4000 // characters of a paragraph that is new with its text
)

// hunks returns what changed as lines of Markdown: what is gone is crossed out,
// what came is bold, and of what stands between them only the words nearest are
// shown.
func hunks(runs []run) (out []string) {
	var line []string
	left := 0
	end := func() {
		switch {
		case len(line) > 0 && len(out) == maxHunks:
			left++
		case len(line) > 0:
			out = append(out, strings.Join(line, " "))
		}
		line = nil
	}
	for i, r := range runs {
		if r.old != r.new {
			line = append(line, changed(r))
			continue
		}
		first, last := i == 0, i == len(runs)-1
		if !first && !last && len(r.words) <= 2*around {
			line = append(line, inRow(r.words))
			continue
		}
		if !first {
			line = append(line, leading(r.words))
			end()
		}
		if !last {
			line = append(line, trailing(r.words))
		}
	}
	end()
	if left > 0 {
		out = append(out, staff.MoreChanges(left))
	}
	return out
}

// inRow returns words in a row.
func inRow(words []string) string { return comment.Short(strings.Join(words, " "), maxRun) }

// leading returns the first words of what is unchanged, and trailing the last.
func leading(words []string) string {
	if len(words) <= around {
		return inRow(words)
	}
	return inRow(words[:around]) + " …"
}

func trailing(words []string) string {
	if len(words) <= around {
		return inRow(words)
	}
	return "… " + inRow(words[len(words)-around:])
}

// changed returns words that are in one of the texts, with the sign for which.
func changed(r run) string {
	words, more := r.words, 0
	if len(words) > maxHunk {
		words, more = words[:maxHunk], len(words)-maxHunk
	}
	text := inRow(words)
	if r.old {
		text = staff.Gone(text)
	} else {
		text = staff.Added(text)
	}
	if more > 0 {
		text += " " + staff.MoreWords(more)
	}
	return text
}
