package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
)

// decided returns the errors of a city that are known when its pages are decided.
func decided(t *testing.T, city fstest.MapFS) diag.List {
	t.Helper()
	_, findings, err := models(t.Context(), city, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

// exchangesOf returns the exchanges of the small city's account as its file has them, and
// what stands before and after them.
func exchangesOf(t *testing.T, city fstest.MapFS) (head string, list []string, tail string) {
	t.Helper()
	front, body, ok := strings.Cut(strings.TrimPrefix(string(city[account].Data), "+++\n"), "\n+++\n")
	parts := strings.Split(front+"\n", "[[utbyte]]\n")
	if !ok || len(parts) < 2 {
		t.Fatalf("%s has no exchanges", account)
	}
	return "+++\n" + parts[0], parts[1:], "+++\n" + body
}

const account = "content/namnder/miljonamnden/2025.md"

// countedExchange is an exchange whose number an edition keeps.
func countedExchange(theme, more string) string {
	return more + "typ = \"kurs\"\nriktning = \"ut\"\ntema = \"" + theme + "\"\nantal = 7\nsida = 4\n\n"
}

// TestExchangesOrder: an exchange is asked for by its own name, whatever is put before it,
// taken away, or moved; and an id keeps that name when it is written anew.
func TestExchangesOrder(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	head, list, tail := exchangesOf(t, city)
	write := func(city fstest.MapFS, list ...string) {
		city[account] = &fstest.MapFile{Data: []byte(head + "[[utbyte]]\n" + strings.Join(list, "\n[[utbyte]]\n") + tail)}
	}
	had, tang := list[0], countedExchange("Om tång", "")
	write(city, tang, had)
	cut(t, city, "2026-03")
	const tangName, hadName = "kurs-ut-om-tang", "studiebesok-in-algras-i-hamnar"
	id := "id = \"kurs-ut-om-tang\"\n"
	for _, c := range []struct {
		name string
		list []string
		code diag.Code
		fact string // whose number is asked for
	}{
		{"another order", []string{had, tang}, "", ""},
		{"one more, first", []string{countedExchange("Om sand", ""), tang, had}, "", ""},
		{"the first is gone", []string{had}, diag.FactsGone, tangName},
		{"the last is gone", []string{tang}, diag.FactsGone, hadName},
		{"the first is gone, and another is new", []string{strings.Replace(countedExchange("Om sand", ""), "7", "8", 1), had},
			diag.FactsGone, tangName},
		{"another number, in another order", []string{had, strings.Replace(tang, "7", "8", 1)}, diag.CorrectionMissing, tangName},
		{"written anew", []string{countedExchange("Tången i sundet", ""), had}, diag.IDLost, tangName},
		{"written anew, after a new one of the same number", []string{had, countedExchange("Tången i sundet", ""),
			countedExchange("Om sand", "")}, diag.IDLost, tangName},
		{"written anew with its id", []string{had, countedExchange("Tången i sundet", id)}, "", ""},
		{"another id", []string{countedExchange("Om tång", "id = \"tang\"\n"), had}, diag.IDLost, tangName},
	} {
		t.Run(c.name, func(t *testing.T) {
			city := maps.Clone(city)
			write(city, c.list...)
			findings := decided(t, city)
			if c.code == "" && len(findings) == 0 {
				return
			}
			if len(findings) != 1 || findings[0].Code != c.code || findings[0].Pos.File != account ||
				!strings.Contains(findings[0].Message, c.fact) {
				t.Fatalf("want %s of %s, and check says %v", c.code, c.fact, findings)
			}
			f := findings[0]
			if f.Code == diag.FactsGone {
				return // its lines are tried for all kinds of tables
			}
			if f.Code == diag.IDLost && c.name == "another id" {
				change(t, city, account, "id = \"tang\"\n", f.Paste)
			} else if f.Code == diag.IDLost {
				paste(t, city, f)
			} else {
				change(t, city, account, "\n"+tail, "\n"+explained(f.Paste, "2026-04-01", "Den räknades fel.")+tail)
			}
			if findings := decided(t, city); len(findings) > 0 {
				t.Errorf("what is offered is written, and check says %v", findings)
			}
		})
	}
}

// TestExchangesNumbered: the first editions counted the exchanges of an account. An id
// gives one its number, and check offers it.
func TestExchangesNumbered(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	change(t, city, account, "[[utbyte]]\n", "[[utbyte]]\nid = \"1\"\n")
	cut(t, city, "2026-03")
	change(t, city, account, "[[utbyte]]\nid = \"1\"\n", "[[utbyte]]\n")
	findings := decided(t, city)
	if len(findings) != 1 || findings[0].Code != diag.IDLost || findings[0].Paste != "id = \"1\"\n" {
		t.Fatalf("an exchange has lost its number, and check says %v", findings)
	}
	paste(t, city, findings[0])
	if findings := decided(t, city); len(findings) > 0 {
		t.Error(findings)
	}
}

// TestExchangesTwice: two exchanges of an account with one id are one finding.
func TestExchangesTwice(t *testing.T) {
	city := fixtureCity(t, smallArchive)
	change(t, city, account, "[[utbyte]]\n", "[[utbyte]]\nid = \"a\"\n"+countedExchange("Om tång", "")+"[[utbyte]]\nid = \"a\"\n")
	findings := decided(t, city)
	if len(findings) != 1 || findings[0].Code != diag.IDDuplicate || findings[0].Pos.File != account {
		t.Errorf("check says %v", findings)
	}
}
