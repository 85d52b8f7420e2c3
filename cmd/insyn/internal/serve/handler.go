package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Options say how [Handler] serves a tree. The zero Options serve it at "/".
type Options struct {
	Base string                   // the path that the site lies under, such as "/internationellt/"; "" is "/"
	HTML func(page []byte) []byte // if not nil, changes each page on its way out; its twins are left aside
}

// Site is what can be served: an [output.Tree], or a site whose files are made when
// they are asked for.
type Site interface {
	Get(path string) (data []byte, ok bool)
	Leads() []output.Rule // for addresses that lead on, or are gone
}

// Handler serves a site with the [SecurityHeaders], as the package
// documentation says.
func Handler(site Site, o Options) http.Handler {
	if o.Base == "" {
		o.Base = "/"
	}
	rules := map[string]output.Rule{}
	for _, r := range site.Leads() {
		rules[r.From] = r
	}
	return &handler{site, o, rules}
}

type handler struct {
	site Site
	Options
	rules map[string]output.Rule // by the address that they are for
}

// ServeHTTP answers one request.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		Answer(w, r, http.StatusMethodNotAllowed, ".txt", []byte(staff.ReadOnly))
		return
	}
	p, inside := strings.CutPrefix(r.URL.Path, h.Base)
	if inside && strings.HasPrefix(p, Framed) {
		secure(w, FramedHeaders())
	} else {
		secure(w, SecurityHeaders())
	}
	file := p
	if p == "" || strings.HasSuffix(p, "/") {
		file += "index.html"
	}
	rule, ruled := h.rules["/"+p]
	switch {
	case inside && ruled && rule.To != "":
		redirect(w, h.Base+rule.To[1:])
	case inside && ruled:
		h.gone(w, r, file)
	case inside && h.has(file):
		h.file(w, r, file)
	case inside && h.has(p+"/index.html"), r.URL.Path+"/" == h.Base:
		// The tree has no path with an empty element, so the target can't begin
		// with two slashes.
		to := url.URL{Path: r.URL.Path + "/", RawQuery: r.URL.RawQuery}
		redirect(w, to.String())
	default:
		h.notFound(w, r)
	}
}

func (h *handler) has(p string) bool {
	_, ok := h.site.Get(p)
	return ok
}

// redirect sends the reader to a path of this host: the same with a slash at its
// end, or what took its place.
func redirect(w http.ResponseWriter, to string) {
	w.Header().Set("Location", to)
	w.Header().Set("Cache-Control", CacheNever)
	w.WriteHeader(http.StatusMovedPermanently)
}

// file answers with a file of the tree. What a reader has already, and what
// part of the file is asked for, is decided by [http.ServeContent]; all that it
// needs is an entity tag, which is made from the bytes that are sent, so that
// it is another in another encoding and the same after a build that changed
// nothing. There is no time of change: the tree has none.
func (h *handler) file(w http.ResponseWriter, r *http.Request, p string) {
	data := h.negotiate(w, r, p)
	sum := sha256.Sum256(data)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	w.Header().Set("Cache-Control", cacheControl(r, output.ContentType(p)))
	http.ServeContent(w, r, p, time.Time{}, bytes.NewReader(data))
}

// gone answers with the page that says what stood at an address, if there is one.
func (h *handler) gone(w http.ResponseWriter, r *http.Request, file string) {
	if !h.has(file) {
		file = "404.html"
	}
	if !h.has(file) {
		Answer(w, r, http.StatusGone, ".txt", []byte(staff.NoPage))
		return
	}
	data := h.negotiate(w, r, file)
	w.Header().Set("Cache-Control", CacheNever)
	body(w, r, http.StatusGone, data)
}

// notFound answers with the site's own page for what doesn't exist.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request) {
	if !h.has("404.html") {
		Answer(w, r, http.StatusNotFound, ".txt", []byte(staff.NoPage))
		return
	}
	data := h.negotiate(w, r, "404.html")
	w.Header().Set("Cache-Control", CacheNever)
	body(w, r, http.StatusNotFound, data)
}

// negotiate returns the bytes of a file in the form that the reader accepts
// best, and says in the head what they are.
func (h *handler) negotiate(w http.ResponseWriter, r *http.Request, p string) []byte {
	w.Header().Set("Content-Type", output.ContentType(p))
	data, _ := h.site.Get(p)
	if h.HTML != nil && path.Ext(p) == ".html" {
		return h.HTML(data) // no twin was made of this
	}
	wanted, best, most := accepted(r.Header.Values("Accept-Encoding")), data, 0.0
	for _, e := range output.Encodings() {
		twin, ok := h.site.Get(p + e.Ext)
		if !ok {
			continue
		}
		w.Header().Set("Vary", "Accept-Encoding")
		if q := wanted(e.Name); q > most {
			w.Header().Set("Content-Encoding", e.Name)
			best, most = twin, q
		}
	}
	return best
}

// Answer sends something that is not in a tree, as what its name's ending says
// that it is. Nobody keeps it.
func Answer(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	secure(w, SecurityHeaders())
	w.Header().Set("Content-Type", output.ContentType(name))
	w.Header().Set("Cache-Control", "no-store")
	body(w, r, status, data)
}

// body sends the status and, unless only the head was asked for, the bytes.
// It is for what [http.ServeContent] can't send: other statuses than 200.
func body(w http.ResponseWriter, r *http.Request, status int, data []byte) {
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(data) // an error means that the reader has gone
	}
}
