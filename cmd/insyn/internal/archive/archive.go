// Package archive makes of an edition what an archive takes: a submission
// information package of the European E-ARK specifications, CSIP 2.1.0 with SIP
// 2.1.0, which is what the Swedish FGS Paketstruktur 2.0 is.
//
//	portal.example.se-2026-03/          the package, named by its id
//	  METS.xml                          what is in it, with checksums
//	  documentation/                    what it is and how it is read; checksums that sha256sum reads
//	  metadata/descriptive/dc.xml       what it is about (Dublin Core)
//	  schemas/                          of METS, so that it can be checked in a hundred years
//	  representations/webbplats/        the site, file by file
//	  representations/warc/             the same as a web archive, as a server answers
//	  representations/tabeller/         the tables of the edition, as they were released
//	  representations/innehall/         the content that it was made of
//
// Each representation has a METS.xml of its own. Same input, same bytes: every
// time in it is the edition's day, and the program has no clock.
package archive

import (
	"io"
	"io/fs"
	"net/url"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
)

// Deposit is an edition that is handed over, with all that belongs to it.
type Deposit struct {
	Edition, Day  string // "2026-03", "2026-03-31"
	Base          string // the address of the site
	Title, About  string // of the site
	Publisher     string
	Contact       string // whom to ask, and where
	Rights        string // the address of the licence
	Program       string // which made it, with its version
	Site          *output.Tree
	Tables, Input []File // of the edition, and what the site was made of
}

// File is a file of the package; its path is from the folder that it stands in.
type File struct {
	Path string
	Data []byte
}

// ID returns what the package is called: the site's host, which makes it unlike
// those of others, and the edition.
func (d *Deposit) ID() string {
	host := d.Base
	if u, err := url.Parse(d.Base); err == nil && u.Host != "" {
		host = u.Hostname() + "/" + u.Path
	}
	parts := strings.FieldsFunc(host, func(r rune) bool { return r == '/' || r == ':' })
	return strings.Join(append(parts, d.Edition), "-")
}

// Write writes the package as a tar archive, uncompressed, as archives ask for.
func (d *Deposit) Write(w io.Writer) error {
	files, err := d.files()
	if err != nil {
		return err
	}
	return d.pack(w, files)
}

// Files returns the files of a tree, in order.
func Files(fsys fs.FS) (out []File, err error) {
	err = fs.WalkDir(fsys, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		out = append(out, File{p, data})
		return err
	})
	return out, err
}
