package impact

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// TestTold: what changes is told so that whoever reviews it can look it up, in words.
func TestTold(t *testing.T) {
	const tang, sources, sums = "content/projekt/tangbruket.md", "data/kallor.toml", "data/redovisningar.toml"
	const paid = "vad = \"deltagande[miljonamnden].blad[2025].utbetalt\"\n"
	corrected := func(lines string) smallcity.Edit {
		return smallcity.Edit{tang, "\n+++\n", "\n\n[[rattelse]]\ndag = 2026-04-01\n" + paid + lines + "varfor = \"Fel.\"\n+++\n"}
	}
	elsewhere := smallcity.Edit{tang, "utbetalt = 300_000", "utbetalt = 310_000\nutbetalt_sida = 2\nutbetalt_kalla = \"havsplan-2022\""}
	page := smallcity.Edit{"content/sidor/trad.md", "", "+++\ntitel = \"Träd\"\nsammanfattning = \"Om träd.\"\n+++\n" +
		strings.Repeat("Trädet står där det står. ", 40) + "Slut. [eget]\n"}
	for _, c := range []struct {
		name  string
		edits []smallcity.Edit
		want  string
	}{
		{"a correction from another document", []smallcity.Edit{elsewhere, corrected("fran = \"300000\"\ntill = \"310000\"\n")},
			"rättas från 300 000 kr (s. 14 i Årsbok om stadens projekt 2025) till **310 000 kr**, 2026-04-01."},
		{"a correction of what is gone", []smallcity.Edit{corrected("fran = \"300000\"\n")},
			", som var 300 000 kr, **tas bort**, 2026-04-01."},
		{"a correction of what was not there", []smallcity.Edit{corrected("till = \"300000\"\n")}, ", som inte fanns, blir **300 000 kr**"},
		{"how many corrections", []smallcity.Edit{corrected("till = \"300000\"\n")}, "\n- 1 ny rättelse.\n"},
		{"a remark", []smallcity.Edit{{tang, "\n+++\n", "\n\n[[anmarkning]]\nregel = \"rattad-uppgift\"\nuppgift = \"utbetalt\"\n" +
			"namnd = \"miljonamnden\"\nar = 2025\ntext = \"En betalning.\"\n+++\n"}},
			"Ny anmärkning (Miljönämnden, 2025) om ”utbetalt”, för att bladet är fel: **”En betalning.”**"},
		{"a document", []smallcity.Edit{{sources, "[[kalla]]\nid = \"arsbok-2025\"",
			"[[kalla]]\nid = \"ny\"\ntitel = \"Ny\"\nutgivare = \"Ny\"\nar = 2025\nsidor = [1, 4]\n\n[[kalla]]\nid = \"arsbok-2025\""}},
			"Nytt stycke ”kalla” (2025): **id = ny, titel = Ny, utgivare = Ny, år = 2025, dokumentets sidor = 1; 4**"},
		{"a published sum", []smallcity.Edit{{sums, "\n[[redovisning.program]]", "\n[[redovisning.namnd]]\nnamnd = \"skolnamnden\"\n" +
			"angivet_namn = \"Skolan\"\nutbetalt = 70_000\nutbetalt_text = \"c:a 70 tusen\"\navrundning = 10_000\nsida = 7\n\n" +
			"[[redovisning.program]]"}},
			"namn i källan = Skolan, utbetalt under året = 70 000 kr, utbetalt i källans ord = c:a 70 tusen, avrundning = 10 000 kr"},
		{"an alias", []smallcity.Edit{{tang, "titel = ", "alias = [\"/projekt/tang-gammal/\"]\ntitel = "}},
			"- Den som går till /projekt/tang-gammal/ kommer till /projekt/tangbruket/."},
		{"a page", []smallcity.Edit{page}, "- Ny sida: **Träd**: /trad/"},
		{"another year of the portal", []smallcity.Edit{{"data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2024"}},
			"- **Portalen byter redovisningsår från 2025 till 2024.** Startsidan, diagrammen och alla värden inom dubbla klamrar visar " +
				"2024. Utbetalt: 1 620 000 kr (3 av 6 uppgifter) → **180 000 kr (1 av 2 uppgifter)**. Antal projekt: 5 → **2**."},
		{"a year", []smallcity.Edit{{tang, "[[deltagande.blad]]\nar = 2025", "[[deltagande.blad]]\nar = 2026\nkalla = \"arsbok-2025\"\n" +
			"sida = 3\nutbetalt = 5\n\n[[deltagande.blad]]\nar = 2025"}}, "- Ny sida om året **2026**: /ar/2026/"},
		{"a new text, all of it", []smallcity.Edit{page}, "det står. Slut. \\[eget\\]**"},
	} {
		got := Compare(version(smallcity.Load(t)), version(smallcity.Load(t, c.edits...))).Markdown("a", "b", 1<<16)
		if got = strings.ReplaceAll(got, "\u00a0", " "); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q is not in\n%s", c.name, c.want, got)
		}
	}
}

// TestMapPlaces: a thing that is moved on the map is told as that, and a new one is not.
func TestMapPlaces(t *testing.T) {
	const cities, odense = "data/stader.toml", "[[stad]]\nid = \"odense\""
	for want, edit := range map[bool]smallcity.Edit{
		true:  {cities, "lat = 55.3959", "lat = 50.5"},
		false: {cities, odense, "[[stad]]\nid = \"ny\"\nnamn = \"Ny\"\nland = \"polen\"\nslag = \"stad\"\nlat = 54\nlon = 18\n\n" + odense},
	} {
		c := Compare(version(smallcity.Load(t)), version(smallcity.Load(t, edit)))
		if got := strings.Contains(c.summary(), "på kartan ändras"); got != want {
			t.Errorf("%v: %s", edit, c.summary())
		}
	}
}

// TestRuleNames: every rule that a remark may be about has words, but the one for all else.
func TestRuleNames(t *testing.T) {
	names := staff.RuleNames()
	for _, rule := range record.Rules {
		if name, is := names[rule]; !is || name == "" && rule != "ovrigt" {
			t.Errorf("%s has no words", rule)
		}
	}
	if len(names) != len(record.Rules) {
		t.Errorf("%d rules and words for %d", len(record.Rules), len(names))
	}
}

// TestGeneral: a page about no single thing that comes is told, but not what lies below it, nor
// what is a table or is for frames.
func TestGeneral(t *testing.T) {
	before, after := version(smallcity.Load(t)), version(smallcity.Load(t))
	before.Made = map[string]bool{"/ar/": true}
	after.Made = map[string]bool{"/ar/": true, "/mal/alla/": true, "/mal/alla/sida-2/": true, "/inbaddning/mal/alla/": true,
		"/mal/alla.csv": true}
	got := strings.Join(Compare(before, after).pageLines(), "\n")
	if want := "- Ny sida: /mal/alla/"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
