package render

import (
	"cmp"
	"context"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Prepared is a site that can be rendered. Each of its files is made once, when
// somebody asks for it first or when all of them are made, and by the same function:
// who reads a page before the others are made reads the same bytes. It may be used
// by many goroutines.
type Prepared struct {
	fsys   fs.FS
	out    *page.Output
	links  *links
	assets []File
	parts  []part          // pages, tables and pictures, which need nothing of one another
	byPath map[string]part // the same, and the assets
	whole  func() (whole, error)
}

// whole is all files, with what is wrong with their links.
type whole struct {
	files    []File
	findings diag.List
}

// part makes a file, or returns the one that it made.
type part func() (File, error)

// Prepare reads the templates, styles and static files of fsys. What is wrong with them
// is a finding, and then there is nothing prepared.
func Prepare(out *page.Output, fsys fs.FS) (*Prepared, diag.List, error) {
	return (*Memory)(nil).Prepare(out, fsys)
}

// Prepare is [Prepare], which does anew only what has changed.
func (m *Memory) Prepare(out *page.Output, fsys fs.FS) (*Prepared, diag.List, error) {
	r, err := m.newRenderer(out, input.Of(fsys))
	if err != nil {
		_, wrong, err := found(fsys, nil, nil, err)
		return nil, wrong, err
	}
	p := &Prepared{fsys: fsys, out: out, links: r.links, assets: r.assets, byPath: map[string]part{}}
	for _, f := range r.assets {
		p.byPath[f.Path] = func() (File, error) { return f, nil }
	}
	for _, one := range out.Pages {
		p.add(outputPath(one.Common().Address), func() (File, error) { return r.page(one) })
	}
	for _, f := range filesOf(out) {
		p.add(f.path(), func() (File, error) { return f.file(r.faces) })
	}
	p.whole = sync.OnceValues(p.all)
	return p, nil, nil
}

func (p *Prepared) add(path string, make part) {
	once := part(sync.OnceValues(make))
	p.parts, p.byPath[path] = append(p.parts, once), once
}

// All renders every page and file of out with the templates, styles and
// static files of fsys. The files are sorted by path, what was made before what
// stood in static/. What is wrong with those files is a finding, as broken links are.
func All(out *page.Output, fsys fs.FS) ([]File, diag.List, error) {
	p, wrong, err := Prepare(out, fsys)
	if p == nil {
		return nil, wrong, err
	}
	w, err := p.whole()
	return found(fsys, w.files, w.findings, err)
}

// found returns an error of the folders layouts/ and static/ as a finding, and what
// else there is as it is.
func found(fsys fs.FS, files []File, list diag.List, err error) ([]File, diag.List, error) {
	if err != nil {
		if more := findings(fsys, err); more != nil {
			return nil, more, nil
		}
	}
	return files, list, err
}

// Get returns the bytes of one file, if there is one at path. A page, a table, a
// picture or an asset is made by itself; what is made of many files waits for all.
func (p *Prepared) Get(path string) ([]byte, bool) {
	if make, ok := p.byPath[path]; ok {
		f, err := make()
		return f.Data, err == nil
	}
	w, _ := p.whole() // an error is for those who ask for all
	for _, f := range w.files {
		if f.Path == path {
			return f.Data, true
		}
	}
	return nil, false
}

// All returns what the function All does, unless ctx ends before that: then what
// has been made is made.
func (p *Prepared) All(ctx context.Context) ([]File, diag.List, error) {
	err := parallel.Try(len(p.parts), func(i int) error {
		if ctx.Err() == nil {
			_, _ = p.parts[i]() // an error comes again below
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, nil, err
	}
	w, err := p.whole()
	return found(p.fsys, w.files, w.findings, err)
}

// all makes all files.
func (p *Prepared) all() (whole, error) {
	out := p.out
	index, indexed := make([]File, 0), make(chan error, 1)
	go func() {
		var err error
		index, err = searchIndex(out)
		indexed <- err
	}()
	files, errs := make([]File, len(p.parts)), make([]error, len(p.parts))
	parallel.Do(len(files), func(i int) { files[i], errs[i] = p.parts[i]() })
	for _, err := range errs {
		if err != nil {
			return whole{}, err
		}
	}
	if err := <-indexed; err != nil {
		return whole{}, err
	}
	files = append(files, index...)
	files = append(files, p.assets...)
	files = append(files, plainFiles(out)...)
	files = append(files, rules(out, p.assets)...)
	known, err := factsOf(out)
	if err != nil {
		return whole{}, err
	}
	told, err := known.write(out)
	if err != nil {
		return whole{}, err
	}
	files = append(files, told...)
	cited, err := quotes(out)
	if err != nil {
		return whole{}, err
	}
	files = append(files, cited...)
	files = append(files, sitemap(out, known), robots(out.Site), catalogueOf(out), describe(out.Site, site.PackageAddress, out.Data.Files()))
	if files, err = withDownloads(files, out); err != nil {
		return whole{}, err
	}
	files = append(files, copies(out, files)...)
	slices.SortFunc(files, func(a, b File) int {
		return cmp.Or(min(len(a.Origin), 1)-min(len(b.Origin), 1), strings.Compare(a.Path, b.Path), strings.Compare(a.Origin, b.Origin))
	})
	return whole{files, p.links.check()}, nil
}
