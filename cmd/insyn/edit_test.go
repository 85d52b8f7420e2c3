package main

import (
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Every page leads to where it is written, and the guide to new files that are
// begun.

var (
	reEdit  = regexp.MustCompile(`href="?(https://kod\.example/insyn/(?:edit|tree)/main/[^"\s>]+)`)
	reBegin = regexp.MustCompile(`href="?(https://kod\.example/insyn/new/main\?[^"\s>]+)`)
	reLines = regexp.MustCompile(`(?s)<pre><code>(.*?)</code></pre>`)
)

// grownCity is a city with everything, and with the portal's own layouts.
func grownCity(t *testing.T) fstest.MapFS {
	t.Helper()
	city, err := fixture.City(smallArchive, "testdata/stad-mer.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if err := fixture.Add(city, repository, "layouts", "static"); err != nil {
		t.Fatal(err)
	}
	return city
}

// manual reports whether a page explains the program, and so has no file among
// the content.
func manual(address string) bool {
	return address == site.FieldsAddress || strings.HasPrefix(address, site.FindingsAddress)
}

func TestEveryPageIsSuggestedFor(t *testing.T) {
	city := grownCity(t)
	s := assemble(t, city, page.Options{}, rearranged{})
	lines := 0
	for _, p := range s.out.Pages {
		m := p.Common()
		file := strings.TrimPrefix(m.Address, "/")
		if file == "" || strings.HasSuffix(file, "/") {
			file += "index.html"
		}
		links := reEdit.FindAllStringSubmatch(string(s.files[file]), -1)
		if m.Address == "/404.html" || manual(m.Address) || strings.HasPrefix(m.Address, site.EmbedsAddress) { // a frame leads to its page
			continue
		}
		if len(links) == 0 {
			t.Errorf("%s leads to no file", m.Address)
			continue
		}
		link := html.UnescapeString(links[len(links)-1][1])
		path, line, atLine := strings.Cut(strings.SplitN(link, "/main/", 2)[1], "#L")
		if strings.Contains(link, "/tree/") {
			path += "/"
		}
		if !there(city, path) {
			t.Errorf("%s leads to %s, which isn't there", m.Address, path)
		}
		if !atLine {
			continue
		}
		lines++
		n, err := strconv.Atoi(line)
		if text, ok := diag.Line(city[path].Data, n); err != nil || !ok || !strings.HasPrefix(text, "[[") {
			t.Errorf("%s leads to line %q of %s, which is %q", m.Address, line, path, text)
		}
	}
	if lines < 10 {
		t.Errorf("only %d pages lead to a line", lines)
	}
}

// there reports whether a city has a file, or a file in a folder.
func there(city fstest.MapFS, path string) bool {
	for name := range city {
		if name == path || strings.HasSuffix(path, "/") && strings.HasPrefix(name, path) {
			return true
		}
	}
	return false
}

// TestGuideBegins: what the guide opens is what the command writes where nothing
// is answered, and check finds in it just what is to be filled in.
func TestGuideBegins(t *testing.T) {
	city := grownCity(t)
	s := assemble(t, city, page.Options{}, rearranged{})
	guide := string(s.files["bidra/index.html"])
	files, _, err := source.Load(city)
	if err != nil {
		t.Fatal(err)
	}
	world, before := joined(files, nil)
	shown := map[string]bool{}
	for _, m := range reBegin.FindAllStringSubmatch(guide, -1) {
		u, err := url.Parse(html.UnescapeString(m[1]))
		if err != nil || strings.Contains(m[1], "+") {
			t.Fatalf("%s: %v", m[1], err)
		}
		shown[u.Query().Get("filename")+"\n"+u.Query().Get("value")] = true
		if len(m[1]) > 6000 {
			t.Errorf("%s: an address of %d characters is refused", u.Query().Get("filename"), len(m[1]))
		}
	}
	for _, m := range reLines.FindAllStringSubmatch(guide, -1) {
		shown[strings.TrimSpace(html.UnescapeString(m[1]))] = true
	}
	for _, k := range scaffold.Kinds() {
		if !strings.Contains(guide, "ny-"+k.Name) {
			t.Errorf("the guide does not begin %s", k.Name)
		}
		changes := k.Begin(world)
		for i, c := range changes {
			if !shown[c.Path+"\n"+c.Added] && !shown[strings.TrimSpace(c.Added)] {
				t.Errorf("the guide does not show what begins %s: %s", k.Name, c.Added)
			}
			if c.Grows {
				changes[i].Before = city[c.Path].Data
			}
		}
		_, now := joined(replaced(files, changes))
		if _, broken := news(now, before); len(broken) > 0 {
			t.Errorf("%s as it begins: %v", k.Name, broken)
		}
	}
}
