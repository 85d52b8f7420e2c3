package record

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// TestBase: what can't begin all addresses of a site is none, with the one that was
// meant where that can be known.
func TestBase(t *testing.T) {
	const odd = "https://insyn.example/"
	for text, want := range map[string][2]string{
		"HTTPS://Räksmörgås.Example:8443/Öppet":  {"https://xn--rksmrgs-5wao1o.example:8443/%C3%96ppet/", ""},
		"https://insyn.example:443/":             {odd, ""},
		"http://insyn.example:080":               {"http://insyn.example/", ""},
		"http://insyn.example:443/~a_b/c+d@e.f/": {"http://insyn.example:443/~a_b/c+d@e.f/", ""},
		"http://localhost:8080/":                 {"http://localhost:8080/", ""},
		"https://[::1]:8080/":                    {"https://[::1]:8080/", ""},
		"https://127.0.0.1/":                     {"https://127.0.0.1/", ""},

		"https://a:b@insyn.example/":          {"", odd},
		"https://insyn.example/?":             {"", odd},
		"https://insyn.example/#":             {"", odd},
		"https://insyn.example./":             {"", odd},
		"https://insyn.example/%2e%2E/":       {"", odd},
		"https://insyn.example/a/./b/":        {"", odd + "a/b/"},
		"https://insyn.example/a%2Fb/":        {"", odd + "a/b/"},
		"https://insyn.example/a%5cb/":        {"", odd + "a-b/"},
		"https://insyn.example/a%0a  X: y/":   {"", odd + "a---X--y/"},
		"https://insyn.example/\u202e/":       {"", odd + "-/"},
		"https://insyn.example/$a/:b/*/{c};/": {"", odd + "-a/-b/-/-c--/"},

		"ftp://insyn.example/": {}, "//insyn.example/": {}, "https:///a": {}, "https:insyn.example/": {}, "javascript:alert(1)": {},
		"https://.example/": {}, "https://a..example/": {}, "https://a../": {}, "https://-a.example/": {}, "https://a-.example/": {},
		"https://a_b.example/": {}, "https://*.example/": {}, `https://a"b.example/`: {}, "https://a<b.example/": {}, "https://$a.example/": {},
		"https://\u202ea.example/": {}, "https://xn--.example/": {}, "https://1.2.3.4.5/": {}, "https://0x7f.1/": {}, "https://[::g]/": {},
		"https://[fe80::1%25eth0]/": {}, "https://a.example:0/": {}, "https://a.example:65536/": {},
		"https://a.example:99999999999999999999/":          {},
		"https://" + strings.Repeat("a", 64) + ".example/": {}, "https://" + strings.Repeat("a.", 124) + "example/": {},
	} {
		if base, better := Base(text); base != want[0] || better != want[1] {
			t.Errorf("%q: got %q, better %q, want %q", text, base, better, want)
		}
	}
	for _, port := range []string{"1", "65535"} {
		if base, _ := Base("https://a.example:" + port); base != "https://a.example:"+port+"/" {
			t.Errorf("port %s: %q", port, base)
		}
	}
	long := strings.Repeat("a.", 123) + "example" // 253 bytes
	if base, _ := Base("https://" + long); base == "" {
		t.Error("the longest name is none")
	}
}

// FuzzBase: whatever is given, what comes out is an address in plain signs that is itself
// as it should be.
func FuzzBase(f *testing.F) {
	for _, s := range []string{"https://insyn.example/", "http://å.se:80/ö/", "https://[::1]/", "https://a.b./%2f", "https://a.b/%zz",
		"https://a@b.c//", "http://\xa50"} {
		f.Add(s)
	}
	plain := regexp.MustCompile(`^https?://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]+)?/([A-Za-z0-9._~@+-]|%[0-9A-F]{2}|/)*$`)
	f.Fuzz(func(t *testing.T, text string) {
		base, better := Base(text)
		for _, s := range []string{base, better} {
			if s == "" {
				continue
			}
			if again, _ := Base(s); again != s {
				t.Errorf("%q gives %q, which gives %q", text, s, again)
			}
			u, err := url.Parse(s)
			if err != nil || !plain.MatchString(s) || !strings.HasSuffix(s, "/") || strings.Contains(u.Path, "//") {
				t.Errorf("%q gives %q (%v)", text, s, err)
			}
		}
	})
}
