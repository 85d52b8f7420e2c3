package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// Marks that stand right after each other.

func badMark(message, hint string) diag.Problem {
	return diag.Problem{Code: diag.MarkBad, Message: message, Hint: hint}
}

// MarkTwice is a mark right after the same one.
func MarkTwice(written string) diag.Problem {
	return badMark("Sidhänvisningen "+written+" står två gånger efter varandra.", "Ta bort den ena.")
}

// MarkGlued is a mark without a space before it.
func MarkGlued(written string) diag.Problem {
	return badMark("Före sidhänvisningen "+written+" saknas ett mellanslag.", "Skriv ett mellanslag före hakparentesen.")
}

// MarksBeside are two marks of one document. better is one with the pages of both.
func MarksBeside(first, second, better string) diag.Problem {
	return badMark("Två sidhänvisningar till samma dokument står efter varandra: "+first+" "+second+".", "Skriv en: "+better)
}

// MarkOwnBeside are a mark of the portal's own words and one of a page.
func MarkOwnBeside(first, second string) diag.Problem {
	return badMark("Här står både "+first+" och "+second+": orden är antingen portalens egna eller ur källan.",
		"Behåll den som gäller, eller sätt varje hänvisning efter sina egna meningar.")
}

// MarkByName is a mark that names a document by what it is called, which nothing here is.
// id is one that marks may name.
func MarkByName(written, pages, id string) diag.Problem {
	p := MarkOtherwise(written, "")
	p.Hint = "Skriv dokumentets id och sidan sist i stycket, till exempel [" + id + " s. " + pages + "]. " +
		"Alla id står i data/kallor.toml. Är det sidans egen källa räcker [s. " + pages + "]."
	return p
}

// MarkEscaped is a mark with the backslashes of another program.
func MarkEscaped(better string) diag.Problem {
	return typed("Framför sidhänvisningens hakparenteser står omvända snedstreck, från ett annat program.",
		"Skriv "+better+" utan snedstrecken")
}

// MarkOtherwise is a mark with other signs than its own at the end of a paragraph.
func MarkOtherwise(written, better string) diag.Problem {
	return diag.Problem{Code: diag.MarkMissing, Message: "Sidhänvisningen " + written + " är inte skriven som en sådan, och läses inte.",
		Hint: "Skriv " + better + " sist i stycket."}
}

// MarkAmid is what was meant for a mark within a paragraph.
func MarkAmid(written, better string) diag.Problem {
	p := MarkOtherwise(written, better)
	p.Hint = "Skriv " + better
	return p
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
