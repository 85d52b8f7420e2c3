package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// repositories are what the root of a repository holds, as a folder or, in a
// work tree of its own, as a file.
var repositories = []string{".git", ".hg", ".svn", ".jj", ".bzr"}

// guard refuses a directory that is, holds or lies in a folder that the site is
// made of, and one that is the root of a repository. It compares the folders
// themselves and not their names: links, letter case and mounts give a folder
// several.
func guard(dir string, inputs []string) error {
	for _, name := range repositories {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return staff.FolderIsRepository(dir, name)
		}
	}
	for _, input := range inputs {
		abs, err := filepath.Abs(input)
		if err != nil {
			return staff.CantFindFolder(input, err)
		}
		real, err := filepath.EvalSymlinks(abs)
		if errors.Is(err, fs.ErrNotExist) {
			continue // there is nothing to lose
		}
		if err != nil {
			return staff.CantFindFolder(input, err)
		}
		if within(dir, real) || within(abs, dir) || within(real, dir) {
			return staff.FolderIsInput(dir, input)
		}
	}
	return nil
}

// Within reports whether dir is the folder above or lies in it, by their names or as
// folders. Neither need be there.
func Within(dir, above string) bool {
	to, err := filepath.Abs(dir)
	from, wrong := filepath.Abs(above)
	if errors.Join(err, wrong) != nil {
		return false
	}
	rel, err := filepath.Rel(from, to)
	return err == nil && filepath.IsLocal(rel) || within(to, from)
}

// within reports whether dir is the folder above or lies in it.
func within(dir, above string) bool {
	want, err := os.Stat(above)
	if err != nil {
		return false
	}
	for {
		if info, err := os.Stat(dir); err == nil && os.SameFile(info, want) {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
}
