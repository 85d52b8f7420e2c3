package sieve

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
)

// machine tells whether a text has a match, and no more. What is known after a sign
// follows from the sign and from what was known before it, so that each such step is
// worked out once, when a text first takes it, and looked up from then on. Package
// regexp, which has to tell where a match and its groups are, works it all out anew.
type machine struct {
	prog   *syntax.Prog
	tied   bool           // to the beginning of the text
	looks  syntax.EmptyOp // at what stands between two signs
	start  *state
	mu     sync.Mutex        // held by who adds a state or a step
	states map[string]*state // by where they are
}

// state is how far a match may have come that has begun anywhere in what was read.
type state struct {
	at     []uint32 // the places of the program that are reached
	before rune     // the last sign, or one that does for it
	ends   bool     // there is a match if no sign follows
	last   bool     // whatever follows makes no difference
	near   [256]atomic.Pointer[state]
	far    map[rune]*state // the same for all other signs
}

// most is how many states a machine may have, each of 2 kB. An expression that needs
// more is tried.
const most = 400

// yes and no are the states in which the answer is known.
var (
	yes = &state{ends: true, last: true}
	no  = &state{last: true}
)

// newMachine returns the machine of an expression.
func newMachine(re *syntax.Regexp) *machine {
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		panic(err) // what can be read can be compiled
	}
	m := &machine{prog: prog, tied: prog.StartCond()&syntax.EmptyBeginText != 0, states: map[string]*state{}}
	for _, inst := range prog.Inst {
		if inst.Op == syntax.InstEmptyWidth {
			m.looks |= syntax.EmptyOp(inst.Arg)
		}
	}
	m.start = m.state([]uint32{uint32(prog.Start)}, -1)
	return m
}

// may reports whether text has a match, or would need more states than a machine may have.
func (m *machine) may(text string) bool {
	s := m.start
	for _, r := range text {
		var next *state
		if int(r) < len(s.near) {
			next = s.near[r].Load()
		}
		if next == nil {
			next = m.step(s, r)
		}
		if s = next; s.last {
			break
		}
	}
	return s.ends
}

// step returns the state that follows on a sign, and keeps it.
func (m *machine) step(s *state, r rune) *state {
	m.mu.Lock()
	defer m.mu.Unlock()
	next := s.far[r]
	if next != nil {
		return next
	}
	next = m.after(s, r)
	switch {
	case int(r) < len(s.near):
		s.near[r].Store(next)
	case s.far == nil:
		s.far = map[rune]*state{r: next}
	default:
		s.far[r] = next
	}
	return next
}

// after works out the state that follows on a sign.
func (m *machine) after(s *state, r rune) *state {
	waiting, matched := m.waiting(s.at, syntax.EmptyOpContext(s.before, r))
	if matched {
		return yes
	}
	var at []uint32
	for _, place := range waiting {
		if inst := &m.prog.Inst[place]; inst.MatchRune(r) {
			at = append(at, inst.Out)
		}
	}
	if !m.tied {
		at = append(at, uint32(m.prog.Start)) // a match may begin here too
	}
	if len(at) == 0 {
		return no
	}
	slices.Sort(at)
	return m.state(slices.Compact(at), m.like(r))
}

// like returns one sign for all that are the same to what looks back at them, so that
// there are few states.
func (m *machine) like(r rune) rune {
	switch {
	case r == '\n' && m.looks&syntax.EmptyBeginLine != 0:
		return '\n'
	case syntax.IsWordChar(r) && m.looks&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0:
		return 'a'
	}
	return ' '
}

// state returns the one state of these places.
func (m *machine) state(at []uint32, before rune) *state {
	key := binary.AppendVarint(nil, int64(before))
	for _, place := range at {
		key = binary.AppendUvarint(key, uint64(place))
	}
	s := m.states[string(key)]
	switch {
	case s != nil:
		return s
	case len(m.states) == most:
		return yes
	}
	_, ends := m.waiting(at, syntax.EmptyOpContext(before, -1))
	s = &state{at: at, before: before, ends: ends}
	m.states[string(key)] = s
	return s
}

// waiting returns the places that wait for a sign and are reached from others between two
// signs, of which it is told what they say of the place between them. Where a match ends
// there it is matched.
func (m *machine) waiting(from []uint32, between syntax.EmptyOp) (at []uint32, matched bool) {
	seen := make([]bool, len(m.prog.Inst))
	for todo := slices.Clone(from); len(todo) > 0; {
		place := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[place] {
			continue
		}
		seen[place] = true
		switch inst := &m.prog.Inst[place]; inst.Op {
		case syntax.InstMatch:
			return nil, true
		case syntax.InstAlt, syntax.InstAltMatch:
			todo = append(todo, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			todo = append(todo, inst.Out)
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^between == 0 {
				todo = append(todo, inst.Out)
			}
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			at = append(at, place)
		}
	}
	return at, false
}
