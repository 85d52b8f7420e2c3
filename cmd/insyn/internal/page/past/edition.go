package past

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Editions is /utgava/: all editions, newest first.
type Editions struct {
	site.Meta
	Lead  string
	Links []site.Link
}

// Layout returns the template's name.
func (*Editions) Layout() string { return "utgavor" }

// Edition is /utgava/<edition>/: the facts as they were, with what has changed
// since.
type Edition struct {
	site.Meta
	Lead  string
	Newer *site.Link // the newest edition, where that is another
	Moved []Moved
	Files []site.Link
	Docs  []EditionDoc
}

// Layout returns the template's name.
func (*Edition) Layout() string { return "utgava" }

// EditionDoc is the facts of one document.
type EditionDoc struct {
	ID    string
	About site.Link
	Rows  []EditionRow
}

// EditionRow is a fact of an edition with what it is now.
type EditionRow struct {
	Fact, Then, Now string // Now is "" where it is the same
	Why             []builder.Correction
}

// editions adds the page of each edition, and the list of them. Without an
// edition there is no list.
func (p *pages) editions() {
	all := p.sorted()
	if len(all) == 0 {
		return
	}
	w := p.Words.Changes
	list := &Editions{Meta: p.Apart(site.EditionsAddress, w.Editions), Lead: w.EditionsLead}
	list.EditPath = facts.ProjectFolder
	up := site.Link{Text: w.Editions.Title, Href: site.EditionsAddress}
	for _, e := range all {
		list.Links = append(list.Links, site.Link{Text: w.Edition(p.name(e)), Href: site.Edition(e.Name)})
	}
	p.Add(list)
	for _, e := range all {
		p.Add(p.edition(e, up, list.Links[0]))
	}
}

func (p *pages) edition(e *release.Edition, up, newest site.Link) *Edition {
	w, address := p.Words.Changes, site.Edition(e.Name)
	lead := w.EditionLead(p.name(e))
	m := p.Apart(address, words.Head{Title: w.Edition(p.name(e)), Description: lead})
	m.Crumbs, m.EditPath = p.Crumbs(up), facts.ProjectFolder // a fact is corrected there; an edition stays
	out := &Edition{Meta: m, Lead: lead, Moved: p.moved(e)}
	if newest.Href != address {
		out.Newer = &newest
	}
	for _, f := range e.Files {
		out.Files = append(out.Files, site.Link{Text: f.Name, Href: address + f.Name})
	}
	changed := map[string]changes.Change{}
	for _, c := range p.History.Since(e) {
		changed[c.Fact().Name()] = c
	}
	last := ""
	for _, f := range e.Facts {
		if f.Doc != last {
			out.Docs, last = append(out.Docs, EditionDoc{ID: site.FactsID(f.Doc), About: p.About(f)}), f.Doc
		}
		row := EditionRow{Fact: p.FactName(f), Then: p.FactValue(f, f.Value)}
		if c, ok := changed[f.Name()]; ok {
			row.Now, row.Why = p.Words.Layout.Changes.Gone, site.Each(c.Why, p.Correction)
			if c.New != nil {
				row.Now = p.FactValue(*c.New, c.New.Value)
			}
		}
		doc := &out.Docs[len(out.Docs)-1]
		doc.Rows = append(doc.Rows, row)
	}
	return out
}
