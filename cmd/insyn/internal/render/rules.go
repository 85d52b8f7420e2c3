package render

import (
	"bytes"
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// rules are where older addresses lead, for web servers: the file _redirects, in
// the form that Netlify, Cloudflare Pages and GitLab Pages read. None of them can
// say in it that something is gone; there the page at the address does. A site's
// own file in static/ stands instead of this.
func rules(out *page.Output, assets []File) []File {
	var buf bytes.Buffer
	base := basePath(out.Site.Base)
	for _, r := range out.Rules() {
		if r.To != "" {
			fmt.Fprintf(&buf, "%s %s 301\n", base+r.From[1:], base+r.To[1:])
		}
	}
	for _, f := range assets {
		if f.Path == site.RulesFile {
			return nil
		}
	}
	if buf.Len() == 0 {
		return nil
	}
	return []File{{Path: site.RulesFile, Data: buf.Bytes()}}
}
