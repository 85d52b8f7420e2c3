package staff

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// AddressFileHead is what data/adresser.txt says of itself.
const AddressFileHead = "Alla adresser som har offentliggjorts, med utgåvan de kom i. " +
	"”insyn release” skriver filen. Ändra den inte för hand."

// AddressLineBad is a line of the list of addresses that is none.
func AddressLineBad() diag.Problem {
	return diag.Problem{Code: diag.AddressList, Message: "Raden har ingen adress med sin utgåva.",
		Hint: "Filen skrivs av insyn release. Hämta tillbaka den som den var."}
}

// AddressesGone is a list with fewer addresses than it was written with.
func AddressesGone(had, has int) diag.Problem {
	return diag.Problem{Code: diag.AddressList,
		Message: fmt.Sprintf("Här ska stå %d adresser, men det står %d. Rader som har getts ut har kommit bort.", had, has),
		Hint:    "Hämta tillbaka filen som den var. Är en sida borttagen: skriv det i data/borttagna.toml, och låt raden stå."}
}

// AddressCount is how the list of addresses says how many it has.
func AddressCount(n int) string { return fmt.Sprintf("Antal adresser: %d", n) }

// AddressLineOrder is a line of the list that isn't in order, or stands twice.
func AddressLineOrder(address string) diag.Problem {
	return diag.Problem{Code: diag.AddressList, Message: "Adressen " + address + " står på fel plats eller två gånger.",
		Hint: "Adresserna står i bokstavsordning, var och en en gång. Flytta raden, eller ta bort den om den står två gånger."}
}

// AliasOutside is an older address that lies on another site.
func AliasOutside(alias, path string) diag.Problem {
	if path != "" {
		return diag.Problem{Code: diag.AliasBad, Message: "Ett alias skrivs utan webbplatsens namn: " + quote(alias) + ".",
			Hint: "Skriv bara det som står efter webbplatsens namn: \"" + path + "\"."}
	}
	return diag.Problem{Code: diag.AliasBad, Message: "Adressen " + quote(alias) + " leder ut från webbplatsen.",
		Hint: "Ett alias är en tidigare adress här, till exempel alias = [\"/projekt/gammalt-namn/\"]."}
}

// AliasLong is an older address that no file can have.
func AliasLong(most int) diag.Problem {
	return diag.Problem{Code: diag.AliasBad, Message: fmt.Sprintf("Adressen är för lång. Den får ha högst %d tecken.", most),
		Hint: "Skriv adressen som sidan hade, och ingenting mer."}
}

// AliasForm is an older address that isn't written as the site writes addresses.
// near is what may have been meant, or "".
func AliasForm(alias, near string) diag.Problem {
	p := diag.Problem{Code: diag.AliasBad, Message: "Adressen " + quote(alias) + " kan ingen sida ha haft.",
		Hint: "En adress har små bokstäver a–z, siffror och bindestreck, mellan snedstreck: \"/projekt/gammalt-namn/\"."}
	if near != "" {
		p.Hint = "Skriv \"" + near + "\"."
	}
	return p
}

// AliasReserved is an older address that no system can hold.
func AliasReserved(part string) diag.Problem {
	return diag.Problem{Code: diag.AliasBad, Message: "Namnet " + quote(part) + " i adressen är upptaget av datorns eget system.",
		Hint: "Ta bort aliaset: ingen sida kan ha haft adressen."}
}

// AliasOfItself is an older address that is the page's present one.
func AliasOfItself(address string) diag.Problem {
	return diag.Problem{Code: diag.AliasBad, Message: "Adressen " + address + " är sidans egen, så den skulle leda till sig själv.",
		Hint: "Ta bort aliaset."}
}

// NoteAddressBad is a note on something that is no address.
func NoteAddressBad(address string) diag.Problem {
	return diag.Problem{Code: diag.NoteBad, Message: quote(address) + " är ingen adress på webbplatsen.",
		Hint: "Skriv adressen som den var, med snedstreck först och sist: adress = \"" + wholePath(address) + `"`}
}

// wholePath is an address of the site with its slashes, or an example of one.
func wholePath(address string) string {
	if address = reOwnHost.ReplaceAllString(address, ""); reParts.MatchString(address) {
		return "/" + strings.Trim(address, "/") + "/"
	}
	return "/projekt/gammalt-namn/"
}

