package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// TopHeading is a heading of the level that the page's title has.
func TopHeading(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubrik på nivå 1 i texten: sidans titel är redan den rubriken.",
		Hint: "Börja rubriken med ## i stället för #: " + better}
}

// SkippedLevel is a heading more than one level below the one before it.
func SkippedLevel(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken hoppar över en nivå.",
		Hint: "Använd ## för avsnitt och ### för delar av ett avsnitt. Skriv " + better}
}

// SkippedToSection is such a heading where a section is as likely as a part of one.
func SkippedToSection(section, part string) diag.Problem {
	p := SkippedLevel("")
	p.Hint = "Skriv " + section + ". Är det en del av avsnittet ovanför: skriv " + part
	return p
}

// EmptyHeading is a heading without words.
func EmptyHeading() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken har inga ord.",
		Hint: "Skriv rubrikens ord efter ##, eller ta bort raden."}
}

// StyledHeading is a heading with bold words or a link.
func StyledHeading(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken är mer än ord: den har en länk, fet eller kursiv stil.",
		Hint: "Skriv " + better + ", och länken i stycket under."}
}

// EmptySection is a heading with nothing under it.
func EmptySection(line string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Under rubriken står ingen text.",
		Hint: "Skriv texten under rubriken, eller ta bort raden " + line}
}

// SectionTwice is a heading that stands twice in the same part of a text.
func SectionTwice(words string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken " + quote(words) + " står två gånger.",
		Hint: "Ge den ena rubriken ett annat namn, eller flytta ihop texten och ta bort den andra.", Words: words}
}

// HeadingBackwards is a heading with its signs after it.
func HeadingBackwards(better string) diag.Problem {
	return typed("Tecknen # ska stå före rubriken, annars blir raden ingen rubrik.", "Skriv "+better)
}

// HeadingInText is a heading in the middle of a line.
func HeadingInText(better string) diag.Problem {
	return typed("En rubrik står på en egen rad, annars syns tecknen #.", "Lämna en tom rad, och skriv på nästa "+better)
}

// HeadingSigns is a heading with signs that aren't read.
func HeadingSigns(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken har tecken eller siffror som inte hör till orden.",
		Hint: "Skriv " + better}
}

// HeadingAsTitle is a heading with the name of its page.
func HeadingAsTitle(words string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken " + quote(words) + " är sidans namn, som redan står överst.",
		Hint: "Ta bort rubriken, eller skriv vad stycket handlar om.", Words: words}
}

// WordOutOfOrder is a word of a glossary that stands where the alphabet has another; before is
// the one that it belongs before, or "" for the end.
func WordOutOfOrder(word, before string) diag.Problem {
	hint := "Flytta ordet och dess text till slutet av listan."
	if before != "" {
		hint = "Flytta ordet och dess text till före ## " + before + "."
	}
	return diag.Problem{Code: diag.MarkdownHeading, Message: quote(word) + " står inte i bokstavsordning.", Hint: hint}
}

// GlossaryDeeper is the only heading of a glossary that is below those of its words.
func GlossaryDeeper(heading string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading,
		Message: quote(heading) + " är en underrubrik, så den är inget eget ord i listan.", Hint: "Skriv ## " + heading + "."}
}
