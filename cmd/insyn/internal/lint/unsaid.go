package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// sayingKeys are the last keys of what explains something, gives a reason or tells of a thing.
var sayingKeys = []string{"langd_undantag", "lix_undantag", "skal", "varfor", "forklaring", "beskrivning", "text", "sammanfattning"}

// form is the city's form, whose texts are its own questions.
const form = "data/blankett.toml"

// unsaid reports reasons and explanations that say nothing: "ja", "se ovan", a dash.
func unsaid(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		key := t.key[strings.LastIndexByte(t.key, '.')+1:]
		if !slices.Contains(sayingKeys, key) || t.file == form || strings.TrimSpace(t.words) == "" {
			continue
		}
		signs := !strings.ContainsFunc(t.words, spoken)
		if signs && !t.written() || !signs && staff.Unsaid(t.words) { // signs in what is written are told with it
			l.Add(t.pos(0), utf8.RuneCountInString(t.words), staff.SaysNothing(key, t.words))
		}
	}
	return l
}
