package staff

import "strings"

// What a change does to pages and addresses, in Markdown as the rest of it.

// PageAdded is a page that there was not.
func PageAdded(kind, title, address string) string {
	if kind == TextPage {
		return "- Ny sida: **" + title + "**: " + address
	}
	return "- Ny sida om " + kind + " **" + title + "**: " + address
}

// GeneralAdded is a page about no single thing that there was not.
func GeneralAdded(address string) string { return "- Ny sida: " + address }

// pageAbout names a page by what it is about; a text about the portal is about nothing else.
func pageAbout(kind, title string) string {
	if kind == TextPage {
		return "Sidan **" + title + "**"
	}
	return "Sidan om " + kind + " **" + title + "**"
}

// AliasAdded is an older address that leads to a page, as it did not before.
func AliasAdded(address, to string) string {
	return "- Den som går till " + address + " kommer till " + to + "."
}

// PageRemoved is a page that there no longer is.
func PageRemoved(kind, title, address string) string {
	return "- " + pageAbout(kind, title) + " tas bort. Adressen " + address + " slutar att fungera."
}

// toldGone says what whoever goes to an address that went finds there.
func toldGone(address, why, instead string) string {
	said := "Den som går till " + address + " får läsa att sidan är borttagen, och varför: ”" + why + "”"
	if instead != "" {
		said += " Därifrån leder en länk till " + instead + "."
	}
	return said
}

// PageToldGone is a page that there no longer is, and whose address says why.
func PageToldGone(kind, title, address, why, instead string) string {
	return "- " + pageAbout(kind, title) + " tas bort. " + toldGone(address, why, instead)
}

// PageMovedTold is a page with another address, while the one before says that it is gone.
func PageMovedTold(kind, title, from, to, why, instead string) string {
	return "- " + pageAbout(kind, title) + " flyttas till " + to + ". " + toldGone(from, why, instead)
}

// AliasToldGone is an older address that led somewhere and now says why it is gone.
func AliasToldGone(address, why, instead string) string {
	return "- Den äldre adressen leder inte vidare. " + toldGone(address, why, instead)
}

// PageMoved is a page with another address, to which the one from before leads.
func PageMoved(kind, title, from, to string) string {
	return "- " + pageAbout(kind, title) + " flyttas till " + to + ". Den som går till " + from + " kommer rätt."
}

// PageReplaced is a page that is gone and whose address leads to another one.
func PageReplaced(kind, title, from, to string) string {
	return "- " + pageAbout(kind, title) + " tas bort. Den som går till " + from + " kommer till " + to + "."
}

// PageMovedAway is a page with another address, to which nothing leads from the
// one before.
func PageMovedAway(kind, title, from, to, hint string) string {
	return "- " + pageAbout(kind, title) + " flyttas till " + to + ". **Adressen " + from + " slutar att fungera.** " + hint
}

// AliasHint tells how to keep an address.
func AliasHint(file string) string {
	return "Lägg till den på raden alias i " + file + " så leder den rätt."
}

// OwnIDHint tells how to keep the id and the address of what has a file of its own.
func OwnIDHint(id, address, file string) string {
	return "Skriv " + id + " på raden id och " + address + " på raden alias i " + file + " så leder den rätt."
}

// EntryIDHint tells the same of an entry of a file of data.
func EntryIDHint(id, address, file string) string {
	return "Skriv " + id + " på raden id igen. Det nya skriver du på raden adressnamn, och " + address +
		" på raden alias, i samma stycke i " + file + ". Då leder den rätt."
}

// AliasRemoved is an older address that led somewhere.
func AliasRemoved(address string) string {
	return "- Den äldre adressen " + address + " slutar att fungera."
}

// FilesGo are tables, pictures and pages below a page that stays, which go; why is what the
// content says of it, or "".
func FilesGo(at string, names []string, why string) string {
	if why != "" {
		return "- Under " + at + " tas bort: " + strings.Join(names, ", ") + ". Skälet: ”" + why + "”"
	}
	return "- Under " + at + " slutar att fungera: " + strings.Join(names, ", ") + "."
}

// AnchorRemoved is the address of a heading that is gone.
func AnchorRemoved(address string) string {
	return "- Adressen till rubriken " + address + " slutar att fungera. Länkar hit leder till sidans början."
}
