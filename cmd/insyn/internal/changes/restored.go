package changes

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// restored returns the lines of a table that is gone, as far as an edition tells them: its
// facts, and of a sheet the source's words. What must be there and nobody knows is left to
// be filled in.
func (h *History) restored(e *release.Edition, m *missing) string {
	doc, known := schema.Of(h.beginning(m.doc, "").File)
	if !known {
		return ""
	}
	byTable := map[string][]facts.Fact{m.table: nil}
	for _, c := range m.facts {
		t := above(c.Old.Path)
		byTable[t] = append(byTable[t], *c.Old)
	}
	var lines []string
	for _, table := range slices.Sorted(maps.Keys(byTable)) {
		heading := headingOf(table)
		if in := under(doc.Table, heading); in != nil {
			lines = append(lines, "[["+heading+"]]")
			lines = append(lines, lost{table, byTable[table], e}.lines(in)...)
			lines = append(lines, "")
		}
	}
	return strings.Join(lines, "\n")
}

// headingOf returns the heading of a table, without what tells it from others: "deltagande.blad".
func headingOf(table string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(table, "]") {
		name, _, _ := strings.Cut(part, "[")
		b.WriteString(name)
	}
	return b.String()
}

// under returns what may stand under a heading, or nil.
func under(t *schema.Table, heading string) *schema.Table {
	for name := range strings.SplitSeq(heading, ".") {
		f, ok := t.Field(name)
		if !ok || f.Table == nil {
			return nil
		}
		t = f.Table
	}
	return t
}

// lost is one table that is gone.
type lost struct {
	table   string
	facts   []facts.Fact
	edition *release.Edition
}

// lines returns the lines of the keys that are known, or must be there, in their order.
func (t lost) lines(in *schema.Table) (out []string) {
	known := t.values()
	for _, f := range in.Fields {
		_, other := known[f.Instead]
		switch value, has := known[f.Name]; {
		case has && (f.Required || f.Name != "kalla"): // which the tables around may say
			out = append(out, f.Name+" = "+written(f.Type, value))
		case f.Required && !other && f.Table == nil:
			out = append(out, staff.Forgotten(f.Name))
		}
	}
	return out
}

// values returns what is known of a table, by its keys.
func (t lost) values() map[string]string {
	known := t.words()
	known["id"] = strings.Join(partsOf(t.table), ",")
	for _, f := range t.facts {
		known["namnd"], known["kalla"] = f.Namnd, f.Source
		if f.Year > 0 {
			known["ar"] = strconv.Itoa(f.Year)
		}
		if f.Kind != facts.Amount && f.Page > 0 {
			known["sida"] = strconv.Itoa(f.Page)
		}
	}
	for _, f := range t.facts {
		t.add(known, f)
	}
	maps.DeleteFunc(known, func(_, value string) bool { return value == "" })
	return known
}

// add adds a fact, with what is said beside it.
func (t lost) add(known map[string]string, f facts.Fact) {
	key, value := f.Key(), f.Value
	if known["sida"] == "" && f.Page > 0 {
		known["sida"] = strconv.Itoa(f.Page)
	}
	if page := strconv.Itoa(f.Page); f.Page > 0 && page != known["sida"] {
		known[key+"_sida"] = page
	}
	value, beside, _ := strings.Cut(strings.TrimSuffix(value, ")"), " (")
	for word := range strings.SplitSeq(beside, ", ") {
		switch word {
		case "ungefarlig":
			known[key+"_ungefarlig"] = "true"
		case "projektagare", "projektpartner":
			known[key+"_kolumn"] = word
		default:
			known[key+"_precision"] = word
		}
	}
	if why, missing := strings.CutPrefix(value, facts.Missing); missing {
		key, value = key+"_saknas", why
	}
	known[key] = value
}

// sheetWords are the keys of a sheet's own words, by the columns of an edition's table of
// sheets.
var sheetWords = map[string]string{"angivet_namn": "angivet_namn", "angiven_rubrik": "rubrik", "program_angivet": "program_angivet",
	"mal_angivet": "mal_angivet", "total_budget_angivet": "total_budget_text"}

// words returns what an edition has of a sheet's own words.
func (t lost) words() map[string]string {
	words := map[string]string{}
	if len(t.facts) == 0 || headingOf(t.table) != "deltagande.blad" {
		return words
	}
	f := t.facts[0]
	rows, err := csv.NewReader(bytes.NewReader(t.edition.File("deltaganden.csv"))).ReadAll()
	if err != nil || len(rows) == 0 {
		return words
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	of := func(row []string, name string) string {
		if i, ok := column[name]; ok {
			return row[i]
		}
		return ""
	}
	for _, row := range rows[1:] {
		if "projekt/"+of(row, "projekt") != f.Doc || of(row, "namnd") != f.Namnd || of(row, "ar") != strconv.Itoa(f.Year) {
			continue
		}
		for name, key := range sheetWords {
			words[key] = of(row, name)
		}
	}
	return words
}

// written returns a value as a file has it.
func written(t schema.Type, value string) string {
	switch t {
	case schema.Kronor, schema.Whole:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && t == schema.Kronor {
			return sv.Underscored(n)
		}
		return value
	case schema.Day:
		if strings.Count(value, "-") == 1 { // a month is a text
			return strconv.Quote(value)
		}
		return value
	case schema.Bool:
		return value
	case schema.IDs, schema.Texts:
		var items []string
		for item := range strings.SplitSeq(value, "; ") {
			items = append(items, strconv.Quote(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return fmt.Sprintf("%q", value)
}
