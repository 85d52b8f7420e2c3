package archive

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The elements of METS that a package uses. encoding/xml writes no prefixes of
// its own, so the names have theirs; they are declared at the root.
type (
	mets struct {
		XMLName    xml.Name   `xml:"mets:mets"`
		Attributes []xml.Attr `xml:",any,attr"`
		Header     header     `xml:"mets:metsHdr"`
		About      *dmdSec    `xml:"mets:dmdSec"`
		Files      fileSec    `xml:"mets:fileSec"`
		Map        structMap  `xml:"mets:structMap"`
	}
	header struct {
		Created string  `xml:"CREATEDATE,attr"`
		Changed string  `xml:"LASTMODDATE,attr"`
		Status  string  `xml:"RECORDSTATUS,attr"`
		Type    string  `xml:"csip:OAISPACKAGETYPE,attr"`
		Agents  []agent `xml:"mets:agent"`
	}
	agent struct {
		Role  string `xml:"ROLE,attr"`
		Type  string `xml:"TYPE,attr"`
		Other string `xml:"OTHERTYPE,attr,omitempty"`
		Name  string `xml:"mets:name"`
		Note  *note  `xml:"mets:note"`
	}
	note struct {
		Type string `xml:"csip:NOTETYPE,attr,omitempty"`
		Text string `xml:",chardata"`
	}
	dmdSec struct {
		ID      string `xml:"ID,attr"`
		Created string `xml:"CREATED,attr"`
		Status  string `xml:"STATUS,attr"`
		Ref     mdRef  `xml:"mets:mdRef"`
	}
	mdRef struct {
		location
		Type string `xml:"MDTYPE,attr"`
		core
	}
	fileSec struct {
		ID     string  `xml:"ID,attr"`
		Groups []group `xml:"mets:fileGrp"`
	}
	group struct {
		ID     string `xml:"ID,attr"`
		Use    string `xml:"USE,attr"`
		Type   string `xml:"csip:CONTENTINFORMATIONTYPE,attr,omitempty"`
		Format string `xml:"csip:OTHERCONTENTINFORMATIONTYPE,attr,omitempty"`
		Files  []file `xml:"mets:file"`
	}
	file struct {
		ID string `xml:"ID,attr"`
		core
		At location `xml:"mets:FLocat"`
	}
	core struct {
		Type     string `xml:"MIMETYPE,attr"`
		Size     int    `xml:"SIZE,attr"`
		Created  string `xml:"CREATED,attr"`
		Sum      string `xml:"CHECKSUM,attr"`
		SumsType string `xml:"CHECKSUMTYPE,attr"`
	}
	location struct {
		Kind  string `xml:"LOCTYPE,attr"`
		Link  string `xml:"xlink:type,attr"`
		Href  string `xml:"xlink:href,attr"`
		Title string `xml:"xlink:title,attr,omitempty"`
	}
	structMap struct {
		ID    string `xml:"ID,attr"`
		Type  string `xml:"TYPE,attr"`
		Label string `xml:"LABEL,attr"`
		Div   div    `xml:"mets:div"`
	}
	div struct {
		ID      string    `xml:"ID,attr"`
		Label   string    `xml:"LABEL,attr"`
		About   string    `xml:"DMDID,attr,omitempty"`
		Pointer *location `xml:"mets:mptr"`
		Files   *fptr     `xml:"mets:fptr"`
		Divs    []div     `xml:"mets:div"`
	}
	fptr struct {
		File string `xml:"FILEID,attr"`
	}
)

