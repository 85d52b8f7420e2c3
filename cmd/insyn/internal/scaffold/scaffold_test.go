package scaffold

import (
	"strings"
	"testing"
)

func TestAfter(t *testing.T) {
	for _, c := range []struct{ before, added, want string }{
		{"a = 1\n", "b = 2\n", "a = 1\n\nb = 2\n"},
		{"a = 1", "b = 2\n", "a = 1\n\nb = 2\n"},
		{"a = 1\r\n", "b = 2\n", "a = 1\r\n\r\nb = 2\r\n"},
		{"\xef\xbb\xbf# först\n", "b = 2\n", "\xef\xbb\xbf# först\n\nb = 2\n"},
		{"", "b = 2\n", "\nb = 2\n"},
	} {
		if got := string(Change{Grows: true, Before: []byte(c.before), Added: c.added}.After()); got != c.want {
			t.Errorf("%q grows to %q, want %q", c.before, got, c.want)
		}
	}
	if got := string(Change{Added: "x\n"}.After()); got != "x\n" {
		t.Errorf("a new file is %q", got)
	}
}

// TestWebsite: what is no web address is refused where it is asked for, with what to write.
func TestWebsite(t *testing.T) {
	for answer, better := range map[string]string{"www.gron.se": "som https://www.gron.se", "gron": "som https://example.org/",
		"info@gron.se": "som https://", "https://gron.se/": "", " https://gron.se/ ": ""} {
		v, err := website(answer, nil)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if right := v.toml == `"https://gron.se/"`; right != (better == "") || !strings.Contains(said, better) {
			t.Errorf("%q: %q, %v", answer, v.toml, err)
		}
	}
}
