package chart_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image/png"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
)

// A file says by itself what it is, from where, of when, and how it may be used.
func TestAbout(t *testing.T) {
	bars := samples(t)["bars"].(chart.Bars)
	bars.Title = "Mest <fick> havet & kusten"
	bars.About = chart.Origin{
		Source:     "Årsbok 2025",
		Publisher:  "Småstad",
		Date:       "2025-12-31",
		Year:       "2025",
		Licence:    "CC0",
		LicenceURL: "https://cc.example/",
	}
	d := layout(t, bars, chart.Wide)
	file, page := string(d.SVGFile()), ""
	parse(t, []byte(file))
	if svg, err := d.SVG("x"); err == nil {
		page = string(svg)
	}
	if strings.Contains(page, "<metadata") || page == "" {
		t.Error("a drawing on a page has metadata")
	}
	for _, want := range []string{"<dc:title>Mest &lt;fick&gt; havet &amp; kusten</dc:title>", "<dc:source>Årsbok 2025</dc:source>",
		"<dc:publisher>Småstad</dc:publisher>", "<dc:date>2025-12-31</dc:date>", "<dc:coverage>2025</dc:coverage>",
		"<dc:rights>CC0 https://cc.example/</dc:rights>", `<cc:license rdf:resource="https://cc.example/"/>`} {
		if strings.Count(file, want) != 1 {
			t.Errorf("the SVG lacks %s", want)
		}
	}
	picture, err := d.PNG()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(picture)); err != nil {
		t.Errorf("the PNG can't be read: %v", err)
	}
	said := texts(t, picture)
	for key, want := range map[string]string{"Title": bars.Title, "Source": "Årsbok 2025", "Author": "Småstad", "Creation Time": "2025-12-31",
		"Year": "2025", "Copyright": "CC0 https://cc.example/"} {
		if said[key] != want {
			t.Errorf("the PNG says %q of %s, want %q", said[key], key, want)
		}
	}
}

// A file says around its drawing what a page says around a chart, has the fonts that
// it needs, and a picture is no larger in a document than on the page.
func TestAround(t *testing.T) {
	faces := []chart.Face{chart.NewFace("400", false, []byte("vanlig")), chart.NewFace("400", true, []byte("utvidgad"))}
	bars := samples(t)["bars"].(chart.Bars)
	d := layout(
		t,
		bars,
		chart.Wide,
	).With(chart.Around{Subject: "Utbetalt 2031", Note: "Viktigt att veta.", Terms: "CC0. https://a.example/", Address: "https://a.example/"})
	parse(t, d.SVGFile(faces...))
	file := string(d.SVGFile(faces...))
	for _, want := range []string{"<dc:identifier>https://a.example/</dc:identifier>", ">Utbetalt 2031<", ">Viktigt att veta.<", ">CC0. https://a.example/<", "base64,dmFubGln)"} {
		if strings.Count(file, want) != 1 {
			t.Errorf("the SVG has not %s once", want)
		}
	}
	if strings.Contains(file, "dXR2aWRnYWQ") {
		t.Error("the SVG has a font whose letters it does not use")
	}
	bars.Rows[0].Label = "Gdańsk"
	if file := string(layout(t, bars, chart.Wide).SVGFile(faces...)); !strings.Contains(file, "dXR2aWRnYWQ") {
		t.Error("the SVG lacks the font of a letter")
	}
	picture, err := d.PNG()
	if err != nil {
		t.Fatal(err)
	}
	// 7559 dots a metre are 192 an inch, twice a screen's.
	if want := []byte("pHYs\x00\x00\x1d\x87\x00\x00\x1d\x87\x01"); !bytes.Contains(picture, want) {
		t.Error("the PNG does not say its resolution")
	}
	paper, err := d.Print()
	if err != nil {
		t.Fatal(err)
	}
	// 11811 dots a metre are 300 an inch.
	if want := []byte("pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01"); !bytes.Contains(paper, want) {
		t.Error("the PNG for paper does not say its resolution")
	}
	small, _ := png.DecodeConfig(bytes.NewReader(picture))
	if large, err := png.DecodeConfig(bytes.NewReader(paper)); err != nil || large.Width*2 != small.Width*7 || large.Width*254/3000 < 420 {
		t.Errorf("the PNG for paper is %d wide, the other %d: %v", large.Width, small.Width, err)
	}
	if said := texts(t, picture)["URL"]; said != "https://a.example/" {
		t.Errorf("the PNG says %q of its address", said)
	}
	if _, err := png.Decode(bytes.NewReader(picture)); err != nil {
		t.Error(err)
	}
}

// texts returns the iTXt chunks of a PNG by their keywords.
func texts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for data = data[8:]; len(data) > 0; {
		n := binary.BigEndian.Uint32(data)
		chunk := data[4 : 8+n]
		if crc32.ChecksumIEEE(chunk) != binary.BigEndian.Uint32(data[8+n:]) {
			t.Fatalf("a chunk %s with another checksum", chunk[:4])
		}
		if text, ok := bytes.CutPrefix(chunk, []byte("iTXt")); ok {
			parts := bytes.SplitN(text, []byte{0}, 6) // keyword, (compressed, method), language, keyword, text
			out[string(parts[0])] = string(parts[5])
		}
		data = data[12+n:]
	}
	return out
}
