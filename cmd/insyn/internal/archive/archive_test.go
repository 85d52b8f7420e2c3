package archive

import (
	"archive/tar"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
)

// small is a deposit of a site with odd names.
func small(t *testing.T, base string) *Deposit {
	t.Helper()
	site := output.New()
	for p, text := range map[string]string{"index.html": `<link href="stil.css?v=1a"><a href="?v=2">`, "stil.css": "p{}", "404.html": "borta",
		"å ä/100 % & mer.txt": "x", "gammal/index.html": "flyttad"} {
		if err := site.Add(p, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	site.Rules = []output.Rule{{From: "/gammal/", To: "/"}, {From: "/borta.csv"}}
	return &Deposit{Edition: "2026-03", Day: "2026-03-31", Base: base, Title: "Ett <portal> & mer", About: "Om", Publisher: "Småstad",
		Contact: "Växeln", Rights: "https://licens.example/", Program: "1", Site: site,
		Tables: []File{{"a.csv", []byte("a\n")}}, Input: []File{{"content/a.md", []byte("a")}}}
}

// packed returns the files of a package, by path.
func packed(t *testing.T, d *Deposit) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for r := tar.NewReader(&b); ; {
		head, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name, inside := strings.CutPrefix(head.Name, d.ID()+"/")
		if !inside {
			t.Errorf("%s lies outside the package's folder", head.Name)
		}
		out[name] = string(data)
	}
}

func TestID(t *testing.T) {
	for base, want := range map[string]string{"https://insyn.example/": "insyn.example-2026-03", "http://localhost:8080/": "localhost-2026-03",
		"https://example.org/in/syn/": "example.org-in-syn-2026-03"} {
		if got := small(t, base).ID(); got != want {
			t.Errorf("%s: %s, want %s", base, got, want)
		}
	}
}

// Names and texts that mean something in XML or in addresses stay what they are.
func TestOddNames(t *testing.T) {
	files := packed(t, small(t, "https://insyn.example/"))
	if files["representations/webbplats/data/å ä/100 % & mer.txt"] != "x" {
		t.Error("the file is not in the package")
	}
	if mets := files["representations/webbplats/METS.xml"]; !strings.Contains(
		mets,
		`xlink:href="data/%C3%A5%20%C3%A4/100%20%25%20&amp;%20mer.txt"`,
	) {
		t.Error(mets)
	}
	for p, text := range files {
		if strings.HasSuffix(p, ".xml") {
			if err := xml.Unmarshal([]byte(text), new(struct{})); err != nil {
				t.Errorf("%s: %v", p, err)
			}
		}
	}
	if !strings.Contains(files["metadata/descriptive/dc.xml"], "<dc:title>Ett &lt;portal&gt; &amp; mer, utgåva 2026-03</dc:title>") {
		t.Error(files["metadata/descriptive/dc.xml"])
	}
}

// The web archive has every address under the path that the site lies at, with
// what its rules say.
func TestAddresses(t *testing.T) {
	d := small(t, "https://example.org/in/")
	warc := packed(t, d)["representations/warc/data/"+d.ID()+".warc"]
	for _, want := range []string{
		"WARC-Target-URI: https://example.org/in/\r\n", "WARC-Target-URI: https://example.org/in/stil.css\r\n",
		"WARC-Target-URI: https://example.org/in/stil.css?v=1a\r\n",
		"WARC-Target-URI: https://example.org/in/%C3%A5%20%C3%A4/100%20%25%20&%20mer.txt\r\n",
		"HTTP/1.1 301 Moved Permanently\r\n", "Location: /in/\r\n", "HTTP/1.1 410 Gone\r\n",
	} {
		if strings.Count(warc, want) != 1 {
			t.Errorf("%q is there %d times", want, strings.Count(warc, want))
		}
	}
	if n := strings.Count(warc, "WARC/1.1\r\n"); n != 8 {
		t.Errorf("%d records:\n%s", n, warc)
	}
}

// A day that is none is an error and not a package of another day.
func TestBadDay(t *testing.T) {
	d := small(t, "https://insyn.example/")
	d.Day = "2026-02-30"
	if err := d.Write(io.Discard); err == nil {
		t.Error("accepted")
	}
}
