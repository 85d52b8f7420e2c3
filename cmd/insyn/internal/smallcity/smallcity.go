// Package smallcity gives tests the small invented city of testdata/stad.txtar,
// with changes. It is no part of the builder.
package smallcity

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Edit is a change of the small city: a file, a text that it must have once,
// and the text that replaces it; without an old text it makes or replaces the
// file.
type Edit [3]string

// Load returns the files of the small city with edits.
func Load(t testing.TB, edits ...Edit) []*source.File {
	t.Helper()
	archive, err := fixture.Testdata("stad.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys, err := fixture.City(archive)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		file, old, changed := e[0], e[1], e[2]
		if old == "" {
			fsys[file] = &fstest.MapFile{Data: []byte(changed)}
			continue
		}
		f := fsys[file]
		if f == nil || strings.Count(string(f.Data), old) != 1 {
			t.Fatalf("%s does not have %q once", file, old)
		}
		f.Data = []byte(strings.Replace(string(f.Data), old, changed, 1))
	}
	files, _, err := source.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Joined returns the names of a list's elements in its order.
func Joined[S ~[]T, T any](list S, name func(T) string) string {
	var out []string
	for _, v := range list {
		out = append(out, name(v))
	}
	return strings.Join(out, " ")
}

// ByID returns the element of a list that has the id want.
func ByID[T any](t testing.TB, list []T, id func(T) string, want string) T {
	t.Helper()
	i := slices.IndexFunc(list, func(v T) bool { return id(v) == want })
	if i < 0 {
		t.Fatalf("no %s among %s", want, Joined(list, id))
	}
	return list[i]
}
