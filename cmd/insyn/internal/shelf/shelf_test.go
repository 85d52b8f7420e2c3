package shelf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

func open(t *testing.T, dir string) *Shelf {
	t.Helper()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func key(n int) Key { return sha256.Sum256(fmt.Append(nil, n)) }

// get asks for a value and says whether it had to be made.
func get(t *testing.T, s *Shelf, k Key, value string) (made bool) {
	t.Helper()
	got, err := s.Get(k, func() ([]byte, error) { made = true; return []byte(value), nil })
	if err != nil || string(got) != value {
		t.Errorf("got %q, %v; want %q", got, err, value)
	}
	return made
}

// TestKept: a value is made once, whatever run asks for it, and again when the folder
// is gone.
func TestKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	first := open(t, dir)
	if !get(t, first, key(1), "one") || get(t, first, key(1), "one") {
		t.Error("the first run does not keep what it made")
	}
	if get(t, open(t, dir), key(1), "one") {
		t.Error("the next run makes it again")
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if !get(t, first, key(1), "one") {
		t.Error("a value of a folder that is gone")
	}
	if !get(t, nil, key(1), "one") {
		t.Error("no shelf keeps something")
	}
}

// TestFailed: what could not be made is not kept.
func TestFailed(t *testing.T) {
	s, broken := open(t, t.TempDir()), errors.New("broken")
	if _, err := s.Get(key(1), func() ([]byte, error) { return []byte("half"), broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if !get(t, s, key(1), "whole") {
		t.Error("it was kept")
	}
}

// TestForeign: a file that isn't what was put there is never given to anybody, and the
// next value takes its place.
func TestForeign(t *testing.T) {
	for what, spoil := range map[string]func(file, other string) error{
		"cut":             func(file, _ string) error { return os.Truncate(file, sha256.Size+1) },
		"empty":           func(file, _ string) error { return os.Truncate(file, 0) },
		"another's bytes": func(file, other string) error { return errors.Join(os.Remove(file), os.Link(other, file)) },
		"a link":          func(file, other string) error { return errors.Join(os.Remove(file), os.Symlink(other, file)) },
		"a folder":        func(file, _ string) error { return errors.Join(os.Remove(file), os.Mkdir(file, 0o700)) },
		"one bit": func(file, _ string) error {
			data, err := os.ReadFile(file)
			data[len(data)-1] ^= 1
			return errors.Join(err, os.WriteFile(file, data, 0o600))
		},
		"too large": func(file, _ string) error { return os.Truncate(file, mostValue+1) },
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			get(t, s, key(1), "one")
			get(t, s, key(2), "two")
			if err := spoil(filepath.Join(dir, name(key(1))), filepath.Join(dir, name(key(2)))); err != nil {
				t.Skip(err) // links, where there are none
			}
			if !get(t, s, key(1), "one") {
				t.Error("it was taken for the value")
			}
			if what != "a folder" && get(t, s, key(1), "one") {
				t.Error("the value did not take its place")
			}
		})
	}
}

// TestTogether: many runs at once find whole values only, and leave no drafts.
func TestTogether(t *testing.T) {
	dir := t.TempDir()
	var group sync.WaitGroup
	for range 8 {
		s := open(t, dir)
		group.Go(func() {
			for i := range 50 {
				get(t, s, key(i%5), string(bytes.Repeat([]byte{byte('a' + i%5)}, 10_000)))
			}
		})
	}
	group.Wait()
	if left, _ := os.ReadDir(dir); len(left) != 5 {
		t.Errorf("%d files are left of 5 values", len(left))
	}
}

// TestRoom: what was not used for longest goes when there is too much, with old drafts;
// files of others stay.
func TestRoom(t *testing.T) {
	dir := t.TempDir()
	for file, age := range map[string]time.Duration{"brev.txt": 1000 * time.Hour, "OLD" + draft: 1000 * time.Hour, "NEW" + draft: 0} {
		old := time.Now().Add(-age)
		file = filepath.Join(dir, file)
		if err := errors.Join(os.WriteFile(file, []byte("x"), 0o600), os.Chtimes(file, old, old)); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, dir)
	s.most = 10 * 1032
	for i := range 12 {
		get(t, s, key(i), string(make([]byte, 1000)))
		used := time.Now().Add(-time.Duration(100-i) * time.Hour)
		if err := os.Chtimes(filepath.Join(dir, name(key(i))), used, used); err != nil {
			t.Fatal(err)
		}
	}
	get(t, s, key(0), string(make([]byte, 1000))) // the oldest is used again
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	there := func(file string) bool { _, err := os.Stat(filepath.Join(dir, file)); return err == nil }
	for i := range 12 {
		if want := i == 0 || i > 5; there(name(key(i))) != want {
			t.Errorf("value %d is there: %v, want %v", i, !want, want)
		}
	}
	if !there("brev.txt") || !there("NEW"+draft) || there("OLD"+draft) {
		t.Error("tidying took a file of others, or left what nobody will finish")
	}
}

// TestReadOnly: where nothing can be written, everything is made.
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if err := os.Remove(dir); err != nil {
		t.Skip(err) // a folder in use, on some systems
	}
	for range 2 {
		if !get(t, s, key(1), "one") {
			t.Error("a value from nowhere")
		}
	}
}
