package sv

import "testing"

func TestUnbroken(t *testing.T) {
	for text, want := range map[string]string{
		"Staden fick 1 234 567 kr av EU.":           "Staden fick 1~234~567~kr av EU.",
		"471 737 kronor, 24,3 miljoner kronor":      "471~737~kronor, 24,3~miljoner~kronor",
		"Den 31 december 2025 hade 719 skrivits in": "Den 31~december~2025 hade 719 skrivits in",
		"44 procent av dem, 12 % av andra":          "44~procent av dem, 12~% av andra",
		"cirka 55,7 miljoner SEK, 2 miljoner barn":  "cirka 55,7~miljoner~SEK, 2~miljoner barn",
		"3 kr":                               "3~kr",
		"12 krafter, 5 maj och 6 majblommor": "12 krafter, 5~maj och 6 majblommor",
		"under 2025 123 barn":                "under 2025 123 barn",
		"inga tal":                           "inga tal",
	} {
		if got := Unbroken(text); plainTilde(got) != want {
			t.Errorf("%q, want %q", plainTilde(got), want)
		}
	}
}
