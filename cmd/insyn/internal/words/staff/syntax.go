package staff

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// slugRule is how the names are written that become parts of addresses.
const slugRule = "får bara ha små bokstäver a–z, siffror och bindestreck."

// WrongEnding is a file whose name does not end as all do in its folder. better
// is the name that it may have instead, or "".
func WrongEnding(want, better string, taken bool) diag.Problem {
	p := diag.Problem{Code: diag.FileUnknown, Message: "Filen läses inte: här ska filnamnet sluta på " + want + ".",
		Hint: "Ta bort filen. Är det en text som ska synas: skriv in den i en fil som slutar på " + want + "."}
	switch {
	case taken:
		p.Hint = "Ta bort filen. Den är troligen en kopia: det finns redan en fil med samma namn som slutar på " + want + "."
	case better != "":
		p.Hint = "Döp om filen till " + better
	}
	return p
}

// Picture is a picture among documents.
func Picture(want string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen är en bild. Bilder läses inte här.",
		Hint: "Ta bort filen. Det som bilden säger skrivs som text, i en fil som slutar på " + want + "."}
}

// NoText is a file about the folder that it lies in.
func NoText() diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen läses inte: varje fil här är en sida på portalen.",
		Hint: "Ta bort filen. Det som alla ska veta om innehållet skrivs i content/sidor/bidra.md."}
}

// TextInData is a text beside the data.
func TextInData(name string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen läses inte: texter ligger i content, inte i data.",
		Hint: "Flytta filen till mappen där den hör hemma, till exempel content/projekt/" + name + ".md"}
}

// FileKept is a copy or a lock that a person or a program left.
func FileKept() diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Filen är en säkerhetskopia eller en låsfil och läses inte.", Hint: "Ta bort filen."}
}

// FileCopy is a file beside the one that it was copied from.
func FileCopy(original string) diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Filen ser ut att vara en kopia av " + original + ".",
		Hint: "Ta bort filen" + orOwn(original, ", eller ge den ett eget namn om den ska bli en egen sida.")}
}

// orOwn says what a copy may become: no file of data becomes a page.
func orOwn(original, page string) string {
	if strings.HasSuffix(original, ".toml") {
		return ". Flytta först det som är nytt i den till " + original + "."
	}
	return page
}

// FolderCopy is a folder beside the one that it was copied from.
func FolderCopy(name, original string) diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Mappen " + name + " ser ut att vara en kopia av " + original + ".",
		Hint: "Ta bort mappen, eller ge den ett eget namn om den gäller något annat."}
}

// FileSame is a file that says just what another one says.
func FileSame(original string) diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Filen är en kopia av " + original + ", eller tvärtom: allt i dem är lika.",
		Hint: "Ta bort den som är kopian" + orOwn(original, ". Ska den bli en egen sida: skriv om uppgifterna och texten så att de gäller den. "+
			"Har kopian skrivits över något annat: hämta tillbaka det som stod där.")}
}

// FileSameAsOld is a new file that says just what a released one says.
func FileSameAsOld(original string) diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Filen är en kopia av " + original + ", som är offentliggjord: allt i dem är lika.",
		Hint: "Ta bort filen" + orOwn(original, ". Ska den bli en egen sida: skriv om uppgifterna och texten så att de gäller den.")}
}

// FileOverwritten is a released file that says just what another one says, and was about
// something else.
func FileOverwritten(original, title string) diag.Problem {
	return diag.Problem{Code: diag.FileCopy, Message: "Filen är en kopia av " + original + ". I den ska det stå om " + quote(title) + ".",
		Hint: "Hämta tillbaka det som stod i filen om " + quote(title) + "."}
}

// TextAgain is where a text has all that it has once more, in so many lines; last is whether
// nothing else follows.
func TextAgain(lines int, last bool) diag.Problem {
	p := diag.Problem{Code: diag.SentenceTwice, Message: fmt.Sprintf("Härifrån står hela texten en gång till (%d rader).", lines),
		Hint: "Ta bort allt från den här raden."}
	if !last {
		p.Hint = fmt.Sprintf("Ta bort de %d raderna från och med den här.", lines)
	}
	return p
}

// FileAgain is where a file has all that it has once more.
func FileAgain() diag.Problem {
	return diag.Problem{Code: diag.FrontFence, Message: "Härifrån står filens innehåll en gång till.",
		Hint: "Ta bort allt från den här raden."}
}

