package staff

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// lastingFindings are about what has been made public, and must be found again.
var lastingFindings = map[diag.Code]FindingText{
	diag.AddressDead: {"En utgiven adress leder ingenstans", "Sidan eller filen har funnits på portalen, och någon kan ha länkat dit. " +
		"Skriv den gamla adressen i alias i den fil som har fått ett nytt namn. Är den borttagen skriver du varför i data/borttagna.toml.",
		"", `alias = ["/projekt/gammalt-namn/"]`},
	diag.AddressList: {"Listan över adresser är ändrad", "Ett program skriver data/adresser.txt. Lägg tillbaka raden som den var.", "", ""},
	diag.IDLost: {"Ett id har försvunnit ur tabellerna", "Filen har fått ett nytt namn, eller ett annat id. " +
		"I tabellerna ska projektet heta som förut. Skriv det gamla namnet i id.", `alias = ["/projekt/gammalt-namn/"]`,
		"id = \"gammalt-namn\"\nalias = [\"/projekt/gammalt-namn/\"]"},
	diag.AliasBad: {"En äldre adress är fel skriven", "En adress i alias är någon av sidans tidigare, och skrivs som portalen skriver " +
		"sina: små bokstäver a–z, siffror och bindestreck, med snedstreck först och sist.", `alias = ["projekt/Gammalt"]`,
		`alias = ["/projekt/gammalt/"]`},
	diag.NoteBad: {"En anteckning om något borttaget stämmer inte", "Adressen kan inte vara portalens, har aldrig getts ut, " +
		"finns kvar eller står redan i listan. Rätta adressen, eller ta bort stycket.", "", "[[borttagen]]\n" +
		"adress = \"/projekt/gammalt-namn/\"\nvad = \"Ett projekt\"\nnar = 2022-01-01\nvarfor = \"Projektet fanns två gånger.\""},
	diag.EditionBad: {"En utgåva är ändrad", "Filerna i data/utgavor är de som gavs ut. Ändra dem inte. " +
		"Lägg tillbaka filen som den var.", "", ""},
	diag.FactsMoved: {"Utgivna uppgifter har bytt nämnd eller år",
		"Det som gavs ut under en nämnd eller ett år står nu under ett annat. " +
			"Oftast har namnd eller ar ändrats av misstag. Är det utgåvan som hade fel skriver du en rättelse för varje uppgift.",
		"ar = 2021", "ar = 2022"},
	diag.FactsGone: {"Ett utgivet stycke är borta",
		"Stycket stod i filen när den senaste utgåvan gjordes. Hämta tillbaka det. Är det utgåvan som hade fel skriver du en rättelse " +
			"utan till för varje uppgift.", "",
		"[[deltagande]]\nnamnd = \"miljonamnden\"\nroll = \"projektpartner\""},
	diag.CorrectionMissing: {"En utgiven uppgift är ändrad utan skäl", "Uppgiften är en annan än i den senaste utgåvan. Skriv en rättelse " +
		"i samma fil, så att läsarna ser vad som är nytt och varför.", "", "[[rattelse]]\ndag = 2022-05-02\nvad = \"start\"\n" +
		"fran = \"2021\"\ntill = \"2021-01-15\"\nvarfor = \"Bladet angav först bara året.\""},
	diag.CorrectionBad: {"En rättelse stämmer inte", "Den nämner en uppgift som inte finns, eller säger att den är något annat än den är. " +
		"Kopiera raderna som kontrollen visar.", "", ""},
}
