package output

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree builds a tree from pairs of path and text.
func tree(t testing.TB, pairs ...string) *Tree {
	t.Helper()
	tr := New()
	for i := 0; i < len(pairs); i += 2 {
		if err := tr.Add(pairs[i], []byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	return tr
}

func TestAdd(t *testing.T) {
	tests := []struct{ before, path, want string }{
		{"", "index.html", ""},
		{"", "projekt/å/index.html", ""},
		{"", "..a/b..c", ""},
		{"", "", "saknar adress"},
		{"", ".", "saknar adress"},
		{"", "/index.html", "snedstreck"},
		{"", "a/", "snedstreck"},
		{"", "a//b", "tomma led"},
		{"", "a/./b", ". och .."},
		{"", "..", ". och .."},
		{"", "../a", ". och .."},
		{"", "a/../b", ". och .."},
		{"", `a\b`, "tecken som inte får"},
		{"", "a\x00b", "tecken som inte får"},
		{"", "a\xffb", "UTF-8"},
		{"", ".insyn", "upptagen av insyn"},
		{"", "a/.insyn", ""},
		{"", ".insyn/a", "upptagen av insyn"},
		{"", ".insyn-ny", "upptagen av insyn"},
		{"", ".insyn-ny-1/a", "upptagen av insyn"},
		{"", ".insynt", ""},
		{"", strings.Repeat("a", 250), ""},
		{"", strings.Repeat("a", 251), "mer än 250"},
		{"", "b/" + strings.Repeat("a", 251) + "/c", "mer än 250"},
		{"", strings.Repeat("a/", 300) + "b", ""},
		{"a/b", "a/c", ""},
		{"a/b", "a/b", "två filer har samma adress: a/b"},
		{"a/b", "a", "adressen a kan inte vara både en fil och en mapp"},
		{"a", "a/b", "adressen a kan inte vara både en fil och en mapp"},
		{"a/b", "a/b/c/d", "adressen a/b kan inte vara både"},
		{"a/b", "a/B", "adresserna a/b och a/B skiljer sig bara"},
		{"a/b", "A/c", "adresserna a och A skiljer sig bara"},
		{"Ö", "ö", "skiljer sig bara"},
		{"a/b/c", "a/B", "skiljer sig bara"},
	}
	for _, tt := range tests {
		tr := New()
		if tt.before != "" {
			tr = tree(t, tt.before, "")
		}
		n := tr.Len()
		err := tr.Add(tt.path, nil)
		switch {
		case tt.want == "" && err != nil:
			t.Errorf("%q after %q: %v", tt.path, tt.before, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%q after %q: got %v, want %q", tt.path, tt.before, err, tt.want)
		case tt.want != "" && (tr.Len() != n || len(tr.dirs()) > 2):
			t.Errorf("%q after %q: the tree was changed", tt.path, tt.before)
		}
	}
}

func TestTree(t *testing.T) {
	tr := tree(t, "b/index.html", "bb", "a.css", "a", "b/c/d", "")
	if d := cmp.Diff([]string{"a.css", "b/c/d", "b/index.html"}, tr.Paths()); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"b", "b/c"}, tr.dirs()); d != "" {
		t.Error(d)
	}
	if tr.Len() != 3 || tr.Size() != 3 {
		t.Errorf("Len %d, Size %d", tr.Len(), tr.Size())
	}
	if data, ok := tr.Get("b/index.html"); !ok || string(data) != "bb" {
		t.Errorf("Get: %q, %v", data, ok)
	}
	if _, ok := tr.Get("b"); ok {
		t.Error("Get found a directory")
	}
}

func TestEqual(t *testing.T) {
	a := tree(t, "a", "1", "b", "2")
	for _, tt := range []struct {
		b    *Tree
		want bool
	}{
		{tree(t, "b", "2", "a", "1"), true},
		{tree(t, "a", "1"), false},
		{tree(t, "a", "1", "b", "3"), false},
		{tree(t, "a", "1", "c", "2"), false},
		{New(), false},
	} {
		if got := a.Equal(tt.b); got != tt.want {
			t.Errorf("%v: got %v", tt.b.Paths(), got)
		}
	}
}

// FuzzAdd: whatever the path, an accepted one stays inside the site, and a
// tree never holds a path twice.
func FuzzAdd(f *testing.F) {
	for _, s := range []string{"a/b", "../x", "/", `\`, "A/b", "a/b/c", "\x00", "ϰ0", "Ꮉ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, p string) {
		tr := tree(t, "a/b", "1")
		if tr.Add(p, nil) != nil {
			return
		}
		if strings.HasPrefix(p, "/") || bytes.Contains([]byte("/"+p+"/"), []byte("/../")) {
			t.Errorf("accepted %q", p)
		}
		if tr.Add(p, nil) == nil || tr.Add(strings.ToUpper(p), nil) == nil && strings.EqualFold(strings.ToUpper(p), p) {
			t.Errorf("accepted %q twice", p)
		}
	})
}

// TestOutline: a tree without bytes refuses what any other does; who reads it made a mistake.
func TestOutline(t *testing.T) {
	outline := Outline()
	if err := outline.Add("a/index.html", []byte("ett")); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{"a/index.html", "A/index.html", "a", "../b"} {
		if err := outline.Add(p, nil); err == nil {
			t.Errorf("%s is taken", p)
		}
	}
	if outline.Len() != 1 || !outline.Bare() || outline.files["a/index.html"].data != nil {
		t.Errorf("%d files", outline.Len())
	}
	defer func() {
		if recover() == nil {
			t.Error("bytes that nothing keeps are read")
		}
	}()
	outline.Get("a/index.html")
}
