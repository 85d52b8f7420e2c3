package staff

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Unlinked is a thing that a text names without a link to it in the facts.
type Unlinked struct {
	As      string // the words of the text, or the thing's name
	How     Naming
	Address string // of the thing's page
	ID      string
	Field   string // where the link belongs: a key, or "" for the text itself
	Absent  bool   // the file has no such key yet
}

// Naming is the way in which a text names a thing.
type Naming int

// The ways of naming.
const (
	NamedInText Naming = iota
	NamedInSummary
	LinkedInText
)

// String says it as a sentence does.
func (n Naming) String() string {
	switch n {
	case NamedInSummary:
		return "nämns i sammanfattningen"
	case LinkedInText:
		return "länkas i texten"
	}
	return "nämns i texten"
}

// NameUnlinked is a thing that a text names without a link to it in the facts.
func NameUnlinked(u Unlinked) diag.Problem {
	const otherwise = " om något annat menas."
	p := diag.Problem{Code: diag.NameUnlinked, Of: u.ID,
		Message: quote(u.As) + " " + u.How.String() + " men är inte länkat bland uppgifterna."}
	switch u.Field {
	case "":
		p.Hint = "Länka till " + u.Address + " i texten, eller skriv om den" + otherwise
	case "medverkan":
		p.Hint = "Lägg till en [[medverkan]] med namnd = \"" + u.ID + "\", eller skriv om texten" + otherwise
	case "projekt":
		p.Hint = u.add(strconv.Quote(u.ID)) + ". Nämner källan bara projektet: länka till " + u.Address + " i texten i stället."
	default:
		p.Hint = u.add(strconv.Quote(u.ID)) + ", eller skriv om texten" + otherwise
	}
	return p
}

// add says how ids come into the list that they belong to: with its whole row, and where
// that stands, if the file has none.
func (u Unlinked) add(ids string) string {
	if u.Absent {
		return "Lägg till raden " + u.Field + " = [" + ids + "] överst i filen, under den första raden +++"
	}
	return "Lägg till " + ids + " i " + u.Field
}

// Listed reports whether a link to the thing is an item of a list.
func (u Unlinked) Listed() bool { return u.Field != "" && u.Field != "medverkan" }

// NamesUnlinked are several things that a text names and that one list lacks.
func NamesUnlinked(list []Unlinked) diag.Problem {
	var names, ids []string
	for _, u := range list {
		names, ids = append(names, quote(u.As)), append(ids, strconv.Quote(u.ID))
	}
	p := diag.Problem{Code: diag.NameUnlinked, Message: sv.Lista(names) + " nämns i texten men är inte länkade bland uppgifterna.",
		Hint: list[0].add(strings.Join(ids, ", "))}
	if list[0].Field == "projekt" {
		p.Hint += ". Nämner källan dem bara: länka till deras sidor i texten i stället."
	} else {
		p.Hint += ", eller skriv om texten om något annat menas."
	}
	return p
}

// TextLength is a text of n words where there should be from least to most.
func TextLength(n, least, most int) diag.Problem {
	p := diag.Problem{Code: diag.TextLength,
		Message: fmt.Sprintf("Texten har %d ord. En text av det här slaget ska ha %d–%d ord.", n, least, most),
		Hint:    `Skriv mer, om källan säger mer. Säger den inte mer: skriv det i faktadelen, langd_undantag = "…".`}
	if n == 0 {
		p.Message = fmt.Sprintf("Under faktadelen står ingen text. En text av det här slaget ska ha %d–%d ord.", least, most)
		p.Hint = "Skriv texten, eller hämta tillbaka den om den har fallit bort. " +
			`Säger källan inget: skriv en mening om det, och i faktadelen langd_undantag = "…".`
	}
	if n > most {
		p.Hint = `Korta texten. Om det inte går: skriv skälet i faktadelen, langd_undantag = "…".`
	}
	return p
}

