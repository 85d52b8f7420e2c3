package dataset

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Known are the tables of everything else that the portal knows: they are only
// offered for download, as no page counts by them.
type Known struct {
	Namnder       *Table[*graph.Namnd]
	Accounts      *Table[*graph.Account]
	Exchanges     *Table[*graph.Exchange]
	Programs      *Table[*graph.Program]
	Strands       *Table[*graph.Strand]
	Goals         *Table[*graph.Goal]
	Mapped        *Table[Mapped]
	Themes        *Table[*graph.Theme]
	Cities        *Table[*graph.City]
	Countries     *Table[*graph.Country]
	Networks      *Table[*graph.Network]
	Memberships   *Table[*graph.Membership]
	Organisations *Table[*graph.Organisation]
	Places        *Table[*graph.Place]
	Initiatives   *Table[*graph.Initiative]
	Plans         *Table[PlanOf]
	Remarks       *Table[RemarkOf]
	Sources       *Table[*graph.Source]
	Corrections   *Table[Correction]
	Editions      *Table[Edition]
}

func declareKnown(c *words.KnownColumns, a Addresses) Known {
	return Known{Namnder: namnder(c.Namnder, a), Accounts: accounts(c.Accounts, a), Exchanges: exchanges(c.Exchanges, a),
		Programs: programs(c.Programs, a), Strands: strands(c.Strands, a), Goals: knownGoals(c.Goals, a), Mapped: mapped(c.Mapped, a),
		Cities: cities(c.Cities, a), Countries: countries(c.Countries, a), Networks: networks(c.Networks, a),
		Memberships: memberships(c.Memberships, a), Organisations: organisations(c.Organisations, a), Places: cityPlaces(c.Places, a),
		Initiatives: initiatives(c.Initiatives, a), Plans: planned(c.Plans, a), Remarks: remarks(c.Remarks, a), Sources: sources(c.Sources),
		Themes: knownThemes(c.Themes, a), Corrections: corrections(c.Corrections, a), Editions: editions(c.Editions, a)}
}

func namnder(c words.NamndColumns, a Addresses) *Table[*graph.Namnd] {
	type n = *graph.Namnd
	return &Table[n]{Name: "namnder", Title: c.Title, Description: c.Description, Columns: []Column[n]{
		id("namnd", c.ID, namndID),
		text("namn", c.Name, namndName),
		text("kortnamn", c.Short, func(x n) string { return x.Short }),
		text("forvaltning", c.Forvaltning, func(x n) string { return x.Forvaltning }),
		text("sammanfattning", c.Summary, func(x n) string { return x.Summary }),
		page(a, c.URL, a.Namnd),
	}, Key: []string{"namnd"}}
}

func accounts(c words.AccountColumns, a Addresses) *Table[*graph.Account] {
	type r = *graph.Account
	return &Table[r]{Name: "redogorelser", Title: c.Title, Description: c.Description, Columns: []Column[r]{
		id("namnd", c.Namnd, func(x r) string { return x.Namnd.ID }),
		text("namnd_namn", c.NamndName, func(x r) string { return x.Namnd.Name }),
		number("ar", c.Year, func(x r) int { return x.Year }),
		text("sammanfattning", c.Summary, func(x r) string { return x.Summary }),
		ids("projekt", c.Projects, func(x r) []string { return projectIDs(x.Projects) }),
		list("projekt_namn", c.ProjectNames, func(x r) []string { return projectNames(x.Projects) }),
		ids("natverk", c.Networks, func(x r) []string { return networkIDs(x.Networks) }),
		list("natverk_namn", c.NetworkNames, func(x r) []string { return networkNames(x.Networks) }),
		ids("stader", c.Cities, func(x r) []string { return cityIDs(x.Cities) }),
		list("stader_namn", c.CityNames, func(x r) []string { return cityNames(x.Cities) }),
		ids("lander", c.Countries, func(x r) []string { return countryIDs(x.Countries) }),
		list("lander_namn", c.CountryNames, func(x r) []string { return countryNames(x.Countries) }),
		ids("namnder", c.Namnder, func(x r) []string { return namndIDs(x.Namnder) }),
		list("namnder_namn", c.NamnderNames, func(x r) []string { return namndNames(x.Namnder) }),
		ids("program", c.Programs, func(x r) []string { return each(x.Programs, func(p *graph.Program) string { return p.ID }) }),
		list("program_namn", c.ProgramNames, func(x r) []string {
			return each(x.Programs, func(p *graph.Program) string { return p.Name })
		}),
		list("organisationer", c.Organisations, func(x r) []string { return x.Redogorelse.Organisations }),
		id("kalla", c.Source, func(x r) string { return documentID(x.Source) }),
		text("kalla_titel", c.SourceTitle, func(x r) string { return documentTitle(x.Source) }),
		number("forsta_sida", c.FirstPage, func(x r) int { return x.FirstPage }),
		number("sista_sida", c.LastPage, func(x r) int { return x.LastPage }),
		page(a, c.URL, a.Account),
	}, Key: []string{"namnd", "ar"}, Refs: map[string]string{"namnd": "namnder", "projekt": "projekt", "natverk": "natverk",
		"stader": "stader", "lander": "lander", "namnder": "namnder", "program": "program", "kalla": "kallor"}}
}

