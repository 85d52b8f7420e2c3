package sieve

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// texts are all that a part of an expression matches, where they are few. If fold is
// true they are in small letters, and capitals are as good.
type texts struct {
	all  []string
	fold bool
}

// few is how many texts are worth looking for one by one.
const few = 40

// nothing is what matches between characters: the beginning, or the edge of a word.
var nothing = texts{all: []string{""}}

// textsOf returns the texts that an expression matches; none where they are many.
func textsOf(re *syntax.Regexp) texts {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText,
		syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return nothing
	case syntax.OpLiteral:
		return spelled(re)
	case syntax.OpCharClass:
		return eachOf(re.Rune)
	case syntax.OpCapture:
		return textsOf(re.Sub[0])
	case syntax.OpQuest:
		return textsOf(re.Sub[0]).or(nothing)
	case syntax.OpRepeat:
		return times(re)
	case syntax.OpConcat:
		all := nothing
		for _, part := range re.Sub {
			all = all.then(textsOf(part))
		}
		return all
	case syntax.OpAlternate:
		all := textsOf(re.Sub[0])
		for _, part := range re.Sub[1:] {
			all = all.or(textsOf(part))
		}
		return all
	}
	return texts{}
}

// times returns one after the other as often as a part may be repeated.
func times(re *syntax.Regexp) texts {
	if re.Max < 0 {
		return texts{}
	}
	one, row := textsOf(re.Sub[0]), nothing
	for range re.Min {
		row = row.then(one)
	}
	all := row
	for n := re.Min; n < re.Max && len(all.all) > 0; n++ {
		row = row.then(one)
		all = all.or(row)
	}
	return all
}

// spelled returns a text that is wanted as it stands.
func spelled(re *syntax.Regexp) texts {
	if slices.Contains(re.Rune, utf8.RuneError) {
		return texts{} // which also stands for bytes that are no text
	}
	if re.Flags&syntax.FoldCase == 0 {
		return texts{all: []string{string(re.Rune)}}
	}
	return texts{[]string{string(re.Rune)}, true}.small()
}

// eachOf returns the characters of a small class, which is given by its ranges.
func eachOf(ranges []rune) (t texts) {
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if r == utf8.RuneError || len(t.all) == few {
				return texts{}
			}
			t.all = append(t.all, string(r))
		}
	}
	return t
}

// small returns the texts in small letters.
func (t texts) small() texts {
	small := make([]string, len(t.all))
	for i, s := range t.all {
		small[i] = strings.ToLower(s)
	}
	return texts{small, t.fold}
}

// alike returns both so that they can be put together.
func alike(a, b texts) (x, y texts) {
	if a.fold == b.fold {
		return a, b
	}
	a.fold, b.fold = true, true
	return a.small(), b.small()
}

// then returns each of the texts with each of next behind it.
func (t texts) then(next texts) texts {
	if n := len(t.all) * len(next.all); n == 0 || n > few {
		return texts{}
	}
	a, b := alike(t, next)
	both := texts{fold: a.fold}
	for _, head := range a.all {
		for _, tail := range b.all {
			both.all = append(both.all, head+tail)
		}
	}
	return both
}

// or returns the texts of both. A part of a character has no small letter.
func (t texts) or(other texts) texts {
	if len(t.all) == 0 || len(other.all) == 0 || len(t.all)+len(other.all) > few ||
		t.fold != other.fold && slices.ContainsFunc(slices.Concat(t.all, other.all), func(s string) bool { return !utf8.ValidString(s) }) {
		return texts{}
	}
	a, b := alike(t, other)
	return texts{slices.Concat(a.all, b.all), a.fold}
}

// odd returns the letters that are as good as one of the texts', though another is their
// small one, as ſ is an s.
func (t texts) odd() (letters []string) {
	if !t.fold {
		return nil
	}
	for _, s := range t.all {
		for _, r := range s {
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				if unicode.ToLower(other) != r && !slices.Contains(letters, string(other)) {
					letters = append(letters, string(other))
				}
			}
		}
	}
	return letters
}
