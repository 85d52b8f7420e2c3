package staff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Named is a thing by its id and its name.
type Named struct {
	What     Thing
	ID, Name string
	Within   string // a strand's programme
}

// Compare orders things by id.
func (n Named) Compare(other Named) int { return cmp.Compare(n.ID, other.ID) }

// String shows the name beside the id.
func (n Named) String() string {
	if n.Name == "" || n.Name == n.ID {
		return n.ID
	}
	return n.ID + " (" + n.Name + ")"
}

// Unknown is a reference to nothing of its kind, and what may have been meant.
type Unknown struct {
	What    Thing
	ID      string   // as it was written
	File    string   // where
	Meant   []Named  // what people call so
	Others  []Named  // what is called so and of another kind
	Near    Named    // what is spelled alike
	Choices []Named  // all of the kind
	Gone    bool     // a note tells that it was taken away
	Listed  bool     // the reference stands in a list
	Parts   []string // what the text lists
	Reason  bool     // it says why nothing is known
	Seat    Seat     // of what is called so and of another kind
}

// Seat is where a thing that stands in the wrong place has its right one.
type Seat int

// A thing may be the city itself or its country, which stand nowhere, may take part as a
// nämnd, or may stand in its own list; a strand may stand beside the programme that lacks.
const (
	Elsewhere Seat = iota
	ItIsHome
	TakesPartThere
	StandsThere
	StrandStands
)

// fewChoices is how many things are listed in a hint.
const fewChoices = 15

// UnknownID is a reference to nothing.
func UnknownID(u Unknown) diag.Problem {
	p := diag.Problem{Code: diag.RefUnknown, Message: "Okänt id: " + u.What.String() + " " + quote(u.ID) + " finns inte.", Of: u.ID}
	switch {
	case u.Gone:
		p.Message = quote(u.ID) + " är borttaget, enligt data/borttagna.toml."
		p.Hint = "Ta bort det här också."
	case len(u.Parts) == 1:
		p.Hint = `Skriv bara "` + u.Parts[0] + `"`
	case len(u.Parts) > 0 && !u.Listed:
		p.Message = "Texten " + quote(u.ID) + " räknar upp flera, men här kan bara en stå."
		p.Hint = `Skriv "` + u.Parts[0] + `", och ge var och en av de andra en egen del av filen, med samma rubrik.`
	case len(u.Parts) > 0:
		p.Message = "Texten " + quote(u.ID) + " räknar upp flera: varje " + u.What.bare() + " skrivs för sig."
		p.Hint = `Skriv var och en inom citattecken, med komma mellan: "` + strings.Join(u.Parts, `", "`) + `"`
	case len(u.Meant) > 0:
		p.Hint = "Menade du " + alternatives(u.Meant) + "?"
	case len(u.Others) > 0:
		other := u.Others[0]
		p.Message = quote(u.ID) + " är " + other.What.one() + ", " + u.What.none() + "."
		if u.Seat == ItIsHome && other.What == City {
			p.Message = quote(u.ID) + " är staden själv, " + u.What.none() + "."
		}
		p.Hint = otherKey(other, u)
	case vague(u) && (u.Listed || u.What == Place): // else it has to be one of the kind
		p.Message = quote(u.ID) + " är inte namnet på " + u.What.one() + "."
		p.Hint = "Skriv vart och ett av dem som menas, eller ta bort ordet."
		if !u.Listed {
			p.Hint = "Skriv vilken plats som menas, eller ta bort raden."
		}
	case u.Near.ID != "":
		p.Hint = "Menade du " + u.Near.String() + "? Annars: " + lower(addTo(u.What))
	case len(u.Choices) <= fewChoices && len(u.Choices) > 0:
		p.Hint = "Välj mellan " + alternatives(u.Choices) + ". Finns det rätta inte: " + lower(add(u))
	default:
		p.Hint = "Rätta stavningen. " + add(u)
	}
	return p
}

// parts of the world, and other words that people write where the name of one thing should stand.
var parts = []string{"eu", "ees", "fn", "europa", "norden", "skandinavien", "baltikum", "balkan", "benelux", "afrika", "asien", "amerika",
	"världen", "östersjön", "öresund", "utlandet", "internationellt"}

var wide = []string{"alla", "allt", "flera", "fler", "många", "några", "övriga", "övrigt", "andra", "annat", "annan", "diverse", "olika",
	"inga", "ingen", "inget", "m.fl", "mfl", "m.m", "osv", "o.s.v", "etc", "x", "xx", "xxx", "test", "tbd", "tba", "se ovan", "se text",
	"se texten", "samma", "dito", "ja", "nej"}

