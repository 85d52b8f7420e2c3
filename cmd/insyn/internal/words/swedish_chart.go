package words

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishChart(c City) Chart {
	return Chart{
		Drawing: swedishDrawing(c),
		Unit: Units{
			Kronor:   swedishKronor(),
			Projects: swedishCount("projekt", "projekt", "Projekt"),
			Links:    swedishCount("koppling", "kopplingar", "Kopplingar"),
			Percent:  swedishCount("procent", "procent", "Procent"),
		},
		Turn:  Turns{Namnd: "nämnd", Program: "program", Goal: "mål"},
		Bound: Bounds{AtLeast: "minst", MoreThan: "mer än", AtMost: "högst", LessThan: "mindre än"},
		Head: ChartHeads{
			Namnd: "Nämnd", Program: "Program", Role: "Nämndens roll", NamndAndProgram: "Nämnd och program",
			Goal: "Mål", Theme: "Tema", Project: "Projekt", Projects: "Projekt", Place: "Plats", Links: "Kopplingar",
			Year: "År", Paid: "Utbetalt", Figure: "Uppgiften", Basis: "Bygger på", Planned: "Planerat", PlannedFor: "Till vad",
			KnownShare: "Andel som finns", Facts: "Uppgifter", Start: "Start", End: "Slut",
		},
		Paid:      swedishPaid(),
		Finding:   swedishFindings(c),
		Shore:     swedishShore(),
		Source:    swedishSource,
		MapSource: func(d, portal, by string) string { return swedishSource(d, portal, by) + " Kartdata: Natural Earth." },
		Terms:     swedishTerms,
		Poster: func(portal, title, label, figure string) string {
			if label == "" {
				return portal + ": " + title
			}
			return portal + ": " + title + ". " + label + ": " + figure
		},
		ForYear: func(year int) string { return fmt.Sprintf("År %d", year) },
	}
}

func swedishPaid() PaidFindings {
	const ofAll = "av de belopp som är kända"
	return PaidFindings{
		ByNamnd: func(namnder []string, each, whole Amount) string {
			return capital(sv.Lista(lowered(namnder))) + " fick mest, " + eachOf(namnder, each) + partOf(each, whole, ofAll) + "."
		},
		ByProgram: func(programs []string, each, whole Amount) string {
			return capital(sv.Lista(programs)) + " gav mest, " + eachOf(programs, each) + partOf(each, whole, ofAll) + "."
		},
		ByGoal: func(goals []string, each Amount) string {
			to := "målet "
			if len(goals) > 1 {
				to = "målen "
			}
			return "Mest gick till projekt med " + to + sv.Lista(quoted(goals)) + ", " + eachOf(goals, each) + "."
		},
		ByRole: func(roles []string, each, whole Amount) string {
			return "Som " + sv.Lista(roles) + " fick nämnderna mest, " + eachOf(roles, each) + partOf(each, whole, ofAll) + "."
		},
		ToNamnd: func(programs []string, each, whole Amount) string {
			return capital(sv.Lista(programs)) + " gav mest, " + eachOf(programs, each) +
				partOf(each, whole, "av de belopp till nämnden som är kända") + "."
		},
		ByPair: func(pairs []string, each, whole Amount) string {
			return capital(sv.Lista(pairs)) + " gav mest, " + eachOf(pairs, each) + partOf(each, whole, ofAll) + "."
		},
		Pair:   func(program, namnd string) string { return program + " till " + lowerFirst(namnd) },
		Change: swedishPaidChange,
		Incomparable: func(from, to int) string {
			return fmt.Sprintf("Uppgift saknas för %d eller %d, så åren går inte att jämföra.", from, to)
		},
		Apart:          swedishApart,
		ByYearNote:     swedishByYearNote,
		Reconciliation: "avstämningen",
	}
}

func swedishFindings(c City) Findings {
	return Findings{
		Planned: func(years []int, each, whole Amount) string {
			names := make([]string, len(years))
			for i, y := range years {
				names[i] = fmt.Sprintf("år %d", y)
			}
			return capital(sv.Lista(names)) + " skulle kosta mest, " + eachOf(names, each) + partOf(each, whole, "av det som står i planen") + "."
		},
		NoPlanned: "Planen säger inte vad åren skulle kosta.",

		ProjectsByGoal: func(goals []string, projects int64) string {
			to, count := "målet ", sv.Antal(projects, "projekt", "projekt")
			if len(goals) > 1 {
				to, count = "målen ", count+" vardera"
			}
			return "Flest projekt hör till " + to + sv.Lista(quoted(goals)) + ": " + count + "."
		},
		NoProject: "Inget projekt hör till något av målen.",
		GoalsNote: "Ett projekt räknas under varje mål som något av dess blad anger, och ett belopp under de mål som beloppets blad anger. " +
			"Målens tal går inte att lägga ihop.",

		LinksByPlace: func(places []string, links int64) string {
			count := sv.Antal(links, "koppling", "kopplingar")
			if len(places) > 1 {
				count += " vardera"
			}
			return "Flest kopplingar till " + c.Name + " har " + sv.Lista(places) + ": " + count + "."
		},
		Coordinates: func(source, licence Value) Prose {
			if licence == nil {
				return say("Koordinater: ", source, ".")
			}
			return say("Koordinater: ", source, ", ", licence, ".")
		},
		Nearby:     "Närmast " + c.Name,
		Circles:    "Cirkelns yta visar antalet kopplingar:",
		OutsideMap: func(places []string) string { return "Utanför kartan: " + sv.Lista(places) + "." },
		Locator:    func(place string) string { return place + " och " + c.Name },

		LowestShare: func(namnder []string, percent int64) string {
			return "Mest saknas hos " + sv.Lista(lowered(namnder)) + ", där " + sv.Antal(percent, "procent", "procent") + " av uppgifterna finns."
		},
		EqualShare: func(percent int64) string {
			return "Alla nämnder har lämnat lika stor del av uppgifterna: " + sv.Antal(percent, "procent", "procent") + "."
		},

		ReportedTo: func(date string) string { return "Redovisat till " + date },
		Ongoing: func(ongoing, projects int64, date string) string {
			return sv.Tal(ongoing) + " av " + sv.Antal(projects, "projekt", "projekt") + " fortsätter efter den " + date + "."
		},
		LatestStarted: func(projects Value) Prose {
			return say("För varje nämnd visas de projekt som började senast. Alla ", projects, " finns i CSV-filen.")
		},
	}
}

