package staff

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// UnknownKey is a key that nothing reads. near is a known one like it, or "".
func UnknownKey(key, near string, known []string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown, Message: "Okänd uppgift " + quote(key) + ".",
		Hint: perhaps(near, "Här kan stå: "+strings.Join(known, ", ")+".")}
}

// KeyAgain is an unknown key like one that is there.
func KeyAgain(key, near string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown, Message: "Okänd uppgift " + quote(key) + ". Uppgiften " + quote(near) + " finns redan.",
		Hint: "Ta bort den rad som är fel."}
}

// FactWithoutRule is a remark on one fact of a sheet that isn't of the rule for that.
func FactWithoutRule(rule string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown, Message: fmt.Sprintf(`”uppgift” hör bara ihop med regel = %q.`, rule),
		Hint: fmt.Sprintf("Ta bort raden uppgift, eller skriv regel = %q.", rule)}
}

// KeyForMissing is an unknown key where one that must be there is missing.
func KeyForMissing(key, missing string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown, Message: "Okänd uppgift " + quote(key) + ", och uppgiften " + quote(missing) + " saknas.",
		Hint: "Är det den som menas: skriv " + missing + " i stället för " + key + "."}
}

// MissingKeys are keys that must be there, and what each should hold.
func MissingKeys(keys []string, wants []Want) diag.Problem {
	if len(keys) == 1 {
		return diag.Problem{Code: diag.KeyMissing, Message: "Uppgiften " + quote(keys[0]) + " saknas.",
			Hint: "Lägg till " + oneOrMore(wants[0].missing(keys[0]))}
	}
	return diag.Problem{Code: diag.KeyMissing, Message: "Uppgifterna " + sv.Lista(keys) + " saknas.",
		Hint: "Lägg till raderna och fyll i dem:" + rowsOf(keys, wants)}
}

// oneOrMore introduces a row that is to be added, or a table with its rows.
func oneOrMore(lines string) string {
	if strings.Contains(lines, "\n") {
		return "stycket och fyll i det:\n" + lines
	}
	return "raden " + lines
}

// rowsOf writes keys that are to be added below each other.
func rowsOf(keys []string, wants []Want) (lines string) {
	for i, key := range keys {
		lines += "\n" + wants[i].missing(key)
	}
	return lines
}

// HeadingAlone is a heading with nothing under it, and what should stand there.
func HeadingAlone(header string, keys []string, wants []Want) diag.Problem {
	p := diag.Problem{Code: diag.KeyEmpty, Message: "Under rubriken " + header + " står inga uppgifter.", Hint: "Ta bort rubriken."}
	if len(keys) > 0 {
		p.Hint = "Ta bort rubriken, eller lägg till raderna och fyll i dem:" + rowsOf(keys, wants)
	}
	return p
}

// HeadingBefore is a heading that is missing before one that belongs below it, and what
// should stand under it.
func HeadingBefore(header, below string, keys []string, wants []Want) diag.Problem {
	p := diag.Problem{Code: diag.TOMLHeader, Message: "Före " + below + " saknas rubriken " + header + ".",
		Hint: "Lägg till raderna före " + below + " och fyll i dem:\n" + header}
	for i, key := range keys {
		p.Hint += "\n" + wants[i].missing(key)
	}
	return p
}

// WrongType is a value of another kind than the key's.
func WrongType(key string, want Want, got Kind) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " ska vara " + want.what + ", inte " + got.String() + ".",
		Hint: want.how(key)}
}

// NumbersForTexts are two keys after each other with numbers where texts belong.
func NumbersForTexts(first, second string, a, b int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(first) + " och " + quote(second) + " ska vara text, inte tal.",
		Hint: fmt.Sprintf("Skriv %s = \"%d\" och på nästa rad %s = \"%d\"", first, a, second, b)}
}

// NumberInTexts is a number in a list of texts.
func NumberInTexts(key string, n int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: fmt.Sprintf("Talet %d i %s ska vara text.", n, quote(key)),
		Hint: fmt.Sprintf("Skriv det inom citattecken: \"%d\"", n)}
}

// EmptyItem is a text without characters in a list.
func EmptyItem(key string) diag.Problem {
	return diag.Problem{Code: diag.KeyEmpty, Message: "Listan " + quote(key) + " har en tom text.", Hint: `Ta bort "" ur listan.`}
}

