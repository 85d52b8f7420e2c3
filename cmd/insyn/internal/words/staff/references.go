package staff

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Thing is a kind of thing that texts and data refer to.
type Thing int

// The kinds of things.
const (
	Project Thing = iota
	Namnd
	Program
	Strand
	Goal
	City
	Country
	Network
	Theme
	Place
	Source
)

// String names the thing as a sentence does.
func (t Thing) String() string {
	switch t {
	case Project:
		return "projektet"
	case Namnd:
		return "nämnden"
	case Program:
		return "programmet"
	case Strand:
		return "insatsen"
	case Goal:
		return "målet"
	case City:
		return "staden"
	case Country:
		return "landet"
	case Network:
		return "nätverket"
	case Theme:
		return "temat"
	case Place:
		return "platsen"
	}
	return "källan"
}

// place says where things of the kind are listed.
func (t Thing) place() string {
	switch t {
	case Project:
		return "content/projekt/"
	case Namnd:
		return "content/namnder/"
	case Program, Strand:
		return "data/program.toml"
	case Goal:
		return "data/mal.toml"
	case City:
		return "data/stader.toml"
	case Country:
		return "data/lander.toml"
	case Network:
		return "content/natverk/"
	case Theme:
		return "data/teman.toml"
	case Place:
		return "content/platser/"
	}
	return "data/kallor.toml"
}

const otherID = "Välj ett annat id. Är det samma sak två gånger: ta bort den ena delen, med sin rubrik."

// IDTaken is an id that something else has.
func IDTaken(id string) diag.Problem {
	return diag.Problem{Code: diag.IDDuplicate, Message: "Id " + quote(id) + " finns redan.",
		Hint: otherID}
}

// ProgramIDTaken is an id that another programme or strand has.
func ProgramIDTaken(id string) diag.Problem {
	return diag.Problem{Code: diag.IDDuplicate, Message: "Id " + quote(id) + " finns redan; program och insatser delar adresser.",
		Hint: otherID}
}

// EntryAgain is an entry of a list that has the id and the name of another one.
func EntryAgain(name string) diag.Problem {
	return diag.Problem{Code: diag.IDDuplicate, Message: quote(name) + " finns redan i listan, med samma id.",
		Hint: "Ta bort det nya stycket. Är det något annat, som bara heter likadant: välj ett annat id och ett namn som skiljer dem åt."}
}

// SpellingOfOther is a name that is a spelling of what stands in the list already.
func SpellingOfOther(called, id, name string) diag.Problem {
	return diag.Problem{Code: diag.SpellingDuplicate, Message: quote(called) + " är redan en stavning av " + quote(name) + ".",
		Hint: "Är det samma: ta bort det här stycket, och skriv " + id + " där det behövs. " +
			"Är det något annat: ta bort stavningen " + quote(called) + " ur stycket om " + quote(name) + "."}
}

// FirstIsHere points at the first of two.
func FirstIsHere(first diag.Pos) diag.Related {
	return diag.Related{Pos: first, Message: "här finns det första"}
}

// SpellingTaken is a spelling that stands for something else already.
func SpellingTaken(spelling, other string) diag.Problem {
	return diag.Problem{Code: diag.SpellingDuplicate, Message: quote(spelling) + " står redan för " + other + ".",
		Hint: "Är det samma: behåll bara " + other + ". Annars: byt id, namn, kortnamn eller stavning på det ena stället."}
}

// SynonymAlone is a word that is said to mean the same as no other.
func SynonymAlone(word string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown,
		Message: "Här står bara ordet " + quote(word) + ": ord som betyder detsamma är minst två.",
		Hint:    "Lägg till ett ord i listan, eller ta bort stycket [[synonym]]."}
}

// QuestionTwice is a question of the form in the words of another.
func QuestionTwice(text string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: "Frågan " + quote(text) + " står två gånger.",
		Hint: "Skriv frågan som den står i blanketten, eller ta bort den ena."}
}

// AnswerTaken is an answer of the form that means another role already.
func AnswerTaken(answer, role string) diag.Problem {
	return diag.Problem{Code: diag.SpellingDuplicate, Message: "Svaret " + quote(answer) + " står redan för " + role + ".",
		Hint: "Behåll det där det hör hemma, och ta bort det på det andra stället."}
}

