package scene

import (
	"reflect"
	"testing"
)

// TestDigest: whatever differs between two scenes tells them apart.
func TestDigest(t *testing.T) {
	base := func() *Scene {
		return &Scene{Lang: "sv", W: 10, H: 10, Title: "a", Desc: "b", Marks: []Mark{
			Path{Grid: 1, Lines: [][]Point{{{1, 2}, {3, 4}}}}, Link{Href: "/", Marks: []Mark{Text{Lines: []string{"x", "y"}}}}}}
	}
	if same := base(); same.Digest(Twice) != base().Digest(Twice) {
		t.Error("the same scene has two digests")
	}
	for name, change := range map[string]func(*Scene){
		"title":         func(s *Scene) { s.Title = "ab"; s.Desc = "" },
		"about":         func(s *Scene) { s.About.Year = "2025" },
		"point":         func(s *Scene) { s.Marks[0].(Path).Lines[0][1].Y = 5 },
		"line":          func(s *Scene) { s.Marks[0] = Path{Grid: 1, Lines: [][]Point{{{1, 2}}, {{3, 4}}}} },
		"kind of mark":  func(s *Scene) { s.Marks[0] = Rect{} },
		"text in link":  func(s *Scene) { s.Marks[1].(Link).Marks[0].(Text).Lines[0] = "x y" },
		"order":         func(s *Scene) { s.Marks[0], s.Marks[1] = s.Marks[1], s.Marks[0] },
		"texts as one":  func(s *Scene) { s.Marks[1] = Link{Href: "/", Marks: []Mark{Text{Lines: []string{`x", "y`}}}} },
		"size of scene": func(s *Scene) { s.W++ },
	} {
		s := base()
		change(s)
		if s.Digest(Twice) == base().Digest(Twice) {
			t.Errorf("%s makes no difference", name)
		}
	}
}

// TestValues: a digest is of what Go writes of a scene, which of a pointer is
// where it points, and of a map an order that means nothing.
func TestValues(t *testing.T) {
	for _, v := range []any{Scene{}, Rect{}, Line{}, Circle{}, Path{}, Text{}, Link{}} {
		onlyValues(t, reflect.TypeOf(v))
	}
}

func onlyValues(t *testing.T, typ reflect.Type) {
	switch typ.Kind() {
	case reflect.Struct:
		for f := range typ.Fields() {
			onlyValues(t, f.Type)
		}
	case reflect.Slice:
		if typ != reflect.TypeFor[[]Mark]() {
			onlyValues(t, typ.Elem())
		}
	case reflect.Pointer, reflect.Map, reflect.Func, reflect.Chan, reflect.Interface:
		t.Errorf("a scene holds a %s", typ)
	}
}
