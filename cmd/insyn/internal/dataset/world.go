package dataset

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// The tables of what projects, nämnder and accounts refer to.

func programs(c words.ProgramColumns, a Addresses) *Table[*graph.Program] {
	type p = *graph.Program
	return &Table[p]{Name: "program", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		id("program", c.ID, func(x p) string { return x.ID }),
		text("namn", c.Name, func(x p) string { return x.Name }),
		text("kortnamn", c.Short, func(x p) string { return x.Short }),
		text("beskrivning", c.About, func(x p) string { return x.Program.Description }),
		{"eu", Yes, None, c.EU, func(x p) Cell { return YesCell(x.EU) }},
		text("medfinansiering", c.Statement, func(x p) string { return x.Statement }),
		page(a, c.URL, a.Program),
	}, Key: []string{"program"}}
}

func strands(c words.StrandColumns, a Addresses) *Table[*graph.Strand] {
	type s = *graph.Strand
	return &Table[s]{Name: "insatser", Title: c.Title, Description: c.Description, Columns: []Column[s]{
		id("insats", c.ID, func(x s) string { return x.ID }),
		text("namn", c.Name, func(x s) string { return x.Name }),
		id("program", c.Program, func(x s) string { return x.Program.ID }),
		text("program_namn", c.ProgramName, func(x s) string { return x.Program.Name }),
		text("beskrivning", c.About, func(x s) string { return x.Insats.Description }),
		page(a, c.URL, a.Strand),
	}, Key: []string{"insats"}, Refs: map[string]string{"program": "program"}}
}

func knownGoals(c words.KnownGoalColumns, a Addresses) *Table[*graph.Goal] {
	type m = *graph.Goal
	return &Table[m]{Name: "mal", Title: c.Title, Description: c.Description, Columns: []Column[m]{
		id("mal", c.ID, func(x m) string { return x.ID }),
		text("namn", c.Name, func(x m) string { return x.Name }),
		text("slag", c.Kind, func(x m) string { return string(x.Kind) }),
		number("nummer", c.Number, func(x m) int { return x.Number }),
		number("fran_ar", c.From, func(x m) int { return x.Period.From }),
		number("till_ar", c.To, func(x m) int { return x.Period.To }),
		text("beskrivning", c.About, func(x m) string { return x.Mal.Description }),
		ids("namnder", c.Namnder, func(x m) []string { return namndIDs(x.Namnder) }),
		list("namnder_namn", c.NamnderNames, func(x m) []string { return namndNames(x.Namnder) }),
		page(a, c.URL, a.Goal),
	}, Key: []string{"mal"}, Refs: map[string]string{"namnder": "namnder"}}
}

func knownThemes(c words.KnownThemeColumns, a Addresses) *Table[*graph.Theme] {
	type t = *graph.Theme
	return &Table[t]{Name: "teman", Title: c.Title, Description: c.Description, Columns: []Column[t]{
		id("tema", c.ID, func(x t) string { return x.ID }),
		text("namn", c.Name, func(x t) string { return x.Name }),
		text("sammanfattning", c.Summary, func(x t) string { return x.Description }),
		ids("projekt", c.Projects, func(x t) []string { return projectIDs(x.Projects) }),
		list("projekt_namn", c.ProjectNames, func(x t) []string { return projectNames(x.Projects) }),
		page(a, c.URL, a.Theme),
	}, Key: []string{"tema"}, Refs: map[string]string{"projekt": "projekt"}}
}

// Mapped is a goal with a later one that it is counted to.
type Mapped struct{ From, To *graph.Goal }

// MappingOf returns how goals are mapped to later ones.
func MappingOf(goals []*graph.Goal) []Mapped {
	var out []Mapped
	for _, m := range goals {
		for _, to := range m.To {
			out = append(out, Mapped{m, to})
		}
	}
	return out
}