func exchanges(c words.ExchangeColumns, a Addresses) *Table[*graph.Exchange] {
	type e = *graph.Exchange
	return &Table[e]{Name: "utbyten", Title: c.Title, Description: c.Description, Columns: []Column[e]{
		id("namnd", c.Namnd, func(x e) string { return x.Account.Namnd.ID }),
		text("namnd_namn", c.NamndName, func(x e) string { return x.Account.Namnd.Name }),
		number("ar", c.Year, func(x e) int { return x.Account.Year }),
		text("slag", c.Kind, func(x e) string { return string(x.Kind) }),
		text("riktning", c.Direction, func(x e) string { return string(x.Direction) }),
		ids("stader", c.Cities, func(x e) []string { return cityIDs(x.Cities) }),
		list("stader_namn", c.CityNames, func(x e) []string { return cityNames(x.Cities) }),
		ids("lander", c.Countries, func(x e) []string { return countryIDs(x.Countries) }),
		list("lander_namn", c.CountryNames, func(x e) []string { return countryNames(x.Countries) }),
		text("tema", c.Theme, func(x e) string { return x.Theme }),
		number("deltagare", c.Count, func(x e) int { return x.Count }),
		id("kalla", c.Source, func(x e) string { return documentID(x.Account.Source) }),
		text("kalla_titel", c.SourceTitle, func(x e) string { return documentTitle(x.Account.Source) }),
		number("sida", c.Page, func(x e) int { return x.Page }),
		page(a, c.URL, func(x e) string { return a.Account(x.Account) }),
	}, Refs: map[string]string{"namnd": "namnder", "stader": "stader", "lander": "lander", "kalla": "kallor"}}
}

func sources(c words.SourceColumns) *Table[*graph.Source] {
	type s = *graph.Source
	date := func(x s) record.Date { return x.Date }
	return &Table[s]{Name: "kallor", Title: c.Title, Description: c.Description, Columns: []Column[s]{
		id("kalla", c.ID, documentID),
		text("titel", c.Name, documentTitle),
		text("utgivare", c.Publisher, func(x s) string { return x.Publisher }),
		number("ar", c.Year, func(x s) int { return x.Year }),
		day("datum", c.Date, date),
		precision("datum_precision", c.Precision, date),
		number("forsta_sida", c.FirstPage, func(x s) int { return x.FirstPage }),
		number("sista_sida", c.LastPage, func(x s) int { return x.LastPage }),
		text("beskrivning", c.Note, func(x s) string { return x.Note }),
	}, Key: []string{"kalla"}}
}

