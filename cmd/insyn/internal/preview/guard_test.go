package preview

import (
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
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
		if allowed := r.Header.Get("Access-Control-Allow-Origin"); allowed != "" {
			t.Errorf("%s lets %s read", c.path, allowed)
		}
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
