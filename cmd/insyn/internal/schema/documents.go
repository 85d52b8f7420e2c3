package schema

import (
	"slices"
	"strings"
)

// Documents are all kinds of files below content/ and data/.
var Documents = []Document{
	{"projekt", "content/projekt/*.md", true, projekt},
	{"namnd", "content/namnder/*/index.md", true, namnd},
	{"redogorelse", "content/namnder/*/[0-9][0-9][0-9][0-9].md", true, redogorelse},
	{"initiativ", "content/initiativ/*.md", true, initiativ},
	{"natverk", "content/natverk/*.md", true, natverk},
	{"plats", "content/platser/*.md", true, plats},
	{"sida", "content/sidor/*.md", true, sida},
	{"program", "data/program.toml", false, programs},
	{"mal", "data/mal.toml", false, goals},
	{"teman", "data/teman.toml", false, themes},
	{"stader", "data/stader.toml", false, cities},
	{"lander", "data/lander.toml", false, countries},
	{"kallor", "data/kallor.toml", false, sources},
	{"redovisningar", "data/redovisningar.toml", false, accounts},
	{"portal", "data/portal.toml", false, portal},
	{"synonymer", "data/synonymer.toml", false, synonyms},
	{"tillganglighet", "data/tillganglighet.toml", false, accessibility},
	{"granskning", "data/granskning.toml", false, review},
	{"blankett", "data/blankett.toml", false, form},
	{"borttagna", "data/borttagna.toml", false, removed},
	{"kallblad", "data/kallblad/*.toml", false, sheets},
}

// must returns a field that has to be there.
func must(f Field) Field {
	f.Required = true
	return f
}

func one(name string, t Type) Field { return Field{Name: name, Type: t} }
func text(name string) Field        { return one(name, Text) }
func prose(name string) Field       { return one(name, Prose) }
func texts(name string) Field       { return one(name, Texts) }
func day(name string) Field         { return one(name, Day) }
func id(name, of string) Field      { return Field{Name: name, Type: ID, Of: of} }
func ids(name, of string) Field     { return Field{Name: name, Type: IDs, Of: of} }
func choice(name string, words ...string) Field {
	return Field{Name: name, Type: Choice, Choices: words}
}
func whole(name string, low, high int64) Field {
	return Field{Name: name, Type: Whole, Low: low, High: high}
}
func tables(name string, fields ...Field) Field {
	return Field{Name: name, Type: Tables, Table: &Table{Fields: fields}}
}
func closely(name string, fields ...Field) Field {
	return Field{Name: name, Type: Tables, Table: &Table{fields, true}}
}
func loose(f Field) Field { f.Loose = true; return f } // it is pasted last in its file
func degrees(name string, high int64) Field {
	return must(Field{Name: name, Type: Degrees, High: high})
}
func (f Field) or(other string) Field { f.Instead = other; return f }
func page() Field                     { return whole("sida", 1, LastPage) }
func year() Field                     { return must(whole("ar", FirstYear, LastYear)) }
func spellings() Field                { return Field{Name: "stavningar", Type: Texts, Apart: true} }
func numbered(f Field) Field          { f.Numbered = true; return f }
func self() Field                     { return must(one("id", Slug)) }
func older() Field                    { return texts("alias") }
func stays() []Field                  { return []Field{one("id", Slug), older()} } // as they are pasted
func ending() []Field {
	return []Field{texts("sokord"), text("lix_undantag"), text("langd_undantag")}
}

// corrected are the corrections that a file of any kind may have, last in it.
func corrected() []Field {
	return []Field{loose(tables("rattelse", must(day("dag")), must(text("vad")), text("fran"), text("till"), must(prose("varfor"))))}
}

// The years that something of the portal may have.
const (
	FirstYear = 1990
	LastYear  = 2100
)

// LastPage is the highest page that a document may be said to have.
const LastPage = 9999

const mostKronor = 1_000_000_000_000

var (
	reasons = []string{"tomt", "streck", "vet-ej", "text"}
	columns = []string{"projektagare", "projektpartner"}
	roles   = []string{"projektagare", "projektpartner", "associerad"}
)

