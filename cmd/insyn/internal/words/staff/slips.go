package staff

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// The slips in facts. better is the line, or the value, as it was meant.

func slip(code diag.Code, message, hint string) diag.Problem {
	return diag.Problem{Code: code, Message: message, Hint: hint}
}

// FactsUnreadable are facts of which nothing more is known than that they
// can't be read.
func FactsUnreadable() diag.Problem {
	return slip(diag.TOMLSyntax, "Faktadelen kan inte läsas.", "Jämför med en fil av samma slag som är rätt. "+asLines)
}

// LineUnreadable is a line of which nothing more is known than that it can't be
// read.
func LineUnreadable() diag.Problem { return slip(diag.TOMLSyntax, "Raden kan inte läsas.", asLines) }

const asLines = "Varje uppgift skrivs på sin rad som namn = värde: text i raka citattecken, tal utan mellanrum, " +
	"dagar som 2025-12-31, listor inom [ ]."

// NoFact is a line among the facts that is none.
func NoFact(text string) diag.Problem {
	return slip(diag.TOMLSyntax, "Raden är ingen uppgift.",
		"Ta bort raden, eller flytta den till texten om den hör dit. Är det en anteckning: skriv # först på raden.")
}

// NoteUnmarked is a note without the sign that notes begin with.
func NoteUnmarked() diag.Problem {
	return slip(diag.TOMLSyntax, "Raden ser ut som en anteckning, men # saknas först på raden.",
		"Skriv # först på raden. Är raden ingen anteckning: skriv den som namn = värde.")
}

// NoEquals is a key with a colon, or nothing, instead of an equals sign.
func NoEquals(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Mellan uppgiftens namn och värde ska det stå ett likhetstecken.", "Skriv "+better)
}

// BulletBeforeKey is a key that is written as an item of a list.
func BulletBeforeKey(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Framför uppgiftens namn ska inget stå.", "Skriv "+better)
}

// BrokenHeader is a heading of facts that lacks a bracket or has too much.
func BrokenHeader(better string) diag.Problem {
	return slip(diag.TOMLHeader, "Rubriken i faktadelen är inte rätt skriven.", "Skriv "+better)
}

// SingleBrackets is a heading with single brackets that may stand many times.
func SingleBrackets(better string) diag.Problem {
	return slip(diag.TOMLHeader, "Rubriken ska ha dubbla hakparenteser, för den får stå flera gånger.", "Skriv "+better)
}

// HeadingUnknown is a heading that documents of the kind don't have.
func HeadingUnknown(better string) diag.Problem {
	return slip(diag.TOMLHeader, "Rubriken i faktadelen finns inte i en sådan här fil.", "Skriv "+better)
}

// HeadingOther is a heading above keys that belong under another.
func HeadingOther(header string, keys []string) func(better string) diag.Problem {
	return func(better string) diag.Problem {
		return slip(diag.TOMLHeader, "Under "+header+" står uppgifter som hör till "+better+": "+sv.Lista(keys[:min(len(keys), 4)])+".",
			"Skriv "+better)
	}
}

// HeadingInstead is a heading that is written as a fact where its section begins, with a text
// behind it. keys must stand there and don't.
func HeadingInstead(key, header, text string, keys []string) func(string) diag.Problem {
	return headingNoFact(key, "Skriv det här i stället för raden:\n"+begun(header, text, keys))
}

// begun are a heading and the keys that must stand under it, the first with a text if there
// is one.
func begun(header, text string, keys []string) string {
	for i, k := range keys {
		if i > 0 || text == "" {
			text = ToFill
		}
		header += "\n" + k + ` = "` + text + `"`
	}
	return header
}

func headingNoFact(key, hint string) func(string) diag.Problem {
	return func(string) diag.Problem {
		return slip(diag.TOMLHeader, quote(key)+" är en rubrik med egna uppgifter under, ingen uppgift.", hint)
	}
}

