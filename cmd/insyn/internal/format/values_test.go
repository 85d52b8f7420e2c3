package format

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// field is one of which nothing is known.
var field schema.Field

// said lists what facts say, each value with the way to it. A day or a year says
// the same in quotation marks.
func said(v source.Value, at string) (out []string) {
	switch data := v.Data.(type) {
	case *source.Table:
		out = append(out, at+" {}")
		for _, k := range data.Keys {
			out = append(out, said(k.Value, at+"."+strconv.Quote(k.Name))...)
		}
		slices.Sort(out)
		return out
	case []source.Value:
		out = append(out, at+" []")
		for i, item := range data {
			out = append(out, said(item, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return out
	case source.Date:
		return []string{at + fmt.Sprintf(" %04d-%02d-%02d", data.Year, data.Month, data.Day)}
	case int64:
		return []string{at + " " + strconv.FormatInt(data, 10)}
	case string:
		if day, is := unquoted(data); is {
			return []string{at + " " + day}
		}
	}
	return []string{fmt.Sprintf("%s %T %#v", at, v.Data, v.Data)}
}

// sameValues holds two documents to each other: they say the same.
func sameValues(t testing.TB, name, a, b string) {
	t.Helper()
	before, _ := source.Cut(name, []byte(a))
	after, findings := source.Cut(name, []byte(b))
	if len(findings) > 0 {
		t.Fatalf("%s can't be read any more: %v\n%s\nwas\n%s", name, findings, b, a)
	}
	if diff := cmp.Diff(said(source.Value{Data: before.Facts}, ""), said(source.Value{Data: after.Facts}, "")); diff != "" {
		t.Fatalf("%s says something else: %s\n%s\nwas\n%s", name, diff, b, a)
	}
	was, _ := markdown.Parse(name, before.Body, 1)
	is, _ := markdown.Parse(name, after.Body, 1)
	if a, b := string(was.HTML()), string(is.HTML()); !slices.Equal(strings.Fields(a), strings.Fields(b)) {
		t.Fatalf("%s: the text is %q, and was %q", name, b, a)
	}
}

// words returns the words of all comments of a document, sorted.
func words(p source.Parts) (out []string) {
	n := scan(p.Front, p.FrontLine)
	for _, c := range append(n.rest(), n.head...) {
		out = append(out, strings.Fields(strings.TrimLeft(c, "#"))...)
	}
	slices.Sort(out)
	return out
}

// FuzzFile: what can be read says the same in its form, keeps its comments, and
// is in form then.
func FuzzFile(f *testing.F) {
	cities(f, func(name, src string) {
		if strings.HasPrefix(name, "data/") {
			f.Add(src)
			return
		}
		p, _ := source.Cut(name, []byte(src))
		f.Add(string(p.Front))
	})
	f.Add(spelling)
	for _, src := range []string{
		"a.b.c = 1 # x\n[a.d]\ne = 1e30\n", "x = [{a = 1}, 2]\n[y]\n[[z]]\n[[z]]\nq = [[], {}]", "x = []\n[\"a b\".c] # y\n",
		"a = 07:32:00\nb = 1979-05-27T07:32:00Z\nc = 1979-05-27 07:32:00.5\nd = -inf\ne = nan\n", "[a.b]\nx = 1\n# c\n[a]\n# d\ny = 2",
		"a = \"\"\"\nx \\\n  y\"\"\"\"\nb = '''''a'''", "a = \"\\u0000\\u202e\\U0001f600\u00ad\"", "# bara\n\n\n# en kommentar", "# a\n#\n\n\n#b\nc=1\n\n\n#d\n\n#e\nf=1",
		"a = { b = 1, c = { d = [ # x\n 1] } }\n", "[[a]]\n[a.b]\n[[a.c]]\n[[a]]\n",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, name := range []string{"data/stader.toml", "data/synonymer.toml", "content/natverk/hav.md"} {
			doc := src
			if strings.HasSuffix(name, ".md") {
				doc = "+++\n" + src + "\n+++\n" + src
			}
			before, findings := source.Cut(name, []byte(doc))
			if len(findings) > 0 {
				continue
			}
			out := formatted(t, name, doc)
			after, _ := source.Cut(name, []byte(out))
			sameValues(t, name, doc, out)
			if diff := cmp.Diff(words(before), words(after)); diff != "" {
				t.Errorf("comments: %s\n%s\nwas\n%s", diff, out, doc)
			}
			if diff := cmp.Diff(out, formatted(t, name, out)); diff != "" {
				t.Errorf("once more: %s\n%s\nwas\n%s", diff, out, doc)
			}
		}
	})
}
