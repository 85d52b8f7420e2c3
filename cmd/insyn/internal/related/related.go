// Package related finds which projects are alike, and what they share.
package related

import (
	"cmp"
	"math"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
)

// Project is a project that has something in common with another.
type Project struct {
	Project *graph.Project
	Shared  []Shared // what they share, most telling first
}

// Shared is one thing that two projects have in common. One field is set.
type Shared struct {
	Place        *graph.Place
	Organisation *graph.Organisation
	City         *graph.City
	Network      *graph.Network
	Strand       *graph.Strand
	Program      *graph.Program
	Namnd        *graph.Namnd
	Goal         *graph.Goal
	Country      *graph.Country
}

// feature is a thing that projects share, with how much that says.
type feature struct {
	shared   Shared
	weight   float64
	projects []int32
}

// How much it says that two projects share a thing, before it is divided by
// how common the thing is. Set by reading the lists that they give.
const (
	weightPlace        = 5
	weightOrganisation = 4
	weightCity         = 3
	weightNetwork      = 3
	weightStrand       = 2
	weightProgram      = 1
	weightNamnd        = 1.5
	weightGoal         = 0.7
	weightCountry      = 1.5
)

// maxShared is the number of projects above which a thing is too common to
// suggest that two of them are alike; it also bounds the work.
const maxShared = 300

// maxRelated is how many related projects a page shows.
const maxRelated = 5

// Among returns, for every project, those of the others that are most like it,
// most alike first.
func Among(projects []*graph.Project) map[*graph.Project][]Project {
	features := featuresOf(projects)
	scores := func() []float64 { return make([]float64, len(projects)) }
	found := make([][]Project, len(projects))
	parallel.With(len(projects), scores, func(scores []float64, i int) {
		found[i] = related(projects, features[i], i, scores)
	})
	out := make(map[*graph.Project][]Project, len(projects))
	for i, p := range projects {
		out[p] = found[i]
	}
	return out
}

// featuresOf returns the features of every project.
func featuresOf(projects []*graph.Project) [][]*feature {
	index := map[Shared]*feature{}
	out := make([][]*feature, len(projects))
	for i, p := range projects {
		add := func(s Shared, weight float64) {
			f := index[s]
			if f == nil {
				f = &feature{shared: s, weight: weight}
				index[s] = f
			}
			f.projects = append(f.projects, int32(i))
			out[i] = append(out[i], f)
		}
		eachFeature(p, add)
	}
	for _, f := range index {
		f.weight *= math.Log(1 + float64(len(projects))/float64(len(f.projects)))
	}
	return out
}

// eachFeature calls add for everything that p may share.
func eachFeature(p *graph.Project, add func(Shared, float64)) {
	for _, x := range p.Places {
		add(Shared{Place: x}, weightPlace)
	}
	for _, x := range p.Organisations {
		add(Shared{Organisation: x}, weightOrganisation)
	}
	for _, x := range p.Cities {
		add(Shared{City: x}, weightCity)
	}
	for _, x := range p.Networks {
		add(Shared{Network: x}, weightNetwork)
	}
	if p.Strand != nil {
		add(Shared{Strand: p.Strand}, weightStrand)
	} else if p.Program != nil {
		add(Shared{Program: p.Program}, weightProgram)
	}
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			add(Shared{Namnd: d.Namnd}, weightNamnd)
		}
	}
	for _, x := range p.Goals {
		add(Shared{Goal: x}, weightGoal)
	}
	for _, x := range p.Countries {
		add(Shared{Country: x}, weightCountry)
	}
}

// related returns the projects most like projects[self]. scores is scratch
// space of zeros and is left so.
func related(projects []*graph.Project, features []*feature, self int, scores []float64) []Project {
	var touched []int32
	for _, f := range features {
		if len(f.projects) > maxShared {
			continue
		}
		for _, j := range f.projects {
			if scores[j] == 0 {
				touched = append(touched, j)
			}
			scores[j] += f.weight
		}
	}
	best := top(touched, int32(self), scores)
	var out []Project
	for _, j := range best {
		out = append(out, Project{Project: projects[j], Shared: sharedWith(features, j)})
	}
	for _, j := range touched {
		scores[j] = 0
	}
	return out
}

// top returns the maxRelated candidates with the highest scores.
func top(candidates []int32, self int32, scores []float64) []int32 {
	better := func(a, b int32) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b))
	}
	best := make([]int32, 0, maxRelated+1)
	for _, j := range candidates {
		if j == self {
			continue
		}
		i, _ := slices.BinarySearchFunc(best, j, better)
		if i < maxRelated {
			best = slices.Insert(best, i, j)
			best = best[:min(len(best), maxRelated)]
		}
	}
	return best
}

// sharedWith returns the features that project j has too, heaviest first.
func sharedWith(features []*feature, j int32) []Shared {
	var common []*feature
	for _, f := range features {
		if _, ok := slices.BinarySearch(f.projects, j); ok {
			common = append(common, f)
		}
	}
	slices.SortStableFunc(common, func(a, b *feature) int { return cmp.Compare(b.weight, a.weight) })
	out := make([]Shared, len(common))
	for i, f := range common {
		out[i] = f.shared
	}
	return out
}
