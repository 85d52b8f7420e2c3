package words

// Descriptions that several tables share.
const (
	svProjectID  = "Projektets id."
	svNamndID    = "Nämndens id."
	svSource     = "Dokumentet som uppgiften kommer från."
	svPage       = "Sidan i dokumentet."
	svURL        = "Sidan på portalen."
	svProjectURL = "Projektets sida på portalen."
	svWhyMissing = "tomt, streck, vet-ej eller text."
	svApprox     = "cirka, om källan anger beloppet som ungefärligt. Annars tomt."
	svDay        = "Dag, månad eller år."
	svSheetYear  = "Redovisningsåret vars blad uppgifterna står på."
	svProgram    = "Programfamilj."
	svStrand     = "Del av programmet eller utlysning."
)

func swedishTables(c City) Tables {
	return Tables{
		Type: ColumnTypes{ID: "id", IDList: "id-lista", Text: "text", List: "lista", Date: "datum", Number: "heltal", Yes: "0 eller 1",
			Address: "webbadress", Degrees: "grader", InUnit: func(typ, unit string) string { return typ + ", " + unit }},
		Unit: ColumnUnits{Kronor: "kronor", Degrees: "grader (WGS84)"},
		Book: Book{About: "Läs först", Title: "Namn", Publisher: "Utgivare", AsOf: "Talen gäller till och med", Licence: "Licens",
			Address: "Adress", Sources: "Källa", Table: "Tabell", Column: "Kolumn", Holds: "Innehåll", Description: "Beskrivning",
			Note: "En tom ruta betyder att uppgiften saknas, inte noll. " +
				"Ett datum som bara är känt på månaden eller året är text. I listor står semikolon mellan delarna."},
		Projects: swedishProjectColumns(c), Deltaganden: swedishDeltagandeColumns(c),
		Payments: PaymentColumns{Table: Table{"Utbetalningar", "En rad för varje nämnd, projekt och år: vad som betalades ut."},
			Project: svProjectID, Namnd: "Nämnden som fick pengarna.", Year: "Året då pengarna betalades ut.",
			Amount:  "Utbetalt stöd i hela kronor. Tomt om uppgiften saknas.",
			Missing: "Varför beloppet saknas: " + svWhyMissing, Source: svSource, Page: "Sidan i dokumentet där beloppet står.",
			Approx: svApprox, Program: svProgram + " Tomt om källan inte vet.", Strand: svStrand,
			Role:        "Nämndens roll i projektet: projektagare, projektpartner eller associerad.",
			ProjectName: svProjectName, NamndName: svNamndName, ProgramName: svProgramName, StrandName: svStrandName,
			SourceTitle: svSourceTitle, Stated: "Beloppet med källans egna ord, om de säger mer än talet.", URL: svProjectURL},
		Budgets: BudgetColumns{Table: Table{"Budgetar", "En rad för varje projekt: dess totala budget, som en nämnd anger den."},
			Project: svProjectID, Namnd: "Nämnden som anger budgeten.",
			Amount: "Total budget för projektet i kronor. Tomt om uppgiften saknas.",
			Source: svSource, Page: svPage, Approx: svApprox, Year: svSheetYear},
		Things: ThingColumns{Table: Table{"Lista", "En rad för varje sak som räknas."},
			Kind: "Vad raden är: projekt, namnd, program och så vidare.", ID: "Sista delen av sidans adress.", Name: "Namnet.", URL: svURL},
		Issues: IssueColumns{Table: Table{"Datakvalitet", "En rad för varje uppgift som en regel har hittat."},
			Rule: "Regeln som hittade det.", Project: svProjectID, Namnd: "Nämndens id, om det gäller ett blad.", Page: "Sidan i källan.",
			Says: "Vad källan säger.", Remark: "Redaktionens förklaring, om det finns en."},
		Fields: FieldColumns{Table: Table{"Fullständighet", "En rad för varje uppgift som blanketten frågar efter."},
			Project: svProjectID, Namnd: svNamndID, Field: "Vad blanketten frågar efter.", Known: "Om uppgiften finns."},
		Periods: PeriodColumns{Table: Table{"Tidslinje", "En rad för varje projekt: när det börjar och slutar."},
			Project: svProjectID, Namnd: "Nämnden som leder projektet.", Start: svDay, End: svDay,
			Ongoing: "Om projektet hade börjat vid redovisningsdatumet och fortsätter efter det, så vitt källan säger."},
		Strokes: StrokeColumns{Table: Table{"Projekten i tid och pengar", "En rad för varje projekt som redovisades det året."},
			Project: svProjectID, Name: svProjectName, Start: svDay, End: svDay,
			Ongoing: "Om projektet hade börjat vid redovisningsdatumet och fortsätter efter det, så vitt källan säger.",
			Amount:  "Utbetalt till projektet under året i hela kronor. Tomt om inget belopp är känt.", Approx: svApprox,
			Lacking: "Antal belopp som saknas och inte är med i summan."},
		Years: YearColumns{Table: Table{"Utbetalt per år", "En rad för varje år som något är känt om."},
			Year: "Året då pengarna betalades ut.", Amount: "Utbetalt stöd i hela kronor.",
			Kind:   "framräknat ur bladen eller publicerat i en redovisning.",
			Source: "Var uppgiften kommer från.",
			Approx: svApprox,
			Said:   "cirka, minst, mer än, högst eller mindre än, om källan inte säger beloppet exakt. Annars tomt."},
		Plans: PlanColumns{Table: Table{"Planerad budget", "En rad för varje år i planen."},
			Year: "Året som planen gäller.", Amount: "Planerad budget i hela kronor. Tomt om planen inte anger något belopp.",
			Approx: svApprox, For: "Vad pengarna ska gå till."},
		Places: PlaceColumns{Table: Table{"Platser på kartan", "En rad för varje plats utanför staden."},
			City: "Platsens id.", Country: "Landets id.", Lat: "Latitud.", Lon: "Longitud.",
			Links: "Hur många projekt, utbyten, nätverk och redogörelser som har koppling till platsen. " +
				"En redogörelse räknas bara om den nämner platsen utan att berätta om något av det andra."},
		Goals:       GoalColumns{Table: Table{"Projekt per mål", "En rad för varje projekt och mål."}, Goal: "Målets id.", Project: svProjectID},
		Themes:      swedishThemeColumns(),
		Comparisons: swedishComparisonColumns(),
		Known:       swedishKnownColumns(c),
	}
}

