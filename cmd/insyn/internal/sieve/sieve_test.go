package sieve

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

// expressions are of every form that needs are read from, and of those that have none.
var expressions = []string{
	`\[[^\]]+\]\[[^\]\s]*\]`, `^(##{1,5})(\pL.*)$`, `\b(?:TODO|FIXME|ATT GÖRA)\b`, `(?i)[\[({]\s*eg(?:et|en|na)\s*[\])}]?\.?\s*$`,
	`(?:^|\s):[a-z]+:(?:$|[\s.,])`, `~~([^~]+)~~|==([^=]+)==`, `a*b?c{0,2}`, `(?:x|)#`, `(?i:s\.|sid\.)`, `(?i)k\d`, `[–—→]|--+`,
	`\x{fffd}`, `[\x{fffd}!]`, `a|[^b]`, `(a|b)+#{2,}`, `^`, `\d{1,3}(?: \d{3})+`, `[[:punct:]]`, `(?s).`, `(?i:a){2}[(]`, `(?i:\.){2}`, `\p{Lu}-`,
	`[\pL\d)”"%]([ \x{a0}]+[,;:!?])(?:\s|$)`, `(?:^|[\s(”])(?:\p{Ll}*\p{Ll}{2}|[\d ]*\d)([.!?])(?:\p{Lu}\p{Ll}|\p{Lu} )`,
	`[\pL\d.,;:!?)”]([ \x{a0}]{2,})[\pL\d(”"–]`, `(?:^|[^.])(\.\.)(?:$|[^./\\])`, `\pL([ \x{a0}]*--+[ \x{a0}]*)\pL`,
	`a?:(?i:k)`, `(?i:k):*a`, `(?:^|!)\.(?:$|#)`, `(a*)(\.)(?:b|)c`, `\b:\b`, `x*-x*`, `(?:-x|-)+-1`, `[^a]\[`, `.-.`, `(?s:.)-`, `-\x{fffd}`,
	`(?:a|^)-(?:b|$)1?`, `[ ]{2}`, `([. ]{2,3})k`, `(?:)-(?:)`, `(?i:å)-`,
	`\b(?:TODO|TBD)\b|^\s*(?i:att göra):`, `(?i)\b(?:lorem ipsum|skriv)\b`, `(?:\. ?){3,}\s*\d{0,3}\s*$`, `\S.*?([\x{e000}-\x{f8ff}])`,
	`(?i)^\s*(?:s:? \d|att göra|k\s*$|\pL+ ?[/>] ?\pL)`, `(?i)^[\s>*_]*(?:lorem|sid)\b|^\s*eget\b.*k`,
	`^(?:a|\s*)*\bTODO\b`, `(?:^|[\s(])(a b|k 1|x s)(?:$|[\s.,;:)])`, `(?:^|[\s(”])(\p{Lu}{2,}(?: \p{Lu}{2,}){1,})(?:$|[.,])`,
	`\b(\p{Lu}(?: \p{Ll}){2,})(?:\s|$)`, `(,[ \x{a0}]*,|;;+|!!+|:,|;,|,;|,:)`, `a\B`, `\B[.]`, `(?m)^a|:$`, `(?m)^$`, `^a|1\z`,
	`\A(?:\x{fffd}|–)$`, `[^\x00-\x{10ffff}]`, `$`, `^$`, `.\b.\B`, `(?s)^.*\n\b`, `(?i)\bſ|å\b`, `(?U)a+?.*1$`,
	`\[\d{1,2}\]`, `^[\s>]*ab?$`, `(?i)^(?:µ|lorem)\s*$`, `(?i:kr|sek)|=`, `[→-⇿]{2}`, `(?i:abc)|[\x{13a0}-\x{13f5}]x`,
}

func TestSameAnswers(t *testing.T) {
	alphabet := []string{"[", "]", "(", ")", "{", "}", "#", ":", ".", "~", "=", "a", "b", "c", "x", "s", "S", "sid.", "eget",
		"K", "\u212a", "k", "1", ", ", " ,", "\u00a0", ";", "”", "å",
		"234", " ", "TODO", "GÖRA", "ATT ", "–", "-", "--", "\ufffd", "\xff", "!", "Å", "\n", "ſ.",
		". ", "att göra", "Lorem ", "IPSUM", "ipſum", "\ue000", "\uf8ff", "µ", "Μ", "İ", "KR", "→", ">", "\u13a0", "Abc",
		"a b", "K s", " S a", " AB", ",,", "\na", "_", "\x00", "\U0010ffff"}
	sieved, plain := make([]*Regexp, len(expressions)), make([]*regexp.Regexp, len(expressions))
	for i, expr := range expressions {
		sieved[i], plain[i] = MustCompile(expr), regexp.MustCompile(expr)
	}
	for part := range uint64(3) { // at once: they make the same machines
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, part))
			for range 700 {
				var b strings.Builder
				for range r.IntN(9) {
					b.WriteString(alphabet[r.IntN(len(alphabet))])
				}
				for i := range expressions {
					sameAnswers(t, sieved[i], plain[i], b.String())
				}
			}
		})
	}
}

