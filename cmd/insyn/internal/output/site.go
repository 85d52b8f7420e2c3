package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// site is a directory to be replaced, with everything around it.
type site struct {
	dir    string // absolute, without symbolic links
	parent string
	unlock func()
}

// open finds the directory, waits until no other build works beside it, and
// clears away what killed builds have left there.
func open(dir string) (*site, error) {
	s, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(s.parent, 0o755); err != nil {
		return nil, staff.CantMakeFolder(s.parent, err)
	}
	unlock, locked, err := lock(s.parent)
	if err != nil {
		return nil, staff.CantLockFolder(s.parent, err)
	}
	s.unlock = unlock
	if locked { // else they may belong to a build that is still running
		if err := s.clear(); err != nil {
			unlock()
			return nil, err
		}
	}
	return s, nil
}

// resolve makes dir absolute. A symbolic link is followed, so that the
// directory is replaced and the link stays.
func resolve(dir string) (*site, error) {
	if dir == "" {
		return nil, staff.NamelessFolder()
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, staff.CantFindFolder(dir, err)
	}
	if _, err := os.Lstat(abs); err == nil {
		if abs, err = filepath.EvalSymlinks(abs); err != nil {
			return nil, staff.LinkLost(dir, err)
		}
	}
	if filepath.Dir(abs) == abs {
		return nil, staff.FolderIsRoot(dir)
	}
	return &site{dir: abs, parent: filepath.Dir(abs)}, nil
}

// prefix begins the names of the temporary directories of one kind, "ny" or
// "gammal".
func (s *site) prefix(kind string) string {
	return "." + filepath.Base(s.dir) + ".insyn-" + kind + "-"
}

// leftovers returns the temporary directories of one kind that lie beside the
// site.
func (s *site) leftovers(kind string) ([]string, error) {
	entries, err := os.ReadDir(s.parent)
	if err != nil {
		return nil, staff.CantReadFolder(s.parent, err)
	}
	var found []string
	for _, e := range entries {
		number, ok := strings.CutPrefix(e.Name(), s.prefix(kind))
		if ok && e.IsDir() && strings.Trim(number, "0123456789") == "" {
			found = append(found, filepath.Join(s.parent, e.Name()))
		}
	}
	return found, nil
}

// clear puts the old site back if a build was killed between two renames, and
// removes what killed builds have left. What can't be removed is no reason
// not to build: it is tried again next time.
func (s *site) clear() error {
	old, err := s.leftovers("gammal")
	if err != nil {
		return err
	}
	if _, err := os.Lstat(s.dir); len(old) > 0 && errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old[0], s.dir); err != nil {
			return staff.CantPutBack(err)
		}
		old = old[1:]
	}
	unfinished, err := s.leftovers("ny")
	if err != nil {
		return err
	}
	for _, dir := range append(old, unfinished...) {
		os.RemoveAll(dir)
	}
	return nil
}

// oldSite is what lies in the directory before it is replaced.
type oldSite struct {
	exists bool
	marked bool
	mode   fs.FileMode
	files  map[string]bool // by slash-separated path
	dirs   []string        // each after the one it stands in
}

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
	old := oldSite{exists: true, mode: info.Mode().Perm(), files: map[string]bool{}}
	if marker, err := os.Lstat(filepath.Join(dir, Marker)); err == nil {
		old.marked = marker.Mode().IsRegular()
	}
	if !old.marked {
		return old, refuseForeign(dir)
	}
	if err := old.list(dir); err != nil {
		return oldSite{}, staff.CantReadFolder(dir, err)
	}
	return old, nil
}

// refuseForeign returns an error unless the unmarked directory is empty.
func refuseForeign(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return staff.CantReadFolder(dir, err)
	}
	if len(entries) > 0 {
		return staff.ForeignFolder(dir, Marker)
	}
	return nil
}

// list notes all files and directories below dir.
func (o *oldSite) list(dir string) error {
	return filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || p == dir {
			return err
		}
		rel := filepath.ToSlash(p[len(dir)+1:])
		if d.IsDir() {
			o.dirs = append(o.dirs, rel)
		} else {
			o.files[rel] = true
		}
		return nil
	})
}

// install writes the job beside the site and swaps it in. On an error the old
// site is where it was.
func (s *site) install(j *job, old oldSite) error {
	fresh, err := os.MkdirTemp(s.parent, s.prefix("ny")+"*")
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o755)
	if old.exists {
		mode = old.mode
	}
	if err = os.Chmod(fresh, mode|0o700); err == nil {
		err = j.write(fresh)
	}
	if err != nil {
		os.RemoveAll(fresh)
		return err
	}
	if !old.exists {
		if err := os.Rename(fresh, s.dir); err != nil {
			os.RemoveAll(fresh)
			return err
		}
		return syncDir(s.parent)
	}
	return s.exchange(fresh, old)
}

// exchange puts the new site in the old one's place and removes the old one.
// The new site is in place when the removal begins, so that what can't be
// removed is no error: the next build tries again.
func (s *site) exchange(fresh string, old oldSite) error {
	aside := strings.Replace(fresh, s.prefix("ny"), s.prefix("gammal"), 1)
	left, err := swap(fresh, s.dir, aside)
	if err != nil {
		os.RemoveAll(fresh)
		return err
	}
	if err := syncDir(s.parent); err != nil {
		return err
	}
	old.remove(left)
	return nil
}

// remove deletes the old site, which now lies in dir: what is known of it in
// parallel, and then whatever is left.
func (o oldSite) remove(dir string) {
	files := make([]string, 0, len(o.files))
	for p := range o.files {
		files = append(files, p)
	}
	slices.Sort(files)
	parallel.Do(len(files), func(i int) { os.Remove(filepath.Join(dir, filepath.FromSlash(files[i]))) })
	for _, d := range slices.Backward(o.dirs) {
		os.Remove(filepath.Join(dir, filepath.FromSlash(d)))
	}
	os.RemoveAll(dir)
}

// swapByRenaming is the swap for systems without an atomic one. If the second
// rename fails the first is taken back; if the process is killed between them,
// the next build does that.
func swapByRenaming(fresh, dir, aside string) (left string, err error) {
	if err := os.Rename(dir, aside); err != nil {
		return "", err
	}
	if err := os.Rename(fresh, dir); err != nil {
		return "", errors.Join(err, os.Rename(aside, dir))
	}
	return aside, nil
}
