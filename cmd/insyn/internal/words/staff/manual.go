package staff

import "strings"

// Described is what somebody who fills in a document is told of a key, a heading
// or a kind of document.
type Described struct {
	Label string // its name, as a form shows it
	Hint  string // what to write
}

// FieldText describes a key of a kind of document, below headings. What is said
// of the key in that place goes before what is said of it below its heading, and
// that before what is said of it anywhere.
func FieldText(document string, headings []string, key string) (d Described, ok bool) {
	places := []string{strings.Join(append(append([]string{document}, headings...), key), ".")}
	if n := len(headings); n > 0 {
		places = append(places, headings[n-1]+"."+key)
	}
	for _, place := range append(places, key) {
		if d, ok = fieldTexts[place]; ok {
			return d, true
		}
	}
	return d, false
}

// FieldTexts returns the places that something is said of.
func FieldTexts() (out []string) {
	for place := range fieldTexts {
		out = append(out, place)
	}
	return out
}

// DocumentText describes a kind of document: the name of one, and of many.
func DocumentText(document string) (one, many Described, ok bool) {
	d, ok := documentTexts[document]
	return d[0], d[1], ok
}

// documentTexts has one document of each kind, and all of them.
var documentTexts = map[string][2]Described{
	"projekt":        {{"Projekt", "Ett projekt: uppgifter, blad och text."}, {"Projekt", "En fil för varje projekt."}},
	"namnd":          {{"Nämnd", "Vad nämnden är och ansvarar för."}, {"Nämnder", "En mapp för varje nämnd."}},
	"redogorelse":    {{"Redogörelse", "En nämnds redogörelse för ett år."}, {"Redogörelser", "En fil för varje nämnd och år."}},
	"initiativ":      {{"Initiativ", "Ett arbete med en egen plan, utanför projekten."}, {"Initiativ", "En fil för varje initiativ."}},
	"natverk":        {{"Nätverk", "Ett nätverk som kommunen är med i."}, {"Nätverk", "En fil för varje nätverk."}},
	"plats":          {{"Plats", "En stadsdel, skola eller annan plats i kommunen."}, {"Platser", "En fil för varje plats i kommunen."}},
	"sida":           {{"Sida", "En sida om portalen."}, {"Sidor", "Sidorna om portalen."}},
	"program":        {{"Program", "Fonder och program med sina insatser."}, {"Program", "Fonder och program med sina insatser."}},
	"mal":            {{"Mål", "Mål och hur de hör ihop."}, {"Mål", "Mål och hur de hör ihop."}},
	"teman":          {{"Teman", "Vad projekten handlar om."}, {"Teman", "Vad projekten handlar om."}},
	"stader":         {{"Städer", "Orter, regioner och öar."}, {"Städer", "Orter, regioner och öar."}},
	"lander":         {{"Länder", "Länder som nämns."}, {"Länder", "Länder som nämns."}},
	"kallor":         {{"Källor", "Dokumenten som uppgifterna kommer ur."}, {"Källor", "Dokumenten som uppgifterna kommer ur."}},
	"redovisningar":  {{"Publicerade tal", "Vad källorna själva räknar ihop."}, {"Publicerade tal", "Vad källorna själva räknar ihop."}},
	"portal":         {{"Portalen", "Vad portalen heter och vems den är."}, {"Portalen", "Vad portalen heter och vems den är."}},
	"synonymer":      {{"Sökord", "Ord som sökningen känner till."}, {"Sökord", "Ord som sökningen känner till."}},
	"tillganglighet": {{"Tillgänglighet", "Vad som är provat."}, {"Tillgänglighet", "Vad som är provat."}},
	"granskning":     {{"Granskning", "Vad kontrollen ser efter i texterna."}, {"Granskning", "Vad kontrollen ser efter i texterna."}},
	"blankett":       {{"Blanketten", "Frågorna på nämndernas blankett."}, {"Blanketten", "Efter den läser insyn import blad."}},
	"borttagna": {{"Borttagna sidor", "Adresser som har tagits bort, och varför."},
		{"Borttagna sidor", "Adresser som har tagits bort, och varför."}},
	"kallblad": {{"Avskrivna blad", "Vad varje blad i en källa säger."}, {"Avskrivna blad", "Skrivs av ett program. Ändra dem inte."}},
}