// SpellingsLacking is a programme that n sheets write as its list of spellings doesn't.
func SpellingsLacking(id string, n int, example string) diag.Problem {
	return diag.Problem{Code: diag.SpellingUnlisted,
		Message: fmt.Sprintf("%d blad skriver programmet %s på sätt som inte står i stavningar, till exempel %s.", n, id, quote(example)),
		Hint:    "Lägg tillbaka stavningarna, eller lägg till dem som är nya."}
}

// StatementWithoutEU is a programme with the sentence on the EU's support that is none of
// the EU's; stated tells that it says so.
func StatementWithoutEU(name string, stated bool) diag.Problem {
	p := diag.Problem{Code: diag.StatementMissing, Message: quote(name) + " har meningen om EU:s stöd, men inte eu = true.",
		Hint: "Lägg till raden eu = true, eller ta bort raden medfinansiering."}
	if stated {
		p.Hint = "Skriv eu = true. Är programmet inte EU:s: ta bort raden medfinansiering."
	}
	return p
}

// LimitTwice is a kind of text that has limits already.
func LimitTwice(kind string) diag.Problem {
	return diag.Problem{Code: diag.TextLength, Message: "Slaget " + quote(kind) + " har två [[langd]].",
		Hint: "Rätta slag, eller behåll bara den ena."}
}

// LimitsCrossed are limits that no text can keep.
func LimitsCrossed(least, most int) diag.Problem {
	return diag.Problem{Code: diag.TextLength, Message: fmt.Sprintf("Ingen text kan ha minst %d och högst %d ord.", least, most),
		Hint: "Rätta minst eller hogst."}
}

// LimitBroken is a limit, by its key, that many of the texts of its kind break.
func LimitBroken(key string, n, all int) diag.Problem {
	return diag.Problem{Code: diag.TextLength,
		Message: fmt.Sprintf("%d av %d texter följer inte %s. Troligen är talet fel.", n, all, quote(key)),
		Hint:    "Rätta talet. Är det rätt: skriv om texterna, eller langd_undantag i dem, och sänk kravet till dess."}
}

// ExceptionIdle is an exception, in the key named, from a rule that the text
// keeps.
func ExceptionIdle(key string) diag.Problem {
	return diag.Problem{Code: diag.ExceptionIdle, Message: "Texten följer regeln, så undantaget behövs inte.",
		Hint: "Ta bort raden " + key + "."}
}

// TextsHard is a readability index that the texts have together and that is
// higher than most.
func TextsHard(lix, most int) diag.Problem {
	return diag.Problem{Code: diag.TextsHard,
		Message: fmt.Sprintf("Texterna är svårlästa: hälften av dem har läsbarhetsindex %d eller mer. Gränsen är %d.", lix, most),
		Hint:    "Dela långa meningar och byt långa ord mot korta, helst i de texter som är svårast."}
}

// HardOne points at one of the texts that are hardest to read.
func HardOne(pos diag.Pos, lix int) diag.Related {
	return diag.Related{Pos: pos, Message: "en av de svåraste texterna, index " + strconv.Itoa(lix)}
}

// SentenceTwice is a sentence that another document has too.
func SentenceTwice() diag.Problem {
	return diag.Problem{Code: diag.SentenceTwice, Message: "Samma mening står i två dokument.",
		Hint: "Skriv om den ena, eller ta bort den och länka till den andra sidan."}
}

// TextCopied is a text most of which stands in another file.
func TextCopied(file string) diag.Problem {
	return diag.Problem{Code: diag.SentenceTwice, Message: "Texten är till stor del densamma som i " + file + ".",
		Hint: "Skriv den här sidans egen text. Har den klistrats in över texten som stod här: hämta tillbaka den ur filens historik."}
}

// ParagraphTwice is a paragraph that its text has twice.
func ParagraphTwice() diag.Problem {
	return diag.Problem{Code: diag.SentenceTwice, Message: "Stycket står två gånger i texten.", Hint: "Ta bort det ena."}
}

