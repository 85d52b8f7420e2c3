package staff

import (
	"fmt"
	"math"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// PlaceMistaken is a place outside its country that is in it with the
// coordinates lat2 and lon2.
func PlaceMistaken(name, country string, lat, lon, lat2, lon2 float64) diag.Problem {
	why := "ett minustecken har kommit bort eller till"
	switch {
	case lat2 == lon && lon2 == lat:
		why = "lat och lon har bytt plats"
	case math.Abs(lat2) != math.Abs(lat), math.Abs(lon2) != math.Abs(lon):
		why = "punkten står på fel plats"
	}
	return diag.Problem{Code: diag.PlaceFar,
		Message: fmt.Sprintf("%s ska ligga i landet %s, men %s gör det inte: det ser ut som att %s.", name, country, at(lat, lon), why),
		Hint:    "Skriv " + instead(lat, lon, lat2, lon2) + "."}
}

// instead says what to write of the coordinates lat2 and lon2 where lat and lon stand.
func instead(lat, lon, lat2, lon2 float64) string {
	latitude, longitude, _ := strings.Cut(at(lat2, lon2), ", ")
	switch {
	case lat2 == lat:
		return longitude
	case lon2 == lon:
		return latitude
	}
	return latitude + " och på nästa rad " + longitude
}

// PlaceFar is a place outside its country. key is the coordinate that is wrong, or "".
func PlaceFar(name, country string, lat, lon float64, key string) diag.Problem {
	p := diag.Problem{Code: diag.PlaceFar,
		Message: fmt.Sprintf("%s ska ligga i landet %s, men %s ligger långt därifrån.", name, country, at(lat, lon)),
		Hint:    "Kontrollera lat, lon och land."}
	if key != "" {
		p.Hint = "Kontrollera " + key + " först: den andra koordinaten kan stämma med landet."
	}
	return p
}

// SamePlace is a place with the coordinates of another.
func SamePlace(name, other string, lat, lon float64) diag.Problem {
	return diag.Problem{Code: diag.PlaceFar,
		Message: fmt.Sprintf("%s och %s har samma koordinater: %s.", name, other, at(lat, lon)), Hint: "Rätta lat och lon för den ena."}
}

// PartOfSchool is a district or a school that is said to lie in a school.
func PartOfSchool(name, school string) diag.Problem {
	return diag.Problem{Code: diag.ValueUnknown, Message: school + " är en skola. " + name + " kan inte ligga i den.",
		Hint: "Skriv stadsdelen som platsen ligger i, eller ta bort raden del_av."}
}

// PartOfItself is a place that is part of itself, by way of others or not.
func PartOfItself(name string, ring bool) diag.Problem {
	p := diag.Problem{Code: diag.ValueUnknown, Message: name + " är här en del av sig själv.",
		Hint: "Skriv platsen som den är en del av, eller ta bort raden del_av."}
	if ring {
		p.Message = name + " är här en del av en plats som i sin tur är en del av " + name + "."
		p.Hint = "Ta bort raden del_av i den fil som gäller den större platsen."
	}
	return p
}
