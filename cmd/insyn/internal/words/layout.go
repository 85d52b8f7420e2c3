package words

// Layout is the fixed words of the templates.
type Layout struct {
	Home string // the first step of the way to a page
}
