package staff

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// HTMLInText is raw HTML in a text: a tag of a name, or "". better is how a text
// has it, or "".
func HTMLInText(better, tag string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownHTML, Message: "HTML-kod i texten visas inte.",
		Hint: "Ta bort taggen och skriv texten i Markdown, till exempel **fet** eller [länk](/om/)."}
	switch {
	case better != "":
		p.Hint = "Skriv " + better
	case tag == "br":
		p.Hint = "Ta bort <br>. Lämna en tom rad där ett nytt stycke ska börja."
	case tag == "hr":
		p.Hint = "Ta bort <hr>. Skriv en rubrik, ## Rubrik, där en ny del ska börja."
	case tag == "table":
		p.Hint = "Skriv tabellen med streck mellan kolumnerna, | År | Antal |, och under den första raden | --- | --- |"
	case tag == "img":
		p.Hint = "Ta bort bilden: bilder i texten stöds inte."
	case tag == "":
		p.Hint = "Ta bort koden. Anteckningar kan stå i faktadelen, på rader som börjar med #."
	}
	return p
}

// ImageInText is an image in a text.
func ImageInText() diag.Problem {
	return diag.Problem{Code: diag.MarkdownImage, Message: "Bilder i texten stöds inte.",
		Hint: "Ta bort bilden. Länka till en webbplats om bilden behövs."}
}

// typed is Markdown that readers would see as it was typed.
func typed(message, hint string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownTyped, Message: message, Hint: hint}
}

// SpaceFirst is a line that begins with no-break spaces.
func SpaceFirst(string) diag.Problem {
	return typed("Raden börjar med hårda mellanslag, troligen från ett annat program. De skulle synas på sidan.",
		"Ta bort mellanrummet i början av raden. Står raden under en punkt: börja den med två vanliga mellanslag.")
}

// OnlySigns is a paragraph without a word.
func OnlySigns() diag.Problem {
	return typed("Raden är bara tecken, som skulle synas på sidan.", "Ta bort raden. En ny del börjar med en rubrik: ## Rubrik")
}

// TickTyped is a sign of code, or an accent, where a quotation mark was meant.
func TickTyped() diag.Problem {
	return typed("Tecknet är varken citattecken eller apostrof: det skulle synas på sidan.",
		"Skriv citattecken så här: ”ord”. Annars: ta bort det.")
}

// SmileyCode is the name of a smiley between colons.
func SmileyCode(string) diag.Problem {
	return typed("Ordet mellan kolon blir ingen bild: det skulle synas på sidan.", "Ta bort det.")
}

// LetterLost is a word with a question mark for a letter.
func LetterLost(string) diag.Problem {
	return typed("Mitt i ett ord står ett frågetecken, troligen för ett å, ä eller ö som har gått förlorat.", "Skriv om ordet.")
}

// UnevenBraces is the name of a value with too many or too few braces.
func UnevenBraces(better string) diag.Problem {
	return typed("Runt ett värde står två klamrar på var sida.", "Skriv "+better)
}

// LinkPhone is a phone number where a link has its address.
func LinkPhone(better string) diag.Problem {
	return typed("Ett telefonnummer utan tel: blir ingen länk.", "Skriv numret i texten: "+better)
}

// HeadingWithoutSpace is a heading without an ordinary space after its signs.
func HeadingWithoutSpace(better string) diag.Problem {
	return typed("Efter # ska det stå ett vanligt mellanslag, annars blir raden ingen rubrik.", "Skriv "+better)
}

// LinkWithSpace is a link with a space between its words and its address.
func LinkWithSpace(better string) diag.Problem {
	return typed("Mellan länkens ord och adress ska inget stå, annars blir det ingen länk.", "Skriv "+better)
}

// LinkAddressSpace is a link with a space in its address.
func LinkAddressSpace(better string) diag.Problem {
	return typed("I länkens adress får det inte stå något mellanslag, annars blir det ingen länk.", "Skriv "+better)
}

