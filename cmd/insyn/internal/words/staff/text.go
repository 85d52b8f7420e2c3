package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// HTMLInText is raw HTML in a text: a tag of a name, or "". better is how a text
// has it, or "".
func HTMLInText(better, tag string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownHTML, Message: "Koden i texten, det som står mellan < och >, visas inte.",
		Hint: "Ta bort koden. Fet text skrivs **fet** och en länk [länk](/om/)."}
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

// PlaceholderTag is a place to fill in between < and >.
func PlaceholderTag() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHTML, Message: "Det som står mellan < och > visas inte på sidan.",
		Hint: "Är det en plats att fylla i: skriv det som ska stå här. Annars: ta bort tecknen < och >."}
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

// HeadingWithoutSpace is a heading without an ordinary space after its signs.
func HeadingWithoutSpace(better string) diag.Problem {
	return typed("Efter # ska det stå ett vanligt mellanslag, annars blir raden ingen rubrik.", "Skriv "+better)
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

// PageNumberLeft is the number of a page, which stood above or below the text that was copied.
func PageNumberLeft() diag.Problem {
	return typed("Raden ser ut som ett sidnummer ur dokumentet som texten är kopierad ur. Den skulle synas på sidan.", "Ta bort raden.")
}

// ReferenceLost is what a word processor writes for a reference to nothing.
func ReferenceLost() diag.Problem {
	return typed("Här står ett felmeddelande från ett ordbehandlingsprogram. Det skulle synas på sidan.",
		"Ta bort det, och skriv i ord vad som skulle stå här.")
}

// SheetError is what a spreadsheet shows in the place of a value that it has not.
func SheetError() diag.Problem {
	return typed("Här står ett felmeddelande från ett kalkylprogram. Det skulle synas på sidan.",
		"Ta bort det, och skriv det värde som skulle stå här.")
}

// CodeLine is a line of another program around a paragraph.
func CodeLine() diag.Problem { return ForeignMarks("") }

// MergeField is a place where another program would put a value.
func MergeField(string) diag.Problem {
	return typed("Här står ett fält som ett annat program skulle ha fyllt i. Det skulle synas på sidan.",
		"Ta bort fältet, och skriv det som ska stå här.")
}

// EscapedItem is an item of a list whose sign a backslash makes a part of the text.
func EscapedItem(better string) diag.Problem {
	return typed("Ett omvänt snedstreck gör att raden inte blir en punkt i en lista.", "Skriv "+better)
}

// ContentsLeft is a line of a list of contents.
func ContentsLeft() diag.Problem {
	return typed("Raden ser ut att höra till en innehållsförteckning: raden av punkter skulle synas på sidan.", "Ta bort raden.")
}

// ImageLeft is what stands where a picture was.
func ImageLeft() diag.Problem {
	return typed("Här står vad som är kvar av en bild. Det skulle synas på sidan.", "Ta bort det. Bilder i texten stöds inte.")
}

// WebLeft is a line of a web page around the text that was copied.
func WebLeft() diag.Problem {
	return typed("Raden ser ut att höra till en webbsida som texten är kopierad ur. Den skulle synas på sidan.", "Ta bort raden.")
}

// QuoteUnmarked is a quotation without a mark, as replies have them.
func QuoteUnmarked() diag.Problem {
	return typed("Raden börjar med >, som svar i ett brev, och blir ett citat på sidan.",
		"Ta bort raderna. Är det ett citat: sluta det med sidan, som "+exampleMark+".")
}

// Superscript is a power by a sign of its own.
func Superscript(string) diag.Problem {
	return typed("Tecknet ^ skulle synas på sidan.", "Skriv m² eller m³ med upphöjd siffra, eller med ord.")
}

// PrivateSign is a sign that only one program's letters have.
func PrivateSign(string) diag.Problem {
	return typed("Här står ett tecken som bara finns i ett annat program: på sidan blir det en tom ruta.", "Ta bort tecknet.")
}

// ArrowTyped is an arrow of hyphens within a sentence.
func ArrowTyped(string) diag.Problem {
	return typed("Pilen av tecken skulle synas på sidan.", "Skriv med ord, eller med ett tankstreck –")
}

// BracesOpen is the name of a value that is not whole on its line.
func BracesOpen(string) diag.Problem {
	return typed("Ett värde skrivs helt på en rad, mellan två klamrar på var sida.",
		"Skriv {{ före namnet och }} efter det, på samma rad. Annars: ta bort klamrarna.")
}

// ValueBrackets is the name of a value between other signs than its own.
func ValueBrackets(better string) diag.Problem {
	return typed("Ett värde som portalen sätter in står mellan två klamrar på var sida.", "Skriv "+better)
}

// SoftHyphenLeft is a word with what programs leave of a hyphen at the end of a line.
func SoftHyphenLeft(string) diag.Problem {
	return typed("I ordet står tecknet ¬, som är kvar efter en avstavning.", "Ta bort ¬ och mellanrummet, så att ordet hänger ihop.")
}

// BulletsInLine are the items of a list in one line.
func BulletsInLine(better string) diag.Problem {
	return typed("Punkterna står på samma rad, så de blir ingen punktlista.",
		"Skriv varje punkt på en egen rad, med bindestreck och mellanslag först: "+better)
}

// QuotesEscaped is a quotation whose marks have a backslash before them, as programs write.
func QuotesEscaped(better string) diag.Problem {
	return typed("Framför citattecknen står omvända snedstreck, från ett annat program.", "Skriv "+better+" utan snedstrecken")
}

// TabInSentence is a tab between two words.
func TabInSentence() diag.Problem {
	return typed("Här står en tabb mellan två ord.", "Skriv ett mellanslag i stället.")
}

// ListGlued are items of a numbered list within a paragraph.
func ListGlued() diag.Problem {
	return typed("Den numrerade listan hänger ihop med stycket, så raderna skulle hamna efter varandra.",
		"Lämna en tom rad före listan, och börja den med 1.")
}

// ListStart is a list that begins with another number than 1.
func ListStart(n int) diag.Problem {
	return typed(fmt.Sprintf("Den numrerade listan börjar med %d.", n), "Börja listan med 1.")
}

// ListSkips is an item that stands as number n in its list, and has another number.
func ListSkips(written, n int) diag.Problem {
	return typed(fmt.Sprintf("Punkten har nummer %d i filen, men på sidan blir den nummer %d.", written, n),
		fmt.Sprintf("Skriv %d. om inget saknas före den.", n))
}

// ListMixed is a list right under another one whose items begin with another sign. words are those
// of its first item.
func ListMixed(own, sign, words string) diag.Problem {
	return typed("Punkten börjar med "+own+" och de bredvid med "+sign+", så det blir flera listor på sidan.",
		"Börja alla punkter på samma sätt. Skriv "+sign+" "+words)
}

// ItemWithoutWords is an item of a list without a word.
func ItemWithoutWords() diag.Problem {
	return typed("Punkten i listan har inga ord.", "Skriv punktens ord, eller ta bort raden.")
}

// BoldHeadingGlued is a bold line above a paragraph.
func BoldHeadingGlued(words string) diag.Problem {
	return typed("Raden är bara fet eller kursiv text, som en rubrik, och hänger ihop med stycket under.",
		"Är det en rubrik: skriv ## "+words+" och lämna en tom rad under.")
}

// HeadingEnds is a heading that ends with a full stop or the like.
func HeadingEnds(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken slutar med ett skiljetecken.", Hint: "Skriv " + better}
}

// HeadingInCapitals is a heading of capitals only.
func HeadingInCapitals(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken är skriven med bara stora bokstäver.", Hint: "Skriv " + better}
}

// HeadingSmall is a heading that begins with a small letter.
func HeadingSmall(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken börjar med liten bokstav.", Hint: "Skriv " + better}
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

// UnderlinedParagraph is a paragraph that a line of dashes makes a heading of.
func UnderlinedParagraph() diag.Problem {
	return typed("Strecken på raden under gör hela stycket till en rubrik.", "Lämna en tom rad före strecken, eller ta bort dem.")
}

// Indented is a text that begins so far in that it is shown as code.
func Indented() diag.Problem {
	return typed("Raden börjar med mellanslag eller tabb, så texten visas som programkod.", "Ta bort mellanrummet i början av raderna.")
}

// Footnote is a note, which texts can't have.
func Footnote(string) diag.Problem {
	return typed("Fotnoter stöds inte: tecknen skulle synas på sidan.", "Skriv in det som noten säger i texten, eller länka till källan.")
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

// LetterList are letters where numbers or dashes begin the items of a list.
func LetterList(better string) diag.Problem {
	return typed("Bokstäver gör ingen lista: raderna skulle hamna efter varandra i ett stycke.",
		"Börja varje punkt med ett bindestreck: "+better)
}

// FenceInText is a line of plus signs among the text.
func FenceInText(string) diag.Problem {
	return typed("Raden av plustecken skulle synas på sidan: faktadelen är redan slut.", "Ta bort raden.")
}

// exampleMark is how a paragraph says which page it rests on.
const exampleMark = "[s. 54]"

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
// own. better is one that names the document which the other marks of the text do, or "".
func MarkWithoutSource(better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen säger inte vilket dokument som menas, och sidan har inget eget.",
		Hint: "Skriv dokumentets id före sidan, till exempel [arsbok-2025 s. 9]. Alla id står i data/kallor.toml."}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// MarkWithoutPage is a mark that names a document with pages, and no page.
func MarkWithoutPage(id string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: "Sidhänvisningen säger inte vilken sida.", Hint: "Skriv sidan också: [" + id + " s. 9]"}
}

// MarkOutside is a mark of a page that its document doesn't have.
func MarkOutside(page int, title string, first, last int) diag.Problem {
	return diag.Problem{Code: diag.MarkOutside,
		Message: fmt.Sprintf("Sidan %d finns inte i %s, som har %s.", page, title, span(first, last)),
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

// PagesLacking is a document without pages that n sheets are known to stand in.
func PagesLacking(title string, n int) diag.Problem {
	return diag.Problem{Code: diag.KeyMissing,
		Message: fmt.Sprintf("%s har %d blad, men inga sidor är angivna för dokumentet.", quote(title), n),
		Hint:    "Lägg till raden sidor = [första sidan, sista sidan] under [[kalla]]."}
}

// PlainHeading is a short line that stands by itself.
func PlainHeading(words string) diag.Problem {
	return typed("Raden står för sig, som en rubrik.",
		"Är det en rubrik: skriv ## "+words+". Annars: sluta stycket med sidan, som "+exampleMark+".")
}

// BoldHeading is a paragraph of bold words only.
func BoldHeading(words string) diag.Problem {
	return typed("Stycket är bara fet eller kursiv text, som en rubrik.",
		"Är det en rubrik: skriv ## "+words+". Annars: sluta stycket med sidan, som "+exampleMark+".")
}

// Unmarked is a text in which n paragraphs don't say what they rest on; sourced tells that
// the text has a document of its own, whose pages need no name.
func Unmarked(n int, sourced bool) diag.Problem {
	p := diag.Problem{Code: diag.MarkMissing, Message: "Stycket säger inte vilken sida det bygger på.",
		Hint: "Sluta stycket med sidan, till exempel " + exampleMark + ", eller med [eget] om orden är portalens egna."}
	if !sourced {
		p.Hint = "Sluta stycket med dokumentets id och sidan, till exempel [arsbok-2025 s. 54], eller med [eget] om orden är portalens egna."
	}
	if n > 1 {
		p.Message = fmt.Sprintf("Det här stycket och %d till i texten säger inte vilken sida de bygger på.", n-1)
	}
	return p
}
