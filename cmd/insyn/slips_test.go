package main

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// The slips of TestAccepted: each changes something of a city as somebody might, and says
// what it changed.
type kindOfSlip struct {
	name string
	do   func(*hand) string
}

func kindsOfSlips() []kindOfSlip {
	return []kindOfSlip{
		{"a value", otherValue}, {"a value", otherValue}, {"a number", otherNumber}, {"a key", otherKey}, {"an id everywhere", otherID},
		{"a title", otherTitle}, {"a title", otherTitle}, {"a file's name", otherName}, {"an alias", otherAlias}, {"an alias", otherAlias},
		{"a note of what went", otherRemoved}, {"a static file", staticFile}, {"a layout", brokenLayout}, {"a text", otherText},
		{"a text", otherText}, {"a text", otherText}, {"a block", otherBlock}, {"two values", swappedValues}, {"bytes", otherBytes},
		{"a file", emptied}, {"a folder", withoutFolder}, {"the base", otherBase}, {"a hand", disturbed},
	}
}

// oddTexts are values that ordinary people write, and some that nobody should.
var oddTexts = []string{"", " ", "A", "Ö", "å", "¿Qué?", "«Hej»", "…", "–", "!", "123", "2025",
	"Привет", "Αθήνα", "日本語", "العربية", "עברית", "É", "e\u0301",
	"Cafe", "Café", "CAFÉ", "Ærø", "Łódź", "İstanbul", "ß", "ﬁ", "☃", "👩‍👧", "a/b", "a\\\\b",
	"../x", "/", "//x", "?", "#", "%", "%2F", "&", "&amp;", "&#x26;",
	"<b>", "</script>", "<!-- x -->", "{{.}}", "{{antal projekt}}", "{{", "[x](/)", "*x*", "`x`", "| x |", "+++", "---",
	"=1+1", "@x", "-1", "\\\"", "'", "”x”",
	"con", "index", "index.html", "404", "sida-2", "lista", "data", "sok", "insyn", "javascript:alert(1)",
	"https://a.example/å?x=ö#é", "mailto:a@b.example",
	"a\u00adb", "a\u00a0b", "a\u200bb", "a\u202eb", "a\\tb", "a\\nb", "a\\u0000b", "a\\u007fb", "\\U0010FFFF", "\ufeffa",
	"a  b", " a ", "a, b; c", "null", "true"}

// text returns one of them, made long at times.
func (h *hand) odd() string {
	switch s := one(h, oddTexts); h.IntN(8) {
	case 0:
		return strings.Repeat(s, 1+h.IntN(120))
	case 1:
		return s + " " + one(h, oddTexts)
	case 2:
		return "Namn " + s
	default:
		return s
	}
}

var (
	reValue  = regexp.MustCompile(`(?m)^([a-z_]+ = )"(.*)"$|"([^"\n]*)"`)
	reFigure = regexp.MustCompile(`(?m) = (-?[\d_]+(?:[.-][\d-]+)?)$|\b\d+\b`)
	reKey    = regexp.MustCompile(`(?m)^([a-z_]+) = .*\n`)
	reID     = regexp.MustCompile(`(?m)^id = "([^"]+)"$`)
	reTitle  = regexp.MustCompile(`(?m)^(titel|namn|kortnamn|sammanfattning|lokalt_namn) = "(.*)"$`)
	reBlock  = regexp.MustCompile(`(?m)^\[\[?[a-z_.]+\]?\]\n(?:[a-z_]+ = .*\n)*`)
)

// swap puts a text in place of what an expression finds somewhere in a document.
func (h *hand) swap(re *regexp.Regexp, with func(found string) string) string {
	name := h.document()
	text := h.text(name)
	all := re.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return "nothing in " + name
	}
	at := one(h, all)
	now := with(text[at[0]:at[1]])
	h.put(name, text[:at[0]]+now+text[at[1]:])
	return fmt.Sprintf("%q is %q in %s", text[at[0]:at[1]], now, name)
}

func otherValue(h *hand) string {
	return h.swap(reValue, func(found string) string {
		key, _, _ := strings.Cut(found, `"`)
		return key + `"` + h.odd() + `"`
	})
}

