// Package graph connects records by their references.
//
// [Build] resolves every reference (an unknown one is a finding that suggests
// the nearest id), joins the deltaganden of one project, links everything both
// ways and returns a [Graph], which is not changed afterwards.
//
// It makes no sums, no sentences and no addresses. Other packages ask it one
// question each: ledger what may be added, reconcile what was published beside
// that, quality what is missing or odd, related which projects are alike.
package graph

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Graph is everything the portal knows, connected. All lists are in Swedish
// alphabetical order unless they say otherwise.
type Graph struct {
	Portal     record.Portal
	Synonyms   record.Synonyms
	Provning   record.Provning
	Granskning record.Granskning
	Kallblad   []record.Kallblad // what the sources' sheets state
	Blankett   *record.Blankett  // the city's form, or nil

	Projects      []*Project
	Namnder       []*Namnd
	Programs      []*Program
	Goals         []*Goal  // this term's by number, then those of other terms, then the nämnder's own
	Themes        []*Theme // as data/teman.toml has them
	Cities        []*City
	Countries     []*Country
	Networks      []*Network
	Initiatives   []*Initiative
	Places        []*Place
	Organisations []*Organisation
	Sources       []*Source
	Reports       []*Report // by year, newest first
	Home          *Country  // the city's own, which is no partner country; nil if it is unknown
	Pages         []*record.Sida
	Removed       []record.Borttagen
	Corrections   []record.Rattelse // in the order of their files

	Ledger Ledger // every payment

	// Whole reports that every document could be read and every reference led
	// somewhere, so that what is counted is all there is.
	Whole bool
	Read  bool // that every document could be read
}

// Links is what most things on the portal are linked to.
type Links struct {
	Projects []*Project
	Ledger   Ledger
}

// Project is an undertaking with all its deltaganden.
type Project struct {
	*record.Projekt
	Deltaganden   []*Deltagande
	Program       *Program // nil if the source doesn't know
	Strand        *Strand  // nil if there is none
	Themes        []*Theme
	Goals         []*Goal // of the newest sheets of all deltaganden
	Origin        []*Goal // earlier and nämnd goals that were mapped, likewise
	Cities        []*City
	Countries     []*Country // also those of its cities
	Networks      []*Network
	AlsoNamnder   []*Namnd
	Places        []*Place
	RunBy         *Place // one of its places, or nil
	Organisations []*Organisation
	Accounts      []*Account // that tell of it
	Remarks       []record.Remark
	Ledger        Ledger
}

// Role returns what the city is in the project: the foremost of its nämnder's
// roles.
func (p *Project) Role() record.Role {
	for _, r := range []record.Role{record.Owner, record.Partner} {
		if slices.ContainsFunc(p.Deltaganden, func(d *Deltagande) bool { return d.Role == r }) {
			return r
		}
	}
	return record.Associate
}

// Owned reports whether the city owns the project: any of its nämnder does.
func (p *Project) Owned() bool { return p.Role() == record.Owner }

// Leader returns the nämnd that leads the project: the first owner, else the
// first that takes part; nil if there is none.
func (p *Project) Leader() *Namnd {
	var first *Namnd
	for _, d := range p.Deltaganden {
		switch {
		case d.Namnd == nil:
		case d.Role == record.Owner:
			return d.Namnd
		case first == nil:
			first = d.Namnd
		}
	}
	return first
}

// Deltagande is a nämnd's part in a project. What it says is what its newest
// sheet says.
type Deltagande struct {
	record.Deltagande
	*Sheet           // the newest; without any field set if there is none, which is an error
	Sheets  []*Sheet // newest first
	Project *Project
	Namnd   *Namnd
	Ledger  Ledger // oldest first
}

// In returns the sheet of a year, or nil.
func (d *Deltagande) In(year int) *Sheet {
	for _, s := range d.Sheets {
		if s.Year == year {
			return s
		}
	}
	return nil
}

