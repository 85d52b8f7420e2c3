package page

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quote"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// keeper sees to it that every address that was ever released leads somewhere.
type keeper struct {
	*pages
	out    *Output
	past   *release.Past
	notes  notes
	made   map[string]bool // addresses of pages and files
	moves  []move          // the longest first
	things []addressed
	dead   []release.Address
	years  []int                            // that have sheets
	then   map[int]map[string]*dataset.Data // their tables, see tablesOf
}

// keep adds what released addresses need: pages that lead on below an older
// address, tables at the addresses that they had, pages that say what was taken
// away. What is left is reported.
func (b *pages) keep(out *Output, past *release.Past) {
	k := &keeper{pages: b, out: out, past: past, notes: b.newNotes(), made: out.addresses(), things: addressedOf(b.Graph, b.Words),
		years: ledger.Years(b.Graph.Ledger), then: map[int]map[string]*dataset.Data{}}
	k.moves = movesOf(k.things)
	k.checkNotes()
	for _, a := range past.Addresses {
		if !k.made[a.Address] && !k.forwarded(a.Address) && !k.noted(a) && !k.earlier(a.Address) && !k.emptied(a.Address) {
			k.dead = append(k.dead, a)
		}
	}
	for _, n := range k.notes { // on addresses that no release had
		if address := n.Address.ID; strings.HasSuffix(address, "/") && !strings.Contains(address, "*") && !k.made[address] {
			k.tombstone(address, n)
		}
	}
	out.Pages = b.Pages
	k.report()
}

// forwarded makes an address lead where what stood there stands now, if that is
// known: it lies below an older address, or is that of a table which shares the
// file of another.
func (k *keeper) forwarded(address string) bool {
	from := k.shown(address)
	for _, m := range k.moves {
		below, ok := strings.CutPrefix(from, m.from)
		to := m.to + below
		if from != address {
			to = site.EmbedOf(to)
		}
		if ok && k.made[to] {
			k.lead(address, to, m)
			return true
		}
	}
	if to, ok := k.out.Data.Shared(address); ok {
		k.copyOf(address, to)
		return true
	}
	return false
}

// earlier keeps a table of a year that was the portal's, which a page shows of the
// portal's year only, and reports whether it is one: what was quoted of the year stays.
func (k *keeper) earlier(address string) bool {
	at := k.now(address)
	year := site.YearOf(at)
	if year == k.Site.Year || !slices.Contains(k.years, year) {
		return false
	}
	if k.then[year] == nil {
		k.then[year] = k.tablesOf(year)
	}
	d := k.then[year][at]
	return d != nil && k.kept(address, at, func() bool { return k.out.Data.Put(d) })
}

// emptied keeps a table that has no rows any more, beside a page that is there, and
// reports whether it is one: whoever reads it finds that there is nothing now.
func (k *keeper) emptied(address string) bool {
	at := k.now(address)
	return k.kept(address, at, func() bool { return k.out.Data.Keep(at) })
}

// now returns the address that what had an address has now.
func (k *keeper) now(address string) string {
	for _, m := range k.moves {
		if below, ok := strings.CutPrefix(address, m.from); ok {
			return m.to + below
		}
	}
	return address
}

// kept lets add put a table at an address that was released, beside a page that is
// there; at is what the address is now.
func (k *keeper) kept(address, at string, add func() bool) bool {
	if !k.made[parent(at)] || !add() {
		return false
	}
	k.made[at] = true
	if at != address {
		k.copyOf(address, at)
	}
	return true
}

// shown returns what a frame at an address shows, whose fate it shares: a page, or else a
// chart. It is the address itself if that is of no frame.
func (k *keeper) shown(address string) string {
	from := site.Unframed(address)
	if from == address || k.past.Has(from) {
		return from
	}
	return strings.TrimSuffix(from, "/") + ".svg"
}

// lead makes an address lead to another, as a page or as the same file.
func (k *keeper) lead(from, to string, m move) {
	if !strings.HasSuffix(from, "/") {
		k.copyOf(from, to)
		return
	}
	thing := m.thing
	thing.link.Href = to
	p := k.redirect(from, thing, m.alias)
	if site.Unframed(from) != from {
		p.Framed = m.to
	}
	k.Add(p)
	k.made[from] = true
}

