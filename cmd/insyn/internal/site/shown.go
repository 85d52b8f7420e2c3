package site

import (
	"reflect"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// Shown finds what a page shows that has files of its own: the tables of its
// numbers and its charts. What no page shows is in no file.
type Shown struct {
	Table  func(*dataset.Data) // each of them may be nil
	Chart  func(*Chart)
	Figure func(Figure)

	carries map[reflect.Type]bool // whether values of a type may hold a number
}

// Of calls the functions of s that are set for everything on the page, in the order of
// its fields.
func (s *Shown) Of(p Page) {
	if s.carries == nil {
		s.carries = map[reflect.Type]bool{}
	}
	s.visit(reflect.ValueOf(p))
}

var (
	figureType = reflect.TypeFor[Figure]()
	numberType = reflect.TypeFor[Number]()
	chartType  = reflect.TypeFor[Chart]()
)

func (s *Shown) visit(v reflect.Value) {
	if !v.IsValid() || !s.mayHold(v.Type()) {
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
		s.visitStruct(v)
	}
}

func (s *Shown) visitStruct(v reflect.Value) {
	switch v.Type() {
	case numberType:
		if n := v.Interface().(Number); n.data != nil && s.Table != nil {
			s.Table(n.data)
		}
		return
	case figureType:
		if s.Figure != nil {
			s.Figure(v.Interface().(Figure))
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
	for i := range v.NumField() {
		if v.Type().Field(i).IsExported() {
			s.visit(v.Field(i))
		}
	}
}

// mayHold reports whether values of a type can hold a number. It keeps texts,
// links and records from being looked through again and again.
func (s *Shown) mayHold(t reflect.Type) bool {
	if may, known := s.carries[t]; known {
		return may
	}
	s.carries[t] = false // of a type that holds itself, the rest decides
	may := t == numberType
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		may = s.mayHold(t.Elem())
	case reflect.Struct:
		for i := 0; i < t.NumField() && !may; i++ {
			may = t.Field(i).IsExported() && s.mayHold(t.Field(i).Type)
		}
	}
	s.carries[t] = may
	return may
}
