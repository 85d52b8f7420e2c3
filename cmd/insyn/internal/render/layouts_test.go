package render

import (
	"io/fs"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// broken is a file system with a folder and a file that can't be read.
type broken struct {
	fstest.MapFS
	name string
}

func (b broken) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EIO}
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EIO}
	}
	return b.MapFS.ReadDir(name)
}

func (b broken) Stat(name string) (fs.FileInfo, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: syscall.EIO}
	}
	return b.MapFS.Stat(name)
}

// A folder of styles that can't be read is no empty folder, and a script that can't
// be looked at is no script that isn't there: the site would lack them.
func TestUnreadIsNotMissing(t *testing.T) {
	files := fstest.MapFS{"layouts/page/b.css": {}, "layouts/page/a.css": {}, "layouts/page/a.html": {}, "layouts/base.css": {}}
	for pattern, want := range map[string][]string{
		"layouts/page/*.css": {"layouts/page/a.css", "layouts/page/b.css"},
		"layouts/base.css":   {"layouts/base.css"},
		"layouts/part/*.css": nil,
	} {
		if got, err := matching(files, pattern); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v, want %v", pattern, got, err, want)
		}
		if got, err := matching(broken{files, "layouts/page"}, pattern); pattern == "layouts/page/*.css" && err == nil {
			t.Errorf("a folder that can't be read has %v", got)
		}
	}
	if _, err := scripts(broken{files, "static/" + entryScripts[0]}, words.Script{}); err == nil {
		t.Error("a script that can't be looked at is left out")
	}
}
