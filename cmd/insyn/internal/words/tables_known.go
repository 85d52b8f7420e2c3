package words

// KnownColumns are the columns of the tables that are only offered for download.
type KnownColumns struct {
	Namnder       NamndColumns
	Accounts      AccountColumns
	Exchanges     ExchangeColumns
	Programs      ProgramColumns
	Strands       StrandColumns
	Goals         KnownGoalColumns
	Mapped        MappedColumns
	Themes        KnownThemeColumns
	Cities        CityColumns
	Countries     CountryColumns
	Networks      NetworkColumns
	Memberships   MembershipColumns
	Organisations OrganisationColumns
	Places        CityPlaceColumns
	Initiatives   InitiativeColumns
	Plans         KnownPlanColumns
	Remarks       RemarkColumns
	Sources       SourceColumns
	Corrections   CorrectionColumns
	Editions      EditionColumns
}

// NamndColumns are the columns of nämnder.
type NamndColumns struct {
	Table
	ID, Name, Short, Forvaltning, Summary, URL string
}

// AccountColumns are the columns of the nämnder's accounts.
type AccountColumns struct {
	Table
	Namnd, NamndName, Year, Summary, Projects, ProjectNames, Networks, NetworkNames, Cities, CityNames, Countries, CountryNames,
	Namnder, NamnderNames, Programs, ProgramNames, Organisations, Source, SourceTitle, FirstPage, LastPage, URL string
}

// ExchangeColumns are the columns of exchanges.
type ExchangeColumns struct {
	Table
	Namnd, NamndName, Year, Kind, Direction, Cities, CityNames, Countries, CountryNames, Theme, Count, Source, SourceTitle, Page,
	URL string
}

// ProgramColumns are the columns of programmes.
type ProgramColumns struct {
	Table
	ID, Name, Short, About, EU, Statement, URL string
}

// StrandColumns are the columns of strands of programmes.
type StrandColumns struct {
	Table
	ID, Name, Program, ProgramName, About, URL string
}

// KnownGoalColumns are the columns of goals.
type KnownGoalColumns struct {
	Table
	ID, Name, Kind, Number, From, To, About, Namnder, NamnderNames, URL string
}

// MappedColumns are the columns of how goals are mapped to later ones.
type MappedColumns struct {
	Table
	From, FromName, To, ToName, Why, URL string
}

// CityColumns are the columns of cities and other places outside the city.
type CityColumns struct {
	Table
	ID, Name, Local, Kind, Country, CountryName, Lat, Lon, Relation, URL string
}

// CountryColumns are the columns of countries.
type CountryColumns struct {
	Table
	ID, Name, ISO, URL string
}

// NetworkColumns are the columns of networks.
type NetworkColumns struct {
	Table
	ID, Name, Short, Summary, Website, Cities, CityNames, Countries, CountryNames, URL string
}

// MembershipColumns are the columns of the nämnder's parts in networks.
type MembershipColumns struct {
	Table
	Network, NetworkName, Namnd, NamndName, Year, Text, Source, SourceTitle, Page, URL string
}

// OrganisationColumns are the columns of partner organisations.
type OrganisationColumns struct {
	Table
	ID, Name, Projects, ProjectNames, Initiatives, Accounts, URL string
}

// CityPlaceColumns are the columns of places in the city.
type CityPlaceColumns struct {
	Table
	ID, Name, Projects, ProjectNames, URL, Kind, PartOf string
}

// InitiativeColumns are the columns of initiatives.
type InitiativeColumns struct {
	Table
	ID, Name, Short, Summary, Plan, Precision, Start, End, Budget, Missing, Approx, Organisations, Namnder, NamnderNames, Source,
	SourceTitle, Page, URL string
}

// KnownPlanColumns are the columns of the planned budgets of initiatives.
type KnownPlanColumns struct {
	Table
	Initiative, InitiativeName, Year, Amount, Missing, Approx, For, Source, Page, URL string
}

// RemarkColumns are the columns of the editors' remarks.
type RemarkColumns struct {
	Table
	Project, ProjectName, Namnd, NamndName, Rule, Year, Text, Source, Page, URL string
}

// SourceColumns are the columns of the documents that facts come from.
type SourceColumns struct {
	Table
	ID, Name, Publisher, Year, Date, Precision, FirstPage, LastPage, Note string
}

// KnownThemeColumns are the columns of themes.
type KnownThemeColumns struct {
	Table
	ID, Name, Summary, Projects, ProjectNames, URL string
}

// CorrectionColumns are the columns of corrections.
type CorrectionColumns struct {
	Table
	ID, Day, Doc, DocName, Path, Fact, From, To, Why, Project, ProjectName, Namnd, NamndName, Year, URL string
}

// EditionColumns are the columns of editions.
type EditionColumns struct {
	Table
	ID, Name, Month, Facts, Sum, List, URL string
}