// vague reports whether a reference is a word that names nothing in particular.
func vague(u Unknown) bool {
	word := strings.ToLower(strings.Trim(u.ID, " .…"))
	word = strings.TrimPrefix(word, "hela ")
	place := u.What == Country || u.What == City || u.What == Place
	return u.Reason || word == "" || slices.Contains(wide, word) || place && slices.Contains(parts, word)
}

// Renamed is a thing that n references in some files call by another id.
func Renamed(t Thing, was, now string, n, files int) diag.Problem {
	hint := "Skriv tillbaka id = \"" + was + "\" här"
	switch t {
	case Namnd:
		hint = "Ge mappen tillbaka namnet " + was + ", eller skriv id = \"" + was + "\" överst i den här filen"
	case Project, Network, Place:
		hint = "Ge filen tillbaka namnet " + was + ".md, eller skriv id = \"" + was + "\" överst i den"
	}
	return diag.Problem{Code: diag.RefUnknown, Of: was,
		Message: "Här står " + t.String() + " med id " + quote(now) + ", men " + places(n, files) + " hänvisar till " + quote(was) + ".",
		Hint:    hint + ". Ska det nya gälla: byt " + was + " mot " + now + " på de ställen som hänvisar."}
}

// NoIndex is the folder of a nämnd without the file that says which nämnd it is.
func NoIndex(folder string) diag.Problem {
	dir := "content/namnder/" + folder + "/"
	return diag.Problem{Code: diag.DataFileMissing,
		Message: "Mappen " + dir + " har ingen index.md, som säger vilken nämnd den gäller.",
		Hint:    "Lägg tillbaka " + dir + "index.md. Gäller redogörelsen en annan nämnd: flytta filen till den nämndens mapp."}
}

// UnknownEverywhere is an id that nothing has and that n references in some files use.
func UnknownEverywhere(p diag.Problem, n, files int) diag.Problem {
	p.Message += " Det står på " + places(n, files) + "."
	return p
}

// places counts references.
func places(n, files int) string {
	return sv.Antal(int64(n), "ställe", "ställen") + " i " + sv.Antal(int64(files), "fil", "filer")
}

// Refers points at a reference.
func Refers(at diag.Pos) diag.Related {
	return diag.Related{Pos: at, Message: "här står hänvisningen"}
}

// alternatives lists things with their names.
func alternatives(list []Named) string {
	var out []string
	for _, n := range list {
		out = append(out, n.String())
	}
	return anyOf(out)
}

// anyOf lists words of which one is to be chosen.
func anyOf(words []string) string {
	if last := len(words) - 1; last > 0 {
		return strings.Join(words[:last], ", ") + " eller " + words[last]
	}
	return strings.Join(words, "")
}

// lower begins a sentence that goes on after a colon.
func lower(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:size]) + s[size:]
}

// one names one thing of the kind.
func (t Thing) one() string {
	if t == Project || t == Program || t == Goal || t == Country || t == Network || t == Theme {
		return "ett " + t.bare()
	}
	return "en " + t.bare()
}

// none names no thing of the kind.
func (t Thing) none() string {
	if strings.HasPrefix(t.one(), "ett ") {
		return "inget " + t.bare()
	}
	return "ingen " + t.bare()
}

// bare names the kind without an article.
func (t Thing) bare() string {
	return [...]string{"projekt", "nämnd", "program", "insats", "mål", "stad", "land", "nätverk", "tema", "plats", "källa"}[t]
}

// homes are the keys that things of each kind belong in, by the folder of the
// document. A key that holds a list ends in [].
var homes = map[string]map[Thing]string{
	"content/projekt/": {City: "stader[]", Country: "lander[]", Network: "natverk[]", Program: "program", Strand: "insats",
		Goal: "mal[]", Theme: "teman[]", Place: "platser[]", Namnd: "medverkande_namnder[]", Source: "kalla"},
	"content/namnder/": {City: "stader[]", Country: "lander[]", Network: "natverk[]", Program: "program[]", Project: "projekt[]",
		Namnd: "namnder[]", Source: "kalla"},
	"content/natverk/": {City: "stader[]", Country: "lander[]", Source: "kalla", Namnd: "namnd"},
}

