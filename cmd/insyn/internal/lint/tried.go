package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// isTried reports whether data/granskning.toml says that a warning about the thing with an
// id, or about no thing, was looked into and is right as it is. A text has many words: there
// it names those that are meant, so that it hides no others.
func (c *checker) isTried(f diag.Finding, id string) (is bool) {
	for i, t := range c.World.Granskning.Tried {
		same := t.Words == "" && f.Words == "" || t.Words != "" && strings.HasPrefix(f.Words, t.Words)
		if t.Code == string(f.Code) && (t.File == f.Pos.File || c.astray[i] == f.Pos.File) && (t.ID == "" || t.ID == id) && same {
			c.used[i], is = true, true
		}
	}
	return is
}

// untried returns findings without the warnings that were looked into, each with the way to
// say so. Of the data of projects a remark on them says it, which readers see too.
func (c *checker) untried(l diag.List) (out diag.List) {
	for _, f := range l {
		if f.Severity == diag.Warning && settledInReview(f) {
			if c.isTried(f, "") {
				continue
			}
			f.Hint = staff.OrSettled(f)
		}
		out = append(out, f)
	}
	return out
}

// settledInReview reports whether a warning is settled in data/granskning.toml, and not by a
// remark.
func settledInReview(f diag.Finding) bool {
	return slices.Contains(diag.Settled, string(f.Code)) && !staff.TakesRemark(f.Hint)
}

// idle warns of what data/granskning.toml says was looked into where no rule finds anything.
func (c *checker) idle() (l diag.List) {
	for i, t := range c.World.Granskning.Tried {
		near, lost := c.astray[i]
		switch {
		case lost:
			l.Warn(t.FilePos, utf8.RuneCountInString(t.File)+len(`""`), staff.TriedFile(t.File, near))
		case c.judged && !c.used[i]:
			l.Warn(t.Pos, 1, staff.TriedIdle(t.Code, t.File))
		}
	}
	return l
}

// triedAstray returns which [[provat]] are of a file that isn't there, each with the one that
// is meant by its name, or "".
func (c *checker) triedAstray() map[int]string {
	out := map[int]string{}
	for i, t := range c.World.Granskning.Tried {
		if !strings.HasPrefix(t.File, "content/") || c.file(t.File) != nil {
			continue
		}
		out[i] = ""
		if near := slices.IndexFunc(c.Files, func(f *source.File) bool { return likePath(t.File, f.Path) }); near >= 0 {
			out[i] = c.Files[near].Path
		}
	}
	return out
}

// likePath reports whether a path is another but for one of its names, which is near.
func likePath(p, other string) bool {
	names, others := strings.Split(p, "/"), strings.Split(other, "/")
	if len(names) != len(others) {
		return false
	}
	unlike := -1
	for i := range names {
		if names[i] != others[i] && unlike >= 0 {
			return false
		} else if names[i] != others[i] {
			unlike = i
		}
	}
	if unlike < 0 {
		return false
	}
	_, near := diag.Nearest(names[unlike], others[unlike:unlike+1])
	return near
}

// warn adds a warning about the words of a text from byte from to byte to, which are known
// by the words that they stand in.
func (t *text) warn(l *diag.List, from, to int, length int, p diag.Problem, related ...diag.Related) {
	start := len(t.words[:from]) - len(lastWord(t.words[:from], " \n"))
	end := to
	if rest := strings.IndexAny(t.words[to:], " \n"); rest >= 0 {
		end += rest
	} else {
		end = len(t.words)
	}
	p.Words = strings.TrimSpace(t.words[start:end])
	l.Warn(t.pos(from), length, p, related...)
}
