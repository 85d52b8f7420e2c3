package release

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Folder is where the editions lie, each in a folder of its own name.
const Folder = "data/utgavor"

// The files that every edition has, beside its tables.
const (
	FactFile   = "fakta.csv"  // what the files stated
	FigureFile = "tal.csv"    // what the pages said
	SumFile    = "SHA256SUMS" // the checksums of the rest, as sha256sum writes and reads them
)

// Edition is the facts of a moment. Its files never change.
type Edition struct {
	Name  string
	Facts []facts.Fact // those whose change must be explained, in the order of their names
	Files []File       // in the order of their names
}

// File is a file of an edition.
type File struct {
	Name string
	Data []byte
}

// Path returns where the edition lies.
func (e *Edition) Path() string { return path.Join(Folder, e.Name) }

// Newest returns the newest edition, or nil.
func (p *Past) Newest() *Edition {
	if len(p.Editions) == 0 {
		return nil
	}
	return p.Editions[len(p.Editions)-1]
}

// Edition returns the edition of a name, or nil.
func (p *Past) Edition(name string) *Edition {
	for _, e := range p.Editions {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// maxFile is how large a file of an edition may be. One of 10 000 projects has a
// tenth of that.
const maxFile = 64 << 20

// readEditions reads the editions, oldest first. One that was changed is an error,
// and not read.
func readEditions(fsys fs.FS, l *diag.List) (out []*Edition) {
	entries, err := fs.ReadDir(fsys, Folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.Add(diag.Pos{File: Folder}, 0, staff.Unreadable(err))
	}
	for _, d := range entries {
		if !d.IsDir() || !ValidName(d.Name()) {
			l.Add(diag.Pos{File: path.Join(Folder, d.Name())}, 0, staff.NoEdition())
			continue
		}
		e := &Edition{Name: d.Name()}
		wrong := e.read(fsys)
		if wrong.Errors() == 0 {
			wrong = e.check()
		}
		if *l = append(*l, wrong...); wrong.Errors() == 0 {
			out = append(out, e)
		}
	}
	return out
}

// read reads the edition's files.
func (e *Edition) read(fsys fs.FS) (l diag.List) {
	entries, err := fs.ReadDir(fsys, e.Path())
	if err != nil {
		l.Add(diag.Pos{File: e.Path()}, 0, staff.Unreadable(err))
	}
	for _, d := range entries {
		at := diag.Pos{File: path.Join(e.Path(), d.Name())}
		if d.IsDir() {
			l.Add(at, 0, staff.EditionFileAdded(e.Name))
			continue
		}
		if info, err := d.Info(); err == nil && info.Size() > maxFile {
			l.Add(at, 0, staff.FileHeavy(info.Size(), maxFile))
			continue
		}
		data, err := fs.ReadFile(fsys, at.File)
		if err != nil {
			l.Add(at, 0, staff.Unreadable(err))
		}
		e.Files = append(e.Files, File{d.Name(), data})
	}
	return l
}

// check proves the edition against its checksums, and reads its facts.
func (e *Edition) check() (l diag.List) {
	at := func(name string) diag.Pos { return diag.Pos{File: path.Join(e.Path(), name)} }
	sums, ok := parseSums(e.File(SumFile))
	if !ok {
		l.Add(at(SumFile), 0, staff.EditionSumsBad(e.Name))
		return l
	}
	for _, f := range e.Files {
		switch sum, listed := sums[f.Name]; {
		case f.Name == SumFile:
		case !listed:
			l.Add(at(f.Name), 0, staff.EditionFileAdded(e.Name))
		case sum != digest(f.Data):
			l.Add(at(f.Name), 0, staff.EditionFileChanged(e.Name))
		}
		delete(sums, f.Name)
	}
	for _, name := range append([]string{FactFile, FigureFile}, slices.Sorted(maps.Keys(sums))...) {
		if _, listed := sums[name]; listed || e.File(name) == nil {
			l.Add(at(name), 0, staff.EditionFileGone(e.Name))
		}
	}
	if l.Sort(); l.Errors() > 0 {
		return l
	}
	if e.Facts, ok = parseFacts(e.File(FactFile)); !ok {
		l.Add(at(FactFile), 0, staff.EditionFileChanged(e.Name))
	}
	return l
}

// File returns the bytes of a file of the edition, or nil.
func (e *Edition) File(name string) []byte {
	for _, f := range e.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

// Month returns the month that the edition is of: "2026-03".
func (e *Edition) Month() string { return e.Name[:len("2026-03")] }

// Sum returns the checksum of a file of the edition, or "" if it has none.
func (e *Edition) Sum(name string) string {
	sums, _ := parseSums(e.File(SumFile))
	return sums[name]
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// parseSums reads checksums as sha256sum writes them. A system that ends lines
// otherwise has changed all files, so that is no reading error.
func parseSums(data []byte) (map[string]string, bool) {
	sums := map[string]string{}
	for line := range strings.Lines(string(data)) {
		sum, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  ")
		if !ok || len(sum) != 64 || name == "" || strings.Contains(name, "/") {
			return nil, false
		}
		sums[name] = sum
	}
	return sums, len(sums) > 0
}

// New returns an edition of facts and of other files.
func New(name string, now []facts.Fact, files ...File) *Edition {
	e := &Edition{Name: name, Facts: Figures(now)}
	e.Files = append(slices.Clone(files), File{FactFile, writeFacts(e.Facts)})
	slices.SortFunc(e.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	var sums strings.Builder
	for _, f := range e.Files {
		sums.WriteString(digest(f.Data) + "  " + f.Name + "\n")
	}
	e.Files = append([]File{{SumFile, []byte(sums.String())}}, e.Files...)
	return e
}

// settings is the file that says what the portal shows: it states nothing of a
// project or a nämnd.
const settings = "portal"

// form is the file that says how a report's form is read. The roles in it are those of
// its questions, and nobody's.
const form = "blankett"

// stated reports whether a fact is stated of something that the portal tells of.
func stated(f facts.Fact) bool { return f.Doc != settings && f.Doc != form }

// Figures returns the facts that an edition keeps: those that may not change
// without a reason. They are as a spreadsheet may read them.
func Figures(all []facts.Fact) (out []facts.Fact) {
	for _, f := range all {
		if f.Kind.Figure() && stated(f) {
			f.Value, f.Title, f.Path, f.Source = sign.Tame(f.Value), sign.Tame(f.Title), sign.Tame(f.Path), sign.Tame(f.Source)
			f.Namnd = sign.Tame(f.Namnd)
			out = append(out, f)
		}
	}
	return out
}

// columns are those of the facts. New ones come last.
var columns = []string{"dokument", "titel", "uppgift", "slag", "varde", "namnd", "ar", "kalla", "sida"}

func writeFacts(list []facts.Fact) []byte {
	rows := [][]string{columns}
	for _, f := range list {
		rows = append(rows, []string{f.Doc, f.Title, f.Path, string(f.Kind), f.Value, f.Namnd, some(f.Year), f.Source, some(f.Page)})
	}
	return Table(rows)
}

// Table writes rows as an edition's tables are: comma, UTF-8, a line a row.
func Table(rows [][]string) []byte {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	if err := w.WriteAll(rows); err != nil {
		panic("release: memory doesn't fail: " + err.Error())
	}
	return buf.Bytes()
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// parseFacts reads what writeFacts writes.
func parseFacts(data []byte) (out []facts.Fact, ok bool) {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) == 0 || !slices.Equal(rows[0][:min(len(columns), len(rows[0]))], columns) {
		return nil, false
	}
	for _, r := range rows[1:] {
		f := facts.Fact{Doc: r[0], Title: r[1], Path: r[2], Kind: facts.Kind(r[3]), Value: r[4], Namnd: r[5], Source: r[7]}
		f.Year, _ = strconv.Atoi(r[6])
		f.Page, _ = strconv.Atoi(r[8])
		if stated(f) { // the first edition kept the form's too
			out = append(out, f)
		}
	}
	return out, true
}