func swedishProjectColumns(c City) ProjectColumns {
	return ProjectColumns{
		Table: Table{"Projekt", "En rad för varje projekt."},
		ID:    "Projektets id: den sista delen av sidans adress.", Name: "Projektets hela namn.", Short: "Kort namn, om det finns.",
		Summary: "Vad projektet är, i en eller två meningar.",
		Start:   "När projektet började: dag, månad eller år, så exakt som källan anger.",
		End:     "När projektet slutar. Tomt om det inte anges.",
		Program: "Programfamilj: sista delen av adressen under /program/. Tomt om källan inte vet.",
		Strand:  "Del av programmet eller utlysning, om den anges.", Namnder: "Nämnder som har redovisat projektet.",
		Role:      "Stadens främsta roll: projektagare, projektpartner eller associerad.",
		Goals:     capital(genitive(c.Council)) + " mål " + c.Term + " som projektet räknas till.",
		Cities:    "Platser utanför " + c.Name + " som projektet har koppling till.",
		Countries: "Länder utanför " + c.Country + ".", Places: "Platser i " + c.Name + ".", Partners: "Organisationer utanför staden.",
		Networks: "Internationella nätverk.", Website: "Projektets egen webbplats, om källan anger den.", URL: svProjectURL,
		ProgramName: svProgramName, StrandName: svStrandName, NamnderNames: svNamnderNames, GoalNames: svGoalNames, CityNames: svCityNames,
		CountryNames: svCountryNames, NetworkNames: svNetworkNames, Precision: svPrecision,
		Themes: "Vad projektet handlar om, så som portalens redaktion har läst det. " +
			"Sista delen av adressen under /teman/.",
		ThemeNames:     "Temanas namn, i samma ordning.",
		AlsoNamnder:    "Nämnder som är med utan ett eget blad.",
		ProgramMissing: "Varför programmet saknas: " + svWhyMissing,
	}
}

