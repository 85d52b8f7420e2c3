package site

import "strings"

// Quote is a ready reference to a page, or to a figure on it.
type Quote struct {
	Name  string // what is referred to: the page's title, or the figure's label
	ID    string // of the figure on its page; "" for the page
	Text  Prose  // the reference, to paste
	Title Prose  // of the reference
	Note  Prose  // what a figure counts, and where its source has it
}

// Quotable reports whether the page offers references: those that search engines may
// show do.
func (m *Meta) Quotable() bool { return m.FactsAddress() != "" }

// Quotes returns the references to the page and to its figures.
func (m *Meta) Quotes() []Quote {
	if m.Quoted == nil {
		return nil
	}
	return m.Quoted()
}

// QuoteAddress returns the address of the page's references in a form.
func (m *Meta) QuoteAddress(ending string) string { return m.Address + "citera" + ending }

// QuotedAddress returns the full address of what a reference is to.
func (m *Meta) QuotedAddress(q Quote) string {
	return strings.TrimSuffix(m.Canonical()+"#"+q.ID, "#")
}
