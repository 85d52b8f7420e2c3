package record

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// decodeOne decodes one file that is readable; data files that are missing
// because it is the only one are left out of the findings.
func decodeOne(t *testing.T, path, src string) (*Set, diag.List) {
	t.Helper()
	f, findings := source.Parse(path, []byte(src))
	if len(findings) > 0 {
		t.Fatalf("%s: %v", path, findings)
	}
	set, findings := Decode([]*source.File{f})
	for _, p := range required {
		if p != path {
			delete(set.Failed, p)
		}
	}
	return set, slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Code == diag.DataFileMissing })
}

// values compares records without their places and bodies.
var values = cmp.Options{
	cmp.Comparer(func(_, _ diag.Pos) bool { return true }),
	cmp.Comparer(func(_, _ markdown.Body) bool { return true }),
	cmp.Comparer(func(a, b Ref) bool { return a.ID == b.ID }),
	cmp.Comparer(func(a, b Question) bool { return a.Number == b.Number }),
	cmp.AllowUnexported(Amount{}),
}

func refs(ids ...string) (out []Ref) {
	for _, id := range ids {
		out = append(out, Ref{ID: id})
	}
	return out
}

func paid(a Amount) Paid { return Paid{a} }

func on(year, month, day int) Date { return Date{Date: date.Date{Year: year, Month: month, Day: day}} }

