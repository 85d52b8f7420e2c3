//go:build !linux

package output

// swap puts fresh in the place of dir and dir in the place of aside.
func swap(fresh, dir, aside string) (left string, err error) {
	return swapByRenaming(fresh, dir, aside)
}

// syncFiles does nothing; the package documentation says why.
func syncFiles(dir string, files []string) error { return nil }

// syncDir does nothing; the package documentation says why.
func syncDir(dir string) error { return nil }
