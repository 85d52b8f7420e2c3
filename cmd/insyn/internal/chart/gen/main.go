// Command gen makes the committed assets of package chart from two npm
// packages, and nothing else:
//
//	npm pack world-atlas@2.0.2 @fontsource/source-sans-3@5.3.1
//	go run ./cmd/insyn/internal/chart/gen \
//		-atlas world-atlas-2.0.2.tgz \
//		-font fontsource-source-sans-3-5.3.1.tgz \
//		-out cmd/insyn/internal/chart
//
// It writes internal/land/land.bin and, for package country, bounds.txt (Natural
// Earth 1:50m, public domain),
// internal/scene/font/*.ttf with their licence (Source Sans 3, SIL Open Font
// License) and assets.sum: the SHA-256 of every file written, then of the two
// packages they were made from. A test of package chart compares the committed
// files with assets.sum and checks what the globe shows; running gen on the
// same packages writes the same bytes.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	atlas := flag.String("atlas", "", "the npm package world-atlas, a .tgz")
	font := flag.String("font", "", "the npm package @fontsource/source-sans-3, a .tgz")
	out := flag.String("out", "cmd/insyn/internal/chart", "the folder of package chart")
	flag.Parse()
	if err := run(*atlas, *font, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(atlas, font, out string) error {
	files := map[string][]byte{}
	if err := makeLand(atlas, files); err != nil {
		return err
	}
	if err := makeFonts(font, files); err != nil {
		return err
	}
	sums, err := checksums(files, atlas, font)
	if err != nil {
		return err
	}
	files["assets.sum"] = sums
	for name, data := range files {
		path := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func makeLand(pkg string, files map[string][]byte) error {
	members, err := unpack(pkg)
	if err != nil {
		return err
	}
	topo, err := readTopology(members["package/countries-50m.json"])
	if err != nil {
		return err
	}
	globe, err := topo.globe()
	if err != nil {
		return err
	}
	files["internal/land/land.bin"] = globe.Encode()
	files["../country/bounds.txt"], err = topo.bounds()
	return err
}

// fontNotice is what the fonts say of themselves (record 0 of their table of names). Their
// licence wants it beside them, and the package's own text leaves it out.
const fontNotice = "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.\n\n"

func makeFonts(pkg string, files map[string][]byte) error {
	members, err := unpack(pkg)
	if err != nil {
		return err
	}
	const dir = "internal/scene/font/"
	for _, subset := range []string{"latin", "latin-ext"} {
		for _, weight := range []string{"400", "600"} {
			name := "source-sans-3-" + subset + "-" + weight
			ttf, err := unwoff(members["package/files/"+name+"-normal.woff"])
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			files[dir+name+".ttf"] = ttf
		}
	}
	licence := members["package/LICENSE"]
	if len(licence) == 0 {
		return fmt.Errorf("%s: no licence", pkg)
	}
	files[dir+"LICENSE"] = append([]byte(fontNotice), licence...)
	return nil
}

// unpack reads every member of a gzipped tar archive.
func unpack(path string) (map[string][]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	gz, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	members := map[string][]byte{}
	for tr := tar.NewReader(gz); ; {
		h, err := tr.Next()
		if err == io.EOF {
			return members, nil
		}
		if err != nil {
			return nil, err
		}
		if members[h.Name], err = io.ReadAll(tr); err != nil {
			return nil, err
		}
	}
}

func checksums(files map[string][]byte, packages ...string) ([]byte, error) {
	var lines []string
	for name, data := range files {
		lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name))
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	var b bytes.Buffer
	b.WriteString(strings.Join(lines, ""))
	for _, path := range packages {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%x  npm:%s\n", sha256.Sum256(data), filepath.Base(path))
	}
	return b.Bytes(), nil
}
