package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// FindingText explains a kind of finding: what it is called, what it means and
// how to mend it, and how it looks before and after, if that can be shown.
type FindingText struct{ Title, Means, Bad, Good string }

// FindingTextOf explains the findings of a code.
func FindingTextOf(code diag.Code) (FindingText, bool) {
	for _, texts := range []map[diag.Code]FindingText{fileFindings, keyFindings, wholeFindings, lastingFindings, oddFindings, textFindings} {
		if t, ok := texts[code]; ok {
			return t, true
		}
	}
	return FindingText{}, false
}

// fileFindings are about a file as a whole, and about what its facts look like.
var fileFindings = map[diag.Code]FindingText{
	diag.FileUTF8: {"Filens tecken kan inte läsas", "Filen är sparad av ett program som skriver å, ä och ö på ett annat sätt. " +
		"Kopiera texten ur programmet och klistra in den där du redigerar portalen.", "", ""},
	diag.FileName: {"Filens namn kan inte bli en adress", "Namnet ska ha små bokstäver a–z, siffror och bindestreck. " +
		"Å och ä blir a, ö blir o.", "content/projekt/Blå Skogen.md", "content/projekt/bla-skogen.md"},
	diag.FileUnread: {"Filen får inte läsas", "Det som ligger här är ingen vanlig fil, eller är skyddat. " +
		"Lägg en vanlig fil i stället.", "", ""},
	diag.FileTaken: {"Två filer hamnar på samma plats", "Filen skulle skriva över en annan fil på webbplatsen. " +
		"Byt namn på den.", "", ""},
	diag.LetterNotDrawn: {"En bild kan inte visa namnet", "Bilderna att hämta har bara latinska bokstäver. Andra blir tomma i dem. " +
		"Skriv ett kortnamn med latinska bokstäver.", "titel = \"Мости\"", "titel = \"Мости\"\nkortnamn = \"Mosty\""},
	diag.LookBroken: {"Sidornas utseende är trasigt", "En mall, en stilmall eller ett skript går inte att läsa, eller saknas. " +
		"Rätta raden, eller lägg tillbaka filen som den var.", "{{with .Titel}}<h1>{{.}}</h1>", "{{with .Titel}}<h1>{{.}}</h1>{{end}}"},
	diag.FileUnknown: {"Filen har ingen uppgift där den ligger", "Portalen väntar sig ingen sådan fil i mappen. " +
		"Flytta den, eller ta bort den.", "content/hav.md", "content/projekt/hav.md"},
	diag.FileHeavy: {"Filen är för stor", "Filen är större än en fil med innehåll behöver vara. Dela den, eller ta bort det som inte hör dit.",
		"", ""},
	diag.FileCopy: {"En kopia ligger kvar", "Filen är en kopia av en annan. Ta bort den.", "hav (kopia).md", "hav.md"},
	diag.FileConflict: {"Två ändringar möts", "Någon annan har ändrat på samma ställe. Välj vilka rader som ska vara kvar, " +
		"och ta bort raderna med tecknen.", "<<<<<<< min\nslut = 2021\n=======\nslut = 2022\n>>>>>>> din", "slut = 2022"},
	diag.SignControl: {"Ett styrtecken", "Texten har ett tecken som inte är skrift, eller en radbrytning där den ska vara en rad. " +
		"Ta bort det.", `titel = "Hav\noch land"`, `titel = "Hav och land"`},
	diag.SignHidden: {"Ett tecken som inte syns", "Sådana tecken följer ofta med när text kopieras. Ta bort tecknet, eller skriv om ordet.",
		"", ""},
	diag.SignMixed: {"Bokstäver som liknar andra", "Ordet har bokstäver ur ett annat alfabet, som ser ut som våra. Skriv om ordet.", "", ""},
	diag.FrontMissing: {"Uppgifterna saknas överst", "Filen ska börja med en rad med tre plustecken, och sedan uppgifterna.",
		"titel = \"Hav\"", "+++\ntitel = \"Hav\"\n+++"},
	diag.FrontUnclosed: {"Uppgifterna har inget slut", "Efter uppgifterna ska det stå en rad med tre plustecken.",
		"+++\ntitel = \"Hav\"\nTexten börjar.", "+++\ntitel = \"Hav\"\n+++\nTexten börjar."},
	diag.FrontLate: {"Rader överst", "Raden med tre plustecken ska vara filens första. Flytta eller ta bort det som står före.",
		"\n+++", "+++"},
	diag.FrontYAML: {"Streck i stället för plus", "Uppgifterna ska stå mellan rader med plustecken, och skrivas med likhetstecken.",
		"---\ntitel: Hav\n---", "+++\ntitel = \"Hav\"\n+++"},
	diag.FrontFence: {"Fel tecken runt uppgifterna", "Raden före och raden efter uppgifterna ska ha tre plustecken och inget annat.",
		"++\ntitel = \"Hav\"\n++", "+++\ntitel = \"Hav\"\n+++"},
	diag.TOMLSyntax: {"Raden går inte att läsa", "Varje rad ska ha ett namn, ett likhetstecken och ett värde.",
		"titel : \"Hav\"", "titel = \"Hav\""},
	diag.TOMLCurlyQuotes: {"Böjda citattecken runt ett värde", "Runt värdet ska det vara raka citattecken. Inne i texten får de vara böjda.",
		"titel = ”Hav”", "titel = \"Hav\""},
	diag.TOMLNoQuotes: {"Citattecken saknas", "Text ska stå mellan raka citattecken.", "titel = Hav", "titel = \"Hav\""},
	diag.TOMLThousands: {"Mellanrum i ett tal", "Skriv belopp utan mellanrum. Understreck går bra.", "utbetalt = 1 200 000",
		"utbetalt = 1_200_000"},
	diag.TOMLDecimals: {"Komma i ett tal", "Skriv hela kronor. Koordinater skrivs med punkt.", "utbetalt = 1200,50", "utbetalt = 1_201"},
	diag.TOMLDuplicate: {"Samma uppgift två gånger", "Uppgiften får bara stå en gång under varje rubrik. Ta bort den ena.",
		"slut = 2021\nslut = 2022", "slut = 2022"},
	diag.TOMLDeep: {"För många nivåer", "Listor i listor i listor behövs inte. Skriv enklare.", "mal = [[[[\"gron-stad\"]]]]",
		"mal = [\"gron-stad\"]"},
	diag.TOMLHeader: {"Fel hakparenteser i en rubrik", "Det som kan finnas flera gånger har dubbla hakparenteser, annat enkla.",
		"[deltagande]", "[[deltagande]]"},
}

