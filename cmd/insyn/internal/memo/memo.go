// Package memo keeps what costly pure functions gave, so that the next build need
// not ask them again for what has not changed.
//
// A [Table] is of one function: the key is all that the function's value depends
// on, and nobody changes a value that came from a table. A nil table keeps
// nothing, which is how builds work that stand alone.
package memo

import "sync"

// Table keeps values by what they were made of. The zero Table is empty, and may
// be used by many goroutines.
type Table[K comparable, V any] struct {
	mu            sync.Mutex
	recent, older map[K]V // asked for since the last turn, and before it
}

// Get returns the value of a key, which make makes where it isn't kept. What
// fails is not kept.
func (t *Table[K, V]) Get(key K, make func() (V, error)) (V, error) {
	if t == nil {
		return make()
	}
	if v, ok := t.kept(key); ok {
		return v, nil
	}
	v, err := make()
	if err == nil {
		t.keep(key, v)
	}
	return v, err
}

// Turn forgets what was not asked for since the turn before.
func (t *Table[K, V]) Turn() {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.older, t.recent = t.recent, nil
}

// kept returns a value that is kept, and keeps it longer.
func (t *Table[K, V]) kept(key K) (V, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	v, ok := t.recent[key]
	if ok {
		return v, true
	}
	if v, ok = t.older[key]; ok {
		t.put(key, v)
	}
	return v, ok
}

func (t *Table[K, V]) keep(key K, v V) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.put(key, v)
}

// put is keep for one who has the lock.
func (t *Table[K, V]) put(key K, v V) {
	if t.recent == nil {
		t.recent = map[K]V{}
	}
	t.recent[key] = v
}
