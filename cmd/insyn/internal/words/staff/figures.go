package staff

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// The ways in which a text calls the project that it is about, also where nothing else can be
// meant, and its city.
var (
	TheProject = []string{"Projektet", "Detta projekt", "Det här projektet", "Hela projektet"}
	ItSaid     = []string{"Det", "Den"}
	TheCity    = []string{"Staden", "Kommunen"}
)

const (
	unit    = `(?:[ \x{a0}](?:miljoner|miljarder|tusen))?[ \x{a0}](?:kronor|kr|mkr)`
	roughly = `(?:(?:ca|c:a|cirka|omkring|runt|ungefär|drygt|knappt|nästan|närmare|över|totalt|sammanlagt|hela)[ \x{a0}])*`
	dated   = `(?:(?:redan|som planerat|i|den|år|under|hösten|våren|sommaren|vintern|slutet av|början av|mitten av|månadsskiftet|` +
		`mellan|från|åren|till|och med)[ \x{a0}])*`
	whenSaid = `((?:\d{1,2}[ \x{a0}])?(?:(?:` + months + `)[ \x{a0}])?(?:19|20)\d{2}(?:-\d{2}){0,2})(?:$|[^\d-])`
	lasts    = `(?:pågår|pågick|löper|löpte|varar|varade|fortgår|förlängs|förlängdes|har förlängts|är förlängt)`
	begins   = `(?:startade|startar|började|börjar|inleddes|inleds|påbörjades|drog i ?gång|drogs i ?gång|(?:pågår|har pågått) sedan)`
	ends     = `(?:slutade|slutar|tog slut|tar slut|avslutades|avslutas|upphörde|upphör|` +
		lasts + `(?: fram)?(?: till(?: och med)?| t\.?o\.?m\.?))`
	// clause is what may stand between what a sentence is about and the verb.
	clause = `^(?:,? som)?(?: (?:inom|i|med|om|på) [^,.;:]*?)?(?: [^,.;:]*? och)? `
)

// When a project begins or ends, after what the sentence is about: the date is the last group.
var (
	StartSaid = regexp.MustCompile(clause + begins + ` ` + dated + whenSaid)
	EndSaid   = regexp.MustCompile(clause + ends + ` ` + dated + whenSaid)
	FromSaid  = regexp.MustCompile(clause + lasts + ` (?:mellan|från|åren|under åren) (?:och med )?` + dated + whenSaid)
	UntilSaid = regexp.MustCompile(clause + lasts + ` (?:mellan|från|åren|under åren) [^.;]*?(?: och| till)(?: och med)? ` +
		dated + whenSaid)
	// HasSaid leads to a clause about the project from one of something else.
	HasSaid = sieve.MustCompile(`(?:(?:har|driver|leder|ägde|äger|fick [^.]*) ett projekt(?: inom [^,.;]*?)?|` +
		`(?:för|i|till|av|med|om|från|ägde|äger|driver) projektet),? (som) `)
	// ProjectSaid is a project of something that the sentence begins with.
	ProjectSaid = sieve.MustCompile(`^[\pL ]{2,60}s projekt( )`)
	// GoesOn is how the sentence may go on after the date, if that is when it all began or ended.
	GoesOn = regexp.MustCompile(`^(?:$|[,;)]| (?:och|men|med|som|efter|då|när|för|i|inom|genom|på|samt|under|utan|till|enligt)\b)`)
	// ClauseSaid begins a clause about something that was named last.
	ClauseSaid = " som "
)

// What stands right before an amount, and right after it, where that is the whole project's.
var (
	BudgetBefore = regexp.MustCompile(`(?i)(?:\bprojektets|\bprojektet (?:har|hade|har haft|fick) en|^den totala|^hela|^budgeten)` +
		`(?: totala?| hela| samlade)?(?:(?: budget(?:en)?| kostnad(?:en)?)(?: för (?:hela )?projektet)?)?` +
		`(?: (?:är|var|på|om|blev|uppgår till|uppgick till|ligger på|låg på))? ` + roughly + `$`)
	GotBefore = regexp.MustCompile(`^ (?:fick|får|har fått|hade fått|tog emot|beviljades|har beviljats|tilldelades) ` +
		`(?:(?:under|år) \d{4} )?` + roughly + `$`)
	GotAfter = regexp.MustCompile(`^` + unit +
		`(?: i (?:EU-)?(?:bidrag|stöd|projektmedel|medel|medfinansiering|projektstöd))?(?: (?:från|av|ur) [^,.;]*?)?` +
		`(?: (?:för|till) projektet)?(?: (?:under |år )?\d{4})?\.?$`)
	PaidBefore = regexp.MustCompile(`(?:^|[ ,])[Bb]etalades (?:det )?` + roughly + `$`)
	PaidOut    = regexp.MustCompile(`^` + unit + ` ut(?:$|[ ,.])`)
	PaidAfter  = regexp.MustCompile(`^` + unit + ` (?:betalades|har betalats|hade betalats) ut(?:$|[ ,.])`)
	// NothingPaid says that no money was paid.
	NothingPaid = sieve.MustCompile(`(?i)(?:^|[ ,])((?:betalades )?(?:noll kronor|inga pengar) (?:(?:betalades|har betalats) )?ut)(?:$|[ ,.])`)
	// GivenTo stands before who gets the money.
	GivenTo = " till "
	// UnitSaid is what an amount is counted in.
	UnitSaid  = regexp.MustCompile(`^` + unit + `\b`)
	YearsSaid = regexp.MustCompile(`\b(?:19|20)\d{2}\b`)
	// OthersSaid are words of another project, or of a part of this one.
	OthersSaid = sieve.MustCompile(`(?i)(?:^|[ (])(?:tidigare|förra|nästa|nya|andra|annat|liknande|första|föregående|` +
		`varav|vardera|per|varje|egen) `)
)

// TextDate is what a text says of when its project begins or ends, in the key named, where
// the facts have another date.
func TextDate(key, said, date string) diag.Problem {
	return diag.Problem{Code: diag.DateWording, Message: "Texten säger " + quote(said) + ", men " + key + " är " + date + ".",
		Hint: "Kontrollera båda mot källan, och rätta det som är fel. Handlar orden om något annat än hela projektet: skriv vad."}
}

// Stated is an amount among the facts of a project.
type Stated struct {
	Key    string
	Year   int
	Kronor int64
}

// TextAmount is an amount that a text says of its project and that the facts haven't.
func TextAmount(said string, facts []Stated) diag.Problem {
	list := make([]string, 0, len(facts))
	for _, f := range facts {
		if one := fmt.Sprintf("%s = %s (%d)", f.Key, sv.Underscored(f.Kronor), f.Year); !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return diag.Problem{Code: diag.ExplanationAmount, Message: "Texten säger " + quote(said) + ", men det har projektet inte i sin faktadel.",
		Hint: "I faktadelen står " + strings.Join(list[:min(len(list), amountsNamed)], ", ") +
			". Kontrollera båda mot källan, och rätta det som är fel."}
}

// amountsNamed is how many amounts a hint names.
const amountsNamed = 4
