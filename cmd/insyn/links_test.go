package main

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/webserver"
)

// The finished files are crawled as a browser would: every address on every
// page is resolved against the page's own, and must lead to a file, and a
// fragment to an element of that file. This shares nothing with the check in
// package render.

// addressAttributes are the attributes that hold an address. An attribute
// data-* holds one if its value looks so.
var addressAttributes = []string{"href", "src", "action", "poster", "data"}

func isAddress(name, value string) bool {
	if slices.Contains(addressAttributes, name) {
		return true
	}
	return strings.HasPrefix(name, "data-") && (strings.HasPrefix(value, "/") || strings.HasPrefix(value, "./") ||
		strings.HasPrefix(value, "../"))
}

// crawler checks the links of one site.
type crawler struct {
	site    *assembled
	base    *url.URL
	ids     map[string]map[string]bool // by address
	checked int
}

func crawl(t *testing.T, s *assembled) {
	t.Helper()
	base, err := url.Parse(s.out.Site.Base)
	if err != nil {
		t.Fatal(err)
	}
	c := &crawler{site: s, base: base, ids: map[string]map[string]bool{}}
	docs := s.pages(t)
	for address, doc := range docs {
		c.ids[address] = map[string]bool{}
		doc.walk(func(n *node) {
			if id, ok := n.attrs["id"]; ok {
				if id == "" || strings.ContainsAny(id, " \t") || c.ids[address][id] {
					t.Errorf("%s: the id %q is empty, has a space or stands twice", address, id)
				}
				c.ids[address][id] = true
			}
		})
	}
	for address, doc := range docs {
		from := []string{address}
		if address == "/404.html" { // it is shown at any address
			from = []string{address, "/projekt/finns-inte/", "/a/b/c/d"}
		}
		for _, from := range from {
			doc.walk(func(n *node) {
				for name, value := range n.attrs {
					if anchor, ok := strings.CutPrefix(value, "#"); ok && isAddress(name, value) {
						if !c.ids[address][anchor] {
							t.Errorf("%s: %s %q is not on the page", address, n.tag, value)
						}
					} else if isAddress(name, value) {
						c.follow(t, from, n.tag+" "+name, value)
					}
				}
				for _, name := range []string{"aria-labelledby", "aria-describedby", "aria-controls", "for"} {
					for _, id := range strings.Fields(n.attrs[name]) {
						if !c.ids[address][id] {
							t.Errorf("%s: %s %s names #%s, which is not on the page", address, n.tag, name, id)
						}
					}
				}
			})
		}
	}
	for _, m := range reURL.FindAllSubmatch(s.files["insyn.css"], -1) {
		if value := strings.Trim(string(m[1]), `"'`); !strings.HasPrefix(value, "data:") {
			c.follow(t, "/insyn.css", "css", value)
		}
	}
	if c.checked < 10*len(docs) {
		t.Errorf("only %d links were found on %d pages", c.checked, len(docs))
	}
}

// reURL is an address in the stylesheet.
var reURL = regexp.MustCompile(`url\(([^)]*)\)`)

// follow checks an address that stands on the page or file at from.
func (c *crawler) follow(t *testing.T, from, where, value string) {
	c.checked++
	ref, err := url.Parse(value)
	if err != nil || value == "" {
		t.Errorf("%s: %s %q is no address (%v)", from, where, value, err)
		return
	}
	if ref.Scheme != "" && !strings.HasPrefix(value, c.site.out.Site.Base) {
		if !slices.Contains([]string{"https", "http", "mailto", "tel"}, ref.Scheme) {
			t.Errorf("%s: %s %q", from, where, value)
		}
		return
	}
	at := *c.base
	at.Path = strings.TrimSuffix(c.base.Path, "/") + from
	target := at.ResolveReference(ref)
	below, ok := strings.CutPrefix(target.Path, c.base.Path)
	if !ok || target.Host != c.base.Host {
		t.Errorf("%s: %s %q leaves the site for %s", from, where, value, target)
		return
	}
	path := below
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	if _, ok := c.site.files[path]; !ok {
		t.Errorf("%s: %s %q leads to %s, which does not exist", from, where, value, target)
		return
	}
	if ids := c.ids["/"+strings.TrimSuffix(path, "index.html")]; target.Fragment != "" && !ids[target.Fragment] &&
		!strings.HasSuffix(path, ".svg") {
		t.Errorf("%s: %s %q leads to #%s, which is not on that page", from, where, value, target.Fragment)
	}
}

// subPath is a base address that is not the root of its host.
const subPath = "https://example.org/internationellt/"

// ofOthers are the files that are made of files with whole addresses.
var ofOthers = map[string]bool{"data/insyn.zip": true, "data/SHA256SUMS.txt": true}

