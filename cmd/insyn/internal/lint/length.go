package lint

import (
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// document is a text with a page of its own.
type document struct {
	kind string // as record.Langd writes it
	*record.Document
	source *graph.Source // its own; nil if it has none
	measures
}

// measures are how long a text without markup and headings is, and how hard to read.
type measures struct {
	words, lix int
	measurable bool // by its LIX
}

func measuresOf(body markdown.Body) measures {
	p, plain := measures{}, body.Plain()
	for range strings.FieldsSeq(plain) {
		p.words++
	}
	p.lix, p.measurable = record.LIX(plain)
	return p
}

// at returns where the text begins.
func (d document) at() diag.Pos {
	if blocks := d.Body.Blocks(); len(blocks) > 0 {
		return blocks[0].Pos(0)
	}
	return d.Pos
}

// documentsOf returns every document with a page of its own.
func documentsOf(c *checker) (out []document) {
	measured := make(map[string]measures, len(c.read))
	for _, r := range c.read {
		measured[r.file.Path] = r.measures
	}
	add := func(kind string, d *record.Document, source *graph.Source) {
		p, read := measured[d.Pos.File]
		if !read {
			p = measuresOf(d.Body)
		}
		out = append(out, document{kind, d, source, p})
	}
	for _, p := range c.World.Projects {
		add("projekt", &p.Document, p.TextSource())
	}
	for _, n := range c.World.Namnder {
		add("namnd", &n.Document, nil)
		for _, a := range n.Accounts {
			add("redogorelse", &a.Document, a.Source)
		}
	}
	for _, n := range c.World.Networks {
		add("natverk", &n.Document, n.TextSource())
	}
	for _, p := range c.World.Places {
		add("plats", &p.Document, nil)
	}
	for _, i := range c.World.Initiatives {
		add("initiativ", &i.Document, i.Source)
	}
	for _, p := range c.World.Pages {
		add("sida", &p.Document, nil)
	}
	return out
}

// lengths warns of texts that are shorter or longer than the city has decided
// for their kind, and of exceptions for texts that are neither.
func lengths(c *checker) (l diag.List) {
	skip := c.badLimits(&l)
	for _, d := range c.documents {
		if skip[d.kind] {
			continue
		}
		limit, n := c.limit(d.kind), d.words
		fits := limit.Most == 0 || limit.Least <= n && n <= limit.Most
		empty := !fits && n == 0 // of which no exception is made: it has fallen out
		switch x := d.LengthException; {
		case !fits && x.Reason == "", empty:
			l.Warn(d.at(), 1, staff.TextLength(n, limit.Least, limit.Most))
		case fits && x.Reason != "":
			l.Warn(x.Pos, x.Len, staff.ExceptionIdle("langd_undantag"))
		}
	}
	return l
}

// badLimits reports limits that can't be meant: two of one kind, a least that is more
// than the most, and one that many texts of its kind break. It returns the kinds of which
// nothing else is said.
func (c *checker) badLimits(l *diag.List) map[string]bool {
	skip := map[string]bool{}
	if a, b, twice := limitTwice(c.World.Granskning.Lengths); twice {
		if short, long, all := c.breaking(a); tooMany(short+long, all) {
			b = a
		}
		l.Warn(b.KindPos, 1, staff.LimitTwice(b.Kind))
		for _, d := range c.documents {
			skip[d.kind] = true // whose the limits are isn't known
		}
		return skip
	}
	for _, limit := range c.World.Granskning.Lengths {
		short, long, all := c.breaking(limit)
		at, p := limit.LeastPos, diag.Problem{}
		switch {
		case limit.Least > limit.Most && limit.Most > 0:
			if p = staff.LimitsCrossed(limit.Least, limit.Most); long > short {
				at = limit.MostPos
			}
		case tooMany(short, all):
			p = staff.LimitBroken("minst", short, all)
		case tooMany(long, all):
			at, p = limit.MostPos, staff.LimitBroken("hogst", long, all)
		}
		if p.Code != "" {
			skip[limit.Kind] = true
			l.Warn(at, 1, p)
		}
	}
	return skip
}

// limitTwice returns the first two limits of one kind.
func limitTwice(list []record.Langd) (first, second record.Langd, twice bool) {
	for i, b := range list {
		for _, a := range list[:i] {
			if a.Kind == b.Kind {
				return a, b, true
			}
		}
	}
	return first, second, false
}

// breaking counts the texts of a kind that are too short and too long.
func (c *checker) breaking(limit record.Langd) (short, long, all int) {
	for _, d := range c.documents {
		if d.kind != limit.Kind || d.LengthException.Reason != "" {
			continue
		}
		all++
		switch n := d.words; {
		case n > limit.Most && limit.Most > 0:
			long++
		case n < limit.Least:
			short++
		}
	}
	return short, long, all
}

// tooMany reports whether so many texts of a kind break a limit that it is the limit
// that is wrong.
func tooMany(breaking, all int) bool { return breaking >= 5 && 4*breaking > all }

// limit returns the length that texts of a kind have; zero if none is decided.
func (c *checker) limit(kind string) record.Langd {
	lengths := c.World.Granskning.Lengths
	i := slices.IndexFunc(lengths, func(l record.Langd) bool { return l.Kind == kind })
	if i < 0 {
		return record.Langd{}
	}
	return lengths[i]
}

// readability warns when the middle one of all texts is harder to read than
// the city has decided, and of exceptions for texts that are easy. That a
// single text is too hard is record's finding.
func readability(c *checker) (l diag.List) {
	var all []document
	for _, d := range c.documents {
		if d.measurable {
			all = append(all, d)
		}
		if x := d.LIXException; x.Reason != "" && d.lix <= record.MaxLIX {
			l.Warn(x.Pos, x.Len, staff.ExceptionIdle("lix_undantag"))
		}
	}
	g := &c.World.Granskning
	if len(all) == 0 || g.MedianLIX == 0 {
		return l
	}
	slices.SortStableFunc(all, func(a, b document) int { return a.lix - b.lix })
	if median := all[len(all)/2].lix; median > g.MedianLIX {
		var hardest []diag.Related
		for _, m := range all[max(0, len(all)-3):] {
			hardest = append(hardest, staff.HardOne(m.at(), m.lix))
		}
		l.Warn(g.MedianPos, 1, staff.TextsHard(median, g.MedianLIX), hardest...)
	}
	return l
}
