package export

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	// SQLite in Go (BSD-3-Clause): it needs no C compiler, so that a build is the
	// same everywhere.
	_ "modernc.org/sqlite"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
)

// Database returns the book as an SQLite database: tables with types and keys,
// NULL where something is missing, a table of pairs for each list of ids, and an
// index of the words of each table. Lists stand in it as JSON, which Datasette
// shows and counts as what it is.
func Database(b *dataset.Book) ([]byte, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	ctx := context.Background()
	conn, err := db.Conn(ctx) // one connection: each has a memory of its own
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	w := &database{ctx: ctx, conn: conn, keys: map[string][]string{}}
	if err := w.write(b); err != nil {
		return nil, err
	}
	var data []byte
	err = conn.Raw(func(driver any) (err error) {
		data, err = driver.(interface{ Serialize() ([]byte, error) }).Serialize()
		return err
	})
	return data, err
}

type database struct {
	ctx  context.Context
	conn *sql.Conn
	keys map[string][]string // of tables
}

func (w *database) write(b *dataset.Book) error {
	for _, d := range b.Tables {
		w.keys[d.Name()] = d.Key()
	}
	err := w.exec("BEGIN")
	if err == nil {
		err = w.explain(b)
	}
	for _, d := range b.Tables {
		if err == nil {
			err = w.table(d)
		}
	}
	if err == nil {
		err = w.exec("COMMIT")
	}
	if err == nil {
		err = w.exec("VACUUM") // the same rows give the same bytes
	}
	return err
}

// exec carries out a statement.
func (w *database) exec(statement string, values ...any) error {
	if _, err := w.conn.ExecContext(w.ctx, statement, values...); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

// identifier returns the name of a table as SQL and spreadsheets take it unquoted.
func identifier(name string) string { return strings.ReplaceAll(name, "-", "_") }

// quoted returns a name in SQL: some of the portal's are words of it.
func quoted(name string) string { return `"` + identifier(name) + `"` }

func quotedAll(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = quoted(n)
	}
	return strings.Join(out, ", ")
}

// explain writes what the database is, and what each column holds.
func (w *database) explain(b *dataset.Book) error {
	err := w.exec(`CREATE TABLE "om" ("uppgift" TEXT NOT NULL, "text" TEXT NOT NULL) STRICT`)
	for _, line := range about(b) {
		if err == nil {
			err = w.exec(`INSERT INTO "om" VALUES (?, ?)`, line[0], line[1])
		}
	}
	if err == nil {
		err = w.exec(`CREATE TABLE "kolumner" ("tabell" TEXT NOT NULL, "kolumn" TEXT NOT NULL, "innehall" TEXT NOT NULL, ` +
			`"beskrivning" TEXT NOT NULL, PRIMARY KEY ("tabell", "kolumn")) STRICT`)
	}
	for _, d := range b.Tables {
		for _, h := range d.Head() {
			if err == nil {
				err = w.exec(`INSERT INTO "kolumner" VALUES (?, ?, ?, ?)`, identifier(d.Name()), h.Name, h.Holds(&b.Words.Tables), h.Description)
			}
		}
	}
	return err
}

// rowNumber is the key of the rows that nothing else tells apart.
const rowNumber = "rad"

// keyOf returns the columns that tell the rows of a table apart in the database.
func keyOf(d *dataset.Data) []string {
	if key := d.Key(); len(key) > 0 {
		return key
	}
	return []string{rowNumber}
}

// table writes a table, its rows, its lists of ids as pairs, and its words.
func (w *database) table(d *dataset.Data) error {
	if err := w.exec(w.declaration(d)); err != nil {
		return err
	}
	for _, h := range d.Head() {
		if h.Type == dataset.IDs && d.Refs()[h.Name] != "" {
			if err := w.exec(w.pairs(d, h.Name)); err != nil {
				return err
			}
		}
	}
	row := int64(0)
	for cells := range d.Rows {
		row++
		if err := w.row(d, row, cells); err != nil {
			return err
		}
	}
	return w.index(d)
}

