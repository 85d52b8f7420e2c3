package builder

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// LongestList is how many projects a page lists at most: what is longer is divided by
// the letters that names begin with. It keeps a page below 1 MB of HTML, and below
// 150 kB as it is sent.
const LongestList = 500

// Part is what of a long list has names that begin with the same letters.
type Part[T any] struct {
	Letters string // "VA"
	Slug    string // of its address, "v-a": å, ä and ö are letters of their own
	Rows    []T
	Below   []*Part[T] // what it is divided into in its turn, where it is too long itself
}

// Divide divides rows into parts of at most so many, each by as few letters as that
// takes, in Swedish order. A part that is divided in its turn stays a part, so that
// addresses last when a list grows.
func Divide[T any](rows []T, name func(T) string, most int) []*Part[T] {
	all := site.Each(rows, func(row T) lettered[T] { return lettered[T]{row, initials(name(row))} })
	return divide(all, 0, most)
}

// lettered is a row with the letters and digits of its name.
type lettered[T any] struct {
	row     T
	letters []string
}

func (l lettered[T]) at(depth int) string {
	if depth < len(l.letters) {
		return l.letters[depth]
	}
	return ""
}

// divide divides rows that have the same letters before depth by that at depth. Those
// that have none there are numbered.
func divide[T any](rows []lettered[T], depth, most int) (parts []*Part[T]) {
	var letters []string
	by := map[string][]lettered[T]{}
	for _, row := range rows {
		l := row.at(depth)
		if by[l] == nil {
			letters = append(letters, l)
		}
		by[l] = append(by[l], row)
	}
	sv.SortBy(letters, func(l string) string { return l })
	for _, l := range letters {
		some := by[l]
		if l == "" {
			parts = append(parts, byNumber(some, depth, most)...)
			continue
		}
		p := part(some, depth+1)
		if len(some) > most {
			p.Below = divide(some, depth+1, most)
		}
		parts = append(parts, p)
	}
	return parts
}

// byNumber divides rows whose names have the same letters, and no more.
func byNumber[T any](rows []lettered[T], depth, most int) (parts []*Part[T]) {
	for n := 1; len(rows) > 0; n++ {
		some := rows[:min(most, len(rows))]
		p := part(some, depth)
		p.Slug = strings.TrimPrefix(p.Slug+"-nr"+strconv.Itoa(n), "-")
		if n > 1 {
			p.Letters += " " + strconv.Itoa(n)
		}
		parts, rows = append(parts, p), rows[len(some):]
	}
	return parts
}

func part[T any](rows []lettered[T], depth int) *Part[T] {
	letters := rows[0].letters[:depth]
	return &Part[T]{Letters: strings.Join(letters, ""), Slug: strings.Join(site.Each(letters, sv.Letter), "-"),
		Rows: site.Each(rows, func(l lettered[T]) T { return l.row })}
}

// initials returns the letters and digits of a name, as Swedish sorts them.
func initials(name string) (out []string) {
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, sv.Initial(r))
		}
	}
	return out
}

// shorten divides the groups of a page whose list is too long. Short groups stay.
func (b *Builder) shorten(page string, groups []ProjectGroup) {
	total := 0
	for _, g := range groups {
		total += len(g.Rows)
	}
	if total <= b.Longest {
		return
	}
	for i := range groups {
		g := &groups[i]
		if len(g.Rows) > b.Longest/5 {
			g.Divided = Divide(g.Rows, func(row *ProjectRow) string { return row.Link.Text }, b.Longest)
			g.Parts, g.Rows = PartLinks(b, PartFolder(page, g.ID), g.Divided), nil
		}
	}
}

// PartFolder is where the parts of a group of a page's list lie.
func PartFolder(page, group string) string { return page + "lista/" + group + "/" }

// Long is a list that may be too long for its page: it has its rows, or links to its parts.
type Long[T any] struct {
	Rows    []T
	Parts   []site.Link
	Divided []*Part[T] // what they lead to
}

// InParts divides rows by what each is called, if they are more than most. The parts lie
// in a folder.
func InParts[T any](b *Builder, folder string, rows []T, name func(T) string, most int) Long[T] {
	if len(rows) <= most {
		return Long[T]{Rows: rows}
	}
	parts := Divide(rows, name, most)
	return Long[T]{Parts: PartLinks(b, folder, parts), Divided: parts}
}

// PartLinks returns links to parts that lie in a folder.
func PartLinks[T any](b *Builder, folder string, parts []*Part[T]) []site.Link {
	return site.Each(parts, func(p *Part[T]) site.Link {
		return site.Link{Text: b.Words.Project.Letters(p.Letters), Href: folder + p.Slug + "/"}
	})
}
