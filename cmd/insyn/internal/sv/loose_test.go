package sv

import "testing"

func TestDated(t *testing.T) {
	for s, want := range map[string]string{
		"2024": "2024", "ca 2024": "2024", "2027?": "2027", "2027 (prel.)": "2027", "från och med 2024-03-01": "2024-03-01",
		"fr.o.m. mars 2024": `"2024-03"`, "mars -24": `"2024-03"`, "mar-24": `"2024-03"`, "March 2024": `"2024-03"`, "May 5, 2024": "2024-05-05",
		"oct 2024": `"2024-10"`, "august 2024": `"2024-08"`, "augusti 2024": `"2024-08"`, "2024 03 01": "2024-03-01", "2024 03": `"2024-03"`,
		"240301": "2024-03-01", "202403": `"2024-03"`, "2024-O3-01": "2024-03-01", "2O24": "2024", "1 mars 2024.": "2024-03-01",
		"15-jan-25": "2025-01-15", "01/15/2025": "2025-01-15", "15.01.25": "2025-01-15", "2025-0115": "2025-01-15", "202501-15": "2025-01-15",
		"2027 enligt ansökan": "2027", "2024-03 {osäkert}": `"2024-03"`, "2024 eller 2025": "",
		"44927": "2023-01-01", "1950": "", "+2024": "",
		"våren 2024": "", "okänt": "", "": "", "999999": "", "mars": "",
	} {
		if got := Dated(s); got != want {
			t.Errorf("%q: got %s, want %s", s, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for s, want := range map[string]int64{
		"5 st": 5, "cirka 12": 12, "fem": 5, "Två projekt": 2, "ett": 1, "2O25": 2025, "fråga 2": 2, "12–13": 12, "många": -1, "": -1,
		"99999999999999999999": -1,
		"fråga nummer7":        7, "frågan nummer7": -1, "elva": 11, "eleven": -1,
	} {
		if got, ok := Count(s); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: got %d %v, want %d", s, got, ok, want)
		}
	}
}
