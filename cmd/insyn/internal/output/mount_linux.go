package output

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

// isMount reports whether something is mounted on dir, as a container's volume
// is. A system that can't tell says no; then the swap says it.
func isMount(dir string) bool {
	var here, above unix.Statx_t
	if unix.Statx(unix.AT_FDCWD, dir, 0, unix.STATX_MNT_ID, &here) != nil ||
		unix.Statx(unix.AT_FDCWD, filepath.Dir(dir), 0, unix.STATX_MNT_ID, &above) != nil {
		return false
	}
	return here.Mask&above.Mask&unix.STATX_MNT_ID != 0 && here.Mnt_id != above.Mnt_id
}
