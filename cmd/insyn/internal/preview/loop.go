package preview

import (
	"context"
	"errors"
	"fmt"
	"path"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// delay is how long nothing must have changed before a build begins: editors
// write a file in several steps, and git many files. patience is how long a
// change waits at most, however much changes after it, as while a key is held.
// What is built too early is built again.
const (
	delay    = 20 * time.Millisecond
	patience = 80 * time.Millisecond
)

// previewer is a running preview.
type previewer struct {
	Config
	state *state
}

// result is what a build came to.
type result struct {
	tree     *output.Tree
	findings diag.List
	err      error
	took     time.Duration
}

// good reports whether the result can be shown.
func (r result) good() bool { return r.err == nil && r.findings.Errors() == 0 }

// loop builds after every change until ctx ends. A change during a build
// starts another when that one is done.
func (p *previewer) loop(ctx context.Context, w *watcher) {
	p.react(ctx, w.notify.Events, w.notify.Errors, w.relevant, func() result {
		if err := w.add(); err != nil {
			fmt.Fprint(p.Log, staff.WatchFailed(err))
		}
		return p.build(ctx)
	})
}

// react is loop without the file system.
func (p *previewer) react(ctx context.Context, events <-chan fsnotify.Event, failures <-chan error,
	relevant func(fsnotify.Event) bool, build func() result) {
	var (
		quiet <-chan time.Time // fires when nothing has changed for a while
		first time.Time        // of the changes that wait for it
		done  chan result      // of the running build, or nil
		again bool             // something changed since it began
	)
	wait := func() {
		now := p.Now()
		if quiet == nil {
			first = now
		}
		quiet = p.After(max(0, min(delay, patience-now.Sub(first))))
	}
	start := func() {
		done, again = make(chan result, 1), false
		go func(done chan<- result) { done <- build() }(done)
	}
	for {
		select {
		case <-ctx.Done():
			if done != nil {
				<-done
			}
			return
		case e := <-events:
			if relevant(e) {
				wait()
			}
		case err := <-failures:
			if !errors.Is(err, fsnotify.ErrEventOverflow) { // else events were lost: build
				fmt.Fprint(p.Log, staff.WatchFailed(err))
				continue
			}
			wait()
		case <-quiet:
			quiet = nil
			if again = done != nil; !again {
				start()
			}
		case r := <-done:
			done = nil
			p.publish(r)
			if again {
				start()
			}
		}
	}
}

// build runs one build.
func (p *previewer) build(ctx context.Context) result {
	began := p.Now()
	var r result
	r.tree, r.findings, r.err = p.Build(ctx)
	if r.err == nil && r.findings.Errors() == 0 && r.tree == nil {
		r.err = staff.NoSite()
	}
	r.took = p.Now().Sub(began)
	return r
}

// publish shows the result to readers and says in the log what it was. A
// build that was cut short because the preview ends is not shown.
func (p *previewer) publish(r result) {
	if errors.Is(r.err, context.Canceled) {
		return
	}
	fmt.Fprintln(p.Log, r)
	if r.good() {
		p.state.mend(r.tree)
		return
	}
	p.state.fail(findingsOf(r, p.Read))
}

// String returns the line for the log.
func (r result) String() string {
	errs := r.findings.Errors()
	switch {
	case r.err != nil:
		return staff.BuildFailed(r.took, r.err)
	case errs > 0:
		return staff.BuildFound(errs, r.took)
	}
	return staff.BuildDone(pages(r.tree), len(r.findings), r.took)
}

// pages returns how many of the files are pages.
func pages(t *output.Tree) int {
	n := 0
	for _, p := range t.Paths() {
		if path.Ext(p) == ".html" {
			n++
		}
	}
	return n
}
