package record

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// id returns the required id, which becomes an address.
func (d *decoder) id() string {
	return d.part(d.mustRef("id"))
}

// part returns what becomes part of an address.
func (d *decoder) part(r Ref) string {
	switch {
	case r.ID != sv.Slug(r.ID):
		d.findings.Add(r.Pos, r.Len, staff.BadID(sv.Slug(r.ID)))
	case sv.Device(r.ID):
		d.findings.Add(r.Pos, r.Len, staff.NameDevice(r.ID))
	case len(r.ID) > sv.MaxSlug:
		d.findings.Add(r.Pos, r.Len, staff.NameLong(sv.MaxSlug))
	}
	return r.ID
}

func decodePrograms(_ *source.File, d *decoder) func(*Set) {
	var list []Program
	d.each("program", func(d *decoder) {
		p := Program{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"), Short: d.text("kortnamn"), Description: d.mustText("beskrivning"),
			EU: d.boolean("eu"), Statement: d.text("medfinansiering"), Spellings: d.refs("stavningar"), Keywords: d.words("sokord")}
		p.Addressed = d.addressed(p.ID)
		d.each("insats", func(d *decoder) {
			i := Insats{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"),
				Description: d.mustText("beskrivning"), Spellings: d.refs("stavningar"), Keywords: d.words("sokord")}
			i.Addressed = d.addressed(i.ID)
			p.Strands = append(p.Strands, i)
		})
		list = append(list, p)
	})
	return func(s *Set) { s.Programs = list }
}

func decodeGoals(_ *source.File, d *decoder) func(*Set) {
	var list []Mal
	kinds := []string{string(CouncilGoal), string(NamndGoal)}
	d.each("mal", func(d *decoder) {
		m := Mal{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"), Period: d.period("period"),
			Description: d.mustText("beskrivning"), Kind: GoalKind(d.choice("slag", kinds)), Number: int(d.number("nummer", 1, 99)),
			Spellings: d.refs("stavningar"), To: d.refs("till"), Why: d.text("forklaring"), Namnder: d.refs("namnder"),
			Keywords: d.words("sokord")}
		m.Addressed = d.addressed(m.ID)
		m.PeriodPos, m.KindPos, m.NumberPos = d.place("period"), d.place("slag"), d.place("nummer")
		list = append(list, m)
	})
	return func(s *Set) { s.Goals = list }
}

// PlaceKinds are the kinds of places in data/stader.toml.
var PlaceKinds = []string{"stad", "ort", "region", "o"}

func decodeCities(_ *source.File, d *decoder) func(*Set) {
	var list []Stad
	d.each("stad", func(d *decoder) {
		c := Stad{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"), Local: d.text("lokalt_namn"),
			Country: d.mustRef("land"), Kind: d.choice("slag", PlaceKinds), Lat: d.degrees("lat", 90), Lon: d.degrees("lon", 180),
			Relation: d.text("beskrivning"), Spellings: d.refs("stavningar"), Keywords: d.words("sokord")}
		c.Addressed = d.addressed(c.ID)
		list = append(list, c)
	})
	return func(s *Set) { s.Cities = list }
}

func decodeCountries(_ *source.File, d *decoder) func(*Set) {
	var list []Land
	d.each("land", func(d *decoder) {
		l := Land{Pos: d.table.Pos, ID: d.id(), Name: d.mustText("namn"), ISO: d.mustText("iso"), Spellings: d.refs("stavningar"),
			Adjectives: d.texts("adjektiv"), Keywords: d.words("sokord")}
		l.Addressed = d.addressed(l.ID)
		list = append(list, l)
	})
	return func(s *Set) { s.Countries = list }
}

func decodeSources(_ *source.File, d *decoder) func(*Set) {
	var list []Kalla
	d.each("kalla", func(d *decoder) {
		k := Kalla{Pos: d.table.Pos, At: d.at("titel"), ID: d.id(), Title: d.mustText("titel"),
			Publisher: d.mustText("utgivare"), Year: d.mustYear(), Date: d.date("datum"), Note: d.text("beskrivning"), TextFile: d.text("textfil")}
		k.FirstPage, k.LastPage = d.pages("sidor", true)
		list = append(list, k)
	})
	return func(s *Set) { s.Sources = list }
}

