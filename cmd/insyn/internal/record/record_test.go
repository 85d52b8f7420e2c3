package record

import (
	"testing"
)

func TestAmount(t *testing.T) {
	for _, tt := range []struct {
		amount Amount
		kronor int64
		known  bool
		reason Reason
	}{
		{NewAmount(0), 0, true, ""},
		{NewAmount(1_200_000), 1_200_000, true, ""},
		{NewMissing(Dash), 0, false, "streck"},
		{NewMissing(Empty), 0, false, "tomt"},
	} {
		if kronor, known := tt.amount.Kronor(); kronor != tt.kronor || known != tt.known || tt.amount.Missing() != tt.reason {
			t.Errorf("%+v = %d %v %q", tt.amount, kronor, known, tt.amount.Missing())
		}
	}
}

func TestProjektName(t *testing.T) {
	p := Projekt{Title: "Ett långt namn"}
	if p.Name() != "Ett långt namn" {
		t.Error(p.Name())
	}
	if p.Short = "Kort"; p.Name() != "Kort" {
		t.Error(p.Name())
	}
}

// Ten words of at most six letters, and one of ten words with five long ones.
const (
	easy = "Vi ses vid kajen på lördag och äter glass där. "                              // 10 words, 0 long
	hard = "Kommunen planerar utställningar i hamnen och bjuder invånarna på konserter. " // 10 words: 5 long
)

func TestLIX(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int
		ok         bool
	}{
		{"empty", "", 0, false},
		{"29 words", easy + easy + "Vi ses vid kajen på lördag och äter glass. ", 0, false},
		{"three sentences of ten", easy + easy + easy, 10, true},
		{"half of the words are long", hard + hard + hard, 10 + 50, true},
		{"5 of 30 words are long", easy + easy + hard, 10 + 16, true},
		{"a line without a full stop is a sentence", easy + "\n" + easy[:len(easy)-2] + "\n" + easy, 10, true},
		{"all signs end a sentence", "Vi ses vid kajen på lördag och äter glass där: Vi ses vid kajen på lördag och äter glass där! Vi ses vid kajen på lördag och äter glass där?", 10, true},
		{"a closing quotation mark or bracket", "”Vi ses vid kajen på lördag och äter glass där.” (Vi ses vid kajen på lördag och äter glass där.) " + easy, 10, true},
		{"one sentence", "Vi ses vid kajen på lördag och äter glass där och vi ses vid kajen på lördag och äter glass där och vi ses vid kajen på lördag och äter is.", 31, true},
		{"dashes are no words", easy + "– " + easy + "— " + easy, 10, true},
		{"six letters are short, seven are long; letters, not bytes", easy + easy + "Vi åååååå vid äääääää på söndag och äter glass där.",
			10 + 3, true},
	} {
		got, ok := LIX(tt.text)
		if got != tt.want || ok != tt.ok {
			t.Errorf("%s: LIX = %d %v, want %d %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}
