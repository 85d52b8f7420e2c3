package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// sizes are the corpora of the benchmarks: the real content, and synthetic
// ones, by which one sees whether cost grows linearly.
func corpora(b *testing.B) map[string]fs.FS {
	return map[string]fs.FS{"verkligt": os.DirFS(repository), "1000": syntheticCity(b, 1000), "10000": syntheticCity(b, 10_000)}
}

var corpusOrder = []string{"verkligt", "1000", "10000"}

// BenchmarkBuild measures a whole build, from files to a site on disk. The
// site is written to memory where there is such a file system, so that the
// disk isn't what is measured.
func BenchmarkBuild(b *testing.B) {
	dir := b.TempDir()
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		if dir, err = os.MkdirTemp("/dev/shm", "insyn-bench-"); err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { os.RemoveAll(dir) })
	}
	all := corpora(b)
	for _, name := range corpusOrder {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				tree, findings, err := generate(all[name], page.Options{})
				if err != nil || findings.Errors() > 0 {
					b.Fatal(err, findings[:min(3, len(findings))])
				}
				n++
				stats, err := tree.Replace(b.Context(), output.Target{Dir: filepath.Join(dir, fmt.Sprint(name, n))})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(stats.Files), "filer")
				b.ReportMetric(float64(stats.Bytes)/1e6, "MB")
			}
		})
	}
}

// BenchmarkStage measures each stage of the pipeline on 1 000 projects.
func BenchmarkStage(b *testing.B) {
	fsys := syntheticCity(b, 1000)
	files, _, err := source.Load(fsys)
	if err != nil {
		b.Fatal(err)
	}
	records, _ := record.Decode(files)
	world, _ := graph.Build(records)
	history := func() *changes.History {
		return changes.New(&release.Past{}, facts.Of(files), world.Corrections)
	}
	past := history()
	site, _ := page.All(world, past, page.Options{})
	b.Run("source", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := source.Load(fsys); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("record", func(b *testing.B) {
		for b.Loop() {
			record.Decode(files)
		}
	})
	b.Run("graph", func(b *testing.B) {
		for b.Loop() {
			fresh, _ := record.Decode(files)
			graph.Build(fresh)
		}
	})
	b.Run("lint", func(b *testing.B) {
		for b.Loop() {
			lint.Check(lint.Content{World: world, Files: files})
		}
	})
	b.Run("facts", func(b *testing.B) {
		for b.Loop() {
			history()
		}
	})
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			page.All(world, past, page.Options{})
		}
	})
	b.Run("index", func(b *testing.B) { // a part of render
		for b.Loop() {
			if _, err := search.Build(site.Entries, site.Search); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("render", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := render.All(site, fsys); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkCharts measures what charts add to the build of the real content:
// every drawing on pages and in files, on all processors, as the build does
// it. It reports the share of a build as it is published (compressed) and of
// one that only checks.
func BenchmarkCharts(b *testing.B) {
	fsys := os.DirFS(repository)
	began := time.Now()
	tree, _, err := generate(fsys, page.Options{})
	if err != nil {
		b.Fatal(err)
	}
	check := time.Since(began)
	if err := tree.Compress(b.Context(), 11); err != nil {
		b.Fatal(err)
	}
	published := time.Since(began)
	files, _, _ := source.Load(fsys)
	set, _ := record.Decode(files)
	world, _ := graph.Build(set)
	past, _ := release.Load(input.Of(fsys))
	out, _ := page.All(world, changes.New(past, facts.Of(files), world.Corrections), page.Options{})
	jobs := drawings(out)
	for b.Loop() {
		var wg sync.WaitGroup
		workers := runtime.GOMAXPROCS(0)
		for w := range workers {
			wg.Go(func() {
				for i := w; i < len(jobs); i += workers {
					jobs[i]()
				}
			})
		}
		wg.Wait()
	}
	each := float64(b.Elapsed()) / float64(b.N)
	b.ReportMetric(100*each/float64(published), "%-av-publicering")
	b.ReportMetric(100*each/float64(check), "%-av-granskning")
	b.ReportMetric(float64(len(jobs)), "ritningar")
}

// drawings returns a job for every chart on a page and every file of one.
func drawings(out *page.Output) []func() {
	var jobs []func()
	for _, p := range out.Pages {
		values(p, func(c *site.Chart) {
			if c != nil {
				jobs = append(jobs, func() { _, _ = chart.Inline(c.ID, c.Drawing) })
			}
		})
		if city, ok := p.(*subject.City); ok && city.Locator != nil {
			jobs = append(jobs, func() {
				if d, err := city.Locator.Layout(chart.Narrow); err == nil {
					_, _ = d.SVG("karta")
				}
			})
		}
	}
	for _, p := range out.Pictures {
		jobs = append(jobs, func() {
			d, err := p.Chart.Layout(chart.Wide)
			if err != nil {
				return
			}
			if p.PNG {
				_, _ = d.PNG()
			} else {
				d.SVGFile()
			}
		})
	}
	return jobs
}
