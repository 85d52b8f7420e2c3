package past

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// themed are the names of projects by their ids.
type themed map[string]string

// regrouped says why the sums of a theme are others than an edition's where no amount
// was corrected: which themes a project has is the portal's own choice, so projects
// come to a theme and leave it. It returns "" for other pages.
func (p *pages) regrouped(e *release.Edition, address string) string {
	i := slices.IndexFunc(p.Graph.Themes, func(t *graph.Theme) bool { return site.Theme(t) == address })
	if i < 0 {
		return ""
	}
	then, now := themedIn(e, p.Graph.Themes[i].ID), themed{}
	for _, x := range p.Graph.Themes[i].Projects {
		now[x.ID] = x.Name()
	}
	return p.Words.Changes.Regrouped(now.without(then), then.without(now))
}

// themedIn returns the projects that had a theme in an edition, of its table of
// projects. There are none in one that was cut before there were themes.
func themedIn(e *release.Edition, theme string) themed {
	out := themed{}
	rows, err := csv.NewReader(bytes.NewReader(e.File(projectTable))).ReadAll()
	if err != nil || len(rows) == 0 {
		return out
	}
	id, title, short := slices.Index(rows[0], "projekt"), slices.Index(rows[0], "titel"), slices.Index(rows[0], "kortnamn")
	in := slices.Index(rows[0], "teman")
	if min(id, title, short, in) < 0 {
		return out
	}
	for _, r := range rows[1:] {
		if slices.Contains(strings.Split(r[in], ";"), theme) {
			if out[r[id]] = r[short]; r[short] == "" {
				out[r[id]] = r[title]
			}
		}
	}
	return out
}

// projectTable is the file of an edition with its projects.
const projectTable = "projekt.csv"

// without returns the names of projects that others lack, in order.
func (t themed) without(others themed) (names []string) {
	for id, name := range t {
		if _, both := others[id]; !both {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
