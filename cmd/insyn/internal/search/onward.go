package search

import "slices"

// mostOnward is how many links of a page still say what belongs to it: to a page that more have,
// everything does.
const mostOnward = 60

// onward returns for each entry where a reader goes on to from it: the entries that it links to or
// that belong to it, and those of which it is such a one. The client shows them after what a question
// finds, where that is little.
func onward(entries []Entry) [][]int32 {
	all := make([][]int32, len(entries))
	for to, list := range linkedFrom(besides(entries)) {
		for _, from := range list {
			all[from] = append(all[from], int32(to))
			if len(list) <= mostOnward {
				all[to] = append(all[to], from)
			}
		}
	}
	for i, list := range all {
		slices.Sort(list)
		all[i] = slices.Compact(list)
	}
	return all
}

// besides returns the entries with what belongs to them among their links.
func besides(entries []Entry) []Entry {
	out := slices.Clone(entries)
	for i, e := range out {
		out[i].Links = slices.Concat(e.Links, e.Beside)
	}
	return out
}

// onwardDigits writes entries as numbers, each less the one before it.
func onwardDigits(list []int32) string {
	var b []byte
	last := int32(-1)
	for _, doc := range list {
		b = appendNumber(b, int(doc-last-1))
		last = doc
	}
	return string(b)
}
