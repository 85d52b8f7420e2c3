package dataset

import "github.com/malmo-stad/insyn/cmd/insyn/internal/words"

// The tables of what was published before, and of what was wrong in it.

// Correction is a fact that was corrected.
type Correction struct {
	ID        string // of its line on the page of all changes
	Day       string // ISO
	Doc, Name string // what the fact is about: its id, and what people call it
	Path      string // of the fact
	Fact      string // what people call it
	Project   string // id and name, or "" if it is about no project that is there
	Title     string
	Namnd     string // id and name, or "" if it is no nämnd's
	NamndName string
	Year      int    // 0 if it is no year's
	From, To  string // "" where there was none
	Why       string
	Address   string // of its line
}

func corrections(c words.CorrectionColumns, a Addresses) *Table[Correction] {
	type r = Correction
	return &Table[r]{Name: "rattelser", Title: c.Title, Description: c.Description, Columns: []Column[r]{
		id("rattelse", c.ID, func(x r) string { return x.ID }),
		{"dag", Date, None, c.Day, func(x r) Cell { return TextCell(x.Day) }},
		text("dokument", c.Doc, func(x r) string { return x.Doc }),
		text("dokument_namn", c.DocName, func(x r) string { return x.Name }),
		text("uppgift", c.Path, func(x r) string { return x.Path }),
		text("uppgift_namn", c.Fact, func(x r) string { return x.Fact }),
		text("fran", c.From, func(x r) string { return x.From }),
		text("till", c.To, func(x r) string { return x.To }),
		text("varfor", c.Why, func(x r) string { return x.Why }),
		id("projekt", c.Project, func(x r) string { return x.Project }),
		text("projekt_namn", c.ProjectName, func(x r) string { return x.Title }),
		id("namnd", c.Namnd, func(x r) string { return x.Namnd }),
		text("namnd_namn", c.NamndName, func(x r) string { return x.NamndName }),
		number("ar", c.Year, func(x r) int { return x.Year }),
		page(a, c.URL, func(x r) string { return x.Address }),
	}, Key: []string{"rattelse"}, Refs: map[string]string{"projekt": "projekt", "namnd": "namnder"}}
}

// Edition is the facts of a moment, which never change.
type Edition struct {
	ID      string
	Name    string
	Month   string // ISO
	Facts   int
	Sum     string // of the list of its facts, by SHA-256
	Address string // of its page
	List    string // address of the list of its facts
}

func editions(c words.EditionColumns, a Addresses) *Table[Edition] {
	type e = Edition
	return &Table[e]{Name: "utgavor", Title: c.Title, Description: c.Description, Columns: []Column[e]{
		id("utgava", c.ID, func(x e) string { return x.ID }),
		text("namn", c.Name, func(x e) string { return x.Name }),
		{"manad", Date, None, c.Month, func(x e) Cell { return TextCell(x.Month) }},
		{"antal_uppgifter", Number, None, c.Facts, func(x e) Cell { return NumberCell(int64(x.Facts)) }}, // an edition may have none
		text("kontrollsumma", c.Sum, func(x e) string { return x.Sum }),
		{"lista", Address, None, c.List, func(x e) Cell { return TextCell(a.Absolute(x.List)) }},
		page(a, c.URL, func(x e) string { return x.Address }),
	}, Key: []string{"utgava"}}
}