var (
	reOwnHost = regexp.MustCompile(`^https?://[^/]+`)
	reParts   = regexp.MustCompile(`^/?[a-z0-9-]+(?:/[a-z0-9-]+)*/?$`)
)

// NoteUnreleased is a note on an address that was never released; near is one that was, or "".
func NoteUnreleased(address, near string) diag.Problem {
	return diag.Problem{Code: diag.NoteBad, Message: "Adressen " + address + " finns inte bland dem som har offentliggjorts.",
		Hint: perhaps(near, "Rätta adressen, eller ta bort stycket [[borttagen]].")}
}

// NoteTwice is a second note on an address.
func NoteTwice(address string) diag.Problem {
	return diag.Problem{Code: diag.NoteBad, Message: "Adressen " + address + " har redan en [[borttagen]].", Hint: "Ta bort den ena."}
}

// InsteadNowhere is an address to look at instead of one that went, and that no page has.
// near is the one that was meant, or "".
func InsteadNowhere(address, near string) diag.Problem {
	p := diag.Problem{Code: diag.LinkDangling, Message: "Sidan " + address + " i i_stallet finns inte.",
		Hint: "Skriv adressen till en sida här, eller ta bort raden i_stallet."}
	if near != "" {
		p.Hint = "Skriv i_stallet = \"" + near + "\", eller ta bort raden."
	}
	return p
}

// InsteadOutside is an address to look at instead that lies on another site.
func InsteadOutside(address string) diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "Adressen " + address + " i i_stallet leder till en annan webbplats.",
		Hint: "Skriv adressen till en sida här, eller ta bort raden. Den andra webbplatsen kan du nämna i varfor."}
}

// InsteadOfItself is an address to look at instead of itself.
func InsteadOfItself() diag.Problem {
	return diag.Problem{Code: diag.LinkDangling, Message: "i_stallet är samma adress som den som är borttagen.",
		Hint: "Skriv adressen till en annan sida, eller ta bort raden."}
}

// NoteIdle is a note on an address that is there.
func NoteIdle(address string) diag.Problem {
	return diag.Problem{Code: diag.NoteBad, Message: "Adressen " + address + " finns, så den är inte borttagen.",
		Hint: "Ta bort stycket [[borttagen]]."}
}

// IDLost is something that moved and that the tables would know by another id.
func IDLost(id string, k Keep) diag.Problem {
	return diag.Problem{Code: diag.IDLost, Of: k.ID,
		Message: "Sidan har bytt adress, och i tabellerna får den ett nytt id, " + quote(id) + ". Förut var det " + quote(k.ID) + ".",
		Hint:    "Id är detsamma när adressen ändras. " + k.where(), Paste: k.lines()}
}

// IDChanged is something that an edition knows by another id; own tells that its file says
// its id.
func IDChanged(id, was, edition string, own bool) diag.Problem {
	return diag.Problem{Code: diag.IDLost, Of: was,
		Message: "I tabellerna har det här fått ett nytt id, " + quote(id) + ". I utgåvan " + edition + " är det " + quote(was) + ".",
		Hint: "Id är alltid detsamma, så att uppgifterna känns igen. Nämner andra filer det nya: byt tillbaka det där också. " +
			Keep{ID: was, OwnID: own}.where(),
		Paste: Keep{ID: was}.lines()}
}

// EntryRenamed is a part of a file that an edition knows by another id; has tells whether
// it has one of its own.
func EntryRenamed(path, edition, id string, has bool) diag.Problem {
	where := "Skriv det här i stycket, överst under dess rubrik:"
	if has {
		where = "Byt raden id i stycket mot det här:"
	}
	return diag.Problem{Code: diag.IDLost,
		Message: "Det ser ut som att det här är uppgiften " + path + " i utgåvan " + edition + ", men stycket har fått ett annat id.",
		Hint: "Id är alltid detsamma, så att uppgiften känns igen när stycket skrivs om eller flyttas. " +
			"Är det något annat skriver du i stället en [[rattelse]] av " + path + ". " + where,
		Paste: Keep{ID: id}.lines()}
}

// ReleasedHere is where an address stands in the list of those that were
// released.
func ReleasedHere(at diag.Pos) diag.Related {
	return diag.Related{Pos: at, Message: "Här står den gamla adressen."}
}

