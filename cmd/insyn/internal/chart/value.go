package chart

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Frame is what every chart says about itself in words.
type Frame struct {
	// Title is a sentence with the finding. It is the accessible name of the
	// SVG and stands above the chart in files; on a page the figure's caption
	// says it.
	Title string
	// Desc says what kind of chart it is and what is on it, for those who
	// cannot see it; left empty, the chart describes itself.
	Desc string
	// Source is the line below the chart in files: "Källa: ...".
	Source string
}

// Value is a whole number, exact or approximate, or missing with a reason. The
// zero Value is an exact 0.
type Value struct {
	N       int64
	About   bool   // the source says "cirka"
	Missing string // why there is no number; empty if there is one
}

// Exact is a number as the source states it.
func Exact(n int64) Value { return Value{N: n} }

// About is a number that the source calls approximate.
func About(n int64) Value { return Value{N: n, About: true} }

// Missing is a value that the source does not give; the reason is its own words
// for that, such as "streck" or "Vet ej".
func Missing(reason string) Value {
	if reason == "" {
		reason = "tomt"
	}
	return Value{Missing: reason}
}

// Known tells whether there is a number.
func (v Value) Known() bool { return v.Missing == "" }

// Unit is what is counted. The zero Unit is kronor.
type Unit struct{ One, Many string }

// money tells whether the unit is kronor.
func (u Unit) money() bool { return u == Unit{} }

// Text writes a value in the unit, as at a bar: "4,0 miljoner kr". Unlike prose
// it keeps the decimal of an exact number, so that a list of them is even; an
// approximate one is "cirka 4 miljoner kr".
func (u Unit) Text(v Value) string {
	if !v.Known() {
		return "uppgift saknas"
	}
	switch {
	case v.About:
		return "cirka" + sv.NBSP + u.short(v.N)
	case u.money() && v.N >= million && v.N < 1000*million-million/20:
		return sv.Decimal(v.N, million) + sv.NBSP + "miljoner kr"
	}
	return u.short(v.N)
}

const million = 1_000_000

// short is a number with its unit, as short as sv writes it.
func (u Unit) short(n int64) string {
	if u.money() {
		return sv.MiljonerKr(n)
	}
	return sv.Antal(n, u.One, u.Many)
}

// scaled names a unit fit for numbers up to max, and writes numbers in it.
func (u Unit) scaled(max int64) (name string, text func(int64) string) {
	switch {
	case !u.money():
		return capital(u.Many), sv.Tal
	case max >= million:
		return "Miljoner kr", func(n int64) string { return sv.Decimal(n, million) }
	}
	return "Kronor", sv.Tal
}

// capital sets a first letter in upper case.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// The errors that a layout may return, wrapped with what they are about.
var (
	ErrTitle    = errors.New("chart: a chart needs a title")
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
	case items == 0:
		return ErrEmpty
	case width < Narrow/2 || width > Wide*2:
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
