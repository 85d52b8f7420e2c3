package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A tracer that lets one system call of a process fail, as strace -e inject does.
// It is our own because strace counts the calls of each thread by itself, so that
// which call of a Go program is its hundredth differs from run to run; here a
// call is known by what it does to which file for which time.

// A sysCall is a system call on a file.
type sysCall struct {
	name string
	path string // below the folder that is watched, temporary names told as *
	nth  int    // of the same calls on the same file
}

func (c sysCall) String() string { return fmt.Sprintf("%s(%s) #%d", c.name, c.path, c.nth) }

func (f fault) String() string {
	if f.kill {
		return fmt.Sprintf("killed at %v", f.at)
	}
	return fmt.Sprintf("%v at %v", f.err, f.at)
}

// A fault is what becomes of a call: it fails, or the process is killed there.
type fault struct {
	at   sysCall
	err  syscall.Errno
	kill bool
}

// sysCalls are those that are watched, by number, with where their file is told: in
// a path at an argument, or as an open file.
var sysCalls = map[uint64]struct {
	name string
	path int // the argument with the path, or -1
}{
	unix.SYS_OPENAT: {"openat", 1}, unix.SYS_NEWFSTATAT: {"newfstatat", 1}, unix.SYS_STATX: {"statx", 1},
	unix.SYS_MKDIRAT: {"mkdirat", 1}, unix.SYS_UNLINKAT: {"unlinkat", 1}, unix.SYS_READLINKAT: {"readlinkat", 1},
	unix.SYS_RENAMEAT: {"renameat", 1}, unix.SYS_RENAMEAT2: {"renameat2", 1}, unix.SYS_LINKAT: {"linkat", 1},
	unix.SYS_FCHMODAT: {"fchmodat", 1}, unix.SYS_FACCESSAT: {"faccessat", 1}, unix.SYS_FACCESSAT2: {"faccessat2", 1},
	unix.SYS_UTIMENSAT: {"utimensat", 1}, unix.SYS_CHMOD: {"chmod", 0}, unix.SYS_ACCESS: {"access", 0},
	unix.SYS_READ: {"read", -1}, unix.SYS_WRITE: {"write", -1}, unix.SYS_PREAD64: {"pread64", -1},
	unix.SYS_FSTAT: {"fstat", -1}, unix.SYS_CLOSE: {"close", -1}, unix.SYS_FSYNC: {"fsync", -1},
	unix.SYS_SYNCFS: {"syncfs", -1}, unix.SYS_GETDENTS64: {"getdents64", -1}, unix.SYS_FLOCK: {"flock", -1},
	unix.SYS_FCHMOD: {"fchmod", -1}, unix.SYS_FTRUNCATE: {"ftruncate", -1},
}

// tracer follows one process.
type tracer struct {
	below  string // only calls on files in this folder count
	faults []fault
	seen   []sysCall
	hit    []sysCall
	count  map[sysCall]int
	known  map[int]bool

	said   string
	status syscall.WaitStatus
}

// watched is set in the environment of a process that is traced, to the names of
// calls. A filter of the kernel then stops it at these, and only there, which makes
// it many times as quick as to stop at every call.
const watched = "INSYN_TEST_WATCHED"

func init() {
	names := strings.Fields(os.Getenv(watched))
	if len(names) == 0 {
		return
	}
	filter := []unix.SockFilter{{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS}} // the number of the call
	for number, call := range sysCalls {
		if !slices.Contains(names, call.name) {
			continue
		}
		filter = append(filter, unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, Jf: 1, K: uint32(number)},
			unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_TRACE})
	}
	filter = append(filter, unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW})
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		panic(err)
	}
	_, _, failed := unix.RawSyscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC,
		uintptr(unsafe.Pointer(&program)))
	if failed != 0 {
		panic(failed)
	}
}

// trace runs a command to its end, and notes how it ended.
func (tr *tracer) trace(cmd *exec.Cmd) error {
	runtime.LockOSThread() // the thread that starts a process is the one that may ask for its stops
	defer runtime.UnlockOSThread()
	tr.count, tr.known = map[sysCall]int{}, map[int]bool{}
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true, Setpgid: true}
	cmd.Env = append(cmd.Env, watched+"="+strings.Join(tr.watches(), " "))
	if err := cmd.Start(); err != nil {
		return err
	}
	pid := cmd.Process.Pid
	defer cmd.Process.Release()
	if _, err := syscall.Wait4(pid, &tr.status, unix.WALL, nil); err != nil {
		return err
	}
	options := unix.PTRACE_O_TRACESECCOMP | unix.PTRACE_O_TRACECLONE | unix.PTRACE_O_EXITKILL
	if err := syscall.PtraceSetOptions(pid, options); err != nil {
		return err
	}
	tr.known[pid] = true
	for thread, signal := pid, 0; ; {
		_ = syscall.PtraceCont(thread, signal) // one that is gone meanwhile says so to wait4
		var err error
		if thread, err = tr.next(pid); err != nil || !tr.status.Stopped() {
			return err
		}
		signal = tr.stopped(pid, thread)
	}
}

