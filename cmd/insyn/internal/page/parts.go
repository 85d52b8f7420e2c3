package page

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Part is a part of a page's list of projects that is too long for one page: those of
// a group whose names begin with the same letters, or where to find them. The list
// leads to it; nothing is promised of its address, as the list may become short again.
type Part struct {
	site.Meta
	Rows  []*builder.ProjectRow
	Parts []site.Link // instead of rows
	Near  []site.Link // the parts before it and after it
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
				b.divided(p.Common(), g, g.Divided)
			}
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

// divided adds the parts of a group on the page of up. A part that is divided leads to
// all that is below it, so that no part is further away than two steps.
func (b *pages) divided(up *site.Meta, g builder.ProjectGroup, parts []*builder.Part[*builder.ProjectRow]) {
	folder := builder.PartFolder(up.Address, g.ID)
	links := b.PartLinks(folder, parts)
	for i, x := range parts {
		title := b.Words.Project.PartTitle(up.H1(), g.Name, links[i].Text)
		p := &Part{Meta: site.Meta{Address: links[i].Href, Title: title, Description: title, Section: up.Section, NoIndex: true,
			Crumbs: append(slices.Clone(up.Crumbs), site.Link{Text: up.H1(), Href: up.Address})}}
		if p.Parts = b.PartLinks(folder, belowOf(x)); len(p.Parts) == 0 {
			p.Rows = x.Rows
		}
		p.Near = slices.Concat(links[max(i-1, 0):i], links[i+1:min(i+2, len(links))])
		b.Add(p)
		b.divided(up, g, x.Below)
	}
}

// belowOf returns all parts of a part, and theirs.
func belowOf(p *builder.Part[*builder.ProjectRow]) (all []*builder.Part[*builder.ProjectRow]) {
	for _, x := range p.Below {
		all = append(append(all, x), belowOf(x)...)
	}
	return all
}
