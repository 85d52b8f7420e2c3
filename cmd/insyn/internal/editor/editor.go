// Package editor makes the form editor at /redigera/: Decap CMS, from the folder
// of its npm package, with a configuration made from package schema and the
// documents themselves.
//
// It is made on request only. Everything comes from the site itself; Decap needs
// eval and styles of its own, which the rest of the site forbids, so the page has
// its own policy. What is saved becomes a pull request, and what the form loses
// of a file's form is mended by package format. What a form can't keep, comments
// among the facts, it isn't made for: [Offers] and the command see to that.
package editor

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the page, its script and its style
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// folder is where the editor lies in the site.
const folder = "redigera/"

// The version of Decap that the configuration is written for and tested with, and
// the digest of its files.
const (
	Version = "3.16.3"
	digest  = "e67d532601ed140542ac94b33ff36cf364ac0315769514536a5eca5148bc734b"
)

//go:embed redigera.js
var script []byte

//go:embed redigera.html
var page string

//go:embed redigera.css
var style []byte

// File is a file of the editor.
type File struct {
	Path string
	Data []byte
}

// Trial is the login that needs none: what is saved is gone when the page is.
const Trial = "prov"

// Files returns the files of the editor. decap is the folder dist of the npm
// package decap-cms; login is the address of what lets editors in, or Trial.
func Files(documents []*source.File, decap fs.FS, login string) ([]File, error) {
	config, host, err := configuration(documents, login)
	if err != nil {
		return nil, err
	}
	program, err := read(decap)
	if err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(config, "", "  ") // which is YAML too
	if err != nil {
		return nil, err
	}
	words, err := json.Marshal(staff.EditorPhrases)
	if err != nil {
		return nil, err
	}
	html := strings.NewReplacer("{{title}}", staff.EditorTitle, "{{noscript}}", staff.EditorNoScript, "{{connect}}", host).Replace(page)
	return append(program, File{folder + "index.html", []byte(html)}, File{folder + "config.yml", text},
		File{folder + "redigera.js", bytes.ReplaceAll(script, []byte("WORDS"), words)}, File{folder + "redigera.css", style}), nil
}

// reProgram are the files of the package that the editor is run with.
var reProgram = regexp.MustCompile(`^(?:\d+\.)?decap-cms\.js$|\.wasm$|^decap-cms\.js\.LICENSE\.txt$`)

// read returns the files of Decap, which must be those that are known.
func read(decap fs.FS) (out []File, err error) {
	entries, err := fs.ReadDir(decap, ".")
	if err != nil {
		return nil, staff.NoDecap(Version)
	}
	sums := sha256.New()
	for _, e := range entries {
		if !reProgram.MatchString(e.Name()) {
			continue
		}
		data, err := fs.ReadFile(decap, e.Name())
		if err != nil {
			return nil, staff.NoDecap(Version)
		}
		sum := sha256.Sum256(data)
		sums.Write([]byte(e.Name() + " " + hex.EncodeToString(sum[:]) + "\n"))
		out = append(out, File{folder + e.Name(), data})
	}
	if hex.EncodeToString(sums.Sum(nil)) != digest {
		return nil, staff.NoDecap(Version)
	}
	return out, nil
}

// config is Decap's configuration, as far as it is used.
type config struct {
	Backend     map[string]any `json:"backend"`
	PublishMode string         `json:"publish_mode"`
	Locale      string         `json:"locale"`
	Media       string         `json:"media_folder"`
	Editor      preview        `json:"editor"`
	Slug        map[string]any `json:"slug"`
	Collections []collection   `json:"collections"`
}

type preview struct {
	Preview bool `json:"preview"`
}

type collection struct {
	Name        string   `json:"name"`
	Label       string   `json:"label"`
	Singular    string   `json:"label_singular"`
	Description string   `json:"description"`
	Folder      string   `json:"folder,omitempty"`
	Create      bool     `json:"create"`
	Slug        string   `json:"slug,omitempty"` // of the file of a new document
	Delete      bool     `json:"delete"`
	Extension   string   `json:"extension,omitempty"`
	Format      string   `json:"format,omitempty"`
	Identifier  string   `json:"identifier_field,omitempty"`
	Summary     string   `json:"summary,omitempty"`
	Fields      []*field `json:"fields,omitempty"`
	Files       []file   `json:"files,omitempty"`
}

