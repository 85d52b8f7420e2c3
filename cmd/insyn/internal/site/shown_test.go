package site

import (
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// shownPage has numbers wherever a page may have one.
type shownPage struct {
	Meta
	Lead    Prose
	Figures []Figure
	Chart   *Chart
	None    *Chart
	Rows    []*shownRow
	Text    string
}

type shownRow struct {
	Paid  Number
	Below []shownRow
}

func (*shownPage) Layout() string { return "prov" }

// Everything that a page shows is found once for each place it stands in, and
// numbers without a table are none.
func TestShown(t *testing.T) {
	w := words.Swedish(words.City{})
	lead, chart, row, below := table(paid{1, true, false}), table(paid{2, true, false}), table(paid{3, true,
		false}), table(paid{4, true, false})
	p := &shownPage{Lead: Say(words.Prose{{Value: Sum(w, lead)}}), Figures: []Figure{{Number: Words("inget")}},
		Chart: &Chart{SVG: "/a.svg", Data: chart}, Rows: []*shownRow{{Paid: Sum(w, row), Below: []shownRow{{Paid: Sum(w, below)}}}}}
	var tables []*dataset.Data
	var charts []*Chart
	s := Shown{Table: func(d *dataset.Data) { tables = append(tables, d) }, Chart: func(c *Chart) { charts = append(charts, c) }}
	s.Of(p)
	if want := []*dataset.Data{lead, chart, row, below}; !slices.Equal(tables, want) {
		t.Errorf("%d tables, want %d", len(tables), len(want))
	}
	if len(charts) != 1 || charts[0] != p.Chart {
		t.Errorf("%d charts", len(charts))
	}
	s.Of(&shownPage{})
	if len(tables) != 4 {
		t.Error("an empty page has tables")
	}
}
