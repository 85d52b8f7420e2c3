package main

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Every number that the portal computes is marked with how it came to be and
// leads to a table. The tests here walk all finished pages, open the table of
// every marked number and compute it again; and they look for numbers that
// are not marked.

func markedNumbers(t *testing.T, s *assembled) {
	w := newWalk(t, s)
	w.all()
	t.Logf("checked %v", w.checked)
	if w.checked[site.SumKind] == 0 || w.checked[site.CountKind] < len(s.table(t, "data/projekt.csv")) {
		t.Errorf("only %v numbers were found", w.checked)
	}
}

// numberWalk goes over the pages of a site.
type numberWalk struct {
	*testing.T
	site    *assembled
	written []string            // what editors have written, if it has digits in it
	having  map[string][]string // those of them that have a number, by the number
	checked map[site.Kind]int
	tables  map[string][]row
	stated  map[string]bool // amounts of the data tables
}

func newWalk(t *testing.T, s *assembled) *numberWalk {
	t.Helper()
	w := &numberWalk{T: t, site: s, checked: map[site.Kind]int{}, tables: map[string][]row{}, having: map[string][]string{}}
	w.written = editorsTexts(t, s.fsys)
	return w
}

func (w *numberWalk) all() {
	w.Helper()
	for address, doc := range w.site.pages(w.T) {
		for _, main := range doc.all("main") {
			w.numbers(address, main)
			if !released(address) && !strings.HasPrefix(address, site.EmbedsAddress) { // a frame shows what its page has, marked
				w.unmarked(address, main)
			}
			w.charts(address, main)
		}
	}
}

// numbers checks every marked number below n.
func (w *numberWalk) numbers(address string, n *node) {
	n.walk(func(n *node) {
		kind, marked := n.attrs["data-figur"]
		if !marked {
			if n.tag == "data" {
				w.Errorf("%s: <data> %q says not what it is", address, n.content())
			}
			return
		}
		w.checked[site.Kind(kind)]++
		w.number(address, site.Kind(kind), n)
	})
}

func (w *numberWalk) number(address string, kind site.Kind, n *node) {
	text := n.content()
	value, err := strconv.ParseInt(n.attrs["value"], 10, 64)
	if err != nil && n.tag == "data" {
		w.Errorf("%s: %q has no value", address, text)
		return
	}
	if digits := strings.Map(onlyDigits, text); strings.HasSuffix(text, " kr") && !strings.Contains(text, "milj") &&
		digits != strconv.FormatInt(max(value, -value), 10) {
		w.Errorf("%s: %q is written for %d", address, text, value)
	}
	switch kind {
	case site.StatedKind:
		if !w.isStated(value) {
			w.Errorf("%s: %q is said to be stated, and stands in no table of the data", address, text)
		}
		return
	case site.PublishedKind:
		return // written by editors
	}
	rows := w.rows(address, n.attrs["data-csv"])
	sum, known := sumOf(w.T, rows)
	of, _ := strconv.ParseInt(n.attrs["data-av"], 10, 64)
	var want int64
	switch kind {
	case site.SumKind:
		want = sum
	case site.CountKind:
		want = int64(len(rows))
	case site.BasisKind:
		want = known
		if of != int64(len(rows)) {
			w.Errorf("%s: %q: the table has %d rows", address, text, len(rows))
		}
	case site.ShareKind:
		there := int64(0)
		for _, r := range rows {
			there += int64(len(r["finns"]) * int(r["finns"][0]-'0'))
		}
		want, _ = sv.Procenttal(there, int64(len(rows)))
	case site.PortionKind:
		want, _ = sv.Procenttal(sum, of)
		w.isYearsSum(address, of)
	case site.DifferenceKind:
		if want = of - sum; known == 0 && !hasAmounts(rows) {
			want = of - int64(len(rows))
		}
	case "saknas":
		if known > 0 {
			w.Errorf("%s: %q, and %s has %d amounts", address, text, n.attrs["data-csv"], known)
		}
		return
	default:
		w.Errorf("%s: %q is of no known kind %q", address, text, kind)
		return
	}
	if value != want {
		w.Errorf("%s: %q is %d, and %d in %s", address, text, value, want, n.attrs["data-csv"])
	}
}

// isYearsSum holds what percents are of to the sum that the start page shows.
func (w *numberWalk) isYearsSum(address string, kronor int64) {
	w.Helper()
	start, sum := w.site.pages(w.T)["/"], int64(-1)
	for _, n := range start.all("data") {
		if n.attrs["data-figur"] == string(site.SumKind) {
			sum, _ = strconv.ParseInt(n.attrs["value"], 10, 64)
			break
		}
	}
	if sum != kronor {
		w.Errorf("%s: percents of %d, and the start page has %d", address, kronor, sum)
	}
}

