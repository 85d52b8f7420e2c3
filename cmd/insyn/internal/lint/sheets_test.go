package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sheetFile is a project with one sheet that says what the source's does.
const sheetFile = `+++
titel = "Tången"
sammanfattning = "Kort."
start = 2023-09-01
slut = "2025-11"
program_saknas = "vet-ej"

[[deltagande]]
namnd = "miljonamnden"
roll = "projektagare"

[[deltagande.blad]]
ar = 2025
kalla = "bok"
sida = 14
angivet_namn = "Tång"
rubrik = "Tången"
slut_text = "nov 2025 (kanske)"
total_budget = 70_000
total_budget_text = "c:a 70 000 kr"
total_budget_ungefarlig = true
utbetalt = 500
utbetalt_sida = 15
program_angivet = "Vet ej"
mal = ["gron"]
mal_angivet = "Grön stad"
+++
Text.
`

// sheetTable is the source's table of it.
const sheetTable = `kalla = "bok"
ar = 2025
[[blad]]
rubrik = "Tången"
namn = "Tång"
sida = 14
start = 2023-09-01
slut = "2025-11"
slut_text = "nov 2025 (kanske)"
roll = "Projektägare"
total_budget = [["cirka 70000: c:a 70 000 kr", 14], ["streck", 14]]
utbetalt = [["500", 15], ["0", 15]]
program = "Vet  ej"
mal = "Grön stad"
`

func TestSheets(t *testing.T) {
	long := strings.Repeat("Ett mål som är långt. ", 7)
	for _, tt := range []struct {
		name          string
		file, table   string // what is changed: old|new
		want, message string
	}{
		{"equal", "", "", "", ""},
		{"spaces", "", "Grön stad|Grön  stad", "", ""},
		{"page", "sida = 14|sida = 16", "", "15:8 blad-mot-kalla 2", "”sida” är ”16”"},
		{"name", `angivet_namn = "Tång"|angivet_namn = "Tänger"`, "", "16:16 blad-mot-kalla 8", "står ”Tång”"},
		{"heading", `rubrik = "Tången"|rubrik = "Havet"`, "", "17:10 blad-mot-kalla 7", "står ”Tången”"},
		{"heading left out", "rubrik = \"Tången\"\n|", "", "12:14 blad-mot-kalla 1", "”rubrik” är ”Tång”"},
		{"two of three", "sida = 14\nangivet_namn = \"Tång\"|sida = 99\nangivet_namn = \"X\"", "",
			"12:14 blad-mot-kalla 1\n3:3 blad-saknas 1", "har inget blad med namnet ”X” på sidan 99"},
		{"day of the project", "start = 2023-09-01|start = 2023-09-02", "", "4:9 blad-mot-kalla 10", "står ”2023-09-01”"},
		{"day of the sheet", "ar = 2025\nkalla|ar = 2025\nstart = 2024\nkalla", "", "14:9 blad-mot-kalla 4", "”start” är ”2024”"},
		{"wording of a day", "(kanske)|(säkert)", "", "18:13 blad-mot-kalla 19", "står ”nov 2025 (kanske)”"},
		{"role", "projektagare|projektpartner", "", "10:8 blad-mot-kalla 16", "”roll” är ”projektpartner”"},
		{"amount", "utbetalt = 500|utbetalt = 501", "", "22:12 blad-mot-kalla 3", "”utbetalt” är ”501”"},
		{"amount of another document",
			"utbetalt = 500\nutbetalt_sida = 15|utbetalt = 501\nutbetalt_kalla = \"plan\"\nutbetalt_sida = 3", "",
			"22:12 blad-mot-kalla 3", "”utbetalt” är ”501”"},
		{"amount of another page", "utbetalt = 500|utbetalt = 502", "", "22:12 blad-mot-kalla 3", "(sidan 15) står ”500”"},
		{"page of an amount", "utbetalt_sida = 15|utbetalt_sida = 12", "", "23:17 blad-mot-kalla 2", "”utbetalt_sida” är ”12”"},
		{"exact", "_ungefarlig = true|_ungefarlig = false", "", "19:16 blad-mot-kalla 6", "står ”cirka 70000: c:a 70 000 kr”"},
		{"missing", "utbetalt = 500\n|utbetalt_saknas = \"tomt\"\n", "", "22:19 blad-mot-kalla 6", "”utbetalt” är ”tomt”"},
		{"other column", "", `["streck", 14]|["5", 14]`, "12:14 blad-mot-kalla 1", "(andra kolumnen)"},
		{"long goal", `mal_angivet = "Grön stad"|mal_angivet = "` + long + `"`, "", "26:15 blad-mot-kalla 156", "står ”Grön stad”"},
		{"digest", "", `mal = "Grön stad"|mal = "sha256:0123456789abcdef"`, "26:15 blad-mot-kalla 11", "en annan, längre text"},
		{"another year", "ar = 2025|ar = 2024", "", "3:3 blad-saknas 1", "”Tång” på sidan 14"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := world(t, map[string]string{"content/projekt/t.md": changed(t, sheetFile, tt.file),
				"data/kallblad/bok.toml": changed(t, sheetTable, tt.table),
				"data/kallor.toml":       "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n"})
			c.World.Whole = true // though the city has no nämnder
			l := sheetsAgainstSource(&checker{Content: c})
			got := strings.Join(said(l), "\n")
			if got != tt.want {
				t.Errorf("found %q, want %q: %v", got, tt.want, l)
			}
			if len(l) > 0 && (!strings.Contains(l[0].Message, tt.message) || l[0].Hint == "") {
				t.Errorf("found %v, want %q", l, tt.message)
			}
		})
	}
}