// keyFindings are about one fact.
var keyFindings = map[diag.Code]FindingText{
	diag.FillIn: {"Något är kvar att fylla i", "Filen är påbörjad. Skriv uppgiften där det står att den ska fyllas i.", "", ""},
	diag.KeyUnknown: {"Okänd uppgift", "Portalen känner inte till namnet före likhetstecknet. Ofta är det felstavat.", "titl = \"Hav\"",
		"titel = \"Hav\""},
	diag.KeyMissing: {"En uppgift saknas", "Uppgiften måste finnas. Lägg till raden.", "", "titel = \"Hav\""},
	diag.KeyEmpty:   {"En tom uppgift", "Fyll i uppgiften, eller ta bort raden.", "kortnamn = \"\"", "kortnamn = \"Hav\""},
	diag.KeyPlace: {"Uppgiften står under fel rubrik", "Flytta raden till rubriken som den hör till.",
		"[[deltagande]]\nnamnd = \"hamnnamnden\"\nutbetalt = 300_000", "[[deltagande.blad]]\nutbetalt = 300_000"},
	diag.TypeWrong: {"Fel slags värde", "Uppgiften ska vara av ett annat slag: text, tal, datum eller lista.", "stader = \"oslo\"",
		"stader = [\"oslo\"]"},
	diag.DateBad: {"Ett omöjligt datum", "Dagen finns inte, eller så är året orimligt.", "slut = 2020-02-30", "slut = 2020-02-28"},
	diag.DateText: {"Datumet är skrivet på ett annat sätt", "Skriv en dag, en månad eller ett år, så noga som källan säger.",
		"slut = \"31 december 2020\"", "slut = 2020-12-31"},
	diag.AmountBad: {"Ett orimligt belopp", "Beloppet är mindre än noll eller större än portalen räknar med.", "utbetalt = -300_000",
		"utbetalt = 300_000"},
	diag.AmountText: {"Beloppet är skrivet som text", "Skriv bara talet, utan citattecken och utan kr.", "utbetalt = \"300 000:-\"",
		"utbetalt = 300_000"},
	diag.AmountFraction: {"Öre i beloppet", "Avrunda till hela kronor.", "utbetalt = 300_000.50", "utbetalt = 300_001"},
	diag.AmountBoth: {"Både belopp och skäl", "Ett belopp kan inte både finnas och saknas. Behåll en av raderna.",
		"utbetalt = 300_000\nutbetalt_saknas = \"tomt\"", "utbetalt = 300_000"},
	diag.AmountNeither: {"Varken belopp eller skäl", "Skriv beloppet, eller varför det saknas.", "", "utbetalt_saknas = \"streck\""},
	diag.ValueUnknown: {"Ett val som inte finns", "Uppgiften har några få val, eller gränser för ett tal. Välj ett av dem.",
		"roll = \"ägare\"", "roll = \"projektagare\""},
	diag.URLBad: {"Ingen webbadress", "Skriv hela adressen, med https:// först.", "webbplats = \"www.example.org\"",
		"webbplats = \"https://www.example.org/\""},
	diag.CoordinateBad: {"Ingen koordinat", "Skriv grader med punkt i stället för komma.", "lat = \"55° 36'\"", "lat = 55.6059"},
	diag.ListDuplicate: {"Samma sak två gånger i en lista", "Ta bort den ena, eller rätta den som skulle vara något annat.",
		"stader = [\"oslo\", \"oslo\"]", "stader = [\"oslo\"]"},
	diag.DataFileMissing: {"En datafil saknas", "Portalen behöver filen. Lägg tillbaka den.", "", ""},
	diag.TextLong:        {"Sammanfattningen är för lång", "Korta den. Det som inte får plats kan stå i texten.", "", ""},
}

