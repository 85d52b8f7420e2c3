package preview

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// watcher reports changes below a set of folders. fsnotify watches single
// folders, so that add has to be called again when there may be new ones.
type watcher struct {
	notify *fsnotify.Watcher
	dirs   []string
}

// watch begins to watch the folders and all that is below them.
func watch(dirs []string) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, staff.CantWatch(err)
	}
	w := &watcher{notify: notify}
	for _, dir := range dirs {
		w.dirs = append(w.dirs, filepath.Clean(dir))
	}
	if err := w.add(); err != nil {
		notify.Close()
		return nil, err
	}
	return w, nil
}

// Close stops watching.
func (w *watcher) Close() error { return w.notify.Close() }

// add watches every folder that there is now. The folder above each root is
// watched too, because a root may be removed and made anew, as git does.
func (w *watcher) add() error {
	for _, root := range w.dirs {
		if err := w.notify.Add(filepath.Dir(root)); err != nil {
			return staff.CantWatchFolder(filepath.Dir(root), err)
		}
		err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist): // removed meanwhile
				return nil
			case err != nil:
				return err
			case !d.IsDir():
				return nil
			case p != root && input.Ignored(below(root, p)):
				return filepath.SkipDir
			}
			if err := w.notify.Add(p); !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			return nil
		})
		if err != nil {
			return staff.CantWatchFolder(root, err)
		}
	}
	return nil
}

// relevant reports whether an event may change the site.
func (w *watcher) relevant(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	for _, root := range w.dirs {
		rel, err := filepath.Rel(root, filepath.Clean(e.Name))
		if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			continue
		}
		if rel == "." {
			return true
		}
		return !ignored(root, rel)
	}
	return false
}

// below returns a path from the folder in which a root lies, as input knows it.
func below(root, p string) string {
	return filepath.Base(root) + "/" + filepath.ToSlash(strings.TrimPrefix(p[len(root):], string(filepath.Separator)))
}

// ignored reports whether a change below a root is one that no build reads: of a
// hidden file, or of one that an editor leaves.
func ignored(root, rel string) bool {
	p := filepath.Base(root)
	for name := range strings.SplitSeq(filepath.ToSlash(rel), "/") {
		if p += "/" + name; input.Ignored(p) {
			return true
		}
	}
	return false
}
