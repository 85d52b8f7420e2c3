package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// stamped is a file that .ci/stamp writes in, as an editor may have left it.
const stamped = `# En kommentar
provad = "2001-02"
uppdaterad=2001-02-03
forenlighet = "helt"
layout = "0000"
metoder = ["provad = nej"]
`

// TestStamp runs .ci/stamp in a repository of its own: it says that new layouts
// were tested today, and says nothing of those that it has said it of.
func TestStamp(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("did not run: git is missing")
	}
	root := t.TempDir()
	file := filepath.Join(root, "data/tillganglighet.toml")
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) error {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		t.Logf("%v: %s", args, out)
		return err
	}
	commit := func(css string) {
		t.Helper()
		write("layouts/a.css", css)
		for _, args := range [][]string{{"git", "add", "."},
			{"git", "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--message", "x"}} {
			if err := run(args...); err != nil {
				t.Fatal(err)
			}
		}
	}
	stamp := func() string {
		t.Helper()
		if err := run(".ci/stamp"); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	script, err := os.ReadFile("../../.ci/stamp")
	if err != nil {
		t.Fatal(err)
	}
	if err := run("git", "init", "--quiet"); err != nil {
		t.Fatal(err)
	}
	write(".ci/stamp", string(script))
	write("static/a.js", "")
	write("data/tillganglighet.toml", stamped)
	commit("a {}")

	first := stamp()
	want := regexp.MustCompile(`^# En kommentar
provad = (\d{4}-\d\d-\d\d)
uppdaterad = (\d{4}-\d\d-\d\d)
forenlighet = "helt"
layout = "[0-9a-f]{16}"
metoder = \["provad = nej"\]
$`)
	m := want.FindStringSubmatch(first)
	if m == nil || m[1] != m[2] || m[1] < "2026" {
		t.Fatalf("got %s", first)
	}
	earlier := strings.ReplaceAll(first, m[1], "2001-02-03")
	write("data/tillganglighet.toml", earlier)
	if got := stamp(); got != earlier {
		t.Errorf("the same layouts were stamped again: %s", got)
	}
	commit("a { color: red }")
	if got := stamp(); got == earlier || !want.MatchString(got) || strings.Contains(got, "2001") {
		t.Errorf("other layouts: %s", got)
	}
	write("data/tillganglighet.toml", "provad = 2001-02-03\n")
	if run(".ci/stamp") == nil {
		t.Error("a file without the other lines is no error")
	}
}
