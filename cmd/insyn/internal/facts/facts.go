// Package facts lists what the files state, one fact a row, each with a name
// that stays when lines move, and tells two such lists apart.
//
// It reads the files' TOML and no records, so that it can compare with a
// version of the content that an older or a newer program decodes. What a fact
// means to the city is decided by the name of its key.
package facts

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Kind is what sort of fact it is.
type Kind string

// The kinds of facts. A later edition must say why one of those before Text
// changed, see [Kind.Figure].
const (
	Amount  Kind = "belopp"
	Count   Kind = "antal"
	Date    Kind = "datum"
	Role    Kind = "roll"
	Program Kind = "program"
	Goal    Kind = "mal"
	Text    Kind = "text"
)

// Figure reports whether a change of such a fact must be explained once an
// edition has it.
func (k Kind) Figure() bool { return k != Text }

// Fact is one thing that a file states.
type Fact struct {
	Doc   string // what the file is about: "projekt/strive", "namnd/x", "redogorelse/x/2025", "program"
	Title string // of what it is about, as people read it
	Path  string // "deltagande[miljonamnden].blad[2025].utbetalt"
	Kind  Kind
	Value string // see [Value]
	Words string // the source's own, and page and document of the value alone; a change of them is no other value

	// Of the nearest table that says so, or of the file's name.
	Namnd  string
	Year   int
	Source string
	Page   int // 0 if the file doesn't say

	Pos   diag.Pos // of its key
	Table diag.Pos // of the table that it stands in
}

// Name is what the fact is called: two lists are compared by it.
func (f Fact) Name() string { return f.Doc + "#" + f.Path }

// Key is the last part of its path.
func (f Fact) Key() string { return f.Path[strings.LastIndexByte(f.Path, '.')+1:] }

// Entry returns the list that the fact's table stands in and the id that the table has
// there, if it is one that may have an id of its own.
func (f Fact) Entry() (list, id string, ok bool) {
	list, rest, _ := strings.Cut(f.Path, "[")
	id, _, _ = strings.Cut(rest, "]")
	return list, id, identified[list] && sv.Slug(id) == id
}

// ProjectFolder is where most facts stand.
const ProjectFolder = "content/projekt/"

// proof is the folder of what lint compares sheets with: it states nothing of
// its own.
const proof = "data/kallblad/"

// Of returns the facts of all files that could be read, in the order of their
// names.
func Of(files []*source.File) []Fact { return (*Memory)(nil).Of(files) }

// joined returns the facts of all files, each in order, in the order of their names, those
// of one name as they came. Facts are large, and so each is moved once; only where two files
// are about one thing, which is an error, all are sorted.
func joined(lists [][]Fact) []Fact {
	lists = slices.DeleteFunc(lists, func(l []Fact) bool { return len(l) == 0 })
	slices.SortStableFunc(lists, func(a, b []Fact) int { return byName(Fact{Doc: a[0].Doc}, Fact{Doc: b[0].Doc}) })
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	out := make([]Fact, 0, n)
	for i, l := range lists {
		lists[i], out = nil, append(out, l...)
	}
	if !slices.IsSortedFunc(out, byName) {
		slices.SortStableFunc(out, byName)
	}
	return out
}

// Names are the ids of nämnder, by their folders: what else lies there is called by
// them too.
type Names map[string]string

// NamesOf returns those of a version of the files.
func NamesOf(files []*source.File) Names {
	names := Names{}
	for _, f := range files {
		if folder, file := path.Split(f.Path); path.Dir(path.Dir(folder)) == "content/namnder" && file == "index.md" && !f.Failed {
			names[path.Base(folder)] = id(f, path.Base(folder))
		}
	}
	return names
}

func (n Names) namnd(folder string) string { return cmp.Or(n[folder], folder) }

// Doc returns the name of what a file is about. It stays when the file is
// renamed, if the file has an id, and when its folder is, if the nämnd has one.
func (n Names) Doc(f *source.File) string {
	name := strings.TrimSuffix(f.Path, path.Ext(f.Path))
	parts := strings.Split(name, "/")
	switch {
	case len(parts) == 4 && parts[1] == "namnder" && parts[3] == "index":
		return "namnd/" + id(f, parts[2])
	case len(parts) == 4 && parts[1] == "namnder":
		return "redogorelse/" + n.namnd(parts[2]) + "/" + parts[3]
	case len(parts) == 3 && parts[1] == "sidor":
		return "sida/" + id(f, parts[2])
	case len(parts) == 3:
		return parts[1] + "/" + id(f, parts[2])
	}
	return parts[len(parts)-1]
}

