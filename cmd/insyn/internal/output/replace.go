package output

import (
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Stats says what [Tree.Replace] did. The manifest is not counted.
type Stats struct {
	Files     int   // in the new site
	Bytes     int64 // in the new site
	Changed   int   // files that are new or have other bytes than before
	Unchanged int   // files that kept their bytes and modification times
	Removed   int   // files of the old site that the new one doesn't have

	Foreign []string // files that others have put there, which stay
}

// Replace makes a directory equal to the tree, all at once or not at all. The
// package documentation says how, and when it refuses. It stops, with the old
// site in place, if ctx ends before the new one is.
func (t *Tree) Replace(ctx context.Context, to Target) (Stats, error) {
	s, err := open(ctx, to)
	if err != nil {
		return Stats{}, err
	}
	defer s.unlock()
	stage := progress.Begin(ctx, staff.StageCompare, 0)
	old, err := survey(s.dir)
	var j *job
	if err == nil {
		j, err = t.job(s.dir, old)
	}
	if stage.End(); err != nil {
		return Stats{}, err
	}
	stats := j.stats(t)
	if !old.between && stats.Changed+len(j.gone) == 0 && j.same[0] {
		return stats, nil
	}
	if err := s.install(ctx, j, old); err != nil {
		return Stats{}, staff.CantWriteSite(to.Dir, err)
	}
	return stats, nil
}

// job is what has to be written: the manifest and the tree's files, each with
// whether the old site has the same bytes at the same path.
type job struct {
	old     string // the old site's directory
	dirs    []string
	paths   []string // the manifest first
	data    []Kept
	same    []bool
	gone    []string // files that this program wrote and the new site doesn't have
	foreign []string // what others put there, and stays
	between []byte   // the list while the site is neither the old one nor the new one
}

// job compares the tree with the old site. It returns an error where a file
// that somebody else wrote is in the way.
func (t *Tree) job(dir string, old oldSite) (*job, error) {
	j := &job{old: dir, dirs: t.dirs(), paths: append([]string{Manifest}, t.Paths()...)}
	j.data, j.same = make([]Kept, len(j.paths)), make([]bool, len(j.paths))
	sums := t.sums()
	j.data[0] = held(sums.encode())
	sums.add(old.known)
	j.between = sums.encode()
	for i, p := range j.paths[1:] {
		j.data[i+1] = t.files[p]
	}
	parallel.Do(len(j.paths), func(i int) { // a file that can't be read is a file that differs
		j.same[i] = sameFile(filepath.Join(dir, filepath.FromSlash(j.paths[i])), j.data[i])
	})
	return j, j.compare(t, old)
}

// compare sorts what lies in the old site into what is replaced, what goes and
// what stays.
func (j *job) compare(t *Tree, old oldSite) error {
	same := make(map[string]bool, len(j.paths))
	for i, p := range j.paths {
		same[p] = j.same[i]
	}
	var touched []string // that this program wrote, if nobody has changed them since
	for _, p := range sortedKeys(old.ours) {
		if !same[p] {
			touched = append(touched, p)
		}
	}
	intact := make([]bool, len(touched))
	parallel.Do(len(touched), func(i int) { intact[i] = old.unchanged(j.old, touched[i]) })
	foreign := maps.Clone(old.foreign)
	for i, p := range touched {
		_, wanted := t.files[p]
		switch {
		case !intact[i]:
			foreign[p] = true
		case !wanted:
			j.gone = append(j.gone, p)
		}
	}
	j.foreign = sortedKeys(foreign)
	for _, p := range j.foreign {
		if t.taken(p) {
			return staff.ForeignFile(j.old, p)
		}
	}
	return nil
}

// taken reports whether the tree needs the place of a path: for a file, for a
// folder, or as a folder for what stands below.
func (t *Tree) taken(p string) bool {
	if _, ok := t.names[folded(p)]; ok {
		return true
	}
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		if n, ok := t.names[folded(dir)]; ok && !n.dir {
			return true
		}
	}
	return false
}

// stats counts the job, without the manifest.
func (j *job) stats(t *Tree) Stats {
	s := Stats{Files: t.Len(), Bytes: t.Size(), Removed: len(j.gone), Foreign: j.foreign}
	for _, same := range j.same[1:] {
		if same {
			s.Unchanged++
		}
	}
	s.Changed = s.Files - s.Unchanged
	return s
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// sameFile reports whether the regular file at name holds exactly what was kept.
func sameFile(name string, kept Kept) bool {
	info, err := os.Lstat(name) // first: who opens a pipe waits for who writes to it
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(kept.size) {
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	*buf = slices.Grow((*buf)[:0], kept.size)[:kept.size]
	if _, err := io.ReadFull(f, *buf); err != nil {
		return false
	}
	same := false
	err = kept.lent(func(data []byte) error { same = bytes.Equal(*buf, data); return nil })
	return same && err == nil
}

// write makes the new site in dir, which is empty, and puts it on disk. The
// manifest comes first, so that whatever is left of a killed build is listed.
func (j *job) write(ctx context.Context, dir string) error {
	if err := writeFile(filepath.Join(dir, Manifest), j.data[0].data); err != nil {
		return err
	}
	for _, d := range j.dirs {
		if err := os.Mkdir(filepath.Join(dir, filepath.FromSlash(d)), 0o755); err != nil {
			return err
		}
	}
	changed := []string{filepath.Join(dir, Manifest)}
	for i, p := range j.paths[1:] {
		if !j.same[i+1] {
			changed = append(changed, filepath.Join(dir, filepath.FromSlash(p)))
		}
	}
	stage := progress.Begin(ctx, staff.StageWrite, len(j.paths)-1)
	defer stage.End()
	err := parallel.Try(len(j.paths)-1, func(i int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		made := stage.Piece()
		defer func() { made(j.paths[i+1], j.data[i+1].size) }()
		name := filepath.FromSlash(j.paths[i+1])
		if j.same[i+1] {
			return keep(filepath.Join(j.old, name), filepath.Join(dir, name), j.data[i+1])
		}
		return j.data[i+1].lent(func(data []byte) error {
			return renew(filepath.Join(j.old, name), filepath.Join(dir, name), data)
		})
	})
	if err != nil {
		return err
	}
	return syncFiles(dir, changed)
}

// keep gives the unchanged file old a second name. Where the file system or
// the owner of the file doesn't allow that, it writes a copy.
func keep(old, name string, data Kept) error {
	if os.Link(old, name) == nil {
		return nil
	}
	return copyFile(old, name, data)
}

// copyFile writes a file with the modification time of old, which has the same
// bytes, or with a new one if another build has just removed it.
func copyFile(old, name string, kept Kept) error {
	if err := kept.lent(func(data []byte) error { return writeFile(name, data) }); err != nil {
		return err
	}
	info, err := os.Stat(old)
	if err != nil {
		return nil
	}
	return os.Chtimes(name, info.ModTime(), info.ModTime())
}

// renew writes a file that takes the place of old, if there is that, and sees to
// that it has a later time of change in whole seconds: web servers make the tag by
// which a browser asks whether a file is still the same of that and of its size.
func renew(old, name string, data []byte) error {
	if err := writeFile(name, data); err != nil {
		return err
	}
	before, err := os.Lstat(old)
	if err != nil {
		return nil // it is new
	}
	now, err := os.Lstat(name)
	if err != nil || now.ModTime().Unix() > before.ModTime().Unix() {
		return err
	}
	later := before.ModTime().Add(time.Second)
	return os.Chtimes(name, later, later)
}

// writeFile writes a file that doesn't exist yet.
func writeFile(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}
