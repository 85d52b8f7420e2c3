package scene

// Class names the part a mark plays. A page's stylesheet gives it its looks
// through the class name; PNG and stand-alone SVG take them from Style.
type Class int

// The classes, in the order of the table below.
const (
	None Class = iota
	Bar
	BarAccent
	Missing
	Track
	Grid
	Axis
	Tick
	Label
	LabelAccent
	Value
	Note
	Heading
	Span
	SpanAccent
	Soft
	SoftAccent
	Arrow
	Now
	NowLabel
	Land
	Border
	Place
	PlaceAccent
	Home
	HomeLabel
	Leader
	Route
	PlaceLabel
	MapNote
	LinkMark
	Water
	Stroke
	StrokeAhead
	StrokeNone
	StrokeMissing
	StrokeName
	StrokeValue
	StrokeYear
	StrokeNow
	Title
	Source
	PosterName
	PosterTitle
	PosterLong
	PosterText
	PosterLabel
	PosterFigure
)

// Ink is one of the colours of the portal, by its part.
type Ink int

// The inks.
const (
	Clear Ink = iota
	Dark
	Paper
	Accent
	Warm
	Grey1 // quiet text
	Grey2 // marks beside the one talked about
	Grey3 // hairlines, land
	Sea   // the accent, thinned: what lies ahead
	Ahead // the accent, lighter: what of a stroke lies ahead
)

// Style is how a class looks where no stylesheet reaches: on paper, in light.
type Style struct {
	Name   string
	Fill   Ink
	Stroke Ink
	Width  int  // of the stroke, in tenths of a pixel
	Dash   int  // length of dashes and gaps, in tenths; 0 is unbroken
	Size   int  // of text, in pixels
	Bold   bool // semibold text
	Spaced bool // on a map: see Measure
	Halo   bool // the stroke lies behind the fill, to lift text off a map
}

// The sizes of text: nothing is smaller than 14 px in a drawing 320 px wide,
// so nothing is smaller than 13 px on a phone of 360 px.
const (
	sizeText = 15
	sizeNote = 14
	sizeHead = 16
)

var styles = [...]Style{
	None:        {},
	Bar:         {Name: "c-bar", Fill: Grey2},
	BarAccent:   {Name: "c-bar c-bar--accent", Fill: Accent},
	Missing:     {Name: "c-missing", Fill: Clear, Stroke: Warm, Width: 15},
	Track:       {Name: "c-track", Fill: Grey3},
	Grid:        {Name: "c-grid", Stroke: Grey3, Width: 10},
	Axis:        {Name: "c-axis", Stroke: Grey1, Width: 10},
	Tick:        {Name: "c-tick", Fill: Grey1, Size: sizeNote},
	Label:       {Name: "c-label", Fill: Dark, Size: sizeText},
	LabelAccent: {Name: "c-label c-label--accent", Fill: Dark, Size: sizeText, Bold: true},
	Value:       {Name: "c-value", Fill: Dark, Size: sizeText, Bold: true},
	Note:        {Name: "c-note", Fill: Warm, Size: sizeNote},
	Heading:     {Name: "c-heading", Fill: Dark, Size: sizeHead, Bold: true},
	Span:        {Name: "c-span", Fill: Grey2},
	SpanAccent:  {Name: "c-span c-span--accent", Fill: Accent},
	Soft:        {Name: "c-soft", Fill: Paper, Stroke: Grey2, Width: 12, Dash: 25},
	SoftAccent:  {Name: "c-soft c-soft--accent", Fill: Paper, Stroke: Accent, Width: 12, Dash: 25},
	Arrow:       {Name: "c-arrow", Stroke: Dark, Width: 15},
	Now:         {Name: "c-now", Stroke: Warm, Width: 15},
	NowLabel:    {Name: "c-now-label", Fill: Warm, Size: sizeNote, Bold: true},
	Land:        {Name: "c-land", Fill: Grey3},
	Border:      {Name: "c-border", Stroke: Paper, Width: 8},
	Place:       {Name: "c-place", Fill: Accent, Stroke: Paper, Width: 10},
	PlaceAccent: {Name: "c-place c-place--accent", Fill: Accent, Stroke: Dark, Width: 15},
	Home:        {Name: "c-home", Fill: Warm, Stroke: Paper, Width: 15},
	HomeLabel:   {Name: "c-home-label", Fill: Warm, Stroke: Paper, Width: 35, Size: sizeText, Bold: true, Halo: true, Spaced: true},
	Leader:      {Name: "c-leader", Stroke: Dark, Width: 8},
	Route:       {Name: "c-route", Stroke: Dark, Width: 12, Dash: 35},
	PlaceLabel:  {Name: "c-place-label", Fill: Dark, Stroke: Paper, Width: 35, Size: sizeText, Halo: true, Spaced: true},
	MapNote:     {Name: "c-map-note", Fill: Dark, Size: sizeText, Spaced: true},
	LinkMark:    {Name: "c-link"},
	Water:       {Name: "c-water", Fill: Sea},
	Stroke:      {Name: "c-stroke", Fill: Accent},
	StrokeAhead: {Name: "c-stroke c-stroke--ahead", Fill: Ahead},
	StrokeNone:  {Name: "c-stroke-none", Stroke: Grey2, Width: 12},
	// A row of dots as thin as nothing: how thick it would be isn't known.
	StrokeMissing: {Name: "c-stroke-missing", Stroke: Warm, Width: 12, Dash: 15},
	StrokeName:    {Name: "c-stroke-name", Fill: Dark, Size: sizeText, Bold: true, Spaced: true},
	StrokeValue:   {Name: "c-stroke-value", Fill: Dark, Size: sizeText, Spaced: true},
	StrokeYear:    {Name: "c-stroke-year", Fill: Grey1, Size: sizeText, Spaced: true},
	StrokeNow:     {Name: "c-stroke-now", Fill: Warm, Size: sizeText, Bold: true, Spaced: true},
	Title:         {Name: "c-title", Fill: Dark, Size: 20, Bold: true},
	// Of posters, which are no SVG and so have no names.
	PosterName:   {Fill: Accent, Size: 16, Bold: true},
	PosterTitle:  {Fill: Dark, Size: 36, Bold: true},
	PosterLong:   {Fill: Dark, Size: 26, Bold: true},
	PosterText:   {Fill: Grey1, Size: 18},
	PosterLabel:  {Fill: Grey1, Size: 18},
	PosterFigure: {Fill: Accent, Size: 44, Bold: true},
	Source:       {Name: "c-source", Fill: Grey1, Size: sizeNote},
}

// Style is the look of a class.
func (c Class) Style() Style { return styles[c] }

// Classes lists every class, for tests and for the stylesheet.
func Classes() []Class {
	var out []Class
	for c := range styles {
		if styles[c].Name != "" {
			out = append(out, Class(c))
		}
	}
	return out
}

// LineHeight is the distance between two lines of a text.
func LineHeight(c Class) int { return c.Style().Size * Px * 5 / 4 }
