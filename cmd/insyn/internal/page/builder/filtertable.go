package builder

import (
	"encoding/json"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// filterTable is what the filters narrow where the list is divided: a file that
// static/js/filter/table.js reads (static/js/dom.js describes it), fetched when
// somebody wants to filter. Values that many projects share stand in it once.
type filterTable struct {
	Values []string `json:"values"`
	Rows   [][]any  `json:"rows"`
	index  map[string]int
}

// FilterTable returns the table of rows as JSON. page is the address of their list.
func FilterTable(page string, rows []*ProjectRow) []byte {
	t := filterTable{index: map[string]int{}}
	for _, row := range rows {
		f := row.Filter
		t.Rows = append(t.Rows, []any{f.Slug, strings.TrimPrefix(row.Link.Href, page), row.Link.Text,
			strings.TrimSpace(row.Summary + " " + row.More), strings.TrimSpace(row.Paid.Plain() + " " + row.Word),
			t.list(f.Namnder), t.list(f.Themes), t.list(f.Program), t.list(f.Goals), t.list(f.Countries), t.list(f.Cities),
			t.list(f.Roles), t.list(f.Status), t.list(f.Years), f.End, f.Paid, f.About, f.Missing, f.Words})
	}
	data, err := json.Marshal(t)
	if err != nil {
		panic("builder: texts and numbers are JSON: " + err.Error())
	}
	return data
}

// list returns which of the table's values some are.
func (t *filterTable) list(joined string) []int {
	if joined == "" {
		return []int{}
	}
	return site.Each(strings.Split(joined, ";"), func(value string) int {
		at, ok := t.index[value]
		if !ok {
			at = len(t.Values)
			t.index[value], t.Values = at, append(t.Values, value)
		}
		return at
	})
}
