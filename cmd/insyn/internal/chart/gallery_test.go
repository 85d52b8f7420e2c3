package chart_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
)

var gallery = flag.String("gallery", "", "folder to write a page to look at the charts on")

// TestGallery draws every sample in every form and writes them to a page, light
// and dark, for people to look at if a folder is given:
//
//	go test ./cmd/insyn/internal/chart -run Gallery -gallery /tmp/charts
func TestGallery(t *testing.T) {
	if *gallery == "" {
		*gallery = t.TempDir()
	}
	css, err := os.ReadFile("../../../../layouts/chart.css")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(*gallery, "fonts"), os.DirFS("internal/scene/font")); err != nil && !errors.Is(err, fs.ErrExist) {
		t.Fatal(err)
	}
	all := samples(t)
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(all)) {
		svg, err := chart.Inline(name, all[name])
		if err != nil {
			t.Fatal(name, err)
		}
		d, err := all[name].Layout(chart.Wide)
		if err != nil {
			t.Fatal(name, err)
		}
		png, err := d.PNG()
		if err != nil {
			t.Fatal(name, err)
		}
		write(t, name+".svg", d.SVGFile())
		write(t, name+".png", png)
		narrow, _ := all[name].Layout(chart.Narrow)
		one, _ := narrow.SVG(name)
		t.Logf("%-16s narrow %6d B, both %6d B (%d gzipped), png %6d B", name, len(one), len(svg), zipped(svg), len(png))
		fmt.Fprintf(&b, "<figure><figcaption>%s</figcaption><div class=c-box>%s</div></figure>\n", html.EscapeString(title(all[name])), svg)
	}
	for theme, vars := range map[string]string{
		"light": "--ink:#16242b;--paper:#fbfaf7;--accent:#0b5f6b;--warm:#b4541f;--grey-1:#4a575d;--grey-2:#848e92;--grey-3:#dde0dd",
		"dark":  "--ink:#e9ece9;--paper:#10191d;--accent:#5fb6c0;--warm:#eb9a63;--grey-1:#b3bdc0;--grey-2:#6f7c82;--grey-3:#2a363b",
	} {
		page := fmt.Sprintf(`<!doctype html><html lang=sv><meta charset=utf-8><meta name=viewport content="width=device-width"><style>
@font-face{font-family:S;src:url(fonts/source-sans-3-latin-400.ttf)}
@font-face{font-family:S;font-weight:600;src:url(fonts/source-sans-3-latin-600.ttf)}
:root{%s}body{background:var(--paper);color:var(--ink);font:18px/1.55 S,Arial;margin:1rem}figure{max-width:45rem;margin:0 auto 3rem}
figcaption{font-weight:600;font-size:1.2em;line-height:1.25;margin-bottom:.8em}
%s</style>%s`, vars, css, b.Bytes())
		write(t, theme+".html", []byte(page))
	}
}

func zipped(data []byte) int {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data)
	_ = z.Close()
	return b.Len()
}

func title(c chart.Chart) string {
	d, err := c.Layout(chart.Narrow)
	if err != nil {
		return err.Error()
	}
	return d.Title()
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(*gallery, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*gallery, name), data, 0o644); err != nil {
		t.Fatal(err)
	}
}
