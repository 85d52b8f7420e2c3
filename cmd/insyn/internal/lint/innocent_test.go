package lint

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// innocent are changes that editors rightly make and that look like slips: a line for each,
// with the file, the text that it has and the one in its place; a long one goes on on the next.
const innocent = `
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Ålgräscentrum Väst"]
content/projekt/blaskogen.md | kortnamn = "Blåskogen" | kortnamn = "Blåskogens ålgräs"
content/projekt/blaskogen.md | kortnamn = "Blåskogen" | kortnamn = "e-hamn"
content/projekt/blaskogen.md | kortnamn = "Blåskogen" | kortnamn = "blåHamn"
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Centrum för fisk och ålgräs"]
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Institutet för hav, fisk och ålgräs"]
content/projekt/blaskogen.md | webbplats = "https://blaskogen.example/" | webbplats = "https://blaskogen.example/search?q=sv&id=3"
content/projekt/blaskogen.md | webbplats = "https://blaskogen.example/" | webbplats = "https://webb.google.example/edit/"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Testbädd för läsning"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Ny start"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läsning för ung och gammal"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läsresans final"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läsresan (2024–2026)"
content/projekt/blaskogen.md | kortnamn = "Blåskogen" | kortnamn = "BÅH"
content/projekt/blaskogen.md | kortnamn = "Blåskogen"; | 
content/projekt/blaskogen.md | titel = "Blåskogen: ålgräs i hamnbassängen" | titel = "BLÅSKOGEN – Blue Forest in the Harbour"
content/projekt/blaskogen.md | angivet_namn = "Blåskogen" | angivet_namn = "Kustfonden"
content/projekt/blaskogen.md | angivet_namn = "Blåskogen" | angivet_namn = "Projekt 1"
content/projekt/blaskogen.md | mal_angivet = "Rent vatten" | mal_angivet = "Rent vatten, mål 3"
content/projekt/blaskogen.md | mal_angivet = "Rent vatten" | mal_angivet = "Vet ej"
content/projekt/blaskogen.md | mal_angivet = "Rent vatten" | mal_angivet = "Grön stad"
content/projekt/blaskogen.md | mal_angivet = "Rent vatten" | mal_angivet = "Nämndens mål om hav"
content/projekt/blaskogen.md | mal_angivet = "Rent vatten" | mal_angivet = "Grön stad och trygg uppväxt"
content/projekt/blaskogen.md | start = "2024-03" | start = 2024-03-01
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läsresan 2"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Bokbussen"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läsresan till havet"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "LÄSRESAN"
content/projekt/lasresan.md | titel = "Läsresan" | titel = "Läs-resan"
content/projekt/lasresan.md | angivet_namn = "Läsresan" | angivet_namn = "Läsresan, fortsättning"
content/projekt/lasresan.md | program_angivet = "Lärfonden skola" | program_angivet = "lärfonden"
content/projekt/lasresan.md | mal_angivet = "Trygg uppväxt" | mal_angivet = "2. Trygg uppväxt"
content/projekt/lasresan.md | mal_angivet = "Trygg uppväxt" | mal_angivet = "trygg uppväxt"
content/projekt/lasresan.md | mal_angivet = "Trygg uppväxt" | mal_angivet = "Läsning"
content/projekt/ljudhamnen.md | program_angivet = "Vet ej" | program_angivet = "Konstens egen fond"
content/namnder/miljonamnden/index.md | forvaltning = "Miljöförvaltningen" | forvaltning = "Stadskontoret"
content/namnder/miljonamnden/index.md | forvaltning = "Miljöförvaltningen" | forvaltning = "Kulturförvaltningen"
content/namnder/miljonamnden/index.md | forvaltning = "Miljöförvaltningen" | forvaltning = "Miljö- och byggförvaltningen"
content/namnder/miljonamnden/index.md | namn = "Miljönämnden" | namn = "Miljö- och byggnadsnämnden"
content/namnder/miljonamnden/index.md | namn = "Miljönämnden" | namn = "Miljönämnden"; kortnamn = "Miljö"
content/namnder/miljonamnden/index.md | stavningar = ["Miljö"] | stavningar = ["Miljö", "MILJÖ"]
content/namnder/skolnamnden/index.md | forvaltning = "Skolförvaltningen" | forvaltning = "Skola och utbildning"
content/namnder/skolnamnden/2025.md | projekt = ["lasresan", "oppna-klassrum"] | projekt = ["lasresan", "oppna-klassrum", "ljudhamnen"]
content/namnder/skolnamnden/2025.md | projekt = ["lasresan", "oppna-klassrum"] | projekt = []
content/namnder/skolnamnden/2025.md | lander = ["tyskland"] | lander = ["tyskland", "danmark"]
content/namnder/skolnamnden/2025.md | tema = "Lektioner utomhus"; |
	tema = "Lektioner utomhus"; sida = 7; ; [[utbyte]]; typ = "jobbskuggning"; riktning = "ut"; stader = ["arhus"]; tema = "Lektioner inomhus";
content/namnder/skolnamnden/2025.md | tema = "Lektioner utomhus"; |
	tema = "Lektioner utomhus"; sida = 7; ; [[utbyte]]; typ = "jobbskuggning"; riktning = "in"; stader = ["arhus"]; tema = "Lektioner utomhus";
content/namnder/skolnamnden/2025.md | tema = "Lektioner utomhus"; |
	tema = "Lektioner utomhus"; sida = 7; ;
	[[utbyte]]; id = "host"; typ = "jobbskuggning"; riktning = "ut"; stader = ["arhus"]; tema = "Lektioner utomhus";
content/natverk/kuststader.md | kortnamn = "Kuststäder" | kortnamn = "KS"
content/natverk/kuststader.md | stader = ["rostock"] | lander = ["sverige"]
content/natverk/larande-hamnar.md | namn = "Lärande hamnar" | namn = "Learning Harbours"
content/natverk/larande-hamnar.md | namn = "Lärande hamnar" | namn = "Nätverket Lärande hamnar"
content/natverk/larande-hamnar.md | namn = "Lärande hamnar" | namn = "Lärande hamnarna"
content/platser/gamla-varvet.md | namn = "Gamla varvet" | namn = "Kulturhuset Varvet"; stavningar = ["Gamla varvet"]
content/initiativ/havslabbet.md | plandatum = 2022-06-01 | plandatum = 2022-05-01
content/initiativ/havslabbet.md | nummer = 14 | nummer = 14; ; [[globalt_mal]]; nummer = 13
content/initiativ/havslabbet.md | driver = "Miljönämnden" |
	driver = "Miljönämnden"; ; [[del]]; namn = "Bryggan"; text = "Ett hus vid kajen."; driver = "Miljönämnden"
data/kallor.toml | datum = 2022-06-01 | datum = 2023-01-15
data/kallor.toml | ar = 2025; sidor | ar = 2025; datum = 2026-03-01; sidor
data/kallor.toml | ar = 2025; sidor | ar = 2025; datum = 2024-11-01; sidor
data/stader.toml | namn = "Odense" | namn = "Odense kommune"
data/stader.toml | lokalt_namn = "Aarhus" | lokalt_namn = "Arhus"
data/synonymer.toml | ord = ["hav", "kust", "strand"] | ord = ["hav", "kust", "strand"]; ; [[synonym]]; ord = ["sea", "hav"]
data/synonymer.toml | lang = "Kustfonden" | lang = "Kustfonden"; ; [[forkortning]]; kort = "KF"; lang = "Kommunfullmäktige"
data/blankett.toml | falt = "slut" |
	falt = "slut"; roll = "projektagare"; text = "Slut?"; ; [[fraga]]; falt = "slut"; roll = "projektpartner"
data/tillganglighet.toml | krav = "1.1.1" | krav = "1.1.1"; ; [[brist]]; namn = "Karta"; text = "Kartans färger är svaga."; krav = "1.4.3"
content/sidor/om.md | sidfot = 1 | sidfot = 3
content/sidor/om.md | sidfot = 1; | 
content/projekt/blaskogen.md | webbplats = "https://blaskogen.example/" | webbplats = "https://blaskogen.insyn.example/"
content/projekt/blaskogen.md | start = "2024-03" | start = "2024-03"; start_text = "våren 2024, uppskjutet från 2023-11-01"
content/projekt/blaskogen.md | start = "2024-03" | start = "2024-03"; start_text = "när pengarna kommer"
content/projekt/blaskogen.md | slut = 2027 | slut = 2027; slut_text = "30 juni 2027 eller senare"
content/projekt/blaskogen.md | slut = 2027 | slut = 2027; slut_text = "27-12-31"
content/namnder/kulturnamnden/2025.md | Nämnden har inte svarat på frågan. [s. 5] | Frågan är obesvarad. [s. 5]
content/namnder/kulturnamnden/2025.md | Nämnden har inte svarat på frågan. [s. 5] | Här är redogörelsen tom. [s. 5]
content/natverk/kuststader.md | ar = 2025 | ar = 2024
data/portal.toml | kontakt_url = "https://smastad.example/kontakt" | kontakt_url = "https://insyn.example/om/"
data/portal.toml | licens_url = "https://licens.example/cc0" | licens_url = "https://insyn.example/om/"
data/kallor.toml | utgivare = "Småstad"; ar = 2022 | utgivare = "Havskontoret"; ar = 2022
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Lärande hamnar"]
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Miljönämnden i Århus"]
content/projekt/blaskogen.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Kustfondens vänner"]
content/initiativ/havslabbet.md | partners = ["Ålgräscentrum"] | partners = ["Ålgräscentrum", "Småstad"]
content/projekt/blaskogen.md | Dykare sätter | Projektet pågår till slutet av 2027. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektet började i maj 2024 och pågår mellan 2024 och 2027. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektet startade 2025 en kurs för dykare. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Det förra projektet slutade 2022. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektet gav ut en bok, som slutade säljas 2025. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektet betalar ett labb som startade 2021 och slutade 2022. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Tångbruket är ett annat projekt. Projektet slutade 2026. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektets budget är drygt 8 miljoner kronor. Småstad fick 1,25 miljoner kronor. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Projektets budget är 700 000 euro. Småstad fick 40 000 kronor för nya master. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Nämnden betalade 12 345 kronor för en båt. Under 2024 betalades 9 000 kronor ut. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Under 2025 betalades 60 000 kronor ut till Ålgräscentrum. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | ”Projektet slutade 2024. Det var synd”, säger en dykare. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Många som nyligen har flyttat hit följer arbetet, och nyligen anlända får hjälp. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Elever i år 7–9 följer arbetet. Från ett år till nästa år växer det. I dag finns det fisk. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | ”Just nu växer det”, säger en dykare. Dykare sätter
content/projekt/blaskogen.md | ## Med vilka | ## Just nu; ; Dykarna väntar. [s. 12]; ; ## Med vilka
content/projekt/blaskogen.md | Dykare sätter | Rapporten heter The State of the Harbour and the Future of the Fish. Dykare sätter
content/projekt/blaskogen.md | ## Med vilka | The State of the Harbour and the Future of the Fish in it. [s. 12]; ; ## Med vilka
content/projekt/blaskogen.md | ## Med vilka | Dykarna ska; ; - sätta ålgräs [s. 12]; - räkna fisk [s. 12]; ; ## Med vilka
content/projekt/blaskogen.md | Dykare sätter | En greve i en lund såg på. Läs på odense.example. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | ”Vi kom från odense”, säger de. Småstads kommuns dykare kom. Dykare sätter
content/projekt/blaskogen.md | från land. [s. 12] | från land. [s. 12] [havsplan-2022 s. 2]
content/projekt/blaskogen.md | Båda visas."; sida = 13 | Båda visas."; sida = 12
content/projekt/blaskogen.md | Dykare sätter | EU:s stöd betalar. Se skolan.eu i EU-regi. Dykare sätter
content/projekt/blaskogen.md | från land. [s. 12] | från land.; [s. 12]
content/projekt/blaskogen.md | Dykare sätter | Se tabellen nedan. Enligt figuren i rapporten är 12 000 fiskar kvar. Dykare sätter
content/projekt/blaskogen.md | Dykare sätter | Det är vad elev(er) läser, läsåret 2024/25. Ärende 123456 gäller. Dykare sätter
`

func TestInnocent(t *testing.T) {
	clean := strings.NewReplacer("; ", "\n", ";", "\n")
	for line := range strings.Lines(strings.ReplaceAll(innocent[1:], "\n\t", " ")) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), " | ")
		if len(cells) != 3 {
			t.Fatalf("%q has not three parts", line)
		}
		edits := []smallcity.Edit{{cells[0], clean.Replace(cells[1]), clean.Replace(cells[2])}}
		if got := oddities(t, edits...); got != "" {
			t.Errorf("%s: %s", line, got)
		}
	}
}
