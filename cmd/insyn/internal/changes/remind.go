package changes

import (
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/facts"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// refused are the codes of a value that can't be what was meant.
var refused = []diag.Code{diag.AmountText, diag.AmountBad, diag.AmountBoth, diag.AmountFraction, diag.TOMLThousands, diag.DateBad,
	diag.DateText, diag.ValueUnknown, diag.TypeWrong, diag.KeyEmpty, diag.EndBeforeStart, diag.IDDuplicate, diag.RefUnknown,
	diag.DifferenceUnexplained}

// lacking are the codes of what is missing in a table.
var lacking = []diag.Code{diag.KeyMissing, diag.AmountNeither}

// Reminded returns findings with the lines of the newest edition where a value can't be what was
// meant, or is missing: that is most often a slip. now are the facts of all files, of those that
// can't be read too; nil if there are none of those.
func (h *History) Reminded(l diag.List, now []facts.Fact) diag.List {
	if h.Past.Newest() == nil {
		return l
	}
	if now == nil {
		now = h.all
	}
	out := slices.Clone(l)
	for i, f := range out {
		switch {
		case slices.Contains(refused, f.Code):
			out[i].Hint = h.remind(f, now)
		case slices.Contains(lacking, f.Code):
			out[i].Hint = h.filled(f, now)
		}
	}
	return out
}

// remind returns the hint of a finding with the line that was released where it stands.
func (h *History) remind(f diag.Finding, now []facts.Fact) string {
	i := slices.IndexFunc(now, func(n facts.Fact) bool { return n.Pos.File == f.Pos.File && n.Pos.Line == f.Pos.Line })
	if i < 0 {
		return f.Hint
	}
	line := h.newest(now[i].Doc, now[i].Path).Line()
	named := f.Code == diag.RefUnknown && strings.Contains(f.Hint, h.Stated(now[i].Doc, now[i].Path)) // as the one that was meant
	if line == "" || line == now[i].Line() || named || strings.Contains(f.Hint, line) {
		return f.Hint
	}
	return staff.Reminded(f.Hint, line)
}

// reBlank is a line of a hint that is to be filled in.
var reBlank = regexp.MustCompile(`([a-z_]+) = "(?:…|` + staff.FillMark + `[^"]*)"`)

// reAsked is the first key that a hint asks for.
var reAsked = regexp.MustCompile(`\b([a-z_]+) = `)

// filled returns the hint of a finding of what a table lacks with the lines that were released.
func (h *History) filled(f diag.Finding, now []facts.Fact) string {
	i := slices.IndexFunc(now, func(n facts.Fact) bool { return n.Table == f.Pos })
	if i < 0 {
		return f.Hint
	}
	above := strings.TrimSuffix(now[i].Path, now[i].Key())
	line := func(key string) string { return h.newest(now[i].Doc, above+key).Line() }
	own, tables, deep := strings.Cut(f.Hint, "\n[[")
	filled := reBlank.ReplaceAllStringFunc(own, func(blank string) string {
		key, _, _ := strings.Cut(blank, " = ")
		if known := line(key); known != "" {
			return known
		}
		return blank
	})
	if deep {
		filled += "\n[[" + tables
	}
	if m := reAsked.FindStringSubmatch(own); m != nil && filled == f.Hint && line(m[1]) != "" && !strings.Contains(f.Hint, line(m[1])) {
		return staff.Reminded(f.Hint, line(m[1]))
	}
	return filled
}