// movable: under another base address every link leads to the same place, and
// only what must be a whole address differs, and what servers read from their own
// root.
func movable(t *testing.T, root *assembled) {
	sub := assemble(t, root.fsys, page.Options{Base: subPath}, rearranged{})
	crawl(t, sub)
	if len(root.files) != len(sub.files) {
		t.Errorf("%d files, and %d under a sub-path", len(root.files), len(sub.files))
	}
	base := root.out.Site.Base
	for path, data := range root.files {
		frozen := strings.HasPrefix(path, "utgava/") && !strings.HasSuffix(path, ".html") // an edition's own bytes
		if strings.Contains(string(sub.files[path]), base) && !frozen {
			t.Errorf("%s names %s under the base address %s", path, base, subPath)
		}
		if path == "404.html" || path == site.RulesFile || path == webserver.HeadersFile || ofOthers[path] ||
			strings.Contains(string(data), base) {
			continue
		}
		if string(data) != string(sub.files[path]) {
			t.Errorf("%s differs under a sub-path, although it has no whole address", path)
		}
	}
	for address, doc := range sub.pages(t) {
		if address == "/404.html" {
			continue
		}
		doc.walk(func(n *node) {
			for name, value := range n.attrs {
				if isAddress(name, value) && strings.HasPrefix(value, "/") {
					t.Errorf("%s: %s %s=%q is not relative", address, n.tag, name, value)
				}
			}
		})
	}
}

var reAddressForm = regexp.MustCompile(`^/([a-z0-9]+(-[a-z0-9]+)*/)*$`)

// wholeHeads checks what every page must have for browsers, search engines and
// those who read with a screen reader.
func wholeHeads(t *testing.T, s *assembled) {
	docs := s.pages(t)
	titles := map[string]string{}
	for _, p := range s.out.Pages {
		m := p.Common()
		if m.Address != "/404.html" && !reAddressForm.MatchString(m.Address) {
			t.Errorf("%s: an address is lower-case ASCII and ends in a slash", m.Address)
		}
		doc := docs[m.Address]
		if doc == nil {
			t.Errorf("%s has no file", m.Address)
			continue
		}
		checkHead(t, m, doc)
		title := doc.all("title")[0].content()
		if other, twice := titles[title]; twice && !m.NoIndex {
			t.Errorf("%s and %s have the same title, %q", m.Address, other, title)
		}
		titles[title] = m.Address
	}
	if len(docs) != len(s.out.Pages) {
		t.Errorf("%d HTML files for %d pages", len(docs), len(s.out.Pages))
	}
}

func checkHead(t *testing.T, m *site.Meta, doc *node) {
	one := func(tag string) *node {
		all := doc.all(tag)
		if tag == "title" { // drawings have titles too
			all = doc.all("head")[0].all(tag)
		}
		if len(all) != 1 {
			t.Errorf("%s: %d elements <%s>, want one", m.Address, len(all), tag)
			return &node{}
		}
		return all[0]
	}
	if lang := one("html").attrs["lang"]; lang != "sv" {
		t.Errorf("%s: lang=%q", m.Address, lang)
	}
	for _, tag := range []string{"head", "body", "main", "h1", "title"} {
		if n := one(tag); tag != "head" && n.content() == "" {
			t.Errorf("%s: <%s> is empty", m.Address, tag)
		}
	}
	if h1 := one("h1").content(); !strings.HasPrefix(h1, strings.Join(strings.Fields(m.H1()), " ")) {
		t.Errorf("%s: the h1 is %q, want %q", m.Address, h1, m.H1())
	}
	metas := map[string]string{}
	for _, n := range doc.all("meta") {
		metas[n.attrs["name"]+n.attrs["property"]] = n.attrs["content"]
	}
	if d := metas["description"]; d == "" || len([]rune(d)) > 320 {
		t.Errorf("%s: the description is %q", m.Address, d)
	}
	var canonical, want []string
	switch {
	case m.Framed != "": // search engines are led to the page that it is from
		want = []string{m.Site.Absolute(m.Framed)}
	case !m.NoIndex:
		want = []string{m.Canonical()}
	}
	for _, n := range doc.all("link") {
		if n.attrs["rel"] == "canonical" {
			canonical = append(canonical, n.attrs["href"])
		}
	}
	if !slices.Equal(canonical, want) || m.NoIndex != (metas["robots"] == "noindex") {
		t.Errorf("%s: canonical %q, want %q; robots %q", m.Address, canonical, want, metas["robots"])
	}
	checkHeadings(t, m.Address, doc)
}

// checkHeadings: no level is skipped on the way down.
func checkHeadings(t *testing.T, address string, doc *node) {
	last := 0
	doc.walk(func(n *node) {
		if len(n.tag) != 2 || n.tag[0] != 'h' || n.tag[1] < '1' || n.tag[1] > '6' {
			return
		}
		level := int(n.tag[1] - '0')
		if level > last+1 {
			t.Errorf("%s: <%s> %q comes after a heading of level %d", address, n.tag, n.content(), last)
		}
		last = level
	})
}
