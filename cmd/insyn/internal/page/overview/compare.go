package overview

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Compare is /jamfor/: nämnder, programmes and goals beside each other, largest
// sum first. What an address names, /jamfor/?namnd=x&namnd=y, a script puts side
// by side; without it the tables are complete.
type Compare struct {
	site.Meta
	Lead   string
	Tables []*builder.Comparison
}

// Layout returns the template's name.
func (*Compare) Layout() string { return "jamfor" }

func (b *pages) compare() {
	m := b.Apart(site.CompareAddress, b.Words.Compare.Page)
	m.Scripts = []string{site.CompareScript}
	b.Add(&Compare{Meta: m, Lead: b.Words.Compare.Lead, Tables: []*builder.Comparison{
		b.ByPaid(b.Namnder(), site.NamnderAddress), b.ByPaid(b.Programs(), site.ProgramsAddress), b.ByPaid(b.Goals(), site.GoalsAddress)}})
}
