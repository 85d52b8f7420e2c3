package importer

import (
	"cmp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// match finds the project of each sheet: first those that are in the content,
// then what the editor chose, then what is certain, then what is likely. Each
// takes its place, so that what is left has fewer to choose from.
func (p *planner) match() {
	for _, step := range []func(*Row) bool{p.readable, p.present, p.chosen, p.sure, p.likely, p.doubtful, p.fresher} {
		for _, r := range p.rows {
			if !r.settled() {
				step(r)
			}
		}
	}
}

// settled reports whether it is decided what becomes of a sheet.
func (r *Row) settled() bool { return r.Verdict != Unread || r.Why != "" }

// readable gives up sheets that say too little.
func (p *planner) readable(r *Row) bool {
	switch {
	case len(r.Sheet.Lacks) > 0:
		r.Why = staff.ImportLacks(r.Sheet.Lacks)
	case r.Sheet.Name.Text == "":
		r.Why = staff.ImportNoName()
	case p.namnd(r.Sheet) == nil:
		r.Why = staff.ImportNoNamnd()
	}
	return r.Why != ""
}

// present finds sheets that the content has.
func (p *planner) present(r *Row) bool {
	for _, project := range p.World.Projects {
		d := part(project, r.Sheet.Unit)
		if d == nil {
			continue
		}
		s := d.In(p.Year)
		if s == nil || s.Source == nil || s.Source.ID != p.Source || !p.same(r.Sheet, s) {
			continue
		}
		at := slot{project.ID, r.Sheet.Unit}
		if p.taken[at] {
			continue
		}
		p.taken[at] = true
		r.Verdict, r.Project, r.File = Present, project.ID, project.Pos.File
		r.Differs = p.differs(r.Sheet, s)
		if id, ok := p.Chosen[r.Sheet.Number]; ok && id != project.ID && (id != New || p.older(project)) {
			r.Verdict, r.Why = Doubtful, staff.ImportChosenLate(r.Sheet.Number, id, r.File, p.Year, len(d.Sheets) == 1, p.alone(d))
		}
		return true
	}
	return false
}

// older reports whether a project has a sheet of another year: the report didn't begin it.
func (p *planner) older(project *graph.Project) bool {
	return slices.ContainsFunc(project.Deltaganden, func(d *graph.Deltagande) bool {
		return slices.ContainsFunc(d.Sheets, func(s *graph.Sheet) bool { return s.Year != p.Year })
	})
}

// alone reports whether a part's one sheet is all that its project has.
func (p *planner) alone(d *graph.Deltagande) bool {
	return len(d.Sheets) == 1 && len(d.Project.Deltaganden) == 1
}

// same reports whether a sheet of the content is one of the report.
func (p *planner) same(read *sheets.Sheet, s *graph.Sheet) bool {
	heading := cmp.Or(s.StatedHeading, s.StatedName)
	return key(read.Name.Text) == key(s.StatedName) && (read.Heading.Page == s.Page || key(read.Heading.Text) == key(heading))
}

// chosen does as the editor says.
func (p *planner) chosen(r *Row) bool {
	id, ok := p.Chosen[r.Sheet.Number]
	if !ok {
		return false
	}
	if id == New {
		p.begin(r)
		return true
	}
	project := p.project(id)
	if project == nil || p.full(project, r.Sheet.Unit) {
		r.Verdict, r.Why = Doubtful, staff.ImportNoChoice(id, project != nil)
		return true
	}
	p.take(r, project)
	r.Notes = append(r.Notes, staff.ImportChosen(project.Name()))
	return true
}

// full reports whether a nämnd's part in a project has its sheet of the year.
func (p *planner) full(project *graph.Project, namnd string) bool {
	d := part(project, namnd)
	return p.taken[slot{project.ID, namnd}] || d != nil && d.In(p.Year) != nil
}

// take gives a sheet to a project.
func (p *planner) take(r *Row, project *graph.Project) {
	p.taken[slot{project.ID, r.Sheet.Unit}] = true
	r.Project, r.File, r.Verdict = project.ID, project.Pos.File, Added
	if part(project, r.Sheet.Unit) == nil {
		r.Verdict = AddedPart
	}
}

// open returns those of projects that lack the sheet.
func (p *planner) open(list []*graph.Project, namnd string) []*graph.Project {
	return slices.DeleteFunc(slices.Clone(list), func(one *graph.Project) bool { return p.full(one, namnd) })
}

// sure takes the one project that has the very name, where the nämnd or the
// dates say so too.
func (p *planner) sure(r *Row) bool {
	found := p.calledAs(r)
	if len(found) != 1 {
		return false
	}
	project := found[0]
	agree := p.dates(r.Sheet, project)
	switch {
	case part(project, r.Sheet.Unit) != nil && agree >= one:
	case part(project, r.Sheet.Unit) == nil && agree == both:
	default:
		return false
	}
	p.take(r, project)
	if s := r.Sheet; !slices.Contains(p.names.called(s.Name.Text), project) {
		r.Notes = append(r.Notes, staff.ImportByHeading(s.Number, project.Name(), s.Heading.Text))
	}
	return true
}

// calledAs returns the projects with the sheet's name; of several, those of its
// nämnd.
func (p *planner) calledAs(r *Row) []*graph.Project {
	found := p.open(p.names.called(r.Sheet.Name.Text, r.Sheet.Heading.Text), r.Sheet.Unit)
	if len(found) < 2 {
		return found
	}
	own := slices.DeleteFunc(slices.Clone(found), func(one *graph.Project) bool { return part(one, r.Sheet.Unit) == nil })
	if len(own) > 0 {
		return own
	}
	return found
}

// likely takes the one project that has the name in part and the dates, or the
// name and dates that are near, and says so.
func (p *planner) likely(r *Row) bool {
	exact := p.calledAs(r)
	if len(exact) == 1 && p.dates(r.Sheet, exact[0]) > apart {
		p.take(r, exact[0])
		r.Notes = append(r.Notes, staff.ImportByName(r.Sheet.Number, exact[0].Name(), p.differingDates(r.Sheet, exact[0])))
		return true
	}
	var found []*graph.Project
	for _, each := range p.open(p.names.similar(r.Sheet.Name.Text, r.Sheet.Heading.Text), r.Sheet.Unit) {
		agree := p.dates(r.Sheet, each)
		if agree == both || part(each, r.Sheet.Unit) != nil && agree >= one {
			found = append(found, each)
		}
	}
	if len(exact) > 0 || len(found) != 1 {
		return false
	}
	p.take(r, found[0])
	r.Notes = append(r.Notes, staff.ImportBySimilarName(r.Sheet.Number, found[0].Name(), p.differingDates(r.Sheet, found[0])))
	return true
}

// doubtful leaves a sheet to the editors where there are projects that it may
// be: by a part of the name, or by nämnd and dates.
func (p *planner) doubtful(r *Row) bool {
	s := r.Sheet
	if all := p.names.called(s.Name.Text, s.Heading.Text); len(all) > 0 && len(p.open(all, s.Unit)) == 0 {
		r.Verdict, r.Why = Doubtful, staff.ImportTaken(p.Year)
		r.Candidates = ids(all)
		return true
	}
	found := p.open(p.names.similar(s.Name.Text, s.Heading.Text), s.Unit)
	if len(found) > 0 {
		r.Why = staff.ImportDoubtName()
	} else {
		for _, each := range p.open(p.World.Projects, s.Unit) {
			if part(each, s.Unit) != nil && p.dates(s, each) == both {
				found = append(found, each)
			}
		}
		r.Why = staff.ImportDoubtDates()
	}
	if len(found) == 0 {
		r.Why = ""
		return false
	}
	r.Verdict, r.Candidates = Doubtful, ids(found)
	return true
}

func ids(list []*graph.Project) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.ID)
	}
	slices.Sort(out)
	return out
}

