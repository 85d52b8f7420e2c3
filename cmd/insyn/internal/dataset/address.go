package dataset

import "github.com/malmo-stad/insyn/cmd/insyn/internal/graph"

// Addresses returns where the pages of things are, from the root of the site;
// "" for what has none. The package does not know the site, so it is given them.
type Addresses struct {
	Project      func(*graph.Project) string
	Namnd        func(*graph.Namnd) string
	Account      func(*graph.Account) string
	Program      func(*graph.Program) string
	Strand       func(*graph.Strand) string
	Goal         func(*graph.Goal) string
	Theme        func(*graph.Theme) string
	City         func(*graph.City) string
	Country      func(*graph.Country) string
	Network      func(*graph.Network) string
	Initiative   func(*graph.Initiative) string
	Place        func(*graph.Place) string
	Organisation func(*graph.Organisation) string
	Absolute     func(address string) string // the full address
}

// page returns a column with the full address of a row's page.
func page[R any](a Addresses, description string, of func(R) string) Column[R] {
	return Column[R]{"url", Address, None, description, func(x R) Cell {
		if address := of(x); address != "" {
			return TextCell(a.Absolute(address))
		}
		return Cell{}
	}}
}
