package main

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// TestEmbeds holds pages for frames to what they may be: framed by anybody where no other
// page is, found by no search engine, without scripts.
func TestEmbeds(t *testing.T) {
	tree, findings, err := generate(fixtureCity(t, smallArchive), page.Options{Base: "https://insyn.example/"})
	if err != nil || tree == nil {
		t.Fatal(findings, err)
	}
	handler := serve.Handler(tree, serve.Options{Base: "/"})
	ask := func(path string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		return w
	}
	for path, framed := range map[string]bool{
		site.EmbedOf("/projekt/blaskogen/"):            true,
		site.EmbedOf("/namnder/utbetalt-2025.svg"):     true,
		site.EmbedOf(site.CitiesAddress + "karta.svg"): true,
		"/projekt/blaskogen/":                          false,
		site.NamnderAddress:                            false,
	} {
		w := ask(path)
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d", path, w.Code)
			continue
		}
		body := w.Body.String()
		if open := !strings.Contains(w.Header().Get("Content-Security-Policy"), "frame-ancestors 'none'"); open != framed {
			t.Errorf("%s may be framed: %v", path, open)
		}
		for _, mark := range []string{`<base target="_top">`, `<meta name="robots" content="noindex">`} {
			if strings.Contains(body, mark) != framed {
				t.Errorf("%s: %s: %v", path, mark, !framed)
			}
		}
		for _, mark := range []string{"<script", "sidhuvud", "citera"} {
			if strings.Contains(body, mark) == framed {
				t.Errorf("%s: %s: %v", path, mark, framed)
			}
		}
		if framed != !strings.Contains(body, `<link rel="canonical" href="https://insyn.example`+path+`">`) {
			t.Errorf("%s names itself to search engines: %v", path, framed)
		}
		if code := `&lt;iframe src=&#34;https://insyn.example/inbaddning/`; strings.Contains(body, code) == framed {
			t.Errorf("%s has the code of a frame: %v", path, framed)
		}
	}
	if strings.Contains(ask(site.SitemapAddress).Body.String(), site.EmbedsAddress) {
		t.Error("the sitemap lists pages for frames")
	}
}

// TestPrint: insyn data makes the charts for paper too. No release promises what a plain
// build lacks.
func TestPrint(t *testing.T) {
	city, paper := fixtureCity(t, smallArchive), "namnder/utbetalt-2025-tryck.png"
	for _, print := range []bool{false, true} {
		opt := page.Options{Print: print}
		tree, findings, err := generate(city, opt)
		if err != nil || tree == nil {
			t.Fatal(findings, err)
		}
		html, _ := tree.Get("namnder/index.html")
		if _, made := tree.Get(paper); made != print || strings.Contains(string(html), `href="utbetalt-2025-tryck.png"`) != print {
			t.Errorf("for paper %v: made %v, or the page says otherwise", print, made)
		}
		site, _, err := models(t.Context(), city, opt)
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(site.Public(), func(a release.Address) bool { return strings.HasSuffix(a.Address, paper) }) {
			t.Error("a release promises a picture that a plain build lacks")
		}
	}
}
