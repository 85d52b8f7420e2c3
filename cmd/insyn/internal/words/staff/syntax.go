package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// slugRule is how the names are written that become parts of addresses.
const slugRule = "får bara ha små bokstäver a–z, siffror och bindestreck."

// WrongEnding is a file whose name does not end as all do in its folder.
func WrongEnding(want string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen läses inte: här ska filnamnet sluta på " + want + ".",
		Hint: "Byt namn på filen eller flytta den."}
}

// FileName is a file name that can't be an address; better is one that can.
func FileName(better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Filnamnet blir sidans adress och " + slugRule,
		Hint: "Döp om filen till " + better + "."}
}

// FolderName is a folder name that can't be part of an address.
func FolderName(name, better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Mappens namn blir en del av adressen och " + slugRule,
		Hint: "Döp om mappen " + name + " till " + better + "."}
}

// ByteOrderMark is an invisible mark before the text.
func ByteOrderMark() diag.Problem {
	return diag.Problem{Code: diag.FileBOM, Message: "Filen börjar med ett osynligt tecken (BOM).",
		Hint: "Spara filen som ”UTF-8” i stället för ”UTF-8 med BOM”."}
}

// WindowsLines is a file with the line ends of Windows.
func WindowsLines() diag.Problem {
	return diag.Problem{Code: diag.FileCRLF, Message: "Filen har radslut av Windows-typ (CRLF).",
		Hint: "Välj radslut LF i redigeringsprogrammet och spara igen."}
}

// NotUTF8 is a file with bytes that are no UTF-8.
func NotUTF8() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Här finns tecken som inte är UTF-8, troligen å, ä eller ö från ett äldre program.",
		Hint: "Spara filen som UTF-8 och skriv om tecknen."}
}

// FrontMissing is a document without facts.
func FrontMissing() diag.Problem {
	return diag.Problem{Code: diag.FrontMissing, Message: "Filen saknar faktadel.",
		Hint: "Börja filen med en rad +++, skriv fakta under den och avsluta med en rad +++."}
}

// FrontLate is a document with something before its facts.
func FrontLate() diag.Problem {
	return diag.Problem{Code: diag.FrontLate, Message: "Raden +++ ska stå först i filen.",
		Hint: "Ta bort det som står före den första raden +++."}
}

// FrontUnclosed is a document whose facts don't end.
func FrontUnclosed() diag.Problem {
	return diag.Problem{Code: diag.FrontUnclosed, Message: "Faktadelen avslutas inte.",
		Hint: "Skriv en rad +++ efter den sista uppgiften, före texten."}
}

// FactsUnreadable are facts of which nothing more is known than that they
// can't be read.
func FactsUnreadable(reader string) diag.Problem {
	return diag.Problem{Code: diag.TOMLSyntax, Message: "Faktadelen kan inte läsas.", Hint: readerSays(reader)}
}

// LineUnreadable is a line that is no TOML, with what the reader of TOML says.
func LineUnreadable(reader string) diag.Problem {
	return diag.Problem{Code: diag.TOMLSyntax, Message: "Raden kan inte läsas.",
		Hint: "Varje uppgift skrivs som namn = värde: text i raka citattecken, tal utan mellanrum, dagar som 2025-12-31, listor inom [ ]. " +
			readerSays(reader)}
}

// readerSays quotes a library, which speaks English.
func readerSays(message string) string { return "(Läsaren säger: " + message + ")" }

// SwedishKey is a key with letters that no key has.
func SwedishKey(key, better string) diag.Problem {
	return diag.Problem{Code: diag.TOMLSyntax, Message: "Uppgifternas namn skrivs utan å, ä och ö.",
		Hint: "Skriv " + better + " i stället för " + key + "."}
}

// CurlyQuotes are typographic quotation marks around a value.
func CurlyQuotes() diag.Problem {
	return diag.Problem{Code: diag.TOMLCurlyQuotes, Message: "Typografiska citattecken runt ett värde.",
		Hint: `Skriv raka citattecken: "så här".`}
}

// GroupedNumber is a number with spaces in it; plain and grouped are how it
// may be written.
func GroupedNumber(plain, grouped string) diag.Problem {
	return diag.Problem{Code: diag.TOMLThousands, Message: "Tal skrivs utan mellanrum.",
		Hint: "Skriv " + plain + " eller " + grouped + "."}
}

// BareMonth is a month that is not written as a text.
func BareMonth(month string) diag.Problem {
	return diag.Problem{Code: diag.TOMLSyntax, Message: "En månad skrivs inom citattecken.", Hint: `Skriv "` + month + `".`}
}

// DecimalComma is a number with a comma; whole is what stands before it.
func DecimalComma(whole string) diag.Problem {
	return diag.Problem{Code: diag.TOMLDecimals, Message: "Tal med decimalkomma kan inte läsas, och belopp är hela kronor.",
		Hint: "Skriv hela kronor utan decimaler, till exempel " + whole + "."}
}

// KeyTwice is a key that stands twice in a table.
func KeyTwice(key string) diag.Problem {
	return diag.Problem{Code: diag.TOMLDuplicate, Message: quote(key) + " står två gånger.", Hint: "Ta bort en av raderna."}
}

// NoQuotes is a text without quotation marks.
func NoQuotes(text string) diag.Problem {
	return diag.Problem{Code: diag.TOMLNoQuotes, Message: "Text utan citattecken.", Hint: straightQuotes(text)}
}

// NoQuotesInList is a text without quotation marks in a list.
func NoQuotesInList(text string) diag.Problem {
	return diag.Problem{Code: diag.TOMLNoQuotes, Message: "Text i en lista utan citattecken.", Hint: straightQuotes(text)}
}

func straightQuotes(text string) string { return `Skriv "` + text + `" med raka citattecken.` }

// ControlSign is a control character in a file.
func ControlSign(r rune) diag.Problem {
	return diag.Problem{Code: diag.SignControl, Message: fmt.Sprintf("Här står ett styrtecken (U+%04X), som ingen text ska ha.", r),
		Hint: "Ta bort det. Det syns inte: radera tecknen runt stället och skriv dem igen."}
}

// HiddenSign is a sign that can't be seen.
func HiddenSign(r rune) diag.Problem {
	p := diag.Problem{Code: diag.SignHidden, Message: fmt.Sprintf("Här står ett tecken som inte syns (U+%04X).", r),
		Hint: "Ta bort det: radera tecknen runt stället och skriv dem igen. Sådana tecken följer ofta med från andra program."}
	switch {
	case r == 0xad:
		p.Message = "Här står ett mjukt bindestreck (U+00AD), som inte syns."
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x61c:
		p.Message = fmt.Sprintf("Här står ett tecken som vänder textens riktning (U+%04X). Texten kan se ut att säga något annat än den gör.", r)
	}
	return p
}

// Disguised is a word with letters that look like others.
func Disguised(word string) diag.Problem {
	return diag.Problem{Code: diag.SignMixed, Message: "Ordet " + quote(word) + " har bokstäver som ser ut som andra än de är.",
		Hint: "Skriv ordet på nytt för hand."}
}

// BrokenText is a text of the facts with a line break or a tab in it.
func BrokenText() diag.Problem {
	return diag.Problem{Code: diag.SignControl, Message: "Texten har en radbrytning eller ett tabbtecken.",
		Hint: "Skriv texten på en rad, med vanliga mellanslag."}
}
