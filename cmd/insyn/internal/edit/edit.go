// Package edit writes the content's own files, for the commands that change
// them. Every file appears whole or not at all: it is written beside its place
// under a hidden name, which nothing reads, and then moved there.
package edit

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Change is a file as it is to be.
type Change struct {
	Path   string
	Before []byte // what the file had when it was read; nil if it is new
	After  []byte
}

// Write puts changes below a root, when all of them could be written. A new file
// never replaces one, and one that changes must be as it was when it was read.
func Write(root *os.Root, changes []Change) (err error) {
	var fresh []string
	defer func() {
		for _, name := range fresh {
			err = errors.Join(err, ignoreGone(root.Remove(name)))
		}
	}()
	for _, c := range changes {
		if err := root.MkdirAll(path.Dir(c.Path), 0o755); err != nil {
			return err
		}
		name := path.Join(path.Dir(c.Path), "."+path.Base(c.Path)+"."+rand.Text())
		fresh = append(fresh, name)
		if err := put(root, name, c); err != nil {
			return err
		}
	}
	for i, c := range changes {
		if err := place(root, fresh[i], c); err != nil {
			return err
		}
	}
	return nil
}

// put writes a change to a new file, with the rights of the one that it changes.
func put(root *os.Root, name string, c Change) error {
	mode := fs.FileMode(0o644)
	if c.Before != nil {
		info, err := root.Stat(c.Path)
		if err != nil {
			return err
		}
		mode = info.Mode().Perm()
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(c.After)
	return errors.Join(err, f.Sync(), f.Close())
}

// place moves what was written to where it belongs.
func place(root *os.Root, fresh string, c Change) error {
	if c.Before == nil {
		err := root.Link(fresh, c.Path) // unlike a move, a link refuses a name that is taken
		if errors.Is(err, fs.ErrExist) {
			return staff.FileThere(c.Path)
		}
		return err
	}
	now, err := root.ReadFile(c.Path)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, c.Before) {
		return staff.FileMoved(c.Path)
	}
	return root.Rename(fresh, c.Path)
}

func ignoreGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
