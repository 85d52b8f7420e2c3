package staff

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// LinkPhone is a phone number where a link has its address.
func LinkPhone(better string) diag.Problem {
	return typed("Ett telefonnummer utan tel: blir ingen länk.", "Skriv numret i texten: "+better)
}

// LinkWithSpace is a link with a space between its words and its address.
func LinkWithSpace(better string) diag.Problem {
	return typed("Mellan länkens ord och adress ska inget stå, annars blir det ingen länk.", "Skriv "+better)
}

// LinkAddressSpace is a link with a space in its address.
func LinkAddressSpace(better string) diag.Problem {
	return linked(typed("I länkens adress får det inte stå något mellanslag, annars blir det ingen länk.", "Skriv "+better), better)
}

// linked says which link the hint of a problem has.
func linked(p diag.Problem, link string) diag.Problem {
	p.Link = link
	return p
}

// LinkAddressSpaces is a link with several spaces in its address, as it is written.
func LinkAddressSpaces(written string) diag.Problem {
	words, address, _ := strings.Cut(written, "](")
	sign := spaceInAddress
	if strings.HasPrefix(address, "/") {
		sign = "-"
	}
	return LinkAddressSpace(words + "](" + strings.ReplaceAll(address, " ", sign))
}

// spaceInAddress is how an address has a space.
const spaceInAddress = "%20"

// BareAddressSpaces is an address of the web with spaces that is no link.
func BareAddressSpaces(address string) diag.Problem {
	p := BareAddress(strings.ReplaceAll(address, " ", spaceInAddress))
	p.Message = "Adressen har mellanslag, så den blir ingen länk: den skulle synas som den står."
	return p
}

// LinkReversed is a link with its brackets in the wrong order.
func LinkReversed(better string) diag.Problem {
	return typed("Länkens ord står inom hakparenteser och adressen inom vanliga parenteser.", "Skriv "+better)
}

// LinkBrackets is a link with its address in square brackets.
func LinkBrackets(better string) diag.Problem { return LinkReversed(better) }

// LinkDoubled is a link whose words stand between two brackets on each side.
func LinkDoubled(better string) diag.Problem {
	return typed("Länkens ord står inom dubbla hakparenteser: de inre skulle synas på sidan.", "Skriv "+better)
}

// LinkOpen is a link whose address does not end.
func LinkOpen(better string) diag.Problem {
	return typed("Efter länkens adress saknas en parentes, annars blir det ingen länk.", "Skriv "+better)
}

// LinkHalf is a link that lacks one of the brackets around its words.
func LinkHalf(better string) diag.Problem {
	return typed("Länkens ord står inom två hakparenteser, och en av dem saknas.", "Skriv "+better)
}

// LinkWords stand in a link for words that nobody wrote.
const LinkWords = "orden som ska synas"

// LinkAmiss is words and an address that don't make a link together.
func LinkAmiss(better string) diag.Problem {
	return linked(typed("Orden och adressen blir ingen länk: orden står inom hakparenteser och adressen direkt efter, "+
		"inom vanliga parenteser och på samma rad.", "Skriv "+better), better)
}

// LinkInLink is a link in the words of another one.
func LinkInLink(better string) diag.Problem {
	return typed("Länken står inne i en annan länk: tecknen runt den skulle synas på sidan.", "Skriv "+better)
}

// LinkWiki is a link in the way of a wiki, with its name and any words after a bar.
func LinkWiki(written string) diag.Problem {
	name, words, _ := strings.Cut(written, "|")
	link := "[" + cmp.Or(strings.TrimSpace(words), strings.TrimSpace(name)) + "](" + examplePage + ")"
	return linked(typed("Länken har ingen adress: dubbla hakparenteser skulle synas på sidan.",
		"Skriv orden inom hakparenteser och adressen efter, som "+link), link)
}

// BareAddress is an address of the web that is no link.
func BareAddress(address string) diag.Problem {
	link := "[" + LinkWords + "](" + address + ")"
	if name, _, mail := strings.Cut(strings.TrimPrefix(address, "mailto:"), "@"); mail && strings.Contains(name, ".") {
		return typed("E-postadressen ser ut att höra till en person.",
			"Skriv en funktions adress i stället, till exempel en förvaltnings. Är det en sådan: skriv "+link)
	}
	return linked(typed("Adressen blir ingen länk: den skulle synas som den står.", "Skriv "+link), link)
}

// LinkByReference is a link whose address should stand elsewhere.
func LinkByReference(string) diag.Problem {
	return typed("Länken har ingen adress.", "Skriv adressen inom vanliga parenteser efter orden: [orden]("+examplePage+")")
}

// LinkWithoutWords is a link that nobody can see.
func LinkWithoutWords(address string) diag.Problem {
	return typed("Länken har inga ord, så den syns inte.", "Skriv orden inom hakparenteserna: [orden]("+address+")")
}

// LinkNoAddress is a link that is no address of the web. better is one that it
// may have been meant to be, or "".
func LinkNoAddress(address, better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " är ingen webbadress.",
		Hint: "Skriv hela adressen, till exempel " + exampleSite + " eller " + examplePage}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// Followable returns an address with each % that escapes nothing written as readers'
// programs need it, or "" if it leads nowhere even so.
func Followable(address string) string {
	address = rePercent.ReplaceAllStringFunc(address, func(s string) string {
		if s == "%" {
			return "%25"
		}
		return s
	})
	u, err := url.Parse(address)
	if err != nil || u.Opaque == "" && u.Host == "" && !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#") {
		return ""
	}
	return address
}

var rePercent = regexp.MustCompile(`%(?:[0-9A-Fa-f]{2})?`)

