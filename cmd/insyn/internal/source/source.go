// Package source turns an fs.FS into files: positioned TOML and a parsed body.
//
// [Load] reads content/ and data/, cuts the front matter between +++ lines
// (adrg/frontmatter), decodes it (BurntSushi/toml), gives every key and value
// its line and column (go-toml's unstable parser, because BurntSushi keeps its
// positions private) and parses the body (package markdown). It is the only
// user of the TOML and front-matter libraries.
//
// A file that can't be read as text or TOML becomes a File with Failed set, so
// that references to it are not reported as errors too.
package source

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/adrg/frontmatter"
	"golang.org/x/text/unicode/norm"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// File is one document: its facts and its text.
type File struct {
	Path   string // slash-separated, from the root of the repository
	Facts  *Table // never nil
	Body   markdown.Body
	Failed bool // could not be read; Facts and Body are empty
	Meant  Meant
}

// Meant are the facts of a file that could not be read as they were meant, and the lines
// that had to be guessed. Facts is nil where not all of them could be.
type Meant struct {
	Facts   *Table
	Guessed map[int]bool
}

// Slug returns the file's name without its ending.
func (f *File) Slug() string { return strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path)) }

// Known returns what a document is known by: the name of its file, or of the folder
// whose index it is.
func (f *File) Known() string {
	if slug := f.Slug(); slug != "index" {
		return slug
	}
	return path.Base(path.Dir(f.Path))
}

// Start returns the position of the file as a whole.
func (f *File) Start() diag.Pos { return diag.Pos{File: f.Path, Line: 1, Col: 1} }

// Load reads every .md file below content/ and every .toml file in data/ of
// fsys, in parallel. The files are sorted by path. What can't be read, and what
// is wrong in the files, are findings; the error is a folder that isn't there.
func Load(fsys fs.FS) ([]*File, diag.List, error) { return (*Memory)(nil).Load(fsys) }

// Load is [Load], which reads anew only the files that have changed. What it
// returns is as little to be changed as what Load returns.
func (m *Memory) Load(fsys fs.FS) ([]*File, diag.List, error) {
	tree := input.Of(fsys)
	paths, findings, err := list(tree)
	if err != nil {
		return nil, nil, err
	}
	unread, err := weigh(tree, paths)
	if err != nil {
		return nil, nil, err
	}
	files := make([]*File, len(paths))
	lists, hashes := make([]diag.List, len(paths)), make([][sha256.Size]byte, len(paths))
	parallel.Do(len(paths), func(i int) {
		if l, is := unread[i]; is {
			files[i], lists[i] = lost(paths[i]), l
			return
		}
		src, err := fs.ReadFile(tree, paths[i])
		if err != nil {
			files[i] = lost(paths[i])
			lists[i].Add(diag.Pos{File: paths[i]}, 0, staff.Unreadable(err))
			return
		}
		files[i], lists[i] = m.parse(paths[i], src)
		hashes[i] = sha256.Sum256(normal(src))
	})
	copies(files, lists, hashes, titledIn(tree))
	files = withMeant(files, findings)
	findings = oncePerFolder(findings, takenIn(tree))
	findings = slices.Concat(findings, slices.Concat(lists...), tree.Kept("content", "data"), tree.Astray(), tree.Unshown())
	refused := tree.Check()
	findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return within(f.Pos.File, refused) })
	return withRefused(files, refused), append(findings, refused...), nil
}

