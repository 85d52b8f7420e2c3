package staff

import (
	"cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// BoldOpen are stars that make nothing bold, around words or "".
func BoldOpen(words string) diag.Problem {
	return typed("Stjärnorna ** gör inget fett: de skulle synas på sidan.",
		"Skriv **"+cmp.Or(words, "fet text")+"**, utan mellanslag innanför stjärnorna.")
}

// BoldUnpaired are stars without others that end, or else begin, the bold words.
func BoldUnpaired(begins bool) diag.Problem {
	other := "före det första"
	if begins {
		other = "direkt efter det sista"
	}
	return typed("Stjärnorna ** gör inget fett: de skulle synas på sidan.",
		"Skriv ** också "+other+" ordet som ska vara fett, eller ta bort stjärnorna.")
}

// BoldGlued are stars that make nothing bold because a letter stands right beside them.
func BoldGlued(words string) diag.Problem {
	return typed("Stjärnorna ** gör inget fett: de skulle synas på sidan.",
		"Skriv **"+words+"** med mellanslag mellan stjärnorna och nästa ord, eller ta bort stjärnorna.")
}
