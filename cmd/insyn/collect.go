package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// littleMemory is what a build may fill before garbage is collected more often than
// the percentage says: twice what the real content needs. The program itself takes 27 MB
// beside it. ampleMemory is what a larger city's may.
const (
	littleMemory = 92 << 20
	ampleMemory  = 420 << 20
)

// collectSeldom says when garbage is collected. A build allocates much and ends soon, so
// that collecting seldom takes a seventh off its time; but then it would take five
// times the memory that it uses, whatever that is. So a limit is set that a small site
// keeps within, and it moves with what is in use (see room). The collector itself only
// knows a percentage, or a limit that stays where it is.
//
// The preview builds again and again, and keeps most of what it made: at twice
// what is in use three or four collections come with each save, a third of its time. So
// it has no limit, and takes up to five times what it uses, 500 MB instead of 200.
func collectSeldom(limited bool) {
	debug.SetGCPercent(400)
	if limited {
		debug.SetMemoryLimit(littleMemory)
		runtime.AddCleanup(new(collected), afterCollection, struct{}{})
	}
}

// collected is garbage from the start, so that what is to happen after each collection
// happens. It holds a pointer, since what does not may share its place with others.
type collected struct{ _ *byte }

func afterCollection(struct{}) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetMemoryLimit(room(int64(live[0].Value.Uint64())))
	runtime.AddCleanup(new(collected), afterCollection, struct{}{})
}

// room returns the limit, in bytes, where so many are in use: at least twice that, since a
// limit below would have the collector run all the time. What a larger city uses beyond
// a small one's it may fill eight times, until it has ample memory: at twice, a city of a
// thousand projects spent a fifth of its time on collecting.
func room(live int64) int64 {
	more := littleMemory + 8*(live-littleMemory/2)
	return max(littleMemory, 2*live, min(more, ampleMemory))
}