// isStated reports whether an amount stands in the published data or in the
// plan of an initiative.
func (w *numberWalk) isStated(kronor int64) bool {
	if w.stated == nil {
		w.stated = map[string]bool{}
		for file := range w.site.files {
			plan := strings.HasPrefix(file, "initiativ/") && strings.HasSuffix(file, ".csv")
			if !plan && file != "data/utbetalningar.csv" && file != "data/deltaganden.csv" {
				continue
			}
			for _, r := range w.rows("/", file) {
				w.stated[r["belopp_sek"]], w.stated[r["total_budget_sek"]] = true, true
			}
		}
		for _, p := range w.site.out.Pages {
			if i, ok := p.(*subject.Initiative); ok {
				w.stated[strconv.FormatInt(i.Budget.Raw(), 10)] = true
				for _, y := range i.Years {
					w.stated[strconv.FormatInt(y.Amount.Raw(), 10)] = true
				}
			}
		}
	}
	return w.stated[strconv.FormatInt(kronor, 10)]
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// amountColumns are the columns that hold money.
var amountColumns = []string{"belopp_sek", "total_budget_sek"}

func hasAmounts(rows []row) bool {
	return len(rows) > 0 && slices.ContainsFunc(amountColumns, func(c string) bool { _, ok := rows[0][c]; return ok })
}

// sumOf adds the amounts of a table, and counts how many there are.
func sumOf(t *testing.T, rows []row) (sum, known int64) {
	t.Helper()
	for _, r := range rows {
		for _, c := range amountColumns {
			if r[c] == "" {
				continue
			}
			n, err := strconv.ParseInt(r[c], 10, 64)
			if err != nil {
				t.Errorf("%v: %s is no amount", r, c)
			}
			sum, known = sum+n, known+1
		}
	}
	return sum, known
}

// rows returns the table at an address that is relative to a page.
func (w *numberWalk) rows(address, link string) []row {
	file := strings.TrimPrefix(path.Join(path.Dir(address+"x"), link), "/")
	if rows, ok := w.tables[file]; ok {
		return rows
	}
	data, ok := w.site.files[file]
	if !ok || link == "" {
		w.Errorf("%s: a number without a table: %q", address, link)
		return nil
	}
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(records) == 0 {
		w.Errorf("%s: %v", file, err)
		return nil
	}
	rows := []row{}
	for _, record := range records[1:] {
		r := row{}
		for i, name := range records[0] {
			r[name] = record[i]
		}
		rows = append(rows, r)
	}
	w.tables[file] = rows
	return rows
}

// reCounted is a number with a unit that the portal counts or adds in.
var reCounted = regexp.MustCompile(`\d[\d ,]* ?(?:kr\b|kronor|miljon|projekt\b|nämnd|blad\b|uppgift|deltagande|procent|fond|program\b|plats|länder|nätverk|utbyte|koppling|rader\b|belopp|månad)`)

// released reports whether a page tells what an edition says beside what is so now.
// Nothing is counted there: the facts of both are held to each other in package changes.
func released(address string) bool {
	return address == "/andringar/" || strings.HasPrefix(address, "/utgava/")
}

// unmarked looks for numbers with units in the text between marks.
func (w *numberWalk) unmarked(address string, n *node) {
	switch {
	case n.tag == "svg", n.tag == "script", n.tag == "figcaption", n.attrs["data-figur"] != "":
		return // drawn from the chart's own numbers; captions are checked by charts
	case slices.Contains(strings.Fields(n.attrs["class"]), "datakvalitet-sager"):
		return // what a sheet says, in the words of a rule; its table is beside it
	case n.attrs["class"] == "staplar":
		return // charts holds the rows to the table below them
	case n.attrs["class"] == "rattelser":
		return // what was corrected, as its author gives it, held to the facts in package changes
	case n.attrs["class"] == "inbaddning-kod":
		return // the name of a frame is the sentence that stands above it, marked
	}
	text := clean(n.text)
	for _, found := range reCounted.FindAllString(text, -1) {
		if !w.byHand(text, found) {
			w.Errorf("%s: %q in %q is not marked", address, found, text)
		}
	}
	for _, c := range n.children {
		w.unmarked(address, c)
	}
}

// byHand reports whether the number stands in something that people wrote.
func (w *numberWalk) byHand(text, number string) bool {
	having, known := w.having[number]
	if !known {
		for _, s := range w.written {
			if strings.Contains(s, number) {
				having = append(having, s)
			}
		}
		w.having[number] = having
	}
	return slices.ContainsFunc(having, func(s string) bool { return strings.Contains(text, s) || strings.Contains(s, text) })
}

// clean makes all white space one space, as readers see it.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), " ")
}

var reDigit = regexp.MustCompile(`\d`)

// editorsTexts returns every text of the content and the data that has a digit
// in it.
func editorsTexts(t *testing.T, fsys fs.FS) []string {
	t.Helper()
	var out []string
	add := func(s string) {
		if s = clean(s); len(s) > 3 && reDigit.MatchString(s) {
			out = append(out, s)
		}
	}
	files, _, err := source.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Decode(files)
	eachText(reflect.ValueOf(set), add)
	return out
}

// eachText calls add for every text below v; that of a Markdown body paragraph by
// paragraph.
func eachText(v reflect.Value, add func(string)) {
	if v.IsValid() && v.CanInterface() {
		if body, ok := v.Interface().(markdown.Body); ok {
			if doc, err := readHTML([]byte(body.HTML())); err == nil {
				doc.walk(func(n *node) { add(n.text) })
			}
			return
		}
	}
	switch v.Kind() {
	case reflect.String:
		add(v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			eachText(v.Elem(), add)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), add)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachText(v.Index(i), add)
		}
	}
}

// TestOnlyDataPrintsNumbers: no template but part/_tal.html prints the mark of
// a number, so that none can stand on a page unmarked.
func TestOnlyDataPrintsNumbers(t *testing.T) {
	err := fs.WalkDir(os.DirFS(repository), "layouts", func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ".html" || p == "layouts/part/_tal.html" {
			return err
		}
		data, err := fs.ReadFile(os.DirFS(repository), p)
		if bytes.Contains(data, []byte(".Mark")) {
			t.Errorf("%s prints a number's mark: use the template data", p)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	if s := (site.Number{}).String(); s != site.Unmarked {
		t.Errorf("a number printed as it is reads %q", s)
	}
}
