package parallel

import (
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
)

// TestDo: each number is called once, with any number of processors.
func TestDo(t *testing.T) {
	for _, workers := range []int{1, 2, 5} {
		before := runtime.GOMAXPROCS(workers)
		for _, n := range []int{0, 1, 7, 100} {
			var calls [100]atomic.Int32
			Do(n, func(i int) { calls[i].Add(1) })
			for i := range calls {
				if got := calls[i].Load(); (got == 1) != (i < n) || got > 1 {
					t.Errorf("%d workers, %d jobs: job %d ran %d times", workers, n, i, got)
				}
			}
		}
		runtime.GOMAXPROCS(before)
	}
}

func TestTry(t *testing.T) {
	bad := errors.New("bad")
	var ran atomic.Int32
	err := Try(1000, func(i int) error {
		ran.Add(1)
		if i == 50 {
			return bad
		}
		return nil
	})
	if err != bad {
		t.Errorf("got %v", err)
	}
	// Each other goroutine may have taken a piece of work that it has not begun.
	if least := 51 - (runtime.GOMAXPROCS(0) - 1); int(ran.Load()) < least {
		t.Errorf("only %d pieces of work began before the one that fails", ran.Load())
	}
	if err := Try(0, nil); err != nil {
		t.Error(err)
	}
}

// TestWith: a scratch is made once for each goroutine at most, and never used
// by two at a time.
func TestWith(t *testing.T) {
	var made atomic.Int32
	With(1000, func() *atomic.Bool { made.Add(1); return &atomic.Bool{} }, func(busy *atomic.Bool, _ int) {
		if busy.Swap(true) {
			t.Error("two use one scratch")
		}
		busy.Store(false)
	})
	if n := int(made.Load()); n < 1 || n > runtime.GOMAXPROCS(0) {
		t.Errorf("made %d", n)
	}
}
