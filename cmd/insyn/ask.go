package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/scaffold"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// questions are what somebody at a terminal is asked before something is begun.
type questions struct {
	kind    scaffold.Kind
	world   *graph.Graph
	answers scaffold.Answers
	in      *bufio.Scanner
	out     io.Writer
}

// ask asks for every field that is not known; an answer that can't be used is
// asked for again, and none is left to be filled in.
func (q questions) ask() error {
	fmt.Fprint(q.out, staff.Asking)
	name := q.kind.Fields[0].Name
	q.warn(q.answers[name])
	for done := map[string]bool{}; ; {
		next, more := q.kind.Next(q.world, q.answers, done)
		if !more {
			return q.in.Err()
		}
		if len(next.Choices) > 0 {
			fmt.Fprint(q.out, staff.Choices(shown(next.Choices)))
		}
		fmt.Fprint(q.out, staff.Question(next.Ask, next.First))
		if !q.in.Scan() {
			return q.in.Err()
		}
		answer := strings.TrimSpace(q.in.Text())
		if answer == "" {
			done[next.Field] = true
			continue
		}
		if err := q.kind.Check(q.world, q.answers, next.Field, answer); err != nil {
			fmt.Fprint(q.out, staff.NotThat(err))
			continue
		}
		q.answers[next.Field] = answer
		if next.Field == name {
			q.warn(answer)
		}
	}
}

// warn says that there are things of nearly the same name.
func (q questions) warn(name string) {
	if like := q.kind.Like(q.world, name); len(like) > 0 {
		fmt.Fprint(q.out, staff.Like(strings.Join(shown(like), ", ")))
	}
}

func shown(list []scaffold.Choice) (out []string) {
	for _, c := range list {
		out = append(out, c.String())
	}
	return out
}
