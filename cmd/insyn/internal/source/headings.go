package source

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// A heading that is missing or misspelt is one mistake, and all the keys below
// it seem to be wrong. TOML sees nothing of it, or sees keys twice. So the
// headings are held against the schema before the facts are parsed.

// section is a part of a document: its facts above all headings, whose path is
// empty, or what stands under a heading.
type section struct {
	path    string // "deltagande.blad"
	letters string // of the path
	header  string // "[[deltagande.blad]]"
	table   *schema.Table
}

// sectionsOf returns the parts that a document with a table may have, the
// document first.
func sectionsOf(t *schema.Table) []section {
	out := []section{{table: t}}
	t.All(func(headings []string, f schema.Field) {
		if f.Table == nil {
			return
		}
		path := strings.Join(append(slices.Clip(headings), f.Name), ".")
		header := "[[" + path + "]]"
		if f.Type == schema.Section {
			header = "[" + path + "]"
		}
		out = append(out, section{path, letters(path), header, f.Table})
	})
	return out
}

// holds reports whether a key with a value of its own belongs in the section.
func (s section) holds(key string) bool {
	if s.table == nil {
		return false
	}
	f, ok := s.table.Field(key)
	return ok && f.Table == nil
}

// covers reports whether keys are all that the section must have, but for tables.
func (s section) covers(keys []string) bool {
	return !slices.ContainsFunc(s.table.Fields, func(f schema.Field) bool {
		return f.Required && f.Table == nil && !slices.Contains(keys, f.Name)
	})
}

// outline goes through the headings and keys of facts.
type outline struct {
	mender
	sections []section
	at       section
	seen     []string        // keys of the section so far
	begun    map[string]int  // the line on which each heading first stands
	entered  map[string]bool // by path: the sections that have begun so far
	early    bool            // a part before what it is a part of is told
}

var (
	reKey     = regexp.MustCompile(`^\s*["'*_]*(\pL[\pL\d_-]*(?: [\pL\d_-]+)?)\s*["'*_]*\s*(?:=|:)`)
	reNamePut = regexp.MustCompile(`[.\s_-]+`)
)

// headings reports the headings of src that documents of its kind don't have and
// those that are missing, and returns src as it was meant, line for line.
func headings(file string, src []byte, first int) ([]byte, diag.List) {
	kind, ok := schema.Of(file)
	if !ok || strings.Contains(string(src), `"""`) || strings.Contains(string(src), "'''") {
		return src, nil
	}
	o := outline{mender: newMender(file, src, first), sections: sectionsOf(kind.Table)}
	o.at, o.begun, o.entered = o.sections[0], map[string]int{}, map[string]bool{}
	for i, line := range slices.Backward(o.lines) {
		if strings.HasPrefix(line, "[") {
			o.begun[strings.TrimSpace(line)] = i
		}
	}
	for i, line := range o.lines {
		o.entered[o.at.path] = true
		if s, ok := o.spelled(line); ok && !isHeading(line) {
			at := len(line) - len(strings.TrimLeft(line, " \t"))
			o.report(i, slip{at, len(strings.TrimSpace(line)), s.header, staff.BrokenHeader})
			o.at, o.seen = s, nil
		} else if h := behind(line); h != nil {
			o.lines[i] = h[2]
			o.heading(i)
			o.lines[i] = line
		} else if isHeading(line) {
			o.heading(i)
		} else if m := reKey.FindStringSubmatch(line); m != nil {
			o.key(i, plainKey(m[1]))
		}
	}
	return []byte(strings.Join(o.lines, "\n")), o.found
}

// spelled returns the section whose name is all that a line has, but for signs.
func (o *outline) spelled(line string) (section, bool) {
	if strings.ContainsAny(line, "=#") {
		return section{}, false
	}
	written := letters(line)
	i := slices.IndexFunc(o.sections[1:], func(s section) bool { return s.letters == written })
	if i < 0 {
		return section{}, false
	}
	return o.sections[1+i], true
}

// letters returns the letters of a line, as keys have them.
func letters(line string) string {
	return strings.Join(reLetters.FindAllString(plainKey(line), -1), "")
}

var reLetters = regexp.MustCompile(`\pL+`)

func isHeading(line string) bool {
	return reHeader.MatchString(line) || reBrackets.MatchString(line) || reHeaderThen.MatchString(line)
}

