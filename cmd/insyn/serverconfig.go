package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/webserver"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func runServerConfig(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := newFlags("serverconfig", staff.ServerUse, stderr)
	f.most, f.names = 1, staff.ServerArgument
	root := f.String("mapp", "/srv/insyn", staff.ServerRootFlag)
	listen := f.String("lyssna", "", staff.ListenFlag)
	if code, done := f.parse(args, stderr); done {
		return code
	}
	kind := f.argument(0)
	if !slices.Contains(webserver.Kinds, kind) {
		fmt.Fprint(stderr, staff.Misused("serverconfig", staff.UnknownServer(kind, webserver.Kinds)))
		return exitFailure
	}
	pages, findings, err := models(ctx, f.fs(), f.options())
	if code := report(findings, err, f, stderr); code != exitClean {
		return code
	}
	s := webserver.Site{Base: pages.Site.Base, Root: *root, Listen: *listen, Rules: rules(pages)}
	config, err := webserver.Config(kind, s)
	if err != nil {
		return fail(stderr, err)
	}
	fmt.Fprintf(stdout, "%s", config)
	return exitClean
}