func (k *keeper) copyOf(from, to string) {
	k.out.Copies = append(k.out.Copies, Copy{from, to})
	k.made[from] = true
}

// noted adds what a note says of an address, if one does.
func (k *keeper) noted(a release.Address) bool {
	n := k.notes.of(k.shown(a.Address))
	if n == nil {
		return false
	}
	k.out.Gone = append(k.out.Gone, a.Address)
	if strings.HasSuffix(a.Address, "/") {
		k.tombstone(a.Address, n)
	}
	return true
}

// tombstone adds the page that says what stood at an address.
func (k *keeper) tombstone(address string, n *record.Borttagen) {
	m := k.Apart(address, k.Words.Other.Removed)
	m.Description, m.NoIndex = builder.Shorten(n.Why, builder.MaxDescription), true
	m.EditPath, m.EditLine = n.Pos.File, n.Pos.Line
	if from := k.shown(address); from != address {
		m.Framed = from[:strings.LastIndexByte(from, '/')+1]
	}
	p := &Removed{Meta: m, What: n.What, Why: n.Why, When: site.Day(k.Words, n.When)}
	if to := n.Instead.ID; to != "" && k.made[to] {
		p.Instead = site.Link{Text: k.titleOf(to), Href: to}
	}
	k.Add(p)
	k.made[address] = true
}

// titleOf returns the title of the page at an address.
func (k *keeper) titleOf(address string) string {
	for _, p := range k.Pages {
		if m := p.Common(); m.Address == address {
			return m.Title
		}
	}
	return address
}

// checkNotes reports notes on what is there, and those that lead nowhere.
func (k *keeper) checkNotes() {
	addresses := slices.Sorted(maps.Keys(k.made))
	for _, n := range k.notes {
		if k.made[n.Address.ID] {
			k.findings.Add(n.Address.Pos, n.Address.Len, staff.NoteIdle(n.Address.ID))
		}
		if to := n.Instead.ID; to != "" && !k.made[to] {
			k.findings.Add(n.Instead.Pos, n.Instead.Len, k.insteadOf(n, addresses))
		}
	}
}

// insteadOf says what is wrong with an address that a note tells to look at instead, and
// which was meant: one of the site, however it is written.
func (k *keeper) insteadOf(n *record.Borttagen, addresses []string) diag.Problem {
	to := n.Instead.ID
	if to == n.Address.ID {
		return staff.InsteadOfItself()
	}
	below, own := strings.CutPrefix(to, strings.TrimSuffix(k.Graph.Portal.Base, "/"))
	if !own && strings.Contains(below, "://") {
		return staff.InsteadOutside(to)
	}
	slug := path.Base(strings.TrimSuffix(strings.TrimSuffix(below, "/"), ".md"))
	for _, a := range addresses { // with its slashes, or by what it is called
		if strings.Trim(a, "/") == strings.Trim(below, "/") && strings.HasSuffix(a, "/") {
			return staff.InsteadNowhere(to, a)
		}
	}
	for _, a := range addresses {
		if site.Unframed(a) == a && strings.HasSuffix(a, "/") && path.Base(a) == sv.Slug(slug) {
			return staff.InsteadNowhere(to, a)
		}
	}
	return staff.InsteadNowhere(to, nearest(below, addresses))
}

// report reports the addresses that lead nowhere: a page where what may have
// stood there stands now, if that can be seen, and files beside a page that
// is there all in one.
func (k *keeper) report() {
	gone := map[string]bool{}
	var files []release.Address
	for _, a := range k.dead {
		switch page := strings.HasSuffix(a.Address, "/"); {
		case k.shown(a.Address) != a.Address && k.isDead(k.shown(a.Address)): // mended with what it shows
		case below(gone, a.Address): // mended with the page
		case page:
			gone[a.Address] = true
			k.findings = append(k.findings, heirs{things: k.things, past: k.past, dead: k.dead}.told(a, k.above(a.Address))...)
		default:
			files = append(files, a)
		}
	}
	if len(files) > 0 {
		k.findings.Add(files[0].Pos, len(files[0].Address), staff.FilesDead(k.patterns(files), len(files)))
	}
}

// above returns the nearest page above an address that isn't itself taken away.
func (k *keeper) above(address string) string {
	up := parent(address)
	for up != "/" && (!k.made[up] || k.notes.of(up) != nil) {
		up = parent(up)
	}
	return up
}

