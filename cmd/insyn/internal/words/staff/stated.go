package staff

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// reStated is the path of what a project's file states of a nämnd, or of one of its sheets.
var reStated = regexp.MustCompile(`^deltagande\[([^\],#]+)\](?:\.blad\[(\d{4})\])?(?:\.([a-z_]+))?$`)

// stated says in words which fact, or which table, a path leads to.
func stated(path string) string {
	m := reStated.FindStringSubmatch(path)
	if m == nil {
		return inTable(path)
	}
	where := "[[deltagande]] för " + m[1]
	if m[2] != "" {
		where = "bladet för " + m[2] + " (" + m[1] + ")"
	}
	switch {
	case m[3] == "":
		return where
	case m[2] == "":
		return m[3] + " under " + where
	}
	return m[3] + " på " + where
}

// reInTable is the path of a table of a list, or of a fact in it.
var reInTable = regexp.MustCompile(`^(?:[a-z_]+\[[^\]]*\]\.)?([a-z_]+)\[([^\]#]*)(?:#(\d+))?\](?:\.([a-z_]+))?$`)

// inTable says in words which table of a list, or which fact of it, a path leads to.
func inTable(path string) string {
	m := reInTable.FindStringSubmatch(path)
	if m == nil {
		return path
	}
	where := "[[" + m[1] + "]] " + m[2]
	if m[3] != "" {
		where += " (nummer " + m[3] + " i filen)"
	}
	if m[4] == "" {
		return where
	}
	return m[4] + " under " + where
}

// reWhich is what a table of a list is called by.
var reWhich = regexp.MustCompile(`\[([^\]#]*)[^\]]*\]`)

// headed says which table a path leads to, by its heading: [[deltagande.blad]] (miljonamnden, 2025).
func headed(table string) string {
	var which []string
	for _, m := range reWhich.FindAllStringSubmatch(table, -1) {
		which = append(which, strings.ReplaceAll(m[1], ",", ", "))
	}
	heading := reWhich.ReplaceAllString(table, "")
	if len(which) == 0 {
		return "[" + heading + "]"
	}
	return "[[" + heading + "]] (" + strings.Join(which, ", ") + ")"
}

// leastGrouped is the least number of a value that is written with its thousands apart: less
// may be a year or a page.
const leastGrouped = 10_000

// valued quotes the value of a fact, an amount as an editor writes it.
func valued(value string) string {
	if n, err := strconv.ParseInt(value, 10, 64); err == nil && n >= leastGrouped {
		value = sv.Underscored(n)
	}
	return quote(value)
}