// withMeant returns files with those that lie under other names, as findings tell, so that
// nobody misses what stands in them.
func withMeant(files []*File, findings diag.List) []*File {
	for _, f := range findings {
		home, lowered := listMeant(f.Pos.File), strings.ToLower(f.Pos.File)
		if home == "" && strings.HasSuffix(lowered, "/index.md") {
			home = lowered
		}
		misnamed := f.Code == diag.FileUnknown || f.Code == diag.FileName
		if misnamed && home != "" && !slices.ContainsFunc(files, func(f *File) bool { return f.Path == home }) {
			files = append(files, lost(home))
		}
	}
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// within reports whether a finding is of a file, or of a folder that it lies in.
func within(file string, l diag.List) bool {
	return slices.ContainsFunc(l, func(f diag.Finding) bool {
		rest, ok := strings.CutPrefix(file, f.Pos.File)
		return ok && (rest == "" || rest[0] == '/')
	})
}

// lost returns a file that isn't read.
func lost(path string) *File { return &File{Path: path, Facts: &Table{}, Failed: true} }

// withRefused returns files with those that the tree refuses, so that nobody misses
// what would stand in them.
func withRefused(files []*File, refused diag.List) []*File {
	for _, f := range refused {
		p := f.Pos.File
		_, wrong := misnamed(p, func(string) bool { return false })
		top, _, below := strings.Cut(p, "/")
		if below && !wrong && (top == "content" || top == "data") {
			files = append(files, lost(p))
		}
	}
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// takenIn tells which paths there are.
func takenIn(fsys fs.FS) func(p string) bool {
	return func(p string) bool {
		_, err := fs.Stat(fsys, p)
		return err == nil
	}
}

// titledIn tells which documents have had an address, as their names give it, and what they were
// called when they were last released. The list of addresses is read when somebody asks.
func titledIn(fsys fs.FS) func(file string) (title string, released bool) {
	list := sync.OnceValue(func() string {
		data, _ := fs.ReadFile(fsys, addressFile) // without it nothing has been released
		return "\n" + strings.ReplaceAll(string(data), "\r\n", "\n")
	})
	return func(file string) (title string, released bool) {
		address := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(file, "content"), ".md"), "/index") + "/"
		_, rest, released := strings.Cut(list(), "\n"+strings.TrimPrefix(address, "/sidor")+"\t")
		line, _, _ := strings.Cut(rest, "\n")
		_, title, _ = strings.Cut(line, "\t")
		return title, released
	}
}

