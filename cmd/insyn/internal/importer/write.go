package importer

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// write makes the files of what is decided.
func (p *planner) write() (*Plan, error) {
	plan := &Plan{Rows: p.rows}
	byFile := map[string][]*Row{}
	for _, r := range p.rows {
		if r.Verdict == Added || r.Verdict == AddedPart {
			byFile[r.File] = append(byFile[r.File], r)
		}
	}
	for path, rows := range byFile {
		src, err := fs.ReadFile(p.Content, path)
		if err != nil {
			return nil, err
		}
		if data, ok := p.change(path, src, rows); ok {
			plan.Files = append(plan.Files, edit.Change{Path: path, Before: src, After: data})
		}
	}
	for _, f := range p.fresh {
		plan.Files = append(plan.Files, edit.Change{Path: pathOf(f.id), After: p.file(f)})
	}
	slices.SortFunc(plan.Files, func(a, b edit.Change) int { return strings.Compare(a.Path, b.Path) })
	return plan, nil
}

// change puts sheets into a file. Where they can't be put in, the rows have the
// lines for the editors to paste.
func (p *planner) change(path string, src []byte, rows []*Row) ([]byte, bool) {
	project := p.project(rows[0].Project)
	l, err := layoutOf(path, src)
	var all []insertion
	added := map[string]bool{}
	for _, r := range rows {
		lines := p.lines(r, project)
		r.Lines = lines
		added[r.Sheet.Unit] = true
		if err != nil {
			continue
		}
		var after int
		after, err = l.place(func(id string) bool { return p.called(id, r.Sheet.Unit) }, p.Year)
		all = append(all, insertion{after, r.Verdict == AddedPart, append([]string{""}, lines...)})
	}
	if err == nil {
		data := putIn(src, all)
		if l.stands(path, data, project, added, p.Year, p.namndID) {
			for _, r := range rows {
				r.Lines = nil
			}
			return data, true
		}
	}
	for _, r := range rows {
		r.Verdict, r.Why = Unread, staff.ImportCannotInsert(path)
	}
	return nil, false
}

// called reports whether a spelling of a nämnd means one.
func (p *planner) called(spelling, namnd string) bool { return p.namndID(spelling) == namnd }

// namndID returns the id of the nämnd that a file names.
func (p *planner) namndID(spelling string) string {
	for _, n := range p.World.Namnder {
		if n.ID == spelling {
			return n.ID
		}
	}
	return p.World.NamndCalled(spelling)
}

// lines returns a sheet as tables of a file.
func (p *planner) lines(r *Row, project *graph.Project) (out []string) {
	on := basis{start: project.Start.ISO(), end: project.End.ISO()}
	if d := part(project, r.Sheet.Unit); d != nil {
		on.role = d.Role
	} else {
		on.role, _ = p.role(r.Sheet)
		out = append(partLines(r.Sheet.Unit, on.role), "")
	}
	f, notes := p.blad(r.Sheet, on)
	r.Notes = append(r.Notes, notes...)
	if program, ok := p.program(r.Sheet.Program.Text); ok && project.Program != nil && program.family != project.Program.ID {
		r.Notes = append(r.Notes, staff.ImportOtherProgram(r.Sheet.Program.Text, project.Program.Name))
	}
	return inForm(append(append(out, "[[deltagande.blad]]"), f.lines()...))
}

// inForm returns tables as fmt would write them in a file of a project, so that a file which was
// in that form still is.
func inForm(tables []string) []string {
	above := "" // the part that a sheet alone stands in
	if tables[0] == "[[deltagande.blad]]" {
		above = "[[deltagande]]\n"
	}
	whole, _ := format.File(pathOf("x"), []byte("+++\n"+above+strings.Join(tables, "\n")+"\n+++\n"))
	_, inside, _ := strings.Cut(string(whole), tables[0]+"\n")
	inside, _, _ = strings.Cut(inside, "\n+++\n")
	return append([]string{tables[0]}, strings.Split(inside, "\n")...)
}

func partLines(namnd string, role record.Role) []string {
	return []string{"[[deltagande]]", "namnd = " + sheets.Quoted(namnd), "roll = " + sheets.Quoted(cmp.Or(string(role), staff.FillMark))}
}

// pathOf returns the file of a project.
func pathOf(id string) string { return "content/projekt/" + id + ".md" }

// longestID is how many letters the name of a file has at most.
const longestID = 50

// free returns an id for a new project that no other has: of its shortest name.
func (p *planner) free(s *sheets.Sheet) string {
	name := s.Name.Text
	if h := s.Heading.Text; h != "" && len(h) < len(name) {
		name = h
	}
	slug := sv.Slug(name)
	for len(slug) > longestID && strings.Contains(slug, "-") {
		slug = slug[:strings.LastIndex(slug, "-")]
	}
	slug = cmp.Or(slug[:min(len(slug), longestID)], "projekt")
	id := slug
	for n := 2; p.known(id); n++ {
		id = slug + "-" + sv.Slug(sv.Tal(int64(n)))
	}
	return id
}

// known reports whether an id or an older address is a project's.
func (p *planner) known(id string) bool {
	_, err := fs.Stat(p.Content, pathOf(id))
	if err == nil || p.project(id) != nil || id == "index" { // which names a folder
		return true
	}
	for _, one := range p.World.Projects {
		if slices.ContainsFunc(one.Aliases, func(a record.Ref) bool { return a.ID == "/projekt/"+id+"/" }) {
			return true
		}
	}
	return slices.ContainsFunc(p.fresh, func(f *fresh) bool { return f.id == id })
}

// file returns the file of a new project. What the report does not say as the
// portal wants it is marked to be filled in.
func (p *planner) file(f *fresh) []byte {
	first := f.rows[0].Sheet
	for _, r := range f.rows {
		if role, _ := p.role(r.Sheet); role == record.Owner {
			first = r.Sheet
			break
		}
	}
	start, end := sheets.ParseDate(first.Start).ISO, sheets.ParseDate(first.End).ISO
	var top facts
	top.text("titel", first.Name.Text)
	if h := first.Heading.Text; len(h) < len(first.Name.Text) {
		top.text("kortnamn", h)
	}
	top.text("sammanfattning", staff.ImportFillSummary())
	top.add("start", cmp.Or(sheets.DateValue(start), sheets.Quoted(staff.FillMark)))
	if end != "" {
		top.add("slut", sheets.DateValue(end))
	}
	f.rows[0].Notes = append(f.rows[0].Notes, p.fund(&top, first.Program.Text)...)
	lines := append([]string{"+++"}, top.lines()...)
	pages := ""
	for _, r := range f.rows {
		role, _ := p.role(r.Sheet)
		b, notes := p.blad(r.Sheet, basis{role, start, end})
		r.Notes = append(r.Notes, notes...)
		lines = append(append(lines, ""), partLines(r.Sheet.Unit, role)...)
		lines = append(append(lines, "", "[[deltagande.blad]]"), b.lines()...)
		pages = staff.PageList(pages, r.Sheet.Heading.Page)
	}
	lines = append(lines, "+++", staff.ImportFillBody(pages))
	whole, _ := format.File(pathOf(f.id), []byte(strings.Join(lines, "\n")+"\n"))
	return whole
}
