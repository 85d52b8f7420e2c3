package sv

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Amount is an amount of money that a text names.
type Amount struct {
	Text   string // its number, as it is written
	At     int    // the byte at which that begins
	Kronor int64
	unit   int64 // what the last digit of its number counts
	step   int64 // what it is rounded to; 1 if it is exact
	loose  bool  // only near: "drygt", "mer än"
}

var (
	reAmountNumber = regexp.MustCompile(`\d{1,3}(?:[ \x{a0}]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`)
	reUnit         = regexp.MustCompile(`(?i)^[ \x{a0}]*(miljarder|miljard|miljoner|miljon|mkr|tusen|kronor|kr)\b`)
	reAnother      = regexp.MustCompile(`^(?:,| och| eller| till| plus| minus|[–-])[ \x{a0}]*(?:om(?:kring)? |cirka |ca )?$`)
	reRoughly      = regexp.MustCompile(`(?i)(?:omkring|cirka|ca|c:a|runt|ungefär)[ \x{a0}]+$`)
	reNear         = regexp.MustCompile(`(?i)(?:drygt|knappt|nästan|närmare|över|under|mer än|mindre än)[ \x{a0}]+$`)
)

// reNumberWord are words that numbers are written with.
var reNumberWord = regexp.MustCompile(`(?i)\b(noll|två|tre|fyra|fem|sex|sju|nio)\b|åtta|tio|elva|tolv|ton\b|hundra|tusen|miljon|miljard`)

// Wordless reports whether a wording has words but no number.
func Wordless(wording string) bool {
	return wording != "" && !strings.ContainsAny(wording, "0123456789") && !reNumberWord.MatchString(wording)
}

// units are the words for amounts, in kronor.
var units = map[string]int64{"miljard": 1e9, "miljarder": 1e9, "miljon": 1e6, "miljoner": 1e6, "mkr": 1e6, "tusen": 1e3,
	"kronor": 1, "kr": 1}

// Amounts returns the amounts of a text: the numbers with a unit of money,
// their own or one that they share with the next ("3,8 eller 3,9 miljoner"),
// and decimals that end a clause after a number in millions ("55,6 miljoner, inte
// 55,7").
func Amounts(text string) []Amount {
	var out []Amount
	places := reAmountNumber.FindAllStringIndex(text, -1)
	unit := int64(0) // of the number after
	for i := len(places) - 1; i >= 0; i-- {
		from, to := places[i][0], places[i][1]
		after, own := text[to:], int64(0)
		if m := reUnit.FindStringSubmatch(after); m != nil {
			own = units[strings.ToLower(m[1])]
		} else if i+1 < len(places) && reAnother.MatchString(text[to:places[i+1][0]]) {
			own = unit
		} else if strings.Contains(text[from:to], ",") && strings.Contains(text[:from], "miljon") && endsClause(after) {
			own = units["miljoner"]
		}
		unit = own
		if a, ok := read(text[:from], text[from:to], own); ok {
			out = append(out, a)
		}
	}
	slices.Reverse(out)
	return out
}

// Numbers returns the whole numbers of a text, with or without a unit, that are amounts if they
// are kronor: smaller ones than the least may be years or counts.
func Numbers(text string, least int64) (out []Amount) {
	for _, m := range reAmountNumber.FindAllStringIndex(text, -1) {
		if strings.IndexByte(text[m[0]:m[1]], ',') >= 0 {
			continue // a decimal without a unit that is known
		}
		if a, ok := read(text[:m[0]], text[m[0]:m[1]], 1); ok && a.Kronor >= least {
			out = append(out, a)
		}
	}
	return out
}

// Exact reports whether the amount is written to the last krona.
func (a Amount) Exact() bool { return a.step == 1 && !a.loose }

// endsClause reports whether nothing that could be counted follows.
func endsClause(after string) bool { return after == "" || strings.ContainsAny(after[:1], ".,;:)?!") }

// read returns a written number in a unit as an amount; before is the text
// before it, which may say that it is approximate.
func read(before, number string, unit int64) (Amount, bool) {
	whole, decimals, _ := strings.Cut(strings.NewReplacer(" ", "", NBSP, "").Replace(number), ",")
	n, err := strconv.ParseInt(whole+decimals, 10, 64)
	for range decimals {
		unit /= 10
	}
	if err != nil || unit == 0 || n > 1e15/unit {
		return Amount{}, false // no amount, or öre
	}
	a := Amount{Text: number, At: len(before), Kronor: n * unit, unit: unit, step: unit, loose: reNear.MatchString(before)}
	if a.loose || reRoughly.MatchString(before) {
		for a.Kronor != 0 && a.Kronor%(a.step*10) == 0 {
			a.step *= 10
		}
	}
	return a, true
}

// Rounded returns kronor written with as many decimals as a is, in its unit.
func (a Amount) Rounded(kronor int64) string {
	n := Avrunda(kronor, a.step) * a.step / a.unit
	_, decimals, _ := strings.Cut(a.Text, ",")
	if decimals == "" {
		return strings.ReplaceAll(Tal(n), NBSP, " ")
	}
	digits := fmt.Sprintf("%0*d", len(decimals)+1, n)
	at := len(digits) - len(decimals)
	return digits[:at] + "," + digits[at:]
}

// Is reports whether kronor may be written as a.
func (a Amount) Is(kronor int64) bool {
	kronor = max(kronor, -kronor)
	if a.loose {
		return max(a.Kronor-kronor, kronor-a.Kronor) < a.step
	}
	return Avrunda(kronor, a.step)*a.step == a.Kronor
}
