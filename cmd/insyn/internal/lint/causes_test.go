package lint

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// What only follows from something else is left out, and comes back without it.
func TestFollowing(t *testing.T) {
	at := func(code diag.Code, file string, line int, s diag.Severity) diag.Finding {
		return diag.Finding{Code: code, Pos: diag.Pos{File: file, Line: line, Col: 1}, Severity: s}
	}
	of := func(f diag.Finding, id string) diag.Finding {
		f.Of = id
		return f
	}
	const a, b = "content/projekt/a.md", "content/projekt/b.md"
	correction, sheet := at(diag.CorrectionMissing, a, 1, diag.Error), at(diag.SheetDiffers, a, 9, diag.Warning)
	for _, c := range []struct {
		name string
		in   diag.List
		want string
	}{
		{"alone", diag.List{correction}, "rattelse-saknas"},
		{"a fact that is wrong", diag.List{correction, at(diag.AmountText, a, 9, diag.Error)}, "belopp-som-text"},
		{"in another file", diag.List{correction, at(diag.AmountText, b, 9, diag.Error)}, "rattelse-saknas belopp-som-text"},
		{"a value unlike the source's", diag.List{correction, at(diag.SheetDiffers, a, 9, diag.Error)}, "blad-mot-kalla"},
		{"what a remark settles", diag.List{correction, sheet}, "blad-mot-kalla"},
		{"what is odd beside its source", diag.List{sheet, at(diag.PaidAboveBudget, a, 9, diag.Warning)}, "blad-mot-kalla?"},
		{"what is odd without a source", diag.List{at(diag.PaidAboveBudget, a, 9, diag.Warning)}, "utbetalt-over-budget?"},
		{"a warning where an error is meant", diag.List{sheet, at(diag.KeyMissing, a, 3, diag.Warning)}, "blad-mot-kalla? nyckel-saknas?"},
		{"an id that was released", diag.List{at(diag.IDLost, a, 1, diag.Error), at(diag.RefUnknown, a, 1, diag.Error)}, "id-bytt"},
		{"an id on another line", diag.List{at(diag.IDLost, a, 1, diag.Error), at(diag.RefUnknown, a, 7, diag.Error)}, "id-bytt id-okant"},
		{"a page on the line", diag.List{sheet, at(diag.PageOutside, a, 9, diag.Warning)}, "blad-mot-kalla?"},
		{"what a warning is the cause of", diag.List{at(diag.DifferenceUnexplained, a, 9, diag.Error),
			at(diag.PublishedDigits, a, 9, diag.Warning)}, "publicerat-mot-text"},
		{"a list that all rely on", diag.List{at(diag.NameUnlinked, a, 30, diag.Error), at(diag.KeyMissing, "data/lander.toml", 3, diag.Error)},
			"nyckel-saknas"},
		{"a list that texts rely on", diag.List{at(diag.MarkBad, a, 30, diag.Error), at(diag.KeyMissing, "data/lander.toml", 3, diag.Error)},
			"sidhanvisning-fel nyckel-saknas"},
		{"an amount in an explanation of another file", diag.List{at(diag.ExplanationAmount, "data/redovisningar.toml", 9, diag.Warning),
			correction}, "rattelse-saknas"},
		{"sums without a file of another name", diag.List{at(diag.ExplanationAmount, "data/redovisningar.toml", 9, diag.Warning),
			at(diag.FileName, a, 0, diag.Error)}, "fil-namn"},
		{"an address of a state that the day gives", diag.List{at(diag.AddressDead, "data/adresser.txt", 9, diag.Error),
			at(diag.PortalYear, "data/portal.toml", 3, diag.Warning)}, "redovisningsar-fel"},
		{"an exception for another page's text", diag.List{at(diag.ExceptionIdle, a, 3, diag.Warning),
			at(diag.SentenceTwice, a, 9, diag.Warning)}, "mening-upprepas?"},
		{"the sheet of another project", diag.List{at(diag.SheetUnused, "data/kallblad/x.toml", 3, diag.Warning),
			at(diag.SourceYear, b, 9, diag.Warning)}, "kalla-annat-ar?"},
		{"tables of a year that is none", diag.List{at(diag.SourceYear, a, 9, diag.Warning),
			at(diag.AddressDead, "data/adresser.txt", 9, diag.Error)}, "kalla-annat-ar"},
		{"a page beside a year that is none", diag.List{at(diag.SourceYear, a, 9, diag.Warning),
			at(diag.AddressDead, b, 1, diag.Error)}, "kalla-annat-ar? adress-dod"},
		{"an amount of a project that stands twice", diag.List{at(diag.ExplanationAmount, "data/redovisningar.toml", 9, diag.Warning),
			at(diag.ProjectTwice, a, 2, diag.Warning)}, "projekt-dubbelt?"},
		{"a name whose link was taken away", diag.List{of(correction, "gdansk, odense"),
			of(at(diag.NameUnlinked, a, 30, diag.Error), "odense")}, "rattelse-saknas"},
		{"a name that never had a link", diag.List{of(correction, "gdansk, odense"),
			of(at(diag.NameUnlinked, a, 30, diag.Error), "arhus")}, "rattelse-saknas namn-olankat"},
	} {
		var got []string
		for _, f := range withoutFollowing(c.in, c.in) {
			got = append(got, string(f.Code)+map[diag.Severity]string{diag.Warning: "?"}[f.Severity])
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.name, s, c.want)
		}
	}
}

// Nothing may follow from what follows from it: both would be left out.
func TestFollowingInCircles(t *testing.T) {
	leads := func(c consequence, cause diag.Code) bool {
		for _, file := range []string{"content/projekt/a.md", "data/mal.toml"} {
			at := diag.Pos{File: file, Line: 1, Col: 1}
			if c.explains(diag.Finding{Pos: at}, toldOf(diag.List{{Code: cause, Pos: at}})) {
				return true
			}
		}
		return false
	}
	for _, c := range consequences() {
		for _, back := range consequences() {
			for _, code := range c.what {
				for _, cause := range back.what {
					if leads(c, cause) && leads(back, code) {
						t.Errorf("%s and %s follow from each other", code, cause)
					}
				}
			}
		}
	}
}
