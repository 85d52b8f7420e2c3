package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/render"
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
				stats, err := tree.Replace(filepath.Join(dir, fmt.Sprint(name, n)))
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
	site, _ := page.All(world, page.Options{})
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
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			page.All(world, page.Options{})
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
