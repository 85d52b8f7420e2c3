package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// The elements of a feed, as RFC 4287 has them.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomAuthor  `xml:"author"`
		Links   []atomLink  `xml:"link"`
		Rights  string      `xml:"rights,omitempty"`
		Entries []atomEntry `xml:"entry"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Summary string   `xml:"summary"`
	}
)

// midnight makes a moment of a day: a feed has no days, and a clock would make
// each build another.
const midnight = "T00:00:00Z"

// feed writes a feed. Package encoding/xml escapes what it is given.
func feed(s *site.Site, f page.Feed) File {
	out := atomFeed{Lang: s.Words.Code, ID: f.ID, Title: f.Title, Updated: f.Updated + midnight, Rights: s.Licence,
		Author: atomAuthor{s.Publisher},
		Links:  []atomLink{{"self", "application/atom+xml", s.Absolute(f.Address)}, {"alternate", "text/html", s.Absolute(f.Page)}}}
	for _, e := range f.Entries {
		out.Entries = append(out.Entries, atomEntry{ID: e.ID, Title: e.Title, Updated: e.Updated + midnight, Summary: e.Summary,
			Link: atomLink{"alternate", "text/html", s.Absolute(e.Address)}})
	}
	buf := bytes.NewBufferString(xml.Header)
	enc := xml.NewEncoder(buf)
	enc.Indent("", " ")
	if err := enc.Encode(out); err != nil {
		panic("render: a feed of plain strings can't fail: " + err.Error())
	}
	buf.WriteByte('\n')
	return File{Path: strings.TrimPrefix(f.Address, "/"), Data: buf.Bytes()}
}

// correction is a correction as machines read it.
type correction struct {
	ID      string `json:"id"`
	Day     string `json:"dag"`
	About   string `json:"om"`
	Doc     string `json:"dokument"`
	Path    string `json:"uppgift"`
	Namnd   string `json:"namnd,omitempty"`
	Program string `json:"program,omitempty"`
	Year    int    `json:"ar,omitempty"`
	From    string `json:"fran"`
	To      string `json:"till"`
	Why     string `json:"varfor"`
	URL     string `json:"url"`
}

// latest writes the newest edition and the corrections.
func latest(s *site.Site, l page.Latest) File {
	out := struct {
		Updated     string       `json:"senast_andrad"`
		Edition     string       `json:"utgava,omitempty"`
		Corrections []correction `json:"rattelser"`
	}{l.Updated, l.Edition, site.Each(l.Corrections, func(c builder.Correction) correction {
		return correction{c.ID, c.ISO, c.About.Text, c.Fixed.Doc, c.Fixed.Path, c.Fixed.Namnd, c.Fixed.Program, c.Fixed.Year,
			c.Fixed.From, c.Fixed.To, c.Why, s.Absolute(site.ChangesAddress + "#" + c.ID)}
	})}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		panic("render: plain strings can't fail: " + err.Error())
	}
	return File{Path: strings.TrimPrefix(site.LatestAddress, "/"), Data: buf.Bytes()}
}

// plainFiles returns the files that no page and no table is.
func plainFiles(out *page.Output) (files []File) {
	for _, f := range out.Feeds {
		files = append(files, feed(out.Site, f))
	}
	for _, f := range out.Files {
		files = append(files, File{Path: strings.TrimPrefix(f.Address, "/"), Data: f.Data})
	}
	return append(files, latest(out.Site, out.Latest))
}
