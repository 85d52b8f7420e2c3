package scaffold

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Write puts changes below a root. Every file appears whole or not at all: it is
// written beside its place under a hidden name and then moved there. A new file
// never replaces one, and one that grows must be as it was when it was read.
func Write(root *os.Root, changes []Change) error {
	for _, c := range changes {
		if err := write(root, c); err != nil {
			return err
		}
	}
	return nil
}

func write(root *os.Root, c Change) (err error) {
	if err := root.MkdirAll(path.Dir(c.Path), 0o755); err != nil {
		return err
	}
	fresh := path.Join(path.Dir(c.Path), "."+path.Base(c.Path)+"."+rand.Text())
	defer func() { err = errors.Join(err, ignoreGone(root.Remove(fresh))) }()
	if err := put(root, fresh, c); err != nil {
		return err
	}
	if !c.Grows {
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

// put writes a change to a new file, with the rights of the one that it grows
// from.
func put(root *os.Root, name string, c Change) error {
	mode := fs.FileMode(0o644)
	if c.Grows {
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
	_, err = f.Write(c.After())
	return errors.Join(err, f.Sync(), f.Close())
}

func ignoreGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