// heading enters the section that the heading on line i begins.
func (o *outline) heading(i int) {
	line := o.lines[i]
	written := strings.Join(reNames.FindAllString(reAfter.ReplaceAllString(line, ""), -1), ".")
	keys := o.run(i + 1)
	meant, ok := o.meant(plainKey(written), keys)
	better, odd := o.other(meant, keys)
	switch {
	case ok && written == meant.path && len(odd) > 0:
		at := len(line) - len(strings.TrimLeft(line, " \t"))
		o.report(i, slip{at, len(strings.TrimSpace(line)), better.header, staff.HeadingOther(meant.header, odd)})
		meant = better
	case ok && (written == meant.path || !parses(line)): // what else is wrong is told by the line itself
	case ok:
		at := len(line) - len(strings.TrimLeft(line, " \t"))
		o.report(i, slip{at, len(strings.TrimSpace(line)), meant.header, staff.HeadingUnknown})
	}
	o.at, o.seen = meant, nil
	o.before(i, meant)
}

// before reports a section on line i that stands before the one that it is a part of, and
// takes its heading away: TOML would take the other for one that stands twice.
func (o *outline) before(i int, part section) {
	end := strings.LastIndexByte(part.path, '.')
	if end < 0 || o.entered[part.path[:end]] {
		return
	}
	whole := "[[" + part.path[:end] + "]]"
	if first, has := o.begun[whole]; !has || first < i {
		return
	}
	if !o.early {
		o.early = true
		problem := func(string) diag.Problem { return staff.PartBeforeWhole(part.header, whole, o.first+o.begun[whole]) }
		o.report(i, slip{0, len(o.lines[i]), "[[x]]", problem})
	}
	o.lines[i] = "[[x]]"
}

// other returns the section that the keys under a heading are of, if they are another's than
// its own, and those that aren't of its own. One right above or below it comes first; where
// several others would do as well, nobody knows which was meant.
func (o *outline) other(at section, keys []string) (better section, odd []string) {
	if odd = at.astray(keys); at.path == "" || len(keys) < 2 || len(odd) == 0 {
		return section{}, nil
	}
	best, alike := 0, false
	for _, s := range o.sections[1:] {
		switch n := o.fits(s, at, keys); {
		case n > best:
			better, best, alike = s, n, false
		case n == best:
			alike = true
		}
	}
	if best == 0 || alike {
		return section{}, nil
	}
	return better, slices.DeleteFunc(odd, func(key string) bool { return !better.holds(key) })
}

// fits says how well keys that stand under the heading at fit another section: 0 if not, and
// more if all of them are its own, and all that it needs, and if it is right above or below.
func (o *outline) fits(s, at section, keys []string) (n int) {
	odd, own := len(s.astray(keys)), len(keys)-len(at.astray(keys))
	near := strings.HasPrefix(s.path, at.path+".") || strings.HasPrefix(at.path, s.path+".")
	switch {
	case odd == 0 && s.covers(keys) && (near || !at.covers(keys)):
		n = 6
	case odd == 0 && own == 0:
		n = 4
	case own == 0 && len(keys)-odd > max(1, odd):
		n = 2
	}
	if n > 0 && near {
		n++
	}
	return n
}

// astray returns the keys that don't belong in the section.
func (s section) astray(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), s.holds)
}

// meant returns the section that a heading stands for: by its name, by the last
// part of it, by what is spelled alike, or by the keys below it.
func (o *outline) meant(path string, keys []string) (section, bool) {
	parts := reNamePut.Split(path, -1)
	last := parts[len(parts)-1]
	var paths, lasts []string
	for _, s := range o.sections[1:] {
		paths, lasts = append(paths, s.path), append(lasts, s.path[strings.LastIndexByte(s.path, '.')+1:])
	}
	i := slices.Index(paths, path)
	if i < 0 {
		i = slices.Index(lasts, last)
	}
	if i < 0 && ofDocuments()[path] { // the file may lie in another's folder, which is told
		return section{}, false
	}
	if near, ok := diag.Nearest(path, paths); i < 0 && ok {
		i = slices.Index(paths, near)
	}
	if near, ok := diag.Nearest(last, lasts); i < 0 && ok {
		i = slices.Index(lasts, near)
	}
	if i < 0 {
		i = slices.IndexFunc(lasts, func(name string) bool { return strings.HasPrefix(last, name) })
	}
	if i < 0 {
		i = slices.IndexFunc(o.sections[1:], func(s section) bool { return len(keys) > 1 && s.covers(keys) })
	}
	if i < 0 {
		return section{}, false
	}
	return o.sections[1+i], true
}

// ofDocuments returns the paths of the sections that some kind of document in content/ has.
var ofDocuments = sync.OnceValue(func() map[string]bool {
	paths := map[string]bool{}
	for _, d := range schema.Documents {
		if d.Body {
			for _, s := range sectionsOf(d.Table)[1:] {
				paths[s.path] = true
			}
		}
	}
	return paths
})

