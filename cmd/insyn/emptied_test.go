package main

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// TestEmptied: a released table that has no rows any more stays where it was, with its
// columns, also where its page has moved; and a note that it went is believed.
func TestEmptied(t *testing.T) {
	const file, own = "content/projekt/tangbruket.md", "projekt/tangbruket/utbetalt-2025.csv"
	const rule = "datakvalitet/okant-program.csv"
	city := editionCity(t, smallArchive)
	before, _ := builtCity(t, city)
	change(t, city, file, "utbetalt = 300_000", `utbetalt_saknas = "streck"`)
	change(t, city, "content/projekt/ljudhamnen.md", `program_saknas = "vet-ej"`, `program = "kustfonden"`)
	inDocuments(city, `program_angivet = "Vet ej"`, `program_angivet = "Kustfonden"`)
	settled := func() {
		t.Helper()
		for _, f := range decided(t, city) {
			switch f.Code {
			case diag.CorrectionMissing:
				text := string(city[f.Pos.File].Data)
				at := strings.LastIndex(text, "+++\n")
				change(t, city, f.Pos.File, text[at:], "\n"+explained(f.Paste, "2026-04-01", "Fel.")+text[at:])
			case diag.DifferenceUnexplained:
				(&desk{city: city}).explainDifference(t, f)
			}
		}
	}
	for range 3 {
		settled()
	}
	for _, f := range decided(t, city) {
		if f.Code == diag.AddressDead && !strings.Contains(f.Paste, `.csv på sidan `) {
			t.Errorf("the note does not say which table went: %s", f.Paste)
		}
	}
	settleAddresses(t, city, "") // of a chart that has nothing to show, and its table
	after, findings := builtCity(t, city)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	for _, p := range []string{own, rule} {
		had, _ := before.Get(p)
		now, _ := after.Get(p)
		head, rows, _ := strings.Cut(string(had), "\r\n")
		if string(now) != head+"\r\n" || rows == "" {
			t.Errorf("%s was %q and is %q", p, had, now)
		}
	}
	move(city, file, "content/projekt/tangen.md")
	settleAddresses(t, city, "")
	before = after
	if after, findings = builtCity(t, city); len(findings) > 0 {
		t.Fatal(findings)
	}
	stillThere(t, before, after)
	city["data/borttagna.toml"].Data = append(city["data/borttagna.toml"].Data, explained("\n[[borttagen]]\nadress = \"/"+rule+"\"\n"+
		"vad = \"En tabell\"\nnar = \"FYLL I: dagen\"\nvarfor = \"FYLL I: varför\"\n", "2026-04-01", "Den behövs inte.")...)
	after, findings = builtCity(t, city)
	if _, there := after.Get(rule); there || len(findings) > 0 {
		t.Errorf("%s is there although a note says that it went: %v", rule, findings)
	}
}