// TableTwice is a part of a file that stands twice; apart tells whether some of its keys
// tell it from others.
func TableTwice(name string, apart bool) diag.Problem {
	p := diag.Problem{Code: diag.ListDuplicate, Message: "Samma [[" + name + "]] står två gånger.", Hint: "Ta bort den ena."}
	if apart {
		p.Hint = "Ta bort den ena, eller rätta det som skiljer dem åt."
	}
	return p
}

// GroupWithin is a group of synonyms that another group has all words of.
func GroupWithin() diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: "Alla ord i gruppen står också i en annan grupp.",
		Hint: "Ta bort gruppen."}
}

// IsHere points at where something is defined.
func IsHere(id string, at diag.Pos) diag.Related {
	return diag.Related{Pos: at, Message: "här är " + id}
}

// ListedTwice is a reference to what the list has already, perhaps by another
// name.
func ListedTwice(id string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: quote(id) + " står redan i listan, kanske med en annan stavning.",
		Hint: "Ta bort den ena."}
}

// OfItself is a thing in a list of its own.
func OfItself(t Thing, id string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: quote(id) + " är " + t.String() + " själv. Här står bara andra.",
		Hint: "Ta bort det ur listan, eller byt det mot det som menas."}
}

// StrandWithoutProgram is a project with a strand and no programme: the strand's,
// or "" if nobody knows.
func StrandWithoutProgram(program string) diag.Problem {
	p := diag.Problem{Code: diag.StrandOfOther, Message: "Projektet har insats men inget program.",
		Hint: `Lägg till raden program = "…" med ett id ur data/program.toml.`}
	if program != "" {
		p.Hint = `Lägg till raden program = "` + program + `", som insatsen hör till.`
	}
	return p
}

// StrandBesideReason is a strand beside a reason why there is no programme.
func StrandBesideReason(program string) diag.Problem {
	return diag.Problem{Code: diag.StrandOfOther, Message: "Projektet har en insats, men program_saknas säger att programmet inte är känt.",
		Hint: `Byt raden program_saknas mot program = "` + cmp.Or(program, "…") + `", eller ta bort raden insats.`}
}

// StrandOfOther is a project's strand that belongs to another programme than
// the project's own.
func StrandOfOther(strand, other, own string) diag.Problem {
	return diag.Problem{Code: diag.StrandOfOther,
		Message: "Insatsen " + quote(strand) + " hör till programmet " + other + ", inte till " + own + ".",
		Hint:    `Byt insats, eller skriv program = "` + other + `"`}
}

// ProgramOfStrand is a programme that is not that of the strand, and that no sheet names.
func ProgramOfStrand(program, strand, other string) diag.Problem {
	return diag.Problem{Code: diag.StrandOfOther,
		Message: "Programmet är " + program + ", men insatsen " + quote(strand) + " och bladet hör till programmet " + other + ".",
		Hint:    `Skriv program = "` + other + `"`}
}

// AlsoTakesPart is a nämnd that is said to help in a project that it takes part in.
func AlsoTakesPart(namnd, id string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: namnd + " har ett eget [[deltagande]] i projektet.",
		Hint: `Ta bort "` + id + `" ur medverkande_namnder: där står bara nämnder som inte deltar själva.`}
}

// RemarkOutside is a remark on a year that the project has no sheets near.
func RemarkOutside(year, first, last int) diag.Problem {
	years, better := fmt.Sprintf("%d–%d", first, last), fmt.Sprintf("Skriv ett av åren %d–%d", first, last)
	if first == last {
		years, better = strconv.Itoa(first), fmt.Sprintf("Skriv ar = %d", first)
	}
	return diag.Problem{Code: diag.ValueUnknown,
		Message: fmt.Sprintf("Anmärkningen gäller %d, men projektet har blad för %s.", year, years),
		Hint:    better + ", eller ta bort raden om anmärkningen gäller alla år."}
}

// RowTwice is a published row that stands twice.
func RowTwice(name string) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: "Raden för " + name + " står två gånger i redovisningen.",
		Hint: "Ta bort den ena. Står den två gånger i källan: lägg till raden dubblett = true under den andra."}
}