func otherTitle(h *hand) string {
	return h.swap(reTitle, func(found string) string {
		key, _, _ := strings.Cut(found, `"`)
		return key + `"` + h.odd() + `"`
	})
}

func otherNumber(h *hand) string {
	return h.swap(reFigure, func(found string) string {
		n := one(h, []string{"0", "-1", "1", "9999", "10000", "1e9", "1.5", "inf", "-inf", "nan",
			"9_223_372_036_854_775_807", "9_223_372_036_854_775_808",
			"0x10", "2025-02-30", "2025-02-28", "0001-01-01", "9999-12-31", "2025-01-01T00:00:00Z", "07:32:00", "true", "[]",
			"{}", "\"2025-13\"", "90", "180.1", "007"})
		if before, ok := strings.CutPrefix(found, " = "); ok && before != "" {
			return " = " + n
		}
		return n
	})
}

func otherKey(h *hand) string {
	return h.swap(reKey, func(found string) string {
		key, value, _ := strings.Cut(found, " = ")
		return one(h, []string{"", found + found, "ny_" + found, strings.ToUpper(key) + " = " + value, key + "." + found,
			"\"" + key + "\" = " + value,
			"sokord = [\"" + h.odd() + "\"]\n" + found, "kortnamn = \"" + h.odd() + "\"\n" + found, "stavningar = [\"" + h.odd() + "\"]\n" + found,
			"partners = [\"Cafe\", \"Café\", \"" + h.odd() + "\"]\n" + found, "webbplats = \"https://a.example/" + h.odd() + "\"\n" + found})
	})
}

// otherID gives a thing another id, wherever the id stands.
func otherID(h *hand) string {
	var ids []string
	for _, name := range slices.Sorted(maps.Keys(h.city)) {
		if strings.HasPrefix(name, "data/") {
			for _, m := range reID.FindAllStringSubmatch(h.text(name), -1) {
				ids = append(ids, m[1])
			}
		}
	}
	if len(ids) == 0 {
		return "none"
	}
	from, to := one(h, ids), one(h, []string{"a", "1", "2025", "con", "index", "index-html", "404", "lista", "data",
		"sok", "a-", "-a", "a--b", "A", "å", "a_b", "a.b",
		"projekt", strings.Repeat("a", 60), strings.Repeat("a", 90), strings.Repeat("lang-", 15) + "x", one(h, ids),
		"utbetalt", "null", "xn--a", "css", "insyn"})
	for _, name := range slices.Sorted(maps.Keys(h.city)) {
		if strings.HasPrefix(name, "content/") || strings.HasPrefix(name, "data/") {
			text := strings.ReplaceAll(h.text(name), `"`+from+`"`, `"`+to+`"`)
			h.put(name, strings.ReplaceAll(text, "/"+from+"/", "/"+to+"/"))
		}
	}
	return from + " is " + to
}

func otherName(h *hand) string {
	name := h.file("content/")
	base := one(h, []string{"con", "404", "index", "sok", "data", "projekt", "Å", "a\u030a", "a b", "a.b", "a+b", "a'b",
		"a%20b", "2025", "2024", "A", "a--b",
		strings.Repeat("a", 70), strings.Repeat("lang-", 25), "lista", "sida-2", "x~", ".x", "#x#", "utbetalt-2025",
		"Kopia av x", "x (1)", "x.sv"})
	to := path.Join(path.Dir(name), base+path.Ext(name))
	text := h.text(name)
	if h.IntN(3) > 0 {
		delete(h.city, name)
	}
	h.put(to, text)
	return name + " is " + to
}

// address returns an address, or what looks like one.
func (h *hand) address() string {
	at := "/" + strings.TrimSuffix(one(h, h.taken), "index.html")
	return one(h, []string{at, at + "/", at + "x/", path.Dir(at), path.Dir(at) + "/ny/", strings.ToUpper(at),
		"/" + h.odd() + "/", "/" + strings.Repeat("a", 50+h.IntN(100)) + "/",
		strings.Repeat("/abc", 30+h.IntN(40)) + "/", "/ny/", "/ny/" + one(h, []string{"con", "index.html", ".git", "a.b",
			"..", "å", "a%20b", "A"}) + "/", "/ny", "ny/",
		"/data/ny/", "/ny/index.html", "https://insyn.example/ny/"})
}

