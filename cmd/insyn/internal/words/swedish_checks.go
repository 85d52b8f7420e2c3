package words

import (
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func yearsAsText(years []int) (out []string) {
	for _, y := range years {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

func swedishYear(c City) Year {
	return Year{
		Title:   func(year int) string { return fmt.Sprintf("Året %d", year) },
		Heading: func(year int) string { return fmt.Sprintf("Året %d i siffror", year) },
		Description: func(year int) string {
			return fmt.Sprintf("Vad %s fick för sina internationella projekt %d, per nämnd, program och mål, bredvid tidigare år.", c.Body, year)
		},
		Lead: func(year int, namnder, projects, paid Value, spread Prose) Prose {
			first := say(fmt.Sprintf("%d redovisade ", year), namnder, " ", projects, ". Nämnderna fick ", paid,
				" från EU och andra utanför staden.")
			return andThen(first, spread)
		},
		Overlap: func(sheets, goals, paid Value) Prose {
			return say("Målen överlappar: ", sheets, " anger mer än ett mål och räknas helt under vart och ett. "+
				"Den som lägger ihop målens summor får ", goals, ", men det som betalades ut är ", paid, ".")
		},
		Nothing:     "Projekt med noll kronor utbetalt",
		Unknown:     "Projekt där det inte går att säga om något betalades ut",
		UnknownNote: "En uppgift saknas, och ingen annan nämnd i projektet har fått pengar. En uppgift som saknas är inte noll.",
		NothingNote: "Noll är också en uppgift. Pengarna kan ha kommit tidigare, eller komma senare.",
		Started:     func(year int) string { return fmt.Sprintf("Började %d", year) },
		Ended:       func(year int) string { return fmt.Sprintf("Slutade %d", year) },
		Ongoing:     func(year int) string { return fmt.Sprintf("Fortsätter efter %d", year) },
		Coming:      func(year int) string { return fmt.Sprintf("Börjar efter %d", year) },
		NoEnd:       "Inget slutdatum angivet",
		EndedNote:   "Projekt vars sista dag är den 31 december räknas hit.",
		TitleSoFar:  func(year int) string { return fmt.Sprintf("Året %d (preliminärt)", year) },
		DescriptionSoFar: func(year int) string {
			return fmt.Sprintf("Vad nämnderna hittills har redovisat för %d. Inte alla nämnder har redovisat.", year)
		},
		SoFar: func(year int) string {
			return fmt.Sprintf("Uppgifterna för %d är preliminära: inte alla nämnder har redovisat. "+
				"Därför jämförs året inte med andra år.", year)
		},
		NotCompared: func(years []int) string {
			return fmt.Sprintf("%s är preliminärt och visas inte här: inte alla nämnder har redovisat.", sv.Lista(yearsAsText(years)))
		},
		NotReconciled: func(year int) string {
			return fmt.Sprintf("Uppgifterna för %d är preliminära. Talen jämförs när alla nämnder har redovisat.", year)
		},
		Computed:  "framräknat",
		Published: "publicerat",
		Also: func(counts []Value) Prose {
			var out Prose
			for i, n := range counts {
				if i > 0 {
					out = append(out, Span{Text: ", "})
				}
				out = append(out, Span{Value: n})
			}
			return out
		},
	}
}

func swedishReconciliation() Reconciliation {
	return Reconciliation{
		Head: Head{Title: "Avstämning", Heading: "Publicerat och framräknat",
			Description: "Tal som redovisningarna publicerar, bredvid det som portalen räknar fram ur bladen, med skillnaden."},
		Lead: func(figures Value) Prose {
			return say("Redovisningarna publicerar ", figures,
				" om projekten. Här står vart och ett bredvid det som portalen räknar fram ur bladen. Vi rättar inget åt någotdera hållet.")
		},
		WholeYear: "Hela året", Namnder: "Nämnder", Programs: "Fonder och program", Goals: "Mål",
		GoalsNote: "Redovisningens tal om mål stämmer bäst om varje blad räknas för sig. " +
			"Ett blad är en nämnds uppgifter om ett projekt. Ett blad kan höra till flera mål.",
		SeeAbove:   "Se förklaringen ovan.",
		AllInTable: "Alla blad finns i tabellen som hör till talet.",
		AsProjects: func(projects Value) Prose { return say("räknat som projekt: ", projects) },
		Beside:     swedishBeside(),
		Equal:      Verdict{"Lika", "Talen är desamma."},
		Rounded:    Verdict{"Lika efter avrundning", "Det framräknade talet blir det publicerade när det avrundas på samma sätt."},
		Explained: Verdict{"Skiljer sig",
			"Skillnaden är större än avrundningen. Redaktionen säger vad den vet om varför."},
		Unexplained: Verdict{"Oförklarad", "Ingen har sagt varför talen skiljer sig."},
		NotComputed: Verdict{"Kan inte räknas fram", "Portalen har inga blad för året, eller inte alla."},
		What: Published{Projects: "Projekt", Namnder: "Nämnder", Forvaltningar: "Förvaltningar", Started: "Startade projekt",
			Ended: "Avslutade projekt", Programs: "Fonder och program", Sheets: "Blad", Paid: "Utbetalt"},
	}
}

func swedishBeside() Beside {
	return Beside{
		Equal: func(published, reconciliation Value) Prose {
			return say("Redovisningen anger samma summa, ", published, ", se ", reconciliation, ".")
		},
		Rounded: func(published, reconciliation Value) Prose {
			return say("Redovisningen anger ", published, ", som är samma summa avrundad, se ", reconciliation, ".")
		},
		Explained: func(published, difference, reconciliation Value) Prose {
			return say("Redovisningen anger ", published, ". Skillnaden mot vår summa, ", difference, ", förklaras i ", reconciliation, ".")
		},
		Unexplained: func(published, difference, reconciliation Value) Prose {
			return say("Redovisningen anger ", published, ". Skillnaden mot vår summa, ", difference, ", har ingen förklarat än, se ",
				reconciliation, ".")
		},
		Reconciliation: "avstämningen",
	}
}

func swedishQuality(c City) Quality {
	return Quality{
		Head: Head{Title: "Datakvalitet", Heading: "Vad som saknas och vad som är oklart",
			Description: "Uppgifter som saknas, är oklara eller säger emot varandra, funna av regler, med redaktionens förklaringar."},
		Lead: func(facts Value) Prose {
			return say("Reglerna nedan har hittat ", facts,
				" att se upp med. Inget har rättats i det tysta: här står var, vad källan säger och vad portalen gör.")
		},
		Rules: swedishRules(c),
		Issue: swedishIssues(),
		Field: Fields{Start: "startdatum", End: "slutdatum", Program: "program", Budget: "total budget", Paid: "utbetalt"},
		Form: say("Blanketten frågar efter fem uppgifter: start, slut, program, total budget och utbetalt. " +
			"Här räknas de som finns, också ungefärliga."),
	}
}

func swedishRules(c City) Rules {
	return Rules{
		MissingAmount: Rule{"Belopp som saknas", "Ett belopp som saknas är inte noll. En summa utan det blir för låg.",
			"Portalen skriver ”uppgift saknas” och varför. Summan säger hur många uppgifter den bygger på."},
		MissingDate: Rule{"Datum som saknas", "Utan slutdatum går det inte att säga om projektet pågår.",
			"Portalen skriver att datumet saknas och ställer projektet i en egen grupp: det är oklart om det pågick."},
		Approximate: Rule{"Ungefärliga uppgifter",
			"Källan skriver cirka, bara en månad eller ett år, eller en mening i stället för ett datum.",
			"Portalen behåller källans precision. Den ritas som osäker i diagram."},
		RoleAndColumn: Rule{"Roll och kolumn säger olika",
			"Blanketten har en kolumn för projektägare och en för projektpartner. Beloppet kan stå i fel kolumn, eller i båda.",
			"Portalen följer rollen som nämnden anger och visar beloppet, var det än står."},
		DifferentDates: Rule{"Nämnder anger olika datum", "Två nämnder i samma projekt kan ange olika start eller slut.",
			"Portalen visar den ledande nämndens datum för projektet, och vars och ens i tabellen över delar."},
		DifferentBudgets: Rule{"Nämnder anger olika budget", "Den totala budgeten gäller hela projektet och borde vara densamma.",
			"Portalen visar båda. I summor räknas projektägarens uppgift, en gång."},
		SameAmount: Rule{"Samma belopp i två projekt",
			"Att två projekt får exakt lika mycket kan vara en slump, eller ett fel i ifyllandet.",
			"Portalen räknar båda beloppen och pekar på likheten."},
		PaidAfterEnd: Rule{"Utbetalt efter slutdatum", "Pengar kan komma efter att projektet tagit slut. Det kan också vara ett fel.",
			"Portalen räknar beloppet det år då det betalades ut."},
		PaidAboveBudget: Rule{"Utbetalt är mer än budgeten", "Utbetalningarna borde rymmas inom hela projektets budget.",
			"Portalen visar båda beloppen som de står."},
		EndBeforeStart: Rule{"Slut före start", "Ett projekt kan inte sluta innan det börjar.", "Portalen visar datumen som de står."},
		UnknownProgram: Rule{"Okänt program", "Källan vet inte vilken fond eller vilket program som betalar.",
			"Portalen visar ”uppgift saknas”. Pengarna ingår i den hela summan men i inget programs."},
		MappedGoal: Rule{"Mål som har översatts", "Nämnden anger ett mål från en tidigare period, eller ett eget.",
			"Portalen räknar det till det av periodens mål som ligger närmast och visar nämndens ord."},
		DifferentNames: Rule{"Rubrik och projektnamn skiljer sig", "Bladets rubrik och raden för projektnamn säger olika.",
			"Portalen visar båda."},
		PartnerBudget: Rule{"Budget där " + c.Genitive + " del inte framgår",
			"Staden är partner. Blanketten frågar efter projektets totala budget och säger inte hur mycket av den som är " + c.Genitive + ".",
			"Portalen visar budgeten som hela projektets och räknar den aldrig som " + c.Genitive + " pengar."},
		Referral: Rule{"Bladet hänvisar till en annan text", "Blanketten beskriver inte projektet utan hänvisar till något annat.",
			"Portalen säger vad hänvisningen leder till, om den leder någonstans."},
		Corrected: Rule{"Rättade uppgifter", "Bladet kan ha ett fel som upptäcks när redovisningen redan är publicerad.",
			"Portalen visar den rättade uppgiften och säger vad bladet säger."},
		PaidBeforeStart: Rule{"Utbetalt före startdatum", "Pengar kan betalas ut i förskott. Det kan också vara ett fel.",
			"Portalen räknar beloppet det år då det betalades ut."},
		UnlikelyAmount: Rule{"Belopp som sticker ut", "Ett belopp som är tio eller tusen gånger ett annat kan ha en siffra för mycket.",
			"Portalen visar beloppen som de står."},
		UnlikelyDate: Rule{"Datum som sticker ut",
			"Ett årtal långt från redovisningens, eller dag och månad i fel ordning, kan vara ett skrivfel.",
			"Portalen visar datumen som de står."},
		SameProject: Rule{"Två projekt som liknar varandra", "Samma namn, eller samma datum och belopp, kan vara samma projekt två gånger.",
			"Portalen visar båda och räknar båda."},
		OddSource: Rule{"Källa som sticker ut", "Ett blad kan stå i ett annat dokument, eller på en annan sida, än man väntar sig.",
			"Portalen anger dokumentet och sidan där uppgiften står."},
		Other: Rule{"Annat", "Sådant som redaktionen har sett och som ingen regel letar efter.",
			"Portalen återger vad källan säger."},
	}
}
