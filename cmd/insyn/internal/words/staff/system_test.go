package staff

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
)

// What the system says, wherever it stands in what we say, comes out in Swedish,
// with the file and with what to do.
func TestFailed(t *testing.T) {
	of := func(err error) error { return &fs.PathError{Op: "write", Path: "sida/a.html", Err: err} }
	for _, c := range []struct {
		err  error
		want []string
	}{
		{CantWriteSite("sida", of(syscall.ENOSPC)),
			[]string{"webbplatsen till sida: kan inte skriva sida/a.html: disken är full\n", "Ta bort"}},
		{errors.Join(of(syscall.EIO), of(syscall.EACCES)), []string{"disken svarade med ett fel", "har inte rätt", "Kör kommandot igen."}},
		{&os.LinkError{Op: "exchange", Old: "a", New: "b", Err: syscall.EROFS},
			[]string{"kan inte byta a till b: disken går bara att läsa\nVälj"}},
		{fmt.Errorf("x: %w", os.NewSyscallError("syncfs", syscall.EINTR)), []string{"x: kan inte skriva klart: det avbröts av systemet"}},
		{of(syscall.EMFILE), []string{"för många filer", "Stäng andra program"}},
		{of(syscall.ENOENT), []string{"det finns inte", "Se efter"}},
		{&fs.PathError{Op: "ioctl", Path: "a", Err: syscall.ENOTTY}, []string{"kan inte göra ioctl med a: systemet säger"}},
		{syscall.ENAMETOOLONG, []string{"insyn: namnet är för långt\n"}},
	} {
		got := Failed(c.err)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%v: %q lacks %q", c.err, got, want)
			}
		}
	}
	if got := Failed(NamelessFolder()); got != "insyn: mappen att skriva till saknar namn\n" {
		t.Errorf("what the system has no part in: %q", got)
	}
}
