package sheets

import (
	"bytes"
	"io"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// openPDF reads the text layer of a PDF. ledongthuc/pdf is plain Go under the
// BSD licence, kept up, and gives each letter its place; pdfcpu, which is
// larger, gives no text. The letters come in the order in which the program
// wrote them, which keeps the cells of a table apart, as no order by place does.
func openPDF(data []byte, first int, form *record.Blankett) (doc *Document, err error) {
	defer func() {
		if broken := recover(); broken != nil { // the library panics at what is no PDF
			doc, err = nil, staff.ReportBrokenPDF()
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, staff.ReportBroken(err)
	}
	if r.NumPage() > maxPages {
		return nil, staff.ReportTooManyPages(maxPages)
	}
	b, left := builder{page: first}, int64(maxText)
	for i := range r.NumPage() {
		b.page, b.gap = first+i, true
		page := r.Page(i + 1)
		if page.V.IsNull() {
			continue
		}
		if left -= unpacked(page, left); left <= 0 {
			return nil, staff.ReportTooLarge(maxText)
		}
		b.letters(page.Content().Text)
	}
	if len(b.lines) == 0 {
		return nil, staff.ReportNoLayer()
	}
	doc = b.document(form)
	doc.Loose = true
	return doc, nil
}

// unpacked returns how large the streams are that a page's letters are made of,
// but not more than most: the library would unpack all of them at once.
func unpacked(page pdf.Page, most int64) (size int64) {
	streams := []pdf.Value{page.V.Key("Contents")}
	for i := range streams[0].Len() {
		streams = append(streams, streams[0].Index(i))
	}
	for _, name := range page.Fonts() {
		streams = append(streams, page.Font(name).V.Key("ToUnicode"))
	}
	for _, s := range streams {
		if s.Kind() == pdf.Stream && size < most {
			n, _ := io.Copy(io.Discard, io.LimitReader(s.Reader(), most-size))
			size += n
		}
	}
	return size
}

// letters makes lines of the letters of a page.
func (b *builder) letters(letters []pdf.Text) {
	var line strings.Builder
	var last pdf.Text
	end := 0.0 // where the last letter ends
	for _, t := range letters {
		em := max(1, t.FontSize)
		down := last.Y - t.Y
		switch {
		case last.S == "":
		case math.Abs(down) > em*0.4:
			b.add(single(line.String()))
			line.Reset()
			b.gap = b.gap || down < 0 || down > em*1.7
		case t.X-end > em*space(t) || t.X < last.X-em:
			line.WriteByte(' ')
		}
		line.WriteString(t.S)
		end = after(t, last, end)
		last = t
	}
	b.add(single(line.String()))
}

// A letter's usual width, in ems, where the font does not give it. Letters that
// are written in one go then stand on one another.
const usual = 0.6

// after returns where a letter ends.
func after(t, last pdf.Text, end float64) float64 {
	switch {
	case t.W > 0:
		return t.X + t.W
	case t.X == last.X && t.Y == last.Y:
		return end + usual*t.FontSize
	}
	return t.X + usual*t.FontSize
}

// space returns how far from the last a letter stands that begins a word, in
// ems. Without widths only a new column tells: a space is a letter then.
func space(t pdf.Text) float64 {
	if t.W > 0 {
		return 0.15
	}
	return 1
}