// HeadingAsFact is a heading that is written as a fact, with a text behind it. keys must
// stand under it; there tells that the file has the heading.
func HeadingAsFact(key, header, text string, keys []string, there bool) func(string) diag.Problem {
	hint := "Ta bort raden, om det som står där också står under " + header + ". Annars: skriv en " + header + " till."
	if !there {
		hint = "Ta bort raden, och skriv efter de andra uppgifterna:\n" + begun(header, text, keys)
	}
	return headingNoFact(key, hint)
}

// HeadingOfOther is a thing with the heading of another kind than all refer to it as.
func HeadingOfOther(name, better string) diag.Problem {
	message := quote(name) + " har rubriken för ett program, men projekten har det som insats."
	if better == "[[program]]" {
		message = quote(name) + " har rubriken för en insats, men projekten har det som program."
	}
	return slip(diag.TOMLHeader, message, "Skriv rubriken "+better)
}

// StrandAsProgram is what is named as a strand of the programme before it, and has the heading
// of a programme.
func StrandAsProgram(name, program string) diag.Problem {
	return diag.Problem{Code: diag.NameAlike, Message: quote(name) + " har rubriken för ett program, men id börjar som en insats i " +
		quote(program) + ".", Hint: "Skriv rubriken [[program.insats]]."}
}

// HeadingTwice is a heading that may stand once and stands once more.
func HeadingTwice(heading string) diag.Problem {
	return slip(diag.TOMLDuplicate, "Rubriken "+heading+" står två gånger.", "Behåll en av dem, med alla uppgifter under den.")
}

// PartBeforeWhole is a heading of a part that stands before that of the whole, on a line.
func PartBeforeWhole(part, whole string, line int) diag.Problem {
	return slip(diag.TOMLHeader, fmt.Sprintf("%s står före det %s som det hör till, på rad %d.", part, whole, line),
		"Flytta "+whole+", med uppgifterna under, till före den här raden.")
}

// HeadingMissing is a heading that is missing before a line. others are headings
// that it may be too.
func HeadingMissing(better, line string, others []string) diag.Problem {
	or := ""
	if len(others) > 0 {
		or = " eller " + strings.Join(others, " eller ")
	}
	return slip(diag.TOMLHeader, "En rubrik saknas: uppgifterna från den här raden och nedåt hör till en egen del.",
		"Skriv "+better+or+" på en egen rad före raden "+line)
}

// NoRemark is a remark that begins with other signs.
func NoRemark(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Anteckningar bland uppgifterna börjar med #.", "Skriv "+better)
}

// NoBracket is a list without its brackets.
func NoBracket(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "En hakparentes saknas i listan.", "Skriv "+better)
}

// ListBrackets is a list with more brackets than one on each side.
func ListBrackets(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Runt en lista står en hakparentes på var sida.", "Skriv "+better)
}

// NoComma is a list without a comma between two items.
func NoComma(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Mellan orden i listan ska det stå ett komma.", "Skriv "+better)
}

// CommaTooMany is a list with a comma that nothing stands before.
func CommaTooMany(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "I listan står ett komma för mycket.", "Skriv "+better)
}

// StrayAfter is a value with a sign after it.
func StrayAfter(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Efter värdet ska inget mer stå på raden.", "Skriv "+better)
}

// NoValue is a key without a value.
func NoValue(key string, required bool) diag.Problem {
	if required {
		return slip(diag.KeyEmpty, quote(key)+" har inget värde.", "Fyll i uppgiften efter likhetstecknet: den måste finnas.")
	}
	return slip(diag.KeyEmpty, quote(key)+" har inget värde.", "Fyll i uppgiften efter likhetstecknet, eller ta bort raden.")
}

// NoAmount is the key of an amount without a value.
func NoAmount(key string) diag.Problem {
	or := orReason(key)
	if or == "" {
		or = ", eller ta bort raden."
	}
	return slip(diag.KeyEmpty, quote(key)+" har inget värde.", "Skriv hela kronor efter likhetstecknet, som "+key+" = "+exampleAmount+or)
}

