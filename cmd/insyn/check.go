package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/comment"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runCheck(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("check", staff.CheckUse, stderr)
	asJSON := f.Bool("json", false, staff.JSONFlag)
	annotate := f.Bool("annotera", false, staff.AnnotateFlag)
	asMarkdown := f.Bool("markdown", false, staff.MarkdownFlag)
	before := f.String("jamfor", "", staff.CompareFlag)
	sources := f.String("kalltext", "", staff.SourcesFlag)
	pictures, watch := pictureFlag(f), watchFlags(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	ctx, stop := watch.start(ctx, stderr)
	defer stop()
	kept, err := pictures.open(f, "")
	if err != nil {
		return fail(stderr, err)
	}
	defer kept.Close()
	tree, findings, err := alone(kept).fill(ctx, output.Outline(), f.fs(), f.options())
	if err != nil {
		return fail(stderr, err)
	}
	if *sources != "" {
		texts, err := os.OpenRoot(*sources)
		if err != nil {
			return fail(stderr, staff.SourcesUnreadable(err))
		}
		copied, missing, err := copiedFrom(f.fs(), input.All(texts))
		if err != nil {
			return fail(stderr, err)
		}
		for _, name := range missing {
			fmt.Fprint(stderr, staff.SourceNotRead(name, *sources))
		}
		findings = append(findings, copied...)
		findings.Sort()
	}
	switch {
	case *asJSON:
		err = diag.JSON(stdout, findings)
	case *asMarkdown:
		_, err = io.WriteString(stdout, comment.Findings(findings, comment.MostSummary))
	case *annotate:
		err = diag.Annotations(stdout, findings, staff.CodeExplained(f.guide()))
	default:
		err = diag.Text(stdout, findings, f.read)
		if len(findings) > 0 {
			fmt.Fprint(stdout, staff.CodesExplained(f.guide()))
		}
	}
	if err != nil {
		return fail(stderr, err)
	}
	if tree != nil && !*asJSON {
		fmt.Fprint(stdout, staff.AllRight(tree.Len()))
	}
	if *before != "" && !*asJSON {
		if err := compareTotals(ctx, stdout, *before, f.fs()); err != nil {
			return fail(stderr, err)
		}
	}
	if n := findings.Errors(); n > 0 {
		fmt.Fprint(stderr, staff.Errors(n))
		return exitFindings
	}
	return exitClean
}
