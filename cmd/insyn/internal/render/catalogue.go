package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// The portal's catalogue for other portals of open data: DCAT-AP-SE 3.0.1
// (https://docs.dataportal.se/dcat/3.0.1/), which builds on the EU's DCAT-AP. It names
// all tables in one, each of them, and a series with an edition for each year in which
// something was paid out.

// Names of the EU's lists that a catalogue must or should use.
const (
	authority = "http://publications.europa.eu/resource/authority/"
	iana      = "https://www.iana.org/assignments/media-types/"
	isLocal   = "http://purl.org/adms/publishertype/LocalAuthority"
	isDate    = "http://www.w3.org/2001/XMLSchema#date"
)

// catalogue writes the catalogue of a site.
type catalogue struct {
	out  *page.Output
	site *site.Site
	made []resource
	seen map[string]bool // what is only named, with its class
}

// catalogueOf returns the catalogue as a file.
func catalogueOf(out *page.Output) File {
	c := &catalogue{out: out, site: out.Site, seen: map[string]bool{}}
	c.agents()
	datasets := append([]string{c.whole()}, c.tables()...)
	datasets = append(datasets, c.series()...)
	w := c.site.Words.Catalogue
	r := c.start("dcat:Catalog", "katalog", c.site.Title, c.site.Description)
	r.leads("dcterms:license", c.named("dcterms:LicenseDocument", licenceIRI(c.site.LicenceURL)))
	r.leads("dcterms:language", c.named("dcterms:LinguisticSystem", authority+"language/"+w.Language))
	r.leads("foaf:homepage", c.named("foaf:Document", c.site.Base))
	r.add("dcterms:modified", statement{text: c.site.AsOf, kind: isDate})
	for _, d := range datasets {
		r.leads("dcat:dataset", d)
	}
	for i := range c.made {
		if c.made[i].class == "dcat:DatasetSeries" {
			r.leads("dcat:resource", c.made[i].iri)
		}
	}
	c.made = append([]resource{r}, c.made...)
	return File{Path: strings.TrimPrefix(site.CatalogueAddress, "/"), Data: rdfXML(c.made)}
}

// iri returns the name of something in the catalogue.
func (c *catalogue) iri(name string) string { return c.site.Absolute(site.DataAddress) + "#" + name }

// named returns an IRI of others', with its class said once in the catalogue.
func (c *catalogue) named(class, iri string) string {
	if !c.seen[iri] {
		c.seen[iri] = true
		c.made = append(c.made, resource{class: class, iri: iri})
	}
	return iri
}

// concept returns an IRI of a list of others', with what it is called said once.
func (c *catalogue) concept(iri, label string) string {
	if !c.seen[iri] {
		c.seen[iri] = true
		r := resource{class: "skos:Concept", iri: iri}
		r.add("skos:prefLabel", statement{text: label, lang: c.site.Words.Code})
		c.made = append(c.made, r)
	}
	return iri
}

// start returns a resource with what all the portal's own have.
func (c *catalogue) start(class, name, title, description string) resource {
	r := resource{class: class, iri: c.iri(name)}
	r.add("dcterms:title", statement{text: title, lang: c.site.Words.Code})
	r.add("dcterms:description", statement{text: description, lang: c.site.Words.Code})
	r.leads("dcterms:publisher", c.iri("utgivare"))
	return r
}

// agents adds who publishes, and who answers.
func (c *catalogue) agents() {
	publisher := resource{class: "foaf:Agent", iri: c.iri("utgivare")}
	publisher.add("foaf:name", statement{text: c.site.Publisher, lang: c.site.Words.Code})
	publisher.leads("dcterms:type", c.concept(isLocal, c.site.Words.Catalogue.Local))
	contact := resource{class: "vcard:Kind", iri: c.iri("kontakt")}
	contact.leads("rdf:type", "http://www.w3.org/2006/vcard/ns#Organization")
	contact.add("vcard:fn", statement{text: c.site.Contact})
	contact.leads("vcard:hasURL", c.site.ContactURL)
	c.made = append(c.made, publisher, contact)
}

// dataset returns a dataset without its files.
func (c *catalogue) dataset(name, title, description string) resource {
	r := c.start("dcat:Dataset", name, title, description)
	c.common(&r)
	r.leads("dcat:landingPage", c.named("foaf:Document", c.site.Absolute(site.DataAddress)))
	for _, k := range c.site.Words.Catalogue.Keywords {
		r.add("dcat:keyword", statement{text: k, lang: c.site.Words.Code})
	}
	r.leads("dcterms:accessRights", c.named("dcterms:RightsStatement", authority+"access-right/PUBLIC"))
	r.leads("dcterms:accrualPeriodicity", c.named("dcterms:Frequency", authority+"frequency/ANNUAL"))
	r.leads("dcterms:language", c.named("dcterms:LinguisticSystem", authority+"language/"+c.site.Words.Catalogue.Language))
	return r
}

