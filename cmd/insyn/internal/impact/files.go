package impact

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// Sums tells files by what is in them, by their paths.
type Sums map[string][sha256.Size]byte

// SumsOf returns the sums of all files of a site. What can't be read is a finding
// elsewhere, and not here.
func SumsOf(fsys fs.FS) Sums {
	sums := Sums{}
	_ = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && d != nil && d.IsDir():
			return fs.SkipDir
		case err != nil || d.IsDir():
			return nil
		}
		if data, err := fs.ReadFile(fsys, p); err == nil {
			sums[p] = sha256.Sum256(data)
		}
		return nil
	})
	return sums
}

// other is a file that changes without a fact or a text of it that does: the look of
// the pages, what the sheets are compared with, or a remark between the facts.
type other struct {
	file      string
	had, has  bool // whether it is in the older and in the newer version
	rewritten bool // it states the same as before
}

// compareFiles fills in the files of which nothing else is said, so that no change
// goes unseen.
func (c *Impact) compareFiles() {
	told := map[string]bool{}
	for _, f := range c.facts {
		told[f.file] = true
	}
	for _, t := range c.texts {
		told[t.file] = true
	}
	before := Sums{}
	for file, sum := range c.before.Sums {
		before[c.now(file)] = sum
	}
	all := maps.Clone(before)
	maps.Copy(all, c.after.Sums)
	for _, file := range slices.Sorted(maps.Keys(all)) {
		was, had := before[file]
		is, has := c.after.Sums[file]
		if had == has && was == is || told[file] || c.lost(file) {
			continue
		}
		c.others = append(c.others, other{file, had, has, had && has && c.stating(file)})
	}
}

// stating reports whether facts are read from a file.
func (c *Impact) stating(file string) bool {
	if strings.HasPrefix(file, "data/kallblad/") {
		return false
	}
	return slices.ContainsFunc(c.after.Files, func(f *source.File) bool { return f.Path == file })
}
