package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Search is /sok/: the search, and without JavaScript a list of every page.
type Search struct {
	Meta
	Letters []Letter
}

// Layout returns the template's name.
func (*Search) Layout() string { return "sok" }

// Letter is the pages whose titles begin with one letter.
type Letter struct {
	Name  string
	ID    string
	Pages []Link // Note is the kind of page
}

// search adds the search page and gives the index its entries: one for every
// page that search engines may show.
func (b *builder) search() {
	b.out.Search = b.searchOptions()
	b.out.Entries = b.entries()
	labels := map[string]string{}
	for _, k := range b.out.Search.Kinds {
		labels[k.ID] = k.Label
	}
	list := make([]Link, 0, len(b.out.Entries))
	for _, e := range b.out.Entries {
		list = append(list, Link{Text: cmp.Or(e.Short, e.Title), Href: e.Address, Note: labels[e.Kind]})
	}
	b.add(&Search{Meta: Meta{Address: "/sok/", Title: "Sök", Heading: "Sök på portalen", Crumbs: crumbs(), NoIndex: true,
		Description: "Sök bland projekt, nämnder, program, städer och nätverk."}, Letters: letters(list)})
}

// letters groups links by their first letter, in Swedish order.
func letters(list []Link) []Letter {
	sv.SortBy(list, func(l Link) string { return strings.TrimLeft(l.Text, "[”") })
	var out []Letter
	for _, l := range list {
		name := strings.ToUpper(string([]rune(strings.TrimLeft(l.Text, "[”"))[:1]))
		if strings.ContainsAny(name, "0123456789") {
			name = "0–9"
		}
		if n := len(out); n == 0 || out[n-1].Name != name {
			id := sv.Slug(name)
			switch name {
			case "Å":
				id = "aa"
			case "Ä":
				id = "ae"
			case "Ö":
				id = "oe"
			}
			out = append(out, Letter{Name: name, ID: "bokstav-" + id})
		}
		last := &out[len(out)-1]
		last.Pages = append(last.Pages, l)
	}
	return out
}

func (b *builder) searchOptions() search.Options {
	opt := search.Options{Kinds: search.Kinds(b.site.Words.Search), Ambient: slices.Concat(b.site.Words.Search.Ambient, []string{itoa(b.site.Year)})}
	for _, words := range b.graph.Synonyms.Groups {
		opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: words})
	}
	for _, v := range b.graph.Synonyms.Everyday {
		opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: v.Words, Means: v.Means})
	}
	addresses := apply(b.out.Pages, func(p Page) string { return p.Common().Address })
	for _, a := range b.graph.Synonyms.Answers {
		opt.Answers = append(opt.Answers, b.answer(a, addresses))
	}
	for _, a := range b.graph.Synonyms.Abbreviations {
		opt.Abbreviations = append(opt.Abbreviations, search.Abbreviation{Short: a[0], Long: a[1]})
	}
	return opt
}

// answer fills in the reporting year, and reports a page that is none of the site's addresses.
func (b *builder) answer(a record.Svar, addresses []string) search.Answer {
	dated := strings.NewReplacer("{år}", itoa(b.site.Year))
	out := search.Answer{Address: dated.Replace(a.Page.ID)}
	for _, q := range a.Questions {
		out.Words = append(out.Words, dated.Replace(q))
	}
	if !slices.Contains(addresses, out.Address) {
		b.findings.AddProblem(a.Page.Pos, a.Page.Len, staff.NoSuchPage(out.Address, nearest(out.Address, addresses)))
	}
	return out
}

// entries returns an entry for every page: those about things with all that is
// known of them, the others with their title and description.
func (b *builder) entries() []search.Entry {
	known := map[string]bool{}
	var out []search.Entry
	add := func(e search.Entry) {
		if !known[e.Address] {
			known[e.Address] = true
			out = append(out, e)
		}
	}
	b.thingEntries(add)
	shown := map[string]bool{}
	for _, p := range b.out.Pages {
		m := p.Common()
		shown[m.Address] = !m.NoIndex
		if !m.NoIndex {
			add(search.Entry{Address: m.Address, Kind: search.KindPage, Title: m.H1(), Summary: m.Description})
		}
	}
	kept := out[:0]
	for _, e := range out {
		if shown[e.Address] {
			kept = append(kept, e)
		}
	}
	return kept
}

