package dataset

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// MayBe tells of a table without rows that has a file only if Keep is asked for it.
func (s *Set) MayBe(d *Data) { s.emptied[d.address] = d }

// Keep adds a table without rows at an address where one was that has none any more, and
// reports whether it can be told which columns that had: it is one that MayBe told of, or
// other pages of its section have tables of its name, or of its name in another year. One
// that no page of the section has may be one that the portal no longer makes, of which
// nobody may be told that it is empty. The set must be closed.
func (s *Set) Keep(address string) bool {
	if s.byAddress[address] != nil || path.Ext(address) != ".csv" {
		return false
	}
	d := s.emptied[address]
	for _, kind := range kindsOf(address) {
		if like := s.ofKind(kind); d == nil && len(like) > 0 {
			d = like[0].form.none(address)
			if slices.ContainsFunc(like, func(other *Data) bool { return other.Name() != d.Name() }) {
				return false // they have other columns
			}
		}
	}
	if d != nil {
		s.byAddress[address] = d
	}
	return d != nil
}

// Put adds a table that no page shows any more, at an address that nothing else has, and
// reports whether it did. The set must be closed.
func (s *Set) Put(d *Data) bool {
	if s.byAddress[d.address] != nil {
		return false
	}
	s.byAddress[d.address] = d
	return true
}

// ofKind returns the tables of a kind, in the order of their addresses.
func (s *Set) ofKind(kind string) []*Data {
	if s.kinds == nil {
		s.kinds = map[string][]*Data{}
		for _, address := range slices.Sorted(maps.Keys(s.byAddress)) {
			for _, k := range kindsOf(address) {
				s.kinds[k] = append(s.kinds[k], s.byAddress[address])
			}
		}
	}
	return s.kinds[kind]
}

var reYear = regexp.MustCompile(`-(?:19|20)\d\d\.csv$`)

// kindsOf returns what the table at an address has in common with those that have its
// columns, the nearest first: "/projekt/*/utbetalt-2025.csv", "/projekt/*/utbetalt-*.csv".
func kindsOf(address string) []string {
	page, name := path.Split(address)
	parts := strings.Split(page, "/")
	for i := 2; i < len(parts)-1; i++ {
		parts[i] = "*"
	}
	page = strings.Join(parts, "/")
	return []string{page + name, page + reYear.ReplaceAllString(name, "-*.csv")}
}
