package serve

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
)

var long = strings.Repeat("Malmö deltar i projektet. ", 100)

// ask sends a request with headers given as "Name: value".
func ask(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func text(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// tree builds a tree from pairs of path and text.
func tree(t testing.TB, pairs ...string) *output.Tree {
	t.Helper()
	tr := output.New()
	for i := 0; i < len(pairs); i += 2 {
		if err := tr.Add(pairs[i], []byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	return tr
}

// small is a site with a bit of everything. The page of strive has twins.
func small(t testing.TB) *output.Tree {
	return tree(t, "index.html", "start", "404.html", "borta", "projekt/index.html", "alla",
		"projekt/strive/index.html", long, "projekt/strive/index.html.br", "tvilling br", "projekt/strive/index.html.gz", "tvilling gzip",
		"static/stil.css", "p{}", "data/x.json", "{}", "data/x.json.gz", "{} gzip", "tom/a.txt", "a",
		"å ä/index.html", "mellanslag", "bild.png", "png", "okand.xyz", "?", "tom.csv", "")
}

func TestAddresses(t *testing.T) {
	for _, base := range []string{"/", "/internationellt/"} {
		h := Handler(small(t), Options{Base: base})
		for _, tt := range []struct {
			path   string
			status int
			want   string // the body, or where a redirect leads below base
		}{
			{"", 200, "start"},
			{"index.html", 200, "start"},
			{"projekt/", 200, "alla"},
			{"projekt", 301, "projekt/"},
			{"projekt?a=1&b=2", 301, "projekt/?a=1&b=2"},
			{"%C3%A5%20%C3%A4", 301, "%C3%A5%20%C3%A4/"},
			{"%C3%A5%20%C3%A4/", 200, "mellanslag"},
			{"static/stil.css", 200, "p{}"},
			{"static/stil.css/", 404, "borta"},
			{"tom", 404, "borta"},
			{"tom/", 404, "borta"},
			{"Projekt/", 404, "borta"},
			{"../index.html", 404, "borta"},
			{"projekt/../index.html", 404, "borta"},
			{"projekt//", 404, "borta"},
			{"/projekt", 404, "borta"},
			{"%00", 404, "borta"},
			{"404.html", 200, "borta"},
		} {
			r := ask(h, "GET", base+tt.path)
			if r.StatusCode != tt.status {
				t.Errorf("%s%s: status %d, want %d", base, tt.path, r.StatusCode, tt.status)
			} else if tt.status == 301 {
				if got := r.Header.Get("Location"); got != base+tt.want {
					t.Errorf("%s%s leads to %s", base, tt.path, got)
				}
			} else if got := text(t, r); got != tt.want {
				t.Errorf("%s%s: got %q, want %q", base, tt.path, got, tt.want)
			}
		}
	}
}

func TestBase(t *testing.T) {
	h := Handler(small(t), Options{Base: "/internationellt/"})
	if r := ask(h, "GET", "/internationellt"); r.StatusCode != 301 || r.Header.Get("Location") != "/internationellt/" {
		t.Errorf("%d %s", r.StatusCode, r.Header.Get("Location"))
	}
	for _, path := range []string{"/", "/projekt/", "/internationelltx/", "/inter"} {
		if r := ask(h, "GET", path); r.StatusCode != 404 || text(t, r) != "borta" {
			t.Errorf("%s: %d", path, r.StatusCode)
		}
	}
}

func TestNothingToServe(t *testing.T) {
	h := Handler(output.New(), Options{})
	if r := ask(h, "GET", "/"); r.StatusCode != 404 || text(t, r) != "Sidan finns inte.\n" || r.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d", r.StatusCode)
	}
}

func TestHead(t *testing.T) {
	h := Handler(small(t), Options{})
	head := func(path string, headers ...string) map[string]string {
		got := map[string]string{}
		for _, name := range []string{"Content-Type", "Cache-Control", "Content-Encoding", "Vary", "Content-Length"} {
			if v := ask(h, "HEAD", path, headers...).Header.Get(name); v != "" {
				got[name] = v
			}
		}
		return got
	}
	for _, tt := range []struct {
		path string
		want map[string]string
	}{
		{"/", map[string]string{"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "Content-Length": "5"}},
		{"/?v=1", map[string]string{"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "Content-Length": "5"}},
		{"/static/stil.css", map[string]string{"Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache", "Content-Length": "3"}},
		{"/static/stil.css?v=abc", map[string]string{"Content-Type": "text/css; charset=utf-8",
			"Cache-Control": "public, max-age=31536000, immutable", "Content-Length": "3"}},
		{"/static/stil.css?v=", map[string]string{"Content-Type": "text/css; charset=utf-8", "Cache-Control": "no-cache", "Content-Length": "3"}},
		{"/borta?v=1", map[string]string{"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "Content-Length": "5"}},
		{"/okand.xyz", map[string]string{"Content-Type": "application/octet-stream", "Cache-Control": "no-cache", "Content-Length": "1"}},
		{"/projekt/strive/", map[string]string{"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache",
			"Content-Length": "2700", "Vary": "Accept-Encoding"}},
	} {
		if d := cmp.Diff(tt.want, head(tt.path)); d != "" {
			t.Errorf("%s: %s", tt.path, d)
		}
	}
	if r := ask(h, "HEAD", "/"); text(t, r) != "" {
		t.Error("HEAD has a body")
	}
}

func TestMethods(t *testing.T) {
	h := Handler(small(t), Options{})
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		if r := ask(h, method, "/"); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", method, r.StatusCode)
		}
	}
}

func TestEntityTags(t *testing.T) {
	h := Handler(small(t), Options{})
	plain := ask(h, "GET", "/projekt/strive/").Header.Get("ETag")
	packed := ask(h, "GET", "/projekt/strive/", "Accept-Encoding: br").Header.Get("ETag")
	if plain == packed || !strings.HasPrefix(plain, `"`) || !strings.HasSuffix(plain, `"`) {
		t.Errorf("tags %s and %s", plain, packed)
	}
	for _, tt := range []struct {
		header string
		status int
	}{
		{"If-None-Match: " + plain, 304},
		{"If-None-Match: W/" + plain, 304},
		{`If-None-Match: "x", ` + plain, 304},
		{"If-None-Match: *", 304},
		{`If-None-Match: "x"`, 200},
		{"If-None-Match: " + packed, 200},
	} {
		r := ask(h, "GET", "/projekt/strive/", tt.header)
		if r.StatusCode != tt.status || r.Header.Get("ETag") != plain || r.Header.Get("Cache-Control") != "no-cache" ||
			r.Header.Get("Vary") == "" {
			t.Errorf("%s: %d %v", tt.header, r.StatusCode, r.Header)
		}
		if tt.status == 304 && (text(t, r) != "" || r.Header.Get("Content-Type") != "") {
			t.Errorf("%s: 304 with content", tt.header)
		}
	}
	if r := ask(h, "GET", "/projekt/strive/", "Accept-Encoding: br", "If-None-Match: "+packed); r.StatusCode != 304 {
		t.Errorf("compressed: %d", r.StatusCode)
	}
	if r := ask(h, "GET", "/finns-inte/", "If-None-Match: *"); r.StatusCode != 404 {
		t.Errorf("404 became %d", r.StatusCode)
	}
}

func TestEncodings(t *testing.T) {
	h := Handler(small(t), Options{})
	for _, tt := range []struct{ accept, want string }{
		{"", ""},
		{"identity", ""},
		{"gzip", "gzip"},
		{"gzip, deflate, br, zstd", "br"},
		{"br;q=0.5, gzip;q=0.8", "gzip"},
		{"br;q=0, gzip", "gzip"},
		{"*", "br"},
		{"*;q=0.1, gzip", "gzip"},
		{"*;q=0", ""},
		{"br;q=x", ""},
		{"GZIP ; q=1.0", "gzip"},
	} {
		body := map[string]string{"": long, "br": "tvilling br", "gzip": "tvilling gzip"}[tt.want]
		r := ask(h, "GET", "/projekt/strive/", "Accept-Encoding: "+tt.accept)
		if got := r.Header.Get("Content-Encoding"); got != tt.want || r.Header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%q: got %q, want %q (%v)", tt.accept, got, tt.want, r.Header)
		} else if text(t, r) != body {
			t.Errorf("%q: other bytes", tt.accept)
		}
	}
	// Where only one twin is shorter, that one is sent to whoever takes both.
	if r := ask(h, "GET", "/data/x.json", "Accept-Encoding: br, gzip;q=0.5"); r.Header.Get("Content-Encoding") != "gzip" ||
		text(t, r) != "{} gzip" {
		t.Error(r.Header)
	}
	if r := ask(h, "GET", "/bild.png", "Accept-Encoding: br"); r.Header.Get("Content-Encoding") != "" || r.Header.Get("Vary") != "" {
		t.Error("a file without twins varies")
	}
	missing := Handler(tree(t, "404.html", "borta", "404.html.br", "borta br"), Options{})
	if r := ask(missing, "GET", "/x", "Accept-Encoding: br"); r.StatusCode != 404 || text(t, r) != "borta br" || r.Header.Get("Vary") == "" {
		t.Error(r.StatusCode, r.Header)
	}
}

// TestRanges: a part of a file, of the form that the reader takes.
func TestRanges(t *testing.T) {
	h := Handler(small(t), Options{})
	tag := ask(h, "GET", "/static/stil.css").Header.Get("ETag")
	for _, tt := range []struct {
		path    string
		headers []string
		status  int
		want    string
	}{
		{"/static/stil.css", nil, 200, "p{}"},
		{"/static/stil.css", []string{"Range: bytes=0-0"}, 206, "p"},
		{"/static/stil.css", []string{"Range: bytes=1-"}, 206, "{}"},
		{"/static/stil.css", []string{"Range: bytes=-1"}, 206, "}"},
		{"/static/stil.css", []string{"Range: bytes=1-", "If-Range: " + tag}, 206, "{}"},
		{"/static/stil.css", []string{"Range: bytes=1-", `If-Range: "x"`}, 200, "p{}"},
		{"/static/stil.css", []string{"If-Match: " + tag}, 200, "p{}"},
		{"/static/stil.css", []string{`If-Match: "x"`}, 412, ""},
		{"/tom.csv", []string{"Range: bytes=0-"}, 200, ""},
		{"/projekt/strive/", []string{"Range: bytes=0-3", "Accept-Encoding: br"}, 206, "tvil"},
		{"/projekt/strive/", []string{"Range: bytes=0-3"}, 206, long[:4]},
	} {
		r := ask(h, "GET", tt.path, tt.headers...)
		if got := text(t, r); r.StatusCode != tt.status || got != tt.want {
			t.Errorf("%s %v: %d %q", tt.path, tt.headers, r.StatusCode, got)
		}
	}
	r := ask(h, "GET", "/static/stil.css", "Range: bytes=9-")
	if r.StatusCode != 416 || r.Header.Get("Content-Range") != "bytes */3" || r.Header.Get("Referrer-Policy") != "no-referrer" {
		t.Error(r.StatusCode, r.Header)
	}
}

// TestChangedPages: a page that is changed on its way out is not what its twin
// was made of, so it is sent as it is.
func TestChangedPages(t *testing.T) {
	h := Handler(small(t), Options{HTML: bytes.ToUpper})
	for path, want := range map[string]string{"/": "START", "/x": "BORTA", "/static/stil.css": "p{}",
		"/projekt/strive/": strings.ToUpper(long)} {
		r := ask(h, "GET", path, "Accept-Encoding: br")
		if got := text(t, r); got != want || r.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %.20q %v", path, got, r.Header)
		}
	}
	plain := Handler(small(t), Options{})
	if ask(h, "GET", "/").Header.Get("ETag") == ask(plain, "GET", "/").Header.Get("ETag") {
		t.Error("two pages have one tag")
	}
}

func TestServedConcurrently(t *testing.T) {
	h := Handler(small(t), Options{HTML: bytes.ToUpper})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, path := range []string{"/", "/data/x.json", "/x"} {
				if r := ask(h, "GET", path, "Accept-Encoding: gzip"); r.StatusCode >= 500 {
					t.Error(r.StatusCode)
				}
			}
		})
	}
	wg.Wait()
}

func TestSecurityHeaders(t *testing.T) {
	h := Handler(small(t), Options{})
	for _, path := range []string{"/", "/projekt", "/finns-inte", "/static/stil.css"} {
		r := ask(h, "GET", path)
		for _, line := range SecurityHeaders() {
			if got := r.Header.Get(line.Name); got != line.Value {
				t.Errorf("%s: %s: %s", path, line.Name, got)
			}
		}
	}
	csp := SecurityHeaders()[0]
	if csp.Name != "Content-Security-Policy" || strings.Contains(csp.Value, "unsafe") ||
		!strings.HasPrefix(csp.Value, "default-src 'none'; ") {
		t.Error(csp)
	}
	SecurityHeaders()[0].Name = "x"
	if SecurityHeaders()[0].Name == "x" {
		t.Error("the list can be changed from outside")
	}
}

func FuzzHandler(f *testing.F) {
	for _, s := range []string{"/", "//", "/projekt", "/../x", "/\x00", "/å ä"} {
		f.Add(s)
	}
	h := Handler(small(f), Options{})
	f.Fuzz(func(t *testing.T, path string) {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL.Path = path
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if to := w.Header().Get("Location"); w.Code == 301 && strings.HasPrefix(to, "//") {
			t.Errorf("%q leads to another host: %s", path, to)
		}
	})
}

// What moved is led on for ever, and what was taken away is said to be gone, with
// the page that says so.
func TestRules(t *testing.T) {
	tree := output.New()
	for path, text := range map[string]string{"404.html": "finns inte", "ny/index.html": "ny", "gammal/index.html": "flyttad",
		"borta/index.html": "borttagen"} {
		if err := tree.Add(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	tree.Rules = []output.Rule{{From: "/gammal/", To: "/ny/"}, {From: "/borta/"}, {From: "/borta/tabell.csv"}}
	h := Handler(tree, Options{Base: "/b/"})
	for _, c := range []struct {
		path, location, body string
		status               int
	}{
		{"/b/gammal/", "/b/ny/", "", 301},
		{"/b/gammal", "/b/gammal/", "", 301},
		{"/b/borta/", "", "borttagen", 410},
		{"/b/borta/tabell.csv", "", "finns inte", 410},
		{"/b/ny/", "", "ny", 200},
		{"/gammal/", "", "finns inte", 404},
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, c.path, nil))
		if w.Code != c.status || w.Header().Get("Location") != c.location || w.Body.String() != c.body {
			t.Errorf("%s: %d, %q, %q", c.path, w.Code, w.Header().Get("Location"), w.Body.String())
		}
	}
}
