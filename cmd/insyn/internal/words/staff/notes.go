package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// Left is what somebody has left in a text, and how far it runs.
type Left struct {
	Problem diag.Problem
	Runs    Runs
}

// Runs is how far a note runs from the line that it begins on.
type Runs int

// The ways of running.
const (
	RunsOneLine          Runs = iota
	RunsThroughParagraph      // the head of a letter
	RunsToTheEnd              // what stands below one: names, titles, numbers
)

// notes are what people write to each other or to themselves, and what programs
// write around a letter: lines that are to be taken away as a whole.
var notes = []struct {
	found   *sieve.Regexp
	problem func() diag.Problem
	sign    string
	runs    Runs
}{
	{sieve.MustCompile(`^\s*\{\|`), TableOfWiki, "{|", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^\s*\[(?:list|ul|ol)(?:=[^\]]*)?\]`), ListOfForum, "[", RunsThroughParagraph},
	{sieve.MustCompile(`^\s*(\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?,? \d{4}-\d{2}-\d{2}\]?(?: -)? [^:\]]{1,40}:)`), ChatLeft, "-", RunsOneLine},
	{sieve.MustCompile(`^\s*(\[?\d{4}-\d{2}-\d{2},? (?:kl\.? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?(?: -)? [^:\]]{1,40}:)`),
		ChatLeft, "-", RunsOneLine},
	{sieve.MustCompile(`(?i)^[\s*_]*(?:(?:självklart|absolut|givetvis|visst|naturligtvis|javisst|okej)[!,.] .*` +
		`|här (?:är|kommer|följer) (?:ett|en|din|ditt|den|två|tre|några)\b.*\b(?:förslag|version|utkast|text(?:en)?|sammanfattning|` +
		`omskrivning|variant)(?:er)?\b.*):\s*$|^\s*(?:vill du att jag|säg till om du vill|låt mig veta om|hoppas (?:det|detta) hjälper)\b`),
		AnswerLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?:^|[^\pL])(ÅÅÅÅ|YYYY|åååå|yyyy)(?:[^\pL]|$)`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\p{Ll} (XX|xx|NN) \p{Ll}`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\b(?:TODO|FIXME|ATT GÖRA|TBD|XXX+|` +
		`XX (?:kr|kronor|miljoner|procent|personer|projekt))\b|^\s*(?i:att göra):`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\?\?\?+`), NoteLeft, "???", RunsOneLine},
	{sieve.MustCompile(`[\pL\d.,;:]\s*(\(\?+\))`), NoteAsked, "?)", RunsOneLine},
	{sieve.MustCompile(`(\((?:KOLLA|KONTROLLERA|UPPDATERA|KOMPLETTERA|SAKNAS)(?:[!:, ][^()]*)?\))`), NoteLeft, "(", RunsOneLine},
	{sieve.MustCompile(`(?:^|[.!?:,]\s)\s*(KOLLA|DUBBELKOLLA|KONTROLLERA|KOMPLETTERA)(?:[!:?.]|\s*\[|\s*$)`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`(#(?:REF|REFERENS|DIV/0|DIVISION/0|VALUE|NUM|NULL|SPILL|CALC|OGILTIGT|SAKNAS)!|#(?:NAMN|NAME)\?|#N/A)`),
		SheetError, "#", RunsOneLine},
	{sieve.MustCompile(`(#VÄRDEFEL!|#SKÄRNING!|#BERÄKNA!)`), SheetError, "#", RunsOneLine},
	{sieve.MustCompile(`^[^#].*\s(#{3,})(?:[.,]|\s[\p{Ll}\[])`), SheetError, "#", RunsOneLine},
	{sieve.MustCompile(`^\s*(?:\|\|[^|]+\|\||\|={3,}\s*$)`), TableOfWiki, "|", RunsThroughParagraph},
	{sieve.MustCompile(`^\s*(#\+(?i:begin|end)_\w+)`), CodeLine, "#+", RunsThroughParagraph},
	{sieve.MustCompile(`[\p{Ll}.,](\[\p{Lu}{2}\d{1,2}\])(?:$|[^(\[:])`), NoteLeft, "[", RunsOneLine},
	{sieve.MustCompile(`^\s*(?:UTKAST|ARBETSMATERIAL|DRAFT|KOPIA)\b\P{Ll}*$`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^\s*klicka (?:eller tryck )?här för att (?:ange|skriva|lägga till)`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?:Fel! (?:Hittar inte|Bokmärket)|Error! (?:Reference|Bookmark))[^.]*(?:\.{1,2})?`), ReferenceLost, "!", RunsOneLine},
	{sieve.MustCompile(`(?:\. ?){5,}\s*\d{0,3}\s*$|…{2,}\s*\d{1,3}\s*$`), ContentsLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)\[(?:cid:|(?:en |a )?(?:bild|image|foto|logotyp|logga|figur|infogad bild|inline image)\b)` +
		`[^\[\]]*(?:\](?:$|[^(\[:])|$)|automatiskt genererad beskrivning`), ImageLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i:\blorem ipsum\b)`), NoteLeft, "ipsum", RunsOneLine},
	{sieve.MustCompile(`^\s*(?://|/\*|%%|\{#|#!)\s*\S`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\[(?i:fyll i|välj|ange|klistra in|skriv|lägg till|lägg in|infoga|kolla|komplettera|kommentar|obs|namn|` +
		`datum|belopp|källa)\b(?:[^\]]*[^\]\d.])?\](?:$|[^(\[:])`), NoteLeft, "[", RunsOneLine},
	{sieve.MustCompile(`(?i)^[\s(*_]*(?:(?:skriv|fyll i|klistra in|lägg till) (?:här|din text|texten|text|(?:en )?sammanfattning(?:en)?)|` +
		`här (?:ska det stå|skriver du)|(?:mer )?text kommer|` +
		`exempeltext|platshållare)\b`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^(?:[^#].*)?\b(?:kan (?:du|ni|någon) (?:kolla|dubbelkolla|titta|komplettera|stämma av|bekräfta)|` +
		`ska vi (?:ha med|ta bort|skriva|nämna)|stämmer (?:det här|det\?|siffran|beloppet))[^.?]{0,60}\??`), NoteAsked, "?", RunsOneLine},
	{sieve.MustCompile(`\b(?:[Dd]ubbelkolla|[Kk]olla (?:upp|med))\b`), NoteAsked, "olla", RunsOneLine},
	{sieve.MustCompile(`\b[Ss]täm av med\b`), NoteAsked, "täm av", RunsOneLine},
	{sieve.MustCompile(`^[\s>*_]*(?i:skickat från (?:min|outlook)|sent from (?:my|outlook)|hämta outlook|get outlook)\b`),
		LetterLeft, "", RunsOneLine},
	{sieve.MustCompile(`^[\s>*_]*(?i:från|till|ämne|skickat|kopia|from|to|sent|subject|cc|bifogade filer|bilagor)[*_]*:[*_]* ?\S`),
		LetterLeft, ":", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>*_]*(?:sv|vb|re|fw|fwd|aw):\s*\S`), LetterLeft, ":", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>*_]*(?:tel|telefon|mobil|växel|e-?post|mejl|mail|besöksadress|fax)\.?: ?[^\[\]]*$`),
		LetterLeft, ":", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>*_]*(?:bifogar\b|bifoga[dt]\w* (?:finns|fil)|se bifoga[dt]|ring mig|hör av dig till mig|fyi\b|` +
		`återkom (?:gärna |om |med )|för (?:din )?kännedom\b|(?:här kommer|som överenskommet|enligt överenskommelse)\b[^.]*$|` +
		`tack för (?:hjälpen|senast|ditt mejl)|detta (?:meddelande|mejl|e-postmeddelande)|tänk på miljön|du får inte ofta e-post|` +
		`\[?extern(?:t)? (?:avsändare|e-post|mejl)|så här behandlar vi personuppgifter|läs (?:mer )?om hur vi behandlar)`),
		LetterLeft, "", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^\s*(?:(?:publicerad|uppdaterad|senast ändrad|senast uppdaterad|sidan uppdaterad|sidan publicerad|skapad):? \d|` +
		`(?:acceptera|godkänn) (?:alla )?(?:kakor|cookies)|dela (?:på|sidan|via) ?\pL*\s*$|läs mer ?[»>›→]*\s*$|skriv ut\s*$|` +
		`lyssna\s*$|` +
		`till toppen|hoppa till innehåll|kopiera länk|visa (?:mer|fler|alla)\s*$|du är här:|hjälpte informationen|` +
		`foto: ?\pL|\pL+ ?[/›»>] ?\pL+ ?[/›»>] ?\pL[^.\[]*$)`), WebLeft, "", RunsOneLine},
	{sieve.MustCompile(`^[\s>]*(?i:den|on) .{4,90}\b(?:skrev|wrote)\b.{0,90}:\s*$`), LetterLeft, "rote", RunsThroughParagraph},
	{sieve.MustCompile(`^[\s>]*(?i:den|on) .{4,90}\bskrev\b.{0,90}:\s*$`), LetterLeft, "skrev", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>]*-{2,}\s*(?:ursprungligt meddelande|original message|vidarebefordrat)`),
		LetterLeft, "--", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>*_]*(?:(?:med )?(?:vänlig|bäst|varm|mång|solig|glad|hjärtlig|trevlig)a? hälsning(?:ar)?|hälsningar|` +
		`(?:best|kind|warm) regards|regards|allt gott|trevlig helg|ha det (?:fint|bra|gott)|tack på förhand|mvh|vh)\b[^.\[]{0,30}$`),
		LetterLeft, "", RunsToTheEnd},
	{sieve.MustCompile(`^[\s>]*(?:-- ?|[Vv]änligen,?|/ ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$`), LetterLeft, "", RunsToTheEnd},
	{sieve.MustCompile(`(?i)^[\s>]*(?:hej|hejsan|tjena|god morgon|dear|hello|hi)(?: \pL+){0,3}[,!.]?\s*$`), LetterLeft, "", RunsOneLine},
	{sieve.MustCompile(`^[\s>]*(?:Hej|Hejsan)(?: \pL+){0,3}[,!.]\s+(?i:här|jag|vi|bifogar|nu|tack|hoppas)\b`), LetterLeft, "", RunsOneLine},
	// The number of a page, by itself and after the name of a document. Each form is an
	// expression of its own, so that it is asked of the lines that have its signs only.
	{sieve.MustCompile(`(?i)^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:sida|sidan|sid\.?|page)\s*\d{1,3}(?:\s*(?:av|of|/)\s*\(?\d{1,3}\)?)?|` +
		`\d{1,3}\s*(?:av|of|/|\()\s*\d{1,3}\)?|\d{1,3})\s*$`), PageNumberLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^\s*[ivx]{2,5}\s*$`), PageNumberLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^\s*.{3,60} \| (?:.{3,60} \| )?(?:sid(?:a|an)? ?)?\d{1,3}\s*$`), PageNumberLeft, "|", RunsOneLine},
	{sieve.MustCompile(`^\s*.{3,60}\s\d{1,3} ?\(\d{1,3}\)\s*$`), PageNumberLeft, "(", RunsOneLine},
	{sieve.MustCompile(`(?i)^\s*.{3,60}\ssid(?:a|an)? \d{1,3} (?:av|\() ?\d{1,3}\)?\s*$`), PageNumberLeft, "", RunsOneLine},
}

// Note returns where a line of a text has what somebody has left there: a note, part of
// a letter, the number of a page. is tells whether it has.
func Note(line string) (from int, left Left, is bool) {
	for _, n := range notes {
		if !strings.Contains(line, n.sign) {
			continue
		}
		if m := n.found.FindStringSubmatchIndex(line); m != nil {
			if len(m) > 2 {
				m = m[2:] // what stands before it is right
			}
			return m[0], Left{n.problem(), n.runs}, true
		}
	}
	return 0, left, false
}
