package output

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Options say how [Handler] serves a tree. The zero Options serve it at "/".
type Options struct {
	Base    string                   // the path that the site lies under, "/" or "/internationellt/"
	Headers []Header                 // sent with every response
	HTML    func(page []byte) []byte // if not nil, called once for each page before it is served
}

// onDemand is the level for what is compressed while the reader waits.
const onDemand = 5

// Handler serves the tree that current returns, as a web server serves the
// published site. A new tree is served from the next request on; nil, before
// there is one, is answered with 503.
//
// It answers GET and HEAD: a directory with its index.html, an address without
// its final slash with a redirect, what doesn't exist with the site's
// 404.html. Compressed forms are made when first asked for, or taken from the
// twins that [Tree.Compress] made. Ranges are not served.
func Handler(current func() *Tree, o Options) http.Handler {
	o.Base = "/" + strings.Trim(o.Base, "/") + "/"
	if o.Base == "//" {
		o.Base = "/"
	}
	return &handler{current: current, Options: o}
}

type handler struct {
	current func() *Tree
	Options
	cache atomic.Pointer[cache]
}

// ServeHTTP answers one request.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, line := range h.Headers {
		w.Header().Set(line.Name, line.Value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, r, http.StatusMethodNotAllowed, "Webbplatsen kan bara läsas.\n")
		return
	}
	tree := h.current()
	if tree == nil {
		plain(w, r, http.StatusServiceUnavailable, "Webbplatsen är inte byggd än.\n")
		return
	}
	files := h.filesOf(tree)
	p, inside := strings.CutPrefix(r.URL.Path, h.Base)
	switch file, found := tree.find(p); {
	case !inside && r.URL.Path+"/" == h.Base, inside && !found && tree.isDir(p) && tree.has(p+"/index.html"):
		redirect(w, r)
	case inside && found:
		h.serve(w, r, files.get(file), cacheControl(r, ContentType(file)))
	default:
		h.notFound(w, r, tree, files)
	}
}

// find returns the path of the file that is shown at the address p.
func (t *Tree) find(p string) (file string, found bool) {
	if p == "" || strings.HasSuffix(p, "/") {
		p += "index.html"
	}
	return p, t.has(p)
}

func (t *Tree) has(p string) bool {
	_, ok := t.files[p]
	return ok
}

// redirect sends the reader to the same address with a slash at its end. The
// target is a path of this host: the tree has no path with an empty element,
// so it can't begin with two slashes.
func redirect(w http.ResponseWriter, r *http.Request) {
	to := url.URL{Path: r.URL.Path + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", to.String())
	w.Header().Set("Cache-Control", cacheNever)
	w.WriteHeader(http.StatusMovedPermanently)
}

// plain answers with a line of text.
func plain(w http.ResponseWriter, r *http.Request, status int, text string) {
	w.Header().Set("Content-Type", ContentType(".txt"))
	w.Header().Set("Cache-Control", "no-store")
	body(w, r, status, []byte(text))
}

// body sends the status and, unless only the head was asked for, the bytes.
func body(w http.ResponseWriter, r *http.Request, status int, data []byte) {
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(data) // an error means that the reader has gone
	}
}

// notFound answers with the site's own page for what doesn't exist.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request, tree *Tree, files *cache) {
	if !tree.has("404.html") {
		plain(w, r, http.StatusNotFound, "Sidan finns inte.\n")
		return
	}
	f := files.get("404.html")
	form := f.negotiate(w, r)
	w.Header().Set("Cache-Control", cacheNever)
	body(w, r, http.StatusNotFound, form.data)
}

// serve answers with a file, or with 304 if the reader has it already.
func (h *handler) serve(w http.ResponseWriter, r *http.Request, f *file, cacheControl string) {
	form := f.negotiate(w, r)
	w.Header().Set("Cache-Control", cacheControl)
	w.Header().Set("ETag", form.etag)
	if matches(r.Header.Values("If-None-Match"), form.etag) {
		w.Header().Del("Content-Type")
		w.Header().Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body(w, r, http.StatusOK, form.data)
}

// cache holds what was made of the files of one tree in order to serve them.
type cache struct {
	tree  *Tree
	html  func([]byte) []byte
	files sync.Map // path → *file
}

// filesOf returns the cache for the tree, a new one if the tree is new.
func (h *handler) filesOf(tree *Tree) *cache {
	c := h.cache.Load()
	if c == nil || c.tree != tree {
		c = &cache{tree: tree, html: h.HTML}
		h.cache.Store(c)
	}
	return c
}

// get returns the file at a path of the tree.
func (c *cache) get(p string) *file {
	f, ok := c.files.Load(p)
	if !ok {
		f, _ = c.files.LoadOrStore(p, &file{path: p, encoded: make([]form, len(encodings))})
	}
	f.(*file).prepare(c)
	return f.(*file)
}

// file is one file as it is served.
type file struct {
	path    string
	once    sync.Once
	own     form
	twins   [][]byte // by encoding: what Compress made
	encoded []form   // by encoding, made when first asked for
}

// form is a file in one encoding.
type form struct {
	once sync.Once
	data []byte
	etag string
}

// prepare makes the plain form.
func (f *file) prepare(c *cache) {
	f.once.Do(func() {
		data, _ := c.tree.Get(f.path)
		f.twins = make([][]byte, len(encodings))
		if c.html != nil && path.Ext(f.path) == ".html" {
			data = c.html(data)
		} else {
			for i, e := range encodings {
				f.twins[i], _ = c.tree.Get(f.path + e.ext)
			}
		}
		f.own.set(data)
	})
}

// set fills the form. Its entity tag is made from its bytes.
func (m *form) set(data []byte) {
	sum := sha256.Sum256(data)
	m.data, m.etag = data, `"`+hex.EncodeToString(sum[:12])+`"`
}

// in returns the file in the encoding, or as it is if that is no shorter.
func (f *file) in(i int) *form {
	m := &f.encoded[i]
	m.once.Do(func() {
		data := f.twins[i]
		if data == nil {
			data, _ = encodings[i].encode(f.own.data, onDemand) // writing to memory doesn't fail
		}
		if data != nil {
			m.set(data)
		}
	})
	if m.data == nil {
		return &f.own
	}
	return m
}

// negotiate chooses the form that the reader accepts and says so in the head.
func (f *file) negotiate(w http.ResponseWriter, r *http.Request) *form {
	contentType := ContentType(f.path)
	w.Header().Set("Content-Type", contentType)
	if !isText(contentType) || len(f.own.data) < minCompress {
		return &f.own
	}
	w.Header().Set("Vary", "Accept-Encoding")
	i := accepted(r.Header.Values("Accept-Encoding"))
	if i < 0 {
		return &f.own
	}
	m := f.in(i)
	if m != &f.own {
		w.Header().Set("Content-Encoding", encodings[i].name)
	}
	return m
}
