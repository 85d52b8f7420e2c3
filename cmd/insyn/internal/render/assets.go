package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/tdewolff/minify/v2"
	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The site's stylesheets: the one of every page, and what differs on paper, which
// browsers fetch when nothing else is waited for.
const (
	stylesheet = "insyn.css"
	forPaper   = "utskrift.css"
)

// styleOrder returns the files of the stylesheets in the order that they are
// joined in, as layouts/tokens.css explains it: what is more general first,
// and paper, which differs from all of it, last.
func styleOrder(fsys fs.FS) ([]string, error) {
	var names []string
	for _, pattern := range []string{"tokens", "base", "shared", "chart", "part/*", "page/*", "print"} {
		matches, err := matching(fsys, "layouts/"+pattern+".css")
		if err != nil {
			return nil, err
		}
		if file := "layouts/" + pattern + ".css"; matches == nil && !strings.Contains(pattern, "*") {
			return nil, fault{diag.Pos{File: file}, staff.MissingStyles(file)}
		}
		names = append(names, matches...)
	}
	return names, nil
}

// assets returns the stylesheets, the scripts, which speak the language w, and the other
// files of static/, byte for byte: a minifier makes 1e6 of 1000000 and takes blanks out
// of a picture's words. Their names have each letter and its accents as one, as texts do.
func assets(fsys fs.FS, m *minify.M, w *words.Language) ([]File, error) {
	css, err := styles(fsys, m)
	if err != nil {
		return nil, err
	}
	js, err := scripts(fsys, w.Script)
	if err != nil {
		return nil, err
	}
	files := append(js, css...)
	err = fs.WalkDir(fsys, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) == ".js" {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		files = append(files, File{Path: norm.NFC.String(strings.TrimPrefix(p, "static/")), Data: data, Origin: p})
		return nil
	})
	return files, err
}

// Static returns the addresses of the files of static/ that are published as they
// are, and of the stylesheets. What can't be read is told elsewhere.
func Static(fsys fs.FS) []string {
	out := []string{"/" + stylesheet, "/" + forPaper}
	_ = fs.WalkDir(input.Of(fsys), "static", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Ext(p) != ".js" {
			out = append(out, norm.NFC.String(strings.TrimPrefix(p, "static")))
		}
		return nil
	})
	return out
}

// styles joins the stylesheets.
func styles(fsys fs.FS, m *minify.M) ([]File, error) {
	names, err := styleOrder(fsys)
	if err != nil {
		return nil, err
	}
	last := len(names) - 1
	all, err := joined(fsys, m, stylesheet, names[:last])
	if err != nil {
		return nil, err
	}
	paper, err := joined(fsys, m, forPaper, names[last:])
	return []File{all, paper}, err
}

// joined returns one stylesheet of several files.
func joined(fsys fs.FS, m *minify.M, sheet string, names []string) (File, error) {
	var all bytes.Buffer
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return File{}, err
		}
		if err := soundStyles(name, data); err != nil {
			return File{}, err
		}
		all.Write(data)
		all.WriteByte('\n')
	}
	data, err := m.Bytes("text/css", all.Bytes())
	if err != nil {
		return File{}, fault{diag.Pos{File: "layouts"}, err}
	}
	return File{Path: sheet, Data: data}, nil
}

// soundStyles returns what browsers and the minifier would pass over in silence:
// a rule that is not closed takes those after it along.
func soundStyles(name string, css []byte) error {
	// Nobody reads what comes out, which with indents grows as the square of the depth.
	result := api.Transform(string(css), api.TransformOptions{Loader: api.LoaderCSS, LogLevel: api.LogLevelSilent, MinifyWhitespace: true})
	for _, m := range slices.Concat(result.Errors, result.Warnings) {
		return fault{diag.Pos{File: name, Line: m.Location.Line, Col: m.Location.Column + 1}, errors.New(m.Text)}
	}
	return nil
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
