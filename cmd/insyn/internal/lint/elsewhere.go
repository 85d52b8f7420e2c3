package lint

import (
	"net/url"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// outward are the keys of addresses that lead away from the portal. Its contact and its
// licence may have a page here.
var outward = []string{"webbplats", "url", "kallkod", "koordinater_url"}

// ownAddresses warns of addresses of other sites that are the portal's own.
func ownAddresses(c *checker) (out []odd) {
	base, err := url.Parse(c.World.Portal.Base)
	if err != nil || base.Host == "" {
		return nil
	}
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			for _, key := range outward {
				at := keyOf(t, key)
				if address, is := at.Data.(string); is && under(base, address) {
					out = append(out, settle(warning(at, staff.OwnWebsite(key, address)), nil, ""))
				}
			}
		})
	}
	if f := c.file("data/portal.toml"); f != nil && len(out) >= manyFiles {
		p := staff.BaseOfOthers(c.World.Portal.Base, len(out))
		return []odd{settle(warning(keyOf(f.Facts, "bas"), p, staff.OtherIsHere(out[0].Pos)), nil, "")}
	}
	return out
}

// under reports whether an address is a site or of one of its pages.
func under(base *url.URL, address string) bool {
	u, err := url.Parse(address)
	bare := func(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") }
	return err == nil && bare(u) == bare(base) && strings.HasPrefix(strings.TrimSuffix(u.Path, "/")+"/", base.Path)
}
