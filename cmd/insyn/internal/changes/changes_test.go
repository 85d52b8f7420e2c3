package changes

import (
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/date"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
)

// paid is the fact that a project was paid an amount.
func paid(value string) facts.Fact {
	return facts.Fact{Doc: "projekt/a", Path: "deltagande[x].blad[2025].utbetalt", Kind: facts.Amount, Value: value,
		Pos: diag.Pos{File: "content/projekt/a.md", Line: 9, Col: 1}}
}

// fixed is a correction of it.
func fixed(day int, from, to string) record.Rattelse {
	return record.Rattelse{Doc: "projekt/a", Day: record.Date{Date: date.Date{Year: 2026, Month: 4, Day: day}},
		What: record.Ref{ID: "deltagande[x].blad[2025].utbetalt"}, From: from, To: to, Why: "Skäl."}
}

// named is a correction under another name.
func named(r record.Rattelse, what string) record.Rattelse {
	r.What.ID = what
	return r
}

// Corrections lead from what an edition has to what there is now, whichever
// edition it is; whatever they don't lead to is asked for.
func TestChains(t *testing.T) {
	for _, c := range []struct {
		name   string
		old    []string // in the editions, oldest first
		now    string
		fixed  []record.Rattelse
		why    int // corrections since the oldest edition
		found  string
		offers string
	}{
		{"nothing", []string{"1"}, "1", nil, 0, "", ""},
		{"no reason", []string{"1"}, "2", nil, 0, "rattelse-saknas", `fran = "1"`},
		{"one", []string{"1"}, "2", []record.Rattelse{fixed(1, "1", "2")}, 1, "", ""},
		{"two", []string{"1"}, "3", []record.Rattelse{fixed(1, "1", "2"), fixed(2, "2", "3")}, 2, "", ""},
		{"before and after an edition", []string{"1", "2"}, "3", []record.Rattelse{fixed(1, "1", "2"), fixed(2, "2", "3")}, 2, "", ""},
		{"only before an edition", []string{"1", "2"}, "2", []record.Rattelse{fixed(1, "1", "2")}, 1, "", ""},
		{"changed again", []string{"1", "2"}, "3", []record.Rattelse{fixed(1, "1", "2")}, 0, "rattelse-fel", `fran = "2"`},
		{"changed again, or wrong", []string{"1", "2"}, "3", []record.Rattelse{fixed(1, "1", "2")}, 0,
			"rattelse-fel", `fel: skriv till = "3" i`},
		{"to another, before it is released", []string{"1"}, "3", []record.Rattelse{fixed(1, "1", "2")}, 0,
			"rattelse-fel", `Skriv till = "3"`},
		{"to what it was", []string{"1"}, "3", []record.Rattelse{fixed(1, "1", "1")}, 0, "rattelse-fel", `Skriv till = "3"`},
		{"not done", []string{"1"}, "1", []record.Rattelse{fixed(1, "1", "2")}, 0, "rattelse-fel", "Ta bort stycket"},
		{"of another name", []string{"1"}, "2", []record.Rattelse{named(fixed(1, "1", "2"), "utbetalt")}, 0,
			"rattelse-fel", `Skriv vad = "deltagande`},
		{"from something else", []string{"1"}, "3", []record.Rattelse{fixed(1, "2", "3")}, 0, "rattelse-fel", `fran = "1"`},
		{"from nothing", []string{"1"}, "3", []record.Rattelse{fixed(1, "", "3")}, 0, "rattelse-fel", `fran = "1"`},
		{"to nothing", []string{"1"}, "3", []record.Rattelse{fixed(1, "1", "")}, 0, "rattelse-fel", `Skriv till = "3"`},
		{"to a reason, written otherwise", []string{"1"}, "saknas: streck", []record.Rattelse{fixed(1, "1", "Streck")}, 0, "rattelse-fel",
			`Skriv till = "saknas: streck"`},
		{"to the same, written otherwise", []string{"1"}, "1000", []record.Rattelse{fixed(1, "1", "1 000")}, 0, "rattelse-fel", `till = "1000"`},
		{"with a gap", []string{"1"}, "3", []record.Rattelse{fixed(1, "1", "2"), fixed(2, "4", "3")}, 0, "rattelse-fel rattelse-saknas", ""},
		{"in the wrong order", []string{"1"}, "3", []record.Rattelse{fixed(2, "1", "2"), fixed(1, "2", "3")}, 2, "rattelse-fel", ""},
		{"of nothing", []string{"1"}, "1", []record.Rattelse{fixed(1, "2", "1")}, 0, "rattelse-fel", ""},
		{"back again", []string{"1"}, "1", []record.Rattelse{fixed(1, "1", "2"), fixed(2, "2", "1")}, 0, "", ""},
	} {
		past := &release.Past{}
		for i, old := range c.old {
			past.Editions = append(past.Editions, release.New([]string{"2026-01", "2026-02"}[i], []facts.Fact{paid(old)}))
		}
		h := New(past, []facts.Fact{paid(c.now)}, c.fixed)
		var codes, offers []string
		for _, f := range h.Check() {
			codes, offers = append(codes, string(f.Code)), append(offers, f.Hint+f.Paste)
		}
		if got := strings.Join(codes, " "); got != c.found || !strings.Contains(strings.Join(offers, ""), c.offers) {
			t.Errorf("%s: found %q, which offers %q", c.name, got, offers)
		}
		if since := h.Since(past.Editions[0]); len(since) > 0 && len(since[0].Why) != c.why || len(since) == 0 && c.why > 0 {
			t.Errorf("%s: %+v", c.name, since)
		}
	}
}