// A sheet that says what it was released with is right: it is the transcript that was altered.
func TestTranscriptAltered(t *testing.T) {
	for released, want := range map[string]string{
		"": "22:12 blad-mot-kalla 3", "501": "12:1 blad-mot-kalla 8", "500": "22:12 blad-mot-kalla 3",
	} {
		c := world(t, map[string]string{"content/projekt/t.md": changed(t, sheetFile, "utbetalt = 500|utbetalt = 501"),
			"data/kallblad/bok.toml": sheetTable,
			"data/kallor.toml":       "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n"})
		c.Stated = func(doc, path string) string {
			if doc+"#"+path == "projekt/t#deltagande[miljonamnden].blad[2025].utbetalt" {
				return released
			}
			return ""
		}
		if got := strings.Join(said(sheetsAgainstSource(&checker{Content: c})), " "); got != want {
			t.Errorf("released with %q: found %q, want %q", released, got, want)
		}
	}
}

// changed replaces old by new in text: change is old|new, or "".
func changed(t *testing.T, text, change string) string {
	t.Helper()
	old, by, ok := strings.Cut(change, "|")
	if !ok {
		return text
	}
	if !strings.Contains(text, old) {
		t.Fatalf("there is no %q to change", old)
	}
	return strings.Replace(text, old, by, 1)
}

// TestSheetsSettled: a remark with the reason settles all differences of its
// sheet, or those of one fact, whichever the nämnd or year it leaves open, and of no other. One
// that settles nothing is told of too.
func TestSheetsSettled(t *testing.T) {
	for remark, want := range map[string]int{
		"": 1, `namnd = "miljonamnden"`: 0, `namnd = "skolnamnden"`: 1, "ar = 2025": 0, "ar = 2024": 1,
		`uppgift = "utbetalt"`: 0, `uppgift = "total_budget"`: 2, "uppgift = \"utbetalt\"\nar = 2024": 1,
	} {
		facts := fmt.Sprintf("\n[[anmarkning]]\nregel = %q\ntext = \"Rättat.\"\n%s\n", "rattad-uppgift", remark)
		if remark == "" {
			facts = "\n[[anmarkning]]\ntext = \"Annat.\"\n"
		}
		file := changed(t, sheetFile, "+++\nText.|"+facts+"+++\nText.")
		c := world(t, map[string]string{"content/projekt/t.md": changed(t, file, "utbetalt = 500|utbetalt = 501"),
			"data/kallblad/bok.toml": sheetTable,
			"data/kallor.toml":       "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n"})
		if d := cmp.Diff(want, len(sheetsAgainstSource(&checker{Content: c}))); d != "" {
			t.Errorf("%q: findings (-want +got):\n%s", remark, d)
		}
	}
}

