package preview

import (
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// The preview's own addresses.
const (
	eventsPath = "/_insyn/handelser"
	scriptPath = "/_insyn/ladda-om.js"
	stylePath  = "/_insyn/fel.css"
	partPath   = "/_insyn/fynd"
)

//go:embed ladda-om.js
var script []byte

//go:embed fel.css
var style []byte

// handler answers all requests.
func (p *previewer) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cross-Origin-Resource-Policy", "same-origin") // no page elsewhere shows or runs what is served
		switch {
		case !ownHost(r):
			serve.Answer(w, r, http.StatusMisdirectedRequest, ".txt", []byte(staff.WrongHost))
			return
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			serve.Answer(w, r, http.StatusMethodNotAllowed, ".txt", []byte(staff.ReadOnly))
			return
		}
		path := r.URL.Path
		if (path == eventsPath || path == partPath) && !ownPage(r) {
			serve.Answer(w, r, http.StatusForbidden, ".txt", []byte(staff.WrongOrigin))
			return
		}
		switch path {
		case eventsPath:
			p.state.events(w, r)
		case partPath:
			serve.Answer(w, r, http.StatusOK, ".html", p.state.now().part())
		case scriptPath:
			serve.Answer(w, r, http.StatusOK, scriptPath, script)
		case stylePath:
			serve.Answer(w, r, http.StatusOK, stylePath, style)
		default:
			p.page(w, r)
		}
	})
}

// ownHost reports whether a request is meant for this preview: it names this
// machine by one of its loopback names, and the port that it came in by. Else
// a page elsewhere could have its own name lead here, and read what is served
// (DNS rebinding).
func ownHost(r *http.Request) bool {
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		host, port = strings.Trim(r.Host, "[]"), "80"
	}
	local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if !ok {
		return false
	}
	if _, own, err := net.SplitHostPort(local.String()); err != nil || own != port {
		return false
	}
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// ownPage reports whether a request comes from one of the preview's own pages,
// as far as the browser says.
func ownPage(r *http.Request) bool {
	for _, site := range r.Header.Values("Sec-Fetch-Site") {
		if site != "same-origin" && site != "none" {
			return false
		}
	}
	for _, origin := range r.Header.Values("Origin") {
		if origin != "http://"+r.Host {
			return false
		}
	}
	return true
}

// part returns what is laid over pages, or what tells that nothing is any more.
func (v view) part() []byte {
	if v.findings == "" {
		return fill("gott", staff.FindingsMended)
	}
	return []byte(v.findings)
}

// page answers with the site, or with the page that stands for all where there is none.
func (p *previewer) page(w http.ResponseWriter, r *http.Request) {
	v := p.state.now()
	switch {
	case r.URL.Path == "/" && p.Base != "/":
		http.Redirect(w, r, p.Base, http.StatusFound)
	case v.site == nil:
		serve.Answer(w, r, http.StatusInternalServerError, ".html", v.broken)
	default:
		v.site.ServeHTTP(w, r)
	}
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
		if flush.Flush() != nil || r.Method == http.MethodHead {
			return
		}
		select {
		case <-v.next:
		case <-r.Context().Done():
			return
		}
	}
}
