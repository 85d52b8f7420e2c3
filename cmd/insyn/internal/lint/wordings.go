package lint

import (
	"path"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// wordings warns of slips in how amounts, days and years are written, the first of each
// kind in a text.
func wordings(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !t.written() {
			continue
		}
		for _, w := range staff.Wordings {
			if from, to, p, is := t.misworded(w); is {
				t.warn(&l, from, to, utf8.RuneCountInString(t.words[from:to]), p)
			}
		}
	}
	return l
}

// misworded returns where the first slip of a kind stands, and what it is.
func (t *text) misworded(w staff.Wording) (from, to int, p diag.Problem, is bool) {
	for _, m := range w.Found.FindAllStringSubmatchIndex(t.words, -1) {
		from, to = m[2], m[3]
		if !t.inSource(m[0], m[1]) {
			continue
		}
		if p, is = w.Slip(t.words[from:to]); is {
			return from, to, p, true
		}
	}
	return 0, 0, p, false
}

// headingsAsTitles warns of headings with the name of their page, which stands above them.
func headingsAsTitles(c *checker) (l diag.List) {
	for _, f := range c.Files {
		if !strings.HasPrefix(f.Path, "content/") || f.Facts == nil {
			continue
		}
		for _, h := range f.Body.Headings {
			for _, key := range []string{"titel", "namn"} {
				if name, _ := keyOf(f.Facts, key).Data.(string); name != "" && sv.Folded(name) == sv.Folded(h.Text) && h.Level > 1 {
					l.Warn(h.Pos, h.Level, staff.HeadingAsTitle(h.Text))
				}
			}
		}
	}
	return l
}

// linksOfOthers warns of links whose words are the name of another thing than the one
// that they lead to.
func linksOfOthers(c *checker) (l diag.List) {
	named := c.addressesByName()
	pages := map[string]bool{}
	for _, address := range named {
		pages[address] = true
	}
	for _, f := range c.Files {
		own := ownAddress(f)
		for _, link := range f.Body.Links {
			if own != "" && link.Address == own {
				l.Warn(link.Pos, utf8.RuneCountInString(link.Words)+2, staff.LinkToItself(link.Words))
				continue
			}
			if !pages[link.Address] {
				continue // a broken link, or one to something else
			}
			folder := link.Address[:strings.IndexByte(link.Address[1:], '/')+2]
			if better := named[folder+sv.Folded(link.Words)]; better != "" && better != link.Address {
				l.Warn(link.Pos, utf8.RuneCountInString(link.Words)+2, staff.LinkOfOther(link.Words, link.Address, better))
			}
		}
	}
	return l
}

// ownAddress is where the page of a file is, of those kinds that are known by their files; else "".
func ownAddress(f *source.File) string {
	folder, _, _ := strings.Cut(strings.TrimPrefix(f.Path, "content/"), "/")
	for _, p := range folders {
		if is, _ := path.Match(p, f.Path); is {
			return "/" + folder + "/" + f.Known() + "/"
		}
	}
	return ""
}

// addressesByName returns where the page of each city, country and project is, by the folder of
// its kind and its name.
func (c *checker) addressesByName() map[string]string {
	out := map[string]string{}
	add := func(folder, name, slug string) { out[folder+sv.Folded(name)] = folder + slug + "/" }
	for _, s := range c.World.Cities {
		add(site.CitiesAddress, s.Name, s.ID)
	}
	for _, s := range c.World.Countries {
		add(site.CountriesAddress, s.Name, s.ID)
	}
	for _, p := range c.World.Projects {
		add(site.ProjectsAddress, p.Title, p.Slug)
	}
	return out
}
