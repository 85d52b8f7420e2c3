package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// beside are the anchors that pages have beside their text, by the folder of the
// documents; those of "" are on every page. A heading with such a name gets a
// number, so that no word is forbidden. The properties of cmd/insyn hold the list to the pages.
var beside = map[string][]string{
	"":                    {"meny", "q", "innehall", "fraga", "rattat"},
	"content/projekt/":    {"anmarkningar", "delar", "hanvisa", "liknar", "mer", "per-ar", "rattelser", "samband", "tidigare", "tid"},
	"content/initiativ/":  {"budget", "budget-per-ar", "delar", "namnder", "roller"},
	"content/namnder/":    {"avslutade", "ej-borjade", "oklar-tid", "pagar", "per-ar", "per-program", "utbyten", "tidigare"},
	"content/natverk/":    {"namnder"},
	"content/sidor/bidra": {"borja"},
	"content/sidor/start": {"karta", "mal", "namnder", "per-mal", "per-namnd", "per-program", "platser", "program",
		"storst", "strandlinje", "utbetalt"},
	"content/sidor/tillganglighet": {"betungande", "brister", "lagkrav", "provning", "teknisk-information", "undantag"},
	"content/platser/":             {"driver", "gjordes", "projekt"},
}

// reBeside are anchors with a year or an id that stand on any page: figures,
// sources, corrections, and the kinds of documents that /bidra/ helps with.
var reBeside = regexp.MustCompile(`^(?:(?:utbetalt|per-program)-\d{4}|kalla-.+|rattelse-[0-9a-f]+|ny-[a-z]+)$`)

// anchors gives headings ids that keep å, ä and ö readable (goldmark's own
// drop them).
type anchors struct{ used sv.Anchors }

func anchorsOf(file string) anchors {
	used := sv.Anchors{}
	for folder, ids := range beside {
		if strings.HasPrefix(file, folder) {
			for _, id := range ids {
				used[id]++
			}
		}
	}
	return anchors{used}
}

// Beside reports whether the page of a document may have an anchor beside its text.
func Beside(file, anchor string) bool {
	return anchorsOf(file).used[anchor] > 0 || reBeside.MatchString(anchor)
}

// Generate returns an unused anchor for a heading's text.
func (a anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	value = resolved(value)
	if id := sv.Slug(string(value)); reBeside.MatchString(id) && a.used[id] == 0 {
		a.used[id]++
	}
	return []byte(a.used.For(string(value), "avsnitt"))
}

// Put marks an anchor as used.
func (a anchors) Put(value []byte) { a.used[string(value)]++ }
