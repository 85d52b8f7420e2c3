package staff

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
)

// What seems to be another thing's: names that have changed places, wordings of others,
// dates that don't go together.

// StatedSwapped is a sheet whose programme is called as a goal, and the other way round.
func StatedSwapped() diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: "program_angivet är ett mål, och mal_angivet är ett program.",
		Hint: "Låt texterna byta plats."}
}

// StatedOfOther is a wording of a sheet that is the name of another kind of thing.
func StatedOfOther(key, wording string, is Thing) diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: key + " är " + quote(wording) + ", som är namnet på " + is.one() + ".",
		Hint: "Skriv det som bladet anger på den raden."}
}

// StatedGoal is a goal as a sheet words it, that the sheet isn't counted to.
func StatedGoal(wording, id string) diag.Problem {
	return diag.Problem{Code: diag.StatedOther,
		Message: "mal_angivet är " + quote(wording) + ", men bladet räknas inte till det målet.",
		Hint:    "Skriv målet i mal: \"" + id + "\". Är det bladets ord som är fel: rätta mal_angivet."}
}

// GoalLacking is a sheet that words a goal and is counted to none.
func GoalLacking(wording, id string) diag.Problem {
	return diag.Problem{Code: diag.StatedOther,
		Message: "mal_angivet är " + quote(wording) + ", men raden mal saknas, så bladet räknas inte till något mål.",
		Hint:    "Skriv mal = [\"" + id + "\"] på raden före mal_angivet."}
}

// StatedProject is a sheet with the name of another project.
func StatedProject(name, file string) diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: "angivet_namn är " + quote(name) + ", som är ett annat projekt (" + file + ").",
		Hint: "Skriv namnet som bladet har, eller flytta bladet till det projektet."}
}

// NamesSwapped are two names of a thing that seem to have changed places.
func NamesSwapped(key, other string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: key + " och " + other + " ser ut att ha bytt plats.",
		Hint: "Låt texterna byta plats."}
}

// ShortLonger is a short name that is longer than the name.
func ShortLonger(short, long string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: short + " är längre än " + long + ". De ser ut att ha bytt plats.",
		Hint: "Låt texterna byta plats, eller korta " + short + "."}
}

// OfficeIsNamnd is a förvaltning with the name of a nämnd.
func OfficeIsNamnd(name string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: "forvaltning är " + quote(name) + ", som är en nämnd.",
		Hint: "Skriv namnet på nämndens förvaltning."}
}

// ProjectOfOther is a project in an account of a nämnd that has no part in it.
func ProjectOfOther(id, namnd string) diag.Problem {
	return diag.Problem{Code: diag.ProjectOfOther, Message: namnd + " deltar inte i projektet " + quote(id) + ".",
		Hint: "Rätta projektet, eller ta bort det ur listan. Deltar nämnden: rätta namnd i projektets fil, eller skriv den i " +
			"medverkande_namnder där."}
}

// OwnPlace is the city itself, or its country, among partners.
func OwnPlace(id string, country bool) diag.Problem {
	p := diag.Problem{Code: diag.ListDuplicate, Message: quote(id) + " är staden själv. Här står bara andra.",
		Hint: "Ta bort det ur listan."}
	if country {
		p.Message = quote(id) + " är stadens eget land. Här står bara andra."
	}
	return p
}

// PartnerOfOther is what is no organisation of its own among those that take part.
func PartnerOfOther(key, name string, is Thing) diag.Problem {
	p := diag.Problem{Code: diag.ListDuplicate, Message: quote(name) + " i " + key + " är namnet på " + is.one() + " här på portalen.",
		Hint: "Ta bort det ur listan, och skriv programmet i program."}
	if is == Namnd {
		p.Hint = "Ta bort det ur listan, och skriv nämnden som nämnd."
	}
	return p
}

// FactOfSigns is a text without a letter or a digit.
func FactOfSigns(key string) diag.Problem {
	return diag.Problem{Code: diag.KeyEmpty, Message: quote(key) + " har bara tecken, inga ord.",
		Hint: "Fyll i uppgiften, eller ta bort raden om den inte behövs."}
}