// publishedCounts are the counts that a report may publish for a year.
var publishedCounts = []string{"projekt", "namnder", "forvaltningar", "startade", "avslutade", "fonder_och_program"}

func decodeRedovisningar(_ *source.File, d *decoder) func(*Set) {
	var list []Redovisning
	d.each("redovisning", func(d *decoder) {
		r := Redovisning{Pos: d.table.Pos, Year: d.mustYear(), YearPos: d.place("ar"), Preliminary: d.boolean("preliminart"),
			Source: d.mustRef("kalla"), Page: d.page()}
		for _, what := range publishedCounts {
			n := d.number(what, 0, 1_000_000)
			if k, published := d.table.Get(what); published {
				r.Counts = append(r.Counts, PublishedCount{what, int(n), k.Value.Pos})
			}
		}
		r.Paid = publishedSum(d)
		r.Explanation, r.Paid.Page = r.Paid.Explanation, r.Page
		d.each("namnd", func(d *decoder) { r.Namnder = append(r.Namnder, publishedRow(d, "namnd")) })
		d.each("program", func(d *decoder) { r.Programs = append(r.Programs, publishedRow(d, "program")) })
		d.each("mal", func(d *decoder) { r.Goals = append(r.Goals, publishedRow(d, "mal")) })
		list = append(list, r)
	})
	return func(s *Set) { s.Redovisningar = list }
}

func publishedRow(d *decoder, about string) PublishedPaid {
	ref := d.mustRef(about)
	name, projects, page, repeated := d.mustText("angivet_namn"), int(d.number("projekt", 0, 100_000)), d.mustPage(), d.boolean("dubblett")
	p := publishedSum(d)
	p.ProjectsPos = d.table.Pos
	if k, ok := d.table.Get("projekt"); ok {
		p.ProjectsPos = k.Value.Pos
	}
	p.About, p.StatedName, p.Projects, p.Page, p.Repeated = ref, name, projects, page, repeated
	return p
}

// publishedSum reads the keys of a published sum of money.
func publishedSum(d *decoder) PublishedPaid {
	p := PublishedPaid{StatedPaid: d.text("utbetalt_text"), Explanation: d.text("forklaring"),
		Rounding: d.number("avrundning", 1, maxKronor)}
	if k, ok := d.get("utbetalt"); ok {
		p.Kronor, p.HasKronor = d.kronor(k)
		p.KronorPos = k.Value.Pos
	}
	if d.boolean("utbetalt_ungefarlig") {
		p.Precision = Roughly
	}
	if k, ok := d.get("utbetalt_precision"); ok {
		p.Precision = Precision(d.oneOf(k, precisions))
	}
	p.ExplainedAt, p.StatedPos, p.RoundingPos = d.place("forklaring"), d.place("utbetalt_text"), d.place("avrundning")
	return p
}

func decodePortal(f *source.File, d *decoder) func(*Set) {
	p := Portal{Title: d.mustText("titel"), Tagline: d.mustText("undertitel"), Description: d.mustText("beskrivning"),
		Base: d.base(f), Publisher: d.mustText("utgivare"), Contact: d.mustText("kontakt"), ContactURL: d.website("kontakt_url"),
		Year: int(d.mustNumber("redovisningsar", schema.FirstYear, schema.LastYear)), ReportDate: d.mustDate("redovisningsdatum"),
		NextReport: d.date("nasta_redovisning"),
		Licence:    d.mustText("licens"), LicenceURL: d.website("licens_url"), Repository: d.website("kallkod")}
	p.Coordinates = Credit{d.text("koordinater"), d.website("koordinater_url"), d.text("koordinater_licens"),
		d.website("koordinater_licens_url")}
	d.section("stad", func(d *decoder) { p.City = decodeCity(d) })
	return func(s *Set) { s.Portal = p }
}