// NamndTwice is a nämnd with two parts in one project.
func NamndTwice() diag.Problem {
	return diag.Problem{Code: diag.DeltagandeTwice, Message: "Nämnden har redan ett deltagande i projektet.",
		Hint: "Slå ihop de två till ett."}
}

// PartsOfYear is a nämnd with two parts in a project, each with a sheet of a year.
func PartsOfYear(year, first, second int) diag.Problem {
	return diag.Problem{Code: diag.DeltagandeTwice,
		Message: fmt.Sprintf("Nämnden står i två [[deltagande]], med var sitt blad för %d: på sidan %d och på sidan %d.", year, first, second),
		Hint:    "Hör det ena bladet till en annan nämnd: rätta namnd. Annars: slå ihop de två till ett."}
}

// PartOfOther is a nämnd with two parts in a project, the one of which is another's.
func PartOfOther(namnd string, page int, id, name string) diag.Problem {
	return diag.Problem{Code: diag.DeltagandeTwice,
		Message: fmt.Sprintf("%s står i två [[deltagande]], men bladet på sidan %d ligger mitt bland de blad som är %s.", namnd, page,
			genitive(name)),
		Hint: `Skriv namnd = "` + id + `"`}
}

// PartMissing is a sheet of another nämnd than the heading above it is of.
func PartMissing(page int, id, name string) diag.Problem {
	return diag.Problem{Code: diag.TOMLHeader,
		Message: fmt.Sprintf("Före [[deltagande.blad]] saknas rubriken [[deltagande]]: bladet på sidan %d ligger mitt bland de blad som är %s.",
			page, genitive(name)),
		Hint: "Lägg till raderna före [[deltagande.blad]] och fyll i roll:\n[[deltagande]]\nnamnd = \"" + id + "\"\nroll = \"" + ToFill + `"`}
}

// SheetsOfYear is a nämnd with two sheets of one project in one year, from two pages.
func SheetsOfYear(year, first, second int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice,
		Message: fmt.Sprintf("Under samma [[deltagande]] står två blad för %d: på sidan %d och på sidan %d.", year, first, second),
		Hint: "Hör det här bladet till en annan nämnd saknas en rubrik: skriv [[deltagande]], med namnd och roll under, före det. " +
			"Annars: behåll det ena, eller rätta året."}
}

// SheetTwice is a nämnd with two sheets of one project in one year.
func SheetTwice(year int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: fmt.Sprintf("Bladet för %d står två gånger.", year),
		Hint: "Behåll det ena, eller rätta året."}
}

// SheetTaken is a sheet that another project has already.
func SheetTaken(name string, page int, file string) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: fmt.Sprintf("Bladet %s på sidan %d står redan i %s.", quote(name), page, file),
		Hint: "Är filen en kopia: ta bort den. Annars: rätta sida, angivet_namn och beloppen så att de gäller det här projektet."}
}

// SheetOfSourceYear is a second sheet of a year that is out of a document of another.
func SheetOfSourceYear(year int, source string, of int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice,
		Message: fmt.Sprintf("Bladet för %d står två gånger, och det här har kalla = %q, som gäller %d.", year, source, of),
		Hint:    fmt.Sprintf("Skriv ar = %d", of)}
}

// FirstStandsHere points at the first of two sheets.
func FirstStandsHere(first diag.Pos) diag.Related {
	return diag.Related{Pos: first, Message: "här står det första"}
}

// MappedElsewhere is a goal that the data map to others than those that the
// sheet counts it to.
func MappedElsewhere(goal string, to []string) diag.Problem {
	return diag.Problem{Code: diag.GoalMapping,
		Message: "Målet " + quote(goal) + " räknas enligt data/mal.toml till ett annat mål än de som står i mal.",
		Hint:    "Lägg till något av " + strings.Join(to, ", ") + " i mal."}
}

// GoalInstead is the goal that a sheet is counted to, where the one that its words say is
// counted to another.
func GoalInstead(stated, written, to string) diag.Problem {
	return diag.Problem{Code: diag.GoalMapping,
		Message: "På bladet står målet " + quote(stated) + ". Det räknas enligt data/mal.toml till " + to + ", inte till " + written + ".",
		Hint:    `Skriv mal = ["` + to + `"]`}
}

