package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/entry"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Search is /sok/: the search, and without JavaScript a list of every page.
type Search struct {
	site.Meta
	Ways    []site.Link // where to look when nothing was found
	Letters []Letter
	Parts   []site.Link // instead of letters, where there are too many pages for one list
}

// Layout returns the template's name.
func (*Search) Layout() string { return "sok" }

// Letter is the pages whose titles begin with one letter.
type Letter struct {
	Name  string
	ID    string
	Pages []site.Link // Note is the kind of page
}

// search adds the search page and gives the index its entries: one for every
// page that search engines may show.
func (b *pages) search(out *Output) {
	out.Search = b.searchOptions()
	out.Search.Largest = entry.Largest(b.Graph, b.Site)
	out.Entries = entry.All(b.Graph, b.Site, b.Pages)
	labels := map[string]string{}
	for _, k := range out.Search.Kinds {
		labels[k.ID] = k.Label
	}
	list := site.Each(out.Entries, func(e search.Entry) site.Link {
		return site.Link{Text: cmp.Or(e.Short, e.Title), Href: e.Address, Note: labels[e.Kind]}
	})
	m := b.Apart(site.SearchAddress, b.Words.Other.Search)
	m.NoIndex = true
	page := &Search{Meta: m, Ways: b.waysIn(), Letters: b.letters(list)}
	b.Add(page)
	if most := linksPerRow * b.Longest; len(list) > most {
		folder := builder.PartFolder(site.SearchAddress, allPages)
		long := builder.InParts(b.Builder, folder, list, func(l site.Link) string { return l.Text }, most) // letters put them in order
		page.Letters, page.Parts = nil, long.Parts
		links := divided[site.Link]{page.Common(), allPages, b.Words.Layout.Search.AllPages, func(p *Part, links []site.Link) { p.Links = links }}
		links.add(b, long.Divided)
	}
}

// linksPerRow is how many links to pages take as much room as a project in a list.
const linksPerRow = 4

// allPages is the id of the list of every page.
const allPages = "alla"

// waysIn returns the pages from which others are found without a search.
func (b *pages) waysIn() []site.Link {
	var out []site.Link
	for _, address := range []string{site.ProjectsAddress, site.NamnderAddress, site.PlacesAddress, site.CitiesAddress, site.NetworksAddress} {
		if i := slices.IndexFunc(b.Pages, func(p site.Page) bool { return p.Common().Address == address }); i >= 0 {
			out = append(out, site.Link{Text: b.Pages[i].Common().H1(), Href: address})
		}
	}
	return append(out, site.Link{Text: b.Words.Layout.Search.AllPages, Href: site.SearchAddress})
}

// letters groups links by their first letter, in Swedish order. Signs before it
// do not count.
func (b *pages) letters(list []site.Link) []Letter {
	first := func(l site.Link) string {
		return strings.TrimLeftFunc(l.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	sv.SortBy(list, first)
	var out []Letter
	for _, l := range list {
		r, _ := utf8.DecodeRuneInString(cmp.Or(first(l), l.Text))
		name := sv.Initial(r)
		if !unicode.IsLetter(r) {
			name = b.Words.Other.Digits
		}
		at := slices.IndexFunc(out, func(l Letter) bool { return l.Name == name })
		if at < 0 {
			at, out = len(out), append(out, Letter{Name: name, ID: "bokstav-" + sv.Letter(name)})
		}
		out[at].Pages = append(out[at].Pages, l)
	}
	return out
}

func (b *pages) searchOptions() search.Options {
	in := b.Words.Search
	opt := search.Options{Kinds: search.Kinds(in), Ambient: slices.Concat(in.Ambient, []string{strconv.Itoa(b.Site.Year)})}
	opt.Sums = []string{site.Year(b.Site.Year), site.HomeAddress, site.ProjectsAddress}
	for _, group := range b.Graph.Synonyms.Groups {
		opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: group})
	}
	for _, v := range b.Graph.Synonyms.Everyday {
		opt.Synonyms = append(opt.Synonyms, search.Synonym{Words: v.Words, Means: v.Means})
	}
	addresses := site.Each(b.Pages, func(p site.Page) string { return p.Common().Address })
	for _, a := range b.Graph.Synonyms.Answers {
		opt.Answers = append(opt.Answers, b.answer(a, addresses))
	}
	for _, e := range b.Graph.Synonyms.Elsewhere {
		opt.Elsewhere = append(opt.Elsewhere, search.Elsewhere{Subject: e.Subject, Href: e.Website, Words: e.Words})
	}
	for _, a := range b.Graph.Synonyms.Abbreviations {
		opt.Abbreviations = append(opt.Abbreviations, search.Abbreviation{Short: a[0], Long: a[1]})
	}
	return opt
}

// answer fills in the reporting year, and reports a page that is none of the
// site's addresses.
func (b *pages) answer(a record.Svar, addresses []string) search.Answer {
	dated := strings.NewReplacer("{år}", strconv.Itoa(b.Site.Year))
	out := search.Answer{Address: dated.Replace(a.Page.ID), Words: site.Each(a.Questions, dated.Replace)}
	if !slices.Contains(addresses, out.Address) {
		b.findings.Add(a.Page.Pos, a.Page.Len, staff.NoSuchPage(out.Address, nearest(out.Address, addresses)))
	}
	return out
}
