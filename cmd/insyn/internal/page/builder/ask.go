package builder

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Asked is a way to ask somebody, and where the way is told of; the city's own
// needs no source.
type Asked struct {
	Says   site.Prose
	Source *site.Citation
}

// Contact returns the city's own way in.
func (b *Builder) Contact() site.Link {
	return site.Link{Text: b.Site.Contact, Href: b.Site.ContactURL}
}

// contactOf returns the way in to a nämnd's office: its own where a source gives
// one, else the city's.
func (b *Builder) contactOf(n *graph.Namnd) (site.Link, *site.Citation) {
	c := n.Contact
	if c == nil {
		return b.Contact(), nil
	}
	source := site.Cite(n.ContactSource, c.Page)
	return site.Link{Text: c.Name, Href: c.URL}, &source
}

// AskProject returns how to ask about a project: a way for the offices of all its
// nämnder that share it, that of the leading one first.
func (b *Builder) AskProject(p *graph.Project) (out []Asked) {
	type way struct {
		contact site.Link
		source  *site.Citation
		offices []string
	}
	var ways []*way
	add := func(n *graph.Namnd) {
		contact, source := b.contactOf(n)
		for _, w := range ways {
			if w.contact == contact {
				w.offices = AppendNew(w.offices, n.Forvaltning)
				return
			}
		}
		ways = append(ways, &way{contact, source, []string{n.Forvaltning}})
	}
	if n := p.Leader(); n != nil {
		add(n)
	}
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			add(d.Namnd)
		}
	}
	for _, w := range ways {
		out = append(out, Asked{site.Say(b.Words.Ask.Project(w.offices, w.contact, p.Name())), w.source})
	}
	return out
}

// AskNamnd returns how to ask a nämnd.
func (b *Builder) AskNamnd(n *graph.Namnd) Asked {
	contact, source := b.contactOf(n)
	return Asked{site.Say(b.Words.Ask.Namnd(n.Forvaltning, contact)), source}
}
