package render

import (
	"bytes"
	"encoding/xml"
)

// resource is a thing in a catalogue: what class it is of, its name as an IRI, and
// what is said of it. A catalogue names everything, so that others can refer to it.
type resource struct {
	class, iri string
	says       []statement
}

// statement is a property of a resource: a text in a language or of a type, or the
// IRI of another resource.
type statement struct {
	property   string
	to         string // an IRI, or ""
	text       string
	lang, kind string
}

// The vocabularies of a catalogue, by the prefixes that names are written with.
var vocabularies = [][2]string{
	{"adms", "http://www.w3.org/ns/adms#"},
	{"dcat", "http://www.w3.org/ns/dcat#"},
	{"dcterms", "http://purl.org/dc/terms/"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"vcard", "http://www.w3.org/2006/vcard/ns#"},
}

// add says something of the resource.
func (r *resource) add(property string, s statement) {
	s.property = property
	r.says = append(r.says, s)
}

// leads says that another resource is the resource's property.
func (r *resource) leads(property, iri string) { r.add(property, statement{to: iri}) }

// rdfXML returns resources as RDF/XML, each with its own element.
func rdfXML(resources []resource) []byte {
	var buf bytes.Buffer
	buf.WriteString(xml.Header + "<rdf:RDF")
	for _, v := range vocabularies {
		xmlAttribute(&buf, "xmlns:"+v[0], v[1])
	}
	buf.WriteString(">\n")
	for _, r := range resources {
		buf.WriteString("<" + r.class)
		xmlAttribute(&buf, "rdf:about", r.iri)
		buf.WriteString(">\n")
		for _, s := range r.says {
			s.write(&buf)
		}
		buf.WriteString("</" + r.class + ">\n")
	}
	buf.WriteString("</rdf:RDF>\n")
	return buf.Bytes()
}

func (s statement) write(buf *bytes.Buffer) {
	buf.WriteString("  <" + s.property)
	if s.to != "" {
		xmlAttribute(buf, "rdf:resource", s.to)
		buf.WriteString("/>\n")
		return
	}
	if s.lang != "" {
		xmlAttribute(buf, "xml:lang", s.lang)
	}
	if s.kind != "" {
		xmlAttribute(buf, "rdf:datatype", s.kind)
	}
	buf.WriteByte('>')
	escape(buf, s.text)
	buf.WriteString("</" + s.property + ">\n")
}

func xmlAttribute(buf *bytes.Buffer, name, value string) {
	buf.WriteString(" " + name + `="`)
	escape(buf, value)
	buf.WriteByte('"')
}

// escape writes a text as XML has it; a buffer takes all that it is given.
func escape(buf *bytes.Buffer, text string) {
	if err := xml.EscapeText(buf, []byte(text)); err != nil {
		panic("render: a buffer can't fail: " + err.Error())
	}
}
