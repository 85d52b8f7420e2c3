package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
)

// digits are the signs that numbers are written in: printable, and none that JSON escapes.
// A number is little-endian in base 46: the signs from the 46th on say that more
// follows, the first 45 end it.
const digits = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"

const ends, more = 45, 46

func appendNumber(b []byte, v int) []byte {
	for v >= ends {
		b = append(b, digits[ends+v%more])
		v /= more
	}
	return append(b, digits[v])
}

// terms is the wire form of a run of terms with their postings.
type termsJSON struct {
	Words  string `json:"w"` // front-coded, see frontCode
	Counts string `json:"c"` // numbers: postings of each term, without those in titles
	Docs   string `json:"d"` // numbers: each document less the one before it, of the terms with most postings first
	Levels string `json:"l"` // one sign a posting, document by document: those in titles first
}

// docsJSON is what is known of each document, a line each: in one text they take less room
// than in an array.
type docsJSON struct {
	Address string `json:"a"` // without the outer slashes, or plainAddress
	Title   string `json:"t"`
	Short   string `json:"s"`
	Names   string `json:"k,omitempty"` // see encodeNames
	Linking string `json:"i,omitempty"` // numbers, see encodeNames
}

type kindJSON struct {
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Folder  string   `json:"dir"` // where most of their addresses begin
	Words   []string `json:"words,omitempty"`
	Defines bool     `json:"defines,omitempty"`
	Whole   bool     `json:"whole,omitempty"`
	Broad   bool     `json:"broad,omitempty"`
	Tells   bool     `json:"tells,omitempty"`
	All     int      `json:"all"` // the page of all of them, or -1
}

// manifestJSON is index.json: all of the index when it is small, and otherwise where its
// parts are. Files are named by what they hold, so that a cached part is never a wrong one.
type manifestJSON struct {
	Version      int        `json:"v"`
	Count        int        `json:"n"`
	Kinds        []kindJSON `json:"kinds"`
	KindOf       string     `json:"of"`             // a digit for each document: the place of its kind in Kinds
	Stop         string     `json:"stop"`           // words divided by spaces, as in the other lists of words
	Both         string     `json:"both,omitempty"` // folded words that are small ones and something else too: "gäng", "WHO"
	Soft         string     `json:"soft"`
	Define       string     `json:"define"`
	Money        string     `json:"money"`
	Sums         []int      `json:"sums,omitempty"`  // the pages that tell the sums of all, the first first
	Twins        string     `json:"twins,omitempty"` // see separate; stems divided by spaces
	Most         string     `json:"most"`
	Largest      string     `json:"largest,omitempty"` // as Answers, for questions with one of Most
	Answers      string     `json:"ans,omitempty"`     // see answerGroups; groups divided by |
	SynonymFirst string     `json:"sfirst,omitempty"`  // where each part begins, see separators
	Synonyms     string     `json:"sname,omitempty"`   // what the name of each part ends with, see together
	Docs         *docsJSON  `json:"docs,omitempty"`
	Terms        *termsJSON `json:"terms,omitempty"`
	TermFirst    []string   `json:"tfirst,omitempty"` // the first term of each part
	TermFiles    []string   `json:"tfiles,omitempty"`
	DocSize      int        `json:"dsize,omitempty"`
	DocFiles     []string   `json:"dfiles,omitempty"`
	WordFile     string     `json:"wfile,omitempty"`
	NumberFile   string     `json:"nfile,omitempty"` // the terms that are numbers, beside Terms
	TextFirst    []int      `json:"xfirst"`          // the first document of each part
	Texts        string     `json:"xname,omitempty"` // what the name of each part ends with
}

// shared are the signs that say how many letters a word shares with the one before it. No word has
// any of them, so that each begins the next.
const shared = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<>?@[]"

// frontCode appends a word, leaving out the letters that it shares with the one before it.
func frontCode(b []byte, prev, word string) []byte {
	p, w := []rune(prev), []rune(word)
	n := 0
	for n < len(p) && n < len(w) && n < len(shared)-1 && p[n] == w[n] {
		n++
	}
	return append(append(b, shared[n]), string(w[n:])...)
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// part makes a file named after its content.
func part(prefix string, n int, v any) (File, error) {
	data, err := marshal(v)
	if err != nil {
		return File{}, err
	}
	return File{Name: fmt.Sprintf("%s%d%s", prefix, n, ending(data)), Data: data}, nil
}

// ending is what the name of a file ends with that is named after data.
func ending(data []byte) string {
	sum := sha256.Sum256(data)
	return "-" + hex.EncodeToString(sum[:4]) + ".json"
}

// together makes a file of each part. All are named after what they hold together, so
// that one ending, which is returned, does for all of them: a name each takes room in
// the file that everybody reads.
func together(prefix string, parts []any) (files []File, name string, err error) {
	if len(parts) == 0 {
		return nil, "", nil
	}
	files = make([]File, len(parts))
	err = parallel.Try(len(parts), func(n int) error {
		data, err := marshal(parts[n])
		files[n].Data = data
		return err
	})
	if err != nil {
		return nil, "", err
	}
	var all []byte
	for _, f := range files {
		all = append(all, f.Data...)
	}
	name = ending(all)
	for n := range files {
		files[n].Name = fmt.Sprintf("%s%d%s", prefix, n, name)
	}
	return files, name, nil
}
