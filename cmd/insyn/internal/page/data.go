package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// DataPage is /data/.
type DataPage struct {
	site.Meta
	Lead    string
	Wholes  []WholeLink
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

// WholeLink is a file with all tables.
type WholeLink struct{ Name, Is, Href string }

// TableLinks is a table with where it can be downloaded.
type TableLinks struct {
	Name, Title, Description string
	Rows                     site.Number
	CSV, Excel, JSON         string
	Columns                  []ColumnLine
}

// ColumnLine is a column in the data dictionary.
type ColumnLine struct{ Name, Type, Description string }

func (b *pages) data(all *Output) {
	w := b.Words.Other
	out := &DataPage{Meta: b.List(site.DataAddress, w.Data), Lead: w.DataLead,
		Licence: site.Link{Text: b.Site.Licence, Href: b.Site.LicenceURL}}
	if credit := b.CoordinatesCredit(); len(credit) > 0 {
		out.Credit = site.Say(credit)
	}
	of := b.Words.Layout.Data.Whole
	for i := range all.Wholes {
		w := &all.Wholes[i]
		link := WholeLink{Name: of.Workbook, Is: of.WorkbookIs, Href: site.Whole(w)}
		if w.Ending == dataset.Database {
			link.Name, link.Is = of.Database, of.DatabaseIs
		}
		out.Wholes = append(out.Wholes, link)
	}
	out.Wholes = append(out.Wholes, WholeLink{of.Archive, of.ArchiveIs, site.ArchiveAddress},
		WholeLink{of.Package, of.PackageIs, site.DataPackageAddress}, WholeLink{of.Sums, of.SumsIs, site.ChecksumsAddress},
		WholeLink{of.Catalogue, of.CatalogueIs, site.CatalogueAddress})
	for _, d := range all.Book.Tables {
		out.Tables = append(out.Tables, b.tableLinks(d))
	}
	b.Add(out)
}

// book returns the tables that are offered for download, with what is said of them.
func (b *pages) book() dataset.Book {
	s := b.Site
	return dataset.Book{Title: s.Title, Publisher: s.Publisher, Address: s.Absolute(site.DataAddress), AsOf: s.AsOf, Licence: s.Licence,
		LicenceURL: s.LicenceURL, Sources: s.Sources, Words: s.Words, Tables: b.published()}
}

// published returns every table that is offered for download: all that the portal
// knows, what readers look for first before what it refers to.
func (b *pages) published() []*dataset.Data {
	g, t, k := b.Graph, b.Tables, &b.Tables.Known
	var sheets []*graph.Sheet
	for _, p := range g.Projects {
		for _, d := range p.Deltaganden {
			sheets = append(sheets, d.Sheets...)
		}
	}
	var accounts []*graph.Account
	for _, n := range g.Namnder {
		accounts = append(accounts, n.Accounts...)
	}
	var exchanges []*graph.Exchange
	for _, a := range accounts {
		exchanges = append(exchanges, a.Exchanges...)
	}
	var strands []*graph.Strand
	for _, p := range g.Programs {
		strands = append(strands, p.Strands...)
	}
	var memberships []*graph.Membership
	for _, n := range g.Networks {
		memberships = append(memberships, n.Memberships...)
	}
	const in = site.DataAddress
	return []*dataset.Data{
		t.Projects.Publish(in, g.Projects), t.Deltaganden.Publish(in, sheets), t.Payments.Publish(in, g.Ledger),
		t.Comparisons.Publish(in, overview.Comparisons(b.Builder)), k.Remarks.Publish(in, dataset.RemarksOf(g.Projects)),
		k.Namnder.Publish(in, g.Namnder), k.Accounts.Publish(in, accounts), k.Exchanges.Publish(in, exchanges),
		k.Programs.Publish(in, g.Programs), k.Strands.Publish(in, strands), k.Goals.Publish(in, g.Goals),
		k.Mapped.Publish(in, dataset.MappingOf(g.Goals)), k.Themes.Publish(in, g.Themes),
		k.Networks.Publish(in, g.Networks), k.Memberships.Publish(in, memberships),
		k.Organisations.Publish(in, g.Organisations), k.Cities.Publish(in, g.Cities), k.Countries.Publish(in, g.Countries),
		k.Places.Publish(in, g.Places), k.Initiatives.Publish(in, g.Initiatives), k.Plans.Publish(in, dataset.PlansOf(g.Initiatives)),
		k.Sources.Publish(in, g.Sources), k.Corrections.Publish(in, b.correctionRows()), k.Editions.Publish(in, b.editionRows()),
	}
}

// tableLinks describes a published table.
func (b *pages) tableLinks(d *dataset.Data) TableLinks {
	return TableLinks{Name: d.Name(), Title: d.Title(), Description: d.Description(), Rows: site.Count(d, b.Words.Noun.Rows),
		CSV: d.In(dataset.CSV), Excel: d.In(dataset.ExcelCSV), JSON: d.In(dataset.JSON),
		Columns: site.Each(d.Head(), func(h dataset.Head) ColumnLine {
			return ColumnLine{h.Name, h.Holds(&b.Words.Tables), h.Description}
		})}
}
