package preview

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// delay is how long nothing must have changed before a build begins: editors
// write a file in several steps, and git many files. patience is how long a
// change waits at most, however much changes after it, as while a key is held.
// What is built too early is built again.
const (
	delay    = 8 * time.Millisecond
	patience = 80 * time.Millisecond
)

// previewer is a running preview.
type previewer struct {
	Config
	state     *state
	calm      time.Duration // see the constant
	finishing sync.WaitGroup
	one       sync.Mutex // held by the one who finishes a site
}

// calm is how long browsers have the machine for themselves, to show a site again,
// before the rest of it is made.
const calm = 200 * time.Millisecond

// result is what a build came to.
type result struct {
	site     Site
	findings diag.List
	err      error
	took     time.Duration
}

// good reports whether the result can be shown.
func (r result) good() bool { return r.err == nil && r.findings.Errors() == 0 && r.site != nil }

// loop builds after every change until ctx ends. A change during a build
// starts another when that one is done.
func (p *previewer) loop(ctx context.Context, w *watcher, first result) {
	p.react(ctx, w.notify.Events, w.notify.Errors, w.relevant, first, func() result {
		if err := w.add(); err != nil {
			fmt.Fprint(p.Log, staff.WatchFailed(err))
		}
		return p.build(ctx)
	})
}

// react is loop without the file system.
func (p *previewer) react(ctx context.Context, events <-chan fsnotify.Event, failures <-chan error,
	relevant func(fsnotify.Event) bool, first result, build func() result) {
	var (
		quiet <-chan time.Time // fires when nothing has changed for a while
		since time.Time        // when the first of the changes came that wait for it
		done  chan result      // of the running build, or nil
		again bool             // something changed since it began
		rest  = p.finish(ctx, first)
	)
	wait := func() {
		rest.cancel() // of a site that will be another in a moment
		now := p.Now()
		if quiet == nil {
			since = now
		}
		quiet = p.After(max(0, min(delay, patience-now.Sub(since))))
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
			p.finishing.Wait()
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
			rest.cancel()
			if again {
				start()
			} else if quiet == nil {
				rest = p.finish(ctx, r)
			}
		case r := <-rest.done:
			rest.done = nil
			p.conclude(r, rest.ctx.Err() != nil)
		}
	}
}

// finishing is the work on the files of a site that nobody has asked for.
type finishing struct {
	ctx    context.Context
	cancel context.CancelFunc
	done   chan result // gets one, if there is a site
}

// finish begins it when what is left of the work before has ended.
func (p *previewer) finish(ctx context.Context, r result) *finishing {
	f := &finishing{}
	f.ctx, f.cancel = context.WithCancel(ctx)
	if !r.good() {
		return f
	}
	f.done = make(chan result, 1)
	done := f.done
	p.finishing.Go(func() {
		select {
		case <-time.After(p.calm):
		case <-f.ctx.Done():
		}
		p.one.Lock()
		defer p.one.Unlock()
		more, err := r.site.Finish(f.ctx)
		done <- result{site: r.site, findings: more, err: err}
	})
	return f
}

// conclude says what is wrong with a site whose files are all made: then the one
// before it is shown again, with what was found laid over it. Of a site that is to be
// another in a moment nothing is said.
func (p *previewer) conclude(r result, late bool) {
	switch {
	case r.good():
		p.state.keep(r.site)
		if n := len(r.findings); n > 0 {
			fmt.Fprintln(p.Log, staff.BuildWarned(n))
		}
	case !late:
		fmt.Fprintln(p.Log, r)
		p.state.take(findingsOf(r, p.Read))
	}
}

// build runs one build.
func (p *previewer) build(ctx context.Context) result {
	began := p.Now()
	var r result
	r.site, r.findings, r.err = p.Build(ctx)
	if r.err == nil && r.findings.Errors() == 0 && r.site == nil {
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
		p.state.mend(r.site)
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
	return staff.BuildDone(r.site.Pages(), r.took)
}
