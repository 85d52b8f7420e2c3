// Package progress says how far long work has come: on a terminal in one line that is
// drawn again, elsewhere in a line now and then, and nothing at all of what is ready at
// once. It measures the stages of the work too, for who asks.
//
// As with regions of runtime/trace, a command puts a [Watch] into its context, and the
// work tells of its stages with [Begin]; without a watch that costs nothing. A stage
// is over before anything else is printed, and takes its line with it: so progress never
// stands among findings. What makes the site is told nothing in return, so that no clock
// decides a byte of it.
//
// The libraries for progress bars (cheggaaa/pb, schollz/progressbar, mpb) draw a bar,
// with colours and in English, and want to own the terminal. What is needed here is one
// line of Swedish and its end; the hard part, what a terminal is and how wide, is
// golang.org/x/term's, which main asks.
package progress

import (
	"context"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Screen is where progress is shown, and how patient who reads it is.
type Screen struct {
	To       io.Writer
	Width    func() int    // of a terminal, in characters; nil where lines stay
	Patience time.Duration // how long a command may take before it says anything
	Interval time.Duration // between what it says
}

// Terminal returns a screen on which a line can be drawn again.
func Terminal(to io.Writer, width func() int) Screen {
	return Screen{to, width, time.Second, 200 * time.Millisecond}
}

// Lines returns a screen on which lines stay, as in the log of a workflow.
func Lines(to io.Writer) Screen { return Screen{to, nil, 3 * time.Second, 10 * time.Second} }

// Watch shows the progress of one command.
type Watch struct {
	screen Screen // none where To is nil
	begun  time.Time

	mu    sync.Mutex
	stage *Stage    // under way
	said  time.Time // when progress was last shown
	drawn int       // how wide the line on the terminal is
	quiet bool      // nothing more is shown
	log   *Measured // nil where nobody asks
}

type (
	screenKey struct{}
	watchKey  struct{}
)

// On returns a context whose commands may show their progress on a screen.
func On(ctx context.Context, s Screen) context.Context { return context.WithValue(ctx, screenKey{}, s) }

// Options are what the user of a command says of its progress.
type Options struct {
	Quiet   bool // show nothing
	Measure bool // see [Watch.Stop]
}

// Start begins to show the progress of what is done with the context that it returns,
// until Stop is called or ctx ends.
func Start(ctx context.Context, opt Options) (context.Context, *Watch) {
	w := &Watch{begun: time.Now()}
	if screen, ok := ctx.Value(screenKey{}).(Screen); ok && !opt.Quiet {
		w.screen = screen
		context.AfterFunc(ctx, w.hush) // whoever ends the command wants the terminal back
	}
	if opt.Measure {
		w.log = &Measured{}
	}
	if w.screen.To != nil {
		go w.redraw()
	}
	return context.WithValue(ctx, watchKey{}, w), w
}

// Stop ends the showing, and returns what was measured, nil if nobody asked.
func (w *Watch) Stop() *Measured {
	w.hush()
	if w.log != nil {
		w.log.Wall = time.Since(w.begun)
	}
	return w.log
}

// redraw shows progress again and again, until there is to be no more of it.
func (w *Watch) redraw() {
	tick := time.NewTicker(min(max(w.screen.Interval, 100*time.Millisecond), time.Second)) // nobody waits long for the first
	defer tick.Stop()
	for range tick.C {
		w.mu.Lock()
		quiet := w.quiet
		w.say()
		w.mu.Unlock()
		if quiet {
			return
		}
	}
}

// hush takes away the line on the terminal, for good.
func (w *Watch) hush() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.clear()
	w.quiet = true
}

// say shows how far the stage has come, if there is one and it is time for it. The
// caller holds the lock.
func (w *Watch) say() {
	now := time.Now()
	if w.stage == nil || w.quiet || w.screen.To == nil || now.Sub(w.begun) < w.screen.Patience || now.Sub(w.said) < w.screen.Interval {
		return
	}
	w.said = now
	text := w.stage.text(now)
	if w.screen.Width == nil {
		_, _ = io.WriteString(w.screen.To, text+"\n") // who can't be told is not told
		return
	}
	w.draw(text)
}

// draw writes over the line on the terminal. It needs no more of a terminal than that it
// can go back to where its line begins, which a line that is too long would not.
func (w *Watch) draw(text string) {
	letters := []rune(text)
	letters = letters[:min(len(letters), max(w.screen.Width()-1, 0))]
	rest := strings.Repeat(" ", max(w.drawn-len(letters), 0))
	_, _ = io.WriteString(w.screen.To, "\r"+string(letters)+rest)
	w.drawn = len(letters)
}

// clear takes away the line on the terminal. The caller holds the lock.
func (w *Watch) clear() {
	if w.drawn > 0 {
		w.draw("")
		_, _ = io.WriteString(w.screen.To, "\r")
	}
}

// text says how far a stage has come, and how long it will take as it has gone so far.
func (s *Stage) text(now time.Time) string {
	done, took := s.done.Load(), now.Sub(s.begun)
	if s.total == 0 || done == 0 || took < time.Second {
		return staff.ProgressBegun(s.name)
	}
	left := time.Duration(float64(took) / float64(done) * float64(max(s.total-done, 0)))
	return staff.Progress(s.name, done, s.total, int64(float64(done)/took.Seconds()), left)
}
