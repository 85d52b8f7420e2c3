package page

import (
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// ChartEmbed is a chart by itself, for a frame on somebody else's page.
type ChartEmbed struct {
	site.Meta
	Chart *site.Chart
	Foot  EmbedFoot
}

// Layout returns the template's name.
func (*ChartEmbed) Layout() string { return "inbaddat-diagram" }

// ProjectEmbed is a project as a card, for the same.
type ProjectEmbed struct {
	site.Meta
	Summary string
	Namnder string
	Period  string
	Sum     *EmbedSum // of the newest year, if there is any
	Foot    EmbedFoot
}

// Layout returns the template's name.
func (*ProjectEmbed) Layout() string { return "inbaddat-projekt" }

// EmbedSum is a figure that doesn't open: that it does on its page.
type EmbedSum struct {
	Label   string
	Number  site.Number
	Meaning string
	Basis   site.Prose
}

// EmbedFoot says where what is framed comes from.
type EmbedFoot struct {
	Source string
	Terms  string // licence, and the day that the figures hold for
	Page   site.Link
}

// lines are the texts of the foot, each a paragraph.
func (f EmbedFoot) lines() []string { return []string{f.Source, f.Terms, f.Page.Text} }

// charts adds a page for frames of each chart and each project, and gives the chart and
// the project's own page the code to paste. It names the charts' pictures for paper, if
// they are made.
func (b *pages) charts(print bool) {
	charts, at := b.shownCharts()
	var cards []*subject.Project
	for _, p := range b.Pages {
		if p, ok := p.(*subject.Project); ok {
			cards = append(cards, p)
		}
	}
	framed := make([]*ChartEmbed, len(charts))
	parallel.Do(len(charts), func(i int) { // how high they are takes measuring their texts
		c := charts[i]
		if name, ok := strings.CutSuffix(c.PNG, ".png"); ok && print {
			c.Print = name + "-tryck.png"
		}
		framed[i] = b.chartEmbed(c, at[c])
	})
	for _, e := range framed {
		b.Add(e)
	}
	for _, p := range cards {
		b.Add(b.projectEmbed(p))
	}
}

// shownCharts returns the charts of all pages, each once, and the page that each leads
// back to: its own, or the first that has it.
func (b *pages) shownCharts() (charts []*site.Chart, at map[*site.Chart]*site.Meta) {
	at = map[*site.Chart]*site.Meta{}
	var m *site.Meta
	shown := site.Shown{Chart: func(c *site.Chart) {
		if at[c] == nil {
			charts = append(charts, c)
		}
		if at[c] == nil || m.Canonical()+"#"+c.ID == c.Address {
			at[c] = m
		}
	}}
	for _, p := range b.Pages {
		m = p.Common()
		shown.Of(p)
	}
	return charts, at
}

func (b *pages) chartEmbed(c *site.Chart, of *site.Meta) *ChartEmbed {
	w := b.Words.Embed
	m := framed(site.EmbedOf(c.SVG), of.Address, w.Chart(strings.Join(c.Head, ", "), of.Title), c.Sentence)
	m.Heading = c.Subject
	out := &ChartEmbed{Meta: m, Chart: c, Foot: b.foot(c.Source(), site.Link{Text: of.Title, Href: of.Address + "#" + c.ID})}
	c.Embed = b.Site.Embedded(m.Address, m.Title, chartHeight(out))
	return out
}

func (b *pages) projectEmbed(p *subject.Project) *ProjectEmbed {
	m := framed(site.EmbedOf(p.Address), p.Address, b.Words.Embed.Project(p.Title), p.Summary)
	m.Heading = p.H1()
	out := &ProjectEmbed{Meta: m, Summary: p.Summary, Period: p.Period,
		Namnder: strings.Join(site.Each(p.Namnder, func(n subject.NamndRole) string { return n.Namnd.Text }), ", "),
		Foot:    b.foot(b.sources(p.Citations), site.Link{Text: p.Title, Href: p.Address})}
	if len(p.Paid) > 0 {
		f := p.Paid[0]
		out.Sum = &EmbedSum{f.Label, f.Number, f.Meaning, f.Basis}
	}
	p.Embed = b.Site.Embedded(m.Address, p.H1(), cardHeight(out))
	return out
}

// framed is what a page for frames has: search engines show the page that it is from.
func framed(address, from, title, description string) site.Meta {
	return site.Meta{Address: address, Title: title, Description: description, NoIndex: true, Framed: from}
}

func (b *pages) foot(source string, of site.Link) EmbedFoot {
	of.Text = b.Words.Embed.More(of.Text, b.Site.Title)
	return EmbedFoot{Source: source, Terms: b.Words.Embed.Terms(b.Site.Licence, b.Site.ReportDate), Page: of}
}

// sources says which documents tell of a project, each with its pages.
func (b *pages) sources(from []site.Citation) string {
	var all []string
	said := map[string]bool{}
	for _, c := range from {
		at := b.Words.Quote.Source(c.Source, c.Page)
		if c.Source != "" && !said[at] {
			said[at] = true
			all = append(all, at)
		}
	}
	return b.Words.Quote.Sources(all)
}
