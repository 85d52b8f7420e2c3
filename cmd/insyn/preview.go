package main

import (
	"context"
	"io"
	"io/fs"
	"net/url"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/preview"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runPreview(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("preview", staff.PreviewUse, stderr)
	addr := f.String("adress", "", staff.AddressFlag)
	pictures := pictureFlag(f)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	kept, err := pictures.open(f, "")
	if err != nil {
		return fail(stderr, err)
	}
	defer kept.Close()
	memory := remember(kept)
	err = preview.Run(ctx, preview.Config{
		Addr: *addr, Base: f.below(), Dirs: f.inputs(), Read: f.read, Log: stdout,
		Build: func(context.Context) (preview.Site, diag.List, error) { return memory.preview(f.fs(), f.options()) },
	})
	if err != nil {
		return fail(stderr, err)
	}
	return exitClean
}

// below returns the path that the site will lie under, as the preview begins: the
// page for what isn't there has its links from the root of the server.
func (f *flags) below() string {
	u, err := url.Parse(f.site())
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path
}

// previewed is a draft that readers see while the rest of its files are made, and while
// what doesn't stop it is looked for.
type previewed struct {
	*draft
	question question
	sum      string
}

// preview builds what readers of a preview see. Whoever saves a file waits for it, so it
// asks only what may stop a site; Finish asks all.
func (m memory) preview(fsys fs.FS, opt page.Options) (preview.Site, diag.List, error) {
	noting, notes := input.Of(fsys).Noting()
	ctx := context.Background()
	world, files, findings, err := m.whole(ctx, noting)
	if world == nil {
		return nil, findings, err
	}
	q := m.question(noting, world, files, findings)
	if lint.Stops(q.lint) {
		return nil, q.settle(), nil
	}
	d, found, err := q.draft(noting, opt, nil)
	if d == nil {
		return nil, q.with(found), err
	}
	return &previewed{d, q, notes.Sum()}, found, nil
}

// with returns all that is wrong before pages are made, or where that is no error what was
// found later too: as a build that stands alone says it. The pages have written values into the
// texts of their world, so that the rules are given another.
func (q question) with(later diag.List) diag.List {
	q.lint.World, _ = link(context.Background(), q.lint.Files, nil)
	findings := q.settle()
	if findings.Errors() == 0 {
		findings = append(findings, later...)
		findings.Sort()
	}
	return findings
}

func (p *previewed) Sum() string { return p.sum }

func (p *previewed) Pages() int { return len(p.site.Pages) }

func (p *previewed) Finish(ctx context.Context) (diag.List, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	d := *p.draft
	if d.findings = p.question.with(d.findings); d.findings.Errors() > 0 {
		return d.findings, nil
	}
	tree, findings, err := d.tree(ctx)
	if tree != nil {
		p.question.turn()
	}
	return findings, err
}