// FooterTwice is a page with the place of another at the foot of every page. free are three
// places that no page has.
func FooterTwice(place int, title, other, file string, free [3]int) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate,
		Message: fmt.Sprintf("Sidan %s har plats %d i sidfoten, och det har sidan %s (%s) också.", quote(title), place, quote(other), file),
		Hint: fmt.Sprintf("Skriv sidfot = %d "+
			"för den av dem som är ny eller som du ändrade. Också %d och %d är lediga.", free[0], free[1], free[2])}
}

// PageNamedAs is a page that is called as another one of its kind.
func PageNamedAs(title, file string) diag.Problem {
	return diag.Problem{Code: diag.TitleUnlikely, Message: quote(title) + " är också titeln i " + file + ".",
		Hint: "Ge den nya sidan en titel som skiljer den från den andra. Handlar de om samma sak: behåll bara den ena."}
}

// SentenceSought is a sentence among words to be sought.
func SentenceSought(key, text string) diag.Problem {
	return diag.Problem{Code: diag.ManyInOne, Message: quote(text) + " är en mening. I " + key + " står ord som folk söker på.",
		Hint: "Skriv bara orden, vart och ett inom egna citattecken, till exempel " + key + ` = ["elevutbyte", "studieresa"].`}
}

// PlanLate is a plan that is dated after the time that it is for.
func PlanLate(date, end string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "plandatum är " + date + ", efter planens slut " + end + ".",
		Hint: "Rätta det datum som är fel, plandatum eller slut."}
}

// PlanAfterSource is a plan that is dated after the document that it stands in.
func PlanAfterSource(date, source, of string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "plandatum är " + date + ", men källan " + source + " är från " + of + ".",
		Hint: "Rätta det som är fel, plandatum här eller datum i data/kallor.toml."}
}

// SourceDated is a document that is dated years from the one that it is about.
func SourceDated(date string, year int) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: fmt.Sprintf("datum är %s, långt från dokumentets år %d.", date, year),
		Hint: "Rätta det som är fel, datum eller ar."}
}

// NameRepeated is a text that only says the name of what it tells of.
func NameRepeated(key, name string) diag.Problem {
	return diag.Problem{Code: diag.NameRepeated, Message: key + " är bara namnet en gång till.",
		Hint: "Skriv med en mening vad det är.", Words: name}
}

// ShortSame is a short name that is the name itself.
func ShortSame(key, name string) diag.Problem {
	return diag.Problem{Code: diag.NameRepeated, Message: "kortnamn är detsamma som " + key + ".",
		Hint: "Ta bort raden kortnamn.", Words: name}
}

// OwnWebsite is an address of another site that is the portal's own.
func OwnWebsite(key, address string) diag.Problem {
	return diag.Problem{Code: diag.LinkOwn, Message: key + " är " + quote(address) + ", som är portalen själv.",
		Hint: "Skriv adressen till den webbplats som menas, eller ta bort raden."}
}

// BaseOfOthers is a base that many addresses of other sites lie under.
func BaseOfOthers(base string, n int) diag.Problem {
	return diag.Problem{Code: diag.LinkOwn,
		Message: fmt.Sprintf("bas är %s, men %d uppgifter om andra webbplatser har adresser under den.", quote(base), n),
		Hint:    "Skriv portalens egen adress i bas."}
}

// NoAnswer is how a text says that a nämnd has not answered.
var NoAnswer = sieve.MustCompile(`(?i)(?:^|[^\pL])(?:o?be)?svar|(?:^|[^\pL])(?:tom|tomt|saknas|saknar|inget|ingen|inga)(?:$|[^\pL])`)

// OnlyNoAnswer is a text that says only that a nämnd has not answered.
var OnlyNoAnswer = sieve.MustCompile(`(?i)^(?:nämnden|förvaltningen|styrelsen)? ?har inte (?:be)?svarat(?: på frågan)?\.?\s*$`)

