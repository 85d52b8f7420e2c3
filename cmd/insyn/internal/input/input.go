// Package input is the one way in which the files of a site are read.
//
// Content comes from strangers, and what is read may be published. A [Tree]
// gives only regular files in the folders that a site is made of ([Folders]):
// a symbolic link could lead to any file of the machine that builds, a pipe or
// a device would never end. All else is a finding ([Tree.Check]), and for the
// stages after it it isn't there. Neither are hidden files and those that
// editors leave ([Ignored]).
package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Folders are what a site is made of.
var Folders = []string{"content", "data", "layouts", "static"}

// Tree is a folder with only what may be read.
type Tree struct {
	raw  fs.FS
	tops []string // the folders in it that may be read; nil: all of it
	read *Notes   // of what is read; nil where nobody asks

	// A tree is of one build, whose files are many and whose folders are few: each
	// folder is looked at once. Both are by path.
	way    sync.Map // those that may be gone through
	listed sync.Map // what is in them: []fs.DirEntry
}

// Of returns the tree of a site in a file system.
func Of(fsys fs.FS) *Tree {
	if t, ok := fsys.(*Tree); ok {
		return t
	}
	return &Tree{raw: fsys, tops: Folders}
}

// In returns the tree of a site on disk.
func In(root *os.Root) *Tree { return &Tree{raw: disk{root}, tops: Folders} }

// All returns the tree of all that a folder on disk has.
func All(root *os.Root) *Tree { return &Tree{raw: disk{root}} }

// within reports whether a tree has the folder or file name at its top.
func (t *Tree) within(name string) bool { return t.tops == nil || slices.Contains(t.tops, name) }

// Open opens a regular file or a folder.
func (t *Tree) Open(name string) (fs.File, error) {
	want, err := t.sound(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	if on, ok := t.raw.(disk); ok {
		return on.open(name, want)
	}
	f, err := t.raw.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Stat describes a regular file or a folder. It opens none.
func (t *Tree) Stat(name string) (fs.FileInfo, error) {
	info, err := t.sound(name)
	if err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	return info, nil
}

// ReadDir lists the regular files and the folders in a folder, by name.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	if _, err := t.sound(name); err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: err}
	}
	entries, err := all{t}.ReadDir(name)
	return slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool {
		return Ignored(path.Join(name, e.Name())) || irregular(e.Type()) || name == "." && !t.within(e.Name())
	}), err
}

// all is a tree with what may not be read, to be told of and not to be opened.
type all struct{ *Tree }

// Stat describes whatever there is.
func (a all) Stat(name string) (fs.FileInfo, error) { return fs.Lstat(a.raw, name) }

// ReadDir lists whatever there is. Nobody changes the list.
func (a all) ReadDir(name string) ([]fs.DirEntry, error) {
	if entries, listed := a.listed.Load(name); listed {
		return entries.([]fs.DirEntry), nil
	}
	entries, err := fs.ReadDir(a.raw, name)
	if err == nil {
		a.listed.Store(name, entries)
	}
	return entries, err
}

// irregular reports whether something is neither a file nor a folder.
func irregular(mode fs.FileMode) bool { return !mode.IsRegular() && !mode.IsDir() }

// sound describes what may be read, or returns why it may not: every step of its path
// has to be a folder, and it itself that or a regular file.
func (t *Tree) sound(name string) (fs.FileInfo, error) {
	if name == "." {
		return fs.Lstat(t.raw, name)
	}
	if top, _, _ := strings.Cut(name, "/"); !fs.ValidPath(name) || !t.within(top) {
		return nil, fs.ErrNotExist
	}
	if err := t.passable(path.Dir(name)); err != nil {
		return nil, err
	}
	info, err := fs.Lstat(t.raw, name)
	switch {
	case err != nil:
		return nil, err
	case Ignored(name), irregular(info.Mode()):
		return nil, fs.ErrNotExist
	}
	return info, nil
}

// passable returns why a folder may not be gone through, if it may not.
func (t *Tree) passable(folder string) error {
	if _, known := t.way.Load(folder); known || folder == "." {
		return nil
	}
	info, err := t.sound(folder)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return fs.ErrNotExist
	}
	t.way.Store(folder, true)
	return nil
}

