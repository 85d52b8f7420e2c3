package render

import (
	"bytes"
	"html"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// links knows every address of the site and what links to it.
type links struct {
	basePath string          // path part of the base address
	known    map[string]bool // addresses of pages and files
	inTexts  page.TextLinks

	mu      sync.Mutex
	anchors map[string][]string // ids by page
	wanted  []wanted
	broken  diag.List
}

// wanted is a link to a place on a page.
type wanted struct{ from, to, anchor string }

func newLinks(out *page.Output, assets []File) *links {
	l := &links{basePath: basePath(out.Site.Base), known: map[string]bool{}, inTexts: out.TextLinks, anchors: map[string][]string{}}
	l.known[site.NotFoundAddress], l.known[site.SearchIndexAddress+firstIndex] = true, true
	for _, a := range out.Public() {
		l.known[a.Address] = true
	}
	for _, p := range out.Pages { // parts of lists too, of which nothing is promised
		l.known[p.Common().Address] = true
	}
	for _, f := range filesOf(out) { // also those that no release promises
		l.known["/"+f.path()] = true
	}
	for _, f := range out.Files {
		l.known[f.Address] = true
	}
	for _, f := range assets {
		l.known["/"+f.Path] = true
	}
	return l
}

// basePath returns "/internationellt/" of https://example.org/internationellt/.
func basePath(base string) string {
	_, rest, _ := strings.Cut(base, "://")
	_, path, ok := strings.Cut(rest, "/")
	if !ok {
		return "/"
	}
	return "/" + path
}

// addressed are the attributes that hold addresses of the site.
var addressed = map[string]bool{"href": true, "src": true, "action": true, "data-index": true, "data-csv": true, "data-rader": true}

// rewrite appends html to out, with every address of the site checked and
// written relative to the page. Templates and goldmark escape quotation marks in text,
// so `="/` stands only where an attribute begins.
//
// The page for missing addresses is shown at any of them, so its links are
// written from the root.
func (l *links) rewrite(m *site.Meta, page, out []byte) []byte {
	var want []wanted
	var broken diag.List
	rest := page
	for {
		i := bytes.Index(rest, []byte(`="/`))
		if i < 0 {
			break
		}
		end := bytes.IndexByte(rest[i+2:], '"') + i + 2
		value := rest[i+2 : end]
		out = append(out, rest[:i+2]...)
		rest = rest[end:]
		if !addressed[string(attribute(out[:len(out)-2]))] {
			out = append(out, value...)
			continue
		}
		address, anchor := cutAddress(value)
		if !l.known[string(address)] && !l.known[written(address)] {
			broken.Add(diag.Pos{File: m.Address}, 0, staff.PageLinksToNothing(string(address)))
		}
		if len(anchor) > 0 {
			want = append(want, wanted{m.Address, written(address), written(anchor)})
		}
		out = l.relative(out, m.Address, value)
	}
	out = append(out, rest...)
	for _, anchor := range beginning(page, ` href="#`) {
		want = append(want, wanted{m.Address, m.Address, written([]byte(anchor))})
	}
	l.report(m.Address, beginning(page, ` id="`), want, broken)
	return out
}

// attribute returns the name of the attribute that ends html.
func attribute(html []byte) []byte {
	return html[bytes.LastIndexAny(html, " \n\t")+1:]
}

// cutAddress cuts a link into its address and its anchor, without the query.
func cutAddress(link []byte) (address, anchor []byte) {
	link, anchor, _ = bytes.Cut(link, []byte("#"))
	address, _, _ = bytes.Cut(link, []byte("?"))
	return address, anchor
}

// relative appends the way from a page to an address of the site.
func (l *links) relative(out []byte, from string, to []byte) []byte {
	if !strings.HasSuffix(from, "/") {
		return append(append(out, l.basePath...), to[1:]...)
	}
	return site.AppendRelative(out, from, to)
}

// written returns an address or an anchor that an attribute holds as the site's are called.
func written(value []byte) string { return site.Written(html.UnescapeString(string(value))) }

// beginning returns what follows in the attributes of a page that begin so.
func beginning(html []byte, begin string) []string {
	var out []string
	for rest := html; ; {
		i := bytes.Index(rest, []byte(begin))
		if i < 0 {
			return out
		}
		rest = rest[i+len(begin):]
		end := bytes.IndexByte(rest, '"')
		out = append(out, string(rest[:end]))
		rest = rest[end:]
	}
}

func (l *links) report(address string, ids []string, want []wanted, broken diag.List) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.anchors[address] = ids
	l.wanted = append(l.wanted, want...)
	l.broken = append(l.broken, broken...)
	seen := make(map[string]bool, len(ids))
	for _, id := range ids {
		if seen[id] {
			l.broken.Add(diag.Pos{File: address}, 0, staff.AnchorTwice(id))
		}
		seen[id] = true
	}
}

// check returns every broken link, once all pages are rendered: one for all that
// lead from a page to the same place.
func (l *links) check() diag.List {
	findings, asked, there := l.broken, map[wanted]bool{}, map[string]map[string]bool{}
	for _, w := range l.wanted {
		ids, ok := l.anchors[w.to]
		if asked[w] || !ok {
			continue
		}
		asked[w] = true
		if there[w.to] == nil {
			there[w.to] = setOf(ids)
		}
		if !there[w.to][w.anchor] && !l.inTexts.NoPlace(&findings, w.from, w.to, w.anchor, ids) {
			findings.Add(diag.Pos{File: w.from}, 0, staff.PageLinksToNoAnchor(w.to, w.anchor))
		}
	}
	findings.Sort()
	return findings
}

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, s := range list {
		set[s] = true
	}
	return set
}