// PageDead is a released page that is gone.
func PageDead(d Dead) diag.Problem {
	return diag.Problem{Code: diag.AddressDead, Of: path.Base(d.Address),
		Message: "Sidan " + d.Address + " är offentliggjord men finns inte längre.",
		Hint: "Har sidan flyttat skriver du " + asAlias(d) + " i filen som den har flyttat till. " +
			"Försvann den av misstag hämtar du tillbaka det som togs bort. " +
			"Är den borttagen lägger du till det här i data/borttagna.toml:", Paste: note(d)}
}

// Dead is a released address, or a pattern of some, that leads nowhere, with a page
// above it, and the title of what stood there: for a file, that of the page it stood beside.
type Dead struct{ Address, Instead, Title string }

// FilesDead are n released tables or pictures that no page has any more.
func FilesDead(dead []Dead, n int) diag.Problem {
	m, made := sentenceCase(FileNamed(dead[0].Address))+" är offentliggjord men finns inte längre.", "den"
	if n > 1 {
		m = fmt.Sprintf("%d tabeller eller bilder är offentliggjorda men finns inte längre, till exempel %s.", n, dead[0].Address)
		made = "dem"
	}
	for i, d := range dead {
		dead[i].Title = fileBeside(d.Address, d.Title)
	}
	return diag.Problem{Code: diag.AddressDead, Message: m,
		Hint: "Ta tillbaka det som gjorde " + made + ", eller lägg till det här i data/borttagna.toml:", Paste: note(dead...)}
}

// fileBeside names a file, or those of one name, and the page that it stood beside.
func fileBeside(address, title string) string {
	if strings.Contains(address, "*/") {
		return sentenceCase(FileNamed(path.Base(address))) + " på flera sidor"
	}
	return sentenceCase(FileNamed(path.Base(address))) + " på sidan " + title
}

// FileNamed says what a file is by its name.
func FileNamed(name string) string {
	switch path.Ext(name) {
	case ".csv":
		return "tabellen " + name
	case ".svg", ".png":
		return "bilden " + name
	}
	if strings.HasSuffix(name, "/") {
		return "sidan " + name
	}
	return "filen " + name
}

// note writes notes on addresses that went.
func note(dead ...Dead) string {
	var out []string
	for i, d := range dead {
		if i > 0 {
			out = append(out, "")
		}
		out = append(out, "[[borttagen]]", fmt.Sprintf("adress = %q", d.Address), fmt.Sprintf("vad = %q", d.Title),
			open("nar", "dagen då den togs bort, som 2026-04-01 utan citattecken"),
			open("varfor", "varför den togs bort, så att en läsare förstår"), fmt.Sprintf("i_stallet = %q", d.Instead))
	}
	return lines(out)
}

// open writes a key that an editor is to fill in.
func open(key, what string) string { return fmt.Sprintf("%s = %q", key, Fill(what)) }

// Forgotten is a line of what is gone that must be there and that nobody knows.
func Forgotten(key string) string {
	return open(key, "det som stod i källan eller i förra versionen av filen")
}

// lines puts lines into a text, each with its end.
func lines(l []string) string { return strings.Join(l, "\n") + "\n" }

// CorrectionDay is a correction that isn't dated to a day.
func CorrectionDay() diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad, Message: "En rättelse har en dag.",
		Hint: "Skriv dagen då uppgiften rättades, till exempel dag = 2026-04-01."}
}

// CorrectionMissing is a fact that isn't what the newest edition has, and nothing
// says why. A value is "" where there is none, and so is the line that it was written on.
func CorrectionMissing(path, from, to, edition, was, lines string) diag.Problem {
	back := "skriv den som förut"
	if was != "" {
		back = "skriv " + was + ", som förut"
	}
	m := "Uppgiften " + stated(path) + " var " + valued(from) + " i utgåvan " + edition + " och är nu " + valued(to) + "."
	switch {
	case from == "":
		m = "Uppgiften " + stated(path) + " saknades i utgåvan " + edition + " och är nu " + valued(to) + "."
	case to == "":
		m = "Uppgiften " + stated(path) + " var " + valued(from) + " i utgåvan " + edition + " och finns inte längre."
	}
	return diag.Problem{Code: diag.CorrectionMissing, Of: from, Message: m,
		Hint: "En uppgift som har offentliggjorts ändras inte utan skäl. Är det ett misstag: " + back + ". " +
			"Annars skriver du skälet sist bland uppgifterna i filen:", Paste: lines}
}

