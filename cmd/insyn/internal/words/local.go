package words

// Local is the pages of places in the city: districts, schools and others.
type Local struct {
	Head
	Lead        func(places Value) Prose
	Groups      LocalGroups
	Description func(name string) string                   // of a place's page
	NoProject   string                                     // no project names a place that only an account tells of
	RunsNone    string                                     // a school that others' projects alone have
	TakesPart   func(name string, leaders []string) string // through whom a place takes part in a project
	OnlyNamed   string                                     // no source says what was done there
}

// LocalGroups are the kinds of places, by the heading of each in the list.
type LocalGroups struct{ Districts, Schools, Others LocalGroup }

// LocalGroup is a kind of places.
type LocalGroup struct{ Name, Note, One string }

type localWords struct {
	Facts       string
	Kind        string
	PartOf      string
	Parts       string
	Done        string // heading: what was done there
	Runs        string // heading: projects that the place itself runs
	Projects    string // heading: projects that it takes part in
	Others      string // the same, of a place with projects of its own
	Amounts     string // whose the amounts beside projects are
	None        string // instead of a number of projects
	ListedPlace string // beside a place in the list of which no more is told
	RunBy       string // on a project's page
}
