package preview

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/http/httptest"
	"path"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// finished is a site whose files are all made.
type finished struct{ *output.Tree }

func (f finished) Sum() string {
	all := sha256.New()
	for _, p := range f.Paths() {
		data, _ := f.Get(p)
		fmt.Fprintf(all, "%q %q", p, data)
	}
	return string(all.Sum(nil))
}

func (f finished) Pages() (n int) {
	for _, p := range f.Paths() {
		if path.Ext(p) == ".html" {
			n++
		}
	}
	return n
}

func (finished) Finish(context.Context) (diag.List, error) { return nil, nil }

func site(t *testing.T, text string) Site {
	t.Helper()
	tree := output.New()
	if err := tree.Add("index.html", []byte(text)); err != nil {
		t.Fatal(err)
	}
	return finished{tree}
}

// changed reports whether the view has been replaced.
func changed(v view) bool {
	select {
	case <-v.next:
		return true
	default:
		return false
	}
}

func TestState(t *testing.T) {
	s := newState("/")
	empty := s.now()
	s.fail(broken{Words: staff.PageOfFindings(1, 0)})
	if none := s.now(); none.site != nil || !strings.Contains(string(none.broken), "1 fel att rätta") ||
		strings.Contains(string(none.broken), "Sidan nedanför") {
		t.Errorf("broken from the start: %s", none.broken)
	}
	s.mend(site(t, "ett"))
	one := s.now()
	if !changed(empty) || one.site == nil || one.broken != nil || one.findings != "" {
		t.Error("the first site")
	}
	s.mend(site(t, "ett"))
	if changed(one) {
		t.Error("another view although nothing is new")
	}
	s.fail(broken{Words: staff.PageOfFindings(2, 0)})
	bad := s.now()
	if !changed(one) || bad.id == one.id || !sameSite(bad, one) || !strings.Contains(string(bad.part()), "2 fel att rätta") {
		t.Errorf("the findings: %s after %s", bad.id, one.id)
	}
	page := httptest.NewRecorder()
	bad.site.ServeHTTP(page, httptest.NewRequest("GET", "/", nil))
	for _, part := range []string{"ett", "2 fel att rätta", "Sidan nedanför", bad.id} {
		if page.Code != 200 || !strings.Contains(page.Body.String(), part) {
			t.Errorf("the last good page lacks %q: %d %s", part, page.Code, page.Body)
		}
	}
	s.mend(site(t, "ett"))
	good := s.now()
	if !changed(bad) || good.findings != "" || good.id == bad.id || !sameSite(good, one) ||
		!strings.Contains(string(good.part()), staff.FindingsMended) {
		t.Error("mended to what it was before")
	}
	s.mend(site(t, "två"))
	if two := s.now(); sameSite(two, good) {
		t.Error("another site has the name of the one before")
	}
	if newState("/").run == s.run {
		t.Error("two servers have one name")
	}
}

// sameSite reports whether a page of one view is left as it is in another.
func sameSite(a, b view) bool {
	before, _, _ := strings.Cut(a.id, ".")
	after, _, _ := strings.Cut(b.id, ".")
	return before == after
}

func TestDressed(t *testing.T) {
	tag := `<script src="/_insyn/ladda-om.js" data-bygge="x-1.2"></script>`
	for page, want := range map[string]string{
		"<body>a</body></html>":                   "<body>FÖRSTa" + tag + "</body></html>",
		`<head></head><body class="x">a</body>`:   `<head></head><body class="x">FÖRSTa` + tag + "</body>",
		"<body><pre></body></pre>a</body>slut":    "<body>FÖRST<pre></body></pre>a" + tag + "</body>slut",
		"<!doctype html><title>a</title><p>enkel": "<!doctype html><title>a</title><p>enkelFÖRST" + tag,
		"": "FÖRST" + tag,
	} {
		in := []byte(page)
		if got := string(dressed(in, []byte("FÖRST"), "x-1.2")); got != want {
			t.Errorf("%q: got %q", page, got)
		}
		if string(in) != page {
			t.Error("the tree's own bytes were changed")
		}
	}
}

func TestFindingsPage(t *testing.T) {
	read := func(file string) []byte {
		if file == "a.md" {
			return []byte("ett\n\tb = \"åäö\" <i>\n")
		}
		return nil
	}
	at := func(line, col int) diag.Pos { return diag.Pos{File: "a.md", Line: line, Col: col} }
	finding := diag.Finding{Code: "kod-x", Pos: at(2, 6), Len: 5, Message: "<b>Fel</b>", Hint: "Gör <i>så</i>.",
		Related: []diag.Related{{Pos: at(1, 1), Message: "först här"}}}
	for _, tt := range []struct {
		name     string
		findings diag.List
		want     []string
		not      []string
	}{
		{"all parts", diag.List{finding},
			[]string{"1 fel att rätta", "<code>a.md:2:6</code>", "&lt;b&gt;Fel&lt;/b&gt;", "Gör &lt;i&gt;så", "2 │",
				"b = <mark>&#34;åäö&#34;</mark> &lt;i&gt;", "a.md:1:1", "först här", "kod-x"},
			[]string{"<b>", "<i>", "style=", "<style", "onload"}},
		{"errors first", diag.List{{Severity: diag.Warning, Message: "VARN"}, {Message: "FEL"}}, []string{"1 fel att rätta", "varning"},
			[]string{"<pre>"}},
		{"no such file", diag.List{{Pos: diag.Pos{File: "b.md", Line: 1}}}, []string{"b.md:1"}, []string{"<pre>"}},
		{"line without column", diag.List{{Pos: at(1, 0)}}, []string{"</span>ett</pre>"}, nil},
		{"beyond the line", diag.List{{Pos: at(1, 99), Len: 9}}, []string{"</span>ett</pre>"}, nil},
		{"beyond the file", diag.List{{Pos: at(99, 1)}}, nil, []string{"<pre>"}},
	} {
		page := string(findingsOf(result{findings: tt.findings}, read).HTML())
		for _, part := range tt.want {
			if !strings.Contains(page, part) {
				t.Errorf("%s: lacks %q:\n%s", tt.name, part, page)
			}
		}
		for _, part := range tt.not {
			if strings.Contains(page, part) {
				t.Errorf("%s: has %q:\n%s", tt.name, part, page)
			}
		}
		if i, j := strings.Index(page, "FEL"), strings.Index(page, "VARN"); i > j {
			t.Errorf("%s: the warning comes first", tt.name)
		}
	}
}

func TestManyFindings(t *testing.T) {
	var l diag.List
	for i := range shownFindings + 7 {
		l.Add(diag.Pos{File: "a", Line: i + 1}, 1, diag.Problem{Code: "x", Message: fmt.Sprintf("nr %d.", i)})
	}
	page := string(findingsOf(result{findings: l}, func(string) []byte { return nil }).HTML())
	if !strings.Contains(page, "107 fel att rätta") || !strings.Contains(page, "Och 7 till.") ||
		strings.Count(page, `class="insyn-ett"`) != shownFindings {
		t.Error(page)
	}
}
