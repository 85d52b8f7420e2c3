package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// DataPage is /data/.
type DataPage struct {
	Meta
	Lead    string
	Tables  []TableLinks
	Licence Link
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
	Rows                     Number
	CSV, Excel, JSON         string
	Columns                  []Column
}

func (b *builder) data() {
	out := &DataPage{Meta: Meta{Address: "/data/", Title: "Ladda ner data", Section: "/data/", Crumbs: crumbs(),
		Description: "Alla uppgifter om projekt, deltaganden och utbetalningar som CSV och JSON, fria att använda."},
		Lead:    "Här finns alla uppgifter om projekten, fria att använda. Tabellerna hör ihop genom kolumnerna projekt och namnd.",
		Licence: Link{Text: b.site.Licence, Href: b.site.LicenceURL}}
	for _, t := range []*Table{b.projectsTable(), b.deltagandenTable(), paymentsTable("utbetalningar", b.graph.Ledger)} {
		base := "/data/" + t.Name
		b.table(base+".csv", ready(t), CSV)
		b.table(base+"-excel.csv", ready(t), ExcelCSV)
		b.table(base+".json", ready(t), JSON)
		out.Tables = append(out.Tables, TableLinks{Name: t.Name, Title: t.Title, Description: t.Description, Rows: count(len(t.Rows), "rad", "rader", base+".csv"),
			CSV: base + ".csv", Excel: base + "-excel.csv", JSON: base + ".json", Columns: t.Columns})
	}
	b.add(out)
}
