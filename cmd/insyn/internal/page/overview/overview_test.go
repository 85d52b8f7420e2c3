package overview

import (
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// page returns the page of the small city with edits at an address.
func page[T site.Page](t *testing.T, address string, edits ...edit) T {
	t.Helper()
	g := smallgraph.Of(t, edits...)
	w := words.Swedish(words.City{Name: "Småstad", Genitive: "Småstads", Body: "Småstads kommun", BodyGenitive: "Småstads kommuns"})
	b := builder.New(
		g,
		changes.New(&release.Past{}, nil, nil),
		&site.Site{Words: w, Title: "Insyn", Publisher: "Småstad", Tagline: "Projekt", Year: g.Portal.Year,
			ReportDate: site.Day(w, g.Portal.ReportDate)},
		nil,
	)
	Start(b)
	All(b)
	i := slices.IndexFunc(b.Pages, func(p site.Page) bool { return p.Common().Address == address })
	if i < 0 {
		t.Fatalf("there is no %s", address)
	}
	return b.Pages[i].(T)
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// The start page tells of the reporting year, in the city's name.
func TestHome(t *testing.T) {
	h := page[*Home](t, "/")
	want := "2025 fick Småstads kommun cirka 1,6 miljoner kronor i stöd från EU och andra utanför staden. " +
		"3 projekt fick pengar och om 2 vet vi inte."
	if got := plain(h.Lead.Plain()); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := plain(h.Origin.Plain()), "Av det som är känt kom 1 550 000 kr från EU:s program och cirka 70 000 kr från andra."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	unnamed := page[*Home](t, "/", edit{"content/projekt/oppna-klassrum.md", "program = \"larfonden\"\n", "program_saknas = \"vet-ej\"\n"},
		edit{"content/projekt/oppna-klassrum.md", "insats = \"larfonden-skola\"\n", ""})
	if got := plain(unnamed.Origin.Plain()); !strings.HasSuffix(got, "från EU:s program. För cirka 70 000 kr anger källan inget program.") {
		t.Errorf("without a programme it says %q", got)
	}
	if none := page[*Home](t, "/", edit{"data/program.toml", "eu = true\n", ""}); none.Origin != nil {
		t.Errorf("without the EU it says %q", none.Origin.Plain())
	}
	if len(h.Largest) != 3 || h.Largest[0].Link.Href != "/projekt/blaskogen/" {
		t.Errorf("%d largest projects", len(h.Largest))
	}
	if h.More.Href != "/ar/2025/" || len(h.Counts) != 6 || h.Counts[0].Number.Raw() != 5 {
		t.Errorf("%+v, %+v", h.More, h.Counts)
	}
	next := page[*Home](t, "/", edit{"data/portal.toml", "redovisningsar = 2025", "redovisningsar = 2024"})
	if got := plain(next.Lead.Plain()); !strings.HasPrefix(got, "2024 fick Småstads kommun 180 000 kronor") {
		t.Errorf("of another year it says %q", got)
	}
}

// What was published stands beside the sum of the year, with the difference.
func TestPublishedBesideSum(t *testing.T) {
	const file, rounded = "data/redovisningar.toml", "utbetalt = 1_600_000\nutbetalt_text = \"cirka 1,6 miljoner kronor\"\navrundning = 100_000\n"
	other := "utbetalt = 1_900_000\nutbetalt_text = \"1,9 miljoner\"\navrundning = 100_000\n"
	equal := "utbetalt = 1_620_000\n"
	for _, c := range []struct {
		changed string
		says    []string
	}{
		{rounded, []string{"Redovisningen anger cirka 1,6 miljoner kronor", "samma summa avrundad", "avstämningen"}},
		{equal, []string{"Redovisningen anger samma summa, 1 620 000 kr", "avstämningen"}},
		{other, []string{"Redovisningen anger 1,9 miljoner.", "+280 000 kr, har ingen förklarat"}},
		{other + "forklaring = \"Ett blad kom sent.\"\n", []string{"Redovisningen anger 1,9 miljoner.", "+280 000 kr, förklaras i avstämningen"}},
	} {
		for _, f := range []site.Figure{page[*Home](t, "/", edit{file, rounded, c.changed}).Paid,
			page[*Year](t, "/ar/2025/", edit{file, rounded, c.changed}).Paid} {
			last := f.Notes[len(f.Notes)-1]
			for _, want := range c.says {
				if got := plain(last.Plain()); !strings.Contains(got, want) {
					t.Errorf("%q, want %q in it", got, want)
				}
			}
			if i := slices.IndexFunc(last, func(s site.Span) bool { return strings.HasPrefix(s.Href, "/avstamning/#tal-2025-") }); i < 0 {
				t.Errorf("%q leads nowhere", last.Plain())
			}
		}
	}
	for name, f := range map[string]site.Figure{
		"no report of the year": page[*Year](t, "/ar/2024/").Paid,
		"no sum published":      page[*Home](t, "/", edit{file, rounded, ""}).Paid,
	} {
		if len(f.Notes) > 0 {
			t.Errorf("%s: %q", name, f.Notes[0].Plain())
		}
	}
}

// A year lists the projects that got nothing, began, ended and go on.
func TestYear(t *testing.T) {
	const lasresan = "content/projekt/lasresan.md"
	y := page[*Year](t, "/ar/2025/", edit{lasresan, `utbetalt_saknas = "vet-ej"`, "utbetalt = 0"})
	if got := y.Nothing; len(got.Projects) != 1 || got.Projects[0].Href != "/projekt/lasresan/" || got.Count.Raw() != 1 {
		t.Errorf("nothing: %+v", got)
	}
	for i, want := range []string{"2 projekt", "1 projekt", "3 projekt", "1 projekt"} {
		if got := plain(y.Status[i].Count.Plain()); got != want {
			t.Errorf("%s: %q, want %q", y.Status[i].Name, got, want)
		}
	}
	if len(y.Compare) != 3 || y.Compare[0].Kind != "framräknat" || y.Compare[1].Kind != "publicerat" || y.Compare[2].Year.Href != "/ar/2024/" {
		t.Errorf("years beside it: %+v", y.Compare)
	}
	if len(y.Others) != 1 || y.Others[0].Href != "/ar/2024/" || y.Years == nil {
		t.Errorf("others: %+v", y.Others)
	}
	told := y.Told()
	if len(told) < 3 || !strings.HasPrefix(told[2].Text, "2024 framräknat ") {
		t.Errorf("told: %+v", told)
	}
}

// Published figures stand beside the computed ones, with their difference and
// what it means.
func TestReconciliation(t *testing.T) {
	r := page[*Reconciliation](t, "/avstamning/")
	if told, sum := r.Told()[1], r.Years[0].Groups[0].Rows[0].Computed.Plain(); !strings.Contains(told.Text, sum) {
		t.Errorf("told: %+v, want %s in it", told, sum)
	}
	if len(r.Years) != 1 || len(r.Years[0].Groups) != 4 {
		t.Fatalf("%d years", len(r.Years))
	}
	verdicts := map[string]int64{}
	for _, v := range r.Verdicts {
		verdicts[v.Name] = v.Count.Raw()
	}
	rows := int64(0)
	for _, g := range r.Years[0].Groups {
		for _, row := range g.Rows {
			rows++
			if row.Difference.Raw() != row.Published.Raw()-row.Computed.Raw() {
				t.Errorf("%s, %s: %d less %d is %d", row.About.Text, row.What, row.Published.Raw(), row.Computed.Raw(), row.Difference.Raw())
			}
			if row.Off && row.Explanation == "" && row.As == "" {
				t.Errorf("%s, %s differs without an explanation", row.About.Text, row.What)
			}
		}
	}
	sum := int64(0)
	for _, n := range verdicts {
		sum += n
	}
	if sum != rows || r.All.Raw() != rows {
		t.Errorf("%d rows, %d with a verdict, %d in the table", rows, sum, r.All.Raw())
	}
	money := r.Years[0].Groups[0].Rows
	if last := money[len(money)-1]; plain(last.Published.Plain()) != "cirka 1,6 miljoner kronor" ||
		plain(last.Computed.Plain()) != "cirka 1 620 000 kr" || plain(last.Difference.Plain()) != "−20 000 kr" || last.Off {
		t.Errorf("%q, %q, %q", last.Published.Plain(), last.Computed.Plain(), last.Difference.Plain())
	}
}

// The table of comparisons says of what, from where and how exactly, and marks
// the row that the source has twice.
func TestComparisonTable(t *testing.T) {
	twice := "dubblett = true\nforklaring = \"Raden står två gånger.\"\nangivet_namn = \"Kustfonden\""
	r := page[*Reconciliation](t, "/avstamning/", edit{"data/redovisningar.toml", "angivet_namn = \"Kustfonden\"", twice})
	var got []string
	for row := range r.All.Data().Rows {
		var cells []string
		for _, c := range row[2:] {
			cells = append(cells, c.String())
		}
		got = append(got, strings.Join(cells, "|"))
	}
	want := []string{
		"projekt|5|5|Lika|0||||arsbok-2025|2|||||0|",
		"namnder|3|3|Lika|0||||arsbok-2025|2|||||0|",
		"utbetalt|1600000|1620000|Lika efter avrundning|-20000||||arsbok-2025|2|cirka 1,6 miljoner kronor|cirka|100000|cirka|0|",
		"projekt|2|2|Lika|0|miljonamnden|||arsbok-2025|2|||||0|",
		"utbetalt|1600000|1550000|Lika efter avrundning|50000|miljonamnden|||arsbok-2025|2|1,6 miljoner kr|cirka|100000||0|" +
			"Bladen ger 1 550 000 kronor, som avrundas till 1,6 miljoner.",
		"projekt|2|2|Lika|0||kustfonden||arsbok-2025|2|||||1|Raden står två gånger.",
		"blad|2|2|Lika|0|||gron-stad|arsbok-2025|2|||||0|",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A year without sheets has nothing to compute, and says so.
func TestNothingToCompare(t *testing.T) {
	r := page[*Reconciliation](t, "/avstamning/", edit{"data/redovisningar.toml", "ar = 2025\n", "ar = 2019\n"})
	for _, g := range r.Years[0].Groups {
		for _, row := range g.Rows {
			if row.Computed.Plain() != "" || row.Verdict != "Kan inte räknas fram" {
				t.Errorf("%s, %s: %q, %q", row.About.Text, row.What, row.Computed.Plain(), row.Verdict)
			}
		}
	}
}

// Every issue stands under its rule, and the table of all has them all.
func TestQuality(t *testing.T) {
	q := page[*Quality](t, "/datakvalitet/")
	sum := int64(0)
	for _, r := range q.Rules {
		sum += r.Count.Raw()
		if int(r.Count.Raw()) != len(r.Issues) || r.Count.Data().Len() != len(r.Issues) || r.Name == "" || r.Why == "" || r.Does == "" {
			t.Errorf("%s: counts %d, lists %d, table %d", r.ID, r.Count.Raw(), len(r.Issues), r.Count.Data().Len())
		}
	}
	if q.All.Raw() != sum || q.All.Data().Len() != int(sum) || q.Chart == nil {
		t.Errorf("%d in all, %d under the rules", q.All.Raw(), sum)
	}
}
