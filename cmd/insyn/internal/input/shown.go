package input

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// rePublished is a picture, a film or a document by its ending.
var rePublished = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|heic|webp|tiff?|bmp|mp4|mov|pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|msg|eml)$`)

// Unshown warns of pictures and documents in static/ that nothing else names: they
// would be public, and nobody would find them.
func (t *Tree) Unshown() (l diag.List) {
	var files []string
	_ = fs.WalkDir(t, "static", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil: // Check says why
			return fs.SkipDir
		case !d.IsDir() && rePublished.MatchString(p):
			files = append(files, p)
		}
		return nil
	})
	for _, p := range files {
		if !t.named(path.Base(p)) {
			l.Warn(diag.Pos{File: p}, 0, staff.NotShown())
		}
	}
	return l
}

// named reports whether a text, a template, a stylesheet or a script has the name of a file.
func (t *Tree) named(file string) (found bool) {
	for _, folder := range Folders {
		_ = fs.WalkDir(t, folder, func(p string, d fs.DirEntry, err error) error {
			if err != nil || found {
				return fs.SkipAll
			}
			if !d.IsDir() && !rePublished.MatchString(p) {
				text, _ := fs.ReadFile(t, p) // what can't be read Check tells
				found = bytes.Contains(text, []byte(file))
			}
			return nil
		})
	}
	return found
}
