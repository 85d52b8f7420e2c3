package parallel

import "testing"

// A panic of the work reaches the one who asked for it.
func TestPanic(t *testing.T) {
	defer func() {
		if what := recover(); what != "trasigt" {
			t.Errorf("recovered %v", what)
		}
	}()
	Do(100, func(i int) {
		if i == 50 {
			panic("trasigt")
		}
	})
	t.Error("no panic")
}
