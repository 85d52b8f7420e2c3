package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Build makes the files of the client's index. The same entries and options give the
// same bytes, in whatever order the entries come.
func Build(entries []Entry, opt Options) ([]File, error) {
	entries, err := ordered(entries, opt.Kinds)
	if err != nil {
		return nil, err
	}
	entries = abbreviated(passed(entries, opt.Kinds), opt.Abbreviations)
	c := newCorpus(entries)
	lex := newLexicon(c, opt)
	terms := postings(c, lex, opt)
	return pack(entries, terms, lex, opt)
}

// ordered returns the entries with most text first, and refuses what the index could not
// tell apart. Pages with many words get small numbers, which take few bytes.
func ordered(entries []Entry, kinds []Kind) ([]Entry, error) {
	rank := make(map[string]int)
	for i, k := range kinds {
		rank[k.ID] = i
	}
	entries = slices.Clone(entries)
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(b.length(), a.length()), strings.Compare(a.Address, b.Address))
	})
	seen := make(map[string]bool, len(entries))
	for _, e := range entries {
		if _, ok := rank[e.Kind]; !ok {
			return nil, fmt.Errorf("search: %s: unknown kind %q", e.Address, e.Kind)
		}
		if seen[e.Address] {
			return nil, fmt.Errorf("search: %s: two entries", e.Address)
		}
		seen[e.Address] = true
	}
	return entries, nil
}

// passed adds to each entry's links those of the pages it links to that pass theirs on.
func passed(entries []Entry, kinds []Kind) []Entry {
	passes := make(map[string]bool)
	for _, k := range kinds {
		passes[k.ID] = k.Passes
	}
	further := make(map[string][]string)
	for _, e := range entries {
		if passes[e.Kind] {
			further[e.Address] = e.Links
		}
	}
	for i, e := range entries {
		links := slices.Clone(e.Links)
		for _, address := range e.Links {
			for _, f := range further[address] {
				if !slices.Contains(links, f) {
					links = append(links, f)
				}
			}
		}
		entries[i].Links = links
	}
	return entries
}

// abbreviated adds to each entry's spellings the short forms of its names: "FN" of a page called Förenta nationerna.
func abbreviated(entries []Entry, abbreviations []Abbreviation) []Entry {
	short := make(map[string][]string)
	for _, a := range abbreviations {
		short[slugOf(a.Long)] = append(short[slugOf(a.Long)], a.Short)
	}
	for i, e := range entries {
		spellings := slices.Clone(e.Spellings)
		for _, name := range append([]string{e.Title}, e.Spellings...) {
			spellings = append(spellings, short[slugOf(name)]...)
		}
		entries[i].Spellings = spellings
	}
	return entries
}

// A corpus is the entries as numbered words.
type corpus struct {
	entries  []Entry
	surfaces []string // every distinct word as written, in order of first use
	docs     [][]occurrence
	norm     [fieldCount]float32 // average length of a field
	lengths  [][fieldCount]float32
}

type occurrence struct {
	surface int32
	field   field
}

// newCorpus reads the entries, several at a time; each chunk has numbers of its own,
// which are then joined in order.
func newCorpus(entries []Entry) *corpus {
	c := &corpus{entries: entries, docs: make([][]occurrence, len(entries)), lengths: make([][fieldCount]float32, len(entries))}
	readers := make([]*reader, (len(entries)+chunk-1)/chunk)
	eachChunk(len(entries), func(n, lo, hi int) {
		r := &reader{ids: make(map[string]int32, 2048)}
		for i := lo; i < hi; i++ {
			c.docs[i], c.lengths[i] = r.read(&entries[i])
		}
		readers[n] = r
	})
	c.join(readers)
	c.average()
	return c
}

func (c *corpus) join(readers []*reader) {
	ids := make(map[string]int32)
	maps := make([][]int32, len(readers))
	for n, r := range readers {
		maps[n] = make([]int32, len(r.surfaces))
		for local, s := range r.surfaces {
			id, ok := ids[s]
			if !ok {
				id = int32(len(c.surfaces))
				ids[s] = id
				c.surfaces = append(c.surfaces, s)
			}
			maps[n][local] = id
		}
	}
	eachChunk(len(c.docs), func(n, lo, hi int) {
		for _, doc := range c.docs[lo:hi] {
			for i := range doc {
				doc[i].surface = maps[n][doc[i].surface]
			}
		}
	})
}

func (c *corpus) average() {
	var count [fieldCount]float32
	for _, l := range c.lengths {
		for f, n := range l {
			if n > 0 {
				c.norm[f] += n
				count[f]++
			}
		}
	}
	for f := range c.norm {
		c.norm[f] = max(1, c.norm[f]/max(1, count[f]))
	}
}

// A reader numbers the words of some entries.
type reader struct {
	ids      map[string]int32
	surfaces []string
	out      []occurrence
	length   [fieldCount]float32
}

func (r *reader) read(e *Entry) ([]occurrence, [fieldCount]float32) {
	r.out, r.length = make([]occurrence, 0, len(r.out)+len(r.out)/4), [fieldCount]float32{}
	r.add(fieldTitle, e.Title)
	r.add(fieldName, e.Short)
	for _, s := range e.Spellings {
		r.add(fieldName, s)
	}
	for _, n := range e.Names {
		r.add(fieldNamed, n)
	}
	r.add(fieldSummary, e.Summary)
	for _, s := range e.Sections {
		r.add(fieldHeading, s.Heading)
		r.add(fieldText, s.Text)
	}
	for _, k := range e.Keywords {
		r.add(fieldKeyword, k)
	}
	r.figures(e.Facts)
	for _, f := range e.Figures {
		r.figures([]string{f.Text})
	}
	return r.out, r.length
}

// number reports whether a word is made of digits only.
func number(surface string) bool {
	return '0' <= surface[0] && surface[0] <= '9' && strings.TrimFunc(surface, digitOrSpace) == ""
}

// figures adds the numbers of the page's facts: amounts and counts lead to the page
// that shows them.
func (r *reader) figures(facts []string) {
	for _, fact := range facts {
		eachWord(fact, func(surface string) {
			if number(surface) && len(surface) > 1 && !year(surface) {
				r.word(fieldFigure, surface)
			}
		})
	}
}

// year reports whether a number is more likely a year than a count.
func year(surface string) bool {
	return len(surface) == 4 && (surface[:2] == "19" || surface[:2] == "20")
}

func (r *reader) add(f field, text string) {
	eachWord(text, func(surface string) {
		if f >= fieldSummary && len(surface) == 1 && number(surface) {
			return // nobody searches for the day of a date, or for "3"
		}
		r.word(f, surface)
	})
}

func (r *reader) word(f field, surface string) {
	id, ok := r.ids[surface]
	if !ok {
		id = int32(len(r.surfaces))
		r.ids[surface] = id
		r.surfaces = append(r.surfaces, surface)
	}
	r.out = append(r.out, occurrence{id, f})
	r.length[f]++
}
