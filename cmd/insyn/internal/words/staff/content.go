package staff

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// DataFileMissing is a data file that no portal can do without.
func DataFileMissing() diag.Problem {
	return diag.Problem{Code: diag.DataFileMissing, Message: "Filen saknas.",
		Hint: "Hämta tillbaka filen. Portalen kan inte byggas utan den."}
}

// ListElsewhere is a list of data under another name than the one that it is read by.
func ListElsewhere(home string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen läses inte under det här namnet: listan ska heta " + home + ".",
		Hint: "Ge filen namnet " + home}
}

const accountNames = "Filen läses inte: i en nämnds mapp heter filerna index.md och efter året, till exempel 2025.md."

// NothingReadHere is a file in a folder where no such document is expected. home
// is where it belongs, or "".
func NothingReadHere(folder, home string) diag.Problem {
	p := diag.Problem{Code: diag.FileUnknown, Message: "Här läses inga filer.",
		Hint: "Projekt ligger i content/projekt/, nämnder i content/namnder/<nämnd>/, nätverk i content/natverk/."}
	account := strings.HasPrefix(folder, "content/namnder/")
	switch {
	case home != "" && account && strings.HasPrefix(home, folder):
		p.Message, p.Hint = accountNames, "Ge filen namnet "+strings.TrimPrefix(home, strings.TrimSuffix(folder, "/")+"/")
	case home != "":
		p.Hint = "Flytta filen till " + home
	case account:
		p.Message = accountNames
		p.Hint = "Döp om filen efter det år som redogörelsen gäller, eller ta bort den."
	case strings.HasPrefix(folder, "data"):
		p.Hint = "Flytta raderna till den fil i data/ som har sådana rader, och ta bort den här filen."
	}
	return p
}

// NoQuestion is a number that no question of a form can have.
func NoQuestion(number int64) diag.Problem {
	return diag.Problem{Code: diag.TypeWrong, Message: fmt.Sprintf("Ingen fråga har nummer %d.", number),
		Hint: "Skriv numret på den fråga som saknar svar: den första har nummer 1. Är alla frågor besvarade: ta bort numret."}
}

// AccountAside is a nämnd's account that lies beside the nämnders' folders. home is where
// it belongs, or "".
func AccountAside(year, home string) diag.Problem {
	p := diag.Problem{Code: diag.FileUnknown, Message: "Här läses inga filer: en redogörelse ligger i sin nämnds mapp.",
		Hint: "Flytta filen till content/namnder/<nämnd>/" + year + ".md"}
	if home != "" {
		p.Hint = "Flytta filen till " + home
	}
	return p
}

// documents are what the kinds of documents are called.
var documents = map[string]string{"projekt": "ett projekt", "namnd": "en nämnd", "redogorelse": "en nämnds redogörelse",
	"initiativ": "ett initiativ", "natverk": "ett nätverk", "plats": "en plats", "sida": "en sida"}

// WrongFolder is a document of a kind in the folder of another one. home is where it
// belongs, or ""; taken tells that there is such a file. lacks are the facts that it
// would need where it lies.
func WrongFolder(kind, home string, taken bool, lacks []string) diag.Problem {
	p := diag.Problem{Code: diag.FileUnknown, Message: "Filen ligger i fel mapp: den är skriven som " + documents[kind] + ".",
		Hint: "Flytta filen till " + home}
	switch {
	case home == "":
		p.Hint = "Flytta filen till nämndens mapp i content/namnder/, och döp den efter året, till exempel 2025.md."
	case taken:
		p.Hint = "Ta bort filen: " + home + " finns redan. Är det här en annan, flytta den till mappen under ett eget namn."
	case len(lacks) > 0:
		p.Hint += ". Ska den ligga kvar: fyll i " + sv.Lista(lacks) + "."
	}
	return p
}

// BadID is an id that can't be part of an address; better is one that can.
func BadID(better string) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Ett id " + slugRule, Hint: `Skriv id = "` + better + `"`}
}

// NoProgramNorReason is a project without a programme and without a reason for
// that.
func NoProgramNorReason() diag.Problem {
	return diag.Problem{Code: diag.KeyMissing, Message: "Varken program eller program_saknas är ifyllt.",
		Hint: `Skriv program = "…" med ett id ur data/program.toml, eller program_saknas = "vet-ej".`}
}

// ProgramAndReason is a programme beside a reason why there is none.
func ProgramAndReason() diag.Problem {
	return diag.Problem{Code: diag.AmountBoth, Message: "Här finns både program och program_saknas.",
		Hint: "Ta bort raden program_saknas, eller raden program."}
}

// EmptyTables is a key that is there without any of its tables, which begin
// with header.
func EmptyTables(key, header string) diag.Problem {
	return diag.Problem{Code: diag.KeyEmpty, Message: quote(key) + " är tom.", Hint: "Skriv minst ett " + header + "."}
}

// NoBase is a portal without an address.
func NoBase() diag.Problem {
	return diag.Problem{Code: diag.URLBad, Message: "Portalens adress ”bas” saknas.",
		Hint: `Skriv bas = "https://exempel.se/".`}
}

// OpenBase is an address that others can't begin with.
func OpenBase(address string) diag.Problem {
	return diag.Problem{Code: diag.URLBad, Message: "Portalens adress ”bas” ska sluta med /.", Hint: `Skriv bas = "` + address + `/"`}
}

// BaseOdd is an address with parts that addresses below it can't have.
func BaseOdd(text, better string) diag.Problem {
	return diag.Problem{Code: diag.URLBad, Message: quote(text) + " kan inte vara portalens adress: allt på portalen ska ligga under den.",
		Hint: `Skriv bas = "` + better + `", utan namn, dubbla snedstreck, punkter mellan snedstrecken ` +
			"och andra tecken än bokstäver, siffror och bindestreck."}
}

// BasePlain is the portal's address without encryption.
func BasePlain(better string) diag.Problem {
	return diag.Problem{Code: diag.URLBad, Message: "Portalens adress börjar med http, men sidorna ska hämtas krypterat.",
		Hint: `Skriv bas = "` + better + `"`}
}

// LongSummary is a summary of more than most characters.
func LongSummary(most int) diag.Problem {
	return diag.Problem{Code: diag.TextLong, Message: "Sammanfattningen är lång: en eller två meningar räcker.",
		Hint: fmt.Sprintf("Korta den till högst %d tecken.", most)}
}

// HardText is a text with a readability index above most.
func HardText(most int) diag.Problem {
	return diag.Problem{Code: diag.TextHard, Message: fmt.Sprintf("Texten är svårläst (läsbarhetsindex över %d).", most),
		Hint: "Dela långa meningar och byt långa ord mot korta. Om det inte går: skriv skälet i lix_undantag."}
}
