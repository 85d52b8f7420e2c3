package chart

// Words are what drawings say besides the titles and labels they are given, in
// one language. Whole sentences and labels only: nothing is put together here.
type Words struct {
	Lang string // of a file, as in <html lang>: "sv"

	NoValue string // "uppgift saknas", stands where a number would
	About   string // "cirka", stands on a line of its own above an approximate number

	// What a row lacks of the figures that its value is the sum of.
	Lacking      func(n, of int64) string           // "uppgift saknas (3 av 5)"
	TotalLacking func(total, lacking string) string // "5,0 miljoner kr, uppgift saknas (3 av 5)"
	LackingFor   func(reason string) string         // "uppgift saknas (streck)"; the reason may be empty

	// Skipped names the years that an axis leaves out: "Åren 2014–2023 är inte med."
	Skipped func(from, to int) string

	// Years says from when to when: "2023–2025", "2024". A year may be unknown: 0.
	Years func(from, to int) string

	NoDate, NoStart, NoEnd string // at a period with a hole: "datum saknas"
	EndFirst               string // at a period that ends before it starts

	// Tip is what a circle on a map says when it is pointed at.
	Tip func(place, value string) string

	// The descriptions, for those who cannot see the chart. Of rows they name how
	// many there are, the first and the last known with its value (empty where
	// there is none), and how many lack one.
	Bars     func(rows int64, first, firstValue, last, lastValue string, lacking int64) string
	Columns  func(columns int64, first, firstValue, last, lastValue string, lacking int64) string
	Panels   func(panels int64, first, firstValue, last, lastValue string, lacking int64) string
	Timeline func(fromYear, toYear int, rows, groups int64) string
	Map      func(places, outside int64) string // outside the frame
	Locator  func(place string) string
	Shore    func(fromYear, toYear int, strokes int64) string
}

// Unit writes numbers of one kind, such as kronor, in one language.
type Unit struct {
	// Text is a number with its unit, as at a bar: "4,0 miljoner kr", after what
	// is said of it if it isn't exact: "cirka", "mer än". All numbers of a chart,
	// of which the highest is most, are in one unit.
	Text func(n, most int64, said string) string
	// Axis names the unit once for columns, of which the highest is most:
	// "Miljoner kr".
	Axis func(most int64) string
	// Tick is a number in the unit that Axis names: "4,0".
	Tick func(n, most int64, exact bool) string
}

func (u Unit) check() error {
	if u.Text == nil || u.Axis == nil || u.Tick == nil {
		return ErrWords
	}
	return nil
}

// text is a value as it stands at a bar, in a chart of which the highest is most.
func (u Unit) text(v Value, most int64, w *Words) string {
	if !v.Known() {
		return w.NoValue
	}
	return u.Text(v.N, most, v.said(w))
}
