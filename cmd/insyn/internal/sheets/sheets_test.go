package sheets

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

// city returns the small city, with its own form.
func city(t *testing.T) *graph.Graph {
	t.Helper()
	return smallgraph.Of(t)
}

// read returns the sheets of a document.
func read(t *testing.T, data []byte) ([]Sheet, *Document) {
	t.Helper()
	world := city(t)
	doc, err := Open(data, 1, world.Blankett)
	if err != nil {
		t.Fatal(err)
	}
	return Read(doc, world.Blankett, world.NamndCalled), doc
}

// brief says in one line what a sheet states.
func brief(s *Sheet) string {
	amounts := []string{}
	for _, a := range []Answer{s.Budget[0], s.Budget[1], s.Paid[0], s.Paid[1]} {
		amounts = append(amounts, fmt.Sprintf("%s@%d", ParseAmount(a).String(), a.Page))
	}
	return fmt.Sprintf("%d %s s.%d %q %q %s–%s %s [%s] %s / %s", s.Number, s.Unit, s.Heading.Page, s.Heading.Text, s.Name.Text,
		ParseDate(s.Start).ISO, ParseDate(s.End).ISO, s.Role.Text, strings.Join(amounts, " "), s.Program.Text, s.Goals.Text)
}

func briefs(sheets []Sheet) (out []string) {
	for i := range sheets {
		out = append(out, brief(&sheets[i]))
	}
	return out
}

// TestPDF reads a PDF that a browser printed from arsbok.html: a table that
// goes on on a new page, with heads and feet.
func TestPDF(t *testing.T) {
	data, err := os.ReadFile("testdata/arsbok.pdf")
	if err != nil {
		t.Fatal(err)
	}
	got, doc := read(t, data)
	want := []string{
		`1 miljonamnden s.1 "Blåskogen" "Blåskogen" 2024-03–2027 Projektägare [8000000@1 tomt@1 1350000@1 tomt@1] ` +
			`Kustfonden, hamn / 1. Grön stad; Rent vatten`,
		`2 kulturnamnden s.2 "Blå skogen" "Blå skogen" 2024-05-01–2027 Projektpartner [tomt@2 8000000@2 tomt@2 vet-ej@2] ` +
			`Kustfonden / 2. Trygg uppväxt`,
		`3 kulturnamnden s.3 "Öppna klassrum" "Öppna klassrum" 2024-08–2026-06 Partner ` +
			`[streck@3 cirka 70000: c:a 70 000 kr@3 streck@3 12500@3] Lärfonden / Trygg uppväxt och grön stad`,
	}
	if diff := cmp.Diff(want, briefs(got)); diff != "" {
		t.Error(diff)
	}
	if !doc.Loose {
		t.Error("the pages of a PDF are taken for the printed ones")
	}
}

