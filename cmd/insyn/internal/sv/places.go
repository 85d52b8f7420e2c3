package sv

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var reListed = regexp.MustCompile(`\s*[,;/&+()\n]\s*|\s+(?:och|samt|and)\s+`)

// Listed reads "a, b och c" as what it lists. A text that lists nothing is one.
func Listed(s string) (out []string) {
	for _, part := range reListed.Split(s, -1) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

var (
	rePageWords  = regexp.MustCompile(`(?i)\b(?:sidorna|sidor|sidan|sida|sid|pp|s|p)\b\.?|["'\[\](){}]`)
	rePages      = regexp.MustCompile(`(?i)^\d{1,4}(?:\s*(?:-|–|—|,|;|/|\.{2,3}|:|till|och|t\.?o\.?m\.?)\s*\d{1,4})*$`)
	rePageNumber = regexp.MustCompile(`\d+`)
)

// Pages reads the pages of a document as people write them, "s. 3–4", and gives
// the first and the last.
func Pages(s string) (first, last int, ok bool) {
	s = strings.TrimSpace(rePageWords.ReplaceAllString(s, " "))
	if !rePages.MatchString(s) {
		return 0, 0, false
	}
	numbers := rePageNumber.FindAllString(s, -1)
	first, _ = strconv.Atoi(numbers[0]) // at most four digits each
	last, _ = strconv.Atoi(numbers[len(numbers)-1])
	return first, last, true
}

const compass = `(?:[NSEWÖVO]|nord|syd|öst|väst)?`

var (
	reDecimalDegrees = regexp.MustCompile(`^(?i)(` + compass + `)\s*([-−]?\d{1,3})(?:\s*[.,]\s*(\d+))?\s*[°º]?\s*(` + compass + `)$`)
	reMinutes        = regexp.MustCompile(`^(?i)(` + compass + `)\s*(\d{1,3})\s*[°º]\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’´]?\s*` +
		`(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|′′|’’)?)?\s*(` + compass + `)$`)
)

// Degrees reads a coordinate as people write it, "N 56,1567" or "56° 9' 24”",
// and gives it with a point and without letters.
func Degrees(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if m := reDecimalDegrees.FindStringSubmatch(s); m != nil {
		out := strings.Replace(m[2], "−", "-", 1)
		if m[3] != "" {
			out += "." + m[3]
		}
		return signed(out, m[1]+m[4]), true
	}
	m := reMinutes.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	total := 0.0
	for i, part := range m[2:5] {
		n, _ := strconv.ParseFloat(strings.Replace(part, ",", ".", 1), 64) // seconds may be left out
		total += n / []float64{1, 60, 3600}[i]
	}
	return signed(fmt.Sprintf("%.4f", total), m[1]+m[5]), true
}

// signed returns a coordinate with the sign that a direction gives it.
func signed(degrees, direction string) string {
	if strings.ContainsAny(direction, "SsWwVv") && degrees[0] != '-' {
		return "-" + degrees
	}
	return degrees
}

var (
	reYears   = regexp.MustCompile(`^(\d{4})\s*(?:[-–—/]|till)\s*(\d{4})$`)
	reBetween = regexp.MustCompile(`\s+(?:-|–|—|till|t\.? ?o\.? ?m\.?)\s+|–|—`)
	reOneYear = regexp.MustCompile(`^(?:19|20)\d{2}$`)
)

// Span reads two dates in one text, "2023-09-01 – 2025-12-31" or "2023–2025", as
// the facts of a file have them.
func Span(s string) (from, to string, ok bool) {
	s = strings.TrimSpace(s)
	if m := reYears.FindStringSubmatch(s); m != nil {
		return m[1], m[2], reOneYear.MatchString(m[1]) && reOneYear.MatchString(m[2])
	}
	parts := reBetween.Split(s, -1)
	if len(parts) != 2 {
		return "", "", false
	}
	from, to = Dated(parts[0]), Dated(parts[1])
	return from, to, from != "" && to != ""
}