// AnswerUnlisted is a question without an answer that the list of those lacks; all are those
// that it should have.
func AnswerUnlisted(number int, heading string, all []int) diag.Problem {
	return diag.Problem{Code: diag.AnswerEmpty,
		Message: fmt.Sprintf("Under rubriken %s står att frågan inte är besvarad, men fråga %d finns inte i tomma_svar.",
			quote(heading), number),
		Hint: "Skriv tomma_svar = " + strings.ReplaceAll(fmt.Sprint(all), " ", ", ") + "."}
}

// AnswerNotEmpty is a question that is said to have no answer, beside a text that has one.
func AnswerNotEmpty(number int, heading string) diag.Problem {
	return diag.Problem{Code: diag.AnswerEmpty,
		Message: fmt.Sprintf("Fråga %d har inget svar, står det här. Men under rubriken %s står ett.", number, quote(heading)),
		Hint:    "Rätta frågans nummer, eller ta bort det. Är frågan obesvarad: skriv under rubriken att nämnden inte har svarat."}
}

// MobileNumber is a number that leads to one person.
func MobileNumber() diag.Problem {
	return diag.Problem{Code: diag.ContactPersonal, Message: "Numret ser ut som en persons mobiltelefon.",
		Hint: "Nämn inga enskilda personer: skriv vägen till en funktion, till exempel växelns nummer."}
}

// IdentityNumber is the identity number of a person.
func IdentityNumber() diag.Problem {
	return diag.Problem{Code: diag.ContactPersonal, Message: "Här står ett personnummer.",
		Hint: "Ta bort numret. Portalen är öppen för alla och nämner inga enskilda personer."}
}

// IdentityNumberLike is a number in the form of a person's whose last digit doesn't check it.
func IdentityNumberLike() diag.Problem {
	p := IdentityNumber()
	p.Message = "Numret ser ut som ett personnummer, fast sista siffran inte stämmer."
	return p
}

// PersonalMail is the mail address of one person.
func PersonalMail(address string) diag.Problem {
	return diag.Problem{Code: diag.ContactPersonal, Message: quote(address) + " ser ut som en persons e-postadress.",
		Hint: "Skriv vägen till en funktion i stället, till exempel förvaltningens e-postadress."}
}

// PersonAsked is a person where an office or an organisation belongs.
func PersonAsked(name string) diag.Problem {
	return diag.Problem{Code: diag.ContactPersonal,
		Message: quote(name) + " ser ut som en person. Här ska en funktion eller organisation stå.",
		Hint:    "Nämn inga enskilda personer: skriv vilken funktion de har, eller vilken organisation de hör till."}
}

// PageTypeTwice is a page of a type that another page has; own is the type that its file is
// called by, or "".
func PageTypeTwice(kind, other, own string) diag.Problem {
	p := diag.Problem{Code: diag.ListDuplicate, Message: "Sidan " + quote(other) + " är redan portalens " + quote(kind) + ".",
		Hint: "Ta bort raden sidtyp. Ska den här sidan gälla i stället: ta bort raden där."}
	if own != "" {
		p.Hint = "Skriv sidtyp = " + strconv.Quote(own)
	}
	return p
}

// PageTypeLost is a page that no longer says its type, which its file is called by.
func PageTypeLost(own string) diag.Problem {
	return diag.Problem{Code: diag.KeyMissing,
		Message: "Uppgiften " + quote("sidtyp") + " saknas. Då vet portalen inte vad den ska göra med sidan.",
		Hint:    "Lägg till raden sidtyp = " + strconv.Quote(own)}
}

// StartPageGone is a portal whose start page has lost its text.
func StartPageGone(kind string) diag.Problem {
	return diag.Problem{Code: diag.DataFileMissing,
		Message: "Startsidan har ingen text: ingen fil i content/sidor har sidtyp = " + strconv.Quote(kind) + ".",
		Hint:    "Hämta tillbaka filen. Står texten i en annan fil: skriv sidtyp = " + strconv.Quote(kind) + " där."}
}

