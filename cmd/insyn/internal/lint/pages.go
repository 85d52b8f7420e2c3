package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// pageKeys are the keys of pages, each with that of the document they are of.
var pageKeys = map[string]string{"sida": "kalla", "sidor": "kalla", "total_budget_sida": "kalla", "utbetalt_sida": "utbetalt_kalla"}

// pagesOutside warns of pages that their document doesn't have, in any table of
// any file: a page is one of the nearest document that is named around it.
func pagesOutside(c *checker) (out []odd) {
	sheets := map[diag.Pos]*graph.Sheet{}
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			sheets[s.Pos] = s
		}
	}
	for _, f := range c.Files {
		if f.Path == sources {
			continue
		}
		c.eachPages(f.Facts, sourcesIn(c, f.Facts), diag.Pos{}, func(at source.Value, of []*graph.Source, sheet diag.Pos) {
			if p, ok := outside(pagesOf(at), of); ok && c.wide[of[0]] == nil {
				out = append(out, settle(warning(at, p), sheets[sheet], ""))
			}
		})
	}
	return out
}

// sourcesIn returns the documents that a table and those in it name: what a
// page without a document of its own may be of.
func sourcesIn(c *checker, t *source.Table) (out []*graph.Source) {
	for _, k := range t.Keys {
		if id, ok := k.Value.Data.(string); ok && k.Name == "kalla" {
			if s := c.World.SourceOf(id); s != nil && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		for _, sub := range tablesOf(t, k.Name) {
			out = append(out, sourcesIn(c, sub)...)
		}
	}
	return out
}

// eachPages hands over the pages of a table and those in it, with the documents that
// they may be of. sheet is where the table is or is in a sheet.
func (c *checker) eachPages(t *source.Table, of []*graph.Source, sheet diag.Pos, do func(source.Value, []*graph.Source, diag.Pos)) {
	if id, ok := keyOf(t, "kalla").Data.(string); ok {
		of, sheet = []*graph.Source{c.World.SourceOf(id)}, t.Pos
	}
	for _, k := range t.Keys {
		for _, sub := range tablesOf(t, k.Name) {
			c.eachPages(sub, of, sheet, do)
		}
		key, ok := pageKeys[k.Name]
		if !ok {
			continue
		}
		of := of
		if id, own := keyOf(t, key).Data.(string); own {
			of = []*graph.Source{c.World.SourceOf(id)}
		}
		do(k.Value, of, sheet)
	}
}

// pagesOf returns the pages that a value names.
func pagesOf(v source.Value) markdown.Pages {
	var all []int
	list, ok := v.Data.([]source.Value)
	if !ok {
		list = []source.Value{v}
	}
	for _, one := range list {
		if n, ok := one.Data.(int64); ok {
			all = append(all, int(n))
		}
	}
	if len(all) == 0 {
		return markdown.Pages{}
	}
	return markdown.Pages{First: all[0], Last: all[len(all)-1]}
}

// outside returns what is wrong with pages that are in none of documents.
func outside(pages markdown.Pages, of []*graph.Source) (diag.Problem, bool) {
	if pages.First > pages.Last {
		return staff.PagesBackwards(pages.First, pages.Last), true
	}
	var wrong diag.Problem
	for _, s := range of {
		if s == nil || s.LastPage == 0 || pages.First == 0 {
			return wrong, false
		}
		page, out := outsideOf(pages, s)
		if !out {
			return wrong, false
		}
		wrong = staff.PageOutside(page, s.ID, s.FirstPage, s.LastPage)
	}
	return wrong, len(of) > 0
}

// pagesOfOthers warns of pages in another nämnd's part of a document: of sheets
// among another's sheets, and of pages in the middle of another's account.
func pagesOfOthers(c *checker) (out []odd) {
	tables := c.sheetTables()
	for _, s := range c.World.Sources {
		for _, o := range strays(c.sheetsOn(s)) {
			p := staff.PageAmongOthers(o.sheet.Page, o.sheet.Deltagande.Namnd.Name, o.other.Deltagande.Namnd.Name, o.other.Page)
			at := keyOf(tables[o.sheet.Pos], "sida")
			out = append(out, settle(warning(at, p, staff.OtherIsHere(keyOf(tables[o.other.Pos], "sida").Pos)), o.sheet, ""))
		}
	}
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			out = append(out, c.accountPages(a)...)
		}
	}
	return append(out, c.membershipPages()...)
}

// accountPages warns of the pages of an account and of its exchanges that are
// not its own. Its text may rightly cite what other nämnder say.
func (c *checker) accountPages(a *graph.Account) (out []odd) {
	f := c.file(a.Pos.File)
	if f == nil || a.Source == nil || a.LastPage == 0 || a.LastPage < a.FirstPage {
		return nil
	}
	if _, is := outsideOf(markdown.Pages{First: a.FirstPage, Last: a.LastPage}, a.Source); is && a.Source.LastPage > 0 {
		return nil // that is what is wrong
	}
	if outside := elsewhere(a); len(outside) > 1 && 2*len(outside) > len(a.Exchanges) {
		p := staff.PagesOfExchanges(a.Namnd.Name, a.FirstPage, a.LastPage, slices.Min(outside), slices.Max(outside))
		return []odd{settle(warning(keyOf(f.Facts, "sidor"), p), nil, "")}
	}
	for i, t := range tablesOf(f.Facts, "utbyte") {
		if page := a.Exchanges[i].Page; page < a.FirstPage || page > a.LastPage {
			p := staff.PageOutsideAccount(page, a.Namnd.Name, a.FirstPage, a.LastPage)
			out = append(out, settle(warning(keyOf(t, "sida"), p), nil, ""))
		}
	}
	if other := c.within(a); other != nil {
		p := staff.PagesOfOther(a.FirstPage, a.LastPage, other.Namnd.Name, other.FirstPage, other.LastPage)
		out = append(out, settle(warning(keyOf(f.Facts, "sidor"), p), nil, ""))
	}
	return out
}