// ToFill stands in hints for what only the editor knows. As a value it is as
// good as none.
const ToFill = "…"

// EmptyText is a text without characters, where one may have to be.
func EmptyText(key string, required bool) diag.Problem {
	p := diag.Problem{Code: diag.KeyEmpty, Message: quote(key) + " är tom.", Hint: "Fyll i uppgiften eller ta bort raden."}
	if required {
		p.Hint = "Fyll i uppgiften inom citattecknen: den måste finnas."
	}
	return p
}

// EmptyChoice is a text without characters where a word is to be chosen.
func EmptyChoice(key string, words []string) diag.Problem {
	return diag.Problem{Code: diag.KeyEmpty, Message: quote(key) + " är tom.", Hint: "Välj mellan " + sv.Lista(words) + "."}
}

// OutOfRange is a number that is too small or too large.
func OutOfRange(key string, low, high int64) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: fmt.Sprintf("%s ska ligga mellan %d och %d.", quote(key), low, high),
		Hint: rightNumber(key, low)}
}

// rightNumber says how a number that is too small or too large is mended.
func rightNumber(key string, low int64) string {
	if low > 1000 {
		return "Skriv året med fyra siffror, till exempel " + key + " = " + exampleYear
	}
	return "Rätta talet."
}

// UnknownChoice is a word that is none of a key's. near is one like it, or "".
func UnknownChoice(word, key, near string, words []string) diag.Problem {
	hint := "Välj mellan " + sv.Lista(begunAlike(word, words)) + "."
	if strings.HasSuffix(key, "saknas") {
		hint += " Vilket beror på källan: tomt om inget står där."
	}
	if near != "" {
		hint = perhaps(near, "") + " " + hint
	}
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(word) + " är inget av de val som finns för " + key + ".", Hint: hint}
}

// manyChoices is how many words there are at least before only those that begin as the one
// that was written are shown.
const manyChoices = 10

// begunAlike returns the words of many whose first part is that of a word, or all.
func begunAlike(word string, words []string) []string {
	first, _, _ := strings.Cut(word, "-")
	alike := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.HasPrefix(w, first+"-") })
	if len(words) < manyChoices || len(alike) == 0 {
		return words
	}
	return alike
}

// RoleSwapped is a nämnd where its role should stand, and the other way round.
func RoleSwapped(namnd, role string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: "namnd och roll har bytt plats.",
		Hint: "Skriv namnd = " + strconv.Quote(namnd) + " och roll = " + strconv.Quote(role) + "."}
}

// NoPart is a remark about a nämnd that has no part in the project; ids are those that have.
func NoPart(name string, ids []string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: "Anmärkningen gäller " + name + ", som inte deltar i projektet.",
		Hint: "Skriv namnd = \"" + strings.Join(ids, `" eller namnd = "`) + `", eller ta bort raden om anmärkningen gäller hela projektet.`}
}

// NoISO is a text that is no country's two letters; better are those, if the text tells.
func NoISO(text, better string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(text) + " är ingen landskod.",
		Hint: "Skriv landets två bokstäver enligt ISO 3166, stora: iso = \"" + cmp.Or(better, exampleISO) + `"`}
}

// OtherISO is the code of another country than the one that is named.
func OtherISO(code, name, better string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(code) + " är ett annat lands kod än " + quote(name) + " har.",
		Hint: "Skriv iso = \"" + better + `"`}
}

// CountryName is a country's name that looks like a misspelling of the one its code has.
func CountryName(name, better string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(name) + " är inget land som landskoden känner.",
		Hint: "Menade du namn = \"" + better + "\"? Stämmer namnet: lägg till det vanliga namnet i stavningar."}
}

// HomeFar is the portal's own city far from where the list of places has it.
func HomeFar(name string, lat, lon, listedLat, listedLon float64) diag.Problem {
	return diag.Problem{Code: diag.PlaceFar,
		Message: fmt.Sprintf("%s ligger på %s här, men på %s i data/stader.toml.", name, at(lat, lon), at(listedLat, listedLon)),
		Hint:    "Rätta lat och lon så att båda ställena säger detsamma."}
}

