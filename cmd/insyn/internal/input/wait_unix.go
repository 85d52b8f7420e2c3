//go:build unix

package input

import "syscall"

// unwaiting makes opening return at once, also a pipe that nobody writes to.
const unwaiting = syscall.O_NONBLOCK