// TestCorrectedIdle: a remark that says that a sheet was corrected is told of where all that it is
// about is as in the source.
func TestCorrectedIdle(t *testing.T) {
	for _, tt := range []struct{ change, remark, want string }{
		{"", "", "undantag-onodigt"},
		{"", `uppgift = "utbetalt"`, "undantag-onodigt"},
		{"utbetalt = 500|utbetalt = 501", `uppgift = "utbetalt"`, ""},
		{"utbetalt = 500|utbetalt_saknas = \"tomt\"", `uppgift = "utbetalt"`, ""},
		{"utbetalt_sida = 15|utbetalt_sida = 16", `uppgift = "utbetalt"`, ""},
		{"slut = \"2025-11\"|slut = \"2025-12\"", `uppgift = "slut"`, ""},
		{"slut = \"2025-11\"|slut = \"2025-12\"", "", ""},
		{"slut = \"2025-11\"|slut = \"2025-12\"", `uppgift = "start"`, "blad-mot-kalla undantag-onodigt"},
		{"angivet_namn = \"Tång\"|angivet_namn = \"Sjögräs\"", "", ""},
		{"kalla = \"bok\"|kalla = \"annan\"", "", ""}, // nothing to compare with
		{"", "ar = 2024", ""},
	} {
		facts := fmt.Sprintf("\n[[anmarkning]]\nregel = %q\ntext = \"Rättat.\"\n%s\n", "rattad-uppgift", tt.remark)
		file := changed(t, changed(t, sheetFile, tt.change), "+++\nText.|"+facts+"+++\nText.")
		c := world(t, map[string]string{"content/projekt/t.md": file, "data/kallblad/bok.toml": sheetTable,
			"data/kallor.toml": "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n" +
				"[[kalla]]\nid = \"annan\"\ntitel = \"Annan\"\nutgivare = \"B\"\nar = 2025\n"})
		var got []string
		for _, f := range sheetsAgainstSource(&checker{Content: c}) {
			got = append(got, string(f.Code))
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%q, %q: found %q, want %q", tt.change, tt.remark, got, tt.want)
		}
	}
}

// TestDecided: a project that the report lacks may cite a document of the year after, unless
// it only begins then.
func TestDecided(t *testing.T) {
	const year = "kalla = \"bok\"|kalla = \"beslut\""
	for _, tt := range []struct {
		change, name, source, start string
		want                        int
	}{
		{year, "Tång", "ar = 2026", "2025-01-01", 1}, // the report has the sheet
		{year, "Träd", "ar = 2026", "2025-01-01", 0},
		{year, "Träd", "ar = 2026", "2026-03-01", 1}, // and nothing is reported of a year before,
		{year, "Träd", "ar = 2028", "2025-01-01", 1},
		{"", "Träd", "ar = 2026", "2026-03-01", 0},
	} {
		file := sheetFile
		for _, change := range []string{tt.change, "angivet_namn = \"Tång\"|angivet_namn = \"" + tt.name + "\"",
			"rubrik = \"Tången\"\n|", "sida = 14|sida = 1", "start = 2023-09-01|start = " + tt.start} {
			file = changed(t, file, change)
		}
		c := world(t, map[string]string{"content/projekt/t.md": file, "data/kallblad/bok.toml": sheetTable,
			"data/kallor.toml": "[[kalla]]\nid = \"bok\"\ntitel = \"Bok\"\nutgivare = \"B\"\nar = 2025\n" +
				"[[kalla]]\nid = \"beslut\"\ntitel = \"Beslut\"\nutgivare = \"B\"\n" + tt.source + "\n"})
		if got := sourceYears(&checker{Content: c}); len(got) != tt.want {
			t.Errorf("%+v: found %d", tt, len(got))
		}
	}
}
