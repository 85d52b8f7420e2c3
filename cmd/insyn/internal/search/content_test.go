package search_test

import (
	"os"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/search"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// content returns what the index of the portal is made of: the entries of the
// repository's own content, as the build makes them.
func content(t testing.TB) ([]search.Entry, search.Options) {
	t.Helper()
	files, findings, err := source.Load(os.DirFS("../../../.."))
	if err != nil {
		t.Fatal(err)
	}
	records, more := record.Decode(files)
	findings = append(findings, more...)
	world, more := graph.Build(records)
	findings = append(findings, more...)
	site, more := page.All(world, page.Options{})
	if findings = append(findings, more...); findings.Errors() > 0 {
		t.Fatal("the content has errors: run make check")
	}
	return site.Entries, site.Search
}
