//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package output

import "golang.org/x/sys/unix"

// writable reports whether names in a directory can be made and removed.
func writable(dir string) bool { return unix.Access(dir, unix.W_OK|unix.X_OK) == nil }
