package sv

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// What people write into facts in other words than those of a form. A form is read by
// [Day] and [Kronor] alone: there, a word beside a date is part of the answer.

var (
	reBeforeDate = regexp.MustCompile(`(?i)^(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|till(?: och med)?|t\.? ?o\.? ?m\.?|ca\.?|c:a|cirka|` +
		`omkring|prel(?:\.|iminärt)?|troligen|start(?:ar|ade)?|slut(?:ar|ade)?|år|from|until|den)[: ]+`)
	reAfterDate  = regexp.MustCompile(`(?i)\s*(?:\?+|[.;,]|\(.*\)|\{.*\}|prel(?:\.|iminärt)?)$`)
	reSpacedDate = regexp.MustCompile(`^(\d{4}) (\d{1,2})(?: (\d{1,2}))?$`)
	reTwoDigits  = regexp.MustCompile(`^(\p{L}+\.?)\s*[-'’ ]\s*(\d{2})$`)
	reSixDigits  = regexp.MustCompile(`^(\d{2})(\d{2})(\d{2})$`)
	reRemarked   = regexp.MustCompile(`^(\d{4}(?:-\d{1,2}){0,2})[ ,;]+\D+$`)
	reShortNamed = regexp.MustCompile(`^(\d{1,2})[-. ]+(\p{L}{3,})[-. ]+(\d{2}|\d{4})$`)
	reDotted     = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{2})$`)
	reMonthFirst = regexp.MustCompile(`^(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/(\d{4})$`)
	reLostDash   = regexp.MustCompile(`^(\d{4})-?(\d{2})-?(\d{2})$`)
	reSerial     = regexp.MustCompile(`^([34]\d{4}|5[0-4]\d{3})$`) // 1982 to 2049
	reAmerican   = regexp.MustCompile(`^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
)

// englishMonths are the months that English calls otherwise than Swedish.
var englishMonths = map[string]string{"january": "januari", "february": "februari", "march": "mars", "may": "maj", "june": "juni",
	"july": "juli", "august": "augusti", "october": "oktober", "oct": "okt"}

func swedishMonth(word string) string { return cmp.Or(englishMonths[word], word) }

// Dated reads a day, a month or a year as people write one into facts: as [Day] does,
// and in English, without separators, with a word before it or a doubt behind it. It
// gives it as the facts have it, or "".
func Dated(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(strings.Trim(s, `"'`)), " "))
	for before := ""; before != s; {
		before, s = s, strings.TrimSpace(reAfterDate.ReplaceAllString(reBeforeDate.ReplaceAllString(s, ""), ""))
	}
	s = reRemarked.ReplaceAllString(s, "$1")
	s = reWords.ReplaceAllStringFunc(lookalikes(s), swedishMonth)
	s = reAmerican.ReplaceAllString(reSpacedDate.ReplaceAllString(s, "$1-$2-$3"), "$2 $1 $3")
	if m := reShortNamed.FindStringSubmatch(s); m != nil {
		return Day(m[1] + " " + m[2] + " " + century(m[3])) // 15-jan-25
	}
	if m := reSerial.FindStringSubmatch(s); m != nil { // a spreadsheet counts days
		n, _ := strconv.Atoi(m[1])
		if day := time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC); plausible(day.Year()) {
			return day.Format(time.DateOnly)
		}
		return ""
	}
	if m := reDotted.FindStringSubmatch(s); m != nil {
		return day(century(m[3]), m[2], m[1])
	}
	s = reLostDash.ReplaceAllString(reMonthFirst.ReplaceAllString(s, "$3-$1-$2"), "$1-$2-$3")
	s = reTwoDigits.ReplaceAllString(strings.TrimSuffix(s, "-"), "$1 20$2")
	if year, _ := strconv.Atoi(s); reOneYear.MatchString(s) && plausible(year) {
		return s
	}
	if m := reSixDigits.FindStringSubmatch(s); m != nil {
		if d := month(m[1]+m[2], m[3]); d != "" { // 202503
			return d
		}
		return day(century(m[1]), m[2], m[3]) // 250331
	}
	return Day(s)
}

var (
	reGroup = regexp.MustCompile(`\d+`)
	reWords = regexp.MustCompile(`[\p{L}]+`)
)

// counted are the numbers that are written in words.
var counted = []string{"noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}

// Count reads a whole number as people write one into facts: "12 st", "cirka 12",
// "fem", "2O25". Of several numbers the first is meant.
func Count(s string) (int64, bool) {
	s = strings.TrimSpace(lookalikes(strings.Trim(s, `"' []`)))
	if digits := reGroup.FindString(s); digits != "" {
		n, err := strconv.ParseInt(digits, 10, 64)
		return n, err == nil && strings.Index(s, digits) <= len("fråga nummer")
	}
	for n, word := range counted {
		if first := reWords.FindString(strings.ToLower(s)); first == word || n == 1 && first == "ett" {
			return int64(n), true
		}
	}
	return 0, false
}

// Folded returns what all spellings of a name have in common that differ only in case or
// spaces.
func Folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
