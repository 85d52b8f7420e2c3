package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// reParted is a word that is parted by a hyphen and a space or the end of a line, as
// in a text that was copied from a PDF.
var reParted = sieve.MustCompile(`(\pL*\p{Ll})-[ \n]+(\p{Ll}+)`)

// joined are the words that stand between a shortened word and the one that ends it,
// "hav- och kustmiljö".
var joined = []string{"och", "eller", "samt", "respektive", "till", "men", "utan", "liksom", "som", "and", "or", "und", "og", "snarare"}

// parted reports the first word of a paragraph that is parted.
func (c *collector) parted(n ast.Node) bool {
	starts, lines := c.lines(n)
	all := strings.Join(lines, "\n")
	if !strings.Contains(all, "- ") && !strings.Contains(all, "-\n") {
		return false
	}
	for _, m := range reParted.FindAllStringSubmatchIndex(all, -1) {
		first, last := all[m[2]:m[3]], all[m[4]:m[5]]
		if slices.Contains(joined, last) || m[5] < len(all) && all[m[5]] == '-' {
			continue
		}
		c.amiss(starts, lines, m[0], first+"-", staff.WordParted(first+last))
		return true
	}
	return false
}