func id(f *source.File, slug string) string { return cmp.Or(text(f.Facts, "id"), slug) }

// title returns what the file is about, in words.
func title(f *source.File) string {
	return cmp.Or(text(f.Facts, "kortnamn"), text(f.Facts, "titel"), text(f.Facts, "namn"), f.Path)
}

// owner returns the nämnd and the year that a file's place gives.
func (n Names) owner(file string) (namnd string, year int) {
	parts := strings.Split(file, "/")
	if len(parts) != 4 || parts[1] != "namnder" {
		return "", 0
	}
	year, _ = strconv.Atoi(strings.TrimSuffix(parts[3], ".md"))
	return n.namnd(parts[2]), year
}

// walk goes through the tables of one file.
type walk struct {
	doc    string
	called called
	at     Fact // what the tables around say
	facts  []Fact
}

func (w *walk) table(t *source.Table, at string) {
	outer := w.at
	w.enter(t)
	for _, k := range t.Keys {
		switch v := k.Value.Data.(type) {
		case *source.Table:
			w.table(v, join(at, k.Name))
		case []source.Value:
			if len(v) > 0 && v[0].Kind() == k.Value.Kind() { // a list of lists
				w.add(t, k, at)
				continue
			}
			if !w.tables(v, join(at, k.Name)) {
				w.add(t, k, at)
			}
		default:
			w.add(t, k, at)
		}
	}
	w.at = outer
}

// tables goes through a list of tables, and reports whether it is one.
func (w *walk) tables(list []source.Value, at string) bool {
	tables := make([]*source.Table, len(list))
	for i, v := range list {
		t, ok := v.Data.(*source.Table)
		if !ok {
			return false
		}
		tables[i] = t
	}
	for i, which := range w.called.identities(tables) {
		w.table(tables[i], at+"["+which+"]")
	}
	return len(list) > 0
}

// enter notes what a table says of the facts in it.
func (w *walk) enter(t *source.Table) {
	if s := text(t, "namnd"); s != "" {
		w.at.Namnd = w.called.id("namnd", s)
	}
	if s := text(t, "kalla"); s != "" {
		w.at.Source = w.called.id("kalla", s)
	}
	if n := number(t, "ar"); n > 0 {
		w.at.Year = n
	}
	if n := number(t, "sida"); n > 0 {
		w.at.Page = n
	}
	if k, ok := t.Get("sidor"); ok {
		if list, ok := k.Value.Data.([]source.Value); ok && len(list) > 0 {
			n, _ := list[0].Data.(int64)
			w.at.Page = int(n)
		}
	}
}

func (w *walk) add(t *source.Table, k source.Key, at string) {
	if _, _, of := partOf(t, k.Name); of {
		return
	}
	name, value := k.Name, Value(w.called.meant(k.Name, k.Value))
	if base, ok := strings.CutSuffix(k.Name, missing); ok {
		name, value = base, Missing+value
	}
	f := w.at
	f.Doc, f.Path, f.Pos, f.Kind = w.doc, join(at, name), k.Pos, kindOf(name, k.Value)
	f.Table = t.Pos
	f.Value, f.Words = value+said(t, name), beside(t, name)
	if n := number(t, name+"_sida"); n > 0 {
		f.Page = n
	}
	if s := text(t, name+"_kalla"); s != "" {
		f.Source = s
	}
	w.facts = append(w.facts, f)
}

func join(at, name string) string { return strings.TrimPrefix(at+"."+name, ".") }

func text(t *source.Table, key string) string {
	k, _ := t.Get(key)
	s, _ := k.Value.Data.(string)
	return s
}

func number(t *source.Table, key string) int {
	k, _ := t.Get(key)
	n, _ := k.Value.Data.(int64)
	return int(n)
}

// Meant returns the facts of all files, of those that can't be read as they were meant, or nil
// where that is nothing more.
func Meant(files []*source.File) []Fact {
	var more bool
	read := make([]*source.File, len(files))
	for i, f := range files {
		if read[i] = f; f.Failed && f.Meant.Facts != nil {
			meant := *f
			meant.Facts, meant.Failed, more = f.Meant.Facts, false, true
			read[i] = &meant
		}
	}
	if !more {
		return nil
	}
	return Of(read)
}
