package past

import (
	"slices"
	"strings"

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
	Kinds []EditionKind
}

// Layout returns the template's name.
func (*Edition) Layout() string { return "utgava" }

// EditionKind is the documents of one kind. All facts at once are too many for a screen,
// so each kind is folded, and each document.
type EditionKind struct {
	Name string
	folded
	Docs []EditionDoc
}

// EditionDoc is the facts of one document.
type EditionDoc struct {
	ID    string
	About site.Link
	folded
	Rows []EditionRow

	kind string
}

// folded is facts that lie open only where one of them has changed.
type folded struct {
	Holds          string
	facts, Changed int
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
	out := &Edition{Meta: m, Lead: lead, Moved: p.moved[e]}
	if newest.Href != address {
		out.Newer = &newest
	}
	for _, f := range e.Files {
		out.Files = append(out.Files, site.Link{Text: f.Name, Href: address + f.Name})
	}
	out.Kinds = p.kinds(p.documents(e))
	return out
}

// documents returns the facts of an edition by their documents, with what has become of
// each.
func (p *pages) documents(e *release.Edition) (out []EditionDoc) {
	changed := map[string]changes.Change{}
	for _, c := range p.History.Since(e) {
		changed[c.Fact().Name()] = c
	}
	last := ""
	for _, f := range e.Facts {
		if f.Doc != last {
			kind, _, _ := strings.Cut(f.Doc, "/")
			out, last = append(out, EditionDoc{ID: site.FactsID(f.Doc), About: p.About(f), kind: kind}), f.Doc
		}
		doc := &out[len(out)-1]
		row := EditionRow{Fact: p.FactName(f), Then: p.FactValue(f, f.Value)}
		if c, ok := changed[f.Name()]; ok {
			row.Now, row.Why = p.Words.Layout.Changes.Gone, site.Each(c.Why, p.Correction)
			if c.New != nil {
				row.Now = p.FactValue(*c.New, c.New.Value)
			}
			doc.Changed++
		}
		doc.Rows = append(doc.Rows, row)
		doc.facts++
	}
	return out
}

// kindOrder is what readers ask for first. Lists that all documents share have kinds of
// their own, one each, and come last, together.
var kindOrder = []string{"projekt", "namnd", "redogorelse", "natverk", "initiativ"}

// kinds gathers documents by their kinds.
func (p *pages) kinds(docs []EditionDoc) (out []EditionKind) {
	w := p.Words.Changes
	for i := range docs {
		docs[i].Holds = w.Holds(p.Words.Noun.Facts(int64(docs[i].facts)), docs[i].Changed)
	}
	for _, kind := range append(kindOrder, "") {
		k := EditionKind{Name: w.Kind(kind)}
		for _, d := range docs {
			if d.kind == kind || kind == "" && !slices.Contains(kindOrder, d.kind) {
				k.Docs = append(k.Docs, d)
				k.facts, k.Changed = k.facts+d.facts, k.Changed+d.Changed
			}
		}
		if len(k.Docs) > 0 {
			k.Holds = w.Holds(p.Words.Noun.Facts(int64(k.facts)), k.Changed)
			out = append(out, k)
		}
	}
	return out
}
