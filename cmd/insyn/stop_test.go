package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Every command ends soon after a signal, also where it waits or serves.
func TestStops(t *testing.T) {
	dir := writeWhole(t)
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		cmd := exec.Command(os.Args[0], "preview", "--rot", dir)
		cmd.Env = append(os.Environ(), "INSYN_TEST_MAIN=1")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		first := make([]byte, 1)
		if _, err := out.Read(first); err != nil { // it is up
			t.Fatal(err)
		}
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case <-ended:
		case <-time.After(30 * time.Second): // a second on a quiet machine
			cmd.Process.Kill()
			t.Errorf("%v did not end the preview", sig)
		}
	}
	if rest, _ := filepath.Glob(filepath.Join(dir, ".*insyn*")); len(rest) > 0 {
		t.Errorf("left behind: %v", rest)
	}
}

// A fault of the program is told in words, with a code of its own.
func TestBroken(t *testing.T) {
	var said bytes.Buffer
	code := safely(&said, func() int { panic("index out of range") })
	if code != exitBroken || !strings.Contains(said.String(), "fel i programmet") || strings.Contains(said.String(), "goroutine") {
		t.Errorf("%d: %s", code, said.String())
	}
	if !strings.Contains(said.String(), "(stop_test.go:") {
		t.Errorf("where it happened is missing: %s", said.String())
	}
}
