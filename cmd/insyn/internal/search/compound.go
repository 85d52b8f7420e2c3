package search

import (
	"math"
	"slices"
	"strings"
	"sync"
)

// A splitter cuts compounds into words that the site uses by themselves:
// klimatomställning into klimat and omställning. Swedish joins words freely, so
// no dictionary holds them; the site's own vocabulary is what readers search with.
type splitter struct {
	freq map[string]int // occurrences by stem; only words that may be a part
	memo sync.Map       // folded part to stem; stemming is the costly step
}

const (
	minPart     = 3  // letters of a part
	minCompound = 7  // letters of a word that may be a compound
	minHead     = 4  // letters of a first part that is unknown
	minTail     = 5  // letters of a part that is no word of the site itself
	tailHeads   = 3  // words that such a part must follow
	maxCompound = 60 // letters up to which a word is taken apart: longer ones are addresses or no words, and work grows with the square
	minCommon   = 50 // occurrences up to which a word is no common one, however small the site
)

// newSplitter takes the folded words of the site with their occurrences.
func newSplitter(words map[string]int) *splitter {
	s := &splitter{freq: make(map[string]int, len(words))}
	for w, n := range words {
		if len(w) >= minPart && stemmable(w) && !foldedStops[w] {
			s.freq[Stem(w)] += n
		}
	}
	for tail, n := range s.tails(words) {
		s.freq[tail] = n
	}
	return s
}

// tails finds parts that never stand alone on the site: "trafik" of kollektivtrafik, biltrafik,
// cykeltrafik. A tail counts when it follows several words that do stand alone.
func (s *splitter) tails(words map[string]int) map[string]int {
	heads := make(map[string][]string)
	for w := range words {
		if !stemmable(w) || len(w) > maxCompound {
			continue
		}
		for i := minPart; i <= len(w)-minTail; i++ {
			head, _ := s.head(w[:i])
			if head == "" || !begins(w[i:]) || s.joined(w[i:]) {
				continue
			}
			tail := Stem(w[i:])
			if len(tail) >= minTail && !derivation(tail) && s.freq[tail] == 0 && !slices.Contains(heads[tail], head) {
				heads[tail] = append(heads[tail], head)
			}
		}
	}
	out := make(map[string]int)
	for tail, h := range heads {
		if len(h) >= tailHeads {
			out[tail] = 1
		}
	}
	return out
}

// begins reports whether a word can begin as part does: with a vowel, one consonant
// or a pair of consonants that Swedish words begin with. "skap" of vän-skap may; the "nskap" of
// kunskap may not.
func begins(part string) bool {
	const vowels = "aeiouy"
	if strings.IndexByte(vowels, part[0]) >= 0 || strings.IndexByte(vowels, part[1]) >= 0 {
		return true
	}
	return onsets[part[:2]]
}

var onsets = set(`bl br bj dr dv dj fl fr fj gl gn gr hj kl kn kr kv lj mj pl pr pj sk sl sm sn sp st sv sj th tr tv tj vr ch sh wh`)

// joined reports whether a part is a known word after a joining s: the "snämnd" of
// servicesnämnd.
func (s *splitter) joined(part string) bool {
	return part[0] == 's' && s.freq[Stem(part[1:])] > 0
}

// derivation reports whether a stem is no word but an ending with a letter or two before
// it: the "sning" of satsning, the "isering" of digitalisering.
func derivation(stem string) bool {
	for _, ending := range []string{"isering", "ering", "ation", "ning", "skap", "ande", "and", "else"} {
		if rest, ok := strings.CutSuffix(stem, ending); ok {
			return len(rest) < minHead
		}
	}
	return false
}

// stem is Stem, remembered.
func (s *splitter) stem(w string) string {
	if v, ok := s.memo.Load(w); ok {
		return v.(string)
	}
	st := Stem(w)
	s.memo.Store(w, st)
	return st
}

// known returns the stem of a part and how often the site uses it as a word.
func (s *splitter) known(part string) (string, int) {
	if len(part) < minPart || foldedStops[part] {
		return "", 0
	}
	st := s.stem(part)
	n := s.freq[st]
	if n == 0 || endings[st] || len(st) == 3 && n < 3 {
		return "", 0
	}
	return st, n
}

// head is known for the first part of a compound, which may carry a joining
// letter: omställnings-, gatu-, kyrko-.
func (s *splitter) head(part string) (string, int) {
	if st, n := s.known(part); n > 0 {
		return st, n
	}
	if last := len(part) - 1; last >= minPart && strings.IndexByte("suoe", part[last]) >= 0 {
		return s.known(part[:last])
	}
	return "", 0
}

// split returns the stems of the parts of a folded word, the nested ones too, or nil.
func (s *splitter) split(w string) []string {
	if len(w) < minCompound || len(w) > maxCompound || !stemmable(w) {
		return nil
	}
	head, tail, at := s.halves(w)
	if at == 0 {
		return s.last(w, Stem(w))
	}
	parts := append([]string{head, tail}, s.split(w[:at])...)
	parts = append(parts, s.split(w[at:])...)
	slices.Sort(parts)
	return slices.Compact(parts)
}

// halves cuts a folded word in two that are words of the site, where they are commonest and
// most even; at is 0 if there is no such place.
func (s *splitter) halves(w string) (head, tail string, at int) {
	if len(w) < minCompound || len(w) > maxCompound || !stemmable(w) {
		return "", "", 0
	}
	whole, best := Stem(w), math.Inf(-1)
	for i := minPart; i <= len(w)-minPart; i++ {
		t, tn := s.known(w[i:])
		if tn == 0 || t == whole {
			continue
		}
		h, hn := s.head(w[:i])
		if hn == 0 {
			continue
		}
		if score := splitScore(hn, tn, i, len(w)-i); score > best {
			best, head, tail, at = score, h, t, i
		}
	}
	return head, tail, at
}

// last is the last part of a compound whose first part is no word of the site: it
// says what the thing is, as in kollektiv-trafik. The first part may be a compound in turn.
func (s *splitter) last(w, whole string) []string {
	for i := minHead; i <= len(w)-minTail; i++ {
		if t, n := s.known(w[i:]); n > 0 && t != whole && len(t) >= minTail {
			return append(s.split(w[:i]), t)
		}
	}
	return nil
}

// splitScore prefers parts that are common words and of even length.
func splitScore(headCount, tailCount, headLen, tailLen int) float64 {
	return math.Log1p(float64(headCount)) + math.Log1p(float64(tailCount)) + 0.8*float64(min(headLen, tailLen, 6))
}
