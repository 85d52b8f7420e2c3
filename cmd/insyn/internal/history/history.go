// Package history reads a site as it was, or is proposed to be, in another
// revision of the repository that it lies in.
//
// It asks git, which every machine that has the repository has, and which reads
// what any version of it wrote. Nothing is checked out: files come as the objects
// that the repository keeps ([Repository.Files]), so that what a stranger
// proposes is read without being put on the disk, and without the filters and
// attributes by which its own .gitattributes could leave files out.
package history

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"strconv"
	"strings"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// maxSize is how many bytes the files of one revision may have together. A site
// has some megabytes, and they are all held in memory.
const maxSize = 512 << 20

// Repository is a folder in a working tree of git.
type Repository struct {
	ctx context.Context
	dir string
}

// Open returns the repository that a folder lies in.
func Open(ctx context.Context, dir string) (*Repository, error) {
	r := &Repository{ctx, dir}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, staff.NoGit()
	}
	if _, err := r.git("rev-parse", "--git-dir"); err != nil {
		return nil, staff.NoRepository(dir, err)
	}
	return r, nil
}

// Commit returns the id of the commit that a revision names.
func (r *Repository) Commit(revision string) (string, error) {
	// What begins so is a flag to git, which could write files by some of them.
	if strings.HasPrefix(revision, "-") || strings.ContainsFunc(revision, sign.Control) {
		return "", staff.BadRevision(revision)
	}
	id, err := r.git("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", staff.UnknownRevision(revision)
	}
	return id, nil
}

// MergeBase returns the commit from which two commits part: what has happened to
// one since then is what is proposed to the other.
func (r *Repository) MergeBase(a, b string) (string, error) {
	id, err := r.git("merge-base", a, b)
	if err == nil {
		return id, nil
	}
	if shallow, _ := r.git("rev-parse", "--is-shallow-repository"); shallow == "true" {
		return "", staff.ShallowHistory()
	}
	return "", staff.NothingInCommon(err)
}

// Added returns the commit that a file came with, and the day that its author
// made it, which stays the same when it is put upon others.
func (r *Repository) Added(file string) (commit, day string, err error) {
	if shallow, _ := r.git("rev-parse", "--is-shallow-repository"); shallow == "true" {
		return "", "", staff.ShallowOrigin()
	}
	lines, err := r.git("log", "--no-show-signature", "--reverse", "--format=%H %as", "HEAD", "--", file)
	if err != nil {
		return "", "", staff.NoHistory(err)
	}
	first, _, _ := strings.Cut(lines, "\n")
	commit, day, found := strings.Cut(first, " ")
	if !found {
		return "", "", staff.NeverCommitted(file)
	}
	return commit, day, nil
}

// Files returns what a commit has in some folders, given from the repository's
// folder. What it keeps is no more than names and bytes: a symbolic link is one
// that leads nowhere, and what is neither that nor a file is something irregular.
func (r *Repository) Files(commit string, folders []string) (fs.FS, error) {
	entries, err := r.list(commit, folders)
	if err != nil {
		return nil, staff.RevisionUnreadable(commit, err)
	}
	if err := r.read(entries); err != nil {
		return nil, staff.RevisionUnreadable(commit, err)
	}
	files := fstest.MapFS{} // the library's own file system in memory, which keeps links apart from files
	for _, e := range entries {
		files[e.path] = &fstest.MapFile{Mode: e.mode, Data: e.data}
	}
	return files, nil
}

// entry is a file of a commit.
type entry struct {
	path string
	mode fs.FileMode
	id   string // of its object; "" if it has none here
	data []byte
}

// list returns the files of a commit, without what is in them.
func (r *Repository) list(commit string, folders []string) (out []*entry, err error) {
	listing, err := r.git(append([]string{"ls-tree", "-r", "-z", "-l", commit, "--"}, folders...)...)
	if err != nil {
		return nil, err
	}
	var size int64
	for line := range strings.SplitSeq(listing, "\x00") {
		if line == "" { // after the last
			continue
		}
		facts, name, ok := strings.Cut(line, "\t")
		field := strings.Fields(facts) // mode, type, object, size
		if !ok || len(field) != 4 {
			return nil, staff.ListingUnknown(facts)
		}
		e := &entry{path: name, mode: fileMode(field[0])}
		if field[1] == "blob" {
			e.id = field[2]
			n, err := strconv.ParseInt(field[3], 10, 64)
			if size += n; err != nil || size > maxSize {
				return nil, errors.Join(staff.RevisionTooLarge(maxSize), err)
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// fileMode returns what git means by the mode of a file.
func fileMode(mode string) fs.FileMode {
	switch mode {
	case "100644", "100755", "100664":
		return 0o644
	case "120000":
		return fs.ModeSymlink | 0o777
	}
	return fs.ModeIrregular // another repository, or what a later git may have
}

// read fills in what is in the files, by way of one process.
func (r *Repository) read(entries []*entry) error {
	var ids strings.Builder
	for _, e := range entries {
		if e.id != "" {
			ids.WriteString(e.id + "\n")
		}
	}
	cmd := r.command("cat-file", "--batch")
	cmd.Stdin = strings.NewReader(ids.String())
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	objects := bufio.NewReader(out)
	for _, e := range entries {
		if e.id != "" && err == nil {
			e.data, err = object(objects, e.id)
		}
	}
	_, rest := io.Copy(io.Discard, objects) // git ends when all it says is read
	if wait := cmd.Wait(); err == nil && rest == nil && wait != nil {
		return fmt.Errorf("%w: %s", wait, strings.TrimSpace(said.String()))
	}
	return errors.Join(err, rest)
}

// object reads the object with an id as git cat-file --batch writes it: a line with
// the id, the type and the size, the bytes, and the end of a line.
func object(r *bufio.Reader, id string) ([]byte, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	field := strings.Fields(head)
	if len(field) != 3 || field[0] != id || field[1] != "blob" {
		return nil, staff.ObjectLost(id)
	}
	size, err := strconv.ParseInt(field[2], 10, 64)
	if err != nil || size < 0 || size > maxSize {
		return nil, errors.Join(staff.ObjectLost(id), err)
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, err
	}
	_, err = r.Discard(1)
	return data, err
}

// git returns what a command of git writes, without the end of its last line.
func (r *Repository) git(args ...string) (string, error) {
	out, err := r.command(args...).Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		err = fmt.Errorf("%w: %s", err, strings.TrimSpace(string(failed.Stderr)))
	}
	return strings.TrimSuffix(string(out), "\n"), err
}

// command returns a command of git in the folder. It fetches nothing from
// elsewhere, writes nothing, and takes paths for what they are.
func (r *Repository) command(args ...string) *exec.Cmd {
	return exec.CommandContext(r.ctx, "git", append([]string{"-C", r.dir, "--no-replace-objects", "--no-optional-locks",
		"--literal-pathspecs"}, args...)...)
}
