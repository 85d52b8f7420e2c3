package chart

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// Origin is what a file says of itself in its metadata.
type Origin = scene.About

// Frame is what every chart says about itself in words.
type Frame struct {
	// Title is a sentence with the finding. It is the accessible name of the
	// SVG and stands above the chart in files; on a page the figure's caption
	// says it.
	Title string
	// Desc says what kind of chart it is and what is on it, for those who
	// cannot see it; left empty, the chart describes itself.
	Desc string
	// Source is the line below the chart in files.
	Source string
	// About is what files say of themselves for those who find them alone.
	About Origin
	// Words are what the drawing says besides.
	Words *Words
}

// Credit is the line below the chart, for pages that set it themselves.
func (f Frame) Credit() string { return f.Source }

// Value is a whole number, exact, approximate or only bounded, or missing,
// perhaps with a reason. The zero Value is an exact 0.
type Value struct {
	N       int64
	About   bool   // the source calls it approximate
	Bound   string // if the source only bounds it: "mer än", "högst"
	Above   bool   // what is bounded lies above N, else below
	Missing bool
	Reason  string // why it is missing, in the source's own words; may be empty
}

// Exact is a number as the source states it.
func Exact(n int64) Value { return Value{N: n} }

// About is a number that the source calls approximate.
func About(n int64) Value { return Value{N: n, About: true} }

// Above and Below are numbers that the source only bounds, in the words given:
// "mer än" and "högst".
func Above(n int64, words string) Value { return Value{N: n, Bound: words, Above: true} }

// Below is the bound from above: see [Above].
func Below(n int64, words string) Value { return Value{N: n, Bound: words} }

// Missing is a value that the source does not give; the reason is its own words
// for that, such as "streck" or "Vet ej", or empty.
func Missing(reason string) Value { return Value{Missing: true, Reason: reason} }

// Known tells whether there is a number.
func (v Value) Known() bool { return !v.Missing }

// The errors that a layout may return, wrapped with what they are about.
var (
	ErrTitle    = errors.New("chart: a chart needs a title")
	ErrWords    = errors.New("chart: a chart needs words, and a unit where it shows numbers")
	ErrAtlas    = errors.New("chart: a map needs the atlas of its city")
	ErrEmpty    = errors.New("chart: a chart needs something to show")
	ErrNegative = errors.New("chart: a negative value cannot be drawn as a length")
	ErrLabel    = errors.New("chart: everything shown needs a label")
	ErrWidth    = fmt.Errorf("chart: a width lies between %d and %d", Narrow/2, Wide*2)
	ErrID       = errors.New("chart: an id begins with a letter and holds letters, digits and hyphens")
)

func (f Frame) check(width, items int) error {
	switch {
	case strings.TrimSpace(f.Title) == "":
		return ErrTitle
	case f.Words == nil:
		return ErrWords
	case items == 0:
		return ErrEmpty
	}
	return checkWidth(width)
}

func checkWidth(width int) error {
	if width < Narrow/2 || width > Wide*2 {
		return ErrWidth
	}
	return nil
}

func (v Value) check(label string) error {
	switch {
	case strings.TrimSpace(label) == "":
		return ErrLabel
	case v.Known() && v.N < 0:
		return fmt.Errorf("%w: %s: %d", ErrNegative, label, v.N)
	}
	return nil
}

// said is what stands before a number that is not exact, or nothing.
func (v Value) said(w *Words) string {
	if v.About {
		return w.About
	}
	return v.Bound
}

// px is one pixel in the unit of all lengths in a layout.
const px = scene.Px

// length maps a number to a part of a length: exact, and without overflow.
// Something that is not nothing is never drawn as nothing.
func length(n, most int64, full int) int {
	if n <= 0 || most <= 0 {
		return 0
	}
	hi, lo := bits.Mul64(uint64(min(n, most)), uint64(full))
	q, _ := bits.Div64(hi, lo, uint64(most))
	return max(int(q), px)
}
