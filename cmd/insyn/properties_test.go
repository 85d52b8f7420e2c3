package main

import (
	"cmp"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// What the portal promises of any content that check accepts stands here, once.
// It is held against the fixtures, against the repository's own content and, in
// freedom_test.go, against what an editor may make of that. So no test but
// these opens content/ or data/, and none knows what is in them.

// A property is a promise about a whole built site.
type property struct {
	name string
	hold func(t *testing.T, s *assembled)
}

// properties is the list of them all.
func properties() []property {
	return []property{
		{"the tables say what the documents say", tablesOfDocuments},
		{"a project with money from the EU says so", euStatements},
		{"a table is the same in all its forms", sameInAllForms},
		{"the tables hang together", tablesHangTogether},
		{"every sum is that of its table", sumsOnPages},
		{"budgets are counted once and kept apart", budgetsApart},
		{"every computed number is marked and right", markedNumbers},
		{"every link leads somewhere", crawl},
		{"every file is linked", everyFileLinked},
		{"no heading can take another part's anchor", anchorsBeside},
		{"the site can be moved", movable},
		{"a word of the glossary can be asked where it first stands", askable},
		{"a chart says that it stands on a page that has it", chartsAtHome},
		{"every page has a whole head", wholeHeads},
		{"every page has a picture to share", sharedPictures},
		{"the same content gives the same bytes", sameBytes},
	}
}

// hold holds all properties against the site of a city.
func hold(t *testing.T, city fs.FS) {
	s := assemble(t, city, page.Options{}, rearranged{})
	for _, p := range properties() {
		t.Run(p.name, func(t *testing.T) { p.hold(t, s) })
	}
}

func TestProperties(t *testing.T) {
	for name, city := range cities(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			hold(t, city)
		})
	}
}

// cities are the invented ones, and the repository's own content.
func cities(t *testing.T) map[string]fs.FS {
	return map[string]fs.FS{
		"stad":     fixtureCity(t, smallArchive),
		"stad-mer": fixtureCity(t, smallArchive, moreArchive),
		"lillstad": fixtureCity(t, otherArchive),
		"content":  os.DirFS(repository),
	}
}

// readers are the test files that open the repository's own folders, with what
// each does there.
var readers = map[string]string{
	"bench_test.go":                   "measures the build of the real content, and asserts nothing",
	"content_test.go":                 "asks for no error, as check does",
	"freedom_test.go":                 "changes a copy of the content as editors do",
	"import_test.go":                  "copies names and sheets out of the content into an archive, when asked to",
	"internal/render/styles_test.go":  "reads the layouts",
	"internal/render/wording_test.go": "reads the layouts",
	"internal/search/corpus_test.go":  "freezes the corpus of the judged queries, when asked to",
	"impact_test.go":                  "runs a script of .ci",
	"kallblad_test.go":                "holds what data/ has of the sources to the sources",
	"lillstad_test.go":                "asks the data by which words the first city is known",
	"memory_test.go":                  "measures the rebuild of the real content, and asserts nothing",
	"properties_test.go":              "holds the properties against the content",
	"review_test.go":                  "runs the scripts of .ci",
	"schema_test.go":                  "holds .schema to the schema in code",
	"script_test.go":                  "links the layouts",
	"sources_test.go":                 "holds what data/ has of the sources to the sources",
	"tal_test.go":                     "reads the layouts",
}

// reOpens is how a test opens a folder of the repository.
var reOpens = regexp.MustCompile(`DirFS\((?:repository|"(?:\.\./)+\.\.")|Join\(repository|addFolders\([^)]*"(?:content|data)"`)

// TestWhoReadsContent: a test that is not in the table knows no content.
func TestWhoReadsContent(t *testing.T) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "testdata" {
			return cmp.Or(err, fs.SkipDir)
		}
		if d.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(name)
		if found := reOpens.Find(data); found != nil && readers[name] == "" {
			t.Errorf("%s opens a folder of the repository (%s): let it use a fixture, make it one of the properties, or say in readers what it does", name, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
