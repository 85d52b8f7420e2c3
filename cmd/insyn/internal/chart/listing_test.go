package chart_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
)

func listing(t *testing.T, c chart.Chart) *chart.Listing {
	t.Helper()
	l, err := chart.ListingOf(c)
	if err != nil || l == nil {
		t.Fatalf("%v, %v", l, err)
	}
	return l
}

// TestListing: rows are as long as their numbers are, all in one unit; what is
// missing has no length.
func TestListing(t *testing.T) {
	got := listing(t, chart.Bars{Frame: frame("T", ""), Unit: kronor(), Rows: []chart.Bar{
		{Label: "A", Value: chart.Exact(4_000_000), Link: "/a/", Accent: true, Lacking: 1, Of: 3},
		{Label: "B", Value: chart.About(1_000_000)},
		{Label: "C", Value: chart.Above(50_000, "mer än")},
		{Label: "D", Value: chart.Missing("streck")},
		{Label: "E", Value: chart.Exact(0)},
	}})
	const bar = "c-bar"
	want := &chart.Listing{Groups: []chart.ListGroup{{Rows: []chart.ListRow{
		{Label: "A", Href: "/a/", Accent: true, Value: "4,0 miljoner kr", Note: "uppgift saknas (1 av 3)",
			Lengths: []chart.Length{{Class: "c-bar c-bar--accent", X: "0%", W: "100%"}}},
		{Label: "B", Value: "cirka 1 miljoner kr", Lengths: []chart.Length{
			{Class: bar, X: "0%", W: "22%"}, {Class: "c-soft", X: "22%", W: "3%"}}},
		{Label: "C", Value: "mer än 0,05 miljoner kr", Lengths: []chart.Length{{Class: bar, X: "0%", W: "1.25%"}}, Arrow: "1.25%"},
		{Label: "D", Note: "uppgift saknas (streck)"},
		{Label: "E", Value: "0 kr", Lengths: []chart.Length{{Class: bar, X: "0%", W: "0%"}}},
	}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	small := listing(t, chart.Bars{Frame: frame("T", ""), Unit: kronor(), Rows: []chart.Bar{{Label: "A", Value: chart.About(887_767)}}})
	if said := small.Groups[0].Rows[0].Value; said != "cirka 887\u00a0767 kr" {
		t.Errorf("a number may be broken in two: %q", said)
	}
}

// TestListedTime: time is divided in parts of one length, and a period lies in it
// where its dates do.
func TestListedTime(t *testing.T) {
	d := func(y, m, day int) chart.Date { return chart.Date{Year: y, Month: m, Day: day} }
	got := listing(t, chart.Timeline{Frame: frame("T", ""), Now: d(2021, 12, 31), NowLabel: "Nu", Groups: []chart.PeriodGroup{
		{Heading: "Tom"},
		{Heading: "G", Link: "/g/", Rows: []chart.Period{
			{Label: "A", Link: "/a/", Start: d(2020, 1, 1), End: d(2021, 12, 31), Accent: true},
			{Label: "B", Start: d(2024, 0, 0), End: d(2024, 0, 0)},
			{Label: "C", Start: d(2023, 5, 1)}, {Label: "D"}, {Label: "E", Start: d(2023, 5, 1), End: d(2022, 5, 1)},
		}}}})
	if diff := cmp.Diff([]string{"2020", "2022", "2024"}, got.Years); diff != "" || got.Now != "Nu" || len(got.Groups) != 1 ||
		got.Groups[0].Href != "/g/" {
		t.Fatalf("%s %+v", diff, got)
	}
	rows := got.Groups[0].Rows
	var said []string
	for _, r := range rows {
		said = append(said, r.Value+"/"+r.Note)
		if len(r.Lines) != 3+1 || (len(r.Lengths) > 0) != (r.Note == "") {
			t.Errorf("%s: %d lines, lengths %v, %q", r.Label, len(r.Lines), r.Lengths, r.Note)
		}
	}
	want := []string{"2020–2021/", "2024/", "2023/slut saknas", "/datum saknas", "2023–2022/slut före start"}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
	if bar := rows[0].Lengths[0]; bar.X != "0%" || bar.W != "33.34%" || rows[1].Lengths[0].Class != "c-soft" {
		t.Errorf("the first lies at %v, the second at %v", rows[0].Lengths, rows[1].Lengths)
	}
}

// TestListings: every chart but a map and a shore can be listed, with all its rows,
// also odd ones; those can't.
func TestListings(t *testing.T) {
	for name, c := range many(13) {
		l, err := chart.ListingOf(c)
		if listed := name != "map" && name != "locator" && name != "shore"; err != nil || listed != (l != nil) {
			t.Errorf("%s: %v, %v", name, l, err)
		} else if listed && len(l.Groups[0].Rows) != 13 {
			t.Errorf("%s: %d rows", name, len(l.Groups[0].Rows))
		}
	}
	for name, c := range map[string]chart.Chart{
		"no title": chart.Bars{Unit: kronor(), Rows: []chart.Bar{{Label: "A"}}},
		"negative": chart.Panels{Frame: frame("T", ""), Unit: kronor(), Panels: []chart.Panel{
			{Heading: "A", Rows: []chart.Bar{{Label: "A", Value: chart.Exact(math.MinInt64)}}}}},
		"no rows":  chart.Timeline{Frame: frame("T", "")},
		"no label": chart.Columns{Frame: frame("T", ""), Unit: kronor(), Columns: []chart.Column{{}}},
	} {
		if l, err := chart.ListingOf(c); err == nil {
			t.Errorf("%s was listed: %+v", name, l)
		}
	}
}
