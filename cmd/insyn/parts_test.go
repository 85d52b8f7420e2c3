package main

import (
	"cmp"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// longest is a length that the lists of the invented cities pass.
const longest = 2

// TestDividedLists: a list that is too long for its page is divided. All of it can be
// read without a script, four clicks from the start page at most, and what must hold for
// any site holds.
func TestDividedLists(t *testing.T) {
	city := fixtureCity(t, smallArchive, moreArchive)
	s := assemble(t, city, page.Options{Longest: longest}, rearranged{})
	for name, holds := range map[string]func(*testing.T, *assembled){"links": crawl, "heads": wholeHeads, "files": everyFileLinked,
		"numbers": markedNumbers, "sums": sumsOnPages} {
		t.Run(name, func(t *testing.T) { holds(t, s) })
	}
	docs, parts, kinds := s.pages(t), 0, map[[3]bool]int{}
	far := clicks(docs)
	for _, p := range s.out.Pages {
		m := p.Common()
		_, project := p.(*subject.Project)
		if n, ok := far[m.Address]; project && (!ok || n > 4) {
			t.Errorf("%s is %d clicks from the start page (%v)", m.Address, n, ok)
		}
		x, ok := p.(*page.Part)
		if !ok {
			continue
		}
		parts++
		rows := len(x.Rows) + len(x.Links)/4 + len(x.Statements) // a link takes a quarter of a project's room
		kinds[[3]bool{len(x.Rows) > 0, len(x.Links) > 0, len(x.Statements) > 0}]++
		if shown := rows+len(x.Links) > 0; rows > longest || shown == (len(x.Parts) > 0) || far[m.Address] == 0 || far[m.Address] > 4 {
			t.Errorf("%s has %d rows and %d parts, %d clicks away", m.Address, rows, len(x.Parts), far[m.Address])
		}
	}
	if len(kinds) != 4 { // lists of projects, of pages and of wordings, and those that are divided again
		t.Errorf("parts of %v: the test tries too little", kinds)
	}
	if parts < 10 {
		t.Errorf("%d parts: the test tries too little", parts)
	}
	listed := listedBelow(docs, site.ProjectsAddress)
	for _, p := range s.out.Pages {
		if x, ok := p.(*subject.Project); ok && listed[x.Address] != 1 {
			t.Errorf("%s stands %d times in the list of all projects", x.Address, listed[x.Address])
		}
	}
	for _, a := range s.out.Public() {
		if strings.Contains(a.Address, "/lista/") {
			t.Errorf("%s is promised, but goes when the list is short again", a.Address)
		}
	}
}

// TestUndivided: lists that are as long as a page may be stay whole, and the filters of one
// that is divided have the same projects with the same values.
func TestUndivided(t *testing.T) {
	city := fixtureCity(t, smallArchive, moreArchive)
	whole := assemble(t, city, page.Options{}, rearranged{})
	for _, p := range whole.out.Pages {
		if x, ok := p.(*page.Part); ok {
			t.Errorf("%s is a part of a short list", x.Address)
		}
	}
	var table struct {
		Values []string
		Rows   [][]any
	}
	divided := assemble(t, city, page.Options{Longest: longest}, rearranged{})
	if err := json.Unmarshal(divided.files[strings.TrimPrefix(site.FilterTable, "/")], &table); err != nil {
		t.Fatal(err)
	}
	i := 0
	whole.pages(t)[site.ProjectsAddress].walk(func(n *node) {
		if n.attrs["data-projekt"] == "" {
			return
		}
		row := table.Rows[i]
		i++
		for at, name := range filterCells {
			if got := filterCell(table.Values, row[at]); got != n.attrs["data-"+name] {
				t.Errorf("%s: %s is %q in the table, and %q on the page", n.attrs["data-projekt"], name, got, n.attrs["data-"+name])
			}
		}
		if to := linksOf(site.ProjectsAddress, n); site.ProjectsAddress+row[1].(string) != to[0] {
			t.Errorf("%s leads to %s in the table, and to %s on the page", n.attrs["data-projekt"], row[1], to[0])
		}
	})
	if i != len(table.Rows) || i < 4 {
		t.Errorf("%d rows on the page, %d in the table", i, len(table.Rows))
	}
}

// filterCells are the attributes of a row that cells of the filters' table stand for.
var filterCells = map[int]string{0: "projekt", 5: "namnd", 6: "tema", 7: "program", 8: "mal", 9: "land", 10: "stad", 11: "roll",
	12: "status", 13: "ar", 14: "slut", 15: "utbetalt", 16: "ungefar", 17: "saknade"}

// filterCell returns what a cell of the filters' table says, as the page has it.
func filterCell(values []string, cell any) string {
	if text, ok := cell.(string); ok {
		return text
	}
	var said []string
	for _, i := range cell.([]any) {
		said = append(said, values[int(i.(float64))])
	}
	return strings.Join(said, ";")
}

// linksOf returns where the links and forms below a node of a page lead, as addresses of
// the site: every page leads to the search by its form.
func linksOf(address string, n *node) (out []string) {
	at := url.URL{Scheme: "https", Host: "insyn.example", Path: address}
	for _, a := range append(n.all("a"), n.all("form")...) {
		to, err := at.Parse(cmp.Or(a.attrs["href"], a.attrs["action"]))
		if err == nil && to.Host == at.Host {
			out = append(out, to.Path)
		}
	}
	return out
}

// clicks returns how many links each page is from the start page.
func clicks(docs map[string]*node) map[string]int {
	far, next := map[string]int{site.HomeAddress: 0}, []string{site.HomeAddress}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		for _, to := range linksOf(at, docs[at]) {
			if _, seen := far[to]; !seen && docs[to] != nil {
				far[to] = far[at] + 1
				next = append(next, to)
			}
		}
	}
	return far
}

// listedBelow counts how often each project is a row of a page's list and its parts.
func listedBelow(docs map[string]*node, page string) map[string]int {
	count := map[string]int{}
	for address, doc := range docs {
		if address != page && !strings.HasPrefix(address, page+"lista/") {
			continue
		}
		doc.walk(func(n *node) {
			if n.hasClass("rader-text") {
				for _, to := range linksOf(address, n) {
					count[to]++
				}
			}
		})
	}
	return count
}
