package record

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// tableOf parses TOML and returns a decoder for it.
func tableOf(t *testing.T, toml string) (*decoder, *diag.List) {
	t.Helper()
	f, findings := source.Parse("data/x.toml", []byte(toml))
	if len(findings) > 0 {
		t.Fatalf("%s\n%v", toml, findings)
	}
	l := new(diag.List)
	return newDecoder(f.Facts, l), l
}

// short writes findings as "line:col code", a line each.
func short(l diag.List) string {
	var out []string
	for _, f := range l {
		out = append(out, strings.TrimPrefix(f.Pos.String(), f.Pos.File+":")+" "+string(f.Code))
	}
	return strings.Join(out, "\n")
}

func TestDateOf(t *testing.T) {
	const generic = `Skriv dagen utan citattecken: start = 2025-01-31. En månad skrivs "2025-01", ett år 2025.`
	for _, tt := range []struct{ value, iso, code, hint string }{
		{`2023-02-01`, "2023-02-01", "", ""},
		{`"2025-11"`, "2025-11", "", ""},
		{`2022`, "2022", "", ""},
		{`2_022`, "2022", "", ""},
		{`1990`, "1990", "", ""},
		{`2100-12-31`, "2100-12-31", "", ""},
		{`1989`, "", "datum-fel", "Rätta året i datumet. Det ska ligga mellan 1990 och 2100."},
		{`2101`, "", "datum-fel", "Rätta året i datumet. Det ska ligga mellan 1990 och 2100."},
		{`20250131`, "", "datum-fel", "Skriv start = 2025-01-31"},
		{`"1899-11"`, "", "datum-fel", "Rätta året i datumet. Det ska ligga mellan 1990 och 2100."},
		{`1899-11-01`, "", "datum-fel", "Rätta året i datumet. Det ska ligga mellan 1990 och 2100."},
		{`2025-01-31T12:00:00Z`, "", "datum-fel", "Skriv start = 2025-01-31"},
		{`2025-01-31T12:00:00`, "", "datum-fel", "Skriv start = 2025-01-31"},
		{`20.25`, "", "datum-fel", "Skriv dagen, månaden eller året, till exempel start = 2025-01-31"},
		{`true`, "", "datum-fel", "Skriv dagen, månaden eller året, till exempel start = 2025-01-31"},
		{`[2025]`, "", "datum-fel", "Skriv start = 2025"},
		{`"2023-02-01"`, "", "datum-som-text", "Skriv start = 2023-02-01"},
		{`"2023 - 2 - 1"`, "", "datum-som-text", "Skriv start = 2023-02-01"},
		{`"23 -11- 01"`, "", "datum-som-text", "Skriv start = 2023-11-01"},
		{`"21-11-01"`, "", "datum-som-text", "Skriv start = 2021-11-01"},
		{`"November 2025"`, "", "datum-som-text", `Skriv start = "2025-11"`},
		{`" 1 februari 2023 "`, "", "datum-som-text", "Skriv start = 2023-02-01"},
		{`"2022"`, "", "datum-som-text", "Skriv start = 2022"},
		{`"30 februari 2023"`, "", "datum-som-text", generic},
		{`"2023-02-30"`, "", "datum-fel", "Kontrollera dagen. Månadens sista: start = 2023-02-28"},
		{`"2025-13"`, "", "datum-fel", `En månad skrivs som "2025-01" till "2025-12".`},
		{`"mars 1023"`, "", "datum-som-text", generic},
		{`"0001-01-01"`, "", "datum-som-text", generic},
		{`"vårterminen"`, "", "datum-som-text", generic},
		{`""`, "", "datum-som-text", generic},
	} {
		d, l := tableOf(t, "\nstart = "+tt.value)
		got := d.date("start")
		if got.ISO() != tt.iso {
			t.Errorf("%s is read as %q, want %q", tt.value, got.ISO(), tt.iso)
		}
		if tt.code == "" {
			if len(*l) > 0 {
				t.Errorf("%s: %v", tt.value, *l)
			}
			if want := (diag.Pos{File: "data/x.toml", Line: 2, Col: 9}); got.Pos != want {
				t.Errorf("%s stands at %v, want %v", tt.value, got.Pos, want)
			}
			continue
		}
		col := "2:9 "
		if strings.HasPrefix(tt.value, "[") {
			col = "2:1 " // a list has no place of its own
		}
		if g := short(*l); g != col+tt.code {
			t.Errorf("%s: %s, want %s", tt.value, g, col+tt.code)
		} else if d := cmp.Diff(tt.hint, (*l)[0].Hint); d != "" {
			t.Errorf("%s:\n%s", tt.value, d)
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, tt := range []struct {
		value string
		want  Period
		text  string
	}{
		{`"2015–2018"`, Period{2015, 2018}, "2015–2018"},
		{`"2015-2018"`, Period{2015, 2018}, "2015–2018"},
		{`"2015"`, Period{2015, 2015}, "2015"},
		{`"2018–2015"`, Period{}, ""},
		{`"1015–2018"`, Period{}, ""},
		{`"förra"`, Period{}, ""},
	} {
		d, l := tableOf(t, "period = "+tt.value)
		got := d.period("period")
		if got != tt.want || got.String() != tt.text || (len(*l) == 0) == (got == Period{}) {
			t.Errorf("%s is %v, %q with %v", tt.value, got, got, *l)
		}
	}
	for _, m := range []Mal{{Kind: NamndGoal, Period: Period{2015, 2018}}, {Kind: CouncilGoal}} {
		if m.InForce(2016) {
			t.Errorf("%v is no goal of the council for 2016", m)
		}
	}
	if m := (Mal{Kind: CouncilGoal, Period: Period{2015, 2018}}); !m.InForce(2015) || !m.InForce(2018) || m.InForce(2014) || m.InForce(2019) {
		t.Error("a goal is in force from the first to the last year of its term")
	}
}

func TestMustDate(t *testing.T) {
	d, l := tableOf(t, "a = 1")
	if got := d.mustDate("start"); !got.IsZero() || len(d.missing) != 1 || d.missing[0].name != "start" {
		t.Errorf("%v, %v", got, d.missing)
	}
	if got := d.date("slut"); !got.IsZero() || len(d.missing) != 1 || len(*l) > 0 {
		t.Errorf("an optional date that is not there: %v, %s", got, short(*l))
	}
}

func TestKronor(t *testing.T) {
	const generic = "Skriv hela kronor, till exempel belopp = 1_200_000. " +
		`Saknas beloppet: byt raden mot saknas = "tomt", "streck", "vet-ej" eller "text"`
	for _, tt := range []struct {
		value  string
		kronor int64
		ok     bool
		code   string
		hint   string
	}{
		{`0`, 0, true, "", ""},
		{`11_971_565`, 11_971_565, true, "", ""},
		{`11971565`, 11_971_565, true, "", ""},
		{`1_000_000_000_000`, maxKronor, true, "", ""},
		{`1_000_000_000_001`, 0, false, "belopp-fel", "Skriv hela kronor, noll eller mer."},
		{`-1`, 0, false, "belopp-fel", "Skriv det utan minustecken: belopp = 1"},
		{`1200.50`, 0, false, "belopp-med-oren", "Skriv belopp = 1_200"},
		{`1e6`, 0, false, "belopp-med-oren", "Skriv belopp = 1_000_000"},
		{`"1 200 000 kr"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200_000"},
		{"\"1\u00a0200\u00a0000 kr\"", 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200_000"},
		{"\"1\u202f200\u2009000\"", 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200_000"},
		{`"900 000 SEK"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 900_000"},
		{`"1.200.000 kronor"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200_000"},
		{`"1_200"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200"},
		{`"500:-"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 500"},
		{`"1200,00 kr"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200"},
		{`"0 sek"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 0"},
		{`"007"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 7"},
		{`"1,5 miljoner kr"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_500_000"},
		{`"1.5 miljoner"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_500_000"},
		{`"3 miljoner"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 3_000_000"},
		{`"1200,50"`, 0, false, "belopp-som-text", "Skriv utan citattecken: belopp = 1_200"},
		// A number that is not all of the amount must not be suggested.
		{`"70 000 euro"`, 0, false, "belopp-som-text", "Skriv det belopp i kronor som bladet anger" +
			strings.TrimPrefix(generic, "Skriv hela kronor, till exempel belopp = 1_200_000")},
		{`"c:a 70 000 SEK"`, 0, false, "belopp-som-text",
			"Skriv belopp = 70_000\nungefarlig = true\ntext = \"c:a 70 000 SEK\""},
		{`"1 20 000"`, 0, false, "belopp-som-text", generic},
		{`"99999999999999999999"`, 0, false, "belopp-som-text", generic},
		{`"Vet ej"`, 0, false, "belopp-som-text", generic},
		{`""`, 0, false, "belopp-som-text", generic},
		{`true`, 0, false, "typ-fel", "Skriv till exempel belopp = 1_200_000"},
		{`2025-01-01`, 0, false, "typ-fel", "Skriv till exempel belopp = 1_200_000"},
	} {
		d, l := tableOf(t, "belopp = "+tt.value)
		k, _ := d.get("belopp")
		got, ok := d.kronor(k)
		if got != tt.kronor || ok != tt.ok {
			t.Errorf("%s = %d %v, want %d %v", tt.value, got, ok, tt.kronor, tt.ok)
		}
		switch {
		case tt.code == "" && len(*l) > 0:
			t.Errorf("%s: %v", tt.value, *l)
		case tt.code != "" && short(*l) != "1:10 "+tt.code:
			t.Errorf("%s: %s, want %s", tt.value, short(*l), tt.code)
		case tt.code != "" && (*l)[0].Hint != tt.hint:
			t.Errorf("%s: %s", tt.value, cmp.Diff(tt.hint, (*l)[0].Hint))
		}
	}
}

func TestDecodeAmount(t *testing.T) {
	for _, tt := range []struct {
		name, toml string
		want       Amount
		findings   string
	}{
		{"known", "belopp = 12", Amount{kronor: 12}, ""},
		{"zero is known", "belopp = 0", Amount{}, ""},
		{"empty cell", `saknas = "tomt"`, Amount{reason: Empty}, ""},
		{"dash", `saknas = "streck"`, Amount{reason: Dash}, ""},
		{"unknown", `saknas = "vet-ej"`, Amount{reason: Unknown}, ""},
		{"a sentence", "saknas = \"text\"\ntext = \"Betalas senare\"", Amount{reason: Words, Text: "Betalas senare"}, ""},
		{"approximate", "belopp = 70_000\nungefarlig = true\ntext = \"c:a 70 000 SEK\"",
			Amount{kronor: 70_000, Approx: true, Text: "c:a 70 000 SEK"}, ""},
		{"other column and page", "belopp = 1\nkolumn = \"projektpartner\"\nsida = 73",
			Amount{kronor: 1, Column: "projektpartner", Page: 73}, ""},
		{"both", "belopp = 1\nsaknas = \"tomt\"", Amount{}, "2:1 belopp-och-saknas"},
		{"neither", "text = \"hm\"", Amount{Text: "hm"}, "1:1 belopp-eller-saknas"},
		{"reason that is none", `saknas = "strek"`, Amount{}, "1:10 varde-okant"},
		{"empty reason", `saknas = ""`, Amount{}, "1:10 nyckel-tom"},
		{"column of no form", "belopp = 1\nkolumn = \"associerad\"", Amount{kronor: 1}, "2:10 varde-okant"},
		{"page out of range", "belopp = 1\nsida = 0", Amount{kronor: 1}, "2:8 varde-okant"},
		{"approximate in words", "belopp = 1\nungefarlig = \"ja\"", Amount{kronor: 1}, "2:14 typ-fel"},
	} {
		d, l := tableOf(t, tt.toml)
		got := d.amount(plannedKeys)
		d.done()
		if d := cmp.Diff(tt.want, got, values); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
		if d := cmp.Diff(tt.findings, short(*l)); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
}

// A suggestion must itself be right: whoever follows it must not get the next
// finding.
func FuzzDateText(f *testing.F) {
	for _, s := range []string{"23 -11- 01", "230 201", "2 022", "November 2025", "31 februari 2024", "2023-02-01", "+2020", "0001-01-01",
		"mars 0001", "2025-11", "30000", "44927"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := new(diag.List)
		d := newDecoder(&source.Table{}, l)
		key := source.Key{Name: "start", Value: source.Value{Data: s}}
		date := d.dateOf(key)
		if date.IsZero() == (len(*l) == 0) {
			t.Fatalf("%q is the date %q with the findings %v", s, date.ISO(), *l)
		}
		better := sv.Dated(s)
		if better == "" {
			return
		}
		again, findings := tableOf(t, "start = "+better)
		if got := again.date("start"); got.IsZero() || len(*findings) > 0 {
			t.Errorf("%q: the suggestion %s is refused: %v", s, better, *findings)
		}
	})
}

func FuzzAmountText(f *testing.F) {
	for _, s := range []string{"1 200 000 kr", "c:a 70 000 SEK", "1,5 miljoner", "0 sek", "-", "007", "99999999999999999999", "1.200.000,00",
		"5\u00a0000:-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := new(diag.List)
		d := newDecoder(&source.Table{}, l)
		if n, ok := d.kronor(source.Key{Name: "belopp", Value: source.Value{Data: s}}); ok || n != 0 {
			t.Fatalf("the text %q is taken as %d kronor", s, n)
		}
		if len(*l) != 1 || (*l)[0].Code != diag.AmountText {
			t.Fatalf("%q: %v", s, *l)
		}
		digits, ok := strings.CutSuffix((*l)[0].Hint, ", utan citattecken.")
		if !ok {
			return
		}
		digits = strings.TrimPrefix(digits, "Skriv belopp = ")
		again, findings := tableOf(t, "belopp = "+digits)
		k, _ := again.get("belopp")
		if n, ok := again.kronor(k); !ok || sv.Underscored(n) != digits {
			t.Errorf("%q: the suggestion %s is refused: %v", s, digits, *findings)
		}
	})
}

func FuzzDate(f *testing.F) {
	f.Add(int64(2025), 1, 31)
	f.Add(int64(-1), 0, 0)
	f.Add(int64(1)<<40, 12, 31)
	f.Fuzz(func(t *testing.T, year int64, month, day int) {
		d := newDecoder(&source.Table{}, new(diag.List))
		got := d.dateOf(source.Key{Name: "start", Value: source.Value{Data: year}})
		if ok := year >= 1990 && year <= 2100; ok == got.IsZero() || ok && got.ISO() != strconv.FormatInt(year, 10) {
			t.Errorf("the year %d is read as %q", year, got.ISO())
		}
		if month < 1 || month > 12 || day < 0 || day > 28 || got.IsZero() {
			return
		}
		got.Month, got.Day = month, day
		if first, last := got.First(), got.Last(); first.Compare(got.Date) != 0 || first.Compare(last) > 0 || last.Day > 31 ||
			first.Year != got.Year || last.Month != month {
			t.Errorf("%s spans %s to %s", got.ISO(), first.ISO(), last.ISO())
		}
	})
}
