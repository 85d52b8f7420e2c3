package render

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

func TestRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"/", "/", "./"},
		{"/", "/projekt/", "projekt/"},
		{"/", "/insyn.css?v=1a", "insyn.css?v=1a"},
		{"/projekt/", "/", "../"},
		{"/projekt/", "/projekt/", "./"},
		{"/projekt/", "/projekt/strive/", "strive/"},
		{"/projekt/", "/program/", "../program/"},
		{"/projekt/strive/", "/projekt/", "../"},
		{"/projekt/strive/", "/projekt/netzero/", "../netzero/"},
		{"/projekt/strive/", "/projekt/strive/utbetalt-2025.csv", "utbetalt-2025.csv"},
		{"/projekt/strive/", "/namnder/miljonamnden/2025/", "../../namnder/miljonamnden/2025/"},
		{"/namnder/miljonamnden/2025/", "/namnder/miljonamnden/", "../"},

		// Names that begin alike are not the same folder.
		{"/projekt/strive/", "/projekt/strive-2/", "../strive-2/"},
		{"/mal/", "/malmo/", "../malmo/"},

		// Queries and fragments, also of the page itself.
		{"/projekt/", "/projekt/?namnd=miljonamnden", "./?namnd=miljonamnden"},
		{"/projekt/", "/projekt/#pagar", "./#pagar"},
		{"/", "/#utbetalt", "./#utbetalt"},
		{"/", "/?q=a/b", "./?q=a/b"},
		{"/projekt/strive/", "/platser/#rosengard", "../../platser/#rosengard"},
		{"/projekt/strive/", "/projekt/?namnd=a/b#c/d", "../?namnd=a/b#c/d"},

		// The page for missing addresses is shown at any of them.
		{"/404.html", "/", "/bas/"},
		{"/404.html", "/projekt/", "/bas/projekt/"},
		{"/404.html", "/insyn.css?v=1a", "/bas/insyn.css?v=1a"},
	} {
		l := &links{basePath: "/bas/"}
		got := string(l.relative(nil, c.from, []byte(c.to)))
		if got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
		// What a browser makes of it.
		from, err := url.Parse("https://example.org/bas" + c.from)
		if err != nil {
			t.Fatal(err)
		}
		ref, err := url.Parse(got)
		if err != nil {
			t.Fatal(err)
		}
		if back := from.ResolveReference(ref).String(); back != "https://example.org/bas"+c.to {
			t.Errorf("from %s, %q leads to %s", c.from, got, back)
		}
	}
}

// testLinks knows three pages and a file.
func testLinks(base string) *links {
	tables := dataset.NewSet(site.Rank)
	tables.Add((&dataset.Table[row]{Name: "projekt"}).Publish("/data/", nil))
	tables.Close()
	return newLinks(&page.Output{
		Site: &site.Site{Base: base},
		Pages: []site.Page{
			&overview.Home{Meta: site.Meta{Address: "/"}},
			&subject.ProjectList{Meta: site.Meta{Address: "/projekt/"}},
			&subject.Project{Meta: site.Meta{Address: "/projekt/strive/"}},
			&page.NotFound{Meta: site.Meta{Address: "/404.html"}},
		},
		Data: tables,
	}, []File{{Path: "insyn.css"}})
}

