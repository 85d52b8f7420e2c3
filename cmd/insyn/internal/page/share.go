package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// share gives every page that others may link to the picture that is shown of
// it: a picture of its own if it has a figure, else that of the part of the
// portal that it belongs to, else the portal's. figures are the first of each
// page, by its address.
func (b *pages) share(out *Output, figures map[string]site.Figure) {
	own := map[string]*site.Image{}
	for _, p := range b.Pages {
		m := p.Common()
		f, has := figures[m.Address]
		if m.NoIndex || !has && m.Address != site.HomeAddress {
			continue
		}
		poster := chart.Poster{Lang: b.Words.Code, Portal: b.Site.Title + " · " + b.Site.Publisher, Title: m.H1(),
			Lines: []string{m.Description}, Label: f.Label, Figure: f.Number.Plain()}
		if telling, ok := p.(interface{ Telling() []string }); ok {
			poster.Lines = telling.Telling()
		}
		m.Image = &site.Image{Address: m.Address + "dela.png", Alt: b.Words.Chart.Poster(b.Site.Title, poster.Title, poster.Label, poster.Figure)}
		own[m.Address] = m.Image
		out.Pictures = append(out.Pictures, site.Picture{Address: m.Image.Address, Poster: &poster})
	}
	for _, p := range b.Pages {
		m := p.Common()
		if m.NoIndex || m.Image != nil {
			continue
		}
		if m.Image = own[m.Section]; m.Image == nil {
			m.Image = own[site.HomeAddress]
		}
	}
}
