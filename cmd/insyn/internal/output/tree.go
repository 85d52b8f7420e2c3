// Package output holds a finished site as a set of files by path
// and makes a directory on disk equal to it. Package serve shows the same set
// over HTTP.
//
// # The tree
//
// A [Tree] is filled with [Tree.Add], which refuses what could go wrong later:
// a path that leaves the site, two outputs at one path, a file where a
// directory is needed, and paths that differ only in letter case (they are one
// file on a Windows or Mac disk). [Tree.Compress] may then add a .gz and a .br
// twin beside each text file. One goroutine fills a tree; once filled it is
// only read, by any number of goroutines. A tree from [Spooled] keeps the bytes of
// its files in a nameless file on the disk: a site that is written need not fit into
// memory, and what is there already can be collected while the rest is made.
//
// # As a directory
//
// [Tree.Replace] makes a directory on disk equal to the tree, all at once:
//
//	public/                     what readers see, whole at every moment
//	.public.insyn-ny-1234       the new site, written beside it, then swapped in
//	.public.insyn-gammal-1234   the old one, only where a swap takes two renames
//
// A build that fails or is killed leaves public/ as it was; the next build
// removes what it left behind. A file whose bytes did not change keeps its
// modification time, because the new site gets a hard link to the old file.
// If nothing changed at all, nothing is touched.
//
// The file [Manifest] lists what was written, with checksums, and only that is
// ever removed: a directory without such a list is left alone unless it is
// empty, what others have put into one stays, and where they are in the way the
// build stops and names the file. A directory that is, holds or lies in a folder
// that the site is made of is refused, and so is the root of a repository.
// Builds into the same directory wait for one another.
//
// A directory that can't be moved, as one on which a container's volume is
// mounted, is filled file by file. There each file is whole at every moment, but
// not the site: a reader may see new pages beside old ones until the build is
// ready, and a build that is killed is made whole by the next one.
//
// # What is synced, and why
//
// A killed process loses nothing that it has written, so syncing is only about
// power failures: the bytes of new files must be on disk before the directory
// that names them takes the old one's place. On Linux that is one syncfs for
// many new files or one fsync each for a few, and one fsync of the parent
// directory after the swap, before the old site is removed. File systems with
// a journal keep the order of the directory operations among themselves.
// Elsewhere, where the swap isn't atomic anyway, nothing is synced: those are
// desks, and the answer to a power failure is to build again.
package output

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Tree is a set of files by path. Make one with [New], [Spooled] or [Outline].
type Tree struct {
	Rules []Rule // for addresses that lead on, or are gone

	spool *spool // nil where all is kept in memory
	bare  bool   // where nothing is
	files map[string]Kept
	names map[string]name // by folded path: the files and all directories above them
}

// Rule is what a server answers at an older address: where it leads, or that what
// stood there is gone.
type Rule struct {
	From string // "/projekt/gammalt/"
	To   string // "" for what is gone
}

// name is what a path is used for.
type name struct {
	path string
	dir  bool
}

// New returns an empty tree.
func New() *Tree {
	return &Tree{files: map[string]Kept{}, names: map[string]name{}}
}

// Spooled returns an empty tree that keeps the bytes of its files on the disk, until
// [Tree.Close]: for a site that is made to be written, and however large.
func Spooled() (*Tree, error) {
	s, err := newSpool()
	if err != nil {
		return nil, err
	}
	t := New()
	t.spool = s
	return t, nil
}

// Outline returns an empty tree that keeps nothing of its files but what they are called:
// for who asks whether a site can be made, and doesn't want it.
func Outline() *Tree {
	t := New()
	t.bare = true
	return t
}

// Bare reports whether the tree keeps nothing of the bytes that it is handed.
func (t *Tree) Bare() bool { return t.bare }

// Close lets go of what the tree keeps on the disk. It can't be read afterwards.
func (t *Tree) Close() error {
	if t.spool == nil {
		return nil
	}
	return t.spool.close()
}

// Keep takes over the bytes of a file, which must not be changed afterwards if the tree
// is in memory. Many goroutines may hand over files as they are made;
// [Tree.Place] then gives each its path.
func (t *Tree) Keep(data []byte) (Kept, error) {
	switch {
	case t.bare:
		return Kept{gone: true}, nil
	case t.spool == nil:
		return held(data), nil
	}
	return t.spool.put(data)
}

