package preview

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// state is what readers see. It changes with each build.
type state struct {
	mu    sync.Mutex
	run   string // tells this server from one before it at the same address
	sites int    // how many there have been
	n     int    // how many views
	base  string
	site  Site // the last good one
	whole Site // the last whose files are all made, and right
	view  view
}

// view is what readers see between two builds.
type view struct {
	id       string        // of the site and of the view: in every page, and sent as an event
	site     http.Handler  // the last good site, or nil
	findings template.HTML // laid over its pages; empty if nothing is wrong
	broken   []byte        // the page that stands for all others where there is no site
	next     chan struct{} // closed when there is another view
}

// newState returns a state without a site.
func newState(base string) *state {
	return &state{run: rand.Text()[:8], base: base, view: view{next: make(chan struct{})}}
}

// now returns the current view.
func (s *state) now() view {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.view
}

// mend shows a new site. If it is the one already shown, no page reloads.
func (s *state) mend(site Site) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.site == nil || s.site.Sum() != site.Sum() {
		s.sites++
		s.site = site
	} else if s.view.findings == "" {
		return
	}
	s.change(view{})
}

// fail lays findings over the last good site.
func (s *state) fail(b broken) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lay(b)
}

// keep notes that nothing was wrong with a site that is shown.
func (s *state) keep(site Site) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.whole = site
}

// take shows the last whole site instead of one that something is wrong with, and
// lays the findings over it.
func (s *state) take(b broken) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sites++
	s.site = s.whole
	s.lay(b)
}

// lay is fail for one who has the lock.
func (s *state) lay(b broken) {
	b.Last = s.site != nil
	s.change(view{findings: b.HTML(), broken: fill("sida", b.Words)})
}

// change shows another view of the site that there is.
func (s *state) change(v view) {
	s.n++
	v.id = fmt.Sprintf("%s-%d.%d", s.run, s.sites, s.n)
	begin := over(v.findings)
	dress := func(page []byte) []byte { return dressed(page, begin, v.id) }
	if v.broken != nil {
		v.broken = dress(v.broken)
	}
	if s.site != nil {
		v.site = serve.Handler(s.site, serve.Options{Base: s.base, HTML: dress})
	}
	v.next = make(chan struct{})
	old := s.view.next
	s.view = v
	close(old)
}

// dressed returns a page with the preview's own parts: begin at the start of its
// body, and at the end the script. The page says which view it belongs to, so that
// a change between its delivery and the first event is noticed.
func dressed(page, begin []byte, id string) []byte {
	tag := fmt.Appendf(nil, `<script src="%s" data-bygge="%s"></script>`, scriptPath, id)
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < 0 { // a minified page may end without
		end = len(page)
	}
	start := end
	if at := bytes.Index(page[:end], []byte("<body")); at >= 0 {
		start = at + bytes.IndexByte(page[at:], '>') + 1
	}
	return slices.Concat(page[:start], begin, page[start:end], tag, page[end:])
}
