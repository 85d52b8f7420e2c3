package page

import (
	"cmp"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// follower follows the links of texts.
type follower struct {
	taken    map[string]bool         // addresses of the site
	left     map[string]diag.Problem // what is wrong with links to those that lead on
	called   map[string][]string     // addresses of the site by their last part, sorted
	folders  map[string][]string     // last parts by the folder that they lie in, sorted
	headings map[string][]markdown.Heading
	bases    []string // full addresses of the site
	portal   record.Portal
	broken   map[target][]markdown.Link
	noted    TextLinks
	findings diag.List
}

// TextLinks are the links of texts to places on pages, by the page that they are
// on and where they lead.
type TextLinks map[[2]string][]markdown.Link

// target is a page, or a place on one, that links lead to in vain.
type target struct{ address, anchor string }

// checkLinks follows every link of every text, and returns where those stand that
// lead to a place on a page.
func (b *pages) checkLinks(taken map[string]bool, left map[string]diag.Problem) TextLinks {
	f := &follower{taken: taken, left: left, called: map[string][]string{}, folders: map[string][]string{},
		headings: map[string][]markdown.Heading{},
		bases:    []string{b.Graph.Portal.Base, b.Site.Base}, portal: b.Graph.Portal, broken: map[target][]markdown.Link{},
		noted: TextLinks{}}
	for _, a := range slices.Sorted(maps.Keys(taken)) {
		name, folder := path.Base(a), path.Dir(strings.TrimSuffix(a, "/"))
		f.called[name], f.folders[folder] = append(f.called[name], a), append(f.folders[folder], name)
	}
	for _, p := range b.Graph.Pages {
		address := site.Text(p.Slug)
		if p.Kind == record.StartText {
			address = site.HomeAddress
		}
		f.headings[address] = p.Body.Headings
		if p.Kind == record.GuideText {
			f.headings[address] = slices.Concat(p.Body.Headings, beginHeadings())
		}
	}
	for _, t := range b.bodies() {
		for _, l := range t.Links {
			f.follow(l, t)
		}
	}
	f.report()
	b.findings = append(b.findings, f.findings...)
	return f.noted
}

// follow reports a link that goes outside to come back, and notes one that
// leads nowhere.
func (f *follower) follow(l markdown.Link, t text) {
	address, anchor, _ := strings.Cut(l.Address, "#")
	if l.Relative {
		f.findings.Add(l.Pos, utf8.RuneCountInString(l.Address), staff.LinkRelative(l.Address, f.from(l, t, anchor)))
		return
	}
	address, _, _ = strings.Cut(address, "?")
	address = site.Written(address)
	if anchor != "" {
		to := [2]string{t.address, cmp.Or(address, t.address) + "#" + site.Written(anchor)}
		f.noted[to] = append(f.noted[to], l)
	}
	if page, own := f.own(l.Address); own {
		address, _, _ := strings.Cut(page, "#")
		length := utf8.RuneCountInString(l.Address)
		if f.taken[address] {
			f.findings.Add(l.Pos, length, staff.LinkToOwnAddress(l.Address, page))
		} else {
			f.findings.Add(l.Pos, length, staff.LinkToOwnNothing(l.Address, f.near(address)))
		}
		return
	}
	if p, left := f.left[address]; left {
		f.findings.Warn(l.Pos, utf8.RuneCountInString(l.Address), p)
		return
	}
	switch headings, isText := f.headings[address]; {
	case address == "" && anchor != "":
		f.here(l, anchor, t)
	case !strings.HasPrefix(address, "/"):
	case !f.taken[address]:
		f.broken[target{address, ""}] = append(f.broken[target{address, ""}], l)
	case anchor != "" && isText && !hasAnchor(headings, anchor) && !markdown.Beside("content/sidor/", anchor):
		f.broken[target{address, anchor}] = append(f.broken[target{address, anchor}], l)
	}
}

// from returns the page that a link is meant for which begins elsewhere than at the
// top of the site, or "".
func (f *follower) from(l markdown.Link, t text, anchor string) string {
	if anchor != "" {
		anchor = "#" + anchor
	}
	pages := markdown.MeantPages(l.Address, t.address, l.Pos.File)
	for _, page := range pages {
		if f.taken[page] {
			return page + anchor
		}
	}
	for _, page := range pages {
		if near := f.near(page); page != "" && near != "" {
			return near + anchor
		}
	}
	return ""
}

// here follows a link to a place on the same page. What other parts than the
// text a page of a thing has is decided later: finished pages are asked for those.
func (f *follower) here(l markdown.Link, anchor string, t text) {
	headings, isText := f.headings[t.address]
	if !isText || hasAnchor(headings, anchor) || markdown.Beside(l.Pos.File, anchor) {
		return
	}
	f.broken[target{t.address, anchor}] = append(f.broken[target{t.address, anchor}], l)
}

func hasAnchor(headings []markdown.Heading, anchor string) bool {
	return slices.ContainsFunc(headings, func(h markdown.Heading) bool { return h.ID == anchor })
}

func anchors(headings []markdown.Heading) (out []string) {
	for _, h := range headings {
		out = append(out, h.ID)
	}
	slices.Sort(out)
	return out
}

// report adds one finding for all links that lead to the same place: it is the
// place that has changed, not each of them.
func (f *follower) report() {
	for t, links := range f.broken {
		first, n := links[0], len(links)
		length := utf8.RuneCountInString(first.Address)
		more := folded(links)
		near := nearest(t.anchor, anchors(f.headings[t.address]))
		i := slices.IndexFunc(f.headings[t.address], func(h markdown.Heading) bool { return h.ID == near })
		switch {
		case t.anchor == "":
			f.findings.Add(first.Pos, length, staff.LinkToNothing(t.address, f.nearAt(first, t.address, n), n), more...)
		case n > 1 && near != "" && f.headings[t.address][i].Pos.File != "": // else the portal's own
			h := f.headings[t.address][i]
			f.findings.Add(h.Pos, utf8.RuneCountInString(h.Text), staff.HeadingGone(h.Text, t.anchor, h.ID, n),
				slices.Insert(more, 0, staff.FoldedLink(first.Pos))...)
		default:
			f.findings.Add(first.Pos, length, staff.LinkToNoHeading(t.address, t.anchor, near, n), more...)
		}
	}
}

// folded points at the links after the first of those that one finding tells of.
func folded(links []markdown.Link) (out []diag.Related) {
	for _, l := range links[1:min(len(links), maxRelated)] {
		out = append(out, staff.FoldedLink(l.Pos))
	}
	return out
}

// NoPlace adds to what was found that the links of texts on a page lead to an anchor
// that none of ids is, which the page at address has. It reports whether texts have such links.
func (t TextLinks) NoPlace(found *diag.List, from, address, anchor string, ids []string) bool {
	links := t[[2]string{from, address + "#" + anchor}]
	if len(links) == 0 {
		return false
	}
	found.Add(links[0].Pos, utf8.RuneCountInString(links[0].Address),
		staff.LinkToNoHeading(address, anchor, nearest(anchor, ids), len(links)), folded(links)...)
	return true
}

// maxRelated is how many of the links to one place are shown.
const maxRelated = 10

// nearest returns the candidate that a word is most like, or "".
func nearest(word string, candidates []string) string {
	if slug := sv.Slug(site.Written(word)); slug != "" && slices.Contains(candidates, slug) {
		return slug // #ålgräs for #algras
	}
	near, _ := diag.Nearest(word, candidates)
	return near
}

// nearAt returns the page that n links were meant to lead to, or "", with the place
// on it that a single one names.
func (f *follower) nearAt(l markdown.Link, address string, n int) string {
	near := f.near(address)
	if _, anchor, has := strings.Cut(l.Address, "#"); has && n == 1 && strings.HasSuffix(near, "/") {
		near += "#" + anchor
	}
	return near
}

// near returns the page that a wrong address was meant to lead to, or "": one
// of the same name in another folder, or one that is spelled alike in the same.
func (f *follower) near(address string) string {
	for _, folder := range []string{"", "content/"} {
		if page := markdown.PageOf(folder + strings.Trim(address, "/")); f.taken[page] {
			return page
		}
	}
	tidy := "/" + strings.Trim(path.Clean(strings.ToLower(address)), "/") + "/"
	for _, page := range []string{tidy, slugged(tidy)} {
		if f.taken[page] {
			return page
		}
	}
	name, folder := path.Base(tidy), path.Dir(strings.TrimSuffix(tidy, "/"))
	if same := f.called[name]; len(same) == 1 && name != "/" {
		return same[0]
	}
	if near := nearest(name, f.folders[folder]); near != "" {
		near = path.Join(folder, near)
		if f.taken[near+"/"] {
			return near + "/"
		}
		return near
	}
	return f.begunBy(folder, name)
}

// begunBy returns the only page in a folder whose name goes on after a whole word, or "".
func (f *follower) begunBy(folder, word string) string {
	longer := slices.DeleteFunc(slices.Clone(f.folders[folder]), func(name string) bool { return !strings.HasPrefix(name, word+"-") })
	if len(longer) != 1 || !f.taken[path.Join(folder, longer[0])+"/"] {
		return ""
	}
	return path.Join(folder, longer[0]) + "/"
}

// listing returns the address of the page that shows what a file of data has, or "".
func (f *follower) listing(file string) string {
	name, inData := strings.CutPrefix(file, "data/")
	name, isList := strings.CutSuffix(name, ".toml")
	if !inData || !isList {
		return ""
	}
	for _, page := range []string{"/" + name + "/", "/data/"} {
		if f.taken[page] {
			return page
		}
	}
	return ""
}

// slugged returns an address with each step as addresses have it: /stader/arhus/ for
// /städer/århus/.
func slugged(address string) string {
	steps := strings.Split(site.Written(address), "/")
	for i, step := range steps {
		steps[i] = sv.Slug(step)
	}
	return strings.Join(steps, "/")
}

// reBlob is the way from a repository to a file in it, by the hosting site.
var reBlob = regexp.MustCompile(`^(?:-/)?(?:blob|edit|tree|raw|blame)/[^/]+/(.+)$`)

// reContent is the way to a file of content in a copy of the repository.
var reContent = regexp.MustCompile(`(?:/(?:blob|edit|tree|raw|blame|src)/|^raw\.githubusercontent\.com/).*(content/[^?#]+\.md)$`)

// own returns the address within the portal of a link by a full address: to the
// site itself, or to the file that a page is made of.
func (f *follower) own(link string) (page string, own bool) {
	u, err := url.Parse(link)
	if err != nil || u.Host == "" {
		return "", false
	}
	anchor := ""
	if u.Fragment != "" {
		anchor = "#" + u.Fragment
	}
	for _, base := range f.bases {
		if page, own := f.onSite(u, base); own {
			return page + anchor, true
		}
	}
	if m := reContent.FindStringSubmatch(u.Host + u.Path); m != nil && f.taken[markdown.PageOf(m[1])] {
		return markdown.PageOf(m[1]) + anchor, true // in anybody's copy of the content
	}
	repo, err := url.Parse(f.portal.Repository)
	if err != nil || f.portal.Repository == "" || host(u) != host(repo) {
		return "", false
	}
	rest, below := strings.CutPrefix(u.Path, strings.TrimSuffix(repo.Path, "/")+"/")
	m := reBlob.FindStringSubmatch(rest)
	if !below || m == nil {
		return "", false
	}
	if page := f.listing(m[1]); page != "" {
		return page, true
	}
	if markdown.PageOf(m[1]) == "" {
		return "", false
	}
	return markdown.PageOf(m[1]) + anchor, true
}

// onSite returns the address within a site of a full address.
func (f *follower) onSite(u *url.URL, base string) (page string, own bool) {
	b, err := url.Parse(base)
	if err != nil || host(u) != host(b) {
		return "", false
	}
	rest, below := strings.CutPrefix(u.Path+"/", b.Path)
	page = "/" + strings.Trim(rest, "/")
	if page != site.HomeAddress && !f.taken[page] { // else it is a table or a picture
		page += "/"
	}
	return page, below
}

// host is whose an address is, however it is written.
func host(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Host), "www.") }

// text is a text of the site and the address of the page that it stands on.
type text struct {
	markdown.Body
	address string
}

// bodies returns every text of the site.
func (b *pages) bodies() (out []text) {
	g := b.Graph
	add := func(body markdown.Body, address string) { out = append(out, text{body, address}) }
	for _, p := range g.Projects {
		add(p.Body, site.Project(p))
	}
	for _, n := range g.Namnder {
		add(n.Body, site.Namnd(n))
		for _, a := range n.Accounts {
			add(a.Body, site.Account(a))
		}
	}
	for _, n := range g.Networks {
		add(n.Body, site.Network(n))
	}
	for _, p := range g.Places {
		add(p.Body, site.DistrictPlace(p))
	}
	for _, i := range g.Initiatives {
		add(i.Body, site.Initiative(i))
	}
	for _, p := range g.Pages {
		address := site.Text(p.Slug)
		if p.Kind == record.StartText {
			address = site.HomeAddress
		}
		add(p.Body, address)
	}
	return out
}
