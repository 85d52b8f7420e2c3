package graph

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// sheetTwice reports a sheet of a year that a nämnd has one of already. From another page
// of the document it is more often another nämnd's, below a heading that has been lost.
func (b *builder) sheetTwice(p *Project, first, second *record.Blad) {
	at := staff.FirstStandsHere(first.Pos)
	if s := b.source.find(second.Source); s != nil && first.Source.ID != second.Source.ID && s.Year != second.Year && s.Year != 0 {
		b.findings.Add(second.YearPos, 1, staff.SheetOfSourceYear(second.Year, s.ID, s.Year), at)
		return
	}
	if first.Source.ID != second.Source.ID || first.Page == second.Page {
		b.findings.Add(second.Pos, 1, staff.SheetTwice(second.Year), at)
		return
	}
	whose := b.among(p, second)
	if slices.ContainsFunc(p.Projekt.Deltaganden, func(d record.Deltagande) bool { return b.namnd.named(d.Namnd) == whose }) {
		whose = nil // which has its own heading here
	}
	if whose == nil {
		b.findings.Add(second.Pos, 1, staff.SheetsOfYear(second.Year, first.Page, second.Page), at)
		return
	}
	b.findings.Add(second.Pos, 1, staff.PartMissing(second.Page, whose.ID, whose.Name), at)
}

// partTwice reports that a nämnd has two parts in a project: which of them is another's, by
// the pages of their sheets, or else that the two are to be one.
func (b *builder) partTwice(first, second *Deltagande) {
	p := second.Project
	for _, d := range []*Deltagande{second, first} {
		for _, s := range d.Sheets {
			if whose := b.among(p, &s.Blad); whose != nil && whose != d.Namnd {
				ref := d.Deltagande.Namnd
				b.findings.Add(ref.Pos, ref.Len, staff.PartOfOther(d.Namnd.Name, s.Page, whose.ID, whose.Name))
				return
			}
		}
	}
	ref := second.Deltagande.Namnd
	for _, s := range second.Sheets {
		if other := first.In(s.Year); other != nil && other.Page != s.Page {
			b.findings.Add(ref.Pos, ref.Len, staff.PartsOfYear(s.Year, other.Page, s.Page), staff.FirstStandsHere(other.Pos))
			return
		}
	}
	b.findings.Add(ref.Pos, ref.Len, staff.NamndTwice())
}

// among returns the nämnd whose sheets of other projects are on both sides of a sheet in
// its document, or nil: a document has the sheets of each nämnd together.
func (b *builder) among(p *Project, s *record.Blad) *Namnd {
	type beside struct {
		page int
		ref  record.Ref
	}
	var before, after []beside
	for _, r := range b.set.Projects {
		for _, d := range r.Deltaganden {
			for _, other := range d.Sheets {
				if r == p.Projekt || other.Source.ID != s.Source.ID || other.Page == 0 {
					continue
				}
				if other.Page <= s.Page {
					before = append(before, beside{other.Page, d.Namnd})
				}
				if other.Page >= s.Page {
					after = append(after, beside{other.Page, d.Namnd})
				}
			}
		}
	}
	if len(before) == 0 || len(after) == 0 {
		return nil
	}
	nearer := func(a, b beside) int { return cmp.Compare(a.page, b.page) }
	whose := b.namnd.named(slices.MaxFunc(before, nearer).ref)
	if whose != b.namnd.named(slices.MinFunc(after, nearer).ref) {
		return nil
	}
	return whose
}
