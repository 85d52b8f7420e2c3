package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// testdata/misstag.tsv has the mistakes of people who write content, tried on
// the small city: what is written in place of what, and the only finding that
// it may give, with what its hint has to say. No finding: it is no mistake. Two
// mistakes give two findings, with a plus sign between.
// Line breaks are written \n, tabs \t, no-break spaces \N.

func TestMistakes(t *testing.T) {
	src, err := os.ReadFile("testdata/misstag.tsv")
	if err != nil {
		t.Fatal(err)
	}
	style := writeOwnStyle(t)
	spare := make(chan *spareCity, runtime.GOMAXPROCS(0))
	for range cap(spare) {
		spare <- &spareCity{writeWhole(t), remember(nil)}
	}
	lines := strings.Split(strings.TrimSpace(string(src)), "\n")[1:]
	for _, line := range lines {
		cells := strings.Split(line+"\t\t", "\t")
		t.Run(cells[0], func(t *testing.T) {
			t.Parallel()
			c := <-spare
			defer func() { spare <- c }()
			c.tryMistake(t, style, cells[1], written(cells[2]), written(cells[3]), cells[4], written(cells[5]))
		})
	}
}

func written(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t", `\N`, "\u00a0").Replace(s)
}

// A spareCity is the small city, whole, which one mistake after the other is tried in.
// It is checked as the preview does, which reads anew only what has changed.
type spareCity struct {
	dir  string
	kept memory
}

func (c *spareCity) check(t *testing.T) []found {
	t.Helper()
	root, err := os.OpenRoot(c.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, findings, err := c.kept.fill(t.Context(), output.Outline(), root.FS(), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c.kept.turn()
	var text bytes.Buffer
	var out []found
	if err := errors.Join(diag.JSON(&text, findings), json.Unmarshal(text.Bytes(), &out)); err != nil {
		t.Fatal(err)
	}
	return out
}

// tryMistake writes text in place of old in a file, and afterwards what was there; no
// old makes a new file.
func (c *spareCity) tryMistake(t *testing.T, style ownStyle, file, old, text, want, hint string) {
	name := filepath.Join(c.dir, filepath.FromSlash(file))
	before, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && old == "":
		made := firstMissing(name)
		defer os.RemoveAll(made)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
	case err != nil || !strings.Contains(string(before), old):
		t.Fatalf("%s has no %q: %v", file, old, err)
	default:
		defer overwrite(t, name, string(before))
	}
	files := smallCity(t)
	files[file] = strings.Replace(string(before), old, text, 1)
	overwrite(t, name, files[file])
	got := c.check(t)
	trySettling(t, style, files, got)
	var places []string
	hinted := hint == ""
	for _, f := range got {
		place, _ := strings.CutPrefix(f.Pos.String(), file+":")
		places = append(places, place+" "+f.Code)
		hinted = hinted || strings.Contains(f.Hint, hint)
	}
	if strings.Join(places, " + ") == want && hinted {
		return
	}
	t.Errorf("want %s, %q; got:", want, hint)
	for _, f := range got {
		t.Errorf("%s [%s] %s → %s", f.Pos, f.Code, f.Text, f.Hint)
	}
}

// firstMissing returns the outermost folder on the way to a file that isn't there yet,
// or the file.
func firstMissing(name string) string {
	for {
		if _, err := os.Lstat(filepath.Dir(name)); err == nil {
			return name
		}
		name = filepath.Dir(name)
	}
}