// elsewhere returns the pages of an account's exchanges that are not among its own.
func elsewhere(a *graph.Account) (pages []int) {
	for _, e := range a.Exchanges {
		if e.Page > 0 && (e.Page < a.FirstPage || e.Page > a.LastPage) {
			pages = append(pages, e.Page)
		}
	}
	return pages
}

// within returns another nämnd's account that shares pages with a. A page that
// one ends and the next begins on is both nämnder's.
func (c *checker) within(a *graph.Account) *graph.Account {
	for _, n := range c.World.Namnder {
		for _, other := range n.Accounts {
			if other.Source == nil {
				continue
			}
			_, out := outsideOf(markdown.Pages{First: other.FirstPage, Last: other.LastPage}, other.Source)
			if other.Source.LastPage > 0 && out {
				continue // that is what is wrong
			}
			same := other != a && other.Source == a.Source && other.LastPage >= other.FirstPage && other.LastPage > 0
			if same && overlaps(a, other) && c.later(a, other) {
				return other
			}
		}
	}
	return nil
}

// overlaps reports whether two accounts share pages.
func overlaps(a, b *graph.Account) bool { return a.FirstPage < b.LastPage && a.LastPage > b.FirstPage }

// oddness counts the accounts that share pages with one, and its exchanges on other pages.
func (c *checker) oddness(a *graph.Account) (n int) {
	for _, nd := range c.World.Namnder {
		for _, o := range nd.Accounts {
			if o != a && o.Source == a.Source && o.LastPage > 0 && overlaps(a, o) {
				n++
			}
		}
	}
	return n + len(elsewhere(a))
}

// stands reports whether something of an account stands on pages that it shares with another.
func stands(a, other *graph.Account) bool {
	shared := func(page int) bool {
		return page > 0 && page >= max(a.FirstPage, other.FirstPage) && page <= min(a.LastPage, other.LastPage)
	}
	return slices.ContainsFunc(a.Exchanges, func(e *graph.Exchange) bool { return shared(e.Page) }) ||
		slices.ContainsFunc(a.Body.Marks, func(m markdown.Mark) bool {
			return m.Source == "" && slices.ContainsFunc(m.Pages, func(p markdown.Pages) bool { return shared(p.First) || shared(p.Last) })
		})
}

// later reports whether a is the one of two accounts to warn of: the one whose
// pages are fewer lies within the other, and of equals the second.
// If one shares pages with more accounts than the other, or has its exchanges elsewhere, it
// is that one.
func (c *checker) later(a, other *graph.Account) bool {
	if odd, o := c.oddness(a), c.oddness(other); odd != o {
		return odd > o
	}
	if own, others := stands(a, other), stands(other, a); own != others {
		return others // the one of which nothing stands on the pages
	}
	n, m := a.LastPage-a.FirstPage, other.LastPage-other.FirstPage
	return n < m || n == m && a.Pos.File > other.Pos.File
}

// stray is a sheet among another nämnd's.
type stray struct{ sheet, other *graph.Sheet }

// sheetsOn returns the sheets of a document in the order of their pages.
func (c *checker) sheetsOn(s *graph.Source) (out []*graph.Sheet) {
	for _, p := range c.World.Projects {
		for _, x := range sheetsOf(p) {
			if x.Source == s && x.Deltagande.Namnd != nil {
				out = append(out, x)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *graph.Sheet) int {
		if a.Page != b.Page {
			return a.Page - b.Page
		}
		return strings.Compare(a.Deltagande.Namnd.ID, b.Deltagande.Namnd.ID)
	})
	return out
}

// strays returns the sheets that lie among another nämnd's in a document whose
// sheets stand nämnd by nämnd: without the stray one, its nämnd and the other
// have all their sheets together.
func strays(list []*graph.Sheet) (out []stray) {
	for i := 1; i+1 < len(list); i++ {
		before, s, after := list[i-1], list[i], list[i+1]
		own, other := s.Deltagande.Namnd, before.Deltagande.Namnd
		if own == other || other != after.Deltagande.Namnd || before.Page == s.Page || s.Page == after.Page {
			continue
		}
		rest := slices.Delete(slices.Clone(list), i, i+1)
		if n := len(out); n > 0 && out[n-1].sheet == before {
			continue // either of the two, and one slip
		}
		if inOrder(rest) && slices.ContainsFunc(rest, func(x *graph.Sheet) bool { return x.Deltagande.Namnd == own }) {
			out = append(out, stray{s, before})
		}
	}
	return out
}

// inOrder reports whether sheets stand nämnd by nämnd, but for one in twenty:
// a stray sheet must not hide another.
func inOrder(list []*graph.Sheet) bool {
	count, runs := map[*graph.Namnd]int{}, 0
	for i, s := range list {
		if i == 0 || list[i-1].Deltagande.Namnd != s.Deltagande.Namnd {
			runs++
		}
		count[s.Deltagande.Namnd]++
	}
	several := 0
	for _, n := range count {
		if n > 1 {
			several++
		}
	}
	return several > 1 && runs <= len(count)+len(list)/20*2
}