// sameAnswers compares all that is asked of a sieved expression with what package regexp
// says.
func sameAnswers(t *testing.T, sieved *Regexp, plain *regexp.Regexp, text string) {
	t.Helper()
	in := func(s string) string { return "<" + s + ">" }
	got := fmt.Sprint(sieved.MatchString(text), sieved.FindStringIndex(text), sieved.FindStringSubmatchIndex(text),
		len(sieved.FindStringSubmatch(text)), sieved.FindAllStringSubmatchIndex(text, -1),
		sieved.ReplaceAllStringFunc(text, in), sieved.ReplaceAllString(text, `<$0>`))
	want := fmt.Sprint(plain.MatchString(text), plain.FindStringIndex(text), plain.FindStringSubmatchIndex(text),
		len(plain.FindStringSubmatch(text)), plain.FindAllStringSubmatchIndex(text, -1),
		plain.ReplaceAllStringFunc(text, in), plain.ReplaceAllString(text, `<$0>`))
	if got != want {
		t.Fatalf("%s on %q:\n got %s\nwant %s", plain, text, got, want)
	}
}

// TestManyStates: an expression that needs more states than a machine may have is tried.
func TestManyStates(t *testing.T) {
	const expr = `a[ab]{12}c`
	sieved, plain := MustCompile(expr), regexp.MustCompile(expr)
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		var b strings.Builder
		for range 30 {
			b.WriteByte("aaaabbbc"[r.IntN(8)])
		}
		sameAnswers(t, sieved, plain, b.String())
	}
	if n := len(sieved.machine().states); n != most {
		t.Errorf("there are %d states, want %d", n, most)
	}
}

// TestMachine: what has no match is told from what has one without trying either.
func TestMachine(t *testing.T) {
	for expr, texts := range map[string][2]string{
		`(?i)^\s*(?:mvh|\pL+ ?/)`:               {"  Mvh Åsa", "  Mer om"},
		`(?:^|\s)(t ex|m m)(?:$|[\s.])`:         {"bil m m.", "mm m"},
		`\b(\p{Lu}(?: \p{Ll}){4,})(?:\s|$)`:     {"Ett L e d i g", "En ö i Öresund"},
		`(?m)^a|,[ \x{a0}]*,`:                   {"b\na", "ba, b"},
		`[^\pL](\p{Lu}{2,}(?: \p{Lu}{2,}){2,})`: {"\xff\xffÅÄ ÖÖ UU", "”ÅÄ ÖÖ U"},
	} {
		m := MustCompile(expr).machine()
		for range 2 { // at first sight, and from memory
			if !m.may(texts[0]) || m.may(texts[1]) {
				t.Errorf("%s: the machine says %t of %q and %t of %q", expr, m.may(texts[0]), texts[0], m.may(texts[1]), texts[1])
			}
		}
	}
}

func TestNeeds(t *testing.T) {
	for expr, want := range map[string]string{
		`(\[[^\]]+\])\s+(\((?:https?://|/|www\.)[^)\s]*\))`: `["["] ["]"] ["("] ["http" "/" "www."] [")"]`,
		`~~([^~]+)~~|==([^=]+)==`:                           `["~~" "=="]`,
		`(?i:s\.|sid\.)`:                                    `["." "."]`,
		`(?i:kr|sek)`:                                       ``,
		`(?i:3 kr\.)`:                                       `["3"] [" "] ["."]`,
		`[–—]x*`:                                            `["–" "—"]`,
		`x{2,} {3}`:                                         `["xx"] ["   "]`,
		`\pL+`:                                              ``,
		`(?:a|b*)c?`:                                        ``,
	} {
		tree, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, need := range needsOf(tree) {
			got = append(got, fmt.Sprintf("%q", need))
		}
		if have := strings.Join(got, " "); have != want {
			t.Errorf("%s: needs %s, want %s", expr, have, want)
		}
	}
	if text := "en rad utan tecken"; slices.ContainsFunc(expressions[:2], func(e string) bool { return MustCompile(e).may(text) }) {
		t.Errorf("%q is let through", text)
	}
}