// common says what datasets and series have in common.
func (c *catalogue) common(r *resource) {
	r.leads("dcat:contactPoint", c.iri("kontakt"))
	w := c.site.Words.Catalogue
	r.leads("dcat:theme", c.concept(authority+"data-theme/GOVE", w.Government))
	r.leads("dcat:theme", c.concept(authority+"data-theme/ECON", w.Economy))
	r.leads("dcat:theme", c.concept(authority+"data-theme/INTR", w.International))
}

// kinds are the files' endings, as the EU's list of file types and that of media
// types call them. The first has no name for a database.
var kinds = map[string][2]string{".csv": {"CSV", "text/csv"}, ".json": {"JSON", "application/json"}, ".zip": {"ZIP", "application/zip"},
	".xlsx": {"XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}, ".sqlite": {"", "application/vnd.sqlite3"}}

// file adds a distribution of a dataset: a file at an address.
func (c *catalogue) file(of *resource, title, address string) {
	r := resource{class: "dcat:Distribution", iri: c.iri("fil-" + strings.ReplaceAll(strings.Trim(address, "/"), "/", "-"))}
	r.add("dcterms:title", statement{text: title, lang: c.site.Words.Code})
	full := c.site.Absolute(address)
	r.leads("dcat:accessURL", full)
	r.leads("dcat:downloadURL", full)
	kind := kinds[address[strings.LastIndex(address, "."):]]
	if kind[0] != "" {
		r.leads("dcterms:format", c.named("dcterms:MediaTypeOrExtent", authority+"file-type/"+kind[0]))
	}
	r.leads("dcat:mediaType", c.named("dcterms:MediaType", iana+kind[1]))
	r.leads("dcterms:license", c.named("dcterms:LicenseDocument", licenceIRI(c.site.LicenceURL)))
	c.made = append(c.made, r)
	of.leads("dcat:distribution", r.iri)
}

// whole adds the dataset of all tables, and returns its name.
func (c *catalogue) whole() string {
	w := c.site.Words.Catalogue
	r := c.dataset("allt", w.Whole(c.site.Title), w.WholeIs)
	c.file(&r, w.Archive, site.ArchiveAddress)
	for i := range c.out.Wholes {
		c.file(&r, w.Whole(strings.ToUpper(c.out.Wholes[i].Ending[1:])), site.Whole(&c.out.Wholes[i]))
	}
	c.made = append(c.made, r)
	return r.iri
}

// tables adds a dataset for each table, and returns their names.
func (c *catalogue) tables() (names []string) {
	f := c.site.Words.Layout.Files
	for _, d := range c.out.Book.Tables {
		r := c.dataset("tabell-"+d.Name(), d.Title(), d.Description())
		r.leads("dcterms:isPartOf", c.iri("allt"))
		for form, name := range []string{dataset.CSV: f.CSV, dataset.ExcelCSV: f.ExcelCSV, dataset.JSON: f.JSON} {
			c.file(&r, name, d.In(dataset.Form(form)))
		}
		c.made, names = append(c.made, r), append(names, r.iri)
	}
	return names
}

// series adds the series of years with an edition of each, and returns the names of
// the editions.
func (c *catalogue) series() (names []string) {
	w := c.site.Words.Catalogue
	years := c.years()
	if len(years) == 0 {
		return nil
	}
	series := c.start("dcat:DatasetSeries", "serie", w.Series, w.SeriesIs)
	c.common(&series)
	series.leads("dcterms:accrualPeriodicity", c.named("dcterms:Frequency", authority+"frequency/ANNUAL"))
	for _, y := range years {
		name := strconv.Itoa(y.year)
		period := resource{class: "dcterms:PeriodOfTime", iri: c.iri("tid-" + name)}
		period.add("dcat:startDate", statement{text: name + "-01-01", kind: isDate})
		period.add("dcat:endDate", statement{text: name + "-12-31", kind: isDate})
		r := c.dataset("ar-"+name, w.Edition(y.year), w.EditionIs(y.year))
		r.leads("dcat:inSeries", series.iri)
		r.leads("dcterms:temporal", period.iri)
		c.file(&r, c.site.Words.Layout.Files.CSV, y.csv)
		c.made, names = append(c.made, period, r), append(names, r.iri)
	}
	c.made = append(c.made, series)
	return names
}

// yearTable is the table of what was paid out in a year.
type yearTable struct {
	year int
	csv  string
}

// years returns the tables on the pages of years, in the order of the pages.
func (c *catalogue) years() (tables []yearTable) {
	for _, p := range c.out.Pages {
		var year int
		if n, _ := fmt.Sscanf(p.Common().Address, site.YearsAddress+"%d/", &year); n != 1 {
			continue
		}
		shown := site.Shown{Figure: func(f site.Figure) {
			if f.ID == site.PaidID(year) && f.CSV() != "" {
				tables = append(tables, yearTable{year, f.CSV()})
			}
		}}
		shown.Of(p)
	}
	return tables
}

// licenceIRI returns the name that catalogues know a licence by: of one of Creative
// Commons, that without the language of its page.
func licenceIRI(address string) string {
	if rest, ok := strings.CutPrefix(address, "https://creativecommons.org/"); ok {
		return "http://creativecommons.org/" + rest[:strings.LastIndex(rest, "/")+1]
	}
	return address
}
