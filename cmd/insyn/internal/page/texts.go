package page

import (
	"html/template"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/value"
)

// Text is a text about the portal, such as /om/.
type Text struct {
	site.Meta
	Summary  string
	Body     builder.Body
	Provning *Provning // only on the accessibility statement
	Begins   []Begin   // only on the guide for those who edit
}

// Provning is what was tested of the portal's accessibility.
type Provning struct {
	*record.Provning
	Assessed, Updated string // days
}

// Layout returns the template's name.
func (*Text) Layout() string { return "sida" }

// provningMark is the line of the accessibility statement that the results of
// the tests replace.
const provningMark = "<p>{{" + value.TestResults + "}}</p>"

// Before returns the text up to where the test results belong.
//
// It is template.HTML because it is a part, cut between two paragraphs, of
// what package markdown made of escaped text.
func (t *Text) Before() template.HTML {
	before, _, _ := strings.Cut(string(t.Body.HTML()), provningMark)
	return template.HTML(before)
}

// After returns the text after the test results, or nothing. It is
// template.HTML for the same reason as Before.
func (t *Text) After() template.HTML {
	_, after, _ := strings.Cut(string(t.Body.HTML()), provningMark)
	return template.HTML(after)
}

func (b *pages) texts() {
	for _, p := range b.Graph.Pages {
		if p.Kind == record.StartText {
			continue // it stands on the start page
		}
		out := &Text{Meta: site.Meta{Address: site.Text(p.Slug), Title: p.Title, Description: builder.Shorten(p.Summary, builder.MaxDescription),
			Crumbs: b.Crumbs(), EditPath: p.Pos.File}, Summary: p.Summary, Body: b.Body(p.Body, nil)}
		if p.Kind == record.AccessibilityText {
			p := &b.Graph.Provning
			out.Provning = &Provning{p, site.Day(b.Words, p.Assessed), site.Day(b.Words, p.Updated)}
		}
		if p.Kind == record.GuideText {
			out.Begins = b.begins()
			out.Body.Contents = append(out.Body.Contents, site.Link{Text: b.Words.Layout.Text.Begin, Href: "#borja"})
		}
		b.Add(out)
	}
}

// Index is a list of names with what they lead to: /organisationer/.
type Index struct {
	site.Meta
	Lead    string
	Entries []IndexEntry
}

// Layout returns the template's name.
func (*Index) Layout() string { return "register" }

// Told returns what the list holds, for the search.
func (i *Index) Told() []site.Telling { return []site.Telling{{Text: i.Lead}} }

// IndexEntry is a name with its anchor and what it leads to.
type IndexEntry struct {
	ID, Name string
	Links    []site.Link
}

func (b *pages) indexes() {
	w := b.Words.Place
	orgs := &Index{Meta: b.Apart(site.OrganisationsAddress, w.Organisations), Lead: w.OrganisationsLead}
	orgs.Entries = site.Each(b.Graph.Organisations, func(o *graph.Organisation) IndexEntry {
		return IndexEntry{o.Slug, o.Name, slices.Concat(site.Each(o.Projects, site.ProjectLink),
			site.Each(o.Accounts, b.AccountLink), site.Each(o.Initiatives, site.InitiativeLink))}
	})
	b.Add(orgs)
}

// NotFound is the page for addresses that don't exist.
type NotFound struct {
	site.Meta
	Ways []site.Link
}

// Layout returns the template's name.
func (*NotFound) Layout() string { return "saknas" }

func (b *pages) notFound() {
	m := b.Apart(site.NotFoundAddress, b.Words.Other.NotFound)
	m.NoIndex = true
	b.Add(&NotFound{Meta: m, Ways: b.Site.Nav})
}
