package preview

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// buildFrom makes a site of the text files in dir: a page each, an error for
// each line that says "fel".
func buildFrom(dir string) func(context.Context) (Site, diag.List, error) {
	return func(context.Context) (Site, diag.List, error) {
		tree, findings := output.New(), diag.List{}
		err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(p) != ".txt" {
				return err
			}
			data, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			for i, line := range strings.Split(string(data), "\n") {
				if at := strings.Index(line, "fel"); at >= 0 {
					findings.Add(diag.Pos{File: p, Line: i + 1, Col: at + 1}, 3, diag.Problem{Code: "prov", Message: "Här står fel.", Hint: "Skriv rätt."})
				}
			}
			rel, _ := filepath.Rel(dir, strings.TrimSuffix(p, ".txt")+".html")
			return tree.Add(filepath.ToSlash(rel), fmt.Appendf(nil, "<html><body>%s</body></html>", data))
		})
		if err != nil {
			return nil, nil, err
		}
		if err := tree.Add("stil.css", []byte("p{}")); err != nil {
			return nil, nil, err
		}
		return finished{tree}, findings, nil
	}
}

// logBuffer is a log that several goroutines may write.
type logBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// running starts a preview and returns its address and a function that stops
// it and returns what Run returned.
func running(t *testing.T, c Config) (addr string, stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan string, 1), make(chan error, 1)
	c.Ready = func(addr string) { ready <- addr }
	go func() { ended <- Run(ctx, c) }()
	select {
	case addr = <-ready:
	case err := <-ended:
		t.Fatalf("Run: %v", err)
	}
	stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { stop() })
	return addr, stop
}

// fetch returns the status and body at a URL.
func fetch(t *testing.T, url string) (int, string, http.Header) {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(data), r.Header
}

// listenTo opens the event stream and returns a function that waits for the
// next event.
func listenTo(t *testing.T, addr string) (next func() string) {
	t.Helper()
	r, err := http.Get("http://" + addr + eventsPath)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	if got := r.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/event-stream") {
		t.Fatalf("events are %s", got)
	}
	lines := bufio.NewScanner(r.Body)
	return func() string {
		for lines.Scan() {
			if id, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return id
			}
		}
		return "end"
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRun edits files and watches what a browser would see.
func TestRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	write(t, filepath.Join(dir, "index.txt"), "ett")
	var log logBuffer
	addr, stop := running(t, Config{Addr: "127.0.0.1:0", Dirs: []string{dir}, Build: buildFrom(dir), Log: &log})
	url := "http://" + addr + "/"
	next := listenTo(t, addr)

	id := next()
	status, page, head := fetch(t, url)
	want := "<html><body>" + string(over("")) + `ett<script src="/_insyn/ladda-om.js" data-bygge="` + id + `"></script></body></html>`
	if status != 200 || page != want {
		t.Errorf("%d %s, want %s", status, page, want)
	}
	for _, line := range serve.SecurityHeaders() {
		if head.Get(line.Name) != line.Value {
			t.Errorf("%s: %s", line.Name, head.Get(line.Name))
		}
	}

	// until waits for a build after which the deep page has the text.
	until := func(text string) (int, string) {
		for {
			if status, page, _ := fetch(t, url+"ny/djup/sida.html"); strings.Contains(page, text) {
				return status, page
			}
			id = next()
		}
	}
	deep := filepath.Join(dir, "ny", "djup", "sida.txt")
	write(t, deep, "två") // in folders made while it runs
	if status, page = until("två"); status != 200 {
		t.Errorf("%d %s", status, page)
	}
	write(t, deep, "tre <fel> här")
	if status, page = until("1 fel att rätta"); status != 200 {
		t.Errorf("%d", status)
	}
	for _, part := range []string{"två", "sida.txt:1:6", "tre &lt;<mark>fel</mark>&gt; här", "Skriv rätt.", `<script src="/_insyn/ladda-om.js"`} {
		if !strings.Contains(page, part) {
			t.Errorf("the last good page with the findings lacks %q: %s", part, page)
		}
	}
	if status, part, head := fetch(t, "http://"+addr+partPath); status != 200 || !strings.Contains(page, part) ||
		head.Get("Cache-Control") != "no-store" {
		t.Errorf("the findings by themselves: %d %s", status, part)
	}
	if status, text, _ := fetch(t, url+"stil.css"); status != 200 || text != "p{}" {
		t.Errorf("the last good stylesheet: %d %s", status, text)
	}
	write(t, deep, "allt gott")
	if status, page = until("allt gott"); status != 200 || strings.Contains(page, "Skriv rätt") {
		t.Errorf("%d %s", status, page)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	for got := next(); got != "end"; got = next() { // at most what was under way
	}
	for _, line := range []string{"byggde 1 sida på 0,0 s\n", "byggde 2 sidor på", "hittade 1 fel på", "förhandsvisning på " + url} {
		if !strings.Contains(log.String(), line) {
			t.Errorf("the log lacks %q:\n%s", line, log.String())
		}
	}
}

