package graph

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
)

// relatedText writes the related projects with what is shared.
func relatedText(p *Project) (out []string) {
	for _, r := range p.Related {
		out = append(out, r.Project.ID+": "+joined(r.Shared, sharedName))
	}
	return out
}

func TestRelated(t *testing.T) {
	g := smallCity(t)
	want := []string{
		"tangbruket: plats:Östra hamnen organisation:Ålgräscentrum nämnd:miljonamnden land:danmark mål:gron-stad",
		"oppna-klassrum: stad:arhus land:danmark mål:trygg-uppvaxt",
		"ljudhamnen: nämnd:kulturnamnden land:polen mål:trygg-uppvaxt",
		"lasresan: mål:trygg-uppvaxt",
	}
	if d := cmp.Diff(want, relatedText(byID(t, g.Projects, projectID, "blaskogen"))); d != "" {
		t.Errorf("most alike first, and what is shared, most telling first:\n%s", d)
	}
	for _, p := range g.Projects {
		for _, r := range p.Related {
			if r.Project == p {
				t.Errorf("%s is related to itself", p.ID)
			}
			if !strings.Contains(strings.Join(relatedText(r.Project), "\n"), p.ID+": "+joined(r.Shared, sharedName)) {
				t.Errorf("%s is related to %s, but not the other way", p.ID, r.Project.ID)
			}
			if len(r.Shared) == 0 || strings.Contains(joined(r.Shared, sharedName), "nothing") {
				t.Errorf("%s and %s share nothing", p.ID, r.Project.ID)
			}
		}
	}
}

// invented makes n projects that all are in one place.
func invented(n int) []*Project {
	place := &Place{Name: "Torget"}
	var out []*Project
	for i := range n {
		p := &Project{Projekt: &record.Projekt{}, Places: []*Place{place}}
		p.ID = fmt.Sprintf("p%03d", i)
		out = append(out, p)
	}
	return out
}

func TestRelatedLimits(t *testing.T) {
	few := invented(maxRelated + 3)
	relate(few)
	if got := relatedText(few[2]); len(got) != maxRelated || !strings.HasPrefix(strings.Join(got, " "), "p000: plats:Torget p001: plats:Torget p003: plats:Torget ") {
		t.Errorf("at most %d, equals in their order, never itself: %q", maxRelated, got)
	}
	many := invented(maxShared + 1)
	relate(many)
	if got := relatedText(many[0]); got != nil {
		t.Errorf("what everybody shares relates nobody: %q", got)
	}
	enough := invented(maxShared)
	relate(enough)
	if got := relatedText(enough[0]); len(got) != maxRelated {
		t.Errorf("%d projects may share a thing: %q", maxShared, got)
	}
	one := invented(1)
	relate(one)
	if one[0].Related != nil {
		t.Error("the only project is related to something")
	}
}

// A rare thing says more than a common one of the same kind.
func TestRareThingsWeighMore(t *testing.T) {
	p := invented(6)
	common, rare := &City{Stad: &record.Stad{ID: "vanlig"}}, &City{Stad: &record.Stad{ID: "sallsynt"}}
	for i := range p {
		p[i].Places = nil
		if i < 5 {
			p[i].Cities = append(p[i].Cities, common)
		}
	}
	p[0].Cities = append(p[0].Cities, rare)
	p[5].Cities = append(p[5].Cities, rare)
	relate(p)
	if got := relatedText(p[0]); got[0] != "p005: stad:sallsynt" || got[1] != "p001: stad:vanlig" {
		t.Errorf("%q", got)
	}
}

// A strand stands for its programme.
func TestStrandInsteadOfProgram(t *testing.T) {
	p := invented(3)
	program := &Program{Program: &record.Program{ID: "fond"}}
	strand := &Strand{Insats: &record.Insats{ID: "fond-a"}, Program: program}
	for i := range p {
		p[i].Places, p[i].Program = nil, program
	}
	p[0].Strand, p[1].Strand = strand, strand
	relate(p)
	if d := cmp.Diff([]string{"p001: insats:fond-a"}, relatedText(p[0])); d != "" {
		t.Error(d)
	}
	if got := relatedText(p[2]); got != nil {
		t.Errorf("no strand in common: %q", got)
	}
}
