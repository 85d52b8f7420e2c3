package related

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallgraph"
)

func projectID(p *graph.Project) string { return p.ID }

// relatedText writes the related projects with what is shared.
func relatedText(related []Project) (out []string) {
	for _, r := range related {
		out = append(out, r.Project.ID+": "+smallcity.Joined(r.Shared, sharedName))
	}
	return out
}

func TestRelated(t *testing.T) {
	g := smallgraph.Of(t)
	all := Among(g.Projects)
	want := []string{
		"tangbruket: plats:Östra hamnen organisation:Ålgräscentrum nämnd:miljonamnden land:danmark mål:gron-stad",
		"oppna-klassrum: stad:arhus land:danmark mål:trygg-uppvaxt",
		"ljudhamnen: nämnd:kulturnamnden land:polen mål:trygg-uppvaxt",
		"lasresan: mål:trygg-uppvaxt",
	}
	if d := cmp.Diff(want, relatedText(all[smallcity.ByID(t, g.Projects, projectID, "blaskogen")])); d != "" {
		t.Errorf("most alike first, and what is shared, most telling first:\n%s", d)
	}
	for _, p := range g.Projects {
		for _, r := range all[p] {
			if r.Project == p {
				t.Errorf("%s is related to itself", p.ID)
			}
			if !strings.Contains(strings.Join(relatedText(all[r.Project]), "\n"), p.ID+": "+smallcity.Joined(r.Shared, sharedName)) {
				t.Errorf("%s is related to %s, but not the other way", p.ID, r.Project.ID)
			}
			if len(r.Shared) == 0 || strings.Contains(smallcity.Joined(r.Shared, sharedName), "nothing") {
				t.Errorf("%s and %s share nothing", p.ID, r.Project.ID)
			}
		}
	}
}

// invented makes n projects that all are in one place.
func invented(n int) []*graph.Project {
	place := &graph.Place{Plats: &record.Plats{Name: "Torget"}}
	var out []*graph.Project
	for i := range n {
		p := &graph.Project{Projekt: &record.Projekt{}, Places: []*graph.Place{place}}
		p.ID = fmt.Sprintf("p%03d", i)
		out = append(out, p)
	}
	return out
}

func TestRelatedLimits(t *testing.T) {
	few := invented(maxRelated + 3)
	if got := relatedText(Among(few)[few[2]]); len(got) != maxRelated || !strings.HasPrefix(strings.Join(got, " "),
		"p000: plats:Torget p001: plats:Torget p003: plats:Torget ") {
		t.Errorf("at most %d, equals in their order, never itself: %q", maxRelated, got)
	}
	many := invented(maxShared + 1)
	if got := relatedText(Among(many)[many[0]]); got != nil {
		t.Errorf("what everybody shares relates nobody: %q", got)
	}
	enough := invented(maxShared)
	if got := relatedText(Among(enough)[enough[0]]); len(got) != maxRelated {
		t.Errorf("%d projects may share a thing: %q", maxShared, got)
	}
	one := invented(1)
	if Among(one)[one[0]] != nil {
		t.Error("the only project is related to something")
	}
}

// A rare thing says more than a common one of the same kind.
func TestRareThingsWeighMore(t *testing.T) {
	p := invented(6)
	common, rare := &graph.City{Stad: &record.Stad{ID: "vanlig"}}, &graph.City{Stad: &record.Stad{ID: "sallsynt"}}
	for i := range p {
		p[i].Places = nil
		if i < 5 {
			p[i].Cities = append(p[i].Cities, common)
		}
	}
	p[0].Cities = append(p[0].Cities, rare)
	p[5].Cities = append(p[5].Cities, rare)
	if got := relatedText(Among(p)[p[0]]); got[0] != "p005: stad:sallsynt" || got[1] != "p001: stad:vanlig" {
		t.Errorf("%q", got)
	}
}

// A strand stands for its programme.
func TestStrandInsteadOfProgram(t *testing.T) {
	p := invented(3)
	program := &graph.Program{Program: &record.Program{ID: "fond"}}
	strand := &graph.Strand{Insats: &record.Insats{ID: "fond-a"}, Program: program}
	for i := range p {
		p[i].Places, p[i].Program = nil, program
	}
	p[0].Strand, p[1].Strand = strand, strand
	all := Among(p)
	if d := cmp.Diff([]string{"p001: insats:fond-a"}, relatedText(all[p[0]])); d != "" {
		t.Error(d)
	}
	if got := relatedText(all[p[2]]); got != nil {
		t.Errorf("no strand in common: %q", got)
	}
}

// sharedName returns the one thing of s that is set.
func sharedName(s Shared) string {
	switch {
	case s.Place != nil:
		return "plats:" + s.Place.Name
	case s.Organisation != nil:
		return "organisation:" + s.Organisation.Name
	case s.City != nil:
		return "stad:" + s.City.ID
	case s.Network != nil:
		return "nätverk:" + s.Network.ID
	case s.Strand != nil:
		return "insats:" + s.Strand.ID
	case s.Program != nil:
		return "program:" + s.Program.ID
	case s.Namnd != nil:
		return "nämnd:" + s.Namnd.ID
	case s.Goal != nil:
		return "mål:" + s.Goal.ID
	case s.Country != nil:
		return "land:" + s.Country.ID
	}
	return "nothing"
}
