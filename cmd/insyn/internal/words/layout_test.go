package words

import (
	"reflect"
	"strings"
	"testing"
)

// TestLayout: no word of the templates is left out.
func TestLayout(t *testing.T) {
	city := City{Name: "Lillstad", Genitive: "Lillstads", Body: "Lillstads stad", BodyGenitive: "Lillstads stads", Country: "Sverige",
		Council: "stadsfullmäktige"}
	empty(t, "Layout", reflect.ValueOf(Swedish(city).Layout))
}

// empty reports the messages of v that are not there.
func empty(t *testing.T, name string, v reflect.Value) {
	if v.Kind() == reflect.Struct && v.NumField() > 0 {
		for i := range v.NumField() {
			empty(t, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	} else if v.Kind() != reflect.Struct && v.IsZero() {
		t.Errorf("%s is empty", name)
	}
}

// TestSentences: values stand in sentences as they were given.
func TestSentences(t *testing.T) {
	l := Swedish(City{Council: "stadsfullmäktige"}).Layout
	a, b, c := Code("A"), Code("B"), Code("C")
	for want, got := range map[string]Prose{
		"Räknas till A.":                               l.Mapped.CountedTo([]Value{a}),
		"Räknas till A eller B.":                       l.Mapped.CountedTo([]Value{a, b}),
		"Räknas till A, B eller C.":                    l.Mapped.CountedTo([]Value{a, b, c}),
		"Sidan har flyttat till A.":                    l.Moved.To(a),
		"Projektet nämns i redogörelsen från A, B, C.": l.Project.MentionedIn([]Value{a, b, c}),
	} {
		if got.Plain() != want {
			t.Errorf("%q, want %q", got.Plain(), want)
		}
		values := 0
		for _, span := range got {
			if span.Value != nil {
				values++
			}
		}
		if values == 0 {
			t.Errorf("%q has lost its values", want)
		}
	}
	for n, want := range map[int]string{1: "En del", 3: "Tre delar", 12: "Tolv delar", 13: "13 delar"} {
		if got := l.Initiative.Parts(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// TestQuotesStayWhole: what a source says keeps its amounts on one line.
func TestQuotesStayWhole(t *testing.T) {
	l := Swedish(City{}).Layout
	const said, whole = "c:a 70 000 SEK", "c:a 70\u00a0000\u00a0SEK"
	for name, got := range map[string]string{
		"Project.Says": l.Project.Says(said), "Project.Stated": l.Project.Stated(said), "Project.Calls": l.Project.Calls(said, 4),
		"Source.Says": l.Source.Says(said),
	} {
		if !strings.Contains(got, whole) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
