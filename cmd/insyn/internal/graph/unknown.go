package graph

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// names is everything that can be referred to, by all that it may be called. It
// finds what was meant by a reference that names nothing of its kind.
type names struct {
	called map[string][]staff.Named // by slug, so that case, accents and signs don't count
	listed map[staff.Thing][]staff.Named
	gone   map[string]bool // last parts of addresses that a note tells of
}

func newNames(removed []record.Borttagen) *names {
	n := &names{map[string][]staff.Named{}, map[staff.Thing][]staff.Named{}, map[string]bool{}}
	for _, r := range removed {
		n.gone[path.Base(r.Address.ID)] = true
	}
	return n
}

// add notes a thing by its id, its name and its spellings.
func (n *names) add(what staff.Named, spellings []record.Ref) {
	n.listed[what.What] = append(n.listed[what.What], what)
	n.call(what, what.ID)
	n.call(what, what.Name)
	for _, s := range spellings {
		n.call(what, s.ID)
	}
}

// call notes a word that people use for a thing, although it is no spelling.
func (n *names) call(what staff.Named, word string) {
	if key := sv.Slug(word); key != "" && !slices.Contains(n.called[key], what) {
		n.called[key] = append(n.called[key], what)
	}
}

// reNumber is a goal by its number.
var reNumber = regexp.MustCompile(`^(?i:mål|målet|målområde|nr|nummer|mål nr|mål nummer)?\s*(\d{1,2})\.?$`)

// unknown says what may have been meant by a reference that names nothing here.
func (r *registry[T]) unknown(ref record.Ref) staff.Unknown {
	u := staff.Unknown{What: r.what, ID: ref.ID, File: ref.Pos.File}
	key := sv.Slug(ref.ID)
	if m := reNumber.FindStringSubmatch(ref.ID); m != nil && r.what == staff.Goal {
		key = m[1]
	}
	for _, other := range r.names.called[key] {
		if r.kind(other) {
			u.Meant = append(u.Meant, other)
		} else if len(key) >= tellingLetters {
			u.Others = append(u.Others, other)
		}
	}
	_, u.Reason = schema.Reason(ref.ID)
	if len(u.Meant)+len(u.Others) == 0 {
		u.Gone = r.names.gone[key]
		if u.Parts = r.parts(ref.ID); u.Parts == nil {
			u.Near = r.near(key)
		}
	}
	for _, n := range r.names.listed[r.what] {
		if r.kind(n) {
			u.Choices = append(u.Choices, n)
		}
	}
	slices.SortFunc(u.Choices, staff.Named.Compare)
	return u
}

// parts returns what a text lists that should be several, each by its id where
// that is known, or nothing.
func (r *registry[T]) parts(text string) (out []string) {
	known := false
	for _, part := range sv.Listed(text) {
		key := sv.Slug(part)
		if i := r.ofKind(key); i >= 0 {
			part, known = r.names.called[key][i].ID, true
		} else if len(r.names.called[key]) > 0 {
			continue // "Gdansk, Polen"
		}
		out = append(out, part)
	}
	if len(out) == 0 || !known {
		return nil
	}
	return out
}

// tellingLetters is how many letters a word has that can be taken for another: almost every
// word of two is one letter away from some country's code. Of so few the first is the same.
const tellingLetters = 3

// near returns what is spelled like a slug, or nothing.
func (r *registry[T]) near(slug string) (n staff.Named) {
	var candidates []string
	for _, key := range slices.Sorted(maps.Keys(r.names.called)) {
		if r.ofKind(key) >= 0 && withoutDigits(key) != withoutDigits(slug) { // another year is no misspelling
			candidates = append(candidates, key)
		}
	}
	if key, ok := diag.Nearest(slug, candidates); ok && r.sure(slug, key) {
		n = r.names.called[key][r.ofKind(key)]
	}
	if n.ID == "" && withoutDigits(slug) != slug {
		n = r.only(slices.Sorted(maps.Keys(r.names.called)), func(key string) bool {
			return r.ofKind(key) >= 0 && diag.Slip(slug, key) && sameLetters(slug, key) // digits that changed places
		})
	}
	if n.ID == "" && len(slug) >= sameBeginning {
		n = r.only(candidates, func(key string) bool { return strings.HasPrefix(key, slug+"-") })
	}
	if n.ID == "" && r.what == staff.Place {
		n = r.begunAlike(slug, candidates)
	}
	return n
}

// In a world of cities most short words, and many of few letters that differ, are another city.
const (
	surelyOther  = 6  // letters of a word that another letter hardly makes of another name
	surelyDoubly = 10 // of one with two slips
)

// sure reports whether a slug and a key that is near are more likely the same word than two.
func (r *registry[T]) sure(slug, key string) bool {
	switch {
	case len(slug) < tellingLetters || len(slug) == tellingLetters && key[0] != slug[0]:
		return false
	case r.what != staff.City && r.what != staff.Country:
		return true
	case r.what == staff.Country && len(slug) == surelyOther-1 && slug[0] == key[0]: // there are fewer of them
		return diag.Slip(slug, key)
	case len(slug) < surelyOther && len(slug) == len(key):
		return sameLetters(slug, key)
	}
	return diag.Slip(slug, key) || len(slug) >= surelyDoubly
}

// sameLetters reports whether two words have the same letters.
func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}

// only returns the thing that is, if it is one, or nothing.
func (r *registry[T]) only(candidates []string, is func(key string) bool) (n staff.Named) {
	for _, key := range candidates {
		if !is(key) {
			continue
		}
		found := r.names.called[key][r.ofKind(key)]
		if n.ID != "" && n.ID != found.ID {
			return staff.Named{}
		}
		n = found
	}
	return n
}

// sameBeginning is how many letters a name, or a word of a place's, has in common with another from
// its first on if they name the same: "Citadellskolan", "Citadellsgymnasiet".
const sameBeginning = 8

// begunAlike returns the only place with a word that begins as one of a slug does, or nothing.
func (r *registry[T]) begunAlike(slug string, candidates []string) staff.Named {
	words := slices.DeleteFunc(strings.Split(slug, "-"), func(word string) bool { return len(word) < sameBeginning })
	return r.only(candidates, func(key string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains("-"+key, "-"+word[:sameBeginning]) })
	})
}

// withoutDigits returns a slug with one sign for every digit.
func withoutDigits(slug string) string { return reDigit.ReplaceAllString(slug, "#") }

var reDigit = regexp.MustCompile(`\d`)

// ofKind returns which of the things called key is of the registry's kind, or -1.
func (r *registry[T]) ofKind(key string) int {
	return slices.IndexFunc(r.names.called[key], r.kind)
}

// kind reports whether a thing is one that the registry may have.
func (r *registry[T]) kind(n staff.Named) bool { return n.What == r.what && n.Within == r.within }
