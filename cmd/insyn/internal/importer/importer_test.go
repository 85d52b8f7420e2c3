package importer

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/format"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sheets"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// city is the small city with changes to a file.
func city(t *testing.T, path string, change func(string) string) (fstest.MapFS, *graph.Graph) {
	t.Helper()
	archive, err := fixture.Testdata("stad.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files, err := fixture.City(archive)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		files[path] = &fstest.MapFile{Data: []byte(change(string(files[path].Data)))}
	}
	return files, connect(t, files)
}

func connect(t *testing.T, files fs.FS) *graph.Graph {
	t.Helper()
	loaded, _, err := source.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := record.Decode(loaded)
	world, _ := graph.Build(set)
	return world
}

// filled returns a form: nämnd, name, start, end and role, and what else it
// says.
func filled(namnd, name, start, end, role string, more ...string) string {
	said := map[string]string{"Fond": "Kustfonden", "Mål": "1. Grön stad"}
	for i := 0; i+1 < len(more); i += 2 {
		said[more[i]] = more[i+1]
	}
	return fmt.Sprintf(`%s

%s

Projektblad
Vad heter projektet? %s
När började det? %s
När slutar det? %s
Äger nämnden projektet eller är den partner? %s
Hela projektets budget i kronor, om nämnden äger det %s
Hela projektets budget i kronor, om nämnden är partner %s
Utbetalt under året, om nämnden äger det %s
Utbetalt under året, om nämnden är partner %s
Fond %s
Mål %s
Berätta om projektet

Text.

`, namnd, name, name, start, end, role, said["b1"], said["b2"], said["u1"], said["u2"], said["Fond"], said["Mål"])
}

