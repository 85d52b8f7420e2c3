package main

import (
	"context"
	"fmt"
	"io"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runBuild(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("build", staff.BuildUse, stderr)
	out := f.String("ut", "public", staff.OutFlag)
	compress := f.Int("komprimera", 0, staff.CompressFlag)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	tree, findings, err := generate(f.fs(), f.options())
	if code := report(findings, err, f, stderr); code != exitClean {
		return code
	}
	if *compress > 0 {
		if err := tree.Compress(*compress); err != nil {
			return fail(stderr, err)
		}
	}
	stats, err := tree.Replace(ctx, output.Target{Dir: *out, Inputs: f.inputs(),
		Waiting: func(dir string) { fmt.Fprint(stderr, staff.WaitingForBuild(dir)) }})
	if err != nil {
		return fail(stderr, err)
	}
	fmt.Fprint(stdout, staff.Built(*out, stats.Files, stats.Changed, stats.Removed))
	fmt.Fprint(stderr, staff.ForeignKept(*out, stats.Foreign))
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
