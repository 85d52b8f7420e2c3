package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// builder holds what Build works with.
type builder struct {
	set      *record.Set
	graph    *Graph
	findings diag.List

	project *registry[Project]
	namnd   *registry[Namnd]
	program *registry[Program]
	goal    *registry[Goal]
	theme   *registry[Theme]
	city    *registry[City]
	country *registry[Country]
	network *registry[Network]
	place   *registry[Place]
	source  *registry[Source]
	names   *names

	strands       map[*Program]*registry[Strand]
	organisations map[string]*Organisation
	mapping       mapping
}

func newBuilder(set *record.Set) *builder {
	failed := func(prefix string) bool {
		for p := range set.Failed {
			if strings.HasPrefix(p, prefix) {
				return true
			}
		}
		return false
	}
	n := newNames(set.Removed)
	return &builder{
		set:   set,
		names: n,
		graph: &Graph{Portal: set.Portal, Synonyms: set.Synonyms, Provning: set.Provning, Granskning: set.Granskning,
			Kallblad: set.Kallblad, Blankett: set.Blankett, Pages: set.Pages,
			Removed: set.Removed, Corrections: set.Corrections},
		project:       newRegistry[Project](staff.Project, failed("content/projekt/"), n),
		namnd:         newRegistry[Namnd](staff.Namnd, failed("content/namnder/"), n),
		program:       newRegistry[Program](staff.Program, failed("data/program.toml"), n),
		goal:          newRegistry[Goal](staff.Goal, failed("data/mal.toml"), n),
		theme:         newRegistry[Theme](staff.Theme, failed("data/teman.toml"), n),
		city:          newRegistry[City](staff.City, failed("data/stader.toml"), n),
		country:       newRegistry[Country](staff.Country, failed("data/lander.toml"), n),
		network:       newRegistry[Network](staff.Network, failed("content/natverk/"), n),
		place:         newRegistry[Place](staff.Place, failed("content/platser/"), n),
		source:        newRegistry[Source](staff.Source, failed("data/kallor.toml"), n),
		strands:       map[*Program]*registry[Strand]{},
		organisations: map[string]*Organisation{},
	}
}

// define registers everything that can be referred to.
func (b *builder) define() {
	g, l := b.graph, &b.findings
	for i := range b.set.Sources {
		k := &Source{&b.set.Sources[i]}
		b.source.add(l, k.ID, k.At, k.Title, nil, k)
		g.Sources = append(g.Sources, k)
	}
	b.source.settle(l)
	for _, k := range b.set.Kallblad {
		b.source.find(k.Source)
	}
	for _, p := range b.set.Granskning.Persons {
		b.source.find(p.Source)
	}
	for _, u := range b.set.Granskning.Unused {
		b.source.find(u.Source)
	}
	for i := range b.set.Countries {
		c := &Country{Land: &b.set.Countries[i]}
		b.country.add(l, c.ID, c.At, c.Name, c.Spellings, c)
		for _, word := range append([]string{c.ISO}, c.Adjectives...) {
			b.names.call(staff.Named{What: staff.Country, ID: c.ID, Name: c.Name}, word)
		}
		g.Countries = append(g.Countries, c)
	}
	b.country.settle(l)
	g.Home = b.country.find(g.Portal.City.Country)
	for i := range b.set.Cities {
		c := &City{Stad: &b.set.Cities[i]}
		b.city.add(l, c.ID, c.At, c.Name, c.called(), c)
		if c.Country = b.country.find(c.Stad.Country); c.Country != nil {
			c.Country.Cities = append(c.Country.Cities, c)
		}
		g.Cities = append(g.Cities, c)
	}
	b.city.settle(l)
	home := g.Portal.City
	for _, word := range []string{home.Name, home.Body} {
		b.names.call(staff.Named{What: staff.City, ID: home.ID, Name: home.Name}, word)
	}
	for _, r := range b.set.Namnder {
		n := &Namnd{Namnd: r}
		b.namnd.add(l, n.ID, n.At, n.Name, n.Spellings, n)
		b.namnd.shortened(n.ID, n.Short, n)
		b.names.call(staff.Named{What: staff.Namnd, ID: n.ID, Name: n.Name}, r.Forvaltning)
		if r.Contact != nil {
			n.ContactSource = b.source.find(r.Contact.Source)
		}
		b.names.call(staff.Named{What: staff.Namnd, ID: n.ID, Name: n.Name}, r.Short)
		g.Namnder = append(g.Namnder, n)
	}
	b.namnd.settle(l)
	for _, r := range b.set.Networks {
		n := &Network{Natverk: r}
		b.network.add(l, n.ID, n.At, n.Name, n.Spellings, n)
		b.network.shortened(n.ID, n.Short, n)
		g.Networks = append(g.Networks, n)
	}
	b.network.settle(l)
	for i := range b.set.Goals {
		m := &Goal{Mal: &b.set.Goals[i]}
		b.goal.add(l, m.ID, m.At, m.Name, m.Spellings, m)
		if m.Number > 0 {
			b.names.call(staff.Named{What: staff.Goal, ID: m.ID, Name: m.Name}, strconv.Itoa(m.Number))
		}
		g.Goals = append(g.Goals, m)
	}
	b.goal.settle(l)
	for i := range b.set.Themes {
		t := &Theme{Tema: &b.set.Themes[i]}
		b.theme.add(l, t.ID, t.At, t.Name, t.Spellings, t)
		g.Themes = append(g.Themes, t)
	}
	b.theme.settle(l)
	b.definePlaces()
	b.definePrograms()
}