func (b *builder) thingEntries(add func(search.Entry)) {
	g := b.graph
	projects := make([]search.Entry, len(g.Projects))
	parallel.Do(len(projects), func(i int) { projects[i] = b.projectEntry(g.Projects[i]) })
	for _, e := range projects {
		add(e)
	}
	for _, n := range g.Namnder {
		add(search.Entry{Address: namndAddress(n), Kind: search.KindCommittee, Title: n.Name, Short: n.Short, Summary: n.Summary,
			Spellings: append(names(n.Spellings), n.Forvaltning), Keywords: n.Keywords, Facts: b.facts(n.Links), Sections: sections(n.Body)})
		for _, a := range n.Accounts {
			add(accountEntry(a))
		}
	}
	for _, p := range g.Programs {
		add(search.Entry{Address: programAddress(p), Kind: search.KindProgramme, Title: p.Name, Short: p.Short, Summary: p.Description,
			Spellings: names(p.Spellings), Keywords: p.Keywords, Facts: b.facts(p.Links)})
		for _, s := range p.Strands {
			add(search.Entry{Address: strandAddress(s), Kind: search.KindProgramme, Title: s.Name, Summary: s.Description,
				Spellings: names(s.Spellings), Keywords: s.Keywords, Links: []string{programAddress(p)}, Facts: b.facts(s.Links)})
		}
	}
	for _, n := range g.Networks {
		add(networkEntry(n))
	}
	for _, m := range g.Goals {
		add(search.Entry{Address: goalAddress(m), Kind: search.KindGoal, Title: m.Name, Summary: m.Description,
			Spellings: goalNames(m), Keywords: m.Keywords, Links: apply(m.To, goalAddress), Facts: b.facts(m.Links), Sections: []search.Section{{Text: m.Why}}})
	}
	for _, c := range g.Cities {
		e := search.Entry{Address: cityAddress(c), Kind: search.KindCity, Title: c.Name, Spellings: append(names(c.Spellings), c.Local), Keywords: c.Keywords,
			Facts: []string{linksText(len(c.Projects), len(c.Exchanges), len(c.Networks))}, Sections: []search.Section{{Text: c.Relation}}}
		if c.Country != nil {
			e.Links = []string{countryAddress(c.Country)}
		}
		add(e)
	}
	for _, c := range g.Countries {
		add(search.Entry{Address: countryAddress(c), Kind: search.KindCountry, Title: c.Name, Spellings: append(names(c.Spellings), c.Adjectives...), Keywords: c.Keywords,
			Facts: []string{linksText(len(c.Projects), len(c.Exchanges), len(c.Networks))}})
	}
	for _, i := range g.Initiatives {
		add(initiativeEntry(i))
	}
	for _, p := range g.Pages {
		add(textEntry(p))
	}
}

func (b *builder) projectEntry(p *graph.Project) search.Entry {
	e := search.Entry{Address: projectAddress(p), Kind: search.KindProject, Title: p.Title, Short: p.Short, Summary: p.Summary, Keywords: p.Keywords,
		Names: append(append([]string(nil), p.Projekt.Organisations...), p.Projekt.Places...), Sections: sections(p.Body)}
	for _, d := range p.Deltaganden {
		e.Spellings = append(e.Spellings, d.StatedName, d.StatedHeading)
		for _, s := range d.Earlier() {
			e.Spellings = appendNew(appendNew(e.Spellings, s.StatedName), s.StatedHeading)
		}
		if d.Namnd != nil {
			e.Links = append(e.Links, namndAddress(d.Namnd))
		}
	}
	e.Links = append(e.Links, apply(p.AlsoNamnder, namndAddress)...)
	if p.Program != nil {
		e.Links = append(e.Links, programAddress(p.Program))
	}
	if p.Strand != nil {
		e.Links = append(e.Links, strandAddress(p.Strand))
	}
	e.Links = append(e.Links, apply(p.Goals, goalAddress)...)
	e.Links = append(e.Links, apply(p.Origin, goalAddress)...)
	e.Links = append(e.Links, apply(p.Cities, cityAddress)...)
	e.Links = append(e.Links, apply(p.Countries, countryAddress)...)
	e.Links = append(e.Links, apply(p.Networks, networkAddress)...)
	e.Facts = []string{namndNames(p), years(p), fmt.Sprintf("Utbetalt %d: %s", b.site.Year, paidText(b.whole(p)))}
	return e
}