// LinkReversed is a link with its brackets in the wrong order.
func LinkReversed(better string) diag.Problem {
	return typed("Länkens ord står inom hakparenteser och adressen inom vanliga parenteser.", "Skriv "+better)
}

// LinkBrackets is a link with its address in square brackets.
func LinkBrackets(better string) diag.Problem { return LinkReversed(better) }

// LinkOpen is a link whose address does not end.
func LinkOpen(better string) diag.Problem {
	return typed("Efter länkens adress saknas en parentes, annars blir det ingen länk.", "Skriv "+better)
}

// LinkHalf is a link that lacks one of the brackets around its words.
func LinkHalf(better string) diag.Problem {
	return typed("Länkens ord står inom två hakparenteser, och en av dem saknas.", "Skriv "+better)
}

// LinkWords stand in a link for words that nobody wrote.
const LinkWords = "orden som ska synas"

// LinkAmiss is words and an address that don't make a link together.
func LinkAmiss(better string) diag.Problem {
	return typed("Orden och adressen blir ingen länk: orden står inom hakparenteser och adressen direkt efter, "+
		"inom vanliga parenteser och på samma rad.", "Skriv "+better)
}

// LinkInLink is a link in the words of another one.
func LinkInLink(better string) diag.Problem {
	return typed("Länken står inne i en annan länk: tecknen runt den skulle synas på sidan.", "Skriv "+better)
}

// WordParted is a word with a hyphen and a space in it.
func WordParted(word string) diag.Problem {
	return typed("Ordet är delat med bindestreck, som i slutet av en rad: det skulle synas på sidan.", "Skriv "+word)
}

// RuleAlone is a line of dashes with nothing before it or after it.
func RuleAlone() diag.Problem {
	return typed("Raden blir ett streck på sidan, men delar inte texten: den står först eller sist.", "Ta bort raden.")
}

// Fenced is text between lines that make it code.
func Fenced() diag.Problem {
	return typed("Texten mellan raderna ``` visas som programkod.", "Ta bort raderna som börjar med ```.")
}

// UnderscoreOpen is an underscore that makes nothing italic.
func UnderscoreOpen() diag.Problem {
	return typed("Understrecket _ gör inget kursivt: det skulle synas på sidan.", "Ta bort _, eller skriv *kursiv text*.")
}

// LinkWiki is a link in the way of a wiki.
func LinkWiki(string) diag.Problem {
	return typed("Länken har ingen adress: dubbla hakparenteser skulle synas på sidan.",
		"Skriv orden inom hakparenteser och adressen efter: [orden]("+examplePage+")")
}

// BareAddress is an address of the web that is no link.
func BareAddress(address string) diag.Problem {
	return typed("Adressen blir ingen länk: den skulle synas som den står.", "Skriv [orden som ska synas]("+address+")")
}

// BulletWithoutSpace is an item of a list without a space after its sign.
func BulletWithoutSpace(better string) diag.Problem {
	return typed("Efter punktens tecken ska det stå ett mellanslag, annars blir raden ingen punktlista.", "Skriv "+better)
}

// NumberList is an item of a list with other signs around its number.
func NumberList(better string) diag.Problem {
	return typed("En numrerad lista skrivs med siffra och punkt, annars blir raden ingen lista.", "Skriv "+better)
}

// NoteLeft is a note that somebody wrote to themselves.
func NoteLeft() diag.Problem {
	return typed("Här står en anteckning om något som är kvar att göra. Den skulle synas på sidan.",
		"Gör klart texten och ta bort anteckningen.")
}

// NoteAsked is a question to somebody who works with the text.
func NoteAsked() diag.Problem {
	return typed("Orden ser ut som en fråga till den som granskar. De skulle synas på sidan.",
		"Ta bort frågan, och skriv den i ditt förslag i stället.")
}

// LetterLeft is the head or the end of a letter.
func LetterLeft() diag.Problem {
	return typed("Raden ser ut att höra till ett brev som texten är kopierad ur. Den skulle synas på sidan.", "Ta bort raden.")
}

