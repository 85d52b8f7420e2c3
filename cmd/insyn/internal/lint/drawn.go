package lint

import (
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// drawnSigns warns of signs that the portal's font lacks, the first in a text. Letters of other
// scripts are left alone: what has a name in them is called so.
func drawnSigns(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !t.written() && !(titleKeys[t.key] && strings.HasPrefix(t.file, pages)) || strings.IndexFunc(t.words, drawn) < 0 {
			continue
		}
		for at, r := range t.words {
			if size := len(string(r)); drawn(r) && t.inSource(at, at+size) {
				t.warn(&l, at, at+size, 1, staff.SignNotInFont(string(r)))
				break
			}
		}
	}
	return l
}

// arrows are the signs of mathematics that are arrows. The font has two of them.
const firstArrow, lastArrow, hasArrows = '\u2190', '\u21ff', "\u2191\u2193"

// drawn reports whether a sign is a picture of something, or an arrow, which a font of letters
// has not: those that it has of them stand before the arrows.
func drawn(r rune) bool {
	return r >= firstArrow && (r <= lastArrow || unicode.Is(unicode.So, r)) && !strings.ContainsRune(hasArrows, r)
}
