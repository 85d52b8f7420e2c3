// Package smallgraph gives tests the graph of the small city, with changes. It
// stands apart from package smallcity so that the tests of record and graph can
// have the city too. It is no part of the builder.
package smallgraph

import (
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
)

// Of returns the graph of the small city with edits, which must leave it
// without errors.
func Of(t testing.TB, edits ...smallcity.Edit) *graph.Graph {
	t.Helper()
	set, findings := record.Decode(smallcity.Load(t, edits...))
	if findings.Errors() > 0 {
		t.Fatalf("the records are not right: %v", findings)
	}
	g, findings := graph.Build(set)
	if findings.Errors() > 0 {
		t.Fatalf("the records don't go together: %v", findings)
	}
	return g
}
