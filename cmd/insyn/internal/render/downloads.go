package render

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// offered is a file that is offered for download, as the archive of all and the list of
// checksums have it. Its bytes are many times as large as its archive.
type offered struct {
	path, sum string // its line of the list
	packed    []byte // an archive of it alone
}

// offer packs a file. Each bears the last day of the figures, so that the same figures
// give the same archive.
func offer(f File, day string) (offered, error) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the first day that an archive can bear
	}
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	part, err := w.CreateHeader(&zip.FileHeader{Name: "insyn/" + path.Base(f.Path), Method: zip.Deflate, Modified: at})
	if err == nil {
		_, err = part.Write(f.Data)
	}
	err = cmp.Or(err, w.Close())
	return offered{f.Path, sumOf(f), buf.Bytes()}, err
}

// downloadsOf returns what is made of the files that are offered: one archive of them all,
// and their checksums.
func downloadsOf(all []offered, day string) ([]File, error) {
	slices.SortFunc(all, func(a, b offered) int { return strings.Compare(a.path, b.path) })
	sums := File{Path: strings.TrimPrefix(site.ChecksumsAddress, "/")}
	for _, o := range all {
		sums.Data = append(sums.Data, o.sum...)
	}
	list, err := offer(sums, day)
	if err != nil {
		return nil, err
	}
	archive, err := join(append(all, list))
	sums.Data = append(sums.Data, sumOf(archive)...)
	return []File{archive, sums}, err
}

// join returns the archive of files that are packed by themselves: it has them as they are.
func join(all []offered) (File, error) {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, o := range all {
		r, err := zip.NewReader(bytes.NewReader(o.packed), int64(len(o.packed)))
		if err == nil {
			err = w.Copy(r.File[0])
		}
		if err != nil {
			return File{}, err
		}
	}
	err := w.Close()
	return File{Path: strings.TrimPrefix(site.ArchiveAddress, "/"), Data: buf.Bytes()}, err
}

// isOffered reports whether a path is of a table beside the page about the data.
func isOffered(path string) bool {
	name, below := strings.CutPrefix(path, strings.TrimPrefix(site.DataAddress, "/"))
	own := name == "index.html" || name == "index.json" || "/"+path == site.CatalogueAddress
	return below && !own && !strings.Contains(name, "/")
}

// sumOf returns a file's line in the list that sha256sum -c reads.
func sumOf(f File) string {
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(f.Data), path.Base(f.Path))
}
