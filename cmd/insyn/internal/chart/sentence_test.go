package chart_test

import (
	"math"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func plain(s string) string { return strings.ReplaceAll(s, sv.NBSP, " ") }

func TestMost(t *testing.T) {
	kr := func(label string, n int64) chart.Bar { return chart.Bar{Label: label, Value: chart.Exact(n)} }
	words := chart.Words{Verb: "fick", Whole: "av allt som betalades ut"}
	for _, tt := range []struct {
		want string
		unit chart.Unit
		rows []chart.Bar
	}{
		{"Miljönämnden fick mest, 15,9 miljoner kronor, 75 procent av allt som betalades ut.", chart.Unit{},
			[]chart.Bar{kr("kulturnämnden", 5_300_000), kr("miljönämnden", 15_900_000), {Label: "x", Value: chart.Missing("streck")}}},
		{"A och B fick mest, 3 projekt var, 50 procent av allt som betalades ut.", chart.Unit{One: "projekt", Many: "projekt"},
			[]chart.Bar{kr("A", 3), kr("B", 3)}},
		{"", chart.Unit{}, []chart.Bar{kr("A", 0), {Label: "B", Value: chart.Missing("tomt")}}},
		{"A fick mest, 9 223 372 036,9 miljarder kronor.", chart.Unit{},
			[]chart.Bar{kr("A", math.MaxInt64), kr("B", math.MaxInt64-1)}},
		{"", chart.Unit{}, nil},
	} {
		if got := plain(chart.Most(tt.rows, tt.unit, words)); got != tt.want {
			t.Errorf("Most = %q, want %q", got, tt.want)
		}
	}
}

func TestBasis(t *testing.T) {
	if got := plain(chart.Basis(59, 68)); got != "Bygger på 59 av 68 uppgifter." {
		t.Errorf("Basis = %q", got)
	}
	if got := chart.Basis(68, 68); got != "" {
		t.Errorf("Basis of all = %q", got)
	}
	rows := []chart.Bar{{Lacking: 6}, {Value: chart.Missing("streck")}, {Value: chart.Missing("tomt"), Lacking: 2}}
	if got := plain(chart.BasisOf(rows, 68)); got != "Bygger på 59 av 68 uppgifter." {
		t.Errorf("BasisOf = %q", got)
	}
}

func TestChange(t *testing.T) {
	for _, tt := range []struct {
		from, to chart.Value
		want     string
	}{
		{chart.About(50_500_000), chart.Exact(55_587_902), "Utbetalningarna ökade från cirka 50,5 miljoner kronor 2024 till 55,6 miljoner kronor 2025."},
		{chart.Exact(3), chart.Exact(2), "Utbetalningarna minskade från 3 kronor 2024 till 2 kronor 2025."},
		{chart.Exact(3), chart.Exact(3), "Utbetalningarna var lika stora 2024 och 2025: 3 kronor."},
		{chart.Exact(50_510_000), chart.Exact(50_520_000), "Utbetalningarna var nästan lika stora 2024 och 2025: 50,5 miljoner kronor."},
		{chart.Missing("tomt"), chart.Exact(2), ""},
	} {
		if got := plain(chart.Change("utbetalningarna", chart.Unit{}, 2024, tt.from, 2025, tt.to)); got != tt.want {
			t.Errorf("Change = %q, want %q", got, tt.want)
		}
	}
}

func TestUnitText(t *testing.T) {
	projekt := chart.Unit{One: "projekt", Many: "projekt"}
	for _, tt := range []struct {
		unit chart.Unit
		v    chart.Value
		want string
	}{
		{chart.Unit{}, chart.Exact(4_000_000), "4,0 miljoner kr"},
		{chart.Unit{}, chart.About(4_000_000), "cirka 4 miljoner kr"},
		{chart.Unit{}, chart.Exact(887_767), "887 767 kr"},
		{chart.Unit{}, chart.Exact(1_500_000_000), "1,5 miljarder kr"},
		{chart.Unit{}, chart.Missing("streck"), "uppgift saknas"},
		{projekt, chart.Exact(12), "12 projekt"},
	} {
		if got := plain(tt.unit.Text(tt.v)); got != tt.want {
			t.Errorf("Text(%v) = %q, want %q", tt.v, got, tt.want)
		}
	}
}
