package sv

import "slices"

// shortened are the words of three letters or more that end with a full stop as they are
// shortened: a small letter, or another sign, rightly follows. They are Swedish as such,
// no words that somebody sees.
var shortened = []string{"inkl", "exkl", "resp", "prel", "forts", "motsv", "sept", "febr", "övers", "ansv", "omkr", "milj", "mdkr",
	"avdeln", "kommunf", "osv", "dvs", "etc", "enl", "mfl", "ordf", "tekn", "bitr", "dnr", "tfn", "internat"}

// Shortened reports whether a word is shortened with a full stop.
func Shortened(word string) bool { return slices.Contains(shortened, word) }
