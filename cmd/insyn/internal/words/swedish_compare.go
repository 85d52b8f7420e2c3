package words

func swedishCompare() Compare {
	return Compare{
		Page: Head{Title: "Jämför", Heading: "Jämför nämnder, program och mål",
			Description: "Nämnder, program och mål bredvid varandra: projekt, utbetalda belopp, vad som saknas och vad som kommer från EU."},
		Lead:    "Välj två eller fler i en tabell för att se dem bredvid varandra. Adressen går att spara och dela.",
		Namnder: "Nämnder", Programs: "Fonder och program", Goals: "Mål",
		Namnd: "Nämnd", Program: "Program", Goal: "Mål",
		GoalsOverlap: "Ett projekt kan höra till flera mål och räknas då helt under vart och ett. " +
			"Därför går målens belopp och andelar inte att lägga ihop.",
		Listed: "Raderna står som i listan.", Paid: "Störst utbetalt belopp står först.",
		ByPaid: "Ordna efter utbetalt belopp", AsListed: "Ordna som i listan",
	}
}

func swedishCompareWords() compareWords {
	return compareWords{
		Way: "Jämför dem med varandra", Heading: "Jämför", Projects: "Projekt", Paid: "Utbetalt", Share: "Andel",
		Known: "Kända uppgifter", FromEU: "Varav från EU", Largest: "Fick mest",
		KnownIs: "Andel är hur stor del beloppet är av allt som vi vet betalades ut under året. " +
			"Kända uppgifter är hur många av bladen som anger ett belopp.",
		Choose: "Välj", Row: func(name string) string { return "Jämför " + name }, Button: "Jämför de valda",
	}
}
