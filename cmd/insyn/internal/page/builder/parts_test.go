package builder

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestDivide: each name stands in one part, no part that is not divided in its turn has
// too many, each has an address of its own, and a list that grows keeps its addresses.
func TestDivide(t *testing.T) {
	names := []string{"", "…", "3D-verkstad", "Åkern", "Äng", "Ända", "Ö", "V A", "Va", "Vä", "Vå", "Vatten", "vatten 2",
		"Vattnet", "Ålder"}
	for i := range 40 {
		names = append(names, "Vattenverk", fmt.Sprintf("Vatten %d", i), fmt.Sprintf("Skola %c", 'A'+i%20))
	}
	had := map[string]bool{}
	for n := 1; n <= len(names); n++ {
		slugs, found := map[string]bool{}, 0
		walk(Divide(names[:n], func(s string) string { return s }, 5), func(p *Part[string]) {
			if slugs[p.Slug] || p.Slug == "" {
				t.Fatalf("%d names: %q is the address of two parts, or none", n, p.Slug)
			}
			slugs[p.Slug] = true
			if p.Below == nil {
				found += len(p.Rows)
				if len(p.Rows) > 5 {
					t.Errorf("%d names: %q has %d", n, p.Slug, len(p.Rows))
				}
			}
		})
		if found != n {
			t.Errorf("%d of %d names are in parts", found, n)
		}
		for slug := range had {
			if !slugs[slug] {
				t.Errorf("%d names: %q is gone", n, slug)
			}
		}
		had = slugs
	}
}

func walk(parts []*Part[string], do func(*Part[string])) {
	for _, p := range parts {
		do(p)
		walk(p.Below, do)
	}
}

// TestDivideInOrder: parts are in Swedish order, however the rows are.
func TestDivideInOrder(t *testing.T) {
	var got []string
	for _, p := range Divide(strings.Fields("ö ä å z a É Øl Ü 7 u"), func(s string) string { return s }, 3) {
		got = append(got, p.Letters)
	}
	if want := strings.Fields("7 A E U Y Z Å Ä Ö"); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
