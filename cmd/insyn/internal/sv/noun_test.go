package sv_test

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func TestNounEnding(t *testing.T) {
	for _, form := range []string{"", "en", "erna", "ets", "N"} {
		if !sv.NounEnding(form) {
			t.Errorf("%q makes no form", form)
		}
	}
	// nämnda, målare, bladlös, insatsstyrka
	for _, other := range []string{"a", "are", "lös", "sstyrka", "-en"} {
		if sv.NounEnding(other) {
			t.Errorf("%q makes a form", other)
		}
	}
}

func TestQuotationMark(t *testing.T) {
	for r, want := range map[rune]bool{'”': true, '“': true, '"': true, '\'': false, 'a': false} {
		if sv.QuotationMark(r) != want {
			t.Errorf("%c: %v", r, !want)
		}
	}
}