// ForeignMarks are signs that mark text in other programs.
func ForeignMarks(better string) diag.Problem {
	p := typed("Koden hör till ett annat program: den skulle synas på sidan.", "Ta bort koden.")
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// FactInText is a line of facts, or a heading among them, below the text.
func FactInText(what string) diag.Problem {
	return typed("Raden "+what+" hör till fakta, men står i texten: den skulle synas på sidan.",
		"Flytta upp den till faktadelen, ovanför raden +++ före texten.")
}

// HeadingRunsOn is a heading with a paragraph on its line.
func HeadingRunsOn() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Stycket står på samma rad som rubriken, så allt blir rubrik.",
		Hint: "Börja stycket på en ny rad, med en tom rad emellan."}
}

// TaskList is an item of a list with a box to tick.
func TaskList(better string) diag.Problem {
	return typed("Rutor att bocka i stöds inte: tecknen skulle synas på sidan.", "Skriv "+better)
}

// NoStrike is text that is struck or marked in the way of other programs.
func NoStrike(better string) diag.Problem {
	return typed("Överstruken och markerad text stöds inte: tecknen skulle synas på sidan.", "Ta bort texten, eller skriv "+better)
}

// ItalicOpen is a star that makes nothing italic.
func ItalicOpen() diag.Problem {
	return typed("Stjärnan * gör inget kursivt: den skulle synas på sidan.", "Skriv *kursiv text*, utan mellanslag innanför stjärnorna.")
}

// UnderlinedHeading is a heading made by a line of dashes.
func UnderlinedHeading(words string) diag.Problem {
	return typed("Strecken på raden under gör den här texten till en rubrik.",
		"Är det en rubrik: ta bort strecken och skriv ## "+words+". Annars: lämna en tom rad före strecken.")
}

// Indented is a text that begins so far in that it is shown as code.
func Indented() diag.Problem {
	return typed("Raden börjar med mellanslag eller tabb, så texten visas som programkod.", "Ta bort mellanrummet i början av raderna.")
}

// Footnote is a note, which texts can't have.
func Footnote(string) diag.Problem {
	return typed("Fotnoter stöds inte: tecknen skulle synas på sidan.", "Skriv in det som noten säger i texten, eller länka till källan.")
}

// LinkByReference is a link whose address should stand elsewhere.
func LinkByReference(string) diag.Problem {
	return typed("Länken har ingen adress.", "Skriv adressen inom vanliga parenteser efter orden: [orden]("+examplePage+")")
}

// TypedBullet is a list of a word processor.
func TypedBullet(better string) diag.Problem {
	return typed("Punkten är ett tecken från ett ordbehandlingsprogram, så raden blir ingen punktlista.",
		"Börja varje punkt med ett bindestreck och mellanslag: "+better)
}

// SingleBraces are words in braces that may have been meant for a value.
func SingleBraces(better string) diag.Problem {
	return typed("Klammerparenteserna { } skulle synas på sidan.",
		"Är det ett värde som portalen sätter in: skriv "+better+". Annars: ta bort dem.")
}

// LinkWithoutWords is a link that nobody can see.
func LinkWithoutWords(address string) diag.Problem {
	return typed("Länken har inga ord, så den syns inte.", "Skriv orden inom hakparenteserna: [orden]("+address+")")
}

// LetterList are letters where numbers or dashes begin the items of a list.
func LetterList(better string) diag.Problem {
	return typed("Bokstäver gör ingen lista: raderna skulle hamna efter varandra i ett stycke.",
		"Börja varje punkt med ett bindestreck: "+better)
}

// FenceInText is a line of plus signs among the text.
func FenceInText(string) diag.Problem {
	return typed("Raden av plustecken skulle synas på sidan: faktadelen är redan slut.", "Ta bort raden.")
}

// BoldOpen are stars that make nothing bold, around words or "".
func BoldOpen(words string) diag.Problem {
	return typed("Stjärnorna ** gör inget fett: de skulle synas på sidan.",
		"Skriv **"+cmp.Or(words, "fet text")+"**, utan mellanslag innanför stjärnorna.")
}

