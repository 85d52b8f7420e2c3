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
	{sieve.MustCompile(`\b(?:TODO|FIXME|ATT GÖRA|TBD|XXX+)\b`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\?\?\?+`), NoteLeft, "???", RunsOneLine},
	{sieve.MustCompile(`(?i:\blorem ipsum\b)`), NoteLeft, "ipsum", RunsOneLine},
	{sieve.MustCompile(`^\s*(?://|/\*|%%|\{#|#!)\s*\S`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`\[(?i:fyll i|skriv|lägg till|lägg in|infoga|kolla|komplettera|kommentar|obs|namn|datum|belopp|källa)` +
		`\b(?:[^\]]*[^\]\d.])?\](?:$|[^(\[:])`), NoteLeft, "[", RunsOneLine},
	{sieve.MustCompile(`(?i)^[\s(*_]*(?:skriv (?:här|din text|texten)|här (?:ska det stå|skriver du)|(?:mer )?text kommer|` +
		`exempeltext|platshållare)\b`), NoteLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^(?:[^#].*)?\b(?:kan (?:du|ni|någon) (?:kolla|dubbelkolla|titta|komplettera|stämma av|bekräfta)|` +
		`ska vi (?:ha med|ta bort|skriva|nämna)|stämmer (?:det här|det\?|siffran|beloppet))[^.?]{0,60}\??`), NoteAsked, "?", RunsOneLine},
	{sieve.MustCompile(`\b(?:[Dd]ubbelkolla|[Kk]olla (?:upp|med))\b`), NoteAsked, "olla", RunsOneLine},
	{sieve.MustCompile(`\b[Ss]täm av med\b`), NoteAsked, "täm av", RunsOneLine},
	{sieve.MustCompile(`^[\s>*_]*(?i:skickat från min|sent from my|hämta outlook|get outlook)\b`), LetterLeft, "", RunsOneLine},
	{sieve.MustCompile(`^[\s>*_]*(?i:från|till|ämne|skickat|kopia|from|to|sent|subject|cc|bifogade filer|bilagor)[*_]*:[*_]* ?\S`),
		LetterLeft, ":", RunsThroughParagraph},
	{sieve.MustCompile(`^[\s>]*(?i:den|on) .{4,90}\b(?:skrev|wrote)\b.{0,90}:\s*$`), LetterLeft, "rote", RunsThroughParagraph},
	{sieve.MustCompile(`^[\s>]*(?i:den|on) .{4,90}\bskrev\b.{0,90}:\s*$`), LetterLeft, "skrev", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>]*-{2,}\s*(?:ursprungligt meddelande|original message|vidarebefordrat)`),
		LetterLeft, "--", RunsThroughParagraph},
	{sieve.MustCompile(`(?i)^[\s>*_]*(?:(?:med )?(?:vänlig|bäst|varm|mång|solig|glad|hjärtlig|trevlig)a? hälsning(?:ar)?|hälsningar|` +
		`(?:best|kind|warm) regards|regards|allt gott|trevlig helg|ha det (?:fint|bra|gott)|tack på förhand|mvh|vh)\b[^.\[]{0,30}$`),
		LetterLeft, "", RunsToTheEnd},
	{sieve.MustCompile(`^(?:-- ?|/ ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$`), LetterLeft, "", RunsToTheEnd},
	{sieve.MustCompile(`(?i)^[\s>]*(?:hej|hejsan|tjena|god morgon|dear|hello|hi)(?: \pL+){0,3}[,!.]?\s*$`), LetterLeft, "", RunsOneLine},
	{sieve.MustCompile(`^[\s>]*(?:Hej|Hejsan)(?: \pL+){0,3}[,!.]\s+(?i:här|jag|vi|bifogar|nu|tack|hoppas)\b`), LetterLeft, "", RunsOneLine},
	{sieve.MustCompile(`(?i)^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:sida|sidan|sid\.?|page)\s*\d{1,3}(?:\s*(?:av|of|/)\s*\(?\d{1,3}\)?)?|` +
		`\d{1,3}\s*(?:av|of|/|\()\s*\d{1,3}\)?|\d{1,3})\s*$`), PageNumberLeft, "", RunsOneLine},
}

// Note returns where a line of a text has what somebody has left there: a note, part of
// a letter, the number of a page. is tells whether it has.
func Note(line string) (from int, left Left, is bool) {
	for _, n := range notes {
		if !strings.Contains(line, n.sign) {
			continue
		}
		if m := n.found.FindStringIndex(line); m != nil {
			return m[0], Left{n.problem(), n.runs}, true
		}
	}
	return 0, left, false
}
