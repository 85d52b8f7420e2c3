package main

import (
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/webserver"
)

// fetched are the files that programs ask for by their names, which no page links.
var fetched = map[string]string{
	site.RulesFile:        "hosts read where older addresses lead",
	webserver.HeadersFile: "hosts read which headers go with answers",
	"robots.txt":          "search engines ask for it before anything else",
	"sitemap.xml":         "robots.txt names it",
	"404.html":            "servers show it where nothing is",
	"fonts/OFL.txt":       "the licence goes with the fonts",
	"data/SHA256SUMS.txt": "sha256sum reads it",
}

// beside are folders whose files other files name, and no page: in which file each
// is named, by the last part of its name.
var beside = map[string]func(name string) bool{
	"sok/index/":     func(name string) bool { return strings.HasPrefix(name, "sok/index/") },
	"js/":            func(name string) bool { return strings.HasSuffix(name, ".js") },
	"data/kolumner/": func(name string) bool { return name == "datapackage.json" },
	"inbaddning/":    func(name string) bool { return strings.HasSuffix(name, "index.html") },
}

// everyFileLinked: nothing is written that no page links, but for what is asked for by
// its name, what another file names, and what was at an address before.
func everyFileLinked(t *testing.T, s *assembled) {
	linked := linkedFiles(t, s)
	for _, c := range s.out.Copies {
		linked[strings.TrimPrefix(c.Address, "/")] = true
	}
	for _, p := range s.out.Pages {
		switch p.(type) {
		case *page.Redirect, *page.Removed: // who has the older address comes here
			linked[strings.TrimPrefix(p.Common().Address, "/")+"index.html"] = true
		}
	}
	past, _ := release.Load(s.fsys)
	for _, a := range past.Addresses {
		linked[strings.TrimPrefix(a.Address, "/")] = true
	}
	for name := range s.files {
		if !linked[name] && fetched[name] == "" && !namedIn(s, name) {
			t.Errorf("no page links %s", name)
		}
	}
}

// reTogether is a part of the synonyms or of the texts of the search.
var reTogether = regexp.MustCompile(`^sok/index/[sx]\d+(-[0-9a-f]+\.json)$`)

// namedIn reports whether a file that its folder lets others name is named.
func namedIn(s *assembled, name string) bool {
	last := path.Base(strings.TrimSuffix(name, "/index.html"))
	if m := reTogether.FindStringSubmatch(name); m != nil {
		last = m[1] // index.json names all parts at once
	}
	for folder, names := range beside {
		if !strings.HasPrefix(name, folder) {
			continue
		}
		for other, data := range s.files {
			if other != name && names(other) && strings.Contains(string(data), last) {
				return true
			}
		}
	}
	return false
}

// linkedFiles returns the files that pages and styles lead to.
func linkedFiles(t *testing.T, s *assembled) map[string]bool {
	base, err := url.Parse(s.out.Site.Base)
	if err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	add := func(from, value string) {
		ref, err := url.Parse(value)
		if err != nil {
			return // crawl says so
		}
		at := *base
		at.Path = strings.TrimSuffix(base.Path, "/") + from
		to := at.ResolveReference(ref)
		if below, ok := strings.CutPrefix(to.Path, base.Path); ok && to.Host == base.Host {
			if below == "" || strings.HasSuffix(below, "/") {
				below += "index.html"
			}
			linked[below] = true
		}
	}
	for address, doc := range s.pages(t) {
		doc.walk(func(n *node) {
			for name, value := range n.attrs {
				if isAddress(name, value) || strings.HasPrefix(name, "data-") || n.tag == "meta" &&
					n.attrs["property"] == "og:image" && name == "content" {
					add(address, value)
				}
			}
		})
	}
	for _, m := range reURL.FindAllSubmatch(s.files["insyn.css"], -1) {
		add("/insyn.css", strings.Trim(string(m[1]), `"'`))
	}
	return linked
}