func TestDecodeKinds(t *testing.T) {
	for _, tt := range []struct {
		name, path, src string
		want            Set
	}{
		{"projekt", "content/projekt/hav.md", `+++
titel = "Hav och land"
kortnamn = "Hav"
sammanfattning = "Kort."
start = "2024-03"
start_text = "mars -24"
slut = 2026
slut_text = "2026?"
program = "esf"
insats = "esf-a1"
partners = ["Åbo Akademi"]
stader = ["abo"]
lander = ["finland"]
platser = ["Hamnen"]
natverk = ["ubc"]
medverkande_namnder = ["fritid"]
webbplats = "https://hav.example/"
alias = ["/projekt/gammal/"]

[[deltagande]]
namnd = "miljo"
roll = "projektagare"

[[deltagande.blad]]
ar = 2025
kalla = "bok"
sida = 7
angivet_namn = "HAV"
rubrik = "Havet"
roll_angiven = "Partner"
start = 2024-04-01
slut = 2025
start_text = "april"
slut_text = "slutet"
total_budget = 70_000
total_budget_text = "c:a 70 000"
total_budget_ungefarlig = true
total_budget_kolumn = "projektpartner"
total_budget_andra_kolumnen = 5
total_budget_sida = 8
program_angivet = "ESF"
mal = ["gron"]
mal_ursprung = ["klimat"]
mal_angivet = "Klimat"
utbetalt_saknas = "text"
utbetalt_text = "Kommer senare"
utbetalt_kolumn = "projektpartner"
utbetalt_sida = 9
utbetalt_kalla = "bok2"

[[deltagande.blad]]
ar = 2024
kalla = "gammal"
sida = 1
angivet_namn = "Hav"
total_budget_saknas = "tomt"
utbetalt = 5_000
utbetalt_ungefarlig = true
program_angivet = "?"
mal_angivet = "-"

[[anmarkning]]
regel = "olika-datum"
namnd = "miljo"
ar = 2025
text = "Olika."
sida = 7
+++
Text.
`, Set{Projects: []*Projekt{{
			Document: Document{ID: "hav", Addressed: Addressed{Slug: "hav", Aliases: refs("/projekt/gammal/")}}, Title: "Hav och land", Short: "Hav", Summary: "Kort.",
			Start: Date{Date: date.Date{Year: 2024, Month: 3}, Text: "mars -24"}, End: Date{Date: date.Date{Year: 2026}, Text: "2026?"},
			Program: Ref{ID: "esf"}, Strand: Ref{ID: "esf-a1"}, Organisations: []string{"Åbo Akademi"},
			Cities: refs("abo"), Countries: refs("finland"), Places: refs("Hamnen"), Networks: refs("ubc"), AlsoNamnder: refs("fritid"),
			Website: "https://hav.example/",
			Deltaganden: []Deltagande{{Namnd: Ref{ID: "miljo"}, Role: Owner, Sheets: []Blad{{
				Year: 2025, Source: Ref{ID: "bok"}, Page: 7, StatedName: "HAV", StatedHeading: "Havet", StatedRole: "Partner",
				Start: on(2024, 4, 1), End: on(2025, 0, 0), StartText: "april", EndText: "slutet",
				Budget:      Budget{Amount{kronor: 70_000, Approx: true, Text: "c:a 70 000", Column: "projektpartner", Page: 8}},
				OtherColumn: Budget{NewAmount(5)}, HasOther: true, StatedProgram: "ESF",
				Paid: paid(Amount{reason: Words, Text: "Kommer senare", Column: "projektpartner", Page: 9}), PaidSource: Ref{ID: "bok2"},
				Goals: refs("gron"), Origin: refs("klimat"), StatedGoals: "Klimat",
			}, { // nothing of the sheet above
				Year: 2024, Source: Ref{ID: "gammal"}, Page: 1, StatedName: "Hav", Budget: Budget{NewMissing(Empty)},
				Paid: paid(Amount{kronor: 5_000, Approx: true}), StatedProgram: "?", StatedGoals: "-",
			}}}},
			Remarks: []Remark{{Rule: "olika-datum", Namnd: Ref{ID: "miljo"}, Year: 2025, Text: "Olika.", Page: 7}},
		}}}},
		{"projekt utan program", "content/projekt/x.md", `+++
titel = "X"
sammanfattning = "Kort."
start = 2024
program_saknas = "vet-ej"
[[deltagande]]
namnd = "miljo"
roll = "associerad"
[[deltagande.blad]]
ar = 2025
kalla = "bok"
sida = 1
angivet_namn = "X"
total_budget_saknas = "streck"
utbetalt = 0
program_angivet = "-"
mal_angivet = "-"
+++
`, Set{Projects: []*Projekt{{
			Document: Document{ID: "x", Addressed: Addressed{Slug: "x"}}, Title: "X", Summary: "Kort.", Start: on(2024, 0, 0), ProgramMissing: Unknown,
			Deltaganden: []Deltagande{{Namnd: Ref{ID: "miljo"}, Role: Associate, Sheets: []Blad{{Year: 2025, Source: Ref{ID: "bok"}, Page: 1,
				StatedName: "X", Budget: Budget{NewMissing(Dash)}, Paid: paid(NewAmount(0)), StatedProgram: "-", StatedGoals: "-"}}}},
		}}}},
		{"nämnd", "content/namnder/miljo/index.md", `+++
namn = "Miljönämnden"
kortnamn = "Miljö"
forvaltning = "Miljöförvaltningen"
sammanfattning = "Kort."
stavningar = ["Miljön"]
+++
`, Set{Namnder: []*Namnd{{Document: Document{ID: "miljo", Addressed: Addressed{Slug: "miljo"}}, Name: "Miljönämnden", Short: "Miljö", Forvaltning: "Miljöförvaltningen",
			Summary: "Kort.", Spellings: refs("Miljön")}}}},
		{"redogörelse", "content/namnder/miljo/2025.md", `+++
sammanfattning = "Kort."
kalla = "bok"
sidor = [9, 14]
projekt = ["hav"]
natverk = ["ubc"]
stader = ["abo"]
lander = ["finland"]
namnder = ["fritid"]
program = ["esf"]
organisationer = ["Åbo Akademi"]
tomma_svar = [1, 2]
[[utbyte]]
typ = "studiebesok"
riktning = "in"
stader = ["abo"]
lander = ["norge"]
tema = "Hav"
antal = 48
sida = 9
+++
`, Set{Redogorelser: []*Redogorelse{{Document: Document{ID: "2025", Addressed: Addressed{Slug: "2025"}}, Namnd: Ref{ID: "miljo"}, Year: 2025, Summary: "Kort.", Source: Ref{ID: "bok"},
			FirstPage: 9, LastPage: 14, Projects: refs("hav"), Networks: refs("ubc"), Cities: refs("abo"), Countries: refs("finland"),
			Namnder: refs("fritid"), Programs: refs("esf"), Organisations: []string{"Åbo Akademi"},
			EmptyAnswers: []Question{{Number: 1}, {Number: 2}},
			Exchanges: []Utbyte{{Kind: "studiebesok", Direction: "in", Cities: refs("abo"), Countries: refs("norge"), Theme: "Hav", Count: 48,
				Page: 9}}}}}},
		{"initiativ", "content/initiativ/m.md", `+++
titel = "M"
kortnamn = "m"
sammanfattning = "Kort."
plandatum = 2018-08-15
start = 2019
slut = 2023
kalla = "plan"
partners = ["Bolaget"]
budget_total = 22_500_000
budget_total_text = "cirka 22,5 miljoner"
medverkande_namnder = ["miljo"]
[[globalt_mal]]
nummer = 1
[[globalt_mal]]
nummer = 17
namn = "Partnerskap"
[[del]]
namn = "Del"
text = "Text."
driver = "Staden"
[[roll]]
namn = "Ledare"
text = "Leder."
[[budget]]
ar = 2019
belopp = 3_500_000
ungefarlig = true
text = "Starten"
+++
`, Set{Initiatives: []*Initiativ{{Document: Document{ID: "m", Addressed: Addressed{Slug: "m"}}, Title: "M", Short: "m", Summary: "Kort.", PlanDate: on(2018, 8, 15),
			Start: on(2019, 0, 0), End: on(2023, 0, 0), Source: Ref{ID: "plan"}, Organisations: []string{"Bolaget"},
			Budget:      Budget{Amount{kronor: 22_500_000, Approx: true, Text: "cirka 22,5 miljoner"}},
			GlobalGoals: []GlobalGoal{{1, ""}, {17, "Partnerskap"}}, AlsoNamnder: refs("miljo"),
			Parts: []Described{{"Del", "Text.", "Staden"}}, Roles: []Described{{"Ledare", "Leder.", ""}},
			Years: []PlannedYear{{Year: 2019, Text: "Starten", Budget: Budget{Amount{kronor: 3_500_000, Approx: true, Text: "Starten"}}}}}}}},
		{"nätverk", "content/natverk/ubc.md", `+++
namn = "Union of the Baltic Cities"
kortnamn = "UBC"
sammanfattning = "Kort."
stavningar = ["Östersjöstäderna"]
webbplats = "http://ubc.example"
stader = ["abo"]
lander = ["finland"]
[[medverkan]]
namnd = "miljo"
ar = 2025
kalla = "bok"
sida = 3
text = "Höll tal."
+++
`, Set{Networks: []*Natverk{{Document: Document{ID: "ubc", Addressed: Addressed{Slug: "ubc"}}, Name: "Union of the Baltic Cities", Short: "UBC", Summary: "Kort.", Website: "http://ubc.example",
			Spellings: refs("Östersjöstäderna"), Cities: refs("abo"), Countries: refs("finland"),
			Memberships: []Medverkan{{Namnd: Ref{ID: "miljo"}, Year: 2025, Source: Ref{ID: "bok"}, Page: 3, Text: "Höll tal."}}}}}},
		{"sida", "content/sidor/om.md", "+++\ntitel = \"Om\"\nsammanfattning = \"Kort.\"\n+++\n",
			Set{Pages: []*Sida{{Document: Document{ID: "om", Addressed: Addressed{Slug: "om"}}, Title: "Om", Summary: "Kort."}}}},
		{"program", "data/program.toml", `[[program]]
id = "esf"
namn = "Socialfonden"
kortnamn = "ESF"
beskrivning = "Fond."
eu = true
medfinansiering = "Av EU"
stavningar = ["ESF+"]
[[program.insats]]
id = "esf-a1"
namn = "A1"
beskrivning = "Del."
stavningar = ["ESF A1"]
[[program]]
id = "nordplus"
namn = "Nordplus"
beskrivning = "Nordisk."
`, Set{Programs: []Program{
			{Addressed: Addressed{Slug: "esf"}, ID: "esf", Name: "Socialfonden", Short: "ESF", Description: "Fond.", EU: true, Statement: "Av EU", Spellings: refs("ESF+"),
				Strands: []Insats{{Addressed: Addressed{Slug: "esf-a1"}, ID: "esf-a1", Name: "A1", Description: "Del.", Spellings: refs("ESF A1")}}},
			{Addressed: Addressed{Slug: "nordplus"}, ID: "nordplus", Name: "Nordplus", Description: "Nordisk."}}}},
		{"mål", "data/mal.toml", `[[mal]]
id = "gron"
namn = "Grön"
slag = "fullmaktige"
nummer = 3
period = "2024–2026"
beskrivning = "B."
stavningar = ["3. Grön"]
[[mal]]
id = "klimat"
namn = "Klimat"
slag = "fullmaktige"
beskrivning = "B."
till = ["gron"]
forklaring = "F."
[[mal]]
id = "vatten"
namn = "Vatten"
slag = "namndmal"
beskrivning = "B."
namnder = ["miljo"]
`, Set{Goals: []Mal{
			{Addressed: Addressed{Slug: "gron"}, ID: "gron", Name: "Grön", Period: Period{2024, 2026}, Description: "B.", Kind: CouncilGoal, Number: 3, Spellings: refs("3. Grön")},
			{Addressed: Addressed{Slug: "klimat"}, ID: "klimat", Name: "Klimat", Description: "B.", Kind: CouncilGoal, To: refs("gron"), Why: "F."},
			{Addressed: Addressed{Slug: "vatten"}, ID: "vatten", Name: "Vatten", Description: "B.", Kind: NamndGoal, Namnder: refs("miljo")}}}},
		{"städer", "data/stader.toml", `[[stad]]
id = "abo"
namn = "Åbo"
lokalt_namn = "Turku"
land = "finland"
slag = "stad"
lat = 60.4518
lon = -22
beskrivning = "Vänort."
stavningar = ["Turku"]
`, Set{Cities: []Stad{{Addressed: Addressed{Slug: "abo"}, ID: "abo", Name: "Åbo", Local: "Turku", Kind: "stad", Relation: "Vänort.", Country: Ref{ID: "finland"}, Lat: 60.4518, Lon: -22, Spellings: refs("Turku")}}}},
		{"länder", "data/lander.toml", "[[land]]\nid = \"finland\"\nnamn = \"Finland\"\niso = \"FI\"\nstavningar = [\"Suomi\"]\n",
			Set{Countries: []Land{{Addressed: Addressed{Slug: "finland"}, ID: "finland", Name: "Finland", ISO: "FI", Spellings: refs("Suomi")}}}},
		{"källor", "data/kallor.toml", `[[kalla]]
id = "bok"
titel = "Boken"
utgivare = "Staden"
ar = 2025
datum = 2025-12-31
beskrivning = "B."
sidor = [6, 119]
[[kalla]]
id = "blad"
titel = "Bladet"
utgivare = "Staden"
ar = 2024
sidor = [3]
`, Set{Sources: []Kalla{
			{ID: "bok", Title: "Boken", Publisher: "Staden", Note: "B.", Year: 2025, Date: on(2025, 12, 31), FirstPage: 6, LastPage: 119},
			{ID: "blad", Title: "Bladet", Publisher: "Staden", Year: 2024, FirstPage: 3, LastPage: 3}}}},
		{"redovisningar", "data/redovisningar.toml", `[[redovisning]]
ar = 2025
kalla = "bok"
sida = 6
projekt = 63
avslutade = 0
utbetalt = 55_700_000
utbetalt_text = "cirka 55,7"
utbetalt_precision = "mer-an"
avrundning = 100_000
forklaring = "F."
[[redovisning.namnd]]
namnd = "miljo"
angivet_namn = "Miljö"
projekt = 24
utbetalt = 16_000_000
utbetalt_ungefarlig = true
sida = 8
dubblett = true
[[redovisning.program]]
program = "esf"
angivet_namn = "ESF"
sida = 8
[[redovisning.mal]]
mal = "gron"
angivet_namn = "Grön"
projekt = 31
sida = 7
forklaring = "G."
`, Set{Redovisningar: []Redovisning{{Year: 2025, Source: Ref{ID: "bok"}, Page: 6, Explanation: "F.",
			Counts: []PublishedCount{{What: "projekt", Count: 63}, {What: "avslutade", Count: 0}}, // a published zero is a figure
			Paid: PublishedPaid{Kronor: 55_700_000, HasKronor: true, StatedPaid: "cirka 55,7", Rounding: 100_000, Page: 6, Explanation: "F.",
				Precision: MoreThan},
			Namnder: []PublishedPaid{{About: Ref{ID: "miljo"}, StatedName: "Miljö", Projects: 24, Kronor: 16_000_000, HasKronor: true, Page: 8,
				Precision: Roughly, Repeated: true}},
			Programs: []PublishedPaid{{About: Ref{ID: "esf"}, StatedName: "ESF", Page: 8}},
			Goals:    []PublishedPaid{{About: Ref{ID: "gron"}, StatedName: "Grön", Projects: 31, Page: 7, Explanation: "G."}}}}}},
		{"portal", "data/portal.toml", `titel = "Insyn"
undertitel = "U"
beskrivning = "B"
bas = "https://insyn.example/"
utgivare = "Staden"
kontakt = "Växeln"
kontakt_url = "https://stad.example/"
redovisningsar = 2025
redovisningsdatum = 2025-12-31
licens = "CC0"
licens_url = "https://cc.example/"
kallkod = "https://kod.example/"
[stad]
id = "staden"
namn = "Staden"
genitiv = "Stadens"
kommun = "Stadens kommun"
kommun_genitiv = "Stadens kommuns"
land = "finland"
lat = 60.5
lon = 22
fullmaktige = "stadsfullmäktige"
fragor = ["Vad?", "Varför?"]
`, Set{Portal: Portal{Title: "Insyn", Tagline: "U", Description: "B", Base: "https://insyn.example/", Publisher: "Staden", Contact: "Växeln",
			ContactURL: "https://stad.example/", Year: 2025, ReportDate: on(2025, 12, 31), Licence: "CC0",
			LicenceURL: "https://cc.example/", Repository: "https://kod.example/",
			City: City{ID: "staden", Name: "Staden", Genitive: "Stadens", Body: "Stadens kommun", BodyGenitive: "Stadens kommuns",
				Country: Ref{ID: "finland"},
				Lat:     60.5, Lon: 22, Council: "stadsfullmäktige", Questions: []string{"Vad?", "Varför?"}}}}},
		{"synonymer", "data/synonymer.toml", `[[synonym]]
ord = ["jobb", "arbete"]
[[vardagsord]]
ord = ["dagis"]
menar = ["förskola"]
[[forkortning]]
kort = "EU"
lang = "Europeiska unionen"
[[svar]]
sida = "/ar/{år}/"
fragor = ["statistik"]
`, Set{Synonyms: Synonyms{Groups: [][]string{{"jobb", "arbete"}}, Abbreviations: [][2]string{{"EU", "Europeiska unionen"}},
			Everyday: []Vardagsord{{Words: []string{"dagis"}, Means: []string{"förskola"}}},
			Answers:  []Svar{{Page: Ref{ID: "/ar/{år}/"}, Questions: []string{"statistik"}}}}}},
		{"tillgänglighet", "data/tillganglighet.toml", `provad = 2026-01-15
uppdaterad = "2026-02"
forenlighet = "delvis"
metoder = ["Tangentbord"]
resultat = ["R"]
layout = "00ff"
[[brist]]
namn = "Karta"
text = "T"
krav = "1.1.1"
`, Set{Provning: Provning{Assessed: on(2026, 1, 15), Updated: on(2026, 2, 0), Result: "delvis",
			Methods: []string{"Tangentbord"}, Findings: []string{"R"}, LayoutDigest: "00ff", NotMet: []Described{{"Karta", "T", "1.1.1"}}}}},
	} {
		got, findings := decodeOne(t, tt.path, tt.src)
		for _, f := range findings {
			t.Errorf("%s: %s: %s", tt.name, f.Pos, f.Message)
		}
		tt.want.Failed = map[string]bool{}
		if d := cmp.Diff(&tt.want, got, values); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
}

// Every kind of document has a path that the table above decodes.
func TestPaths(t *testing.T) {
	for path, want := range map[string]bool{
		"content/projekt/a.md":              true,
		"content/projekt/a/b.md":            false,
		"content/namnder/a/index.md":        true,
		"content/namnder/a/2025.md":         true,
		"content/namnder/a/25.md":           false,
		"content/namnder/a.md":              false,
		"content/sidor/om.md":               true,
		"content/ovrigt/a.md":               false,
		"content/a.md":                      false,
		"data/portal.toml":                  true,
		"data/stad.toml":                    false,
		"data/gammalt/portal.toml":          false,
		"content/projekt/data/program.toml": false,
	} {
		set, findings := Decode([]*source.File{{Path: path, Facts: &source.Table{}}})
		unknown := slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == diag.FileUnknown && f.Pos.File == path })
		if unknown == want || set.Failed[path] == want {
			t.Errorf("%s: reported as unknown: %v, failed: %v", path, unknown, set.Failed[path])
		}
	}
}

