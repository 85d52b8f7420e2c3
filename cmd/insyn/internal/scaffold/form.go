package scaffold

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// value is an answer as facts have it.
type value struct {
	suffix string   // of the key, where the answer is why there is none
	toml   string   // what stands after the equals sign
	more   string   // the end of a second key that says more of it, with its value
	ids    []string // of what the answer names
}

// form is how an answer is read.
type form func(answer string, choices []Choice) (value, error)

// quoted returns a text as TOML has it.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func listed(items []string) string {
	for i, s := range items {
		items[i] = quoted(s)
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// split returns what commas divide.
func split(answer string) (out []string) {
	for item := range strings.SplitSeq(answer, ",") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}

func text(answer string, _ []Choice) (value, error) {
	if strings.ContainsFunc(answer, unicode.IsControl) {
		return value{}, staff.NotOneLine()
	}
	return value{toml: quoted(strings.TrimSpace(answer))}, nil
}

func texts(answer string, _ []Choice) (value, error) {
	if strings.ContainsFunc(answer, unicode.IsControl) {
		return value{}, staff.NotOneLine()
	}
	return value{toml: listed(split(answer))}, nil
}

func website(answer string, choices []Choice) (value, error) {
	if !record.IsWebsite(strings.TrimSpace(answer)) {
		return value{}, staff.NotWebsite(answer)
	}
	return text(answer, choices)
}

func number(answer string, _ []Choice) (value, error) {
	n, err := strconv.ParseUint(strings.TrimSpace(answer), 10, 31)
	if err != nil {
		return value{}, staff.NotNumber(answer)
	}
	return value{toml: strconv.FormatUint(n, 10)}, nil
}

// reportYear is a year that the portal may report.
func reportYear(answer string, _ []Choice) (value, error) {
	answer = strings.TrimSpace(answer)
	if n, err := strconv.Atoi(answer); err != nil || n < 1990 || n > 2100 {
		return value{}, staff.NotYear(answer)
	}
	return value{toml: answer, ids: []string{answer}}, nil
}

var rePages = regexp.MustCompile(`^\[?\s*(\d{1,4})\s*(?:[–,-]\s*(\d{1,4}))?\s*\]?$`)

// pages are the first and the last page of something.
func pages(answer string, _ []Choice) (value, error) {
	m := rePages.FindStringSubmatch(strings.TrimSpace(answer))
	if m == nil {
		return value{}, staff.NotPages(answer)
	}
	if m[2] == "" {
		m[2] = m[1]
	}
	return value{toml: "[" + m[1] + ", " + m[2] + "]"}, nil
}

var reYearMonth = regexp.MustCompile(`^\d{4}-(?:0[1-9]|1[0-2])$`)

// date is a day, a month or a year, in any of the ways that people write them.
func date(answer string, _ []Choice) (value, error) {
	answer = strings.TrimSpace(answer)
	switch n, err := strconv.Atoi(answer); {
	case err == nil && len(answer) == 4 && n > 0:
		return value{toml: answer}, nil
	case reYearMonth.MatchString(answer):
		return value{toml: quoted(answer)}, nil
	}
	if day := sv.Day(answer); day != "" {
		return value{toml: day}, nil
	}
	return value{}, staff.NotDate(answer)
}

// reason reads why something isn't known.
func reason(answer string) (value, bool) {
	r, is := record.ReasonOf(answer)
	return value{suffix: "_saknas", toml: quoted(string(r))}, is
}

func amount(answer string, _ []Choice) (value, error) {
	if v, is := reason(answer); is {
		return v, nil
	}
	exact := reAbout.ReplaceAllString(strings.TrimSpace(answer), "")
	n, ok := sv.Kronor(strings.ReplaceAll(exact, "_", ""))
	if !ok {
		return value{}, staff.NotAmount(answer)
	}
	v := value{toml: sv.Underscored(n)}
	if exact != strings.TrimSpace(answer) {
		v.more = "_ungefarlig = true"
	}
	return v, nil
}

// reAbout is how people say that an amount is not exact.
var reAbout = regexp.MustCompile(`(?i)^(?:c:a|c/a|ca\.?|cirka|circa|omkring|ungef.r|runt|~)\s*`)

func degrees(answer string, _ []Choice) (value, error) {
	answer = strings.ReplaceAll(strings.TrimSpace(answer), ",", ".")
	if _, err := strconv.ParseFloat(answer, 64); err != nil || strings.Trim(answer, "-.0123456789") != "" {
		return value{}, staff.NotDegrees(answer)
	}
	if !strings.Contains(answer, ".") {
		answer += ".0"
	}
	return value{toml: answer}, nil
}

// find returns the choice that an answer names, or what is like it as an error.
func find(answer string, choices []Choice) (Choice, error) {
	c, ok := called(choices, answer)
	if ok {
		return c, nil
	}
	u := staff.Unanswerable{Answer: answer}
	for _, c := range meant(choices, answer) {
		u.Near = append(u.Near, c.String())
	}
	if len(u.Near) == 0 && len(choices) <= manyChoices {
		u.All = ids(choices)
	}
	return c, u
}

func ids(choices []Choice) (out []string) {
	for _, c := range choices {
		out = append(out, c.ID)
	}
	return out
}

func reference(answer string, choices []Choice) (value, error) {
	c, err := find(answer, choices)
	return value{toml: quoted(c.ID), ids: []string{c.ID}}, err
}

// choice is one of a few words.
func choice(answer string, choices []Choice) (value, error) { return reference(answer, choices) }

// orReason is what an answer names, or why there is none.
func orReason(answer string, choices []Choice) (value, error) {
	if v, is := reason(answer); is {
		return v, nil
	}
	return reference(answer, choices)
}

func references(answer string, choices []Choice) (v value, err error) {
	words := split(answer)
	if _, is := called(choices, answer); is { // a name with a comma in it
		words = []string{answer}
	}
	for _, word := range words {
		c, err := find(word, choices)
		if err != nil {
			return value{}, err
		}
		if !slices.Contains(v.ids, c.ID) {
			v.ids = append(v.ids, c.ID)
		}
	}
	v.toml = listed(slices.Clone(v.ids))
	return v, nil
}
