// Insyn builds a city's public portal of projects with EU and international
// funding: Markdown files with facts in, a static site out.
//
// README.md in this folder is the tour; pipeline.go is the whole story on one
// screen.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Exit codes, which scripts rely on.
const (
	exitClean    = 0
	exitFindings = 1 // the content has errors
	exitFailure  = 2 // wrong use, or the system failed
)

// command is one of the program's commands.
type command struct {
	name, summary string
	run           func(ctx context.Context, args []string, stdout, stderr io.Writer) int
}

// commands is the table of commands, in the order that the help shows.
func commands() []command {
	return []command{
		{"build", staff.BuildSummary, runBuild},
		{"check", staff.CheckSummary, runCheck},
		{"preview", staff.PreviewSummary, runPreview},
	}
}

func main() {
	// A build allocates much and ends soon: collecting garbage less often takes
	// a seventh off the time for some more memory.
	debug.SetGCPercent(400)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run carries out a command line and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		usage(stderr)
		return exitFailure
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(stdout)
		return exitClean
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.run(ctx, args[1:], stdout, stderr)
		}
	}
	fmt.Fprint(stderr, staff.UnknownCommand(args[0]))
	return exitFailure
}

func usage(w io.Writer) {
	fmt.Fprint(w, staff.HelpHead)
	for _, c := range commands() {
		fmt.Fprintf(w, "    %-9s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, staff.HelpFoot)
}
