package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/ledger"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// linked gives each page of a thing what schema.org calls that thing, which is made when
// the page is rendered.
func (b *pages) linked(out *Output) {
	of := map[string]func() *site.Entity{site.DataAddress: func() *site.Entity { return b.linkedData(out) }}
	for _, p := range b.Graph.Projects {
		of[site.Project(p)] = func() *site.Entity { return b.linkedProject(p) }
	}
	for _, n := range b.Graph.Namnder {
		of[site.Namnd(n)] = func() *site.Entity {
			return &site.Entity{Type: "GovernmentOrganization", Name: n.Name, URL: b.Site.Absolute(site.Namnd(n)),
				Description: n.Summary, Parent: b.Site.PublisherEntity()}
		}
	}
	for _, n := range b.Graph.Networks {
		of[site.Network(n)] = func() *site.Entity {
			return &site.Entity{Type: "Organization", Name: n.Name, URL: b.Site.Absolute(site.Network(n)), Description: n.Summary,
				SameAs: n.Website}
		}
	}
	for _, c := range b.Graph.Cities {
		of[site.City(c)] = func() *site.Entity {
			return &site.Entity{Type: "Place", Name: c.Name, URL: b.Site.Absolute(site.City(c)),
				Geo: &site.Geo{Type: "GeoCoordinates", Lat: c.Lat, Lon: c.Lon}}
		}
	}
	for _, p := range b.Pages {
		p.Common().Main = of[p.Common().Address]
	}
}

// linkedProject returns a project with its nämnder and what was paid out each year.
func (b *pages) linkedProject(p *graph.Project) *site.Entity {
	e := &site.Entity{Type: "Project", Name: p.Title, URL: b.Site.Absolute(site.Project(p)), Description: p.Summary, SameAs: p.Website,
		Start: p.Start.ISO(), End: p.End.ISO(), Parent: b.Site.PublisherEntity()}
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			e.Members = append(e.Members, site.Entity{Type: "GovernmentOrganization", Name: d.Namnd.Name,
				URL: b.Site.Absolute(site.Namnd(d.Namnd))})
		}
	}
	for _, year := range ledger.Years(p.Ledger) {
		sum := ledger.In(p.Ledger, year)
		if len(sum.Parts) == 0 {
			continue
		}
		grant := site.Entity{Type: "MonetaryGrant", Name: b.Words.Catalogue.Edition(year), Amount: amountOf(sum)}
		if p.Program != nil {
			grant.Funder = &site.Entity{Type: "Organization", Name: p.Program.Name}
		}
		e.Funding = append(e.Funding, grant)
	}
	return e
}

// amountOf returns a sum. Where the source lacks a part or calls one approximate, the sum
// is not said to be all.
func amountOf(sum ledger.Sum) *site.Money {
	m := &site.Money{Type: "MonetaryAmount", Currency: "SEK"}
	if len(sum.Parts) < sum.Stated() {
		m.Least = &sum.Kronor
	} else {
		m.Value = &sum.Kronor
	}
	return m
}

// linkedData returns the data that are offered for download, with their files.
func (b *pages) linkedData(out *Output) *site.Entity {
	s := b.Site
	e := &site.Entity{Type: "Dataset", Name: b.Words.Catalogue.Whole(s.Title), Description: b.Words.Catalogue.WholeIs,
		URL: s.Absolute(site.DataAddress), Licence: s.LicenceURL, Creator: b.Site.PublisherEntity()}
	file := func(address, format string) {
		e.Files = append(e.Files, site.Entity{Type: "DataDownload", Content: s.Absolute(address), Format: format})
	}
	file(site.ArchiveAddress, "application/zip")
	for i := range out.Wholes {
		file(site.Whole(&out.Wholes[i]), out.Wholes[i].Media)
	}
	for _, d := range out.Book.Tables {
		file(d.In(dataset.CSV), "text/csv")
	}
	return e
}