// plan imports forms into a city for 2026.
func plan(t *testing.T, files fs.FS, world *graph.Graph, chosen map[int]string, forms ...string) *Plan {
	t.Helper()
	doc, err := sheets.Open([]byte("[[sida 3]]\n"+strings.Join(forms, "\n")), 1, world.Blankett)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Make(Request{World: world, Content: files, Year: 2026, Source: "arsbok-2025", Chosen: chosen,
		Sheets: sheets.Read(doc, world.Blankett, world.NamndCalled)})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestMatch: a sheet goes to a project only where name, nämnd and dates say so;
// what was likely is said, and what is in doubt is left.
func TestMatch(t *testing.T) {
	for what, c := range map[string]struct {
		form    string
		verdict Verdict
		project string // or the candidates
		notes   bool   // about the project
	}{
		"the very name":               {filled("Miljönämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger"), Added, "tangbruket", false},
		"a name of an earlier sheet":  {filled("Miljönämnden", "Tång blir jord", "2023-09-01", "2025-12-31", "Äger"), Added, "tangbruket", false},
		"written in another way":      {filled("Miljönämnden", "TÅNG-BRUKET", "2023-09-01", "2026-12-31", "Äger"), Added, "tangbruket", false},
		"dates that are near":         {filled("Miljönämnden", "Tångbruket", "2023-10-01", "2026-12-31", "Äger"), Added, "tangbruket", true},
		"another round":               {filled("Miljönämnden", "Tångbruket", "2026-01-01", "2028-12-31", "Äger"), Doubtful, "tangbruket", false},
		"no dates":                    {filled("Miljönämnden", "Tångbruket", "", "", "Äger"), Added, "tangbruket", true},
		"another nämnd, same dates":   {filled("Skolnämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Partner"), AddedPart, "tangbruket", false},
		"another nämnd, a date":       {filled("Skolnämnden", "Tångbruket", "2023-09-01", "2027-12-31", "Partner"), AddedPart, "tangbruket", true},
		"another nämnd, other dates":  {filled("Skolnämnden", "Tångbruket", "2021-09-01", "2022-12-31", "Partner"), Doubtful, "tangbruket", false},
		"a longer name":               {filled("Miljönämnden", "Tångbruket - jord av tång", "2023-09-01", "2025-12-31", "Äger"), Added, "tangbruket", true},
		"a name by its heading":       {headed("Tångbruket", filled("Miljönämnden", "Starkare", "2023-09-01", "2025-12-31", "Äger")), Added, "tangbruket", true},
		"a longer name, other dates":  {filled("Miljönämnden", "Tångbruket - jord av tång", "2021-01-01", "2022-12-31", "Äger"), Doubtful, "tangbruket", false},
		"words in another order":      {filled("Skolnämnden", "Klassrum öppna", "2024-08", "2026-06", "Partner"), Added, "oppna-klassrum", true},
		"another name, all else same": {filled("Miljönämnden", "Sjögräset", "2023-09-01", "2025-12-31", "Äger"), Doubtful, "tangbruket", false},
		"nothing alike":               {filled("Miljönämnden", "Vindkraften", "2026-01-01", "2028-12-31", "Äger"), NewFile, "vindkraften", false},
		"an unknown nämnd":            {filled("Vägnämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger"), Unread, "", false},
	} {
		files, world := city(t, "", nil)
		r := plan(t, files, world, nil, c.form).Rows[0]
		got := r.Project
		if r.Verdict == Doubtful {
			got = strings.Join(r.Candidates, " ")
		}
		about := strings.Contains(strings.Join(r.Notes, " "), "namn")
		if r.Verdict != c.verdict || got != c.project || about != c.notes {
			t.Errorf("%s: verdict %d, %q, notes %q, why %q; want %d, %q", what, r.Verdict, got, r.Notes, r.Why, c.verdict, c.project)
		}
	}
}

// headed is a form under another heading than its name.
func headed(heading, form string) string {
	name := strings.Split(form, "\n")[2]
	return strings.Replace(form, "\n"+name+"\n", "\n"+heading+"\n", 1)
}

// TestChosenLate: a choice for a sheet that is in another project already is told to change
// nothing, with what to take away, and one that was followed before is told of no more.
func TestChosenLate(t *testing.T) {
	const silent, told = Present, Doubtful
	old := filled("Miljönämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger")
	fresh := filled("Miljönämnden", "Vindkraften", "2026-01-01", "2028-12-31", "Äger")
	part := filled("Skolnämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Partner")
	for _, c := range []struct {
		form, id string
		verdict  Verdict
		undo     string
	}{
		{old, New, told, "står redan i content/projekt/tangbruket.md."},
		{old, New, told, "ta bort stycket [[deltagande.blad]] med ar = 2026,"},
		{old, "blaskogen", told, "--val 1=blaskogen ändrade inget"},
		{old, "tangbruket", silent, ""},
		{fresh, New, silent, ""},
		{fresh, "blaskogen", told, "ta bort filen,"},
		{part, New, told, "ta bort nämndens stycke [[deltagande]] med bladet under,"},
	} {
		files, world := city(t, "", nil)
		for _, f := range plan(t, files, world, nil, c.form).Files {
			files[f.Path] = &fstest.MapFile{Data: f.After}
		}
		p := plan(t, files, connect(t, files), map[int]string{1: c.id}, c.form)
		if r := p.Rows[0]; r.Verdict != c.verdict || !strings.Contains(r.Why, c.undo) || len(p.Files) > 0 {
			t.Errorf("%s: verdict %d, %q, want %d, %q", c.id, r.Verdict, r.Why, c.verdict, c.undo)
		}
	}
}

// TestOnePlace: two sheets never get the same place.
func TestOnePlace(t *testing.T) {
	files, world := city(t, "", nil)
	same := filled("Miljönämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger")
	p := plan(t, files, world, nil, same, same)
	if p.Rows[0].Verdict != Added || p.Rows[1].Verdict != Doubtful {
		t.Errorf("verdicts %d and %d", p.Rows[0].Verdict, p.Rows[1].Verdict)
	}
	fresh := []string{filled("Miljönämnden", "Vindkraften", "2026-01-01", "2028-12-31", "Äger"),
		filled("Skolnämnden", "Vindkraften", "2026-01-01", "2028-11-30", "Partner"),
		filled("Kulturnämnden", "Vindkraften", "2021-01-01", "2022-11-30", "Partner")}
	p = plan(t, files, world, nil, fresh...)
	if p.Rows[0].Verdict != NewFile || p.Rows[1].Project != p.Rows[0].Project || p.Rows[2].Verdict != Doubtful || len(p.Files) != 1 {
		t.Errorf("rows %+v %+v %+v, %d files", p.Rows[0], p.Rows[1], p.Rows[2], len(p.Files))
	}
	p = plan(t, files, world, map[int]string{1: New}, same)
	if p.Rows[0].Verdict != NewFile || p.Rows[0].Project != "tangbruket-2" {
		t.Errorf("the editor's choice gives %d, %s", p.Rows[0].Verdict, p.Rows[0].Project)
	}
	p = plan(t, files, world, map[int]string{1: "finns-inte"}, same)
	if p.Rows[0].Verdict != Doubtful || len(p.Files) != 0 {
		t.Errorf("an unknown choice gives %d", p.Rows[0].Verdict)
	}
}

// tangbruket imports a sheet into a changed file and returns the file after it.
func tangbruket(t *testing.T, change func(string) string) (before, after string, r *Row) {
	t.Helper()
	const path = "content/projekt/tangbruket.md"
	files, world := city(t, path, change)
	p := plan(t, files, world, nil, filled("Miljönämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger", "u1", "5 000"))
	before = string(files[path].Data)
	if len(p.Files) == 0 {
		return before, before, p.Rows[0]
	}
	return before, string(p.Files[0].After), p.Rows[0]
}

const added = `
[[deltagande.blad]]
ar = 2026
kalla = "arsbok-2025"
sida = 3
angivet_namn = "Tångbruket"
total_budget_saknas = "tomt"
utbetalt = 5_000
program_angivet = "Kustfonden"
mal = ["gron-stad"]
mal_angivet = "1. Grön stad"
`

// TestInForm: a file that fmt leaves alone is one after an import too, and the lines to paste are
// as fmt writes them.
func TestInForm(t *testing.T) {
	form := func(namnd, role string) string {
		return filled(namnd, "Tångbruket", "2023-09-01 (sent)", "2025-12-31", role, "b2", "\n[[sida 9]]\nc:a 70 000 SEK", "u1", "c:a 7")
	}
	for _, forms := range [][]string{{form("Miljönämnden", "Äger")}, {form("Skolnämnden", "Äger")}, {form("Skolnämnden", "Partner")}} {
		files, world := city(t, "", nil)
		f := plan(t, files, world, nil, forms...).Files[0]
		if before, _ := format.File(f.Path, f.Before); string(before) != string(f.Before) {
			t.Fatal("the small city is not in the one form")
		}
		if want, _ := format.File(f.Path, f.After); string(want) != string(f.After) || !strings.Contains(string(want), "_kolumn") {
			t.Errorf("it becomes\n%s\nand fmt would write\n%s", f.After, want)
		}
	}
}

// TestInsert: lines are put in after the sheets of earlier years, and all other
// bytes stay, whoever wrote them and on which system.
func TestInsert(t *testing.T) {
	replace := func(old, changed string) func(string) string {
		return func(s string) string { return strings.Replace(s, old, changed, 1) }
	}
	const last = "mal_angivet = \"1. Grön stad\"\n"
	for what, c := range map[string]struct {
		change func(string) string
		after  string // the text that the lines follow
	}{
		"as it is":            {nil, last},
		"a remark of its own": {replace(last, last+"# ett tal som är rätt\n"), last + "# ett tal som är rätt\n"},
		"a remark of the next": {replace(last, last+"\n# nu en anmärkning\n[[anmarkning]]\ntext = \"Hej\"\n"),
			last},
		"lists on many lines": {replace(`mal = ["gron-stad"]`+"\n"+last, "mal_angivet = \"1. Grön stad\"\nmal = [\n  \"gron-stad\",\n]\n"),
			"mal = [\n  \"gron-stad\",\n]\n"},
		"spaces in the header": {replace("[[deltagande.blad]]\nar = 2025", "  [[ deltagande . blad ]]  # i år\nar = 2025"), last},
		"Windows":              {func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }, strings.ReplaceAll(last, "\n", "\r\n")},
		"a fence in the text":  {func(s string) string { return s + "\n+++\n[[deltagande.blad]]\n" }, last},
		"a later year first": {replace("[[deltagande.blad]]\nar = 2025", "[[deltagande.blad]]\nar = 2027\nkalla = \"arsbok-2025\"\nsida = 9\n"+
			"angivet_namn = \"Tångbruket\"\ntotal_budget_saknas = \"tomt\"\nutbetalt = 1\nprogram_angivet = \"x\"\nmal_angivet = \"y\"\n\n"+
			"[[deltagande.blad]]\nar = 2025"), last},
	} {
		before, after, r := tangbruket(t, c.change)
		lines := added
		if strings.Contains(before, "\r\n") {
			lines = strings.ReplaceAll(added, "\n", "\r\n")
		}
		at := strings.LastIndex(before, c.after) + len(c.after)
		if want := before[:at] + lines + before[at:]; after != want {
			t.Errorf("%s: verdict %d %s\n%s", what, r.Verdict, r.Why, after)
		}
	}
}

