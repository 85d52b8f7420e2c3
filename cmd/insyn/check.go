package main

import (
	"context"
	"fmt"
	"io"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

func runCheck(_ context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("check", "Granskar allt innehåll, precis som build, men skriver ingenting.", stderr)
	asJSON := f.Bool("json", false, "skriv felen som JSON")
	annotate := f.Bool("annotera", false, "skriv felen så att webbplatsen för kod visar dem vid raden")
	if code, done := f.parse(args, stderr); done {
		return code
	}
	tree, findings, err := generate(f.fs(), f.options())
	if err != nil {
		return fail(stderr, err)
	}
	switch {
	case *asJSON:
		err = diag.JSON(stdout, findings)
	case *annotate:
		err = diag.Annotations(stdout, findings)
	default:
		err = diag.Text(stdout, findings, f.read)
	}
	if err != nil {
		return fail(stderr, err)
	}
	if n := findings.Errors(); n > 0 {
		fmt.Fprintf(stderr, "%d fel.\n", n)
		return exitFindings
	}
	if !*asJSON {
		fmt.Fprintf(stdout, "Inga fel. Webbplatsen får %d filer.\n", tree.Len())
	}
	return exitClean
}