// wholeFindings are about what does not fit together.
var wholeFindings = map[diag.Code]FindingText{
	diag.RefUnknown: {"Ett id som inte finns", "Ingen stad, nämnd eller annan sak har det id:t eller namnet. Rätta stavningen, " +
		"eller lägg först till det som saknas.", "stader = [\"olso\"]", "stader = [\"oslo\"]"},
	diag.IDDuplicate:       {"Samma id två gånger", "Två saker kan inte ha samma id. Ge den ena ett annat.", "", ""},
	diag.SpellingDuplicate: {"En stavning på två ställen", "Samma stavning leder till två saker. Ta bort den från en av dem.", "", ""},
	diag.DeltagandeTwice:   {"Samma nämnd två gånger", "En nämnd deltar en gång i ett projekt. Lägg bladen under samma rubrik.", "", ""},
	diag.YearTwice:         {"Två blad för samma år", "En nämnd lämnar ett blad för varje år. Rätta året, eller ta bort ett blad.", "", ""},
	diag.GoalMapping:       {"Målen hör inte ihop", "Ett äldre mål ska räknas till mål som gäller senare. Rätta raden till.", "", ""},
	diag.StrandOfOther:     {"Insatsen hör till ett annat program", "Välj en insats ur samma program, eller ett annat program.", "", ""},
	diag.AddressTaken:      {"Två sidor får samma adress", "Byt namn på den ena filen, eller ta bort den gamla adressen.", "", ""},
	diag.DifferenceUnexplained: {"En skillnad som ingen förklarar", "Källans summa är inte den som portalen räknar fram. " +
		"Rätta beloppet, eller skriv varför det skiljer sig.", "", "forklaring = \"Källan räknar ett projekt två gånger.\""},
	diag.ExplanationAmount: {"Ett belopp som inget ger",
		"Förklaringen eller texten nämner ett belopp som uppgifterna inte ger. Rätta det.", "", ""},
	diag.StatementMissing: {"Meningen om EU:s stöd saknas", "Ett program med pengar från EU ska ha meningen som EU vill se.", "",
		"medfinansiering = \"Medfinansieras av Europeiska unionen\""},
	diag.SheetDiffers: {"Bladet säger något annat än källan", "Skriv av källan en gång till. Är källan fel förklarar du det i en anmärkning.",
		"", "[[anmarkning]]\nregel = \"rattad-uppgift\"\nuppgift = \"utbetalt\"\n" +
			"namnd = \"skolnamnden\"\nar = 2022\ntext = \"Källan har två siffror omkastade.\""},
	diag.SheetUnused: {"Ett blad som inget projekt har", "Källan har ett blad som ingen fil har tagit med. Lägg till det, " +
		"eller skriv varför det inte ska med.", "", "[[blad_utan_projekt]]\nkalla = \"arsbok-2022\"\nsida = 54\n" +
		"namn = \"Läsresan\"\nskal = \"Nämnden lämnade bladet två gånger.\""},
	diag.SpellingUnlisted: {"Ett namn som inte finns i listan", "Bladet kallar programmet något som listan inte har. " +
		"Lägg till namnet bland programmets stavningar.", "", "stavningar = [\"Kustfonden hamn\"]"},
}

