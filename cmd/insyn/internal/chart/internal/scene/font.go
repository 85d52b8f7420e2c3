package scene

import (
	"embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed font/*.ttf
var fontFiles embed.FS

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
		data, err := fontFiles.ReadFile("font/source-sans-3-" + subset + "-" + weight + ".ttf")
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
// not make texts collide.
func Measure(c Class, s string) int {
	f := faceOf(c)
	sum := 0
	for _, r := range s {
		sum += f.width(r)
	}
	return (sum*c.Style().Size*Px*21 + 19_999) / 20_000
}

// Wrap breaks a text into lines no wider than max: at spaces, after hyphens and
// dashes, at soft hyphens, and inside a word only where the word alone is too
// wide. No-break spaces hold.
func Wrap(c Class, s string, max int) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(s) {
		if line != "" && Measure(c, visible(line+piece)) > max {
			lines = append(lines, visible(line))
			line = ""
		}
		for Measure(c, visible(line+piece)) > max {
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

// cut divides a word that is too wide, with a hyphen; nothing is cut that would
// leave less than two characters.
func cut(c Class, word string, max int) (head, tail string) {
	runes := []rune(word)
	for n := len(runes) - 2; n >= 2; n-- {
		if head := string(runes[:n]) + "-"; Measure(c, head) <= max {
			return head, string(runes[n:])
		}
	}
	return word, ""
}
