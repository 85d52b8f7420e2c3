package output

import (
	"context"
	"time"
)

// lockPoll is how often a lock that another build holds is tried again. A call
// that blocks could not be interrupted.
const lockPoll = 50 * time.Millisecond

// await calls try until it reports that the lock is taken, it fails, or ctx
// ends. It calls waiting once, if the lock is not to be had at once.
func await(ctx context.Context, try func() (bool, error), waiting func()) error {
	for first := true; ; first = false {
		if taken, err := try(); taken || err != nil {
			return err
		}
		if first {
			waiting()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(lockPoll):
		}
	}
}

// tell says that a build waits, if anyone wants to hear.
func tell(waiting func(dir string), dir string) {
	if waiting != nil {
		waiting(dir)
	}
}
