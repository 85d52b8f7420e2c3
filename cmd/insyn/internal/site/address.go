package site

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Addresses last. They end in a slash, are ASCII, and carry no year unless the
// page is about a year. Tables and pictures stand beside the page that they
// belong to.

// Addresses of the pages that there is one of.
const (
	HomeAddress           = "/"
	ProjectsAddress       = "/projekt/"
	FilterTable           = ProjectsAddress + "filter.json" // the rows of the list, where it is divided
	NamnderAddress        = "/namnder/"
	ProgramsAddress       = "/program/"
	GoalsAddress          = "/mal/"
	ThemesAddress         = "/teman/"
	CitiesAddress         = "/stader/"
	CountriesAddress      = "/lander/"
	NetworksAddress       = "/natverk/"
	InitiativesAddress    = "/initiativ/" // which has no page of its own
	DataAddress           = "/data/"
	PackageAddress        = "/datapackage.json"              // of the description of all tables
	DataPackageAddress    = DataAddress + "datapackage.json" // of that of the tables offered whole
	ChecksumsAddress      = DataAddress + "SHA256SUMS.txt"   // of all files that are offered
	ArchiveAddress        = DataAddress + "insyn.zip"        // of all those files in one
	CatalogueAddress      = DataAddress + "dcat.rdf"         // for other portals of open data
	SearchAddress         = "/sok/"
	SearchIndexAddress    = "/sok/index/" // the folder of the index
	ReconciliationAddress = "/avstamning/"
	QualityAddress        = "/datakvalitet/"
	SameAmountID          = "samma-belopp" // of a rule on that page
	TimelineAddress       = "/tidslinje/"
	CompareAddress        = "/jamfor/"
	PlacesAddress         = "/platser/"
	OrganisationsAddress  = "/organisationer/"
	YearsAddress          = "/ar/"
	FieldsAddress         = "/bidra/falt/"
	FindingsAddress       = "/bidra/fynd/"
	ChangesAddress        = "/andringar/"
	EditionsAddress       = "/utgava/"
	EmbedsAddress         = "/inbaddning/" // of what others may frame
	LatestAddress         = "/senast.json"
	NotFoundAddress       = "/404.html"
	SitemapAddress        = "/sitemap.xml"
)

// RulesFile is the path of the rules for web servers.
const RulesFile = "_redirects"

// FilterScript is the address of the script of the list of projects.
const FilterScript = "/js/filter.js"

// CompareScript is the address of the script of the page of comparisons.
const CompareScript = "/js/jamfor.js"

// Addresses are the pages that templates lead to by themselves.
type Addresses struct {
	Home, Projects, Search, SearchIndex, Places, Timeline, Compare, Reconciliation, Package string
}

// AddressesOf returns them; firstIndex is the name of the search index's first
// file.
func AddressesOf(firstIndex string) Addresses {
	return Addresses{Home: HomeAddress, Projects: ProjectsAddress, Search: SearchAddress, SearchIndex: SearchIndexAddress + firstIndex,
		Places: PlacesAddress, Timeline: TimelineAddress, Compare: CompareAddress, Reconciliation: ReconciliationAddress, Package: PackageAddress}
}

// Rank orders addresses by where readers look for something first: the lowest
// rank stands for what several pages have alike.
func Rank(address string) int {
	for i, section := range []string{ProjectsAddress, NamnderAddress, ProgramsAddress, GoalsAddress, CitiesAddress, CountriesAddress,
		NetworksAddress, YearsAddress, ThemesAddress, PlacesAddress} {
		if strings.HasPrefix(address, section) {
			return i + 1
		}
	}
	if strings.Count(address, "/") == 1 { // beside the start page
		return 0
	}
	return 9 // a page about the portal itself
}

// Project returns the address of a project.
func Project(p *graph.Project) string { return ProjectsAddress + p.Slug + "/" }

// Namnd returns the address of a nämnd.
func Namnd(n *graph.Namnd) string { return NamnderAddress + n.Slug + "/" }

// Account returns the address of a nämnd's account of a year.
func Account(a *graph.Account) string { return fmt.Sprintf("%s%d/", Namnd(a.Namnd), a.Year) }

// Program returns the address of a family of programmes.
func Program(p *graph.Program) string { return ProgramsAddress + p.Slug + "/" }

// Strand returns the address of a strand of a programme.
func Strand(s *graph.Strand) string { return ProgramsAddress + s.Slug + "/" }

