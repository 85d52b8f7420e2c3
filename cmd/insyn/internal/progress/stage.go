package progress

import (
	"cmp"
	"context"
	"slices"
	"sync/atomic"
	"time"
)

// Stage is a stage of long work. The nil Stage is one that nobody watches.
type Stage struct {
	watch       *Watch
	name        string
	total       int64 // 0 where nobody knows how much there is to do
	begun       time.Time
	done, bytes atomic.Int64
}

// Begin tells that a stage begins in which so many pieces are made, 0 if that isn't known.
func Begin(ctx context.Context, name string, total int) *Stage {
	w, ok := ctx.Value(watchKey{}).(*Watch)
	if !ok {
		return nil
	}
	s := &Stage{watch: w, name: name, total: int64(total), begun: time.Now()}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stage = s
	w.say()
	return s
}

// End tells that the stage is over.
func (s *Stage) End() {
	if s == nil {
		return
	}
	w := s.watch
	w.mu.Lock()
	defer w.mu.Unlock()
	w.clear()
	w.stage = nil
	if w.log != nil {
		w.log.Stages = append(w.log.Stages, Measure{s.name, time.Since(s.begun), s.done.Load(), s.bytes.Load()})
	}
}

// Piece tells that a piece is begun; what it returns tells that it is made, what it is
// called and how large it is. Pieces may be made side by side.
func (s *Stage) Piece() (made func(name string, bytes int)) {
	if s == nil {
		return func(string, int) {}
	}
	begun := time.Now()
	return func(name string, bytes int) {
		s.done.Add(1)
		s.bytes.Add(int64(bytes))
		s.watch.note(Measure{name, time.Since(begun), 1, int64(bytes)})
	}
}

// Measured is what a command took.
type Measured struct {
	Wall    time.Duration
	Stages  []Measure // in their order
	Slowest []Measure // pieces, the slowest first
}

// Measure is what a stage or a piece of it took.
type Measure struct {
	Name          string
	Wall          time.Duration
	Pieces, Bytes int64
}

// mostSlow is how many of the slowest pieces are told of.
const mostSlow = 10

// note keeps a piece if it is among the slowest.
func (w *Watch) note(m Measure) {
	if w.log == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	slowest := w.log.Slowest
	at, _ := slices.BinarySearchFunc(slowest, m, func(a, b Measure) int { return cmp.Compare(b.Wall, a.Wall) })
	slowest = slices.Insert(slowest, at, m)
	w.log.Slowest = slowest[:min(len(slowest), mostSlow)]
}
