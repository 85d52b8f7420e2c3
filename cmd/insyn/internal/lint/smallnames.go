package lint

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// smallLetters is how many letters a name has at least that is looked for in small letters.
const smallLetters = 4

// smallNames warns of names of cities and countries in small letters, and of the name of the
// city's own body with other letters than it has, the first of each in a text.
func smallNames(c *checker) (l diag.List) {
	names := map[string]string{} // by themselves in small letters
	add := func(name string) {
		small := strings.ToLower(name)
		if name != small && len(lettered(nil, name)) == 1 && utf8.RuneCountInString(name) >= smallLetters && !staff.AlsoWords[small] {
			names[small] = name
			if !strings.HasSuffix(small, "s") {
				names[small+"s"] = name + "s"
			}
		}
	}
	city := c.World.Portal.City
	add(city.Name)
	for _, s := range c.World.Cities {
		add(s.Name)
	}
	for _, s := range c.World.Countries {
		add(s.Name)
	}
	body := bodyForm(city.Name, city.Body)
	for _, r := range c.read {
		texts := factsOf(r.file)
		if source := r.file.Body.Source(); body.MatchString(source) || hasSmall(source, names) {
			texts = textsIn(r.file)
		}
		for i := range texts {
			if t := &texts[i]; t.written() && !t.bodySpelt(&l, body, city.Body) {
				t.smallName(&l, names)
			}
		}
	}
	return l
}

// factsOf returns the texts among the facts of a file.
func factsOf(f *source.File) (list []text) {
	if f.Facts != nil {
		addFacts(&list, f.Path, "", f.Facts)
	}
	return list
}

// hasSmall reports whether a text has one of some words.
func hasSmall(text string, names map[string]string) bool {
	return slices.ContainsFunc(lettered(nil, text), func(w word) bool { return names[w.in(text)] != "" })
}

// bodyForm finds the name of a city's own body, however its letters are, and what it is called as
// any other city's is.
func bodyForm(city, body string) *sieve.Regexp {
	form := regexp.QuoteMeta(body)
	if rest, is := strings.CutPrefix(body, city+" "); is {
		form = regexp.QuoteMeta(city) + ` (?:` + regexp.QuoteMeta(rest) + `|` + staff.BodyWord + `)`
	}
	return sieve.MustCompile(`(?i)(?:^|[^\pL])(` + form + `)(s?)(?:$|[^\pL])`)
}

// bodySpelt warns of the name of the city's body with other letters than it has.
func (t *text) bodySpelt(l *diag.List, form *sieve.Regexp, body string) bool {
	for _, m := range form.FindAllStringSubmatchIndex(t.words, -1) {
		written, ending := t.words[m[2]:m[3]], t.words[m[4]:m[5]]
		if city, _, _ := strings.Cut(body, " "); written == body || body == "" || written == city+" "+staff.BodyWord || !t.ours(m[2], m[3]) {
			continue
		}
		t.warn(l, m[2], m[5], utf8.RuneCountInString(written+ending), staff.BodySpelt(written+ending, body+strings.ToLower(ending)))
		return true
	}
	return false
}

// smallName warns of the first name of a text that begins with a small letter.
func (t *text) smallName(l *diag.List, names map[string]string) {
	for _, w := range lettered(nil, t.words) {
		written := w.in(t.words)
		if better := names[written]; better != "" && t.ours(w.start, w.end) {
			t.warn(l, w.start, w.end, utf8.RuneCountInString(written), staff.NameSmall(written, better))
			return
		}
	}
}

// ours reports whether words of a text are the portal's own, and not an address or code.
func (t *text) ours(from, to int) bool {
	return !t.quoted(from) && !isAddress(t.words, from) && t.inSource(from, to)
}