// Reminded is a hint with the line that stood there when the newest edition was released.
func Reminded(hint, line string) string { return "I den senaste utgåvan stod " + line + ". " + hint }

// TableGone are the facts of a table that an edition has and the file lacks, and that it may
// have under a name that can't be read, or that are being corrected away.
func TableGone(table string, n int, edition, lines string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionMissing,
		Message: fmt.Sprintf("Utgåvan %s har %s under %s, som inte finns längre.", edition,
			sv.Antal(int64(n), "uppgift", "uppgifter"), stated(table)),
		Hint: "Det som har offentliggjorts tas inte bort utan skäl. Skriv tillbaka det, eller skriv det här sist bland " +
			"uppgifterna i filen:",
		Paste: lines}
}

// TablesGone are tables that an edition has and the file lacks, with their lines as far as
// the edition tells them. The correction of one of their facts shows how to let them go.
func TablesGone(tables []string, edition, lines, path, from string) diag.Problem {
	for i, t := range tables {
		tables[i] = headed(t)
	}
	which, was, it := "Stycket ", "stycket", "det"
	if len(tables) > 1 {
		which, was, it = "Styckena ", "styckena", "de"
	}
	return diag.Problem{Code: diag.FactsGone,
		Message: which + sv.Lista(tables) + " är borta, fast " + it + " har offentliggjorts i utgåvan " + edition + ".",
		Hint: "Är det ett misstag: hämta tillbaka " + was + " ur förra versionen av filen, med det som försvann av anmärkningar och " +
			"text, eller skriv raderna här igen. Är det utgåvan som har fel: skriv i stället en [[rattelse]] utan till för varje uppgift, " +
			"sist bland uppgifterna i filen. Då visar kontrollen vilka. Den första har vad = " + strconv.Quote(path) +
			" och fran = " + strconv.Quote(from) + ". Raderna som är borta:",
		Paste: lines}
}

// FactsMoved are the facts of a table that an edition has and that is now called
// something else, since the value of a key is another.
func FactsMoved(was, now, key, value, edition, lines string) diag.Problem {
	added := " som förut. "
	if key != "ar" {
		value = strconv.Quote(value)
	} else if strings.Contains(now, ".blad[") {
		added += "Ett nytt år får ett eget stycke [[deltagande.blad]] under det gamla. "
	}
	return diag.Problem{Code: diag.FactsMoved,
		Message: "Det som i utgåvan " + edition + " stod under " + stated(was) + " står nu under " + stated(now) + ".",
		Hint:    "Skriv " + key + " = " + value + added + "Är det utgåvan som har fel: skriv det här sist bland uppgifterna i filen:",
		Paste:   lines}
}

// CorrectionLines are the lines that say why a fact is another than it was. The
// day and the reason are for the editor to fill in.
func CorrectionLines(path, from, to string) string {
	out := []string{"[[rattelse]]", open("dag", "dagen då uppgiften rättas, som 2026-04-01 utan citattecken"),
		fmt.Sprintf("vad = %q", path)}
	if from != "" {
		out = append(out, fmt.Sprintf("fran = %q", from))
	}
	if to != "" {
		out = append(out, fmt.Sprintf("till = %q", to))
	}
	return lines(append(out, open("varfor", "varför uppgiften ändras, så att en läsare förstår")))
}

// CorrectionUnknown is a correction of something that no file states or stated.
// near is a fact of the file, or "".
func CorrectionUnknown(what, near string) diag.Problem {
	p := diag.Problem{Code: diag.CorrectionBad, Message: "Filen har ingen uppgift " + quote(what) + ".",
		Hint: "Skriv uppgiften som kontrollen skriver den när rättelsen saknas."}
	if near != "" {
		p.Hint = "Skriv vad = " + strconv.Quote(near) + ", om det är den uppgiften som menas."
	}
	return p
}

// CorrectionSame is a correction that changes nothing.
func CorrectionSame() diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad, Message: "Rättelsen säger att uppgiften är som den var.",
		Hint: "Skriv vad uppgiften var i fran och vad den är i till, eller ta bort stycket."}
}

