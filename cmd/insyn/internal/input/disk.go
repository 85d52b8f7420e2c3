package input

import (
	"errors"
	"io/fs"
	"os"
)

// disk is a folder on disk. Nothing that is opened by way of it lies outside
// (os.Root), is something else than it was when it was looked at, or is waited
// for, as one would for the other end of a pipe.
type disk struct{ root *os.Root }

// Open implements [fs.FS].
func (d disk) Open(name string) (fs.File, error) {
	want, err := d.root.Lstat(name)
	if err == nil && irregular(want.Mode()) {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, err
	}
	f, err := d.root.OpenFile(name, os.O_RDONLY|unwaiting, 0)
	if err != nil {
		return nil, err
	}
	if got, err := f.Stat(); err != nil || !os.SameFile(want, got) {
		return nil, errors.Join(&fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}, err, f.Close())
	}
	return f, nil
}

// Lstat and ReadLink implement [fs.ReadLinkFS].
func (d disk) Lstat(name string) (fs.FileInfo, error) { return d.root.Lstat(name) }

// ReadLink returns where a symbolic link leads.
func (d disk) ReadLink(name string) (string, error) { return d.root.Readlink(name) }
