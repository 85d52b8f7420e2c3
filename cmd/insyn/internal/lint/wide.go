package lint

import (
	"maps"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// sources is where the documents are listed.
const sources = "data/kallor.toml"

// span is the pages of a document that other files name.
type span struct {
	files       map[string]bool // that name pages that it doesn't have
	first, last int             // of all that are named
	copied      bool            // its own sheets stand on such pages
}

// manyFiles is in how many files pages lie outside a document before it is the
// document's pages that are wrong.
const manyFiles = 4

// spans are those of documents whose pages are known.
type spans map[*graph.Source]*span

// tooShort returns the documents that lack pages which many files name, or which the
// copy of their sheets has.
func (c *checker) tooShort() spans {
	all := spans{}
	for _, d := range c.documents {
		for _, m := range d.Body.Marks {
			if s := c.sourceOf(m, d.source); !m.Own {
				for _, p := range m.Pages {
					all.see(s, m.Pos.File, p)
				}
			}
		}
	}
	for _, f := range c.Files {
		if f.Path != sources {
			c.eachPages(f.Facts, sourcesIn(c, f.Facts), diag.Pos{}, func(at source.Value, of []*graph.Source, _ diag.Pos) {
				if len(of) == 1 {
					all.see(of[0], f.Path, pagesOf(at))
				}
			})
		}
	}
	for _, k := range c.World.Kallblad {
		if s := c.World.SourceOf(k.Source.ID); s != nil && s.LastPage > 0 {
			for _, sheet := range k.Sheets {
				_, outside := outsideOf(markdown.Pages{First: sheet.Page, Last: sheet.Page}, s)
				all.of(s).copied = all.of(s).copied || outside
			}
		}
	}
	maps.DeleteFunc(all, func(_ *graph.Source, s *span) bool { return len(s.files) < manyFiles && !s.copied })
	return all
}

func (all spans) of(s *graph.Source) *span {
	if all[s] == nil {
		all[s] = &span{map[string]bool{}, s.FirstPage, s.LastPage, false}
	}
	return all[s]
}

// see notes pages of a document that a file names.
func (all spans) see(s *graph.Source, file string, p markdown.Pages) {
	if s == nil || s.LastPage == 0 || p.First == 0 || p.First > p.Last {
		return
	}
	span := all.of(s)
	if _, outside := outsideOf(p, s); outside {
		span.files[file] = true
	}
	span.first, span.last = min(span.first, p.First), max(span.last, p.Last)
}

// sourceKey returns a value of a document, or where it begins if it has none.
func (c *checker) sourceKey(s *graph.Source, key string) source.Value {
	return keyOf(c.tableAt(sources, "kalla", s.Pos), key)
}

// tableOf returns the table [[name]] of a file whose key stands at a place, or nil.
func (c *checker) tableOf(file, name string, pos diag.Pos, key string) *source.Table {
	if f := c.file(file); f != nil {
		for _, t := range tablesOf(f.Facts, name) {
			if keyOf(t, key).Pos == pos {
				return t
			}
		}
	}
	return nil
}

// tableAt returns the table [[name]] of a file that begins at a place, or nil.
func (c *checker) tableAt(file, name string, pos diag.Pos) *source.Table {
	if f := c.file(file); f != nil {
		for _, t := range tablesOf(f.Facts, name) {
			if t.Pos == pos {
				return t
			}
		}
	}
	return nil
}
