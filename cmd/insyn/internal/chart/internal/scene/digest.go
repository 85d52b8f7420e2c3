package scene

import (
	"crypto/sha256"
	"fmt"
)

// Digest tells a scene from all others: two with the same digest are drawn alike.
type Digest [sha256.Size]byte

// Digest returns the scene's digest. A scene holds values only, no pointers and
// no maps, so that what Go writes of it is all of it, and always the same.
func (s *Scene) Digest() Digest {
	h := sha256.New()
	fmt.Fprintf(h, "%#v", *s) // a hash takes all that is written
	return Digest(h.Sum(nil))
}
