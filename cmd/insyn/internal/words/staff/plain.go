package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// PlainMarkup are signs of Markdown or HTML in a text of the facts; better is without
// them, or "".
func PlainMarkup(better string) diag.Problem {
	p := typed("I faktadelen visas text som den står: tecknen skulle synas på sidan.", "Ta bort tecknen.")
	if better != "" {
		p.Hint = "Ta bort tecknen och skriv " + better
	}
	return p
}

// PlainLink is a link in a text of the facts.
func PlainLink(words string) diag.Problem {
	return typed("I faktadelen blir det ingen länk: tecknen skulle synas på sidan.", "Ta bort länken och skriv "+words+
		". Länka i texten under faktadelen i stället.")
}

// PlainMark is the mark of a page in a text of the facts.
func PlainMark(string) diag.Problem {
	return typed("Sidhänvisningen skulle synas som den står: sådana läses bara i texten under faktadelen.", "Ta bort sidhänvisningen.")
}

// PlainAddress is an address of the web in a text of the facts.
func PlainAddress(string) diag.Problem {
	return typed("I faktadelen blir adressen ingen länk.", "Ta bort adressen, och länka i texten under faktadelen i stället.")
}

// TitleSigns is a title with spaces too many, or a full stop.
func TitleSigns(key, better string) diag.Problem {
	return signSlip("I "+quote(key)+" står ett mellanslag eller en punkt för mycket.", "Skriv "+key+` = "`+better+`"`)
}

// What programs and people call what has no name yet, and copies.
const (
	NameLessWords = `(?:nytt|ny|namnlös\pL*|untitled|new) (?:projekt|sida|dokument|nätverk|nämnd|plats|initiativ|project|page|document)|` +
		`namnlös\pL*|untitled|` +
		`(?:ett )?test(?:projekt|sida|ar)?|exempelprojekt|titel|rubrik|namn|projekt(?:ets)? ?(?:namn|titel)|utkast|dokument|` +
		`skriv (?:titel|namn|rubrik)(?:en)?(?: här)?|fyll i|lägg till (?:titel|rubrik)|saknas|okänt?|vet ej|ej angivet|tomt?|inget namn`
	CopyOfWords = `kopia av|copy of|ny kopia av`
	CopyWords   = `kopia|copy|ny version|slutversion`
)

func unlikelyTitle(message, hint string) diag.Problem {
	return diag.Problem{Code: diag.TitleUnlikely, Message: message, Hint: hint}
}

// TitlePlaceholder is what stands for a name.
func TitlePlaceholder(key, name string) diag.Problem {
	return unlikelyTitle(quote(name)+" är inget namn: det står i stället för ett.", "Skriv vad det heter, i "+key+".")
}

// TitleCopied is the name of a copy.
func TitleCopied(key, name string) diag.Problem {
	return unlikelyTitle(quote(name)+" ser ut som namnet på en kopia.",
		"Skriv vad det heter, i "+key+". Är filen en kopia: ta bort den.")
}

// TitleOfFile is the name of a file.
func TitleOfFile(key, name string) diag.Problem {
	return unlikelyTitle(quote(name)+" ser ut som namnet på en fil.", "Skriv namnet som läsare ska se det, i "+key+".")
}

// TitleSmall is a title without a capital letter.
func TitleSmall(key, name string) diag.Problem {
	return unlikelyTitle(quote(name)+" börjar med liten bokstav.", "Börja "+key+" med stor bokstav.")
}