func TestFieldFindings(t *testing.T) {
	page := func(lines string) (string, string) {
		return "content/sidor/a.md", "+++\n" + lines + "\n+++\n"
	}
	const ok = "titel = \"T\"\nsammanfattning = \"S\"\n" // lines 2 and 3
	project := func(lines string) (string, string) {
		return "content/projekt/a.md", "+++\n" + ok + "start = 2025\nprogram = \"esf\"\n" + lines +
			"\n[[deltagande]]\nnamnd = \"n\"\nroll = \"projektagare\"\n[[deltagande.blad]]\nar = 2025\n" +
			"kalla = \"k\"\nsida = 1\nangivet_namn = \"A\"\ntotal_budget = 1\nutbetalt = 1\nprogram_angivet = \"P\"\nmal_angivet = \"M\"\n+++\n"
	}
	account := func(lines string) (string, string) {
		return "content/namnder/n/2025.md", "+++\nsammanfattning = \"S\"\nkalla = \"k\"\n" + lines + "\n+++\n"
	}
	city := func(lat, lon string) (string, string) {
		return "data/stader.toml", "[[stad]]\nid = \"a\"\nnamn = \"A\"\nland = \"l\"\nslag = \"stad\"\nlat = " + lat + "\nlon = " + lon + "\n"
	}
	type doc func() (string, string)
	of := func(f func(string) (string, string), lines string) doc {
		return func() (string, string) { return f(lines) }
	}
	at := func(lat, lon string) doc { return func() (string, string) { return city(lat, lon) } }
	for _, tt := range []struct {
		name string
		doc  doc
		want string
		hint string // of the first finding, a part
	}{
		{"right", of(page, ok), "", ""},
		{"right project", of(project, ""), "", ""},
		{"unknown key with a suggestion", of(page, ok+"titl = \"x\""), "4:1 nyckel-okand", "Ta bort den rad"},
		{"unknown key without one", of(page, ok+"zzzzzz = 1"), "4:1 nyckel-okand",
			"Här kan stå: titel, sammanfattning, sidtyp, sidfot, vardagsord, sokord, id, alias, lix_undantag, langd_undantag, rattelse."},
		{"unknown key deep inside", of(project, "[[anmarkning]]\ntext = \"T\"\nregl = \"ovrigt\""), "8:1 nyckel-okand", "Menade du regel?"},
		{"missing", of(page, `titel = "T"`), "2:1 nyckel-saknas", "Lägg till raden sammanfattning ="},
		{"empty", of(page, "titel = \"  \"\nsammanfattning = \"\""), "2:9 nyckel-tom\n3:18 nyckel-tom", "Fyll i"},
		{"number for text", of(page, "titel = 3\nsammanfattning = \"S\""), "2:9 typ-fel", `Skriv titel = "3"`},
		{"list for text", of(page, "titel = [\"T\"]\nsammanfattning = \"S\""), "2:1 typ-fel", ""},
		{"summary of 300 characters", of(page, "titel = \"T\"\nsammanfattning = \""+strings.Repeat("å", 300)+"\""), "", ""},
		{"summary of 301", of(page, "titel = \"T\"\nsammanfattning = \""+strings.Repeat("å", 301)+"\""), "3:18 text-lang", "högst 300 tecken"},
		{"text for list", of(project, `stader = "abo"`), "6:10 typ-fel", `Skriv stader = ["abo"]`},
		{"number in list", of(project, `stader = ["abo", 3]`), "6:18 typ-fel", ""},
		{"empty text in list", of(project, `stader = [" "]`), "6:11 nyckel-tom", ""},
		{"twice in list", of(project, `partners = ["A", " A ", "B"]`), "6:18 lista-dubblett", "Ta bort den ena."},
		{"neither program nor reason", func() (string, string) {
			path, src := project("")
			return path, strings.Replace(src, "program = \"esf\"\n", "", 1)
		}, "2:1 nyckel-saknas", "program_saknas"},
		{"project without deltagande", func() (string, string) {
			return "content/projekt/a.md", "+++\n" + ok + "start = 2025\nprogram = \"esf\"\n+++\n"
		}, "2:1 nyckel-saknas", "[[deltagande]]"},
		{"deltagande that is no table", func() (string, string) {
			return "content/projekt/a.md", "+++\n" + ok + "start = 2025\nprogram = \"esf\"\ndeltagande = [\"n\"]\n+++\n"
		}, "6:15 typ-fel", "[[deltagande]]"},
		{"deltagande that is an empty list", func() (string, string) {
			return "content/projekt/a.md", "+++\n" + ok + "start = 2025\nprogram = \"esf\"\ndeltagande = []\n+++\n"
		}, "6:1 nyckel-tom", "[[deltagande]]"},
		{"deltagande without a sheet", func() (string, string) {
			return "content/projekt/a.md", "+++\n" + ok +
				"start = 2025\nprogram = \"esf\"\n[[deltagande]]\nnamnd = \"n\"\nroll = \"projektagare\"\n+++\n"
		}, "6:3 nyckel-saknas", "[[deltagande.blad]]"},
		{"sheet without a year and a payment", func() (string, string) {
			path, src := project("")
			return path, strings.NewReplacer("ar = 2025\n", "", "utbetalt = 1\n", "").Replace(src)
		}, "10:14 nyckel-saknas\n10:14 belopp-eller-saknas", "ar ="},
		{"keys of the sheet beside the nämnd", func() (string, string) {
			path, src := project("")
			return path, strings.Replace(src, "[[deltagande.blad]]", "rubrik = \"R\"\n[[deltagande.blad]]", 1)
		}, "10:1 nyckel-fel-plats", "under rubriken [[deltagande.blad]]"},
		{"period that ends before it begins", func() (string, string) {
			return "data/mal.toml", "[[mal]]\nid = \"m\"\nnamn = \"M\"\nslag = \"fullmaktige\"\nperiod = \"2026–2023\"\nbeskrivning = \"B\"\n"
		}, "5:10 varde-okant", `period = "2023–2026"`},
		{"city of the portal", func() (string, string) {
			return "data/portal.toml", "titel = \"T\"\nundertitel = \"U\"\nbeskrivning = \"B\"\nbas = \"https://a.example/\"\nutgivare = \"U\"\n" +
				"kontakt = \"K\"\n" +
				"redovisningsar = 2025\nredovisningsdatum = 2025-12-31\nlicens = \"L\"\n"
		}, "1:1 nyckel-saknas", "[stad]"},
		{"role in Swedish letters", func() (string, string) {
			path, src := project("")
			return path, strings.Replace(src, "projektagare", "projektägare", 1)
		}, "9:8 varde-okant",
			"Menade du projektagare? Välj mellan projektagare, projektpartner och associerad."},
		{"rule that is none", of(project, "[[anmarkning]]\ntext = \"T\"\nregel = \"hej och hå och hej\""), "8:9 varde-okant",
			"Välj mellan saknat-belopp, "},
		{"reason for no program that is none", of(project, `program_saknas = "nej"`), "6:18 varde-okant", "Välj mellan tomt"},
		{"page zero", func() (string, string) {
			path, src := project("")
			return path, strings.Replace(src, "sida = 1", "sida = 0", 1)
		}, "13:8 varde-okant", "Rätta talet."},
		{"page in words", func() (string, string) {
			path, src := project("")
			return path, strings.Replace(src, "sida = 1", "sida = \"ett\"", 1)
		}, "13:8 typ-fel", "Skriv sida = 1"},
		{"website without scheme", of(project, `webbplats = "smastad.example"`), "6:13 webbadress-fel", "https://smastad.example"},
		{"website with a space", of(project, `webbplats = "https://smastad.example/a b"`), "6:13 webbadress-fel", ""},
		{"website that is a script", of(project, `webbplats = "javascript:alert(1)"`), "6:13 webbadress-fel", ""},
		{"website without host", of(project, `webbplats = "https:///a"`), "6:13 webbadress-fel", ""},
		{"website that is a number", of(project, `webbplats = 1`), "6:13 typ-fel", ""},
		{"coordinates at the limits", at("-90", "180.0"), "", ""},
		{"latitude beyond", at("90.1", "0"), "6:7 koordinat-fel", "var punkten står"},
		{"longitude beyond", at("0", "-180.5"), "7:7 koordinat-fel", "var punkten står"},
		{"coordinate that is no number", at("nan", `"12,5"`), "6:7 koordinat-fel\n7:7 koordinat-fel", "punkt i stället"},
		{"pages in words", of(account, `sidor = ["ett", 2]`), "4:10 typ-fel", "[9, 14]"},
		{"three pages", of(account, `sidor = [1, 2, 3]`), "4:16 typ-fel", "[1, 3]"},
		{"question 0", of(account, `tomma_svar = [1, 0]`), "4:18 typ-fel", "Skriv numret på den fråga"},
		{"direction and kind", of(account, "[[utbyte]]\ntyp = \"resa\"\nriktning = \"inn\"\ntema = \"T\"\nsida = 1"),
			"5:7 varde-okant\n6:12 varde-okant", "Välj mellan studiebesok"},
		{"id in capitals", func() (string, string) {
			return "data/lander.toml", "[[land]]\nid = \"Åland\"\nnamn = \"Åland\"\niso = \"AX\"\n"
		}, "2:6 fil-namn", `Skriv id = "aland"`},
		{"base without slash", func() (string, string) {
			return "data/portal.toml", "titel = \"T\"\nundertitel = \"U\"\nbeskrivning = \"B\"\nbas = \"https://a.example\"\nutgivare = \"U\"\n" +
				"kontakt = \"K\"\n" +
				"redovisningsar = 2025\nredovisningsdatum = 2025-12-31\nlicens = \"L\"\nstad = 1\n"
		}, "4:7 webbadress-fel\n10:8 typ-fel", `bas = "https://a.example/"`},
		{"global goal 18", func() (string, string) {
			return "content/initiativ/a.md", "+++\n" + ok + "plandatum = 2018\nstart = 2019\nkalla = \"k\"\n[[globalt_mal]]\nnummer = 18\n+++\n"
		}, "8:10 varde-okant", "Rätta talet."},
		{"second table of a list", of(account, "[[utbyte]]\ntyp = \"kurs\"\nriktning = \"ut\"\ntema = \"T\"\nsida = 1\n[[utbyte]]\n"+
			"typ = \"kurs\"\nriktning = \"ut\"\nsida = 1"),
			"9:3 nyckel-saknas", "tema"},
	} {
		path, src := tt.doc()
		_, findings := decodeOne(t, path, src)
		if d := cmp.Diff(tt.want, short(findings)); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
			continue
		}
		if len(findings) > 0 && !strings.Contains(findings[0].Hint, tt.hint) {
			t.Errorf("%s: the hint is %q, want %q in it", tt.name, findings[0].Hint, tt.hint)
		}
	}
}

