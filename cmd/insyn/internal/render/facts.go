package render

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// rowsByPage are the rows of the tables by the page that each of them names as its own.
// A page's facts are those rows: nothing is told of it twice in two ways.
type rowsByPage struct {
	rows map[string][]tableRows     // by address, in the order of the tables
	said map[string]map[string]bool // documents by address, as ids
	days map[string]string          // of documents by id
}

// tableRows are rows of a table as JSON.
type tableRows struct {
	table string
	rows  [][]byte
}

// factsOf sorts the rows of a book by their pages.
func factsOf(out *page.Output) (*rowsByPage, error) {
	f := &rowsByPage{rows: map[string][]tableRows{}, said: map[string]map[string]bool{}, days: map[string]string{}}
	var buf bytes.Buffer
	for _, d := range out.Book.Tables {
		head := d.Head()
		for cells := range d.Rows {
			at, source, day, year := "", "", "", ""
			for i, h := range head {
				switch h.Name {
				case "url":
					at = addressOf(out.Site, cells[i].String())
				case "kalla":
					source = cells[i].String()
				case "datum":
					day = cells[i].String()
				case "ar":
					year = cells[i].String()
				}
			}
			if d.Name() == "kallor" {
				f.days[source] = dayOf(day, year, out.Site)
			}
			if at == "" {
				continue
			}
			buf.Reset()
			if err := writeObject(&buf, head, cells); err != nil {
				return nil, err
			}
			f.add(at, d.Name(), source, bytes.Clone(buf.Bytes()))
		}
	}
	return f, nil
}

// dayOf returns the day of a document: its own, or else that which the portal's
// figures hold for if it is of that year, or else its year.
func dayOf(day, year string, s *site.Site) string {
	switch {
	case day != "":
		return day
	case year == strconv.Itoa(s.Year):
		return s.AsOf
	}
	return year
}

// addressOf returns the address of the page that a full address leads to, or "".
func addressOf(s *site.Site, full string) string {
	address, ours := strings.CutPrefix(full, s.Base)
	if !ours {
		return ""
	}
	address, _, _ = strings.Cut(address, "#")
	return "/" + address
}

func (f *rowsByPage) add(at, table, source string, row []byte) {
	list := f.rows[at]
	if n := len(list); n == 0 || list[n-1].table != table {
		list = append(list, tableRows{table: table})
	}
	last := &list[len(list)-1]
	last.rows = append(last.rows, row)
	f.rows[at] = list
	if source != "" {
		if f.said[at] == nil {
			f.said[at] = map[string]bool{}
		}
		f.said[at][source] = true
	}
}

// updated returns the day of the newest document that a page rests on: those of
// its rows, or all of them if it has only tables of its own. It is "" for a text.
func (f *rowsByPage) updated(p site.Page) string {
	newest := ""
	for id := range f.said[p.Common().Address] {
		newest = max(newest, f.days[id])
	}
	if newest != "" {
		return newest
	}
	shown := site.Shown{Table: func(*dataset.Data) {
		for _, day := range f.days {
			newest = max(newest, day)
		}
	}}
	shown.Of(p)
	return newest
}

// pageFacts is index.json beside a page.
type pageFacts struct {
	Address     string    `json:"adress"`
	Title       string    `json:"titel"`
	Description string    `json:"beskrivning"`
	Site        string    `json:"webbplats"`
	AsOf        string    `json:"galler_till_och_med"`
	Licence     string    `json:"licens"`
	Figures     []pageSum `json:"tal"`
}

// pageSum is a figure of a page.
type pageSum struct {
	ID     string `json:"id"`
	Label  string `json:"namn"`
	Text   string `json:"text"`
	Value  *int64 `json:"varde"` // null if the source gives none
	Approx bool   `json:"ungefarligt"`
	Table  string `json:"tabell,omitempty"`
}

// write makes the facts of pages, each as a file beside its page.
func (f *rowsByPage) write(out *page.Output, put func(...File) error) error {
	pages := withFacts(out)
	return parallel.Try(len(pages), func(i int) error {
		file, err := f.file(out.Site, pages[i])
		if err != nil {
			return err
		}
		return put(file)
	})
}

// withFacts returns the pages that have a file of facts.
func withFacts(out *page.Output) []site.Page {
	var list []site.Page
	for _, p := range out.Pages {
		if p.Common().FactsAddress() != "" {
			list = append(list, p)
		}
	}
	return list
}

// file returns the facts of a page: what it is, its figures, and its rows by table.
func (f *rowsByPage) file(s *site.Site, p site.Page) (File, error) {
	m := p.Common()
	about := pageFacts{Address: m.Canonical(), Title: m.Title, Description: m.Description, Site: s.Title, AsOf: s.AsOf, Licence: s.LicenceURL,
		Figures: []pageSum{}}
	shown := site.Shown{Figure: func(g site.Figure) {
		if g.ID != "" {
			about.Figures = append(about.Figures, sumOfPage(s, &g))
		}
	}}
	shown.Of(p)
	data, err := json.Marshal(about)
	if err != nil {
		return File{}, err
	}
	data = append(bytes.TrimSuffix(data, []byte("}")), `,"rader":{`...)
	for i, t := range f.rows[m.Address] {
		if i > 0 {
			data = append(data, ',')
		}
		data = append(append(data, `"`+t.table+`":[`...), bytes.Join(t.rows, []byte(","))...)
		data = append(data, ']')
	}
	return File{Path: strings.TrimPrefix(m.FactsAddress(), "/"), Data: append(data, "}}\n"...)}, nil
}

func sumOfPage(s *site.Site, g *site.Figure) pageSum {
	sum := pageSum{ID: g.ID, Label: g.Label, Text: g.Number.Plain(), Approx: g.Number.Approx()}
	if !g.Number.Missing() {
		n := g.Number.Raw()
		sum.Value = &n
	}
	if csv := g.CSV(); csv != "" {
		sum.Table = s.Absolute(csv)
	}
	return sum
}
