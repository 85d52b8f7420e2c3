package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

func runCheck(_ context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("check", "Granskar allt innehåll, precis som build, men skriver ingenting.", stderr)
	asJSON := f.Bool("json", false, "skriv felen som JSON")
	annotate := f.Bool("annotera", false, "skriv felen så att webbplatsen för kod visar dem vid raden")
	before := f.String("jamfor", "", "mapp med innehållet före ändringen: visa hur summorna ändras")
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
	if tree != nil && !*asJSON {
		fmt.Fprintf(stdout, "Inga fel. Webbplatsen får %d filer.\n", tree.Len())
	}
	if *before != "" && !*asJSON {
		if err := compareTotals(stdout, os.DirFS(*before), f.fs()); err != nil {
			return fail(stderr, err)
		}
	}
	if n := findings.Errors(); n > 0 {
		fmt.Fprintf(stderr, "%d fel.\n", n)
		return exitFindings
	}
	return exitClean
}