// FileName is a file name that can't be an address; better is one that can.
func FileName(better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Filnamnet blir sidans adress och " + slugRule,
		Hint: "Döp om filen till " + better}
}

// NameDevice is a name that a file can't have on all computers.
func NameDevice(name string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Namnet " + quote(name) + " är upptaget av Windows. Där kan ingen hämta filerna.",
		Hint: "Välj ett annat namn, till exempel " + name + "-projektet."}
}

// NameLong is a name of more letters than an address has.
func NameLong(most int) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: fmt.Sprintf("Namnet är för långt. Det får ha högst %d tecken.", most),
		Hint: "Välj ett kortare namn, till exempel ett par ord."}
}

// FolderName is a folder name that can't be part of an address.
func FolderName(name, better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Mappens namn blir en del av adressen och " + slugRule,
		Hint: "Döp om mappen " + name + " till " + better}
}

// FolderOther is a folder beside the one that was meant.
func FolderOther(name, better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Mappen heter " + better + ". Filen ligger i en annan mapp, " + name + ".",
		Hint: "Flytta filen till " + better + "/"}
}

// FileDeep is a document in a folder where none are.
func FileDeep(home string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Filen ligger i en mapp för mycket.", Hint: "Flytta filen till " + home}
}

// NotUTF8 is a file with bytes that are no UTF-8.
func NotUTF8() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Här finns tecken som inte kan läsas, troligen å, ä eller ö från ett äldre program.",
		Hint: "Öppna filen där du redigerar portalen, och skriv om de tecken som har blivit fel."}
}

// NotUTF8AtAll is a file with many bytes that are no UTF-8.
func NotUTF8AtAll() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Filen är sparad på ett sätt som inte kan läsas här: å, ä och ö är fel i hela filen.",
		Hint: "Kopiera hela texten ur programmet och klistra in den i filen här, där du redigerar portalen, " +
			"i stället för den som står där."}
}

// NoPlainText is a file of a word processor with the name of another.
func NoPlainText() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Filen är sparad av ett ordbehandlingsprogram och är ingen ren text.",
		Hint: "Kopiera texten ur programmet och klistra in den i en ny fil här."}
}

// MangledLetters are the letters of Swedish words that go wrong together.
const MangledLetters = "åäö"

// Mangled is a word whose letters have become other signs, with how other such words of its
// line are to be.
func Mangled(word, better string, more ...string) diag.Problem {
	p := diag.Problem{Code: diag.FileUTF8, Hint: "Skriv " + better,
		Message: "I " + quote(word) + " har en bokstav blivit fel tecken, troligen i ett äldre program."}
	if len(more) > 0 {
		p.Hint += " och på samma sätt, senare på raden: " + strings.Join(more, ", ")
	}
	return p
}

// MangledFile is a file with such words on n lines, of which one is the first.
func MangledFile(n int, word, better string) diag.Problem {
	return diag.Problem{Code: diag.FileUTF8,
		Message: fmt.Sprintf("På %d rader i filen har å, ä, ö och andra tecken blivit fel, troligen när den sparades i ett annat program.", n),
		Hint: "Hämta tillbaka filen som den var, och gör ändringen där du redigerar portalen. " +
			"Här ska " + quote(word) + " vara " + quote(better) + "."}
}

// SignByName is a sign of the facts that is written as HTML writes it.
func SignByName(written, sign string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownTyped, Message: "Här står " + written + ", och så kommer det att synas på sidan.",
		Hint: "Skriv tecknet som det är: " + sign}
	if strings.TrimSpace(sign) == "" {
		p.Hint = "Skriv ett vanligt mellanslag i stället."
	}
	return p
}

// LostSign is the sign that programs write for a letter that they can't read.
func LostSign() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Här har ett tecken gått förlorat, troligen ett å, ä eller ö.", Hint: "Skriv om ordet."}
}

// UTF16 is a file in which each sign has two bytes.
func UTF16() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Filen är sparad på ett sätt som inte kan läsas här (”Unicode”).",
		Hint: "Kopiera texten ur programmet och klistra in den i filen här, där du redigerar portalen."}
}

// Conflict is a mark that git leaves where two changes meet.
func Conflict() diag.Problem {
	return diag.Problem{Code: diag.FileConflict, Message: "Här står två ändringar av samma ställe: en konflikt som ingen har löst.",
		Hint: "Behåll den text som ska gälla och ta bort den andra, och raderna som börjar med <<<<<<<, ======= och >>>>>>>."}
}

