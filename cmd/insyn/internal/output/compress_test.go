package output

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
)

var long = strings.Repeat("Malmö deltar i projektet. ", 100)

// unpack undoes a content encoding.
func unpack(t *testing.T, encoding string, r io.Reader) string {
	t.Helper()
	switch encoding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		r = z
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestCompress(t *testing.T) {
	build := func() *Tree {
		return tree(t, "a.html", long, "b/c.css", long, "liten.html", "x", "bild.png", long, "d.json", long, "d.json.gz", "min")
	}
	tr := build()
	if err := tr.Compress(t.Context(), 9); err != nil {
		t.Fatal(err)
	}
	want := []string{"a.html", "a.html.br", "a.html.gz", "b/c.css", "b/c.css.br", "b/c.css.gz", "bild.png",
		"d.json", "d.json.br", "d.json.gz", "liten.html"}
	if d := cmp.Diff(want, tr.Paths()); d != "" {
		t.Error(d)
	}
	for _, e := range Encodings() {
		data, _ := tr.Get("a.html" + e.Ext)
		if unpack(t, e.Name, bytes.NewReader(data)) != long {
			t.Errorf("%s: other bytes", e.Ext)
		}
	}
	if data, _ := tr.Get("d.json.gz"); string(data) != "min" {
		t.Error("a twin was replaced")
	}
	again := build()
	if err := again.Compress(t.Context(), 9); err != nil || !again.Equal(tr) {
		t.Error("not the same bytes twice", err)
	}
	if err := tr.Compress(t.Context(), 9); err != nil || !again.Equal(tr) {
		t.Error("not the same when compressed twice", err)
	}
}

func TestCompressErrors(t *testing.T) {
	for _, level := range []int{0, 12, -1} {
		if err := New().Compress(t.Context(), level); err == nil || !strings.Contains(err.Error(), "mellan 1 och 11") {
			t.Errorf("%d: %v", level, err)
		}
	}
	tr := tree(t, "a.html", long, "a.html.br/x", "")
	if err := tr.Compress(t.Context(), 5); err == nil || !strings.Contains(err.Error(), "både en fil och en mapp") {
		t.Error(err)
	}
}

// TestCompressOnlyWhenShorter uses bytes that no encoding makes shorter.
func TestCompressOnlyWhenShorter(t *testing.T) {
	var b bytes.Buffer
	for i, x := 0, uint32(1); i < 2000; i++ {
		x = x*1664525 + 1013904223
		b.WriteByte(byte(x >> 24))
	}
	tr := tree(t, "brus.txt", b.String())
	if err := tr.Compress(t.Context(), 5); err != nil || tr.Len() != 1 {
		t.Error(tr.Paths(), err)
	}
}

func BenchmarkCompress(b *testing.B) {
	for _, level := range []int{5, 9, 11} {
		b.Run(fmt.Sprint(level), func(b *testing.B) {
			for b.Loop() {
				tr := New()
				for i := range 50 {
					var page strings.Builder
					for j := range 400 {
						fmt.Fprintf(&page, "Projekt %d fick %d kronor %x. ", i, j*i*7919, i*j*104729)
					}
					if err := tr.Add(fmt.Sprintf("%d.html", i), []byte(page.String())); err != nil {
						b.Fatal(err)
					}
				}
				b.SetBytes(tr.Size())
				if err := tr.Compress(b.Context(), level); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestCompressFrom: the shortest file that gets a twin is told apart from the one before
// it, and both ends of the scale of levels are levels.
func TestCompressFrom(t *testing.T) {
	for _, level := range []int{1, brotli.BestCompression} {
		tr := tree(t, "kort.txt", strings.Repeat("a", minCompress-1), "lang.txt", strings.Repeat("a", minCompress))
		if err := tr.Compress(t.Context(), level); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]string{"kort.txt", "lang.txt", "lang.txt.br", "lang.txt.gz"}, tr.Paths()); d != "" {
			t.Errorf("level %d: %s", level, d)
		}
	}
}
