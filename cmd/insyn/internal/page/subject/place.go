package subject

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// PlaceList is /platser/: what goes on near the reader.
type PlaceList struct {
	site.Meta
	Lead   site.Prose
	Groups []PlaceGroup
}

// Layout returns the template's name.
func (*PlaceList) Layout() string { return "platslista" }

// PlaceGroup is the places of a kind.
type PlaceGroup struct {
	ID, Name, Note string
	Rows           []PlaceRow
}

// PlaceRow is a place with how many projects it has.
type PlaceRow struct {
	ID       string // of the row, which was the place's address once
	Link     site.Link
	PartOf   string
	Projects site.Number
	Named    bool // no text tells what was done there
}

// Place is /platser/<id>/.
type Place struct {
	site.Meta
	Kind     string
	PartOf   *site.Link
	Parts    []site.Link
	Body     builder.Body
	Named    string // why there is no text, or ""
	Through  string // of a place without projects, or a school with none of its own, or ""
	Count    site.Number
	Runs     []*builder.ProjectRow
	Projects []PlaceProject
}

// Layout returns the template's name.
func (*Place) Layout() string { return "plats" }

// PlaceProject is a project that others run, and through whom the place takes
// part in it.
type PlaceProject struct {
	Row     *builder.ProjectRow
	Through string
}

func (b *pages) localPlaces() {
	w := b.Words.Local
	places := b.Count(b.PlaceThings(b.Graph.Places), b.Words.Noun.Places, site.CSV(site.PlacesAddress, "platser", 0))
	list := &PlaceList{Meta: b.Apart(site.PlacesAddress, w.Head), Lead: site.Say(w.Lead(places))}
	for _, kind := range []record.LocalKind{record.District, record.School, record.OtherOne} {
		g := b.localGroup(kind)
		group := PlaceGroup{ID: string(kind), Name: g.Name, Note: g.Note}
		for _, p := range b.Graph.Places {
			if p.Kind == kind {
				group.Rows = append(group.Rows, b.placeRow(p))
			}
		}
		if len(group.Rows) > 0 {
			list.Groups = append(list.Groups, group)
		}
	}
	b.Add(list)
	builder.Each(b.Builder, b.Graph.Places, b.localPlace)
}

func (b *pages) localGroup(kind record.LocalKind) words.LocalGroup {
	switch w := b.Words.Local.Groups; kind {
	case record.District:
		return w.Districts
	case record.School:
		return w.Schools
	default:
		return w.Others
	}
}

func (b *pages) placeRow(p *graph.Place) PlaceRow {
	row := PlaceRow{ID: p.Slug, Link: site.DistrictPlaceLink(p), Named: p.Body.Plain() == "",
		Projects: b.ProjectCount(p.Projects, site.CSV(site.DistrictPlace(p), "projekt", 0))}
	if p.PartOf != nil {
		row.PartOf = p.PartOf.Name
	}
	return row
}

func (b *pages) localPlace(p *graph.Place) *Place {
	w, address := b.Words.Local, site.DistrictPlace(p)
	up := site.Link{Text: b.Words.Nav.Places, Href: site.PlacesAddress}
	out := &Place{Meta: b.Below(up, address, p.Name, w.Description(p.Name), p.Pos), Kind: b.localGroup(p.Kind).One,
		Parts: site.Each(p.Parts, site.DistrictPlaceLink), Body: b.Body(p.Body, nil),
		Count: b.ProjectCount(p.Projects, site.CSV(address, "projekt", 0))}
	if p.PartOf != nil {
		link := site.DistrictPlaceLink(p.PartOf)
		out.PartOf = &link
	}
	if p.Body.Plain() == "" {
		out.Named = w.OnlyNamed
	}
	switch {
	case len(p.Projects) == 0:
		out.Through = w.NoProject
	case p.Kind == record.School && len(p.Runs) == 0:
		out.Through = w.RunsNone
	}
	for _, x := range p.Runs {
		out.Runs = append(out.Runs, b.ProjectRow(x, b.Whole(x)))
	}
	for _, x := range p.TakesPart() {
		out.Projects = append(out.Projects, PlaceProject{b.ProjectRow(x, b.Whole(x)), b.through(p, x)})
	}
	return out
}

// through says through whom a school takes part in a project that others run.
func (b *pages) through(p *graph.Place, x *graph.Project) string {
	if p.Kind != record.School {
		return ""
	}
	var leaders []string
	if n := x.Leader(); n != nil {
		leaders = append(leaders, n.Name)
	}
	return b.Words.Local.TakesPart(p.Name, leaders)
}