// fresher begins a project, or joins one that another nämnd's sheet began.
func (p *planner) fresher(r *Row) bool {
	for _, f := range p.fresh {
		first := f.rows[0].Sheet
		if !alike(first, r.Sheet) {
			continue
		}
		other := slices.ContainsFunc(f.rows, func(o *Row) bool { return o.Sheet.Unit == r.Sheet.Unit })
		if other || !agree(first, r.Sheet) {
			r.Verdict, r.Why, r.Candidates = Doubtful, staff.ImportDoubtNew(first.Number), []string{f.id}
			return true
		}
		f.rows = append(f.rows, r)
		r.Verdict, r.Project, r.File = NewFile, f.id, pathOf(f.id)
		r.Notes = append(r.Notes, staff.ImportSameNew(first.Number))
		return true
	}
	p.begin(r)
	return true
}

// alike reports whether two sheets have a name in common.
func alike(a, b *sheets.Sheet) bool {
	keys := []string{key(a.Name.Text), key(a.Heading.Text)}
	return slices.Contains(keys, key(b.Name.Text)) || slices.Contains(keys, key(b.Heading.Text))
}

// agree reports whether two sheets state the same start or the same end.
func agree(a, b *sheets.Sheet) bool {
	return sheets.ParseDate(a.Start).ISO == sheets.ParseDate(b.Start).ISO || sheets.ParseDate(a.End).ISO == sheets.ParseDate(b.End).ISO
}

// begin begins a project.
func (p *planner) begin(r *Row) {
	f := &fresh{id: p.free(r.Sheet), rows: []*Row{r}}
	p.fresh = append(p.fresh, f)
	r.Verdict, r.Project, r.File = NewFile, f.id, pathOf(f.id)
}
