package staff

import (
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// FileGone is a released page whose file is gone.
func FileGone(d Dead, file string) diag.Problem {
	p := PageDead(d)
	p.Message = "Filen är borta, och med den sidan " + d.Address + ", som är offentliggjord."
	p.Hint = "Hämta tillbaka filen " + file + ". Har sidan flyttat: skriv " + asAlias(d) + " i filen som den har flyttat till. " + forGood
	return p
}

// EntryGone is a released page of what no longer stands in a file of data.
func EntryGone(d Dead, file string) diag.Problem {
	p := PageDead(d)
	p.Message = "Stycket om " + quote(d.Title) + " är borta ur " + file + ", och med det sidan " + d.Address + ", som är offentliggjord."
	p.Hint = "Lägg tillbaka stycket. Har sidan flyttat: skriv " + asAlias(d) + " i stycket som den har flyttat till. " + forGood
	return p
}

// NamedNowhere is a released page of what still stands in a file of data: it has none because
// nothing names it any more.
func NamedNowhere(d Dead) diag.Problem {
	p := PageDead(d)
	p.Message = "Sidan " + d.Address + ", som är offentliggjord, är borta: inget projekt, nätverk eller redogörelse nämner " +
		d.Title + " längre."
	p.Hint = "Nämn " + d.Title + " igen, eller lägg till det här i data/borttagna.toml:"
	return p
}

func asAlias(d Dead) string { return "alias = [\"" + d.Address + "\"]" }

const forGood = "Är den borttagen med flit: ta bort det som hänvisar dit, och lägg till det här i data/borttagna.toml:"

// mostCounted is how many references are counted: of more not all are known.
const mostCounted = 10

// Referred adds to what is gone how many places refer to it.
func Referred(message string, n int) string {
	if n > mostCounted {
		return message + " Fler än tio ställen hänvisar dit."
	}
	return message + " " + sv.Antal(int64(n), "ställe", "ställen") + " hänvisar dit."
}

// MembershipGone is a nämnd's part in a network that is gone from the network's file; page is 0
// if nobody knows it.
func MembershipGone(name, namnd, source string, year, page int) diag.Problem {
	at := Forgotten("sida")
	if page > 0 {
		at = fmt.Sprintf("sida = %d", page)
	}
	return diag.Problem{Code: diag.FactsGone,
		Message: fmt.Sprintf("Stycket [[medverkan]] (%s, %d) är borta, fast sidan är offentliggjord och handlar om vad %s gör i nätverket.",
			namnd, year, name),
		Hint: "Hämta tillbaka stycket ur förra versionen av filen, eller lägg till raderna sist bland uppgifterna:",
		Paste: lines([]string{"[[medverkan]]", "namnd = " + strconv.Quote(namnd), fmt.Sprintf("ar = %d", year),
			"kalla = " + strconv.Quote(source), at})}
}
