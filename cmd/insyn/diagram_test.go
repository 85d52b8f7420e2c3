package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// charts checks every chart below n: its drawings have names, its files are
// whole, and its sentence says what the numbers in its table say.
func (w *numberWalk) charts(address string, n *node) {
	for _, figure := range n.all("figure") {
		if _, ok := figure.attrs["data-mening"]; !ok {
			continue
		}
		hidden := map[*node]bool{}
		for _, svg := range figure.all("svg") {
			if hidden[svg] || svg.attrs["aria-hidden"] == "true" {
				for _, within := range svg.all("svg") {
					hidden[within] = true
				}
				continue // of a row, which says the same in words
			}
			if role := svg.attrs["role"]; role != "img" && role != "group" || len(svg.all("title")) == 0 || len(svg.all("desc")) == 0 ||
				svg.attrs["aria-labelledby"] == "" {
				w.Errorf("%s#%s: the drawing has no name for those who can't see it", address, figure.attrs["id"])
			}
			svg.walk(func(n *node) {
				if n.attrs["style"] != "" {
					w.Errorf("%s#%s: inline style", address, figure.attrs["id"])
				}
			})
		}
		w.listed(address, figure)
		w.listedElsewhere(address, figure)
		w.chartFiles(address, figure)
		w.sentence(address, figure)
	}
}

// listed holds the rows of a drawing to those of its table: as many, in the same
// order, each with the same number, in one unit for all.
func (w *numberWalk) listed(address string, figure *node) {
	rows := slices.DeleteFunc(figure.all("li"), func(n *node) bool { return !n.hasClass("staplar-rad") })
	table := chartRows(figure)
	if len(rows) == 0 || figure.attrs["data-mening"] == string(site.CountSentence) {
		return // a map; periods, whose dates the table has
	}
	if len(rows) != len(table) {
		w.Errorf("%s#%s: %d rows are drawn, the table has %d", address, figure.attrs["id"], len(rows), len(table))
		return
	}
	units, most := words.Swedish(words.City{}).Chart.Unit, int64(0)
	for _, r := range table {
		most = max(most, r.value)
	}
	for i, r := range rows {
		text, says := "", ""
		for _, span := range r.all("span") {
			if span.hasClass("staplar-tal") {
				text = span.content()
			}
		}
		if text != "" && !unicode.IsDigit([]rune(text)[0]) {
			says = "cirka"
		}
		want := sv.Tal(table[i].value)
		if table[i].money {
			want = units.Kronor.Text(table[i].value, most, says)
		}
		want = strings.TrimPrefix(clean(want), "cirka ")
		if known := table[i].known && table[i].sum != "saknas"; known != (text != "") || known && !strings.Contains(text, want) {
			w.Errorf("%s#%s: row %d, %s, is drawn as %q, and %q in the table", address, figure.attrs["id"], i, table[i].label, text, want)
		}
	}
}

// listedElsewhere: a chart without a table leads to a page that names all that it
// is drawn of.
func (w *numberWalk) listedElsewhere(address string, figure *node) {
	if len(figure.all("table")) > 0 {
		return
	}
	list := ""
	for _, a := range figure.all("a") {
		if _, file := a.attrs["download"]; !file {
			if page, err := readHTML(w.site.files[strings.TrimPrefix(path.Join(address, a.attrs["href"], "index.html"), "/")]); err == nil {
				list += clean(page.content())
			}
		}
	}
	for _, r := range w.rows(address, figure.attrs["data-csv"]) {
		if !strings.Contains(list, clean(r["projekt_namn"])) {
			w.Errorf("%s#%s: it leads to no list that has %s", address, figure.attrs["id"], r["projekt_namn"])
		}
	}
}

func (w *numberWalk) chartFiles(address string, figure *node) {
	kinds := map[string]bool{}
	for _, a := range figure.all("a") {
		if _, ok := a.attrs["download"]; !ok {
			continue
		}
		file := strings.TrimPrefix(path.Join(path.Dir(address+"x"), a.attrs["href"]), "/")
		data := w.site.files[file]
		kinds[path.Ext(file)] = true
		switch path.Ext(file) {
		case ".png":
			if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width < 600 {
				w.Errorf("%s: %v, %d pixels wide", file, err, c.Width)
			}
		case ".svg":
			d := xml.NewDecoder(bytes.NewReader(data))
			for {
				if _, err := d.Token(); errors.Is(err, io.EOF) && len(data) > 0 {
					break
				} else if err != nil {
					w.Errorf("%s: %v", file, err)
					break
				}
			}
		}
	}
	for _, ext := range []string{".png", ".svg", ".csv"} {
		if !kinds[ext] && !(ext == ".png" && figure.attrs["data-mening"] == string(site.ChangeSentence)) {
			w.Errorf("%s#%s: no %s file", address, figure.attrs["id"], ext)
		}
	}
}

// chartRow is a row of a chart's table: its first number, if it has one.
type chartRow struct {
	label string
	value int64
	known bool
	money bool
	about bool
	sum   string // what kind of number it is
}

