package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
)

// TestCollectSeldom: the limit follows what is in use, up and down again.
func TestCollectSeldom(t *testing.T) {
	defer debug.SetMemoryLimit(math.MaxInt64)
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	collectSeldom(false)
	if limit := debug.SetMemoryLimit(-1); limit != math.MaxInt64 {
		t.Errorf("a limit of %d where none belongs", limit)
	}
	collectSeldom(true)
	if limit := debug.SetMemoryLimit(-1); limit != littleMemory {
		t.Errorf("the limit is %d at first", limit)
	}
	used := make([]byte, 3*littleMemory)
	reaches(t, func(limit int64) bool { return limit >= 6*littleMemory })
	runtime.KeepAlive(used)
	used = nil
	reaches(t, func(limit int64) bool { return limit < 6*littleMemory })
}

// reaches collects until the limit is as wanted: what follows a collection comes in its
// own time.
func reaches(t *testing.T, wanted func(limit int64) bool) {
	t.Helper()
	for range 1000 {
		runtime.GC()
		if wanted(debug.SetMemoryLimit(-1)) {
			return
		}
	}
	t.Fatalf("the limit stays at %d", debug.SetMemoryLimit(-1))
}
