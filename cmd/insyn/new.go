package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runNew(_ context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && slices.Contains([]string{"-h", "-help", "--help"}, args[0]) {
		f := newFlags("new", staff.NewUse(scaffold.Names()), stderr)
		f.names = staff.KindArgument
		f.Usage()
		return exitClean
	}
	name := ""
	if len(args) > 0 {
		name, args = args[0], args[1:]
	}
	kind, ok := scaffold.Find(name)
	if !ok {
		fmt.Fprint(stderr, staff.NewKinds(name, scaffold.Names()))
		return exitFailure
	}
	return begin(kind, args, os.Stdin, stdout, stderr)
}

// begin begins something of a kind: it asks for what the flags don't give, looks
// whether the content would still be right, and writes.
func begin(kind scaffold.Kind, args []string, stdin *os.File, stdout, stderr io.Writer) int {
	f := newFlags("new "+kind.Name, staff.KindUse(kind.Name), stderr)
	ask := f.Bool("fraga", false, staff.AskFlag)
	given := map[string]*string{}
	for _, field := range kind.Fields {
		given[field.Name] = f.String(field.Name, "", staff.FieldFlag(kind.Name, field.Name))
	}
	f.most, f.names = 1, staff.NewArgument(kind.Fields[0].Name)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	answers := scaffold.Answers{}
	for name, value := range given {
		answers[name] = *value
	}
	if first := f.argument(0); first != "" {
		answers[kind.Fields[0].Name] = first
	}
	files, _, err := source.Load(f.fs())
	if err != nil {
		return fail(stderr, err)
	}
	world, before := joined(files, nil)
	if *ask || term.IsTerminal(int(stdin.Fd())) {
		q := questions{kind, world, answers, bufio.NewScanner(stdin), stdout}
		if err := q.ask(); err != nil {
			return fail(stderr, err)
		}
	}
	changes, err := kind.Make(world, f.fs(), answers)
	if err != nil {
		fmt.Fprint(stderr, staff.Misused("new", err))
		return exitFailure
	}
	_, now := joined(replaced(files, changes))
	toFill, broken := news(now, before)
	if broken.Errors() > 0 {
		if err := diag.Text(stderr, broken, f.read); err != nil {
			return exitFailure
		}
		fmt.Fprint(stderr, staff.WouldBreak(broken.Errors()))
		return exitFindings
	}
	edits := make([]edit.Change, len(changes))
	for i, c := range changes {
		edits[i] = c.Edit()
	}
	if err := edit.Write(f.opened, edits); err != nil {
		return fail(stderr, err)
	}
	for _, c := range changes {
		fmt.Fprint(stdout, staff.Begun(c.Path, !c.Grows))
	}
	fmt.Fprint(stdout, staff.StillToFill(toFill))
	fmt.Fprint(stdout, kind.After(world, answers))
	return exitClean
}

// joined connects files, and returns what is wrong in and between them besides
// what was found when they were read.
func joined(files []*source.File, found diag.List) (*graph.Graph, diag.List) {
	records, more := record.Decode(files)
	found = append(found, more...)
	world, more := graph.Build(records)
	found = append(found, more...)
	found = append(found, lint.Check(lint.Content{World: world, Files: files, Found: found})...).WithoutFollowing(diag.FillIn)
	found.Sort()
	return world, found
}

// replaced returns the files with those that change as they will be, and what is
// wrong in them.
func replaced(files []*source.File, changes []scaffold.Change) ([]*source.File, diag.List) {
	out, found := slices.Clone(files), diag.List(nil)
	for _, c := range changes {
		fresh, wrong := source.Parse(c.Path, c.After())
		found = append(found, wrong...)
		out = append(slices.DeleteFunc(out, func(f *source.File) bool { return f.Path == c.Path }), fresh)
	}
	slices.SortFunc(out, func(a, b *source.File) int { return strings.Compare(a.Path, b.Path) })
	return out, found
}

// news returns how many places are to be filled in, and what else is wrong now
// and was not before.
func news(now, before diag.List) (toFill int, broken diag.List) {
	for _, f := range now {
		same := func(b diag.Finding) bool {
			return b.Code == f.Code && b.Message == f.Message && b.Pos.File == f.Pos.File
		}
		switch {
		case f.Code == diag.FillIn:
			toFill++
		case !slices.ContainsFunc(before, same):
			broken = append(broken, f)
		}
	}
	return toFill, broken
}
