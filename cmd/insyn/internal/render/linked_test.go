package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page/subject"
)

// Each page says what it is as JSON-LD, whatever its texts hold; a project says what
// was paid out, as its figures do.
func TestLinked(t *testing.T) {
	const evil = `</script><script>alert("x")</script><!-- & "`
	out, city := smallCity(t)
	for _, p := range out.Pages {
		p.Common().Description += evil
	}
	files, _, err := All(out, city)
	if err != nil {
		t.Fatal(err)
	}
	html := map[string][]byte{}
	for _, f := range files {
		html[f.Path] = f.Data
	}
	grants := 0
	for _, p := range out.Pages {
		m := p.Common()
		if m.NoIndex {
			continue
		}
		_, rest, _ := bytes.Cut(html[outputPath(m.Address)], []byte(`<script type="application/ld+json">`))
		data, after, ended := bytes.Cut(rest, []byte("</script>"))
		var got struct {
			Name, Description, URL string
			Main                   struct {
				Type    string `json:"@type"`
				Funding []struct {
					Amount struct{ Value, MinValue *int64 }
				}
			} `json:"mainEntity"`
		}
		if err := json.Unmarshal(data, &got); err != nil || !ended || bytes.Contains(after, []byte("alert(\"x")) {
			t.Errorf("%s: %v in %s", m.Address, err, data)
			continue
		}
		if got.Name != m.Title || got.URL != m.Canonical() || !strings.HasSuffix(got.Description, evil) {
			t.Errorf("%s: says %+v", m.Address, got)
		}
		project, ok := p.(*subject.Project)
		if !ok {
			continue
		}
		if got.Main.Type != "Project" {
			t.Errorf("%s: is about a %q", m.Address, got.Main.Type)
		}
		var sums, said []int64
		for _, f := range project.Paid {
			if !f.Number.Missing() {
				sums = append(sums, f.Number.Raw())
			}
		}
		for _, g := range got.Main.Funding {
			grants++
			if g.Amount.Value == nil {
				g.Amount.Value = g.Amount.MinValue
			}
			said = append(said, *g.Amount.Value)
		}
		if len(sums) != len(said) || len(sums) > 0 && total(sums) != total(said) {
			t.Errorf("%s: %v paid out on the page, %v said", m.Address, sums, said)
		}
	}
	if grants == 0 {
		t.Error("no project has got anything")
	}
}

func total(list []int64) (sum int64) {
	for _, n := range list {
		sum += n
	}
	return sum
}
