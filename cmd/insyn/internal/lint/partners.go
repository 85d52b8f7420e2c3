package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// ownAsPartners warns of the city itself, its nämnder and programmes among the
// organisations that take part: each has a place of its own in the facts. A network may
// rightly be a partner too, and of an undertaking that others lead the city itself.
func ownAsPartners(c *checker) (out []odd) {
	names, city := newCalled(c.World), c.World.City()
	for _, f := range c.Files {
		if strings.HasPrefix(f.Path, "content/initiativ/") {
			continue
		}
		for _, key := range partnerLists {
			list, _ := keyOf(f.Facts, key).Data.([]source.Value)
			for _, v := range list {
				name, _ := v.Data.(string)
				kind, known := names.kindOf(name)
				switch {
				case name == "":
				case sv.Folded(name) == sv.Folded(city.Name) || sv.Folded(name) == sv.Folded(city.Body):
					out = append(out, settle(warning(v, staff.OwnPlace(name, false)), nil, ""))
				case known && (kind == staff.Program || kind == staff.Namnd):
					out = append(out, settle(warning(v, staff.PartnerOfOther(key, name, kind)), nil, ""))
				}
			}
		}
	}
	return out
}

// partnerLists are the keys of lists of organisations.
var partnerLists = []string{"partners", "organisationer"}

// severalInOne warns of entries of organisations that have several in them, each of which
// would be found, counted and listed by itself.
func severalInOne(c *checker) (out []odd) {
	alone := map[string]bool{}
	each := func(do func(key, name string, at source.Value)) {
		for _, f := range c.Files {
			for _, key := range partnerLists {
				list, _ := keyOf(f.Facts, key).Data.([]source.Value)
				for _, v := range list {
					if name, _ := v.Data.(string); name != "" {
						do(key, name, v)
					}
				}
			}
		}
	}
	each(func(_, name string, _ source.Value) { alone[sv.Folded(name)] = true })
	each(func(key, name string, at source.Value) {
		if staff.MoreUntold.MatchString(name) {
			out = append(out, settle(warning(at, staff.MoreOrganisations(key, name)), nil, ""))
		} else if parts := organisationsIn(name, alone); parts != nil {
			out = append(out, settle(warning(at, staff.SeveralOrganisations(key, name, parts)), nil, ""))
		}
	})
	return out
}

// reTwoNames are two names of several words each. After the comma of one may stand a place.
var reTwoNames = sieve.MustCompile(`^(\p{Lu}[^,]* [^,]*), (\p{Lu}[^,]* [^,]*)$`)

// twoNames are two names between which a comma stands, or "och" between two authorities.
var twoNames = []*sieve.Regexp{
	reTwoNames,
	sieve.MustCompile(`^(\p{Lu}[^,]*), (\p{Lu}\pL*` + staff.AuthorityEndings + `)$`),
	sieve.MustCompile(`^(\p{Lu}\pL*` + staff.AuthorityEndings + `), (\p{Lu}[^,]* ` + staff.OrganisationEndings + `)$`),
	sieve.MustCompile(`^(\p{Lu}\pL*` + staff.AuthorityEndings + `) (?:och|samt|&) ` +
		`(\p{Lu}\pL*` + staff.AuthorityEndings + `)$`),
}

// rePartOfOne is a part of the organisation that is named after it.
var rePartOfOne = sieve.MustCompile(`^(?:` + staff.PartsOfOrganisations + `)`)

// organisationsIn returns the organisations that a name seems to be two of, or nil: two names of
// which either is an authority or both have several words, or two of which one stands alone
// elsewhere. More than two are told where the list is read.
func organisationsIn(name string, alone map[string]bool) []string {
	known := func(part string) bool { return alone[sv.Folded(part)] }
	for _, two := range twoNames {
		if m := two.FindStringSubmatch(name); m != nil && !rePartOfOne.MatchString(m[1]) {
			return m[1:]
		}
	}
	for _, sign := range []string{", ", " och ", " & ", " / ", "/", " samt "} {
		if parts := partsBetween(name, sign); len(parts) == 2 && slices.ContainsFunc(parts, known) {
			return parts
		}
	}
	return nil
}

func partsBetween(name, sign string) (out []string) {
	for _, part := range strings.Split(name, sign) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
