package main

import (
	"context"
	"io"
	"io/fs"
	"net/url"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/input"
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

// previewed is a draft that readers see while the rest of its files are made.
type previewed struct {
	*draft
	kept memory
	sum  string
}

// preview builds what readers of a preview see.
func (m memory) preview(fsys fs.FS, opt page.Options) (preview.Site, diag.List, error) {
	noting, notes := input.Of(fsys).Noting()
	d, findings, err := m.draft(context.Background(), noting, opt)
	if d == nil {
		return nil, findings, err
	}
	return &previewed{d, m, notes.Sum()}, findings, nil
}

func (p *previewed) Sum() string { return p.sum }

func (p *previewed) Pages() int { return len(p.site.Pages) }

func (p *previewed) Finish(ctx context.Context) (diag.List, error) {
	tree, findings, err := p.tree(ctx)
	if tree != nil {
		p.kept.turn()
	}
	return findings, err
}
