package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// mapped is a page in a sitemap, or a sitemap in the list of them.
type mapped struct {
	XMLName xml.Name
	Loc     string `xml:"loc"`
	Mod     string `xml:"lastmod,omitempty"`
}

// mapLimit is how much a sitemap may hold.
type mapLimit struct{ pages, bytes int }

// protocolLimit is that of sitemaps.org/protocol.html, before anything is packed.
var protocolLimit = mapLimit{pages: 50_000, bytes: 50 << 20}

// sitemaps lists every page that search engines may show, with the day of the newest
// document that it rests on: no clock and no file's day is asked. It is one file, or one
// that lists several where there are more pages than one may have.
func sitemaps(out *page.Output, known *rowsByPage, limit mapLimit) []File {
	var pages []mapped
	for _, p := range out.Pages {
		if m := p.Common(); !m.NoIndex {
			pages = append(pages, mapped{xml.Name{Local: "url"}, m.Canonical(), known.updated(p)})
		}
	}
	first, rest := mapOf("urlset", pages, limit)
	if len(rest) == 0 {
		return []File{{Path: strings.TrimPrefix(site.SitemapAddress, "/"), Data: first}}
	}
	var files []File
	var parts []mapped
	for n := 1; len(pages) > 0; n++ {
		data, rest := mapOf("urlset", pages, limit)
		part := mapped{xml.Name{Local: "sitemap"}, out.Site.Absolute(site.SitemapPart(n)), ""}
		for _, p := range pages[:len(pages)-len(rest)] {
			part.Mod = max(part.Mod, p.Mod)
		}
		files = append(files, File{Path: strings.TrimPrefix(site.SitemapPart(n), "/"), Data: data})
		parts, pages = append(parts, part), rest
	}
	list, _ := mapOf("sitemapindex", parts, protocolLimit)
	return append(files, File{Path: strings.TrimPrefix(site.SitemapAddress, "/"), Data: list})
}

// mapOf writes as many of list as a file may have, but one at least, and returns the others.
func mapOf(root string, list []mapped, limit mapLimit) (data []byte, rest []mapped) {
	end := "</" + root + ">"
	buf := bytes.NewBufferString(xml.Header + "<" + root + ` xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
	for i, m := range list {
		one, err := xml.Marshal(m)
		if err != nil {
			panic("render: a sitemap of plain strings can't fail: " + err.Error())
		}
		if i > 0 && (i == limit.pages || buf.Len()+len(one)+len(end) > limit.bytes) {
			rest = list[i:]
			break
		}
		buf.Write(one)
	}
	buf.WriteString(end)
	return buf.Bytes(), rest
}

func robots(s *site.Site) File {
	return File{Path: "robots.txt", Data: fmt.Appendf(nil, "User-agent: *\nAllow: /\nSitemap: %s\n", s.Absolute(site.SitemapAddress))}
}