func TestRewrite(t *testing.T) {
	for _, c := range []struct{ name, from, html, want string }{
		{"a link", "/projekt/", `<a href="/projekt/strive/">STRIVE</a>`, `<a href="strive/">STRIVE</a>`},
		{"many", "/projekt/", `<a href="/">a</a><a href="/projekt/">b</a>`, `<a href="../">a</a><a href="./">b</a>`},
		{"an asset with its version", "/projekt/", `<link href="/insyn.css?v=1a">`, `<link href="../insyn.css?v=1a">`},
		{"a form", "/projekt/", `<form action="/projekt/">`, `<form action="./">`},
		{"the name of a table", "/", `<div data-csv="/data/projekt.csv">`, `<div data-csv="data/projekt.csv">`},
		{"after a line break", "/projekt/", "<a\nhref=\"/\">", "<a\nhref=\"../\">"},
		{"404", "/404.html", `<a href="/projekt/">`, `<a href="/bas/projekt/">`},

		{"other sites", "/", `<a href="https://malmo.se/">`, `<a href="https://malmo.se/">`},
		{"a place on the page", "/", `<a href="#a" id="a">`, `<a href="#a" id="a">`},
		{"a place, written otherwise", "/", `<a href="#a%2Db">c</a><p id="a-b">`, `<a href="#a%2Db">c</a><p id="a-b">`},
		{"other attributes", "/", `<path d="/x" title="/y">`, `<path d="/x" title="/y">`},
		{"escaped text", "/", `<p>href=&#34;/finns-inte/&#34;</p>`, `<p>href=&#34;/finns-inte/&#34;</p>`},
		{"nothing", "/", ``, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := testLinks("https://example.org/bas/")
			got := string(l.rewrite(&site.Meta{Address: c.from}, []byte(c.html), nil))
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if findings := l.check(); len(findings) > 0 {
				t.Errorf("findings: %v", findings)
			}
		})
	}
}

func TestBrokenLinks(t *testing.T) {
	for _, c := range []struct {
		name, html string
		want       []string
	}{
		{"unknown address", `<a href="/projket/">`, []string{"lank-trasig /projekt/"}},
		{"no slash at the end", `<a href="/projekt">`, []string{"lank-trasig /projekt/"}},
		{"unknown with a query", `<a href="/projket/?a=b#c">`, []string{"lank-trasig /projekt/"}},
		{"unknown file", `<img src="/bild.svg">`, []string{"lank-trasig /projekt/"}},
		{"a host without https:", `<a href="//malmo.se/">`, []string{"lank-trasig /projekt/"}},
		{"unknown fragment", `<a href="/projekt/#pagar">`, []string{"lank-ankare-trasigt /projekt/"}},
		{"fragment", `<a href="/projekt/#pagar"></a><h2 id="pagar">`, nil},
		{"fragment after a query", `<a href="/projekt/?a=b#pagar"></a><h2 id="pagar">`, nil},
		{"unknown fragment, written otherwise", `<a href="/%70rojekt/#pagar">`, []string{"lank-ankare-trasigt /projekt/"}},
		{"unknown fragment of the page", `<a href="#pagar"></a><p id="x" title="#pagar">`, []string{"lank-ankare-trasigt /projekt/"}},
		{"the same twice", `<a href="#pagar"></a><a href="#pagar">`, []string{"lank-ankare-trasigt /projekt/"}},
		{"an id twice", `<h2 id="a"></h2><h3 id="a">`, []string{"id-dubbelt /projekt/"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := testLinks("https://example.org/")
			l.rewrite(&site.Meta{Address: "/projekt/"}, []byte(c.html), nil)
			var got []string
			for _, f := range l.check() {
				got = append(got, fmt.Sprint(f.Code, " ", f.Pos))
				if f.Message == "" || f.Hint == "" {
					t.Errorf("%v does not say what to do", f)
				}
			}
			if d := gocmp.Diff(c.want, got); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
		})
	}
}

func TestBasePath(t *testing.T) {
	for base, want := range map[string]string{
		"https://example.org/":                 "/",
		"https://example.org":                  "/",
		"https://example.org/internationellt/": "/internationellt/",
		"http://127.0.0.1:8080/a/b/":           "/a/b/",
	} {
		if got := basePath(base); got != want {
			t.Errorf("%s: %q, want %q", base, got, want)
		}
	}
}

func TestOutputPath(t *testing.T) {
	for address, want := range map[string]string{
		"/": "index.html", "/projekt/": "projekt/index.html", "/404.html": "404.html", "/namnder/a/2025/": "namnder/a/2025/index.html",
	} {
		if got := outputPath(address); got != want || strings.HasPrefix(got, "/") {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
