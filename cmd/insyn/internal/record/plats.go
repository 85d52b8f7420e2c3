package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// LocalKind is what kind of place in the city it is.
type LocalKind string

// The kinds of places in the city.
const (
	District LocalKind = "stadsdel" // or another area that people call by a name
	School   LocalKind = "skola"
	OtherOne LocalKind = "plats"
)

var localKinds = []string{string(District), string(School), string(OtherOne)}

// Plats is a place in the city, content/platser/<id>.md. Its text tells what was
// done there; there is none where the source only names it.
type Plats struct {
	Document
	Name      string
	Kind      LocalKind
	PartOf    Ref // the district that it is a part of, where the source says so
	Spellings []Ref
}

func decodePlats(f *source.File, d *decoder) func(*Set) {
	p := &Plats{Document: document(f), Name: d.mustText("namn"), Kind: LocalKind(d.choice("slag", localKinds)),
		PartOf: d.ref("del_av"), Spellings: d.refs("stavningar")}
	p.Keywords = d.words("sokord")
	d.lasting(&p.Document)
	d.readable(f, &p.Document)
	return func(s *Set) { s.Places = append(s.Places, p) }
}
