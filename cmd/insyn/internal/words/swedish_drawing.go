package words

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishDrawing(c City) Drawing {
	return Drawing{
		Lang:    "sv",
		NoValue: "uppgift saknas",
		About:   "cirka",

		Lacking:      func(n, of int64) string { return "uppgift saknas (" + sv.Tal(n) + " av " + sv.Tal(of) + ")" },
		TotalLacking: func(total, lacking string) string { return total + ", " + lacking },
		LackingFor: func(reason string) string {
			if reason == "" {
				reason = "tomt"
			}
			return "uppgift saknas (" + reason + ")"
		},

		Skipped: swedishSkipped,
		Years:   swedishYears,

		NoDate: "datum saknas", NoStart: "start saknas", NoEnd: "slut saknas", EndFirst: "slut före start",

		Tip: func(place, value string) string { return place + ": " + value },

		Bars: func(rows int64, first, firstValue, last, lastValue string, lacking int64) string {
			return "Liggande stapeldiagram. " + swedishRows(rows, first, firstValue, last, lastValue, lacking)
		},
		Columns: func(columns int64, first, firstValue, last, lastValue string, lacking int64) string {
			return "Stående stapeldiagram. " + swedishRows(columns, first, firstValue, last, lastValue, lacking)
		},
		Panels: func(panels int64, first, firstValue, last, lastValue string, lacking int64) string {
			return "Små liggande stapeldiagram på samma skala, ett för var och en av " + sv.Tal(panels) + ". " +
				swedishRows(panels, first, firstValue, last, lastValue, lacking)
		},
		Timeline: func(fromYear, toYear int, rows, groups int64) string {
			return fmt.Sprintf("Tidslinje från %d till %d. ", fromYear, toYear) +
				sv.Antal(rows, "rad", "rader") + " i " + sv.Antal(groups, "grupp", "grupper") + "."
		},
		Map: func(places, outside int64) string {
			text := "Karta över området runt " + c.Name + " med " + sv.Antal(places, "ort", "orter") + "."
			if outside > 0 {
				text += " Utanför kartan ligger " + sv.Antal(outside, "ort", "orter") + "."
			}
			return text
		},
		Shore: func(fromYear, toYear int, strokes int64) string {
			return fmt.Sprintf("Tiden från %d till %d löper åt höger. ", fromYear, toYear) +
				sv.Antal(strokes, "streck", "streck") + ", ett för varje projekt, ligger i den ordning som projekten slutar."
		},
		Locator: func(place string) string { return "Liten karta med " + c.Name + " och " + place + "." },
	}
}

// swedishSkipped names the years that an axis leaves out.
func swedishSkipped(from, to int) string {
	if from == to {
		return fmt.Sprintf("År %d är inte med.", from)
	}
	return fmt.Sprintf("Åren %d–%d är inte med.", from, to)
}

// swedishYears says from when to when; 0 is a year that isn't known.
func swedishYears(from, to int) string {
	switch {
	case from == to && from == 0:
		return ""
	case from == to || to == 0:
		return fmt.Sprint(from)
	case from == 0:
		return fmt.Sprint(to)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

// swedishRows describes rows: how many, the first and the last, what is missing.
func swedishRows(rows int64, first, firstValue, last, lastValue string, lacking int64) string {
	text := sv.Antal(rows, "rad", "rader")
	if first != "" {
		text += ", först " + first + " " + firstValue
	}
	if last != "" {
		text += ", sist " + last + " " + lastValue
	}
	text += "."
	if lacking > 0 {
		text += " Uppgift saknas för " + sv.Tal(lacking) + "."
	}
	return text
}

const million = 1_000_000

// swedishKronor writes kronor. Unlike prose a bar keeps the decimal of an exact
// number, so that a list of them is even, and the unit of the highest.
func swedishKronor() Unit {
	return Unit{
		Text: func(n, most int64, said string) string {
			text := sv.Tal(n) + sv.NBSP + "kr"
			if most >= million && n > 0 {
				text = inMillions(n, said == "") + sv.NBSP + "miljoner kr"
			}
			if said != "" {
				return said + sv.NBSP + text
			}
			return text
		},
		Axis: func(most int64) string {
			if most >= million {
				return "Miljoner kr"
			}
			return "Kronor"
		},
		Tick: func(n, most int64, exact bool) string {
			if most < million {
				return sv.Tal(n)
			}
			return inMillions(n, exact)
		},
	}
}

// inMillions writes an amount with one decimal, a small one with as many as it
// needs to be something.
func inMillions(n int64, exact bool) string {
	if n > 0 && n < million/10 {
		for places, step := 2, int64(million/100); ; places, step = places+1, step/10 {
			if few := sv.Avrunda(n, step); few > 0 {
				return fmt.Sprintf("0,%0*d", places, few)
			}
		}
	}
	if exact {
		return sv.Decimal(n, million)
	}
	return strings.TrimSuffix(sv.Decimal(n, million), ",0")
}

// swedishCount writes a count of something.
func swedishCount(one, many, axis string) Unit {
	return Unit{
		Text: func(n, _ int64, said string) string {
			if said != "" {
				return said + sv.NBSP + sv.Antal(n, one, many)
			}
			return sv.Antal(n, one, many)
		},
		Axis: func(int64) string { return axis },
		Tick: func(n, _ int64, _ bool) string { return sv.Tal(n) },
	}
}
