package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// oldSite is what lies in the directory before it is replaced.
type oldSite struct {
	exists  bool
	listed  bool // what this program wrote there is known
	between bool // it was being put in place file by file
	mode    fs.FileMode
	ours    map[string]bool // the files that are there and on the list
	known   manifest        // what the site's list says, and that of one that was being put in place
	foreign map[string]bool // files, links and the like that are not on it
	dirs    []string        // each after the one it stands in
}

// harmless are what systems put into any folder.
var harmless = []string{".DS_Store", "Thumbs.db", "desktop.ini", "lost+found"}

// survey lists the directory, or says why it can't be replaced.
func survey(dir string) (oldSite, error) {
	info, err := os.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return oldSite{}, nil
	}
	if err != nil {
		return oldSite{}, staff.CantReadFolder(dir, err)
	}
	if !info.IsDir() {
		return oldSite{}, staff.FolderIsFile(dir)
	}
	old := oldSite{exists: true, mode: info.Mode().Perm(), ours: map[string]bool{}, known: manifest{}, foreign: map[string]bool{}}
	for _, name := range []string{Manifest, planned} {
		if m, ok := readManifest(dir, name); ok {
			old.known.add(m)
			old.listed, old.between = true, name == planned
		}
	}
	if err := old.list(dir); err != nil {
		return oldSite{}, staff.CantReadFolder(dir, err)
	}
	return old, old.refuse(dir)
}

// list notes all that lies below dir.
func (o *oldSite) list(dir string) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || p == dir {
			return err
		}
		rel := filepath.ToSlash(p[len(dir)+1:])
		switch {
		case d.IsDir() && slices.Contains(harmless, rel):
			o.foreign[rel] = true
			return fs.SkipDir
		case d.IsDir():
			o.dirs = append(o.dirs, rel)
		case rel == Manifest || rel == planned:
		case d.Type().IsRegular() && o.known[rel] != nil:
			o.ours[rel] = true
		default:
			o.foreign[rel] = true
		}
		return nil
	})
}

// refuse returns why a folder can't be replaced in which it is not known what
// this program wrote, unless there is nothing to lose in it.
func (o *oldSite) refuse(dir string) error {
	if o.listed {
		return nil
	}
	if _, err := os.Lstat(filepath.Join(dir, Manifest)); err == nil && len(o.foreign) > 0 {
		return staff.OldFolder(dir)
	}
	for _, p := range sortedKeys(o.foreign) {
		if !slices.Contains(harmless, p) {
			return staff.ForeignFolder(dir, p, Manifest)
		}
	}
	if len(o.dirs) > 0 {
		return staff.ForeignFolder(dir, o.dirs[0]+"/", Manifest)
	}
	return nil
}

// unchanged reports whether a file on the list is as this program wrote it.
func (o *oldSite) unchanged(dir, path string) bool {
	return isFile(filepath.Join(dir, filepath.FromSlash(path)), o.known[path])
}
