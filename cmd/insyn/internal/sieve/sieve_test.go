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
	`\[\d{1,2}\]`, `^[\s>]*ab?$`, `(?i)^(?:µ|lorem)\s*$`, `(?i:kr|sek)|=`, `[→-⇿]{2}`, `(?i:abc)|[\x{13a0}-\x{13f5}]x`,
}

func TestSameAnswers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	alphabet := []string{"[", "]", "(", ")", "{", "}", "#", ":", ".", "~", "=", "a", "b", "c", "x", "s", "S", "sid.", "eget",
		"K", "\u212a", "k", "1", ", ", " ,", "\u00a0", ";", "”", "å",
		"234", " ", "TODO", "GÖRA", "ATT ", "–", "-", "--", "\ufffd", "\xff", "!", "Å", "\n", "ſ.",
		". ", "att göra", "Lorem ", "IPSUM", "ipſum", "\ue000", "\uf8ff", "µ", "Μ", "İ", "KR", "→", ">", "\u13a0", "Abc"}
	sieved, plain := make([]*Regexp, len(expressions)), make([]*regexp.Regexp, len(expressions))
	for i, expr := range expressions {
		sieved[i], plain[i] = MustCompile(expr), regexp.MustCompile(expr)
	}
	for range 1500 {
		var b strings.Builder
		for range r.IntN(9) {
			b.WriteString(alphabet[r.IntN(len(alphabet))])
		}
		text := b.String()
		for i, expr := range expressions {
			in := func(s string) string { return "<" + s + ">" }
			got := fmt.Sprint(sieved[i].MatchString(text), sieved[i].FindStringIndex(text), sieved[i].FindStringSubmatchIndex(text),
				len(sieved[i].FindStringSubmatch(text)), sieved[i].ReplaceAllStringFunc(text, in), sieved[i].ReplaceAllString(text, `<$0>`))
			want := fmt.Sprint(plain[i].MatchString(text), plain[i].FindStringIndex(text), plain[i].FindStringSubmatchIndex(text),
				len(plain[i].FindStringSubmatch(text)), plain[i].ReplaceAllStringFunc(text, in), plain[i].ReplaceAllString(text, `<$0>`))
			if got != want {
				t.Fatalf("%s on %q:\n got %s\nwant %s", expr, text, got, want)
			}
		}
	}
}

// TestWords: a word is asked for in the case that it is wanted in, with what may stand in
// it, once, and not where the expression is cheaper. A ~ says that capitals are as good.
func TestWords(t *testing.T) {
	for expr, want := range map[string]string{
		`\b(?:TODO|TBD|[Kk]olla)`:       `["TODO" "TBD" "Kolla" "kolla"]`,
		`(?i:s\.|sid\.)`:                `~["s." "sid."]|["ſ"]`,
		`(?i:lorem)|(?i:x)`:             ``, // most texts have an x
		`(?i:3 \.)`:                     `["3 ."]`,
		`\[\d{1,2}\]`:                   `["[0" "[1" "[2" "[3" "[4" "[5" "[6" "[7" "[8" "[9"]`,
		`(?:\. ?){2,}$`:                 `[". ." ".."]`,
		`\S.*?([\x{e000}-\x{f8ff}])`:    `["\xee" "\xef"]`,
		`#\s+(?:abc|abd)|--+de\pL`:      `["abc" "abd" "--"]`,
		`(?i)^\s*mvh`:                   ``,
		`(?i)^.*\bmvh`:                  `~["mvh"]`,
		`(?i:abc)|[\x{13a0}-\x{13f5}]x`: ``,
	} {
		tree, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range asked(tree) {
			s := fmt.Sprintf("%q", w.all)
			if w.fold {
				s = "~" + s
			}
			if len(w.others) > 0 {
				s += fmt.Sprintf("|%q", w.others)
			}
			got = append(got, s)
		}
		if have := strings.Join(got, " "); have != want {
			t.Errorf("%s: asks for %s, want %s", expr, have, want)
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
		for _, need := range needsOf(tree, nil, nil) {
			var texts []string
			for _, s := range need {
				texts = append(texts, s.text)
			}
			got = append(got, fmt.Sprintf("%q", texts))
		}
		if have := strings.Join(got, " "); have != want {
			t.Errorf("%s: needs %s, want %s", expr, have, want)
		}
	}
	rows := []string{"ett, två. Tre: fyra  fem", "ett ,två.Tre"}
	for _, expr := range []string{`\pL( +[,;])\pL`, `\p{Ll}(\.)(?:\p{Lu}\p{Ll}|\p{Lu} )`} { // what stands beside a sign tells them apart
		if r := MustCompile(expr); r.may(rows[0]) || !r.may(rows[1]) {
			t.Errorf("%s: what it is asked of is not what it may match", expr)
		}
	}
	if text := "en rad utan tecken"; slices.ContainsFunc(expressions[:2], func(e string) bool { return MustCompile(e).may(text) }) {
		t.Errorf("%q is let through", text)
	}
}
