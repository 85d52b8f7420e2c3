package staff

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// notes are what people write to each other or to themselves, and what programs
// write around a letter: lines that are to be taken away as a whole.
var notes = []struct {
	found   *sieve.Regexp
	problem func() diag.Problem
	sign    string
}{
	{sieve.MustCompile(`\b(?:TODO|FIXME|ATT GÖRA|TBD|XXX+)\b`), NoteLeft, ""},
	{sieve.MustCompile(`\?\?\?+`), NoteLeft, "???"},
	{sieve.MustCompile(`(?i:\blorem ipsum\b)`), NoteLeft, "ipsum"},
	{sieve.MustCompile(`^\s*(?://|/\*|%%|\{#|\{%|#!)\s*\S`), NoteLeft, ""},
	{sieve.MustCompile(`\[(?i:fyll i|skriv|lägg till|lägg in|infoga|kolla|komplettera|kommentar|obs|namn|datum|belopp|källa)` +
		`\b(?:[^\]]*[^\]\d.])?\](?:$|[^(\[:])`), NoteLeft, "["},
	{sieve.MustCompile(`(?i)^[\s(*_]*(?:skriv (?:här|din text|texten)|här (?:ska det stå|skriver du)|(?:mer )?text kommer|` +
		`exempeltext|platshållare)\b`), NoteLeft, ""},
	{sieve.MustCompile(`(?i)^(?:[^#].*)?\b(?:kan (?:du|ni|någon) (?:kolla|dubbelkolla|titta|komplettera|stämma av|bekräfta)|` +
		`ska vi (?:ha med|ta bort|skriva|nämna)|stämmer (?:det här|det\?|siffran|beloppet))[^.?]{0,60}\??`), NoteAsked, "?"},
	{sieve.MustCompile(`\b(?:[Dd]ubbelkolla|[Kk]olla (?:upp|med))\b`), NoteAsked, "olla"},
	{sieve.MustCompile(`\b[Ss]täm av med\b`), NoteAsked, "täm av"},
	{sieve.MustCompile(`(?i)^[\s>]*(?:skickat från min|sent from my|hämta outlook|get outlook|(?:från|till|ämne|skickat|kopia): ?\S|` +
		`(?:med )?vänliga? hälsning(?:ar)?[,.]?\s*$|(?:mvh|vh)\b[^.]{0,20}$|hej(?: \p{Lu}\p{L}+)?[,!]\s*$)`), LetterLeft, ""},
}

// Note returns where a line of a text has a note to somebody, or is part of a letter;
// is tells whether it has one.
func Note(line string) (from int, p diag.Problem, is bool) {
	for _, n := range notes {
		if !strings.Contains(line, n.sign) {
			continue
		}
		if m := n.found.FindStringIndex(line); m != nil {
			return m[0], n.problem(), true
		}
	}
	return 0, p, false
}