func (b *builder) definePrograms() {
	type owner struct {
		at   record.At
		name string
	}
	addresses := map[string]owner{}
	free := func(id string, at record.At, name string) bool {
		old, taken := addresses[id]
		if !taken || id == "" {
			addresses[id] = owner{at, name}
			return true
		}
		wrong, right := at, old.at
		if sv.Slug(old.name) != id && sv.Slug(name) == id {
			wrong, right = right, wrong
		}
		p := staff.ProgramIDTaken(id)
		if sv.Folded(old.name) == sv.Folded(name) {
			p = staff.EntryAgain(name)
		}
		b.findings.Add(wrong.ID, max(1, len(id)), p, staff.FirstIsHere(right.ID))
		return false
	}
	programs := b.programsMeant()
	for i := range programs {
		p := &Program{Program: &programs[i]}
		if free(p.ID, p.At, p.Name) {
			b.program.add(&b.findings, p.ID, p.At, p.Name, p.Spellings, p)
			b.program.shortened(p.ID, p.Short, p)
		} else {
			b.program.partial = true // the right id is not known
		}
		b.strands[p] = newRegistry[Strand](staff.Strand, b.program.partial, b.names)
		b.strands[p].within = p.ID
		for j := range p.Program.Strands {
			s := &Strand{Insats: &p.Program.Strands[j], Program: p}
			if free(s.ID, s.At, s.Name) {
				b.strands[p].add(&b.findings, s.ID, s.At, s.Name, s.Spellings, s)
			} else {
				b.strands[p].partial = true
			}
			p.Strands = append(p.Strands, s)
		}
		b.strands[p].settle(&b.findings)
		b.graph.Programs = append(b.graph.Programs, p)
	}
	b.program.settle(&b.findings)
}

// projects connects the projects. They come in Swedish order, so every list
// that is filled here is in that order too.
func (b *builder) projects() {
	sv.SortBy(b.set.Projects, (*record.Projekt).Name)
	sv.SortBy(b.graph.Namnder, func(n *Namnd) string { return n.Name })
	for _, r := range b.set.Projects {
		p := &Project{Projekt: r}
		at := record.At{ID: r.Pos, Name: r.Pos}
		if r.ID != r.Slug {
			at.ID = r.At.ID // which the file says
		}
		b.project.add(&b.findings, r.ID, at, r.Slug, nil, p)
		b.names.add(staff.Named{What: staff.Project, ID: r.ID, Name: r.Name()}, []record.Ref{{ID: r.Title}})
		b.graph.Projects = append(b.graph.Projects, p)
		b.connect(p)
	}
	b.project.settle(&b.findings)
}

func (b *builder) connect(p *Project) {
	l, r := &b.findings, p.Projekt
	p.Program = b.program.find(r.Program)
	b.connectStrand(p)
	p.Themes = b.theme.all(l, r.Themes)
	p.Cities = b.city.all(l, r.Cities)
	p.Countries = b.withCountriesOf(b.country.all(l, r.Countries), p.Cities)
	p.Networks = b.network.all(l, r.Networks)
	p.AlsoNamnder = b.namnd.all(l, r.AlsoNamnder)
	b.connectPlaces(p)
	for _, name := range r.Organisations {
		p.Organisations = appendNew(p.Organisations, b.organisation(name))
	}
	for i := range r.Deltaganden {
		b.deltagande(p, &r.Deltaganden[i])
	}
	for _, ref := range r.AlsoNamnder {
		if n := b.namnd.named(ref); n != nil && slices.ContainsFunc(p.Deltaganden, func(d *Deltagande) bool { return d.Namnd == n }) {
			l.Add(ref.Pos, ref.Len, staff.AlsoTakesPart(n.Name, n.ID))
		}
	}
	for _, remark := range r.Remarks {
		if n := b.namnd.find(remark.Namnd); n != nil {
			b.takesPart(p, n, remark.Namnd)
			remark.Namnd.ID = n.ID
		}
		b.ofItsTime(p, &remark)
		p.Remarks = append(p.Remarks, remark)
	}
	b.backlinks(p)
}

