// Package preview watches, rebuilds through a callback, serves the last good
// site, and tells browsers to reload.
//
// [Run] does all of it until its context ends:
//
//	files change    fsnotify on every folder below Config.Dirs   watch.go
//	  | quiet       no change for a while, or no patience left   loop.go
//	  | Build       the pipeline, given as a function
//	  | publish     a new state for readers                      state.go
//	  | tell        server-sent events to every open page        serve.go
//	  | Finish      what nobody has asked for yet                loop.go
//
// While the content is right, pages come from the built site through
// [serve.Handler], with the headers of the published site. Each gets one line
// more, a script that listens for the next build. While the content is wrong,
// the findings (findings.go) are laid over the pages of the last good build, which
// stay as they are; before there has been one, a page with the findings stands for
// all, with status 500. Pages show what has changed by themselves.
//
// Everything of the preview's own lies under /_insyn/ at the root of the host:
// the events, the script, the findings and their stylesheet. None of it is in
// the built site.
//
// The server listens on this machine only. What Run writes to the log and to
// browsers stands in package words/staff.
package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Config says what to watch, how to build and where to serve.
type Config struct {
	// Addr is the loopback address to listen on, such as "127.0.0.1:8080",
	// which is then used or Run fails. Without a port ("" or "localhost") the
	// first free one from 8080 on is taken.
	Addr string

	// Base is the path that the site lies under: "/", or "/internationellt/".
	Base string

	// Dirs are the folders to watch, with all that is below them.
	Dirs []string

	// Build makes the site. A list with errors in it, or an error, keeps the
	// last good one. Calls never overlap.
	Build func(ctx context.Context) (Site, diag.List, error)

	// Read returns the content of a file that a finding names, or nil, for the
	// excerpt. Without it files are read from the working directory.
	Read func(file string) []byte

	// Log gets a line for every build.
	Log io.Writer

	// Ready, if not nil, is called once, when the first build is done and
	// readers are answered, with the address (host:port) listened on.
	Ready func(addr string)

	// Now and After are the clock; without them it is the system's.
	Now   func() time.Time
	After func(time.Duration) <-chan time.Time
}

// Site is what a build came to. Readers see its files at once, each made when it is
// asked for; Finish makes the others.
type Site interface {
	serve.Site
	Sum() string // of all that the site is made of: another site has another
	Pages() int  // how many there are

	// Finish makes all files that nobody has asked for, and says what is wrong with
	// the whole, unless ctx ends before. It may run while the next site is built.
	Finish(ctx context.Context) (diag.List, error)
}

// firstPort is where the search for a free port begins, and ports how many
// are tried.
const (
	firstPort = 8080
	ports     = 20
)

// Run serves the preview until ctx ends, which is not an error.
func Run(ctx context.Context, c Config) error {
	c = c.withDefaults()
	listener, err := c.listen(firstPort)
	if err != nil {
		return err
	}
	defer listener.Close()
	changes, err := watch(c.Dirs)
	if err != nil {
		return err
	}
	defer changes.Close()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := &previewer{Config: c, state: newState(c.Base), calm: calm}
	first := p.build(ctx)
	p.publish(first)
	server := &http.Server{
		Handler:           p.handler(),
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the event streams
		ReadHeaderTimeout: 10 * time.Second,

		DisableGeneralOptionsHandler: true, // which answers whoever asks
	}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	addr := listener.Addr().String()
	fmt.Fprint(c.Log, staff.PreviewReady(addr, c.Base))
	if c.Ready != nil {
		c.Ready(addr)
	}
	looped := make(chan struct{})
	go func() { p.loop(ctx, changes, first); close(looped) }()
	select {
	case err = <-served:
		err = staff.PreviewBroke(err)
	case <-ctx.Done():
		err = stop(server)
	}
	cancel()
	<-looped
	return err
}

// stopWait is how long answers that are under way may take: a command ends within
// a second of being told to.
const stopWait = 500 * time.Millisecond

// stop lets answers that are under way finish.
func stop(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopWait)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close()
	}
	return nil
}

// withDefaults fills in what was left out.
func (c Config) withDefaults() Config {
	c.Base = "/" + strings.Trim(c.Base, "/") + "/"
	if c.Base == "//" {
		c.Base = "/"
	}
	if c.Log == nil {
		c.Log = io.Discard
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.After == nil {
		c.After = time.After
	}
	if c.Read == nil {
		c.Read = func(file string) []byte {
			data, _ := os.ReadFile(filepath.FromSlash(file)) // no excerpt then
			return data
		}
	}
	return c
}

// listen opens the port, or the first free one from port first on if the
// address has none.
func (c Config) listen(first int) (net.Listener, error) {
	host, port, err := hostPort(c.Addr)
	if err != nil {
		return nil, err
	}
	if port != "" {
		l, err := net.Listen("tcp", net.JoinHostPort(host, port))
		if errors.Is(err, syscall.EADDRINUSE) {
			return nil, staff.PortInUse(port)
		}
		if err != nil {
			return nil, staff.CantListen(c.Addr, err)
		}
		return l, nil
	}
	for n := first; n < first+ports; n++ {
		var l net.Listener
		if l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(n))); err == nil {
			if n > first {
				fmt.Fprint(c.Log, staff.PortTaken(first, n))
			}
			return l, nil
		}
	}
	return nil, staff.NoFreePort(first, first+ports-1, err)
}

// hostPort splits an address and refuses one that other machines reach.
func hostPort(addr string) (host, port string, err error) {
	host = addr
	if strings.Contains(addr, ":") && net.ParseIP(addr) == nil {
		if host, port, err = net.SplitHostPort(addr); err != nil {
			return "", "", staff.BadHost(addr)
		}
	}
	if addr == "" || host == "localhost" { // a name could be made to lead anywhere
		host = "127.0.0.1"
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return "", "", staff.NotThisMachine(addr)
	}
	return host, port, nil
}
