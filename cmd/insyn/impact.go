package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"math"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/history"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/impact"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runImpact(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("impact", staff.ImpactUse, stderr)
	f.most, f.names = 2, staff.ImpactArguments
	all := f.Bool("allt", false, staff.AllFlag)
	direct := f.Bool("direkt", false, staff.DirectFlag)
	watch := watchFlags(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	if len(f.arguments) == 0 {
		fmt.Fprint(stderr, staff.Misused(f.Name(), staff.NoRevision()))
		return exitFailure
	}
	ctx, stop := watch.start(ctx, stderr)
	defer stop()
	old, changed, err := f.revisions(ctx, *direct)
	if err != nil {
		return fail(stderr, err)
	}
	before, err := inspect(ctx, old.files, f.options())
	if err != nil {
		return fail(stderr, staff.VersionUnusable(old.name, err))
	}
	after, err := inspect(ctx, changed.files, f.options())
	if err != nil {
		return fail(stderr, staff.VersionUnusable(changed.name, err))
	}
	most := comment.MostBytes
	if *all {
		most = math.MaxInt
	}
	fmt.Fprint(stdout, impact.Compare(before, after).Markdown(old.name, changed.name, most))
	if after.Findings.Errors() > 0 {
		return exitFindings
	}
	return exitClean
}

// revision is a version of the site, and what it is called.
type revision struct {
	name  string
	files fs.FS
}

// revisions returns the two versions that the arguments name. What has happened
// to the older one since the newer was begun is no part of the change, unless
// they are to be compared directly.
func (f *flags) revisions(ctx context.Context, direct bool) (old, changed revision, err error) {
	repository, err := history.Open(ctx, f.root)
	if err != nil {
		return old, changed, err
	}
	head := "HEAD"
	if len(f.arguments) == 2 {
		head = f.argument(1)
	}
	base, err := repository.Commit(f.argument(0))
	if err != nil {
		return old, changed, err
	}
	proposed, err := repository.Commit(head)
	if err != nil {
		return old, changed, err
	}
	if !direct {
		if base, err = repository.MergeBase(base, proposed); err != nil {
			return old, changed, err
		}
	}
	old.name = staff.RevisionName(f.argument(0), base)
	if old.files, err = repository.Files(base, input.Folders); err != nil {
		return old, changed, err
	}
	if len(f.arguments) == 1 {
		return old, revision{staff.WorkingTree, f.fs()}, nil
	}
	changed.name = staff.RevisionName(head, proposed)
	changed.files, err = repository.Files(proposed, input.Folders)
	return old, changed, err
}

// inspect runs the whole pipeline on a version, as check does, and returns what is
// known of it. It is no error that the version has some.
func inspect(ctx context.Context, fsys fs.FS, opt page.Options) (v impact.Version, err error) {
	if lacks := input.Of(fsys).Lacks(); len(lacks) > 0 {
		return v, staff.FoldersMissing(lacks)
	}
	world, files, findings, err := connect(ctx, fsys)
	if err != nil {
		return v, err
	}
	q := memory{}.question(fsys, world, files, findings)
	v = impact.Version{World: world, Files: files, Findings: q.settle(), Sums: impact.SumsOf(input.Of(fsys)), Released: q.lint.Released}
	if v.Findings.Errors() > 0 {
		return v, nil
	}
	site, findings := q.made(fsys, opt, v.Findings)
	v.Findings, v.Made = findings, map[string]bool{}
	for _, a := range site.Public() {
		v.Made[a.Address] = true
	}
	if findings.Errors() > 0 {
		return v, nil
	}
	layouts, wrong, err := q.memory.pages.Read(fsys, site.Site.Words)
	d, findings := laid(site, layouts, append(findings, wrong...))
	if d == nil {
		v.Findings = findings
		return v, err
	}
	tree, findings, err := d.into(ctx, output.Outline())
	v.Findings, v.Built = findings, tree != nil
	return v, err
}