// ofItsTime reports a remark on a year far before the first sheet of the project, or far
// after the last: of the years beside them it may tell that there is no sheet.
func (b *builder) ofItsTime(p *Project, r *record.Remark) {
	first, last := 0, 0
	for _, d := range p.Deltaganden {
		for _, s := range d.Sheets {
			if s.Year == 0 {
				return // it may be that one
			}
			if first == 0 || s.Year < first {
				first = s.Year
			}
			last = max(last, s.Year)
		}
	}
	if first > 0 && r.Year > 0 && (r.Year < first-1 || r.Year > last+1) {
		b.findings.Add(r.YearPos, 1, staff.RemarkOutside(r.Year, first, last))
	}
}

// takesPart reports a remark about a nämnd that has no part in the project.
func (b *builder) takesPart(p *Project, n *Namnd, ref record.Ref) {
	wrong := func(f diag.Finding) bool { return f.Pos.File == ref.Pos.File }
	if slices.ContainsFunc(b.findings, wrong) {
		return // it may be the part that is wrong
	}
	var ids []string
	for _, d := range p.Deltaganden {
		if d.Namnd == nil {
			return // it may be that one
		}
		ids = append(ids, d.Namnd.ID)
	}
	if !slices.Contains(ids, n.ID) && !slices.Contains(p.AlsoNamnder, n) && len(ids) > 0 {
		b.findings.Add(ref.Pos, ref.Len, staff.NoPart(n.Name, ids))
	}
}

func (b *builder) connectStrand(p *Project) {
	switch ref := p.Projekt.Strand; {
	case ref.ID == "":
	case p.ProgramMissing != "" && p.Projekt.Program.ID != "": // told where both stand
	case p.ProgramMissing != "":
		program := ""
		if other := b.strandOfOther(nil, ref); other != nil {
			program = other.ID
		}
		b.findings.Add(ref.Pos, ref.Len, staff.StrandBesideReason(program))
	case p.Program != nil:
		if other := b.strandOfOther(p.Program, ref); other != nil {
			if b.stated(p.Projekt, other) {
				own := p.Projekt.Program
				b.findings.Add(own.Pos, own.Len, staff.ProgramOfStrand(p.Program.ID, ref.ID, other.ID))
				return
			}
			b.findings.Add(ref.Pos, ref.Len, staff.StrandOfOther(ref.ID, other.ID, p.Program.ID))
			return
		}
		p.Strand = b.strands[p.Program].find(ref)
	}
}

// stated reports whether a sheet of a project names a programme, or a strand of it.
func (b *builder) stated(p *record.Projekt, program *Program) bool {
	return slices.ContainsFunc(p.Deltaganden, func(d record.Deltagande) bool {
		return slices.ContainsFunc(d.Sheets, func(s record.Blad) bool {
			ref := record.Ref{ID: s.StatedProgram}
			return b.program.named(ref) == program || b.strands[program].has(ref)
		})
	})
}

// strandOfOther returns the program whose strand ref names, if own, which may be nil, has no such
// strand and another has.
func (b *builder) strandOfOther(own *Program, ref record.Ref) *Program {
	if own != nil && b.strands[own].has(ref) {
		return nil
	}
	for _, p := range b.graph.Programs {
		if b.strands[p].has(ref) {
			return p
		}
	}
	return nil
}

// withCountriesOf adds the other countries of the cities that are not in the
// list.
func (b *builder) withCountriesOf(countries []*Country, cities []*City) []*Country {
	for _, c := range cities {
		if b.graph.Abroad(c) && !slices.Contains(countries, c.Country) {
			countries = append(countries, c.Country)
		}
	}
	sv.SortBy(countries, func(c *Country) string { return c.Name })
	return countries
}

func (b *builder) organisation(name string) *Organisation {
	key := sv.Folded(name)
	if b.organisations[key] == nil {
		b.organisations[key] = &Organisation{Name: name}
		b.graph.Organisations = append(b.graph.Organisations, b.organisations[key])
	}
	return b.organisations[key]
}

