package lint

import (
	"slices"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// synonyms is the file with the words of the search.
const synonyms = "data/synonymer.toml"

// everydaySwapped warns of everyday words that have changed places with what they mean: of
// these nothing stands in the texts, and of those all does.
func everydaySwapped(c *checker) (out []odd) {
	f := c.file(synonyms)
	if f == nil {
		return nil
	}
	var said *vocabulary
	for _, t := range tablesOf(f.Facts, "vardagsord") {
		words, means := wordsIn(keyOf(t, "ord")), wordsIn(keyOf(t, "menar"))
		if len(words) == 0 || len(means) == 0 {
			continue
		}
		if said == nil {
			said = c.vocabulary()
		}
		if !slices.ContainsFunc(means, said.has) && !slices.ContainsFunc(words, said.lacks) {
			out = append(out, settle(warning(keyOf(t, "ord"), staff.NamesSwapped("ord", "menar")), nil, words[0]))
		}
	}
	return out
}

// wordsIn returns the texts of a list.
func wordsIn(v source.Value) (out []string) {
	list, _ := v.Data.([]source.Value)
	for _, item := range list {
		if s, _ := item.Data.(string); s != "" {
			out = append(out, strings.ToLower(s))
		}
	}
	return out
}

// vocabulary is what stands in the texts.
type vocabulary struct {
	text  string
	words []string // in their order, each once
}

func (c *checker) vocabulary() *vocabulary {
	var text strings.Builder
	for _, f := range c.Files {
		if !strings.HasPrefix(f.Path, "content/") || f.Facts == nil {
			continue
		}
		for _, key := range []string{"titel", "namn", "sammanfattning"} {
			s, _ := keyOf(f.Facts, key).Data.(string)
			text.WriteString(s + "\n")
		}
		text.WriteString(f.Body.Source() + "\n")
	}
	v := &vocabulary{text: strings.ToLower(text.String())}
	seen := map[string]bool{}
	for word := range strings.FieldsFuncSeq(v.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		if !seen[word] {
			seen[word] = true
			v.words = append(v.words, word)
		}
	}
	slices.Sort(v.words)
	return v
}

// has reports whether a word stands in the texts, whatever its ending, or some words in a row.
func (v *vocabulary) has(words string) bool {
	for word := range strings.FieldsSeq(words) {
		i, _ := slices.BinarySearch(v.words, word)
		if i == len(v.words) || !strings.HasPrefix(v.words[i], word) {
			return false
		}
	}
	return !strings.Contains(words, " ") || strings.Contains(v.text, words)
}

// lacks reports whether a word, or words in a row, don't stand in the texts as they are.
func (v *vocabulary) lacks(words string) bool {
	for word := range strings.FieldsSeq(words) {
		if _, found := slices.BinarySearch(v.words, word); !found {
			return true
		}
	}
	return strings.Contains(words, " ") && !strings.Contains(v.text, words)
}

// soughtKeys are the keys whose texts people write to find something.
var soughtKeys = map[string]bool{"sokord": true, "ord": true, "menar": true}

const (
	// fewWords is from how many words what ends with a full stop is a sentence, and
	// manyWords from how many anything is one.
	fewWords  = 3
	manyWords = 10
)

// sentencesSought warns of sentences among words to be sought: nobody writes all of one.
func sentencesSought(c *checker) (out []odd) {
	for _, f := range c.Files {
		eachTable(f.Facts, func(t *source.Table) {
			for _, k := range t.Keys {
				if !soughtKeys[k.Name] {
					continue
				}
				list, _ := k.Value.Data.([]source.Value)
				for _, v := range list {
					s, _ := v.Data.(string)
					n := len(strings.Fields(s))
					if n >= manyWords || n >= fewWords && strings.TrimRight(s, ".!") != s {
						out = append(out, settle(warning(v, staff.SentenceSought(k.Name, s)), nil, s))
					}
				}
			}
		})
	}
	return out
}