// document returns a METS document: of the package, or of a representation whose
// schemas lie two folders up.
func (d *Deposit) document(id, label, kind, format, up string) *mets {
	attributes := [][2]string{
		{"xmlns:mets", "http://www.loc.gov/METS/"}, {"xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"},
		{"xmlns:xlink", "http://www.w3.org/1999/xlink"}, {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
		{"xsi:schemaLocation", "http://www.loc.gov/METS/ " + up + "schemas/mets.xsd " +
			"https://DILCIS.eu/XML/METS/CSIPExtensionMETS " + up + "schemas/DILCISExtensionMETS.xsd"},
		{"OBJID", id}, {"LABEL", label}, {"TYPE", kind}, {"PROFILE", "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"},
		{"csip:CONTENTINFORMATIONTYPE", "MIXED"},
	}
	if format != "" {
		attributes[len(attributes)-1][1] = "OTHER"
		attributes = append(attributes, [2]string{"csip:OTHERCONTENTINFORMATIONTYPE", format})
	}
	m := &mets{Header: header{Created: d.time(), Changed: d.time(), Status: "NEW", Type: "SIP", Agents: d.agents()}}
	for _, a := range attributes {
		m.Attributes = append(m.Attributes, xml.Attr{Name: xml.Name{Local: a[0]}, Value: a[1]})
	}
	return m
}

// agents returns who made the package, whose it is and who hands it over. No
// person is named: the city's contact is an office.
func (d *Deposit) agents() []agent {
	return []agent{
		{Role: "CREATOR", Type: "OTHER", Other: "SOFTWARE", Name: "insyn", Note: &note{"SOFTWARE VERSION", d.Program}},
		{Role: "ARCHIVIST", Type: "ORGANIZATION", Name: d.Publisher},
		{Role: "CREATOR", Type: "ORGANIZATION", Name: d.Publisher, Note: &note{Text: d.Contact}},
	}
}

// time is when everything in the package was made.
func (d *Deposit) time() string { return d.Day + "T00:00:00Z" }

// rootMETS describes the package.
func (d *Deposit) rootMETS(about File, documents, used []File, representations []representation, pointers []File) ([]byte, error) {
	m := d.document(d.ID(), staff.ArchiveLabel(d.Title, d.Edition), "Mixed", "", "")
	m.About = &dmdSec{"dmd-dc", d.time(), "CURRENT", mdRef{at(about.Path, ""), "DC", d.core(about)}}
	m.Files = fileSec{"filsektion", []group{
		d.group("dokumentation", "Documentation", documents), d.group("scheman", "Schemas", used)}}
	top := div{ID: "div-paket", Label: d.ID(), Divs: []div{
		{ID: "div-metadata", Label: "Metadata", About: m.About.ID},
		{ID: "div-dokumentation", Label: "Documentation", Files: &fptr{"dokumentation"}},
		{ID: "div-scheman", Label: "Schemas", Files: &fptr{"scheman"}}}}
	for i, r := range representations {
		use := "Representations/" + r.name
		g := d.group("representation-"+r.name, use, pointers[i:i+1])
		g.Type, g.Format = "OTHER", r.format
		m.Files.Groups = append(m.Files.Groups, g)
		pointer := at(pointers[i].Path, g.ID)
		top.Divs = append(top.Divs, div{ID: "div-" + r.name, Label: use, Pointer: &pointer})
	}
	m.Map = structMap{"struktur", "PHYSICAL", "CSIP", top}
	return encode(m)
}

// representationMETS describes a representation, whose files are named from its
// folder.
func (d *Deposit) representationMETS(r representation, files []File) ([]byte, error) {
	m := d.document(r.name, r.label, r.kind, r.format, "../../")
	g := d.group(r.name+"-data", "Data", files)
	m.Files = fileSec{r.name + "-filsektion", []group{g}}
	m.Map = structMap{r.name + "-struktur", "PHYSICAL", "CSIP", div{ID: r.name + "-div", Label: r.name, Divs: []div{
		{ID: r.name + "-div-metadata", Label: "Metadata"},
		{ID: r.name + "-div-data", Label: "Data", Files: &fptr{g.ID}}}}}
	return encode(m)
}

// group describes files. Their ids are unlike all others in the package.
func (d *Deposit) group(id, use string, files []File) group {
	g := group{ID: id, Use: use}
	for i, f := range files {
		g.Files = append(g.Files, file{fmt.Sprintf("%s-%d", id, i+1), d.core(f), at(f.Path, "")})
	}
	return g
}

// core says what a file is.
func (d *Deposit) core(f File) core {
	return core{mediaType(f.Path), len(f.Data), d.time(), digest(f.Data), "SHA-256"}
}

// mediaType returns the media type of a file, as it is registered.
func mediaType(p string) string {
	switch path.Ext(p) {
	case ".warc":
		return "application/warc"
	case ".xsd":
		return "application/xml"
	}
	if path.Base(p) == "SHA256SUMS" {
		return "text/plain"
	}
	kind, _, _ := strings.Cut(output.ContentType(p), ";")
	return kind
}

// at says where a file lies, from the document that says so.
func at(p, title string) location {
	return location{"URL", "simple", (&url.URL{Path: p}).EscapedPath(), title}
}

// encode returns a document as a file.
func encode(doc any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	if err := e.Encode(doc); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
