package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/pelletier/go-toml/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// The city is data: built for another one, with the same layouts, the portal
// says nothing of the first. Lillstad (testdata/lillstad.txtar) lies on another
// coast, in another year and another term of office.

// firstCity reads what the repository's own data say of its city.
type firstCity struct {
	Publisher string `toml:"utgivare"`
	Year      int    `toml:"redovisningsar"`
	City      struct {
		Name         string   `toml:"namn"`
		Genitive     string   `toml:"genitiv"`
		Body         string   `toml:"kommun"`
		BodyGenitive string   `toml:"kommun_genitiv"`
		Council      string   `toml:"fullmaktige"`
		Questions    []string `toml:"fragor"`
	} `toml:"stad"`
	Goals []struct {
		Name   string `toml:"namn"`
		Period string
	} `toml:"mal"`
}

// wordsOfFirstCity returns the words by which one knows the repository's city:
// its names, its year and its goals. What is a word of the language by itself
// (a goal named with one word) is left out.
func wordsOfFirstCity(t *testing.T) []string {
	t.Helper()
	var first firstCity
	for _, name := range []string{"data/portal.toml", "data/mal.toml"} {
		data, err := os.ReadFile(path.Join(repository, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := toml.Unmarshal(data, &first); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	c := first.City
	words := []string{c.Name, c.Genitive, c.Body, c.BodyGenitive, c.Council, first.Publisher, fmt.Sprint(first.Year)}
	for _, g := range first.Goals {
		words = append(words, g.Period)
		if strings.Contains(g.Name, " ") {
			words = append(words, g.Name)
		}
	}
	words = append(words, c.Questions...)
	slices.Sort(words)
	return slices.DeleteFunc(slices.Compact(words), func(w string) bool { return w == "" })
}

// stems are looked for as well: the name of the city for which the program was
// written, as in texts and as in addresses, and where it lies.
var stems = []string{"malm", "öresund", "oresund", "skåne", "skånsk"}

// foreign returns what must not stand in the site of the city that is told:
// the words of the first city, but for those that the other uses itself.
func foreign(t *testing.T, told fstest.MapFS) *regexp.Regexp {
	t.Helper()
	var own strings.Builder
	for _, f := range told {
		own.WriteString(strings.ToLower(string(f.Data)))
	}
	var words []string
	for _, w := range append(wordsOfFirstCity(t), stems...) {
		if strings.Contains(own.String(), strings.ToLower(w)) {
			continue
		}
		quoted := regexp.QuoteMeta(w)
		if _, err := strconv.Atoi(w); err == nil { // not a part of another number
			quoted = `(?:\b` + quoted + `\b)`
		}
		words = append(words, quoted)
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) }) // the longest that stands there
	return regexp.MustCompile("(?i)" + strings.Join(words, "|"))
}

func TestOtherCity(t *testing.T) {
	told, err := fixture.City(otherArchive)
	if err != nil {
		t.Fatal(err)
	}
	s := assemble(t, fixtureCity(t, otherArchive), page.Options{}, rearranged{})
	look := foreign(t, told)
	if !look.MatchString(strings.Join(wordsOfFirstCity(t), " ")) {
		t.Error("the words of the first city are not what is looked for")
	}
	found := map[string][]string{} // files, by what stands there
	texts := 0
	for name, data := range s.files {
		if !isText(name) {
			continue
		}
		texts++
		for _, at := range look.FindAllIndex(data, -1) {
			said := around(string(data), at[0], at[1])
			found[said] = append(found[said], name)
		}
	}
	if texts < 100 {
		t.Errorf("only %d files were looked through", texts)
	}
	most := func(a, b string) int { return cmp.Or(len(found[b])-len(found[a]), cmp.Compare(a, b)) }
	for _, said := range slices.SortedFunc(maps.Keys(found), most) {
		files := found[said]
		slices.Sort(files)
		t.Errorf("in %d files, first in %s: %s", len(slices.Compact(files)), files[0], said)
	}
}

func isText(name string) bool {
	return slices.Contains([]string{".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".webmanifest", ".atom", ".rss", ""},
		path.Ext(name))
}

// around returns what was found in a text with what stands beside it.
func around(text string, from, to int) string {
	outer := func(r rune) bool { return r == '<' || r == '>' || unicode.IsControl(r) }
	before, after := text[max(0, from-40):from], text[to:min(len(text), to+30)]
	before = before[strings.LastIndexFunc(before, outer)+1:]
	if i := strings.IndexFunc(after, outer); i >= 0 {
		after = after[:i]
	}
	return strings.ToValidUTF8(before, "") + "»" + text[from:to] + "«" + strings.ToValidUTF8(after, "")
}

// A portal without themes says nothing of them: no page, no file and no word but
// in the guide for those who edit and the key to the tables, which are the same
// in every city.
func TestNoThemes(t *testing.T) {
	s := assemble(t, fixtureCity(t, otherArchive), page.Options{}, rearranged{})
	themed := regexp.MustCompile(`(?i)\bteman?\b`)
	for name, data := range s.files {
		if strings.HasPrefix(name, "teman/") {
			t.Errorf("there is %s", name)
		}
		if path.Ext(name) == ".html" && !strings.HasPrefix(name, "bidra/") && !strings.HasPrefix(name, "data/") &&
			themed.Match(data) {
			t.Errorf("%s speaks of themes", name)
		}
	}
	if with := assemble(t, smallCityFS(t), page.Options{}, rearranged{}); with.files["teman/index.html"] == nil {
		t.Error("the small city has themes, and no page of them")
	}
}
