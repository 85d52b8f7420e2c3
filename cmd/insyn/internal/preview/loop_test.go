package preview

import (
	"context"
	"errors"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
)

// driven is a loop whose events, clock and builds the test holds in its hands.
type driven struct {
	log      logBuffer
	state    *state
	events   chan fsnotify.Event
	failures chan error
	timers   chan chan time.Time // each timer that the loop sets
	builds   chan chan result    // each build that the loop begins
	waits    []time.Duration     // of the timers
	clock    atomic.Int64        // in nanoseconds
	stop     func()
}

func (d *driven) now() time.Time { return time.Unix(0, d.clock.Load()) }

// later moves the clock.
func (d *driven) later(by time.Duration) { d.clock.Add(int64(by)) }

func drive(t *testing.T) *driven {
	d := &driven{state: newState("/"), events: make(chan fsnotify.Event), failures: make(chan error),
		timers: make(chan chan time.Time), builds: make(chan chan result)}
	p := &previewer{state: d.state, Config: Config{Log: &d.log, Now: d.now, After: func(wait time.Duration) <-chan time.Time {
		d.waits = append(d.waits, wait)
		timer := make(chan time.Time)
		d.timers <- timer
		return timer
	}}.withDefaults()}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		p.react(ctx, d.events, d.failures, func(e fsnotify.Event) bool { return e.Name != "ignored" }, result{}, func() result {
			answer := make(chan result)
			select {
			case d.builds <- answer:
				return <-answer
			case <-ctx.Done():
				return result{err: ctx.Err()}
			}
		})
	}()
	d.stop = func() { cancel(); <-ended }
	return d
}

// change reports a change and returns the timer that it starts.
func (d *driven) change() chan time.Time {
	d.events <- fsnotify.Event{Name: "x", Op: fsnotify.Write}
	return <-d.timers
}

// answer ends a build with a site and waits until readers see it.
func (d *driven) answer(t *testing.T, build chan result, text string) {
	before := d.state.now()
	build <- result{site: site(t, text)}
	<-before.next
}

func TestDebounce(t *testing.T) {
	d := drive(t)
	first := d.change()
	second := d.change()
	d.events <- fsnotify.Event{Name: "ignored"}
	select {
	case first <- time.Time{}:
		t.Fatal("the first timer was not put off by the second change")
	case <-d.builds:
		t.Fatal("built although there was another change")
	default:
	}
	second <- time.Time{}
	d.answer(t, <-d.builds, "ett")
	d.stop()
	if got := d.log.String(); got != "byggde 1 sida på 0,0 s\n" {
		t.Errorf("log: %s", got)
	}
}

// TestHeldKey: writes that come faster than the quiet that a build waits for
// don't put it off for ever, and the patience begins anew with each build.
func TestHeldKey(t *testing.T) {
	d := drive(t)
	for range 12 {
		d.change()
		d.later(7 * time.Millisecond)
	}
	d.change() <- time.Time{}
	d.answer(t, <-d.builds, "ett")
	d.later(time.Hour)
	d.change() <- time.Time{}
	d.answer(t, <-d.builds, "två")
	d.stop()
	want := append(slices.Repeat([]time.Duration{delay}, 11), 3*time.Millisecond, 0, delay)
	if !slices.Equal(d.waits, want) {
		t.Errorf("waits %v, want %v", d.waits, want)
	}
}

func TestChangeDuringBuild(t *testing.T) {
	d := drive(t)
	d.change() <- time.Time{}
	running := <-d.builds
	d.change() <- time.Time{}
	d.change() <- time.Time{}
	d.answer(t, running, "ett")
	d.answer(t, <-d.builds, "två")
	d.change() <- time.Time{}
	d.answer(t, <-d.builds, "tre")
	d.stop()
	if n := strings.Count(d.log.String(), "byggde"); n != 3 {
		t.Errorf("%d builds", n)
	}
}

func TestWatcherFailures(t *testing.T) {
	d := drive(t)
	d.failures <- errors.New("oj")
	d.failures <- fsnotify.ErrEventOverflow
	timer := <-d.timers
	timer <- time.Time{}
	<-d.builds <- result{err: context.Canceled} // is not shown
	d.stop()
	if got := d.log.String(); got != "bevakningen av filer: oj\n" {
		t.Errorf("log: %q", got)
	}
}

func TestStopDuringBuild(t *testing.T) {
	d := drive(t)
	d.change() <- time.Time{}
	running := <-d.builds
	stopped := make(chan struct{})
	go func() { d.stop(); close(stopped) }()
	select {
	case <-stopped:
		t.Error("did not wait for the build")
	default:
	}
	running <- result{site: site(t, "ett")}
	<-stopped
}

