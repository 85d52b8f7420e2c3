package page

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Part is a part of a page's list that is too long for one page: what in it has names
// that begin with the same letters, or where to find that. The list leads to it; nothing is
// promised of its address, as the list may become short again.
type Part struct {
	site.Meta
	Rows       []*builder.ProjectRow // or
	Links      []site.Link           // or
	Statements []subject.Statement
	Parts      []site.Link // instead of those
	Near       []site.Link // the parts before it and after it
}

// Layout returns the template's name.
func (*Part) Layout() string { return "dellista" }

// lists is a page with lists of projects.
type lists interface {
	site.Page
	Lists() []builder.ProjectGroup
}

// parts adds the pages of lists that are too long for their own.
func (b *pages) parts() {
	for _, p := range slices.Clone(b.Pages) {
		if p, ok := p.(lists); ok {
			for _, g := range p.Lists() {
				rows := divided[*builder.ProjectRow]{p.Common(), g.ID, g.Name, func(p *Part, rows []*builder.ProjectRow) { p.Rows = rows }}
				rows.add(b, g.Divided)
			}
		}
		if p, ok := p.(*subject.Goal); ok {
			said := divided[subject.Statement]{p.Common(), subject.StatementsID, b.Words.Layout.Goal.Statements,
				func(p *Part, rows []subject.Statement) { p.Statements = rows }}
			said.add(b, p.Statements.Divided)
		}
	}
}

// far adds the rows of the list of all projects as a file, where it is divided: the
// filters narrow what is no longer on its page.
func (b *pages) far(out *Output) {
	for _, p := range b.Pages {
		if list, ok := p.(*subject.ProjectList); ok && list.Far != "" {
			out.Files = append(out.Files, File{Address: list.Far, Data: builder.FilterTable(list.Address, list.Rows), Passing: true})
		}
	}
}

// divided is a list of the page up that is divided: the id that its parts' folder is named
// by, its name, and how a part shows its rows.
type divided[T any] struct {
	up       *site.Meta
	id, name string
	show     func(*Part, []T)
}

// add adds the pages of parts. A part that is divided leads to all that is below it, so
// that no part is further away than two steps.
func (d divided[T]) add(b *pages, parts []*builder.Part[T]) {
	up, folder := d.up, builder.PartFolder(d.up.Address, d.id)
	links := builder.PartLinks(b.Builder, folder, parts)
	for i, x := range parts {
		title := b.Words.Project.PartTitle(up.H1(), d.name, links[i].Text)
		p := &Part{Meta: site.Meta{Address: links[i].Href, Title: title, Description: title, Section: up.Section, NoIndex: true,
			Crumbs: append(slices.Clone(up.Crumbs), site.Link{Text: up.H1(), Href: up.Address})}}
		if p.Parts = builder.PartLinks(b.Builder, folder, belowOf(x)); len(p.Parts) == 0 {
			d.show(p, x.Rows)
		}
		p.Near = slices.Concat(links[max(i-1, 0):i], links[i+1:min(i+2, len(links))])
		b.Add(p)
		d.add(b, x.Below)
	}
}

// belowOf returns all parts of a part, and theirs.
func belowOf[T any](p *builder.Part[T]) (all []*builder.Part[T]) {
	for _, x := range p.Below {
		all = append(append(all, x), belowOf(x)...)
	}
	return all
}
