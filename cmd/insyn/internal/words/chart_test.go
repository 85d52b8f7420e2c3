package words_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// charts are the words of charts of a small city.
func charts() words.Chart {
	return words.Swedish(words.City{Name: "Lillstad", Genitive: "Lillstads"}).Chart
}

func plain(s string) string { return strings.ReplaceAll(s, sv.NBSP, " ") }

// TestChartWordsAreWhole: no message of charts is missing.
func TestChartWordsAreWhole(t *testing.T) {
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		default:
			if v.IsZero() {
				t.Errorf("%s is missing", path)
			}
		}
	}
	walk("Chart", reflect.ValueOf(charts()))
}

func kr(n int64) words.Amount { return words.Amount{N: n} }

func about(n int64) words.Amount { return words.Amount{N: n, About: true} }

func TestFindings(t *testing.T) {
	paid, other := charts().Paid, charts().Finding
	for _, tt := range []struct{ got, want string }{
		{paid.ByNamnd([]string{"Parknämnden"}, kr(15_900_000), kr(21_200_000)),
			"Parknämnden fick mest, 15,9 miljoner kronor, 75 procent av de belopp som är kända."},
		{paid.ByNamnd([]string{"Parknämnden", "Hamnnämnden"}, kr(3), kr(6)),
			"Parknämnden och hamnnämnden fick mest, 3 kronor var, 50 procent av de belopp som är kända."},
		{paid.ByNamnd([]string{"Parknämnden"}, about(3_000_000), about(4_000_000)),
			"Parknämnden fick mest, cirka 3 miljoner kronor, ungefär 75 procent av de belopp som är kända."},
		{paid.ByNamnd([]string{"Parknämnden"}, kr(3), words.Amount{Missing: true}), "Parknämnden fick mest, 3 kronor."},
		{paid.ByProgram([]string{"Fonden"}, kr(2_000_000), kr(4_000_000)),
			"Fonden gav mest, 2 miljoner kronor, 50 procent av de belopp som är kända."},
		{paid.ToNamnd([]string{"Fonden"}, kr(2_000_000), kr(4_000_000)),
			"Fonden gav mest, 2 miljoner kronor, 50 procent av de belopp till nämnden som är kända."},
		{paid.ByRole([]string{"projektägare", "projektpartner"}, kr(5), kr(10)),
			"Som projektägare och projektpartner fick nämnderna mest, 5 kronor var, 50 procent av de belopp som är kända."},
		{paid.ByPair([]string{paid.Pair("fonden", "Parknämnden")}, kr(5), kr(10)),
			"Fonden till parknämnden gav mest, 5 kronor, 50 procent av de belopp som är kända."},
		{paid.ByGoal([]string{"Grön stad"}, kr(3_000_000)), "Mest gick till projekt med målet ”Grön stad”, 3 miljoner kronor."},
		{paid.ByGoal([]string{"Grön stad", "Trygg stad"}, about(5)),
			"Mest gick till projekt med målen ”Grön stad” och ”Trygg stad”, cirka 5 kronor var."},
		{paid.Incomparable(2030, 2031), "Uppgift saknas för 2030 eller 2031, så åren går inte att jämföra."},
		{other.Planned([]int{2031}, kr(10), about(40)), "År 2031 skulle kosta mest, 10 kronor, ungefär 25 procent av det som står i planen."},
		{other.Planned([]int{2031, 2032}, kr(10), kr(40)),
			"År 2031 och år 2032 skulle kosta mest, 10 kronor var, 25 procent av det som står i planen."},
		{other.ProjectsByGoal([]string{"Grön stad", "Trygg stad"}, 1),
			"Flest projekt hör till målen ”Grön stad” och ”Trygg stad”: 1 projekt vardera."},
		{other.ProjectsByGoal([]string{"Grön stad"}, 2), "Flest projekt hör till målet ”Grön stad”: 2 projekt."},
		{other.LinksByPlace([]string{"Norrby", "Söderby"}, 2), "Flest kopplingar till Lillstad har Norrby och Söderby: 2 kopplingar vardera."},
		{other.LinksByPlace([]string{"Norrby"}, 5), "Flest kopplingar till Lillstad har Norrby: 5 kopplingar."},
		{other.OutsideMap([]string{"Norrby", "Söderby"}), "Utanför kartan: Norrby och Söderby."},
		{other.LowestShare([]string{"Parknämnden"}, 60), "Mest saknas hos parknämnden, där 60 procent av uppgifterna finns."},
		{other.EqualShare(60), "Alla nämnder har lämnat lika stor del av uppgifterna: 60 procent."},
		{other.Ongoing(2, 3, "31 december 2031"), "2 av 3 projekt fortsätter efter den 31 december 2031."},
		{charts().Source("", "Insyn", "Lillstads stad"), "Källa: Insyn, Lillstads stad."},
		{charts().Terms("CC0", "31 december 2031", "https://a.example/b/#c"),
			"Licens: CC0. Uppgifterna gäller till och med den 31 december 2031. https://a.example/b/#c"},
		{charts().Terms("", "31 december 2031", "https://a.example/"), "Uppgifterna gäller till och med den 31 december 2031. https://a.example/"},
		{charts().Poster("Insyn", "Ett namn", "Utbetalt 2031", "3 kr"), "Insyn: Ett namn. Utbetalt 2031: 3 kr"},
		{charts().Poster("Insyn", "Ett namn", "", ""), "Insyn: Ett namn"},
		{charts().ForYear(2031), "År 2031"},
		{charts().MapSource("Rapport", "Insyn", "Lillstads stad"), "Källa: Rapport. Insyn, Lillstads stad. Kartdata: Natural Earth."},
	} {
		if got := plain(tt.got); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestPaidChange(t *testing.T) {
	for _, tt := range []struct {
		from, to words.Amount
		want     string
	}{
		{about(50_500_000), kr(55_587_902), "Utbetalningarna ökade från cirka 50,5 miljoner kronor 2030 till 55,6 miljoner kronor 2031."},
		{kr(3), kr(2), "Utbetalningarna minskade från 3 kronor 2030 till 2 kronor 2031."},
		{kr(3), kr(3), "Utbetalningarna var lika stora 2030 och 2031: 3 kronor."},
		{about(3), about(3), "Utbetalningarna var nästan lika stora 2030 och 2031: cirka 3 kronor."},
		{kr(50_510_000), kr(50_520_000), "Utbetalningarna var nästan lika stora 2030 och 2031: 50,5 miljoner kronor."},
	} {
		if got := plain(charts().Paid.Change(2030, tt.from, 2031, tt.to)); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestYearsApart(t *testing.T) {
	published := words.YearAmount{Year: 2030, Amount: words.Amount{N: 40_000_000, Bound: "mer än"}, Published: true}
	got := plain(charts().Paid.Apart(published, words.YearAmount{Year: 2031, Amount: kr(30_000_000)}))
	if want := "För 2030 är det publicerade beloppet mer än 40 miljoner kronor, för 2031 är bladens summa 30 miljoner kronor."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestUnits(t *testing.T) {
	u := charts().Unit
	for _, tt := range []struct{ got, want string }{
		{u.Kronor.Text(4_000_000, 8_000_000, ""), "4,0 miljoner kr"},
		{u.Kronor.Text(4_000_000, 8_000_000, "cirka"), "cirka 4 miljoner kr"},
		{u.Kronor.Text(40_000_000, 40_000_000, "mer än"), "mer än 40 miljoner kr"},
		{u.Kronor.Text(887_767, 887_767, ""), "887 767 kr"},
		{u.Kronor.Text(887_767, 4_000_000, ""), "0,9 miljoner kr"},
		{u.Kronor.Text(47_259, 4_000_000, ""), "0,05 miljoner kr"},
		{u.Kronor.Text(12, 4_000_000, "cirka"), "cirka 0,00001 miljoner kr"},
		{u.Kronor.Text(0, 4_000_000, ""), "0 kr"},
		{u.Kronor.Text(1_500_000_000, 1_500_000_000, ""), "1 500,0 miljoner kr"},
		{u.Kronor.Axis(999_999), "Kronor"},
		{u.Kronor.Tick(887_767, 999_999, true), "887 767"},
		{u.Kronor.Axis(1_000_000), "Miljoner kr"},
		{u.Kronor.Tick(4_000_000, 8_000_000, true), "4,0"},
		{u.Kronor.Tick(4_000_000, 8_000_000, false), "4"},
		{u.Projects.Text(12, 12, ""), "12 projekt"},
		{u.Links.Text(1, 1, "cirka"), "cirka 1 koppling"},
		{u.Percent.Axis(100), "Procent"},
	} {
		if got := plain(tt.got); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestDrawingWords(t *testing.T) {
	d := charts().Drawing
	for _, tt := range []struct{ got, want string }{
		{d.Lacking(1, 3), "uppgift saknas (1 av 3)"},
		{d.Lacking(4, 4), "uppgift saknas (4 av 4)"},
		{d.TotalLacking("3 kr", d.Lacking(2, 5)), "3 kr, uppgift saknas (2 av 5)"},
		{d.Skipped(2030, 2030), "År 2030 är inte med."},
		{d.Skipped(2030, 2034), "Åren 2030–2034 är inte med."},
		{d.Years(2030, 2032), "2030–2032"},
		{d.Years(2030, 2030), "2030"},
		{d.Years(2030, 0) + d.Years(0, 2031) + d.Years(0, 0), "20302031"},
		{d.LackingFor("streck"), "uppgift saknas (streck)"},
		{d.LackingFor(""), "uppgift saknas (tomt)"},
		{d.Bars(2, "A", "3 kr", "B", "1 kr", 0), "Liggande stapeldiagram. 2 rader, först A 3 kr, sist B 1 kr."},
		{d.Columns(2, "A", "3 kr", "", "", 1), "Stående stapeldiagram. 2 rader, först A 3 kr. Uppgift saknas för 1."},
		{d.Panels(2, "", "", "", "", 2),
			"Små liggande stapeldiagram på samma skala, ett för var och en av 2. 2 rader. Uppgift saknas för 2."},
		{d.Timeline(2030, 2032, 5, 1), "Tidslinje från 2030 till 2032. 5 rader i 1 grupp."},
		{d.Map(1, 0), "Karta över området runt Lillstad med 1 ort."},
		{d.Map(3, 2), "Karta över området runt Lillstad med 3 orter. Utanför kartan ligger 2 orter."},
		{d.Locator("Norrby"), "Liten karta med Lillstad och Norrby."},
	} {
		if got := plain(tt.got); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
