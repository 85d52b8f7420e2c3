package schema

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// called are the names that people give keys which have another one: what the forms
// call them, what they are in English, and what they are in the plural or singular.
var called = map[string][]string{
	"titel": {"namn"}, "namn": {"titel", "angivet_namn"}, "title": {"titel", "namn"}, "name": {"namn", "titel", "angivet_namn"},
	"projektnamn": {"titel", "angivet_namn"}, "projekttitel": {"titel"}, "rubrik": {"titel"}, "ordinarie_namn": {"namn"},
	"kortform": {"kortnamn", "kort"}, "smeknamn": {"kortnamn"}, "forkortning": {"kortnamn", "kort"}, "akronym": {"kortnamn"},
	"beskrivning": {"sammanfattning"}, "ingress": {"sammanfattning"}, "summary": {"sammanfattning"}, "description": {"beskrivning"},
	"innehall": {"text"}, "kommentar": {"text"}, "anteckning": {"text"}, "forklaring": {"text"},
	"slutdatum": {"slut"}, "startdatum": {"start"}, "borjar": {"start"}, "slutar": {"slut"}, "end": {"slut"}, "end_date": {"slut"},
	"start_date": {"start"}, "projektstart": {"start"}, "projektslut": {"slut"}, "datum": {"dag", "nar", "datum", "plandatum"},
	"date": {"dag", "nar", "datum"}, "year": {"ar"},
	"belopp": {"utbetalt", "total_budget"}, "utbetalning": {"utbetalt"}, "utbetalat_belopp": {"utbetalt"}, "paid": {"utbetalt"},
	"budget": {"total_budget"}, "saknas": {"utbetalt_saknas", "total_budget_saknas", "program_saknas"},
	"sidor": {"sida"}, "sida": {"sidor"}, "sid": {"sida", "sidor"}, "page": {"sida"}, "pages": {"sidor"}, "sidnummer": {"sida"},
	"source": {"kalla"}, "dokument": {"kalla"}, "rapport": {"kalla"}, "role": {"roll"},
	"hemsida": {"webbplats"}, "url": {"webbplats"}, "lank": {"webbplats"}, "webb": {"webbplats"}, "webbsida": {"webbplats"},
	"website": {"webbplats"}, "webbadress": {"webbplats"}, "epost": {"webbplats"}, "e_post": {"webbplats"}, "mejl": {"webbplats"},
	"forvaltning": {"namnd"}, "namnder": {"medverkande_namnder", "namnd"}, "ansvarig": {"namnd", "driver"}, "agare": {"namnd", "driver"},
	"stad": {"stader"}, "city": {"stader"}, "cities": {"stader"}, "ort": {"stader"}, "orter": {"stader"}, "country": {"land", "lander"},
	"countries": {"lander"}, "land": {"lander"}, "plats": {"platser"}, "places": {"platser"}, "network": {"natverk"},
	"networks": {"natverk"}, "partner": {"partners"}, "samarbetspartner": {"partners"}, "samarbetspartners": {"partners"},
	"fond": {"program"}, "fonden": {"program"}, "programme": {"program"}, "finansiar": {"program"}, "delprogram": {"insats"},
	"insatsomrade": {"insats"}, "tema": {"teman"}, "amne": {"teman", "tema"}, "amnen": {"teman"}, "omrade": {"teman"}, "theme": {"teman"},
	"goals": {"mal"}, "malomrade": {"mal"}, "nyckelord": {"sokord"}, "taggar": {"sokord"}, "tags": {"sokord"}, "keywords": {"sokord"},
	"latitud": {"lat"}, "latitude": {"lat"}, "longitud": {"lon"}, "longitude": {"lon"}, "lng": {"lon"}, "long": {"lon"},
	"koordinater": {"lat", "lon"}, "koordinat": {"lat", "lon"}, "position": {"lat", "lon"},
	"gps": {"lat", "lon"}, "kartposition": {"lat", "lon"}, "karta": {"lat", "lon"}, "coordinates": {"lat", "lon"},
	"typ": {"slag"}, "kategori": {"slag"}, "sort": {"slag"}, "motivering": {"varfor", "skal"}, "orsak": {"varfor", "skal"},
	"anledning": {"varfor", "skal"}, "skal": {"varfor"}, "landskod": {"iso"}, "kod": {"iso"},
	"deltagande": {"medverkan"}, "medverkan": {"deltagande"},
}

// units are words that people put after the name of an amount.
var units = []string{"_kr", "_sek", "_kronor", "_i_kr", "_i_kronor", "_svenska_kronor"}

// squashed is a name without what people put between its words.
func squashed(name string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(name)
}

// Called returns which of some keys a name stands for, in the order of likelihood of the
// keys that it may be: written otherwise, called otherwise or misspelt.
func Called(name string, keys []string) (string, bool) {
	for _, unit := range units {
		name = strings.TrimSuffix(name, unit)
	}
	for _, key := range keys {
		if squashed(key) == squashed(name) {
			return key, true
		}
	}
	for _, key := range called[name] {
		if slices.Contains(keys, key) {
			return key, true
		}
	}
	return diag.Nearest(name, keys)
}

// Named reports whether a name is one of some keys, or what people call one.
func Named(name string, keys []string) bool {
	is := func(key string) bool { return slices.Contains(keys, key) }
	return is(name) || slices.ContainsFunc(called[name], is)
}

// Keys returns the names of all keys of a table and of the tables in it that hold a
// value of their own.
func (t *Table) Keys() (names []string) {
	t.All(func(_ []string, f Field) {
		if f.Table == nil && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	})
	return names
}
