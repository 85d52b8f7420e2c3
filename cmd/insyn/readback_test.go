//go:build !race

// What writes Excel and SQLite takes longest of all to compile, and has no goroutines.

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/export"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// withDownloads lets the command write what only a build with the tag does.
func withDownloads(t *testing.T) {
	wholes = export.Wholes()
	t.Cleanup(func() { wholes = nil })
}

// builtData runs insyn data on a city, and returns the folder of the site.
func builtData(t *testing.T, city fstest.MapFS) string {
	t.Helper()
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "ut")
	if err := fixture.Write(city, root); err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	if code := run(t.Context(), []string{"data", "--rot", root, "--ut", out}, io.Discard, &stderr); code != exitClean {
		t.Fatalf("insyn data ended with %d: %s", code, &stderr)
	}
	return out
}

// onDisk writes a site into a folder, and returns that.
func onDisk(t *testing.T, s *assembled) string {
	t.Helper()
	site, out := fstest.MapFS{}, t.TempDir()
	for name, data := range s.files {
		site[name] = &fstest.MapFile{Data: data}
	}
	if err := fixture.Write(site, out); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestData: the page about the data offers what data writes, the same bytes each
// time, and build offers none of it.
func TestData(t *testing.T) {
	withDownloads(t)
	city := smallCityFS(t)
	first, second := builtData(t, city), builtData(t, city)
	offers, err := os.ReadFile(filepath.Join(first, "data", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{dataset.Workbook, dataset.Database} {
		name := "insyn" + ending
		a, err := os.ReadFile(filepath.Join(first, "data", name))
		b, again := os.ReadFile(filepath.Join(second, "data", name))
		if err != nil || again != nil || string(a) != string(b) {
			t.Errorf("%s is not the same each time (%v, %v)", name, err, again)
		}
		if !strings.Contains(string(offers), `href="`+name+`"`) {
			t.Errorf("the page offers no %s", name)
		}
	}
	for name, data := range assemble(t, city, page.Options{}, rearranged{}).files {
		if strings.Contains(string(data), "insyn.xlsx") || strings.Contains(string(data), "insyn.sqlite") {
			t.Errorf("%s names a file that build does not write", name)
		}
	}
}

// TestReadBack reads what data writes with programs that are not ours, on every city.
func TestReadBack(t *testing.T) {
	const python = "/usr/bin/python3" // Debian's, which has Debian's packages
	if testing.Short() {
		t.Skip("takes SQLite and Debian's Python")
	}
	if err := exec.Command(python, "-c", "import openpyxl, jsonschema").Run(); err != nil {
		t.Skip("openpyxl and jsonschema are missing, which .ci/test setup installs: ", err)
	}
	args := []string{filepath.FromSlash("testdata/readback/readback.py"), "", filepath.FromSlash("testdata/spec/datapackage-2.0.json")}
	for name, city := range cities(t) {
		t.Run(name, func(t *testing.T) {
			// Not by the command, which refuses a city with findings: those are what check is about.
			args[1] = onDisk(t, assemble(t, city, page.Options{Wholes: export.Wholes()}, rearranged{}))
			readBack(t, python, args)
		})
	}
	t.Run("corrected", func(t *testing.T) {
		city, _, _ := correctedCity(t)
		args[1] = t.TempDir()
		if _, err := wholeSite(t, city).Replace(t.Context(), output.Target{Dir: args[1]}); err != nil {
			t.Fatal(err)
		}
		readBack(t, python, args)
	})
}

func readBack(t *testing.T, python string, args []string) {
	t.Helper()
	if said, err := exec.Command(python, args...).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, said)
	}
}
