package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// HTMLInText is raw HTML in a text.
func HTMLInText() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHTML, Message: "HTML-kod i texten visas inte.",
		Hint: "Ta bort taggen och skriv texten i Markdown, till exempel **fet** eller [länk](/om/)."}
}

// ImageInText is an image in a text.
func ImageInText() diag.Problem {
	return diag.Problem{Code: diag.MarkdownImage, Message: "Bilder i texten stöds inte.",
		Hint: "Ta bort bilden. Länka till en webbplats om bilden behövs."}
}

// TopHeading is a heading of the level that the page's title has.
func TopHeading() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubrik på nivå 1 i texten: sidans titel är redan den rubriken.",
		Hint: "Börja rubriken med ## i stället för #."}
}

// SkippedLevel is a heading more than one level below the one before it.
func SkippedLevel() diag.Problem {
	return diag.Problem{Code: diag.MarkdownHeading, Message: "Rubriken hoppar över en nivå.",
		Hint: "Använd ## för avsnitt och ### för delar av ett avsnitt."}
}

// LinkNoAddress is a link that is no address of the web.
func LinkNoAddress(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " är ingen webbadress.",
		Hint: "Skriv hela adressen, till exempel " + exampleSite + " eller " + examplePage + "."}
}

// LinkRelative is a link to a page of the portal that does not begin at its
// root.
func LinkRelative(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " börjar varken med https:// eller /.",
		Hint: "Skriv sidans adress från början, till exempel " + examplePage + "."}
}

// LinkNoScheme is a link that leaves out https:.
func LinkNoScheme(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " saknar https:.", Hint: "Skriv https:" + address + "."}
}

// Addresses in hints: of no site that there is, and of no page of the portal.
const (
	exampleSite = "https://example.org/"
	examplePage = "/projekt/mitt-projekt/"
)
