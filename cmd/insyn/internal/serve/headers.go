package serve

import (
	"net/http"
	"regexp"
	"strings"
)

// Header is a line of an HTTP response's head.
type Header struct{ Name, Value string }

// Framed is where pages lie that others may frame, from the site's own address:
// a chart or a card with the code to paste. All other pages refuse.
const Framed = "inbaddning/"

// SecurityHeaders returns the headers that every response of the site carries,
// in order. [Handler] sends them, so that the preview and the browser tests see
// what they forbid; package webserver writes them for other servers.
//
// The content policy allows the site's own files and nothing else: no other
// host, no inline script or style, no frame around it. Browsers heed that of
// transport only where it comes over https.
func SecurityHeaders() []Header { return securityHeaders("'none'") }

// FramedHeaders returns those of a page that may be framed.
func FramedHeaders() []Header { return securityHeaders("*") }

func securityHeaders(ancestors string) []Header {
	policy := []string{
		"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
		"connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors " + ancestors,
	}
	return []Header{
		{"Content-Security-Policy", strings.Join(policy, "; ")},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Strict-Transport-Security", "max-age=31536000"},
	}
}

// secure puts headers into a response's head.
func secure(w http.ResponseWriter, headers []Header) {
	for _, line := range headers {
		w.Header().Set(line.Name, line.Value)
	}
}

// The two rules for how long a browser may keep a file without asking.
const (
	CacheForever = "public, max-age=31536000, immutable" // the address names the version
	CacheNever   = "no-cache"                            // ask each time; 304 if unchanged
)

// cacheControl returns the rule for a file: an asset whose address says which
// version it is (?v=...), or whose name does, never changes; everything else is
// asked for again.
func cacheControl(r *http.Request, contentType string) string {
	versioned := r.URL.Query().Get("v") != "" || namedByContent.MatchString(r.URL.Path)
	if !strings.HasPrefix(contentType, "text/html") && versioned {
		return CacheForever
	}
	return CacheNever
}

var namedByContent = regexp.MustCompile(NamedByContent)

// NamedByContent is the end of the names of the parts of scripts and of the search
// index, which carry a hash of what they hold.
const NamedByContent = `-([0-9A-Z]{8}\.js|[0-9a-f]{8}\.json)$`
