package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/importer"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// importing is what an import is asked for.
type importing struct {
	*flags
	file, source, choices, protocol string
	year, first                     int
	dry                             bool
}

func runImport(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	i := importing{flags: newFlags("import", staff.ImportUse, stderr)}
	i.IntVar(&i.year, "ar", 0, staff.ImportYearFlag)
	i.StringVar(&i.source, "kalla", "", staff.ImportSourceFlag)
	i.BoolVar(&i.dry, "torr", false, staff.ImportDryFlag)
	i.StringVar(&i.choices, "val", "", staff.ImportChoiceFlag)
	i.IntVar(&i.first, "forsta-sida", 1, staff.ImportFirstFlag)
	i.StringVar(&i.protocol, "protokoll", "", staff.ImportProtocolFlag)
	watch := watchFlags(i.flags)
	i.most, i.names = 1, staff.ImportArgument
	if code, done := i.parse(args, stderr); done {
		return code
	}
	i.file = i.argument(0)
	chosen, err := i.chosen()
	if err != nil {
		fmt.Fprint(stderr, staff.Misused("import", err))
		return exitFailure
	}
	ctx, stop := watch.start(ctx, stderr)
	defer stop()
	world, _, findings, err := connect(ctx, i.fs())
	if err != nil {
		return fail(stderr, err)
	}
	findings = i.inTheWay(findings)
	if n := findings.Errors(); n > 0 {
		if err := diag.Text(stderr, findings, i.read); err != nil {
			return exitFailure
		}
		fmt.Fprint(stderr, staff.ImportMendFirst(n))
		return exitFindings
	}
	reading := progress.Begin(ctx, staff.StageReport, 0)
	plan, protocol, err := i.plan(world, chosen)
	reading.End()
	if err == nil && !i.dry {
		err = edit.Write(i.opened, plan.Files)
	}
	if err == nil && i.protocol != "" {
		err = os.WriteFile(i.protocol, []byte(protocol), 0o644)
	} else if err == nil {
		_, err = io.WriteString(stdout, protocol)
	}
	if err != nil {
		return fail(stderr, err)
	}
	fmt.Fprint(stderr, staff.ImportDone(len(plan.Files), i.dry))
	return exitClean
}

// inTheWay returns the findings without those of files that are still to be
// filled in: an import began them, and the next one must find them.
func (i *importing) inTheWay(l diag.List) diag.List {
	return slices.DeleteFunc(l, func(f diag.Finding) bool { return bytes.Contains(i.read(f.Pos.File), []byte(staff.FillMark)) })
}

// chosen reads what the editor says of sheets, and what else must be said.
func (i *importing) chosen() (map[int]string, error) {
	switch {
	case i.file == "":
		return nil, staff.ImportNoFile()
	case i.year < 1990 || i.year > 2100: // as record reads years
		return nil, staff.ImportNoYear()
	}
	out := map[int]string{}
	for one := range strings.FieldsFuncSeq(i.choices, func(r rune) bool { return r == ',' || r == ' ' }) {
		number, project, ok := strings.Cut(one, "=")
		n, err := strconv.Atoi(number)
		if !ok || err != nil || project == "" {
			return nil, staff.ImportBadChoice(one)
		}
		out[n] = project
	}
	return out, nil
}

// plan reads the report and decides what becomes of its sheets.
func (i *importing) plan(world *graph.Graph, chosen map[int]string) (*importer.Plan, string, error) {
	if world.Blankett == nil {
		return nil, "", staff.ImportNoForm()
	}
	source, err := i.sourceID(world)
	if err != nil {
		return nil, "", err
	}
	data, err := readReport(i.file)
	if err != nil {
		return nil, "", err
	}
	doc, err := sheets.Open(data, i.first, world.Blankett)
	if err != nil {
		return nil, "", err
	}
	read := sheets.Read(doc, world.Blankett, world.NamndCalled)
	if len(read) == 0 {
		return nil, "", staff.ImportNoSheets(world.Blankett.Begins)
	}
	for number := range chosen {
		if number < 1 || number > len(read) {
			return nil, "", staff.ImportNoSuchSheet(number, len(read))
		}
	}
	plan, err := importer.Make(importer.Request{World: world, Content: i.fs(), Year: i.year, Source: source, Sheets: read, Chosen: chosen})
	if err != nil {
		return nil, "", err
	}
	var remarks []string
	if doc.Loose {
		remarks = append(remarks, staff.ProtocolLoose(i.first))
	}
	remarks = append(remarks, i.addTable(plan, source, read)...)
	return plan, plan.Protocol(filepath.Base(i.file), source, i.year, doc, remarks...), nil
}

// sourceID returns the document that the editor names, or the year's only one.
func (i *importing) sourceID(world *graph.Graph) (string, error) {
	var ids []string
	for _, s := range world.Sources {
		if s.ID == i.source {
			return s.ID, nil
		}
		if s.Year == i.year {
			ids = append(ids, s.ID)
		}
	}
	switch {
	case i.source != "":
		return "", staff.ImportUnknownSource(i.source)
	case len(ids) != 1:
		return "", staff.ImportNoSource(i.year, ids)
	}
	return ids[0], nil
}

// readReport reads the file, but none that is larger than what is read.
func readReport(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sheets.MaxFile+1))
}

// addTable adds the transcript of the sheets, which check compares the content
// with, where there is none.
func (i *importing) addTable(plan *importer.Plan, source string, read []sheets.Sheet) []string {
	path := "data/kallblad/" + source + ".toml"
	table := sheets.Kallblad(source, i.year, read)
	had, err := fs.ReadFile(i.fs(), path)
	switch {
	case err != nil:
		plan.Files = append(plan.Files, edit.Change{Path: path, After: []byte(table)})
	case string(had) != table:
		return []string{staff.ProtocolOtherTable(path)}
	}
	return nil
}
