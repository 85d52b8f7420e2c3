package words

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishNav(c City) Nav {
	return Nav{
		Start: "Start", Projects: "Projekt", Namnder: "Nämnder", Programs: "Program", Goals: "Mål", Cities: "Städer",
		Networks: "Nätverk", Data: "Data", Reconciliation: "Avstämning", Quality: "Datakvalitet", Timeline: "Tidslinje", Changes: "Ändringar",
		Places: "Platser i " + c.Name, Organisations: "Organisationer", Themes: "Teman",
		Year:      func(year int) string { return fmt.Sprintf("Året %d", year) },
		YearSoFar: func(year int) string { return fmt.Sprintf("Året %d (preliminärt)", year) },
	}
}

func swedishHome(c City) Home {
	return Home{
		Lead: func(year int, paid Value, spread Prose) Prose {
			return andThen(say(fmt.Sprintf("%d fick %s ", year, c.Body), paid, " i stöd från EU och andra utanför staden."), spread)
		},
		Origin: func(eu, others, unknown Value) Prose {
			out := say("Av det som är känt kom ", eu, " från EU:s program")
			if others != nil {
				out = say(out, " och ", others, " från andra")
			}
			if unknown != nil {
				out = say(out, ". För ", unknown, " anger källan inget program")
			}
			return say(out, ".")
		},
		More:         func(year int) string { return fmt.Sprintf("Hela året %d i siffror", year) },
		Projects:     "Projekt",
		Namnder:      "Nämnder med projekt",
		Programs:     "Fonder och program",
		PlacesAbroad: "Platser i andra länder",
		Networks:     "Nätverk",
		Themes:       "Teman",
	}
}

func swedishRole() Role {
	return Role{Owner: "projektägare", Partner: "projektpartner", Associate: "associerad partner",
		As: func(role string) string { return "Som " + role }}
}

func swedishProject(c City) Project {
	return Project{
		Title: "Alla projekt",
		CountDescription: func(projects string) string {
			return "Alla " + projects + " som " + c.Body + " deltar i: vilka nämnder som är med, och vad som är känt om stödet utifrån."
		},
		Lead: func(projects, owned Value) Prose {
			return say(c.Body+" deltar i ", projects, ". ", owned, " av dem äger staden själv. "+
				"Stöd till projekten kommer från EU eller andra utanför staden.")
		},
		Ongoing: func(at string) string { return "Pågick " + at }, Ended: "Avslutade",
		OngoingShort: "Pågick", ComingShort: "Hade inte börjat", OpenShort: "Oklar tid",
		OngoingNote: func(date string) string { return "Projekt som hade börjat och inte var slut den " + date + "." },
		Coming:      func(at string) string { return "Hade inte börjat " + at },
		ComingNote:  "Projekt som är redovisade innan de har börjat.",
		Open:        func(at string) string { return "Oklart om de pågick " + at },
		OpenNote:    "Källan anger inte när projekten börjar eller slutar, eller anger det inte på dagen när.",
		EndedNote:   func(date string) string { return "Projekt som slutade senast den " + date + "." },
		Letters: func(letters string) string {
			if letters == "" {
				return "Utan bokstav"
			}
			first, size := utf8.DecodeRuneInString(letters)
			return string(first) + strings.ToLower(letters[size:])
		},
		PartTitle:  func(list, group, letters string) string { return list + ": " + group + ", " + letters },
		StatedRole: func(role string) string { return "blanketten anger " + role },
		With:       func(others []string) string { return "tillsammans med " + sv.Lista(lowered(others)) },
		Related:    func(what []string) string { return "Delar " + sv.Lista(what) },
		Network:    func(name string) string { return "nätverket " + name },
		Goal:       func(name string) string { return "målet " + quote(name) },
		NoEnd:      "inget slutdatum angivet",
		NotBegun:   func(at string) string { return "hade inte börjat " + at },
		Over:       func(at string) string { return "var avslutat " + at },
		Unclear:    func(at string) string { return "oklart om det pågick " + at },
		GoesOn:     func(at, end string) string { return "pågick " + at + ", slutar enligt redovisningen " + end },
		Earlier:    swedishEarlier(),
	}
}

func swedishNamnd(c City) Namnd {
	return Namnd{
		Head: Head{Title: "Nämnder",
			Description: c.BodyGenitive + " nämnder och deras internationella arbete: projekt, nätverk och utbyten."},
		Lead: func(namnder, withProjects Value) Prose {
			return say(namnder, " har redogjort för sitt internationella arbete. ", withProjects, " av dem redovisar projekt.")
		},
		NoneOwn: func(alsoIn []string) string {
			if len(alsoIn) == 0 {
				return "inget eget projekt"
			}
			return "inget eget projekt, medverkar i " + sv.Lista(alsoIn)
		},
		Account:        func(namnd string, year int) string { return fmt.Sprintf("%s %d", namnd, year) },
		AccountHeading: func(namnd string, year int) string { return fmt.Sprintf("%s: internationellt arbete %d", namnd, year) },
		AccountLink:    func(year int) string { return fmt.Sprintf("Redogörelse för %d", year) },
		Exchange: ExchangeKinds{StudyVisit: "Studiebesök", JobShadowing: "Jobbskuggning", Conference: "Konferens",
			PupilExchange: "Elevutbyte", Course: "Kurs", Event: "Evenemang", Delegation: "Delegation"},
		Direction: Directions{Out: c.Name + " reste ut", In: "gäster kom till " + c.Name, Digital: "digitalt"},
	}
}

