package output

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Manifest is the file in the root of a written site that lists what this
// program wrote there, each file with its checksum, in the form that sha256sum
// reads. Nothing that it doesn't list is ever removed, and nothing that has
// changed since.
const Manifest = ".insyn"

// planned is the manifest of a site that is being put in place file by file.
// While it is there a file may be of the old site or of the new one.
const planned = ".insyn-ny"

// manifest is the checksums of each file by path: SHA-256 in hexadecimals. There
// is one for each, or, while a site is put in place file by file, one for each
// site that the file may be of.
type manifest map[string][]string

// sums returns the manifest of the tree.
func (t *Tree) sums() manifest {
	paths := t.Paths()
	sums := make([]string, len(paths))
	parallel.Do(len(paths), func(i int) {
		sum := t.files[paths[i]].hash()
		sums[i] = hex.EncodeToString(sum[:])
	})
	m := make(manifest, len(paths))
	for i, p := range paths {
		m[p] = []string{sums[i]}
	}
	return m
}

// add puts the checksums of other sites into the list.
func (m manifest) add(others ...manifest) {
	for _, other := range others {
		for p, sums := range other {
			for _, sum := range sums {
				if !slices.Contains(m[p], sum) {
					m[p] = append(m[p], sum)
				}
			}
		}
	}
}

// encode returns the manifest as a file, which also tells whoever opens it
// what it is.
func (m manifest) encode() []byte {
	var b bytes.Buffer
	b.WriteString(staff.ManifestText)
	for _, p := range slices.Sorted(maps.Keys(m)) {
		for _, sum := range slices.Sorted(slices.Values(m[p])) {
			b.WriteString(sum + "  " + p + "\n")
		}
	}
	return b.Bytes()
}

// readManifest reads the manifest with a name in dir. It reports whether there
// is one: a site without files has an empty list. A line that names no path that
// a site may have is left out, so that a forged list can't point out of the site.
func readManifest(dir, name string) (manifest, bool) {
	name = filepath.Join(dir, name)
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, false
	}
	m := manifest{}
	for line := range strings.Lines(string(data)) {
		sum, p, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if len(sum) == hex.EncodedLen(sha256.Size) && checkPath(p) == nil {
			m[p] = append(m[p], sum)
		}
	}
	return m, len(m) > 0 || strings.HasPrefix(string(data), staff.ManifestText)
}

// isFile reports whether the regular file name has one of the checksums.
func isFile(name string, sums []string) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return false
	}
	return slices.Contains(sums, hex.EncodeToString(hash.Sum(nil)))
}
