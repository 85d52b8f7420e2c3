package preview

import (
	"errors"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The preview answers only those who mean this machine, who read, and, where it
// tells of changes, its own pages.
func TestGuards(t *testing.T) {
	dir := t.TempDir()
	addr, _ := running(t, Config{Dirs: []string{dir}, Build: buildFrom(dir)})
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method, host, path string
		head               http.Header
		want               int
	}{
		{"GET", addr, "/stil.css", nil, 200},
		{"HEAD", addr, "/stil.css", nil, 200},
		{"HEAD", addr, eventsPath, nil, 200},
		{"TRACE", addr, "/stil.css", nil, 405},
		{"GET", "", "/stil.css", nil, 200}, // the address that it was asked at
		{"GET", "localhost.:" + port, "/stil.css", nil, 421},
		{"GET", addr + "@ond.example", "/stil.css", nil, 421},
		{"GET", "localhost:" + port, "/stil.css", nil, 200},
		{"GET", "LOCALHOST:" + port, "/stil.css", nil, 200},
		{"GET", "[::1]:" + port, "/stil.css", nil, 200},
		{"GET", "ond.example", "/stil.css", nil, 421},
		{"GET", "ond.example:" + port, "/stil.css", nil, 421},
		{"GET", "localhost", "/stil.css", nil, 421},
		{"GET", "localhost:1", "/stil.css", nil, 421},
		{"GET", "localhost.ond.example:" + port, "/stil.css", nil, 421},
		{"GET", "127.0.0.1.ond.example:" + port, "/stil.css", nil, 421},
		{"GET", "192.168.0.1:" + port, "/stil.css", nil, 421},
		{"GET", "0.0.0.0:" + port, "/stil.css", nil, 421},
		{"GET", "ond.example:" + port, eventsPath, nil, 421},
		{"POST", addr, "/stil.css", nil, 405},
		{"PUT", addr, eventsPath, nil, 405},
		{"DELETE", addr, scriptPath, nil, 405},
		{"OPTIONS", addr, "/", nil, 405},
		{"GET", addr, eventsPath, http.Header{"Origin": {"http://ond.example"}}, 403},
		{"GET", addr, eventsPath, http.Header{"Origin": {"null"}}, 403},
		{"GET", addr, partPath, http.Header{"Origin": {"null"}}, 403},
		{"GET", addr, partPath, http.Header{"Sec-Fetch-Site": {"same-site"}}, 403},
		{"GET", addr, partPath, http.Header{"Sec-Fetch-Site": {"same-origin"}}, 200},
		{"GET", addr, eventsPath, http.Header{"Sec-Fetch-Site": {"cross-site"}}, 403},
		{"GET", addr, eventsPath, http.Header{"Sec-Fetch-Site": {"same-site"}}, 403},
		{"GET", addr, eventsPath, http.Header{"Sec-Fetch-Site": {"same-origin"}}, 200},
		{"GET", addr, eventsPath, http.Header{"Origin": {"http://" + addr}}, 200},
	} {
		req, err := http.NewRequestWithContext(t.Context(), c.method, "http://"+addr+c.path, strings.NewReader(""))
		if err != nil {
			t.Fatal(err)
		}
		req.Host = c.host
		for k, v := range c.head {
			req.Header[k] = v
		}
		r, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != c.want {
			t.Errorf("%s %s at %s %v: %d, want %d", c.method, c.path, c.host, c.head, r.StatusCode, c.want)
		}
		if policy := r.Header.Get("Cross-Origin-Resource-Policy"); policy != "same-origin" {
			t.Errorf("%s may be shown elsewhere: %q", c.path, policy)
		}
		if allowed := r.Header.Get("Access-Control-Allow-Origin"); allowed != "" {
			t.Errorf("%s lets %s read", c.path, allowed)
		}
	}
}

// What files say commands neither the page of findings nor the log.
func TestHarmlessFindings(t *testing.T) {
	odd := "x\x1b[2J\u202eär\n::stop-commands::y##[add-mask]e"
	f := diag.Finding{Code: "prov", Pos: diag.Pos{File: odd, Line: 1, Col: 2}, Message: odd, Hint: odd, Related: []diag.Related{{Message: odd}}}
	page := string(findingsOf(result{findings: diag.List{f}, err: errors.New(odd)}, func(string) []byte { return []byte(odd) }).HTML())
	log := result{err: errors.New(odd)}.String() + staff.WatchFailed(errors.New(odd))
	for _, said := range []string{page, log} {
		if i := strings.IndexAny(said, "\x1b\u202e"); i >= 0 {
			t.Errorf("commands what shows it: %q", said[i:min(len(said), i+40)])
		}
		for line := range strings.Lines(said) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Errorf("commands the workflow: %q", line)
			}
		}
	}
	if n := strings.Count(page, "::stop-commands::"); n < 5 {
		t.Errorf("the page shows %d of what was said", n)
	}
}

// Changes of files that no build reads are no changes.
func TestIgnoredChanges(t *testing.T) {
	root := filepath.Join(t.TempDir(), "static")
	for name, want := range map[string]bool{"js/sok.js": false, "js/sok.js~": true, ".git/HEAD": true, ".well-known/security.txt": false,
		".htaccess": false, "under/.htaccess": true, "4913": true, "a.svg.tmp": true} {
		if got := ignored(root, filepath.FromSlash(name)); got != want {
			t.Errorf("%s: ignored %v, want %v", name, got, want)
		}
	}
}
