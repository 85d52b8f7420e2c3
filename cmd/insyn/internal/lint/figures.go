package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// figuresTold warns of what the text of a project says of when it begins or ends, of its
// budget and of what was paid for it, where the facts say otherwise: of sentences that are
// clearly about the whole project.
func figuresTold(c *checker) (out []odd) {
	city := append([]string{c.World.Portal.City.Name, c.World.Portal.City.Body}, staff.TheCity...)
	for _, p := range c.World.Projects {
		f := c.file(p.Pos.File)
		if f == nil {
			continue
		}
		own := figuresOf(p, city)
		texts := textsIn(f)
		for i := range texts {
			if t := &texts[i]; t.own() && (t.key != "" || t.block.Prose()) {
				for _, found := range own.misstated(t) {
					if !c.namesOther(p, t.words) {
						out = append(out, odd{Finding: found})
					}
				}
			}
		}
	}
	return out
}

// namesOther reports whether a text names another project than its own, which it may be about.
func (c *checker) namesOther(own *graph.Project, words string) bool {
	return slices.ContainsFunc(c.World.Projects, func(p *graph.Project) bool {
		return p != own && (strings.Contains(words, p.Title) || p.Short != "" && strings.Contains(words, p.Short))
	})
}

// figures are the dates and amounts that the text of a project may name as its own.
type figures struct {
	it, its      []string // what the text calls the project, and who has it
	starts, ends []date.Date
	stated       []staff.Stated // its amounts, as its sheets have them
	sums         []staff.Stated // what these add up to in a year, or in all, which has no year
}

// figuresOf returns those of a project of the city that has some names.
func figuresOf(p *graph.Project, city []string) *figures {
	o := &figures{starts: []date.Date{p.Start.Date}, ends: []date.Date{p.End.Date}}
	o.it = append([]string{p.Title, p.Short}, staff.TheProject...)
	o.its = append(slices.Clone(city), o.it...)
	for _, d := range p.Deltaganden {
		if d.Namnd != nil {
			o.its = append(o.its, d.Namnd.Name, d.Namnd.Forvaltning)
		}
		whole := staff.Stated{}
		for _, s := range d.Sheets {
			o.starts, o.ends = append(o.starts, s.Start.Date), append(o.ends, s.End.Date)
			if kronor, known := s.Budget.Kronor(); known {
				o.state("total_budget", s.Year, kronor)
			}
			if kronor, known := s.OtherColumn.Kronor(); known && s.HasOther {
				o.sums = append(o.sums, staff.Stated{Kronor: kronor})
			}
			if kronor, known := s.Paid.Kronor(); known {
				o.state("utbetalt", s.Year, kronor)
				whole.Kronor += kronor
			}
		}
		o.sums = append(o.sums, whole)
	}
	return o
}

// state adds an amount, and what it and others of its kind are together in its year and in all.
func (o *figures) state(key string, year int, kronor int64) {
	o.stated = append(o.stated, staff.Stated{Key: key, Year: year, Kronor: kronor})
	inYear, all := staff.Stated{Key: key, Year: year}, staff.Stated{Key: key}
	for _, s := range o.stated {
		if s.Key == key {
			all.Kronor += s.Kronor
		}
		if s.Key == key && s.Year == year {
			inYear.Kronor += s.Kronor
		}
	}
	o.sums = append(o.sums, inYear, all)
}

// misstated returns what a text says of its project that its facts deny.
func (o *figures) misstated(t *text) (l diag.List) {
	if !strings.ContainsAny(t.words, "0123456789") {
		return nil
	}
	for _, s := range sentences(t.words) {
		said := strings.TrimSpace(t.words[s.start:s.end])
		if strings.Count(t.words[:s.start], staff.QuoteSign)%2 == 1 || staff.OthersSaid.MatchString(said) {
			continue // somebody else's words, or about something else
		}
		o.misdated(&l, t, s.start, said)
		o.miscounted(&l, t, s.start, said)
	}
	return l
}

// after returns what a sentence says of the one that it begins with, if that has one of
// some names.
func after(sentence string, names []string) (rest string, is bool) {
	for _, name := range names {
		rest, is = strings.CutPrefix(sentence, name)
		if is = is && name != "" && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ",")); is {
			return rest, true
		}
	}
	return "", false
}

// about returns what a sentence says of its project, or "". In a summary there is nothing else
// that a pronoun could mean.
func (o *figures) about(sentence string, summary bool) string {
	if m := staff.HasSaid.FindStringSubmatchIndex(sentence); m != nil {
		return sentence[m[3]:]
	}
	names := o.it
	if summary {
		names = append(slices.Clone(names), staff.ItSaid...)
		if m := staff.ProjectSaid.FindStringSubmatchIndex(sentence); m != nil {
			return sentence[m[2]:]
		}
	}
	rest, _ := after(sentence, names)
	return rest
}

