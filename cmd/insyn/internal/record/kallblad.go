package record

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Corrected is the rule that a remark has which says why the portal shows
// something else than a sheet states.
const Corrected = "rattad-uppgift"

// OddSource is the rule that a remark has which says why a sheet is in a
// document, or on a page of it, where it would not be looked for.
const OddSource = "orimlig-kalla"

// Kallblad is data/kallblad/<source>.toml: what each project sheet of a source
// states. A program wrote it from the source; it is what the content is
// compared with and never what is shown.
type Kallblad struct {
	Source Ref
	Year   int
	Sheets []StatedSheet
}

// StatedSheet is what one sheet states. Wordings that are longer than a name
// are kept as their digest, see Wording.
type StatedSheet struct {
	Pos                diag.Pos
	Heading, Name      string
	Page               int // of the heading
	Start, End         Date
	StartText, EndText string // with a remark, where there is one
	Role               string
	Budget, Paid       [2]StatedAmount // in the columns of owner and partner
	Program, Goals     string
}

// StatedAmount is an amount in one column of a sheet.
type StatedAmount struct {
	Amount string // kronor, or the Reason why there are none
	Approx bool
	Text   string // the source's wording, where that says more than a number
	Page   int
}

func decodeKallblad(_ *source.File, d *decoder) func(*Set) {
	k := Kallblad{Source: d.mustRef("kalla"), Year: d.mustYear()}
	d.each("blad", func(d *decoder) {
		s := StatedSheet{Pos: d.table.Pos, Heading: d.mustText("rubrik"), Name: d.mustText("namn"), Page: d.mustPage()}
		s.Start, s.End = d.date("start"), d.date("slut")
		s.StartText, s.EndText = d.text("start_text"), d.text("slut_text")
		s.Role = d.text("roll")
		s.Budget, s.Paid = d.statedAmounts("total_budget"), d.statedAmounts("utbetalt")
		s.Program, s.Goals = d.text("program"), d.text("mal")
		k.Sheets = append(k.Sheets, s)
	})
	return func(s *Set) { s.Kallblad = append(s.Kallblad, k) }
}

// statedAmounts reads the two columns of an amount, each an amount and the page
// it stands on: [["tomt", 108], ["49254700", 108]].
func (d *decoder) statedAmounts(name string) (out [2]StatedAmount) {
	d.need(name, staff.WantColumns())
	for i, v := range d.items(name) {
		cell, _ := v.Data.([]source.Value)
		if i > 1 || len(cell) != 2 {
			d.wrongType(name, v, staff.WantColumns())
			return out
		}
		text, isText := cell[0].Data.(string)
		page, isNumber := cell[1].Data.(int64)
		if !isText || !isNumber {
			d.wrongType(name, v, staff.WantColumns())
			return out
		}
		out[i] = parseStated(text)
		out[i].Page = int(page)
	}
	return out
}

// about begins an amount that the source says is approximate.
const about = "cirka "

// parseStated reads an amount as StatedAmount.String writes it.
func parseStated(s string) (a StatedAmount) {
	s, a.Text, _ = strings.Cut(s, ": ")
	a.Amount, a.Approx = strings.CutPrefix(s, about)
	return a
}

// String returns the amount as data/kallblad has it: "49254700",
// "cirka 70000: c:a 70 000 kr" or "tomt".
func (a StatedAmount) String() string {
	s := a.Amount
	if a.Approx {
		s = about + s
	}
	if a.Text != "" {
		s += ": " + a.Text
	}
	return s
}

// Kronor returns the amount and true, or 0 and false if there is none.
func (a StatedAmount) Kronor() (int64, bool) {
	n, err := strconv.ParseInt(a.Amount, 10, 64)
	return n, err == nil
}

// longestName is how many characters the wording of a name, an amount or a goal
// has at most. What is longer is a text of the source.
const longestName = 120

// Wording returns what data/kallblad keeps of a source's wording: the wording
// with single spaces or, where it is too long to be a name, its digest.
func Wording(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= longestName {
		return s
	}
	sum := sha256.Sum256([]byte(strings.ReplaceAll(s, " ", "")))
	return "sha256:" + hex.EncodeToString(sum[:])[:16]
}