// MappedToIdle is a goal that another is mapped to and that nothing is counted to: a
// nämnd's own, or one of no period. better are those that it is mapped to itself.
func MappedToIdle(goal string, council bool, better []string) diag.Problem {
	why := "är en nämnds eget mål"
	if council {
		why = "saknar period"
	}
	p := diag.Problem{Code: diag.GoalMapping, Message: quote(goal) + " " + why + ". Därför kan inget annat mål räknas till det.",
		Hint: "Skriv ett av kommunfullmäktiges mål som har en period."}
	if len(better) > 0 {
		p.Hint = `Skriv det som det i sin tur räknas till: till = ["` + strings.Join(better, `", "`) + `"]`
	}
	return p
}

// GoalNotInForce is a goal that is none of the term's.
func GoalNotInForce(goal string) diag.Problem {
	return diag.Problem{Code: diag.GoalMapping, Message: quote(goal) + " är inget av periodens mål.",
		Hint: "Skriv det i mal_ursprung, och målet som det räknas till i mal."}
}

// GoalOutOfTerm is a goal that n sheets of a year have as the term's, and that the list of
// goals says is none of it by a key. period is that of the term's other goals, or "".
func GoalOutOfTerm(goal string, year, n int, key, period string) diag.Problem {
	p := diag.Problem{Code: diag.GoalMapping, Hint: `Skriv slag = "fullmaktige"`,
		Message: fmt.Sprintf("%s är här inget av periodens mål, men %d blad för %d har det i mal.", quote(goal), n, year)}
	if key == "period" {
		p.Hint = fmt.Sprintf("Skriv period = %q", cmp.Or(period, strconv.Itoa(year)))
	}
	return p
}

// MappedByMany is a goal that n sheets count to others than the list of goals does.
func MappedByMany(goal string, n int, to []string) diag.Problem {
	ids := make([]string, len(to))
	for i, id := range to {
		ids[i] = strconv.Quote(id)
	}
	return diag.Problem{Code: diag.GoalMapping,
		Message: fmt.Sprintf("Målet %s räknas här till andra mål än på %d blad.", quote(goal), n),
		Hint:    "Skriv till = [" + strings.Join(ids, ", ") + "] om det är bladen som är rätt."}
}

// GoalNumber is a goal with the number of another, and with its own in its spellings.
func GoalNumber(goal, other string, number, spelt int) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown,
		Message: fmt.Sprintf("%s har nummer %d, som %s också har, men skrivs med %d i stavningar.", quote(goal), number, quote(other), spelt),
		Hint:    fmt.Sprintf("Skriv nummer = %d", spelt)}
}

// RowOfOther is a published row that is about another thing than the source calls it.
func RowOfOther(name, key, about, called string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown,
		Message: "Källan kallar raden " + quote(name) + ", men " + key + " är " + quote(about) + ".",
		Hint:    "Skriv " + key + ` = "` + called + `"`}
}

// ReportTwice is a year that has a report already.
func ReportTwice(year int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: fmt.Sprintf("Redovisningen för %d står två gånger.", year),
		Hint: "Rätta året, eller behåll bara den ena."}
}

// MemberTwice is a nämnd that takes part in a network twice in one year.
func MemberTwice(namnd string, year int) diag.Problem {
	return diag.Problem{Code: diag.YearTwice, Message: fmt.Sprintf("%s har redan en [[medverkan]] för %d i nätverket.", namnd, year),
		Hint: "Rätta namnd eller ar, eller slå ihop de två till en."}
}

// NoSuchQuestion is the number of a question that the city does not ask.
func NoSuchQuestion(number, asked int) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: fmt.Sprintf("Det finns ingen fråga %d: staden ställer %d.", number, asked),
		Hint: "Skriv frågans nummer. Frågorna står i data/portal.toml, under [stad]."}
}

// QuestionGone is a question that the accounts in n files name and that the city's list lacks.
func QuestionGone(number, asked, n int) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown,
		Message: fmt.Sprintf("Här står %d av stadens frågor, men redogörelser i %d filer svarar på fråga %d.", asked, n, number),
		Hint:    "Lägg tillbaka frågan i fragor."}
}

