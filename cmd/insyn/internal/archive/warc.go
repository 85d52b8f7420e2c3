package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

// warc returns the site as a web archive (WARC 1.1, ISO 28500:2017): what a server
// that follows the site's rules answers at each of its addresses.
//
// It is our own because the libraries in Go take their ids and times from chance
// and the clock; the format is a head of lines, the bytes and two line ends.
func (d *Deposit) warc() ([]byte, error) {
	base, err := url.Parse(d.Base)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	info := fields("software", "insyn "+d.Program, "format", "WARC File Format 1.1", "isPartOf", d.ID(), "publisher", d.Publisher,
		"conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
	d.record(&out, "warcinfo", "", "application/warc-fields", []byte(info), nil)
	handler := serve.Handler(d.Site, serve.Options{Base: base.Path})
	for _, address := range d.addresses() {
		u := base.ResolveReference(&address)
		got := &answer{header: http.Header{}}
		handler.ServeHTTP(got, &http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: http.Header{}})
		d.record(&out, "response", u.String(), "application/http;msgtype=response", got.bytes(), got.body.Bytes())
	}
	return out.Bytes(), nil
}

// addresses returns what there is to ask for, from the site's own address: every
// file, every older address that has a rule, and files by the version that pages
// ask for.
func (d *Deposit) addresses() (out []url.URL) {
	all := map[url.URL]bool{}
	for _, p := range d.Site.Paths() {
		if dir, name := path.Split(p); name == "index.html" {
			p = dir
		}
		all[url.URL{Path: "./" + p}] = true
	}
	for _, r := range d.Site.Rules {
		all[url.URL{Path: "." + r.From}] = true
	}
	for _, p := range d.Site.Paths() {
		if ext := path.Ext(p); ext != ".html" && ext != ".css" {
			continue
		}
		data, _ := d.Site.Get(p)
		for _, m := range reVersioned.FindAllSubmatch(data, -1) {
			file := path.Join(path.Dir(p), string(m[1]))
			if _, ok := d.Site.Get(file); ok {
				all[url.URL{Path: "./" + file, RawQuery: string(m[2])}] = true
			}
		}
	}
	for u := range all {
		out = append(out, u)
	}
	slices.SortFunc(out, func(a, b url.URL) int { return strings.Compare(a.String(), b.String()) })
	return out
}

// reVersioned finds what pages and styles ask for by its version.
var reVersioned = regexp.MustCompile(`["'(]([^"'()?#\s:]+)\?(v=[0-9a-z]+)["')]`)

// record writes one record. Its id is made from what it holds, so that it is the
// same every time and unlike all others.
func (d *Deposit) record(out *bytes.Buffer, kind, address, content string, block, payload []byte) {
	head := []string{"WARC-Type", kind, "WARC-Record-ID", recordID(kind, address, d.ID(), digest(block)), "WARC-Date", d.time()}
	if address != "" {
		head = append(head, "WARC-Target-URI", address)
	}
	if payload != nil {
		head = append(head, "WARC-Payload-Digest", warcDigest(payload))
	}
	head = append(head, "WARC-Block-Digest", warcDigest(block), "Content-Type", content, "Content-Length", fmt.Sprint(len(block)))
	fmt.Fprintf(out, "WARC/1.1\r\n%s\r\n%s\r\n\r\n", fields(head...), block)
}

// fields writes names and values, a line each.
func fields(pairs ...string) string {
	var b strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString(pairs[i] + ": " + pairs[i+1] + "\r\n")
	}
	return b.String()
}

// recordID returns a UUID of version 8 (RFC 9562), whose bits are of one's own
// making.
func recordID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	id := sum[:16]
	id[6], id[8] = id[6]&0x0f|0x80, id[8]&0x3f|0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}

// warcDigest writes a checksum as web archives do.
func warcDigest(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + base32.StdEncoding.EncodeToString(sum[:])
}

// answer is what a handler answers, kept. The standard library has one for tests
// only.
type answer struct {
	status int
	header http.Header
	body   bytes.Buffer
}

// Header implements [http.ResponseWriter].
func (a *answer) Header() http.Header { return a.header }

// WriteHeader implements [http.ResponseWriter].
func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
}

// Write implements [http.ResponseWriter].
func (a *answer) Write(data []byte) (int, error) {
	a.WriteHeader(http.StatusOK)
	return a.body.Write(data)
}

// bytes returns the answer as it goes over the wire.
func (a *answer) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\n", a.status, http.StatusText(a.status))
	if err := a.header.Write(&b); err != nil {
		panic("archive: memory doesn't fail: " + err.Error())
	}
	b.WriteString("\r\n")
	b.Write(a.body.Bytes())
	return b.Bytes()
}
