package main

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// reAnyID is an anchor of a page, without those that drawings have.
var reAnyID = regexp.MustCompile(`<[a-z][^<>]* id="([^"]*)"`)

// anchorsBeside: package markdown knows each anchor that the page of a document has
// beside its text, so that no heading there can take it.
func anchorsBeside(t *testing.T, s *assembled) {
	files, _, err := source.Load(s.fsys)
	if err != nil {
		t.Fatal(err)
	}
	headings := map[string][]markdown.Heading{}
	for _, f := range files {
		headings[f.Path] = f.Body.Headings
	}
	for _, p := range s.out.Pages {
		m := p.Common()
		if path.Ext(m.EditPath) != ".md" {
			continue
		}
		for _, found := range reAnyID.FindAllSubmatch(s.files[strings.TrimPrefix(m.Address, "/")+"index.html"], -1) {
			id := string(found[1])
			own := slices.ContainsFunc(headings[m.EditPath], func(h markdown.Heading) bool { return h.ID == id })
			if !own && !markdown.Beside(m.EditPath, id) && !strings.Contains(id, "-bild") {
				t.Errorf("%s has #%s, which a heading of %s may take: see markdown.beside", m.Address, id, m.EditPath)
			}
		}
	}
}
