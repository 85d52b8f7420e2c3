package sv

import (
	"slices"
	"testing"
)

func TestSlug(t *testing.T) {
	for s, want := range map[string]string{
		"Hållbara övergångar": "hallbara-overgangar", "  PowerBio 2.0! ": "powerbio-2-0", "a--b": "a-b", "-a-": "a", "Az09": "az09",
		"Ærø": "aro", "Łódź": "lodz", "Straße": "strasse", "Șerban": "serban", "ﬁne": "fine", "e\u0301tude": "etude", "`{:/@[": "",
		"Київ": "", "C++": "c", "++": "", "5 ㎏": "5", "ảẑ": "az", "ᴬb": "b", "": "", "Ж-a-Ж": "a",
	} {
		if got := Slug(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestAnchors(t *testing.T) {
	a, got := Anchors{"sidhuvud": 1}, []string{}
	for _, name := range []string{"Delar", "delar!", "Delar", "Delar 2", "Київ", "Łódź", "Мінск", "Sidhuvud"} {
		got = append(got, a.For(name, "del"))
	}
	want := []string{"delar", "delar-2", "delar-3", "delar-2-2", "del", "lodz", "del-2", "sidhuvud-2"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInitial(t *testing.T) {
	for r, want := range map[rune]string{
		'a': "A", 'å': "Å", 'Ä': "Ä", 'æ': "Ä", 'ø': "Ö", 'ő': "Ö", 'œ': "Ö",
		'ü': "Y", 'ű': "Y", 'é': "E", 'ł': "L", 'ß': "S", 'ж': "Ж",
		'5': "5", '(': "(",
	} {
		if got := Initial(r); got != want {
			t.Errorf("%c: got %s, want %s", r, got, want)
		}
	}
	for letter, want := range map[string]string{"Å": "aa", "ä": "ae", "Ö": "oe", "E": "e", "Ж": "u0416", "5": "5", "(": "u0028"} {
		if got := Letter(letter); got != want {
			t.Errorf("%s: got %s, want %s", letter, got, want)
		}
	}
}

func TestDevice(t *testing.T) {
	for name, want := range map[string]bool{"con": true, "NUL.md": true, "com9": true, "com10": false, "console": false, "": false} {
		if Device(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}

func TestSortBy(t *testing.T) {
	list := []string{"ö", "a", "Ärla", "z", "år", "Ål", "b", "É", "e", "ø", "A", "Åå"}
	SortBy(list, func(s string) string { return s })
	want := []string{"A", "a", "b", "e", "É", "z", "Ål", "år", "Åå", "Ärla", "ö", "ø"}
	if !slices.Equal(list, want) {
		t.Errorf("got %q, want %q", list, want)
	}
}
