package output

import "testing"

func TestContentType(t *testing.T) {
	for p, want := range map[string]string{
		"a/index.html": "text/html; charset=utf-8",
		"BILD.PNG":     "image/png",
		"a.b.svg":      "image/svg+xml; charset=utf-8",
		"x.json":       "application/json",
		"_headers":     "application/octet-stream",
	} {
		if got := ContentType(p); got != want {
			t.Errorf("%s: %s", p, got)
		}
	}
}

func TestIsText(t *testing.T) {
	for p, want := range map[string]bool{"a.html": true, "a.svg": true, "a.json": true, "a.geojson": true, "a.jsonld": true, "a.rdf": true,
		"a.atom": true, "a.toml": true, "a.csv": true, "a.png": false, "a.pdf": false, "a.zip": false, "a.xlsx": false, "a": false} {
		if isText(ContentType(p)) != want {
			t.Errorf("%s: %v", p, !want)
		}
	}
}
