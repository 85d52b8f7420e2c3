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
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Folders are what a site is made of.
var Folders = []string{"content", "data", "layouts", "static"}

// served are the hidden files that web servers and hosts ask for. They are
// published where they stand first in static/.
var served = []string{"static/.well-known", "static/.htaccess", "static/.nojekyll"}

// Tree is the folders of a site with only what may be read.
type Tree struct{ raw fs.FS }

// Of returns the tree of a file system.
func Of(fsys fs.FS) *Tree {
	if t, ok := fsys.(*Tree); ok {
		return t
	}
	return &Tree{fsys}
}

// Ignored reports whether a file or folder with a path from the root is hidden
// or an editor's temporary one.
func Ignored(p string) bool {
	name := path.Base(p)
	switch {
	case strings.HasPrefix(name, "."): // hidden; vim's .x.swp; Emacs' .#x
		return !slices.Contains(served, p)
	case strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#"), // Emacs
		strings.HasPrefix(name, "~$"),    // Word
		strings.HasSuffix(name, "~"),     // many
		strings.Contains(name, "___jb_"), // JetBrains
		name == "4913",                   // vim tries whether it may write
		name == "Thumbs.db",              // Windows
		name == "desktop.ini",            // Windows
		name == "Icon\r":                 // Mac
		return true
	}
	switch path.Ext(name) {
	case ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".orig", ".rej", ".part", ".crdownload":
		return true
	}
	return false
}

// Open opens a regular file or a folder.
func (t *Tree) Open(name string) (fs.File, error) {
	if err := t.sound(name); err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	f, err := t.raw.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() && !info.IsDir() {
		return nil, errors.Join(&fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}, f.Close())
	}
	return f, nil
}

// ReadDir lists the regular files and the folders in a folder, by name.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := t.sound(name); err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: err}
	}
	entries, err := fs.ReadDir(t.raw, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return Ignored(path.Join(name, e.Name())) || irregular(e.Type()) || name == "." && !slices.Contains(Folders, e.Name())
	}), err
}

// irregular reports whether something is neither a file nor a folder.
func irregular(mode fs.FileMode) bool { return !mode.IsRegular() && !mode.IsDir() }

// sound returns why a path may not be read, if it may not: every step of it has
// to be a folder, and it itself that or a regular file.
func (t *Tree) sound(name string) error {
	if name == "." {
		return nil
	}
	if top, _, _ := strings.Cut(name, "/"); !fs.ValidPath(name) || !slices.Contains(Folders, top) {
		return fs.ErrNotExist
	}
	for end := 0; end < len(name); {
		next := strings.IndexByte(name[end+1:], '/')
		if end += next + 1; next < 0 {
			end = len(name)
		}
		info, err := fs.Lstat(t.raw, name[:end])
		switch {
		case err != nil:
			return err
		case Ignored(name[:end]), irregular(info.Mode()):
			return fs.ErrNotExist
		}
	}
	return nil
}

// Check reports what lies in the folders and may not be read: what is neither a
// file nor a folder, what can't be listed, and names that are no text.
func (t *Tree) Check() (l diag.List) {
	for _, folder := range Folders {
		info, err := fs.Lstat(t.raw, folder)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue // whoever needs it says so
		case err != nil:
			l.Add(diag.Pos{File: folder}, 0, staff.Unreadable(err))
		case irregular(info.Mode()):
			l.Add(diag.Pos{File: folder}, 0, problem(info.Mode()))
		default:
			t.check(&l, folder)
		}
	}
	return l
}

// check reports on all that lies below a folder.
func (t *Tree) check(l *diag.List, folder string) {
	_ = fs.WalkDir(t.raw, folder, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.Add(diag.Pos{File: p}, 0, staff.Unreadable(err))
			return fs.SkipDir
		case Ignored(p) && d.IsDir():
			return fs.SkipDir
		case Ignored(p):
		case irregular(d.Type()):
			l.Add(diag.Pos{File: p}, 0, problem(d.Type()))
		case !utf8.ValidString(d.Name()) || strings.ContainsFunc(d.Name(), unprintable):
			l.Add(diag.Pos{File: p}, 0, staff.NameUnprintable())
			if d.IsDir() {
				return fs.SkipDir
			}
		}
		return nil
	})
}

// unprintable reports whether a name should not have a character: a control
// character, or one that can't be seen.
func unprintable(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\\' }

// problem says what something is instead of a file.
func problem(mode fs.FileMode) diag.Problem {
	if mode&fs.ModeSymlink != 0 {
		return staff.SymbolicLink()
	}
	return staff.NoFile()
}
