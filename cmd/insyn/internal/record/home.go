package record

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// away returns what a file has been written as that lies where another kind of
// document belongs, with what it lacks to be one of those. A key or two may be wrong
// in any file; one that fits another kind without fault has been saved in the wrong folder.
func away(f *source.File) (kind string, lacks []string, is bool) {
	here, ok := schema.Of(f.Path)
	if !ok || !here.Body || len(f.Facts.Keys) == 0 {
		return "", nil, false
	}
	odd, lacks := misfits(f, here.Table)
	for _, d := range schema.Documents {
		if !d.Body || d.Name == here.Name {
			continue
		}
		oddThere, lacksThere := misfits(f, d.Table)
		if oddThere == 0 && len(lacksThere) == 0 && odd+len(lacks) >= 2 {
			return d.Name, lacks, true
		}
	}
	return "", nil, false
}

// misfits returns how many keys of a file a kind of document doesn't have, and those
// that it has to have.
func misfits(f *source.File, t *schema.Table) (odd int, lacks []string) {
	for _, k := range f.Facts.Keys {
		if _, known := t.Field(k.Name); !known {
			odd++
		}
	}
	for _, field := range t.Fields {
		_, has := f.Facts.Get(field.Name)
		_, instead := f.Facts.Get(field.Instead)
		if (field.Required || field.Instead != "") && !has && !instead && !slices.Contains(lacks, field.Instead) {
			lacks = append(lacks, field.Name)
		}
	}
	return odd, lacks
}

// astray reports a file that lies where another kind of document belongs.
func (r *result) astray(f *source.File, beside *others) bool {
	kind, lacks, is := away(f)
	if !is {
		return false
	}
	home := homeAs(f, kind)
	r.home = home // what it defines is there
	r.findings.Add(f.Start(), 1, staff.WrongFolder(kind, home, beside.taken[home], lacks))
	return true
}

var (
	reYear      = regexp.MustCompile(`(?:19|20)\d\d`)
	reShortYear = regexp.MustCompile(`^(?:ar-?)?(\d\d)$`)
)

// homeOf returns where a file belongs by what it says, or "".
func homeOf(f *source.File) string {
	if path.Ext(f.Path) == ".toml" {
		return dataOf(f)
	}
	for _, d := range schema.Documents {
		if odd, lacks := misfits(f, d.Table); d.Body && odd+len(lacks) == 0 && len(f.Facts.Keys) > 0 {
			return homeAs(f, d.Name)
		}
	}
	return homeLike(f)
}

// dataOf returns the list of data that a file is by what it holds, or "".
func dataOf(f *source.File) string {
	for _, d := range schema.Documents {
		if odd, lacks := misfits(f, d.Table); !d.Body && !strings.Contains(d.Path, "*") && odd+len(lacks) == 0 && len(f.Facts.Keys) > 0 {
			return d.Path
		}
	}
	return ""
}

// homeLike is homeOf for a file with mistakes of its own.
func homeLike(f *source.File) string {
	has := func(name string) bool {
		_, ok := f.Facts.Get(name)
		return ok
	}
	switch {
	case has("sidor"), has("utbyte"), has("tomma_svar"):
		return homeAs(f, "redogorelse")
	case has("deltagande"), has("program"), has("program_saknas"):
		return homeAs(f, "projekt")
	case has("medverkan"):
		return homeAs(f, "natverk")
	case has("namn") && has("slag"):
		return homeAs(f, "plats")
	case has("forvaltning"):
		return homeAs(f, "namnd")
	case has("plandatum"):
		return homeAs(f, "initiativ")
	case has("titel") && has("sammanfattning"):
		return homeAs(f, "sida")
	}
	return ""
}

// homeAs returns where a file belongs as a document of a kind, or "".
func homeAs(f *source.File, kind string) string {
	name, folder := sv.Slug(f.Slug()), path.Base(path.Dir(f.Path))
	if name == "index" {
		name = sv.Slug(folder)
	}
	for _, d := range schema.Documents {
		switch {
		case d.Name != kind:
		case kind == "namnd":
			return "content/namnder/" + name + "/index.md"
		case kind == "redogorelse":
			year := yearOf(f)
			if !strings.HasPrefix(f.Path, "content/namnder/") || path.Dir(f.Path) == "content/namnder" || year == "" {
				return ""
			}
			return "content/namnder/" + sv.Slug(folder) + "/" + year + ".md"
		default:
			return strings.Replace(d.Path, "*", name, 1)
		}
	}
	return ""
}

// aside returns the year of an account that lies in no nämnd's folder but beside them, or "".
func aside(f *source.File) string {
	_, has := f.Facts.Get("sidor")
	if !has || path.Dir(f.Path) != "content/namnder" {
		return ""
	}
	return yearOf(f)
}

// without returns the path of a year's account where only one nämnd lacks it, or "".
func (o *others) without(year string) (home string) {
	for taken := range o.taken {
		folder, file := path.Split(taken)
		if ok, _ := path.Match("content/namnder/*/", folder); !ok || file != "index.md" || o.taken[folder+year+".md"] {
			continue
		}
		if home != "" {
			return ""
		}
		home = folder + year + ".md"
	}
	return home
}

// yearOf returns the year of an account by its file's name or its source, or "".
func yearOf(f *source.File) string {
	if years := reYear.FindAllString(f.Slug(), -1); len(years) == 1 {
		return years[0]
	}
	if m := reShortYear.FindStringSubmatch(f.Slug()); m != nil {
		return "20" + m[1]
	}
	return reYear.FindString(stated(f.Facts, "kalla"))
}
