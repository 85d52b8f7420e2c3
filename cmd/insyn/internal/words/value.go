package words

// Strong is a word that a sentence stresses.
type Strong string

// Plain returns the word.
func (s Strong) Plain() string { return string(s) }

// Code is a word in a sentence that must be written just so, such as a value
// of a data table.
type Code string

// Plain returns the word.
func (c Code) Plain() string { return string(c) }

// list joins values to "a, b eller c", where last stands before the last one.
func list(values []Value, last string) Prose {
	var out Prose
	for i, v := range values {
		switch {
		case i == 0:
		case i == len(values)-1:
			out = append(out, Span{Text: last})
		default:
			out = append(out, Span{Text: ", "})
		}
		out = append(out, Span{Value: v})
	}
	return out
}
