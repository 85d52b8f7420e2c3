package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// AddressTaken is a page with the address of another.
func AddressTaken(address string) diag.Problem {
	return diag.Problem{Code: diag.AddressTaken, Message: "Två sidor får samma adress, " + address + ".",
		Hint: "Byt namn på den ena filen eller ta bort aliaset."}
}

// TwoTables is an address that two different tables want.
func TwoTables(address string) diag.Problem {
	return diag.Problem{Code: diag.AddressTaken, Message: "Två olika tabeller får samma adress, " + address + ".",
		Hint: "Byt id på den ena sidan som tabellerna hör till."}
}

// LinkToNothing is a link in a text to a page that does not exist. near is an
// address like it, or "".
func LinkToNothing(address, near string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Länken leder till " + address + ", som inte finns.", Hint: mendLink(near)}
}

// LinkToNoHeading is a link in a text to a heading that the page does not
// have. near is the anchor of one that it has, or "".
func LinkToNoHeading(address, anchor, near string) diag.Problem {
	return diag.Problem{Code: diag.LinkFragment, Message: "Sidan " + address + " har ingen rubrik med ankaret #" + anchor + ".",
		Hint: mendLink(near)}
}

// NoSuchPage is an address in the data that no page has. near is one that a
// page has, or "".
func NoSuchPage(address, near string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Sidan " + address + " finns inte.", Hint: mendLink(near)}
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
