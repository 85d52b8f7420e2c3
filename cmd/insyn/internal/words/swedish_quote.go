package words

import (
	"fmt"
	"strings"
)

func swedishQuote() Quote {
	return Quote{
		Reference: func(title, note Value, from Cited) Prose {
			of := "Uppgifter till och med " + from.AsOf
			if from.Edition != "" {
				of += ", utgåva " + from.Edition
			}
			return say(sentences(title, note, say(from.Publisher+", "+from.Portal), say(of)), " "+from.Address)
		},
		Figure: func(label, page string, amount Value) Prose { return say(label+", "+page+": ", amount) },
		Note: func(counts, meaning string, basis Value, sources string) Prose {
			sum := say()
			if basis.Plain() != "" {
				sum = say("Summan ", basis)
			}
			return sentences(say(counts), say(meaning), sum, say(sources))
		},
		Source: func(document string, page int) string {
			if page == 0 {
				return document
			}
			return fmt.Sprintf("%s, s. %d", document, page)
		},
		Sources: func(all []string) string {
			if len(all) == 0 {
				return ""
			}
			return "Källa: " + strings.Join(all, "; ")
		},
	}
}

// sentences puts what says something after one another, each with a full stop.
func sentences(parts ...Value) Prose {
	var out Prose
	for _, p := range parts {
		text := p.Plain()
		if text == "" {
			continue
		}
		if len(out) > 0 {
			out = say(out, " ")
		}
		if out = say(out, p); !strings.HasSuffix(text, ".") {
			out = say(out, ".")
		}
	}
	return out
}
