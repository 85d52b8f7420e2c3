package output

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// lock waits until no other build works in the directory. Windows locks files,
// not directories, so an empty file stays behind.
func lock(ctx context.Context, dir string, to Target) (unlock func(), locked bool, err error) {
	f, err := os.OpenFile(filepath.Join(dir, ".insyn-lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, false, err
	}
	can := true
	err = to.await(ctx, func() (bool, error) {
		const how = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
		err := windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, new(windows.Overlapped))
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
			return false, nil
		}
		can = err == nil
		return true, nil
	}, func() { to.Waiting(dir, 0) })
	if err != nil {
		f.Close()
		return nil, false, err
	}
	return func() { f.Close() }, can, nil
}
