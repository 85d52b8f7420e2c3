package sheets

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// openDOCX reads the paragraphs of a word-processor document, those of tables
// cell by cell. Heads and feet of pages are other parts of the file and are
// not read.
//
// The standard library does it: of the libraries for .docx that are kept up,
// one has a licence that the city can't take over (AGPL) or is sold, and the
// free ones are made to write documents. What is needed here is four elements.
func openDOCX(data []byte, first int, form *record.Blankett) (*Document, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, staff.ReportBroken(err)
	}
	part, err := archive.Open("word/document.xml")
	if err != nil {
		return nil, staff.ReportNoDocument()
	}
	defer part.Close()
	// A small archive can unpack to any size: what is read is counted, whatever
	// the archive says.
	limited := &io.LimitedReader{R: part, N: maxText * 4}
	b := docx{builder: builder{page: first}}
	err = b.read(xml.NewDecoder(limited))
	if limited.N <= 0 {
		return nil, staff.ReportTooLarge(maxText * 4)
	}
	if err != nil {
		return nil, staff.ReportBroken(err)
	}
	doc := b.document(form)
	doc.Loose = true
	return doc, nil
}

// docx gathers the lines of a document.
type docx struct {
	builder
	text     strings.Builder
	inText   bool
	rendered bool // the program says where its pages begin
	skip     int  // elements that are open and show nothing of their own
}

// word is the namespace of the elements that are read.
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

func (b *docx) read(d *xml.Decoder) error {
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			b.start(t)
		case xml.CharData:
			if b.inText && b.skip == 0 {
				b.text.Write(t)
			}
		case xml.EndElement:
			b.end(t.Name)
		}
	}
}

// hidden are elements with text that stands elsewhere too: what was moved
// away, and what older programs show instead.
func hidden(n xml.Name) bool {
	return n.Space == word && n.Local == "moveFrom" || n.Local == "Fallback"
}

func (b *docx) start(t xml.StartElement) {
	if hidden(t.Name) {
		b.skip++
	}
	if t.Name.Space != word || b.skip > 0 {
		return
	}
	switch t.Name.Local {
	case "t":
		b.inText = true
	case "tab":
		b.text.WriteByte(' ')
	case "br", "cr":
		if pageBreak(t) {
			if !b.rendered {
				b.turn()
			}
			return
		}
		b.flush()
	case "lastRenderedPageBreak":
		b.rendered = true
		b.turn()
	}
}

func (b *docx) end(name xml.Name) {
	if hidden(name) {
		b.skip--
	}
	if name.Space != word || b.skip > 0 {
		return
	}
	switch name.Local {
	case "t":
		b.inText = false
	case "p":
		b.flush()
		b.gap = true
	}
}

// flush ends a line.
func (b *docx) flush() {
	b.add(single(b.text.String()))
	b.text.Reset()
}

// turn begins a page.
func (b *docx) turn() {
	if strings.TrimSpace(b.text.String()) != "" {
		b.flush()
	}
	b.page++
	b.gap = true
}

func pageBreak(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "type" && a.Value == "page" {
			return true
		}
	}
	return false
}
