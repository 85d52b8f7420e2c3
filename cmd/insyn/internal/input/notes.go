package input

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

// Notes are the files that a build has read, and what stood in them. A site is made
// of nothing else, so builds that read the same made the same.
type Notes struct {
	mu    sync.Mutex
	files map[string][sha256.Size]byte
}

// Noting returns a tree that writes down what is read of it.
func (t *Tree) Noting() (*Tree, *Notes) {
	n := &Notes{files: map[string][sha256.Size]byte{}}
	return &Tree{raw: t.raw, tops: t.tops, read: n}, n
}

// ReadFile implements [fs.ReadFileFS].
func (t *Tree) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(struct{ fs.FS }{t}, name)
	if err == nil && t.read != nil {
		t.read.add(name, data)
	}
	return data, err
}

// add notes a file. One that was another when it was read before, in the same build,
// is like neither: nobody knows which of them the site is made of.
func (n *Notes) add(name string, data []byte) {
	sum := sha256.Sum256(data)
	n.mu.Lock()
	defer n.mu.Unlock()
	if had, again := n.files[name]; again && had != sum {
		sum = sha256.Sum256(append(had[:], sum[:]...))
	}
	n.files[name] = sum
}

// Sum returns a text that differs if anything that was read differs.
func (n *Notes) Sum() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(n.files)) {
		fmt.Fprintf(all, "%q %x\n", name, n.files[name])
	}
	return hex.EncodeToString(all.Sum(nil))
}
