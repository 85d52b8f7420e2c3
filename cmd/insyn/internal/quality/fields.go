package quality

import "github.com/malmo-stad/insyn/cmd/insyn/internal/graph"

// Field is a piece of data that a sheet should have.
type Field struct {
	Sheet *graph.Sheet
	Name  string // a key: "start", "slut", "program", "total_budget" or "utbetalt"
	Known bool
}

// Fields returns the data that the form asks for on sheets, and which of them
// are there.
func Fields(sheets []*graph.Sheet) []Field {
	var out []Field
	for _, s := range sheets {
		_, budget := s.Budget.Kronor()
		_, paid := s.Paid.Kronor()
		out = append(out, Field{s, "start", !s.StartDate().IsZero()}, Field{s, "slut", !s.EndDate().IsZero()},
			Field{s, "program", s.Deltagande.Project.Program != nil}, Field{s, "total_budget", budget}, Field{s, "utbetalt", paid})
	}
	return out
}
