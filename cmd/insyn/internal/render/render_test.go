package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// TestSitemapParts: where there are more pages than a sitemap may have, or more bytes, it
// lists parts that keep within both and have all pages together, in the same order.
func TestSitemapParts(t *testing.T) {
	out, _ := smallCity(t)
	known, err := factsOf(out)
	if err != nil {
		t.Fatal(err)
	}
	type urls struct {
		URLs []string `xml:"url>loc"`
		Days []string `xml:"url>lastmod"`
	}
	var whole urls
	if err := xml.Unmarshal(sitemaps(out, known, protocolLimit)[0].Data, &whole); err != nil {
		t.Fatal(err)
	}
	for _, limit := range []mapLimit{{7, 1 << 20}, {1 << 20, 1000}, {len(whole.URLs) - 1, 1 << 20}} {
		files := sitemaps(out, known, limit)
		var list struct {
			XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
			Parts   []string `xml:"sitemap>loc"`
			Days    []string `xml:"sitemap>lastmod"`
		}
		last := files[len(files)-1]
		if err := xml.Unmarshal(last.Data, &list); err != nil || last.Path != "sitemap.xml" || len(list.Parts) != len(files)-1 {
			t.Fatalf("%s lists %d of %d parts: %v", last.Path, len(list.Parts), len(files)-1, err)
		}
		var all urls
		for i, f := range files[:len(files)-1] {
			var part urls
			if err := xml.Unmarshal(f.Data, &part); err != nil {
				t.Fatal(err)
			}
			if len(part.URLs) > limit.pages || len(f.Data) > limit.bytes || list.Parts[i] != out.Site.Absolute("/"+f.Path) {
				t.Errorf("%s has %d pages and %d bytes, and is listed as %s", f.Path, len(part.URLs), len(f.Data), list.Parts[i])
			}
			all = urls{append(all.URLs, part.URLs...), append(all.Days, part.Days...)}
		}
		if !slices.Equal(all.URLs, whole.URLs) || slices.Max(list.Days) != slices.Max(whole.Days) {
			t.Errorf("%v: %d pages, want %d", limit, len(all.URLs), len(whole.URLs))
		}
	}
	if n := len(sitemaps(out, known, mapLimit{len(whole.URLs), 1 << 20})); n != 1 {
		t.Errorf("%d files where one has room for all", n)
	}
}

func TestSitemap(t *testing.T) {
	out, _ := smallCity(t)
	known, err := factsOf(out)
	if err != nil {
		t.Fatal(err)
	}
	out.Site.Base = "https://example.org/internationellt/"
	f := sitemaps(out, known, protocolLimit)[0]
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []string `xml:"url>loc"`
		Days    []string `xml:"url>lastmod"`
	}
	if err := xml.Unmarshal(f.Data, &set); err != nil || f.Path != "sitemap.xml" {
		t.Fatalf("%s: %v", f.Path, err)
	}
	want := 0
	for _, p := range out.Pages {
		m := p.Common()
		if listed := slices.Contains(set.URLs, m.Canonical()); listed == m.NoIndex {
			t.Errorf("%s: listed %v, noindex %v", m.Address, listed, m.NoIndex)
		}
		if !m.NoIndex {
			want++
		}
	}
	if len(set.URLs) != want || want == 0 {
		t.Errorf("%d addresses, want %d", len(set.URLs), want)
	}
	day := regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)
	if len(set.Days) == 0 || len(set.Days) == want { // a text about the portal has none
		t.Errorf("%d of %d pages have a day", len(set.Days), want)
	}
	for _, d := range set.Days {
		if !day.MatchString(d) || d > out.Site.AsOf {
			t.Errorf("%q is no day of a document", d)
		}
	}
	for _, u := range set.URLs {
		if !strings.HasPrefix(u, out.Site.Base) {
			t.Errorf("%s does not lie under the base address", u)
		}
	}
	if got := string(robots(out.Site).Data); !strings.Contains(got, "\nSitemap: https://example.org/internationellt/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", got)
	}
}

