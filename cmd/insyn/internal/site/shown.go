package site

import (
	"reflect"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// Shown finds what a page shows that has files of its own: the tables of its
// numbers and its charts. What no page shows is in no file.
type Shown struct {
	Table  func(*dataset.Data) // each of them may be nil
	Chart  func(*Chart)
	Figure func(Figure)
}

// Of calls the functions of s that are set for everything on the page, in the order of
// its fields.
func (s *Shown) Of(p Page) {
	if v := reflect.ValueOf(p); v.IsValid() {
		s.visit(v, lookAt(v.Type()))
	}
}

var (
	figureType = reflect.TypeFor[Figure]()
	numberType = reflect.TypeFor[Number]()
	chartType  = reflect.TypeFor[Chart]()
)

func (s *Shown) visit(v reflect.Value, l *look) {
	switch {
	case l == nil:
	case v.Kind() == reflect.Struct:
		s.visitStruct(v, l)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			s.visit(v.Index(i), l.elem)
		}
	case !v.IsNil():
		s.visit(v.Elem(), l.elem)
	}
}

func (s *Shown) visitStruct(v reflect.Value, l *look) {
	switch v.Type() {
	case numberType:
		if s.Table == nil {
			return
		}
		if n := in[Number](v); n.data != nil {
			s.Table(n.data)
		}
		return
	case figureType:
		if s.Figure != nil {
			s.Figure(*in[Figure](v))
		}
	case chartType:
		c := v.Addr().Interface().(*Chart) // charts are pointers in all pages
		if s.Table != nil {
			s.Table(c.Data)
		}
		if s.Chart != nil {
			s.Chart(c)
		}
	}
	for _, f := range l.fields {
		s.visit(v.Field(f.at), f.look)
	}
}

// in returns where a value lies, or a copy of one that lies nowhere. To copy each is
// a third of the time that looking through a page takes.
func in[T any](v reflect.Value) *T {
	if v.CanAddr() {
		return v.Addr().Interface().(*T)
	}
	t := v.Interface().(T)
	return &t
}

// look is what is known of a type whose values can hold a number: of one that can't, which
// texts, links and records are, it is nil, and they are not looked through again and again.
type look struct {
	elem   *look   // of a pointer, or of a slice
	fields []field // those that can hold a number, of a struct
}

type field struct {
	at   int
	look *look
}

// looks are known for all pages at once: a program's types never change.
var looks = struct {
	sync.Mutex
	of map[reflect.Type]*look
}{of: map[reflect.Type]*look{}}

func lookAt(t reflect.Type) *look {
	looks.Lock()
	defer looks.Unlock()
	return learn(t)
}

// learn returns what is known of a type, which may hold itself.
func learn(t reflect.Type) *look {
	if l, known := looks.of[t]; known {
		return l
	}
	if !holds(t, map[reflect.Type]bool{}) {
		looks.of[t] = nil
		return nil
	}
	l := new(look)
	looks.of[t] = l
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		l.elem = learn(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && learn(f.Type) != nil {
				l.fields = append(l.fields, field{i, learn(f.Type)})
			}
		}
	}
	return l
}

// holds reports whether values of a type can hold a number. Of a type that has been
// seen on the way to it, which may hold itself, the rest decides.
func holds(t reflect.Type, seen map[reflect.Type]bool) bool {
	if t == numberType || seen[t] {
		return t == numberType
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return holds(t.Elem(), seen)
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && holds(f.Type, seen) {
				return true
			}
		}
	}
	return false
}