func otherAlias(h *hand) string {
	name, at := h.file("content/"), h.address()
	h.put(name, strings.Replace(h.text(name), "+++\n", fmt.Sprintf("+++\nalias = [%q]\n", at), 1))
	return at + " in " + name
}

func otherRemoved(h *hand) string {
	at, to := h.address(), h.address()
	h.put("data/borttagna.toml",
		h.text("data/borttagna.toml")+fmt.Sprintf("\n[[borttagen]]\nadress = %q\nvad = \"Ett \\\"ny\\\" <b>\"\nnar = 2025-06-01\n"+
			"varfor = \"Den & den.\"\ni_stallet = %q\n", at, to))
	return at + " for " + to
}

func staticFile(h *hand) string {
	at := one(h, h.taken)
	name := "static/" + one(h, []string{at, path.Dir(at), at + "/x", strings.ToUpper(at), path.Join(path.Dir(at),
		"ny.txt"), path.Join(path.Dir(at), "å ä.txt"), "robots.txt",
		"_headers", "_redirects", "favicon.ico", ".nojekyll", "CNAME", ".well-known/x", "x.html", "x/index.html", "js/x.js",
		"js/sok.js", "x.svg", "x.gz", "x.br", "a:b", ".insyn"})
	h.put(name, one(h, []string{"", "x", "<html>", "import \"./finns-inte.js\";", "\xff\xfe", "export const a = 1;\n", "<svg></svg>"}))
	return name
}

func brokenLayout(h *hand) string {
	h.layouts = true
	name := h.file("layouts/")
	lines := strings.SplitAfter(h.text(name), "\n")
	i := h.IntN(len(lines))
	switch h.IntN(6) {
	case 0:
		lines[i] = ""
	case 1:
		lines[i] += lines[i]
	case 2:
		lines = lines[:i]
	case 3:
		lines[i] = one(h, []string{"{{end}}", "{{.Finns.Inte}}", "{{template \"finns-inte\" .}}", "{{", "<div", "</main>",
			"}", "@import url(x.css);", "{{index . 5}}"}) + "\n"
	case 4:
		delete(h.city, name)
		return name + " is gone"
	default:
		at := h.IntN(len(lines[i]) + 1)
		lines[i] = lines[i][:at] + lines[i][min(at+1, len(lines[i])):]
	}
	h.put(name, strings.Join(lines, ""))
	return fmt.Sprintf("line %d of %s", i+1, name)
}

// pieces are what texts can be made of.
var pieces = []string{"## Rubrik", "## Rubrik", "### Under", "# Störst", "## `kod` & *em* [x](/om/)", "## innehall",
	"## Привет", "## 1. Först", "## !?", "##", "- ett\n- två",
	"- ett\n  - två\n    1. tre", "1. ett\n3. tre", "3) x", "> Citat. [eget]\n>\n> > I citat.",
	"| A | B |\n|---|--:|\n| 1 | [x](/om/) |", "| A |\n|---|\n| \\| | x |", "|---|", "```\nkod\n```",
	"```html\n<b>", "    indraget", "---", "***", "Rad ett  \nrad två", "Rad\\\nrad", "*a **b* c**", "**[x](/om/)**",
	"[om](/om/)", "[om](/om)", "[om](/om/#finns-inte)", "[x](/ordlista/#utbetalt)",
	"[x](#rubrik)", "[data](/data/projekt.csv)", "[x](mailto:a@b.example)", "[x](tel:+4640341000)",
	"<https://a.example/å>", "<a@b.example>", "https://a.example/x_y_z", "[x](https://a.example/?a=1&b=2)",
	"[x][y]\n\n[y]: /om/ \"T\"", "![x](/x.png)", "[x](../../../x)", "[x](//a.example)", "[x](https://insyn.example/om/)",
	"&amp; &lt; &copy; &#0; &nope;", "<b>fet</b>", "<!-- nej -->", "a<b och c>d",
	"Text. [s. 12]", "Text. [s. 12–13]", "Text. [arsbok-2025 s. 3]", "Text. [eget]", "[s. 999]", "{{antal projekt}}",
	"{{finns inte}}", "{{", "Fotnot[^1]\n\n[^1]: Text", "Term\n: Definition",
	"- [ ] gör", "~~struket~~", "H~2~O x^2^", "\"rakt\" ”typografiskt”", "1\u00a0000 kr", "5 kr", "\u200b",
	"e\u0301", "\ttabb", "\\*inte\\*", "a_b_c", "[](/om/)", "[ ](/om/)", "Blåskogen och Tångbruket."}