// Earlier returns the sheets before the newest, newest first.
func (d *Deltagande) Earlier() []*Sheet { return d.Sheets[min(1, len(d.Sheets)):] }

// Sheet is what a nämnd states of a project for one year.
type Sheet struct {
	record.Blad
	Deltagande *Deltagande
	Source     *Source
	Goals      []*Goal // the council's, of the year's term
	Origin     []*Goal // earlier and nämnd goals that were mapped
}

// Fact returns what package facts calls a fact of the sheet: its document and its path there.
func (s *Sheet) Fact(key string) (doc, path string) {
	d := s.Deltagande
	return "projekt/" + d.Project.ID, fmt.Sprintf("deltagande[%s].blad[%d].%s", d.Deltagande.Namnd.ID, s.Year, key)
}

// StartDate returns the stated start, or the project's.
func (s *Sheet) StartDate() record.Date {
	if s.Start.IsZero() {
		return s.Deltagande.Project.Start
	}
	return s.Start
}

// EndDate returns the stated end, or the project's.
func (s *Sheet) EndDate() record.Date {
	if s.End.IsZero() {
		return s.Deltagande.Project.End
	}
	return s.End
}

// Serves returns the goals that the sheet counts under: the council's, and
// those that they were mapped from.
func (s *Sheet) Serves() []*Goal {
	goals := slices.Clone(s.Goals)
	for _, m := range s.Origin {
		goals = appendNew(goals, m)
	}
	return goals
}

// Namnd is a committee with its parts in projects and its accounts.
type Namnd struct {
	*record.Namnd
	Links
	Deltaganden   []*Deltagande
	AlsoIn        []*Project // takes part without a sheet
	Accounts      []*Account // newest first
	Memberships   []*Membership
	ContactSource *Source // that tells how its office is reached; nil if none does
	Goals         []*Goal // of its own
	Initiatives   []*Initiative
	MentionedBy   []*Account // of other nämnder
}

// Account is a nämnd's account of a year.
type Account struct {
	*record.Redogorelse
	Namnd     *Namnd
	Source    *Source
	Projects  []*Project
	Networks  []*Network
	Cities    []*City
	Countries []*Country // also those of its cities and exchanges
	Namnder   []*Namnd
	Programs  []*Program
	Exchanges []*Exchange
}

// Exchange is an exchange told of in an account.
type Exchange struct {
	record.Utbyte
	Account   *Account
	Cities    []*City
	Countries []*Country
}

// Program is a family of a fund or programme.
type Program struct {
	*record.Program
	Links
	Strands  []*Strand
	Accounts []*Account
}

// Strand is an insats of a programme.
type Strand struct {
	*record.Insats
	Links
	Program *Program
}

// Goal is a goal of the council, now or before, or of a nämnd.
type Goal struct {
	*record.Mal
	Links            // full amounts of the sheets that name it, so sums of goals overlap
	Sheets  []*Sheet // that name it, in the order of the projects, newest first
	To      []*Goal  // later goals that it is mapped to
	From    []*Goal  // goals mapped to this one
	Namnder []*Namnd
}

// Newest returns the newest sheet of each deltagande that names the goal.
func (m *Goal) Newest() []*Sheet {
	var out []*Sheet
	for _, s := range m.Sheets {
		if len(out) == 0 || out[len(out)-1].Deltagande != s.Deltagande {
			out = append(out, s)
		}
	}
	return out
}

// Theme is what projects are about.
type Theme struct {
	*record.Tema
	Links // full amounts of its projects, so sums of themes overlap
}

// GoalsOfTheme returns the council's goals of now that its projects serve, those of
// most projects first, each with these projects.
func (g *Graph) GoalsOfTheme(t *Theme) (out []GoalProjects) {
	for _, m := range g.CurrentGoals() {
		if p := filter(t.Projects, func(p *Project) bool { return slices.Contains(p.Goals, m) }); len(p) > 0 {
			out = append(out, GoalProjects{m, p})
		}
	}
	slices.SortStableFunc(out, func(a, b GoalProjects) int { return cmp.Compare(len(b.Projects), len(a.Projects)) })
	return out
}