// Copy is [Tree.Keep] for bytes that will be changed afterwards.
func (t *Tree) Copy(data []byte) (Kept, error) {
	if t.spool == nil && !t.bare {
		data = bytes.Clone(data)
	}
	return t.Keep(data)
}

// Add puts a file into the tree: it keeps data and places it.
func (t *Tree) Add(path string, data []byte) error {
	kept, err := t.Keep(data)
	if err != nil {
		return err
	}
	return t.Place(path, kept)
}

// Place puts a file that the tree has kept into it. The path is relative, clean and
// separated by slashes. After an error the tree is as it was.
func (t *Tree) Place(path string, data Kept) error {
	if err := checkPath(path); err != nil {
		return err
	}
	if err := t.claim(path); err != nil {
		return err
	}
	t.files[path] = data
	return nil
}

// maxName is how many bytes a name has at most: no file system takes more than
// 255, and a packed twin ends in .gz or .br.
const maxName = 250

// checkPath returns why p can't be the path of a file in a tree, or nil.
func checkPath(p string) error {
	switch {
	case p == "" || p == ".":
		return staff.NoPath()
	case strings.ContainsRune(p, '\\'), strings.ContainsFunc(p, unicode.IsControl):
		return staff.ForbiddenPath(p)
	case !fs.ValidPath(p):
		return staff.UncleanPath(p)
	case slices.ContainsFunc(strings.Split(p, "/"), func(name string) bool { return len(name) > maxName }):
		return staff.LongPath(maxName)
	case reserved(p):
		return staff.ReservedPath(p)
	}
	return nil
}

// reserved reports whether a path is one of the builder's own in every site.
func reserved(p string) bool {
	top, _, _ := strings.Cut(p, "/")
	return top == Manifest || strings.HasPrefix(top, planned)
}

// claim notes p as a file and all that stands above it as directories, unless
// one of them is something else already.
func (t *Tree) claim(p string) error {
	if had, ok := t.names[folded(p)]; ok {
		return collision(name{path: p}, had)
	}
	var dirs []string
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		had, ok := t.names[folded(dir)]
		if ok && had != (name{dir, true}) {
			return collision(name{dir, true}, had)
		}
		if ok {
			break // and so are the directories above it
		}
		dirs = append(dirs, dir)
	}
	for _, dir := range dirs {
		t.names[folded(dir)] = name{dir, true}
	}
	t.names[folded(p)] = name{path: p}
	return nil
}

// folded returns a path as file systems that don't tell capitals from small letters see
// it, and strings.EqualFold. Lower case keeps apart letters with more than one small form, as
// κ and ϰ, and cases.Fold of x/text turns each letter of Cherokee into its other case.
func folded(path string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, path)
}

// collision says why two names can't both be in a tree.
func collision(a, b name) error {
	switch {
	case a.path != b.path:
		return staff.SameButCase(b.path, a.path)
	case a.dir != b.dir:
		return staff.FileAndFolder(a.path)
	}
	return staff.PathTwice(a.path)
}

// Get returns the bytes of a file, which must not be changed, and whether it
// is in the tree and can be read.
func (t *Tree) Get(path string) ([]byte, bool) {
	kept, ok := t.files[path]
	if !ok {
		return nil, false
	}
	data, err := kept.bytes()
	return data, err == nil
}

// Leads returns the rules for addresses that lead on, or are gone.
func (t *Tree) Leads() []Rule { return t.Rules }

// Paths returns the paths of all files in order.
func (t *Tree) Paths() []string { return slices.Sorted(maps.Keys(t.files)) }

// dirs returns all directories, each after the one it stands in.
func (t *Tree) dirs() []string {
	var dirs []string
	for _, n := range t.names {
		if n.dir {
			dirs = append(dirs, n.path)
		}
	}
	slices.Sort(dirs)
	return dirs
}

// Len returns the number of files.
func (t *Tree) Len() int { return len(t.files) }

// Size returns the number of bytes in all files together.
func (t *Tree) Size() int64 {
	var n int64
	for _, kept := range t.files {
		n += int64(kept.size)
	}
	return n
}

// Equal reports whether the two trees have the same files with the same bytes.
func (t *Tree) Equal(u *Tree) bool {
	return maps.EqualFunc(t.files, u.files, Kept.equal)
}
