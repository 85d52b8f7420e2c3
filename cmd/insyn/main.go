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
	"strings"
	"syscall"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Exit codes, which scripts rely on.
const (
	exitClean    = 0
	exitFindings = 1   // the content has errors
	exitFailure  = 2   // wrong use, or the system failed
	exitBroken   = 3   // the program itself is wrong
	exitStopped  = 130 // told to stop, by Ctrl+C or by the system, before it was ready
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
		{"impact", staff.ImpactSummary, runImpact},
		{"fmt", staff.FormatSummary, runFormat},
		{"new", staff.NewSummary, runNew},
		{"preview", staff.PreviewSummary, runPreview},
		{"import", staff.ImportSummary, runImport},
		{"release", staff.ReleaseSummary, runRelease},
		{"verify", staff.VerifySummary, runVerify},
		{"data", staff.DataSummary, runData},
		{"archive", staff.ArchiveSummary, runArchive},
		{"serverconfig", staff.ServerSummary, runServerConfig},
	}
}

func main() {
	collectSeldom(len(os.Args) < 2 || os.Args[1] != "preview")
	os.Exit(start(screen(os.Stderr)))
}

// start runs the command that the program was started with, and returns the exit code.
func start(shown progress.Screen) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	ready := context.AfterFunc(ctx, func() { time.AfterFunc(grace, leave) })
	code := safely(diag.Safe(os.Stderr), func() int {
		return run(progress.On(ctx, shown), os.Args[1:], diag.Safe(os.Stdout), diag.Safe(os.Stderr))
	})
	if ctx.Err() != nil && code != exitClean {
		code = exitStopped
	}
	ready() // before stop, which ends ctx too
	stop()
	return code
}

// safely runs a command, and says in words what went wrong in the program if it
// panics, and where: nobody who edits content should meet a stack trace.
func safely(stderr io.Writer, command func() int) (code int) {
	defer func() {
		if what := recover(); what != nil {
			fmt.Fprint(stderr, staff.Broke(what, place(string(debug.Stack()))))
			code = exitBroken
		}
	}()
	return command()
}

// place returns the line of the program in which a stack trace begins.
func place(stack string) string {
	_, after, _ := strings.Cut(stack, "\npanic(")
	for line := range strings.Lines(after) {
		file, ok := strings.CutPrefix(line, "\t")
		if _, own, found := strings.Cut(file, "/cmd/insyn/"); ok && found {
			own, _, _ = strings.Cut(strings.TrimSpace(own), " ")
			return own
		}
	}
	return "main.go"
}

// leave ends the program when it was told to a while ago, whatever it is doing:
// what writes has put things in order by then, and what only reads has nothing
// to.
func leave() {
	fmt.Fprint(os.Stderr, staff.Stopped)
	os.Exit(exitStopped)
}

// grace is how long a command may take to end by itself.
const grace = 700 * time.Millisecond

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
		fmt.Fprintf(w, "    %-12s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, staff.HelpFoot)
}