// LinkNoAddress is a link that is no address of the web. better is one that it
// may have been meant to be, or "".
func LinkNoAddress(address, better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " är ingen webbadress.",
		Hint: "Skriv hela adressen, till exempel " + exampleSite + " eller " + examplePage}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// LinkRelative is a link that does not begin as an address does. better is as
// for LinkNoAddress.
func LinkRelative(address, better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " börjar varken med https:// eller /.",
		Hint: "Skriv sidans adress från början, till exempel " + examplePage}
	switch {
	case strings.HasPrefix(better, "mailto:"):
		p.Message = "Länken " + address + " är en e-postadress, men saknar mailto:."
	case strings.HasPrefix(better, "https:"):
		p.Message = "Länken " + address + " saknar https://."
	}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// LinkWrapped is a link by the host of a mail program or a search engine.
func LinkWrapped(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken går omvägen om ett e-postprogram eller en sökmotor.",
		Hint: "Skriv " + better}
}

// LinkEmpty is a link without an address.
func LinkEmpty() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken har ingen adress.",
		Hint: "Skriv adressen mellan parenteserna, till exempel " + examplePage + ", eller ta bort tecknen runt orden."}
}

// LinkPreviewed is a link to the portal as the writer's own computer shows it.
func LinkPreviewed(page string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till din egen dator, så ingen annan kan följa den.",
		Hint: "Skriv " + page}
}

// WordlessLinks are words that don't say where a link leads: who hears only the
// links of a page hears nothing else.
var WordlessLinks = []string{"här", "läs mer", "läs mer här", "klicka här", "se här", "länk", "länken", "denna länk", "den här länken",
	"denna sida", "den här sidan", "denna webbplats"}

// LinkSaysNothing is a link whose words don't say where it leads.
func LinkSaysNothing(words, address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Orden " + quote(words) + " säger inte vart länken leder.",
		Hint: "Skriv vad som finns där: [vad sidan handlar om](" + address + ")"}
}

// LinkNoScheme is a link that leaves out https:.
func LinkNoScheme(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " saknar https:.", Hint: "Skriv https:" + address}
}

// Addresses in hints: of no site that there is, and of no page of the portal.
const (
	exampleSite = "https://example.org/"
	examplePage = "/projekt/mitt-projekt/"
)

// exampleMark is how a paragraph says which page it rests on.
const exampleMark = "[s. 54]"

// MarkTwice is a mark right after the same one.
func MarkTwice(written string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen " + written + " står två gånger efter varandra.",
		Hint: "Ta bort den ena."}
}

// MarkUnread is a mark whose pages can't be read. better is how it was meant, or "".
func MarkUnread(written, better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen " + written + " går inte att läsa.",
		Hint: "Skriv " + exampleMark + ", [s. 54–55] eller, för ett annat dokument, [arsbok-2025 s. 9]. Egna ord märks [eget]."}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// MarkMeant is a mark that lacks the word for its pages, or has another one.
func MarkMeant(written, better string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen [" + written + "] går inte att läsa.", Hint: "Skriv " + better}
}

// MarkInHeading is a mark in a heading.
func MarkInHeading(written string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen " + written + " står i en rubrik.",
		Hint: "Flytta den till slutet av stycket under rubriken."}
}

// MarkInLink is a mark in the text of a link.
func MarkInLink(written string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen " + written + " står inne i en länk.",
		Hint: "Flytta den till slutet av stycket, efter länken."}
}

// MarkUnknown is a mark that names a document that data/kallor.toml doesn't
// have.
func MarkUnknown(id, nearest string) diag.Problem {
	p := diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen nämner dokumentet " + quote(id) + ", som inte finns i data/kallor.toml.",
		Hint: "Skriv id för ett dokument i data/kallor.toml, eller lägg till dokumentet där."}
	if nearest != "" {
		p.Hint = "Menas " + quote(nearest) + "? Annars: lägg till dokumentet i data/kallor.toml."
	}
	return p
}

