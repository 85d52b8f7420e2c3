package country

import "testing"

func TestHas(t *testing.T) {
	for _, tt := range []struct {
		what, code string
		lat, lon   float64
		want       bool
	}{
		{"Stockholm", "SE", 59.33, 18.07, true},
		{"Stockholm, swapped", "SE", 18.07, 59.33, false},
		{"Helsinki", "FI", 60.17, 24.94, true},
		{"Helsinki in Sweden, beyond its coast", "SE", 60.17, 25.94, false},
		{"Paris", "FR", 48.85, 2.35, true},
		{"Paris, swapped", "FR", 2.35, 48.85, false},
		{"Cayenne", "FR", 4.92, -52.31, true},
		{"Las Palmas", "ES", 28.12, -15.43, true},
		{"Madeira", "PT", 32.65, -16.91, true},
		{"Lisbon without its minus", "PT", 38.72, 9.14, false},
		{"Valletta", "MT", 35.9, 14.51, true},
		{"Brussels, 056", "BE", 50.85, 4.35, true},
		{"Vienna, 040", "AT", 48.21, 16.37, true},
		{"Nicosia, north", "CY", 35.3, 33.4, true},
		{"Svalbard", "NO", 78.2, 15.6, true},
		{"Tokyo", "JP", 35.68, 139.69, true},
		{"Montevideo", "UY", -34.9, -56.2, true},
		{"null island", "PL", 0, 0, false},
		{"a country that nobody knows", "XX", 0, 0, true},
		{"no code", "", 0, 0, true},
	} {
		if got := Has(tt.code, tt.lat, tt.lon); got != tt.want {
			t.Errorf("%s in %s: %t", tt.what, tt.code, got)
		}
	}
	if n := len(pieces()); n < 200 {
		t.Errorf("only %d countries are known", n)
	}
}