// TestSaves: a file is shown as it is saved, however an editor saves, by way of
// a link to the folder too, and while a key is held.
func TestSaves(t *testing.T) {
	where := t.TempDir()
	if err := os.MkdirAll(filepath.Join(where, "riktig", "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("riktig", filepath.Join(where, "lank")); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(where, "lank", "content")
	file := filepath.Join(where, "riktig", "content", "index.txt")
	write(t, file, "ett")
	addr, _ := running(t, Config{Addr: "127.0.0.1:0", Dirs: []string{dir}, Build: buildFrom(dir)})
	next := listenTo(t, addr)
	next()
	until := func(text string) {
		for page := ""; !strings.Contains(page, text); _, page, _ = fetch(t, "http://"+addr+"/") {
			next()
		}
	}
	write(t, file, "skriven på plats")
	until("skriven på plats")
	write(t, file+".ny", "flyttad över")
	if err := os.Rename(file+".ny", file); err != nil {
		t.Fatal(err)
	}
	until("flyttad över")
	if err := os.Rename(file, file+"~"); err != nil { // as vim does, which keeps the old one
		t.Fatal(err)
	}
	write(t, file, "skriven efter flytt")
	until("skriven efter flytt")
	held := make(chan struct{})
	go func() {
		defer close(held)
		for i := range 400 {
			if os.WriteFile(file, fmt.Appendf(nil, "tecken %03d", i), 0o644) != nil {
				return
			}
			select {
			case <-t.Context().Done():
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	until("tecken ")
	select {
	case <-held:
		t.Error("nothing was shown before the key was let go")
	default:
	}
	until("tecken 399")
	<-held
}

// TestFolderMadeAnew removes a watched folder and makes it again, as git does.
func TestFolderMadeAnew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	write(t, filepath.Join(dir, "index.txt"), "ett")
	addr, _ := running(t, Config{Addr: "localhost:0", Base: "internationellt", Dirs: []string{dir}, Build: buildFrom(dir)})
	url := "http://" + addr + "/internationellt/"
	next := listenTo(t, addr)
	next()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for page := ""; !strings.Contains(page, "Bygget misslyckades"); _, page, _ = fetch(t, url) {
		next()
	}
	write(t, filepath.Join(dir, "index.txt"), "igen")
	for page := ""; !strings.Contains(page, "igen"); _, page, _ = fetch(t, url) {
		next()
	}
}

func TestOwnFiles(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "index.txt"), "ett")
	addr, _ := running(t, Config{Addr: "127.0.0.1:0", Base: "/internationellt/", Dirs: []string{dir}, Build: buildFrom(dir)})
	for path, want := range map[string]string{
		scriptPath: "text/javascript; charset=utf-8",
		stylePath:  "text/css; charset=utf-8",
		"/":        "text/html; charset=utf-8", // by redirect
	} {
		status, body, head := fetch(t, "http://"+addr+path)
		if status != 200 || head.Get("Content-Type") != want || body == "" {
			t.Errorf("%s: %d %s", path, status, head.Get("Content-Type"))
		}
	}
	if status, _, _ := fetch(t, "http://"+addr+"/annat/"); status != 404 {
		t.Errorf("outside the base: %d", status)
	}
}

func TestBrokenFromTheStart(t *testing.T) {
	for _, build := range []func(context.Context) (Site, diag.List, error){
		func(context.Context) (Site, diag.List, error) {
			return nil, nil, errors.New("<disken> är full")
		},
		func(context.Context) (Site, diag.List, error) { return nil, nil, nil },
	} {
		var log logBuffer
		addr, _ := running(t, Config{Addr: "127.0.0.1:0", Dirs: []string{t.TempDir()}, Build: build, Log: &log})
		for _, path := range []string{"/", "/stil.css"} {
			status, page, head := fetch(t, "http://"+addr+path)
			if status != 500 || !strings.Contains(page, "Bygget misslyckades") || strings.Contains(page, "<disken>") ||
				head.Get("Cache-Control") != "no-store" {
				t.Errorf("%s: %d %s", path, status, page)
			}
		}
		if !strings.Contains(log.String(), "bygget misslyckades på 0,0 s: ") {
			t.Error(log.String())
		}
	}
}

func TestAddr(t *testing.T) {
	for addr, want := range map[string]string{
		"":               "127.0.0.1 ",
		"localhost":      "127.0.0.1 ",
		"localhost:80":   "127.0.0.1 80",
		"127.0.0.1:8080": "127.0.0.1 8080",
		"127.0.0.2":      "127.0.0.2 ",
		"[::1]:0":        "::1 0",
		"::1":            "::1 ",
		":8080":          "visas bara på den här datorn",
		"0.0.0.0:8080":   "visas bara på den här datorn",
		"[::]:8080":      "visas bara på den här datorn",
		"192.168.0.1:80": "visas bara på den här datorn",
		"example.org:80": "visas bara på den här datorn",
		"127.0.0.1:80:x": "kan inte läsas",
		"8080":           "visas bara på den här datorn",
	} {
		host, port, err := hostPort(addr)
		got := host + " " + port
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, want) {
			t.Errorf("%q: got %q, want %q", addr, got, want)
		}
	}
	if err := Run(t.Context(), Config{Addr: "0.0.0.0:0"}); err == nil {
		t.Error("Run listens to everyone")
	}
}

func TestPortTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	err = Run(t.Context(), Config{Addr: taken.Addr().String()})
	if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("porten %d är upptagen", port)) {
		t.Errorf("got %v", err)
	}
	var log logBuffer
	l, err := Config{Log: &log}.listen(port)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if l.Addr().String() == taken.Addr().String() || !strings.Contains(log.String(), fmt.Sprintf("port %d är upptagen, använder port", port)) {
		t.Errorf("%s: %s", l.Addr(), log.String())
	}
	if _, err := (Config{Log: &log}).listen(70000); err == nil || !strings.Contains(err.Error(), "hittar ingen ledig port") {
		t.Errorf("got %v", err)
	}
}
