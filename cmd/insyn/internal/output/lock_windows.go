package output

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// lock waits until no other build works in the directory. Windows locks files,
// not directories, so an empty file stays behind.
func lock(dir string) (unlock func(), locked bool, err error) {
	f, err := os.OpenFile(filepath.Join(dir, ".insyn-lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, false, err
	}
	err = windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, new(windows.Overlapped))
	return func() { f.Close() }, err == nil, nil
}