func TestReadable(t *testing.T) {
	body := strings.Repeat(hard, 3)
	if lix, _ := LIX(body); lix <= MaxLIX {
		t.Fatalf("the text is not hard: %d", lix)
	}
	const facts = "+++\ntitel = \"T\"\nsammanfattning = \"S\"\n"
	for _, tt := range []struct{ name, src, want string }{
		{"hard", facts + "+++\n" + body, "1:1 text-svarlast"},
		{"excused", facts + "lix_undantag = \"lagtext\"\n+++\n" + body, ""},
		{"easy", facts + "+++\n" + strings.Repeat(easy, 3), ""},
		{"short", facts + "+++\n" + hard, ""},
		{"headings don't count", facts + "+++\n## Kommunstyrelsens utvecklingsarbete\n\n" + easy +
			"\n\n## Utvecklingsarbetets finansieringsmöjligheter\n\n" + easy + "\n\n## Projektverksamhetens konsekvenser\n\n" + easy, ""},
	} {
		if _, findings := decodeOne(t, "content/sidor/a.md", tt.src); short(findings) != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, short(findings), tt.want)
		}
	}
}

func TestMissingDataFiles(t *testing.T) {
	_, findings := Decode(nil)
	var got []string
	for _, f := range findings {
		if f.Code != diag.DataFileMissing || f.Severity != diag.Error {
			t.Errorf("%v", f)
		}
		got = append(got, f.Pos.String())
	}
	if d := cmp.Diff(required, got); d != "" {
		t.Error(d)
	}
	if _, findings := decodeOne(t, "data/lander.toml", ""); len(findings) > 0 {
		t.Errorf("an empty file is there: %v", findings)
	}
}

