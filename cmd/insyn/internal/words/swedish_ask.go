package words

import "github.com/malmo-stad/insyn/cmd/insyn/internal/sv"

func swedishAsk() Ask {
	return Ask{
		Project: func(offices []string, contact Value, title string) Prose {
			return say(capital(sv.Lista(lowered(offices)))+" arbetar med projektet. Du når "+them(offices)+" genom ", contact,
				". Berätta att det gäller "+quote(title)+".")
		},
		Namnd: func(office string, contact Value) Prose {
			return say(capital(lowerFirst(office))+" är den förvaltning som arbetar åt nämnden. Du når den genom ", contact, ".")
		},
		NoAccount: func(contact Value) Prose { return say("Har du inget konto? Säg det till ", contact, ".") },
	}
}

// them stands for one office, or several.
func them(offices []string) string {
	if len(offices) == 1 {
		return "den"
	}
	return "dem"
}

func swedishLayoutAsk() askWords {
	return askWords{
		Project: "Fråga om projektet", Namnd: "Fråga nämnden",
		Wrong:   "Står det fel på sidan?",
		Suggest: suggest,
	}
}

// suggest names the way to change a page oneself, and what it takes.
func suggest(host string) string {
	if host == "github.com" {
		host = "GitHub"
	}
	return "Föreslå en ändring (öppnas i " + host + ", kräver konto)"
}