func chartRows(figure *node) []chartRow {
	var out []chartRow
	bodies := figure.all("tbody")
	if len(bodies) == 0 {
		return nil
	}
	for _, tr := range bodies[0].all("tr") {
		r := chartRow{label: tr.all("th")[0].content()}
		if cell := tr.all("td"); len(cell) > 0 {
			if data := cell[0].all("data"); len(data) > 0 {
				r.value, _ = strconv.ParseInt(data[0].attrs["value"], 10, 64)
				r.sum = data[0].attrs["data-figur"]
				r.known, r.money = true, data[0].attrs["data-figur"] != string(site.CountKind) && data[0].attrs["data-figur"] != string(site.ShareKind)
				r.about = strings.HasPrefix(cell[0].content(), "c") || strings.HasPrefix(cell[0].content(), "mer än")
			}
		}
		out = append(out, r)
	}
	return out
}

// sentence computes the caption's numbers again from the chart's table.
func (w *numberWalk) sentence(address string, figure *node) {
	caption, rows := figure.all("figcaption")[0].content(), chartRows(figure)
	has := func(what, part string) {
		if !strings.Contains(caption, clean(part)) {
			w.Errorf("%s#%s: the caption %q has not the %s %q", address, figure.attrs["id"], caption, what, clean(part))
		}
	}
	known := slices.DeleteFunc(slices.Clone(rows), func(r chartRow) bool { return !r.known })
	write := func(r chartRow) string {
		if r.money {
			return sv.Miljoner(r.value)
		}
		return sv.Tal(r.value)
	}
	switch site.SentenceKind(figure.attrs["data-mening"]) {
	case site.MostSentence:
		if len(known) == 0 {
			return
		}
		best, sum := known[0], int64(0)
		for _, r := range known {
			sum += r.value
			if r.value > best.value {
				best = r
			}
		}
		if best.value == 0 {
			return
		}
		has("largest", best.label)
		has("value", write(best))
		if strings.Contains(caption, "procent") {
			has("share", sv.Procent(best.value, sum))
		}
	case site.ChangeSentence:
		if last := rows[len(rows)-2:]; last[0].known && last[1].known {
			has("first year", last[0].label)
			has("last year", last[1].label)
			has("value", write(last[1]))
		}
	case site.LowestSentence:
		lowest := slices.MinFunc(known, func(a, b chartRow) int { return int(a.value - b.value) })
		has("value", write(lowest))
	case site.CountSentence:
		table := w.rows(address, figure.attrs["data-csv"])
		marked := 0
		for _, r := range table {
			if r["pagar"] == "1" {
				marked++
			}
		}
		has("count", strconv.Itoa(marked)+" av "+sv.Antal(int64(len(table)), "projekt", "projekt"))
	default:
		w.Errorf("%s#%s: a caption of no known kind", address, figure.attrs["id"])
	}
}

// TestNewYear: a sheet of a new year gives the year its page, comparisons and
// series, without a change of code.
func TestNewYear(t *testing.T) {
	city := fixtureCity(t, smallArchive, moreArchive)
	const sheet = "[[deltagande.blad]]\nar = 2026\nkalla = \"arsbok-2025\"\nsida = 12\nangivet_namn = \"Blåskogen\"\n" +
		"total_budget_saknas = \"tomt\"\nutbetalt = 500_000\nprogram_angivet = \"Kustfonden\"\nmal = [\"gron-stad\"]\nmal_angivet = \"1\"\n\n"
	next := cloneFS(city, map[string]string{
		"content/projekt/blaskogen.md": strings.Replace(string(city["content/projekt/blaskogen.md"].Data), "[[deltagande.blad]]\n",
			sheet+"[[deltagande.blad]]\n", 1),
		"data/portal.toml": strings.NewReplacer("redovisningsar = 2025", "redovisningsar = 2026", "2025-12-31",
			"2026-12-31").Replace(string(city["data/portal.toml"].Data)),
	})
	s := assemble(t, next, page.Options{}, rearranged{})
	docs := s.pages(t)
	for address, want := range map[string][]string{
		"/ar/2026/": {"500 000 kr", "Utbetalningarna minskade från cirka 20,1 miljoner kronor 2025 till 500 000 kronor 2026.",
			"2026 redovisade 1 nämnd 1 projekt."},
		"/ar/2025/":            {"20 093 281 kr", "2025 redovisade 7 nämnder 17 projekt."},
		"/projekt/blaskogen/":  {"Tidigare uppgifter", "Utbetalt 2026", "Utbetalt 2025", "2026 500 000 kr"},
		"/":                    {"500 000 kronor i stöd från EU och andra utanför staden. 1 projekt fick pengar."},
		"/namnder/":            {"Utbetalt till nämnderna 2026"},
		"/avstamning/":         {"Redovisningen för 2025", "20 093 281 kr"},
		"/program/kustfonden/": {"Utbetalt 2025"},
		"/mal/gron-stad/":      {"Utbetalt 2026"},
	} {
		doc := docs[address]
		if doc == nil {
			t.Errorf("there is no %s", address)
			continue
		}
		for _, text := range want {
			if !strings.Contains(doc.content(), text) {
				t.Errorf("%s does not say %q", address, text)
			}
		}
	}
	newWalk(t, s).all()
}
