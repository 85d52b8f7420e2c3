package render

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// fault is what is wrong with a template, a stylesheet or a script: a finding at
// its place, since those who change the look send it like content.
type fault struct {
	at  diag.Pos
	err error
}

func (f fault) Error() string { return f.at.String() + ": " + f.err.Error() }
func (f fault) Unwrap() error { return f.err }

// reTemplate is how the template packages begin what they say; the last one of an
// error is where it began. reAt is the action that they could not run.
var (
	reTemplate = regexp.MustCompile(`(?:html/)?template: ?([\w-]+\.html):(\d+)(?::\d+)?: `)
	reAt       = regexp.MustCompile(`at <([^<>]+?)(?:\.\.\.)?>`)
)

// findings returns what an error of the folders layouts/ and static/ finds there,
// or nil for any other.
func findings(fsys fs.FS, err error) (l diag.List) {
	var known fault
	var file *fs.PathError
	m := reTemplate.FindAllStringSubmatchIndex(err.Error(), -1)
	switch text := err.Error(); {
	case errors.As(err, &file):
		l.Add(diag.Pos{File: file.Path}, 0, staff.Unreadable(err))
	case errors.As(err, &known):
		l.Add(known.at, 0, staff.LookBroken(known.err.Error()))
	case len(m) > 0:
		last := m[len(m)-1]
		at := diag.Pos{File: templateFile(fsys, text[last[2]:last[3]]), Col: 1}
		at.Line, _ = strconv.Atoi(text[last[4]:last[5]])
		if action := reAt.FindStringSubmatch(text[last[1]:]); action != nil {
			at.Line = lineOf(fsys, at, action[1]) // the line was that of the minified text
		}
		l.Add(at, 0, staff.LookBroken(text[last[1]:]))
	}
	return l
}

// templateFile returns the path of a template that is named without its folder.
func templateFile(fsys fs.FS, name string) string {
	for _, folder := range []string{"layouts/page", "layouts/part"} {
		if _, err := fs.Stat(fsys, path.Join(folder, name)); err == nil {
			return path.Join(folder, name)
		}
	}
	return path.Join("layouts", name)
}

// lineOf returns the first line of a template with an action, or 1.
func lineOf(fsys fs.FS, at diag.Pos, action string) int {
	text, _ := fs.ReadFile(fsys, at.File)
	before, _, found := strings.Cut(string(text), action)
	if !found {
		return 1
	}
	return 1 + strings.Count(before, "\n")
}
