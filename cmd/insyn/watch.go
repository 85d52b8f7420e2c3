package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// screen returns where commands show how far they have come: beside what they answer,
// which programs read.
func screen(f *os.File) progress.Screen {
	if !term.IsTerminal(int(f.Fd())) {
		return progress.Lines(f)
	}
	return progress.Terminal(f, func() int {
		width, _, err := term.GetSize(int(f.Fd()))
		if err != nil {
			return 0
		}
		return width
	})
}

// watch is what the user of a command that may take long says of its progress.
type watch struct{ quiet, measure *bool }

func watchFlags(f *flags) watch {
	return watch{f.Bool("tyst", false, staff.QuietFlag), f.Bool("matning", false, staff.MeasureFlag)}
}

// start shows the progress of what is done with the context that it returns. stop ends
// that, and tells what was measured.
func (w watch) start(ctx context.Context, stderr io.Writer) (watched context.Context, stop func()) {
	watched, shown := progress.Start(ctx, progress.Options{Quiet: *w.quiet, Measure: *w.measure})
	return watched, func() {
		if measured := shown.Stop(); measured != nil {
			tell(stderr, measured)
		}
	}
}

// tell prints what was measured.
func tell(w io.Writer, m *progress.Measured) {
	print := func(head string, all []progress.Measure) {
		if len(all) > 0 {
			fmt.Fprint(w, head)
		}
		for _, one := range all {
			fmt.Fprint(w, staff.Measured(one.Name, one.Wall, one.Pieces, one.Bytes))
		}
	}
	print(staff.MeasuredStages, append(m.Stages, progress.Measure{Name: staff.MeasuredWhole, Wall: m.Wall}))
	print(staff.MeasuredSlowest, m.Slowest)
}
