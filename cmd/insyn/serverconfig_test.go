package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/webserver"
)

// A reader shall not notice which server the site lies on: the same requests go
// to the handler of the preview and to real servers with the configurations that
// insyn serverconfig writes, and the answers are compared, heads and bodies.

// servers are those that are tried, each with what starts it in a folder with its
// configuration.
var servers = map[string]func(t testing.TB, dir, config string) *exec.Cmd{
	"nginx": func(t testing.TB, dir, config string) *exec.Cmd {
		whole := "daemon off;\npid nginx.pid;\nerror_log stderr;\nload_module modules/ngx_http_brotli_static_module.so;\nevents {}\nhttp {\n" +
			"access_log off;\nclient_body_temp_path body;\nproxy_temp_path proxy;\nfastcgi_temp_path fastcgi;\nuwsgi_temp_path uwsgi;\n" +
			"scgi_temp_path scgi;\n" + config + "}\n"
		if os.Getuid() == 0 {
			whole = "user root;\n" + whole
		}
		if err := put(filepath.Join(dir, "nginx.conf"), whole); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("/usr/lib/nginx/modules", filepath.Join(dir, "modules")); err != nil {
			t.Fatal(err)
		}
		return exec.Command("nginx", "-p", dir, "-e", "stderr", "-c", "nginx.conf")
	},
	"caddy": func(t testing.TB, dir, config string) *exec.Cmd {
		if err := put(filepath.Join(dir, "Caddyfile"), "{\nadmin off\n}\n"+config); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile")
		cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir)
		return cmd
	},
}

// configured returns the configuration of a server that listens at an address.
func configured(t testing.TB, kind string, s webserver.Site, address string) string {
	t.Helper()
	s.Listen = address
	if kind == "caddy" {
		s.Listen = "http://" + address
	}
	config, err := webserver.Config(kind, s)
	if err != nil {
		t.Fatal(err)
	}
	return string(config)
}

// started starts a server of a site and returns its address, once it answers.
func started(t testing.TB, kind string, s webserver.Site) string {
	t.Helper()
	return startedWith(t, kind, func(address string) string { return configured(t, kind, s, address) })
}

// startedWith starts a server with the configuration for an address that is free.
func startedWith(t testing.TB, kind string, config func(address string) string) string {
	t.Helper()
	if _, err := exec.LookPath(kind); err != nil {
		t.Skipf("%s is missing: make test installs it", kind)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().String()
	free.Close()
	dir := t.TempDir()
	cmd := servers[kind](t, dir, config(address))
	var said bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = cmd.Wait() // what went wrong it says itself
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt) // an error means that it has ended
		<-ended
	})
	for range 100 {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return "http://" + address
		}
		select {
		case <-ended:
			t.Fatalf("%s ended:\n%s", kind, said.String())
		case <-time.After(100 * time.Millisecond):
		}
	}
	t.Fatalf("%s does not answer", kind)
	return ""
}

