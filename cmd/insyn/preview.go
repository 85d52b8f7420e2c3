package main

import (
	"context"
	"io"
	"runtime/debug"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/preview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runPreview(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("preview", staff.PreviewUse, stderr)
	addr := f.String("adress", "", staff.AddressFlag)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	// Each build leaves as much behind as it made: fewer collections are a third of
	// the time, and nobody previews where memory is scarce.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	kept := remember()
	err := preview.Run(ctx, preview.Config{
		Addr: *addr, Base: "/", Dirs: f.inputs(), Read: f.read, Log: stdout,
		Build: func(context.Context) (*output.Tree, diag.List, error) {
			tree, findings, err := kept.generate(f.fs(), f.options())
			if tree != nil {
				kept.turn()
			}
			return tree, findings, err
		},
	})
	if err != nil {
		return fail(stderr, err)
	}
	return exitClean
}
