package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBlocks(t *testing.T) {
	src := "## Möten i Åbo\n\nEn *lång* [länk till\nÅrhus](/stader/arhus/) och `kod`.\n\n- punkt\n\n| a | Vasa |\n|--|--|\n| å | 2 |\n"
	body, findings := Parse("x.md", []byte(src), 10)
	if len(findings) != 0 {
		t.Fatalf("findings: %v", findings)
	}
	var got []string
	for _, k := range body.Blocks() {
		got = append(got, k.Text)
		for _, word := range []string{"Åbo", "lång", "Århus", "kod", "punkt", "Vasa"} {
			if i := strings.Index(k.Text, word); i >= 0 {
				got = append(got, fmt.Sprint(word, " ", k.Pos(i)))
			}
		}
	}
	want := []string{
		"Möten i Åbo", "Åbo x.md:10:12",
		"En lång länk till Århus och kod.", "lång x.md:12:5", "Århus x.md:13:1", "kod x.md:13:29",
		"punkt", "punkt x.md:15:3",
		"a", "Vasa", "Vasa x.md:17:7", "å", "2",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if blocks := (Body{}).Blocks(); blocks != nil {
		t.Errorf("an empty text has the blocks %v", blocks)
	}
}
