package memo

import (
	"errors"
	"sync"
	"testing"
)

func TestTable(t *testing.T) {
	var table Table[string, int]
	made := 0
	get := func(key string) int {
		v, err := table.Get(key, func() (int, error) { made++; return len(key), nil })
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for i, step := range []struct {
		key  string // or a turn
		made int    // in all, after the step
	}{{"ett", 1}, {"ett", 1}, {"fyra", 2}, {"", 2}, {"ett", 2}, {"", 2}, {"ett", 2}, {"fyra", 3}, {"", 3}, {"", 3}, {"ett", 4}} {
		if step.key == "" {
			table.Turn()
		} else if v := get(step.key); v != len(step.key) {
			t.Errorf("step %d: %s is %d", i, step.key, v)
		}
		if made != step.made {
			t.Errorf("step %d: made %d, want %d", i, made, step.made)
		}
	}
}

func TestNothingKept(t *testing.T) {
	var table *Table[int, int]
	table.Turn()
	failing := new(Table[int, int])
	made := 0
	for range 2 {
		if v, err := table.Get(1, func() (int, error) { made++; return 7, nil }); v != 7 || err != nil {
			t.Error(v, err)
		}
		if _, err := failing.Get(1, func() (int, error) { made++; return 0, errors.New("oj") }); err == nil {
			t.Error("no error")
		}
	}
	if made != 4 {
		t.Errorf("made %d", made)
	}
}

func TestManyAtOnce(t *testing.T) {
	var table Table[int, int]
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 200 {
				if v, _ := table.Get(n%20, func() (int, error) { return n % 20, nil }); v != n%20 {
					t.Errorf("%d is %d", n%20, v)
				}
				if n%50 == i {
					table.Turn()
				}
			}
		})
	}
	wg.Wait()
}
