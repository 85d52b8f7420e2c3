// Package past makes the pages of what has been released and of what has changed
// since: the editions, and the corrections with their reasons.
package past

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// pages makes the pages of this package.
type pages struct {
	*builder.Builder
	moved map[*release.Edition][]Moved
}

// All adds the pages. They look at those that are there already.
func All(b *builder.Builder) {
	p := &pages{b, map[*release.Edition][]Moved{}}
	for _, e := range b.History.Past.Editions {
		p.moved[e] = p.movedSince(e)
	}
	p.changes()
	p.editions()
}

// Changes is /andringar/: what was corrected, what that did to the sums, and apart
// from it what came and what went.
type Changes struct {
	site.Meta
	Lead        string
	Corrections []builder.Correction
	Moved       []Moved
	Released    bool // there is an edition to compare with
	Added       []Added
	Removed     []Removed
	Editions    site.Link
	JSON        string
	Feeds       []site.Link // of nämnder and programmes
}

// Layout returns the template's name.
func (*Changes) Layout() string { return "andringar" }

// Moved is a figure of a page that isn't what an edition's page said.
type Moved struct {
	Page site.Link
	Then string
	Now  site.Number
	Why  string // where no corrected fact says it
}

// Added is something that came after an edition: a document, or facts in one.
type Added struct {
	About site.Link
	Facts []string // empty for a document that is new as a whole
}

// Removed is an address that went.
type Removed struct {
	What, Day, Why string
	Page           string // that says so, or "" for a table
}

func (p *pages) changes() {
	w := p.Words.Changes
	out := &Changes{Meta: p.Apart(site.ChangesAddress, w.Head), Lead: w.LeadNone, JSON: site.LatestAddress,
		Corrections: p.Corrections(func(builder.Correction) bool { return true })}
	out.Feed, out.EditPath = site.Feed(site.ChangesAddress), facts.ProjectFolder
	if e := p.History.Past.Newest(); e != nil {
		out.Lead, out.Released = w.Lead(p.name(e)), true
		out.Editions = site.Link{Text: w.Editions.Title, Href: site.EditionsAddress}
		out.Moved, out.Added = p.moved[e], p.added(p.History.Since(e), e)
	}
	for _, n := range p.Graph.Removed {
		r := Removed{What: n.What, Day: site.Day(p.Words, n.When), Why: n.Why}
		if strings.HasSuffix(n.Address.ID, "/") {
			r.Page = n.Address.ID
		}
		out.Removed = append(out.Removed, r)
	}
	for _, n := range p.Graph.Namnder {
		out.Feeds = append(out.Feeds, site.Link{Text: n.Name, Href: site.Feed(site.Namnd(n))})
	}
	for _, x := range p.Graph.Programs {
		out.Feeds = append(out.Feeds, site.Link{Text: x.Name, Href: site.Feed(site.Program(x))})
	}
	p.Add(out)
}

// name returns what an edition is called: "mars 2026".
func (p *pages) name(e *release.Edition) string { return Name(p.Builder, e) }

// Name returns what an edition is called: "mars 2026".
func Name(b *builder.Builder, e *release.Edition) string {
	year, month, _ := strings.Cut(e.Month(), "-")
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	return b.Words.Changes.Name(b.Words.Format.Date(y, m, 0), strings.TrimPrefix(e.Name[len(e.Month()):], "-"))
}

// movedSince returns the figures that the pages show otherwise than they did in an
// edition.
func (p *pages) movedSince(e *release.Edition) (out []Moved) {
	said := map[string]string{}
	rows, err := csv.NewReader(bytes.NewReader(e.File(release.FigureFile))).ReadAll()
	if err != nil {
		return nil // its checksum is right, so it was written so
	}
	for _, r := range rows {
		if len(r) > 2 {
			said[r[0]] = r[2]
		}
	}
	for _, page := range p.Pages {
		m := page.Common()
		shown := site.Shown{Figure: func(f site.Figure) {
			then, ok := said[m.Address+"#"+f.ID]
			if ok && then != sign.Tame(f.Number.Plain()) {
				link := site.Link{Text: m.Title + ": " + f.Label, Href: m.Address + "#" + f.ID}
				out = append(out, Moved{link, then, f.Number, p.regrouped(e, m.Address)})
				delete(said, m.Address+"#"+f.ID)
			}
		}}
		shown.Of(page)
	}
	return out
}

// added returns what came after an edition, a document at a time.
func (p *pages) added(all []changes.Change, e *release.Edition) (out []Added) {
	had := map[string]bool{}
	for _, f := range e.Facts {
		had[f.Doc] = true
	}
	last := ""
	for _, c := range all {
		if !c.Addition {
			continue
		}
		if c.New.Doc != last {
			out, last = append(out, Added{About: p.About(*c.New)}), c.New.Doc
		}
		if had[c.New.Doc] && c.New.Kind == facts.Amount {
			a := &out[len(out)-1]
			a.Facts = append(a.Facts, p.FactName(*c.New)+": "+p.FactValue(*c.New, c.New.Value))
		}
	}
	return out
}

// sorted returns the editions, newest first.
func (p *pages) sorted() []*release.Edition {
	list := slices.Clone(p.History.Past.Editions)
	slices.Reverse(list)
	return list
}