// ConflictLeft is the line between two texts of a conflict whose other lines are gone.
func ConflictLeft(line string) diag.Problem {
	return diag.Problem{Code: diag.FileConflict, Message: "Raden " + line + " är kvar från en konflikt mellan två ändringar.",
		Hint: "Ta bort raden. Står samma uppgift både ovanför och nedanför: behåll den som ska gälla."}
}

// FrontYAML are facts in the way of another language.
func FrontYAML() diag.Problem {
	return diag.Problem{Code: diag.FrontYAML, Message: "Faktadelen börjar med --- och är skriven på ett annat sätt än här.",
		Hint: `Byt raderna --- mot +++ och skriv varje uppgift som namn = värde, till exempel titel = "Ett namn".`}
}

// FrontFence is a line that was meant to begin or end the facts.
func FrontFence(written string) diag.Problem {
	return diag.Problem{Code: diag.FrontFence, Message: "Raden före och efter faktadelen är tre plustecken, inte " + written + ".",
		Hint: "Skriv +++ och inget mer på raden."}
}

// FrontInCode is a line before the facts that programs write around what they show as code.
func FrontInCode(written string) diag.Problem {
	return diag.Problem{Code: diag.FrontFence, Message: "Raden " + written + " har följt med från ett annat program.",
		Hint: "Ta bort raden " + written + ", och raden ``` sist i filen."}
}

// FenceWithText is a line of pluses with a text after them.
func FenceWithText() diag.Problem {
	return diag.Problem{Code: diag.FrontFence, Message: "Efter +++ står något mer på raden.",
		Hint: "Skriv +++ på en egen rad, och texten på raden under."}
}

// FileEmpty is a file without anything in it.
func FileEmpty() diag.Problem {
	return diag.Problem{Code: diag.FrontMissing, Message: "Filen är tom.",
		Hint: "Ta bort filen, eller hämta tillbaka det som stod i den ur filens historik."}
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
		Hint: "Skriv en rad +++ före den här raden: efter den sista uppgiften, före texten."}
}

// FrontCut is a document that ends among its facts; whole tells that the last of them is
// all there.
func FrontCut(whole bool) diag.Problem {
	p := diag.Problem{Code: diag.FrontUnclosed, Message: "Filen slutar mitt i en uppgift: resten har kommit bort.",
		Hint: "Hämta tillbaka det som fattas ur en äldre version av filen, eller skriv klart uppgiften, sedan en rad +++ och texten under den."}
	if whole {
		p.Message = "Filen slutar i faktadelen: raden +++ och texten saknas."
		p.Hint = "Skriv en rad +++ sist, och texten under den. Har slutet kommit bort: hämta tillbaka det ur en äldre version av filen."
	}
	return p
}

// WebPage is a page that a browser has saved.
func WebPage() diag.Problem {
	return diag.Problem{Code: diag.FileUTF8, Message: "Filen är en sparad webbsida, inget dokument.",
		Hint: "Hämta tillbaka det som stod i filen, och skriv av det som behövs ur webbsidan. Är filen ny: ta bort den."}
}

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

// HiddenIn is a sign that can't be seen, and what its line of facts or its word is to be.
func HiddenIn(r rune, better string) diag.Problem {
	p := HiddenSign(r)
	if better != "" {
		p.Hint = "Radera tecknen runt stället och skriv " + better + " för hand. Tecknet följde troligen med från ett annat program."
	}
	return p
}

// Disguised is a word with letters that look like others. better is the word in Latin
// letters, or "".
func Disguised(word, better string) diag.Problem {
	p := diag.Problem{Code: diag.SignMixed, Message: "Ordet " + quote(word) + " har bokstäver som ser ut som andra än de är.",
		Hint: "Skriv ordet på nytt för hand.", Words: word}
	if better != "" {
		p.Hint = "Skriv ordet på nytt för hand: " + better
	}
	return p
}

// Joined is a word with letters that are joined into one sign.
func Joined(word, better string) diag.Problem {
	return diag.Problem{Code: diag.SignMixed,
		Message: "I " + quote(word) + " är bokstäver skrivna som ett enda tecken, troligen ur en PDF. Då hittar sökningen inte ordet.",
		Hint:    "Skriv " + better, Words: word}
}

// BrokenText is a text of the facts with a line break or a tab in it.
func BrokenText() diag.Problem {
	return diag.Problem{Code: diag.SignControl, Message: "Texten har en radbrytning eller ett tabbtecken.",
		Hint: "Skriv texten på en rad, med vanliga mellanslag."}
}
