package archive

import (
	"encoding/xml"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// dublinCore says what the package is about, in the fifteen elements that every
// archive reads.
func (d *Deposit) dublinCore() (File, error) {
	type element struct {
		XMLName xml.Name
		Text    string `xml:",chardata"`
	}
	doc := struct {
		XMLName  xml.Name `xml:"oai_dc:dc"`
		OAI      string   `xml:"xmlns:oai_dc,attr"`
		DC       string   `xml:"xmlns:dc,attr"`
		Elements []element
	}{OAI: "http://www.openarchives.org/OAI/2.0/oai_dc/", DC: "http://purl.org/dc/elements/1.1/"}
	for _, e := range [][2]string{
		{"title", staff.ArchiveLabel(d.Title, d.Edition)}, {"description", d.About}, {"creator", d.Publisher}, {"publisher", d.Publisher},
		{"date", d.Day}, {"type", "Collection"}, {"format", "text/html"}, {"format", "text/csv"}, {"format", "application/warc"},
		{"identifier", d.ID()}, {"source", d.Base}, {"language", "sv"}, {"rights", d.Rights},
	} {
		doc.Elements = append(doc.Elements, element{xml.Name{Local: "dc:" + e[0]}, e[1]})
	}
	data, err := encode(doc)
	return File{"metadata/descriptive/dc.xml", data}, err
}
