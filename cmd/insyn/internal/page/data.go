package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// DataPage is /data/.
type DataPage struct {
	site.Meta
	Lead    string
	Tables  []TableLinks
	Licence site.Link
	Credit  site.Prose // of the places' coordinates
}

// Layout returns the template's name.
func (*DataPage) Layout() string { return "data" }

// Missing says how the tables show that an amount is missing.
func (p *DataPage) Missing() words.Prose {
	code := func(r record.Reason) words.Value { return words.Code(r) }
	return p.Site.Words.Layout.Data.Missing(code(record.Empty), code(record.Dash), code(record.Unknown), code(record.Words))
}

// TableLinks is a table with where it can be downloaded.
type TableLinks struct {
	Name, Title, Description string
	Rows                     site.Number
	CSV, Excel, JSON         string
	Columns                  []ColumnLine
}

// ColumnLine is a column in the data dictionary.
type ColumnLine struct{ Name, Type, Description string }

func (b *pages) data() {
	g, t, w := b.Graph, b.Tables, b.Words.Other
	out := &DataPage{Meta: b.List(site.DataAddress, w.Data), Lead: w.DataLead,
		Licence: site.Link{Text: b.Site.Licence, Href: b.Site.LicenceURL}}
	if credit := b.CoordinatesCredit(); len(credit) > 0 {
		out.Credit = site.Say(credit)
	}
	var sheets []*graph.Sheet
	for _, p := range g.Projects {
		for _, d := range p.Deltaganden {
			sheets = append(sheets, d.Sheets...)
		}
	}
	out.Tables = []TableLinks{
		b.tableLinks(t.Projects.Publish(site.DataAddress, g.Projects)),
		b.tableLinks(t.Deltaganden.Publish(site.DataAddress, sheets)),
		b.tableLinks(t.Payments.Publish(site.DataAddress, g.Ledger)),
	}
	b.Add(out)
}

// tableLinks describes a published table.
func (b *pages) tableLinks(d *dataset.Data) TableLinks {
	return TableLinks{Name: d.Name(), Title: d.Title(), Description: d.Description(), Rows: site.Count(d, b.Words.Noun.Rows),
		CSV: d.In(dataset.CSV), Excel: d.In(dataset.ExcelCSV), JSON: d.In(dataset.JSON),
		Columns: site.Each(d.Head(), func(h dataset.Head) ColumnLine {
			return ColumnLine{h.Name, b.columnType(h), h.Description}
		})}
}

// columnType says what the cells of a column hold, and in which unit.
func (b *pages) columnType(h dataset.Head) string {
	w := b.Words.Tables.Type
	name := map[dataset.Type]string{dataset.Text: w.Text, dataset.ID: w.ID, dataset.IDs: w.IDList, dataset.List: w.List,
		dataset.Date: w.Date, dataset.Number: w.Number, dataset.Yes: w.Yes, dataset.Address: w.Address, dataset.Degrees: w.Degrees}[h.Type]
	switch h.Unit {
	case dataset.Kronor:
		return w.InUnit(name, b.Words.Tables.Unit.Kronor)
	case dataset.WGS84:
		return w.InUnit(name, b.Words.Tables.Unit.Degrees)
	}
	return name
}
