package source

import (
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// begunName is the name of a file without its ending, or of a folder, that is
// begun in a browser and still to be named.
const begunName = "fyll-i"

// toFill reports what the facts of a file, and its name, leave to be filled in.
func toFill(f *File) (l diag.List) {
	if slices.Contains(strings.Split(path.Dir(f.Path), "/"), begunName) || f.Slug() == begunName {
		l.Add(f.Start(), 1, staff.FillName())
	}
	fillValue(&l, Value{Data: f.Facts})
	return l
}

func fillValue(l *diag.List, v Value) {
	switch data := v.Data.(type) {
	case string:
		if _, _, problem, is := staff.Unfilled(data); is {
			l.Add(v.Pos, v.Len, problem)
		}
	case []Value:
		for _, item := range data {
			fillValue(l, item)
		}
	case *Table:
		for _, k := range data.Keys {
			fillValue(l, k.Value)
		}
	}
}
