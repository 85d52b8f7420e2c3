package source

import (
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

var (
	// reFence is a line that somebody meant to begin or end the facts with.
	reFence = regexp.MustCompile("^(?:-{2,}|\\++|(?:\\+ )+\\+|\\++ *toml|`{3,} *\\w*|~{3,})$")
	// reFact is a line of facts: a key, a heading, a line of a list, a remark.
	reFact = regexp.MustCompile(`^\s*(?:[\pL\d_"'-]+\s*[=:]|\[\[?[\pL_.]+\]\]?|["'].*["'],?$|\],?$|#\s|#$)`)
	// reText is a line that stands in no facts.
	reText = regexp.MustCompile(`^#{2,6}\s*\pL|^[\pL“”"][^=:]{80,}$`)
)

// fences reports what is wrong with the lines around the facts, if anything is.
func fences(file string, src []byte) (diag.Pos, diag.Problem, bool) {
	lines := strings.Split(string(src), "\n")
	at := func(i int) diag.Pos { return diag.Pos{File: file, Line: i + 1, Col: 1} }
	if strings.TrimSpace(string(src)) == "" {
		return at(0), staff.FileEmpty(), true
	}
	first := 0
	for first < len(lines)-1 && strings.TrimSpace(lines[first]) == "" {
		first++
	}
	opening := strings.TrimSpace(lines[first])
	switch {
	case strings.HasPrefix(opening, "--") && reFence.MatchString(opening):
		return at(first), staff.FrontYAML(), true
	case strings.HasPrefix(opening, "```") && begun(lines[first+1:]):
		return at(first), staff.FrontInCode(opening), true
	case opening != "+++" && reFence.MatchString(opening):
		return at(first), staff.FrontFence(opening), true
	case opening != "+++" && strings.HasPrefix(opening, "+++"):
		return at(first), staff.FenceWithText(), true
	case opening != "+++":
		return at(first), above(lines), true
	case first > 0:
		return at(0), staff.FrontLate(), true
	}
	for i, line := range lines[1:] {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "+++ "):
			return at(i + 1), staff.FenceWithText(), true
		case line == "+++":
			return diag.Pos{}, diag.Problem{}, false
		case line != "" && strings.IndexByte("-+`~", line[0]) >= 0 && reFence.MatchString(line):
			return at(i + 1), staff.FrontFence(line), true
		}
	}
	i, text := unclosed(lines)
	if !text {
		last := len(lines) - 1
		for last > 1 && strings.TrimSpace(lines[last]) == "" {
			last--
		}
		return at(last), staff.FrontCut(parses(strings.Join(lines[1:last+1], "\n"))), true
	}
	return at(i), staff.FrontUnclosed(), true
}

// begun reports whether the first of lines that has anything begins the facts.
func begun(lines []string) bool {
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			return line == "+++"
		}
	}
	return false
}

// unclosed returns the line before which the facts of a document were to end, after
// the last one that can be a fact, or at the first that can only be text; and whether
// there is any text.
func unclosed(lines []string) (at int, below bool) {
	text, facts := -1, 0
	for i, line := range lines[1:] {
		if reFact.MatchString(line) {
			facts = i + 1
		} else if text < 0 && reText.MatchString(strings.TrimSpace(line)) {
			text = i + 1
		}
	}
	for facts++; facts < len(lines)-1 && strings.TrimSpace(lines[facts]) == ""; {
		facts++
	}
	if text < 0 || facts < text {
		return min(facts, len(lines)-1), text >= 0 || facts < len(lines)-1
	}
	return text, true
}
