package sieve

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is texts of which a match holds at least one.
type word struct {
	texts
	others []string // letters of which one is as good, see [texts.odd]
}

// in reports whether a text, which is small in small letters, holds what is needed.
func (n word) in(text, small string) bool {
	where := text
	if n.fold {
		where = small
	}
	return slices.ContainsFunc(n.all, func(s string) bool { return strings.Contains(where, s) }) ||
		slices.ContainsFunc(n.others, func(s string) bool { return strings.Contains(text, s) })
}

// cost orders needs by what it costs to ask for them.
func (n word) cost(other word) int {
	if n.fold != other.fold {
		if n.fold {
			return 1
		}
		return -1
	}
	return cmp.Compare(len(n.all), len(other.all))
}

// shortest returns the length of the shortest text. The longer it is, the fewer texts have one.
func (n word) shortest() int {
	return len(slices.MinFunc(n.all, func(a, b string) int { return len(a) - len(b) }))
}

// wanted returns the texts as a word, or none if most texts have one of them: a space, or
// a letter in any case.
func (t texts) wanted() []word {
	var all []string
	for _, s := range t.all {
		first, size := utf8.DecodeRuneInString(s)
		if strings.TrimSpace(s) == "" || t.fold && size == len(s) && unicode.IsLetter(first) {
			return nil
		}
		if !slices.ContainsFunc(t.all, func(o string) bool { return len(o) < len(s) && strings.Contains(s, o) }) && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		return nil
	}
	kept := texts{all, t.fold}
	if !slices.ContainsFunc(all, func(s string) bool { return strings.ContainsFunc(s, cased) }) {
		kept.fold = false
	}
	return []word{{kept, kept.odd()}}
}

// cased reports whether a letter is as good in another form.
func cased(r rune) bool { return unicode.SimpleFold(r) != r }

// asked returns the words that a text is asked for before an expression is. Single signs
// are looked for beside what stands next to them, see [sign], and what is in a text in any
// case is not looked for where the expression itself is cheaper.
func asked(re *syntax.Regexp) []word {
	words := slices.DeleteFunc(wordsOf(re), func(n word) bool {
		return slices.ContainsFunc(n.all, func(s string) bool { return utf8.RuneCountInString(s) == 1 && utf8.ValidString(s) }) ||
			n.fold && atOnce(re)
	})
	slices.SortStableFunc(words, word.cost)
	var all []word
	for i, n := range words {
		said := func(o word) bool { return o.implies(n) }
		if !slices.ContainsFunc(all, said) && !slices.ContainsFunc(words[i+1:], func(o word) bool { return o.implies(n) && !n.implies(o) }) {
			all = append(all, n)
		}
	}
	return all
}

// atOnce reports whether an expression is tried at the beginning of a text only, and is soon
// through with it.
func atOnce(re *syntax.Regexp) bool {
	return re.Op == syntax.OpConcat && re.Sub[0].Op == syntax.OpBeginText && !ranging(re)
}

// ranging reports whether an expression runs over whatever there is.
func ranging(re *syntax.Regexp) bool {
	return re.Op == syntax.OpAnyChar || re.Op == syntax.OpAnyCharNotNL || slices.ContainsFunc(re.Sub, ranging)
}

// implies reports whether a text that holds what is needed holds what other needs.
func (n word) implies(other word) bool {
	return n.fold == other.fold && !slices.ContainsFunc(n.all, func(s string) bool {
		return !slices.ContainsFunc(other.all, func(part string) bool { return strings.Contains(s, part) })
	})
}

// wordsOf returns what every match of an expression holds.
func wordsOf(re *syntax.Regexp) []word {
	if t := textsOf(re); len(t.all) > 0 {
		return t.wanted()
	}
	switch re.Op {
	case syntax.OpCharClass:
		return beginnings(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return wordsOf(re.Sub[0])
	case syntax.OpRepeat:
		return inRow(re)
	case syntax.OpConcat:
		return inTurn(re.Sub)
	case syntax.OpAlternate:
		return oneOf(re.Sub)
	}
	return nil
}

// beginnings returns the bytes that the characters of a large class begin with, if none
// of them is a letter of ours: signs of other scripts, or of fonts.
func beginnings(ranges []rune) []word {
	var t texts
	for i := 0; i < len(ranges); i += 2 {
		first, last := ranges[i], ranges[i+1]
		if first < 0x800 || last > 0xffff || first <= utf8.RuneError && utf8.RuneError <= last {
			return nil
		}
		for b := 0xe0 | first>>12; b <= 0xe0|last>>12; b++ {
			t.all = append(t.all, string([]byte{byte(b)}))
		}
	}
	return t.wanted()
}

// inRow returns what so many in a row hold.
func inRow(re *syntax.Regexp) []word {
	if re.Min == 0 {
		return nil
	}
	one := textsOf(re.Sub[0])
	all := one
	for range re.Min - 1 {
		next := all.then(one)
		if len(next.all) == 0 {
			break
		}
		all = next
	}
	if len(all.all) > 0 {
		return all.wanted()
	}
	return wordsOf(re.Sub[0])
}

// inTurn returns what parts hold that follow one another. What few texts match is put
// together: a bracket and a digit are rarer than either.
func inTurn(parts []*syntax.Regexp) (all []word) {
	run := nothing
	for _, part := range parts {
		t := textsOf(part)
		if both := run.then(t); len(both.all) > 0 {
			run = both
			continue
		}
		if more := run.then(begun(part)); len(more.all) > 0 {
			run = more
		}
		all = append(all, run.wanted()...)
		if run = t; len(t.all) == 0 {
			all, run = append(all, wordsOf(part)...), nothing
		}
	}
	return append(all, run.wanted()...)
}

// begun returns what a part begins with that comes once or more often.
func begun(re *syntax.Regexp) texts {
	switch {
	case re.Op == syntax.OpCapture:
		return begun(re.Sub[0])
	case re.Op == syntax.OpPlus, re.Op == syntax.OpRepeat && re.Min > 0:
		return textsOf(re.Sub[0])
	}
	return texts{}
}

// oneOf returns what a match of one of several expressions holds: of each what is soonest
// looked for, and of each what is rarest.
func oneOf(parts []*syntax.Regexp) []word {
	var soonest, rarest texts
	for i, part := range parts {
		needs := wordsOf(part)
		if len(needs) == 0 {
			return nil
		}
		soon := slices.MinFunc(needs, word.cost).texts
		rare := slices.MaxFunc(needs, func(a, b word) int { return a.shortest() - b.shortest() }).texts
		if i == 0 {
			soonest, rarest = soon, rare
			continue
		}
		soonest, rarest = soonest.or(soon), rarest.or(rare)
	}
	all := soonest.wanted()
	if !slices.Equal(soonest.all, rarest.all) {
		all = append(all, rarest.wanted()...)
	}
	return all
}
