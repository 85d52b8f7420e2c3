package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Target is where a site is written.
type Target struct {
	Dir    string
	Inputs []string // folders that the site is made of: Dir may not touch them

	// Waiting is told once if another build has to be waited for, with its process,
	// or 0 if that isn't known; it may be nil. Patience is for how long, if not as
	// long as any build takes.
	Waiting  func(dir string, process int)
	Patience time.Duration
}

// site is a directory to be replaced, with everything around it.
type site struct {
	dir    string // absolute, without symbolic links
	parent string
	unlock func()
}

// open finds the directory, waits until no other build works beside it, and
// clears away what killed builds have left there.
func open(ctx context.Context, to Target) (*site, error) {
	s, err := resolve(to.Dir)
	if err != nil {
		return nil, err
	}
	if err := guard(s.dir, to.Inputs); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(s.parent, 0o755); err != nil {
		return nil, staff.CantMakeFolder(s.parent, err)
	}
	unlock, locked, err := lock(ctx, s.parent, to)
	switch {
	case errors.Is(err, errPatience):
		return nil, staff.WaitedInVain(s.parent)
	case err != nil:
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
	whole := slices.IndexFunc(old, func(dir string) bool { _, listed := readManifest(dir, Manifest); return listed })
	if _, err := os.Lstat(s.dir); whole >= 0 && errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old[whole], s.dir); err != nil {
			return staff.CantPutBack(err)
		}
	}
	unfinished, err := s.leftovers("ny")
	if err != nil {
		return err
	}
	for _, dir := range append(old, unfinished...) {
		s.discard(dir)
	}
	for _, stage := range s.stages() {
		os.Remove(filepath.Join(stage, "ny"))
		os.Remove(stage)
	}
	return nil
}

// stages returns the folders in which a killed build wrote files for a mounted
// site.
func (s *site) stages() (out []string) {
	entries, _ := os.ReadDir(s.dir) // what can't be listed can't be replaced, and the survey says so
	for _, e := range entries {
		number, ok := strings.CutPrefix(e.Name(), stagePrefix)
		if ok && e.IsDir() && strings.Trim(number, "0123456789") == "" {
			out = append(out, filepath.Join(s.dir, e.Name()))
		}
	}
	return out
}

// discard removes what a killed build has left in dir: the files on its list,
// whole or not, and second names of files that lie in the site too.
func (s *site) discard(dir string) {
	listed := manifest{}
	for _, name := range []string{Manifest, planned} {
		if list, ok := readManifest(dir, name); ok {
			listed.add(list)
		}
	}
	files, dirs := contents(dir)
	for _, p := range files {
		name := filepath.Join(dir, filepath.FromSlash(p))
		if listed[p] != nil || sameName(name, filepath.Join(s.dir, filepath.FromSlash(p))) {
			os.Remove(name)
		}
	}
	removeEmpty(dir, dirs)
	removeLists(dir)
}

// sameName reports whether two names are of one file.
func sameName(a, b string) bool {
	x, err := os.Lstat(a)
	if err != nil {
		return false
	}
	y, err := os.Lstat(b)
	return err == nil && os.SameFile(x, y)
}

// contents returns the files and the folders below dir that can be listed, by
// slash-separated path, each folder after the one it stands in.
func contents(dir string) (files, dirs []string) {
	_ = filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || p == dir:
			return nil // what can't be listed stays
		case d.IsDir():
			dirs = append(dirs, filepath.ToSlash(p[len(dir)+1:]))
		default:
			files = append(files, filepath.ToSlash(p[len(dir)+1:]))
		}
		return nil
	})
	return files, dirs
}

// removeEmpty removes the folders below dir, and dir itself, that hold nothing.
func removeEmpty(dir string, dirs []string) {
	for _, d := range slices.Backward(dirs) {
		os.Remove(filepath.Join(dir, filepath.FromSlash(d)))
	}
	os.Remove(dir)
}
