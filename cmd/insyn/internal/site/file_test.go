package site

import "testing"

// TestFileOf: a page is found by its file's name, and the file by its page's address.
func TestFileOf(t *testing.T) {
	for address, file := range map[string]string{
		"/om/": "content/sidor/om.md", "/projekt/hav/": "content/projekt/hav.md", "/platser/hamnen/": "content/platser/hamnen.md",
		"/namnder/parknamnden/": "content/namnder/parknamnden/index.md", "/initiativ/hav/": "content/initiativ/hav.md",
		"/namnder/parknamnden/2025/": "content/namnder/parknamnden/2025.md", "/natverk/hav/": "content/natverk/hav.md",
	} {
		if got := FileOf(address); got != file {
			t.Errorf("%s is made of %q, want %q", address, got, file)
		}
		if got := OfFile(file); got != address {
			t.Errorf("%s makes %q, want %q", file, got, address)
		}
	}
	for _, address := range []string{"/", "/projekt/", "/stader/oslo/", "/utgavor/2026-03/"} {
		if got := FileOf(address); got != "" {
			t.Errorf("%s is made of %q, want nothing", address, got)
		}
	}
	if got := OfFile("data/stader.toml"); got != "" {
		t.Errorf("a list makes %q", got)
	}
}