// facts says how many projects a thing has and what was paid out to them.
func (b *builder) facts(l graph.Links) []string {
	return []string{plural(len(l.Projects), "projekt", "projekt"), fmt.Sprintf("Utbetalt %d: %s", b.site.Year, paidText(ledger.In(l.Ledger, b.site.Year)))}
}

func accountEntry(a *graph.Account) search.Entry {
	e := search.Entry{Address: accountAddress(a), Kind: search.KindAccount, Title: fmt.Sprintf("%s %d", a.Namnd.Name, a.Year), Summary: a.Summary, Keywords: a.Keywords,
		Spellings: []string{fmt.Sprintf("%s %d", a.Namnd.Forvaltning, a.Year)}, Names: a.Redogorelse.Organisations, Sections: sections(a.Body),
		Facts: []string{plural(len(a.Exchanges), "utbyte", "utbyten"), plural(len(a.Networks), "nätverk", "nätverk")}}
	e.Links = append(apply(a.Namnder, namndAddress), namndAddress(a.Namnd))
	e.Links = append(e.Links, apply(a.Projects, projectAddress)...)
	e.Links = append(e.Links, apply(a.Networks, networkAddress)...)
	e.Links = append(e.Links, apply(a.Cities, cityAddress)...)
	e.Links = append(e.Links, apply(a.Countries, countryAddress)...)
	e.Links = append(e.Links, apply(a.Programs, programAddress)...)
	e.Sections = append(e.Sections, themes(a.Exchanges)...)
	return e
}

func networkEntry(n *graph.Network) search.Entry {
	e := search.Entry{Address: networkAddress(n), Kind: search.KindNetwork, Title: n.Name, Short: n.Short, Summary: n.Summary, Spellings: names(n.Spellings), Keywords: n.Keywords,
		Links: append(apply(n.Cities, cityAddress), apply(n.Countries, countryAddress)...), Sections: sections(n.Body)}
	var namnder []string
	for _, m := range n.Memberships {
		if m.Namnd != nil {
			namnder = appendNew(namnder, namndAddress(m.Namnd))
		}
		e.Sections = append(e.Sections, search.Section{Text: m.Text})
	}
	e.Links = append(e.Links, namnder...)
	e.Facts = []string{plural(len(namnder), "nämnd", "nämnder")}
	return e
}

func initiativeEntry(i *graph.Initiative) search.Entry {
	e := search.Entry{Address: initiativeAddress(i), Kind: search.KindInitiative, Title: i.Title, Short: i.Short, Summary: i.Summary, Keywords: i.Keywords,
		Names: i.Initiativ.Organisations, Links: apply(i.Namnder, namndAddress), Sections: sections(i.Body)}
	for _, d := range append(append([]record.Described(nil), i.Parts...), i.Roles...) {
		e.Sections = append(e.Sections, search.Section{Heading: d.Name, Text: d.Text})
	}
	for _, y := range i.Years {
		e.Sections = append(e.Sections, search.Section{Text: y.Text})
	}
	return e
}

func textEntry(p *record.Sida) search.Entry {
	e := search.Entry{Address: "/" + p.ID + "/", Kind: search.KindPage, Title: p.Title, Summary: p.Summary, Keywords: p.Keywords, Sections: sections(p.Body)}
	switch p.ID {
	case "ordlista":
		e.Kind = search.KindGlossary
	case "start":
		e.Address = "/"
	}
	return e
}

// themes returns what exchanges are about, as the index reads it.
func themes(exchanges []*graph.Exchange) []search.Section {
	return apply(exchanges, func(x *graph.Exchange) search.Section { return search.Section{Text: x.Theme} })
}

// goalNames returns the spellings of a goal, and "Mål 3".
func goalNames(m *graph.Goal) []string {
	out := names(m.Spellings)
	if m.Number > 0 {
		out = append(out, fmt.Sprintf("Mål %d", m.Number))
	}
	return out
}

func names(refs []record.Ref) []string {
	return apply(refs, func(r record.Ref) string { return r.ID })
}

// sections returns a text as the index reads it.
func sections(b markdown.Body) []search.Section {
	return apply(b.Sections, func(s markdown.Section) search.Section {
		return search.Section{Heading: s.Heading, Text: strings.ReplaceAll(s.Text, "{{provning}}", "")}
	})
}
