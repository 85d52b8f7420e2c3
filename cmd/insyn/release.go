package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runRelease(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("release", staff.ReleaseUse, stderr)
	f.most, f.names = 1, staff.EditionArgument
	watch := watchFlags(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	ctx, stop := watch.start(ctx, stderr)
	defer stop()
	name := f.argument(0)
	if !release.ValidName(name) {
		fmt.Fprint(stderr, staff.Misused("release", staff.EditionName("release", name)))
		return exitFailure
	}
	past, findings := release.Load(input.Of(f.fs()))
	if newest := past.Newest(); newest != nil && newest.Name >= name {
		return fail(stderr, staff.EditionTaken(name, newest.Name))
	}
	edition, more, err := freeze(ctx, f.fs(), f.options(), name)
	if err != nil {
		return fail(stderr, err)
	}
	if findings = append(findings, more...); len(findings) > 0 {
		findings.Sort()
		if err := diag.Text(stderr, findings, f.read); err != nil {
			return exitFailure
		}
		fmt.Fprint(stderr, staff.NothingReleased(len(findings)))
		return exitFindings
	}
	added, err := publish(ctx, f, edition, past)
	if err != nil {
		return fail(stderr, err)
	}
	fmt.Fprint(stdout, staff.Released(name, edition.Path(), len(edition.Facts), added))
	return exitClean
}

// frozen are the tables that an edition keeps, by their paths in the site.
var frozen = []string{"data/projekt.csv", "data/deltaganden.csv", "data/utbetalningar.csv"}

// freeze makes an edition of the content as it is. There is none if check has
// anything to say.
func freeze(ctx context.Context, fsys fs.FS, opt page.Options, name string) (*release.Edition, diag.List, error) {
	world, files, findings, err := connect(ctx, fsys)
	if err != nil {
		return nil, nil, err
	}
	pages, findings := memory{}.decide(ctx, fsys, opt, world, files, findings)
	if pages == nil {
		return nil, findings, nil
	}
	spooled, err := output.Spooled() // three of its tables are wanted
	if err != nil {
		return nil, nil, err
	}
	defer spooled.Close()
	tree, findings, err := memory{}.fill(ctx, spooled, fsys, opt)
	if err != nil || tree == nil || len(findings) > 0 {
		return nil, findings, err
	}
	kept := []release.File{{Name: release.FigureFile, Data: release.Table(said(pages))}}
	for _, p := range frozen {
		data, _ := tree.Get(p)
		kept = append(kept, release.File{Name: path.Base(p), Data: data})
	}
	return release.New(name, facts.Of(files), kept...), nil, nil
}

// said returns what the pages say of each figure that opens: its address, its
// label, what is shown, the number, and the table that gives it.
func said(models *page.Output) [][]string {
	rows := [][]string{{"adress", "etikett", "visat", "varde", "tabell"}}
	for _, p := range models.Pages {
		address := p.Common().Address
		shown := site.Shown{Figure: func(f site.Figure) {
			rows = append(rows, []string{address + "#" + f.ID, sign.Tame(f.Label), sign.Tame(f.Number.Plain()),
				strconv.FormatInt(f.Number.Raw(), 10), f.CSV()})
		}}
		shown.Of(p)
	}
	slices.SortStableFunc(rows[1:], func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return rows
}

// publish writes an edition and the addresses of the site with it, and returns
// how many are new.
func publish(ctx context.Context, f *flags, e *release.Edition, past *release.Past) (added int, err error) {
	draft := path.Join(release.Folder, ".ny-"+e.Name) // hidden, so that nothing reads it
	defer func() {
		_ = f.opened.RemoveAll(draft)
		if err != nil {
			_ = f.opened.Remove(release.Folder) // unless there are other editions
		}
	}()
	if err := f.opened.MkdirAll(draft, 0o755); err != nil {
		return 0, err
	}
	for _, file := range e.Files {
		if err := f.opened.WriteFile(path.Join(draft, file.Name), file.Data, 0o644); err != nil {
			return 0, err
		}
	}
	if err := f.opened.Rename(draft, e.Path()); err != nil {
		return 0, err
	}
	list, added, err := listAddresses(ctx, f, e, past)
	if err == nil {
		err = replaceList(f.opened, list)
	}
	if err != nil {
		return 0, errors.Join(err, f.opened.RemoveAll(e.Path()))
	}
	return added, nil
}

// listAddresses returns the list of all addresses with those of the site as it
// is with a new edition.
func listAddresses(ctx context.Context, f *flags, e *release.Edition, past *release.Past) (list []byte, added int, err error) {
	pages, findings, err := models(ctx, f.fs(), f.options())
	if err != nil {
		return nil, 0, err
	}
	if pages == nil {
		return nil, 0, errors.New(findings[0].Pos.String() + ": " + findings[0].Message)
	}
	public := pages.Public()
	for _, a := range public {
		if !past.Has(a.Address) {
			added++
		}
	}
	return past.With(e.Name, public), added, nil
}

// replaceList replaces the list of addresses.
func replaceList(root *os.Root, list []byte) error {
	had, err := root.ReadFile(release.AddressFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return edit.Write(root, []edit.Change{{Path: release.AddressFile, Before: had, After: list}})
}
