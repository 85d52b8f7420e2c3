package words

// Ask is whom a reader turns to: an office, by the way in that a source or the
// city gives, and never a person.
type Ask struct {
	// Project says whose offices work with a project, and how to ask them. One
	// sentence for each way in.
	Project func(offices []string, contact Value, title string) Prose
	// Namnd says whose office a nämnd's is, and how to ask it.
	Namnd func(office string, contact Value) Prose
	// NoAccount is the way for who can't suggest a change.
	NoAccount func(contact Value) Prose
}

type askWords struct {
	Project, Namnd string // headings
	Wrong          string // before the way to suggest a change, which is another matter
	Suggest        func(host string) string
}
