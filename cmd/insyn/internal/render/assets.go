package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// stylesheet is the site's one stylesheet.
const stylesheet = "insyn.css"

// styleOrder returns the files of the stylesheet in the order that they are
// joined in, as layouts/tokens.css explains it: what is more general first,
// and paper, which differs from all of it, last.
func styleOrder(fsys fs.FS) ([]string, error) {
	var names []string
	for _, pattern := range []string{"tokens", "base", "shared", "chart", "part/*", "page/*", "print"} {
		matches, err := fs.Glob(fsys, "layouts/"+pattern+".css")
		if err != nil {
			return nil, err
		}
		names = append(names, matches...)
	}
	return names, nil
}

// mediaTypes are the static files that are minified.
var mediaTypes = map[string]string{".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json"}

// assets returns the stylesheet, the scripts, which speak the language w, and the other
// files of static/.
func assets(fsys fs.FS, m *minify.M, w *words.Language) ([]File, error) {
	css, err := styles(fsys, m)
	if err != nil {
		return nil, err
	}
	js, err := scripts(fsys, w.Script)
	if err != nil {
		return nil, err
	}
	files := append(js, css)
	err = fs.WalkDir(fsys, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) == ".js" {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		if media := mediaTypes[path.Ext(p)]; media != "" {
			if data, err = m.Bytes(media, data); err != nil {
				return fmt.Errorf("%s: %w", p, err)
			}
		}
		files = append(files, File{Path: strings.TrimPrefix(p, "static/"), Data: data, Origin: p})
		return nil
	})
	return files, err
}

// styles joins the stylesheet.
func styles(fsys fs.FS, m *minify.M) (File, error) {
	names, err := styleOrder(fsys)
	if err != nil {
		return File{}, err
	}
	var all bytes.Buffer
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return File{}, err
		}
		all.Write(data)
		all.WriteByte('\n')
	}
	data, err := m.Bytes("text/css", all.Bytes())
	if err != nil {
		return File{}, fmt.Errorf("layouts/*.css: %w", err)
	}
	return File{Path: stylesheet, Data: data}, nil
}

// versions returns a short hash of each asset by its address.
func versions(files []File) map[string]string {
	out := make(map[string]string, len(files))
	for _, f := range files {
		sum := sha256.Sum256(f.Data)
		out["/"+f.Path] = hex.EncodeToString(sum[:4])
	}
	return out
}
