package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// The published tables are read back and added up here, by code that shares
// nothing with the graph, and compared with every sum that a page shows.

// row is a line of a table, by column.
type row map[string]string

// table returns the rows of a CSV file of the site.
func (s *assembled) table(t *testing.T, path string) []row {
	t.Helper()
	data, ok := s.files[path]
	if !ok {
		t.Fatalf("there is no %s", path)
	}
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(records) == 0 {
		t.Fatalf("%s: %v", path, err)
	}
	var rows []row
	for _, r := range records[1:] {
		m := row{}
		for i, name := range records[0] {
			m[name] = r[i]
		}
		rows = append(rows, m)
	}
	return rows
}

// kronor returns an amount of a table, and whether it is known; exactly one
// of the amount and the reason why it is missing must be there.
func (r row) kronor(t *testing.T, amount, missing string) (int64, bool) {
	t.Helper()
	if (r[amount] == "") == (r[missing] == "") {
		t.Errorf("%v: want either %s or %s", r, amount, missing)
	}
	if r[amount] == "" {
		if !slices.Contains([]string{"tomt", "streck", "vet-ej", "text"}, r[missing]) {
			t.Errorf("%v: the reason %q is not in the data dictionary", r, r[missing])
		}
		return 0, false
	}
	n, err := strconv.ParseInt(r[amount], 10, 64)
	if err != nil || n < 0 {
		t.Errorf("%v: %s is no amount", r, amount)
	}
	return n, true
}

func (r row) list(column string) []string {
	if r[column] == "" {
		return nil
	}
	return strings.Split(r[column], ";")
}

// sameInAllForms: the three forms of each table hold the same rows.
func sameInAllForms(t *testing.T, s *assembled) {
	for _, table := range s.out.Book.Tables {
		name := table.Name()
		rows := s.table(t, "data/"+name+".csv")
		excel := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(s.files["data/"+name+"-excel.csv"], []byte("\ufeff"))))
		excel.Comma = ';'
		records, err := excel.ReadAll()
		if err != nil || len(records) != len(rows)+1 {
			t.Errorf("%s-excel.csv: %d records, %v", name, len(records), err)
		}
		var objects []map[string]any
		d := json.NewDecoder(bytes.NewReader(s.files["data/"+name+".json"]))
		d.UseNumber()
		if err := d.Decode(&objects); err != nil || len(objects) != len(rows) {
			t.Fatalf("%s.json: %d objects, %v", name, len(objects), err)
		}
		for i, r := range rows {
			for j, column := range records[0] {
				value, decimal := inCSV(objects[i][column])
				in := records[i+1][j]
				if decimal {
					in = strings.Replace(in, ",", ".", 1)
				}
				if r[column] != in || unguarded(r[column]) != unguarded(value) {
					t.Errorf("%s, row %d, %s: %q in CSV, %q for Excel, %q in JSON", name, i, column, r[column], in, value)
				}
			}
		}
	}
}

// inCSV returns a value of a JSON file as a CSV file has it, and whether it has decimals.
func inCSV(v any) (text string, decimal bool) {
	switch v := v.(type) {
	case nil:
		return "", false
	case bool:
		if v {
			return "1", false
		}
		return "0", false
	case json.Number:
		return v.String(), strings.Contains(v.String(), ".")
	case []any:
		var items []string
		for _, item := range v {
			items = append(items, fmt.Sprint(item))
		}
		return strings.Join(items, ";"), false
	}
	return fmt.Sprint(v), false
}

// unguarded returns a text without the apostrophes that keep it from being a formula.
func unguarded(s string) string { return strings.ReplaceAll(s, "'", "") }

// tablesHangTogether: a key tells the rows of a table apart, an id is that of a row
// of the table that it refers to, with its name beside it, and an address leads to a page.
func tablesHangTogether(t *testing.T, s *assembled) {
	keys, known := map[string]map[string]bool{}, s.addresses(t)
	for _, d := range s.out.Book.Tables {
		keys[d.Name()] = map[string]bool{}
		for _, r := range s.table(t, "data/"+d.Name()+".csv") {
			var key []string
			for _, column := range d.Key() {
				key = append(key, r[column])
			}
			if keys[d.Name()][strings.Join(key, " ")] && len(key) > 0 {
				t.Errorf("%s: %v stands twice", d.Name(), key)
			}
			keys[d.Name()][strings.Join(key, " ")] = true
			if address, ok := strings.CutPrefix(r["url"], s.out.Site.Base); ok && !known["/"+address] {
				t.Errorf("%s: %s leads nowhere", d.Name(), r["url"])
			}
		}
	}
	for _, d := range s.out.Book.Tables {
		for column, to := range d.Refs() {
			for _, r := range s.table(t, "data/"+d.Name()+".csv") {
				ids, names := r.list(column), r.list(column+"_namn")
				for _, id := range ids {
					if !keys[to][id] {
						t.Errorf("%s: %s is no row of %s", d.Name(), id, to)
					}
				}
				if _, named := r[column+"_namn"]; named && len(ids) > 0 && len(names) < len(ids) {
					t.Errorf("%s: %v are called %v", d.Name(), ids, names)
				}
			}
		}
	}
}

