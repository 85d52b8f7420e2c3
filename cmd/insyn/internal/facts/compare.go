package facts

import (
	"cmp"
	"slices"
	"strings"
)

// Change is a fact that is not the same in two lists.
type Change struct {
	Old, New *Fact // nil if the list lacks it
}

// Fact returns the fact as it is, or as it was if it is gone.
func (c Change) Fact() Fact {
	if c.New != nil {
		return *c.New
	}
	return *c.Old
}

// Compare returns what differs between two lists that [Of] made, in the order
// of the facts' names.
func Compare(before, after []Fact) []Change {
	var changes []Change
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(after) == 0 || len(before) > 0 && byName(before[0], after[0]) < 0:
			changes = append(changes, Change{Old: &before[0]})
			before = before[1:]
		case len(before) == 0 || byName(after[0], before[0]) < 0:
			changes = append(changes, Change{New: &after[0]})
			after = after[1:]
		default:
			if before[0].Value != after[0].Value {
				changes = append(changes, Change{&before[0], &after[0]})
			}
			before, after = before[1:], after[1:]
		}
	}
	return changes
}

// Beginning returns the facts of a list that [Of] made whose names begin with a text.
func Beginning(list []Fact, with string) []Fact {
	first, _ := slices.BinarySearchFunc(list, with, func(f Fact, with string) int { return f.compare(with) })
	list = list[first:]
	after, _ := slices.BinarySearchFunc(list, with, func(f Fact, with string) int {
		if f.begins(with) {
			return -1
		}
		return 1
	})
	return list[:after]
}

// byName orders facts by their names, which are long, many, and seldom put together for it.
func byName(a, b Fact) int {
	if a.Doc == b.Doc {
		return strings.Compare(a.Path, b.Path)
	}
	n := min(len(a.Doc), len(b.Doc))
	if c := strings.Compare(a.Doc[:n], b.Doc[:n]); c != 0 {
		return c
	}
	return strings.Compare(a.Name(), b.Name()) // the sign after the shorter one decides
}

// compare compares the fact's name with a text.
func (f Fact) compare(text string) int {
	n := min(len(f.Doc), len(text))
	if c := strings.Compare(f.Doc[:n], text[:n]); c != 0 || n == len(text) {
		return cmp.Or(c, 1)
	}
	return strings.Compare(f.Name()[n:], text[n:])
}

// begins reports whether the fact's name begins with a text.
func (f Fact) begins(with string) bool {
	if len(with) <= len(f.Doc) {
		return strings.HasPrefix(f.Doc, with)
	}
	return strings.HasPrefix(with, f.Doc) && strings.HasPrefix(f.Name()[len(f.Doc):], with[len(f.Doc):])
}
