package serve

import (
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// TestCacheControl: what carries its version in its address or its name is kept for ever.
func TestCacheControl(t *testing.T) {
	for path, want := range map[string]string{
		"/js/sok.js":                   CacheNever,
		"/js/sok.js?v=12345678":        CacheForever,
		"/js/chunk-JBVPMBKF.js":        CacheForever,
		"/js/chunk-jbvpmbkf.js":        CacheNever, // a name that somebody gave it
		"/sok/index/index.json":        CacheNever,
		"/sok/index/x10-69e12eed.json": CacheForever,
		"/data/projekt-2025.json":      CacheNever,
	} {
		if got := cacheControl(httptest.NewRequest("GET", path, nil), "text/javascript"); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// TestPolicyInPages: where a host sends no headers the pages themselves state
// the policy, so the two must be one, but for what only a header can say.
func TestPolicyInPages(t *testing.T) {
	frame, err := os.ReadFile("../../../../layouts/base.html")
	if err != nil {
		t.Fatal(err)
	}
	policy := strings.TrimSuffix(SecurityHeaders()[0].Value, "; frame-ancestors 'none'")
	if !strings.Contains(string(frame), `<meta http-equiv="Content-Security-Policy" content="`+policy+`">`) {
		t.Errorf("layouts/base.html has another policy than %s", policy)
	}
}
