package render

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// Beside each page that search engines may show lie its facts: its figures as the
// page says them, and each row of the tables that names it, once and unchanged.
func TestFactsBesidePages(t *testing.T) {
	out, city := smallCity(t)
	files, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	byPath := map[string][]byte{}
	for _, f := range files {
		byPath[f.Path] = f.Data
	}
	type told struct {
		Address string `json:"adress"`
		Title   string `json:"titel"`
		Figures []struct {
			ID, Text string
			Value    *int64 `json:"varde"`
		} `json:"tal"`
		Rows map[string][]map[string]any `json:"rader"`
	}
	rows, figures := map[string]int{}, 0
	for _, p := range out.Pages {
		m := p.Common()
		path := strings.TrimPrefix(m.Address, "/") + "index.json"
		data, there := byPath[path]
		if there == (m.NoIndex || !strings.HasSuffix(m.Address, "/")) {
			t.Errorf("%s: has facts %v", m.Address, there)
		}
		if !there {
			continue
		}
		var got told
		if err := json.Unmarshal(data, &got); err != nil || got.Address != m.Canonical() || got.Title != m.Title {
			t.Errorf("%s: %v, %+v", path, err, got)
		}
		html := string(byPath[outputPath(m.Address)])
		for _, f := range got.Figures {
			figures++
			if !strings.Contains(html, `id="`+f.ID+`"`) {
				t.Errorf("%s: no figure %s stands on the page", path, f.ID)
			}
		}
		for table, list := range got.Rows {
			rows[table] += len(list)
			for _, r := range list {
				if at := addressOf(out.Site, r["url"].(string)); at != m.Address {
					t.Errorf("%s: a row of %s belongs to %s", path, table, at)
				}
			}
		}
		if !strings.Contains(html, `type="application/json" href="index.json"`) {
			t.Errorf("%s does not lead to its facts", m.Address)
		}
	}
	want := map[string]int{}
	for _, d := range out.Book.Tables {
		var all []map[string]any
		if err := json.Unmarshal(byPath["data/"+d.Name()+".json"], &all); err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			if r["url"] != nil {
				want[d.Name()]++
			}
		}
	}
	if !reflect.DeepEqual(rows, want) || figures == 0 {
		t.Errorf("the pages have %v, the tables %v; %d figures", rows, want, figures)
	}
}
