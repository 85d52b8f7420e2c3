//go:build !linux

package output

// isMount reports that nothing is mounted on a directory, as far as is known:
// the swap says it if something is.
func isMount(string) bool { return false }
