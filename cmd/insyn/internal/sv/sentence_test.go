package sv

import "testing"

func TestFirstSentence(t *testing.T) {
	for _, c := range []struct{ text, first, rest string }{
		{"", "", ""},
		{"En mening.", "En mening.", ""},
		{"En mening", "En mening", ""},
		{"En mening. Två meningar.", "En mening.", "Två meningar."},
		{"Blir det av? Ja! Nej.", "Blir det av?", "Ja! Nej."},
		{"Elever, t.ex. Anna, reser. De lär sig.", "Elever, t.ex. Anna, reser.", "De lär sig."},
		{"Av bl.a. Malmö och A. B. Ceder. Sedan mer.", "Av bl.a. Malmö och A. B. Ceder.", "Sedan mer."},
		{"Det heter ”Hav.” Och så är det.", "Det heter ”Hav.”", "Och så är det."},
		{"Klart 2026. 40 elever reser.", "Klart 2026.", "40 elever reser."},
		{"Se nr. 4 på malmo.se. Läs mer.", "Se nr. 4 på malmo.se. Läs mer.", ""},
		{"Version 2.0 av Å.Ä.Ö. finns", "Version 2.0 av Å.Ä.Ö. finns", ""},
		{"Va?! Nej, det menar vi.", "Va?!", "Nej, det menar vi."},
		{"Hon sa \"ja.\" Sedan gick hon.", "Hon sa \"ja.\"", "Sedan gick hon."},
		{"Malmö leder. och fler är med. Slut.", "Malmö leder. och fler är med.", "Slut."},
		{"? Så börjar det.", "?", "Så börjar det."},
		{"Först\u00a0detta.\u00a0Sedan det.", "Först\u00a0detta.", "Sedan det."},
	} {
		if first, rest := FirstSentence(c.text); first != c.first || rest != c.rest {
			t.Errorf("%q: %q and %q", c.text, first, rest)
		}
	}
}
