package output

import (
	"context"
	"errors"
	"time"
)

// lockPoll is how often a lock that another build holds is tried again. A call
// that blocks could not be interrupted.
const lockPoll = 50 * time.Millisecond

// patience is how long another build is waited for: longer than any takes that
// doesn't hang.
const patience = 10 * time.Minute

// errPatience is that another build was waited for in vain.
var errPatience = errors.New("another build goes on and on")

// await calls try until it reports that the lock is taken, it fails, or ctx
// ends. It calls waiting once, if the lock is not to be had at once.
func (to Target) await(ctx context.Context, try func() (bool, error), waiting func()) error {
	most := patience
	if to.Patience > 0 {
		most = to.Patience
	}
	ctx, stop := context.WithTimeoutCause(ctx, most, errPatience)
	defer stop()
	for first := true; ; first = false {
		if taken, err := try(); taken || err != nil {
			return err
		}
		if first && to.Waiting != nil {
			waiting()
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(lockPoll):
		}
	}
}