// reasonWords are ways of saying why there is no amount, or no programme, where one
// should stand.
var reasonWords = map[string]string{"-": "streck", "–": "streck", "—": "streck", "−": "streck", "--": "streck", "streck": "streck",
	"": "tomt", "tomt": "tomt", "vet ej": "vet-ej", "vet-ej": "vet-ej", "vet inte": "vet-ej", "okänt": "vet-ej", "okänd": "vet-ej",
	"ej känt": "vet-ej", "?": "vet-ej", "saknas": "tomt", "uppgift saknas": "tomt", "uppgiften saknas": "tomt", "beloppet saknas": "tomt",
	"ingen uppgift": "tomt", "ej angivet": "tomt", "ej angiven": "tomt", "inte angivet": "tomt", "inte angiven": "tomt",
	"anges ej": "tomt", "anges inte": "tomt", "framgår ej": "tomt", "framgår inte": "tomt", "ej redovisat": "tomt",
	"inte redovisat": "tomt", "n/a": "tomt", "na": "tomt", "null": "tomt", "none": "tomt", "nil": "tomt", "nan": "tomt",
	"#n/a": "tomt", "#saknas!": "tomt", "ej aktuellt": "tomt", "inte aktuellt": "tomt"}

// Reason returns the reason that a word gives, however people write it, and
// whether it is one.
func Reason(word string) (string, bool) {
	r, is := reasonWords[strings.ToLower(strings.Trim(word, ` .;"'”’`))]
	return r, is
}

// amount returns the keys of an amount: it stands there, or why it doesn't, and below that
// where.
func amount(name string, required bool, where ...Field) []Field {
	a, why := one(name, Kronor), choice(name+"_saknas", reasons...)
	if required {
		a, why = a.or(why.Name), why.or(a.Name)
	}
	return slices.Concat([]Field{a, why, whole(name+"_sida", 1, LastPage)}, where,
		[]Field{one(name+"_ungefarlig", Bool), text(name + "_text"), choice(name+"_kolumn", columns...)})
}

// in puts lists of fields after each other.
func in(parts ...[]Field) *Table {
	t := &Table{}
	for _, p := range parts {
		t.Fields = append(t.Fields, p...)
	}
	return t
}

var projekt = in(stays(), []Field{
	must(text("titel")), text("kortnamn"), must(prose("sammanfattning")), must(day("start")), text("start_text"),
	day("slut"), text("slut_text"), id("program", "program").or("program_saknas"), choice("program_saknas", reasons...).or("program"),
	id("insats", "insats"), ids("teman", "tema"), texts("partners"), ids("stader", "stad"), ids("lander", "land"),
	ids("platser", "plats"), id("drivs_av", "plats"),
	ids("natverk", "natverk"), ids("medverkande_namnder", "namnd"), one("webbplats", Website),
}, ending(), []Field{
	must(tables("deltagande", must(id("namnd", "namnd")), must(choice("roll", roles...)),
		must(Field{Name: "blad", Type: Tables, Table: blad}))),
	loose(tables("anmarkning", choice("regel", "saknat-belopp", "saknat-datum", "ungefarlig-uppgift", "roll-och-kolumn", "olika-datum",
		"olika-budget", "samma-belopp", "utbetalt-efter-slut", "utbetalt-over-budget", "slut-fore-start", "utbetalt-fore-start",
		"orimligt-belopp", "orimligt-datum", "samma-projekt", "okant-program", "oversatt-mal", "rubrik-och-namn", "partnerbudget",
		"vidare-hanvisning", "rattad-uppgift", "orimlig-kalla", "ovrigt"),
		choice("uppgift", SheetFacts...), id("namnd", "namnd"), whole("ar", FirstYear, LastYear), must(prose("text")), page())),
}, corrected())

// SheetFacts are what a remark on a sheet may be about. An amount or a date is it with all
// that is said of it: utbetalt is utbetalt_sida too.
var SheetFacts = []string{"sida", "angivet_namn", "rubrik", "roll", "start", "slut", "total_budget", "utbetalt", "program_angivet",
	"mal_angivet"}

