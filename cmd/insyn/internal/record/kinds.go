package record

import (
	"strconv"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// Projekt is a file in content/projekt.
type Projekt struct {
	Document
	Title, Short, Summary string
	TitlePos              diag.Pos
	Start, End            Date
	Program, Strand       Ref
	Themes                []Ref
	ProgramMissing        Reason // why there is no programme
	Organisations         []string
	Cities, Countries     []Ref
	Places                []Ref
	RunBy                 Ref // the school or other place that runs it
	Networks              []Ref
	AlsoNamnder           []Ref // take part without a sheet of their own
	Website               string
	Deltaganden           []Deltagande
	Remarks               []Remark
}

// Name returns the short name, or the title if there is none.
func (p *Projekt) Name() string {
	if p.Short != "" {
		return p.Short
	}
	return p.Title
}

// Deltagande is one nämnd's part in a project, with a sheet for every year in
// which the nämnd reported it.
type Deltagande struct {
	Namnd   Ref
	Role    Role // as the portal counts it
	RolePos diag.Pos
	Sheets  []Blad
}

// Blad is one sheet: everything that a nämnd states of a project for one
// reporting year. It belongs to its year. What a sheet does not say is not
// taken from an earlier one.
type Blad struct {
	Pos           diag.Pos
	Year          int
	YearPos       diag.Pos
	Source        Ref
	Page          int
	StatedName    string // as the form says
	StatedHeading string // the sheet's heading, where it differs
	StatedRole    string // where the form says another role
	Start, End    Date   // zero where they are the project's
	StartText     string
	EndText       string
	Budget        Budget
	OtherColumn   Budget // an amount in the other role's column as well
	HasOther      bool
	Paid          Paid // in the year; its Page is 0 where it is the sheet's
	PaidSource    Ref  // of its own, or the sheet's
	StatedProgram string
	Goals         []Ref // the council's, of the year's term
	Origin        []Ref // the earlier or nämnd goals that the form names
	StatedGoals   string
}

// Remark is an editor's remark on what the source says.
type Remark struct {
	Pos     diag.Pos
	Rule    string // id of the quality rule that it explains, or ""
	Fact    string // of schema.SheetFacts, if it is about that only, or ""
	FactPos diag.Pos
	Namnd   Ref
	Year    int // whose sheet it is about, or 0 for any
	YearPos diag.Pos
	Text    string
	Page    int
}

// Namnd is content/namnder/<id>/index.md.
type Namnd struct {
	Document
	Name, Short, Forvaltning, Summary string
	Spellings                         []Ref
	Contact                           *Kontakt // nil where no source gives one
}

// Kontakt is how anybody reaches a nämnd's office: by a function, not a person.
type Kontakt struct {
	Name, URL string
	Source    Ref
	Page      int
}

// Redogorelse is a nämnd's account of one year, content/namnder/<id>/<year>.md.
type Redogorelse struct {
	Document
	Namnd                      Ref
	Year                       int
	Summary                    string
	Source                     Ref
	FirstPage, LastPage        int
	Projects, Networks         []Ref
	Cities, Countries, Namnder []Ref
	Programs                   []Ref
	Organisations              []string
	EmptyAnswers               []Question
	Exchanges                  []Utbyte
}

// Question is the number of one of the city's questions, from 1.
type Question struct {
	Number int
	Pos    diag.Pos
	Len    int
}

// ExchangeKind is what kind of exchange an account tells of.
type ExchangeKind string

// The kinds of exchanges.
const (
	StudyVisit    ExchangeKind = "studiebesok"
	JobShadowing  ExchangeKind = "jobbskuggning"
	Conference    ExchangeKind = "konferens"
	PupilExchange ExchangeKind = "elevutbyte"
	Course        ExchangeKind = "kurs"
	Event         ExchangeKind = "evenemang"
	Delegation    ExchangeKind = "delegation"
)

var exchangeKinds = []string{string(StudyVisit), string(JobShadowing), string(Conference), string(PupilExchange), string(Course),
	string(Event), string(Delegation)}

// Direction is which way an exchange went, seen from the city.
type Direction string

// The directions of exchanges.
const (
	Out     Direction = "ut"
	In      Direction = "in"
	Digital Direction = "digitalt"
)

var directions = []string{string(Out), string(In), string(Digital)}

// Utbyte is an exchange that an account tells of.
type Utbyte struct {
	ID                Ref // where it has one of its own: facts about it are known by that
	Kind              ExchangeKind
	Direction         Direction
	Cities, Countries []Ref
	Theme             string
	Count             int // participants, 0 if not given
	Page              int
}

// Initiativ is a file in content/initiativ.
type Initiativ struct {
	Document
	Title, Short, Summary string
	PlanDate              Date
	Start, End            Date
	Source                Ref
	Organisations         []string
	Budget                Budget
	GlobalGoals           []GlobalGoal
	AlsoNamnder           []Ref
	Parts, Roles          []Described
	Years                 []PlannedYear
	BudgetPos             diag.Pos
}

// GlobalGoal is a goal of Agenda 2030, by its number from 1 to 17 and, if the
// plan names it, its name there.
type GlobalGoal struct {
	Number int
	Name   string
}

// Described is a named thing with a text, and who runs it.
type Described struct{ Name, Text, Driver string }

// PlannedYear is the planned budget of one year of an initiative.
type PlannedYear struct {
	Year    int
	YearPos diag.Pos
	Budget  Budget
	Text    string
}

// Natverk is a file in content/natverk.
type Natverk struct {
	Document
	Name, Short, Summary, Website string
	Spellings                     []Ref
	Cities, Countries             []Ref
	Memberships                   []Medverkan
}

// Medverkan is a nämnd's part in a network in one year.
type Medverkan struct {
	Namnd  Ref
	Year   int
	Source Ref
	Page   int
	Text   string
}

// Sida is a text about the portal, content/sidor/<slug>.md.
type Sida struct {
	Document
	Title, Summary string
	Kind           TextKind
	Footer         int      // its place among the links at the foot of every page, 0 if it has none
	Everyday       []string // of the glossary: headings that also have an everyday sense
}

// TextKind is what the portal does with a text beyond showing it.
type TextKind string

// The kinds of texts that the portal knows.
const (
	StartText         TextKind = "start"          // stands on the start page
	AccessibilityText TextKind = "tillganglighet" // carries the results of the tests
	GlossaryText      TextKind = "ordlista"       // the search finds its words as such
	GuideText         TextKind = "bidra"          // leads to the hosting site's editor, with new files begun
)

// TextKinds returns the kinds of texts that the portal knows.
func TextKinds() []string { return append([]string(nil), textKinds...) }

var textKinds = []string{string(StartText), string(AccessibilityText), string(GlossaryText), string(GuideText)}

// Program is a family of a fund or programme with its strands.
type Program struct {
	Addressed
	ID                       string
	Pos                      diag.Pos
	Name, Short, Description string
	EU                       bool
	Statement                string // the EU's visibility statement, exactly
	Spellings                []Ref
	Keywords                 []string // see Document
	Strands                  []Insats
}

// Insats is a strand or call of a programme.
type Insats struct {
	Addressed
	ID                string
	Pos               diag.Pos
	Name, Description string
	Spellings         []Ref
	Keywords          []string // see Document
}

// GoalKind tells the council's goals from a nämnd's own.
type GoalKind string

// The kinds of goals.
const (
	CouncilGoal GoalKind = "fullmaktige"
	NamndGoal   GoalKind = "namndmal"
)

// Period is the years of a term of office, first and last. The zero Period is
// one that the source does not give; it contains no year.
type Period struct{ From, To int }

// Contains reports whether the year is in the period.
func (p Period) Contains(year int) bool { return p.From <= year && year <= p.To }

// String returns the period as "2015–2018", as "2015" if it is one year, and
// as "" if it is not known.
func (p Period) String() string {
	switch {
	case p == Period{}:
		return ""
	case p.From == p.To:
		return strconv.Itoa(p.From)
	}
	return strconv.Itoa(p.From) + "–" + strconv.Itoa(p.To)
}

// Mal is a goal of the city council or a nämnd.
type Mal struct {
	Addressed
	ID                string
	Pos               diag.Pos
	Name, Description string
	Period            Period // zero if the source does not say: then it is an earlier one
	PeriodPos         diag.Pos
	Kind              GoalKind
	KindPos           diag.Pos
	Number            int
	NumberPos         diag.Pos
	Spellings         []Ref
	To                []Ref // the council's goals of later terms that it is mapped to
	Why               string
	Namnder           []Ref
	Keywords          []string // see Document
}

// InForce reports whether it is one of the council's goals for the year.
func (m *Mal) InForce(year int) bool { return m.Kind == CouncilGoal && m.Period.Contains(year) }

// Stad is a city, town, island or region.
type Stad struct {
	Addressed
	ID                          string
	Pos                         diag.Pos
	Name, Local, Kind, Relation string
	Country                     Ref
	Lat, Lon                    float64 // WGS84 degrees
	Spellings                   []Ref
	Keywords                    []string // see Document
}

// Land is a country.
type Land struct {
	Addressed
	ID        string
	Pos       diag.Pos
	Name, ISO string
	Spellings []Ref
	// Adjectives are the country's: "dansk" is as good as "Danmark" in a question.
	Adjectives []string
	Keywords   []string // see Document
}

// Kalla is a document that facts come from.
type Kalla struct {
	ID                     string
	Pos                    diag.Pos
	At                     At
	Title, Publisher, Note string
	Year                   int
	Date                   Date
	FirstPage, LastPage    int
	TextFile               string // name of the file with its text, beside the repository, or ""
}

// Redovisning is what one source publishes of one year's totals.
type Redovisning struct {
	Pos         diag.Pos
	Year        int
	YearPos     diag.Pos
	Preliminary bool // not all nämnder have reported yet
	Source      Ref
	Page        int
	Counts      []PublishedCount
	Paid        PublishedPaid
	Namnder     []PublishedPaid
	Programs    []PublishedPaid
	Goals       []PublishedPaid
	Explanation string
}

// PublishedCount is a published number of things, such as "projekt" 63.
type PublishedCount struct {
	What  string // key of data/redovisningar.toml
	Count int
	Pos   diag.Pos
}

// PublishedPaid is a published row: a sum, a number of projects, or both.
type PublishedPaid struct {
	About       Ref // nämnd, programme or goal
	StatedName  string
	Projects    int // 0 if not published
	ProjectsPos diag.Pos
	Kronor      int64
	HasKronor   bool
	KronorPos   diag.Pos
	StatedPaid  string
	StatedPos   diag.Pos
	Precision   Precision // "" if the file doesn't say
	Rounding    int64     // kronor: the unit that the figure is rounded to
	RoundingPos diag.Pos
	Page        int
	Repeated    bool // the row stands twice in the source
	Explanation string
	ExplainedAt diag.Pos // of the explanation
}

// Precision is how a source limits a sum that it publishes.
type Precision string

// What a source may say of a sum, as data/redovisningar.toml has it.
const (
	Exactly  Precision = "exakt"
	Roughly  Precision = "cirka"
	AtLeast  Precision = "minst"
	MoreThan Precision = "mer-an"
	AtMost   Precision = "hogst"
	LessThan Precision = "mindre-an"
)

var precisions = []string{string(Exactly), string(Roughly), string(AtLeast), string(MoreThan), string(AtMost), string(LessThan)}

// Said is the precision of the sum: what the file says, else roughly if the sum
// is rounded.
func (p *PublishedPaid) Said() Precision {
	switch {
	case p.Precision != "":
		return p.Precision
	case p.Rounding > 1:
		return Roughly
	}
	return Exactly
}
