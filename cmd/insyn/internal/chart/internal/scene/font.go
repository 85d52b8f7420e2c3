package scene

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// sources is this package itself: its fonts, and its code, so that nobody has to remember
// to count up a version of what is drawn.
//
//go:embed *.go font
var sources embed.FS

// face is one weight of Source Sans 3 in its two files, latin and latin-ext; a
// character comes from the first file that has it.
type face struct {
	files    []*sfnt.Font
	advances map[rune]int // widths in thousandths of the size
}

// faces are the regular and the semibold weight. The files are embedded and a
// test reads them, so a file that cannot be read is a fault of the program.
var faces = sync.OnceValue(func() [2]*face { return [2]*face{loadFace("400"), loadFace("600")} })

func loadFace(weight string) *face {
	f := &face{advances: map[rune]int{}}
	for _, subset := range []string{"latin", "latin-ext"} {
		data, err := sources.ReadFile("font/source-sans-3-" + subset + "-" + weight + ".ttf")
		if err != nil {
			panic("scene: " + err.Error())
		}
		file, err := sfnt.Parse(data)
		if err != nil {
			panic("scene: " + err.Error())
		}
		f.files = append(f.files, file)
	}
	for r := rune(' '); r < 0x2213; r++ {
		if file := f.find(r); file != nil {
			f.advances[r] = advance(file, r)
		}
	}
	return f
}

// find is the file that has the character, or nil.
func (f *face) find(r rune) *sfnt.Font {
	for _, file := range f.files {
		if index, err := file.GlyphIndex(nil, r); err == nil && index != 0 {
			return file
		}
	}
	return nil
}

func advance(file *sfnt.Font, r rune) int {
	const size = 1000
	index, err := file.GlyphIndex(nil, r)
	if err != nil {
		return size
	}
	a, err := file.GlyphAdvance(nil, index, fixed.I(size), font.HintingNone)
	if err != nil {
		return size
	}
	return a.Round()
}

// width of a character in thousandths of the size; one that the font lacks is
// taken to be as wide as it is high.
func (f *face) width(r rune) int {
	if w, ok := f.advances[r]; ok {
		return w
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return 0
	}
	return 1000
}

func faceOf(c Class) *face {
	if c.Style().Bold {
		return faces()[1]
	}
	return faces()[0]
}

// Measure is the width of a text as it will be drawn, and a little more: kerning
// is left out and a twentieth is added, so that a reader's substitute font does
// not make texts collide. On a map there is room for the spacing that a reader
// may give letters and words, too: as much as WCAG 1.4.12 asks for.
func Measure(c Class, s string) int {
	f, sum, style := faceOf(c), 0, c.Style()
	for _, r := range s {
		sum += style.advance(f, r)
	}
	return (sum*style.Size*Px*21 + 19_999) / 20_000
}

// advance is the room of a character in thousandths of the size.
func (s Style) advance(f *face, r rune) int {
	w := f.width(r)
	if s.Spaced {
		w += letterSpace
	}
	if s.Spaced && unicode.IsSpace(r) {
		w += wordSpace
	}
	return w
}

// The spacing of WCAG 1.4.12, in thousandths of the size.
const (
	letterSpace = 120
	wordSpace   = 160
)

// Wrap breaks a text into lines no wider than max: at spaces, after hyphens and
// dashes, at soft hyphens, and inside a word only where the word alone is too
// wide. No-break spaces hold.
func Wrap(c Class, s string, max int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(s) {
		if line != "" && !fits(c, visible(line+piece), max) {
			lines = append(lines, visible(line))
			line = ""
		}
		for !fits(c, visible(line+piece), max) {
			head, tail := cut(c, piece, max)
			if tail == "" {
				break
			}
			lines, piece = append(lines, head), tail
		}
		line += piece
	}
	if line = visible(line); line != "" || len(lines) == 0 {
		lines = append(lines, strings.ReplaceAll(line, softHyphen, ""))
	}
	return lines
}

const softHyphen = "\u00ad"

// pieces splits a text after every character it may be broken at.
func pieces(s string) []string {
	var out []string
	from := 0
	for i, r := range s {
		switch r {
		case ' ', '-', '–', '/', '\u00ad', '\n', '\t':
			end := i + len(string(r))
			out = append(out, s[from:end])
			from = end
		}
	}
	return append(out, s[from:])
}

// visible is a line as it shows: no space at its ends, a soft hyphen only where
// the line ends with it.
func visible(line string) string {
	line = strings.Trim(line, " \n\t")
	if rest, ok := strings.CutSuffix(line, softHyphen); ok {
		return strings.ReplaceAll(rest, softHyphen, "") + "-"
	}
	return strings.ReplaceAll(line, softHyphen, "")
}

// fits reports whether a text is no wider than max. It stops reading where it
// isn't, so that a long word is not measured anew for each line it becomes.
func fits(c Class, s string, max int) bool { return reach(c, s, max) == len(s) }

// reach is how many bytes of a text are no wider than max together.
func reach(c Class, s string, max int) int {
	f, sum, style := faceOf(c), 0, c.Style()
	for i, r := range s {
		if sum += style.advance(f, r); (sum*style.Size*Px*21+19_999)/20_000 > max {
			return i
		}
	}
	return len(s)
}

// cut divides a word that is too wide, with a hyphen, as late as it can. It
// leaves at least two characters on each side, or one where two are too wide.
func cut(c Class, word string, room int) (head, tail string) {
	_, first := utf8.DecodeRuneInString(word)
	_, last := utf8.DecodeLastRuneInString(word)
	if first+last > len(word) {
		return word, "" // one character
	}
	at := reach(c, word, room-Measure(c, "-"))
	_, second := utf8.DecodeRuneInString(word[first:])
	_, late := utf8.DecodeLastRuneInString(word[:len(word)-last])
	if most := len(word) - last - late; most >= first+second && at >= first+second {
		at = min(at, most)
	} else {
		at = min(max(at, first), len(word)-last)
	}
	return word[:at] + "-", word[at:]
}

// Cut is as much of a text as has room, with dots where it is cut.
func Cut(c Class, s string, max int) string {
	if fits(c, s, max) {
		return s
	}
	head := s[:reach(c, s, max-Measure(c, "…"))]
	return strings.TrimRight(head, " ,;:–-") + "…"
}

// Lacking returns the letters of a text that the font of pictures doesn't have.
func Lacking(text string) (out []rune) {
	for _, r := range text {
		if unicode.IsLetter(r) && faces()[0].find(r) == nil {
			out = append(out, r)
		}
	}
	return out
}
