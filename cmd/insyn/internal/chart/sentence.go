package chart

import (
	"math/big"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Words are the parts of a sentence that the numbers do not give: Verb stands
// between the name and "mest", Whole ends the sentence.
type Words struct {
	Verb  string // "fick"
	Whole string // "av allt som betalades ut"
}

// Most is the finding of a chart as a sentence: "Miljönämnden fick mest, 15,9
// miljoner kronor, 29 procent av allt som betalades ut." The labels must be
// written as the sentence needs them. Those that share the first place are all
// named. The text is empty where no value is known or all are nothing.
func Most(rows []Bar, unit Unit, w Words) string {
	best, sum := int64(0), new(big.Int)
	var names []string
	for _, r := range rows {
		if !r.Value.Known() || r.Value.N <= 0 {
			continue
		}
		sum.Add(sum, big.NewInt(r.Value.N))
		switch {
		case r.Value.N > best:
			best, names = r.Value.N, []string{r.Label}
		case r.Value.N == best:
			names = append(names, r.Label)
		}
	}
	if len(names) == 0 {
		return ""
	}
	each := ""
	if len(names) > 1 {
		each = " var"
	}
	return capital(sv.Lista(names)) + " " + w.Verb + " mest, " + unit.inProse(best) + each + share(best, sum, w.Whole) + "."
}

// share is the end of a sentence about a part; empty where it says nothing.
func share(part int64, sum *big.Int, whole string) string {
	if whole == "" || !sum.IsInt64() {
		return ""
	}
	return ", " + sv.Procent(part, sum.Int64()) + " " + whole
}

// inProse is a number with its unit in full.
func (u Unit) inProse(n int64) string {
	if u.money() {
		return sv.Miljoner(n)
	}
	return sv.Antal(n, u.One, u.Many)
}

// Basis says how much a sum rests on: "Bygger på 59 av 68 uppgifter." It is
// empty where nothing is missing.
func Basis(known, total int) string {
	if known >= total {
		return ""
	}
	return "Bygger på " + sv.Tal(int64(known)) + " av " + sv.Antal(int64(total), "uppgift", "uppgifter") + "."
}

// BasisOf counts rows and what they lack for [Basis]; parts is how many figures
// the rows were made of, missing ones included.
func BasisOf(rows []Bar, parts int) string {
	lacking := 0
	for _, r := range rows {
		if r.Lacking == 0 && !r.Value.Known() {
			lacking++
		}
		lacking += r.Lacking
	}
	return Basis(parts-lacking, parts)
}

// Change compares two years: "Utbetalningarna ökade från 50,5 miljoner kronor
// 2024 till 55,6 miljoner kronor 2025." The text is empty where either is
// missing.
func Change(what string, unit Unit, fromYear int, from Value, toYear int, to Value) string {
	if !from.Known() || !to.Known() {
		return ""
	}
	year := func(y int) string { return sv.Datum(y, 0, 0) }
	if from.N == to.N && !from.About && !to.About {
		return capital(what) + " var lika stora " + year(fromYear) + " och " + year(toYear) + ": " + unit.inProse(to.N) + "."
	}
	if unit.prose(from) == unit.prose(to) {
		return capital(what) + " var nästan lika stora " + year(fromYear) + " och " + year(toYear) + ": " + unit.prose(to) + "."
	}
	verb := "ökade"
	if to.N < from.N {
		verb = "minskade"
	}
	return strings.Join([]string{
		capital(what), verb, "från", unit.prose(from), year(fromYear), "till", unit.prose(to), year(toYear),
	}, " ") + "."
}

// prose is a value in a sentence.
func (u Unit) prose(v Value) string {
	if v.About {
		return "cirka " + u.inProse(v.N)
	}
	return u.inProse(v.N)
}

// Outlying lists places for the line below a map: "Utanför kartan: Taipei och
// Tokyo." It is empty where there are none.
func Outlying(places []Place) string {
	var names []string
	for _, p := range places {
		names = append(names, p.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return "Utanför kartan: " + sv.Lista(names) + "."
}
