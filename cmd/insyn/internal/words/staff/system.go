package staff

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// The system tells its faults in English, in words made for programmers, inside
// what we say of what we were doing. Here they become Swedish.

// inSwedish returns the text of an error, with what the system says in Swedish,
// and what to do about it: "" where the system says nothing.
func inSwedish(err error) (text, remedy string) {
	text = err.Error()
	for _, part := range faults(err) {
		said := part.Error()
		switch e := part.(type) {
		case *fs.PathError:
			said = fmt.Sprintf("kan inte %s %s: %s", deed(e.Op), e.Path, fault(e.Err))
		case *os.LinkError:
			said = fmt.Sprintf("kan inte %s %s till %s: %s", deed(e.Op), e.Old, e.New, fault(e.Err))
		case *os.SyscallError:
			said = fmt.Sprintf("kan inte %s: %s", deed(e.Syscall), fault(e.Err))
		case syscall.Errno:
			said = fault(e)
		}
		text = strings.ReplaceAll(text, part.Error(), said)
		if remedy == "" {
			remedy = mend(part)
		}
	}
	return text, remedy
}

// faults returns what the system says in an error, and in those that it wraps.
func faults(err error) (out []error) {
	switch e := err.(type) {
	case *fs.PathError, *os.LinkError, *os.SyscallError, syscall.Errno:
		return []error{err}
	case interface{ Unwrap() error }:
		if inner := e.Unwrap(); inner != nil {
			return faults(inner)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range e.Unwrap() {
			out = append(out, faults(inner)...)
		}
	}
	return out
}

// deeds are what is done to files, by the names of the system's calls.
var deeds = map[string]string{
	"open": "öppna", "openat": "öppna", "read": "läsa", "readdirent": "läsa mappen", "readdir": "läsa mappen",
	"stat": "läsa", "lstat": "läsa", "fstat": "läsa", "statat": "läsa", "fstatat": "läsa", "readlink": "läsa", "readlinkat": "läsa",
	"write": "skriva", "close": "skriva klart", "sync": "skriva klart", "fsync": "skriva klart", "syncfs": "skriva klart",
	"mkdir": "skapa mappen", "mkdirat": "skapa mappen", "chmod": "ställa in", "chtimes": "ställa in", "truncate": "skriva",
	"remove": "ta bort", "unlink": "ta bort", "unlinkat": "ta bort", "removeat": "ta bort", "removeall": "ta bort", "RemoveAll": "ta bort",
	"rename": "flytta", "renameat": "flytta", "link": "länka", "linkat": "länka", "exchange": "byta",
}

func deed(call string) string {
	if swedish, ok := deeds[call]; ok {
		return swedish
	}
	return "göra " + call + " med"
}

// fault says what the system answered.
func fault(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "disken är full"
	case errors.Is(err, syscall.EDQUOT):
		return "utrymmet som den som kör kommandot får använda är slut"
	case errors.Is(err, syscall.EROFS):
		return "disken går bara att läsa"
	case errors.Is(err, fs.ErrPermission):
		return "den som kör kommandot har inte rätt till det"
	case errors.Is(err, syscall.EIO):
		return "disken svarade med ett fel"
	case errors.Is(err, syscall.EINTR):
		return "det avbröts av systemet"
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return "för många filer är öppna i datorn"
	case errors.Is(err, syscall.EBUSY):
		return "ett annat program använder det"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "namnet är för långt"
	case errors.Is(err, syscall.ENOTDIR):
		return "något på vägen dit är en fil och ingen mapp"
	case errors.Is(err, syscall.EISDIR):
		return "det är en mapp och ingen fil"
	case errors.Is(err, fs.ErrNotExist):
		return "det finns inte"
	case errors.Is(err, fs.ErrExist):
		return "det finns redan"
	}
	return fmt.Sprintf("systemet säger %q", err.Error())
}

// mend says what to do about what the system answered.
func mend(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "Ta bort det som inte behövs på disken, och kör kommandot igen."
	case errors.Is(err, syscall.EROFS):
		return "Välj en mapp på en disk som går att skriva på."
	case errors.Is(err, fs.ErrPermission):
		return "Ge den som kör kommandot rätt att läsa och skriva där, eller välj en annan mapp."
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE), errors.Is(err, syscall.EBUSY):
		return "Stäng andra program, och kör kommandot igen."
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		return "Se efter att namnet är rätt och att inget annat program ändrar där, och kör kommandot igen."
	}
	return "Kör kommandot igen. Går det inte då heller är disken skadad eller går inte att nå."
}
