package site

// Linked is what a page says of itself to search engines and other programs, in the
// words of schema.org.
type Linked struct {
	Context     string  `json:"@context"`
	Type        string  `json:"@type"`
	Name        string  `json:"name"`
	Description string  `json:"description"`
	URL         string  `json:"url"`
	Language    string  `json:"inLanguage"`
	Licence     string  `json:"license,omitempty"`
	PartOf      *Entity `json:"isPartOf"`
	Publisher   *Entity `json:"publisher"`
	Main        *Entity `json:"mainEntity,omitempty"`
}

// Entity is a thing in the words of schema.org.
type Entity struct {
	Type        string   `json:"@type"`
	Name        string   `json:"name,omitempty"`
	URL         string   `json:"url,omitempty"`
	Description string   `json:"description,omitempty"`
	SameAs      string   `json:"sameAs,omitempty"`
	Start       string   `json:"startDate,omitempty"`
	End         string   `json:"endDate,omitempty"`
	Format      string   `json:"encodingFormat,omitempty"`
	Content     string   `json:"contentUrl,omitempty"`
	Licence     string   `json:"license,omitempty"`
	Creator     *Entity  `json:"creator,omitempty"`
	Funder      *Entity  `json:"funder,omitempty"`
	Parent      *Entity  `json:"parentOrganization,omitempty"`
	Amount      *Money   `json:"amount,omitempty"`
	Geo         *Geo     `json:"geo,omitempty"`
	Funding     []Entity `json:"funding,omitempty"`
	Members     []Entity `json:"member,omitempty"`
	Files       []Entity `json:"distribution,omitempty"`
}

// Money is an amount in kronor. Where a part of it is missing it is the least.
type Money struct {
	Type     string `json:"@type"`
	Currency string `json:"currency"`
	Value    *int64 `json:"value,omitempty"`
	Least    *int64 `json:"minValue,omitempty"`
}

// Geo is where a place lies.
type Geo struct {
	Type string  `json:"@type"`
	Lat  float64 `json:"latitude"`
	Lon  float64 `json:"longitude"`
}

// Linked returns what the page says of itself.
func (m *Meta) Linked() Linked {
	s := m.Site
	l := Linked{Context: "https://schema.org", Type: "WebPage", Name: m.Title, Description: m.Description, URL: m.Canonical(),
		Language: s.Words.Code, Licence: s.LicenceURL, PartOf: &Entity{Type: "WebSite", Name: s.Title, URL: s.Base},
		Publisher: s.PublisherEntity()}
	if m.Main != nil {
		l.Main = m.Main()
	}
	return l
}

// PublisherEntity returns the publisher in the words of schema.org.
func (s *Site) PublisherEntity() *Entity {
	return &Entity{Type: "GovernmentOrganization", Name: s.Publisher}
}