// addresses returns every page, and every place on one that has an id.
func (s *assembled) addresses(t *testing.T) map[string]bool {
	known := map[string]bool{}
	for address, doc := range s.pages(t) {
		known[address] = true
		doc.walk(func(n *node) {
			if id := n.attrs["id"]; id != "" {
				known[address+"#"+id] = true
			}
		})
	}
	return known
}

// expectedSums adds up the payments of a year for each page that shows a sum
// of them, from the tables alone.
func expectedSums(t *testing.T, s *assembled, year string) map[string]int64 {
	project, goals := map[string]row{}, map[string][]string{}
	for _, r := range s.table(t, "data/projekt.csv") {
		project[r["projekt"]] = r
	}
	for _, r := range s.table(t, "data/deltaganden.csv") {
		if r["ar"] == year {
			goals[r["projekt"]+" "+r["namnd"]] = r.list("mal")
		}
	}
	sums, at := map[string]int64{}, slugsOf(t, s.fsys)
	for _, r := range s.table(t, "data/utbetalningar.csv") {
		n, ok := r.kronor(t, "belopp_sek", "saknas")
		if r["ar"] != year || !ok {
			continue
		}
		p := project[r["projekt"]]
		pages := []string{"/", "/projekt/", "/namnder/", "/program/", at.of("projekt", r["projekt"]), at.of("namnder", r["namnd"])}
		for _, id := range []string{p["program"], p["insats"]} {
			if id != "" {
				pages = append(pages, at.of("program", id))
			}
		}
		for _, id := range goals[r["projekt"]+" "+r["namnd"]] {
			pages = append(pages, at.of("mal", id))
		}
		for _, id := range p.list("teman") {
			pages = append(pages, "/teman/"+id+"/")
		}
		for _, id := range p.list("stader") {
			pages = append(pages, at.of("stader", id))
		}
		for _, id := range p.list("lander") {
			pages = append(pages, at.of("lander", id))
		}
		for _, a := range pages {
			sums[a] += n
		}
	}
	return sums
}

// values calls f for every value of type T in a page's model, but not in what
// all pages share.
func values[T any](model any, f func(T)) {
	var visit func(v reflect.Value)
	visit = func(v reflect.Value) {
		if !v.IsValid() || !v.CanInterface() {
			return
		}
		if _, shared := v.Interface().(*site.Site); shared {
			return
		}
		if x, ok := v.Interface().(T); ok {
			f(x)
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				visit(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				visit(v.Field(i))
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				visit(v.Index(i))
			}
		}
	}
	visit(reflect.ValueOf(model))
}

// sumsOnPages: every sum of payments on every page is that of the tables, is the
// sum of the rows that it opens to and of the table that it links to, and
// stands on the finished page.
func sumsOnPages(t *testing.T, s *assembled) {
	docs := s.pages(t)
	year := strconv.Itoa(s.out.Site.Year)
	want := expectedSums(t, s, year)
	compared := map[string]bool{}
	for _, p := range s.out.Pages {
		address := p.Common().Address
		text := docs[address].content()
		values(p, func(f site.Figure) {
			if !strings.HasPrefix(f.ID, "utbetalt") {
				return
			}
			checkFigure(t, s, address, f)
			shown := strings.Join(strings.Fields(sv.Kr(f.Number.Raw())), " ")
			if len(f.Rows) > 0 && !strings.Contains(text, shown) {
				t.Errorf("%s: %s, %s, does not stand on the page", address, f.Label, shown)
			}
			if n, ok := want[address]; ok && strings.HasSuffix(f.Label, " "+year) {
				compared[address] = true
				if f.Number.Raw() != n {
					t.Errorf("%s: %s is %d, and %d in the tables", address, f.Label, f.Number.Raw(), n)
				}
			}
		})
		values(p, func(r subject.ListRow) { checkMoney(t, address, r.Link.Href, r.Paid, want) })
		values(p, func(g builder.ProjectGroup) {
			for _, r := range g.Rows {
				if address == "/projekt/" {
					checkMoney(t, address, r.Link.Href, r.Paid, want)
				}
			}
		})
		checkGroups(t, address, p, want)
		for _, n := range docs[address].all("data") {
			portion := n.attrs["data-figur"] == string(site.PortionKind) // rounds to 0, and is read as less than 1
			if shown := n.content(); n.attrs["value"] == "0" && !portion && !strings.HasPrefix(shown, "0") {
				t.Errorf("%s: a machine reads 0 where a reader reads %q", address, shown)
			}
		}
	}
	for address := range want {
		if !compared[address] {
			t.Errorf("%s shows no sum, although payments belong to it", address)
		}
	}
}

