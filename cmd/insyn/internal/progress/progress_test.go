package progress

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// work does a stage of pieces, each of which takes as long.
func work(ctx context.Context, name string, pieces int, each time.Duration) {
	stage := Begin(ctx, name, pieces)
	defer stage.End()
	for range pieces {
		made := stage.Piece()
		time.Sleep(each)
		made(name+".html", 1000)
	}
}

// watched does work before a screen, in time that is made up, and returns what was shown.
func watched(t *testing.T, screen func(*strings.Builder) Screen, opt Options, do func(ctx context.Context)) (string, *Measured) {
	t.Helper()
	var shown strings.Builder
	var measured *Measured
	synctest.Test(t, func(t *testing.T) {
		ctx, w := Start(On(t.Context(), screen(&shown)), opt)
		do(ctx)
		measured = w.Stop()
		time.Sleep(time.Minute) // what is still to be shown would be now
	})
	return shown.String(), measured
}

func lines(b *strings.Builder) Screen { return Lines(b) }

func terminal(b *strings.Builder) Screen { return Terminal(b, func() int { return 40 }) }

// TestLines: what is ready soon says nothing, and what takes long a line now and then.
func TestLines(t *testing.T) {
	soon := func(ctx context.Context) { work(ctx, "Bygger", 2000, time.Millisecond) }
	if got, _ := watched(t, lines, Options{}, soon); got != "" {
		t.Errorf("two seconds of work show %q", got)
	}
	got, _ := watched(t, lines, Options{}, func(ctx context.Context) {
		soon(ctx)
		work(ctx, "Skriver", 250, 130*time.Millisecond)
	})
	want := "Skriver: 7 av 250, 7 i sekunden, ungefär 35 s kvar\nSkriver: 84 av 250, 7 i sekunden, ungefär 22 s kvar\n" +
		"Skriver: 161 av 250, 7 i sekunden, ungefär 12 s kvar\nSkriver: 238 av 250, 7 i sekunden, ungefär 2 s kvar\n"
	if got != want {
		t.Errorf("half a minute of work shows\n%s\nnot\n%s", got, want)
	}
}

// TestTerminal: there is one line, which is drawn again, is never wider than the
// terminal, and is gone when the stage is over: what is printed then stands where it was.
func TestTerminal(t *testing.T) {
	got, _ := watched(t, terminal, Options{}, func(ctx context.Context) {
		work(ctx, "Gör sidor, tabeller och bilder", 75, 130*time.Millisecond)
		work(ctx, "Skriver", 0, 0)
	})
	if strings.Contains(got, "\n") {
		t.Fatalf("the line ends: %q", got)
	}
	drawn := strings.Split(got, "\r")
	if n := len(drawn); n < 40 || n > 60 {
		t.Errorf("drawn %d times in ten seconds", n)
	}
	for _, line := range drawn {
		if n := len([]rune(line)); n > 39 {
			t.Errorf("a line has %d characters: %q", n, line)
		}
	}
	if !strings.Contains(got, "\rGör sidor, tabeller och bilder: 12 av 7") {
		t.Errorf("got %q", got)
	}
	if gone := "\r" + strings.Repeat(" ", 39) + "\r"; strings.Count(got, gone) != 1 || !strings.HasSuffix(got, " \r") {
		t.Errorf("the lines are not taken away: %q", got[len(got)-60:])
	}
}

// TestStopped: whoever ends a command has the terminal back at once.
func TestStopped(t *testing.T) {
	var shown strings.Builder
	synctest.Test(t, func(t *testing.T) {
		parent, end := context.WithCancel(t.Context())
		ctx, w := Start(On(parent, terminal(&shown)), Options{})
		defer w.Stop()
		stage := Begin(ctx, "Bygger", 0)
		defer stage.End()
		time.Sleep(2 * time.Second)
		end()
		synctest.Wait()
		got := shown.String()
		time.Sleep(2 * time.Second)
		if !strings.Contains(got, "Bygger …") || !strings.HasSuffix(got, " \r") || shown.String() != got {
			t.Errorf("shown %q, then %q", got, shown.String())
		}
	})
}

// TestQuiet: who wants nothing is shown nothing, and measures all the same.
func TestQuiet(t *testing.T) {
	got, m := watched(t, lines, Options{Quiet: true, Measure: true}, func(ctx context.Context) {
		work(ctx, "Bygger", 30, time.Second)
		work(ctx, "Skriver", 2, time.Minute)
	})
	if got != "" {
		t.Errorf("shown %q", got)
	}
	if len(m.Stages) != 2 || m.Stages[0] != (Measure{"Bygger", 30 * time.Second, 30, 30_000}) || m.Wall != 150*time.Second {
		t.Errorf("measured %+v", m)
	}
	if len(m.Slowest) != mostSlow || m.Slowest[0].Name != "Skriver.html" || m.Slowest[2].Name != "Bygger.html" {
		t.Errorf("slowest %+v", m.Slowest)
	}
}

// TestUnwatched: work that nobody watches need not know it.
func TestUnwatched(t *testing.T) {
	work(t.Context(), "Bygger", 3, 0)
}
