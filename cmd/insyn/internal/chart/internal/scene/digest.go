package scene

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"
	"sync"
)

// Digest tells a picture from all others: what has the same digest is the same bytes.
type Digest [sha256.Size]byte

// Digest returns the digest of the scene's PNG: of the scene, of its resolution and of
// what draws it, so that a picture that was kept is never one of other code. A scene
// holds values only, no pointers and no maps, so that what Go writes of it is all of it,
// and always the same.
func (s *Scene) Digest(r Resolution) Digest {
	h := sha256.New()
	drawn := drawing()
	h.Write(drawn[:])
	fmt.Fprintf(h, "%v %#v", r, *s) // a hash takes all that is written
	return Digest(h.Sum(nil))
}

// drawing is a checksum of all that makes bytes of a scene: the sources of this package
// and its fonts, Go with its encoder and its arithmetic, and the modules that draw.
var drawing = sync.OnceValue(func() (sum Digest) {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version(), runtime.GOARCH)
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			fmt.Fprintln(h, m.Path, m.Version, m.Sum, m.Replace)
		}
	}
	err := fs.WalkDir(sources, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := sources.ReadFile(name)
		fmt.Fprintf(h, "%q %d %s\n", name, len(data), data)
		return err
	})
	if err != nil { // they are embedded: a fault of the program
		panic("scene: " + err.Error())
	}
	return Digest(h.Sum(nil))
})
