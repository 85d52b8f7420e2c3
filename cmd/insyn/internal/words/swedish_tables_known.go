package words

// Descriptions that several of these tables share.
const (
	svProjectName  = "Projektets namn."
	svProjects     = "Projektens id."
	svProjectNames = "Projektens namn, i samma ordning."
	svNamndName    = "Nämndens namn."
	svNamnder      = "Nämndernas id."
	svNamnderNames = "Nämndernas namn, i samma ordning."
	svProgramName  = "Programfamiljens namn."
	svStrandName   = "Insatsens namn."
	svGoalNames    = "Målens namn, i samma ordning."
	svCities       = "Platsernas id."
	svCityNames    = "Platsernas namn, i samma ordning."
	svCountries    = "Ländernas id."
	svCountryNames = "Ländernas namn, i samma ordning."
	svNetworks     = "Nätverkens id."
	svNetworkNames = "Nätverkens namn, i samma ordning."
	svSourceID     = "Dokumentets id."
	svSourceTitle  = "Dokumentets titel."
	svPrecision    = "dag, manad eller ar: så exakt är datumet bredvid känt. Tomt om det inte finns något datum."
	svName         = "Namnet."
	svShort        = "Kort namn, om det finns."
	svInShort      = "Vad det är, i en eller två meningar."
	svNoAmount     = "Tomt om uppgiften saknas."
	svRawValue     = "Belopp står i hela kronor, och ”saknas:” före skälet till att en uppgift saknades."
	svReasons      = "Varför beloppet saknas: " + svWhyMissing
)

