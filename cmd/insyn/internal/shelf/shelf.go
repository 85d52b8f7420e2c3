// Package shelf keeps what is costly to make in a folder on the disk, from one run
// of the program to the next.
//
// The folder may be deleted at any time, and may be full, read-only or not to be
// trusted: what cannot be read, or isn't what was put there, is made again, and what
// cannot be written is not kept. Runs at the same time share it: a file is there
// whole or not at all.
package shelf

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

// Key is all that a value depends on, what makes it too, as a checksum.
type Key = [sha256.Size]byte

// The limits of a shelf. What has not been used for longest goes first, when there is
// more than mostBytes, until a quarter is free; a draft as old as staleAfter is one that
// nobody will finish.
const (
	mostBytes  = 512 << 20
	mostValue  = 16 << 20
	staleAfter = 24 * time.Hour
	ending     = ".hylla"
	draft      = ".hylla-ny"
)

// Shelf is such a folder. A nil one keeps nothing.
type Shelf struct {
	root  *os.Root
	most  int64
	wrote atomic.Bool
}

// Open returns the shelf in a folder, which it makes where there is none. Nobody else
// on the computer may look into what it makes.
func Open(dir string) (*Shelf, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Shelf{root: root, most: mostBytes}, nil
}

// Get returns the value of a key, which make makes where the shelf hasn't got it.
func (s *Shelf) Get(key Key, make func() ([]byte, error)) ([]byte, error) {
	if s == nil {
		return make()
	}
	if v, ok := s.read(key); ok {
		return v, nil
	}
	v, err := make()
	if err == nil && s.write(key, v) == nil {
		s.wrote.Store(true)
	}
	return v, err
}

// Close throws out what there is no room for.
func (s *Shelf) Close() error {
	if s == nil {
		return nil
	}
	if s.wrote.Load() {
		s.tidy()
	}
	return s.root.Close()
}

// sum is what stands before a value: of it and of its key, so that neither a file that
// was cut nor one with another's name is taken for it.
func sum(key Key, value []byte) []byte {
	h := sha256.New()
	h.Write(key[:])
	h.Write(value)
	return h.Sum(nil)
}

func name(key Key) string { return hex.EncodeToString(key[:]) + ending }

// read returns a value as it was written. A link or a pipe is none.
func (s *Shelf) read(key Key) ([]byte, bool) {
	info, err := s.root.Lstat(name(key))
	if err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	f, err := s.root.Open(name(key))
	if err != nil {
		return nil, false
	}
	defer f.Close()
	all, err := io.ReadAll(io.LimitReader(f, mostValue+1))
	if err != nil || len(all) < sha256.Size || len(all) > mostValue {
		return nil, false
	}
	said, value := all[:sha256.Size], all[sha256.Size:]
	if !bytes.Equal(said, sum(key, value)) {
		return nil, false
	}
	if now := time.Now(); now.Sub(info.ModTime()) > staleAfter { // once a day is enough to know what is used
		_ = s.root.Chtimes(name(key), now, now)
	}
	return value, true
}

// write puts a value into a draft and the draft in its place, so that who reads at the
// same time finds the one before, or this one.
func (s *Shelf) write(key Key, value []byte) error {
	if sha256.Size+len(value) > mostValue {
		return nil
	}
	own := rand.Text() + draft
	f, err := s.root.OpenFile(own, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(append(sum(key, value), value...))
	if err = errors.Join(err, f.Close()); err == nil {
		err = s.root.Rename(own, name(key))
	}
	if err != nil {
		_ = s.root.Remove(own)
	}
	return err
}

// kept is a file of the shelf.
type kept struct {
	name string
	size int64
	used time.Time
}

// tidy removes drafts that were left, and the values that were not used for longest
// where there are too many. It touches no file with another name.
func (s *Shelf) tidy() {
	var all []kept
	var total int64
	for _, f := range s.files() {
		switch {
		case strings.HasSuffix(f.name, ending):
			all, total = append(all, f), total+f.size
		case strings.HasSuffix(f.name, draft) && time.Since(f.used) > staleAfter:
			_ = s.root.Remove(f.name)
		}
	}
	if total <= s.most {
		return
	}
	slices.SortFunc(all, func(a, b kept) int { return cmp.Or(a.used.Compare(b.used), strings.Compare(a.name, b.name)) })
	for _, f := range all {
		if total <= s.most/4*3 {
			return
		}
		if s.root.Remove(f.name) == nil {
			total -= f.size
		}
	}
}

// files returns the files in the folder, those that can be looked at.
func (s *Shelf) files() (list []kept) {
	dir, err := s.root.Open(".")
	if err != nil {
		return nil
	}
	defer dir.Close()
	entries, _ := dir.ReadDir(0) // what was read before an error is there
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			list = append(list, kept{e.Name(), info.Size(), info.ModTime()})
		}
	}
	return list
}