// GoalProjects is a goal with some of its projects.
type GoalProjects struct {
	Goal     *Goal
	Projects []*Project
}

// Network is an international network.
type Network struct {
	*record.Natverk
	Memberships []*Membership
	Cities      []*City
	Countries   []*Country
	Projects    []*Project
	Accounts    []*Account
}

// Membership is a nämnd's part in a network in one year.
type Membership struct {
	record.Medverkan
	Namnd   *Namnd
	Network *Network
	Source  *Source
}

// Initiative is a long-lived undertaking with a plan of its own. None of its
// money is in any Ledger.
type Initiative struct {
	*record.Initiativ
	Source  *Source
	Namnder []*Namnd
}

// Organisation is a partner organisation.
type Organisation struct {
	Name        string
	Slug        string // no other organisation's
	Projects    []*Project
	Accounts    []*Account
	Initiatives []*Initiative
}

// Source is a document that facts come from.
type Source struct{ *record.Kalla }

// Report is what one source publishes of one year.
type Report struct {
	*record.Redovisning
	Source   *Source
	Namnder  []*PublishedRow
	Programs []*PublishedRow
	Goals    []*PublishedRow
}

// PublishedRow is a published figure about a nämnd, a programme or a goal;
// one of the three is set.
type PublishedRow struct {
	*record.PublishedPaid
	Namnd   *Namnd
	Program *Program
	Goal    *Goal
}

// NamndCalled returns the id of the nämnd that a heading names, itself or by
// its office, or "".
func (g *Graph) NamndCalled(heading string) string {
	for _, n := range g.Namnder {
		if sv.Folded(heading) == sv.Folded(n.Name) || sv.Folded(heading) == sv.Folded(n.Forvaltning) {
			return n.ID
		}
		for _, s := range n.Spellings {
			if sv.Folded(heading) == sv.Folded(s.ID) {
				return n.ID
			}
		}
	}
	return ""
}

// City returns the city whose portal it is.
func (g *Graph) City() *record.City { return &g.Portal.City }

// IsHome reports whether a place is the city itself, which is no partner.
func (g *Graph) IsHome(c *City) bool { return c.ID == g.Portal.City.ID }

// Abroad reports whether a place is known to lie in another country.
func (g *Graph) Abroad(c *City) bool { return c.Country != nil && c.Country != g.Home }

// Current reports whether a goal is one of this term's: the council's in the
// reporting year.
func (g *Graph) Current(m *Goal) bool { return m.InForce(g.Portal.Year) }

// GoalsOf returns the council's goals for a year.
func (g *Graph) GoalsOf(year int) []*Goal {
	return filter(g.Goals, func(m *Goal) bool { return m.InForce(year) })
}

// CurrentGoals returns this term's goals.
func (g *Graph) CurrentGoals() []*Goal { return g.GoalsOf(g.Portal.Year) }

// Report returns what was published of year, or nil.
func (g *Graph) Report(year int) *Report {
	for _, r := range g.Reports {
		if r.Year == year {
			return r
		}
	}
	return nil
}

// Preliminary reports whether not all nämnder have reported a year yet, so that
// nothing of it may be held against a whole year.
func (g *Graph) Preliminary(year int) bool {
	return slices.ContainsFunc(g.Reports, func(r *Report) bool { return r.Year == year && r.Redovisning.Preliminary })
}

// Build connects the records of set, which are in the order of their paths.
func Build(set *record.Set) (*Graph, diag.List) {
	b := newBuilder(set)
	b.define()
	b.projects()
	b.accounts()
	b.networks()
	b.goals()
	b.initiatives()
	b.reports()
	b.finish()
	b.tellMapping()
	b.tellLost()
	b.graph.Read = len(set.Failed) == 0
	b.graph.Whole = b.graph.Read && b.findings.Errors() == 0
	return b.graph, b.findings
}
