package render

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// downloadsOf returns what is made of the files that are offered for download:
// their description, one archive of them all, and their checksums.
func downloadsOf(files []File, out *page.Output) ([]File, error) {
	description := describe(out.Site, site.DataPackageAddress, published(out.Data.Files()))
	offered := append(slices.DeleteFunc(slices.Clone(files), func(f File) bool { return !isOffered(f.Path) }), description)
	slices.SortFunc(offered, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	sums := checksums(offered)
	archive, err := pack(append(offered, sums), out.Site.AsOf)
	if err != nil {
		return nil, err
	}
	sums.Data = append(sums.Data, sumOf(archive)...)
	return []File{description, archive, sums}, nil
}

// isOffered reports whether a path is of a table beside the page about the data.
func isOffered(path string) bool {
	name, below := strings.CutPrefix(path, strings.TrimPrefix(site.DataAddress, "/"))
	own := name == "index.html" || name == "index.json" || "/"+path == site.CatalogueAddress
	return below && !own && !strings.Contains(name, "/")
}

// checksums returns the list that sha256sum -c reads.
func checksums(files []File) File {
	sums := File{Path: strings.TrimPrefix(site.ChecksumsAddress, "/")}
	for _, f := range files {
		sums.Data = append(sums.Data, sumOf(f)...)
	}
	return sums
}

// sumOf returns a file's line in that list.
func sumOf(f File) string {
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(f.Data), path.Base(f.Path))
}

// pack returns an archive of files. Each bears the last day of the figures, so
// that the same figures give the same archive.
func pack(files []File, day string) (File, error) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // the first day that an archive can bear
	}
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, f := range files {
		part, err := w.CreateHeader(&zip.FileHeader{Name: "insyn/" + path.Base(f.Path), Method: zip.Deflate, Modified: at})
		if err == nil {
			_, err = io.Copy(part, bytes.NewReader(f.Data))
		}
		if err != nil {
			return File{}, err
		}
	}
	if err := w.Close(); err != nil {
		return File{}, err
	}
	return File{Path: strings.TrimPrefix(site.ArchiveAddress, "/"), Data: buf.Bytes()}, nil
}