// Figure is one of the figures that the city's reports publish.
type Figure int

// The figures: counts, and what was paid out.
const (
	Projects Figure = iota
	Namnder
	Forvaltningar
	Started
	Ended
	Programs
	Sheets
	Paid
)

// String names the figure as findings do.
func (f Figure) String() string {
	switch f {
	case Projects:
		return "projekt"
	case Namnder:
		return "nämnder"
	case Forvaltningar:
		return "förvaltningar"
	case Started:
		return "startade projekt"
	case Ended:
		return "avslutade projekt"
	case Programs:
		return "fonder och program"
	case Sheets:
		return "blad"
	}
	return "utbetalt"
}

// Unexplained is a published figure that differs from the computed one for no
// stated reason. about is what it is a figure of: a nämnd, a programme or a
// goal, or "" for the whole year.
func Unexplained(f Figure, year int, about string, published, computed int64) diag.Problem {
	whose, write := reported(year, about), sv.Tal
	if f == Paid {
		write = sv.Kr
	}
	return diag.Problem{Code: diag.DifferenceUnexplained,
		Message: "Redovisningen för " + whose + " anger " + write(published) + " (" + f.String() +
			"), men bladen ger " + write(computed) + ". Skillnaden är större än avrundningen, och ingen förklarar den.",
		Hint: "Kontrollera talet mot källan och bladen. " +
			`Stämmer båda: lägg till raden forklaring = "…" sist i stycket, före nästa [[, och skriv varför de skiljer sig.`}
}

// ReportOfYear is a report whose figures are those of another year than it says.
func ReportOfYear(year, meant int) diag.Problem {
	return diag.Problem{Code: diag.DifferenceUnexplained,
		Message: fmt.Sprintf("Redovisningen är för %d, men talen är de som bladen ger för %d.", year, meant),
		Hint:    fmt.Sprintf("Skriv ar = %d", meant)}
}

// reported says of what a report publishes a figure.
func reported(year int, about string) string {
	if about == "" {
		return strconv.Itoa(year)
	}
	return strconv.Itoa(year) + ", " + about + ","
}

// RoundingWrong is a published sum that the sheets bear out, were it rounded to another
// unit than the file says.
func RoundingWrong(year int, about string, published, says, unit int64) diag.Problem {
	p := diag.Problem{Code: diag.DifferenceUnexplained,
		Message: "Redovisningen för " + reported(year, about) + " anger " + sv.Kr(published) + ". Det är bladens summa avrundad till " +
			sv.Kr(unit) + ", men avrundning är " + sv.Underscored(says) + ".",
		Hint: "Skriv avrundning = " + sv.Underscored(unit)}
	if says == 0 {
		p.Message = "Redovisningen för " + reported(year, about) + " anger " + sv.Kr(published) + ". Det är bladens summa avrundad till " +
			sv.Kr(unit) + ", men avrundning saknas."
		p.Hint = "Lägg till raden avrundning = " + sv.Underscored(unit) + " under raderna om utbetalt."
	}
	return p
}

// ExplanationAmount is an amount in an explanation that neither the figures
// that it explains nor the sheets behind them give; better has what became of some of them.
func ExplanationAmount(year int, about string, wrong []string, better map[string]string, published, computed int64) diag.Problem {
	amounts, hint := make([]string, len(wrong)), ""
	for i, a := range wrong {
		amounts[i] = quote(a)
		if better[a] != "" {
			hint += "Skriv " + better[a] + " i stället för " + a + ". "
		}
	}
	rest := "Kontrollera beloppet mot bladen: de kan ha rättats efter att förklaringen skrevs. " +
		"Kommer beloppet från ett visst projekts blad, nämn projektet vid namn."
	if len(better) == len(wrong) {
		rest = "Läs sedan hela förklaringen, så att resten av den också stämmer."
	}
	return diag.Problem{Code: diag.ExplanationAmount,
		Message: "Förklaringen till redovisningen för " + reported(year, about) + " nämner " + sv.Lista(amounts) +
			". Det är varken det publicerade talet (" + sv.Kr(published) + "), det framräknade (" + sv.Kr(computed) +
			"), skillnaden eller något av beloppen bakom dem.",
		Hint: hint + rest}
}
