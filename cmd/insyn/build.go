package main

import (
	"context"
	"fmt"
	"io"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runBuild(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("build", staff.BuildUse, stderr)
	build := buildFlags(f)
	form := f.String("redigering", "", staff.EditorFlag)
	login := f.String("inloggning", "", staff.EditorLogin)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	if *form != "" {
		build.extra = func(tree *output.Tree) error { return addEditor(tree, f.fs(), *form, *login) }
	}
	return build.run(ctx, f, f.options(), stdout, stderr)
}

// build is where a site is written, and how.
type build struct {
	out      *string
	compress *int
	pictures pictures
	watch    watch
	extra    func(*output.Tree) error // adds what is no part of the site; nil for nothing
}

// buildFlags adds the flags of the commands that write a site.
func buildFlags(f *flags) build {
	return build{out: f.String("ut", "public", staff.OutFlag), compress: f.Int("komprimera", 0, staff.CompressFlag),
		pictures: pictureFlag(f), watch: watchFlags(f)}
}

// run makes a site and writes it, if nothing is wrong.
func (b build) run(ctx context.Context, f *flags, opt page.Options, stdout, stderr io.Writer) int {
	ctx, stop := b.watch.start(ctx, stderr)
	defer stop()
	pictures, err := b.pictures.open(f, *b.out)
	if err != nil {
		return fail(stderr, err)
	}
	defer pictures.Close()
	kept, err := output.Spooled()
	if err != nil {
		return fail(stderr, err)
	}
	defer kept.Close()
	tree, findings, err := alone(pictures).fill(ctx, kept, f.fs(), opt)
	if code := report(findings, err, f, stderr); code != exitClean {
		return code
	}
	if b.extra != nil {
		if err := b.extra(tree); err != nil {
			return fail(stderr, err)
		}
	}
	if *b.compress > 0 {
		if err := tree.Compress(ctx, *b.compress); err != nil {
			return fail(stderr, err)
		}
	}
	stats, err := tree.Replace(ctx, output.Target{Dir: *b.out, Inputs: f.inputs(),
		Waiting: func(dir string, process int) { fmt.Fprint(stderr, staff.WaitingForBuild(dir, process)) }})
	if err != nil {
		return fail(stderr, err)
	}
	fmt.Fprint(stdout, staff.Built(*b.out, stats.Files, stats.Changed, stats.Removed))
	fmt.Fprint(stderr, staff.ForeignKept(*b.out, stats.Foreign))
	return exitClean
}

// report shows findings and an error, and returns the exit code they mean.
func report(findings diag.List, err error, f *flags, stderr io.Writer) int {
	if err != nil {
		return fail(stderr, err)
	}
	if err := diag.Text(stderr, findings, f.read); err != nil {
		return exitFailure
	}
	if n := findings.Errors(); n > 0 {
		fmt.Fprint(stderr, staff.NothingWritten(n))
		return exitFindings
	}
	return exitClean
}

func fail(stderr io.Writer, err error) int {
	fmt.Fprint(stderr, staff.Failed(err))
	return exitFailure
}
