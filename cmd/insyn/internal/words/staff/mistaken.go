package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// What seems to be another thing's: names that have changed places, wordings of others,
// dates that don't go together.

// StatedSwapped is a sheet whose programme is called as a goal, and the other way round.
func StatedSwapped() diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: "program_angivet är ett mål, och mal_angivet är ett program.",
		Hint: "Låt texterna byta plats."}
}

// StatedOfOther is a wording of a sheet that is the name of another kind of thing.
func StatedOfOther(key, wording string, is Thing) diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: key + " är " + quote(wording) + ", som är namnet på " + is.one() + ".",
		Hint: "Skriv det som bladet anger på den raden."}
}

// StatedGoal is a goal as a sheet words it, that the sheet isn't counted to.
func StatedGoal(wording, id string) diag.Problem {
	return diag.Problem{Code: diag.StatedOther,
		Message: "mal_angivet är " + quote(wording) + ", men bladet räknas inte till det målet.",
		Hint:    "Rätta mal_angivet, eller skriv målet i mal: \"" + id + "\"."}
}

// StatedProject is a sheet with the name of another project.
func StatedProject(name, file string) diag.Problem {
	return diag.Problem{Code: diag.StatedOther, Message: "angivet_namn är " + quote(name) + ", som är ett annat projekt (" + file + ").",
		Hint: "Skriv namnet som bladet har, eller flytta bladet till det projektet."}
}

// NamesSwapped are two names of a thing that seem to have changed places.
func NamesSwapped(key, other string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: key + " och " + other + " ser ut att ha bytt plats.",
		Hint: "Låt texterna byta plats."}
}

// ShortLonger is a short name that is longer than the name.
func ShortLonger(short, long string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: short + " är längre än " + long + ". De ser ut att ha bytt plats.",
		Hint: "Låt texterna byta plats, eller korta " + short + "."}
}

// OfficeIsNamnd is a förvaltning with the name of a nämnd.
func OfficeIsNamnd(name string) diag.Problem {
	return diag.Problem{Code: diag.NamesSwapped, Message: "forvaltning är " + quote(name) + ", som är en nämnd.",
		Hint: "Skriv namnet på nämndens förvaltning."}
}

// ProjectOfOther is a project in an account of a nämnd that has no part in it.
func ProjectOfOther(id, namnd string) diag.Problem {
	return diag.Problem{Code: diag.ProjectOfOther, Message: namnd + " deltar inte i projektet " + quote(id) + ".",
		Hint: "Rätta projektet, eller ta bort det ur listan. Deltar nämnden: rätta namnd i projektets fil, eller skriv den i " +
			"medverkande_namnder där."}
}

// OwnPlace is the city itself, or its country, among partners.
func OwnPlace(id string, country bool) diag.Problem {
	p := diag.Problem{Code: diag.ListDuplicate, Message: quote(id) + " är staden själv. Här står bara andra.",
		Hint: "Ta bort det ur listan."}
	if country {
		p.Message = quote(id) + " är stadens eget land. Här står bara andra."
	}
	return p
}

// FooterTwice is a page with the place of another at the foot of every page.
func FooterTwice(place int, other string) diag.Problem {
	return diag.Problem{Code: diag.ListDuplicate, Message: fmt.Sprintf("Plats %d i sidfoten har redan sidan %s.", place, quote(other)),
		Hint: "Ge den ena sidan en annan plats i sidfot."}
}

// PlanLate is a plan that is dated after the time that it is for.
func PlanLate(date, end string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "plandatum är " + date + ", efter planens slut " + end + ".",
		Hint: "Rätta det datum som är fel, plandatum eller slut."}
}

// PlanAfterSource is a plan that is dated after the document that it stands in.
func PlanAfterSource(date, source, of string) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: "plandatum är " + date + ", men källan " + source + " är från " + of + ".",
		Hint: "Rätta det som är fel, plandatum här eller datum i data/kallor.toml."}
}

// SourceDated is a document that is dated years from the one that it is about.
func SourceDated(date string, year int) diag.Problem {
	return diag.Problem{Code: diag.DateFar, Message: fmt.Sprintf("datum är %s, långt från dokumentets år %d.", date, year),
		Hint: "Rätta det som är fel, datum eller ar."}
}

// NameRepeated is a text that only says the name of what it tells of.
func NameRepeated(key string) diag.Problem {
	return diag.Problem{Code: diag.NameRepeated, Message: key + " är bara namnet en gång till.",
		Hint: "Skriv med en mening vad det är."}
}