// A file that can't be read is no record, and only its path is known.
func TestFailedFiles(t *testing.T) {
	f, _ := source.Parse("content/projekt/a.md", []byte("ingen faktadel"))
	set, findings := Decode([]*source.File{f})
	if len(set.Projects) != 0 || !set.Failed["content/projekt/a.md"] {
		t.Errorf("%d projects, failed: %v", len(set.Projects), set.Failed)
	}
	for _, f := range findings {
		if f.Pos.File == "content/projekt/a.md" {
			t.Errorf("a second finding for a file that can't be read: %v", f)
		}
	}
}

func TestOrderOfFiles(t *testing.T) {
	var files []*source.File
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		f, _ := source.Parse("content/sidor/"+name+".md", []byte("+++\ntitel = \"T\"\nfel = 1\n+++\n"))
		files = append(files, f)
	}
	want, wantFindings := Decode(files)
	if len(want.Pages) != 6 || len(wantFindings) < 12 {
		t.Fatalf("%d pages, %d findings", len(want.Pages), len(wantFindings))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		r.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		got, gotFindings := Decode(files)
		if d := cmp.Diff(want, got, values); d != "" {
			t.Fatal(d)
		}
		if d := cmp.Diff(wantFindings, gotFindings); d != "" {
			t.Fatal(d)
		}
	}
}
