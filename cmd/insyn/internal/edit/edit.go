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
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Change is a file as it is to be.
type Change struct {
	Path   string
	Before []byte // what the file had when it was read; nil if it is new
	After  []byte
}

// Write puts changes below a root, all of them or none. A new file never replaces
// one, and one that changes must be as it was when it was read. If the system fails
// while files are put in their places, those that are there are taken back; if the
// process is killed, each file is as it was or as it is to be, and the next time
// the file is written, what lies beside it goes.
func Write(root *os.Root, changes []Change) (err error) {
	var fresh, made []string
	defer func() {
		for _, name := range fresh {
			_ = root.Remove(name) // if it can't go now, it does the next time
		}
		for _, dir := range slices.Backward(made) {
			if err != nil {
				_ = root.Remove(dir) // unless others have put something there
			}
		}
	}()
	for _, c := range changes {
		made = append(made, lacking(root, path.Dir(c.Path))...)
		if err := root.MkdirAll(path.Dir(c.Path), 0o755); err != nil {
			return staff.CantMakeFolder(path.Dir(c.Path), err)
		}
		sweep(root, c.Path)
		fresh = append(fresh, draft(c.Path))
		if err := put(root, fresh[len(fresh)-1], c); err != nil {
			return staff.CantWriteFile(c.Path, err)
		}
	}
	for i, c := range changes {
		if err := place(root, fresh[i], c); err != nil {
			return errors.Join(err, undo(root, changes[:i]))
		}
	}
	return nil
}

// lacking returns the folders on the way to dir, and dir, that aren't there.
func lacking(root *os.Root, dir string) (out []string) {
	for ; dir != "."; dir = path.Dir(dir) {
		if _, err := root.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		out = append(out, dir)
	}
	slices.Reverse(out)
	return out
}

// draft returns a name beside a file for what is to take its place.
func draft(name string) string {
	return path.Join(path.Dir(name), "."+path.Base(name)+"."+rand.Text())
}

// drafted is how such a name ends.
var drafted = regexp.MustCompile(`^[A-Z2-7]{26}$`)

// sweep removes the drafts of a file that were left by those who were killed. What
// can't be removed is no reason not to write.
func sweep(root *os.Root, name string) {
	entries, _ := fs.ReadDir(root.FS(), path.Dir(name))
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), "."+path.Base(name)+".")
		if ok && drafted.MatchString(rest) && e.Type().IsRegular() {
			_ = root.Remove(path.Join(path.Dir(name), e.Name()))
		}
	}
}

// undo takes back changes that are in place.
func undo(root *os.Root, placed []Change) (err error) {
	for _, c := range placed {
		if c.Before == nil {
			err = errors.Join(err, root.Remove(c.Path))
			continue
		}
		fresh := draft(c.Path)
		failed := put(root, fresh, Change{Path: c.Path, Before: c.After, After: c.Before})
		if failed == nil {
			failed = root.Rename(fresh, c.Path)
		}
		err = errors.Join(err, failed)
	}
	return err
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
	move := root.Link // unlike a move, a link refuses a name that is taken
	if c.Before != nil {
		now, err := root.ReadFile(c.Path)
		if err == nil && !bytes.Equal(now, c.Before) {
			return staff.FileMoved(c.Path)
		}
		if err != nil {
			return staff.CantWriteFile(c.Path, err)
		}
		move = root.Rename
	}
	err := move(fresh, c.Path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return staff.FileThere(c.Path)
	case err != nil:
		return staff.CantWriteFile(c.Path, err)
	}
	return nil
}