func (b *builder) deltagande(p *Project, r *record.Deltagande) {
	d := &Deltagande{Deltagande: *r, Project: p, Namnd: b.namnd.find(r.Namnd)}
	if d.Namnd != nil {
		d.Deltagande.Namnd.ID = d.Namnd.ID
	}
	for i := range r.Sheets {
		b.sheet(d, &r.Sheets[i])
	}
	for _, other := range p.Deltaganden {
		if d.Namnd != nil && other.Namnd == d.Namnd {
			b.partTwice(other, d)
			return
		}
	}
	slices.SortFunc(d.Sheets, func(a, b *Sheet) int { return cmp.Compare(b.Year, a.Year) })
	d.Sheet = &Sheet{Deltagande: d}
	if len(d.Sheets) > 0 {
		d.Sheet = d.Sheets[0]
	}
	for _, s := range slices.Backward(d.Sheets) {
		b.payment(s)
	}
	p.Deltaganden = append(p.Deltaganden, d)
	p.Ledger = append(p.Ledger, d.Ledger...)
	for _, m := range d.Goals {
		p.Goals = appendNew(p.Goals, m)
	}
	for _, m := range d.Origin {
		p.Origin = appendNew(p.Origin, m)
	}
}

// sheet adds the sheet of a year to d, which has one a year.
func (b *builder) sheet(d *Deltagande, r *record.Blad) {
	l := &b.findings
	s := &Sheet{Blad: *r, Deltagande: d, Source: b.source.find(r.Source), Goals: b.goal.all(l, r.Goals), Origin: b.goal.all(l, r.Origin)}
	if s.Source != nil {
		s.Blad.Source.ID = s.Source.ID
	}
	b.checkMapping(s)
	if other := d.In(r.Year); other != nil {
		b.sheetTwice(d.Project, &other.Blad, r)
		return
	}
	d.Sheets = append(d.Sheets, s)
}

func (b *builder) payment(s *Sheet) {
	p := &Payment{Sheet: s, Source: s.Source, Page: cmp.Or(s.Paid.Page, s.Page), Rank: len(b.graph.Ledger)}
	if s.PaidSource.ID != "" {
		p.Source = b.source.find(s.PaidSource)
	}
	s.Deltagande.Ledger = append(s.Deltagande.Ledger, p)
	b.graph.Ledger = append(b.graph.Ledger, p)
}

// wrongYear reports whether a sheet is of a year that its document can't tell
// of, which is a finding of its own.
func wrongYear(s *Sheet) bool {
	return s.Source != nil && s.Source.Year > 0 && (s.Year > s.Source.Year || s.Year < s.Source.Year-maxBack)
}

// maxBack is how many years after a sheet's own a document may tell of it.
const maxBack = 3

// backlinks links what p names to p.
func (b *builder) backlinks(p *Project) {
	link := func(l *Links) { l.Projects, l.Ledger = append(l.Projects, p), append(l.Ledger, p.Ledger...) }
	if p.Program != nil {
		link(&p.Program.Links)
	}
	if p.Strand != nil {
		link(&p.Strand.Links)
	}
	for _, t := range p.Themes {
		link(&t.Links)
	}
	for _, c := range p.Cities {
		link(&c.Links)
	}
	for _, c := range p.Countries {
		link(&c.Links)
	}
	for _, d := range p.Deltaganden {
		b.backlinkDeltagande(p, d)
	}
	for _, n := range p.AlsoNamnder {
		n.AlsoIn = append(n.AlsoIn, p)
	}
	for _, n := range p.Networks {
		n.Projects = append(n.Projects, p)
	}
	for _, x := range p.Organisations {
		x.Projects = append(x.Projects, p)
	}
}

func (b *builder) backlinkDeltagande(p *Project, d *Deltagande) {
	if d.Namnd != nil {
		d.Namnd.Projects, d.Namnd.Ledger = append(d.Namnd.Projects, p), append(d.Namnd.Ledger, d.Ledger...)
		d.Namnd.Deltaganden = append(d.Namnd.Deltaganden, d)
	}
	for _, s := range d.Sheets {
		for _, m := range s.Serves() {
			m.Projects, m.Sheets = appendNew(m.Projects, p), append(m.Sheets, s)
		}
	}
	for _, x := range d.Ledger {
		for _, m := range x.Serves() {
			m.Ledger = append(m.Ledger, x)
		}
	}
}

// appendNew appends v if it is not in the list.
func appendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
