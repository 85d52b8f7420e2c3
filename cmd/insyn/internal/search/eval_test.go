package search_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
)

// write builds the index of entries into a folder and returns the folder.
func write(t testing.TB, entries []search.Entry, opt search.Options) string {
	t.Helper()
	files, err := search.Build(entries, opt)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A score is what eval.mjs reports of a set of judged queries.
type score struct {
	NDCG     float64 `json:"ndcg"`
	MRR      float64 `json:"mrr"`
	Success  float64 `json:"success"`
	Zero     float64 `json:"zero"`
	Nonsense float64 `json:"nonsense"`
}

// keep leaves the indexes for the scripts beside the queries.
var keep = flag.String("keep", "", "folder to leave the indexes of the frozen corpus and of 10 000 invented projects in")

// TestQuality asks the judged queries (testdata/queries.tsv) of the frozen corpus, through the
// client's own engine, in one file and in parts. The limits stand a little below what is
// reached, so that a change for the worse shows; what the targets are and how far they are met
// stands in testdata/README.md.
func TestQuality(t *testing.T) {
	entries, opt := frozen(t)
	for name, single := range map[string]int{"one file": 0, "parts": 1} {
		opt.SingleFile = single
		var got struct{ Dev, First, Wide, Held, New, Unseen, Pages, Aside score }
		if err := json.Unmarshal(node(t, "testdata/eval.mjs", "--json", "--index", write(t, entries, opt)), &got); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: tuned on %+v, the first of these %+v, wide %+v, held out %+v, new %+v, unseen %+v, pages %+v, aside %+v", name,
			got.Dev, got.First, got.Wide, got.Held, got.New, got.Unseen, got.Pages, got.Aside)
		check(t, name+", tuned on", got.Dev, score{0.919, 0.969, 0.902, 0.01, 0.05})
		check(t, name+", the first", got.First, score{0.968, 0.978, 0.94, 0.01, 0.08})
		check(t, name+", wide", got.Wide, score{0, 0.89, 0.85, 0.03, 0})
		check(t, name+", held out", got.Held, score{0.87, 0.965, 0.915, 0.03, 0.05})
		check(t, name+", new", got.New, score{0.782, 0.885, 0.796, 0.02, 0.06})
		check(t, name+", unseen", got.Unseen, score{0.66, 0.77, 0.665, 0.06, 0.1})
		check(t, name+", pages", got.Pages, score{0.775, 0.765, 0.643, 0.03, 0.2})
		check(t, name+", aside", got.Aside, score{0.735, 0.735, 0.625, 0.05, 0})
	}
	if *keep != "" {
		opt.SingleFile = 0
		keepIndex(t, filepath.Join(*keep, "frozen"), entries, opt)
		large, opt := synth(10_000)
		keepIndex(t, filepath.Join(*keep, "large"), large, opt)
	}
}

func check(t *testing.T, name string, got, want score) {
	t.Helper()
	if got.NDCG < want.NDCG || got.MRR < want.MRR || got.Success < want.Success || got.Zero > want.Zero || got.Nonsense > want.Nonsense {
		t.Errorf("%s: %+v, must be at least %+v", name, got, want)
	}
}

// keepIndex writes an index, and beside it the pages themselves for the engines
// that are compared.
func keepIndex(t *testing.T, dir string, entries []search.Entry, opt search.Options) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	pages, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(build(t, entries, opt), search.File{Name: "pages.json", Data: pages}) {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
