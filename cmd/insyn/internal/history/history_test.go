package history

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
)

// repository is a real repository in a folder of its own.
type repository struct {
	*testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	r := repository{t, t.TempDir()}
	r.git("init", "--quiet", "--initial-branch=main")
	return r
}

// git runs a command of git as one who is nobody on this machine.
func (r repository) git(args ...string) string {
	r.Helper()
	cmd := exec.Command("git", append([]string{"-C", r.dir}, args...)...)
	const day = "2025-01-02T03:04:05Z"
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=Ada", "GIT_AUTHOR_EMAIL=a@b",
		"GIT_COMMITTER_NAME=Ada", "GIT_COMMITTER_EMAIL=a@b", "GIT_AUTHOR_DATE="+day, "GIT_COMMITTER_DATE="+day)
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repository) write(name, text string) {
	r.Helper()
	name = filepath.Join(r.dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		r.Fatal(err)
	}
}

func (r repository) commit() string {
	r.Helper()
	r.git("add", "--all")
	r.git("commit", "--quiet", "--message=x")
	return r.git("rev-parse", "HEAD")
}

func (r repository) open() *Repository {
	r.Helper()
	opened, err := Open(r.Context(), r.dir)
	if err != nil {
		r.Fatal(err)
	}
	return opened
}

// files returns the files of a commit that may be read, with what is in them.
func (r repository) files(commit string) map[string]string {
	r.Helper()
	fsys, err := r.open().Files(commit, input.Folders)
	if err != nil {
		r.Fatal(err)
	}
	out := map[string]string{}
	err = fs.WalkDir(input.Of(fsys), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(input.Of(fsys), p)
		out[p] = string(data)
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return out
}

// A file came with the commit that it was first in, whatever came after.
func TestAdded(t *testing.T) {
	r := newRepository(t)
	if _, _, err := r.open().Added("data/a.txt"); err == nil {
		t.Error("nothing was committed, and still it came")
	}
	r.write("b.txt", "b")
	r.commit()
	if _, _, err := r.open().Added("data/a.txt"); err == nil || !strings.Contains(err.Error(), "data/a.txt finns inte") {
		t.Errorf("got %v", err)
	}
	r.write("data/a.txt", "a")
	first := r.commit()
	r.write("data/a.txt", "ändrad")
	r.commit()
	commit, day, err := r.open().Added("data/a.txt")
	if err != nil || commit != first || day != "2025-01-02" {
		t.Errorf("%s, %s, %v, want %s", commit, day, err, first)
	}
	r.git("clone", "--quiet", "--depth=1", "file://"+r.dir, r.dir+"/grund")
	shallow, err := Open(t.Context(), r.dir+"/grund")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := shallow.Added("data/a.txt"); err == nil || !strings.Contains(err.Error(), "unshallow") {
		t.Errorf("got %v", err)
	}
}

// A revision is what was committed, byte for byte: no filter, attribute or
// working tree changes it.
func TestFiles(t *testing.T) {
	r := newRepository(t)
	want := map[string]string{"content/å ä.md": "rad\r\nrad\x00\n", "content/tom.md": "", "content/dold.md": "$Format:%H$ $Id$",
		"static/rad\nbrytning\t\"x\".txt": "x"}
	for name, text := range want {
		r.stage(name, text)
	}
	r.stage("annat/hemligt.txt", "x")
	r.stage("static/*.txt", "x")
	r.stage(".gitattributes", "content/dold.md export-ignore export-subst ident\n*.md text eol=lf working-tree-encoding=UTF-16\n")
	r.git("commit", "--quiet", "--message=x")
	commit := r.git("rev-parse", "HEAD")
	r.write("content/tom.md", "inte längre")
	want["static/*.txt"] = "x"
	if d := cmp.Diff(want, r.files(commit)); d != "" {
		t.Error(d)
	}
}

// stage prepares a file with the bytes as they are to be committed.
func (r repository) stage(name, text string) {
	r.Helper()
	r.write(".raw", text)
	id := r.git("hash-object", "-w", "--no-filters", ".raw")
	r.git("update-index", "--add", "--cacheinfo", "100644,"+id+","+name)
}

// What is no file in a revision is a finding, as it is on disk.
func TestOnlyFiles(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "a")
	r.write("data/b.toml", "b")
	for _, link := range [][2]string{{"/etc/passwd", "content/lank.md"}, {"..", "content/upp"}, {"a.md", "content/samma.md"}} {
		if err := os.Symlink(link[0], filepath.Join(r.dir, link[1])); err != nil {
			t.Fatal(err)
		}
	}
	was := r.commit()
	r.git("update-index", "--add", "--cacheinfo", "160000,"+was+",static/arkiv")
	r.git("commit", "--quiet", "--message=x")
	commit := r.git("rev-parse", "HEAD")
	if d := cmp.Diff(map[string]string{"content/a.md": "a", "data/b.toml": "b"}, r.files(commit)); d != "" {
		t.Error(d)
	}
	fsys, err := r.open().Files(commit, input.Folders)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range input.Of(fsys).Check() {
		found = append(found, f.Pos.File)
	}
	slices.Sort(found)
	if d := cmp.Diff([]string{"content/lank.md", "content/samma.md", "content/upp", "static/arkiv"}, found); d != "" {
		t.Error(d)
	}
}