// Lacks reports which of the folders aren't there, or are something else. Without
// them nothing can be said of what is in the others.
func (t *Tree) Lacks() (l diag.List) {
	for _, folder := range t.tops {
		info, err := fs.Lstat(t.raw, folder)
		switch {
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			l.Add(diag.Pos{File: folder}, 0, staff.Unreadable(err))
		case err == nil && irregular(info.Mode()):
			l.Add(diag.Pos{File: folder}, 0, problem(info.Mode()))
		case err != nil || !info.IsDir():
			l.Add(diag.Pos{File: folder}, 0, staff.FolderMissing())
		}
	}
	return l
}

// Check reports what lies in the folders and may not be read: what is neither a
// file nor a folder, what can't be listed, and names that are no text.
func (t *Tree) Check() (l diag.List) {
	for _, folder := range t.tops {
		if info, err := fs.Lstat(t.raw, folder); err == nil && info.IsDir() { // else Lacks says so
			t.check(&l, folder)
		}
	}
	return l
}

// Kept warns of copies and locks that lie beside the documents: they are read as
// little as other programs' files, but came there by a mistake.
func (t *Tree) Kept(folders ...string) (l diag.List) {
	for _, folder := range folders {
		_ = fs.WalkDir(all{t}, folder, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil: // Check says why
				return fs.SkipDir
			case !Ignored(p):
			case d.IsDir():
				return fs.SkipDir
			case kept(p):
				l.Warn(diag.Pos{File: p}, 0, staff.FileKept())
			}
			return nil
		})
	}
	return l
}

// Astray reports texts beside the folders that are read, and folders with texts
// which have the name of one in content/: whoever writes a new file's path from memory leaves out the first step.
func (t *Tree) Astray() (l diag.List) {
	if t.tops == nil {
		return nil
	}
	entries, err := all{t}.ReadDir(".")
	if err != nil {
		return nil // Lacks says why
	}
	for _, e := range entries {
		if e.Type().IsRegular() && path.Ext(e.Name()) == ".md" && t.fronted(e.Name()) {
			l.Add(diag.Pos{File: e.Name()}, 0, staff.FileAstray(e.Name()))
		}
		below := path.Join("content", e.Name())
		if info, err := t.Stat(below); !e.IsDir() || t.within(e.Name()) || err != nil || !info.IsDir() {
			continue // a pipe would never be read to its end
		}
		texts, _ := fs.Glob(t.raw, e.Name()+"/*.md") // the pattern is right but for odd names, of which content/ has none
		if len(texts) > 0 {
			l.Add(diag.Pos{File: e.Name()}, 0, staff.FolderAstray(e.Name(), below))
		}
	}
	return l
}

// fronted reports whether a file begins as texts do.
func (t *Tree) fronted(name string) bool {
	f, err := t.raw.Open(name)
	if err != nil {
		return false // it is none of those that are read
	}
	defer f.Close()
	start := make([]byte, len("+++\n"))
	n, _ := io.ReadFull(f, start)
	return string(start[:n]) == "+++\n"
}

// check reports on all that lies below a folder.
func (t *Tree) check(l *diag.List, folder string) {
	_ = fs.WalkDir(all{t}, folder, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.Add(diag.Pos{File: p}, 0, staff.Unreadable(err))
			return fs.SkipDir
		case Ignored(p) && d.IsDir():
			return fs.SkipDir
		case Ignored(p):
		case irregular(d.Type()):
			l.Add(diag.Pos{File: p}, 0, problem(d.Type()))
		case unportable(d.Name()):
			l.Add(diag.Pos{File: p}, 0, staff.NameElsewhere(maxName))
			if d.IsDir() {
				return fs.SkipDir
			}
		case deceives(d.Name()):
			l.Add(diag.Pos{File: p}, 0, staff.NameDeceives())
			if d.IsDir() {
				return fs.SkipDir
			}
		}
		return nil
	})
}

// maxName is how many bytes a name may have: file systems take 255, and a packed
// twin has a longer one.
const maxName = 200

// unportable reports whether a name is one that files can't have on all computers.
func unportable(name string) bool {
	return len(name) > maxName || strings.ContainsAny(name, `<>:"|?*`) || strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") ||
		sv.Device(name)
}

// deceives reports whether a name is no text, or has characters that command,
// can't be seen, look like others or part folders elsewhere.
func deceives(name string) bool {
	word, _ := sign.Disguised(name)
	return word != "" || diag.Printable(name) != name ||
		strings.ContainsFunc(name, func(r rune) bool { return r == '\\' || r == '\t' || sign.Hidden(r) })
}

// problem says what something is instead of a file.
func problem(mode fs.FileMode) diag.Problem {
	if mode&fs.ModeSymlink != 0 {
		return staff.SymbolicLink()
	}
	return staff.NoFile()
}
