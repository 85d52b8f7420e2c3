package render

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sign"
)

// selector is a program for Node: the rows of a table that belong to some projects, as
// readers download them.
const selector = `import { readFileSync } from 'node:fs';
import { selection } from './csv.mjs';
const slugs = new Set(JSON.parse(readFileSync('urval.json', 'utf8')));
process.stdout.write(selection(readFileSync('projekt.csv', 'utf8'), slugs));`

// A chosen row is as a project's: what it is known by, a name, and amounts.
type chosen struct {
	slug, name, listed string
	amount             int64
}

// TestSelection: what a reader downloads of a list holds the very texts and numbers of
// the table that it is chosen from, whatever signs they have. No text of it becomes a
// formula, whichever sign a spreadsheet splits it at, and no number a text.
func TestSelection(t *testing.T) {
	if testing.Short() {
		t.Skip("needs Node, which make quick may lack: make test runs it")
	}
	rows := randomRows(3000)
	column := func(name string, cell func(chosen) dataset.Cell) dataset.Column[chosen] {
		return dataset.Column[chosen]{Name: name, Cell: cell}
	}
	all := &dataset.Table[chosen]{Name: "projekt", Columns: []dataset.Column[chosen]{
		column("projekt", func(r chosen) dataset.Cell { return dataset.TextCell(r.slug) }),
		column("fore_sek", func(r chosen) dataset.Cell { return dataset.NumberCell(r.amount) }),
		column("namn", func(r chosen) dataset.Cell { return dataset.TextCell(r.name) }),
		column("efter_sek", func(r chosen) dataset.Cell { return dataset.NumberCell(-r.amount) }),
		column("lista", func(r chosen) dataset.Cell { return dataset.ListCell([]string{"a", r.listed}) }),
	}}
	data, err := encoded(all.Publish("/data/", rows), dataset.CSV)
	if err != nil {
		t.Fatal(err)
	}
	var slugs []string
	want := [][]string{{"projekt", "fore_sek", "namn", "efter_sek", "lista"}}
	for i, r := range rows {
		if i%3 != 0 {
			slugs = append(slugs, r.slug)
			want = append(want, []string{r.slug, fmt.Sprint(r.amount), sign.Tame(r.name), fmt.Sprint(-r.amount),
				sign.Tame("a;" + r.listed)})
		}
	}
	got := selected(t, data, slugs)
	compareSelection(t, got, want)
	checkTame(t, got)
}

// randomRows returns rows with the signs that divide tables and begin formulas.
func randomRows(n int) []chosen {
	r, rows := rand.New(rand.NewPCG(11, 7)), make([]chosen, n)
	letters := []rune("=+-@|−\t\n＝＋－＠｜﹦;;,, \u00a0\u2003\"\"'aåЖ水🎈19.")
	text := func() string {
		signs := make([]rune, r.IntN(9))
		for i := range signs {
			signs[i] = letters[r.IntN(len(letters))]
		}
		return string(signs)
	}
	for i := range rows {
		rows[i] = chosen{slug: fmt.Sprintf("p-%d", i), name: text(), amount: r.Int64() >> r.IntN(63), listed: text()}
	}
	return rows
}

// selected returns what the script makes of a table.
func selected(t *testing.T, table []byte, slugs []string) string {
	t.Helper()
	script, err := os.ReadFile("../../../../static/js/filter/csv.js") // here, so that go test knows when it has changed
	if err != nil {
		t.Fatal(err)
	}
	list, _ := json.Marshal(slugs)
	dir := t.TempDir()
	for name, data := range map[string][]byte{"csv.mjs": script, "valj.mjs": []byte(selector), "projekt.csv": table, "urval.json": list} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("node", "valj.mjs")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, out)
	}
	return string(out)
}

// compareSelection reads a selection back as RFC 4180 has it, but for the semicolons.
func compareSelection(t *testing.T, got string, want [][]string) {
	t.Helper()
	body, marked := strings.CutPrefix(got, "\ufeff")
	if !marked {
		t.Error("a Swedish spreadsheet takes å for two signs without a byte order mark")
	}
	reader := csv.NewReader(strings.NewReader(body))
	reader.Comma = ';'
	records, err := reader.ReadAll()
	if err != nil || len(records) != len(want) {
		t.Fatalf("%d rows of %d, %v", len(records), len(want), err)
	}
	for i, record := range records {
		if !slices.Equal(record, want[i]) {
			t.Fatalf("row %d is %q, want %q", i, record, want[i])
		}
	}
}

// checkTame splits a selection as spreadsheets of several countries do.
func checkTame(t *testing.T, got string) {
	t.Helper()
	text := strings.NewReplacer("\ufeff", "", "\r\n", "\n").Replace(got)
	for _, sep := range ";\t" {
		for _, cell := range cellsOf(text, sep) {
			number := len(cell) > 1 && strings.Trim(cell[1:], "0123456789") == ""
			if strings.HasPrefix(sign.Tame(cell), "'") && !strings.HasPrefix(cell, "'") && !number {
				t.Fatalf("split at %q, it has the cell %q", sep, cell)
			}
		}
	}
}
