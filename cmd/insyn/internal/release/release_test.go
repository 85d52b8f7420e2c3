package release

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestValidName(t *testing.T) {
	for name, want := range map[string]bool{"2026-03": true, "2026-03-b": true, "1999-12-rattad": true, "2026": false, "2026-13": false,
		"2026-00": false, "26-03": false, "2026-03-": false, "2026-03-B": false, "../2026-03": false, "2026-03/x": false, "": false} {
		if ValidName(name) != want {
			t.Errorf("%q may be a name: %v", name, !want)
		}
	}
}

// The list of addresses keeps what it has, adds what is new, and is read as it
// was written.
func TestAddresses(t *testing.T) {
	first := new(Past).With("2026-03", []Address{{Address: "/b/", Title: "B"}, {Address: "/a.csv"}, {Address: "/"}})
	past, findings := Load(fstest.MapFS{AddressFile: {Data: first}})
	if len(findings) > 0 || len(past.Addresses) != 3 || !past.Has("/a.csv") || past.Has("/c/") {
		t.Fatalf("%s: %v", first, findings)
	}
	second := string(past.With("2026-04", []Address{{Address: "/b/", Title: "Nya B"}, {Address: "/c/", Title: "C"}}))
	if _, lines, _ := strings.Cut(second, "\n"); lines != "# Antal adresser: 4\n/\t2026-03\n/a.csv\t2026-03\n/b/\t2026-03\tNya B\n/c/\t2026-04\tC\n" {
		t.Errorf("%q", second)
	}
	gone := strings.Replace(second, "/c/\t2026-04\tC\n", "", 1)
	if _, findings = Load(fstest.MapFS{AddressFile: {Data: []byte(gone)}}); len(findings) != 1 || findings[0].Pos.Line != 2 {
		t.Errorf("without a line: %v", findings)
	}
	windows := strings.ReplaceAll(second, "\n", "\r\n")
	if past, findings = Load(fstest.MapFS{AddressFile: {Data: []byte(windows)}}); len(findings) > 0 || len(past.Addresses) != 4 {
		t.Errorf("with other line ends: %v", findings)
	}
}
