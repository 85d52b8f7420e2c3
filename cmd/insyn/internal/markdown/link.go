package markdown

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// rePhone is a phone number where an address should be.
var rePhone = regexp.MustCompile(`^\+?\d[\d\s()–-]{4,}\d$`)

// words reports a link whose words don't say where it leads.
func (c *collector) words(n *ast.Link) {
	address, said := string(n.Destination), words(n, c.body.src, nil)
	length := utf8.RuneCountInString(said) + 2
	_, mark := n.FirstChild().(*markNode)
	written, isMark := readMark(said)
	switch {
	case n.ChildCount() == 0:
		c.findings.Add(c.pos(n), 1, staff.LinkWithoutWords(address))
	case isMark && written.says() && !mark && n.NextSibling() == nil:
		c.findings.Add(c.pos(n), length, staff.MarkAsLink("["+said+"]"))
	case slices.Contains(staff.WordlessLinks, strings.ToLower(strings.Trim(said, " .:»>"))):
		c.findings.Warn(c.pos(n), length, staff.LinkSaysNothing(said, address))
	}
}

// link notes a link and refuses those that lead neither to the portal, nor to the
// web or a mail address.
func (c *collector) link(address string, pos diag.Pos) {
	u, err := url.Parse(address)
	if better := unwrapped(u); better != "" {
		c.findings.Add(pos, utf8.RuneCountInString(address), staff.LinkWrapped(better))
		return
	}
	if address == "" {
		c.findings.Add(pos, 1, staff.LinkEmpty())
		return
	}
	if page := previewed(u); page != "" {
		c.findings.Add(pos, utf8.RuneCountInString(address), staff.LinkPreviewed(page))
		return
	}
	length, web := utf8.RuneCountInString(address), err == nil && (u.Scheme == "https" || u.Scheme == "http")
	switch {
	case rePhone.MatchString(address): // told where it stands
	case err != nil, u.Scheme != "" && !web && u.Scheme != "mailto" && u.Scheme != "tel", web && !strings.Contains(u.Host, "."):
		c.findings.Add(pos, length, staff.LinkNoAddress(address, meant(address)))
	case strings.HasPrefix(address, "//"):
		c.findings.Add(pos, length, staff.LinkNoScheme(address))
	case u.Scheme == "" && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#"):
		if better := meant(address); better != "" {
			c.findings.Add(pos, length, staff.LinkRelative(address, better))
			return
		}
		c.body.Links = append(c.body.Links, Link{address, pos, true})
	default:
		c.body.Links = append(c.body.Links, Link{address, pos, false})
	}
}

// reOwnHost is a host that only the writer's own computer has.
var reOwnHost = regexp.MustCompile(`^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)(?::\d+)?$`)

// previewed returns the page that an address leads to where the writer's own computer
// shows the portal, or "".
func previewed(u *url.URL) string {
	if u == nil || !reOwnHost.MatchString(u.Host) {
		return ""
	}
	page := u.EscapedPath()
	if u.Fragment != "" {
		page += "#" + u.Fragment
	}
	return cmp.Or(page, "/")
}

// wrappers are the hosts that mail programs and search engines lead links by, each
// with the parameters that may have the address.
var wrappers = map[string][]string{"safelinks.protection.outlook.com": {"url"}, "google.com": {"url", "q"},
	"l.facebook.com": {"u"}}

// unwrapped returns the address that another one leads to by a program's own host,
// or "".
func unwrapped(u *url.URL) string {
	if u == nil {
		return ""
	}
	for host, keys := range wrappers {
		if u.Host != host && !strings.HasSuffix(u.Host, "."+host) {
			continue
		}
		for _, key := range keys {
			if to := u.Query().Get(key); strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://") {
				return to
			}
		}
	}
	return ""
}
