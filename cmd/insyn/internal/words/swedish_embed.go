package words

func swedishEmbed() Embed {
	return Embed{
		Chart:   func(heads, page string) string { return "Diagram ur ”" + page + "”: " + heads },
		Project: func(name string) string { return "I korthet: " + name },
		Terms: func(licence, date string) string {
			text := "Uppgifterna gäller till och med den " + date + "."
			if licence != "" {
				text += " Licens: " + licence + "."
			}
			return text
		},
		More: func(page, portal string) string { return "Läs mer om ”" + page + "” på " + portal },
	}
}

func swedishLayoutEmbed() embedWords {
	return embedWords{Head: "Bädda in", Chart: "Klistra in koden på en egen webbsida, så visas diagrammet där.",
		Project: "Klistra in koden på en egen webbsida, så visas projektet i korthet där.",
		Copy:    "Kopiera koden", Copied: "Koden är kopierad."}
}