// LinkRelative is a link that does not begin as an address does. better is as
// for LinkNoAddress.
func LinkRelative(address, better string) diag.Problem {
	p := diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " börjar varken med https:// eller /.",
		Hint: "Skriv sidans adress från början, till exempel " + examplePage}
	switch {
	case strings.HasPrefix(better, "mailto:"):
		p.Message = "Länken " + address + " är en e-postadress, men saknar mailto:."
	case strings.HasPrefix(better, "https:"):
		p.Message = "Länken " + address + " saknar https://."
	}
	if better != "" {
		p.Hint = "Skriv " + better
	}
	return p
}

// LinkNoMail is a link that begins as a mail address and is none.
func LinkNoMail(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " är ingen e-postadress.",
		Hint: "Skriv hela adressen, till exempel mailto:namn@example.org"}
}

// LinkWrapped is a link by the host of a mail program or a search engine.
func LinkWrapped(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken går omvägen om ett annat program eller en annan webbplats.",
		Hint: "Skriv " + better}
}

// LinkOnDisk is a link to a file on a disk or in a shared folder.
func LinkOnDisk() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink,
		Message: "Länken leder till en fil i din egen dator eller på en intern server, så läsarna kan inte öppna den.",
		Hint:    "Länka till en webbsida där filen finns för alla, eller ta bort länken."}
}

// LinkInside is a link to where only those who work for the city come in.
func LinkInside() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till en plats som kräver inloggning, dit läsarna inte kommer.",
		Hint: "Länka till en webbsida som är öppen för alla, eller ta bort länken."}
}

// LinkShortened is a link by a service that makes addresses short.
func LinkShortened() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink,
		Message: "Adressen är förkortad: läsarna ser inte vart länken leder, och den kan sluta fungera.",
		Hint:    "Öppna länken i en webbläsare och skriv adressen som du kommer till."}
}

// LinkTracked is a link that tells where a reader came from.
func LinkTracked(better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken har ett tillägg som bara spårar var läsaren kom ifrån.",
		Hint: "Skriv " + better}
}

// LinkTwice is a link with its address twice.
func LinkTwice(string) diag.Problem {
	return typed("Adressen står två gånger: den andra skulle synas på sidan.", "Ta bort den andra adressen med sina parenteser.")
}

// LinkUnused is an address that a text gives words that no link has.
func LinkUnused(better string) diag.Problem {
	return typed("Raden syns inte på sidan: efter ord inom hakparenteser och ett kolon blir adressen ingen länk.", "Skriv "+better)
}

// LinkEmpty is a link without an address.
func LinkEmpty() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken har ingen adress.",
		Hint: "Skriv adressen mellan parenteserna, till exempel " + examplePage + ", eller ta bort tecknen runt orden."}
}

// LinkEmptyOn is a link without an address, with its words.
func LinkEmptyOn(words string) diag.Problem {
	return linked(LinkEmpty(), "["+words+"]("+examplePage+")")
}

// LinkMeant is the hint of a problem with a link as it is to be, which was suggested otherwise.
func LinkMeant(hint, suggested, better string) string {
	if strings.Contains(hint, suggested) {
		hint = strings.Replace(strings.Replace(hint, suggested, better, 1), ", som "+better, ": "+better, 1)
		return hint
	}
	return "Skriv " + better
}

// LinkPreviewed is a link to the portal as the writer's own computer shows it.
func LinkPreviewed(page string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till din egen dator, så ingen annan kan följa den.",
		Hint: "Skriv " + page}
}

// WordlessLinks are words that don't say where a link leads: who hears only the
// links of a page hears nothing else.
var WordlessLinks = []string{"här", "läs mer", "läs mer här", "klicka här", "se här", "länk", "länken", "denna länk",
	"den här länken",
	"denna sida", "den här sidan", "denna webbplats"}

// LinkSaysNothing is a link whose words don't say where it leads.
func LinkSaysNothing(words, address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Orden " + quote(words) + " säger inte vart länken leder.",
		Hint: "Skriv vad som finns där: [vad sidan handlar om](" + address + ")", Words: words}
}

// LinkToItself is a link to the page that it stands on.
func LinkToItself(words string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till sidan som den står på.",
		Hint: "Skriv bara orden: " + words, Words: words}
}

// LinkNoScheme is a link that leaves out https:.
func LinkNoScheme(address string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken " + address + " saknar https:.", Hint: "Skriv https:" + address}
}

// Addresses in hints: of no site that there is, and of no page of the portal.
const (
	exampleSite = "https://example.org/"
	examplePage = "/projekt/mitt-projekt/"
)

// LinkOfOther is a link whose words name another thing than its address.
func LinkOfOther(words, address, better string) diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken säger " + quote(words) + " men leder till " + address + ".",
		Hint: "Skriv [" + words + "](" + better + "), eller byt länkens ord.", Words: words}
}

// LinkSearch is a link to what a search engine answers.
func LinkSearch() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till en sökning, som läsarna kan få andra svar på.",
		Hint: "Öppna den sida som menas och skriv dess adress."}
}

// LinkEditor is a link to where a page is edited.
func LinkEditor() diag.Problem {
	return diag.Problem{Code: diag.MarkdownLink, Message: "Länken leder till platsen där sidan redigeras, inte till sidan.",
		Hint: "Skriv adressen som sidan har när den är publicerad."}
}

// WebsiteDetour is a key of the facts with an address that is wrong as p says of a link. A page
// of the portal itself is no website.
func WebsiteDetour(key, address string, p diag.Problem) diag.Problem {
	p.Code = diag.URLBad
	if strings.HasPrefix(p.Hint, "Skriv /") {
		p.Hint = NoWebsite(key, address).Hint
	}
	return p
}
