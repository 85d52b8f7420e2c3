package output

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Kept is the bytes of a file that a tree has taken over, see [Tree.Keep].
type Kept struct {
	data  []byte // in memory
	spool *spool // or there
	at    int64
	size  int
	sum   [sha256.Size]byte // of what lies in a spool: it is hashed while it is at hand
	gone  bool              // nobody will ask for the bytes
}

// held returns data as a tree without a spool keeps it.
func held(data []byte) Kept { return Kept{data: data, size: len(data)} }

// inMemory returns what was kept without a spool.
func (k Kept) inMemory() []byte {
	if k.gone {
		panic("output: the bytes of an outline are read")
	}
	return k.data
}

// bytes returns what was kept.
func (k Kept) bytes() ([]byte, error) {
	if k.spool == nil {
		return k.inMemory(), nil
	}
	data := make([]byte, k.size)
	if _, err := k.spool.file.ReadAt(data, k.at); err != nil {
		return nil, staff.SpoolFailed(err)
	}
	return data, nil
}

// lent calls use with what was kept, which is some other file's as soon as use returns: of
// thousands of files, read one by one, no more than a few are in memory.
func (k Kept) lent(use func([]byte) error) error {
	if k.spool == nil {
		return use(k.inMemory())
	}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	*buf = slices.Grow((*buf)[:0], k.size)[:k.size]
	if _, err := k.spool.file.ReadAt(*buf, k.at); err != nil {
		return staff.SpoolFailed(err)
	}
	return use(*buf)
}

// buffers holds the memory that files are read into one after the other.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// hash returns the SHA-256 of what was kept.
func (k Kept) hash() [sha256.Size]byte {
	if k.spool == nil {
		return sha256.Sum256(k.inMemory())
	}
	return k.sum
}

// equal reports whether two files have the same bytes.
func (k Kept) equal(other Kept) bool {
	if k.spool == nil && other.spool == nil {
		return bytes.Equal(k.inMemory(), other.inMemory())
	}
	return k.hash() == other.hash()
}

// spool is one file in the system's folder for such, in which the bytes of all others
// lie until it is sure that there will be a site: so little is written twice that a
// folder of files, to be cleared away after a build that was killed, is not worth it.
type spool struct {
	file *os.File
	end  atomic.Int64
}

func newSpool() (*spool, error) {
	f, err := os.CreateTemp("", "insyn-*")
	if err != nil {
		return nil, staff.SpoolFailed(err)
	}
	_ = os.Remove(f.Name()) // at once where the system lets a file lose its name while it is used; else close does it
	return &spool{file: f}, nil
}

// put appends data. Many goroutines may.
func (s *spool) put(data []byte) (Kept, error) {
	size := int64(len(data))
	at := s.end.Add(size) - size
	if _, err := s.file.WriteAt(data, at); err != nil {
		return Kept{}, staff.SpoolFailed(err)
	}
	return Kept{spool: s, at: at, size: len(data), sum: sha256.Sum256(data)}, nil
}

func (s *spool) close() error {
	err := s.file.Close()
	if gone := os.Remove(s.file.Name()); !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}
