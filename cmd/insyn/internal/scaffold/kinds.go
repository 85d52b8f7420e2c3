package scaffold

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Kind is something that can be begun.
type Kind struct {
	Name   string  // in the command
	Fields []Field // in the order that they are asked for; the first names the thing
	parts  []part
	things func(*graph.Graph) []Choice // of the kind, which may not be begun again
	idFrom []string                    // the fields that the id is made from, the foremost first
	check  func(*draft) error          // nil: nothing more is asked of the answers
	after  func(*draft) string         // what is left to do elsewhere, or nil
}

// part is a file that a kind writes, or that grows.
type part struct {
	skeleton string // in skeletons/
	path     func(*draft) string
	grows    bool
	wanted   func(*draft) bool // nil: always
}

// Field is something that may be answered.
type Field struct {
	Name    string
	form    form
	choices func(*draft) []Choice
	first   func(*draft) string // the answer where none is given, or nil
	quiet   bool                // taken as a flag, and not asked for
}

// Ask is how the field is asked for.
func (f Field) Ask(k Kind) string { return staff.FieldWords(k.Name, f.Name).Ask }

// Kinds returns what can be begun.
func Kinds() []Kind {
	return []Kind{project(), city(), country(), network(), account(), year(), sourceDocument(), page()}
}