// Goal returns the address of a goal.
func Goal(g *graph.Goal) string { return GoalsAddress + g.Slug + "/" }

// Theme returns the address of a theme.
func Theme(t *graph.Theme) string { return ThemesAddress + t.Slug + "/" }

// City returns the address of a partner city.
func City(c *graph.City) string { return CitiesAddress + c.Slug + "/" }

// Country returns the address of a country.
func Country(c *graph.Country) string { return CountriesAddress + c.Slug + "/" }

// Network returns the address of a network.
func Network(n *graph.Network) string { return NetworksAddress + n.Slug + "/" }

// Initiative returns the address of an initiative.
func Initiative(i *graph.Initiative) string { return InitiativesAddress + i.Slug + "/" }

// DistrictPlace returns the address of a place in the city.
func DistrictPlace(p *graph.Place) string { return PlacesAddress + p.Slug + "/" }

// Organisation returns the address of a partner organisation.
func Organisation(o *graph.Organisation) string { return OrganisationsAddress + "#" + o.Slug }

// Text returns the address of a text about the portal.
func Text(id string) string { return "/" + id + "/" }

// Finding returns the address of the page that explains a kind of finding.
func Finding(code string) string { return FindingsAddress + code + "/" }

// SchemaAddress returns the address of the JSON Schema of a kind of document.
func SchemaAddress(document string) string { return "/bidra/schema/" + document + ".json" }

// ColumnsAddress is where the columns are told that many files have, those of the
// rows of figures.
func ColumnsAddress(table string) string { return DataAddress + "kolumner/" + table + ".json" }

// Edition returns the address of an edition.
func Edition(name string) string { return EditionsAddress + name + "/" }

// EmbedOf returns the address of what stands at an address, to be framed by others.
func EmbedOf(address string) string {
	return EmbedsAddress + strings.Trim(strings.TrimSuffix(address, ".svg"), "/") + "/"
}

// Unframed returns the address of what a page for frames shows, or the address itself if
// it is of no such page.
func Unframed(address string) string {
	if what, ok := strings.CutPrefix(address, EmbedsAddress); ok {
		return "/" + what
	}
	return address
}

// FactsID returns the id of the facts of a document on a page of an edition.
func FactsID(doc string) string { return sv.Slug(doc) }

// Feed returns the address of what has changed of the thing that a page is about,
// as readers of news take it.
func Feed(page string) string {
	if page == ChangesAddress {
		return page + "atom.xml"
	}
	return page + "andringar.xml"
}

// SitemapPart returns the address of a part of the sitemap, which lists them if there are any.
func SitemapPart(n int) string { return fmt.Sprintf("/sitemap-%d.xml", n) }

// Year returns the address of a reporting year.
func Year(year int) string { return fmt.Sprintf("%s%d/", YearsAddress, year) }

// File returns the address of a file beside a page, without its ending: File(
// "/projekt/a/", "utbetalt", 2025) is "/projekt/a/utbetalt-2025". Year 0 is left
// out.
func File(page, name string, year int) string {
	if year == 0 {
		return page + name
	}
	return fmt.Sprintf("%s%s-%d", page, name, year)
}

// YearOf returns the year that a table's address has in it, as File wrote it, or 0.
func YearOf(csv string) int {
	base, _ := strings.CutSuffix(csv, ".csv")
	year, err := strconv.Atoi(base[strings.LastIndexByte(base, '-')+1:])
	if err != nil || len(base) == len(csv) {
		return 0
	}
	return year
}

// CSV returns the address of a table beside a page.
func CSV(page, name string, year int) string { return File(page, name, year) + ".csv" }

// Whole returns the address of a file with all tables.
func Whole(w *dataset.Whole) string { return DataAddress + "insyn" + w.Ending }

// PaidAnchor returns the address of the figure on a page that opens what was
// paid out in a year.
func PaidAnchor(page string, year int) string { return page + "#" + PaidID(year) }

// PaidID returns the id of that figure on its page.
func PaidID(year int) string { return fmt.Sprintf("utbetalt-%d", year) }

// SourceID returns the id of the line of a page that names a document.
func SourceID(s *graph.Source) string { return "kalla-" + s.ID }

// Written returns an address of the site as its files are called: without the
// escapes of a browser's address field, and with each letter and its accents as one.
func Written(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	return norm.NFC.String(address)
}
