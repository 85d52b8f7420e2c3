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
