package staff

import (
	"strconv"
)

// Kind is what sort of value stands after a key.
type Kind int

// The kinds of values.
const (
	KindText Kind = iota
	KindWhole
	KindDecimal
	KindBool
	KindDay
	KindMoment
	KindList
	KindTable
)

// String names the kind as a sentence does.
func (k Kind) String() string {
	switch k {
	case KindText:
		return "text"
	case KindWhole:
		return "ett heltal"
	case KindDecimal:
		return "ett decimaltal"
	case KindBool:
		return "ja eller nej"
	case KindDay:
		return "ett datum"
	case KindMoment:
		return "en tidpunkt"
	case KindList:
		return "en lista"
	}
	return "en tabell"
}

// Want is what a key should hold: its name, how it is written, and, where the example would be a
// fact that nobody has stated, what is to be filled in. The functions below make one.
type Want struct{ what, example, open string }

// Same reports whether a value of a kind may be what is wanted.
func (w Want) Same(k Kind) bool { return w.what == k.String() }

// line is how a key is written that holds what it should.
func (w Want) line(key string) string {
	if w.what == KindTable.String() {
		return w.example
	}
	return key + " = " + w.example
}

// how says how a key is written that holds something else, and that it is an example if it is one.
func (w Want) how(key string) string {
	if w.open == "" {
		return "Skriv " + w.line(key)
	}
	return "Skriv till exempel " + w.line(key)
}

// missing is how a key is added: with what it holds, or marked to be filled in, since a line
// that is copied from a hint must not state what nobody knows.
func (w Want) missing(key string) string {
	if w.open == "" {
		return w.line(key)
	}
	return key + ` = "` + Fill(w.open) + `"`
}

// WantText is a text.
func WantText() Want { return Want{KindText.String(), `"så här"`, "texten"} }

// WantAnyText is a text of which no example can be given.
func WantAnyText() Want { return Want{KindText.String(), `"…"`, ""} }

// WantThis is a text that is known.
func WantThis(text string) Want { return Want{KindText.String(), `"` + text + `"`, ""} }

// WantThisNumber is a whole number that is known.
func WantThisNumber(n int64) Want { return Want{KindWhole.String(), strconv.FormatInt(n, 10), ""} }

// WantRows is a table that begins with header, with the keys that it must have.
func WantRows(header string, keys []string, wants []Want) Want {
	return Want{KindTable.String(), header + rowsOf(keys, wants), ""}
}

// WantSummary is the text that says what a document is about.
func WantSummary() Want {
	return Want{KindText.String(), `"En eller två meningar."`, "en eller två meningar"}
}

// WantBool is true or false.
func WantBool() Want {
	return Want{KindBool.String(), "true", "true för ja eller false för nej" + unquoted}
}

// WantWhole is a whole number.
func WantWhole() Want { return Want{KindWhole.String(), "12", "talet, som 12" + unquoted} }

// WantWholeFor is a whole number, as an example for a key that takes none below
// low and none above high: a page, a year, or what an amount is rounded to.
func WantWholeFor(low, high int64) Want {
	switch {
	case low > 1000:
		return Want{KindWhole.String(), exampleYear, "året, som " + exampleYear + unquoted}
	case high > 1_000_000_000:
		return Want{KindWhole.String(), exampleRounding, "talet, som " + exampleRounding + unquoted}
	}
	return WantWhole()
}

// WantAmount is an amount of money, digits if that is known.
func WantAmount(digits string) Want {
	if digits != "" {
		return Want{kindAmount, digits, ""}
	}
	return Want{kindAmount, exampleAmount, "beloppet i hela kronor, som " + exampleAmount + unquoted}
}

// WantDate is a date.
func WantDate() Want {
	return Want{KindDay.String(), exampleDay, "dagen, som " + exampleDay + unquoted}
}

// WantDegrees is a coordinate.
func WantDegrees() Want {
	return Want{KindDecimal.String(), exampleDegrees, "grader, som " + exampleDegrees + unquoted}
}

// WantPages is a first and a last page.
func WantPages() Want {
	return Want{"första och sista sidan", "[9, 14]", "sidorna, som [9, 14]" + unquoted}
}

// WantQuestions are the numbers of a form's questions.
func WantQuestions() Want {
	return Want{"frågornas nummer", "[1, 2]", "numren, som [1, 2]" + unquoted}
}

// WantChoice is one of a set of words.
func WantChoice(words []string) Want {
	return Want{KindText.String(), `"` + words[0] + `"`, anyOf(words)}
}

// WantList is a list.
func WantList() Want { return Want{KindList.String(), exampleTexts, ""} }

// WantTexts is a list of texts.
func WantTexts() Want { return Want{"en lista med texter", exampleTexts, ""} }

// WantSomeTexts is a list with at least one text.
func WantSomeTexts() Want { return Want{"en lista med texter", `["…"]`, ""} }

// WantTable is a table of its own that begins with header.
func WantTable(header string) Want { return Want{KindTable.String(), header, ""} }

// WantColumns are the two columns of an amount on a sheet.
func WantColumns() Want {
	return Want{"projektägarens och projektpartnerns belopp, vart och ett med sidan", `[["tomt", 12], ["300480", 12]]`,
		"beloppen, vart och ett med sidan"}
}

// Examples in hints.
const (
	kindAmount = "ett belopp i hela kronor"
	unquoted   = " utan citattecken"

	exampleTexts  = `["…", "…"]`
	exampleAmount = "1_200_000"
	exampleDay    = "2025-01-31"
	exampleYear   = "2025"
	exampleISO    = "SE"

	exampleRounding = "100_000"
	exampleDegrees  = "58.1234"
)