func mapped(c words.MappedColumns, a Addresses) *Table[Mapped] {
	return &Table[Mapped]{Name: "malkopplingar", Title: c.Title, Description: c.Description, Columns: []Column[Mapped]{
		id("mal", c.From, func(x Mapped) string { return x.From.ID }),
		text("mal_namn", c.FromName, func(x Mapped) string { return x.From.Name }),
		id("till", c.To, func(x Mapped) string { return x.To.ID }),
		text("till_namn", c.ToName, func(x Mapped) string { return x.To.Name }),
		text("forklaring", c.Why, func(x Mapped) string { return x.From.Why }),
		page(a, c.URL, func(x Mapped) string { return a.Goal(x.From) }),
	}, Key: []string{"mal", "till"}, Refs: map[string]string{"mal": "mal", "till": "mal"}}
}

func cities(c words.CityColumns, a Addresses) *Table[*graph.City] {
	type s = *graph.City
	country := func(of func(*graph.Country) string) func(s) string {
		return func(x s) string {
			if x.Country == nil {
				return ""
			}
			return of(x.Country)
		}
	}
	return &Table[s]{Name: "stader", Title: c.Title, Description: c.Description, Columns: []Column[s]{
		id("stad", c.ID, func(x s) string { return x.ID }),
		text("namn", c.Name, func(x s) string { return x.Name }),
		text("lokalt_namn", c.Local, func(x s) string { return x.Local }),
		text("slag", c.Kind, func(x s) string { return x.Kind }),
		id("land", c.Country, country(func(l *graph.Country) string { return l.ID })),
		text("land_namn", c.CountryName, country(func(l *graph.Country) string { return l.Name })),
		{"lat", Degrees, WGS84, c.Lat, func(x s) Cell { return DegreesCell(x.Lat) }},
		{"lon", Degrees, WGS84, c.Lon, func(x s) Cell { return DegreesCell(x.Lon) }},
		text("samband", c.Relation, func(x s) string { return x.Relation }),
		page(a, c.URL, a.City),
	}, Key: []string{"stad"}, Refs: map[string]string{"land": "lander"}}
}

func countries(c words.CountryColumns, a Addresses) *Table[*graph.Country] {
	type l = *graph.Country
	return &Table[l]{Name: "lander", Title: c.Title, Description: c.Description, Columns: []Column[l]{
		id("land", c.ID, func(x l) string { return x.ID }),
		text("namn", c.Name, func(x l) string { return x.Name }),
		text("iso", c.ISO, func(x l) string { return x.ISO }),
		page(a, c.URL, a.Country),
	}, Key: []string{"land"}}
}

func networks(c words.NetworkColumns, a Addresses) *Table[*graph.Network] {
	type n = *graph.Network
	return &Table[n]{Name: "natverk", Title: c.Title, Description: c.Description, Columns: []Column[n]{
		id("natverk", c.ID, func(x n) string { return x.ID }),
		text("namn", c.Name, func(x n) string { return x.Name }),
		text("kortnamn", c.Short, func(x n) string { return x.Short }),
		text("sammanfattning", c.Summary, func(x n) string { return x.Summary }),
		{"webbplats", Address, None, c.Website, func(x n) Cell { return TextCell(x.Website) }},
		ids("stader", c.Cities, func(x n) []string { return cityIDs(x.Cities) }),
		list("stader_namn", c.CityNames, func(x n) []string { return cityNames(x.Cities) }),
		ids("lander", c.Countries, func(x n) []string { return countryIDs(x.Countries) }),
		list("lander_namn", c.CountryNames, func(x n) []string { return countryNames(x.Countries) }),
		page(a, c.URL, a.Network),
	}, Key: []string{"natverk"}, Refs: map[string]string{"stader": "stader", "lander": "lander"}}
}

func memberships(c words.MembershipColumns, a Addresses) *Table[*graph.Membership] {
	type m = *graph.Membership
	return &Table[m]{Name: "medverkan", Title: c.Title, Description: c.Description, Columns: []Column[m]{
		id("natverk", c.Network, func(x m) string { return x.Network.ID }),
		text("natverk_namn", c.NetworkName, func(x m) string { return x.Network.Name }),
		id("namnd", c.Namnd, func(x m) string { return namndID(x.Namnd) }),
		text("namnd_namn", c.NamndName, func(x m) string { return namndName(x.Namnd) }),
		number("ar", c.Year, func(x m) int { return x.Year }),
		text("medverkan", c.Text, func(x m) string { return x.Text }),
		id("kalla", c.Source, func(x m) string { return documentID(x.Source) }),
		text("kalla_titel", c.SourceTitle, func(x m) string { return documentTitle(x.Source) }),
		number("sida", c.Page, func(x m) int { return x.Page }),
		page(a, c.URL, func(x m) string { return a.Network(x.Network) }),
	}, Refs: map[string]string{"natverk": "natverk", "namnd": "namnder", "kalla": "kallor"}}
}

