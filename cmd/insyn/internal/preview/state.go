package preview

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"net/http"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// state is what readers see. It changes with each build.
type state struct {
	mu   sync.Mutex
	run  string // tells this server from one before it at the same address
	n    int
	tree *output.Tree // the last good one
	view view
}

// view is what readers see between two builds.
type view struct {
	id     string        // in every page, and sent as an event
	site   http.Handler  // the last good site, or nil
	broken []byte        // the page that stands for all others, or nil
	next   chan struct{} // closed when there is another view
}

// newState returns a state without a site.
func newState() *state {
	return &state{run: rand.Text()[:8], view: view{next: make(chan struct{})}}
}

// now returns the current view.
func (s *state) now() view {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.view
}

// mend shows a new site. If it is the one already shown, nothing reloads.
func (s *state) mend(tree *output.Tree, base string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tree != nil && s.view.broken == nil && s.tree.Equal(tree) {
		return
	}
	s.tree = tree
	id := s.newID()
	s.change(view{id: id, site: serve.Handler(tree, serve.Options{
		Base: base,
		HTML: func(page []byte) []byte { return withScript(page, id) },
	})})
}

// fail shows a page in place of all others, and the last good site's files.
func (s *state) fail(page []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.newID()
	s.change(view{id: id, site: s.view.site, broken: withScript(page, id)})
}

func (s *state) newID() string {
	s.n++
	return fmt.Sprintf("%s-%d", s.run, s.n)
}

func (s *state) change(v view) {
	v.next = make(chan struct{})
	old := s.view.next
	s.view = v
	close(old)
}

// withScript puts the reloading script at the end of a page. The page says
// which view it belongs to, so that a change between its delivery and the
// first event is noticed.
func withScript(page []byte, id string) []byte {
	tag := fmt.Appendf(nil, `<script src="%s" data-bygge="%s"></script>`, scriptPath, id)
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 { // a minified page may end without
		at = len(page)
	}
	out := make([]byte, 0, len(page)+len(tag))
	out = append(out, page[:at]...)
	out = append(out, tag...)
	return append(out, page[at:]...)
}
