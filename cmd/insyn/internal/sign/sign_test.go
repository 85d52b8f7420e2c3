package sign

import (
	"testing"
	"unicode"
)

func TestControl(t *testing.T) {
	for _, r := range []rune{0, 7, 0x1b, 0x7f, 0x85, 0x9b, 0xffff, 0xfdd0, 0x1fffe, '\n', '\t'} {
		if !Control(r) {
			t.Errorf("%U is none", r)
		}
	}
	for _, r := range "aå é中\u00a0\ufffd\u200b" {
		if Control(r) {
			t.Errorf("%U is one", r)
		}
	}
}

func TestHidden(t *testing.T) {
	for _, r := range []rune{0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x2029, 0x202a,
		0x202e, 0x2060, 0x2062, 0x2065, 0x2066, 0x2069, 0x2800, 0x3164, 0xfe00, 0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001,
		0xe0041, 0xe007f, 0xe01ef, 0xe0fff} {
		if !Hidden(r) {
			t.Errorf("%U is seen", r)
		}
	}
	for _, r := range "aåß\u00a0\u2009\u202f\u3000\u0301é中ק́א\u0601٠।–…❤👍🏽" {
		if Hidden(r) {
			t.Errorf("%U is hidden", r)
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.Bidi_Control, r) && !Hidden(r) {
			t.Errorf("%U turns the direction", r)
		}
	}
}

func TestHiddenAfter(t *testing.T) {
	for text, hidden := range map[string]bool{
		"👨\u200d👩\u200d👧": false, "❤\ufe0f": false, "🏳\ufe0f\u200d🌈": false, "1\ufe0f\u20e3": false, "☎\ufe0e": false, "‼\ufe0f": false,
		"ℹ\ufe0f": false, "می\u200cخواهم": false, "क्\u200dष": false,
		"a\u200db": true, "a\ufe0f": true, "å\u200cb": true, "\u200d": true, " \ufe0f": true, "Я\u200c": true, "👨\u200b": true, "ه\u202e": true,
		"e\u0301\u200c": true, "👨\ufe00": true,
	} {
		found, before := false, rune(0)
		for _, r := range text {
			found = found || HiddenAfter(before, r)
			before = r
		}
		if found != hidden {
			t.Errorf("%+q: %v", text, found)
		}
	}
}

func TestDisguised(t *testing.T) {
	for text, want := range map[string]string{
		"Från Mаlmö nu": "Mаlmö", "Nοrr": "Nοrr", "M\u0430": "M\u0430", "e\u0301а": "e\u0301а", "Malm\u0585": "Malm\u0585",
		"\u13a0frika": "\u13a0frika", "x ｙ": "ｙ", "\U0001d40calm": "\U0001d40calm", "год2а, aа": "aа",
	} {
		word, at := Disguised(text)
		if word != want || string([]rune(text)[at-1:][:len([]rune(word))]) != want {
			t.Errorf("%q: %q at %d", text, word, at)
		}
	}
	for _, text := range []string{"", "Malmö", "Киев och Αθήνα", "12 µg och 3 μm, 5 kΩ, ΔT", "β-test", "AI技術とTシャツ", "Gdańsk Łódź ﬁ ª", "x−y±z",
		"S\u0327 e\u0301", "Wi-Fi（税込）"} {
		if word, at := Disguised(text); word != "" {
			t.Errorf("%q: %q at %d", text, word, at)
		}
	}
}
