package markdown

import (
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

// reAddressWords are words of a link that are an address of the web.
var reAddressWords = regexp.MustCompile(`^(?:https?://|www\.)\S+$`)

// words reports a link whose words don't say where it leads.
func (c *collector) words(n *ast.Link) {
	address, said := string(n.Destination), words(n, c.body.src, nil)
	length := utf8.RuneCountInString(said) + 2
	_, mark := n.FirstChild().(*markNode)
	written, isMark := readMark(said)
	switch {
	case said == "" && n.ChildCount() <= 1:
		c.findings.Add(c.pos(n), 1, staff.LinkWithoutWords(address))
	case isMark && written.says() && !mark && n.NextSibling() == nil:
		c.findings.Add(c.pos(n), length, staff.MarkAsLink("["+said+"]"))
	case reAddressWords.MatchString(said):
		c.findings.Warn(c.pos(n), length, staff.LinkSaysNothing(said, address))
	case slices.Contains(staff.WordlessLinks, strings.ToLower(strings.Trim(said, " .:»>"))):
		c.findings.Warn(c.pos(n), length, staff.LinkSaysNothing(said, address))
	}
}

// linkOn notes a link with its words.
func (c *collector) linkOn(n *ast.Link) {
	address, pos, said := string(n.Destination), c.pos(n), words(n, c.body.src, nil)
	if (address == "" || address == "#") && said != "" {
		c.findings.Add(pos, 1, staff.LinkEmptyOn(said))
		return
	}
	c.link(address, pos)
	if i := len(c.body.Links) - 1; i >= 0 && c.body.Links[i].Pos == pos {
		c.body.Links[i].Words = said
	}
}

// link notes a link and refuses those that lead neither to the portal, nor to the
// web or a mail address.
func (c *collector) link(address string, pos diag.Pos) {
	u, err := url.Parse(address)
	if p, odd := detour(address, u); odd {
		c.findings.Add(pos, max(1, utf8.RuneCountInString(address)), p)
		return
	}
	length, web := utf8.RuneCountInString(address), err == nil && (u.Scheme == "https" || u.Scheme == "http")
	switch {
	case rePhone.MatchString(address): // told where it stands
	case strings.Contains(address, `\`) && !web:
		c.findings.Add(pos, length, staff.LinkRelative(address, strings.ReplaceAll(address, `\`, "/")))
	case err == nil && strings.EqualFold(u.Scheme, "mailto") && !reMail.MatchString(u.Opaque):
		c.findings.Add(pos, length, staff.LinkNoMail(address))
	case err != nil, u.Scheme != "" && !web && u.Scheme != "mailto" && u.Scheme != "tel", web && !strings.Contains(u.Host, "."):
		c.findings.Add(pos, length, staff.LinkNoAddress(address, staff.Followable(meant(address))))
	case strings.HasPrefix(address, "//"):
		c.findings.Add(pos, length, staff.LinkNoScheme(address))
	case u.Scheme == "" && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#"):
		if better := staff.Followable(meant(address)); better != "" {
			c.findings.Add(pos, length, staff.LinkRelative(address, better))
			return
		}
		c.body.Links = append(c.body.Links, Link{address, pos, true, ""})
	default:
		c.body.Links = append(c.body.Links, Link{address, pos, false, ""})
	}
}
