package graph

// Payment is what was paid out to one nämnd for one project in one year, as
// the year's sheet states it.
type Payment struct {
	*Sheet
	Source *Source // of the figure: its own, or the sheet's
	Page   int     // likewise
	Rank   int     // its place in the ledger of all payments
}

// Ledger is a list of payments, in the order of the projects' names and the
// oldest year first. Package ledger adds them.
type Ledger []*Payment

// ProjectsOf returns the projects of sheets, each once.
func ProjectsOf(sheets []*Sheet) []*Project {
	var out []*Project
	seen := map[*Project]bool{}
	for _, s := range sheets {
		if p := s.Deltagande.Project; !seen[p] {
			seen[p], out = true, append(out, p)
		}
	}
	return out
}

// In returns the sheets of a year that name the goal.
func (m *Goal) In(year int) []*Sheet {
	return filter(m.Sheets, func(s *Sheet) bool { return s.Year == year })
}

func filter[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}
