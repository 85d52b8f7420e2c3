package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// install puts the job in the directory's place: beside it, and then swapped in,
// or file by file where the directory itself can't be moved.
func (s *site) install(ctx context.Context, j *job, old oldSite) error {
	if old.exists && (isMount(s.dir) || !writable(s.parent)) {
		return s.fill(ctx, j, old)
	}
	if err := removable(s.dir, old); err != nil {
		return err
	}
	err := s.replace(ctx, j, old)
	if old.exists && isBusy(err) { // a mount that could not be known as one
		return s.fill(ctx, j, old)
	}
	return err
}

// isBusy reports whether a directory couldn't be moved because something is
// mounted on it.
func isBusy(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EXDEV) }

// replace writes the job beside the site and swaps it in. On an error the old
// site is where it was, and nothing is left beside it.
func (s *site) replace(ctx context.Context, j *job, old oldSite) error {
	fresh, err := os.MkdirTemp(s.parent, s.prefix("ny")+"*")
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o755)
	if old.exists {
		mode = old.mode
	}
	if err = os.Chmod(fresh, mode|0o700); err == nil {
		err = j.write(ctx, fresh)
	}
	if err == nil {
		err = j.carry(fresh)
	}
	if err != nil {
		s.discard(fresh)
		return err
	}
	if !old.exists {
		if err := os.Rename(fresh, s.dir); err != nil {
			s.discard(fresh)
			return err
		}
		return syncDir(s.parent)
	}
	return s.exchange(fresh, j, old)
}

