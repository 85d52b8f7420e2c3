package render

import (
	"bytes"
	"html"
	"slices"
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
	inTexts  map[[2]string]diag.Pos

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
		if !l.known[string(address)] && !l.known[site.Written(html.UnescapeString(string(address)))] {
			broken.Add(diag.Pos{File: m.Address}, 0, staff.PageLinksToNothing(string(address)))
		}
		if len(anchor) > 0 {
			want = append(want, wanted{m.Address, string(address), string(anchor)})
		}
		out = l.relative(out, m.Address, value)
	}
	out = append(out, rest...)
	l.report(m.Address, ids(page), want, broken)
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

// ids returns the values of all id attributes.
func ids(html []byte) []string {
	var out []string
	for rest := html; ; {
		i := bytes.Index(rest, []byte(` id="`))
		if i < 0 {
			return out
		}
		rest = rest[i+5:]
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
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			l.broken.Add(diag.Pos{File: address}, 0, staff.AnchorTwice(id))
		}
	}
}

// check returns every broken link, once all pages are rendered.
func (l *links) check() diag.List {
	findings := l.broken
	for _, w := range l.wanted {
		if ids, ok := l.anchors[w.to]; ok && !slices.Contains(ids, w.anchor) {
			pos := diag.Pos{File: w.from}
			if at, is := l.inTexts[[2]string{w.from, w.to + "#" + w.anchor}]; is {
				pos = at
			}
			findings.Add(pos, 0, staff.PageLinksToNoAnchor(w.to, w.anchor))
		}
	}
	findings.Sort()
	return findings
}