// otherKey says where a thing of another kind belongs.
func otherKey(other Named, u Unknown) string {
	if !u.Listed && u.What != Place && u.What != Program && u.What != Strand { // it has to be one of the kind
		return choose(u)
	}
	if u.Seat != Elsewhere && u.Seat != StrandStands {
		return u.takeAway(other.What)
	}
	for folder, keys := range homes {
		key := keys[other.What]
		if !strings.HasPrefix(u.File, folder) || key == "" {
			continue
		}
		if list, is := strings.CutSuffix(key, "[]"); is {
			return "Flytta ordet till uppgiften " + list + ": " + list + ` = ["` + other.ID + `"]`
		}
		if other.What == Strand && u.Seat == StrandStands {
			return `Skriv program = "` + other.Within + `"`
		}
		if other.What == Strand && other.Within != "" {
			return `Skriv program = "` + other.Within + `" och på raden under insats = "` + other.ID + `"`
		}
		return "Flytta ordet till uppgiften " + key + ": " + key + ` = "` + other.ID + `"`
	}
	return choose(u)
}

// choose asks for one of the kind.
func choose(u Unknown) string {
	if len(u.Choices) > 0 && len(u.Choices) <= fewChoices {
		return "Välj mellan " + alternatives(u.Choices) + "."
	}
	return "Skriv id för " + u.What.String() + " ur " + u.What.place() + "."
}

// takeAway says that a thing of another kind is to be taken away, and why it isn't missed.
func (u Unknown) takeAway(other Thing) string {
	away, key := "Ta bort raden", strings.TrimSuffix(homes["content/projekt/"][other], "[]")
	if u.Listed {
		away = "Ta bort ordet ur listan"
	}
	switch u.Seat {
	case ItIsHome:
		return away + ", eller skriv " + u.What.one() + " i stället."
	case TakesPartThere:
		return away + ": " + other.String() + " står redan i [[deltagande]]."
	default:
		if other == Country {
			key += " eller genom en stad"
		}
		return away + ": " + other.String() + " är redan med, i " + key + "."
	}
}

// templates are the lines with which a thing is added, by kind. "…" is what
// has to be filled in: it is a finding as long as it stands there.
var templates = map[Thing]string{
	City: `[[stad]]
id = "%id"
namn = "%namn"
land = "…"
slag = "stad"
lat = "…"
lon = "…"`,
	Country: `[[land]]
id = "%id"
namn = "%namn"
iso = "…"`,
	Program: `[[program]]
id = "%id"
namn = "%namn"
beskrivning = "…"`,
	Theme: `[[tema]]
id = "%id"
namn = "%namn"
beskrivning = "…"`,
	Place: `+++
namn = "%namn"
slag = "…"
+++`,
	Source: `[[kalla]]
id = "%id"
titel = "%namn"
utgivare = "…"
ar = "…"`,
	Network: `+++
namn = "%namn"
sammanfattning = "…"

[[medverkan]]
namnd = "…"
ar = "…"
kalla = "…"
sida = "…"
text = "…"
+++
Vad nätverket gör. [s. …]`,
}

// add says how a thing that is truly new is added, with the lines to paste.
func add(u Unknown) string {
	lines := templates[u.What]
	if lines == "" {
		return addTo(u.What)
	}
	id := sv.Slug(u.ID)
	name := strings.NewReplacer(`"`, "”", `\`, "/", "\n", " ").Replace(u.ID)
	if id == u.ID {
		name = title(strings.ReplaceAll(id, "-", " "))
	}
	where := "sist i " + u.What.place()
	if u.What == Network || u.What == Place {
		where = "i en ny fil, " + u.What.place() + id + ".md,"
	}
	return "Så lägger du till " + u.What.one() + ": skriv raderna " + where + " och fyll i där det står …\n" +
		strings.NewReplacer("%id", id, "%namn", name).Replace(lines)
}

// addTo says where a thing is added.
func addTo(t Thing) string { return "Lägg först till " + t.String() + " i " + t.place() + "." }

// title begins each word of a name with a capital.
func title(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = sentenceCase(w)
	}
	return strings.Join(words, " ")
}

// ListEmpty is a file of all things of a kind that has none, where n references ask for some.
func ListEmpty(n int) diag.Problem {
	return diag.Problem{Code: diag.DataFileMissing,
		Message: fmt.Sprintf("Filen saknas eller är tom, men %d ställen hänvisar till det som ska stå i den.", n),
		Hint:    "Hämta tillbaka filen, eller lägg till det som fattas i den."}
}
