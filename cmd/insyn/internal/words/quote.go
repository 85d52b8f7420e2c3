package words

// Quote is references to pages and figures, as they are pasted into a text. A value
// that says nothing is left out.
type Quote struct {
	Reference func(title, note Value, from Cited) Prose
	Figure    func(label, page string, amount Value) Prose                    // what a reference to a figure is called
	Note      func(counts, meaning string, basis Value, sources string) Prose // what a figure counts, and where it comes from
	Source    func(document string, page int) string                          // page may be 0
	Sources   func(all []string) string                                       // "" for none
}

// Cited is where what is cited stands.
type Cited struct {
	Publisher, Portal string
	AsOf              string // the last day of the figures
	Edition           string // "" if none is released
	Address           string
}
