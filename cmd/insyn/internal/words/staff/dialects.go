package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// ImageTyped is a picture in the way of another program.
func ImageTyped(string) diag.Problem { return ImageLeft() }

// RemarkTyped is a remark in the text that another program would hide.
func RemarkTyped(string) diag.Problem {
	return typed("Anteckningen döljs i ett annat program, men skulle synas på sidan.", "Ta bort den.")
}

// AnswerSign is how a program that answers questions points to its sources.
func AnswerSign(string) diag.Problem {
	return typed("Tecknen är en hänvisning ur ett chattprogram: de skulle synas på sidan.",
		"Ta bort dem, och sluta stycket med sidan som det bygger på, till exempel "+exampleMark+".")
}

// BreakTyped is a sign for a new line.
func BreakTyped(string) diag.Problem {
	return typed("Här står ett tecken för ny rad.", "Ta bort det. Lämna en tom rad där ett nytt stycke ska börja.")
}

// FormatSign is a sign that word processors show at the end of paragraphs and lines.
func FormatSign(string) diag.Problem {
	return typed("Tecknet visar var ett stycke slutar i ett ordbehandlingsprogram. Det skulle synas på sidan.", "Ta bort tecknet.")
}

// WebWordsLeft are words that a web page has around its text.
func WebWordsLeft(string) diag.Problem {
	return typed("Orden ser ut att höra till en webbsida som texten är kopierad ur. De skulle synas på sidan.", "Ta bort orden.")
}

// PlaceLeft is a line to write on, as forms have it.
func PlaceLeft() diag.Problem {
	return typed("Här är en plats att fylla i kvar. Strecken skulle synas på sidan.",
		"Skriv det som ska stå här, eller ta bort strecken.")
}

// LettersApart is a word with spaces between its letters.
func LettersApart(word string) diag.Problem {
	return typed("Bokstäverna i ordet står isär, så sökning och uppläsning hittar det inte.", "Skriv "+strings.ReplaceAll(word, " ", ""))
}

// HyphensInLine are the items of a list in one line, each after a sign.
func HyphensInLine(items string) diag.Problem {
	_, first, _ := strings.Cut(items, " ")
	first, _, _ = strings.Cut(first, " - ")
	return BulletsInLine("- " + strings.TrimRight(first, " ,;"))
}

// LinkBracketLeft is a link after a bracket that nothing ends.
func LinkBracketLeft(better string) diag.Problem {
	return typed("Före länken står en hakparentes för mycket: den skulle synas på sidan.", "Skriv "+better)
}

// BracketsTyped are words between square brackets that make no link and no mark.
func BracketsTyped(words string) diag.Problem {
	p := typed("Det som står inom hakparenteser är varken en länk eller en sidhänvisning: parenteserna skulle synas på sidan.",
		"Är det en länk: skriv adressen direkt efter, ["+words+"]("+examplePage+"). "+
			"Är det sidan som stycket bygger på: skriv "+exampleMark+" sist. Annars: ta bort parenteserna.")
	p.Words = words
	return p
}

// ChatLeft is a line of a chat.
func ChatLeft() diag.Problem {
	return typed("Raden ser ut att vara kopierad ur en chatt. Den skulle synas på sidan.", "Ta bort tiden och namnet före texten.")
}

// AnswerLeft is what a program that answers questions says around a text.
func AnswerLeft() diag.Problem {
	return typed("Raden ser ut att höra till ett svar från ett chattprogram. Den skulle synas på sidan.", "Ta bort raden.")
}

// TableOfWiki is a table in the way of a wiki.
func TableOfWiki() diag.Problem {
	return typed("Tabellen är skriven som i en wiki: tecknen skulle synas på sidan.",
		"Skriv tabellen med streck mellan kolumnerna, | År | Antal |, och under den första raden | --- | --- |")
}

// ListOfForum is a list in the way of a forum.
func ListOfForum() diag.Problem {
	return typed("Listan är skriven som i ett forum: tecknen skulle synas på sidan.",
		"Skriv varje punkt på en egen rad, med bindestreck och mellanslag först: - ord. Ta bort koderna.")
}
