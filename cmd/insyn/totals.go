package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/impact"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// compareTotals tells which totals differ between two versions of the content,
// so that who changes a figure sees at once what that does. Content with
// errors has totals too, of what could be read.
func compareTotals(ctx context.Context, w io.Writer, before string, after fs.FS) error {
	root, err := os.OpenRoot(before)
	if err != nil {
		return staff.BeforeUnreadable(err)
	}
	defer root.Close()
	old, _, _, err := connect(ctx, input.In(root))
	if err != nil {
		return staff.BeforeUnreadable(err)
	}
	changed, _, _, err := connect(ctx, after)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, c := range impact.Totals(old, changed) {
		lines.WriteString(c.Text())
	}
	if lines.Len() == 0 {
		_, err := io.WriteString(w, staff.NoTotals)
		return err
	}
	_, err = io.WriteString(w, staff.TotalsChange+lines.String())
	return err
}
