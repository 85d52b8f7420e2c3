package main

import (
	"context"
	"fmt"
	"io"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// wholes are the files with all tables that this program can write: none, unless it
// was built with the tag nedladdningar (data_heavy.go).
var wholes []dataset.Whole

// runData builds the site as build does, with the heavy downloads too. The page
// about the data offers what was made, so that it is right either way.
func runData(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("data", staff.DataUse, stderr)
	build := buildFlags(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	if len(wholes) == 0 {
		fmt.Fprint(stderr, staff.NoDownloads)
		return exitFailure
	}
	opt := f.options()
	opt.Wholes, opt.Print = wholes, true
	return build.run(ctx, f, opt, stdout, stderr)
}