// HomeOther is a value of the portal's own city that is another in the list of places.
func HomeOther(key, value, listed string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown,
		Message: "Stadens " + key + " är " + quote(value) + " här, men " + quote(listed) + " i data/stader.toml.",
		Hint:    fmt.Sprintf("Skriv %s = %q", key, listed)}
}

// GenitiveOther is a genitive of another name.
func GenitiveOther(key, genitive, name string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: quote(genitive) + " är inte genitiv av " + quote(name) + ".",
		Hint: fmt.Sprintf("Skriv %s = %q, eller rätta namnet.", key, name+"s")}
}

// NumberInList is a number in a list of numbers that is written otherwise.
func NumberInList(key string, n int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: "I " + quote(key) + " skrivs numren med bara siffror.",
		Hint: fmt.Sprintf("Skriv %s = [%d]", key, n)}
}

// BadCoordinate is a value that is no place on the earth.
func BadCoordinate(key string) diag.Problem {
	return diag.Problem{Code: diag.CoordinateBad, Message: quote(key) + " är ingen koordinat.",
		Hint: "Skriv grader med punkt i stället för komma, till exempel " + exampleDegrees + "."}
}

// DegreesOutside is a number with decimals that no coordinate is as large as.
func DegreesOutside(key string, f float64, limit int) diag.Problem {
	p := diag.Problem{Code: diag.CoordinateBad,
		Message: fmt.Sprintf("%s = %v är ingen koordinat: den ska ligga mellan −%d och %d.", key, f, limit, limit),
		Hint:    "Kontrollera siffrorna och var punkten står, till exempel " + key + " = " + exampleDegrees + "."}
	if nearer := math.Round(f*1e8) / 1e9; math.Abs(f) >= 2*float64(limit) && math.Abs(nearer) <= float64(limit) {
		p.Hint = fmt.Sprintf("Står punkten på fel plats: skriv %s = %v. Annars: kontrollera siffrorna.", key, nearer)
	}
	return p
}

// DegreesInMetres is a number that is too large for a coordinate in degrees.
func DegreesInMetres(key string, n int64) diag.Problem {
	return diag.Problem{Code: diag.CoordinateBad,
		Message: fmt.Sprintf("%s = %d är för stort för en koordinat: punkten saknas, eller så är den i meter.", key, n),
		Hint:    "Skriv grader, så som kartor på webben visar dem, med punkt: till exempel " + key + " = " + exampleDegrees + "."}
}

// DegreesWithoutPoint is a number that is too large for a coordinate, with the point that it lacks in better.
func DegreesWithoutPoint(key string, n int64, better string) diag.Problem {
	return diag.Problem{Code: diag.CoordinateBad,
		Message: fmt.Sprintf("%s = %d är för stort för en koordinat: punkten saknas.", key, n),
		Hint:    "Skriv " + key + " = " + better}
}

// AmountAsReason is an amount that stands as the words why there is none.
func AmountAsReason(missing, amount, better string) diag.Problem {
	return diag.Problem{Code: diag.AmountText,
		Message: quote(missing) + " säger att beloppet saknas, men " + amount + "_text är ett belopp.",
		Hint:    "Byt raden " + missing + " mot " + amount + " = " + better}
}

// ReasonIsAmount is an amount in the key that says why there is none.
func ReasonIsAmount(missing, amount, digits string) diag.Problem {
	return diag.Problem{Code: diag.AmountText, Message: quote(missing) + " säger varför beloppet saknas, men här står ett belopp.",
		Hint: "Byt raden " + missing + " mot " + amount + " = " + digits}
}

// TwiceInList is a text that stands twice in a key's list.
func TwiceInList(text, key string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: quote(text) + " står två gånger i " + key + ".", Hint: "Ta bort den ena."}
}

