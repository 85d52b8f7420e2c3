package output

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestIsBusy: only what a mount answers makes a build write file by file.
func TestIsBusy(t *testing.T) {
	for err, want := range map[error]bool{
		&os.LinkError{Op: "rename", Err: syscall.EBUSY}: true, fmt.Errorf("flytta: %w", syscall.EXDEV): true,
		syscall.EACCES: false, syscall.ENOSPC: false, fs.ErrNotExist: false,
	} {
		if isBusy(err) != want {
			t.Errorf("%v: %v", err, !want)
		}
	}
	if isBusy(nil) {
		t.Error("nothing wrong is busy")
	}
}

// TestGuardLinks: a folder of the input that is a link is refused by where the link
// stands and by where it leads.
func TestGuardLinks(t *testing.T) {
	root := t.TempDir()
	out, other := filepath.Join(root, "ut"), filepath.Join(root, "annat")
	for _, dir := range []string{filepath.Join(out, "content"), other, filepath.Join(root, "rot")} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"rot/content": filepath.Join(out, "content"), "ut/data": other, "rot/data": other} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	for input, refused := range map[string]bool{"rot/content": true, "ut/data": true, "rot/data": false, "rot/finns-inte": false} {
		if err := guard(out, []string{filepath.Join(root, input)}); (err != nil) != refused {
			t.Errorf("%s: %v", input, err)
		}
	}
}
