// Package lint asks of the content what a text names and how it is written.
//
// [Check] runs a flat list of small rules over what was connected: reading the
// list is reading the policy. A rule gets everything and returns findings at
// the line that they are about. What only stops the work when it is certainly
// wrong is an error; what a person must judge is a warning, and says how it is
// settled.
package lint

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
)

// Content is what is looked at.
type Content struct {
	World *graph.Graph
	Found diag.List // what earlier stages found wrong
}

// checker is the content with what several rules need of it.
type checker struct {
	Content
	index *nameIndex
}

// rules are what is looked for.
func rules() []func(*checker) diag.List {
	return []func(*checker) diag.List{
		unlinkedNames,
	}
}

// Check returns what the rules find.
func Check(content Content) (l diag.List) {
	c := &checker{Content: content, index: newNameIndex(content.World)}
	for _, rule := range rules() {
		l = append(l, rule(c)...)
	}
	return l
}