// MarkWithoutSource is a mark with pages in a text that has no document of its
// own.
func MarkWithoutSource() diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen säger inte vilket dokument som menas, och sidan har inget eget.",
		Hint: "Skriv dokumentets id före sidan, till exempel [arsbok-2025 s. 9]."}
}

// MarkWithoutPage is a mark that names a document with pages, and no page.
func MarkWithoutPage(id string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen säger inte vilken sida.", Hint: "Skriv sidan också: [" + id + " s. 9]"}
}

// MarkOutside is a mark of a page that its document doesn't have.
func MarkOutside(page int, title string, first, last int) diag.Problem {
	return diag.Problem{Code: diag.MarkOutside,
		Message: fmt.Sprintf("Sidan %d finns inte i %s, som har sidorna %d–%d.", page, title, first, last),
		Hint:    "Skriv sidan där uppgiften står, eller rätta sidor för dokumentet i data/kallor.toml."}
}

// PagesTooFew is a document of which texts in n files name pages, from first to
// last, that it doesn't have.
func PagesTooFew(title string, n, first, last int) diag.Problem {
	return diag.Problem{Code: diag.MarkOutside,
		Message: fmt.Sprintf("%d filer hänvisar till sidor som %s inte har. Troligen är dokumentets sidor fel angivna.",
			n, quote(title)),
		Hint: fmt.Sprintf("Skriv sidor = [%d, %d]", first, last)}
}

// MarkOtherwise is a mark with other signs than its own at the end of a paragraph.
func MarkOtherwise(written, better string) diag.Problem {
	return diag.Problem{Code: diag.MarkMissing, Message: "Sidhänvisningen " + written + " är inte skriven som en sådan, och läses inte.",
		Hint: "Skriv " + better + " sist i stycket."}
}

// MarkNotLast is a mark with words after it.
func MarkNotLast(written string) diag.Problem {
	return diag.Problem{Code: diag.MarkMissing, Message: "Sidhänvisningen står inte sist i stycket.",
		Hint: "Flytta " + written + " till slutet av stycket, efter punkten."}
}

// MarkDoubled is a mark in two pairs of brackets.
func MarkDoubled(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen står i dubbla hakparenteser.", Hint: "Skriv " + better}
}

// MarkAsLink is a mark that was made a link.
func MarkAsLink(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen är skriven som en länk. Den leder till dokumentet av sig själv.",
		Hint: "Skriv " + better}
}

// MarkApart is a mark in a paragraph of its own.
func MarkApart(written string) diag.Problem {
	return diag.Problem{Code: diag.MarkMissing, Message: "Sidhänvisningen står i ett eget stycke.",
		Hint: "Ta bort den tomma raden före " + written + ", så att den hör till stycket."}
}

// PlainHeading is a short line that stands by itself.
func PlainHeading(words string) diag.Problem {
	return typed("Raden står för sig, som en rubrik.",
		"Är det en rubrik: skriv ## "+words+". Annars: sluta stycket med sidan, som "+exampleMark+".")
}

// BoldHeading is a paragraph of bold words only.
func BoldHeading(words string) diag.Problem {
	return typed("Stycket är bara fet text, som en rubrik.",
		"Är det en rubrik: skriv ## "+words+". Annars: sluta stycket med sidan, som "+exampleMark+".")
}

// Unmarked is a text in which n paragraphs don't say what they rest on.
func Unmarked(n int) diag.Problem {
	p := diag.Problem{Code: diag.MarkMissing, Message: "Stycket säger inte vilken sida det bygger på.",
		Hint: "Sluta stycket med sidan, till exempel " + exampleMark + ", eller med [eget] om orden är portalens egna."}
	if n > 1 {
		p.Message = fmt.Sprintf("Det här stycket och %d till i texten säger inte vilken sida de bygger på.", n-1)
	}
	return p
}