// CorrectionIdle is a correction of a value that was never released, of a fact that is as
// the newest edition has it.
func CorrectionIdle(from, edition string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad,
		Message: "Rättelsen säger att uppgiften var " + quote(from) + ", men ingen utgåva har haft det. Den är som i utgåvan " + edition + ".",
		Hint:    "Ta bort stycket. Ska uppgiften ändras: ändra den också, och skriv i fran vad den var i utgåvan."}
}

// CorrectionGap is a correction that doesn't begin where the one before it ends.
func CorrectionGap(before, from string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad,
		Message: "Rättelsen utgår från " + quote(from) + ", men rättelsen före den slutar med " + quote(before) + ".",
		Hint:    fmt.Sprintf("Skriv fran = %q.", before)}
}

// CorrectionOrder is a correction that stands after a later one.
func CorrectionOrder() diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad, Message: "Rättelsen är tidigare än den som står före den.",
		Hint: "Rättelser av samma uppgift står i tidsordning. Byt plats på dem."}
}

// CorrectionSpelled is a correction whose amount is the fact's, written in another way.
func CorrectionSpelled(to, now string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad, Message: "Beloppet " + quote(to) + " i rättelsen är inte skrivet som det jämförs.",
		Hint: fmt.Sprintf("Skriv bara siffror: till = %q", now)}
}

// CorrectionFrom is a correction of another value than the newest edition has.
func CorrectionFrom(from, was, edition string) diag.Problem {
	p := diag.Problem{Code: diag.CorrectionBad, Hint: fmt.Sprintf("Skriv fran = %q", was),
		Message: "Rättelsen säger att uppgiften var " + quote(from) + ", men i utgåvan " + edition + " är den " + quote(was) + "."}
	switch {
	case was == "":
		p.Message = "Rättelsen säger att uppgiften var " + quote(from) + ", men i utgåvan " + edition + " saknas den."
		p.Hint = "Ta bort raden fran."
	case from == "":
		p.Message = "Rättelsen säger inte vad uppgiften var. I utgåvan " + edition + " är den " + quote(was) + "."
	}
	return p
}

// CorrectionTo is a correction that doesn't say what the fact is now, or in other words.
func CorrectionTo(to, now string) diag.Problem {
	p := diag.Problem{Code: diag.CorrectionBad, Hint: fmt.Sprintf("Skriv till = %q", now),
		Message: "Rättelsen säger att uppgiften nu är " + quote(to) + ", men i filen står " + quote(now) + "."}
	if to == "" {
		p.Message = "Rättelsen säger inte vad uppgiften är nu. I filen står " + quote(now) + "."
	}
	return p
}

// CorrectionAsRemark is a correction with keys that are a remark's, and how it is written.
func CorrectionAsRemark(keys []string, day, what, from, to, why string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown,
		Message: sv.Lista(keys) + " hör inte till [[rattelse]]: vad säger vilken uppgift som är rättad.",
		Hint:    "Skriv stycket så här, med fran och till inom citattecken:",
		Paste: lines([]string{"[[rattelse]]", "dag = " + day, "vad = " + strconv.Quote(what), "fran = " + strconv.Quote(from),
			"till = " + strconv.Quote(to), "varfor = " + strconv.Quote(why)})}
}

// CorrectionVain is a correction of a fact that is as it was released.
func CorrectionVain(to, now, edition string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad,
		Message: "Rättelsen säger att uppgiften nu är " + valued(to) + ", men den är " + valued(now) + " som i utgåvan " + edition + ".",
		Hint:    "Ta bort stycket [[rattelse]]. Ska rättelsen gälla: ändra också uppgiften till " + valued(to) + "."}
}

// CorrectionStale is a correction after which the fact was changed again.
func CorrectionStale(path, to, now string) diag.Problem {
	return diag.Problem{Code: diag.CorrectionBad,
		Message: "Rättelsen säger att uppgiften nu är " + quote(to) + ", men i filen står " + quote(now) + ".",
		Hint:    "Är rättelsen fel: skriv till = " + strconv.Quote(now) + " i den. Har uppgiften ändrats igen: lägg till en rättelse:",
		Paste:   CorrectionLines(path, to, now)}
}
