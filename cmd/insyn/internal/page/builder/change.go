package builder

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Correction is a fact that was corrected, as pages show it.
type Correction struct {
	ID       string // of its line on the page of all changes; it never changes
	Day      string // as readers write it
	ISO      string
	About    site.Link // what the fact is about; without an address if that is gone
	Fact     string
	From, To string
	Why      string
	Fixed    Fixed // the same for machines

	namnder, programs []string // the ids of those that it is told to
}

// Fixed is a correction in the words of the tables.
type Fixed struct {
	Doc, Path, Namnd, Program string // ids
	Year                      int
	From, To                  string
}

// Corrections returns the corrections that keep says yes to, newest first.
func (b *Builder) Corrections(keep func(Correction) bool) (out []Correction) {
	for _, c := range b.allCorrections() {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}

// allCorrections returns all corrections, made once.
func (b *Builder) allCorrections() []Correction {
	b.correct.Do(func() {
		ids := map[string]int{}
		for _, r := range b.History.Corrections {
			c := b.Correction(r)
			if ids[c.ID]++; ids[c.ID] > 1 {
				c.ID += "-" + strconv.Itoa(ids[c.ID])
			}
			b.corrections = append(b.corrections, c)
		}
	})
	return b.corrections
}

// Correction returns a correction as pages show it.
func (b *Builder) Correction(r *record.Rattelse) Correction {
	f, _ := b.History.Fact(r)
	f.Doc, f.Path = r.Doc, r.What.ID
	c := Correction{ID: correctionID(r), Day: site.Day(b.Words, r.Day), ISO: r.Day.ISO(),
		About: b.About(f), Fact: b.FactName(f), From: b.FactValue(f, r.From), To: b.FactValue(f, r.To), Why: r.Why,
		Fixed: Fixed{Doc: r.Doc, Path: r.What.ID, Year: f.Year, From: r.From, To: r.To}}
	if n := b.NamndCalled(f.Namnd); n != nil {
		c.Fixed.Namnd = n.ID
	}
	if p := b.ProjectOf(r.Doc); p != nil && p.Program != nil {
		c.Fixed.Program = p.Program.ID
	}
	c.namnder, c.programs = b.namnderOf(r, f), b.programsOf(r)
	return c
}

// correctionID returns an id of a correction that is short enough to be passed
// on, and that what is said of it doesn't change.
func correctionID(r *record.Rattelse) string {
	sum := sha256.Sum256([]byte(r.Doc + "#" + r.What.ID + "#" + r.Day.ISO()))
	return "rattelse-" + hex.EncodeToString(sum[:5])
}

// OfProject returns the corrections of a project.
func (b *Builder) OfProject(p *graph.Project) []Correction {
	return b.Corrections(func(c Correction) bool { return c.Fixed.Doc == "projekt/"+p.ID })
}

// ProjectOf returns the project that a document is about, as facts name it, or nil.
func (b *Builder) ProjectOf(doc string) *graph.Project {
	id, ok := strings.CutPrefix(doc, "projekt/")
	for _, p := range b.Graph.Projects {
		if ok && p.ID == id {
			return p
		}
	}
	return nil
}

// NamndCalled returns the nämnd with an id or a name, or nil.
func (b *Builder) NamndCalled(name string) *graph.Namnd {
	for _, n := range b.Graph.Namnder {
		if name == n.ID || name == n.Slug || strings.EqualFold(name, n.Name) {
			return n
		}
		for _, s := range n.Spellings {
			if strings.EqualFold(name, s.ID) {
				return n
			}
		}
	}
	return nil
}

// About returns a link to what a fact is about: without an address if no page
// is about it, or it is gone.
func (b *Builder) About(f facts.Fact) site.Link {
	kind, id, _ := strings.Cut(f.Doc, "/")
	switch kind {
	case "projekt":
		if p := b.ProjectOf(f.Doc); p != nil {
			return site.ProjectLink(p)
		}
	case "namnd", "redogorelse":
		slug, year, _ := strings.Cut(id, "/")
		if n := b.NamndCalled(slug); n != nil {
			for _, a := range n.Accounts {
				if strconv.Itoa(a.Year) == year {
					return b.AccountLink(a)
				}
			}
			return site.NamndLink(n)
		}
	case "natverk":
		for _, n := range b.Graph.Networks {
			if n.ID == id {
				return site.NetworkLink(n)
			}
		}
	case "initiativ":
		for _, i := range b.Graph.Initiatives {
			if i.ID == id {
				return site.InitiativeLink(i)
			}
		}
	case "redovisningar":
		return site.Link{Text: b.Words.Nav.Reconciliation, Href: site.ReconciliationAddress}
	}
	return site.Link{Text: cmp.Or(f.Title, f.Doc)}
}

// exchangeTheme is the key of what an exchange was about.
const exchangeTheme = "tema"

// FactName returns what a fact is called.
func (b *Builder) FactName(f facts.Fact) string {
	namnd := ""
	if n := b.NamndCalled(f.Namnd); n != nil {
		namnd = n.Name
	}
	name := b.Words.Changes.Of(b.Words.Changes.Fact(f.Key()), namnd, f.Year)
	if about, ok := b.History.Beside(f, exchangeTheme); ok { // one of many exchanges, which have no names
		return b.Words.Changes.FactAbout(name, about.Value)
	}
	return name
}

// FactValue returns a value of a fact as readers write it.
func (b *Builder) FactValue(f facts.Fact, value string) string {
	w := b.Words.Changes
	if value == "" {
		return w.None
	}
	if reason, missing := strings.CutPrefix(value, facts.Missing); missing {
		return w.Missing(reason)
	}
	switch f.Kind {
	case facts.Amount:
		amount, more, _ := strings.Cut(value, " (")
		n, err := strconv.ParseInt(amount, 10, 64)
		if err != nil {
			return value
		}
		if amount = b.Words.Format.Kronor(n); more != "" {
			amount = w.Rough(amount)
		}
		return amount
	case facts.Date:
		var y, m, d int
		fmt.Sscanf(value, "%d-%d-%d", &y, &m, &d)
		return b.Words.Format.Date(y, m, d)
	case facts.Role:
		return site.Role(b.Words, record.Role(value))
	case facts.Program, facts.Goal:
		return strings.Join(site.Each(strings.Split(value, "; "), b.named), ", ")
	}
	return value
}

// named returns the name of the programme or the goal that has an id, or the
// id where none has.
func (b *Builder) named(id string) string {
	for _, p := range b.Graph.Programs {
		if p.ID == id {
			return p.Name
		}
		for _, s := range p.Strands {
			if s.ID == id {
				return s.Name
			}
		}
	}
	for _, m := range b.Graph.Goals {
		if m.ID == id {
			return m.Name
		}
	}
	return id
}
