package render

import (
	"encoding/json"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// A tabular file says nothing of itself, so that one description goes with all
// of them: a Data Package, version 2.0 (https://datapackage.org/), with each
// CSV file of the site, its columns with type, unit and meaning, and whose it
// is. It names no day but the one that the figures hold for.
type dataPackage struct {
	Schema    string         `json:"$schema"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Homepage  string         `json:"homepage"`
	Language  string         `json:"language"`
	AsOf      string         `json:"asOf"` // our own property: the last day of the figures
	Licenses  []packageLink  `json:"licenses"`
	Sources   []packageLink  `json:"sources"`
	Publisher []packageLink  `json:"contributors"`
	Resources []packageTable `json:"resources"`
}

type packageLink struct {
	Title string   `json:"title"`
	Path  string   `json:"path,omitempty"`
	Roles []string `json:"roles,omitempty"`
}

type packageTable struct {
	Schema      string      `json:"$schema"`
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Path        string      `json:"path"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	Media       string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Fields      tableSchema `json:"schema"`
}

type tableSchema struct {
	Schema string         `json:"$schema"`
	Fields []packageField `json:"fields"`
}

type packageField struct {
	Name        string   `json:"name"`
	Type        string   `json:"type"`
	Format      string   `json:"format,omitempty"`
	Description string   `json:"description"`
	Unit        string   `json:"unit,omitempty"` // our own property
	True        []string `json:"trueValues,omitempty"`
	False       []string `json:"falseValues,omitempty"`
}

const packageProfile = "https://datapackage.org/profiles/2.0/"

// describe returns the description of all tables.
func describe(out *page.Output) File {
	s := out.Site
	p := dataPackage{Schema: packageProfile + "datapackage.json", Name: "insyn", Title: s.Title, Homepage: s.Absolute(site.HomeAddress),
		Language: s.Words.Code, AsOf: s.AsOf, Licenses: []packageLink{{Title: s.Licence, Path: s.LicenceURL}}, Sources: []packageLink{},
		Publisher: []packageLink{{Title: s.Publisher, Roles: []string{"publisher"}}}}
	for _, title := range s.Sources {
		p.Sources = append(p.Sources, packageLink{Title: title})
	}
	for _, d := range out.Data.Files() {
		p.Resources = append(p.Resources, describeTable(d))
	}
	data, err := json.Marshal(p)
	if err != nil {
		panic("render: plain texts can't fail: " + err.Error())
	}
	return File{Path: strings.TrimPrefix(site.PackageAddress, "/"), Data: data}
}

// describeTable describes the CSV file of some data.
func describeTable(d *dataset.Data) packageTable {
	path := strings.TrimPrefix(d.In(dataset.CSV), "/")
	t := packageTable{Schema: packageProfile + "dataresource.json", Type: "table", Path: path, Title: d.Title(), Description: d.Description(),
		Name: strings.ReplaceAll(strings.TrimSuffix(path, ".csv"), "/", "."), Format: "csv", Media: "text/csv", Encoding: "utf-8",
		Fields: tableSchema{Schema: packageProfile + "tableschema.json"}}
	for _, h := range d.Head() {
		t.Fields.Fields = append(t.Fields.Fields, describeField(h))
	}
	return t
}

// describeField describes a column. Dates have the precision of their source and lists
// are divided by semicolons, so that both are texts.
func describeField(h dataset.Head) packageField {
	f := packageField{Name: h.Name, Type: "string", Description: h.Description}
	switch h.Type {
	case dataset.Number:
		f.Type = "integer"
	case dataset.Degrees:
		f.Type = "number"
	case dataset.Yes:
		f.Type, f.True, f.False = "boolean", []string{"1"}, []string{"0"}
	case dataset.Address:
		f.Format = "uri"
	}
	switch h.Unit {
	case dataset.Kronor:
		f.Unit = "SEK"
	case dataset.WGS84:
		f.Unit = "degree"
	}
	return f
}
