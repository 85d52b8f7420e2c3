package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
)

// Begin is something new that a reader may begin in the hosting site's editor.
type Begin struct {
	ID, Kind string
	Files    []BeginFile
}

// BeginFile is a file that is begun, or that grows by lines.
type BeginFile struct {
	Path, URL string // of the editor; "" where nobody hosts the files
	Lines     string // to be copied, where the editor can't be given them
}

// beginID is the anchor of a kind among what can be begun.
func beginID(kind string) string { return "ny-" + kind }

// beginHeadings are the headings of all kinds, which texts may link to.
func beginHeadings() (out []markdown.Heading) {
	for _, name := range scaffold.Names() {
		out = append(out, markdown.Heading{Level: 3, ID: beginID(name), Text: name})
	}
	return out
}

// begins returns what can be begun: the very files that the command writes where
// nothing is answered.
func (b *pages) begins() (out []Begin) {
	for _, k := range scaffold.Kinds() {
		begin := Begin{ID: beginID(k.Name), Kind: k.Name}
		for _, c := range k.Begin(b.Graph) {
			f := BeginFile{Path: c.Path, URL: b.Site.NewURL(c.Path, c.Added)}
			if c.Grows {
				f.URL, f.Lines = b.Site.EditURL(c.Path, 0), c.Added
			} else if f.URL == "" {
				f.Lines = c.Added
			}
			begin.Files = append(begin.Files, f)
		}
		out = append(out, begin)
	}
	return out
}
