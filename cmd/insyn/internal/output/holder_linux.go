package output

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// holder returns the process that holds the lock on a file, or 0 if that can't be
// known. The kernel lists locks as "1: FLOCK ADVISORY WRITE 4711 08:01:1234 0 EOF".
func holder(f *os.File) int {
	info, err := f.Stat()
	if err != nil {
		return 0
	}
	sys, ok := info.Sys().(*syscall.Stat_t)
	locks, err := os.ReadFile("/proc/locks")
	if err != nil || !ok {
		return 0
	}
	dev := uint64(sys.Dev) // it is not as wide on every machine
	return holderIn(string(locks), fmt.Sprintf("%02x:%02x:%d", unix.Major(dev), unix.Minor(dev), sys.Ino))
}

// holderIn finds it among all locks.
func holderIn(locks, file string) int {
	for line := range strings.Lines(locks) {
		fields := strings.Fields(line)
		if len(fields) > 5 && fields[1] == "FLOCK" && fields[5] == file {
			process, _ := strconv.Atoi(fields[4])
			return process
		}
	}
	return 0
}