// NoWebsite is a value that is no address of the web.
func NoWebsite(key, text string) diag.Problem {
	p := diag.Problem{Code: diag.URLBad, Message: quote(text) + " är ingen webbadress.",
		Hint: "Skriv hela adressen, med https:// först: " + key + ` = "` + exampleSite + `". Finns ingen adress: ta bort raden.`}
	if better := Followable(address(text)); better != "" && better != text {
		if key == "bas" && !strings.HasSuffix(better, "/") {
			better += "/"
		}
		p.Hint = "Skriv hela adressen, med https:// först: " + key + ` = "` + better + `"`
	}
	if reSpaced.MatchString(text) {
		p.Message = "I adressen " + quote(text) + " står mellanslag."
		p.Hint = "Skriv " + key + ` = "` + strings.ReplaceAll(text, " ", spaceInAddress) + `", eller ta bort det som inte hör till adressen.`
	}
	if strings.Contains(text, "@") && !strings.ContainsAny(text, "/ ") {
		p.Message = quote(text) + " är en e-postadress, ingen webbadress."
		p.Hint = "Finns ingen webbplats: ta bort raden. Finns en: skriv dess adress, med https:// först."
	}
	return p
}

var (
	reAddress = regexp.MustCompile(`https?://[^\s<>()\[\]"]+`)
	// reSpaced is an address with a path and a few words after it.
	reSpaced = regexp.MustCompile(`^https?://[^\s/]+/[^\s()]*[^\s(),;](?: [\pL\d_.%/?=&-]+){1,3}$`)
	reAgain  = regexp.MustCompile(`^(?:https?:/*)+(https?://)`)
	reScheme = regexp.MustCompile(`^[a-z]{3,6}(?::\s*/{0,3}|;/{1,3}|/{2,3})\s*`)
	reHost   = regexp.MustCompile(`^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s<>()\[\]"]*)?$`)
)

// address returns the address of the web that a text was meant to be, or "".
func address(text string) string {
	if found := reAddress.FindString(text); found != "" {
		return reAgain.ReplaceAllString(found, "$1")
	}
	if rest := reScheme.ReplaceAllString(strings.TrimSpace(text), ""); reHost.MatchString(rest) {
		return "https://" + rest
	}
	return ""
}

// WrongPlace are keys under another header than their own: here is where they
// stand, home where they belong, both empty for the facts above all headers, of
// which first is the first.
func WrongPlace(keys []string, here, home, first string) diag.Problem {
	names, belong, them := quote(keys[0])+" står", "den hör", "raden"
	if len(keys) > 1 {
		names, belong, them = sv.Lista(keys)+" står", "de hör", "raderna"
	}
	p := diag.Problem{Code: diag.KeyPlace, Message: names + " under fel rubrik i faktadelen: " + belong + " till " + home + ".",
		Hint: "Flytta " + them + " till under rubriken " + home + "."}
	if home == "" {
		p.Message = names + " under " + here + ", men hör till uppgifterna överst i filen."
		p.Hint = "Flytta " + them + " uppåt, till före den första rubriken, " + first + "."
	}
	return p
}

// NumberForText is a number where a text should stand.
func NumberForText(key, number string) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " ska vara text, inte ett tal.",
		Hint: "Skriv " + key + ` = "` + number + `"`}
}

// TextForNumber is a number in quotation marks.
func TextForNumber(key string, n int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " ska vara ett heltal, inte text.",
		Hint: fmt.Sprintf("Skriv talet utan citattecken: %s = %d", key, n)}
}

// NumberOtherwise is a number with more than its digits.
func NumberOtherwise(key string, n int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " ska vara ett tal med bara siffror.",
		Hint: fmt.Sprintf("Skriv %s = %d", key, n)}
}

// ShortYear is a year without its century.
func ShortYear(code diag.Code, key string, written, meant int64) diag.Problem {
	return diag.Problem{Code: code, Message: fmt.Sprintf("Året %d är inte skrivet med fyra siffror.", written),
		Hint: fmt.Sprintf("Skriv %s = %d", key, meant)}
}

// NoList is one value where a list should stand.
func NoList(key, better string) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: quote(key) + " ska vara en lista, inom hakparenteser.",
		Hint: "Skriv " + key + " = " + better}
}

// ManyInOne is a text that lists several names in a list where each has its own.
func ManyInOne(text, better string) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: "Texten " + quote(text) + " räknar upp flera: varje namn skrivs för sig.",
		Hint: "Skriv var och en inom citattecken, med komma mellan: " + strings.Trim(better, "[]")}
}

// DoubleBrackets is a heading with double brackets that stands once.
func DoubleBrackets(better string) diag.Problem {
	return diag.Problem{Code: diag.TOMLHeader, Message: "Rubriken ska ha enkla hakparenteser, för den står en gång.", Hint: "Skriv " + better}
}
