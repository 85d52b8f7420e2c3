// Package sieve asks regular expressions only of texts that they can match.
//
// What is looked for in every line of every text is found in next to none. An expression
// that wants a bracket need not be tried on a line without one; looking for a sign costs a
// hundredth of that. A line that has them all is read once by a machine, which knows from
// the lines before what its signs lead to. Both are made of the expression itself, so that
// nobody has to name them or keep them in step.
package sieve

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Regexp is a regular expression with what tells soonest that a text has no match. The
// methods declared here answer as those of the same name in package regexp.
type Regexp struct {
	needs   []signs
	machine func() *machine
	whole   func() *regexp.Regexp
}

// signs are texts of which a match holds at least one.
type signs []string

// MustCompile returns the expression, which is right: it stands in the program. It is
// compiled when a text first asks for it. There are hundreds, and a command that reads
// no texts starts without them.
func MustCompile(expr string) *Regexp {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic(err)
	}
	r := &Regexp{
		machine: sync.OnceValue(func() *machine { return newMachine(tree) }),
		whole:   sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
	}
	if !tied(tree) {
		r.needs = needsOf(tree)
		slices.SortStableFunc(r.needs, func(a, b signs) int { return len(a) - len(b) }) // one sign is looked for soonest
	}
	return r
}

// tied reports whether an expression matches at the beginning of a text only: the machine
// is soon through with it.
func tied(re *syntax.Regexp) bool {
	return re.Op == syntax.OpConcat && re.Sub[0].Op == syntax.OpBeginText
}

// may reports whether text has a match, as far as that is told sooner than by trying.
func (r *Regexp) may(text string) bool { return r.holds(text) && r.machine().may(text) }

// holds reports whether text holds all that a match needs.
func (r *Regexp) holds(text string) bool {
	for _, need := range r.needs {
		if !slices.ContainsFunc(need, func(sign string) bool { return strings.Contains(text, sign) }) {
			return false
		}
	}
	return true
}

// MatchString reports whether text has a match.
func (r *Regexp) MatchString(text string) bool { return r.may(text) && r.whole().MatchString(text) }

// FindStringIndex returns where the first match is, or nil.
func (r *Regexp) FindStringIndex(text string) []int {
	if !r.may(text) {
		return nil
	}
	return r.whole().FindStringIndex(text)
}

// FindStringSubmatch returns the first match and its groups, or nil.
func (r *Regexp) FindStringSubmatch(text string) []string {
	if !r.may(text) {
		return nil
	}
	return r.whole().FindStringSubmatch(text)
}

// FindStringSubmatchIndex returns where the first match and its groups are, or nil.
func (r *Regexp) FindStringSubmatchIndex(text string) []int {
	if !r.may(text) {
		return nil
	}
	return r.whole().FindStringSubmatchIndex(text)
}

// FindAllStringSubmatchIndex returns where the first n matches and their groups are.
func (r *Regexp) FindAllStringSubmatchIndex(text string, n int) [][]int {
	if !r.may(text) {
		return nil
	}
	return r.whole().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllStringFunc returns text with every match replaced by what to makes of it.
func (r *Regexp) ReplaceAllStringFunc(text string, to func(string) string) string {
	if !r.may(text) {
		return text
	}
	return r.whole().ReplaceAllStringFunc(text, to)
}

// ReplaceAllString returns text with every match replaced by to.
func (r *Regexp) ReplaceAllString(text, to string) string {
	if !r.may(text) {
		return text
	}
	return r.whole().ReplaceAllString(text, to)
}

// ExpandString appends template to dst with the groups of a match in text.
func (r *Regexp) ExpandString(dst []byte, template, text string, match []int) []byte {
	return r.whole().ExpandString(dst, template, text, match)
}

// fewSigns is how many characters of a class are worth looking for one by one.
const fewSigns = 12

// needsOf returns what every match of an expression holds.
func needsOf(re *syntax.Regexp) []signs {
	switch re.Op {
	case syntax.OpLiteral:
		return literal(re)
	case syntax.OpCharClass:
		return class(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return needsOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return repeated(re)
		}
	case syntax.OpConcat:
		var all []signs
		for _, part := range re.Sub {
			all = append(all, needsOf(part)...)
		}
		return all
	case syntax.OpAlternate:
		return either(re.Sub)
	}
	return nil
}

// repeated returns what so many in a row hold: where each is the same text all of them,
// else one.
func repeated(re *syntax.Regexp) []signs {
	of := re.Sub[0]
	needs := needsOf(of)
	if of.Op == syntax.OpLiteral && len(needs) == 1 && needs[0][0] == string(of.Rune) {
		return []signs{{strings.Repeat(needs[0][0], re.Min)}}
	}
	return needs
}

// literal returns the text that is wanted as it stands, or, where capitals are as good
// as small letters, the signs that are neither.
func literal(re *syntax.Regexp) (all []signs) {
	if slices.Contains(re.Rune, utf8.RuneError) {
		return nil // which also stands for bytes that are no text
	}
	if re.Flags&syntax.FoldCase == 0 {
		return []signs{{string(re.Rune)}}
	}
	for _, r := range re.Rune {
		if unicode.SimpleFold(r) == r {
			all = append(all, signs{string(r)})
		}
	}
	return all
}

// class returns the characters of a small class, which is given by its ranges.
func class(ranges []rune) []signs {
	var one signs
	for i := 0; i < len(ranges); i += 2 {
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			if r == utf8.RuneError || r == ' ' || len(one) == fewSigns {
				return nil // no text lacks a space
			}
			one = append(one, string(r))
		}
	}
	return []signs{one}
}

// either returns what a match of one of several expressions holds: the shortest need
// of each.
func either(parts []*syntax.Regexp) []signs {
	var one signs
	for _, part := range parts {
		needs := needsOf(part)
		if len(needs) == 0 {
			return nil
		}
		one = append(one, slices.MinFunc(needs, func(a, b signs) int { return len(a) - len(b) })...)
	}
	return []signs{one}
}