// patterns returns the addresses of files, those of one name beside pages of one
// section as one, with a star.
func (k *keeper) patterns(files []release.Address) []staff.Dead {
	by := map[string][]string{}
	for _, f := range files {
		page := parent(f.Address)
		key := f.Address
		if up := parent(page); page != "/" && up != "/" && up != "" {
			key = up + "*/" + path.Base(f.Address)
		}
		by[key] = append(by[key], f.Address)
	}
	var out []staff.Dead
	for _, key := range slices.Sorted(maps.Keys(by)) {
		if len(by[key]) == 1 {
			key = by[key][0]
		}
		one, _, _ := strings.Cut(key, "*/") // the page above what several have is that of them all
		out = append(out, staff.Dead{Address: key, Instead: k.above(one + "*"), Title: k.titleOf(parent(key))})
	}
	return out
}

// isDead reports whether a released address leads nowhere.
func (k *keeper) isDead(address string) bool {
	return slices.ContainsFunc(k.dead, func(a release.Address) bool { return a.Address == address })
}

// Rule is what a server answers at an older address: where it leads, or, if that
// is "", that what stood there is gone.
type Rule struct{ From, To string }

// Rules returns what servers answer at older addresses, in their order.
func (out *Output) Rules() (rules []Rule) {
	gone := map[string]bool{}
	for _, p := range out.Pages {
		switch p := p.(type) {
		case *Redirect:
			rules = append(rules, Rule{p.Address, p.To.Href})
		case *Removed:
			rules, gone[p.Address] = append(rules, Rule{From: p.Address}), true
		}
	}
	for _, a := range out.Gone {
		if !gone[a] {
			rules = append(rules, Rule{From: a})
		}
	}
	slices.SortFunc(rules, func(a, b Rule) int { return strings.Compare(a.From, b.From) })
	return rules
}

// Copy is a file at an address that it had before, the same as at its own.
type Copy struct{ Address, Of string }

// addresses returns all addresses of the site that last.
func (out *Output) addresses() map[string]bool {
	made := map[string]bool{}
	for _, a := range out.public() {
		made[a.Address] = true
	}
	return made
}

// tables returns the tables that have a file of their own.
func (out *Output) tables() []*dataset.Data {
	if out.Data == nil {
		return nil
	}
	return out.Data.Files()
}

// always are the addresses of the files that every site has. Those that only
// insyn data writes are not among them: a plain build lacks them.
var always = []string{site.SitemapAddress, site.PackageAddress, site.LatestAddress, site.DataPackageAddress, site.ArchiveAddress,
	site.ChecksumsAddress, site.CatalogueAddress}

// Public returns the addresses that a release promises to keep: those of all
// pages with their facts, tables and charts.
func (out *Output) Public() []release.Address {
	all := out.public()
	slices.SortFunc(all, func(a, b release.Address) int { return strings.Compare(a.Address, b.Address) })
	return all
}

// public is Public in no order.
func (out *Output) public() []release.Address {
	all := site.Each(always, func(address string) release.Address { return release.Address{Address: address} })
	for _, p := range out.Pages {
		m := p.Common()
		if _, part := p.(*Part); part {
			continue
		}
		if m.Address != site.NotFoundAddress {
			all = append(all, release.Address{Address: m.Address, Title: m.Title})
		}
		if m.FactsAddress() != "" {
			all = append(all, release.Address{Address: m.FactsAddress()})
		}
		if m.Quotable() {
			for _, form := range quote.Forms {
				all = append(all, release.Address{Address: m.QuoteAddress(form.Ending)})
			}
		}
	}
	for _, d := range out.tables() {
		for _, form := range d.Forms() {
			all = append(all, release.Address{Address: d.In(form)})
		}
	}
	for _, p := range out.Pictures {
		if p.Poster == nil && !p.Print { // which are only shown where a page is linked to, or made by insyn data
			all = append(all, release.Address{Address: p.Address})
		}
	}
	for _, f := range out.Feeds {
		all = append(all, release.Address{Address: f.Address})
	}
	for _, f := range out.Files {
		if !f.Passing {
			all = append(all, release.Address{Address: f.Address})
		}
	}
	for _, c := range out.Copies {
		all = append(all, release.Address{Address: c.Address})
	}
	return all
}
