package serve

import (
	"net/http"
	"regexp"
	"strings"
)

// Header is a line of an HTTP response's head.
type Header struct{ Name, Value string }

// SecurityHeaders returns the headers that every response of the site carries,
// in order. [Handler] sends them, so that the preview and the browser tests see
// what they forbid. A host of the published site that can send headers of the
// site's choice should send this list. GitHub Pages can't, which is why
// layouts/base.html states the content policy too.
//
// The content policy allows the site's own files and nothing else: no other
// host, no inline script or style, no frame around it.
func SecurityHeaders() []Header {
	policy := []string{
		"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
		"connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
	}
	return []Header{
		{"Content-Security-Policy", strings.Join(policy, "; ")},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
	}
}

// secure puts the security headers into a response's head.
func secure(w http.ResponseWriter) {
	for _, line := range SecurityHeaders() {
		w.Header().Set(line.Name, line.Value)
	}
}

// The two rules for how long a browser may keep a file without asking.
const (
	cacheForever = "public, max-age=31536000, immutable" // the address names the version
	cacheNever   = "no-cache"                            // ask each time; 304 if unchanged
)

// cacheControl returns the rule for a file: an asset whose address says which
// version it is (?v=...), or whose name does, never changes; everything else is
// asked for again.
func cacheControl(r *http.Request, contentType string) string {
	versioned := r.URL.Query().Get("v") != "" || namedByContent.MatchString(r.URL.Path)
	if !strings.HasPrefix(contentType, "text/html") && versioned {
		return cacheForever
	}
	return cacheNever
}

// namedByContent matches the parts of scripts and of the search index, which
// carry a hash of what they hold.
var namedByContent = regexp.MustCompile(`-([0-9A-Z]{8}\.js|[0-9a-f]{8}\.json)$`)