// oddFindings are about what may be so, but seldom is.
var oddFindings = map[diag.Code]FindingText{
	diag.AmountUnlikely: {"Ett belopp som sticker ut", "Beloppet är många gånger större eller mindre än andra i projektet. " +
		"Räkna nollorna. Är det rätt skriver du en anmärkning.", "utbetalt = 3_000_000", "utbetalt = 300_000"},
	diag.PaidAboveBudget: {"Mer utbetalt än hela budgeten", "Nämnden får sällan mer än projektet kostar. Se efter beloppen.",
		"total_budget = 200_000\nutbetalt = 300_000", "total_budget = 2_000_000\nutbetalt = 300_000"},
	diag.PaidOutside: {"Utbetalt utanför projektets tid", "Pengarna kom långt före eller efter projektet. Se efter år och datum.", "", ""},
	diag.NameAlike: {"Ett namn som nästan är ett annat", "Namnet skiljer sig med någon bokstav från sitt id, eller " +
		"från en annan organisation. Rätta stavningen.",
		"id = \"helsingborg\"\nnamn = \"Helsinborg\"", "id = \"helsingborg\"\nnamn = \"Helsingborg\""},
	diag.NamesSwapped: {"Två namn har kanske bytt plats", "Kortnamnet är det korta, och en förvaltning är ingen nämnd. " +
		"Låt texterna byta plats.",
		"titel = \"Hav\"\nkortnamn = \"Havets framtid\"", "titel = \"Havets framtid\"\nkortnamn = \"Hav\""},
	diag.StatedOther: {"Bladet anger något annat", "Bladets ord är namnet på ett annat mål eller projekt, eller på något " +
		"av annat slag. Se efter i källan.",
		"mal = [\"gron-stad\"]\nmal_angivet = \"Trygg stad\"", "mal = [\"gron-stad\"]\nmal_angivet = \"Grön stad\""},
	diag.ContactPersonal: {"Vägen till en enskild person", "Portalen nämner inga enskilda. Skriv vägen till en funktion, som växeln " +
		"eller förvaltningens e-postadress.", "kontakt = \"kim.exempel@stad.example\"", "kontakt = \"Stadens växel\""},
	diag.DateWording: {"Ett datum som inte är det som källan säger",
		"Datumet och källans eller textens ord om det säger olika. Se efter i källan.",
		"start = 2024-03-01\nstart_text = \"2024-05-01 (försenat)\"", "start = 2024-05-01\nstart_text = \"2024-05-01 (försenat)\""},
	diag.AnswerEmpty: {"En obesvarad fråga som har ett svar", "Frågans nummer står bland dem utan svar, men under dess rubrik " +
		"står ett. Rätta numret.", "", ""},
	diag.TitleUnlikely: {"Ett namn som inte är något namn", "Skriv vad det heter, inte vad filen heter.", "titel = \"Nytt projekt\"",
		"titel = \"Ålgräs i hamnen\""},
	diag.ManyInOne: {"Flera organisationer eller ord på samma plats i en lista",
		"Skriv varje organisation för sig, inom egna citattecken. Gör likadant med ord att söka på.",
		"partners = [\"Hamnskolan m.fl.\"]", "partners = [\"Hamnskolan\"]"},
	diag.ProjectOfOther: {"Ett projekt som nämnden inte deltar i", "Se efter vilket projekt redogörelsen berättar om.", "", ""},
	diag.PlannedSum: {"Åren blir inte hela budgeten", "Beloppen under [[budget]] ska tillsammans bli budget_total. Se efter " +
		"siffrorna i planen.", "budget_total = 500_000", "budget_total = 5_000_000"},
	diag.EndBeforeStart: {"Slutet kommer före starten", "Datumen är kanske omkastade.", "start = 2022-01-01\nslut = 2020-12-31",
		"start = 2020-01-01\nslut = 2022-12-31"},
	diag.DateFar: {"Ett år långt från bladets", "Se efter siffrorna i året.", "slut = 2202-12-31", "slut = 2022-12-31"},
	diag.DateSwapped: {"Dag och månad är kanske omkastade", "Skriv år, månad och dag i den ordningen.", "start = 2020-02-10",
		"start = 2020-10-02"},
	diag.ProjectAlike: {"Två projekt med samma namn", "Är det samma projekt ska det vara en fil. Annars ger du dem olika namn.", "", ""},
	diag.ProjectTwice: {"Ett projekt som liknar ett annat helt",
		"Datum och belopp är desamma. Kanske är det en kopia som ligger kvar.", "", ""},
	diag.PageOutside: {"En sida som källan inte har", "Se efter sidans nummer, och vilket dokument det är.", "sida = 540", "sida = 54"},
	diag.PageOfOther: {"En sida i en annan nämnds del", "Se efter sidans nummer. Är det rätt skriver du varför.", "", ""},
	diag.SourceYear: {"Källan handlar om ett annat år", "Se efter vilket dokument bladet står i.", "ar = 2021\nkalla = \"arsbok-2020\"",
		"ar = 2021\nkalla = \"arsbok-2021\""},
	diag.PlaceFar: {"En plats långt från sitt land", "Latitud och longitud är kanske omkastade.", "lat = 13.0007\nlon = 55.6059",
		"lat = 55.6059\nlon = 13.0007"},
	diag.PortalYear: {"Redovisningsåret har inga blad",
		"Portalens år ska ha blad, och vara det nyaste. Rätta året i data/portal.toml.", "", ""},
	diag.PublishedDigits: {"Summan är inte den som orden säger", "Talet och källans ord skiljer sig. Räkna siffrorna.",
		"utbetalt = 450_000\nutbetalt_text = \"4,5 mnkr\"", "utbetalt = 4_500_000\nutbetalt_text = \"4,5 mnkr\""},
	diag.AmountWording: {"Beloppet är inte det som orden säger", "Talet och bladets ord skiljer sig. Räkna siffrorna.",
		"utbetalt = 7_000\nutbetalt_text = \"ca 70 000\"", "utbetalt = 70_000\nutbetalt_text = \"ca 70 000\""},
}

