package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/overview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// tablesOf returns the tables of a year by their addresses, as the pages show them
// while the year is the portal's. Most pages show one year only, so they are made
// anew, as of then.
func (b *pages) tablesOf(year int) map[string]*dataset.Data {
	then := *b.Site
	then.Year = year
	made := builder.New(b.Graph, b.History, &then, nil)
	overview.Start(made)
	subject.All(made)
	overview.All(made)
	tables := map[string]*dataset.Data{}
	shown := site.Shown{Table: func(d *dataset.Data) {
		if at := d.Address(); site.YearOf(at) == year {
			tables[at] = d
		}
	}}
	for _, p := range made.Pages {
		shown.Of(p)
	}
	return tables
}
