package main

import (
	"context"
	"io"

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
	err := preview.Run(ctx, preview.Config{
		Addr: *addr, Base: "/", Dirs: f.inputs(), Read: f.read, Log: stdout,
		Build: func(context.Context) (*output.Tree, diag.List, error) { return generate(f.fs(), f.options()) },
	})
	if err != nil {
		return fail(stderr, err)
	}
	return exitClean
}
