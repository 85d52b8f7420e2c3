package output

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Keep writes a file that is made once and for all: whole or not at all, and never
// over another. One that is there already with the same bytes is left alone. It
// may not lie in a folder that the site is made of. If it fails, folders that it made
// for the file are gone.
func Keep(name string, data []byte, inputs []string) (err error) {
	dir := filepath.Dir(name)
	for _, input := range inputs {
		if within(dir, input) {
			return staff.FolderIsInput(dir, input)
		}
	}
	made := missing(dir)
	defer func() {
		for i := 0; i < len(made) && err != nil; i++ {
			os.Remove(made[i])
		}
	}()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return staff.CantMakeFolder(dir, err)
	}
	draft, err := os.CreateTemp(dir, ".*.insyn-ny")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.Remove(draft.Name())) }()
	_, err = draft.Write(data)
	if err := errors.Join(err, draft.Chmod(0o644), draft.Sync(), draft.Close()); err != nil {
		return err
	}
	err = os.Link(draft.Name(), name) // unlike a move, a link refuses a name that is taken
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if had, err := os.ReadFile(name); err != nil || !bytes.Equal(had, data) {
		return errors.Join(staff.ArchiveThere(name), err)
	}
	return nil
}

// missing returns a folder and those above it that aren't there, the innermost first.
func missing(dir string) (list []string) {
	for {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			return list
		}
		list, dir = append(list, dir), filepath.Dir(dir)
	}
}
