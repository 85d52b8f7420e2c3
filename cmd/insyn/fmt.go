package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"math"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/edit"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runFormat(_ context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("fmt", staff.FormatUse, stderr)
	f.most, f.names = math.MaxInt, staff.FormatArguments
	only := f.Bool("kontrollera", false, staff.FormatCheckFlag)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	names, err := documents(f.fs(), f.root, f.arguments)
	if err != nil {
		return fail(stderr, err)
	}
	var findings diag.List
	changed := 0
	for _, name := range names {
		src, err := fs.ReadFile(f.fs(), name)
		if err != nil {
			return fail(stderr, err)
		}
		out, remarks, wrong := format.Document(name, src)
		findings = append(findings, wrong...)
		if bytes.Equal(src, out) {
			continue
		}
		changed++
		fmt.Fprintln(stdout, diag.Printable(name))
		if *only {
			continue
		}
		if err := edit.Write(f.opened, []edit.Change{{Path: name, Before: src, After: out}}); err != nil {
			return fail(stderr, err)
		}
		fmt.Fprint(stdout, staff.CommentsMoved(remarks))
	}
	fmt.Fprint(stderr, staff.Formatted(changed, *only))
	if err := diag.Text(stderr, findings, f.read); err != nil {
		return exitFailure
	}
	if len(findings) > 0 || *only && changed > 0 {
		return exitFindings
	}
	return exitClean
}

// documents returns the paths of all documents that the arguments name, each a
// file or a folder as the user sees it, or of all there are.
func documents(fsys fs.FS, root string, args []string) (out []string, err error) {
	tops := []string{"content", "data"}
	if len(args) > 0 {
		tops = nil
	}
	for _, arg := range args {
		top := path.Clean(filepath.ToSlash(arg))
		if rel, err := filepath.Rel(root, arg); err == nil && filepath.IsLocal(rel) {
			top = filepath.ToSlash(rel)
		}
		tops = append(tops, top)
	}
	for _, top := range tops {
		before := len(out)
		err := fs.WalkDir(fsys, top, func(p string, d fs.DirEntry, err error) error {
			if err == nil && isDocument(p) && !d.IsDir() {
				out = append(out, p)
			}
			return err
		})
		if err != nil || len(out) == before && len(args) > 0 {
			return nil, staff.NoDocument(top)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// isDocument reports whether a path is that of a document.
func isDocument(p string) bool {
	top, _, _ := strings.Cut(p, "/")
	return top == "content" && path.Ext(p) == ".md" || top == "data" && path.Ext(p) == ".toml"
}
