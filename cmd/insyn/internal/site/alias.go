package site

import (
	"net/url"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// maxAlias is how many characters an older address has at most. No file system
// takes a name of more than 255.
const maxAlias = 200

// Alias returns the address that a document gives as its older one: it is written
// in the one form that the site uses, "/projekt/gammalt-namn/", or as its last
// part, which lay in the section that the document lies in.
func Alias(alias, section string) (address string, p diag.Problem, wrong bool) {
	address = alias
	if !strings.Contains(alias, "/") {
		address = section + alias + "/"
	}
	near := nearAlias(alias, section)
	switch {
	case outside(alias):
		return "", staff.AliasOutside(alias, pathOf(alias)), true
	case len(alias) > maxAlias:
		return "", staff.AliasLong(maxAlias), true
	case address == HomeAddress || near == "":
		return "", staff.AliasForm(alias, ""), true
	case strings.HasPrefix(address, SearchIndexAddress):
		return "", staff.AliasReserved(SearchIndexAddress), true
	case address != near:
		return "", staff.AliasForm(alias, near), true
	}
	for part := range strings.SplitSeq(strings.Trim(address, "/"), "/") {
		if sv.Device(part) {
			return "", staff.AliasReserved(part), true
		}
	}
	return address, diag.Problem{}, false
}

// outside reports whether an address is one of another site, or leads up from
// where it stands.
func outside(alias string) bool {
	return strings.Contains(alias, ":") || strings.HasPrefix(alias, "//") || strings.Contains(alias, `\`) ||
		slices.Contains(strings.Split(alias, "/"), "..")
}

// pathOf returns the path of a whole address in the site's form, or "".
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || strings.Contains(u.Path, "..") || strings.Trim(u.Path, "/") == "" {
		return ""
	}
	return nearAlias(u.Path+"/", "")
}

// nearAlias returns what somebody may have meant, in the site's form, or "".
func nearAlias(alias, section string) string {
	alias, _, _ = strings.Cut(alias, "#")
	alias, _, _ = strings.Cut(alias, "?")
	alias = strings.TrimSuffix(alias, "index.html")
	var parts []string
	for part := range strings.SplitSeq(strings.Trim(alias, "/"), "/") {
		if part = sv.Slug(part); part != "" {
			parts = append(parts, part)
		}
	}
	switch {
	case len(parts) == 0:
		return ""
	case !strings.Contains(strings.TrimSuffix(alias, "/"), "/"):
		return section + parts[0] + "/"
	}
	return "/" + strings.Join(parts, "/") + "/"
}
