package staff

import (
	"fmt"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Keep is what has to be written in a file whose address is another now.
type Keep struct {
	Alias    string   // or "" where it stands there
	HasAlias bool     // aliases stand there
	Had      []string // those of them that can stay
	ID       string   // as it was, or "" where that is the same
	OwnID    bool     // an id stands there
	Entry    bool     // it is an entry of a file of data
	Slug     string   // the last part of the new address
}

// where says where in the file they belong, as the head of the lines.
func (k Keep) where() string {
	id, alias := k.ID != "" && k.OwnID, k.Alias != "" && k.HasAlias
	switch {
	case k.Entry && k.ID != "" && alias:
		return "Byt raderna id och alias i stycket mot det här:"
	case k.Entry && k.ID != "":
		return "Byt raden id i stycket mot det här:"
	case id && alias:
		return "Byt raderna id och alias mot det här:"
	case id:
		return "Byt raden id mot det här:"
	case alias:
		return "Byt raden alias mot det här:"
	case k.Entry, k.OwnID:
		return "Skriv det här under raden id:"
	}
	return "Skriv det här överst i filen, under den första raden +++:"
}

// lines are what to write.
func (k Keep) lines() string {
	var out []string
	if k.ID != "" {
		out = append(out, fmt.Sprintf("id = %q", k.ID))
	}
	if k.ID != "" && k.Entry {
		out = append(out, fmt.Sprintf("adressnamn = %q", k.Slug))
	}
	if k.Alias != "" {
		out = append(out, fmt.Sprintf("alias = [\"%s\"]", strings.Join(append(slices.Clone(k.Had), k.Alias), `", "`)))
	}
	return lines(out)
}

// PageElsewhere is a released page that stands at another address now, or if that isn't sure
// may be the one there.
func PageElsewhere(address, title string, k Keep, sure bool) diag.Problem {
	why := "Med en rad till leder den gamla adressen hit. "
	if k.ID != "" {
		why = "Med några rader till leder den gamla adressen hit, och tabellerna har samma id som förut. "
	}
	p := diag.Problem{Code: diag.AddressDead, Of: k.ID, Message: "Sidan " + address + " är offentliggjord men finns inte längre. " +
		"Det ser ut som att " + quote(title) + " har bytt adress.", Hint: why + k.where(), Paste: k.lines()}
	if !sure {
		p.Message = "Sidan " + address + " är offentliggjord men finns inte längre. Är det den som nu är " + quote(title) + "?"
		p.Hint = "Är det en helt ny sida: skriv ett [[borttagen]] om den gamla i data/borttagna.toml. Är det samma: " +
			lower(why) + k.where()
	}
	return p
}

// AccountElsewhere is the account of a year that stands under the name of another.
func AccountElsewhere(address, year string) diag.Problem {
	return diag.Problem{Code: diag.AddressDead,
		Message: "Sidan " + address + " är offentliggjord, men filen heter inte längre " + year + ".md.",
		Hint: "Ge filen namnet " + year + ".md igen: namnet är året som redogörelsen gäller. " +
			"Är den här filen en ny redogörelse: hämta tillbaka " + year + ".md."}
}
