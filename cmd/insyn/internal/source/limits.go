package source

import (
	"bytes"
	"io/fs"
	"path"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// What a document may be at most. Anyone can send content, and some small
// texts cost the parsers far more than they weigh, so each limit is asked before
// them. All are many times what the portal has.
const (
	maxDocument = 256 << 10 // bytes of a text: 40 000 words; goldmark takes time by the square of some texts
	maxData     = 1 << 20   // bytes of a file of data, which nothing takes apart by the square
	maxAll      = 64 << 20  // bytes of all of them: 10 000 projects have 36 MB, and take 70 times as much memory
	maxDepth    = 32        // levels of lists and tables in a value: the parsers call themselves for each
	maxParts    = 8         // parts of a key with dots: the parsers keep the whole path of each part
	maxNesting  = 16        // lists and quotes inside each other: goldmark opens all of them anew on each line
	maxCells    = 20_000    // cells of a table: a short row gets all the columns of the first
	maxColumns  = 50        // columns of it, which no page has room for
	maxMarks    = 4_000     // marks of one paragraph that may open or close something, which are tried in pairs
)

// heavy reports that a file of size bytes, with before bytes in files before it,
// is not to be read, if it is not.
func heavy(file string, size, before int64) (l diag.List) {
	limit := int64(maxDocument)
	if path.Ext(file) == ".toml" {
		limit = maxData
	}
	switch {
	case size > limit:
		l.Add(diag.Pos{File: file}, 0, staff.FileHeavy(size, limit))
	case before+size > maxAll:
		l.Add(diag.Pos{File: file}, 0, staff.ContentHeavy(maxAll))
	}
	return l
}

// weigh returns what heavy says of each file, by its index; the rest of too
// many files says nothing more, and is not read either.
func weigh(fsys fs.FS, paths []string) (map[int]diag.List, error) {
	out := map[int]diag.List{}
	var before int64
	for i, p := range paths {
		info, err := fs.Stat(fsys, p)
		if err != nil {
			return nil, err
		}
		if before > maxAll {
			out[i] = nil
			continue
		}
		found := heavy(p, info.Size(), before)
		if found != nil {
			out[i] = found
		}
		if info.Size() <= maxData {
			before += info.Size()
		}
	}
	return out, nil
}

// deep returns where TOML goes deeper than is allowed, if it does. It need not
// be valid.
func deep(src []byte) (offset int, p diag.Problem, found bool) {
	depth, dots := 0, 0
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '"', '\'':
			i = quoted(src, i) - 1
		case '#':
			i = lineEnd(src, i) - 1
		case '[', '{':
			depth, dots = depth+1, 0
		case ']', '}':
			depth, dots = max(0, depth-1), 0
		case '=', ',', '\n':
			dots = 0
		case '.':
			dots++
		}
		switch {
		case depth > maxDepth:
			return i, staff.ValueDeep(maxDepth), true
		case dots >= maxParts:
			return i, staff.KeyDeep(maxParts), true
		}
	}
	return 0, diag.Problem{}, false
}

// quoted returns where the text that begins at i ends.
func quoted(src []byte, i int) int {
	quote := src[i : i+1]
	if long := bytes.Repeat(quote, 3); bytes.HasPrefix(src[i:], long) {
		return closing(src, i+3, long)
	}
	return min(closing(src, i+1, quote), lineEnd(src, i))
}

// closing returns the place after the first mark from i on that no backslash
// stands before, as far as the mark knows of them.
func closing(src []byte, i int, mark []byte) int {
	for ; i < len(src); i++ {
		switch {
		case src[i] == '\\' && mark[0] == '"':
			i++
		case bytes.HasPrefix(src[i:], mark):
			return i + len(mark)
		case src[i] == '\n' && len(mark) == 1:
			return i
		}
	}
	return len(src)
}

func lineEnd(src []byte, i int) int {
	if n := bytes.IndexByte(src[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(src)
}

// crowded returns where a text has more than goldmark may get, if it does.
func crowded(src []byte) (offset int, p diag.Problem, found bool) {
	marks, columns, cells := 0, 0, 0
	for at := 0; at < len(src); at = lineEnd(src, at) + 1 {
		line := src[at:lineEnd(src, at)]
		levels, text := nesting(line)
		switch {
		case len(bytes.TrimSpace(line)) == 0:
			marks, columns = 0, 0
		case levels > 0:
			marks = 0
		}
		if n := bytes.Count(line, []byte("|")); len(bytes.Trim(text, "|:- \t")) == 0 && n > 0 {
			columns = max(columns, n)
		}
		cells += columns
		for _, c := range []byte("*_[]`<") {
			marks += bytes.Count(text, []byte{c})
		}
		switch {
		case levels > maxNesting:
			return at, staff.TextDeep(maxNesting), true
		case columns > maxColumns:
			return at, staff.TableWide(maxColumns), true
		case cells > maxCells:
			return at, staff.TableLong(maxCells), true
		case marks > maxMarks:
			return at, staff.TextMarks(maxMarks), true
		}
	}
	return 0, diag.Problem{}, false
}

// nesting counts the quotes and list items that a line opens or stands in, and
// returns the rest of it. Two spaces are the least that a list item moves its text.
func nesting(line []byte) (levels int, rest []byte) {
	spaces := 0
	for len(line) > 0 {
		switch n := item(line); {
		case n > 0:
			levels++
			line = bytes.TrimPrefix(line[n:], []byte(" "))
			continue
		case line[0] == ' ':
			spaces++
		case line[0] == '\t':
			spaces += 4
		default:
			return levels + spaces/2, line
		}
		line = line[1:]
	}
	return levels, line // an empty line may be of spaces
}

// item is how long the mark of a quote or a list item is that a line begins with.
func item(line []byte) int {
	n := 0
	for n < len(line) && n < 9 && '0' <= line[n] && line[n] <= '9' {
		n++
	}
	switch {
	case line[0] == '>':
		return 1
	case n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')'), n == 0 && bytes.IndexByte([]byte("-*+"), line[0]) >= 0:
		if after := line[n+1:]; len(after) == 0 || after[0] == ' ' || after[0] == '\t' {
			return n + 1
		}
	}
	return 0
}