// SentenceInARow is a sentence right after the same one.
func SentenceInARow() diag.Problem {
	return diag.Problem{Code: diag.SentenceTwice, Message: "Samma mening står två gånger efter varandra.", Hint: "Ta bort den ena."}
}

// WordTwice is a word right after the same one.
func WordTwice(word string) diag.Problem {
	return diag.Problem{Code: diag.SentenceTwice, Message: "Ordet " + quote(word) + " står två gånger i rad.", Hint: "Ta bort det ena."}
}

// SentenceFirst points at where a sentence stands first.
func SentenceFirst(pos diag.Pos) diag.Related {
	return diag.Related{Pos: pos, Message: "här står den först"}
}

// SentenceCopied is n words in a row that a source has too.
func SentenceCopied(n int) diag.Problem {
	return diag.Problem{Code: diag.SentenceCopied, Message: fmt.Sprintf("%d ord i rad är tagna ur källan.", n),
		Hint: "Skriv med egna ord. Är det titeln på ett verk: lägg den i titlar i data/granskning.toml."}
}

// PersonalAddress is a link to the mail of one person.
func PersonalAddress(address string) diag.Problem {
	return diag.Problem{Code: diag.PersonNamed, Message: quote(address) + " ser ut som en persons e-postadress.",
		Hint: "Länka till en funktion i stället, till exempel förvaltningens e-postadress, eller ta bort länken."}
}

// PersonNamed is what looks like a person's name.
func PersonNamed(name string) diag.Problem {
	return diag.Problem{Code: diag.PersonNamed, Message: quote(name) + " ser ut som en persons namn.",
		Hint: "Nämn inga enskilda personer: skriv vilken roll de har. Är det inget personnamn: lägg det i titlar i data/granskning.toml."}
}

// PersonOfSource is the name of a person that a source names.
func PersonOfSource(source string) diag.Problem {
	return diag.Problem{Code: diag.PersonNamed,
		Message: "Det här ser ut som en persons namn: det står bland dem som källan " + source + " nämner.",
		Hint:    "Nämn inga enskilda personer: skriv vilken roll de har."}
}

// StatementMissing is an EU programme without the sentence that the EU asks
// for.
func StatementMissing(program string) diag.Problem {
	return diag.Problem{Code: diag.StatementMissing,
		Message: quote(program) + " är ett EU-program men saknar meningen om EU:s stöd, som ska stå på varje projekts sida.",
		Hint:    `Skriv medfinansiering = "Medfinansieras av Europeiska unionen", eller den mening som programmet kräver.`}
}

// SpellingUnlisted is a programme's name on a sheet that the programme is not
// known by.
func SpellingUnlisted(stated, program string) diag.Problem {
	return diag.Problem{Code: diag.SpellingUnlisted, Message: quote(stated) + " är ingen känd stavning av programmet " + program + ".",
		Hint: "Lägg till den i stavningar i data/program.toml, eller byt program om något annat menas."}
}

// ProgramOfOther is a programme's name on a sheet that is another programme's than the
// project's, which was released with it if released is set.
func ProgramOfOther(stated, program string, page int, r Remarked, released bool) diag.Problem {
	p := diag.Problem{Code: diag.SpellingUnlisted,
		Message: fmt.Sprintf("På bladet i källan (sidan %d) står %s. Det är programmet %s.", page, quote(stated), program),
		Hint:    `Skriv program = "` + program + `". ` + sheetWrong, Paste: r.lines()}
	if released {
		p.Code = diag.StrandOfOther
	}
	return p
}

// SheetDiffers is a field of a sheet with another value than the source's
// sheet has. Values are as files write them, "" for none.
func SheetDiffers(field, got, want string, page int, r Remarked) diag.Problem {
	return diag.Problem{Code: diag.SheetDiffers,
		Message: fmt.Sprintf("%s är %s. På bladet i källan (sidan %d) står %s.", quote(field), orNothing(got), page, orNothing(want)),
		Hint:    mendSheet(field, want) + ". " + sheetWrong, Paste: r.lines()}
}

