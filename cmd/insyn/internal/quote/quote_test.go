package quote

import (
	"encoding/json"
	"strings"
	"testing"
)

// hard has in its texts what each form reads as a command.
var hard = Reference{ID: "insyn-a-b", Title: "50 % av {A} & \\B\n@misc{x,\nER  - ", Portal: "Insyn", Publisher: "Storköpings stad",
	Issued: "2031-04-b", Edition: "2031-04-b", Note: "Källa: s. 3_4", Language: "sv", Address: "https://storkoping.example/a/#b_c"}

// TestBibTeX: a text ends no field and begins no entry.
func TestBibTeX(t *testing.T) {
	data, err := BibTeX([]Reference{hard, hard})
	if err != nil {
		t.Fatal(err)
	}
	got := string(data)
	if strings.Count(got, "\n@")+1 != 2 || strings.Count(got, "{") != strings.Count(got, "}") {
		t.Errorf("is not two entries with braces that match:\n%s", got)
	}
	for _, want := range []string{`50 \% av (A) \& \textbackslash{}B @misc(x, ER -`, `s. 3\_4`, "{https://storkoping.example/a/#b_c}"} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %s:\n%s", want, got)
		}
	}
}

// TestRIS: each field is a line, and a text ends no reference.
func TestRIS(t *testing.T) {
	data, err := RIS([]Reference{hard, hard})
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.SplitSeq(strings.TrimSpace(string(data)), "\r\n") {
		if l != "" && (len(l) < 6 || l[2:6] != "  - ") && l != "ER  -" {
			t.Errorf("%q is no field", l)
		}
	}
	if n := strings.Count(string(data), "\r\nER  - "); n != 2 {
		t.Errorf("has %d ends of references", n)
	}
}

// TestCSL: a date has numbers only, and what tells editions of a month apart is none.
func TestCSL(t *testing.T) {
	data, err := CSL([]Reference{hard})
	if err != nil {
		t.Fatal(err)
	}
	var got []item
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if d := got[0].Issued.Parts; len(d) != 1 || len(d[0]) != 2 || d[0][0] != 2031 || d[0][1] != 4 {
		t.Errorf("is issued %v", d)
	}
	if got[0].Title != hard.Title || got[0].Version != hard.Edition {
		t.Errorf("is %+v", got[0])
	}
}
