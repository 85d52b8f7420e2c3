// Package parallel does the same thing many times on all processors.
//
// Work is numbered 0..n-1 and handed out in that order, a piece at a time, so
// that one long piece doesn't hold up the rest. Who takes which piece differs
// from run to run; what is written must depend on the number alone.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do calls do for each number from 0 to n-1.
func Do(n int, do func(i int)) {
	With(n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) { do(i) })
}

// Run calls each of a few functions.
func Run(work ...func()) { Do(len(work), func(i int) { work[i]() }) }

// Try is Do for work that can fail: it returns the first error, after which no
// more work begins.
func Try(n int, do func(i int) error) error {
	var failed atomic.Pointer[error]
	Do(n, func(i int) {
		if failed.Load() != nil {
			return
		}
		if err := do(i); err != nil {
			failed.CompareAndSwap(nil, &err)
		}
	})
	if err := failed.Load(); err != nil {
		return *err
	}
	return nil
}

// With is Do for work that needs memory of its own: each goroutine makes its
// scratch once and uses it again for every number that it takes.
func With[T any](n int, scratch func() T, do func(scratch T, i int)) {
	var (
		wg    sync.WaitGroup
		next  atomic.Int64
		broke atomic.Pointer[any]
	)
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			defer func() {
				if what := recover(); what != nil {
					broke.CompareAndSwap(nil, &what)
				}
			}()
			own := scratch()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(own, i)
			}
		})
	}
	wg.Wait()
	if what := broke.Load(); what != nil {
		panic(*what) // here, in the goroutine that asked for the work and may recover
	}
}