func swedishKnownColumns(c City) KnownColumns {
	return KnownColumns{
		Namnder: NamndColumns{Table: Table{"Nämnder", "En rad för varje nämnd."},
			ID: svNamndID, Name: svName, Short: svShort, Forvaltning: "Förvaltningen som arbetar åt nämnden.", Summary: svInShort, URL: svURL},
		Accounts:  swedishAccountColumns(c),
		Exchanges: swedishExchangeColumns(),
		Programs: ProgramColumns{Table: Table{"Program", "En rad för varje programfamilj: en fond eller ett program."},
			ID: "Programfamiljens id.", Name: svName, Short: svShort, About: "Vad programmet är.", EU: "Om pengarna är EU:s.",
			Statement: "Vad EU kräver att den som får pengarna ska säga.", URL: svURL},
		Strands: StrandColumns{Table: Table{"Insatser", "En rad för varje del av ett program eller utlysning."},
			ID: "Insatsens id.", Name: svName, Program: "Programfamiljens id.", ProgramName: svProgramName, About: "Vad insatsen är.", URL: svURL},
		Goals: KnownGoalColumns{Table: Table{"Mål", "En rad för varje mål: " + genitive(c.Council) + " nu och förr, och nämndernas egna."},
			ID: "Målets id.", Name: svName, Kind: "fullmaktige eller namndmal.", Number: "Målets nummer, om det har ett.",
			From: "Första året som målet gäller. Tomt om källan inte säger det.", To: "Sista året som målet gäller.", About: "Vad målet säger.",
			Namnder: "Nämnderna vars mål det är, om det är nämndernas eget.", NamnderNames: svNamnderNames, URL: svURL},
		Mapped: MappedColumns{Table: Table{"Målkopplingar", "En rad för varje äldre eller eget mål och det mål som det räknas till."},
			From: "Målet som en nämnd anger.", FromName: "Målets namn.", To: "Målet som det räknas till.", ToName: "Det målets namn.",
			Why: "Varför det räknas dit.", URL: svURL},
		Cities: CityColumns{Table: Table{"Städer och orter", "En rad för varje plats utanför " + c.Name + ", med läge."},
			ID: "Platsens id.", Name: svName, Local: "Namnet på platsens eget språk, om det är ett annat.", Kind: "stad, ort, region eller o.",
			Country: "Landets id.", CountryName: "Landets namn.", Lat: "Latitud.", Lon: "Longitud.",
			Relation: "Vad platsen har med " + c.Name + " att göra, om det sägs.", URL: svURL + " Tomt om ingenting har koppling till platsen."},
		Countries: CountryColumns{Table: Table{"Länder", "En rad för varje land."},
			ID: "Landets id.", Name: svName, ISO: "Landskod enligt ISO 3166-1.", URL: svURL},
		Networks: NetworkColumns{Table: Table{"Nätverk", "En rad för varje internationellt nätverk."},
			ID: "Nätverkets id.", Name: svName, Short: svShort, Summary: svInShort, Website: "Nätverkets egen webbplats, om källan anger den.",
			Cities: svCities, CityNames: svCityNames, Countries: svCountries, CountryNames: svCountryNames, URL: svURL},
		Memberships: MembershipColumns{Table: Table{"Medverkan i nätverk", "En rad för varje nämnd som berättar om ett nätverk ett år."},
			Network: "Nätverkets id.", NetworkName: "Nätverkets namn.", Namnd: svNamndID, NamndName: svNamndName,
			Year: "Året som redovisningen gäller.", Text: "Vad nämnden gör i nätverket.", Source: svSourceID, SourceTitle: svSourceTitle,
			Page: svPage, URL: "Nätverkets sida på portalen."},
		Organisations: OrganisationColumns{Table: Table{"Organisationer", "En rad för varje organisation utanför staden."},
			ID: "Organisationens id.", Name: svName, Projects: svProjects, ProjectNames: svProjectNames, Initiatives: "Initiativens id.",
			Accounts: "Redogörelserna som nämner den.", URL: svURL},
		Places: CityPlaceColumns{Table: Table{"Platser i " + c.Name, "En rad för varje stadsdel, skola eller annan plats i " + c.Name + "."},
			ID: "Platsens id.", Name: svName, Projects: svProjects, ProjectNames: svProjectNames, URL: svURL,
			Kind: "stadsdel, skola eller plats.", PartOf: "Stadsdelen som platsen ligger i, om källan säger det: dess id."},
		Initiatives: swedishInitiativeColumns(),
		Plans: KnownPlanColumns{Table: Table{"Initiativens budget",
			"En rad för varje år i ett initiativs plan. Pengarna ingår inte i projektens summor."},
			Initiative: "Initiativets id.", InitiativeName: "Initiativets namn.", Year: "Året som planen gäller.",
			Amount: "Planerad budget i hela kronor. " + svNoAmount, Missing: svReasons, Approx: svApprox, For: "Vad pengarna ska gå till.",
			Source: svSourceID, Page: svPage, URL: svURL},
		Remarks: RemarkColumns{Table: Table{"Anmärkningar", "En rad för varje anmärkning som redaktionen har gjort om vad källan säger."},
			Project: svProjectID, ProjectName: svProjectName, Namnd: "Nämndens id, om det gäller en nämnds blad.",
			NamndName: svNamndName, Rule: "Regeln för datakvalitet som anmärkningen förklarar, om det är en.",
			Year: "Året vars blad det gäller, om det är ett.", Text: "Vad redaktionen säger.", Source: svSourceID, Page: svPage, URL: svProjectURL},
		Sources: SourceColumns{Table: Table{"Källor", "En rad för varje dokument som uppgifterna kommer från."},
			ID: svSourceID, Name: svSourceTitle, Publisher: "Vem som har gett ut dokumentet.", Year: "Året som dokumentet gäller.",
			Date: "När dokumentet är daterat.", Precision: svPrecision, FirstPage: "Första sidan som har lästs.",
			LastPage: "Sista sidan som har lästs.", Note: "Vad dokumentet är."},
		Themes: KnownThemeColumns{Table: Table{"Teman", "En rad för varje tema som portalens redaktion har ordnat projekten efter."},
			ID: "Temats id.", Name: svName, Summary: "Vad temat handlar om.", Projects: svProjects, ProjectNames: svProjectNames, URL: svURL},
		Corrections: swedishCorrectionColumns(),
		Editions: EditionColumns{Table: Table{"Utgåvor", "En rad för varje utgåva: uppgifterna så som de var när den gavs ut."},
			ID: "Utgåvans id.", Name: svName, Month: "Månaden som utgåvan är från.", Facts: "Hur många uppgifter som finns i utgåvans lista.",
			Sum: "Kontrollsumman för utgåvans lista, enligt SHA-256.", List: "Adressen till utgåvans lista.", URL: svURL},
	}
}

