package output

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// swap exchanges the two directories in one step, so that no reader ever finds
// dir missing, and returns where the old one now lies. The standard library
// has no renameat2; golang.org/x/sys is in the module already, for fsnotify.
// A file system that can't exchange gets the two renames, by way of aside.
func swap(fresh, dir, aside string) (left string, err error) {
	err = unix.Renameat2(unix.AT_FDCWD, fresh, unix.AT_FDCWD, dir, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EINVAL) {
		return swapByRenaming(fresh, dir, aside)
	}
	if err != nil {
		return "", &os.LinkError{Op: "exchange", Old: fresh, New: dir, Err: err}
	}
	return fresh, nil
}

// fewFiles is up to how many files are synced one by one: their own bytes, and
// not what other programs have written to the file system meanwhile. From
// there on syncfs is quicker. Measured on ext4, it can't be told from the
// noise beside what making 12 000 files costs there.
const fewFiles = 8

// syncFiles puts the bytes of the files in dir on disk.
func syncFiles(dir string, files []string) error {
	if len(files) > fewFiles {
		return withFile(dir, func(f *os.File) error {
			return os.NewSyscallError("syncfs", unix.Syncfs(int(f.Fd())))
		})
	}
	for _, name := range files {
		if err := withFile(name, (*os.File).Sync); err != nil {
			return err
		}
	}
	return nil
}

// syncDir puts the names in a directory on disk.
func syncDir(dir string) error { return withFile(dir, (*os.File).Sync) }

func withFile(name string, do func(*os.File) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return do(f)
}
