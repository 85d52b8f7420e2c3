package sheets

import (
	"fmt"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Kallblad returns data/kallblad/<source>.toml: what each sheet of a source
// states, without its descriptions. check compares the content with it.
func Kallblad(source string, year int, sheets []Sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nkalla = %s\nar = %d\n", staff.KallbladHead(record.Corrected), Quoted(source), year)
	for i := range sheets {
		s := &sheets[i]
		fmt.Fprintf(&b, "\n[[blad]]\nrubrik = %s\nnamn = %s\nsida = %d\n", Quoted(s.Heading.Text), Quoted(s.Name.Text), s.Heading.Page)
		writeDate(&b, "start", s.Start)
		writeDate(&b, "slut", s.End)
		writeText(&b, "roll", s.Role.Text)
		for _, a := range []struct {
			key     string
			columns [2]Answer
		}{{"total_budget", s.Budget}, {"utbetalt", s.Paid}} {
			fmt.Fprintf(&b, "%s = [[%s, %d], [%s, %d]]\n", a.key, stated(a.columns[0]), a.columns[0].Page,
				stated(a.columns[1]), a.columns[1].Page)
		}
		writeText(&b, "program", record.Wording(s.Program.Text))
		writeText(&b, "mal", record.Wording(s.Goals.Text))
	}
	out, findings := format.File("data/kallblad/"+source+".toml", []byte(b.String()))
	if len(findings) > 0 {
		panic("sheets: the transcript is no TOML: " + findings[0].Message)
	}
	return string(out)
}

// writeText writes a text, but no empty one.
func writeText(b *strings.Builder, key, text string) {
	if text != "" {
		fmt.Fprintf(b, "%s = %s\n", key, Quoted(text))
	}
}

// stated returns an amount as the file has it. Its wording may be a text.
func stated(a Answer) string {
	amount := ParseAmount(a).StatedAmount
	amount.Text = record.Wording(amount.Text)
	return Quoted(amount.String())
}

// Quoted writes a text as TOML does, on one line.
func Quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(single(s)) + `"`
}

// DateValue writes a date as the files do: a month is a text.
func DateValue(iso string) string {
	if strings.Count(iso, "-") == 1 {
		return `"` + iso + `"`
	}
	return iso
}

// writeDate writes a date as the content files do, and its wording where there
// is a remark in it or where it can't be read.
func writeDate(b *strings.Builder, key string, a Answer) {
	d := ParseDate(a)
	if d.ISO != "" {
		fmt.Fprintf(b, "%s = %s\n", key, DateValue(d.ISO))
	}
	writeText(b, key+"_text", record.Wording(d.Text))
}