// publishedCity builds the small city under an address, compressed, into a folder.
func publishedCity(t testing.TB, base string) (tree *output.Tree, dir string) {
	t.Helper()
	city := fixtureCity(t, smallArchive)
	city["static/å ä/100 % & mer.txt"] = &fstest.MapFile{Data: []byte("udda")}
	city["static/tom.csv"] = &fstest.MapFile{}
	city["static/okand.xyz"] = &fstest.MapFile{Data: []byte("x")}
	city["static/inbaddning/ram/index.html"] = &fstest.MapFile{Data: []byte("<p>ram")}
	city["static/del-1a2b3c4d.json"] = &fstest.MapFile{Data: []byte("1")}
	tree, findings, err := generate(city, page.Options{Base: base})
	if err != nil || tree == nil {
		t.Fatal(findings, err)
	}
	if err := tree.Compress(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(t.TempDir(), "sida")
	if _, err := tree.Replace(t.Context(), output.Target{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	return tree, dir
}

// reply is what a reader sees of an answer.
type reply struct {
	Status int
	Header map[string]string
	Body   string
	Tag    string
}

// asked asks a server for a path below the base.
func asked(t *testing.T, server, method, path string, header ...string) reply {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, server+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	for _, h := range header {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	got, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		t.Fatal(err)
	}
	out := reply{Status: got.StatusCode, Header: map[string]string{}, Body: string(body)}
	names := []string{"Content-Type", "Cache-Control", "Content-Encoding", "Vary", "Location", "Allow", "Content-Range"}
	for _, h := range serve.SecurityHeaders() {
		names = append(names, h.Name)
	}
	for _, name := range names {
		if v := strings.Join(got.Header.Values(name), " | "); v != "" {
			out.Header[name] = v
		}
	}
	out.Tag = got.Header.Get("ETag")
	if to := out.Header["Location"]; to != "" { // the same, whether it names the host or not
		if u, err := url.Parse(to); err == nil && "http://"+u.Host == server {
			u.Scheme, u.Host = "", ""
			out.Header["Location"] = u.String()
		}
	}
	return out
}

// like makes answers alike in what may differ: what an answer without a page says,
// of which kind its words are, and of what tags are made.
func (r reply) like() reply {
	r.Tag = ""
	if r.Status == http.StatusMovedPermanently || r.Status == http.StatusMethodNotAllowed {
		r.Body = ""
		delete(r.Header, "Content-Type")
	}
	if r.Status == http.StatusMethodNotAllowed {
		delete(r.Header, "Cache-Control")
		delete(r.Header, "Vary")
	}
	if r.Status == http.StatusRequestedRangeNotSatisfiable || r.Status == http.StatusNotModified {
		r = reply{Status: r.Status}
	}
	return r
}

// requests are what is asked for, below the site's own address. Parts of what is
// compressed are not among it: a server may send all of it instead.
var requests = []struct {
	method, path string
	header       []string
}{
	{"GET", "", nil}, {"HEAD", "", nil}, {"GET", "index.html", nil}, {"GET", "?v=1", nil},
	{"GET", "", []string{"Accept-Encoding: br, gzip"}}, {"GET", "", []string{"Accept-Encoding: gzip"}},
	{"HEAD", "", []string{"Accept-Encoding: br"}},
	{"GET", "projekt/", nil}, {"GET", "projekt", nil}, {"GET", "projekt?a=1&b=2", nil}, {"GET", "projekt/?a=1", nil},
	{"GET", "Projekt/", nil}, {"GET", "PROJEKT/BLASKOGEN/", nil}, {"GET", "projekt//", nil},
	{"GET", "projekt/blaskogen/", []string{"Accept-Encoding: gzip, deflate, br, zstd"}},
	{"GET", "projekt/blaskogen/utbetalt-2025.csv", nil}, {"GET", "data/projekt.csv", []string{"Accept-Encoding: br"}},
	{"GET", "data/projekt.csv/", nil}, {"GET", "data/projekt.json", nil},
	{"GET", "insyn.css", nil}, {"GET", "insyn.css?v=1a2b", nil}, {"GET", "insyn.css?v=", nil}, {"GET", "insyn.css?x=1&v=1", nil},
	{"GET", "insyn.css?v=1a2b", []string{"Accept-Encoding: br"}}, {"GET", "insyn.css.br", nil}, {"GET", "insyn.css.gz", nil},
	{"GET", "del-1a2b3c4d.json", nil}, {"GET", "DEL-1a2b3c4d.json", nil}, {"GET", "js", nil}, {"GET", "js/", nil},
	{"GET", "borta-1a2b3c4d.json", nil}, {"GET", "sok/index/index.json", nil}, {"GET", "fonts/source-sans-3-400.woff2?v=1", nil},
	{
		"GET",
		"finns-inte",
		nil,
	}, {"GET", "finns-inte/", nil}, {"GET", "finns-inte?v=1", nil}, {"GET", "finns-inte/", []string{"Accept-Encoding: br"}},
	{"GET", "404.html", nil}, {"GET", "tom.csv", nil}, {"GET", "okand.xyz", nil}, {"GET", "sitemap.xml", nil}, {"GET", "robots.txt", nil},
	{"GET", "andringar/atom.xml", nil}, {"GET", "favicon.svg", nil},
	{"GET", "%C3%A5%20%C3%A4/100%20%25%20&%20mer.txt", nil}, {"GET", "%C3%A5%20%C3%A4", nil}, {"GET", "projekt%0d%0aSet-Cookie:%20a=b", nil},
	{"GET", "projekt/algras-i-hamnen/", nil}, {"GET", "projekt/algras-i-hamnen", nil}, {"GET", "projekt/algras-i-hamnen/?a=1", nil},
	{"GET", "projekt/Algras-i-hamnen/", nil},
	{"GET", "projekt/sandslottet/", nil}, {"HEAD", "projekt/sandslottet/", nil}, {"GET", "projekt/sandslottet/utbetalt-2025.csv", nil},
	{"GET", "projekt/sandslottet/", []string{"Accept-Encoding: br"}},
	{"GET", "inbaddning/ram/", nil}, {"GET", "inbaddning/finns-inte/", nil}, {"GET", "inbaddningar/", nil},
	{"GET", ".insyn", nil}, {"GET", ".git/config", nil},
	{"GET", strings.Repeat("a", 300), nil}, {"GET", strings.Repeat("%C3%A5", 150) + "/", nil}, {"GET", strings.Repeat("a/", 2400), nil},
	{"GET", "insyn.css/x", nil}, {"GET", "projekt%2F", nil}, {"GET", "", []string{"Range: bytes=-5", "If-Range: \"x\""}},
	{"GET", "insyn.css", []string{"If-None-Match: *"}}, {"GET", "insyn.css", []string{"If-None-Match: \"x\""}},
	{"GET", "insyn.css", []string{"Accept-Encoding: br;q=0, gzip"}}, {"GET", "", []string{"Accept-Encoding: gzip;q=0"}},
	{"POST", "", nil}, {"PUT", "projekt/", nil}, {"DELETE", "finns-inte", nil}, {"OPTIONS", "", nil},
	{"GET", "insyn.css", []string{"Range: bytes=0-3"}}, {"GET", "insyn.css", []string{"Range: bytes=99999999-"}},
}

func TestServers(t *testing.T) {
	if testing.Short() {
		t.Skip("starts real servers: make test does")
	}
	for _, base := range []string{"/", "/in/syn/"} {
		tree, dir := publishedCity(t, "https://insyn.example"+base)
		own := httptest.NewServer(serve.Handler(tree, serve.Options{Base: base}))
		t.Cleanup(own.Close)
		outside := []string{"/in/syn", "/in/synx/", "/in/"}
		if base == "/" {
			outside = nil
		}
		for kind := range servers {
			t.Run(kind+base, func(t *testing.T) {
				server := started(t, kind, webserver.Site{Base: "https://insyn.example" + base, Root: dir, Rules: tree.Rules})
				for _, r := range requests {
					want, got := asked(t, own.URL, r.method, base+r.path, r.header...), asked(t, server, r.method, base+r.path, r.header...)
					if d := cmp.Diff(want.like(), got.like()); d != "" {
						t.Errorf("%s %s %v (- the preview, + %s):\n%.1500s", r.method, base+r.path, r.header, kind, d)
					}
				}
				for _, path := range outside {
					want, got := asked(t, own.URL, "GET", path), asked(t, server, "GET", path)
					if d := cmp.Diff(want.like(), got.like()); d != "" {
						t.Errorf("%s (- the preview, + %s):\n%.1500s", path, kind, d)
					}
				}
			})
		}
	}
}

// TestServerTags: the tag by which a reader asks whether a page is still the same
// stays with its bytes through a build that changed others, and never through one
// that changed it, even by as many letters in the same second.
func TestServerTags(t *testing.T) {
	if testing.Short() {
		t.Skip("starts real servers: make test does")
	}
	for kind := range servers {
		t.Run(kind, func(t *testing.T) {
			dir := t.TempDir()
			tags := map[string]string{}
			server := ""
			for i, text := range []string{"ett", "två", "tre"} {
				tree := output.New()
				for name, data := range map[string]string{"index.html": strings.Repeat(text, 500), "lika.html": strings.Repeat("samma", 500)} {
					if err := tree.Add(name, []byte(data)); err != nil {
						t.Fatal(err)
					}
				}
				if err := tree.Compress(t.Context(), 1); err != nil {
					t.Fatal(err)
				}
				if _, err := tree.Replace(t.Context(), output.Target{Dir: dir}); err != nil {
					t.Fatal(err)
				}
				if server == "" {
					server = started(t, kind, webserver.Site{Base: "https://insyn.example/", Root: dir})
				}
				for _, path := range []string{"/", "/lika.html"} {
					for _, encoding := range []string{"identity", "gzip", "br"} {
						checkTag(t, server, path, encoding, tags, i == 0 || path == "/")
					}
				}
			}
		})
	}
}

// checkTag asks with the tag from before, which is to be known or not to be, and
// with the one that comes.
func checkTag(t *testing.T, server, path, encoding string, tags map[string]string, changed bool) {
	t.Helper()
	key, accept := path+" "+encoding, "Accept-Encoding: "+encoding
	if tag := tags[key]; tag != "" {
		want := http.StatusNotModified
		if changed {
			want = http.StatusOK
		}
		if got := asked(t, server, "GET", path, accept, "If-None-Match: "+tag); got.Status != want {
			t.Errorf("%s: %d with the tag from before, want %d", key, got.Status, want)
		}
	}
	tags[key] = asked(t, server, "GET", path, accept).Tag
	if again := asked(t, server, "GET", path, accept, "If-None-Match: "+tags[key]); tags[key] == "" || again.Status != http.StatusNotModified {
		t.Errorf("%s: %d with its own tag %s", key, again.Status, tags[key])
	}
	for other, tag := range tags {
		if other != key && tag == tags[key] && strings.HasPrefix(other, path+" ") {
			t.Errorf("%s and %s have one tag %s", key, other, tag)
		}
	}
}

// BenchmarkServers loads a server with one page of a site that has all its rules,
// and with the same file as that server shows it by itself. What differs is what
// the configuration costs: requests a second, and how long the slowest of a hundred
// takes.
func BenchmarkServers(b *testing.B) {
	tree, dir := publishedCity(b, "https://insyn.example/")
	plain := map[string]string{"nginx": "server { listen %s; root \"%s\"; types { text/html html; } gzip_static on; }\n",
		"caddy": "http://%s {\nroot * %s\nfile_server {\nprecompressed gzip\n}\n}\n"}
	for _, kind := range []string{"caddy", "nginx"} {
		for name, config := range map[string]string{"insyn": "", "plain": plain[kind]} {
			b.Run(kind+"/"+name, func(b *testing.B) {
				s := webserver.Site{Base: "https://insyn.example/", Root: dir, Rules: tree.Rules}
				server := startedWith(b, kind, func(address string) string {
					if config != "" {
						return fmt.Sprintf(config, address, dir)
					}
					return configured(b, kind, s, address)
				})
				for b.Loop() {
					load(b, server+"/projekt/blaskogen/", 20_000)
				}
			})
		}
	}
}

// load asks for an address n times, sixteen at a time, and reports how that went.
func load(b *testing.B, address string, n int) {
	b.Helper()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}}
	took := make([]time.Duration, n)
	var next atomic.Int64
	var wg sync.WaitGroup
	begun := time.Now()
	for range 16 {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				start := time.Now()
				got, err := client.Get(address)
				if err != nil {
					b.Error(err)
					return
				}
				_, err = io.Copy(io.Discard, got.Body)
				if got.Body.Close(); err != nil || got.StatusCode != http.StatusOK {
					b.Error(got.Status, err)
					return
				}
				took[i] = time.Since(start)
			}
		})
	}
	wg.Wait()
	slices.Sort(took)
	b.ReportMetric(float64(n)/time.Since(begun).Seconds(), "requests/s")
	b.ReportMetric(float64(took[n*99/100].Microseconds())/1000, "p99-ms")
}
