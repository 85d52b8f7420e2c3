package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// flags are what all commands take.
type flags struct {
	*flag.FlagSet
	root, base string
}

func newFlags(name, use string, stderr io.Writer) *flags {
	f := &flags{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError)}
	f.SetOutput(stderr)
	f.StringVar(&f.root, "rot", ".", "mappen med content/, data/, layouts/ och static/")
	f.StringVar(&f.base, "bas", "", "webbplatsens fullständiga adress, till exempel https://example.org/internationellt/ (annars den i data/portal.toml)")
	f.Usage = func() {
		fmt.Fprintf(stderr, "%s\n\nAnvändning:\n\n    insyn %s [flaggor]\n\nFlaggor:\n\n", use, name)
		f.PrintDefaults()
	}
	return f
}

// parse reads args. done is set if there is nothing more to do.
func (f *flags) parse(args []string, stderr io.Writer) (code int, done bool) {
	err := f.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitClean, true
	case err != nil:
		return exitFailure, true
	case f.NArg() > 0:
		fmt.Fprintf(stderr, "insyn %s: oväntat argument %q\n", f.Name(), f.Arg(0))
		return exitFailure, true
	}
	if f.base, err = checkBase(f.base); err != nil {
		fmt.Fprintf(stderr, "insyn %s: %v\n", f.Name(), err)
		return exitFailure, true
	}
	if _, err := os.Stat(filepath.Join(f.root, "content")); err != nil {
		fmt.Fprintf(stderr, "insyn %s: hittar ingen mapp content/ i %s. Kör kommandot i projektets rot eller ange den med --rot.\n", f.Name(), f.root)
		return exitFailure, true
	}
	return exitClean, false
}

// checkBase returns base with a slash at its end, or why it can't be one.
func checkBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("--bas ska vara en hel webbadress, till exempel https://example.org/internationellt/, inte %q", base)
	}
	return strings.TrimSuffix(base, "/") + "/", nil
}

func (f *flags) fs() fs.FS { return os.DirFS(f.root) }

func (f *flags) options() page.Options { return page.Options{Base: f.base} }

// read returns the content of a file that a finding names, or nil.
func (f *flags) read(file string) []byte {
	data, err := fs.ReadFile(f.fs(), file)
	if err != nil {
		return nil
	}
	return data
}