// SheetFact returns the fact of a sheet that a key of its is part of, or "".
func SheetFact(key string) string {
	i := slices.IndexFunc(SheetFacts, func(fact string) bool {
		rest, is := strings.CutPrefix(key, fact)
		return is && (rest == "" || rest[0] == '_' || rest[0] == ' ')
	})
	if i < 0 {
		return ""
	}
	return SheetFacts[i]
}

var blad = in([]Field{
	year(), must(id("kalla", "kalla")), must(page()), must(text("angivet_namn")), text("rubrik"), text("roll_angiven"),
	day("start"), text("start_text"), day("slut"), text("slut_text"),
}, amount("total_budget", true), []Field{one("total_budget_andra_kolumnen", Kronor)}, utbetalt, []Field{
	must(text("program_angivet")), numbered(ids("mal", "mal")), numbered(ids("mal_ursprung", "mal")), must(text("mal_angivet")),
})

var utbetalt = amount("utbetalt", true, id("utbetalt_kalla", "kalla"))

var namnd = in(stays(), []Field{
	must(text("namn")), text("kortnamn"), must(text("forvaltning")), must(prose("sammanfattning")), spellings(),
}, ending(), []Field{
	{Name: "kontakt", Type: Section, Table: in([]Field{must(text("namn")), one("webbplats", Website), must(id("kalla", "kalla")), page()})},
}, corrected())

var redogorelse = in([]Field{
	older(), must(prose("sammanfattning")), must(id("kalla", "kalla")), one("sidor", Pages), ids("projekt", "projekt"),
	ids("natverk", "natverk"), ids("stader", "stad"), ids("lander", "land"), ids("namnder", "namnd"), ids("program", "program"),
	texts("organisationer"), {Name: "tomma_svar", Type: Wholes, Low: 1, High: 99},
}, ending(), []Field{
	tables("utbyte", one("id", Slug),
		must(choice("typ", "studiebesok", "jobbskuggning", "konferens", "elevutbyte", "kurs", "evenemang", "delegation")),
		must(choice("riktning", "ut", "in", "digitalt")), ids("stader", "stad"), ids("lander", "land"), must(prose("tema")),
		whole("antal", 1, 1_000_000), must(page())),
}, corrected())

var initiativ = in(stays(), []Field{
	must(text("titel")), text("kortnamn"), must(prose("sammanfattning")), must(day("plandatum")), must(day("start")), day("slut"),
	must(id("kalla", "kalla")), texts("partners"), one("budget_total", Kronor), text("budget_total_text"),
	ids("medverkande_namnder", "namnd"),
}, ending(), []Field{
	tables("globalt_mal", must(whole("nummer", 1, 17)), text("namn")),
	tables("del", must(text("namn")), must(prose("text")), text("driver")),
	tables("roll", must(text("namn")), must(prose("text")), text("driver")),
	tables("budget", year(), one("belopp", Kronor).or("saknas"), choice("saknas", reasons...).or("belopp"),
		one("ungefarlig", Bool), prose("text"), choice("kolumn", columns...), page()),
}, corrected())

var natverk = in(stays(), []Field{
	must(text("namn")), text("kortnamn"), must(prose("sammanfattning")), one("webbplats", Website), spellings(),
	ids("stader", "stad"), ids("lander", "land"),
}, ending(), []Field{
	must(tables("medverkan", must(id("namnd", "namnd")), year(), must(id("kalla", "kalla")), must(page()), prose("text"))),
}, corrected())

var plats = in(stays(), []Field{
	must(text("namn")), must(choice("slag", "stadsdel", "skola", "plats")), id("del_av", "plats"), spellings(),
}, ending(), corrected())

var sida = in(stays(), []Field{
	must(text("titel")), choice("sidtyp", "start", "tillganglighet", "ordlista", "bidra"), whole("sidfot", 1, 99),
	must(prose("sammanfattning")), texts("vardagsord"),
}, ending(), corrected())
