package preview

import (
	_ "embed"
	"fmt"
	"net/http"
	"path"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// The preview's own addresses.
const (
	eventsPath = "/_insyn/handelser"
	scriptPath = "/_insyn/ladda-om.js"
	stylePath  = "/_insyn/fel.css"
)

//go:embed ladda-om.js
var script []byte

//go:embed fel.css
var style []byte

// handler answers all requests.
func (p *previewer) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case eventsPath:
			p.state.events(w, r)
		case scriptPath:
			serve.Answer(w, r, http.StatusOK, scriptPath, script)
		case stylePath:
			serve.Answer(w, r, http.StatusOK, stylePath, style)
		default:
			p.page(w, r)
		}
	})
}

// page answers with the site, or with the findings where a page was asked for.
func (p *previewer) page(w http.ResponseWriter, r *http.Request) {
	v := p.state.now()
	switch {
	case r.URL.Path == "/" && p.Base != "/":
		http.Redirect(w, r, p.Base, http.StatusFound)
	case v.broken != nil && (isPage(r.URL.Path) || v.site == nil):
		serve.Answer(w, r, http.StatusInternalServerError, ".html", v.broken)
	default:
		v.site.ServeHTTP(w, r)
	}
}

// isPage reports whether an address is that of a page rather than of a file
// that pages use.
func isPage(p string) bool {
	ext := path.Ext(p)
	return strings.HasSuffix(p, "/") || ext == "" || ext == ".html"
}

// events tells a page which view is current, now and after each change, until
// the page is closed or the preview ends.
func (s *state) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	flush := http.NewResponseController(w)
	for {
		v := s.now()
		if _, err := fmt.Fprintf(w, "retry: 1000\nevent: bygge\ndata: %s\n\n", v.id); err != nil {
			return
		}
		if flush.Flush() != nil {
			return
		}
		select {
		case <-v.next:
		case <-r.Context().Done():
			return
		}
	}
}
