package render

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"sync"
	"testing"
)

// TestPrepared: a file that is asked for before, while or after all of them are
// made is the one that is among them, and nothing else is there.
func TestPrepared(t *testing.T) {
	out, city := smallCity(t)
	want, findings, err := All(out, city)
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	out, city = smallCity(t)
	p, _, err := Prepare(out, city)
	if err != nil {
		t.Fatal(err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if files, _, err := p.All(ended); !errors.Is(err, context.Canceled) || files != nil {
		t.Fatalf("stopped: %d files, %v", len(files), err)
	}
	var asked sync.WaitGroup
	for i := range 4 {
		asked.Go(func() {
			for n := range want { // from four places at once
				f := want[(n+i*len(want)/4)%len(want)]
				if data, ok := p.Get(f.Path); !ok || !bytes.Equal(data, f.Data) {
					t.Errorf("%s: there is %v, and other bytes", f.Path, ok)
				}
			}
		})
	}
	if _, ok := p.Get("projekt/finns-inte/index.html"); ok {
		t.Error("a page that isn't there")
	}
	asked.Wait()
	files, findings, err := p.All(t.Context())
	if err != nil || len(findings) > 0 || len(files) != len(want) {
		t.Errorf("%d files, want %d: %v %v", len(files), len(want), findings, err)
	}
}

// TestEach: files that are handed over one by one are those that are made together,
// each once; and there is an end when whoever takes them can't, or no longer wants to.
func TestEach(t *testing.T) {
	out, city := smallCity(t)
	want, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := Prepare(out, city)
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var got []File
	findings, err := p.Each(t.Context(), func(f File) error {
		mu.Lock()
		defer mu.Unlock()
		got = append(got, f.own())
		return nil
	})
	if slices.SortFunc(got, Compare); err != nil || len(findings) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("%d files, want %d: %v %v", len(got), len(want), findings, err)
	}
	full := errors.New("full")
	if _, err := p.Each(t.Context(), func(File) error { return full }); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := p.Each(ended, func(File) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
