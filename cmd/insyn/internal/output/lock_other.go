//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package output

import "context"

// lock does nothing: unique names keep builds apart, the last one wins, and
// what killed builds leave behind stays.
func lock(context.Context, string, Target) (unlock func(), locked bool, err error) {
	return func() {}, false, nil
}
