package staff

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// AddressTaken is a page with the address of another; alias tells that one of them has it as
// an older one.
func AddressTaken(address string, alias bool) diag.Problem {
	p := diag.Problem{Code: diag.AddressTaken, Message: "Två sidor får samma adress, " + address + ".", Hint: "Byt namn på den ena filen."}
	if alias {
		p.Hint = "Ta bort adressen ur alias i den ena filen, eller byt namn på den andra."
	}
	return p
}

// TwoTables is an address that two different tables want.
func TwoTables(address string) diag.Problem {
	return diag.Problem{Code: diag.AddressTaken, Message: "Två olika tabeller får samma adress, " + address + ".",
		Hint: "Byt id på den ena sidan som tabellerna hör till."}
}

// LinkToNothing is a link in a text to a page that does not exist. near is an
// address like it, or "", and links how many lead there.
func LinkToNothing(address, near string, links int) diag.Problem {
	p := diag.Problem{Code: diag.LinkDangling, Message: "Länken leder till " + address + ", som inte finns.", Hint: mendLink(near),
		Of: address}
	if links > 1 {
		p.Message = fmt.Sprintf("%d länkar leder till %s, som inte finns.", links, address)
		p.Hint = mendLinks(near, "Har sidan fått en ny adress? ")
	}
	return p
}

// LinkToMoved is a link to an older address of a page that is at another now.
func LinkToMoved(address, now string) diag.Problem {
	return diag.Problem{Code: diag.LinkMoved, Message: "Sidan " + address + " har en ny adress.", Hint: "Skriv " + now}
}

// LinkToRemoved is a link to where a page was taken away. instead is a page to look
// at, or "".
func LinkToRemoved(address, instead string) diag.Problem {
	p := diag.Problem{Code: diag.LinkMoved, Message: "Sidan " + address + " är borttagen.", Hint: "Ta bort länken."}
	if strings.Count(instead, "/") > 2 { // not a list, which the link's words don't name
		p.Hint = "Skriv " + instead + ", eller ta bort länken."
	}
	return p
}

// LinkToNoHeading is a link in a text to a heading that the page does not
// have. near is the anchor of one that it has, or "".
func LinkToNoHeading(address, anchor, near string, links int) diag.Problem {
	p := diag.Problem{Code: diag.LinkFragment, Message: "Sidan " + address + " har ingen rubrik med ankaret #" + anchor + ".",
		Hint: perhaps(hash(near), mendAnchor)}
	if links > 1 {
		p.Message = fmt.Sprintf("%d länkar leder till #%s på sidan %s, som inte har någon sådan rubrik.", links, anchor, address)
		p.Hint = mendLinks(hash(near), "Har rubriken ändrats? ")
	}
	return p
}

// HeadingGone is a heading that n links may have led to before it was changed:
// they lead to anchor, and it has another.
func HeadingGone(heading, anchor, now string, n int) diag.Problem {
	return diag.Problem{Code: diag.LinkFragment,
		Message: fmt.Sprintf("%d länkar leder till rubriken #%s, men rubriken heter %s och har ankaret #%s.", n, anchor, quote(heading), now),
		Hint:    "Ändra tillbaka rubriken, eller skriv #" + now + " i länkarna."}
}

// FoldedLink points at one of the links.
func FoldedLink(pos diag.Pos) diag.Related {
	return diag.Related{Pos: pos, Message: "här står en av länkarna"}
}

// LinkToOwnAddress is a link to a page of the portal by its full address, or by
// the file that it is made of.
func LinkToOwnAddress(address, page string) diag.Problem {
	return diag.Problem{Code: diag.LinkOwn, Message: "Länken " + address + " går utanför portalen till en av dess egna sidor.",
		Hint: "Skriv " + page}
}

// LinkToOwnNothing is a link by a full address to a page that the portal does
// not have.
func LinkToOwnNothing(address, near string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Länken " + address + " går till en sida i portalen som inte finns.",
		Hint: mendLink(near)}
}

func hash(anchor string) string {
	if anchor == "" {
		return ""
	}
	return "#" + anchor
}

const mendAnchor = "Skriv ett ankare som sidan har, eller ta bort # och det som står efter."

func mendLinks(near, ask string) string {
	if near == "" {
		return ask + "Rätta länkarna eller ta bort dem."
	}
	return ask + perhaps(near, "")
}

// NoSuchPage is an address in the data that no page has. near is one that a
// page has, or "".
func NoSuchPage(address, near string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Sidan " + address + " finns inte.", Hint: mendLink(near), Of: address}
}

func mendLink(near string) string { return perhaps(near, "Rätta adressen eller ta bort länken.") }

// PageLinksToNothing is a link on a finished page, from its layout or its
// content, to a page that does not exist.
func PageLinksToNothing(address string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Sidan länkar till " + address + ", som inte finns.", Hint: mendLayout}
}

// PageLinksToNoAnchor is a link on a finished page to an anchor that the other
// page does not have.
func PageLinksToNoAnchor(address, anchor string) diag.Problem {
	return diag.Problem{Code: diag.LinkFragment, Message: "Sidan länkar till " + address + "#" + anchor + ", men det ankaret finns inte.",
		Hint: mendLayout}
}

const mendLayout = "Rätta länken i mallen eller innehållet."

// AnchorTwice is an anchor that stands twice on a finished page.
func AnchorTwice(anchor string) diag.Problem {
	return diag.Problem{Code: diag.IDDuplicate, Message: "Ankaret #" + anchor + " finns två gånger på sidan.",
		Hint: "Ändra den ena rubriken."}
}