// OutsideList is a text on a line of its own below the bracket that ends a list.
func OutsideList(string) diag.Problem {
	return slip(diag.TOMLSyntax, "Raden hör till listan ovanför men står efter hakparentesen som avslutar den.",
		"Flytta upp raden, så att den står före ] på raden ovanför.")
}

// HeadingBehind is a heading behind a fact on its line.
func HeadingBehind(first, heading string) diag.Problem {
	return slip(diag.TOMLSyntax, "En rubrik står på samma rad som en uppgift.", "Skriv dem på var sin rad:\n"+first+"\n"+heading)
}

// Calculation is an amount that is written as a calculation.
func Calculation(better string) diag.Problem {
	return slip(diag.AmountText, "Beloppet är skrivet som en uträkning.", "Skriv det färdiga talet: "+better)
}

// Shortened is an amount that a spreadsheet has shortened.
func Shortened(key, better string) diag.Problem {
	return slip(diag.AmountText, "Kalkylprogrammet har kortat beloppet. De sista siffrorna kan ha gått förlorade.",
		"Hämta hela beloppet ur källan. Är det jämnt: skriv "+key+" = "+better)
}

// QuoteForgotten is a text without one of its quotation marks.
func QuoteForgotten(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Ett citattecken saknas.", "Skriv "+better)
}

// QuotesUneven is a text with too many quotation marks, or different ones.
func QuotesUneven(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Runt en text står ett rakt citattecken på var sida.", "Skriv "+better)
}

// QuoteInside is a straight quotation mark inside a text.
func QuoteInside(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Här står ett rakt citattecken inne i en text.", "Skriv "+better)
}

// TextAfterQuote is a text that goes on after its quotation mark.
func TextAfterQuote(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Texten fortsätter efter citattecknet.", "Skriv "+better)
}

// TextOnLines is a text that is broken over several lines.
func TextOnLines(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Texten står på flera rader.", "Skriv den på en rad: "+better)
}

// Backslash is a sign that changes the meaning of the next one.
func Backslash(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Tecknet \\ kan inte stå i en text.", "Skriv "+better)
}

// SwedishKey is a key with letters that no key has.
func SwedishKey(key, better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Uppgifternas namn skrivs utan å, ä, ö och mellanslag.", "Skriv "+better+" i stället för "+key+".")
}

// CurlyQuotes are typographic quotation marks around a value.
func CurlyQuotes(better string) diag.Problem {
	return slip(diag.TOMLCurlyQuotes, "Typografiska citattecken runt ett värde.", "Skriv raka citattecken: "+better)
}

// CurlyNumber is a number in typographic quotation marks.
func CurlyNumber(better string) diag.Problem {
	return slip(diag.TOMLCurlyQuotes, "Citattecken runt ett tal.", "Skriv utan citattecken: "+better)
}

// GroupedNumber is a number that is written as in a text.
func GroupedNumber(better string) diag.Problem {
	return slip(diag.TOMLThousands, "Tal skrivs med bara siffror, med understreck mellan tusental om man vill.", "Skriv "+better)
}

// OddGroups is a number with underscores elsewhere than between thousands.
func OddGroups(number, key string, n int64) diag.Problem {
	return slip(diag.TOMLThousands,
		"Understrecken i "+quote(number)+" står inte mellan tusental. Saknas en siffra, eller är det en för mycket?",
		"Kontrollera talet mot källan. Är siffrorna rätt: skriv "+key+" = "+sv.Underscored(n))
}

// DecimalComma is a number with a comma.
func DecimalComma(better string) diag.Problem {
	return slip(diag.TOMLDecimals, "Tal skrivs utan komma, och belopp i hela kronor.", "Skriv "+better)
}

// CommaInDegrees is a coordinate with a comma.
func CommaInDegrees(better string) diag.Problem {
	return slip(diag.CoordinateBad, "En koordinat skrivs med punkt och bara siffror.", "Skriv "+better)
}

// NoSuchDay is a day that the month doesn't have.
func NoSuchDay(text, better string) diag.Problem {
	return slip(diag.DateBad, noSuchDay(text), "Kontrollera dagen. Månadens sista: "+better)
}

