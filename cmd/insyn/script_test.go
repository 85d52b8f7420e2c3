package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
)

// update makes the tests write what they get as what they want: the golden
// pages, and the files that scripts compare with.
var update = flag.Bool("update", false, "write the golden files")

// TestMain is the test run, or the command itself in a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("INSYN_TEST_MAIN") != "" {
		patient()
	}
	debug.SetGCPercent(200) // an eighth of the tests' work was to collect what many small cities leave
	testscript.Main(m, map[string]func(){"insyn": patient, "insyn-otålig": impatient, "gh": fakeGH})
}

// patient is main, on a machine that tests share: a command that takes long there may not
// say so, as what it says is compared.
func patient() {
	os.Exit(start(progress.Screen{To: os.Stderr, Patience: time.Hour, Interval: time.Hour}))
}

// impatient is main before somebody who wants to hear of each stage at once.
func impatient() { os.Exit(start(progress.Screen{To: os.Stderr})) }

// TestScript runs testdata/script/*.txtar: what the command does, told as a
// user sees it. Each script begins in a folder with the small city of
// testdata/stad.txtar; files of the script are laid over it.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               setupCity,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// setupCity puts the small city, with the portal's layouts, into the script's
// folder, except where the script has a file of its own.
func setupCity(env *testscript.Env) error {
	city, err := fixture.City(smallArchive)
	if err != nil {
		return err
	}
	for name := range city {
		if _, err := os.Stat(filepath.Join(env.WorkDir, filepath.FromSlash(name))); err == nil {
			delete(city, name)
		}
	}
	if err := fixture.Add(city, repository, "layouts", "static"); err != nil {
		return err
	}
	return fixture.Write(city, env.WorkDir)
}

// writeWhole writes the small city with the portal's own layouts and static
// files.
func writeWhole(t *testing.T) string {
	t.Helper()
	city, dir := smallCityFS(t), t.TempDir()
	if err := errors.Join(fixture.Add(city, repository, "layouts", "static"), fixture.Write(city, dir)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestPreview starts the preview as the command does, reads its address from
// the first line of output, and asks for a page.
func TestPreview(t *testing.T) {
	previewing(t, writeWhole(t), "/", func(ask func(path string) (int, string)) {
		for path, want := range map[string]int{"/": 200, "/projekt/blaskogen/": 200, "/data/projekt.csv": 200, "/finns-inte/": 404} {
			code, body := ask(path)
			if code != want {
				t.Errorf("%s: status %d, want %d", path, code, want)
			}
			if path == "/projekt/blaskogen/" && !strings.Contains(body, "Blåskogen") {
				t.Errorf("%s does not show the project", path)
			}
		}
	})
}

// A site that will lie below the root of its server is previewed there too: the page
// for what isn't there names its parts from the root, as it may be shown anywhere.
func TestPreviewBelow(t *testing.T) {
	dir := writeWhole(t)
	portal := filepath.Join(dir, "data", "portal.toml")
	text, err := os.ReadFile(portal)
	if err != nil {
		t.Fatal(err)
	}
	moved := regexp.MustCompile(`(?m)^bas = .*$`).ReplaceAllString(string(text), `bas = "https://stad.example/portal/insyn/"`)
	if err := os.WriteFile(portal, []byte(moved), 0o644); err != nil {
		t.Fatal(err)
	}
	previewing(t, dir, "/portal/insyn/", func(ask func(path string) (int, string)) {
		code, body := ask("/portal/insyn/finns-inte/")
		style := regexp.MustCompile(`href="?([^" >]*insyn\.css[^" >]*)`).FindStringSubmatch(body)
		if code != http.StatusNotFound || style == nil {
			t.Fatalf("what isn't there: %d, %s", code, body)
		}
		for _, path := range []string{style[1], "/", "/portal/insyn/projekt/blaskogen/"} {
			if code, _ := ask(path); code != http.StatusOK {
				t.Errorf("%s: status %d", path, code)
			}
		}
	})
}

// previewing starts the preview of a folder, at a path, and lets do ask it.
func previewing(t *testing.T, dir, at string, do func(ask func(path string) (int, string))) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	read, written := io.Pipe()
	var stderr strings.Builder
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"preview", "--rot", dir, "--adress", "127.0.0.1:0"}, written, &stderr)
		written.Close()
	}()
	address, below := previewAddress(t, bufio.NewReader(read), code)
	go io.Copy(io.Discard, read)
	if below != at {
		t.Errorf("it is said to be at %s, not %s", below, at)
	}
	do(func(path string) (int, string) {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, address+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		return resp.StatusCode, string(body)
	})
	http.DefaultClient.CloseIdleConnections()
	stop()
	if got := <-code; got != exitClean || stderr.Len() > 0 {
		t.Errorf("exit code %d, stderr %q", got, stderr.String())
	}
}

var reAddress = regexp.MustCompile(`(http://127\.0\.0\.1:\d+)(/\S*)`)

// previewAddress reads lines until one has the preview's address, which it returns
// with the path that the site lies under.
func previewAddress(t *testing.T, lines *bufio.Reader, code <-chan int) (address, below string) {
	t.Helper()
	for {
		line, err := lines.ReadString('\n')
		if m := reAddress.FindStringSubmatch(line); m != nil {
			return m[1], m[2]
		}
		if err != nil {
			t.Fatalf("no address in the output: %v, exit code %d", err, <-code)
		}
	}
}
