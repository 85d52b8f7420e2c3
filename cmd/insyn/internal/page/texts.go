package page

import (
	"html/template"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Text is a text about the portal, such as /om/.
type Text struct {
	Meta
	Summary  string
	Contents []Link // its headings, where there are many
	Body     markdown.Body
	Provning *record.Provning // only on the accessibility statement
}

// Layout returns the template's name.
func (*Text) Layout() string { return "sida" }

// provningMark is the line of the accessibility statement that the results of
// the tests replace.
const provningMark = "<p>{{provning}}</p>"

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

// manyHeadings is how many headings a text has before it gets a list of them.
const manyHeadings = 8

func (b *builder) texts() {
	for _, p := range b.graph.Pages {
		if p.ID == "start" {
			continue
		}
		out := &Text{Meta: Meta{Address: "/" + p.ID + "/", Title: p.Title, Description: shorten(p.Summary, 160), Crumbs: crumbs(), EditPath: p.Pos.File},
			Summary: p.Summary, Body: p.Body}
		if len(p.Body.Headings) >= manyHeadings {
			for _, h := range p.Body.Headings {
				if h.Level == 2 {
					out.Contents = append(out.Contents, Link{Text: h.Text, Href: "#" + h.ID})
				}
			}
		}
		if p.ID == "tillganglighet" {
			out.Provning = &b.graph.Provning
		}
		b.add(out)
	}
}

// bodies returns every text of the site.
func (b *builder) bodies() []markdown.Body {
	var out []markdown.Body
	g := b.graph
	for _, p := range g.Projects {
		out = append(out, p.Body)
	}
	for _, n := range g.Namnder {
		out = append(out, n.Body)
		for _, a := range n.Accounts {
			out = append(out, a.Body)
		}
	}
	for _, n := range g.Networks {
		out = append(out, n.Body)
	}
	for _, i := range g.Initiatives {
		out = append(out, i.Body)
	}
	for _, p := range g.Pages {
		out = append(out, p.Body)
	}
	return out
}

// Index is a list of names with what they lead to: /platser/ and
// /organisationer/.
type Index struct {
	Meta
	Lead    string
	Entries []IndexEntry
}

// Layout returns the template's name.
func (*Index) Layout() string { return "register" }

// IndexEntry is a name with its anchor and what it leads to.
type IndexEntry struct {
	ID, Name string
	Links    []Link
}

func (b *builder) indexes() {
	places := &Index{Meta: Meta{Address: "/platser/", Title: "Platser i Malmö", Crumbs: crumbs(),
		Description: "Stadsdelar, skolor och andra platser i Malmö som projekten gäller."},
		Lead: "Stadsdelar, skolor och andra platser i Malmö som projekten gäller. Finns det något nära dig?"}
	for _, p := range b.graph.Places {
		places.Entries = append(places.Entries, IndexEntry{sv.Slug(p.Name), p.Name, links(p.Projects, projectLink)})
	}
	b.add(places)
	orgs := &Index{Meta: Meta{Address: "/organisationer/", Title: "Organisationer", Crumbs: crumbs(),
		Description: "Föreningar, företag, myndigheter och lärosäten som Malmö stad samarbetar med."},
		Lead: "Föreningar, företag, myndigheter och lärosäten som redovisningen nämner tillsammans med Malmös projekt och nämnder."}
	for _, o := range b.graph.Organisations {
		orgs.Entries = append(orgs.Entries, IndexEntry{sv.Slug(o.Name), o.Name, organisationLinks(o)})
	}
	b.add(orgs)
}

func organisationLinks(o *graph.Organisation) []Link {
	out := slices.Concat(links(o.Projects, projectLink), links(o.Accounts, accountLink))
	for _, i := range o.Initiatives {
		out = append(out, Link{Text: i.Title, Href: initiativeAddress(i)})
	}
	return out
}

// NotFound is the page for addresses that don't exist.
type NotFound struct {
	Meta
	Ways []Link
}

// Layout returns the template's name.
func (*NotFound) Layout() string { return "saknas" }

func (b *builder) notFound() {
	b.add(&NotFound{Meta: Meta{Address: "/404.html", Title: "Sidan finns inte", NoIndex: true, Description: "Sidan finns inte.", Crumbs: crumbs()}, Ways: b.site.Nav})
}

// Redirect sends an older address to the page's present one.
type Redirect struct {
	Meta
	To  Link
	Pos diag.Pos // of the alias
}

// Layout returns the template's name.
func (*Redirect) Layout() string { return "flyttad" }

func (b *builder) redirects() {
	for _, p := range b.graph.Projects {
		for _, alias := range p.Aliases {
			b.add(&Redirect{Pos: alias.Pos, Meta: Meta{Address: "/" + strings.Trim(alias.ID, "/") + "/", Title: p.Name(), Description: shorten(p.Summary, 160),
				EditPath: p.Pos.File, NoIndex: true, Crumbs: crumbs()}, To: projectLink(p)})
		}
	}
}
