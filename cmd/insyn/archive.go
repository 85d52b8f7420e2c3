package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/archive"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/history"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runArchive(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("archive", staff.ArchiveUse, stderr)
	f.most, f.names = 1, staff.EditionArgument
	dir := f.String("ut", "arkiv", staff.ArchiveFlag)
	day := f.String("dag", "", staff.DayFlag)
	watch := watchFlags(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	name := f.argument(0)
	if !release.ValidName(name) {
		fmt.Fprint(stderr, staff.Misused("archive", staff.EditionName("archive", name)))
		return exitFailure
	}
	if _, err := time.Parse(time.DateOnly, *day); *day != "" && err != nil {
		fmt.Fprint(stderr, staff.Misused("archive", staff.BadDay(*day)))
		return exitFailure
	}
	ctx, stop := watch.start(ctx, stderr)
	defer stop()
	files, made, err := f.released(ctx, name, *day)
	if err != nil {
		return fail(stderr, err)
	}
	kept, err := output.Spooled()
	if err != nil {
		return fail(stderr, err)
	}
	defer kept.Close()
	d, findings, err := deposit(ctx, kept, files, f, name)
	if code := report(findings, err, f, stderr); code != exitClean {
		return code
	}
	d.Day = made
	var data bytes.Buffer
	packing := progress.Begin(ctx, staff.StagePack, 0)
	err = d.Write(&data)
	if packing.End(); err != nil {
		return fail(stderr, err)
	}
	target := filepath.Join(*dir, d.ID()+".tar")
	if err := output.Keep(target, data.Bytes(), f.inputs()); err != nil {
		return fail(stderr, err)
	}
	fmt.Fprint(stdout, staff.Archived(name, target, d.Day, data.Len()))
	return exitClean
}

// released returns the files as they were when an edition was released, and the
// day. The repository knows both; if somebody says the day they are as they are
// now.
func (f *flags) released(ctx context.Context, name, day string) (fs.FS, string, error) {
	if day != "" {
		return f.fs(), day, nil
	}
	repository, err := history.Open(ctx, f.root)
	if err != nil {
		return nil, "", staff.SayTheDay(name, err)
	}
	commit, day, err := repository.Added(path.Join(release.Folder, name, release.SumFile))
	if err != nil {
		return nil, "", staff.SayTheDay(name, err)
	}
	files, err := repository.Files(commit, input.Folders)
	return files, day, err
}

// deposit builds the site of an edition into a tree, out of the files that it was released
// with, and gathers what belongs to it. It is an error if they say something else
// than the edition.
func deposit(ctx context.Context, kept *output.Tree, fsys fs.FS, f *flags, name string) (*archive.Deposit, diag.List, error) {
	if lacks := input.Of(fsys).Lacks(); len(lacks) > 0 {
		return nil, lacks, nil
	}
	world, files, findings, err := connect(ctx, fsys)
	if err != nil {
		return nil, nil, err
	}
	past, _ := release.Load(input.Of(fsys)) // what is wrong with it finish reports
	edition := past.Edition(name)
	if edition == nil && past.Sound {
		return nil, nil, staff.NoSuchEdition(name)
	}
	tree, findings, err := finish(ctx, kept, fsys, f.options(), world, files, findings)
	if err != nil || tree == nil {
		return nil, findings, err
	}
	if past.Newest() != edition || len(facts.Compare(edition.Facts, release.Figures(facts.Of(files)))) > 0 {
		return nil, nil, staff.NotAsReleased(name)
	}
	p := world.Portal
	d := &archive.Deposit{Edition: name, Base: f.base, Title: p.Title, About: p.Description, Publisher: p.Publisher,
		Contact: staff.WhomToAsk(p.Contact, p.ContactURL), Rights: p.LicenceURL, Program: version(), Site: tree}
	if d.Base == "" {
		d.Base = p.Base
	}
	for _, file := range edition.Files {
		d.Tables = append(d.Tables, archive.File{Path: file.Name, Data: file.Data})
	}
	d.Input, err = archive.Files(input.Of(fsys))
	return d, findings, err
}

// version says which program this is: of which commit, if it was built of one.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return staff.UnknownVersion
	}
	settings := slices.DeleteFunc(info.Settings, func(s debug.BuildSetting) bool { return s.Key != "vcs.revision" })
	if len(settings) > 0 {
		return settings[0].Value
	}
	return info.Main.Version
}