func otherText(h *hand) string {
	name := h.file("content/")
	var parts []string
	for range 1 + h.IntN(5) {
		parts = append(parts, one(h, pieces))
	}
	more := strings.Join(parts, one(h, []string{"\n\n", "\n\n", "\n\n", "\n", " ", "\r\n\r\n"}))
	h.put(name, h.text(name)+"\n"+more+one(h, []string{"", "\n", " [eget]\n"}))
	return fmt.Sprintf("%q in %s", more, name)
}

func otherBlock(h *hand) string {
	return h.swap(reBlock, func(found string) string {
		return one(h, []string{"", found + "\n" + found, strings.ToUpper(found), found[1:]})
	})
}

func swappedValues(h *hand) string {
	var other string
	from := h.document()
	if all := reValue.FindAllString(h.text(from), -1); len(all) > 0 {
		_, other, _ = strings.Cut(one(h, all), `"`)
	}
	return h.swap(reValue, func(found string) string {
		key, _, _ := strings.Cut(found, `"`)
		return key + `"` + strings.TrimSuffix(other, `"`) + `"`
	})
}

func otherBytes(h *hand) string {
	name := h.document()
	text := h.text(name)
	at := h.IntN(len(text) + 1)
	more := one(h, []string{"\x00", "\ufeff", "\r", "\xff", "\u2028", "\x1b[2J", "\t", "\u0301", "\u202e", "\v", "\n",
		"\"", "\\", "[", "+++\n"})
	h.put(name, text[:at]+more+text[at:])
	return fmt.Sprintf("%q at %d of %s", more, at, name)
}

func emptied(h *hand) string {
	name := h.document()
	h.put(name, one(h, []string{"", "\n", "# x\n", "+++\n+++\n", "+++\n", "\ufeff"}))
	return name
}

func withoutFolder(h *hand) string {
	folder := one(h, []string{"content/", "data/", "content/projekt/", "content/namnder/", "content/natverk/",
		"content/platser/", "content/initiativ/", "content/sidor/",
		"content/namnder/skolnamnden/", "layouts/", "layouts/part/", "static/", "static/js/"})
	h.layouts = h.layouts || folder == "layouts/" || folder == "layouts/part/"
	for name := range h.city {
		if strings.HasPrefix(name, folder) {
			delete(h.city, name)
		}
	}
	return folder + " is gone"
}

func otherBase(h *hand) string {
	base := one(h, []string{"http://a.example", "https://a.example/b", "https://a.example:8443/b/",
		"https://åäö.example/", "https://a.example/å/", "https://a.example/%C3%A5/",
		"https://xn--4cab6c.example/", "HTTPS://A.EXAMPLE/", "https://127.0.0.1/", "https://[::1]/",
		"https://a.example/b//", "https://a.example/b c/", "https://a.example/projekt/",
		"https://a.example./", "/b/", "", "https://a.example/b.c/", "https://a.example:443/", "https://a.example:99999/",
		"https://user@a.example/"})
	h.put("data/portal.toml", regexp.MustCompile(`(?m)^bas = .*$`).ReplaceAllLiteralString(h.text("data/portal.toml"),
		fmt.Sprintf("bas = %q", base)))
	return base
}

func disturbed(h *hand) string {
	name := one(h, slices.Sorted(maps.Keys(h.first)))
	h.layouts = h.layouts || strings.HasPrefix(name, "layouts/")
	return disturb(h.Rand, h.city, h.first, name) + " " + name
}