func swedishCorrectionColumns() CorrectionColumns {
	return CorrectionColumns{Table: Table{"Rättelser", "En rad för varje uppgift som har rättats sedan den gavs ut."},
		ID: "Rättelsens id.", Day: "Dagen då uppgiften rättades.", Doc: "Det som uppgiften handlar om: slag och id.",
		DocName: "Namnet på det som uppgiften handlar om.", Path: "Uppgiften, så som den heter i utgåvans lista.",
		Fact: "Vad uppgiften är, med vanliga ord.", From: "Vad uppgiften var. Tomt om den inte fanns. " + svRawValue,
		To: "Vad uppgiften blev. Tomt om den har tagits bort. " + svRawValue, Why: "Varför uppgiften rättades.",
		Project: "Projektets id, om uppgiften gäller ett projekt.", ProjectName: svProjectName,
		Namnd: "Nämndens id, om uppgiften är en nämnds.", NamndName: svNamndName, Year: "Året som uppgiften gäller, om den gäller ett år.",
		URL: "Rättelsens plats på portalen."}
}

func swedishAccountColumns(c City) AccountColumns {
	return AccountColumns{Table: Table{"Redogörelser", "En rad för varje nämnds redogörelse för ett år, med vad den nämner."},
		Namnd: svNamndID, NamndName: svNamndName, Year: "Året som redogörelsen gäller.", Summary: "Redogörelsen i en eller två meningar.",
		Projects: svProjects, ProjectNames: svProjectNames, Networks: svNetworks, NetworkNames: svNetworkNames,
		Cities: "Platser utanför " + c.Name + ", med id.", CityNames: svCityNames, Countries: svCountries, CountryNames: svCountryNames,
		Namnder: "Andra nämnder som den nämner, med id.", NamnderNames: svNamnderNames, Programs: "Programfamiljernas id.",
		ProgramNames: "Programfamiljernas namn, i samma ordning.", Organisations: "Organisationer utanför staden.",
		Source: svSourceID, SourceTitle: svSourceTitle, FirstPage: "Första sidan i dokumentet.", LastPage: "Sista sidan i dokumentet.",
		URL: svURL}
}

func swedishExchangeColumns() ExchangeColumns {
	return ExchangeColumns{Table: Table{"Utbyten", "En rad för varje resa, besök eller annat utbyte som en redogörelse berättar om."},
		Namnd: svNamndID, NamndName: svNamndName, Year: "Redovisningsåret.",
		Kind:      "studiebesok, jobbskuggning, konferens, elevutbyte, kurs, evenemang eller delegation.",
		Direction: "ut, in eller digitalt.", Cities: svCities, CityNames: svCityNames, Countries: svCountries, CountryNames: svCountryNames,
		Theme: "Vad utbytet handlar om.", Count: "Hur många som var med. Tomt om källan inte säger det.", Source: svSourceID,
		SourceTitle: svSourceTitle, Page: svPage, URL: "Redogörelsens sida på portalen."}
}

func swedishInitiativeColumns() InitiativeColumns {
	return InitiativeColumns{Table: Table{"Initiativ", "En rad för varje långvarigt åtagande med en egen plan. Det räknas inte som projekt."},
		ID: "Initiativets id.", Name: svName, Short: svShort, Summary: svInShort, Plan: "När planen är daterad.", Precision: svPrecision,
		Start: "När initiativet började.", End: "När initiativet slutar. Tomt om det inte sägs.",
		Budget: "Planerad budget för hela tiden i hela kronor. " + svNoAmount, Missing: svReasons, Approx: svApprox,
		Organisations: "Organisationer utanför staden.", Namnder: svNamnder, NamnderNames: svNamnderNames, Source: svSourceID,
		SourceTitle: svSourceTitle, Page: "Sidan i dokumentet där budgeten står.", URL: svURL}
}
