package render

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// entryScripts are the modules that pages load; what else static/js holds, and the
// words, are parts of them. They lie beside the folders of their parts, so that pages
// keep their addresses whatever becomes of those.
var entryScripts = []string{"js/sok.js", "js/filter.js", "js/jamfor.js"}

// ownProps are names of properties that only the scripts' own objects have, and no file that they read, no words and nothing
// of the browser: they are made short. Those are here that take the most room.
const ownProps = `
	afterAsked answersAsked answersShare askedFor askedOf begins byFirst compounds coverPower derivedBeside exact
	explainsAsked folded general guessed kindOf levels manifest matched namePower namePrefix numerals ownShare partTail
	phrases planner postings prefixBeside prefixCover prefixLength redotted smallFolded softWhole spellings splitBeside
	synonymBeside synonymCover synonyms tally thresholdAbout thresholdKnown thresholdLong thresholdMany undotted vocabulary
	written`

// scripts returns the site's scripts, bundled and minified, with what they say.
//
// esbuild does it because the browser would otherwise ask for a dozen small
// modules one after the other, and because what it splits off is named by its
// content: after a deploy no page mixes old and new parts. It is well kept,
// under the MIT licence, and a Go library; tdewolff/minify does not bundle.
func scripts(fsys fs.FS, w words.Script) ([]File, error) {
	var entries []string
	for _, name := range entryScripts {
		switch _, err := fs.Stat(fsys, "static/"+name); {
		case err == nil:
			entries = append(entries, name)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	if entries == nil {
		return nil, nil
	}
	var unread atomic.Pointer[fs.PathError] // esbuild keeps only an error's words
	result := api.Build(api.BuildOptions{
		EntryPoints: entries, Plugins: []api.Plugin{wordModules(w), staticModules(fsys, &unread)},
		Bundle: true, Splitting: true, Format: api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone,
		MangleProps: "^(" + strings.Join(strings.Fields(ownProps), "|") + ")$", AbsWorkingDir: "/", Outdir: "/", Outbase: "/",
		ChunkNames: "js/[name]-[hash]", LogLevel: api.LogLevelSilent,
	})
	if err := unread.Load(); err != nil {
		return nil, err
	}
	for _, e := range slices.Concat(result.Errors, result.Warnings) { // a warning too: no such word, most likely
		return nil, scriptError(e)
	}
	files := make([]File, len(result.OutputFiles))
	for i, f := range result.OutputFiles {
		files[i] = File{Path: strings.TrimPrefix(f.Path, "/"), Data: f.Contents}
	}
	return files, nil
}

// wordModules lets scripts import what they say, a module for each group of the words:
// each language has scripts of its own, and none needs an inline script or a request to
// know it.
func wordModules(w words.Script) api.Plugin {
	groups := map[string]any{"insyn:words/search": w.Search, "insyn:words/field": w.Field,
		"insyn:words/filter": w.Filter, "insyn:words/compare": w.Compare}
	return api.Plugin{Name: "words", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "^insyn:"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			if groups[a.Path] == nil {
				return api.OnResolveResult{}, fmt.Errorf("there are no words %s", a.Path)
			}
			return api.OnResolveResult{Path: a.Path, Namespace: "words"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "words"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			data, err := json.Marshal(groups[a.Path])
			contents := string(data)
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJSON}, err
		})
	}}
}

// staticModules lets esbuild read static/ of fsys and nothing else. A module that is
// there and can't be read is put in unread.
func staticModules(fsys fs.FS, unread *atomic.Pointer[fs.PathError]) api.Plugin {
	return api.Plugin{Name: "static", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			name := a.Path
			if a.Importer != "" {
				name = path.Join(path.Dir(a.Importer), a.Path)
			}
			return api.OnResolveResult{Path: "/" + strings.TrimPrefix(name, "/"), Namespace: "static"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "static"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := fs.ReadFile(fsys, "static"+a.Path)
			if file := (*fs.PathError)(nil); errors.As(err, &file) && !errors.Is(err, fs.ErrNotExist) {
				unread.CompareAndSwap(nil, file)
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, err
		})
	}}
}

// scriptError says where a script is wrong.
func scriptError(m api.Message) error {
	if m.Location == nil {
		return fault{diag.Pos{File: "static/js"}, errors.New(m.Text)}
	}
	at := diag.Pos{File: "static" + strings.TrimPrefix(m.Location.File, "static:"), Line: m.Location.Line, Col: m.Location.Column + 1}
	return fault{at, errors.New(m.Text)}
}
