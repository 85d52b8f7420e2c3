package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// TestReadManifest: only lines of this program's form count, and only in a file of the
// site's own.
func TestReadManifest(t *testing.T) {
	sum := strings.Repeat("0", 64)
	for text, want := range map[string]manifest{
		staff.ManifestText:                                 {},
		staff.ManifestText + sum + "  a/b\n":               {"a/b": {sum}},
		sum + "  a\n":                                      {"a": {sum}},
		sum + "  a  b\n" + sum + "  a\r\n":                 {"a  b": {sum}},
		sum + "  a\n" + strings.Repeat("1", 64) + "  a":    {"a": {sum, strings.Repeat("1", 64)}},
		"x  a\n" + sum + "  b\n" + sum + "0  c\n":          {"b": {sum}},
		sum + " a\n" + sum + "a\n" + sum + "  b\n":         {"b": {sum}},
		sum + "  ../a\n" + sum + "  /b\n" + sum + "  c\n":  {"c": {sum}},
		sum + "  .insyn\n" + sum + "  a//b\n" + sum + "  ": nil,
		"Något annat\n":                                    nil,
		"":                                                 nil,
	} {
		dir := t.TempDir()
		lay(t, dir, Manifest, text)
		got, ok := readManifest(dir, Manifest)
		if ok != (want != nil) || len(want) > 0 && !cmp.Equal(got, want) {
			t.Errorf("%q: got %v, %v", text, got, ok)
		}
		if err := os.Symlink(filepath.Join(dir, Manifest), filepath.Join(dir, planned)); err != nil {
			t.Fatal(err)
		}
		if _, ok := readManifest(dir, planned); ok {
			t.Error("a link is a list")
		}
	}
}

// TestManifestAdd: a file that is in both sites is listed once for each sum.
func TestManifestAdd(t *testing.T) {
	m := manifest{"a": {"1"}}
	m.add(manifest{"a": {"1", "2"}, "b": {"3"}}, manifest{"a": {"2"}})
	if d := cmp.Diff(manifest{"a": {"1", "2"}, "b": {"3"}}, m); d != "" {
		t.Error(d)
	}
	if got, want := string(m.encode()), staff.ManifestText+"1  a\n2  a\n3  b\n"; got != want {
		t.Errorf("got %q", got)
	}
}

// TestIsFile: a file is ours if it has one of the sums and is no link to one that has.
func TestIsFile(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, "a", "1", "b", "2")
	if err := os.Symlink(filepath.Join(dir, "a"), filepath.Join(dir, "lank")); err != nil {
		t.Fatal(err)
	}
	sums := append(tree(t, "x", "0").sums()["x"], tree(t, "x", "1").sums()["x"]...)
	for name, want := range map[string]bool{"a": true, "b": false, "lank": false, "borta": false, ".": false} {
		if got := isFile(filepath.Join(dir, name), sums); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