// TestNewPart: a nämnd that is new to a project comes below those that were
// there, also where the report names it first.
func TestNewPart(t *testing.T) {
	files, world := city(t, "", nil)
	p := plan(t, files, world, nil, filled("Skolnämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Partner", "u2", "7"),
		filled("Kulturnämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Partner", "u2", "8"),
		filled("Miljönämnden", "Tångbruket", "2023-09-01", "2025-12-31", "Äger", "u1", "9"))
	if len(p.Files) != 1 {
		t.Fatalf("%d files: %+v", len(p.Files), p.Rows[0])
	}
	files["content/projekt/tangbruket.md"] = &fstest.MapFile{Data: p.Files[0].After}
	var got []string
	for _, one := range connect(t, files).Projects {
		if one.ID != "tangbruket" {
			continue
		}
		for _, d := range one.Deltaganden {
			kronor, _ := d.In(2026).Paid.Kronor()
			got = append(got, fmt.Sprint(d.Namnd.ID, " ", d.Role, " ", kronor))
		}
	}
	want := "miljonamnden projektagare 9, skolnamnden projektpartner 7, kulturnamnden projektpartner 8"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// TestNoInsert: a file whose tables have another form is left as it is, and the
// lines are shown.
func TestNoInsert(t *testing.T) {
	inline := func(s string) string {
		front, body, _ := strings.Cut(s, "\n[[deltagande]]")
		_, body, _ = strings.Cut(body, "\n+++")
		return front + "\ndeltagande = [{namnd = \"miljonamnden\", roll = \"projektagare\", blad = [{ar = 2025, kalla = \"arsbok-2025\", " +
			"sida = 1, angivet_namn = \"Tångbruket\", total_budget = 1, utbetalt = 1, program_angivet = \"x\", mal_angivet = \"y\"}]}]\n+++" + body
	}
	before, after, r := tangbruket(t, inline)
	if before != after || r.Verdict != Unread || !strings.Contains(strings.Join(r.Lines, "\n"), strings.TrimSpace(added)) {
		t.Errorf("verdict %d, %q\n%s", r.Verdict, r.Lines, after)
	}
}

// TestHostile: whatever a report calls its projects, the files that are begun
// are files of projects, and say no more than the name.
func TestHostile(t *testing.T) {
	for _, name := range []string{"../../portal", "index", "Hav\x1b[31m", "Hav\u202e\u200b", `"Hav" \ = {{x}}`, "+++", "--", "<script>alert(1)</script>",
		strings.Repeat("mycket långt ", 60), "[[deltagande]]", "Ålgräs\u00a0# nu", "🌊"} {
		files, world := city(t, "", nil)
		p := plan(t, files, world, nil, filled("Miljönämnden", name, "2030-01-01", "2031-12-31", "Äger"))
		if len(p.Files) != 1 || p.Files[0].Before != nil {
			t.Errorf("%q: verdict %d: %s", name, p.Rows[0].Verdict, p.Rows[0].Why)
			continue
		}
		f := p.Files[0]
		read, findings := source.Parse(f.Path, f.After)
		set, _ := record.Decode([]*source.File{read})
		findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Code == diag.FillIn })
		if findings.Errors() > 0 || len(set.Projects) != 1 || len(set.Projects[0].Deltaganden) != 1 || !fs.ValidPath(f.Path) {
			t.Errorf("%q becomes %s: %v\n%s", name, f.Path, findings, f.After)
		}
		if _, taken := files[f.Path]; taken || strings.Count(f.Path, "/") != 2 {
			t.Errorf("%q becomes %s", name, f.Path)
		}
	}
}

// TestGoals: the goals of an answer, however they are joined.
func TestGoals(t *testing.T) {
	_, world := city(t, "", nil)
	known := spellings(world)
	for answer, want := range map[string]string{
		"1. Grön stad":                      "gron-stad",
		"Grön  stad;":                       "gron-stad",
		"2. Trygg uppväxt; 1. Grön stad":    "trygg-uppvaxt gron-stad",
		"Trygg uppväxt och grön stad":       "trygg-uppvaxt gron-stad",
		"Mål 2: Trygg uppväxt, rent vatten": "trygg-uppvaxt rent-vatten",
		"Grön stad Rent vatten":             "gron-stad rent-vatten",
		"Grön stad, grön stad":              "gron-stad",
		"Grön stad och glada hundar":        "gron-stad | ochgladahundar",
		"Glada hundar":                      " | gladahundar",
	} {
		found, rest := named(answer, known)
		var ids []string
		for _, m := range found {
			ids = append(ids, m.ID)
		}
		got := strings.Join(ids, " ")
		if rest != "" {
			got += " | " + rest
		}
		if got != want {
			t.Errorf("%q names %q, want %q", answer, got, want)
		}
	}
}