// PlaceInOther is a place that lies in another country than its own.
func PlaceInOther(name, country, other, id string, lat, lon float64) diag.Problem {
	return diag.Problem{Code: diag.PlaceFar,
		Message: fmt.Sprintf("%s ska ligga i landet %s, men %s ligger i landet %s.", name, country, at(lat, lon), other),
		Hint:    "Skriv land = " + strconv.Quote(id) + ". Är landet rätt: rätta lat och lon."}
}

// DateWorded is a date, in the key named, whose wording says another one.
func DateWorded(key, date, said string) diag.Problem {
	return diag.Problem{Code: diag.DateWording, Message: key + " är " + date + ", men i " + key + "_text står " + said + ".",
		Hint: "Kontrollera båda mot källan, och rätta det som är fel."}
}

// MoreUntold is how a list says that it has more than it names.
var MoreUntold = sieve.MustCompile(`(?i)(?:^|[\s,(])(?:m\. ?fl\.?|mfl|med flera|etc\.?|et al\.?|osv\.?|och (?:andra|fler)|` +
	`bland andra|bl\. ?a\.?|` +
	`(?:ytterligare |cirka |ca )?\d+ (?:(?:andra|nya|fler|st) )?(?:partner|partners|organisationer|företag|kommuner|städer))(?:$|[\s,).])`)

// How the names of authorities end that are one word and those of others that are several, and
// how parts of an organisation begin.
const (
	AuthorityEndings = `(?:kassan|verket|myndigheten|vården|förmedlingen|inspektionen|styrelsen|högskolan|universitetet|` +
		`förbundet)`
	OrganisationEndings = `(?:folkhögskola|högskola|universitet|kommun|museum|förening|förbund|stiftelse|gymnasium|AB)`

	PartsOfOrganisations = `Avdelning|Enhet|Institution|Sektion|Fakultet|Kontor|Centrum|Center`
)

// MoreOrganisations is an entry of organisations that stands for some that it doesn't name.
func MoreOrganisations(key, entry string) diag.Problem {
	return diag.Problem{Code: diag.ManyInOne, Message: quote(entry) + " i " + key + " är fler än en organisation, och alla nämns inte.",
		Hint: "Skriv varje organisation för sig i listan, och bara dem som källan nämner."}
}

// SeveralOrganisations is an entry with several organisations in it.
func SeveralOrganisations(key, entry string, each []string) diag.Problem {
	better := `"` + strings.Join(each, `", "`) + `"`
	return diag.Problem{Code: diag.ManyInOne, Message: quote(entry) + " i " + key + " ser ut att vara fler än en organisation.",
		Hint: "Skriv varje organisation för sig: " + better + "."}
}

// GlobalGoals are the names of the goals of Agenda 2030 in Swedish, from the first
// (https://www.globalamalen.se/om-globala-malen/).
var GlobalGoals = [...]string{"Ingen fattigdom", "Ingen hunger", "God hälsa och välbefinnande", "God utbildning för alla", "Jämställdhet",
	"Rent vatten och sanitet för alla", "Hållbar energi för alla", "Anständiga arbetsvillkor och ekonomisk tillväxt",
	"Hållbar industri, innovationer och infrastruktur", "Minskad ojämlikhet", "Hållbara städer och samhällen",
	"Hållbar konsumtion och produktion", "Bekämpa klimatförändringarna", "Hav och marina resurser", "Ekosystem och biologisk mångfald",
	"Fredliga och inkluderande samhällen", "Genomförande och globalt partnerskap"}

// GoalOfOther is a goal of Agenda 2030 with the number of another one.
func GoalOfOther(name string, number, likely int) diag.Problem {
	return diag.Problem{Code: diag.StatedOther,
		Message: fmt.Sprintf("Mål %d heter %s. %s ser ut att vara mål %d.", number, quote(GlobalGoals[number-1]), quote(name), likely),
		Hint:    fmt.Sprintf("Skriv nummer = %d, eller rätta namnet.", likely)}
}
