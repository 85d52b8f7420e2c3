package lint

import (
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// tellingLetters is how many letters a word has at least that tells a goal from others.
const tellingLetters = 5

// globalGoals warns of a goal of Agenda 2030 that has the number of one and the name of another.
func globalGoals(c *checker) (out []odd) {
	for _, f := range c.Files {
		for _, t := range tablesOf(f.Facts, "globalt_mal") {
			at := keyOf(t, "nummer")
			number, _ := at.Data.(int64)
			name, _ := keyOf(t, "namn").Data.(string)
			if number < 1 || int(number) > len(staff.GlobalGoals) || name == "" {
				continue
			}
			if likely := likelyGoal(name); likely != 0 && likely != int(number) && sharedWords(name, staff.GlobalGoals[number-1]) == 0 {
				out = append(out, settle(warning(at, staff.GoalOfOther(name, int(number), likely)), nil, ""))
			}
		}
	}
	return out
}

// likelyGoal is the number of the only goal that shares most words with a name, or 0.
func likelyGoal(name string) (number int) {
	most := 0
	for i, of := range staff.GlobalGoals {
		switch n := sharedWords(name, of); {
		case n > most:
			most, number = n, i+1
		case n == most:
			number = 0
		}
	}
	return number
}

// sharedWords counts the telling words that two names share.
func sharedWords(a, b string) (n int) {
	in := " " + strings.Join(strings.FieldsFunc(sv.Folded(b), notLetter), " ") + " "
	for _, word := range strings.FieldsFunc(sv.Folded(a), notLetter) {
		if utf8.RuneCountInString(word) >= tellingLetters && strings.Contains(in, " "+word+" ") {
			n++
		}
	}
	return n
}

func notLetter(r rune) bool { return !spoken(r) }
