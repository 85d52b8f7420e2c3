package scene

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
)

// About is what a file says of itself, so that it is known what it is when it
// has been taken from its page. Empty fields are left out.
type About struct {
	Source     string // where the numbers come from
	Publisher  string
	Date       string // the day that the numbers are of: ISO
	Year       string // that the numbers are of
	Address    string // where it stands
	Licence    string
	LicenceURL string
}

// term is a fact with its name in Dublin Core and its keyword in PNG.
type term struct{ name, keyword, value string }

func (s *Scene) terms() []term {
	a := s.About
	return []term{{"title", "Title", s.Title}, {"description", "Description", s.Desc}, {"source", "Source", a.Source},
		{"publisher", "Author", a.Publisher}, {"date", "Creation Time", a.Date}, {"coverage", "Year", a.Year},
		{"identifier", "URL", a.Address},
		{"rights", "Copyright", strings.TrimSpace(a.Licence + " " + a.LicenceURL)}}
}

// metadata writes what the file is as RDF with Dublin Core's terms, and the
// licence as Creative Commons asks for it.
func (p *svg) metadata(s *Scene) {
	p.open("metadata", nil)
	p.open("rdf:RDF", attrs{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
		"xmlns:cc", "http://creativecommons.org/ns#"})
	p.start("rdf:Description", nil)
	p.b.WriteString(` rdf:about="">`)
	p.stack = append(p.stack, "rdf:Description")
	for _, t := range s.terms() {
		if t.value != "" {
			p.text("dc:"+t.name, nil, t.value)
		}
	}
	if s.About.Licence != "" && s.About.LicenceURL != "" {
		p.empty("cc:license", attrs{"rdf:resource", s.About.LicenceURL})
	}
	p.close()
	p.close()
	p.close()
}

// pngHead is the length of a PNG's signature and its first chunk, IHDR.
const pngHead = 8 + 8 + 13 + 4

// perMetre is how many dots a metre has.
func (r Resolution) perMetre() uint32 { return uint32(r.Inch * 10_000 / 254) }

// chunk writes a chunk of a PNG.
func chunk(out *bytes.Buffer, name string, data []byte, more ...byte) {
	data = slices.Concat([]byte(name), data, more)
	out.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data)-4)))
	out.Write(data)
	out.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(data)))
}

// withText puts what the picture is and its resolution into a PNG, as chunks that
// the standard library doesn't write.
func (s *Scene) withText(png []byte, r Resolution) []byte {
	out := bytes.NewBuffer(make([]byte, 0, len(png)+1024))
	out.Write(png[:pngHead])
	chunk(out, "pHYs", binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, r.perMetre()), r.perMetre()), 1)
	for _, t := range s.terms() {
		if t.value == "" {
			continue
		}
		// Keyword, not compressed, language, no translated keyword, text.
		chunk(out, "iTXt", []byte(t.keyword+"\x00\x00\x00"+s.Lang+"\x00\x00"+strings.Map(xmlRune, t.value)))
	}
	out.Write(png[pngHead:])
	return out.Bytes()
}
