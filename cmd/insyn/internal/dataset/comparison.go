package dataset

import "github.com/malmo-stad/insyn/cmd/insyn/internal/words"

// Comparison is a published figure beside the computed one.
type Comparison struct {
	Year                 int
	About, What          string
	Published, Computed  int64
	Known                bool // whether there is a computed figure
	Verdict              string
	Namnd, Program, Goal string // ids: one of them, or none for the whole year
	Source               string // id
	Page                 int    // 0 if it is unknown
	Stated               string // the published figure in the source's own words
	Rounding             int64  // unit in kronor that the published figure is rounded to
	ComputedApprox       bool
	Repeated             bool // the row stands twice in the source
	Explanation          string
}

func comparisons(c words.ComparisonColumns) *Table[Comparison] {
	return &Table[Comparison]{Name: "avstamning", Title: c.Title, Description: c.Description, Columns: []Column[Comparison]{
		{"ar", Number, None, c.Year, func(x Comparison) Cell { return NumberCell(int64(x.Year)) }},
		{"om", Text, None, c.About, func(x Comparison) Cell { return TextCell(x.About) }},
		{"vad", Text, None, c.What, func(x Comparison) Cell { return TextCell(x.What) }},
		{"publicerat", Number, None, c.Published, func(x Comparison) Cell { return NumberCell(x.Published) }},
		{"framraknat", Number, None, c.Computed, func(x Comparison) Cell { return kronorCell(x.Computed, x.Known) }},
		{"utfall", Text, None, c.Verdict, func(x Comparison) Cell { return TextCell(x.Verdict) }},
		{"skillnad", Number, None, c.Difference, func(x Comparison) Cell { return kronorCell(x.Published-x.Computed, x.Known) }},
		{"namnd", ID, None, c.Namnd, func(x Comparison) Cell { return TextCell(x.Namnd) }},
		{"program", ID, None, c.Program, func(x Comparison) Cell { return TextCell(x.Program) }},
		{"mal", ID, None, c.Goal, func(x Comparison) Cell { return TextCell(x.Goal) }},
		{"kalla", ID, None, c.Source, func(x Comparison) Cell { return TextCell(x.Source) }},
		{"sida", Number, None, c.Page, func(x Comparison) Cell { return someNumber(x.Page) }},
		{"publicerat_ordagrant", Text, None, c.Stated, func(x Comparison) Cell { return TextCell(x.Stated) }},
		{"publicerat_ungefarligt", Text, None, c.Approx, func(x Comparison) Cell { return ApproxCell(x.Rounding > 0) }},
		{"avrundning_sek", Number, Kronor, c.Rounding, func(x Comparison) Cell { return someNumber(int(x.Rounding)) }},
		{"framraknat_ungefarligt", Text, None, c.ComputedApprox, func(x Comparison) Cell { return ApproxCell(x.ComputedApprox) }},
		{"dubblett", Yes, None, c.Repeated, func(x Comparison) Cell { return YesCell(x.Repeated) }},
		{"forklaring", Text, None, c.Explanation, func(x Comparison) Cell { return TextCell(x.Explanation) }},
	}, Refs: map[string]string{"namnd": "namnder", "program": "program", "mal": "mal", "kalla": "kallor"}}
}
