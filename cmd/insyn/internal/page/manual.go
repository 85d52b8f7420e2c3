package page

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Manual is a page for those who edit the content: all keys of all kinds of
// files, or what a finding means. It is made of the schema and of staff's words,
// which are Swedish whatever language the portal speaks.
type Manual struct {
	site.Meta
	Lead     string
	Contents []site.Link // its headings, where there are many
	Sections []ManualSection
}

// Layout returns the template's name.
func (*Manual) Layout() string { return "handbok" }

// ManualSection is a part of the manual below a heading.
type ManualSection struct {
	ID, Heading, Text string
	Code              string
	Links             []site.Link
	Parts             []ManualPart
}

// ManualPart is the keys below one heading of a file.
type ManualPart struct {
	Heading string // "[[deltagande.blad]]"
	Plain   bool   // whether the heading is no code
	Text    string
	Keys    []ManualKey
}

// ManualKey is one key.
type ManualKey struct{ Name, Kind, Label, Hint string }

// manual adds the pages for editors. Search engines are not to show them: they
// would stand before what citizens look for.
func (b *pages) manual() {
	fields := &Manual{Meta: b.manualPage(site.FieldsAddress, staff.FieldsTitle, staff.FieldsLead), Lead: staff.FieldsLead,
		Sections: site.Each(schema.Documents, fieldsOf)}
	fields.Contents = headings(fields.Sections)
	b.Add(fields)
	index := &Manual{Meta: b.manualPage(site.FindingsAddress, staff.FindingsTitle, staff.FindingsLead), Lead: staff.FindingsLead}
	for i, group := range staff.FindingGroups() {
		s := ManualSection{ID: findingGroups[i], Heading: group.Title}
		for _, code := range group.Codes {
			text, _ := staff.FindingTextOf(code)
			s.Links = append(s.Links, site.Link{Text: text.Title, Href: site.Finding(string(code)), Note: string(code)})
			b.Add(b.finding(code, text))
		}
		index.Sections = append(index.Sections, s)
	}
	index.Contents = headings(index.Sections)
	b.Add(index)
}

// headings returns the ways to sections.
func headings(sections []ManualSection) []site.Link {
	return site.Each(sections, func(s ManualSection) site.Link { return site.Link{Text: s.Heading, Href: "#" + s.ID} })
}

// schemas returns the JSON Schemas of all kinds of documents. They are of the program alone,
// and so the preview need not write them anew for each site.
var schemas = sync.OnceValue(func() []File {
	return site.Each(schema.Documents, func(d schema.Document) File { return File{Address: site.SchemaAddress(d.Name), Data: schema.JSON(d)} })
})

// findingGroups are the anchors of the groups of findings.
var findingGroups = []string{"filer", "uppgifter", "helheten", "utgivet", "rimlighet", "texter"}

func (b *pages) manualPage(address, title, lead string, up ...site.Link) site.Meta {
	return site.Meta{Address: address, Title: title, Description: lead, NoIndex: true, Crumbs: b.Crumbs(up...)}
}

// finding is the page of one kind of finding.
func (b *pages) finding(code diag.Code, text staff.FindingText) *Manual {
	up := site.Link{Text: staff.FindingsTitle, Href: site.FindingsAddress}
	m := &Manual{Meta: b.manualPage(site.Finding(string(code)), text.Title, text.Means, up), Lead: text.Means}
	for _, s := range []ManualSection{{ID: "fel", Heading: staff.FindingBad, Code: text.Bad},
		{ID: "ratt", Heading: staff.FindingGood, Code: text.Good}} {
		if s.Code != "" {
			m.Sections = append(m.Sections, s)
		}
	}
	return m
}

// fieldsOf lists all keys of a kind of document.
func fieldsOf(d schema.Document) ManualSection {
	_, many, _ := staff.DocumentText(d.Name)
	pattern := strings.NewReplacer("[0-9][0-9][0-9][0-9]", "…", "*", "…").Replace(d.Path)
	s := ManualSection{ID: d.Name, Heading: many.Label, Text: staff.FieldsPath(pattern), Links: []site.Link{
		{Text: staff.FieldsSchema, Href: site.SchemaAddress(d.Name)}}}
	s.Parts = parts(d, nil, schema.Field{Table: d.Table})
	return s
}

// parts lists the keys of a table, and of the tables in it.
func parts(d schema.Document, headings []string, of schema.Field) []ManualPart {
	p := ManualPart{Heading: staff.FieldsTop, Plain: true}
	if len(headings) > 0 {
		p.Plain, p.Heading = false, "[["+strings.Join(headings, ".")+"]]"
		if of.Type == schema.Section {
			p.Heading = strings.Trim(p.Heading, "[]")
			p.Heading = "[" + p.Heading + "]"
		}
		text, _ := staff.FieldText(d.Name, headings[:len(headings)-1], of.Name)
		p.Text = text.Hint
	}
	var below []ManualPart
	for _, f := range of.Table.Fields {
		if f.Table != nil {
			below = append(below, parts(d, append(slices.Clip(headings), f.Name), f)...)
			continue
		}
		text, _ := staff.FieldText(d.Name, headings, f.Name)
		p.Keys = append(p.Keys, ManualKey{Name: f.Name, Kind: kindOf(f), Label: text.Label, Hint: text.Hint})
	}
	if len(p.Keys) == 0 {
		return below
	}
	return append([]ManualPart{p}, below...)
}

// kindOf says what a key may hold.
func kindOf(f schema.Field) string {
	names := map[schema.Type]string{schema.Text: staff.FieldProse, schema.Prose: staff.FieldProse, schema.Slug: staff.FieldSlug,
		schema.ID: staff.FieldID, schema.IDs: staff.FieldIDs, schema.Choice: staff.FieldChoice, schema.Kronor: staff.FieldKronor,
		schema.Day: staff.FieldDay, schema.Period: staff.FieldPeriod, schema.Degrees: staff.FieldDegrees, schema.Bool: staff.FieldBool,
		schema.Website: staff.FieldWebsite, schema.Texts: staff.FieldStrings, schema.Pages: staff.FieldPages,
		schema.Columns: staff.FieldColumns, schema.Whole: staff.FieldLimits(staff.FieldWhole, f.Low, f.High),
		schema.Wholes: staff.FieldLimits(staff.FieldWholes, f.Low, f.High)}
	return staff.FieldKind(cmp.Or(names[f.Type], staff.FieldTable), f.Choices, f.Required, f.Instead)
}
