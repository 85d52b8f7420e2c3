package scaffold

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

//go:embed skeletons
var skeletonFiles embed.FS

// skeletons are the documents as they begin. The words in them are content, as
// are those of the files that they become.
var skeletons = template.Must(template.ParseFS(skeletonFiles, "skeletons/*"))

// Answers are what is known of what is begun, by the names of the fields.
type Answers map[string]string

// Change is a file as it is to be.
type Change struct {
	Path   string
	Grows  bool   // else the file is new
	Before []byte // what a file that grows has today
	Added  string // the file, or what is added at its end
}

// Edit returns the change as it is written.
func (c Change) Edit() edit.Change {
	return edit.Change{Path: c.Path, Before: c.Before, After: c.After()}
}

// After returns the whole file. A line that is not ended is, and the lines end
// as the file's others do.
func (c Change) After() []byte {
	added := c.Added
	if c.Grows {
		added = "\n" + added
	}
	if n := len(c.Before); n > 0 && c.Before[n-1] != '\n' {
		added = "\n" + added
	}
	if bytes.Contains(c.Before, []byte("\r\n")) {
		added = strings.ReplaceAll(added, "\n", "\r\n")
	}
	return append(bytes.Clone(c.Before), added...)
}

// draft is what is known of something that is begun.
type draft struct {
	kind    Kind
	world   *graph.Graph
	said    Answers           // by field, as they were given
	answers Answers           // by field, with ids for what they name
	lines   map[string]string // by field: what stands in the file
	namnder []string          // that take part in a project
}

// begunID is the name of a file that is begun in a browser, where its name is
// filled in too.
const begunID = "fyll-i"

// Make returns the files that begin a thing of the kind, in the city that fsys
// has. An answer that can't be used is an error.
func (k Kind) Make(world *graph.Graph, fsys fs.FS, answers Answers) ([]Change, error) {
	d, err := k.draft(world, answers)
	if err != nil {
		return nil, err
	}
	if d.id() == begunID {
		return nil, staff.NeedsName(k.Name, k.Fields[0].Name)
	}
	if k.things != nil {
		list := k.things(world)
		for _, word := range []string{d.id(), d.answers[k.idFrom[0]], d.answers[k.Fields[0].Name]} {
			if c, is := called(list, word); is && word != "" {
				return nil, staff.ThingTaken(c.Name, c.ID, c.Pos)
			}
		}
	}
	if k.check != nil {
		if err := k.check(d); err != nil {
			return nil, err
		}
	}
	return d.changes(fsys)
}

// Begin returns the files with every place to be filled in, for an editor that
// knows no more. Files that grow have nothing before what is added.
func (k Kind) Begin(world *graph.Graph) (out []Change) {
	d, _ := k.draft(world, nil) // there is no answer that could be wrong
	for _, p := range d.parts() {
		out = append(out, Change{Path: p.path(d), Grows: p.grows, Added: d.text(p)})
	}
	return out
}

// After says what is left to do elsewhere, or "".
func (k Kind) After(world *graph.Graph, answers Answers) string {
	d, err := k.draft(world, answers)
	if err != nil || k.after == nil {
		return ""
	}
	return k.after(d)
}

// Question is a field as it is asked for.
type Question struct {
	Field   string
	Ask     string
	First   string   // the answer where none is given
	Choices []Choice // few enough to be shown, or nil
}

// Next returns the first question after those of the fields in done, and whether
// there is one; what was answered decides what comes.
func (k Kind) Next(world *graph.Graph, answers Answers, done map[string]bool) (Question, bool) {
	for _, f := range k.Fields {
		if f.quiet || done[f.Name] || answers[f.Name] != "" {
			continue
		}
		d, _ := k.draft(world, answers)
		q := Question{Field: f.Name, Ask: staff.FieldWords(k.Name, f.Name).Ask}
		if f.first != nil {
			q.First = f.first(d)
		}
		if f.choices != nil {
			if q.Choices = f.choices(d); len(q.Choices) == 0 {
				continue // there is nothing to choose
			}
			if len(q.Choices) > manyChoices {
				q.Choices = nil
			}
		}
		return q, true
	}
	return Question{}, false
}

// Check says why an answer to a field can't be used.
func (k Kind) Check(world *graph.Graph, answers Answers, field, answer string) error {
	more := maps.Clone(answers)
	more[field] = answer
	_, err := k.draft(world, more)
	return err
}

// Like returns the things whose names are like that of what is begun.
func (k Kind) Like(world *graph.Graph, name string) []Choice {
	if k.things == nil || name == "" {
		return nil
	}
	return alike(k.things(world), name)
}