// textFindings are about the text below the facts.
var textFindings = map[diag.Code]FindingText{
	diag.ValueName: {"Ett värde som inte finns", "Mellan klamrarna står namnet på något som portalen sätter in. Rätta namnet.",
		"{{redovisningsår 2}}", "{{redovisningsår}}"},
	diag.GlossaryWord: {"Ett vardagsord som inte står i ordlistan", "Listan gäller ordlistans rubriker. Skriv ordet som i rubriken.",
		"vardagsord = [\"Mål och mening\"]", "vardagsord = [\"Mål\"]"},
	diag.ValuePlace: {"Ett värde där inget sätts in", "Portalen sätter in värden i texten och i sammanfattningen, men inte här. Skriv ordet.",
		"titel = \"Om {{portalen}}\"", "titel = \"Om portalen\""},
	diag.TextHeavy: {"Texten har för många nivåer", "Listor i listor, eller tabeller med väldigt många rutor, går inte att visa. " +
		"Skriv enklare.", "", ""},
	diag.MarkdownHTML: {"Koder i texten", "Skriv texten med rubriker, listor och länkar, utan koder som <b>.",
		"<b>Viktigt</b>", "**Viktigt**"},
	diag.MarkdownImage: {"En bild i texten", "Portalen visar inga bilder i texterna. Beskriv med ord.", "![Hamnen](hamnen.jpg)", ""},
	diag.MarkdownHeading: {"En rubrik på fel nivå eller utan text", "Sidan har redan en huvudrubrik. Börja med ##, hoppa inte över någon " +
		"nivå och skriv text under varje rubrik.",
		"# Resultat", "## Resultat"},
	diag.MarkdownLink: {"En länk som inte går att följa", "Länken ska börja med https:// eller med / för en sida på portalen. " +
		"Orden ska säga vart den leder.",
		"[mer](javascript:x)", "[mer](https://example.org/)"},
	diag.MarkdownTyped: {"Tecken som visas som de är skrivna", "Det liknar en rubrik, en länk eller fetstil, men blir det inte. " +
		"Rätta mellanrummet eller tecknet.", "##Resultat", "## Resultat"},
	diag.LinkDangling: {"En länk till en sida som inte finns", "Sidan har kanske bytt namn. Rätta adressen.", "[Hav](/projekt/hva/)",
		"[Hav](/projekt/hav/)"},
	diag.LinkOwn: {"En länk till portalen med hela adressen",
		"Skriv adressen från det första snedstrecket, så håller den om portalen flyttar.",
		"[Hav](https://example.org/projekt/hav/)", "[Hav](/projekt/hav/)"},
	diag.LinkMoved: {"En länk till en sida som har flyttat eller tagits bort",
		"Länken leder vidare, eller till sidan som säger att något är borttaget. Skriv den nya adressen.",
		"[Hav](/projekt/gamla-hav/)", "[Hav](/projekt/hav/)"},
	diag.LinkFragment: {"En länk till en plats som inte finns", "Sidan finns, men inte rubriken som länken leder till.",
		"[Hav](/projekt/hav/#resultta)", "[Hav](/projekt/hav/#resultat)"},
	diag.TextHard: {"Texten är svår att läsa", "Skriv kortare meningar och vanligare ord. Går det inte skriver du skälet.", "",
		"lix_undantag = \"Lagens namn är långa.\""},
	diag.TextsHard: {"Texterna är svåra att läsa", "Texterna tillsammans är svårare än de ska vara. Skriv om de svåraste.", "", ""},
	diag.TextLength: {"Texten är kortare eller längre än andra", "Ändra texten, eller skriv varför den ska vara så.", "",
		"langd_undantag = \"Källan säger inte mer.\""},
	diag.ExceptionIdle: {"Ett undantag som inte behövs",
		"Regeln följs ändå, eller så är uppgiften som i källan. Ta bort raden eller stycket.",
		"langd_undantag = \"Källan säger inte mer.\"", ""},
	diag.NameUnlinked: {"Texten nämner något som uppgifterna saknar", "Lägg till staden, nätverket eller projektet bland uppgifterna.", "",
		"stader = [\"oslo\"]"},
	diag.NameRepeated: {"Texten är bara namnet en gång till", "Skriv med en mening vad det är.",
		"namn = \"Hav\"\nbeskrivning = \"Hav\"", "namn = \"Hav\"\nbeskrivning = \"Vatten, stränder och det som lever där.\""},
	diag.SentenceTwice: {"Samma mening, stycke eller ord två gånger", "Ta bort det ena. Står meningen på två sidor: skriv om den ena.",
		"Staden staden mäter luften.", "Staden mäter luften."},
	diag.Punctuation: {"Ett skiljetecken eller mellanslag för mycket eller för lite", "Inget mellanslag före punkt och komma, ett efter.",
		"Barnen odlar ålgräs ,tång och musslor..", "Barnen odlar ålgräs, tång och musslor."},
	diag.SentenceCopied: {"En mening ur källan", "Portalens texter är egna. Skriv det med andra ord.", "", ""},
	diag.PersonNamed: {"Ett namn på en person", "Portalen nämner inga enskilda. Skriv vilken roll personen har.", "Kim Exempel berättar.",
		"En lärare berättar."},
	diag.MarkBad:     {"En sidhänvisning som inte går att läsa", "Skriv sidan, eller dokumentet och sidan.", "[sid 54]", "[s. 54]"},
	diag.MarkOutside: {"En sida som dokumentet inte har", "Rätta sidan, eller dokumentet.", "[s. 540]", "[s. 54]"},
	diag.MarkMissing: {"Ett stycke utan sidhänvisning", "Varje stycke slutar med sidan som det bygger på. Portalens egna ord har [eget].",
		"Barnen odlar ålgräs.", "Barnen odlar ålgräs. [s. 54]"},
}
