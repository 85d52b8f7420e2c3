package main

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// sharedPictures: every page that can be found has a picture for where it is
// linked to, which exists, has the size that the page says and is told in words;
// projects have pictures of their own.
func sharedPictures(t *testing.T, s *assembled) {
	whole := map[string]bool{} // pictures that were looked at
	for address, doc := range s.pages(t) {
		metas := map[string]string{}
		for _, n := range doc.all("meta") {
			metas[n.attrs["property"]+n.attrs["name"]] = n.attrs["content"]
		}
		if metas["robots"] == "noindex" {
			continue
		}
		path, ok := strings.CutPrefix(metas["og:image"], s.out.Site.Base)
		if !ok || metas["og:image:alt"] == "" || metas["og:image:width"] != "1200" || metas["og:image:height"] != "630" ||
			metas["twitter:card"] != "summary_large_image" {
			t.Errorf("%s: %v", address, metas)
			continue
		}
		if strings.HasPrefix(address, site.ProjectsAddress) && "/"+path != address+"dela.png" {
			t.Errorf("%s is shown by %s", address, path)
		}
		if whole[path] {
			continue
		}
		whole[path] = true
		c, err := png.DecodeConfig(bytes.NewReader(s.files[path]))
		if err != nil || c.Width != chart.PosterWidth || c.Height != chart.PosterHeight {
			t.Errorf("%s: %s: %v, %d × %d", address, path, err, c.Width, c.Height)
		}
	}
	if len(whole) < 2 {
		t.Errorf("%d pictures", len(whole))
	}
}