func organisations(c words.OrganisationColumns, a Addresses) *Table[*graph.Organisation] {
	type o = *graph.Organisation
	return &Table[o]{Name: "organisationer", Title: c.Title, Description: c.Description, Columns: []Column[o]{
		id("organisation", c.ID, func(x o) string { return x.Slug }),
		text("namn", c.Name, func(x o) string { return x.Name }),
		ids("projekt", c.Projects, func(x o) []string { return projectIDs(x.Projects) }),
		list("projekt_namn", c.ProjectNames, func(x o) []string { return projectNames(x.Projects) }),
		ids("initiativ", c.Initiatives, func(x o) []string {
			return each(x.Initiatives, func(i *graph.Initiative) string { return i.ID })
		}),
		list("redogorelser", c.Accounts, func(x o) []string {
			return each(x.Accounts, func(r *graph.Account) string { return a.Absolute(a.Account(r)) })
		}),
		page(a, c.URL, a.Organisation),
	}, Key: []string{"organisation"}, Refs: map[string]string{"projekt": "projekt", "initiativ": "initiativ"}}
}

func cityPlaces(c words.CityPlaceColumns, a Addresses) *Table[*graph.Place] {
	type p = *graph.Place
	return &Table[p]{Name: "platser", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		id("plats", c.ID, func(x p) string { return x.ID }),
		text("namn", c.Name, func(x p) string { return x.Name }),
		ids("projekt", c.Projects, func(x p) []string { return projectIDs(x.Projects) }),
		list("projekt_namn", c.ProjectNames, func(x p) []string { return projectNames(x.Projects) }),
		page(a, c.URL, a.Place),
		text("slag", c.Kind, func(x p) string { return string(x.Kind) }),
		id("del_av", c.PartOf, partOf),
	}, Key: []string{"plats"}, Refs: map[string]string{"projekt": "projekt", "del_av": "platser"}}
}

// partOf returns the id of the district that a place is a part of, or "".
func partOf(p *graph.Place) string {
	if p.PartOf == nil {
		return ""
	}
	return p.PartOf.ID
}

// RemarkOf is an editor's remark on what the source says of a project.
type RemarkOf struct {
	Project *graph.Project
	Namnd   *graph.Namnd // nil if it is about all of the project
	Rule    string
	Year    int
	Text    string
	Source  *graph.Source // nil if it names no page
	Page    int
}

// RemarksOf returns the remarks on projects.
func RemarksOf(projects []*graph.Project) []RemarkOf {
	var out []RemarkOf
	for _, p := range projects {
		for _, r := range p.Remarks {
			x := RemarkOf{Project: p, Rule: r.Rule, Year: r.Year, Text: r.Text, Page: r.Page}
			if r.Page > 0 {
				x.Source = p.TextSource()
			}
			for _, d := range p.Deltaganden {
				if d.Namnd == nil || d.Namnd.ID != r.Namnd.ID {
					continue
				}
				x.Namnd = d.Namnd
				if s := d.In(r.Year); s != nil && r.Page > 0 {
					x.Source = s.Source
				}
			}
			out = append(out, x)
		}
	}
	return out
}

func remarks(c words.RemarkColumns, a Addresses) *Table[RemarkOf] {
	type r = RemarkOf
	return &Table[r]{Name: "anmarkningar", Title: c.Title, Description: c.Description, Columns: []Column[r]{
		id("projekt", c.Project, func(x r) string { return x.Project.ID }),
		text("projekt_namn", c.ProjectName, func(x r) string { return x.Project.Title }),
		id("namnd", c.Namnd, func(x r) string { return namndID(x.Namnd) }),
		text("namnd_namn", c.NamndName, func(x r) string { return namndName(x.Namnd) }),
		text("regel", c.Rule, func(x r) string { return x.Rule }),
		number("ar", c.Year, func(x r) int { return x.Year }),
		text("anmarkning", c.Text, func(x r) string { return x.Text }),
		id("kalla", c.Source, func(x r) string { return documentID(x.Source) }),
		number("sida", c.Page, func(x r) int { return x.Page }),
		page(a, c.URL, func(x r) string { return a.Project(x.Project) }),
	}, Refs: map[string]string{"projekt": "projekt", "namnd": "namnder", "kalla": "kallor"}}
}
