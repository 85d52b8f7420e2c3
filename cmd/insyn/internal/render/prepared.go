package render

import (
	"cmp"
	"context"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Prepared is a site that can be rendered. Each of its files is made once, when
// somebody asks for it first or when all of them are made, and by the same function:
// who reads a page before the others are made reads the same bytes. Each keeps nothing. It may be used
// by many goroutines.
type Prepared struct {
	*renderer
	out   *page.Output
	made  []maker // pages, tables and pictures, which need nothing of one another
	kept  func() kept
	whole func() (whole, error)
}

// kept are files that are kept once they are made.
type kept struct {
	parts  []part          // as many as are made by themselves, in their order
	byPath map[string]part // those, and the assets
}

// whole is all files, with what is wrong with their links.
type whole struct {
	files    []File
	findings diag.List
}

// part makes a file, or returns the one that it has made.
type part func() (File, error)

// Prepare reads the templates, styles and static files of fsys. What is wrong with them
// is a finding, and then there is nothing prepared.
func Prepare(out *page.Output, fsys fs.FS) (*Prepared, diag.List, error) {
	l, wrong, err := (*Memory)(nil).Read(fsys, out.Site.Words)
	if l == nil {
		return nil, wrong, err
	}
	return l.Prepare(out), nil, nil
}

// Prepare puts the pages of out into layouts that were read with its words.
func (l *Layouts) Prepare(out *page.Output) *Prepared {
	p := &Prepared{renderer: l.renderer(out), out: out}
	for _, one := range out.Pages {
		p.made = append(p.made, pageSource{one})
	}
	for _, f := range filesOf(out) {
		p.made = append(p.made, f)
	}
	p.kept, p.whole = sync.OnceValue(p.keep), sync.OnceValues(p.all)
	return p
}

// keep makes a part of each file that is made by itself.
func (p *Prepared) keep() kept {
	k := kept{byPath: map[string]part{}}
	for _, f := range p.assets {
		k.byPath[f.Path] = func() (File, error) { return f, nil }
	}
	scratches := sync.Pool{New: func() any { return newScratch() }}
	for _, m := range p.made {
		once := part(sync.OnceValues(func() (File, error) {
			s := scratches.Get().(*scratch)
			defer scratches.Put(s)
			f, err := m.make(p.renderer, s)
			return f.own(), err
		}))
		k.parts, k.byPath[m.path()] = append(k.parts, once), once
	}
	return k
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
	if make, ok := p.kept().byPath[path]; ok {
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
	parts := p.kept().parts
	err := parallel.Try(len(parts), func(i int) error {
		if ctx.Err() == nil {
			_, _ = parts[i]() // an error comes again below
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
	var mu sync.Mutex
	var files []File
	parts := p.kept().parts
	err := p.make(context.Background(), func(i int, _ *scratch) (File, error) { return parts[i]() }, func(f File) error {
		mu.Lock()
		defer mu.Unlock()
		files = append(files, f)
		return nil
	})
	if err != nil {
		return whole{}, err
	}
	slices.SortFunc(files, Compare)
	return whole{files, p.links.check()}, nil
}

// Each makes every file once and hands it to put as soon as it is made, from many
// goroutines and in no order; its bytes are only good until put returns. It returns what All
// does but the files, and ends when ctx does or put fails. What is handed over is no site
// before it is known what is wrong.
func (p *Prepared) Each(ctx context.Context, put func(File) error) (diag.List, error) {
	return p.each(ctx, func(i int, s *scratch) (File, error) { return p.made[i].make(p.renderer, s) }, put)
}

// Pages is [Prepared.Each] where it is only asked what is wrong with a site and what its files
// are called. Tables and pictures come without their bytes, since nothing can be wrong with
// them that isn't with the page that shows them; to make them is a tenth of the work.
func (p *Prepared) Pages(ctx context.Context, put func(File) error) (diag.List, error) {
	return p.each(ctx, func(i int, s *scratch) (File, error) {
		if f, ok := p.made[i].(fileSource); ok {
			return File{Path: f.path()}, nil
		}
		return p.made[i].make(p.renderer, s)
	}, put)
}

// each makes all files, those that are made by themselves with part.
func (p *Prepared) each(ctx context.Context, part func(int, *scratch) (File, error), put func(File) error) (diag.List, error) {
	if err := p.make(ctx, part, put); err != nil {
		_, wrong, err := found(p.fsys, nil, nil, err)
		return wrong, err
	}
	return p.links.check(), nil
}

// Compare orders files by path, what was made before what stood in static/.
func Compare(a, b File) int {
	return cmp.Or(min(len(a.Origin), 1)-min(len(b.Origin), 1), strings.Compare(a.Path, b.Path), strings.Compare(a.Origin, b.Origin))
}

// make makes all files and hands them to put: those that are made by themselves, which part
// makes, and the search index side by side, then what is made of the models and of other
// files. Only those are kept until then.
func (p *Prepared) make(ctx context.Context, part func(int, *scratch) (File, error), put func(File) error) error {
	index := make(chan error, 1)
	go func() { index <- p.index(put) }()
	base, errs := &base{again: p.again(), day: p.out.Site.AsOf, put: put}, make([]error, len(p.made))
	stage := progress.Begin(ctx, staff.StageMake, len(p.made))
	parallel.With(len(p.made), newScratch, func(s *scratch, i int) {
		if errs[i] = ctx.Err(); errs[i] != nil {
			return
		}
		made := stage.Piece()
		f, err := part(i, s)
		if errs[i] = err; err == nil {
			errs[i] = base.add(f)
		}
		made(f.Path, len(f.Data))
	})
	stage.End()
	stage = progress.Begin(ctx, staff.StageIndex, 0)
	errs = append(errs, <-index)
	stage.End()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return p.gather(ctx, base)
}

// gather makes what is made of the models and of the files in base.
func (p *Prepared) gather(ctx context.Context, base *base) error {
	stage := progress.Begin(ctx, staff.StageGather, 0)
	defer stage.End()
	if err := p.rest(base.add); err != nil {
		return err
	}
	if err := base.add(describe(p.out.Site, site.DataPackageAddress, published(p.out.Data.Files()))); err != nil {
		return err
	}
	downloads, err := downloadsOf(base.offered, base.day)
	if err != nil {
		return err
	}
	return base.hand(append(downloads, copies(p.out, base.files)...)...)
}

// base hands files on, and keeps what others are made of.
type base struct {
	put   func(File) error
	again map[string]bool // paths of files that also stand elsewhere
	day   string

	mu      sync.Mutex
	files   []File
	offered []offered
}

func (b *base) add(files ...File) error {
	for _, f := range files {
		if !isOffered(f.Path) {
			continue
		}
		o, err := offer(f, b.day)
		if err != nil {
			return err
		}
		b.mu.Lock()
		b.offered = append(b.offered, o)
		b.mu.Unlock()
	}
	return b.hand(files...)
}

// hand hands files on that are not offered with the others.
func (b *base) hand(files ...File) error {
	for _, f := range files {
		if b.again[f.Path] {
			b.mu.Lock()
			b.files = append(b.files, f.own())
			b.mu.Unlock()
		}
		if err := b.put(f); err != nil {
			return err
		}
	}
	return nil
}

// again returns the paths of files that also stand at addresses that they had before.
func (p *Prepared) again() map[string]bool {
	again := map[string]bool{}
	for _, c := range p.out.Copies {
		again[strings.TrimPrefix(c.Of, "/")] = true
	}
	return again
}

// index makes the search index.
func (p *Prepared) index(put func(File) error) error {
	files, err := searchIndex(p.out)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := put(f); err != nil {
			return err
		}
	}
	return nil
}

// rest makes what is made of the models, a file of many or beside each. There are as many
// as there are pages and more, so each is handed on as soon as it is made.
func (p *Prepared) rest(put func(...File) error) error {
	out := p.out
	known, err := factsOf(out)
	if err != nil {
		return err
	}
	if err := known.write(out, put); err != nil {
		return err
	}
	if err := quotes(out, put); err != nil {
		return err
	}
	if err := describeAll(out.Site, out.Data.Files(), put); err != nil {
		return err
	}
	single := append(sitemaps(out, known, protocolLimit), robots(out.Site), catalogueOf(out))
	return put(slices.Concat(p.assets, plainFiles(out), rules(out, p.assets), single)...)
}