func decodeCity(d *decoder) City {
	c := City{ID: d.id(), Name: d.mustText("namn"), Genitive: d.mustText("genitiv"), Body: d.mustText("kommun"),
		BodyGenitive: d.mustText("kommun_genitiv"), Country: d.mustRef("land"), Lat: d.degrees("lat", 90), Lon: d.degrees("lon", 180),
		Council: d.mustText("fullmaktige"), Questions: d.mustTexts("fragor")}
	c.QuestionsPos = d.place("fragor")
	if k, _ := d.table.Get("fragor"); k.Value.Kind() != staff.KindList {
		c.Questions = nil // how many there are is not known
	}
	return c
}

func decodeSynonyms(_ *source.File, d *decoder) func(*Set) {
	var syn Synonyms
	d.each("synonym", func(d *decoder) {
		group := d.words("ord")
		if k, ok := d.table.Get("ord"); ok && len(group) == 1 {
			d.findings.Add(k.Pos, len(k.Name), staff.SynonymAlone(group[0]))
		}
		syn.Groups = append(syn.Groups, group)
	})
	d.each("vardagsord", func(d *decoder) {
		syn.Everyday = append(syn.Everyday, Vardagsord{Words: d.mustWords("ord"), Means: d.mustWords("menar")})
	})
	d.each("svar", func(d *decoder) {
		syn.Answers = append(syn.Answers, Svar{Page: d.mustRef("sida"), Questions: d.mustTexts("fragor")})
	})
	d.each("annanstans", func(d *decoder) {
		syn.Elsewhere = append(syn.Elsewhere, Annanstans{Subject: d.mustText("amne"), Website: d.mustWebsite("url"), Words: d.mustWords("ord")})
	})
	d.each("forkortning", func(d *decoder) {
		syn.Abbreviations = append(syn.Abbreviations, [2]string{d.mustText("kort"), d.mustText("lang")})
	})
	return func(s *Set) { s.Synonyms = syn }
}

func decodeProvning(_ *source.File, d *decoder) func(*Set) {
	p := Provning{Assessed: d.mustDate("provad"), Updated: d.mustDate("uppdaterad"),
		Result: d.choice("forenlighet", []string{"helt", "delvis", "inte"}), Methods: d.texts("metoder"),
		Findings: d.texts("resultat"), LayoutDigest: d.mustText("layout")}
	d.each("brist", func(d *decoder) {
		p.NotMet = append(p.NotMet, Described{Name: d.mustText("namn"), Text: d.mustText("text"), Driver: d.text("krav")})
	})
	return func(s *Set) { s.Provning = p }
}

// measuredKinds are the kinds of texts whose length may be decided.
var measuredKinds = []string{"projekt", "redogorelse", "namnd", "natverk", "initiativ", "sida"}

func decodeGranskning(_ *source.File, d *decoder) func(*Set) {
	g := Granskning{Titles: d.texts("titlar"), MedianLIX: int(d.number("lix_median", 20, 80))}
	if k, ok := d.table.Get("lix_median"); ok {
		g.MedianPos = k.Value.Pos
	}
	d.each("langd", func(d *decoder) {
		g.Lengths = append(g.Lengths, Langd{Kind: d.choice("slag", measuredKinds),
			Least: int(d.mustNumber("minst", 0, 100_000)), Most: int(d.mustNumber("hogst", 1, 100_000)),
			KindPos: d.place("slag"), LeastPos: d.place("minst"), MostPos: d.place("hogst")})
	})
	d.each("personer", func(d *decoder) {
		g.Persons = append(g.Persons, Personer{d.mustRef("kalla"), d.mustText("salt"), d.mustTexts("avtryck")})
	})
	d.each("blad_utan_projekt", func(d *decoder) {
		g.Unused = append(g.Unused, Bladutan{d.table.Pos, d.mustRef("kalla"), d.mustPage(), d.mustText("namn"), d.mustText("skal")})
	})
	d.each("provat", func(d *decoder) {
		g.Tried = append(g.Tried, Provat{Code: d.choice("kod", diag.Settled), File: d.mustText("fil"), ID: d.text("id"),
			Words: d.text("ord"), Reason: d.mustText("skal"), Pos: d.table.Pos, FilePos: d.place("fil")})
	})
	return func(s *Set) { s.Granskning = g }
}