func initiatives(c words.InitiativeColumns, a Addresses) *Table[*graph.Initiative] {
	type i = *graph.Initiative
	start, end := func(x i) record.Date { return x.Start }, func(x i) record.Date { return x.End }
	plan := func(x i) record.Date { return x.PlanDate }
	budget := func(x i) record.Amount { return x.Budget.Amount }
	return &Table[i]{Name: "initiativ", Title: c.Title, Description: c.Description, Columns: []Column[i]{
		id("initiativ", c.ID, func(x i) string { return x.ID }),
		text("titel", c.Name, func(x i) string { return x.Title }),
		text("kortnamn", c.Short, func(x i) string { return x.Short }),
		text("sammanfattning", c.Summary, func(x i) string { return x.Summary }),
		day("plan", c.Plan, plan),
		precision("plan_precision", c.Precision, plan),
		day("start", c.Start, start),
		precision("start_precision", c.Precision, start),
		day("slut", c.End, end),
		precision("slut_precision", c.Precision, end),
		amount("total_budget_sek", c.Budget, budget),
		missing("total_budget_saknas", c.Missing, budget),
		approx("total_budget_ungefarlig", c.Approx, budget),
		list("organisationer", c.Organisations, func(x i) []string { return x.Organisations }),
		ids("namnder", c.Namnder, func(x i) []string { return namndIDs(x.Namnder) }),
		list("namnder_namn", c.NamnderNames, func(x i) []string { return namndNames(x.Namnder) }),
		id("kalla", c.Source, func(x i) string { return documentID(x.Source) }),
		text("kalla_titel", c.SourceTitle, func(x i) string { return documentTitle(x.Source) }),
		number("total_budget_sida", c.Page, func(x i) int { return x.Budget.Page }),
		page(a, c.URL, a.Initiative),
	}, Key: []string{"initiativ"}, Refs: map[string]string{"namnder": "namnder", "kalla": "kallor"}}
}

// PlanOf is the planned budget of a year of an initiative.
type PlanOf struct {
	Initiative *graph.Initiative
	Year       record.PlannedYear
}

// PlansOf returns the planned budgets of initiatives.
func PlansOf(initiatives []*graph.Initiative) []PlanOf {
	var out []PlanOf
	for _, i := range initiatives {
		for _, y := range i.Years {
			out = append(out, PlanOf{i, y})
		}
	}
	return out
}

func planned(c words.KnownPlanColumns, a Addresses) *Table[PlanOf] {
	type p = PlanOf
	budget := func(x p) record.Amount { return x.Year.Budget.Amount }
	return &Table[p]{Name: "initiativbudgetar", Title: c.Title, Description: c.Description, Columns: []Column[p]{
		id("initiativ", c.Initiative, func(x p) string { return x.Initiative.ID }),
		text("initiativ_namn", c.InitiativeName, func(x p) string { return x.Initiative.Title }),
		number("ar", c.Year, func(x p) int { return x.Year.Year }),
		amount("belopp_sek", c.Amount, budget),
		missing("saknas", c.Missing, budget),
		approx("ungefarlig", c.Approx, budget),
		text("till", c.For, func(x p) string { return x.Year.Text }),
		id("kalla", c.Source, func(x p) string { return documentID(x.Initiative.Source) }),
		number("sida", c.Page, func(x p) int { return x.Year.Budget.Page }),
		page(a, c.URL, func(x p) string { return a.Initiative(x.Initiative) }),
	}, Refs: map[string]string{"initiativ": "initiativ", "kalla": "kallor"}}
}
