package schema

import "github.com/malmo-stad/insyn/cmd/insyn/internal/diag"

// named are the first keys of a thing in a list: its id, where its page is if that is elsewhere
// than the id says, or was, as check offers them to be pasted, and its name.
func named(more ...Field) []Field {
	return append([]Field{self(), one("adressnamn", Slug), texts("alias"), must(text("namn"))}, more...)
}

// spelled are the last keys of a thing in a list.
func spelled() []Field { return []Field{spellings(), texts("sokord")} }

// list returns the table of a file that is one list.
func list(name string, parts ...[]Field) *Table {
	return in([]Field{{Name: name, Type: Tables, Table: in(parts...), Loose: true}}, corrected())
}

var programs = list("program", named(text("kortnamn"), must(prose("beskrivning")), one("eu", Bool), text("medfinansiering")), spelled(),
	[]Field{{Name: "insats", Type: Tables, Table: in(named(must(prose("beskrivning"))), spelled())}})

var goals = list("mal", named(must(choice("slag", "fullmaktige", "namndmal")), whole("nummer", 1, 99), one("period", Period),
	must(prose("beskrivning"))), []Field{spellings(), ids("till", "mal"), prose("forklaring"), ids("namnder", "namnd"),
	texts("sokord")})

var themes = list("tema", named(must(prose("beskrivning"))), spelled())

var cities = list("stad", named(text("lokalt_namn"), must(id("land", "land")), must(choice("slag", "stad", "ort", "region", "o")),
	degrees("lat", 90), degrees("lon", 180), spellings(), prose("beskrivning"), texts("sokord")))

var countries = list("land", named(must(text("iso"))), []Field{spellings(), texts("adjektiv"), texts("sokord")})

var sources = list("kalla", []Field{self(), must(text("titel")), must(text("utgivare")), year(), day("datum"), one("sidor", Pages),
	prose("beskrivning"), text("textfil")})

// published are the keys of a published sum.
func published() []Field {
	return []Field{one("utbetalt", Kronor), one("utbetalt_ungefarlig", Bool), text("utbetalt_text"),
		choice("utbetalt_precision", "exakt", "cirka", "minst", "mer-an", "hogst", "mindre-an"), {Name: "avrundning", Type: Kronor, Low: 1}}
}

// publishedRow is a row of a published table.
func publishedRow(name string) Field {
	return Field{Name: name, Type: Tables, Table: in([]Field{must(id(name, name)), must(text("angivet_namn")),
		one("dubblett", Bool), whole("projekt", 0, 100_000)}, published(), []Field{must(page()), prose("forklaring")})}
}

// count is a published number of things.
func count(name string) Field { return whole(name, 0, 1_000_000) }

var accounts = list("redovisning", []Field{year(), one("preliminart", Bool), must(id("kalla", "kalla")), page(),
	count("projekt"), count("namnder"),
	count("forvaltningar"), count("startade"), count("avslutade"), count("fonder_och_program")}, published(),
	[]Field{prose("forklaring"), publishedRow("namnd"), publishedRow("program"), publishedRow("mal")})

var portal = in([]Field{
	must(text("titel")), must(text("undertitel")), must(prose("beskrivning")), must(one("bas", Website)), must(text("utgivare")),
	must(text("kontakt")), one("kontakt_url", Website), must(whole("redovisningsar", FirstYear, LastYear)),
	must(day("redovisningsdatum")), day("nasta_redovisning"), must(text("licens")), one("licens_url", Website), text("koordinater"),
	one("koordinater_url", Website), text("koordinater_licens"), one("koordinater_licens_url", Website), one("kallkod", Website),
	must(Field{Name: "stad", Type: Section, Table: in([]Field{self(), must(text("namn")), must(text("genitiv")), must(text("kommun")),
		must(text("kommun_genitiv")), must(id("land", "land")), degrees("lat", 90), degrees("lon", 180), must(text("fullmaktige")),
		must(texts("fragor"))})}),
}, corrected())

var form = in([]Field{
	must(text("borjar")), must(text("slutar")),
	must(tables("fraga", must(choice("falt", "namn", "start", "slut", "roll", "total_budget", "utbetalt", "program", "mal")),
		choice("roll", columns...), must(text("text")), texts("stavningar"))),
	tables("roll", must(choice("id", roles...)), must(texts("svar"))),
}, corrected())

var synonyms = in([]Field{
	closely("synonym", texts("ord")),
	closely("vardagsord", must(texts("ord")), must(texts("menar"))),
	closely("forkortning", must(text("kort")), must(text("lang"))),
	tables("svar", must(text("sida")), must(texts("fragor"))),
	tables("annanstans", must(text("amne")), must(one("url", Website)), must(texts("ord"))),
}, corrected())

var accessibility = in([]Field{
	must(day("provad")), must(day("uppdaterad")), must(choice("forenlighet", "helt", "delvis", "inte")), must(text("layout")),
	texts("metoder"), texts("resultat"), tables("brist", must(text("namn")), must(prose("text")), text("krav")),
}, corrected())

var review = in([]Field{
	whole("lix_median", 20, 80), texts("titlar"),
	tables("langd", must(choice("slag", "projekt", "redogorelse", "namnd", "natverk", "initiativ", "sida")),
		must(whole("minst", 0, 100_000)), must(whole("hogst", 1, 100_000))),
	tables("personer", must(id("kalla", "kalla")), must(text("salt")), must(texts("avtryck"))),
	loose(tables("blad_utan_projekt", must(id("kalla", "kalla")), must(page()), must(text("namn")), must(prose("skal")))),
	loose(tables("provat", must(choice("kod", diag.Settled...)), must(text("fil")), text("id"), text("ord"), must(prose("skal")))),
}, corrected())

var removed = list("borttagen", []Field{must(text("adress")), must(text("vad")), must(day("nar")), must(prose("varfor")),
	text("i_stallet")})

var sheets = in([]Field{
	must(id("kalla", "kalla")), year(),
	tables("blad", must(text("rubrik")), must(text("namn")), must(page()), day("start"), text("start_text"), day("slut"),
		text("slut_text"), text("roll"), must(one("total_budget", Columns)), must(one("utbetalt", Columns)), text("program"),
		text("mal")),
}, corrected())
