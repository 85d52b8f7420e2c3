package dataset

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
)

// Set is all data of a site by address. The order in which they come decides
// nothing.
type Set struct {
	rank      func(address string) int
	byAddress map[string]*Data
	conflicts map[string]bool
	emptied   map[string]*Data
	kinds     map[string][]*Data // what Keep compares with
}

// NewSet returns an empty set. Of equal data, the file of that with the lowest
// rank stands for all of them: it should be the one that readers look for first.
func NewSet(rank func(address string) int) *Set {
	return &Set{rank: rank, byAddress: map[string]*Data{}, conflicts: map[string]bool{}, emptied: map[string]*Data{}}
}

// Add puts d into the set. Where its address has the same rows already, they are
// one; other rows at one address are a conflict, which Close reports.
func (s *Set) Add(d *Data) {
	switch old := s.byAddress[d.address]; {
	case old == nil:
		s.byAddress[d.address] = d
	case old == d:
	case old.form.equal(d.form):
		d.join(old)
	default:
		s.conflicts[d.address] = true
	}
}

// join lets d share the file of other data with the same rows, and holds them once.
func (d *Data) join(other *Data) { d.same, d.form = other, other.form }

// Close lets data with the same rows share one file, and returns the addresses
// that two different tables want, in order. Nothing may be added after it.
func (s *Set) Close() (conflicts []string) {
	all := slices.SortedFunc(maps.Values(s.byAddress), s.nearer)
	keys := make([]likeness, len(all))
	parallel.Do(len(all), func(i int) { keys[i] = all[i].likeness() })
	alike := map[likeness][]*Data{}
	for n, d := range all {
		key := keys[n]
		if i := slices.IndexFunc(alike[key], func(o *Data) bool { return o.form.equal(d.form) }); i >= 0 {
			d.join(alike[key][i])
			continue
		}
		alike[key] = append(alike[key], d)
	}
	return slices.Sorted(maps.Keys(s.conflicts))
}

// Shared returns the address of the file that holds the rows of the data at an
// address, where that is another one's. The set must be closed.
func (s *Set) Shared(address string) (file string, ok bool) {
	d := s.byAddress[address]
	if d == nil || d.same == nil {
		return "", false
	}
	return d.Address(), true
}

// nearer orders data by which of them keeps its file if they are equal: a
// published one, then the one of lowest rank, then the one nearest to the root.
func (s *Set) nearer(a, b *Data) int {
	return cmp.Or(cmp.Compare(len(b.forms), len(a.forms)), cmp.Compare(s.rank(a.address), s.rank(b.address)),
		cmp.Compare(len(a.address), len(b.address)), cmp.Compare(a.address, b.address))
}

// likeness is what equal data have in common and what few others have: it
// keeps the comparison of all with all away.
type likeness struct {
	name  string
	rows  int
	total Total
	first string
}

func (d *Data) likeness() likeness {
	l := likeness{name: d.Name(), rows: d.Len(), total: d.total}
	for cells := range d.Rows {
		var first strings.Builder
		for _, c := range cells {
			first.WriteString(c.String() + "\n")
		}
		l.first = first.String()
		break
	}
	return l
}

// Files returns the data that have a file of their own, in the order of their
// addresses. The set must be closed.
func (s *Set) Files() []*Data {
	var out []*Data
	for _, d := range s.byAddress {
		if d.same == nil {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b *Data) int { return strings.Compare(a.address, b.address) })
	return out
}