// archived returns a document of the given body.
func archived(t *testing.T, part, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(part)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(f, `<?xml version="1.0"?><w:document xmlns:w=%q xmlns:mc="mc"><w:body>%s</w:body></w:document>`, word, body)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func paragraph(runs ...string) string {
	return "<w:p><w:r><w:t>" + strings.Join(runs, "</w:t></w:r><w:r><w:t>") + "</w:t></w:r></w:p>"
}

func row(question, answer string) string {
	return "<w:tr><w:tc>" + paragraph(question) + "</w:tc><w:tc>" + paragraph(answer) + "</w:tc></w:tr>"
}

const turn = "<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>"

// TestDOCX reads a table with runs that are cut anywhere, a page that begins
// within it, and text that was moved away.
func TestDOCX(t *testing.T) {
	body := paragraph("Skol", "nämnden") + paragraph("Läsresan") + "<w:tbl><w:tr>" + paragraph("Projektblad") + "</w:tr>" +
		row("Vad heter projektet?", "Läs</w:t></w:r><w:r><w:t>resan") + row("När började det?", "2025-01-15") +
		row("När slutar det?", "2 026") + row("Äger nämnden projektet eller är den partner?", "Projektpartner") +
		row("Hela projektets budget i kronor, om nämnden äger det", "") + turn +
		row("Hela projektets budget i kronor, om nämnden är partner", "1 200&#160;000 kr") +
		row("Utbetalt under året, om nämnden äger det", "–") +
		"<w:moveFrom>" + paragraph("9 999") + "</w:moveFrom>" +
		row("Utbetalt under året, om nämnden är partner", "Vet ej") + row("Fond", "Lärfonden</w:t><w:br/><w:t>skola") +
		row("Mål", "Trygg uppväxt") + "</w:tbl>" + paragraph("Berätta om projektet") + paragraph("Text.")
	got, _ := read(t, archived(t, "word/document.xml", body))
	want := []string{`1 skolnamnden s.1 "Läsresan" "Läsresan" 2025-01-15–2026 Projektpartner ` +
		`[tomt@1 1200000@2 streck@2 vet-ej@2] Lärfonden skola / Trygg uppväxt`}
	if diff := cmp.Diff(want, briefs(got)); diff != "" {
		t.Error(diff)
	}
}

// TestBroken: what is no report, or more than one, is refused in words.
func TestBroken(t *testing.T) {
	form := city(t).Blankett
	pdf, err := os.ReadFile("testdata/arsbok.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"a picture":         {[]byte("\x89PNG\x00\x01"), "varken ren text"},
		"other archive":     {archived(t, "xl/workbook.xml", ""), "ordbehandlare"},
		"cut archive":       {archived(t, "word/document.xml", paragraph("a"))[:60], "går inte att läsa"},
		"broken XML":        {archived(t, "word/document.xml", "<w:p>"), "går inte att läsa"},
		"a bomb":            {archived(t, "word/document.xml", strings.Repeat(" ", maxText*4+1)), "för stor"},
		"a large text":      {bytes.Repeat([]byte("a"), maxText+1), "för stor"},
		"cut PDF":           {pdf[:len(pdf)/2], "går inte att läsa"},
		"nothing in a PDF":  {[]byte("%PDF-1.7\n"), ""},
		"a text in another": {[]byte("Malm\xf6"), "varken ren text"},
	} {
		_, err := Open(c.data, 1, form)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// TestAmounts: the ways in which people write an amount in a form.
func TestAmounts(t *testing.T) {
	for said, want := range map[string]string{
		"11 971 565": "11971565", "900 000 kr": "900000", "900 000kr": "900000", "0 sek": "0", "0": "0",
		"c:a 70 000 SEK": "cirka 70000: c:a 70 000 SEK", "ca 70000": "cirka 70000: ca 70000",
		"cirka 70 000 kronor": "cirka 70000: cirka 70 000 kronor", "1,2 mkr": "1200000: 1,2 mkr",
		"1 3 50 000": "1350000", "4116 140": "4116140", "1.200.000:-": "1200000: 1.200.000:-",
		"-": "streck", "–": "streck", "Vet ej": "vet-ej", "vet  ej.": "vet-ej", "": "tomt",
		"50 000 60 000":                "text: 50 000 60 000",
		"20 000 EUR":                   "text: 20 000 EUR",
		"Ägaren har 12 mkr":            "text: Ägaren har 12 mkr",
		"100 000 kr (varav 5 000 kr)":  "text: 100 000 kr (varav 5 000 kr)",
		"9 999 999 999 999 999 999 99": "text: 9 999 999 999 999 999 999 99",
		"-5 000":                       "text: -5 000",
	} {
		if got := ParseAmount(Answer{Text: said}).String(); got != want {
			t.Errorf("%q is %q, want %q", said, got, want)
		}
	}
	for said, odd := range map[string]bool{"11 971 565": false, "1 3 50 000": true, "1,2 mkr": true, "1.200.000 kr": false, "c:a 5 000": false} {
		if got := ParseAmount(Answer{Text: said}).Odd; got != odd {
			t.Errorf("%q is odd: %v, want %v", said, got, odd)
		}
	}
}

// TestDates: the ways in which people write a date in a form.
func TestDates(t *testing.T) {
	for said, want := range map[string]string{
		"2023-02-01": "2023-02-01", "23 -11- 01": "2023-11-01", "230 201": "2023-02-01", "2 022": "2022", "2 023 -09-01": "2023-09-01",
		"November 2025": "2025-11", "november2025": "2025-11", "1 mars 2025": "2025-03-01", "20250301": "2025-03-01",
		"31/1 2025": "2025-01-31", "2025-11": "2025-11", "2025.": "2025", "22 -09-01 (försenat)": "2022-09-01",
		"": "", "våren 2025": "", "-": "", "2025-02-30": "", "991 301": "", "tills vidare": "",
	} {
		got := ParseDate(Answer{Text: said})
		if got.ISO != want {
			t.Errorf("%q is %q, want %q", said, got.ISO, want)
		}
		if keeps := got.Text != ""; keeps != (want == "" && said != "" || strings.Contains(said, "(")) {
			t.Errorf("%q keeps its wording: %v", said, keeps)
		}
	}
}