func swedishDeltagandeColumns(c City) DeltagandeColumns {
	return DeltagandeColumns{
		Table:   Table{"Deltaganden", "En rad för varje blad: en nämnds del i ett projekt, ett år."},
		Project: svProjectID, Namnd: svNamndID, StatedName: "Projektets namn så som nämnden skriver det.",
		Role:  "projektagare, projektpartner eller associerad.",
		Start: "Start enligt nämnden: dag, månad eller år.", End: "Slut enligt nämnden.",
		Budget:        "Total budget för projektet i kronor, enligt nämnden. Får inte läggas ihop över nämnder eller år.",
		BudgetMissing: "Varför budgeten saknas: " + svWhyMissing,
		Goals:         capital(genitive(c.Council)) + " mål " + c.Term + " som nämndens uppgift räknas till.",
		StatedGoals:   "Målet så som nämnden skriver det.", Program: svProgram, Strand: svStrand, Source: svSource,
		Page: "Sidan i dokumentet där nämndens blankett börjar.", URL: svProjectURL, BudgetApprox: svApprox, Year: svSheetYear,
		ProjectName: svProjectName, NamndName: svNamndName, GoalNames: svGoalNames, ProgramName: svProgramName, StrandName: svStrandName,
		SourceTitle: svSourceTitle, Precision: svPrecision,
		Origin:      "Äldre mål och nämndens egna mål som nämnden anger, och som räknas till målen i kolumnen mal.",
		OriginNames: svGoalNames, StatedProgram: "Programmet så som nämnden skriver det.",
		StatedRole:    "Rollen så som nämnden anger den, om den är en annan än den som portalen räknar med.",
		StatedHeading: "Bladets rubrik, om den är en annan än namnet.",
		StatedStart:   "Start med källans egna ord, om de säger mer än datumet.",
		StatedEnd:     "Slut med källans egna ord, om de säger mer än datumet.",
		StatedBudget:  "Budgeten med källans egna ord, om de säger mer än talet.", BudgetPage: "Sidan i dokumentet där budgeten står.",
	}
}

func swedishComparisonColumns() ComparisonColumns {
	return ComparisonColumns{
		Table: Table{"Avstämning", "En rad för varje publicerat tal."},
		Year:  "Året som talet gäller.", About: "Vad eller vem talet handlar om.", What: "Vad som räknas.",
		Published: "Talet som redovisningen publicerar.", Computed: "Talet som bladen ger. Tomt om det saknas blad.",
		Verdict:    "Hur de två talen går ihop.",
		Difference: "Det publicerade talet minus det framräknade. Tomt om det saknas blad.",
		Namnd:      "Nämndens id, om talet gäller en nämnd.", Program: "Programmets id, om talet gäller ett program.",
		Goal: "Målets id, om talet gäller ett mål.", Source: "Dokumentet som publicerar talet.", Page: svPage,
		Stated:         "Det publicerade beloppet med källans egna ord.",
		Approx:         "cirka, om det publicerade beloppet är avrundat. Annars tomt.",
		Rounding:       "Enheten som det publicerade beloppet är avrundat till.",
		ComputedApprox: "cirka, om något av bladens belopp är ungefärligt. Annars tomt.",
		Repeated:       "1 om raden står två gånger i källan. Portalen räknar den en gång.",
		Explanation:    "Redaktionens förklaring till varför talen skiljer sig, eller till dubbletten.",
	}
}
