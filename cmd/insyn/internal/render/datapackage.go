package render

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
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

// tableSchema is a table's columns. A large site has thousands of files with the same
// ones, a figure's rows each: these are told once, in a file that they refer to.
type tableSchema struct {
	Path   string         `json:"-"` // of that file, from the description; "" where it is told in place
	Schema string         `json:"$schema"`
	Fields []packageField `json:"fields"`
	Key    []string       `json:"primaryKey,omitempty"`
	Refs   []packageRef   `json:"foreignKeys,omitempty"`
}

// MarshalJSON writes the columns, or where they are told.
func (t tableSchema) MarshalJSON() ([]byte, error) {
	if t.Path != "" {
		return json.Marshal(t.Path)
	}
	type told tableSchema
	return json.Marshal(told(t))
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *tableSchema) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &t.Path)
	}
	type told tableSchema
	return json.Unmarshal(data, (*told)(t))
}

// packageRef says that a column has the key of a row in another table.
type packageRef struct {
	Fields    []string `json:"fields"`
	Reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	} `json:"reference"`
}

type packageField struct {
	Name        string   `json:"name"`
	Type        string   `json:"type"`
	Format      string   `json:"format,omitempty"`
	Description string   `json:"description"`
	Unit        string   `json:"unit,omitempty"` // our own property
	True        []string `json:"trueValues,omitempty"`
	False       []string `json:"falseValues,omitempty"`
	Delimiter   string   `json:"delimiter,omitempty"` // our own property: what divides a list
	Table       string   `json:"resource,omitempty"`  // our own property: the table whose keys a list has
}

const packageProfile = "https://datapackage.org/profiles/2.0/"

// describeAll makes the description of all tables of a site, with the files that
// tell the columns which many have.
func describeAll(s *site.Site, tables []*dataset.Data, put func(...File) error) error {
	told := map[string]bool{}
	for _, d := range tables {
		at := site.ColumnsAddress(d.Name())
		if d.Published() || told[at] {
			continue
		}
		told[at] = true
		data, err := json.Marshal(columnsOf(d, keyed{}))
		if err == nil {
			err = put(File{Path: strings.TrimPrefix(at, "/"), Data: data})
		}
		if err != nil {
			return err
		}
	}
	return put(describe(s, site.PackageAddress, tables))
}

// describe returns the description of tables, which lies in a folder of the site
// and names them from there.
func describe(s *site.Site, address string, tables []*dataset.Data) File {
	p := dataPackage{Schema: packageProfile + "datapackage.json", Name: "insyn", Title: s.Title, Homepage: s.Absolute(site.HomeAddress),
		Language: s.Words.Code, AsOf: s.AsOf, Licenses: []packageLink{{Title: s.Licence, Path: s.LicenceURL}}, Sources: []packageLink{},
		Publisher: []packageLink{{Title: s.Publisher, Roles: []string{"publisher"}}}}
	for _, title := range s.Sources {
		p.Sources = append(p.Sources, packageLink{Title: title})
	}
	folder := address[:strings.LastIndex(address, "/")+1]
	whole := keyed{resource: map[string]string{}, key: map[string][]string{}}
	for _, d := range tables {
		if d.Published() {
			whole.resource[d.Name()], whole.key[d.Name()] = resourceName(folder, d), d.Key()
		}
	}
	for _, d := range tables {
		p.Resources = append(p.Resources, describeTable(folder, d, whole))
	}
	data, err := json.Marshal(p)
	if err != nil {
		panic("render: plain texts can't fail: " + err.Error())
	}
	return File{Path: strings.TrimPrefix(address, "/"), Data: data}
}

// published returns the tables that are offered whole.
func published(tables []*dataset.Data) []*dataset.Data {
	return slices.DeleteFunc(slices.Clone(tables), func(d *dataset.Data) bool { return !d.Published() })
}

// keyed are the resources that hold a table whole, and the keys of their rows.
type keyed struct {
	resource map[string]string
	key      map[string][]string
}

// resourceName returns what the description in a folder calls a table's file.
func resourceName(folder string, d *dataset.Data) string {
	return strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(d.In(dataset.CSV), folder), ".csv"), "/", ".")
}

// describeTable describes the CSV file of some data. Only of a table that is offered
// whole are the columns told in place.
func describeTable(folder string, d *dataset.Data, whole keyed) packageTable {
	t := packageTable{Schema: packageProfile + "dataresource.json", Type: "table", Path: strings.TrimPrefix(d.In(dataset.CSV), folder),
		Title: d.Title(), Description: d.Description(), Name: resourceName(folder, d), Format: "csv", Media: "text/csv", Encoding: "utf-8"}
	if d.Published() {
		t.Fields = columnsOf(d, whole)
	} else {
		t.Fields.Path = strings.TrimPrefix(site.ColumnsAddress(d.Name()), folder)
	}
	return t
}

// columnsOf describes the columns of some data. Only a table that is offered
// whole is told to have keys: a name may stand for another table on other pages.
func columnsOf(d *dataset.Data, whole keyed) tableSchema {
	t := tableSchema{Schema: packageProfile + "tableschema.json"}
	for _, h := range d.Head() {
		f := describeField(h)
		if to := d.Refs()[h.Name]; to != "" && d.Published() {
			if h.Type == dataset.IDs {
				f.Table = whole.resource[to]
			} else {
				t.Refs = append(t.Refs, reference(h.Name, whole.resource[to], whole.key[to]))
			}
		}
		t.Fields = append(t.Fields, f)
	}
	if d.Published() {
		t.Key = d.Key()
	}
	return t
}

func reference(column, resource string, key []string) packageRef {
	r := packageRef{Fields: []string{column}}
	r.Reference.Resource, r.Reference.Fields = resource, key
	return r
}

// describeField describes a column. Dates have the precision of their source, so
// that they are texts. Lists are texts too: the profile's schema knows no other.
func describeField(h dataset.Head) packageField {
	f := packageField{Name: h.Name, Type: "string", Description: h.Description}
	switch h.Type {
	case dataset.Number:
		f.Type = "integer"
	case dataset.Degrees:
		f.Type = "number"
	case dataset.Yes:
		f.Type, f.True, f.False = "boolean", []string{"1"}, []string{"0"}
	case dataset.IDs, dataset.List:
		f.Delimiter = ";"
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
