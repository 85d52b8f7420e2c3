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
	return d.open(name, want)
}

// open opens what has been looked at.
func (d disk) open(name string, want fs.FileInfo) (fs.File, error) {
	f, err := d.root.OpenFile(name, os.O_RDONLY|unwaiting, 0)
	if err != nil {
		return nil, err
	}
	open := diskFile{f, name}
	got, err := open.Stat()
	if err == nil && !os.SameFile(want, got) {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return open, nil
}

// diskFile is a file or a folder whose errors call it what the tree does: on disk
// its name has the root's before it.
type diskFile struct {
	*os.File
	name string
}

// Read implements [fs.File].
func (f diskFile) Read(b []byte) (int, error) {
	n, err := f.File.Read(b)
	return n, f.called(err)
}

// Stat implements [fs.File].
func (f diskFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return info, f.called(err)
}

// ReadDir implements [fs.ReadDirFile].
func (f diskFile) ReadDir(n int) ([]fs.DirEntry, error) {
	entries, err := f.File.ReadDir(n)
	return entries, f.called(err)
}

// called returns an error with the file's name in the tree.
func (f diskFile) called(err error) error {
	if of := (*fs.PathError)(nil); errors.As(err, &of) {
		return &fs.PathError{Op: of.Op, Path: f.name, Err: of.Err}
	}
	return err
}

// Lstat and ReadLink implement [fs.ReadLinkFS].
func (d disk) Lstat(name string) (fs.FileInfo, error) { return d.root.Lstat(name) }

// ReadLink returns where a symbolic link leads.
func (d disk) ReadLink(name string) (string, error) { return d.root.Readlink(name) }
