// City builds the site of an invented city, told in the archives named, for the
// browser tests. It runs the stages of the builder on a city in memory.
//
//	city [-parts] -root REPOSITORY -out DIR ARCHIVE...
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

func main() {
	root := flag.String("root", ".", "the repository, for its layouts")
	out := flag.String("out", "", "the folder to write the site to")
	parts := flag.Bool("parts", false, "cut the search's index and long lists into parts, as those of a large site are")
	flag.Parse()
	if err := write(*root, *out, *parts, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

func write(root, out string, parts bool, archives []string) error {
	city, err := fixture.City(archives...)
	if err != nil {
		return err
	}
	if err := fixture.Add(city, root, "layouts", "static"); err != nil {
		return err
	}
	var opt page.Options
	if parts {
		opt.Longest = 3
	}
	tree, err := build(city, opt)
	if err != nil {
		return err
	}
	_, err = tree.Replace(context.Background(), output.Target{Dir: out})
	return err
}

// released returns the history of a city of which an edition was cut before its
// corrections.
func released(files []*source.File, corrections []record.Rattelse) *changes.History {
	all := facts.Of(files)
	before := slices.Clone(all)
	for _, r := range slices.Backward(corrections) {
		for i := range before {
			if before[i].Doc == r.Doc && before[i].Path == r.What.ID {
				before[i].Value = r.From
			}
		}
	}
	return changes.New(&release.Past{Editions: []*release.Edition{release.New("2026-03", before)}}, all, corrections)
}

// build runs the stages. A finding of any grade is a mistake in the archives.
func build(city fs.FS, opt page.Options) (*output.Tree, error) {
	files, findings, err := source.Load(city)
	if err != nil {
		return nil, err
	}
	records, more := record.Decode(files)
	findings = append(findings, more...)
	world, more := graph.Build(records)
	findings = append(findings, more...)
	site, more := page.All(world, released(files, records.Corrections), opt)
	findings = append(findings, more...)
	if opt.Longest > 0 {
		site.Search.SingleFile = 1
	}
	rendered, more, err := render.All(site, city)
	if err != nil {
		return nil, err
	}
	var wrong []error
	for _, f := range append(findings, more...) {
		wrong = append(wrong, fmt.Errorf("%s: %s", f.Pos, f.Message))
	}
	tree := output.New()
	for _, f := range rendered {
		wrong = append(wrong, tree.Add(f.Path, f.Data))
	}
	return tree, errors.Join(wrong...)
}
