package chart_test

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// A bar chart as an SVG for a page, with the words of a language.
func Example() {
	language := words.Swedish(words.City{Name: "Lillstad"})
	inside := chart.Words(language.Chart.Drawing)
	rows := []chart.Bar{
		{Label: "Parknämnden", Value: chart.Exact(3), Link: "/namnder/parknamnden/"},
		{Label: "Hamnnämnden", Value: chart.Missing("streck")},
	}
	title := ""
	if top, ok := chart.Largest(rows); ok {
		largest := &rows[top.Rows[0]]
		largest.Accent = true
		title = largest.Label + " deltar i flest projekt."
	}
	c := chart.Bars{
		Frame: chart.Frame{Title: title, Words: &inside},
		Unit:  chart.Unit(language.Chart.Unit.Projects),
		Rows:  rows,
	}
	drawing, err := c.Layout(chart.Narrow)
	if err != nil {
		fmt.Println(err)
		return
	}
	svg, err := drawing.SVG("per-namnd")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.ReplaceAll(string(svg), "\u00a0", " ")) // a no-break space looks like any other below
	// Output:
	// <svg class="c" role="group" aria-labelledby="per-namnd-t per-namnd-d" width="320" height="90" viewBox="0 0 320 90">
	//  <title id="per-namnd-t">Parknämnden deltar i flest projekt.</title>
	//  <desc id="per-namnd-d">Liggande stapeldiagram. 2 rader, först Parknämnden 3 projekt. Uppgift saknas för 1.</desc>
	//  <a class="c-link" href="/namnder/parknamnden/">
	//   <text class="c-label c-label--accent" x="0" y="14.2">Parknämnden</text>
	//   <rect class="c-bar c-bar--accent" x="12" y="21.7" width="200.4" height="16"/>
	//   <text class="c-value" x="220.4" y="34.9">3 projekt</text>
	//  </a>
	//  <text class="c-label" x="0" y="63.9">Hamnnämnden</text>
	//  <circle class="c-missing" cx="6" cy="79.4" r="4"/>
	//  <text class="c-note" x="20" y="84.7">uppgift saknas (streck)</text>
	// </svg>
}
