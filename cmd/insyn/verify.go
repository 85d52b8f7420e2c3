package main

import (
	"context"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runVerify(_ context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("verify", staff.VerifyUse, stderr)
	f.most, f.names = 1, staff.EditionArgument
	if code, done := f.parse(args, stderr); done {
		return code
	}
	past, findings := release.Load(input.Of(f.fs()))
	editions, folder := past.Editions, release.Folder
	if name := f.argument(0); name != "" {
		folder = path.Join(release.Folder, name)
		editions = slices.DeleteFunc(editions, func(e *release.Edition) bool { return e.Name != name })
	}
	findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return !strings.HasPrefix(f.Pos.File+"/", folder+"/") })
	findings.Sort()
	if err := diag.Text(stderr, findings, f.read); err != nil {
		return exitFailure
	}
	for _, e := range editions {
		fmt.Fprint(stdout, staff.Verified(e.Name, len(e.Files)-1))
	}
	switch {
	case findings.Errors() > 0:
		fmt.Fprint(stderr, staff.Errors(findings.Errors()))
		return exitFindings
	case len(editions) == 0 && f.argument(0) != "":
		return fail(stderr, staff.NoSuchEdition(f.argument(0)))
	case len(editions) == 0:
		fmt.Fprint(stdout, staff.NothingToVerify)
	}
	return exitClean
}
