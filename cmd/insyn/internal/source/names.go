package source

import (
	"cmp"
	"crypto/sha256"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// What programs and people add to the name of a copy, after it and before it.
var (
	reCopy = regexp.MustCompile(`(?i)(?:[ _–-]*\((?:\d+|kopia|copy|ny|gammal|old|backup)\)|[ _.–-]+\d|` +
		`[ _.–-]+(?:kopia|copy|backup|bak|old|gammal)(?:[ _–-]*\(?\d+\)?)?` +
		`|[ _.]+(?:ny|version|v\d|original|utkast|final|slutlig)\b.*)$`)
	reCopyOf    = regexp.MustCompile(`(?i)^(?:kopia av|copy of|backup of|backup av|gammal|old)[ _–-]+`)
	reLastDigit = regexp.MustCompile(`\pL[ _.–-]+\d$`)
	reNumbered  = regexp.MustCompile(`^[a-z0-9-]+-\d$`) // may be a name of its own
	reEndings   = regexp.MustCompile(`(?i)(?:\.(?:md|markdown|mdown|mkd|mdx|txt|text|toml|tml|ini|yaml|yml|conf))+$`)
)

// withoutApostrophes takes away what addresses leave out within a word: let’s is lets.
var withoutApostrophes = strings.NewReplacer("’", "", "'", "")

// rePicture is the name of a picture.
var rePicture = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|svg|webp|heic|avif|bmp|tiff?)$`)

// other is the ending that documents have elsewhere.
var other = map[string]string{".md": ".toml", ".toml": ".md"}

// misnamed reports why p can't be the path of a document, if it can't. taken
// tells which paths there are: a copy is to be taken away, and no name that is
// taken is proposed.
func misnamed(p string, taken func(string) bool) (diag.Problem, bool) {
	want := ".md"
	if strings.HasPrefix(p, "data/") {
		want = ".toml"
	}
	beside := func(name string) bool { return taken(path.Join(path.Dir(p), name)) }
	if home := listMeant(p); home != "" && home != p && !taken(home) {
		return staff.ListElsewhere(home), true
	}
	if strings.EqualFold(path.Base(p), "readme.md") {
		return staff.NoText(), true
	}
	if path.Ext(p) == ".md" && want == ".toml" {
		return staff.TextInData(sv.Slug(strings.TrimSuffix(path.Base(p), ".md"))), true
	}
	if rePicture.MatchString(p) {
		return staff.Picture(want), true
	}
	if path.Ext(p) != want {
		better := sv.Slug(reEndings.ReplaceAllString(path.Base(p), "")) + want
		if before, _, _ := strings.Cut(path.Base(p), "."); beside(before+want) || beside(better) {
			return staff.WrongEnding(want, "", true), true
		}
		if text := path.Ext(p) == "" || reEndings.MatchString(p); !text || better == want || path.Ext(p) == other[want] {
			better = ""
		}
		return staff.WrongEnding(want, better, false), true
	}
	stem := strings.TrimSuffix(path.Base(p), want)
	for _, original := range []string{reCopy.ReplaceAllString(stem, ""), reCopyOf.ReplaceAllString(stem, ""),
		reCopyOf.ReplaceAllString(reCopy.ReplaceAllString(stem, ""), ""), sv.Slug(stem)} {
		if original != stem && !reNumbered.MatchString(stem) && beside(original+want) {
			return staff.FileCopy(original + want), true
		}
	}
	if original := begins(stem, want, beside); original != "" {
		return staff.FileCopy(original), true
	}
	if sv.Slug(stem) != stem {
		name := withoutApostrophes.Replace(reEndings.ReplaceAllString(stem, ""))
		slug := sv.Slug(reCopyOf.ReplaceAllString(reCopy.ReplaceAllString(name, ""), ""))
		if beside(slug + want) {
			return staff.FileCopy(slug + want), true
		}
		if reLastDigit.MatchString(name) { // of nothing: the number is a part of the name
			slug = sv.Slug(name)
		}
		return staff.FileName(slug + want), true
	}
	if p, unfit := unfit(stem); unfit {
		return p, true
	}
	if home, is := flat(p); is && !taken(home) {
		return staff.FileDeep(home), true
	}
	return misplaced(p, taken)
}

// misplaced reports why a folder that p lies in can't be one of documents, if it can't.
func misplaced(p string, taken func(string) bool) (diag.Problem, bool) {
	at := ""
	for dir := range strings.SplitSeq(path.Dir(p), "/") {
		original := reCopyOf.ReplaceAllString(reCopy.ReplaceAllString(dir, ""), "")
		if original != dir && !reNumbered.MatchString(dir) && taken(path.Join(at, original)) {
			return staff.FolderCopy(dir, original), true
		}
		slug := sv.Slug(dir)
		if home := path.Join(at, slug); slug != dir && taken(home) {
			return staff.FolderOther(dir, home), true
		}
		at = path.Join(at, dir)
		if slug != dir && at != path.Join("content", dir) { // there by another name too, nothing would be read
			return staff.FolderName(dir, slug), true
		}
		if p, unfit := unfit(dir); unfit {
			return p, true
		}
	}
	return diag.Problem{}, false
}

// listMeant returns the list of data that a file is by its name, wherever it lies and
// whatever case and ending it has, or "".
func listMeant(p string) string {
	stem := reEndings.ReplaceAllString(path.Base(p), "")
	if stem == path.Base(p) && path.Ext(p) != "" {
		return ""
	}
	home := "data/" + sv.Slug(reCopyOf.ReplaceAllString(reCopy.ReplaceAllString(stem, ""), "")) + ".toml"
	if _, is := schema.Of(home); !is || path.Ext(p) == ".md" && path.Dir(p) != "data" {
		return ""
	}
	return home
}

// flat returns where a document belongs that lies in a folder of its own with a name
// that can't be part of an address, below those of its kind.
func flat(p string) (home string, is bool) {
	steps := strings.Split(p, "/")
	if len(steps) != 4 || sv.Slug(steps[2]) == steps[2] {
		return "", false
	}
	home = path.Join(steps[0], steps[1], steps[3])
	_, is = schema.Of(home)
	return home, is
}

// unfit reports why a name in the form of an address can't be part of one.
func unfit(name string) (diag.Problem, bool) {
	switch {
	case sv.Device(name):
		return staff.NameDevice(name), true
	case len(name) > sv.MaxSlug:
		return staff.NameLong(sv.MaxSlug), true
	}
	return diag.Problem{}, false
}

// begins returns the file whose name a name begins with that can be no address, as
// in "hamnen (Annas kopia).md", or "".
func begins(stem, ending string, beside func(string) bool) string {
	if sv.Slug(stem) == stem {
		return ""
	}
	for i := len(stem) - 1; i > 0; i-- {
		if strings.ContainsRune(" (_.–-", rune(stem[i])) && beside(strings.TrimRight(stem[:i], " (_.–-")+ending) {
			return strings.TrimRight(stem[:i], " (_.–-") + ending
		}
	}
	return ""
}

// oncePerFolder returns findings with what is wrong with a folder told once, and not at each
// file in it.
func oncePerFolder(findings diag.List, taken func(string) bool) diag.List {
	told := map[string]bool{}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		dir := path.Dir(f.Pos.File)
		p, is := misplaced(f.Pos.File, taken)
		if !is || p.Code != f.Code || p.Message != f.Message {
			return false
		}
		had := told[dir]
		told[dir] = true
		return had
	})
}

// copies reports documents that say just what another one says, and reads none
// of them: each of their sentences and amounts would be a finding too. What has been
// released was there first.
func copies(files []*File, lists []diag.List, hashes [][sha256.Size]byte, titled func(file string) (string, bool)) {
	same := map[[sha256.Size]byte][]int{}
	for i, f := range files {
		if !f.Failed {
			same[hashes[i]] = append(same[hashes[i]], i)
		}
	}
	folders := map[string]string{} // that are copies of others, each with the other
	var all [][2]int
	for _, group := range same {
		if len(group) == 1 {
			continue
		}
		slices.SortFunc(group, func(a, b int) int { return older(files[a], files[b], titled) })
		for _, i := range group[1:] {
			of := files[group[0]]
			all = append(all, [2]int{i, group[0]})
			if path.Base(files[i].Path) == "index.md" && path.Base(of.Path) == "index.md" {
				folders[path.Dir(files[i].Path)] = path.Dir(of.Path)
			}
		}
	}
	for _, pair := range all {
		f, of := files[pair[0]], files[pair[1]]
		files[pair[0]], lists[pair[0]] = lost(f.Path), nil
		whole := path.Base(f.Path) != "index.md" && folders[path.Dir(f.Path)] == path.Dir(of.Path) // told of once
		if !whole {
			lists[pair[0]].Add(f.Start(), 3, sameAs(of, f, titled))
		}
	}
}

// sameAs says what is wrong with a file that says just what an older one says.
func sameAs(of, f *File, titled func(file string) (string, bool)) diag.Problem {
	_, there := titled(of.Path)
	title, public := titled(f.Path)
	switch {
	case there && !public:
		return staff.FileSameAsOld(of.Path)
	case there && !called(f, title) && atHome(of, titled) == 0:
		return staff.FileOverwritten(of.Path, title)
	}
	return staff.FileSame(of.Path)
}

// called reports whether a name is what a file calls what it is about.
func called(f *File, name string) bool {
	return slices.ContainsFunc([]string{"kortnamn", "titel", "namn"}, func(key string) bool {
		k, _ := f.Facts.Get(key)
		return k.Value.Data == name && name != ""
	})
}

// atHome is 0 for a file that has been released and is called as it was then, 1 for another one
// that has been released, else 2.
func atHome(f *File, titled func(file string) (string, bool)) int {
	title, public := titled(f.Path)
	switch {
	case !public:
		return 2
	case called(f, title):
		return 0
	}
	return 1
}

// older puts the file first that the other one is more likely a copy of: the one that has been
// released, that has the name of what it is about, or the shorter name.
func older(a, b *File, titled func(file string) (string, bool)) int {
	named := func(f *File) int {
		for _, key := range []string{"kortnamn", "titel", "namn"} {
			k, _ := f.Facts.Get(key)
			if name, _ := k.Value.Data.(string); name != "" && sv.Slug(name) == f.Slug() {
				return 0
			}
		}
		return 1
	}
	placed := func(f *File) int {
		if _, ok := schema.Of(f.Path); ok {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(placed(a), placed(b)), cmp.Compare(atHome(a, titled), atHome(b, titled)), cmp.Compare(named(a), named(b)),
		cmp.Compare(len(a.Path), len(b.Path)), cmp.Compare(a.Path, b.Path))
}
