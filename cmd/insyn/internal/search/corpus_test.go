package search_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/changes"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// The judged queries are asked of a frozen corpus: the entries of the portal as
// they were on the day when the judges read its pages. So what TestQuality
// measures is the engine, and an editor who writes, renames or removes a page
// changes nothing here. How the search does on the content as it is now is
// reported by make bench.

// corpusFile is the frozen corpus. It is made anew, with new judgements, by
//
//	go test ./cmd/insyn/internal/search -run TestCorpus -freeze
const corpusFile = "testdata/corpus.json.gz"

var freeze = flag.Bool("freeze", false, "write the repository's own content as the corpus that judged queries are asked of")

// corpus is what an index is made of, but for the kinds of page, which are the
// engine's.
type corpus struct {
	Entries       []search.Entry
	Synonyms      []search.Synonym
	Abbreviations []search.Abbreviation
	Answers       []search.Answer
	Largest       []search.Answer
	Ambient       []string
	Elsewhere     []search.Elsewhere
	Sums          []string
}

var readCorpus = sync.OnceValues(func() (c corpus, err error) {
	data, err := os.ReadFile(corpusFile)
	if err != nil {
		return c, err
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return c, err
	}
	return c, json.NewDecoder(unpacked).Decode(&c)
})

// frozen returns the frozen corpus.
func frozen(t testing.TB) ([]search.Entry, search.Options) {
	t.Helper()
	c, err := readCorpus()
	if err != nil {
		t.Fatal(err)
	}
	return c.Entries, search.Options{Kinds: search.Kinds(swedish), Synonyms: c.Synonyms, Abbreviations: c.Abbreviations, Answers: c.Answers,
		Largest: c.Largest, Ambient: c.Ambient, Elsewhere: c.Elsewhere, Sums: c.Sums}
}

// TestCorpus: every page that a judge wanted is in the corpus, so that no query
// is lost because of its page.
func TestCorpus(t *testing.T) {
	if *freeze {
		writeCorpus(t)
	}
	entries, _ := frozen(t)
	known := map[string]bool{}
	for _, e := range entries {
		known[e.Address] = true
	}
	var queries []byte
	for _, name := range []string{"queries.tsv", "citizens.tsv", "unseen.tsv", "pages.tsv", "aside.tsv"} {
		read, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		queries = append(queries, read...)
	}
	judged := 0
	for line := range strings.Lines(string(queries)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(fields) != 4 {
			t.Errorf("%q: %d fields, want 4", line, len(fields))
			continue
		}
		judged++
		for _, graded := range strings.Fields(fields[3]) {
			if address, _, _ := strings.Cut(graded, "="); address != "-" && !known[address] {
				t.Errorf("%s: %s is not in the corpus", fields[0], address)
			}
		}
	}
	if judged < 1000 {
		t.Errorf("only %d judged queries were read", judged)
	}
}

// writeCorpus freezes the repository's own content.
func writeCorpus(t *testing.T) {
	content := os.DirFS("../../../..")
	files, findings, err := source.Load(content)
	if err != nil {
		t.Fatal(err)
	}
	records, more := record.Decode(files)
	findings = append(findings, more...)
	world, more := graph.Build(records)
	findings = append(findings, more...)
	past, more := release.Load(input.Of(content))
	findings = append(findings, more...)
	site, more := page.All(world, changes.New(past, facts.Of(files), world.Corrections), page.Options{})
	if findings = append(findings, more...); findings.Errors() > 0 {
		t.Fatal("the content has errors: run make check")
	}
	opt := site.Search
	var out bytes.Buffer
	packed, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewEncoder(packed).Encode(corpus{site.Entries, opt.Synonyms, opt.Abbreviations, opt.Answers, opt.Largest,
		opt.Ambient, opt.Elsewhere, opt.Sums}); err != nil {
		t.Fatal(err)
	}
	if err := packed.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(corpusFile, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
