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
