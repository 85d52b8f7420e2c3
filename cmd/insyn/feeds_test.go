package main

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// feedOf returns the reasons that the feed of a page gives, the oldest first.
func feedOf(t *testing.T, city fstest.MapFS, address string) string {
	t.Helper()
	out, findings, err := models(t.Context(), city, page.Options{})
	bad := slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == diag.CorrectionMissing || f.Code == diag.CorrectionBad })
	if err != nil || out == nil || bad {
		t.Fatal(findings, err)
	}
	i := slices.IndexFunc(out.Feeds, func(f page.Feed) bool { return f.Address == site.Feed(address) })
	if i < 0 {
		t.Fatalf("%s has no feed", address)
	}
	var whys []string
	for _, e := range slices.Backward(out.Feeds[i].Entries) {
		whys = append(whys, e.Summary)
	}
	return strings.Join(whys, " ")
}

func correctionOf(day, what, from, to, why string) string {
	lines := "\n[[rattelse]]\ndag = " + day + "\nvad = \"" + what + "\"\nfran = \"" + from + "\"\n"
	if to != "" {
		lines += "till = \"" + to + "\"\n"
	}
	return lines + "varfor = \"" + why + "\"\n"
}

// programRemark says why a sheet names another programme.
const programRemark = "\n[[anmarkning]]\nregel = \"rattad-uppgift\"\nuppgift = \"program_angivet\"\nnamnd = \"skolnamnden\"\nar = 2025\n" +
	"text = \"Bladet nämner den fond som betalade först.\"\n"

// TestFeedsOfMoved: what was corrected while a project was within a programme is told to
// those who follow that, and both read that it moved.
func TestFeedsOfMoved(t *testing.T) {
	const file, end = "content/projekt/lasresan.md", "\n+++\nKlasserna"
	city := editionCity(t, smallArchive)
	change(t, city, file, "program = \"larfonden\"\ninsats = \"larfonden-skola\"\n", "program = \"kustfonden\"\n")
	change(t, city, file, "start = 2025-01-15\nslut = 2026\n", "start = 2025-01-16\nslut = 2027\n")
	change(t, city, file, end, "\n"+programRemark+correctionOf("2026-04-01", "start", "2025-01-15", "2025-01-16", "Före.")+
		correctionOf("2026-05-01", "program", "larfonden", "kustfonden", "Flytt.")+
		correctionOf("2026-05-01", "insats", "larfonden-skola", "", "Samtidigt.")+
		correctionOf("2026-06-01", "slut", "2026", "2027", "Efter.")+strings.TrimPrefix(end, "\n"))
	for _, f := range decided(t, city) { // the programme's projects, as published
		(&desk{city: city}).explainDifference(t, f)
	}
	for address, want := range map[string]string{"/program/larfonden/": "Före. Flytt. Samtidigt.",
		"/program/kustfonden/":  "Flytt. Samtidigt. Efter.",
		"/namnder/skolnamnden/": "Före. Flytt. Samtidigt. Efter.", "/namnder/kulturnamnden/": ""} {
		if got := feedOf(t, city, address); !sameWords(got, want) {
			t.Errorf("the feed of %s tells %q, not %q", address, got, want)
		}
	}
}

// sameWords reports whether texts have the same words, in any order.
func sameWords(a, b string) bool {
	return slices.Equal(slices.Sorted(strings.FieldsSeq(a)), slices.Sorted(strings.FieldsSeq(b)))
}

// TestFeedsOfNamnd: that a nämnd's part in a project was another's is told to both, and to
// no third one.
func TestFeedsOfNamnd(t *testing.T) {
	const file = "content/projekt/lasresan.md"
	city := editionCity(t, smallArchive)
	change(t, city, file, `namnd = "skolnamnden"`, `namnd = "kulturnamnden"`)
	var lines strings.Builder
	for _, f := range decided(t, city) {
		if f.Code == diag.CorrectionMissing || f.Code == diag.FactsMoved {
			lines.WriteString("\n" + explained(f.Paste, "2026-04-01", "Fel."))
		}
	}
	change(t, city, file, "\n+++\nKlasserna", "\n"+lines.String()+"+++\nKlasserna")
	n := strings.Count(lines.String(), "[[rattelse]]")
	for address, want := range map[string]int{"/namnder/skolnamnden/": n, "/namnder/kulturnamnden/": n, "/namnder/miljonamnden/": 0} {
		if got := strings.Count(feedOf(t, city, address), "Fel."); got != want || n == 0 {
			t.Errorf("the feed of %s tells %d corrections, not %d", address, got, want)
		}
	}
}
