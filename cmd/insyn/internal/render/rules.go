package render

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/webserver"
)

// rules are what web servers read in a site: where older addresses lead, in
// _redirects, and which headers go with every answer, in _headers, in the form that
// Netlify and Cloudflare Pages read. Neither can say in it that something is gone;
// there the page at the address does. A site's own file in static/ stands instead.
func rules(out *page.Output, assets []File) (files []File) {
	var buf bytes.Buffer
	base := basePath(out.Site.Base)
	for _, r := range out.Rules() {
		if r.To != "" {
			fmt.Fprintf(&buf, "%s %s 301\n", base+r.From[1:], base+r.To[1:])
		}
	}
	if buf.Len() > 0 {
		files = append(files, File{Path: site.RulesFile, Data: buf.Bytes()})
	}
	files = append(files, File{Path: webserver.HeadersFile, Data: webserver.Headers(base)})
	return slices.DeleteFunc(files, func(f File) bool {
		return slices.ContainsFunc(assets, func(own File) bool { return own.Path == f.Path })
	})
}