// list returns the paths of all documents, sorted, and a finding for each
// file that is none.
func list(fsys fs.FS) (paths []string, findings diag.List, err error) {
	taken := takenIn(fsys)
	for _, root := range []string{"content", "data"} {
		err := fs.WalkDir(fsys, root, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil && p == root:
				return err
			case err != nil: // and if it lasts, the tree says so too
				findings.Add(diag.Pos{File: p}, 0, staff.Unreadable(err))
				return fs.SkipDir
			case released(p):
				return skip(d)
			case d.IsDir():
				return nil
			}
			if problem, wrong := misnamed(p, taken); wrong {
				findings.Add(diag.Pos{File: p}, 0, problem)
				return nil
			}
			paths = append(paths, p)
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	slices.Sort(paths)
	return paths, findings, nil
}

// addressFile is the list of all addresses that were ever released.
const addressFile = "data/adresser.txt"

// released reports whether a path is of what has been made public, which is no
// document: package release reads it.
func released(p string) bool { return p == addressFile || p == "data/utgavor" }

// skip passes over a file, or a folder with all that is in it.
func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// Parts are a document cut in two: the facts and the text, as they stand in the
// file but for line ends, and what the facts say.
type Parts struct {
	Front, Body         []byte
	FrontLine, BodyLine int
	Facts               *Table // nil if they can't be read
	meant               *Table // what they were meant to be, if they can't
	text                []byte // the whole, nil if it is no text
}

// Cut takes the document src apart, whatever its headings are. With findings it
// can't be read.
func Cut(file string, src []byte) (p Parts, findings diag.List) { return cut(file, src, asTheyAre) }

// asTheyAre takes the headings of facts for right.
func asTheyAre(_ string, src []byte, _ int) ([]byte, diag.List) { return src, nil }

func cut(file string, src []byte, headings looksOver) (p Parts, findings diag.List) {
	src = normal(src)
	findings = encoding(file, src)
	if len(findings) == 0 {
		findings = mangled(file, src)
	}
	if len(findings) == 0 {
		findings = conflict(file, src)
	}
	if len(findings) > 0 {
		return p, findings
	}
	p = Parts{Front: src, FrontLine: 1, BodyLine: 1, text: src}
	if path.Ext(file) == ".md" {
		p.Front, p.Body, p.BodyLine, findings = split(file, src)
		p.FrontLine = 2
	}
	if at := again(p.Front, p.Body); at >= 0 && len(findings) == 0 {
		findings.Add(diag.PosAt(file, p.Body, at, p.BodyLine), 1, staff.FileAgain())
		p.Body = nil
		return p, findings
	}
	if len(findings) == 0 {
		p.Facts, p.meant, findings = parseTOML(file, p.Front, p.FrontLine, headings)
	}
	return p, findings
}

// Parse reads one document from src.
func Parse(file string, src []byte) (*File, diag.List) {
	f := &File{Path: file, Facts: &Table{}}
	p, findings := cut(file, src, headings)
	if p.text == nil {
		f.Failed = len(findings) > 0
		return f, findings
	}
	odd := signs(file, p.text)
	if p.Facts != nil {
		f.Facts = p.Facts
		escaped(&odd, p.Front, Value{Data: f.Facts})
		grouped(&findings, file, p.Front, p.FrontLine)
		p.factsBelow(&findings, file)
	}
	if findings.Errors() > 0 {
		f.Failed, f.Facts = true, &Table{}
		f.Meant = Meant{p.meant, map[int]bool{}}
		for _, slip := range findings {
			f.Meant.Guessed[slip.Pos.Line] = true
		}
	}
	findings = append(without(findings, odd), toFill(f)...)
	var more diag.List
	if at, problem, is := crowded(p.Body); is {
		f.Failed, f.Facts = true, &Table{}
		more.Add(diag.PosAt(file, p.Body, at, p.BodyLine), 1, problem)
	} else {
		text := p.once(&odd, file)
		f.Body, more = markdown.Parse(file, text, p.BodyLine)
	}
	return f, slices.Concat(findings, odd, more)
}

// without returns the findings on other lines than those of odd signs, from
// which the rest only follows. What an error follows from is one too.
func without(l, odd diag.List) diag.List {
	return slices.DeleteFunc(l, func(f diag.Finding) bool {
		i := slices.IndexFunc(odd, func(o diag.Finding) bool { return o.Pos.Line == f.Pos.Line })
		if i >= 0 && f.Severity == diag.Error {
			odd[i].Severity = diag.Error
		}
		return i >= 0
	})
}

// normal returns src without the mark before the text that some programs
// write, with Unix line ends, and with each letter and its accents as one: which of
// them a program writes is nothing that its user knows, and é must be é. Lines and
// columns stay those of an editor.
func normal(src []byte) []byte {
	src = norm.NFC.Bytes(bytes.TrimPrefix(src, []byte("\xef\xbb\xbf")))
	if bytes.IndexByte(src, '\r') < 0 {
		return src
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
}

// documents are how files of word processors begin, whatever they are
// called: RTF, the zipped ones, the older ones of Word, and PDF.
var documents = []string{`{\rtf`, "PK\x03\x04", "\xd0\xcf\x11\xe0", "%PDF-"}

// reWebPage is how a page begins that a browser has saved.
var reWebPage = regexp.MustCompile(`(?i)^\s*(?:<!doctype html|<html[\s>]|<head>|<\?xml|From: <Saved by )`)

// encoding returns what makes src something else than UTF-8 text.
func encoding(file string, src []byte) (l diag.List) {
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		l.Add(diag.Pos{File: file, Line: 1, Col: 1}, 1, staff.UTF16())
		return l
	}
	for _, start := range documents {
		if bytes.HasPrefix(src, []byte(start)) {
			l.Add(diag.Pos{File: file, Line: 1, Col: 1}, 1, staff.NoPlainText())
			return l
		}
	}
	if reWebPage.Match(src) {
		l.Add(diag.Pos{File: file, Line: 1, Col: 1}, 1, staff.WebPage())
		return l
	}
	if i := invalidUTF8(src); i >= 0 {
		problem := staff.NotUTF8()
		if unreadable(src) > fewUnreadable {
			problem = staff.NotUTF8AtAll()
		}
		l.Add(diag.PosAt(file, src, i, 1), 1, problem)
	}
	return l
}

// fewUnreadable is how many letters anybody writes anew by hand.
const fewUnreadable = 10

// unreadable counts the bytes of src that are no UTF-8.
func unreadable(src []byte) (n int) {
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		src = src[size:]
	}
	return n
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// split cuts src into front matter and body; bodyLine is the line on which
// the body begins. adrg/frontmatter does the cutting; the cases that it
// answers with a plain "not found" are told apart before.
func split(file string, src []byte) (front, body []byte, bodyLine int, l diag.List) {
	if pos, p, wrong := fences(file, src); wrong {
		l.Add(pos, 1, p)
		return nil, nil, 1, l
	}
	var raw []byte
	format := frontmatter.NewFormat("+++", "+++", func(data []byte, _ any) error {
		raw = bytes.Clone(data)
		return nil
	})
	rest, err := frontmatter.MustParse(bytes.NewReader(src), &struct{}{}, format)
	if err != nil {
		l.Add(diag.Pos{File: file, Line: 1, Col: 1}, 3, staff.FrontUnclosed())
		return nil, nil, 1, l
	}
	before := src[:len(src)-len(rest)]
	// The reader has all of src, and room for as much again. The text stays as long as there is a site.
	return raw, bytes.Clone(rest), 1 + bytes.Count(before, []byte("\n")), nil
}