// TestMinified: minified pages keep what validators and people look for.
func TestMinified(t *testing.T) {
	out, city := smallCity(t)
	files, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(files, func(a, b File) int {
		return cmp.Or(min(len(a.Origin), 1)-min(len(b.Origin), 1), strings.Compare(a.Path, b.Path))
	}) {
		t.Error("the files are not in order")
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Path, ".html") {
			continue
		}
		s := string(f.Data)
		if !strings.HasPrefix(s, `<!doctype html><html lang="sv"><head><meta charset="utf-8">`) {
			t.Errorf("%s begins %q", f.Path, s[:80])
		}
		for _, tag := range []string{"</head>", "<body", "</main>", "</p>", "</li>", "</body></html>"} {
			if !strings.Contains(s, tag) && !(tag == "</li>" && strings.Contains(s, "<base target")) { // a frame may have no list
				t.Errorf("%s has no %s", f.Path, tag)
			}
		}
		if strings.Contains(s, "\n\n") || strings.Contains(s, "<!--") || strings.Contains(s, "ZgotmplZ") || strings.Contains(s, "<no value>") {
			t.Errorf("%s has blank lines, comments or a value that the template could not show", f.Path)
		}
	}
}

func TestAssets(t *testing.T) {
	city := fstest.MapFS{
		"layouts/page/b.css":  {Data: []byte("b { color: #ff0000; }\n")},
		"layouts/part/_a.css": {Data: []byte("/* first */ a { margin: 0px }\n")},
		"layouts/page/b.html": {Data: []byte("no style")},
		"static/a.svg":        {Data: []byte("<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <title>A</title>\n</svg>")},
		"static/f/b.woff2":    {Data: []byte("\x00\x01  \n")},
		"static/a.json":       {Data: []byte("{\"belopp\": 1000000}\n")},
		"static/.hidden":      {Data: []byte("x")},
	}
	for _, name := range []string{"tokens", "base", "shared", "chart", "print"} {
		city["layouts/"+name+".css"] = &fstest.MapFile{}
	}
	files, err := assets(input.Of(city), minifier(), words.Swedish(words.City{}))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range files {
		got[f.Path] = string(f.Data)
	}
	for path, want := range map[string]string{
		"insyn.css": "a{margin:0}b{color:red}",
		"f/b.woff2": "\x00\x01  \n", // what others made: the same bytes
		"a.json":    "{\"belopp\": 1000000}\n",
		"a.svg":     string(city["static/a.svg"].Data),
	} {
		if got[path] != want {
			t.Errorf("%s is %q, want %q", path, got[path], want)
		}
	}
	if _, paper := got["utskrift.css"]; len(got) != 5 || !paper {
		t.Errorf("the files are %q", got)
	}
	v := versions(files)
	files[0].Data = append(bytes.Clone(files[0].Data), ' ')
	if w := versions(files); v["/insyn.css"] == "" || v["/insyn.css"] == w["/insyn.css"] || v["/f/b.woff2"] != w["/f/b.woff2"] {
		t.Errorf("versions %v and, with another stylesheet, %v", v, w)
	}
}

// TestUnknownAsset: a template that names a file which doesn't exist stops the
// build; it is no silent dead link.
func TestSqueeze(t *testing.T) {
	for in, want := range map[string]string{
		"":                                 "",
		"<p>a</p>\n<p>b</p>":               "<p>a</p>\n<p>b</p>",
		"\n\n<p>a</p>\n\n\n\n<p>b</p>\n\n": "\n<p>a</p>\n<p>b</p>\n",
		"<p>a</p>\n\n<pre>x\n\ny</pre>":    "<p>a</p>\n\n<pre>x\n\ny</pre>",
	} {
		if got := string(squeeze([]byte(in))); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestUnknownAsset(t *testing.T) {
	city := fstest.MapFS{
		"layouts/base.html":       {Data: []byte(`<link href="{{asset "/finns-inte.js"}}">`)},
		"layouts/part/_a.html":    {Data: []byte(`{{define "projektrad"}}{{end}}`)},
		"layouts/page/start.html": {Data: []byte(`{{define "innehall"}}{{end}}`)},
		"static/a.txt":            {},
	}
	for _, name := range []string{"tokens", "base", "shared", "chart", "print"} {
		city["layouts/"+name+".css"] = &fstest.MapFile{}
	}
	for _, name := range []string{"400", "400-ext", "600", "600-ext"} {
		city["static/fonts/source-sans-3-"+name+".woff2"] = &fstest.MapFile{}
	}
	shared := &site.Site{Base: "https://example.org/", Words: words.Swedish(words.City{})}
	_, found, err := All(&page.Output{Site: shared, Pages: []site.Page{&overview.Home{Meta: site.Meta{Site: shared, Address: "/"}}}}, city)
	if err != nil || len(found) != 1 || found[0].Pos.File != "static/finns-inte.js" ||
		!strings.Contains(found[0].Message, "filen /finns-inte.js finns inte") {
		t.Errorf("error %v, findings %v", err, found)
	}
}
