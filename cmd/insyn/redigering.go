package main

import (
	"io/fs"
	"net/url"
	"os"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/editor"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// addEditor puts the form editor into the site. dir is the folder with its
// program, login what lets editors in.
func addEditor(tree *output.Tree, fsys fs.FS, dir, login string) error {
	if login != editor.Trial && !loginAddress(login) {
		return staff.EditorNeedsLogin()
	}
	files, _, err := source.Load(fsys)
	if err != nil {
		return err
	}
	if err := keepable(fsys, files); err != nil {
		return err
	}
	made, err := editor.Files(files, os.DirFS(dir), login)
	if err != nil {
		return err
	}
	for _, f := range made {
		if err := tree.Add(f.Path, f.Data); err != nil {
			return err
		}
	}
	return nil
}

// loginAddress reports whether a text is the address of a service that may be
// put into the editor's content policy as it stands.
func loginAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Scheme == "https" && u.Host != "" && !strings.ContainsAny(text, " ;,'\"<>")
}

// keepable fails if a document that the form would offer has comments among its
// facts, which the form can't keep. The formatter makes remarks of them where a document has such.
func keepable(fsys fs.FS, files []*source.File) error {
	for _, f := range files {
		if !editor.Offers(f.Path) {
			continue
		}
		src, err := fs.ReadFile(fsys, f.Path)
		if err != nil {
			return err
		}
		if format.HasComments(f.Path, src) {
			return staff.EditorLosesComments(f.Path)
		}
	}
	return nil
}