// watches are the names of the calls to stop at: all of them where no fault is to
// be, so that all are seen, else those that the faults are in.
func (tr *tracer) watches() (names []string) {
	for _, f := range tr.faults {
		if f.at.name != "" {
			names = append(names, f.at.name)
		}
	}
	if len(names) < len(tr.faults) || len(names) == 0 {
		names = nil
		for _, call := range sysCalls {
			names = append(names, call.name)
		}
	}
	return names
}

// next waits until a thread stops, or the process ends. It asks for the group of the process alone:
// the system's thread may have started others, that some other test waits for.
func (tr *tracer) next(pid int) (thread int, err error) {
	for {
		thread, err = syscall.Wait4(-pid, &tr.status, unix.WALL|unix.WNOTHREAD, nil)
		switch {
		case err == syscall.EINTR:
		case err != nil, tr.status.Stopped(), thread == pid:
			return thread, err
		}
	}
}

// stopped looks at a thread that has stopped, and returns the signal to go on with.
func (tr *tracer) stopped(pid, thread int) int {
	known := tr.known[thread]
	tr.known[thread] = true
	switch signal := tr.status.StopSignal(); {
	case signal == syscall.SIGTRAP && tr.status.TrapCause() == unix.PTRACE_EVENT_SECCOMP:
		tr.atCall(pid, thread)
		return 0
	case signal == syscall.SIGTRAP, signal == syscall.SIGSTOP && !known: // a thread begins
		return 0
	default:
		return int(signal)
	}
}

// atCall is before a call. A fault takes its place: what is told to the process is
// that it failed.
func (tr *tracer) atCall(pid, thread int) {
	var regs syscall.PtraceRegs
	if len(tr.hit) > 0 && len(tr.hit) == len(tr.faults) {
		return // all that was to happen has
	}
	if syscall.PtraceGetRegs(thread, &regs) != nil {
		return
	}
	what := sysCalls[regs.Orig_rax]
	path := tr.path(thread, &regs, what.path)
	if path == "" {
		return
	}
	this := sysCall{name: what.name, path: path}
	tr.count[this]++
	this.nth = tr.count[this]
	tr.seen = append(tr.seen, this)
	for _, f := range tr.faults {
		if f.at != this {
			continue
		}
		tr.hit = append(tr.hit, this)
		if f.kill {
			_ = syscall.Kill(pid, syscall.SIGKILL)
			return
		}
		regs.Orig_rax, regs.Rax = ^uint64(0), uint64(-int64(f.err)) // no call at all
		_ = syscall.PtraceSetRegs(thread, &regs)
	}
}

// temporary are the numbers in the names of temporary files.
var temporary = regexp.MustCompile(`(insyn-(?:ny|gammal)-)\d+|(/\.[^/]+\.)[A-Z2-7]{26}|(/\.)\d+\.insyn-ny`)

// path returns the file of a call below the folder that is watched, or "".
func (tr *tracer) path(thread int, regs *syscall.PtraceRegs, argument int) string {
	folder, name := fmt.Sprintf("/proc/%d/cwd", thread), ""
	fd := int32(regs.Rdi)
	switch {
	case argument < 0:
		folder = fmt.Sprintf("/proc/%d/fd/%d", thread, fd)
	case argument == 0:
		name = peek(thread, uintptr(regs.Rdi))
	default:
		if fd != unix.AT_FDCWD {
			folder = fmt.Sprintf("/proc/%d/fd/%d", thread, fd)
		}
		name = peek(thread, uintptr(regs.Rsi))
	}
	if !filepath.IsAbs(name) {
		folder, _ = os.Readlink(folder)
		name = filepath.Join(folder, name)
	}
	rel, ok := strings.CutPrefix(name, tr.below+"/")
	if !ok {
		return ""
	}
	return strings.TrimPrefix(temporary.ReplaceAllString("/"+rel, "$1$2$3*"), "/")
}

// peek reads a text that ends with a zero byte in the memory of a process.
func peek(thread int, at uintptr) string {
	text := make([]byte, 4096-int(at%4096)) // to the end of the page, then of the next
	for total := []byte(nil); ; at += uintptr(len(text)) {
		local := []unix.Iovec{{Base: &text[0], Len: uint64(len(text))}}
		n, err := unix.ProcessVMReadv(thread, local, []unix.RemoteIovec{{Base: at, Len: len(text)}}, 0)
		if err != nil || n <= 0 {
			return string(total)
		}
		before, _, ended := bytes.Cut(text[:n], []byte{0})
		if total = append(total, before...); ended {
			return string(total)
		}
	}
}
