package lint

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The reader of a text says how something becomes a link, and knows no pages. Here it is known
// where they are and what they are called.

// linked returns findings with the links that their hints suggest as they most likely are
// to be: by the name that the words are, to the page that the address is nearly of.
func (c *checker) linked(l diag.List) diag.List {
	if c.index == nil || !slices.ContainsFunc(l, func(f diag.Finding) bool { return f.Link != "" }) {
		return l
	}
	pages, out := c.pagesNamed(), slices.Clone(l)
	for i, f := range out {
		words, address, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(f.Link, "["), ")"), "](")
		if better := pages.meant(words, address); f.Link != "" && better != "" {
			out[i].Hint = staff.LinkMeant(f.Hint, f.Link, better)
		}
	}
	return out
}

// pagesNamed are the pages of things, by what they are called and by their addresses.
type pagesNamed struct {
	base   *url.URL          // of the portal, or nil
	called map[string]string // addresses by name; "" for one that several have
	names  map[string]string // by address
}

func (c *checker) pagesNamed() pagesNamed {
	p := pagesNamed{called: map[string]string{}, names: map[string]string{}}
	if base, err := url.Parse(c.World.Portal.Base); err == nil && base.Host != "" {
		p.base = base
	}
	for address, t := range c.index.byAddress {
		p.add(address, t.name)
	}
	for _, x := range c.World.Projects {
		p.add(site.Project(x), x.Name(), x.Title, x.Short)
	}
	for _, x := range c.World.Themes {
		p.add(site.Theme(x), x.Name)
	}
	for _, x := range c.World.Places {
		if x.Body.Plain() != "" { // else it has no page
			p.add(site.DistrictPlace(x), x.Name)
		}
	}
	for _, x := range c.World.Initiatives {
		p.add(site.Initiative(x), x.Title, x.Short)
	}
	return p
}

// add notes a page by its names, of which the first is that of a link.
func (p pagesNamed) add(address string, names ...string) {
	p.names[address] = names[0]
	for _, name := range names {
		key := sv.Folded(name)
		if other, taken := p.called[key]; taken && other != address {
			p.called[key] = ""
		} else if key != "" {
			p.called[key] = address
		}
	}
}

// meant returns the link that words and an address were meant for, or "" if that is not known.
func (p pagesNamed) meant(words, address string) string {
	if u, err := url.Parse(address); err == nil && p.base != nil && u.Host != "" && under(p.base, address) {
		address = "/" + strings.TrimPrefix(strings.TrimPrefix(u.Path, strings.TrimSuffix(p.base.Path, "/")), "/")
	}
	if !strings.HasPrefix(address, "/") {
		return "" // it leads to another site
	}
	to := ""
	for _, near := range []string{strings.ReplaceAll(address, "-", ""), address + "/", address} {
		if p.names[near] != "" {
			to = near
		}
	}
	to = cmp.Or(to, p.called[sv.Folded(words)])
	switch name := p.names[to]; {
	case to == "":
		return ""
	case words == staff.LinkWords:
		return "[" + name + "](" + to + ")"
	}
	return "[" + words + "](" + to + ")"
}