type file struct {
	Name   string   `json:"name"`
	Label  string   `json:"label"`
	File   string   `json:"file"`
	Fields []*field `json:"fields"`
}

// configuration returns the configuration and the host that the editor talks to.
func configuration(documents []*source.File, login string) (*config, string, error) {
	c := &config{PublishMode: "editorial_workflow", Locale: "sv", Media: "static", Slug: map[string]any{"encoding": "ascii",
		"clean_accents": true}}
	host := ""
	if login == Trial {
		c.Backend = map[string]any{"name": "test-repo"}
	} else {
		repo, err := repository(documents)
		if err != nil {
			return nil, "", err
		}
		c.Backend = map[string]any{"name": "github", "repo": repo, "branch": "main", "open_authoring": true, "base_url": login}
		host = " https://api.github.com " + login
	}
	choices := choicesOf(documents)
	for _, d := range schema.Documents {
		if d.Body {
			c.Collections = append(c.Collections, collectionOf(d, documents, choices))
		}
	}
	return c, host, nil
}

// repository returns the name of the repository on GitHub, by the portal's data.
func repository(documents []*source.File) (string, error) {
	for _, f := range documents {
		if f.Path != "data/portal.toml" {
			continue
		}
		k, _ := f.Facts.Get("kallkod")
		text, _ := k.Value.Data.(string)
		u, err := url.Parse(text)
		if name := strings.Trim(strings.TrimSuffix(u.Path, ".git"), "/"); err == nil && u.Host == "github.com" && strings.Count(name, "/") == 1 {
			return name, nil
		}
	}
	return "", staff.EditorNeedsGitHub()
}

// Offers reports whether the form has the document at a path: those with a text.
// The tables in data/ hold comments that say what they are.
func Offers(path string) bool {
	d, ok := schema.Of(path)
	return ok && d.Body
}

// collectionOf returns a kind of documents as Decap has it: a folder where they
// lie in one, a list of files where each has a folder of its own, which the form can't make.
// A new document is called by its name. The form deletes none: what becomes of an address
// must be said elsewhere.
func collectionOf(d schema.Document, documents []*source.File, choices map[string][]option) collection {
	one, many, _ := staff.DocumentText(d.Name)
	c := collection{Name: d.Name, Label: many.Label, Singular: one.Label, Description: many.Hint, Format: "toml-frontmatter"}
	fields := append((&former{d.Name, choices}).fields(nil, d.Table), &field{Name: "body", Label: staff.EditorBody, Widget: "text",
		Required: new(bool)})
	if dir := path.Dir(d.Path); !strings.Contains(dir, "*") {
		c.Folder, c.Extension, c.Fields = dir, "md", fields
		for _, name := range []string{"titel", "namn"} {
			if _, ok := d.Table.Field(name); ok {
				c.Identifier, c.Summary, c.Create, c.Slug = name, "{{"+name+"}}", true, "{{slug}}"
			}
		}
		return c
	}
	for _, f := range documents {
		if kind, _ := schema.Of(f.Path); kind.Name == d.Name {
			name := strings.TrimSuffix(strings.TrimPrefix(f.Path, "content/namnder/"), ".md")
			c.Files = append(c.Files, file{Name: strings.ReplaceAll(name, "/", "-"), Label: label(f), File: f.Path, Fields: fields})
		}
	}
	slices.SortFunc(c.Files, func(a, b file) int { return strings.Compare(a.File, b.File) })
	return c
}

// label returns what a document is called in lists: its name, or its place.
func label(f *source.File) string {
	for _, name := range []string{"namn", "titel"} {
		k, _ := f.Facts.Get(name)
		if s, ok := k.Value.Data.(string); ok {
			return s
		}
	}
	return strings.TrimSuffix(strings.TrimPrefix(f.Path, "content/namnder/"), ".md")
}
