package output

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Marker is the file in the root of a written site that says that this program
// made the directory and may replace it.
const Marker = ".insyn"

// Stats says what [Tree.Replace] did. The marker is not counted.
type Stats struct {
	Files     int   // in the new site
	Bytes     int64 // in the new site
	Changed   int   // files that are new or have other bytes than before
	Unchanged int   // files that kept their bytes and modification times
	Removed   int   // files of the old site that the new one doesn't have
}

// Replace makes dir equal to the tree, all at once or not at all. The package
// documentation says how, and when it refuses.
func (t *Tree) Replace(dir string) (Stats, error) {
	s, err := open(dir)
	if err != nil {
		return Stats{}, err
	}
	defer s.unlock()
	old, err := survey(s.dir)
	if err != nil {
		return Stats{}, err
	}
	j := t.job(s.dir, old)
	stats := j.stats(t, old)
	if old.marked && stats.Changed+stats.Removed == 0 {
		return stats, nil
	}
	if err := s.install(j, old); err != nil {
		return Stats{}, staff.CantWriteSite(dir, err)
	}
	return stats, nil
}

// job is what has to be written: the tree's files and the marker, each with
// whether the old site has the same bytes at the same path.
type job struct {
	old   string // the old site's directory
	dirs  []string
	paths []string
	data  [][]byte
	same  []bool
}

// job compares the tree with the old site.
func (t *Tree) job(dir string, old oldSite) *job {
	j := &job{old: dir, dirs: t.dirs(), paths: append(t.Paths(), Marker)}
	j.data = make([][]byte, len(j.paths))
	j.same = make([]bool, len(j.paths))
	for i, p := range j.paths {
		j.data[i] = t.files[p]
	}
	j.data[len(j.data)-1] = []byte(staff.MarkerText)
	if len(old.files) > 0 {
		parallel.Do(len(j.paths), func(i int) { // a file that can't be read is a file that differs
			j.same[i] = old.files[j.paths[i]] && sameFile(filepath.Join(dir, filepath.FromSlash(j.paths[i])), j.data[i])
		})
	}
	return j
}

// stats counts the job, without the marker.
func (j *job) stats(t *Tree, old oldSite) Stats {
	s := Stats{Files: t.Len(), Bytes: t.Size()}
	kept := 0
	for i, p := range j.paths[:len(j.paths)-1] {
		if j.same[i] {
			s.Unchanged++
		}
		if old.files[p] {
			kept++
		}
	}
	s.Changed = s.Files - s.Unchanged
	s.Removed = len(old.files) - kept
	if old.files[Marker] {
		s.Removed--
	}
	return s
}

// buffers holds the memory that sameFile reads into.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// sameFile reports whether the regular file at name holds exactly data.
func sameFile(name string, data []byte) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	*buf = slices.Grow((*buf)[:0], len(data))
	n, err := io.ReadFull(f, (*buf)[:len(data)])
	return err == nil && bytes.Equal((*buf)[:n], data)
}

// write makes the new site in dir, which is empty, and puts it on disk.
func (j *job) write(dir string) error {
	for _, d := range j.dirs {
		if err := os.Mkdir(filepath.Join(dir, filepath.FromSlash(d)), 0o755); err != nil {
			return err
		}
	}
	var changed []string
	for i, p := range j.paths {
		if !j.same[i] {
			changed = append(changed, filepath.Join(dir, filepath.FromSlash(p)))
		}
	}
	err := parallel.Try(len(j.paths), func(i int) error {
		name := filepath.FromSlash(j.paths[i])
		if j.same[i] {
			return keep(filepath.Join(j.old, name), filepath.Join(dir, name), j.data[i])
		}
		return writeFile(filepath.Join(dir, name), j.data[i])
	})
	if err != nil {
		return err
	}
	return syncFiles(dir, changed)
}

// keep gives the unchanged file old a second name. Where the file system or
// the owner of the file doesn't allow that, it writes a copy.
func keep(old, name string, data []byte) error {
	if os.Link(old, name) == nil {
		return nil
	}
	return copyFile(old, name, data)
}

// copyFile writes a file with the modification time of old, which has the same
// bytes, or with a new one if another build has just removed it.
func copyFile(old, name string, data []byte) error {
	if err := writeFile(name, data); err != nil {
		return err
	}
	info, err := os.Stat(old)
	if err != nil {
		return nil
	}
	return os.Chtimes(name, info.ModTime(), info.ModTime())
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