// Find returns the kind with a name, and whether there is one.
func Find(name string) (Kind, bool) {
	all := Kinds()
	i := slices.IndexFunc(all, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return all[i], true
}

// Names returns the names of all kinds.
func Names() (out []string) {
	for _, k := range Kinds() {
		out = append(out, k.Name)
	}
	return out
}

// idField is the id of what is begun, for those who want another than that of
// its name.
var idField = Field{Name: "id", form: text, quiet: true}

// sheetYear and sheetSource are the year that something is reported for, and the
// document that does it.
var (
	sheetYear   = Field{Name: "ar", form: reportYear, first: func(d *draft) string { return strconv.Itoa(d.world.Portal.Year) }}
	sheetSource = Field{Name: "kalla", form: reference, choices: sources, first: reportOf}
)

func project() Kind {
	return Kind{Name: "projekt", things: projectsOf, idFrom: []string{"kortnamn", "titel"}, check: newAddress, after: yearFirst,
		Fields: []Field{
			{Name: "titel", form: text}, {Name: "kortnamn", form: text}, idField, {Name: "sammanfattning", form: text},
			{Name: "start", form: date}, {Name: "slut", form: date},
			{Name: "program", form: orReason, choices: programs},
			{Name: "insats", form: reference, choices: strands, first: strandSaid},
			{Name: "teman", form: references, choices: themes}, {Name: "partners", form: texts},
			{Name: "stader", form: references, choices: cities},
			{Name: "lander", form: references, choices: countries}, {Name: "natverk", form: references, choices: networks, quiet: true},
			{Name: "namnd", form: references, choices: namnder}, {Name: "roll", form: choice, choices: roles},
			sheetYear, sheetSource, {Name: "sida", form: number},
			{Name: "angivet_namn", form: text, first: func(d *draft) string { return cmp.Or(d.answers["kortnamn"], d.answers["titel"]) }},
			{Name: "total_budget", form: amount}, {Name: "utbetalt", form: amount}, {Name: "program_angivet", form: text},
			{Name: "mal", form: references, choices: goals}, {Name: "mal_angivet", form: text},
		}, parts: []part{{skeleton: "projekt.md", path: document("content/projekt")}}}
}

// newAddress refuses a project whose address was another's once, and still leads
// to it.
func newAddress(d *draft) error {
	for _, p := range d.world.Projects {
		for _, old := range p.Aliases {
			if strings.Trim(old.ID, "/") == "projekt/"+d.id() {
				return staff.AddressWas(old.ID, p.Name(), p.Pos)
			}
		}
	}
	return nil
}

func network() Kind {
	return Kind{Name: "natverk", things: networksOf, idFrom: []string{"kortnamn", "namn"}, after: yearFirst, Fields: []Field{
		{Name: "namn", form: text}, {Name: "kortnamn", form: text}, idField, {Name: "sammanfattning", form: text},
		{Name: "webbplats", form: website}, {Name: "stader", form: references, choices: cities},
		{Name: "lander", form: references, choices: countries},
		{Name: "namnd", form: reference, choices: namnder}, sheetYear, sheetSource, {Name: "sida", form: number},
	}, parts: []part{{skeleton: "natverk.md", path: document("content/natverk")}}}
}

func account() Kind {
	return Kind{Name: "redogorelse", idFrom: []string{"namnd"}, after: yearFirst, Fields: []Field{
		{Name: "namnd", form: reference, choices: namnder}, sheetYear, sheetSource, {Name: "sidor", form: pages},
		{Name: "sammanfattning", form: text}, {Name: "projekt", form: references, choices: projects},
		{Name: "stader", form: references, choices: cities}, {Name: "lander", form: references, choices: countries},
		{Name: "natverk", form: references, choices: networks},
	}, parts: []part{{skeleton: "redogorelse.md", path: func(d *draft) string {
		return path.Join("content/namnder", d.id(), cmp.Or(d.answers["ar"], "0")+".md")
	}}}}
}

func page() Kind {
	return Kind{Name: "sida", things: textsOf, idFrom: []string{"titel"}, Fields: []Field{
		{Name: "titel", form: text}, idField, {Name: "sammanfattning", form: text}, {Name: "sidfot", form: number},
	}, parts: []part{{skeleton: "sida.md", path: document("content/sidor")}}}
}

func city() Kind {
	return Kind{Name: "stad", things: citiesOf, idFrom: []string{"namn"}, Fields: []Field{
		{Name: "namn", form: text}, idField, {Name: "lokalt_namn", form: text}, {Name: "land", form: reference, choices: countries},
		{Name: "slag", form: choice, choices: placeKinds, first: func(*draft) string { return "stad" }},
		{Name: "lat", form: degrees}, {Name: "lon", form: degrees},
	}, parts: []part{{skeleton: "stad.toml", path: at("data/stader.toml"), grows: true}}}
}

func country() Kind {
	return Kind{Name: "land", things: countriesOf, idFrom: []string{"namn"}, Fields: []Field{
		{Name: "namn", form: text}, idField, {Name: "iso", form: text}, {Name: "adjektiv", form: texts},
	}, parts: []part{{skeleton: "land.toml", path: at("data/lander.toml"), grows: true}}}
}

func sourceDocument() Kind {
	return Kind{Name: "kalla", things: sourcesOf, idFrom: []string{"titel"}, Fields: []Field{
		{Name: "titel", form: text}, idField,
		{Name: "utgivare", form: text, first: func(d *draft) string { return d.world.Portal.City.Body }},
		{Name: "ar", form: reportYear}, {Name: "sidor", form: pages},
	}, parts: []part{{skeleton: "kalla.toml", path: at("data/kallor.toml"), grows: true}}}
}

// year is a reporting year: the document that is to come, and the place for what
// it publishes.
func year() Kind {
	return Kind{Name: "ar", idFrom: []string{"kalla"}, check: newYear, after: afterYear, Fields: []Field{
		{Name: "ar", form: reportYear, first: func(d *draft) string { return strconv.Itoa(d.world.Portal.Year + 1) }},
		{Name: "kalla", form: text, first: nextReport}, {Name: "titel", form: text, first: nextTitle},
		{Name: "utgivare", form: text, first: nextPublisher},
	}, parts: []part{
		{skeleton: "ar-kalla.toml", path: at("data/kallor.toml"), grows: true,
			wanted: func(d *draft) bool { return !d.knows(sourcesOf, d.id()) }},
		{skeleton: "ar.toml", path: at("data/redovisningar.toml"), grows: true},
	}}
}

// newYear refuses a year that has begun already.
func newYear(d *draft) error {
	n, err := strconv.Atoi(d.answers["ar"])
	if r := d.world.Report(n); err == nil && r != nil {
		return staff.YearBegun(n)
	}
	return nil
}

func afterYear(d *draft) string {
	n, _ := strconv.Atoi(d.answers["ar"])
	return staff.AfterYear(n, len(d.world.GoalsOf(n)) > 0)
}

// yearFirst says that the year of what is begun has not: it is later than the portal's, and
// nothing is published of it yet.
func yearFirst(d *draft) string {
	n, _ := strconv.Atoi(d.answers["ar"])
	if n <= d.world.Portal.Year || d.world.Report(n) != nil {
		return ""
	}
	return staff.YearFirst(n)
}

// document returns the path of a document of its own.
func document(dir string) func(*draft) string {
	return func(d *draft) string { return path.Join(dir, d.id()+".md") }
}

func at(file string) func(*draft) string { return func(*draft) string { return file } }

// reportOf returns the document that a year is reported in, or "": what it
// publishes names it, or its year alone.
func reportOf(d *draft) string {
	n, _ := strconv.Atoi(d.answers["ar"])
	if r := d.world.Report(n); r != nil && r.Source != nil {
		return r.Source.ID
	}
	for _, s := range d.world.Sources {
		if s.Year == n {
			return s.ID
		}
	}
	return ""
}

// lastReport returns the document of the newest year that is reported, or nil.
func lastReport(d *draft) *record.Kalla {
	for _, r := range d.world.Reports {
		if r.Source != nil {
			return r.Source.Kalla
		}
	}
	return nil
}

// nextReport returns an id for the document of a new year: that of the newest,
// with the year's number.
func nextReport(d *draft) string {
	last := lastReport(d)
	if last == nil {
		return ""
	}
	if next := d.inYear(last.ID, last.Year); next != last.ID {
		return next
	}
	return sv.Slug(last.ID + " " + d.answers["ar"])
}

func nextTitle(d *draft) string {
	if last := lastReport(d); last != nil {
		return d.inYear(last.Title, last.Year)
	}
	return ""
}

func nextPublisher(d *draft) string {
	if last := lastReport(d); last != nil {
		return last.Publisher
	}
	return d.world.Portal.City.Body
}

// inYear returns a text with the draft's year in the place of another.
func (d *draft) inYear(s string, from int) string {
	return strings.ReplaceAll(s, strconv.Itoa(from), d.answers["ar"])
}
