package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/past"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// correctionRows returns all corrections, newest first.
func (b *pages) correctionRows() []dataset.Correction {
	all := b.Corrections(func(builder.Correction) bool { return true })
	return site.Each(all, func(c builder.Correction) dataset.Correction {
		f := c.Fixed
		row := dataset.Correction{ID: c.ID, Day: c.ISO, Doc: f.Doc, Name: c.About.Text, Path: f.Path, Fact: c.Fact, Namnd: f.Namnd,
			Year: f.Year, From: f.From, To: f.To, Why: c.Why, Address: site.ChangesAddress + "#" + c.ID}
		if n := b.NamndCalled(f.Namnd); n != nil {
			row.NamndName = n.Name
		}
		if p := b.ProjectOf(f.Doc); p != nil {
			row.Project, row.Title = p.ID, p.Title
		}
		return row
	})
}

// editionRows returns all editions, oldest first.
func (b *pages) editionRows() []dataset.Edition {
	return site.Each(b.History.Past.Editions, func(e *release.Edition) dataset.Edition {
		address := site.Edition(e.Name)
		return dataset.Edition{ID: e.Name, Name: past.Name(b.Builder, e), Month: e.Month(), Facts: len(e.Facts), Sum: e.Sum(release.FactFile),
			Address: address, List: address + release.FactFile}
	})
}