func swedishShore() Shore {
	const reading = "Varje streck är ett projekt, från start till slut. Ju tjockare streck, desto mer fick staden utbetalt."
	return Shore{
		Reading: say(reading),
		Most: func(shown int64, all Value) Prose {
			return say(reading+" Bilden visar de "+sv.Antal(shown, "projekt", "projekt")+" som fick mest, av ", all, ".")
		},
		Thick:   func(value string, year int) string { return value + fmt.Sprintf(" utbetalt %d", year) },
		Ahead:   func(date string) string { return "tiden efter den " + date },
		None:    "inget utbetalt",
		Missing: "belopp saknas",
		NoDate:  "datum saknas",
	}
}

// swedishTerms are the terms of a chart's file; the licence may be empty.
func swedishTerms(licence, date, address string) string {
	text := "Uppgifterna gäller till och med den " + date + ". " + address
	if licence != "" {
		text = "Licens: " + licence + ". " + text
	}
	return text
}

func swedishSource(document, portal, publisher string) string {
	if document == "" {
		return "Källa: " + portal + ", " + publisher + "."
	}
	return "Källa: " + document + ". " + portal + ", " + publisher + "."
}

// swedishByYearNote says where the figures of years come from.
func swedishByYearNote(published []YearSource, reconciliation Value) Prose {
	note := "Framräknade tal är summor av bladens belopp, publicerade tal är redovisningarnas egna."
	for _, p := range published {
		note += fmt.Sprintf(" Talet för %d kommer ur ”%s”", p.Year, p.Source)
		if p.Page > 0 {
			note += fmt.Sprintf(", sidan %d", p.Page)
		}
		note += "."
	}
	return say(note+" Mer om skillnaderna står i ", reconciliation, ".")
}

// swedishApart tells of two years without comparing them.
func swedishApart(from, to YearAmount) string {
	return "För " + swedishYearAmount(from) + ", för " + swedishYearAmount(to) + "."
}

func swedishYearAmount(y YearAmount) string {
	if y.Published {
		return fmt.Sprintf("%d är det publicerade beloppet %s", y.Year, inKronor(y.Amount))
	}
	return fmt.Sprintf("%d är bladens summa %s", y.Year, inKronor(y.Amount))
}

// swedishPaidChange compares two years.
func swedishPaidChange(fromYear int, from Amount, toYear int, to Amount) string {
	first, second := fmt.Sprint(fromYear), fmt.Sprint(toYear)
	switch {
	case from == to && !to.About:
		return "Utbetalningarna var lika stora " + first + " och " + second + ": " + inKronor(to) + "."
	case inKronor(from) == inKronor(to):
		return "Utbetalningarna var nästan lika stora " + first + " och " + second + ": " + inKronor(to) + "."
	case to.N < from.N:
		return "Utbetalningarna minskade från " + inKronor(from) + " " + first + " till " + inKronor(to) + " " + second + "."
	}
	return "Utbetalningarna ökade från " + inKronor(from) + " " + first + " till " + inKronor(to) + " " + second + "."
}

// inKronor is an amount in a sentence.
func inKronor(a Amount) string {
	switch {
	case a.About:
		return "cirka " + sv.Miljoner(a.N)
	case a.Bound != "":
		return a.Bound + " " + sv.Miljoner(a.N)
	}
	return sv.Miljoner(a.N)
}

// eachOf is the amount that each of several names has.
func eachOf(names []string, each Amount) string {
	if len(names) > 1 {
		return inKronor(each) + " var"
	}
	return inKronor(each)
}

// partOf ends a sentence with the share; it is empty where the whole is missing.
func partOf(part, whole Amount, of string) string {
	share := sv.Procent(part.N, whole.N)
	switch {
	case whole.Missing || share == "":
		return ""
	case whole.About:
		return ", ungefär " + share + " " + of
	}
	return ", " + share + " " + of
}

// lowered are names that are common nouns, such as nämnder's, inside a sentence.
func lowered(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = lowerFirst(n)
	}
	return out
}
