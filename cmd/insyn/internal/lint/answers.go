package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/markdown"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// emptyAnswers warns of questions that are said to have no answer where the text under
// their heading doesn't say so: its headings stand in the order of the questions.
func emptyAnswers(c *checker) (out []odd) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			parts := partsOf(a)
			for _, q := range a.EmptyAnswers {
				if !answered(parts, q) {
					continue
				}
				at := source.Value{Pos: q.Pos, Len: q.Len}
				heading := headingsOf(a)[q.Number-1]
				out = append(out, settle(warning(at, staff.AnswerNotEmpty(q.Number, heading.Text), staff.OtherIsHere(heading.Pos)), nil, ""))
			}
		}
	}
	return out
}

// answered reports whether the text under a question's heading doesn't say that it has no answer.
func answered(parts []string, q record.Question) bool {
	return q.Number <= len(parts) && parts[q.Number-1] != "" && !staff.NoAnswer.MatchString(parts[q.Number-1])
}

// unlistedAnswers warns of questions that the text says have no answer, where the list of those
// lacks them.
func unlistedAnswers(c *checker) (out []odd) {
	for _, n := range c.World.Namnder {
		for _, a := range n.Accounts {
			f, parts := c.file(a.Pos.File), partsOf(a)
			if f == nil || slices.ContainsFunc(a.EmptyAnswers, func(q record.Question) bool { return answered(parts, q) }) {
				continue // it is the wrong number
			}
			listed := map[int]bool{}
			for _, q := range a.EmptyAnswers {
				listed[q.Number] = true
			}
			for i, text := range parts {
				if listed[i+1] || !staff.OnlyNoAnswer.MatchString(text) {
					continue
				}
				heading, at := headingsOf(a)[i], keyOf(f.Facts, "tomma_svar")
				if at.Pos.Line == 0 {
					at = source.Value{Pos: heading.Pos}
				}
				listed[i+1] = true
				all := slices.Sorted(maps.Keys(listed))
				out = append(out, settle(warning(at, staff.AnswerUnlisted(i+1, heading.Text, all)), nil, ""))
			}
		}
	}
	return out
}

// headingsOf returns the headings of an account's parts.
func headingsOf(a *graph.Account) (out []markdown.Heading) {
	for _, h := range a.Body.Headings {
		if h.Level == 2 {
			out = append(out, h)
		}
	}
	return out
}

// partsOf returns the texts under the headings of an account's parts, with the smaller
// headings in them.
func partsOf(a *graph.Account) (out []string) {
	level := map[string]int{}
	for _, h := range a.Body.Headings {
		level[h.ID] = h.Level
	}
	for _, s := range a.Body.Sections {
		switch {
		case level[s.ID] == 2:
			out = append(out, strings.TrimSpace(s.Text))
		case len(out) > 0:
			out[len(out)-1] += "\n" + s.Heading + "\n" + s.Text
		}
	}
	return out
}
