package site

import (
	"fmt"
	"html"
)

// Embed is what others paste into a page of their own to show a chart or a project there.
type Embed struct {
	Address string // of the page that their frame shows
	Code    string
}

// Embedded returns the code of a frame that shows the page at an address of this site.
// Its height is fixed, so that no script has to measure it; title is heard instead of seen.
func (s *Site) Embedded(address, title string, height int) *Embed {
	const code = `<iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" style="border:0"></iframe>`
	return &Embed{address, fmt.Sprintf(code, html.EscapeString(s.Absolute(address)), html.EscapeString(title), height)}
}
