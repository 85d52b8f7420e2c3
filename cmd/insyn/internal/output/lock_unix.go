//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package output

import (
	"errors"
	"os"
	"syscall"
)

// lock waits until no other build works in the directory. The lock lies on
// the directory itself: it leaves no file behind, and the system takes it back
// from a process that is killed. Some network file systems can't lock; then
// locked is false, unique names keep the builds apart and the last one wins.
func lock(dir string) (unlock func(), locked bool, err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, false, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
		if !errors.Is(err, syscall.EINTR) {
			return func() { f.Close() }, err == nil, nil
		}
	}
}
