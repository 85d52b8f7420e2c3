// Package importer puts the sheets of a report into the content: it finds the
// project of each, writes the year's [[deltagande.blad]] where it belongs, and
// begins files for new projects.
//
// [Make] decides and returns a [Plan]: the files as they are to be, and for
// every sheet what was read, what was guessed and what could not be read. It
// writes nothing. Nothing that stands in a file is changed: text is put in
// between lines. A sheet whose project is in doubt is left to the editors.
//
// A second import of the same report finds everything there and plans nothing.
package importer

import (
	"io/fs"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
)

// Request is what an import goes out from.
type Request struct {
	World   *graph.Graph
	Content fs.FS // with content/projekt
	Year    int
	Source  string // the id of the document
	Sheets  []sheets.Sheet
	Chosen  map[int]string // what the editor says of a sheet, by its number: the id of a project, or New
}

// New is what an editor says of a sheet whose project is new.
const New = "ny"

// Verdict is what becomes of a sheet.
type Verdict int

// What may become of a sheet.
const (
	Unread    Verdict = iota // too little could be read
	Doubtful                 // the editors are to say which project it is
	Present                  // it is in the content already
	Added                    // to a nämnd's part that there was
	AddedPart                // with a new part for its nämnd
	NewFile                  // with a new project
)

// Row is a sheet and what becomes of it.
type Row struct {
	Sheet      *sheets.Sheet
	Verdict    Verdict
	Project    string   // id
	File       string   // path
	Candidates []string // ids of projects that it may be
	Why        string   // of a doubt, or of what could not be read
	Notes      []string // what was understood, or left out
	Differs    []string // what the content says otherwise, where it is Present
	Lines      []string // to paste, where they could not be put in
}

// Plan is what an import does.
type Plan struct {
	Rows  []*Row
	Files []edit.Change // sorted by path
}

// Make plans an import.
func Make(r Request) (*Plan, error) {
	p := &planner{Request: r, names: newIndex(r.World), taken: map[slot]bool{}}
	for i := range r.Sheets {
		p.rows = append(p.rows, &Row{Sheet: &r.Sheets[i]})
	}
	p.match()
	return p.write()
}

// slot is a nämnd's sheet of the year for a project.
type slot struct{ project, namnd string }

// planner makes a plan.
type planner struct {
	Request
	names *index
	rows  []*Row
	taken map[slot]bool // by sheets of this import, or of the content
	fresh []*fresh      // projects that are begun
}

// fresh is a project that is begun.
type fresh struct {
	id   string
	rows []*Row
}

// namnd returns the nämnd of a sheet, or nil.
func (p *planner) namnd(s *sheets.Sheet) *graph.Namnd {
	for _, n := range p.World.Namnder {
		if n.ID == s.Unit {
			return n
		}
	}
	return nil
}

// part returns a nämnd's part in a project, or nil.
func part(project *graph.Project, namnd string) *graph.Deltagande {
	for _, d := range project.Deltaganden {
		if d.Namnd != nil && d.Namnd.ID == namnd {
			return d
		}
	}
	return nil
}

// project returns the project of an id, or nil.
func (p *planner) project(id string) *graph.Project {
	for _, one := range p.World.Projects {
		if one.ID == id {
			return one
		}
	}
	return nil
}

// role returns the role that a sheet states.
func (p *planner) role(s *sheets.Sheet) (record.Role, bool) {
	return p.World.Blankett.Role(s.Role.Text)
}
