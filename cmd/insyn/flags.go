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

	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// flags are what all commands take.
type flags struct {
	*flag.FlagSet
	root, base string
	opened     *os.Root // of root, once the flags are read
	arguments  []string // that are no flags, in their order
	most       int      // of them
	names      string   // of them, for the help
}

func newFlags(name, use string, stderr io.Writer) *flags {
	f := &flags{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError)}
	f.SetOutput(io.Discard) // the flag package's own words are English
	f.StringVar(&f.root, "rot", ".", staff.RootFlag)
	f.StringVar(&f.base, "bas", "", staff.BaseFlag)
	f.Usage = func() {
		fmt.Fprint(stderr, staff.CommandHelp(name, use, f.names))
		f.VisitAll(func(one *flag.Flag) {
			value, use := flag.UnquoteUsage(one)
			fmt.Fprint(stderr, staff.FlagHelp(one.Name, value, use, given(one.DefValue)))
		})
	}
	return f
}

// given returns a flag's default, or "" where it means that nothing is asked for.
func given(value string) string {
	if value == "false" || value == "0" {
		return ""
	}
	return value
}

// parse reads args. done is set if there is nothing more to do.
func (f *flags) parse(args []string, stderr io.Writer) (code int, done bool) {
	err := f.anywhere(args)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean, true
	}
	if err != nil {
		err = staff.BadFlags(err)
	} else {
		err = f.validate()
	}
	if err != nil {
		fmt.Fprint(stderr, staff.Misused(f.Name(), err))
		return exitFailure, true
	}
	return exitClean, false
}

// anywhere reads flags and arguments in any order: the flag package stops at the first argument.
func (f *flags) anywhere(args []string) error {
	for {
		if err := f.Parse(args); err != nil {
			return err
		}
		rest := f.Args()
		if n := len(args) - len(rest); len(rest) == 0 || n > 0 && args[n-1] == "--" {
			f.arguments = append(f.arguments, rest...)
			return nil
		}
		f.arguments, args = append(f.arguments, rest[0]), rest[1:]
	}
}

// argument returns one of the arguments, or "" if there are not so many.
func (f *flags) argument(i int) string {
	if i < len(f.arguments) {
		return f.arguments[i]
	}
	return ""
}

// validate says what is wrong with flags that could be read.
func (f *flags) validate() (err error) {
	if len(f.arguments) > f.most {
		return staff.UnexpectedArgument(f.argument(f.most))
	}
	if f.base, err = checkBase(f.base); err != nil {
		return err
	}
	if f.opened, err = os.OpenRoot(f.root); err != nil {
		return staff.NoContent(f.root)
	}
	if len(input.In(f.opened).Lacks()) == len(input.Folders) { // of one or two of them check says more
		return staff.NoContent(f.root)
	}
	return nil
}

// checkBase returns base with a slash at its end, or why it can't be one.
func checkBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	written, _ := record.Base(base)
	if written == "" {
		return "", staff.BadBase(base)
	}
	return written, nil
}

// fs returns the site's files below the root.
func (f *flags) fs() fs.FS { return input.In(f.opened) }

// inputs returns the folders that a site is made of.
func (f *flags) inputs() (dirs []string) {
	for _, d := range input.Folders {
		dirs = append(dirs, filepath.Join(f.root, d))
	}
	return dirs
}

func (f *flags) options() page.Options { return page.Options{Base: f.base} }

// site returns the address of the site: the one that is given, or that the portal says
// it has. It is "" where check has something to say about it.
func (f *flags) site() string {
	base := f.base
	if base == "" {
		portal, _ := source.Parse("data/portal.toml", f.read("data/portal.toml"))
		key, _ := portal.Facts.Get("bas")
		base, _ = key.Value.Data.(string)
	}
	written, _ := record.Base(base)
	return written
}

// guide returns where the portal explains each code. An address that is reserved for
// examples leads nowhere.
func (f *flags) guide() string {
	base := f.site()
	if u, err := url.Parse(base); err != nil || strings.HasSuffix(u.Hostname(), ".example") {
		base = ""
	}
	return strings.TrimSuffix(base, "/") + site.FindingsAddress
}

// read returns the content of a file that a finding names, or nil.
func (f *flags) read(file string) []byte {
	data, err := fs.ReadFile(f.fs(), file)
	if err != nil {
		return nil
	}
	return data
}
