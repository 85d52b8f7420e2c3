package sv

import (
	"slices"
	"strings"
)

// nounEndings are those that a Swedish noun takes without changing what they follow:
// nämnd-en, blad-et, projektägare-n, studiebesök-ens.
var nounEndings = []string{"", "s", "n", "ns", "en", "ens", "et", "ets", "t", "ts", "er", "ers", "erna", "ernas",
	"ar", "ars", "arna", "arnas", "na", "nas"}

// NounEnding reports whether an ending makes another form of a noun.
func NounEnding(ending string) bool { return slices.Contains(nounEndings, strings.ToLower(ending)) }

// QuotationMark reports whether a sign begins or ends a quotation: U+201D as Swedish has
// it, what other languages begin with, and what keyboards have.
func QuotationMark(r rune) bool { return r == 0x201D || r == 0x201C || r == '"' }
