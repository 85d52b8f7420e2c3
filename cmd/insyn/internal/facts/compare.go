package facts

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
		case len(after) == 0 || len(before) > 0 && before[0].Name() < after[0].Name():
			changes = append(changes, Change{Old: &before[0]})
			before = before[1:]
		case len(before) == 0 || after[0].Name() < before[0].Name():
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
