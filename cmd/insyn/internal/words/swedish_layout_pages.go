package words

import (
	"fmt"
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishLayoutPages(l *Layout, c City) {
	l.Front = frontWords{
		Ways: "Vägar in", Near: "Nära dig", NearIs: "platser i " + c.Name, Timeline: "Tidslinje", Shows: "när projekten pågår",
		Namnder:  func(year int) string { return fmt.Sprintf("Vilka nämnder fick pengarna %d?", year) },
		Programs: "Varifrån kom pengarna?", Goals: "Vilka mål ska projekten bidra till?",
		Cities:  "Var finns de som " + c.Name + " arbetar med?",
		Largest: func(year int) string { return fmt.Sprintf("Projekt som fick mest %d", year) },
		All:     "Alla projekt", List: "Se dem som lista, med namn, år och belopp",
	}
	l.Project = swedishLayoutProject(c)
	l.Namnd = namndWords{Facts: "Fakta om nämnden", Forvaltning: "Förvaltning", Accounts: "Årets arbete",
		NoProject: "Nämnden har inget eget projekt i redovisningen."}
	l.Compare = swedishCompareWords()
	l.Namnder = namnderWords{All: "Alla nämnder",
		Is: "En nämnd är en grupp förtroendevalda som ansvarar för en del av kommunens arbete, till exempel grundskolan. " +
			"De anställda arbetar i nämndens förvaltning."}
	l.Account = accountWords{Facts: "Fakta om redogörelsen", Projects: "Projekt som nämns", Namnder: "Andra nämnder", Exchanges: "Utbyten",
		Empty: func(question string) string {
			return "I redovisningen har nämnden inte svarat på frågan: ”" + question + "”"
		}}
	l.Program = programWords{Facts: "Fakta om programmet", PartOf: "Del av", Strands: "Delar av programmet",
		NoProject: "Inget av stadens projekt i redovisningen får stöd härifrån."}
	l.Programs = programsWords{All: "Alla program", None: "Okänt program", NoneNamed: "Källan anger inget program för:"}
	l.City = cityWords{Facts: "Fakta om platsen", Local: "Lokalt namn", Country: "Land", Cities: "Platser", Exchanges: "Utbyten",
		MentionedBy: "Nämns också av",
		Overlap:     "Summan är vad " + c.Body + " fick för projekt med koppling hit. Ett projekt med flera platser räknas helt hos var och en."}
	l.Network = networkWords{Facts: "Fakta om nätverket", Namnder: c.Genitive + " nämnder"}
	l.Text = textWords{Contents: "På sidan", Begin: "Börja på något nytt",
		BeginLead: "Välj vad du vill lägga till. Där det står FYLL I skriver du det som saknas. Kontrollen visar om du missar något.",
		BeginKind: beginKind, NewFile: "Öppna en ny fil, redan påbörjad", AddLines: "Kopiera raderna och klistra in dem sist i filen"}
	l.NotFound = notFoundWords{Lost: "Adressen leder ingenstans. Kanske är den felstavad.", Ways: "Härifrån hittar du vidare:"}
	l.Removed = removedWords{
		Stood: func(what, day string) string {
			return "Här stod tidigare: " + what + ". Sidan togs bort " + day + "."
		},
		Instead: func(page Value) Prose { return say("Se i stället ", page, ".") },
	}
	l.Moved = movedWords{To: func(page Value) Prose { return say("Sidan har flyttat till ", page, ".") }}
	swedishLayoutChanges(l)
	l.Theme, l.Ask = swedishLayoutTheme(), swedishLayoutAsk()
	l.Local = swedishLayoutLocal()
	swedishLayoutGoals(l, c)
	swedishLayoutInitiative(l)
	swedishLayoutNumbers(l)
}

func swedishLayoutProject(c City) projectWords {
	return projectWords{
		Facts: "Projektet i korthet", MoreFacts: "Mer fakta om projektet", Sums: "Pengarna i alla projekt",
		Divided: "Listan är lång. Här är den delad efter hur namnen börjar.", Near: "Före och efter i listan",
		Time: "Tid", AlsoIn: "Deltar också", Goals: "Mål", Budget: "Total budget",
		Stated: func(text string) string { return "Nämndens ord: ”" + sv.Unbroken(text) + "”" },
		Why:    "Varför det räknas hit", WhyAlso: "Också här",
		By:    func(namnd string) string { return "Enligt " + namnd + "." },
		Says:  func(text string) string { return "Källan skriver: ”" + sv.Unbroken(text) + "”." },
		Links: "Platser och partner", Places: "Platser i " + c.Name, Cities: "Andra orter",
		Parts: "Nämndernas delar",
		Calls: func(name string, page int) string {
			return fmt.Sprintf("Kallar det ”%s”, s."+sv.NBSP+"%d", sv.Unbroken(name), page)
		},
		Earlier: "Tidigare uppgifter", NamndYear: "Nämnd och år", SaidThen: "Då stod det",
		EarlierIs: "Så här stod det i blad för tidigare år, där det nyaste bladet säger något annat.",
		Remarks:   "Om uppgifterna", More: "Läs mer",
		MentionedIn: func(accounts []Value) Prose {
			return say("Projektet nämns i redogörelsen från ", list(accounts, ", "), ".")
		},
		Related: "Projekt som liknar det här", Cite: "Källor",
	}
}

// beginKind names what can be begun, as the command's kinds are called.
func beginKind(kind string) string {
	switch kind {
	case "projekt":
		return "Ett projekt"
	case "stad":
		return "En stad"
	case "land":
		return "Ett land"
	case "natverk":
		return "Ett nätverk"
	case "redogorelse":
		return "En nämnds redogörelse"
	case "ar":
		return "Ett nytt år"
	case "kalla":
		return "Ett dokument"
	}
	return "En sida om portalen"
}

func swedishLayoutGoals(l *Layout, c City) {
	l.Goal = goalWords{
		Facts: "Fakta om målet", Kind: "Slag", To: "Räknas till", UsedBy: "Används av",
		Rule:    "Varje blad räknas under de mål som bladet anger.",
		Overlap: "Ett blad med flera mål räknas helt under vart och ett. Målens summor går inte att lägga ihop.",
		Listed:  "Beloppet intill ett projekt är det som räknas under målet: bara från de blad som anger det.",
		Why:     "Varför målet räknas så", From: "Skrivningar som räknas hit",
		Statements: "Så skriver nämnderna", Statement: "Målet som nämnden anger",
	}
	l.Goals = goalsWords{
		Current:    capital(genitive(c.Council)) + " mål " + c.Term,
		Earlier:    "Målområden från en tidigare period",
		EarlierAre: "Några nämnder anger målområden från perioden före. Portalen räknar dem till målen ovan.",
		Namndmal:   "Nämndernas egna målskrivningar",
		NamndmalIs: "Andra nämnder anger mål med egna ord. Också de räknas till målen ovan.",
	}
}

func swedishLayoutInitiative(l *Layout) {
	l.Initiative = initiativeWords{
		Facts: "Fakta om planen", PlanFrom: "Planen är från", Period: "Planerad tid", Budget: "Planerad budget",
		NotSummed: "Stadens egna pengar. De ingår inte i projektens summor.", Goals: "Globala mål",
		Yearly: "Planerad budget per år", Amount: "Planerat", To: "Till vad",
		Parts: func(n int) string {
			if n == 1 {
				return "En del"
			}
			return capital(numeral(n)) + " delar"
		},
		Driver: func(name string) string { return "Drivs av: " + name + "." },
		Roles:  "Roller i teamet",
	}
}

// swedishLayoutNumbers fills in the pages of figures.
func swedishLayoutNumbers(l *Layout) {
	l.Year = yearWords{
		Beside: "Bredvid andra år", Table: "Åren bredvid varandra",
		PublishedIn: func(year string) string { return year + " publicerat i:" }, AlsoSays: "Också",
		Differences: "Avstämningen visar skillnaderna rad för rad.",
		Money:       func(year int) string { return fmt.Sprintf("Så fördelades pengarna %d", year) },
		Extremes:    "Störst och minst", Largest: "Fick mest", Least: "Fick minst",
		Status: "Började, slutade, fortsätter", Timeline: "Se alla projekt på en tidslinje", Others: "Andra år", Show: "Visa projekten",
		Reported: "Nämnder som har redovisat", Awaited: "Nämnder som inte har redovisat än",
	}
	l.Reconciliation = reconciliationWords{
		Report: func(name string) string { return "Redovisningen för " + name },
		Number: "Tal", Published: "Publicerat", Computed: "Framräknat", Difference: "Skillnad", Verdict: "Utfall",
		Signs: "Skillnaden är det publicerade talet minus det framräknade. " +
			"Plus betyder att redovisningen anger mer än bladen ger, minus att den anger mindre.",
		Twice: "Raden står två gånger i källan", Sheets: "Bladen bakom talet", All: "Hela avstämningen som CSV",
	}
	l.Quality = qualityWords{
		Rules: "Reglerna", Explained: "förklarade", Show: "Visa vad regeln hittade",
		Editors: func(remark string) string { return "Redaktionen: " + remark },
		Clean:   "Regler som inte hittade något", All: "Allt som CSV",
	}
	l.Data = dataWords{
		Licence: "Licens", LicenceIs: "Du får använda uppgifterna fritt, även utan att ange källan.",
		Package:   "Beskrivning av alla portalens tabeller",
		PackageIs: "För program: varje CSV-fil på portalen, också de på sidorna, enligt Data Package 2.0.",
		Guarded: "I CSV-filerna står en apostrof (') framför text som ett kalkylprogram annars kan läsa som en formel: " +
			"text som börjar med =, +, - eller @, eller som har ett sådant tecken efter semikolon eller radbrytning. " +
			"Tal har aldrig någon apostrof, och JSON-filerna har texten som den är.",
		Missing: func(empty, dash, unknown, text Value) Prose {
			return say("Tomma belopp betyder att uppgiften saknas, inte noll. Skälet står i kolumnen bredvid: ",
				list([]Value{empty, dash, unknown, text}, " eller "), ". Listor delas med semikolon. I JSON-filerna är de riktiga listor.")
		},
		Columns: func(table string) string { return "Kolumner i " + table },
		All:     "Allt på en gång", Each: "Tabell för tabell",
		Whole: wholeWords{
			Workbook: "Excel (insyn.xlsx)", WorkbookIs: "En arbetsbok med ett blad för varje tabell och ett blad som förklarar kolumnerna.",
			Database: "SQLite (insyn.sqlite)", DatabaseIs: "En databas med alla tabeller, hur de hör ihop, och sökning i texterna.",
			Archive: "Zip (insyn.zip)", ArchiveIs: "Alla tabeller på den här sidan i ett arkiv, med beskrivning och kontrollsummor.",
			Package: "Beskrivning (datapackage.json)", PackageIs: "För program: tabellernas kolumner, typer, enheter, nycklar, licens och källor.",
			Sums: "Kontrollsummor (SHA256SUMS.txt)", SumsIs: "Så kan du se att en fil är oförändrad.",
			Catalogue: "Katalog (dcat.rdf)", CatalogueIs: "För dataportaler: vilka data som finns och var, enligt DCAT-AP-SE 3.0.1.",
		},
	}
	l.Search = searchWords{Portal: "Sök på portalen", Label: "Sök", Ask: "Vad söker du?", Submit: "Sök", Results: "Sökresultat",
		AllPages: "Alla sidor från A till Ö",
		NoScript: "Sökningen behöver JavaScript, som är avstängt i din webbläsare. Alla sidor finns i listan här under.",
		Advice:   "Pröva med färre eller andra ord, eller ett ord i grundform. Du kan också gå vägen genom sidorna:",
		Loose:    "De här sidorna har bara en del av det du söker:",
		Ways:     "Vägar in",

		Onward:     "Hör ihop med träffarna",
		OnwardNote: "De här sidorna är inga träffar själva, men handlar om något som träffarna hör till eller hänger ihop med."}
}

// numeral returns a number as prose writes it: "tre", "13".
func numeral(n int) string {
	letters := [...]string{"noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}
	if n >= 0 && n < len(letters) {
		return letters[n]
	}
	return strconv.Itoa(n)
}