// AmountFoundLater is the hint of an amount that differs from its sheet's, and comes from a
// document of its own.
func AmountFoundLater(source string) string {
	return "Står beloppet i " + source + " lägger du till det här sist bland uppgifterna i filen, så att läsaren får veta det:"
}

// TranscriptAltered is a field that a sheet states as it did when it was released, and that
// the transcript of the source says otherwise.
func TranscriptAltered(field, got, want string, page int) diag.Problem {
	return diag.Problem{Code: diag.SheetDiffers,
		Message: fmt.Sprintf("Avskriften av källan (sidan %d) säger %s om %s. I projektet står %s, som i den senaste utgåvan.", page,
			orNothing(want), quote(field), orNothing(got)),
		Hint: "Filen är en avskrift och ändras inte för hand. Skriv tillbaka \"" + got + "\". " +
			"Är det projektet som har fel sedan tidigare: rätta det i projektets fil."}
}

// SheetSwapped are two fields of a sheet that have each other's values.
func SheetSwapped(a, b, wantA, wantB string, page int) diag.Problem {
	return diag.Problem{Code: diag.SheetDiffers,
		Message: fmt.Sprintf("%s och %s ser ut att ha bytt plats: på bladet i källan (sidan %d) står de tvärtom.", quote(a),
			quote(b), page),
		Hint: mendSheet(a, wantA) + "\noch " + lower(mendSheet(b, wantB))}
}

