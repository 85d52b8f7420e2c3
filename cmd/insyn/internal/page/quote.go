package page

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// mostPages is how many pages of its sources a reference names. Of a sum of more rows
// it names the documents only: the pages stand in the figure's table.
const mostPages = 3

// newest returns the name of the edition that was released last, or "".
func newest(past *release.Past) string {
	if e := past.Newest(); e != nil {
		return e.Name
	}
	return ""
}

// quotes gives every page the references to it and to its figures. They are made when the
// page is rendered: of all pages they would be a tenth of what a large site has in memory.
func (b *pages) quotes() {
	for _, p := range b.Pages {
		if m := p.Common(); m.Quotable() {
			m.Quoted = func() []site.Quote { return b.quotesOf(p) }
		}
	}
}

func (b *pages) quotesOf(p site.Page) []site.Quote {
	m, s, w := p.Common(), b.Site, &b.Words.Quote
	from := words.Cited{Publisher: s.Publisher, Portal: s.Title, AsOf: s.ReportDate, Edition: s.Edition}
	said := func(q site.Quote) site.Quote {
		from.Address = m.QuotedAddress(q)
		q.Text = site.Say(w.Reference(q.Title, q.Note, from))
		return q
	}
	out := []site.Quote{said(site.Quote{Name: m.Title, Title: site.Prose{{Text: m.Title}}})}
	shown := site.Shown{Figure: func(f site.Figure) {
		if f.ID != "" {
			note := site.Say(w.Note(f.Counts, f.Meaning, f.Basis, b.sourcesOf(f)))
			out = append(out, said(site.Quote{Name: f.Label, ID: f.ID, Title: site.Say(w.Figure(f.Label, m.Title, f.Number)), Note: note}))
		}
	}}
	shown.Of(p)
	return out
}

// sourcesOf says where the sources have what a figure is made of.
func (b *pages) sourcesOf(f site.Figure) string {
	rows := slices.Concat(f.Rows, f.Missing)
	var all, documents []string
	for _, r := range rows {
		c := r.Source
		if c.Source == "" {
			continue
		}
		at := b.Words.Quote.Source(c.Source, c.Page)
		if !slices.Contains(all, at) {
			all = append(all, at)
		}
		if !slices.Contains(documents, c.Source) {
			documents = append(documents, c.Source)
		}
	}
	if len(all) > mostPages || len(f.More) > 0 {
		all = documents
	}
	return b.Words.Quote.Sources(all)
}
