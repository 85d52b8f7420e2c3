package page

import (
	"cmp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Redirect sends an older address to the page's present one.
type Redirect struct {
	site.Meta
	To  site.Link
	Pos diag.Pos // of the alias
	Len int
}

// Layout returns the template's name.
func (*Redirect) Layout() string { return "flyttad" }

// addressed is a thing with a page of its own.
type addressed struct {
	record.Addressed
	id      string // "" where it is another thing's and the address's
	link    site.Link
	title   string // where it is another than the link's text
	summary string
	pos     diag.Pos
	entry   bool // one of many in a file of data
	strange bool // an account that rests on a document about another year than its name says
}

// idPos returns where the thing says its id.
func (a addressed) idPos() diag.Pos {
	if a.entry || a.ownID() {
		return a.At.ID
	}
	return a.pos
}

// called reports whether the thing's page may be called title.
func (a addressed) called(title string) bool {
	return title != "" && (title == a.title || title == a.link.Text)
}

// section is the address that the page lies below.
func (a addressed) section() string { return parent(a.link.Href) }

// parent returns the address that a page or a file lies below.
func parent(address string) string {
	address = strings.TrimSuffix(address, "/")
	return address[:strings.LastIndexByte(address, '/')+1]
}

// addressedOf returns everything that has a page of its own and may have had it
// elsewhere before.
func addressedOf(g *graph.Graph, w *words.Language) []addressed {
	var out []addressed
	document := func(d record.Document, link site.Link, title, summary string) {
		out = append(out, addressed{d.Addressed, d.ID, link, title, summary, d.Pos, false, false})
	}
	entry := func(a record.Addressed, id string, link site.Link, summary string, pos diag.Pos) {
		if pos.Line > 0 { // its address is what the id says, unless it has a name of its own
			pos = a.At.Slug
		}
		out = append(out, addressed{a, id, link, "", summary, pos, true, false})
	}
	for _, p := range g.Projects {
		document(p.Document, site.ProjectLink(p), p.Title, p.Summary)
	}
	for _, n := range g.Namnder {
		document(n.Document, site.NamndLink(n), "", n.Summary)
		for _, a := range n.Accounts {
			strange := a.Source != nil && a.Source.Year > 0 && a.Source.Year != a.Year
			out = append(out, addressed{Addressed: a.Addressed, link: site.AccountLink(w, a), summary: a.Summary, pos: a.Pos, strange: strange})
		}
	}
	for _, n := range g.Networks {
		document(n.Document, site.NetworkLink(n), "", n.Summary)
	}
	for _, p := range g.Places {
		document(p.Document, site.DistrictPlaceLink(p), "", w.Local.Description(p.Name))
	}
	for _, i := range g.Initiatives {
		document(i.Document, site.InitiativeLink(i), i.Short, i.Summary)
	}
	for _, p := range g.Pages {
		if p.Kind != record.StartText {
			document(p.Document, site.Link{Text: p.Title, Href: site.Text(p.Slug)}, "", p.Summary)
		}
	}
	for _, p := range g.Programs {
		entry(p.Program.Addressed, p.ID, site.ProgramLink(p), p.Description, p.Pos)
		for _, s := range p.Strands {
			entry(s.Insats.Addressed, s.ID, site.StrandLink(s), s.Description, s.Pos)
		}
	}
	for _, m := range g.Goals {
		entry(m.Mal.Addressed, m.ID, site.GoalLink(m), m.Description, m.Pos)
	}
	for _, t := range g.Themes {
		entry(t.Tema.Addressed, t.ID, site.ThemeLink(t), t.Description, t.Pos)
	}
	for _, c := range g.Cities {
		if !g.IsHome(c) || c.Weight() > 0 { // the city itself has no page of its own
			entry(c.Stad.Addressed, c.ID, site.Link{Text: c.Name, Href: site.City(c)}, c.Relation, c.Pos)
		}
	}
	for _, c := range g.Countries {
		entry(c.Land.Addressed, c.ID, site.CountryLink(c), "", c.Pos)
	}
	return out
}

// redirects adds a page that leads on at every older address.
func (b *pages) redirects() {
	for _, a := range addressedOf(b.Graph, b.Words) {
		for _, alias := range a.Aliases {
			address, problem, wrong := site.Alias(alias.ID, a.section())
			switch {
			case wrong:
				b.findings.Add(alias.Pos, alias.Len, problem)
			case address == a.link.Href:
				b.findings.Add(alias.Pos, alias.Len, staff.AliasOfItself(address))
			default:
				b.Add(b.redirect(address, a, alias))
			}
		}
	}
}

// redirect returns the page that leads from an older address to a thing's.
func (b *pages) redirect(from string, a addressed, alias record.Ref) *Redirect {
	return &Redirect{Pos: alias.Pos, Len: alias.Len, To: a.link, Meta: site.Meta{Address: from, Title: a.link.Text,
		Description: builder.Shorten(cmp.Or(a.summary, a.link.Text), builder.MaxDescription), EditPath: a.pos.File,
		EditLine: a.pos.Line, NoIndex: true, Crumbs: b.Crumbs(), Forward: site.Relative(from, a.link.Href)}}
}