// mendSheet says what to write so that a field says what the source's sheet
// does, where that is one line.
func mendSheet(field, want string) string {
	n, err := strconv.ParseInt(want, 10, 64)
	switch {
	case strings.HasPrefix(want, "sha256:"), strings.Contains(field, " "), strings.ContainsAny(want, `"\`), want == "":
	case err == nil && field != "angivet_namn" && field != "rubrik":
		return "Skriv " + field + " = " + sv.Underscored(n)
	case slices.Contains([]string{"start", "slut"}, field) && len(want) == len("2025-01-31"):
		return "Skriv " + field + " = " + want
	case slices.Contains([]string{"angivet_namn", "rubrik", "program_angivet", "mal_angivet", "roll", "roll_angiven"}, field):
		return "Skriv " + field + ` = "` + want + `"`
	case strings.HasPrefix(want, "cirka "):
		return "Skriv " + field + "_ungefarlig = true under beloppet, om det är detsamma"
	case slices.Contains(missingAmounts, want):
		return "Skriv " + field + `_saknas = "` + want + `"`
	}
	return "Rätta uppgiften"
}

// missingAmounts are the reasons why a sheet of a source has no amount.
var missingAmounts = []string{"tomt", "streck", "vet-ej"}

// SheetColumn is an amount that stands in the other column of the source's sheet: in that
// of a role, or if role is "" in the sheet's own.
func SheetColumn(field, key, role, own string, page int, r Remarked) diag.Problem {
	p := diag.Problem{Code: diag.SheetDiffers, Hint: "Ta bort raden " + key + ". " + sheetWrong, Paste: r.lines(),
		Message: fmt.Sprintf("På bladet i källan (sidan %d) står %s i nämndens egen kolumn.", page, quote(field))}
	if role != "" {
		p.Message = fmt.Sprintf("På bladet i källan (sidan %d) står %s i kolumnen för %s. I den egna kolumnen står %s.", page, quote(field),
			role, orNothing(own))
		p.Hint = fmt.Sprintf("Skriv %s = %q. %s", key, role, sheetWrong)
	}
	return p
}

// orNothing quotes a value of a sheet, an amount as an editor writes it.
func orNothing(s string) string {
	switch {
	case s == "":
		return "tomt"
	case strings.HasPrefix(s, "sha256:"):
		return "en annan, längre text"
	}
	return valued(s)
}

// sheetWrong leads to the lines of Remarked.
const sheetWrong = "Är det bladet som är fel lägger du till det här sist bland uppgifterna i filen:"

// Remarked is what a remark on a sheet is about: one of its facts, or all if Fact is "".
type Remarked struct {
	Fact, Namnd string
	Year        int
}

// lines are those that say why a sheet differs from its source.
func (r Remarked) lines() string {
	out := []string{"[[anmarkning]]", `regel = "rattad-uppgift"`}
	for _, x := range [][2]string{{"uppgift", r.Fact}, {"namnd", r.Namnd}} {
		if x[1] != "" {
			out = append(out, fmt.Sprintf("%s = %q", x[0], x[1]))
		}
	}
	return lines(append(out, fmt.Sprintf("ar = %d", r.Year), open("text", "vad som är fel i bladet, så att en läsare förstår")))
}

// SheetUnknown is a sheet that the source does not have.
func SheetUnknown(source, name string, page int, r Remarked) diag.Problem {
	return diag.Problem{Code: diag.SheetDiffers,
		Message: fmt.Sprintf("Källan %s har inget blad med namnet %s på sidan %d.", source, quote(name), page),
		Hint: "Rätta angivet_namn, rubrik eller sida. Kom bladet senare, eller finns inget blad: lägg till dokumentet i " +
			"data/kallor.toml och skriv dess id i kalla. " + sheetWrong, Paste: r.lines()}
}

// SheetUnused is a sheet of a source that no project has.
func SheetUnused(source, name string, page int) diag.Problem {
	return diag.Problem{Code: diag.SheetUnused,
		Message: fmt.Sprintf("Inget projekt har bladet %s på sidan %d i källan %s.", quote(name), page, source),
		Hint:    "Lägg till projektet. Ska bladet inte vara med lägger du till det här sist i data/granskning.toml:",
		Paste: lines([]string{"[[blad_utan_projekt]]", fmt.Sprintf("kalla = %q", source), fmt.Sprintf("sida = %d", page),
			fmt.Sprintf("namn = %q", name), open("skal", "varför inget projekt har bladet")})}
}

// SourcesFlag is what the flag --kalltext means.
const SourcesFlag = "`mapp` med källornas text: varna för ord i rad som är tagna ur dem"

// SourceNotRead says that texts were not compared with the source in a file.
func SourceNotRead(name, dir string) string {
	return fmt.Sprintf("KÖRDES INTE: %s finns inte i %s, så texterna jämfördes inte med den.\n", diag.Printable(name), dir)
}

// UnknownNamed is the name of a value, in braces in a text, that there is none
// of. near is one that is spelled like it, or "".
func UnknownNamed(name, near string, names []string) diag.Problem {
	if near != "" {
		near = "{{" + near + "}}"
	}
	return diag.Problem{Code: diag.ValueName, Message: "{{" + name + "}} är inget värde som portalen kan sätta in.",
		Hint: perhaps(near, "Skriv ett av värdena, eller ta bort klamrarna.") + " De som finns är {{" + strings.Join(names, "}}, {{") + "}}."}
}

// ValueMisplaced is the name of a value in a key whose text is shown as it
// stands.
func ValueMisplaced(name, key string) diag.Problem {
	return diag.Problem{Code: diag.ValuePlace, Message: "{{" + name + "}} sätts inte in i " + quote(key) + ".",
		Hint: "Skriv ut det du menar, eller flytta det till texten under uppgifterna. I sammanfattningar går bara årtal, datum och namn."}
}

// NotExplained is a word that a glossary calls everyday but has no heading for. near is
// a heading that is spelled like it, or "".
func NotExplained(word, near string) diag.Problem {
	return diag.Problem{Code: diag.GlossaryWord, Message: "Ordlistan har ingen rubrik " + quote(word) + ".",
		Hint: perhaps(near, "Skriv ordet som i rubriken, eller ta bort det ur listan.")}
}
