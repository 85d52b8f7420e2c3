package chart_test

import (
	"math"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
)

func TestLargest(t *testing.T) {
	rows := func(values ...chart.Value) (out []chart.Bar) {
		for _, v := range values {
			out = append(out, chart.Bar{Label: "A", Value: v})
		}
		return out
	}
	for _, tt := range []struct {
		name string
		rows []chart.Bar
		want chart.Top
	}{
		{"one", rows(chart.Exact(5), chart.Exact(15), chart.Missing("streck")),
			chart.Top{Rows: []int{1}, Value: chart.Exact(15), Whole: chart.Exact(20)}},
		{"two share the place", rows(chart.Exact(3), chart.Exact(1), chart.About(3)),
			chart.Top{Rows: []int{0, 2}, Value: chart.About(3), Whole: chart.About(7)}},
		{"an approximate part", rows(chart.Exact(3), chart.About(1)), chart.Top{Rows: []int{0}, Value: chart.Exact(3), Whole: chart.About(4)}},
		{"too great a sum", rows(chart.Exact(math.MaxInt64), chart.Exact(1)),
			chart.Top{Rows: []int{0}, Value: chart.Exact(math.MaxInt64), Whole: chart.Missing("")}},
		{"nothing known", rows(chart.Exact(0), chart.Missing("tomt")), chart.Top{}},
		{"nothing at all", nil, chart.Top{}},
	} {
		got, ok := chart.Largest(tt.rows)
		if ok != (len(tt.want.Rows) > 0) || !slices.Equal(got.Rows, tt.want.Rows) || got.Value != tt.want.Value || got.Whole != tt.want.Whole {
			t.Errorf("%s: %+v, %v, want %+v", tt.name, got, ok, tt.want)
		}
	}
}
