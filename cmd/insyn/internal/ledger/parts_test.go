package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// paid makes a payment to a project of its own: of so many kronor, or missing if
// they are below 0.
func paid(kronor int64, of *graph.Program, role record.Role) *graph.Payment {
	d := &graph.Deltagande{Project: &graph.Project{Program: of}}
	d.Role = role
	s := &graph.Sheet{Deltagande: d}
	s.Year = 2025
	s.Paid = record.Paid{Amount: record.NewAmount(kronor)}
	if kronor < 0 {
		s.Paid = record.Paid{Amount: record.NewMissing(record.Empty)}
	}
	return &graph.Payment{Sheet: s}
}

// Sums are ordered by size, and one of which nothing is known comes after a 0.
func TestCompare(t *testing.T) {
	var sums []Sum
	for _, kronor := range []int64{-1, 0, 7, 20} {
		sums = append(sums, Total(graph.Ledger{paid(kronor, nil, record.Owner)}))
	}
	for i, a := range sums {
		for j, b := range sums {
			want := 0
			switch {
			case i < j:
				want = 1
			case i > j:
				want = -1
			}
			if got := Compare(a, b); got != want {
				t.Errorf("%s beside %s: %d, want %d", sumText(a), sumText(b), got, want)
			}
		}
	}
}

// A ledger is divided by programme, by where the programme's money comes from, and
// by role, with every payment in one part.
func TestParts(t *testing.T) {
	eu, other := &graph.Program{Program: &record.Program{}}, &graph.Program{Program: &record.Program{}}
	eu.Name, eu.EU, other.Name = "eu", true, "annat"
	l := graph.Ledger{paid(5, other, record.Partner), paid(-1, nil, record.Owner), paid(10, eu, record.Owner),
		paid(20, eu, record.Partner), paid(6, other, record.Owner)}
	tell := func(l graph.Ledger) string {
		s := Total(l)
		return fmt.Sprintf("%d of %d", s.Kronor, s.Stated())
	}
	var programs, roles []string
	for _, p := range ByProgram(l) {
		name := "okänt"
		if p.Program != nil {
			name = p.Program.Name
		}
		programs = append(programs, name+" "+tell(p.Ledger))
	}
	for _, p := range ByRole(l) {
		roles = append(roles, tell(p.Ledger))
	}
	for _, c := range []struct{ what, got, want string }{
		{"programmes, the largest first and the unknown last", strings.Join(programs, ", "), "eu 30 of 2, annat 11 of 2, okänt 0 of 1"},
		{"roles, and none of which there is nothing", strings.Join(roles, ", "), "16 of 3, 25 of 2"},
		{"the EU's", tell(FromEU(l)), "30 of 2"},
		{"others'", tell(FromOthers(l)), "11 of 2"},
		{"of unknown programmes", tell(FromUnknown(l)), "0 of 1"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
}

// Amounts that several projects state are found, the largest first; nothing is no
// amount, and a project that states one twice is one project.
func TestRepeated(t *testing.T) {
	twice := paid(9, nil, record.Owner)
	l := graph.Ledger{paid(3, nil, record.Owner), paid(0, nil, record.Owner), paid(8, nil, record.Owner), paid(3, nil, record.Owner),
		paid(0, nil, record.Owner), paid(8, nil, record.Owner), paid(1, nil, record.Owner), twice, {Sheet: twice.Sheet},
		paid(-1, nil, record.Owner)}
	var got []string
	for _, r := range Total(l).Repeated() {
		kronor, _ := r.First.Paid.Kronor()
		got = append(got, fmt.Sprintf("%d of %d", kronor, len(r.Projects)))
	}
	if want := []string{"8 of 2", "3 of 2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := len(ByAmount(l)[Amount{2025, 9}]); got != 1 {
		t.Errorf("an amount that a project states twice is of %d projects", got)
	}
	if _, nothing := ByAmount(l)[Amount{2025, 0}]; nothing {
		t.Error("nothing is an amount")
	}
}

// What has no payment in a year is not of the year.
func TestOnlyOfTheYear(t *testing.T) {
	y := InYear(smallgraph.Of(t), 2024)
	for _, n := range y.Namnder {
		if n.ID == "kulturnamnden" {
			t.Errorf("%s was paid nothing in 2024", n.ID)
		}
	}
	if len(y.Namnder) != 2 {
		t.Errorf("%d nämnder have figures of 2024, want 2", len(y.Namnder))
	}
}