func swedishProgram(c City) Program {
	return Program{
		Head: Head{Title: "Program och fonder",
			Description: "De fonder och program som betalar ut stöd till " + c.BodyGenitive + " projekt, från EU och andra."},
		Lead: func(programmes Value) Prose {
			return say("Stödet till projekten kommer från ", programmes,
				". Några av dem är uppdelade i insatser, till exempel en del av en fond eller en viss utlysning.")
		},
		Unknown: "Okänt program",
	}
}

// sheetsDecide is the rule of goals' sums.
const sheetsDecide = "Varje blad räknas under de mål som bladet anger. Ett blad med flera mål räknas helt under vart och ett."

// sheetsFrom names sheets by the nämnder that left them.
func sheetsFrom(namnder []string) string {
	if len(namnder) == 1 {
		return "bladet från " + lowerFirst(namnder[0])
	}
	return "bladen från " + sv.Lista(lowered(namnder))
}

func swedishGoal(c City) Goal {
	return Goal{
		Head: Head{Title: "Mål",
			Description: capital(genitive(c.Council)) + " mål och vilka projekt som hör till vart och ett av dem."},
		Lead: "Nämnderna anger vilka av " + genitive(c.Council) + " mål som deras projekt hör till. " + sheetsDecide +
			" Därför går målens summor inte att lägga ihop.",
		PaidRule: sheetsDecide + " Ett blad är en nämnds uppgifter om ett projekt ett visst år. " +
			"Målet får hela bladets belopp, men inget från andra blad om samma projekt. " +
			"Anger bladet ett äldre mål eller nämndens eget räknas det också under det mål som det har översatts till.",
		Counted: func(paid Value, namnder []string) Prose {
			return say("Räknas under målet: ", paid, " ("+sheetsFrom(namnder)+").")
		},
		NotCounted: func(year int) string { return fmt.Sprintf("Inget blad för %d anger målet.", year) },
		Council:    capital(genitive(c.Council)) + " mål",
		Earlier:    "Målområde från en tidigare period",
		Namnd:      "En nämnds egen målskrivning",
		Extent:     func(deltaganden, projects Value) Prose { return say(deltaganden, " i ", projects) },
		Number:     func(n int) string { return fmt.Sprintf("Mål %d", n) },
		Global: func(n int, name string) string {
			if name == "" {
				return fmt.Sprintf("Mål %d", n)
			}
			return fmt.Sprintf("Mål %d: %s", n, name)
		},
	}
}

func swedishPlace(c City) Place {
	return Place{
		Cities: Head{Title: "Städer och länder",
			Description: "Städer och länder som " + c.Body + " samarbetar med i projekt, nätverk och utbyten."},
		CitiesLead: func(places, countries Value) Prose {
			return say("Redovisningen nämner ", places, " utanför "+c.Name+" och ", countries,
				" utanför "+c.Country+". Här står vad som knyter dem till "+c.Name+".")
		},
		Lead: func(name string, links Value) Prose {
			return say("Redovisningen ger ", links,
				" mellan "+name+" och "+c.BodyGenitive+" internationella arbete: projekt, utbyten, nätverk och redogörelser.")
		},
		HomeLead:  func(name string) Prose { return say("Orter i " + name + " som redovisningen nämner.") },
		Mentioned: "nämns i en redogörelse",
		LinksOf:   func(parts []string) string { return strings.Join(parts, ", ") },
		Organisations: Head{Title: "Organisationer",
			Description: "Föreningar, företag, myndigheter och lärosäten som " + c.Body + " samarbetar med."},
		OrganisationsLead: "Föreningar, företag, myndigheter och lärosäten som redovisningen nämner tillsammans med " +
			c.Genitive + " projekt och nämnder.",
	}
}

func swedishNetwork(c City) Network {
	one, many := "internationellt nätverk", "internationella nätverk och samarbeten"
	return Network{
		Head: Head{Title: "Nätverk",
			Description: "Internationella nätverk som " + c.BodyGenitive + " nämnder är med i eller har kontakt med."},
		Count: func(n int64) string { return sv.Antal(n, one, many) },
		Lead: func(networks Value) Prose {
			return say("Redovisningen nämner ", networks, ". För vart och ett står vilka nämnder som har med det att göra.")
		},
	}
}

func swedishOther() Other {
	return Other{
		Data: Head{Title: "Ladda ner data",
			Description: "Allt som portalen vet om projekt, pengar, nämnder och samarbeten som CSV, JSON och mer, fritt att använda."},
		DataLead: "Här finns det som portalen vet, som tabeller som är fria att använda. " +
			"Texterna om projekten står på deras sidor. Tabellerna hör ihop genom sina id, och bredvid de flesta id står namnet.",
		Search: Head{Title: "Sök", Heading: "Sök på portalen",
			Description: "Sök bland projekt, nämnder, program, städer och nätverk."},
		Digits:   "0–9",
		Removed:  Head{Title: "Sidan är borttagen", Description: "Sidan är borttagen."},
		NotFound: Head{Title: "Sidan finns inte", Description: "Sidan finns inte."},
		Timeline: Head{Title: "Tidslinje", Heading: "Alla projekt i tiden",
			Description: "När projekten började och när de slutar, nämnd för nämnd."},
		TimelineLead: "Varje rad är ett projekt, från start till slut. " +
			"Ett datum som bara är känt på månaden eller året ritas med streckad kant.",
	}
}
