//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package output

import (
	"context"
	"errors"
	"os"
	"syscall"
)

// lock waits until no other build works in the directory. The lock lies on
// the directory itself: it leaves no file behind, and the system takes it back
// from a process that is killed. Some network file systems can't lock; then
// locked is false, unique names keep the builds apart and the last one wins.
func lock(ctx context.Context, dir string, to Target) (unlock func(), locked bool, err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, false, err
	}
	var can bool
	err = to.await(ctx, func() (bool, error) {
		switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
		case errors.Is(err, syscall.EWOULDBLOCK), errors.Is(err, syscall.EINTR):
			return false, nil
		default:
			can = err == nil
			return true, nil
		}
	}, func() { to.Waiting(dir, holder(f)) })
	if err != nil {
		f.Close()
		return nil, false, err
	}
	return func() { f.Close() }, can, nil
}
