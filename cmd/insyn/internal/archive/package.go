package archive

import (
	"archive/tar"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

//go:embed schemas
var schemas embed.FS

// representation is a way in which the edition is handed over.
type representation struct {
	name   string // of its folder
	kind   string // in the vocabulary of content categories
	format string // its content information type, which is none of the listed
	label  string
	files  []File // below data/
}

// representations returns the four ways.
func (d *Deposit) representations() ([]representation, error) {
	var site []File
	for _, p := range d.Site.Paths() {
		data, _ := d.Site.Get(p)
		site = append(site, File{p, data})
	}
	warc, err := d.warc()
	if err != nil {
		return nil, err
	}
	return []representation{
		{"webbplats", "Websites", "HTML", staff.ArchiveSite, site},
		{"warc", "Websites", "WARC", staff.ArchiveWARC, []File{{d.ID() + ".warc", warc}}},
		{"tabeller", "Datasets", "CSV", staff.ArchiveTables, d.Tables},
		{"innehall", "Mixed", "Markdown, TOML", staff.ArchiveInput, d.Input},
	}, nil
}

// files returns all files of the package, by path from its folder.
func (d *Deposit) files() ([]File, error) {
	representations, err := d.representations()
	if err != nil {
		return nil, err
	}
	var all, pointers []File
	for _, r := range representations {
		data := below("data/", r.files)
		doc, err := d.representationMETS(r, data)
		if err != nil {
			return nil, err
		}
		at := "representations/" + r.name + "/"
		pointers = append(pointers, File{at + "METS.xml", doc})
		all = append(all, pointers[len(pointers)-1])
		all = append(all, below(at, data)...)
	}
	about, err := d.dublinCore()
	if err != nil {
		return nil, err
	}
	used, err := Files(schemas)
	if err != nil {
		return nil, err
	}
	readme := d.readme()
	all = append(append(all, used...), about, readme)
	documents := []File{readme, {"documentation/SHA256SUMS", sums(all)}}
	all = append(all, documents[1])
	root, err := d.rootMETS(about, documents, used, representations, pointers)
	return append(all, File{"METS.xml", root}), err
}

// readme tells whoever opens the package in a long time what it is.
func (d *Deposit) readme() File {
	text := staff.ArchiveReadme(d.Edition, d.Day, d.Title, d.Publisher, d.Base, d.Contact, d.Program)
	return File{"documentation/las-mig.txt", []byte(text)}
}

// below returns files as they are named from a folder further up.
func below(folder string, files []File) (out []File) {
	for _, f := range files {
		out = append(out, File{folder + f.Path, f.Data})
	}
	return out
}

// sums returns checksums as sha256sum reads them in the package's folder. It has
// a form of its own for names with a backslash, which no path here has.
func sums(files []File) []byte {
	var b strings.Builder
	for _, f := range files {
		b.WriteString(digest(f.Data) + "  " + f.Path + "\n")
	}
	return []byte(b.String())
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// pack writes the files, in the order of their names. Nothing of the machine is in
// the archive: no owner, and no other time than the edition's day.
func (d *Deposit) pack(w io.Writer, files []File) error {
	day, err := time.Parse(time.DateOnly, d.Day)
	if err != nil {
		return err
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	t := tar.NewWriter(w)
	for _, f := range files {
		head := &tar.Header{Name: d.ID() + "/" + f.Path, Mode: 0o644, Size: int64(len(f.Data)), ModTime: day}
		if err := t.WriteHeader(head); err != nil {
			return err
		}
		if _, err := t.Write(f.Data); err != nil {
			return err
		}
	}
	return t.Close()
}
