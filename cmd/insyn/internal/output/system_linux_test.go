package output

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPipes: a pipe where a file of ours or the list would be is not opened, which would
// wait for ever.
func TestPipes(t *testing.T) {
	for name, first := range map[string]*Tree{Manifest: nil, planned: nil, "index.html": tree(t, "index.html", "")} {
		dir := filepath.Join(t.TempDir(), "public")
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if first != nil {
			if _, err := put(first, dir); err != nil {
				t.Fatal(err)
			}
		}
		os.Remove(filepath.Join(dir, name))
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o644); err != nil {
			t.Skip(err)
		}
		if _, err := put(tree(t, "index.html", ""), dir); (err == nil) != (first == nil) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// alone runs the rest of a test in a process of its own and reports whether this is that:
// in user and mount namespaces, in which it is the user with a number. Number 0 may mount
// there, and any other is held to the rights of files, also where the tests are run by root.
func alone(t *testing.T, user int) bool {
	t.Helper()
	const env = "INSYN_TEST_ALONE"
	if os.Getenv(env) == t.Name() {
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), env+"="+t.Name())
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: user, HostID: os.Getgid(), Size: 1}}}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &exit):
		t.Skipf("this system gives no namespaces: %v", err)
	case strings.Contains(string(out), "--- SKIP"):
		t.Skipf("%s", out)
	case err != nil:
		t.Errorf("%s", out)
	}
	return false
}

// inode returns the number of a folder, which another one at its place doesn't have.
func inode(t *testing.T, dir string) uint64 {
	t.Helper()
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t).Ino
}

// TestMounted: a folder on which something is mounted is filled, the first time too, and
// what the system keeps in it stays.
func TestMounted(t *testing.T) {
	if !alone(t, 0) {
		return
	}
	base := t.TempDir()
	dir := filepath.Join(base, "public")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("ingen", dir, "tmpfs", 0, ""); err != nil {
		t.Skip(err)
	}
	defer syscall.Unmount(dir, 0)
	if !isMount(dir) || isMount(base) || isMount(filepath.Join(base, "borta")) {
		t.Error("what is mounted is not told apart")
	}
	lay(t, dir, "lost+found/x", "x")
	was := inode(t, dir)
	for _, tr := range []*Tree{tree(t, "a", "1", "b/c", "1"), tree(t, "a", "2", "d/e", "1")} {
		if _, err := put(tr, dir); err != nil {
			t.Fatal(err)
		}
		got := onDisk(t, dir)
		if got["lost+found/x"] != "x" {
			t.Error("what the system keeps is gone")
		}
		delete(got, "lost+found/x")
		wantFiles(t, got, tr)
	}
	if entries, err := os.ReadDir(base); err != nil || len(entries) != 1 || inode(t, dir) != was {
		t.Errorf("beside it lies %v (%v)", entries, err)
	}
}

// TestUnwritable: in a folder that isn't ours to change a site is filled, and one with a
// folder in which nothing can be removed is refused before anything is.
func TestUnwritable(t *testing.T) {
	if !alone(t, 1000) {
		return
	}
	base := t.TempDir()
	above := filepath.Join(base, "lasmapp")
	dir := filepath.Join(above, "public")
	chmod := func(name string, mode os.FileMode) {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := put(tree(t, "a", "1", "b/c", "1"), dir); err != nil {
		t.Fatal(err)
	}
	chmod(above, 0o555)
	defer chmod(above, 0o755)
	was := inode(t, dir)
	if _, err := put(tree(t, "a", "2", "b/c", "1", "d", "2"), dir); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"a": "2", "b/c": "1", "d": "2"}, onDisk(t, dir)); d != "" || inode(t, dir) != was {
		t.Error(d)
	}
	for _, locked := range []string{above, base} { // filled, and swapped
		if locked == base {
			chmod(above, 0o755)
		}
		chmod(filepath.Join(dir, "b"), 0o555)
		refused(t, base, Target{Dir: dir}, "inte ändra i mappen")
		chmod(filepath.Join(dir, "b"), 0o755)
	}
	chmod(filepath.Join(dir, "b"), 0o000)
	if _, err := put(tree(t, "a", "3"), dir); err == nil || !strings.Contains(err.Error(), filepath.Join(dir, "b")) {
		t.Errorf("a folder that can't be listed is replaced: %v", err)
	}
	chmod(filepath.Join(dir, "b"), 0o755)
	chmod(filepath.Join(dir, Manifest), 0o000)
	if _, err := put(tree(t, "a", "3"), dir); err == nil {
		t.Error("a site whose list can't be read is replaced")
	}
	chmod(filepath.Join(dir, Manifest), 0o644)
	chmod(filepath.Join(dir, "a"), 0o000)
	if _, err := put(tree(t, "a", "3"), dir); err == nil || !strings.Contains(err.Error(), "”a”") {
		t.Errorf("a file that can't be read is replaced: %v", err)
	}
	if _, err := put(tree(t, "a", "2"), filepath.Join(dir, "b", "ny")); err != nil {
		t.Error(err)
	}
}

// TestHolderIn: the process that is named is the one that holds this lock: somebody may
// end it.
func TestHolderIn(t *testing.T) {
	const locks = "1: POSIX  ADVISORY  WRITE 11 08:01:1234 0 EOF\n2: FLOCK  ADVISORY  WRITE 12 08:01:123 0 EOF\n" +
		"2: -> FLOCK  ADVISORY  WRITE 13 08:01:1234 0 EOF\n" +
		"3: FLOCK ADVISORY\n\n4: FLOCK  ADVISORY  WRITE 14 08:01:1234 0 EOF\n5: FLOCK  ADVISORY  WRITE 15\n"
	for file, want := range map[string]int{"08:01:1234": 14, "08:01:123": 12, "08:01:12": 0, "": 0} {
		if got := holderIn(locks, file); got != want {
			t.Errorf("%q: %d", file, got)
		}
	}
	if got := holderIn("1: FLOCK  ADVISORY  WRITE 16 08:01:1\n", "08:01:1"); got != 16 {
		t.Errorf("a line that ends there: %d", got)
	}
}
