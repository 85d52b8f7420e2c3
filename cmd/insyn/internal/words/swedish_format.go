package words

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishFormat() Format {
	return Format{
		Number: sv.Tal,
		Signed: func(n int64) string { return plus(n, sv.Tal(n)) },
		Kronor: sv.Kr,
		SignedKronor: func(kronor int64) string {
			return plus(kronor, sv.Kr(kronor))
		},
		Millions:     sv.Miljoner,
		About:        func(amount string) string { return "cirka " + amount },
		Percent:      func(n int64) string { return sv.Antal(n, "procent", "procent") },
		UnderPercent: "under 1 procent",
		KnownOf:      func(known, all int64) string { return fmt.Sprintf("%d av %d", known, all) },
		Date:         sv.Datum,
		Period: func(start, end string) string {
			if start == end {
				return start
			}
			return start + sv.NBSP + "– " + end
		},
		Since: func(start string) string { return "från " + start },
		Years: func(from, to int) string {
			if from == to {
				return fmt.Sprint(from)
			}
			return fmt.Sprintf("%d–%d", from, to)
		},
		SinceYear: func(from int) string { return fmt.Sprintf("från %d", from) },
		Pages: func(first, last int) string {
			if last > first {
				return fmt.Sprintf("sidorna %d–%d", first, last)
			}
			return fmt.Sprintf("sidan %d", first)
		},
		PageRange: func(first, last int) string {
			if last > first {
				return fmt.Sprintf("%d–%d", first, last)
			}
			return fmt.Sprint(first)
		},
		Mark: func(document string, ranges []string) string {
			pages := "s." + sv.NBSP + strings.Join(ranges, ", ")
			if document == "" {
				return pages
			}
			return document + ", " + pages
		},
		Table:       "Tabell",
		MarkHeard:   "Källa:",
		MarkNoPages: "källan",
		Document:    func(title, publisher string) string { return title + " (" + publisher + ")" },
		Quote:       quote,
		Heading:     capital,
		At:          func(day string) string { return "den " + day },
		AtYearsEnd:  func(year int) string { return fmt.Sprintf("vid årsskiftet %d/%02d", year, (year+1)%100) },
	}
}

// plus puts a plus sign before what is more than nothing.
func plus(n int64, text string) string {
	if n > 0 {
		return "+" + text
	}
	return text
}

func quote(text string) string { return "”" + text + "”" }

func quoted(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = quote(t)
	}
	return out
}

// lowerFirst returns a name that is a common noun as it stands in a sentence:
// Swedish writes "kulturnämnden" there.
func lowerFirst(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return name
	}
	return strings.ToLower(string(r)) + name[size:]
}

// genitive returns a noun of the city's in the genitive: "kommunfullmäktiges".
func genitive(noun string) string {
	if strings.HasSuffix(noun, "s") {
		return noun
	}
	return noun + "s"
}

func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return strings.ToUpper(string(r)) + text[size:]
}

// noun counts something: its word for one and for more.
func noun(one, many string) func(int64) string {
	return func(n int64) string { return sv.Antal(n, one, many) }
}

func swedishNoun() Noun {
	return Noun{
		Projects: noun("projekt", "projekt"), Namnder: noun("nämnd", "nämnder"),
		Forvaltningar: noun("förvaltning", "förvaltningar"), Programs: noun("fond eller program", "fonder och program"),
		Places: noun("plats", "platser"), Countries: noun("land", "länder"), Networks: noun("nätverk", "nätverk"),
		Themes: noun("tema", "teman"),
		Links:  noun("koppling", "kopplingar"), Exchanges: noun("utbyte", "utbyten"), Participants: noun("deltagare", "deltagare"),
		Deltaganden: noun("deltagande", "deltaganden"), Sheets: noun("blad", "blad"), Rows: noun("rad", "rader"),
		Facts: noun("uppgift", "uppgifter"), Figures: noun("tal", "tal"),
		ProjectsSpelled: func(n int64) string { return capital(numeral(int(n))) + " projekt" },
		ProjectsStarted: noun("projekt startade", "projekt startade"), ProjectsEnded: noun("projekt avslutades", "projekt avslutades"),
	}
}