// declaration returns the statement that makes a table.
func (w *database) declaration(d *dataset.Data) string {
	key, parts := keyOf(d), []string{}
	if key[0] == rowNumber {
		parts = append(parts, quoted(rowNumber)+" INTEGER PRIMARY KEY")
	}
	var refs []string
	for _, h := range d.Head() {
		parts = append(parts, column(h, slices.Contains(key, h.Name)))
		if to := d.Refs()[h.Name]; to != "" && h.Type == dataset.ID {
			refs = append(refs, w.reference(h.Name, to))
		}
	}
	if key[0] != rowNumber {
		parts = append(parts, "PRIMARY KEY ("+quotedAll(key)+")")
	}
	return "CREATE TABLE " + quoted(d.Name()) + " (" + strings.Join(append(parts, refs...), ", ") + ") STRICT"
}

// column returns a column's declaration. STRICT keeps each to its type.
func column(h dataset.Head, inKey bool) string {
	s := quoted(h.Name) + " " + sqlType(h.Type)
	if inKey || h.Type == dataset.IDs || h.Type == dataset.List {
		s += " NOT NULL"
	}
	if h.Type == dataset.Yes {
		s += " CHECK (" + quoted(h.Name) + " IN (0, 1))"
	}
	return s
}

func sqlType(t dataset.Type) string {
	switch t {
	case dataset.Number, dataset.Yes:
		return "INTEGER"
	case dataset.Degrees:
		return "REAL"
	}
	return "TEXT"
}

// reference returns that a column has the key of a table.
func (w *database) reference(column, to string) string {
	return "FOREIGN KEY (" + quoted(column) + ") REFERENCES " + quoted(to) + " (" + quotedAll(w.keys[to]) + ")"
}

// pairs returns the statement that makes the table of a list of ids: which row has
// which of them, and in which order.
func (w *database) pairs(d *dataset.Data, list string) string {
	key, types, parts := keyOf(d), map[string]string{rowNumber: "INTEGER"}, []string{}
	for _, h := range d.Head() {
		types[h.Name] = sqlType(h.Type)
	}
	for _, k := range key {
		parts = append(parts, quoted(k)+" "+types[k]+" NOT NULL")
	}
	parts = append(parts, `"id" TEXT NOT NULL`, `"ordning" INTEGER NOT NULL`, "PRIMARY KEY ("+quotedAll(append(slices.Clone(key), "id"))+")",
		"FOREIGN KEY ("+quotedAll(key)+") REFERENCES "+quoted(d.Name())+" ("+quotedAll(key)+")", w.reference("id", d.Refs()[list]))
	return "CREATE TABLE " + quoted(d.Name()+"_"+list) + " (" + strings.Join(parts, ", ") + ") STRICT, WITHOUT ROWID"
}

// row writes a row, and the ids in its lists.
func (w *database) row(d *dataset.Data, number int64, cells []dataset.Cell) error {
	key, own := keyOf(d), map[string]any{rowNumber: number}
	var values []any
	if key[0] == rowNumber {
		values = append(values, number)
	}
	for i, h := range d.Head() {
		v, err := stored(cells[i].Value())
		if err != nil {
			return err
		}
		values, own[h.Name] = append(values, v), v
	}
	if err := w.insert(d.Name(), values); err != nil {
		return err
	}
	for i, h := range d.Head() {
		if h.Type != dataset.IDs || d.Refs()[h.Name] == "" {
			continue
		}
		for n, id := range cells[i].List() {
			var pair []any
			for _, k := range key {
				pair = append(pair, own[k])
			}
			if err := w.insert(d.Name()+"_"+h.Name, append(pair, id, n+1)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *database) insert(table string, values []any) error {
	return w.exec("INSERT INTO "+quoted(table)+" VALUES (?"+strings.Repeat(", ?", len(values)-1)+")", values...)
}

// stored returns a value as the database holds it: a list as JSON.
func stored(v any) (any, error) {
	if list, ok := v.([]string); ok {
		text, err := json.Marshal(list)
		return string(text), err
	}
	return v, nil
}

// index makes the words of a table findable. Swedish letters stay apart.
func (w *database) index(d *dataset.Data) error {
	var texts []string
	for _, h := range d.Head() {
		if h.Type == dataset.Text || h.Type == dataset.List {
			texts = append(texts, h.Name)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	name := quoted(d.Name() + "_fts")
	err := w.exec("CREATE VIRTUAL TABLE " + name + " USING fts5(" + quotedAll(texts) + ", content=" + quoted(d.Name()) +
		`, tokenize="unicode61 remove_diacritics 0")`)
	if err == nil {
		err = w.exec("INSERT INTO " + name + "(" + name + ") VALUES ('rebuild')")
	}
	return err
}
