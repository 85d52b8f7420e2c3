package chart_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart/internal/scene"
)

// TestPoster: whatever a page is called, nothing on its picture lies over
// something else or leaves it, and the figure is there.
func TestPoster(t *testing.T) {
	for _, p := range []chart.Poster{
		{Portal: "Insyn", Title: "A"},
		{Portal: "Insyn", Title: "Ett namn", Lines: []string{"Parknämnden", "2030–2031"}, Label: "Utbetalt 2031", Figure: "1 250 000 kr"},
		{Portal: longName, Title: longName, Lines: []string{longName, longName, longName}, Label: longName, Figure: "uppgift saknas"},
		{Title: strings.Repeat("x", 900), Lines: []string{"", strings.Repeat("y ", 900)}, Label: "L", Figure: longName},
	} {
		s := chart.PosterScene(p)
		tidy(t, s)
		if p.Figure != "" && !strings.Contains(p.Figure, longName) && !hasText(s, p.Figure) {
			t.Errorf("%q has no figure", p.Title)
		}
		if size := s.W * 2 / scene.Px; size != chart.PosterWidth {
			t.Errorf("it is %d wide", size)
		}
	}
	p := chart.Poster{Lang: "sv", Portal: "Insyn", Title: "Ett namn", Figure: "3 kr"}
	one, err := p.PNG()
	two, _ := chart.Remember(nil).Poster(p)
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("two runs differ, %v", err)
	}
	img, err := png.Decode(bytes.NewReader(one))
	if err != nil || img.Bounds().Dx() != chart.PosterWidth || img.Bounds().Dy() != chart.PosterHeight {
		t.Errorf("%v, %v", err, img)
	}
}

func BenchmarkPoster(b *testing.B) {
	p := chart.Poster{Lang: "sv", Portal: "Insyn", Title: "Ett namn på ett projekt", Lines: []string{"Parknämnden", "2030–2031"},
		Label: "Utbetalt 2031", Figure: "1 250 000 kr"}
	for b.Loop() {
		if _, err := p.PNG(); err != nil {
			b.Fatal(err)
		}
	}
}