// checkFigure compares a sum with what it says it is made of.
func checkFigure(t *testing.T, s *assembled, address string, f site.Figure) {
	if f.CSV() == "" {
		return
	}
	sum, known, missing := int64(0), 0, 0
	for _, r := range s.table(t, strings.TrimPrefix(f.CSV(), "/")) {
		if n, ok := r.kronor(t, "belopp_sek", "saknas"); ok {
			sum, known = sum+n, known+1
		} else {
			missing++
		}
	}
	if sum != f.Number.Raw() {
		t.Errorf("%s: %s is %d, and %d in %s", address, f.Label, f.Number.Raw(), sum, f.CSV())
	}
	basis := ""
	if missing > 0 {
		basis = fmt.Sprintf("bygger på %d av %d uppgifter", known, known+missing)
	}
	if f.Basis.Plain() != basis {
		t.Errorf("%s: %s says %q, and its table has %d amounts and %d missing", address, f.Label, f.Basis.Plain(), known, missing)
	}
	if known > 0 && strings.TrimPrefix(f.Number.Plain(), "cirka ") != sv.Kr(f.Number.Raw()) {
		t.Errorf("%s: %s is %d, written %q", address, f.Label, f.Number.Raw(), f.Number.Plain())
	}
}

// checkMoney compares what a list shows beside a link with the sum of the page
// that the link leads to.
func checkMoney(t *testing.T, address, to string, m site.Number, want map[string]int64) {
	if n, ok := want[to]; ok && (m.Raw() != n || strings.TrimPrefix(m.Plain(), "cirka ") != sv.Kr(n)) {
		t.Errorf("%s: %s beside %s is %q, and %d in the tables", address, "the sum", to, m.Plain(), n)
	} else if !ok && m.Raw() != 0 && !strings.HasPrefix(to, "/mal/") {
		t.Errorf("%s: %q beside %s, for which the tables have no payment", address, m.Plain(), to)
	}
}

// checkGroups: the projects that a page lists add up to what it shows.
func checkGroups(t *testing.T, address string, p site.Page, want map[string]int64) {
	n, ok := want[address]
	sum, rows := int64(0), 0
	values(p, func(g builder.ProjectGroup) {
		for _, r := range g.Rows {
			sum, rows = sum+r.Paid.Raw(), rows+1
		}
	})
	if ok && rows > 0 && sum != n {
		t.Errorf("%s: the listed projects add up to %d, and %d in the tables", address, sum, n)
	}
}

// budgetsApart: total budgets are stated once a project, and the sums for
// projects that the city owns and for those where it is partner are apart.
func budgetsApart(t *testing.T, s *assembled) {
	owned := map[string]bool{}
	budget, byOwner := map[string]int64{}, map[string]bool{}
	deltaganden := newestSheets(s.table(t, "data/deltaganden.csv"))
	for _, r := range deltaganden {
		owned[r["projekt"]] = owned[r["projekt"]] || r["roll"] == "projektagare"
	}
	for _, r := range deltaganden {
		n, ok := r.kronor(t, "total_budget_sek", "total_budget_saknas")
		if _, had := budget[r["projekt"]]; !ok || had && (byOwner[r["projekt"]] || r["roll"] != "projektagare") {
			continue
		}
		budget[r["projekt"]], byOwner[r["projekt"]] = n, r["roll"] == "projektagare"
	}
	var own, partner int64
	for id, n := range budget {
		if owned[id] {
			own += n
		} else {
			partner += n
		}
	}
	for _, p := range s.out.Pages {
		list, ok := p.(*subject.ProjectList)
		if !ok {
			continue
		}
		if list.Owned.Number.Raw() != own || list.Partner.Number.Raw() != partner {
			t.Errorf("budgets %d and %d, and %d and %d in the tables", list.Owned.Number.Raw(), list.Partner.Number.Raw(), own, partner)
		}
		return
	}
	t.Error("there is no list of projects")
}
