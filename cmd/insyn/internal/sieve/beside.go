package sieve

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sign is a text that a match holds, and which characters stand right before it and
// right after it: a comma is in every text, one after a space in hardly any.
type sign struct {
	text          string
	before, after *set // nil for any, or none
}

// in reports whether text holds the sign where it may stand.
func (s sign) in(text string) bool {
	if s.before == nil && s.after == nil {
		return strings.Contains(text, s.text)
	}
	for from := 0; ; {
		i := strings.Index(text[from:], s.text)
		if i < 0 {
			return false
		}
		start := from + i
		end := start + len(s.text)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if s.before.has(before, start > 0) && s.after.has(after, end < len(text)) {
			return true
		}
		from = start + 1 // two of them may share a part
	}
}

// set is some characters, as pairs of the first and the last of those in a row.
type set struct {
	ascii  [2]uint64
	ranges []rune
}

func newSet(ranges []rune) *set {
	s := &set{ranges: ranges}
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= min(ranges[i+1], unicode.MaxASCII); r++ {
			s.ascii[r/64] |= 1 << (r % 64)
		}
	}
	return s
}

// has reports whether r is in the set; no character is only in that of any.
func (s *set) has(r rune, is bool) bool {
	switch {
	case s == nil || !is:
		return s == nil
	case r <= unicode.MaxASCII:
		return s.ascii[r/64]&(1<<(r%64)) != 0
	}
	for i := 0; i < len(s.ranges); i += 2 {
		if s.ranges[i] <= r && r <= s.ranges[i+1] {
			return true
		}
	}
	return false
}

// end is one of the two ends of what is matched.
type end bool

const (
	first end = false
	last  end = true
)

// of returns the characters that a match of several expressions in a row can have at
// that end, nil for any. Where all of them may be empty it is what stands beyond.
func (e end) of(parts []*syntax.Regexp, beyond *set) *set {
	var all []rune
	for i := range parts {
		part := parts[i]
		if e == last {
			part = parts[len(parts)-1-i]
		}
		ranges, known := e.ranges(part)
		if !known {
			return nil
		}
		if all = append(all, ranges...); !mayBeEmpty(part) {
			return newSet(all)
		}
	}
	if beyond == nil {
		return nil
	}
	return newSet(append(all, beyond.ranges...))
}

// ranges returns the characters that a match of one expression can have at that end, if
// it has any; known tells whether those are all.
func (e end) ranges(re *syntax.Regexp) (ranges []rune, known bool) {
	switch re.Op {
	case syntax.OpLiteral:
		r := re.Rune[0]
		if e == last {
			r = re.Rune[len(re.Rune)-1]
		}
		ranges = []rune{r, r}
		if re.Flags&syntax.FoldCase != 0 {
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				ranges = append(ranges, other, other)
			}
		}
		return ranges, true
	case syntax.OpCharClass:
		return re.Rune, true
	case syntax.OpConcat:
		if mayBeEmpty(re) {
			return nil, false
		}
		s := e.of(re.Sub, nil)
		if s == nil {
			return nil, false
		}
		return s.ranges, true
	case syntax.OpCapture, syntax.OpPlus, syntax.OpStar, syntax.OpQuest, syntax.OpRepeat, syntax.OpAlternate:
		for _, sub := range re.Sub {
			some, known := e.ranges(sub)
			if !known {
				return nil, false
			}
			ranges = append(ranges, some...)
		}
		return ranges, true
	}
	return nil, mayBeEmpty(re) // a place in the text, at which nothing is matched
}

// mayBeEmpty reports whether an expression matches where there is nothing.
func mayBeEmpty(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL, syntax.OpNoMatch:
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return mayBeEmpty(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || mayBeEmpty(re.Sub[0])
	case syntax.OpConcat:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !mayBeEmpty(sub) })
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, mayBeEmpty)
	}
	return true
}
