package staff

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// FrontUnopened is a document whose facts have no line above them.
func FrontUnopened() diag.Problem {
	return diag.Problem{Code: diag.FrontMissing, Message: "Raden +++ före uppgifterna saknas.", Hint: "Skriv en rad +++ överst i filen."}
}

// TextAboveFacts is a document with a text before its facts.
func TextAboveFacts() diag.Problem {
	return diag.Problem{Code: diag.FrontLate, Message: "Raden +++ ska stå först i filen, men ovanför den står text.",
		Hint: "Flytta texten till under den andra raden +++, eller ta bort den."}
}

// FactsAbove are facts before the line that facts begin with: keys, keys that stand below
// that line too, and headings.
func FactsAbove(keys, again, headings []string) diag.Problem {
	all := slices.Concat(keys, again, headings)
	p := diag.Problem{Code: diag.FrontLate, Message: rows(all) + " står ovanför den första raden +++."}
	var hints []string
	if len(keys) > 0 {
		hints = append(hints, "Flytta ned "+these(keys)+" till under +++.")
	}
	if len(again) > 0 {
		hints = append(hints, "Ta bort "+these(again)+": samma uppgift finns redan under +++.")
	}
	if len(headings) > 0 {
		hints = append(hints, "Flytta "+sv.Lista(headings)+", med raderna under, till sist bland uppgifterna, före den andra raden +++.")
	}
	p.Hint = strings.Join(hints, " ")
	return p
}

// rows names rows of facts at the beginning of a sentence.
func rows(names []string) string {
	if len(names) == 1 {
		return "Raden " + names[0]
	}
	return "Raderna " + sv.Lista(names)
}

// these names rows of facts within a sentence.
func these(names []string) string {
	name := rows(names)
	return strings.ToLower(name[:1]) + name[1:]
}

// FactsBelow are facts in the text of a document: keys, which stand under the heading home
// or above all, and headings with their keys.
func FactsBelow(keys, headings []string, home string) diag.Problem {
	var what, hint string
	switch {
	case len(keys) == 0:
		what, hint = "Stycket "+headings[0], "Flytta stycket till faktadelen, sist bland uppgifterna, ovanför raden +++ före texten."
		if parent, _, deep := strings.Cut(strings.Trim(headings[0], "[ ]"), "."); deep {
			hint = "Flytta stycket till faktadelen, sist under det [[" + parent + "]] som det hör till."
		}
	case home == "":
		what, hint = rows(keys), "Flytta upp "+them(keys)+" till faktadelen, under den första raden +++."
	default:
		what, hint = rows(keys), "Flytta upp "+them(keys)+" till faktadelen, under rubriken "+home+"."
	}
	return typed(what+" hör till uppgifterna, men står i texten: allt skulle synas på sidan.", hint)
}

// FactsEndEarly are facts right below the line that ends them; again tells that another
// such line stands where they do end.
func FactsEndEarly(keys, headings []string, again bool) diag.Problem {
	what := "Stycket " + strings.Join(headings[:min(1, len(headings))], "")
	if len(keys) > 0 {
		what = rows(keys)
	}
	hint := "Flytta den raden +++ ned, till efter uppgifterna och före texten."
	if again {
		hint = "Ta bort den raden +++. Det finns en efter uppgifterna också."
	}
	return typed(what+" hör till uppgifterna, men står under raden +++ som avslutar dem.", hint)
}

// NoCoordinates are coordinates of what has none.
func NoCoordinates(keys []string) diag.Problem {
	return diag.Problem{Code: diag.KeyUnknown,
		Message: rows(keys) + " hör inte hit: bara orterna i " + City.place() + " har koordinater.",
		Hint:    "Ta bort " + these(keys) + "."}
}

// them is one row, or several.
func them(names []string) string {
	if len(names) == 1 {
		return "den"
	}
	return "dem"
}