// draft reads the answers. With an answer that can't be used the draft is what
// could be read before it.
func (k Kind) draft(world *graph.Graph, answers Answers) (*draft, error) {
	d := &draft{kind: k, world: world, said: answers, answers: Answers{}, lines: map[string]string{}}
	maps.Copy(d.answers, answers)
	for _, f := range k.Fields {
		if d.answers[f.Name] == "" && f.first != nil {
			d.answers[f.Name] = f.first(d)
		}
		if d.answers[f.Name] == "" {
			continue
		}
		if err := d.take(f); err != nil {
			return d, staff.BadAnswer(k.Name, f.Name, err)
		}
	}
	return d, nil
}

// take reads the answer to a field.
func (d *draft) take(f Field) error {
	var list []Choice
	if f.choices != nil {
		list = f.choices(d)
	}
	v, err := f.form(d.answers[f.Name], list)
	if err != nil {
		return err
	}
	d.lines[f.Name] = f.Name + v.suffix + " = " + v.toml + "\n"
	if v.more != "" {
		d.lines[f.Name] += f.Name + v.more + "\n"
	}
	if len(v.ids) > 0 {
		d.answers[f.Name] = v.ids[0]
	}
	if f.Name == "namnd" {
		d.namnder = v.ids
	}
	return nil
}

// id returns the id of what is begun, which is its file's name or stands in the
// data file.
func (d *draft) id() string {
	for _, name := range append([]string{"id"}, d.kind.idFrom...) {
		if slug := sv.Slug(d.answers[name]); slug != "" {
			return slug
		}
	}
	return begunID
}

// knows reports whether there is a thing with an id.
func (d *draft) knows(things func(*graph.Graph) []Choice, id string) bool {
	return slices.ContainsFunc(things(d.world), func(c Choice) bool { return c.ID == id })
}

// parts returns the files that are written.
func (d *draft) parts() (out []part) {
	for _, p := range d.kind.parts {
		if p.wanted == nil || p.wanted(d) {
			out = append(out, p)
		}
	}
	return out
}

func (d *draft) changes(fsys fs.FS) ([]Change, error) {
	var out []Change
	for _, p := range d.parts() {
		c := Change{Path: p.path(d), Grows: p.grows, Added: d.text(p)}
		before, err := fs.ReadFile(fsys, c.Path)
		switch {
		case err == nil && !p.grows && d.kind.things == nil: // what is called by its nämnd and its year alone
			return nil, staff.AccountThere(c.Path)
		case err == nil && !p.grows:
			return nil, staff.FileThere(c.Path)
		case err == nil:
			c.Before = append([]byte{}, before...)
		case p.grows || !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func (d *draft) text(p part) string {
	var b strings.Builder
	if err := skeletons.ExecuteTemplate(&b, p.skeleton, d); err != nil {
		panic(err) // skeletons and drafts are both here, and memory doesn't fail
	}
	return b.String()
}

// What the skeletons ask of a draft.

// Key returns the line of a key, marked to be filled in if it isn't known.
func (d *draft) Key(name string) string { return cmp.Or(d.lines[name], d.open(name)) }

// open returns the line of a key that is to be filled in.
func (d *draft) open(name string) string {
	mark := staff.Fill(staff.FieldWords(d.kind.Name, name).Fill)
	if strings.Contains(mark, `"`) {
		mark = "'" + mark + "'" // so that what it tells to write can be copied
	} else {
		mark = quoted(mark)
	}
	if slices.Contains(listKeys, name) {
		mark = "[" + mark + "]"
	}
	return name + " = " + mark + "\n"
}

// listKeys are the keys whose values are lists of texts.
var listKeys = []string{"mal", "adjektiv"}

// Maybe returns the line of a key that may be left out.
func (d *draft) Maybe(name string) string { return d.lines[name] }

// ID returns the line of the id.
func (d *draft) ID() string {
	if d.id() == begunID {
		return d.open("id")
	}
	return "id = " + quoted(d.id()) + "\n"
}

// SourceID returns the id of the document of a new year.
func (d *draft) SourceID() string { return d.id() }

// Fill marks a place in a text.
func (d *draft) Fill(name string) string { return staff.Fill(staff.FieldWords(d.kind.Name, name).Fill) }

// Parts returns the nämnder's parts in a project, of which there is one at least.
// What was answered of the sheet is the first one's.
func (d *draft) Parts() []taking {
	out := []taking{{d, 0}}
	for i := 1; i < len(d.namnder); i++ {
		out = append(out, taking{d, i})
	}
	return out
}

// taking is the part of a nämnd in a project.
type taking struct {
	*draft
	n int
}

// Namnd returns the line that names the nämnd.
func (t taking) Namnd() string {
	if len(t.namnder) == 0 {
		return t.open("namnd")
	}
	return "namnd = " + quoted(t.namnder[t.n]) + "\n"
}

// Own returns the line of a key that each nämnd states for itself.
func (t taking) Own(name string) string {
	if t.n > 0 {
		return t.open(name)
	}
	return t.Key(name)
}
