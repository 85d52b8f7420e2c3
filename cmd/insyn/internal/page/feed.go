package page

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/builder"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/past"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Feed is what has changed, as readers of news take it.
type Feed struct {
	ID, Address, Title string
	Page               string // the address of the page that it is of
	Updated            string // day, as 2026-04-01
	Entries            []FeedEntry
}

// FeedEntry is a correction, or an edition. Its ID never changes.
type FeedEntry struct {
	ID, Title, Summary, Address, Updated string
}

// Latest is /senast.json: the newest edition and all corrections, for machines.
type Latest struct {
	Edition     string
	Updated     string
	Corrections []builder.Correction
}

// feeds adds the feeds: of all that changes, of each nämnd and of each programme.
func (b *pages) feeds(out *Output) {
	w := b.Words.Changes
	all := b.Corrections(func(builder.Correction) bool { return true })
	whole := b.feed(site.ChangesAddress, w.Feed(""), all, b.History.Past.Editions)
	out.Feeds = append(out.Feeds, whole)
	for _, n := range b.Graph.Namnder {
		out.Feeds = append(out.Feeds, b.feed(site.Namnd(n), w.Feed(n.Name), b.OfNamnd(n), nil))
	}
	for _, p := range b.Graph.Programs {
		out.Feeds = append(out.Feeds, b.feed(site.Program(p), w.Feed(p.Name), b.OfProgram(p), nil))
	}
	out.Latest = Latest{Updated: whole.Updated, Corrections: all}
	if e := b.History.Past.Newest(); e != nil {
		out.Latest.Edition = e.Name
	}
	for _, e := range b.History.Past.Editions {
		for _, f := range e.Files {
			out.Files = append(out.Files, File{Address: site.Edition(e.Name) + f.Name, Data: f.Data})
		}
	}
}

// File is a file that is shown as it is.
type File struct {
	Address string
	Data    []byte
	Passing bool // no release promises it
}

// feed returns the feed of a page.
func (b *pages) feed(page, title string, corrections []builder.Correction, editions []*release.Edition) Feed {
	w := b.Words.Changes
	f := Feed{ID: b.tag(begun, strings.Trim(page, "/")+"/andringar"), Address: site.Feed(page), Title: b.Site.Title + " – " + title,
		Page: page, Updated: b.lastDay()}
	for _, c := range corrections {
		f.Entries = append(f.Entries, FeedEntry{ID: b.tag(c.ISO, c.ID), Title: c.About.Text + " – " + w.FromTo(c.Fact, c.From, c.To),
			Summary: c.Why, Address: site.ChangesAddress + "#" + c.ID, Updated: c.ISO})
	}
	for _, e := range editions {
		name, day := past.Name(b.Builder, e), e.Month()+"-01"
		f.Entries = append(f.Entries, FeedEntry{ID: b.tag(day, "utgava-"+e.Name), Title: w.Entry.Title(name), Summary: w.Entry.Summary(name),
			Address: site.Edition(e.Name), Updated: day})
	}
	site.NewestFirst(f.Entries, func(e FeedEntry) string { return e.Updated })
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	return f
}

// begun is when the first feed was thought of: a part of their names, which never
// change.
const begun = "2026"

// tag returns an id that never changes, wherever the portal moves (RFC 4151).
func (b *pages) tag(day, id string) string {
	host := b.Graph.Portal.City.ID
	if u, err := url.Parse(b.Graph.Portal.Base); err == nil {
		host = cmp.Or(u.Hostname(), host)
	}
	return "tag:" + host + "," + day[:4] + ":" + id
}

// lastDay returns the last day of the reporting date, on which nothing had been
// corrected yet.
func (b *pages) lastDay() string { return b.Graph.Portal.ReportDate.Last().ISO() }
