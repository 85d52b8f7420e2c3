package staff

import (
	"errors"
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Asked is how a field of something new is asked for, and what is to be filled
// in where nobody has answered.
type Asked struct{ Ask, Fill string }

// NewArgument is what the name of something new is called in the help, from the name of its field.
func NewArgument(field string) string { return " [" + strings.ToUpper(field) + "]" }

// FieldWords returns the words of a field of a kind of thing.
func FieldWords(kind, field string) Asked {
	if own, is := asked[kind+"."+field]; is {
		return own
	}
	return asked[field]
}

// asked are the fields, by name; one that a kind asks for in its own words has
// the kind before it.
var asked = map[string]Asked{
	"projekt.titel":  {"Projektets hela namn", "projektets hela namn"},
	"sida.titel":     {"Sidans rubrik", "sidans rubrik"},
	"kalla.titel":    {"Dokumentets titel", "dokumentets titel"},
	"ar.titel":       {"Redovisningens titel", "redovisningens titel"},
	"stad.namn":      {"Stadens namn på svenska", "stadens namn på svenska"},
	"land.namn":      {"Landets namn på svenska", "landets namn på svenska"},
	"natverk.namn":   {"Nätverkets namn", "nätverkets namn"},
	"kortnamn":       {"Det namn som folk säger, om det är kortare", "kortnamnet"},
	"id":             {"Id: små bokstäver a–z, siffror och bindestreck", "ett id av små bokstäver a–z, siffror och bindestreck, ofta namnet"},
	"sammanfattning": {"En eller två meningar om vad det är", "en eller två meningar som svarar på frågan vad det är"},
	"start":          {"Började (dag, månad eller år)", "dagen då projektet började, som 2025-01-31 utan citattecken"},
	"slut":           {"Slutar (dag, månad eller år)", "dagen då projektet slutar, som 2027-12-31 utan citattecken"},
	"program": {"Fond eller program (vet ej, om det inte är känt)",
		`programmets id ur data/program.toml, eller byt raden mot program_saknas = "vet-ej"`},
	"insats":        {"Del av programmet", "insatsens id ur data/program.toml"},
	"teman":         {"Teman som projektet handlar om, med komma emellan", "temanas id ur data/teman.toml"},
	"partners":      {"Andra organisationer, med komma emellan", "organisationernas namn"},
	"stader":        {"Städer utanför den egna, med komma emellan", "städernas id ur data/stader.toml"},
	"lander":        {"Länder, med komma emellan", "ländernas id ur data/lander.toml"},
	"natverk":       {"Nätverk, med komma emellan", "nätverkens id"},
	"projekt":       {"Projekt som redogörelsen nämner, med komma emellan", "projektens id"},
	"namnd":         {"Nämnd", "nämndens id, som mappen heter i content/namnder"},
	"projekt.namnd": {"Nämnder, med komma emellan", "nämndens id, som mappen heter i content/namnder"},
	"roll":          {"Nämndens roll", "projektagare, projektpartner eller associerad"},
	"ar":            {"År", "året, som 2025 utan citattecken"},
	"ar.ar":         {"Nytt redovisningsår", "året, som 2025 utan citattecken"},
	"kalla":         {"Dokument som uppgifterna kommer från", "dokumentets id ur data/kallor.toml"},
	"ar.kalla":      {"Id för årets redovisning", "redovisningens id"},
	"utgivare":      {"Utgivare", "vem som har gett ut dokumentet"},
	"sida":          {"Sida i dokumentet", "sidan i dokumentet, som 54 utan citattecken"},
	"sidor":         {"Första och sista sidan, som 3–4", "första och sista sidan, som [3, 4] utan citattecken"},
	"sidfot":        {"Plats bland länkarna längst ner (tomt: ingen)", "sidans plats längst ner, som 5 utan citattecken"},
	"angivet_namn": {"Projektets namn, precis som bladet skriver det",
		"projektets namn, precis som bladet eller dokumentet skriver det"},
	"total_budget":    {"Hela projektets budget i kronor (eller tomt, streck, vet ej)", missingAmount("total_budget")},
	"utbetalt":        {"Utbetalt till nämnden under året, i kronor (eller tomt, streck, vet ej)", missingAmount("utbetalt")},
	"program_angivet": {"Programmet, precis som bladet skriver det", "programmet, precis som bladet eller dokumentet skriver det"},
	"mal":             {"Mål som projektet räknas till, med komma emellan", "målets id ur data/mal.toml"},
	"mal_angivet":     {"Målet, precis som bladet skriver det", "målet, precis som bladet eller dokumentet skriver det"},
	"webbplats":       {"Webbadress", "webbadressen"},
	"lokalt_namn":     {"Namn på stadens eget språk, om det är ett annat", "namnet på stadens eget språk"},
	"land":            {"Land", "landets id ur data/lander.toml"},
	"slag":            {"Slag: stad, ort, region eller o (ö)", "stad, ort, region eller o"},
	"lat":             {"Latitud, som 55.6059", "latituden, som 55.6059 utan citattecken"},
	"lon":             {"Longitud, som 13.0007", "longituden, som 13.0007 utan citattecken"},
	"iso":             {"Landskod med två bokstäver, som DK", "landskoden med två bokstäver, som DK"},
	"adjektiv":        {"Ord som dansk, med komma emellan", "ord som dansk"},
	"text":            {"", "texten, med korta meningar och vanliga ord"},
	"text-gor":        {"", "vad projektet gör, för vem och med vilka"},
	"text-resultat":   {"", "vad projektet har gett hittills, eller att dokumentet inte säger det"},
	"text-gjorde":     {"", "vad nämnden gjorde"},
	"text-gav":        {"", "vad arbetet gav"},
}

func missingAmount(key string) string {
	return "beloppet i hela kronor, som 300_000 utan citattecken. Saknas det byter du raden mot " + key +
		`_saknas = "tomt" (eller "streck", "vet-ej", "text")`
}

// PlaceKind says what a kind of place is.
func PlaceKind(kind string) string {
	if kind == "o" {
		return "ö"
	}
	return kind
}

// Choice is something that may be chosen: its id, and its name where that says
// more.
func Choice(id, name string) string {
	if name == "" || name == id {
		return id
	}
	return id + " (" + name + ")"
}

// Why an answer can't be used.

// NotOneLine is a text with a line break or another sign that commands.
func NotOneLine() error { return errors.New("texten ska stå på en enda rad, utan tabbar") }

// NotNumber is something else than a whole number.
func NotNumber(answer string) error { return fmt.Errorf("%s är inget helt tal", quote(answer)) }

// NotYear is something else than a year.
func NotYear(answer string) error {
	return fmt.Errorf("%s är inget år. Skriv det med fyra siffror, till exempel 2025", quote(answer))
}

// NotPages is something else than a first and a last page.
func NotPages(answer string) error {
	return fmt.Errorf("%s är inga sidor. Skriv den första och den sista, till exempel 3–4", quote(answer))
}

// NotDate is something else than a date.
func NotDate(answer string) error {
	return fmt.Errorf("%s är inget datum. Skriv en dag som 2025-01-31, en månad som 2025-01 eller ett år", quote(answer))
}

// NotAmount is something else than an amount or a reason.
func NotAmount(answer string) error {
	return fmt.Errorf("%s är inget belopp. Skriv hela kronor, till exempel 300 000, eller varför det saknas: "+
		"tomt, streck, vet ej eller text", quote(answer))
}

// NotWebsite is something else than an address of the web.
func NotWebsite(answer string) error {
	better := Followable(address(answer))
	if better == "" || better == strings.TrimSpace(answer) {
		better = exampleSite
	}
	return fmt.Errorf("%s är ingen webbadress. Skriv hela adressen, med https:// först, som %s", quote(answer), better)
}

// NotDegrees is something else than degrees.
func NotDegrees(answer string) error {
	return fmt.Errorf("%s är inga grader. Skriv dem som 55.6059", quote(answer))
}

// BadAnswer says which question of a kind an answer is to, and by which flag it is given.
func BadAnswer(kind, field string, err error) error {
	return fmt.Errorf("%s (--%s): %s", FieldWords(kind, field).Ask, field, wayOut(field, err))
}

// NeedsName is something new without that which its file or id is named after.
func NeedsName(kind, field string) error {
	return fmt.Errorf("ange %s: insyn new %s \"…\"", strings.ToLower(FieldWords(kind, field).Ask), kind)
}

// ThingTaken is something that there is already.
func ThingTaken(name, id string, at diag.Pos) error {
	return fmt.Errorf("%s finns redan, med id %s (%s). Ändra det i stället, eller välj ett annat namn eller --id",
		quote(name), id, at)
}

// AddressWas is the address that something else had before, and that still leads
// there.
func AddressWas(address, name string, at diag.Pos) error {
	return fmt.Errorf("adressen %s leder till %s, som hade den förut (%s). Välj ett annat namn eller --id", address, quote(name), at)
}

// YearBegun is a year that there is a place for already.
func YearBegun(year int) error {
	return fmt.Errorf("året %d finns redan i data/redovisningar.toml", year)
}

// FileThere is a file that would be written over.
func FileThere(path string) error {
	return fmt.Errorf("filen %s finns redan och ändras inte. Välj ett annat namn eller --id", path)
}

// AccountThere is the account of a nämnd and a year that there is already.
func AccountThere(path string) error {
	return fmt.Errorf("redogörelsen finns redan i filen %s. Ändra den i stället", path)
}

// FileMoved is a file that somebody else changed in the meantime.
func FileMoved(path string) error {
	return fmt.Errorf("filen %s ändrades under tiden. Kör kommandot igen", path)
}

// What the command says.
const (
	NewSummary = "börjar på ett nytt projekt, en stad, ett år …"
	AskFlag    = "fråga efter det som inte är angivet, också när svaren kommer från en fil"
)

// KindArgument stands for what can be begun in the help.
const KindArgument = " SLAG [NAMN]"

const unfilled = "Inget som finns ändras. Det som inte anges står som " + FillMark + " i filen, och insyn check visar var."

// NewUse is what the command does. kinds is what can be begun.
func NewUse(kinds []string) string {
	said := "Börjar på något nytt. Det här kan vara SLAG:\n\n"
	for _, kind := range kinds {
		said += fmt.Sprintf("  %-12s %s\n", kind, kindUses[kind])
	}
	return said + "\n" + unfilled + "\nKör insyn new SLAG -h för dess flaggor."
}

// KindUse is what the command does for one kind.
func KindUse(kind string) string { return "Börjar på " + kindUses[kind] + "\n" + unfilled }

// kindUses say what is begun, and which files are written.
var kindUses = map[string]string{
	"projekt":     "ett projekt: ny fil i content/projekt/, med det första bladet",
	"stad":        "en stad: nya rader sist i data/stader.toml",
	"land":        "ett land: nya rader sist i data/lander.toml",
	"natverk":     "ett nätverk: ny fil i content/natverk/, med den första medverkan",
	"redogorelse": "en nämnds redogörelse för ett år: ny fil i nämndens mapp i content/namnder/",
	"ar":          "ett redovisningsår: nya rader sist i data/kallor.toml och data/redovisningar.toml",
	"kalla":       "ett dokument: nya rader sist i data/kallor.toml",
	"sida":        "en sida om portalen: ny fil i content/sidor/",
}

// NewKinds is a kind of thing that nobody can begin.
func NewKinds(kind string, kinds []string) string {
	if kind == "" {
		return "insyn new: säg vad som är nytt: " + strings.Join(kinds, ", ") + ".\n"
	}
	return fmt.Sprintf("insyn new: %q går inte att börja på. Välj %s.\n", kind, strings.Join(kinds, ", "))
}

// Asking is said before the first question.
const Asking = "Svara på frågorna. Vet du inte trycker du på retur, så får du fylla i det i filen.\n"

// Question is a question on the terminal; first is the answer where none is
// given, or "".
func Question(ask, first string) string {
	if first != "" {
		ask += " [" + first + "]"
	}
	return ask + ": "
}

// NotThat is an answer that is asked for again.
func NotThat(err error) string { return "  " + sentence(diag.PrintableLines(err.Error())) + "\n" }

// Like says that there is something with nearly the name.
func Like(what string) string {
	return "  Det finns redan " + what + ". Är det samma ska du inte lägga till det igen.\n"
}

// Choices shows what can be answered.
func Choices(list []string) string { return "  Välj bland: " + strings.Join(list, ", ") + "\n" }

// Begun says that a file is new, or has grown.
func Begun(path string, fresh bool) string {
	if fresh {
		return path + ": ny fil.\n"
	}
	return path + ": nya rader sist i filen.\n"
}

// FieldFlag is what a flag means; the word in back quotes names its value.
func FieldFlag(kind, field string) string { return "`värde`: " + FieldWords(kind, field).Ask }

// StillToFill says how much is to be filled in.
func StillToFill(n int) string {
	switch n {
	case 0:
		return "Allt är ifyllt. Kör insyn check.\n"
	case 1:
		return "Ett ställe är kvar att fylla i. Sök efter " + FillMark + " i filen, eller kör insyn check.\n"
	}
	return fmt.Sprintf("%d ställen är kvar att fylla i. Sök efter %s i filen, eller kör insyn check.\n", n, FillMark)
}

// WouldBreak says that what was answered makes errors, so that nothing is
// written.
func WouldBreak(n int) string { return fmt.Sprintf("\nDet skulle ge %d fel. Inget har skrivits.\n", n) }

// YearFirst says that a year has not begun, of which something was.
func YearFirst(year int) string {
	return fmt.Sprintf("Året %d finns inte i data/redovisningar.toml än. Börja på det först: insyn new ar %d\n", year, year)
}

// AfterYear says what is left to do for a new year.
func AfterYear(year int, goals bool) string {
	text := fmt.Sprintf("Portalen visar det gamla året tills du byter redovisningsar och redovisningsdatum "+
		"i data/portal.toml till %d.\n", year)
	if !goals {
		text += fmt.Sprintf("Inget av fullmäktiges mål gäller %d. Lägg till de nya i data/mal.toml innan du skriver blad för året.\n", year)
	}
	return text
}