// carry gives what others put into the old site a second name in the new one.
func (j *job) carry(fresh string) error {
	for _, p := range j.foreign {
		from, to := filepath.Join(j.old, filepath.FromSlash(p)), filepath.Join(fresh, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		info, err := os.Lstat(from)
		if err == nil && info.Mode().IsRegular() {
			err = os.Link(from, to)
		} else {
			err = errors.ErrUnsupported
		}
		if err != nil {
			return staff.ForeignThing(j.old, p)
		}
	}
	return nil
}

// exchange puts the new site in the old one's place and removes the old one.
// The new site is in place when the removal begins, so that what can't be
// removed is no error: the next build tries again.
func (s *site) exchange(fresh string, j *job, old oldSite) error {
	left, err := swap(fresh, s.dir, s.aside(fresh))
	if err != nil {
		s.discard(fresh)
		return err
	}
	if err := syncDir(s.parent); err != nil {
		return err
	}
	j.remove(left, s.dir, old)
	return nil
}

// aside returns where the old site lies between two renames: beside the new one, and
// with its number.
func (s *site) aside(fresh string) string {
	return filepath.Join(s.parent, s.prefix("gammal")+strings.TrimPrefix(filepath.Base(fresh), s.prefix("ny")))
}

// remove deletes the old site, which now lies in left: what this program wrote
// there, and the old names of what others did, which the new site in dir has. Its
// list then is that of a site that isn't whole, and stays until all else is gone:
// the next build needs it to remove the rest.
func (j *job) remove(left, dir string, old oldSite) {
	if _, err := os.Lstat(filepath.Join(left, planned)); err == nil { // which lists as much, and more
		os.Remove(filepath.Join(left, Manifest))
	} else {
		os.Rename(filepath.Join(left, Manifest), filepath.Join(left, planned))
	}
	foreign := make(map[string]bool, len(j.foreign))
	for _, p := range j.foreign {
		foreign[p] = true
	}
	files := append(sortedKeys(old.ours), sortedKeys(old.foreign)...)
	parallel.Do(len(files), func(i int) {
		name := filepath.Join(left, filepath.FromSlash(files[i]))
		if !foreign[files[i]] || sameName(name, filepath.Join(dir, filepath.FromSlash(files[i]))) {
			os.Remove(name)
		}
	})
	removeEmpty(left, old.dirs)
	removeLists(left)
}

// removeLists removes a folder in which nothing is left but the lists of what was
// written there.
func removeLists(dir string) {
	entries, err := os.ReadDir(dir)
	other := func(e fs.DirEntry) bool { return e.Name() != Manifest && e.Name() != planned }
	if err != nil || slices.ContainsFunc(entries, other) {
		return
	}
	for _, e := range entries {
		os.Remove(filepath.Join(dir, e.Name()))
	}
	os.Remove(dir)
}

// removable returns an error if something in the old site can't be removed:
// better to say so before than to leave it beside the new one.
func removable(dir string, old oldSite) error {
	if !old.exists {
		return nil
	}
	for _, d := range append([]string{"."}, old.dirs...) {
		if name := filepath.Join(dir, filepath.FromSlash(d)); !writable(name) {
			return staff.FolderUnwritable(name)
		}
	}
	return nil
}

// fill puts the job into the directory itself, for one that can't be moved: the
// place where a volume is mounted, or one in a folder that is not ours to
// change. Each file is whole at every moment, and what pages need is there
// before the pages. A build that is killed leaves a list of both sites, so that
// the next one knows what is whose.
func (s *site) fill(ctx context.Context, j *job, old oldSite) error {
	if err := removable(s.dir, old); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(s.dir, stagePrefix+"*")
	if err != nil {
		return err
	}
	defer func() {
		os.Remove(filepath.Join(stage, "ny"))
		os.Remove(stage)
	}()
	file := filepath.Join(stage, "ny")
	put := func(p string, data []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		name := filepath.Join(s.dir, filepath.FromSlash(p))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), renew(name, file, data)); err != nil {
			return err
		}
		return os.Rename(file, name)
	}
	if err := put(planned, j.between); err != nil {
		return err
	}
	j.clearWay(s.dir, old)
	var changed []string
	for _, i := range j.pagesLast() {
		if err := j.data[i].lent(func(data []byte) error { return put(j.paths[i], data) }); err != nil {
			return err
		}
		changed = append(changed, filepath.Join(s.dir, filepath.FromSlash(j.paths[i])))
	}
	for _, p := range j.gone {
		os.Remove(filepath.Join(s.dir, filepath.FromSlash(p)))
	}
	for _, d := range slices.Backward(old.dirs) {
		name := filepath.Join(s.dir, filepath.FromSlash(d))
		if info, err := os.Lstat(name); err == nil && info.IsDir() { // and is not a file by now
			os.Remove(name)
		}
	}
	if err := syncFiles(s.dir, changed); err != nil {
		return err
	}
	if err := put(Manifest, j.data[0].data); err != nil {
		return err
	}
	return os.Remove(filepath.Join(s.dir, planned))
}

// stagePrefix begins the name of the folder in a mounted site in which a file is
// written before it takes its place.
const stagePrefix = ".insyn-ny-"

// clearWay removes what this program wrote where the new site has a folder
// instead of a file, or a file instead of a folder, and empty folders there.
func (j *job) clearWay(dir string, old oldSite) {
	folders, files := map[string]bool{}, map[string]bool{}
	for _, d := range j.dirs {
		folders[d] = true
	}
	for _, p := range j.paths {
		files[p] = true
	}
	below := func(p string) bool { // or where a file is to be
		for ; p != "."; p = path.Dir(p) {
			if files[p] {
				return true
			}
		}
		return false
	}
	for _, p := range j.gone {
		if folders[p] || below(p) {
			os.Remove(filepath.Join(dir, filepath.FromSlash(p)))
		}
	}
	for _, d := range slices.Backward(old.dirs) { // those that hold nothing; who needs one makes it again
		os.Remove(filepath.Join(dir, filepath.FromSlash(d)))
	}
}

// pagesLast returns the files that differ, with the pages after what they need.
func (j *job) pagesLast() []int {
	var first, pages []int
	for i, p := range j.paths[1:] {
		switch {
		case j.same[i+1]:
		case strings.HasSuffix(p, ".html"):
			pages = append(pages, i+1)
		default:
			first = append(first, i+1)
		}
	}
	return append(first, pages...)
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