// misdated adds a start and an end of the project that a sentence says otherwise than the facts.
func (o *figures) misdated(l *diag.List, t *text, at int, sentence string) {
	rest := o.about(sentence, t.key != "")
	if rest == "" {
		return
	}
	at += len(sentence) - len(rest)
	for _, form := range []struct {
		key  string
		said *regexp.Regexp
		may  []date.Date
	}{
		{"start", staff.StartSaid, o.starts}, {"start", staff.FromSaid, o.starts},
		{"slut", staff.EndSaid, o.ends}, {"slut", staff.UntilSaid, o.ends},
	} {
		m := form.said.FindStringSubmatchIndex(rest)
		if m == nil || form.may[0].IsZero() || strings.Contains(strings.TrimPrefix(rest[:m[2]], staff.ClauseSaid), staff.ClauseSaid) {
			continue
		}
		said := rest[m[2]:m[3]]
		iso := strings.Trim(sv.Dated(said), `"`)
		may := func(d date.Date) bool { return !d.IsZero() && agrees(iso, d) }
		if iso == "" || slices.ContainsFunc(form.may, may) || form.said == staff.StartSaid && !staff.GoesOn.MatchString(rest[m[3]:]) {
			continue
		}
		t.warn(l, at+m[2], at+m[3], utf8.RuneCountInString(said), staff.TextDate(form.key, said, form.may[0].ISO()))
	}
}

// miscounted adds the first amount of a sentence that is said to be the project's and that
// the facts haven't.
func (o *figures) miscounted(l *diag.List, t *text, at int, sentence string) {
	if m := staff.NothingPaid.FindStringSubmatchIndex(sentence); m != nil {
		said, facts := sentence[m[2]:m[3]], o.of("utbetalt", sentence)
		if len(facts) > 0 && !slices.ContainsFunc(facts, func(s staff.Stated) bool { return s.Kronor == 0 }) {
			t.warn(l, at+m[2], at+m[3], utf8.RuneCountInString(said), staff.TextAmount(said, facts))
		}
		return
	}
	for _, a := range sv.Amounts(sentence) {
		before, behind := sentence[:a.At], sentence[a.At+len(a.Text):]
		is := func(s staff.Stated) bool { return a.Is(s.Kronor) }
		facts := o.meant(sentence, before, behind, a)
		if len(facts) == 0 || slices.ContainsFunc(o.sums, is) || slices.ContainsFunc(o.stated, is) {
			continue
		}
		said := a.Text + staff.UnitSaid.FindString(behind)
		t.warn(l, at+a.At, at+a.At+len(said), utf8.RuneCountInString(said), staff.TextAmount(said, facts))
		return
	}
}

// meant returns which facts an amount of a sentence is to be one of, by what stands before it and
// behind it: none where it may be anything.
func (o *figures) meant(sentence, before, behind string, a sv.Amount) []staff.Stated {
	rest, named := after(before, o.its)
	switch {
	case !staff.UnitSaid.MatchString(behind):
		return nil
	case staff.BudgetBefore.MatchString(before):
		return o.of("total_budget", "")
	case staff.PaidBefore.MatchString(before) && staff.PaidOut.MatchString(behind) || staff.PaidAfter.MatchString(behind):
		if _, to, given := strings.Cut(sentence, staff.GivenTo); !given || begun(to, o.its) {
			return o.of("utbetalt", sentence)
		}
		return nil
	case named && staff.GotBefore.MatchString(rest) && staff.GotAfter.MatchString(behind):
		return o.stated
	}
	return o.near(a)
}

// of returns the amounts under a key, those of the years that a sentence names if it names any.
func (o *figures) of(key, sentence string) (list []staff.Stated) {
	years := staff.YearsSaid.FindAllString(sentence, -1)
	for _, s := range o.stated {
		if s.Key == key && (len(years) == 0 || slices.Contains(years, strconv.Itoa(s.Year))) {
			list = append(list, s)
		}
	}
	return list
}

// begun reports whether words begin with one of some names.
func begun(words string, names []string) bool {
	words = strings.ToLower(words)
	return slices.ContainsFunc(names, func(name string) bool { return name != "" && strings.HasPrefix(words, strings.ToLower(name)) })
}

// nearDigits is how many digits an amount has at least that may be another but for a slip.
const nearDigits = 5

// near returns the facts that an amount is but for one digit, or for two that have changed places.
func (o *figures) near(a sv.Amount) (list []staff.Stated) {
	written := strconv.FormatInt(a.Kronor, 10)
	if !a.Exact() || len(strings.TrimRight(written, "0")) < nearDigits {
		return nil // a round one may be another
	}
	for _, s := range o.stated {
		if diag.Slip(written, strconv.FormatInt(s.Kronor, 10)) {
			list = append(list, s)
		}
	}
	return list
}
