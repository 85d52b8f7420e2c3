package preview

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"

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
			case p != root && ignored(d.Name()):
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
		for name := range strings.SplitSeq(filepath.ToSlash(rel), "/") {
			if ignored(name) {
				return false
			}
		}
		return true
	}
	return false
}

// ignored reports whether a file or folder is hidden or an editor's temporary
// one.
func ignored(name string) bool {
	switch {
	case strings.HasPrefix(name, "."), // hidden; vim's .x.swp; Emacs' .#x
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#"), // Emacs
		strings.HasPrefix(name, "~$"),                                // Word
		strings.HasSuffix(name, "~"),                                 // many
		strings.Contains(name, "___jb_"),                             // JetBrains
		name == "4913":                                               // vim tries whether it may write
		return true
	}
	switch filepath.Ext(name) {
	case ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".part", ".crdownload":
		return true
	}
	return false
}
