package output

import (
	"maps"
	"path"
	"strings"
)

// types gives each ending its media type. The list is our own because
// package mime asks the machine it runs on, and the answer must be the same
// everywhere.
var types = map[string]string{
	".atom":        "application/atom+xml; charset=utf-8",
	".avif":        "image/avif",
	".br":          "application/octet-stream",
	".css":         "text/css; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".db":          "application/vnd.sqlite3",
	".geojson":     "application/geo+json",
	".gif":         "image/gif",
	".gz":          "application/gzip",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".ics":         "text/calendar; charset=utf-8",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".jsonld":      "application/ld+json",
	".md":          "text/markdown; charset=utf-8",
	".pdf":         "application/pdf",
	".png":         "image/png",
	".rdf":         "application/rdf+xml; charset=utf-8",
	".rss":         "application/rss+xml; charset=utf-8",
	".sqlite":      "application/vnd.sqlite3",
	".svg":         "image/svg+xml; charset=utf-8",
	".toml":        "application/toml; charset=utf-8",
	".ttl":         "text/turtle; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff":        "font/woff",
	".woff2":       "font/woff2",
	".xlsx":        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".xml":         "application/xml; charset=utf-8",
	".zip":         "application/zip",
}

// Types returns the media type of each ending that the site knows, with its dot.
func Types() map[string]string { return maps.Clone(types) }

// ContentType returns the media type of a file by the ending of its path, with
// the charset where it is text.
func ContentType(p string) string {
	if t, ok := types[strings.ToLower(path.Ext(p))]; ok {
		return t
	}
	return "application/octet-stream"
}

// isText reports whether a media type is one that compresses well.
func isText(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	return strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "json") || strings.HasSuffix(kind, "xml") || kind == "application/toml"
}