// unfinished is a site whose files are made when the test says so.
type unfinished struct {
	Site
	begun chan context.Context
	end   chan diag.List
}

func (u unfinished) Finish(ctx context.Context) (diag.List, error) {
	u.begun <- ctx
	select {
	case l := <-u.end:
		return l, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s *state) hasWhole() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.whole != nil
}

// TestFinish: a site is shown before all its files are made; a change stops that work,
// and what is wrong with them takes the site away again.
func TestFinish(t *testing.T) {
	d := drive(t)
	show := func(text string) (unfinished, context.Context) {
		u := unfinished{site(t, text), make(chan context.Context), make(chan diag.List)}
		d.change() <- time.Time{}
		before := d.state.now()
		<-d.builds <- result{site: u}
		<-before.next
		return u, <-u.begun
	}
	shows := func(when, want string) {
		t.Helper()
		page := httptest.NewRecorder()
		d.state.now().site.ServeHTTP(page, httptest.NewRequest("GET", "/", nil))
		if !strings.Contains(page.Body.String(), want) {
			t.Errorf("%s the page is %s", when, page.Body)
		}
	}
	one, _ := show("ett")
	one.end <- diag.List{{Severity: diag.Warning, Message: "Meningen är lång."}}
	for !d.state.hasWhole() {
		time.Sleep(time.Millisecond)
	}
	_, work := show("två")
	shows("before its files are made", "två")
	timer := d.change()
	<-work.Done()
	timer <- time.Time{}
	three := unfinished{site(t, "tre"), make(chan context.Context), make(chan diag.List)}
	<-d.builds <- result{site: three}
	<-three.begun
	before := d.state.now()
	three.end <- diag.List{{Message: "En länk leder ingenstans."}}
	<-before.next
	shows("with a broken link", "ett")
	if after := d.state.now(); sameSite(before, after) || !strings.Contains(string(after.part()), "leder ingenstans") {
		t.Errorf("%s after %s: %s", after.id, before.id, after.part())
	}
	show("fyra")
	shows("mended", "fyra")
	d.stop()
	for _, said := range []string{"hittade 1 fel", "fann 1 varning: insyn check visar dem"} {
		if got := strings.Count(d.log.String(), said); got != 1 {
			t.Errorf("the log says %d times %q: %s", got, said, d.log.String())
		}
	}
}

func TestLogLine(t *testing.T) {
	tree := output.New()
	for _, p := range []string{"index.html", "a/index.html", "a.css"} {
		if err := tree.Add(p, nil); err != nil {
			t.Fatal(err)
		}
	}
	made := finished{tree}
	warning := diag.Finding{Severity: diag.Warning}
	for _, tt := range []struct {
		r    result
		want string
	}{
		{result{site: made, took: 420 * time.Millisecond}, "byggde 2 sidor på 0,4 s"},
		{result{site: made, findings: diag.List{warning}}, "byggde 2 sidor på 0,0 s"},
		{result{findings: diag.List{{}, {}, warning}}, "hittade 2 fel på 0,0 s: sidorna visar vad som ska rättas"},
		{result{err: errors.New("oj"), took: 12 * time.Second}, "bygget misslyckades på 12,0 s: oj"},
	} {
		if got := tt.r.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestRelevant(t *testing.T) {
	w := &watcher{dirs: []string{"content", "/abs/layouts"}}
	for name, want := range map[string]bool{
		"content/projekt/x.md":      true,
		"./content/x.md":            true,
		"content":                   true,
		"/abs/layouts/base.html":    true,
		"/abs/annat":                false,
		"contents/x.md":             false,
		"x.md":                      false,
		"content/.x.md.swp":         false,
		"content/.git/index":        false,
		"content/.utkast/x.md":      false,
		"content/x.md~":             false,
		"content/#x.md#":            false,
		"content/~$x.md":            false,
		"content/4913":              false,
		"content/x.md___jb_tmp___":  false,
		"content/x.tmp":             false,
		"content/projekt/4913.md":   true,
		"content/projekt/..x/ok.md": false,
	} {
		if got := w.relevant(fsnotify.Event{Name: name, Op: fsnotify.Write}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if w.relevant(fsnotify.Event{Name: "content/x.md", Op: fsnotify.Chmod}) {
		t.Error("a change of mode is no change")
	}
	if !w.relevant(fsnotify.Event{Name: "content/x.md", Op: fsnotify.Chmod | fsnotify.Write}) {
		t.Error("a change with a change of mode is one")
	}
}
