package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// sitemap lists every page that search engines may show, with the day of the
// newest document that it rests on: no clock and no file's day is asked.
func sitemap(out *page.Output, known *rowsByPage) File {
	type entry struct {
		Loc string `xml:"loc"`
		Mod string `xml:"lastmod,omitempty"`
	}
	set := struct {
		XMLName xml.Name `xml:"urlset"`
		Space   string   `xml:"xmlns,attr"`
		URLs    []entry  `xml:"url"`
	}{Space: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	for _, p := range out.Pages {
		if m := p.Common(); !m.NoIndex {
			set.URLs = append(set.URLs, entry{m.Canonical(), known.updated(p)})
		}
	}
	var buf bytes.Buffer
	buf.WriteString(xml.Header)
	if err := xml.NewEncoder(&buf).Encode(set); err != nil {
		panic("render: a sitemap of plain strings can't fail: " + err.Error())
	}
	return File{Path: strings.TrimPrefix(site.SitemapAddress, "/"), Data: buf.Bytes()}
}

func robots(s *site.Site) File {
	return File{Path: "robots.txt", Data: fmt.Appendf(nil, "User-agent: *\nAllow: /\nSitemap: %s\n", s.Absolute(site.SitemapAddress))}
}
