package main

import (
	"os"
	"strings"
	"testing"
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
	lines := strings.Split(strings.TrimSpace(string(src)), "\n")[1:]
	for _, line := range lines {
		cells := strings.Split(line+"\t\t", "\t")
		t.Run(cells[0], func(t *testing.T) {
			t.Parallel()
			tryMistake(t, cells[1], written(cells[2]), written(cells[3]), cells[4], written(cells[5]))
		})
	}
}

func written(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t", `\N`, "\u00a0").Replace(s)
}

// tryMistake writes text in place of old in a file of the small city; no old
// makes a new file.
func tryMistake(t *testing.T, file, old, text, want, hint string) {
	files := smallCity(t)
	if !strings.Contains(files[file], old) {
		t.Fatalf("%s has no %q", file, old)
	}
	files[file] = strings.Replace(files[file], old, text, 1)
	got := check(t, write(t, files))
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
