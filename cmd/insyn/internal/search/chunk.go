package search

import "github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"

// chunk is how many items one goroutine takes at a time: the same for every number
// of processors, so that what is computed per chunk is too.
const chunk = 256

// eachChunk calls f for consecutive ranges of [0, n), several at a time. The ranges do
// not depend on the number of processors.
func eachChunk(n int, f func(chunkNo, lo, hi int)) {
	chunks := (n + chunk - 1) / chunk
	parallel.Do(chunks, func(c int) { f(c, c*chunk, min(n, (c+1)*chunk)) })
}