// A site may lie in a folder of its repository.
func TestBelowTheRoot(t *testing.T) {
	r := newRepository(t)
	r.write("portal/content/a.md", "a")
	r.write("content/b.md", "b")
	commit := r.commit()
	below := repository{t, filepath.Join(r.dir, "portal")}
	if d := cmp.Diff(map[string]string{"content/a.md": "a"}, below.files(commit)); d != "" {
		t.Error(d)
	}
}

func TestRevisions(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "1")
	first := r.commit()
	r.git("tag", "v1")
	r.git("switch", "--quiet", "--create", "forslag")
	r.write("content/a.md", "2")
	proposed := r.commit()
	r.git("switch", "--quiet", "main")
	r.write("content/b.md", "3")
	main := r.commit()
	opened := r.open()
	for name, want := range map[string]string{"v1": first, "forslag": proposed, "main": main, "HEAD": main, "HEAD^": first, first[:10]: first} {
		if got, err := opened.Commit(name); got != want || err != nil {
			t.Errorf("%s is %s, want %s (%v)", name, got, want, err)
		}
	}
	for _, name := range []string{"finns-inte", "", "--all", "-h", "--output=x", "HEAD\nHEAD", "HEAD:content", "main..forslag", "$(id)", "main forslag"} {
		if got, err := opened.Commit(name); err == nil {
			t.Errorf("%q is %s", name, got)
		}
	}
	if got, err := opened.MergeBase(main, proposed); got != first || err != nil {
		t.Errorf("they part at %s, want %s (%v)", got, first, err)
	}
}

// Two lines of history without a common beginning, and a history whose older
// part isn't here, are told apart.
func TestNoMergeBase(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "1")
	r.commit()
	r.git("checkout", "--quiet", "--orphan", "annan")
	r.write("content/a.md", "2")
	r.commit()
	one, other := r.git("rev-parse", "main"), r.git("rev-parse", "annan")
	if _, err := r.open().MergeBase(one, other); err == nil || strings.Contains(err.Error(), "unshallow") {
		t.Errorf("no common beginning: %v", err)
	}
	r.git("switch", "--quiet", "main")
	r.write("content/b.md", "3")
	r.commit()
	clone := repository{t, t.TempDir()}
	clone.git("clone", "--quiet", "--depth=1", "--no-single-branch", "file://"+r.dir, ".")
	if _, err := clone.open().MergeBase(clone.git("rev-parse", "origin/main"), other); err == nil || !strings.Contains(err.Error(), "unshallow") {
		t.Errorf("a shallow clone: %v", err)
	}
}

func TestNoRepository(t *testing.T) {
	if _, err := Open(t.Context(), filepath.Join(t.TempDir(), "finns-inte")); err == nil {
		t.Error("a folder that isn't there is a repository")
	}
	r := newRepository(t)
	r.write("content/a.md", "1")
	if _, err := r.open().Files(strings.Repeat("0", 40), input.Folders); err == nil {
		t.Error("a commit that isn't there was read")
	}
}

// A file whose content is lost ends the reading, and doesn't leave a file empty.
func TestLostObject(t *testing.T) {
	r := newRepository(t)
	r.write("content/a.md", "ett")
	r.write("content/b.md", "två")
	commit := r.commit()
	id := r.git("rev-parse", "HEAD:content/b.md")
	if err := os.Remove(filepath.Join(r.dir, ".git", "objects", id[:2], id[2:])); err != nil {
		t.Fatal(err)
	}
	if _, err := r.open().Files(commit, input.Folders); err == nil {
		t.Error("a file without content was read")
	}
}
