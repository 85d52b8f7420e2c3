package figure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// published is an edit that lets a report publish what was paid out in years,
// each with its keys.
func published(years ...string) smallcity.Edit {
	added := ""
	for _, y := range years {
		added += "[[redovisning]]\nkalla = \"arsbok-2025\"\nsida = 2\n" + y + "\n"
	}
	return smallcity.Edit{"data/redovisningar.toml", "[[redovisning]]\nar = 2025\n", added + "[[redovisning]]\nar = 2025\n"}
}

// TestPublishedPrecision: a published sum is drawn, tabled and written with the
// precision that the file says, else as rounded if it is.
func TestPublishedPrecision(t *testing.T) {
	for keys, want := range map[string]string{
		`utbetalt_precision = "mer-an"`:                          "mer än",
		`utbetalt_precision = "minst"`:                           "minst",
		`utbetalt_precision = "hogst"`:                           "högst",
		`utbetalt_precision = "mindre-an"`:                       "mindre än",
		`utbetalt_precision = "cirka"`:                           "cirka",
		"utbetalt_ungefarlig = true":                             "cirka",
		"avrundning = 1_000_000":                                 "cirka",
		"avrundning = 1_000_000\nutbetalt_precision = \"exakt\"": "",
		"": "",
	} {
		c := maker(t, published("ar = 2013\nutbetalt = 40_000_000\n"+keys)).PaidByYearChart()
		d, err := c.Drawing.Layout(chart.Wide)
		if err != nil {
			t.Fatal(err)
		}
		svg := string(d.SVGFile())
		for _, word := range []string{"mer än", "minst", "högst", "mindre än"} {
			if strings.Contains(svg, ">"+word+"<") != (word == want) {
				t.Errorf("%q: the drawing says %q: %v", keys, word, word != want)
			}
		}
		var said string // in the file, of the first year
		for cells := range c.Data.Rows {
			said = cells[len(cells)-1].String()
			break
		}
		text := plain(c.Rows[0].Values[0].Plain())
		if text != strings.TrimSpace(want+" 40 000 000 kr") || said != want {
			t.Errorf("%q: the table says %q, the file %q; want %q", keys, text, said, want)
		}
	}
}

// TestLikeWithLike: payments are said to have grown or fallen only between two
// figures of one kind that are not mere bounds.
func TestLikeWithLike(t *testing.T) {
	about := func(year int, keys string) string {
		return fmt.Sprintf("ar = %d\nutbetalt = %d_000\n%s", year, year, keys)
	}
	for name, tt := range map[string]struct {
		years []string
		want  string
	}{
		"computed": {nil, "Utbetalningarna ökade från"},
		"mixed": {[]string{about(2026, "")},
			"För 2025 är bladens summa cirka 1,6 miljoner kronor, för 2026 är det publicerade beloppet 2 miljoner kronor."},
		"published": {[]string{about(2026, ""), about(2027, "")}, "Utbetalningarna"},
		"bounded": {[]string{about(2026, ""), about(2027, `utbetalt_precision = "minst"`)},
			"för 2027 är det publicerade beloppet minst 2 miljoner"},
	} {
		c := maker(t, published(tt.years...)).PaidByYearChart()
		if got := plain(c.Sentence); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestYearsNameTheirSources: the note and the line below the drawing name the
// document of every published year, and the drawing the years between.
func TestYearsNameTheirSources(t *testing.T) {
	m := maker(t, published("ar = 2013\nutbetalt = 40_000_000"))
	c, title := m.PaidByYearChart(), m.Graph.Report(2013).Source.Title
	if note := c.Note.Plain(); !strings.Contains(note, "Talet för 2013 kommer ur ”"+title+"”, sidan 2.") {
		t.Errorf("the note %q does not name %q", note, title)
	}
	d, err := c.Drawing.Layout(chart.Wide)
	if err != nil {
		t.Fatal(err)
	}
	if svg := string(d.SVGFile()); !strings.Contains(svg, title) || !strings.Contains(svg, "Åren 2014–2023 är inte med.") {
		t.Errorf("the drawing names neither %q nor the years left out:\n%s", title, svg)
	}
}
