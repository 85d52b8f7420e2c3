package input

import (
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// rePublished is a picture, a film or a document by its ending.
var rePublished = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|heic|webp|tiff?|bmp|mp4|mov|pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|msg|eml)$`)

// reEscaped is a letter as addresses write it.
var reEscaped = regexp.MustCompile(`(?:%[0-9A-Fa-f]{2})+`)

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
	for _, p := range t.unnamed(files) {
		l.Warn(diag.Pos{File: p}, 0, staff.NotShown())
	}
	return l
}

// unnamed returns the files that no text, template, stylesheet or script has the name of.
func (t *Tree) unnamed(files []string) []string {
	for _, folder := range Folders {
		_ = fs.WalkDir(t, folder, func(p string, d fs.DirEntry, err error) error {
			if err != nil || len(files) == 0 {
				return fs.SkipAll
			}
			if d.IsDir() || rePublished.MatchString(p) {
				return nil
			}
			data, _ := fs.ReadFile(t, p) // what can't be read Check tells
			text := plain(string(data))
			files = slices.DeleteFunc(files, func(f string) bool { return strings.Contains(text, norm.NFC.String(path.Base(f))) })
			return nil
		})
	}
	return files
}

// plain returns a text with the letters of its addresses as they are spelt elsewhere.
func plain(text string) string {
	if strings.Contains(text, "%") {
		text = reEscaped.ReplaceAllStringFunc(text, func(s string) string {
			if letters, err := url.PathUnescape(s); err == nil {
				return letters
			}
			return s
		})
	}
	return norm.NFC.String(text)
}
