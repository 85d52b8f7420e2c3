package render

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"path"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// one is a file with all tables that a test makes.
func one(text string) dataset.Whole {
	return dataset.Whole{Ending: ".prov", Write: func(b *dataset.Book) ([]byte, error) {
		return []byte(text + b.AsOf), nil
	}}
}

// The archive has every file beside the page about the data, the list of sums is
// right of each of them and of the archive, and the same site gives the same bytes.
func TestDownloads(t *testing.T) {
	out, city := smallCity(t)
	out.Wholes = []dataset.Whole{one("allt till ")}
	files, findings, err := All(out, city)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	byName := map[string][]byte{}
	for _, f := range files {
		if dir, name := path.Split(f.Path); dir == "data/" && name != "index.html" && name != "index.json" && name != "dcat.rdf" {
			byName[name] = f.Data
		}
	}
	if string(byName["insyn.prov"]) != "allt till "+out.Site.AsOf || len(byName) < 3*len(out.Book.Tables)+4 {
		t.Fatalf("there are %d files, and %q", len(byName), byName["insyn.prov"])
	}
	summed := checkSums(t, "SHA256SUMS.txt", byName["SHA256SUMS.txt"], byName)
	if want := len(byName) - 1; summed != want { // all but the list
		t.Errorf("%d files have a sum, want %d", summed, want)
	}
	inside := unpacked(t, byName["insyn.zip"])
	if want := len(byName) - 1; len(inside) != want { // all but the archive
		t.Errorf("the archive has %d files, want %d", len(inside), want)
	}
	for name, data := range inside {
		if name != "SHA256SUMS.txt" && !bytes.Equal(data, byName[name]) {
			t.Errorf("%s is another in the archive", name)
		}
	}
	if n := checkSums(t, "the list in the archive", inside["SHA256SUMS.txt"], inside); n != len(inside)-1 {
		t.Errorf("%d files in the archive have a sum", n)
	}
	again, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range again {
		if f.Path == "data/insyn.zip" && !bytes.Equal(f.Data, byName["insyn.zip"]) {
			t.Error("the archive is another the second time")
		}
	}
}

// checkSums holds a list of sums against files, and returns how many it has.
func checkSums(t *testing.T, what string, list []byte, files map[string][]byte) int {
	t.Helper()
	n := 0
	for line := range strings.Lines(string(list)) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		got := sha256.Sum256(files[name])
		if hex.EncodeToString(got[:]) != sum || files[name] == nil {
			t.Errorf("%s: %s has another sum", what, name)
		}
		n++
	}
	return n
}

// unpacked returns the files of an archive.
func unpacked(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range r.File {
		name, ok := strings.CutPrefix(f.Name, "insyn/")
		in, err := f.Open()
		if err != nil || !ok {
			t.Fatal(f.Name, err)
		}
		if out[name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// The description beside the tables names each with its keys: what a foreign key
// refers to is the key of a resource of the same description.
func TestDescribedKeys(t *testing.T) {
	out, city := smallCity(t)
	files, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if path.Base(f.Path) != "datapackage.json" {
			continue
		}
		var p dataPackage
		if err := json.Unmarshal(f.Data, &p); err != nil {
			t.Fatal(err)
		}
		keys, refs := map[string][]string{}, 0
		for _, r := range p.Resources {
			keys[r.Name] = r.Fields.Key
		}
		for _, r := range p.Resources {
			for _, ref := range r.Fields.Refs {
				refs++
				to := ref.Reference
				if len(to.Fields) == 0 || strings.Join(to.Fields, " ") != strings.Join(keys[to.Resource], " ") {
					t.Errorf("%s: %s: %v refers to %s %v", f.Path, r.Name, ref.Fields, to.Resource, to.Fields)
				}
			}
			for _, c := range r.Fields.Fields {
				if c.Table != "" && keys[c.Table] == nil {
					t.Errorf("%s: %s: %s has ids of %q", f.Path, r.Name, c.Name, c.Table)
				}
			}
		}
		if refs == 0 {
			t.Errorf("%s: nothing refers to anything", f.Path)
		}
		if f.Path == "data/datapackage.json" && len(p.Resources) != len(out.Book.Tables) {
			t.Errorf("%s has %d tables of %d", f.Path, len(p.Resources), len(out.Book.Tables))
		}
	}
}