// longestRun is how many keys tell which section they are of: few have as many.
const longestRun = 32

// run returns the keys from line i on, to the next heading or to a key that is
// there already.
func (o *outline) run(i int) (keys []string) {
	for ; i < len(o.lines) && len(keys) < longestRun && !isHeading(o.lines[i]); i++ {
		m := reKey.FindStringSubmatch(o.lines[i])
		if m == nil {
			continue
		}
		if slices.Contains(keys, plainKey(m[1])) {
			break
		}
		keys = append(keys, plainKey(m[1]))
	}
	return keys
}

// key notes a key of the section. One that does not belong there, or is there
// already, begins another section if keys of that one follow it: its heading is
// missing.
func (o *outline) key(i int, key string) {
	if o.at.holds(key) && !slices.Contains(o.seen, key) {
		o.seen = append(o.seen, key)
		return
	}
	if o.asFact(i, key) {
		return
	}
	if o.at.table == nil || o.at.path != "" && len(o.seen) == 0 { // the heading is another one, and the keys tell which
		return
	}
	run := o.run(i)
	more := func(key string) bool { return o.at.holds(key) && !slices.Contains(o.seen, key) }
	if o.at.path == "rattelse" && slices.ContainsFunc(run, more) {
		return // its own keys follow, and no other section has them: this one does not belong to it
	}
	best, others := section{}, []string{}
	most := 0
	for _, s := range o.sections[1:] {
		n := o.odd(s, run)
		apart := i > 0 && strings.TrimSpace(o.lines[i-1]) == "" && s.covers(run)
		switch {
		case !s.holds(key) || n < 2 && !apart || n < most:
		case n > most:
			best, most, others = s, n, nil
		default: // the deeper one comes later in the schema
			others = append(others, best.header)
			best = s
		}
	}
	if most == 0 {
		return
	}
	line := o.lines[i]
	problem := func(better string) diag.Problem { return staff.HeadingMissing(better, strings.TrimSpace(line), others) }
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	o.report(i, slip{at, len(key), best.header, problem})
	o.at, o.seen = best, []string{key}
}

// reTyped is a key with a text, texts or a number behind it.
var reTyped = regexp.MustCompile(`^\s*[\pL\d_-]+\s*=\s*(\[\s*)?(?:"([^"]*)"|[\d'\pL])`)

// asFact reports a heading that is written as a fact, with a text behind it, and stands in
// the file too, or one below it.
func (o *outline) asFact(i int, key string) bool {
	m := reTyped.FindStringSubmatch(o.lines[i])
	path := strings.TrimPrefix(o.at.path+"."+key, ".")
	at := slices.IndexFunc(o.sections[1:], func(s section) bool { return s.path == path })
	if m == nil || at < 0 {
		return false
	}
	s, there, below := o.sections[1+at], false, false
	for _, line := range o.lines {
		there = there || strings.TrimSpace(line) == s.header
		below = below || strings.Contains(line, "["+s.path+".")
	}
	if !there && !below {
		return false // it is a value of the wrong kind, which is told where it is read
	}
	start, run := strings.Index(o.lines[i], key), o.run(i+1)
	if o.begins(i, s, run) {
		keys := slices.DeleteFunc(s.needs(), func(key string) bool { return slices.Contains(run, key) })
		o.report(i, slip{start, len(key), s.header, staff.HeadingInstead(key, s.header, m[2], keys)})
		o.at, o.seen = s, nil
		return true
	}
	o.report(i, slip{start, len(key), "", staff.HeadingAsFact(key, s.header, m[2], s.needs(), there)})
	return true
}

// begins reports whether what stands below line i goes on a section: its keys, or a heading
// below its own.
func (o *outline) begins(i int, s section, keys []string) bool {
	if len(keys) > 0 {
		return len(s.astray(keys)) == 0
	}
	next := slices.IndexFunc(o.lines[i+1:], isHeading)
	return next >= 0 && strings.HasPrefix(strings.TrimLeft(o.lines[i+1+next], " \t["), s.path+".")
}

// needs returns the keys that the section must have, but for tables.
func (s section) needs() (keys []string) {
	for _, f := range s.table.Fields {
		if f.Required && f.Table == nil {
			keys = append(keys, f.Name)
		}
	}
	return keys
}

// odd counts the keys of a section that don't belong where they stand.
func (o *outline) odd(s section, keys []string) (n int) {
	for _, k := range keys {
		if s.holds(k) && (!o.at.holds(k) || slices.Contains(o.seen, k)) {
			n++
		}
	}
	return n
}
