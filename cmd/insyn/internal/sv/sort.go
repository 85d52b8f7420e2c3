package sv

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// SortBy sorts list by name in Swedish order: case does not count, and å, ä and
// ö come last. The collation is that of x/text, which knows the accents of
// other languages too; names that it holds for equal are in the order of their
// bytes.
func SortBy[T any](list []T, name func(T) string) {
	c := collate.New(language.Swedish, collate.IgnoreCase)
	type keyed struct {
		key  []byte
		name string
		v    T
	}
	var buf collate.Buffer
	keys := make([]keyed, len(list))
	for i, v := range list {
		keys[i] = keyed{slices.Clone(c.KeyFromString(&buf, name(v))), name(v), v}
		buf.Reset()
	}
	slices.SortStableFunc(keys, func(a, b keyed) int {
		return cmp.Or(slices.Compare(a.key, b.key), cmp.Compare(a.name, b.name))
	})
	for i := range keys {
		list[i] = keys[i].v
	}
}
