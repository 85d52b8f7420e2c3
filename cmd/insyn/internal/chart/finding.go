package chart

import "math/big"

// Top is what a sentence about the largest of several rows is made of.
type Top struct {
	Rows  []int // the rows that share the first place, by their numbers
	Value Value // the number that they have
	// Whole is the sum of all rows, approximate if one of them is; missing where
	// it is too great for an int64.
	Whole Value
}

// Largest finds the rows with the largest value. It is false where no value is
// known or all are nothing.
func Largest(rows []Bar) (Top, bool) {
	var top Top
	sum := new(big.Int)
	for i, r := range rows {
		if !r.Value.Known() || r.Value.N <= 0 {
			continue
		}
		sum.Add(sum, big.NewInt(r.Value.N))
		top.Whole.About = top.Whole.About || r.Value.About
		switch {
		case r.Value.N > top.Value.N:
			top.Rows, top.Value = []int{i}, r.Value
		case r.Value.N == top.Value.N:
			top.Rows = append(top.Rows, i)
			top.Value.About = top.Value.About || r.Value.About
		}
	}
	if sum.IsInt64() {
		top.Whole.N = sum.Int64()
	} else {
		top.Whole = Missing("")
	}
	return top, len(top.Rows) > 0
}
