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
func (s *Shown) Of(p Page) { s.visit(reflect.ValueOf(p)) }

var (
	figureType = reflect.TypeFor[Figure]()
	numberType = reflect.TypeFor[Number]()
	chartType  = reflect.TypeFor[Chart]()
)

func (s *Shown) visit(v reflect.Value) {
	if !v.IsValid() {
		return
	}
	look := lookAt(v.Type())
	if !look.mayHold {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		s.visit(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			s.visit(v.Index(i))
		}
	case reflect.Struct:
		s.visitStruct(v, look.fields)
	}
}

func (s *Shown) visitStruct(v reflect.Value, fields []int) {
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
	for _, i := range fields {
		s.visit(v.Field(i))
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

// look is what is known of a type. It keeps texts, links and records from being
// looked through again and again.
type look struct {
	mayHold bool  // whether values of it can hold a number
	fields  []int // those that can, of a struct
}

// looks are known for all pages at once: a program's types never change.
var looks sync.Map // reflect.Type -> look

func lookAt(t reflect.Type) look {
	if l, known := looks.Load(t); known {
		return l.(look)
	}
	l := look{mayHold: holds(t, map[reflect.Type]bool{})}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && holds(f.Type, map[reflect.Type]bool{}) {
				l.fields = append(l.fields, i)
			}
		}
	}
	looks.Store(t, l)
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
