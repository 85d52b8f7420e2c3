package main

import (
	"cmp"
	"context"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/reconcile"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// generate is the whole pipeline: bytes in, a finished site in memory out.
//
// Each stage takes the value that the stage before it made and returns a new
// one. All findings of all stages are gathered; with an error among them there
// is no site, but the stages after the broken one still run where they can, so
// that everything wrong is shown at once.
func generate(fsys fs.FS, opt page.Options) (*output.Tree, diag.List, error) {
	return memory{}.fill(context.Background(), output.New(), fsys, opt)
}

// fill is generate with what the builds before it came to, into a tree, which need not be in
// memory. Whoever watches ctx is told how far it has come.
func (m memory) fill(ctx context.Context, tree *output.Tree, fsys fs.FS, opt page.Options) (*output.Tree, diag.List, error) {
	d, findings, err := m.draft(ctx, fsys, opt)
	if d == nil {
		return nil, findings, err
	}
	return d.into(ctx, tree)
}

// draft is the pipeline up to a site whose files can be made one by one. There is
// none if anything is wrong so far.
func (m memory) draft(ctx context.Context, fsys fs.FS, opt page.Options) (*draft, diag.List, error) {
	world, files, findings, err := m.whole(ctx, fsys)
	if world == nil {
		return nil, findings, err
	}
	return m.prepare(ctx, fsys, opt, world, files, findings)
}

// whole is connect where all folders are there; without one of them there is nothing.
func (m memory) whole(ctx context.Context, fsys fs.FS) (*graph.Graph, []*source.File, diag.List, error) {
	if lacks := input.Of(fsys).Lacks(); len(lacks) > 0 {
		return nil, nil, lacks, nil
	}
	return m.connect(ctx, fsys)
}

// finish is the second half of the pipeline: what is known of the city in, a
// finished site in a tree out, with the findings of both halves.
func finish(ctx context.Context, tree *output.Tree, fsys fs.FS, opt page.Options, world *graph.Graph, files []*source.File,
	findings diag.List) (*output.Tree, diag.List, error) {
	d, findings, err := memory{}.prepare(ctx, fsys, opt, world, files, findings)
	if d == nil {
		return nil, findings, err
	}
	return d.into(ctx, tree)
}

// draft is a site that nothing is wrong with before its files are made.
type draft struct {
	*render.Prepared
	site     *page.Output
	findings diag.List // warnings
}

// prepare decides what each page shows, when nothing is wrong.
func (m memory) prepare(ctx context.Context, fsys fs.FS, opt page.Options, world *graph.Graph, files []*source.File,
	found diag.List) (*draft, diag.List, error) {
	stage := progress.Begin(ctx, staff.StageDecide, 0)
	defer stage.End()
	q := m.question(fsys, world, files, found)
	findings := q.settle()
	if findings.Errors() > 0 {
		return nil, findings, nil
	}
	return q.draft(fsys, opt, findings)
}

// draft makes the finished values, and reads the layouts that they are to be put in.
func (q question) draft(fsys fs.FS, opt page.Options, findings diag.List) (*draft, diag.List, error) {
	var (
		site    *page.Output
		layouts *render.Layouts
		wrong   diag.List
		err     error
		words   = page.Words(q.lint.World, opt)
	)
	parallel.Run(
		func() { site, findings = q.pages(fsys, opt, findings) },
		func() { layouts, wrong, err = q.memory.pages.Read(fsys, words) },
	)
	if site == nil {
		return nil, findings, nil
	}
	d, findings := laid(site, layouts, append(findings, wrong...))
	return d, findings, err
}

// laid puts a site into its layouts, if they could be read.
func laid(site *page.Output, layouts *render.Layouts, findings diag.List) (*draft, diag.List) {
	if layouts == nil {
		findings.Sort()
		return nil, findings
	}
	return &draft{layouts.Prepare(site), site, findings}, findings
}

// into makes the files that a tree wants.
func (d *draft) into(ctx context.Context, tree *output.Tree) (*output.Tree, diag.List, error) {
	if tree.Bare() {
		return d.fill(ctx, tree, tree.Copy, d.Pages)
	}
	return d.fill(ctx, tree, tree.Copy, d.Each)
}

// tree makes all files that nobody has asked for yet, unless ctx ends before that.
func (d *draft) tree(ctx context.Context) (*output.Tree, diag.List, error) {
	tree := output.New()
	return d.fill(ctx, tree, tree.Keep, func(ctx context.Context, put func(render.File) error) (diag.List, error) {
		files, findings, err := d.All(ctx)
		for i := 0; i < len(files) && err == nil; i++ {
			err = put(files[i])
		}
		return findings, err
	})
}

// fill puts all files into a tree that keeps their bytes, whatever order each hands them
// over in.
func (d *draft) fill(ctx context.Context, tree *output.Tree, keep func([]byte) (output.Kept, error),
	each func(context.Context, func(render.File) error) (diag.List, error)) (*output.Tree, diag.List, error) {
	type kept struct {
		render.File
		data output.Kept
	}
	var mu sync.Mutex
	var files []kept
	more, err := each(ctx, func(f render.File) error {
		data, err := keep(f.Data)
		f.Data = nil
		mu.Lock()
		defer mu.Unlock()
		files = append(files, kept{f, data})
		return err
	})
	findings := append(slices.Clip(d.findings), more...)
	if findings.Sort(); err != nil || findings.Errors() > 0 {
		return nil, findings, err
	}
	slices.SortFunc(files, func(a, b kept) int { return render.Compare(a.File, b.File) })
	for _, f := range files {
		if err := tree.Place(f.Path, f.data); err != nil {
			findings.Add(diag.Pos{File: cmp.Or(f.Origin, f.Path)}, 0, staff.FileRefused(err))
		}
	}
	if findings.Sort(); findings.Errors() > 0 {
		return nil, findings, nil
	}
	tree.Rules = d.Leads()
	return tree, findings, nil
}

// Leads returns what servers answer at older addresses.
func (d *draft) Leads() []output.Rule { return rules(d.site) }

// decide makes the finished values of every page, held to what has been released.
// There are none if anything is wrong.
func (m memory) decide(ctx context.Context, fsys fs.FS, opt page.Options, world *graph.Graph, files []*source.File,
	findings diag.List) (*page.Output, diag.List) {
	stage := progress.Begin(ctx, staff.StageDecide, 0)
	defer stage.End()
	q := m.question(fsys, world, files, findings)
	if findings = q.settle(); findings.Errors() > 0 {
		return nil, findings
	}
	return q.pages(fsys, opt, findings)
}

// question is what the rules of lint are asked, and the pages are made of.
type question struct {
	memory
	history *changes.History
	lint    lint.Content
}

// question looks back at what has been released.
func (m memory) question(fsys fs.FS, world *graph.Graph, files []*source.File, findings diag.List) question {
	var past *release.Past
	var more diag.List
	var all []facts.Fact
	parallel.Run(func() { past, more = release.Load(input.Of(fsys)) }, func() { all = m.facts.Of(files) })
	findings = append(findings, more...)
	history := changes.New(past, all, world.Corrections)
	since := page.Lost(world, past, all)
	if world.Read && past.Sound {
		since = append(since, history.Check()...)
	}
	return question{m, history, lint.Content{World: world, Files: files, Found: findings, Past: since, Kept: m.found, Released: past.Has,
		Stated: history.Stated}}
}

// settle returns all that is wrong before pages are made.
func (q question) settle() diag.List {
	findings := q.history.Reminded(lint.Settle(q.lint).WithoutFollowing(diag.FillIn), facts.Meant(q.lint.Files))
	findings.Sort()
	return findings
}

// pages makes the finished values, and adds what is wrong with them to what is known. There
// are none if anything is.
func (q question) pages(fsys fs.FS, opt page.Options, findings diag.List) (*page.Output, diag.List) {
	site, findings := q.made(fsys, opt, findings)
	if findings.Errors() > 0 {
		return nil, findings
	}
	return site, findings
}

// made is pages where there are values even if something is wrong with them: whoever asks
// what a change takes away asks what there would be.
func (q question) made(fsys fs.FS, opt page.Options, findings diag.List) (*page.Output, diag.List) {
	opt.Static, opt.Drawn = render.Static(fsys), q.drawn
	site, more := page.All(q.lint.World, q.history, opt)
	if len(more) > 0 {
		findings = lint.Causes(append(findings, more...))
	}
	findings.Sort()
	return site, findings
}

// models is the pipeline up to what each page shows.
func models(ctx context.Context, fsys fs.FS, opt page.Options) (*page.Output, diag.List, error) {
	world, files, findings, err := connect(ctx, fsys)
	if err != nil {
		return nil, nil, err
	}
	site, findings := memory{}.decide(ctx, fsys, opt, world, files, findings)
	return site, findings, nil
}

// connect is the first half of the pipeline: bytes in, everything that is known
// of the city out, linked, with what was published beside it.
func connect(ctx context.Context, fsys fs.FS) (*graph.Graph, []*source.File, diag.List, error) {
	return memory{}.connect(ctx, fsys)
}

func (m memory) connect(ctx context.Context, fsys fs.FS) (*graph.Graph, []*source.File, diag.List, error) {
	reading := progress.Begin(ctx, staff.StageRead, 0)
	files, findings, err := m.files.Load(fsys)
	reading.End()
	if err != nil {
		return nil, nil, nil, err
	}
	world, findings := link(ctx, files, findings)
	return world, files, findings, nil
}

// link is connect without the files: it adds to what was found in them.
func link(ctx context.Context, files []*source.File, findings diag.List) (*graph.Graph, diag.List) {
	stage := progress.Begin(ctx, staff.StageConnect, 0)
	defer stage.End()
	records, wrong := record.Decode(files)
	findings = append(findings, wrong...)

	world, more := graph.Build(records)
	findings = append(findings, more...)
	if !slices.ContainsFunc(wrong, counts) && !findings.Has(diag.FillIn) { // else a sum may lack what was written wrong, or not at all
		var differing, odd diag.List
		parallel.Run(func() { differing = reconcile.Check(world) }, func() { odd = quality.Check(world) })
		findings = append(findings, slices.Concat(differing, odd)...)
	}
	return world, findings
}

// counts reports whether a finding is an error in what sums are made of, or are
// held against.
func counts(f diag.Finding) bool {
	inSums := func(place string) bool { return strings.HasPrefix(f.Pos.File, place) }
	return f.Severity == diag.Error && slices.ContainsFunc([]string{"content/projekt/", "content/namnder/", "data/redovisningar.toml",
		"data/program.toml", "data/mal.toml", "data/teman.toml"}, inSums)
}

// rules returns what servers answer at older addresses.
func rules(pages *page.Output) (out []output.Rule) {
	for _, r := range pages.Rules() {
		out = append(out, output.Rule(r))
	}
	return out
}