// NoDay is a day of a month that the year doesn't have, or a day before the month's first.
func NoDay(text string) diag.Problem {
	return diag.Problem{Code: diag.DateBad, Message: noSuchDay(text),
		Hint: "Skriv år, månad och dag i den ordningen. Månaden är 01 till 12."}
}

func noSuchDay(text string) string { return "Det finns ingen sådan dag: " + text + "." }

// OddDay is a day in the way of a text.
func OddDay(text, better string) diag.Problem {
	return slip(diag.DateBad, "Datumet "+quote(text)+" skrivs med år, månad och dag.", "Skriv "+better)
}

// BareMonth is a month that is not written as a text.
func BareMonth(better string) diag.Problem {
	return slip(diag.DateBad, "En månad skrivs inom citattecken.", "Skriv "+better)
}

// OddLine is a line with signs that other programs put into it.
func OddLine(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Raden har tecken som inte hör hemma i faktadelen.", "Skriv "+better)
}

// TwoFacts are two lines of facts in the place of one.
func TwoFacts(first, second string) diag.Problem {
	return slip(diag.TOMLSyntax, "Här står två uppgifter på samma rad.", "Skriv dem på var sin rad:\n"+first+"\n"+second)
}

// OnePage is a page in other signs than those of its number.
func OnePage(better string) diag.Problem {
	return slip(diag.TypeWrong, "En sida skrivs med bara sitt nummer, den första om det är flera.", "Skriv "+better)
}

// PagesAsList are pages in other signs than those of a list.
func PagesAsList(better string) diag.Problem {
	return slip(diag.TypeWrong, "Sidor skrivs som en lista med den första och den sista sidan.", "Skriv "+better)
}

// OnlyDigits is a number with other signs than its digits.
func OnlyDigits(better string) diag.Problem {
	return slip(diag.TypeWrong, "Här ska det stå ett tal, med bara siffror.", "Skriv "+better)
}

// NoBrackets is a list without brackets and quotation marks.
func NoBrackets(better string) diag.Problem {
	return slip(diag.TypeWrong, "En lista skrivs inom hakparenteser, med varje text inom citattecken.", "Skriv "+better)
}

// BothDegrees are two coordinates in the place of one.
func BothDegrees(lat, lon string) diag.Problem {
	return slip(diag.CoordinateBad, "Här står två koordinater: de skrivs på var sin rad.", "Skriv lat = "+lat+" och på nästa rad lon = "+lon)
}

// TwoDays are a start and an end in the place of one date.
func TwoDays(text, from, to string) diag.Problem {
	return slip(diag.DateText, quote(strings.Trim(text, `"`))+" är två datum: de skrivs på var sin rad.",
		"Skriv start = "+from+" och på nästa rad slut = "+to)
}

// ValueBelow is a value on the line below its key.
func ValueBelow(better string) diag.Problem {
	return slip(diag.TOMLSyntax, "Värdet ska stå på samma rad som uppgiftens namn.", "Skriv allt på en rad: "+better)
}

// NoTruthAtAll is something else than yes or no.
func NoTruthAtAll(key string) diag.Problem {
	return slip(diag.TypeWrong, quote(key)+" svarar på en fråga: ja eller nej.", "Skriv "+key+" = true, eller ta bort raden om svaret är nej.")
}

// NoTruth is yes or no in other words than those of the facts.
func NoTruth(better string) diag.Problem {
	return slip(diag.TypeWrong, "Ja och nej skrivs true och false.", "Skriv "+better)
}

// KeyTwice is a key that stands twice in a table.
func KeyTwice(key string) diag.Problem {
	return slip(diag.TOMLDuplicate, quote(key)+" står två gånger.", "Behåll den rad som är rätt och ta bort den andra.")
}

// NoQuotes is a text without quotation marks.
func NoQuotes(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Text utan citattecken.", "Skriv "+better)
}

// NoQuotesInList is a text without quotation marks in a list.
func NoQuotesInList(better string) diag.Problem {
	return slip(diag.TOMLNoQuotes, "Text i en lista utan citattecken.", "Skriv "+better)
}
