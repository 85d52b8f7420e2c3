package lint

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What suspect holds back has no slip: the signs and letters that slips are made of are
// put together at random, with a fixed seed.
func TestSuspectHoldsNoSlipBack(t *testing.T) {
	pieces := []string{".", ",", ";", ":", "!", "?", " ", " ", "\u00a0",
		"(", ")", "-", "–", "—", "”", "“", "„", "\"", "«", "»", "%", " - ", " ” ",
		"1", "2024", "2025", "000", "10", "a", "Är", "boken", "läser", "Och"}
	r := rand.New(rand.NewPCG(1, 2))
	found := make([]int, len(signSlips))
	for range 60_000 {
		var text strings.Builder
		for range 2 + r.IntN(6) {
			text.WriteString(pieces[r.IntN(len(pieces))])
		}
		for i, s := range signSlips {
			if !s.found.MatchString(text.String()) {
				continue
			}
			if found[i]++; !suspect(text.String()) {
				t.Fatalf("%q matches %d, and is held back", text.String(), i)
			}
		}
	}
	for i, n := range found {
		if n == 0 {
			t.Errorf("no text was made for %d", i)
		}
	}
}

// Most sentences are held back, or suspect would save nothing.
func TestSuspectHoldsSentencesBack(t *testing.T) {
	for _, text := range []string{
		"Arbetet görs ihop med Århus och Gdańsk, och klassen läser ”Bron”.",
		"Vad läser de? Det vet ingen! Eller: boken, brevet; allt.",
		"Under 2024–2025 var 10 000 med (de flesta barn) – och 15 procent vuxna.",
		"Klockan 10.30 började Öppna klassrum i Malmö. Det slutade à la carte.",
	} {
		if suspect(text) {
			t.Errorf("%q is suspect", text)
		}
	}
}
