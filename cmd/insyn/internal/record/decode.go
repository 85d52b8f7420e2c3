package record

import (
	"cmp"
	"maps"
	"path"
	"regexp"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Set is all documents that could be decoded, in the order of their paths.
type Set struct {
	Projects      []*Projekt
	Namnder       []*Namnd
	Redogorelser  []*Redogorelse
	Initiatives   []*Initiativ
	Networks      []*Natverk
	Places        []*Plats
	Pages         []*Sida
	Programs      []Program
	Goals         []Mal
	Themes        []Tema // as they are shown
	Cities        []Stad
	Countries     []Land
	Sources       []Kalla
	Redovisningar []Redovisning
	Portal        Portal
	Synonyms      Synonyms
	Provning      Provning
	Granskning    Granskning
	Kallblad      []Kallblad
	Blankett      *Blankett // nil if the city has none
	Removed       []Borttagen
	Corrections   []Rattelse

	// Failed holds the paths of files that could not be read, and of data with
	// errors. What they would have defined is unknown, so references to it are not
	// errors.
	Failed map[string]bool
}

// result is what decoding one file gives: it puts its record into a Set.
type result struct {
	put      func(*Set)
	findings diag.List
	home     string // where the file belongs that lies elsewhere, or ""
}

// kind tells which decoder a path belongs to.
type kind struct {
	path   *regexp.Regexp
	decode func(*source.File, *decoder) func(*Set)
}

// kinds is the content model: every path that may hold a document.
var kinds = []kind{
	{regexp.MustCompile(`^content/projekt/[^/]+\.md$`), decodeProjekt},
	{regexp.MustCompile(`^content/namnder/[^/]+/index\.md$`), decodeNamnd},
	{regexp.MustCompile(`^content/namnder/[^/]+/\d{4}\.md$`), decodeRedogorelse},
	{regexp.MustCompile(`^content/initiativ/[^/]+\.md$`), decodeInitiativ},
	{regexp.MustCompile(`^content/natverk/[^/]+\.md$`), decodeNatverk},
	{regexp.MustCompile(`^content/platser/[^/]+\.md$`), decodePlats},
	{regexp.MustCompile(`^content/sidor/[^/]+\.md$`), decodeSida},
	{regexp.MustCompile(`^data/program\.toml$`), decodePrograms},
	{regexp.MustCompile(`^data/mal\.toml$`), decodeGoals},
	{regexp.MustCompile(`^data/teman\.toml$`), decodeThemes},
	{regexp.MustCompile(`^data/stader\.toml$`), decodeCities},
	{regexp.MustCompile(`^data/lander\.toml$`), decodeCountries},
	{regexp.MustCompile(`^data/kallor\.toml$`), decodeSources},
	{regexp.MustCompile(`^data/redovisningar\.toml$`), decodeRedovisningar},
	{regexp.MustCompile(`^data/portal\.toml$`), decodePortal},
	{regexp.MustCompile(`^data/synonymer\.toml$`), decodeSynonyms},
	{regexp.MustCompile(`^data/tillganglighet\.toml$`), decodeProvning},
	{regexp.MustCompile(`^data/granskning\.toml$`), decodeGranskning},
	{regexp.MustCompile(`^data/blankett\.toml$`), decodeBlankett},
	{regexp.MustCompile(`^data/borttagna\.toml$`), decodeBorttagna},
	{regexp.MustCompile(`^data/kallblad/[^/]+\.toml$`), decodeKallblad},
}

// required are the data files that no portal can do without.
var required = []string{"data/program.toml", "data/mal.toml", "data/stader.toml", "data/lander.toml",
	"data/kallor.toml", "data/redovisningar.toml", "data/portal.toml"}

// defining are the data files that have what others refer to.
var defining = []string{"data/program.toml", "data/mal.toml", "data/teman.toml", "data/stader.toml", "data/lander.toml", "data/kallor.toml"}

// Decode turns files into records, in parallel, and returns what is wrong in
// each of them. The order of files does not matter.
func Decode(files []*source.File) (*Set, diag.List) {
	files = slices.SortedFunc(slices.Values(files), func(a, b *source.File) int { return cmp.Compare(a.Path, b.Path) })
	results, beside := make([]result, len(files)), besides(files)
	parallel.Do(len(files), func(i int) {
		last := len(files) - 1 - i // those of data/ first, among which are the largest
		results[last] = decodeFile(files[last], beside)
	})
	set, findings := &Set{Failed: map[string]bool{}}, diag.List(nil)
	for i, r := range results {
		findings = append(findings, r.findings...)
		if files[i].Failed || r.put == nil {
			set.Failed[files[i].Path] = true
			if r.home != "" {
				set.Failed[r.home] = true
			}
			continue
		}
		if slices.Contains(defining, files[i].Path) && r.findings.Errors() > 0 { // what it defines may be what is wrong
			set.Failed[files[i].Path] = true
		}
		r.put(set)
	}
	missing := missingData(files, set)
	for _, f := range missing {
		set.Failed[f.Pos.File] = true
	}
	return set, append(findings, missing...)
}

// missingData reports the data files that are missing, but for those that are there by
// another name.
func missingData(files []*source.File, set *Set) (l diag.List) {
	have := maps.Clone(set.Failed)
	for _, f := range files {
		have[f.Path] = true
	}
	for _, p := range required {
		if !have[p] {
			l.Add(diag.Pos{File: p}, 0, staff.DataFileMissing())
		}
	}
	return l
}

func decodeFile(f *source.File, beside *others) (r result) {
	if f.Failed {
		r.findings = apart(f, beside)
		return r
	}
	if r.astray(f, beside) {
		return r
	}
	for _, k := range kinds {
		if k.path.MatchString(f.Path) {
			d := newDecoder(f.Facts, &r.findings)
			d.beside = beside
			r.put = k.read(f, d)
			d.done()
			return r
		}
	}
	home := homeOf(f)
	if beside.taken[home] {
		home = ""
	}
	if path.Ext(f.Path) == ".toml" && home != "" {
		r.home = home
		r.findings.Add(f.Start(), 1, staff.ListElsewhere(home))
		return r
	}
	if year := aside(f); year != "" {
		r.findings.Add(f.Start(), 1, staff.AccountAside(year, beside.without(year)))
		return r
	}
	r.findings.Add(f.Start(), 1, staff.NothingReadHere(path.Dir(f.Path), home))
	return r
}

// plain are the codes of what is wrong in a line by itself.
var plain = []diag.Code{diag.KeyUnknown, diag.TypeWrong, diag.DateBad, diag.DateText, diag.AmountText, diag.AmountFraction,
	diag.ValueUnknown, diag.URLBad, diag.CoordinateBad, diag.ListDuplicate}

// apart returns what is wrong in the lines of a file that can't be read which could be:
// another mistake than the one that it can't be read for.
func apart(f *source.File, beside *others) (l diag.List) {
	i := slices.IndexFunc(kinds, func(k kind) bool { return k.path.MatchString(f.Path) })
	if i < 0 || f.Meant.Facts == nil {
		return nil
	}
	d := newDecoder(f.Meant.Facts, &l)
	d.beside = beside
	kinds[i].read(f, d)
	d.done()
	return slices.DeleteFunc(l, func(f2 diag.Finding) bool {
		return f.Meant.Guessed[f2.Pos.Line] || !slices.Contains(plain, f2.Code)
	})
}

// read decodes a file of the kind, with the corrections that any may have.
func (k kind) read(f *source.File, d *decoder) func(*Set) {
	put, corrections := k.decode(f, d), d.corrections(f)
	return func(s *Set) {
		put(s)
		s.Corrections = append(s.Corrections, corrections...)
	}
}

// document returns what the file gives to any record.
func document(f *source.File) Document {
	slug := f.Known()
	return Document{Addressed: Addressed{Slug: slug}, ID: slug, Pos: f.Start(), Body: f.Body}
}

// lasting reads what keeps a document the same when its file gets another name:
// its id, and its older addresses.
func (d *decoder) lasting(doc *Document) {
	if _, ok := d.table.Get("id"); ok {
		doc.ID = d.id()
	} else {
		d.known = append(d.known, "id")
	}
	doc.Aliases, doc.At = d.refs("alias"), d.at("namn")
}

// addressed reads where a thing of a data file has its page, and had it before.
func (d *decoder) addressed(id string) Addressed {
	a := Addressed{At: d.at("namn"), Slug: id, Aliases: d.refs("alias")}
	if r := d.ref("adressnamn"); r.ID != "" {
		a.Slug, a.At.Slug = d.part(r), r.Pos
	}
	return a
}

// at returns where a thing says its id, its name by a key, and its short name.
func (d *decoder) at(name string) At {
	return At{d.place("id"), d.place(name), d.place("kortnamn"), d.place("id")}
}

// place returns where the value of a key stands, or where the table begins without one.
func (d *decoder) place(name string) diag.Pos {
	if k, ok := d.table.Get(name); ok {
		return k.Value.Pos
	}
	return d.table.Pos
}

func decodeProjekt(f *source.File, d *decoder) func(*Set) {
	p := &Projekt{Document: document(f), Title: d.mustText("titel"), Short: d.text("kortnamn"), Summary: d.summary()}
	if k, ok := d.table.Get("titel"); ok {
		p.TitlePos = k.Value.Pos
	}
	p.Start, p.End = d.mustDate("start"), d.date("slut")
	p.Start.Text, p.End.Text = d.text("start_text"), d.text("slut_text")
	p.Program, p.Strand = d.program(), d.ref("insats")
	k, told := d.get("program_saknas")
	if told {
		p.ProgramMissing = Reason(d.oneOf(k, reasons))
	}
	if k, ok := d.table.Get("program_saknas"); ok && p.Program.ID != "" && p.ProgramMissing != "" {
		d.findings.Add(k.Pos, len(k.Name), staff.ProgramAndReason())
	}
	if _, stated := d.table.Get("program"); !stated && !told {
		d.noProgram(p.Strand)
	}
	p.Themes = d.refs("teman")
	p.Organisations, p.Cities, p.Countries = d.organisations("partners"), d.refs("stader"), d.refs("lander")
	p.Places, p.RunBy = d.refs("platser"), d.ref("drivs_av")
	p.Networks, p.AlsoNamnder = d.refs("natverk"), d.refs("medverkande_namnder")
	p.Website = d.website("webbplats")
	d.lasting(&p.Document)
	d.each("deltagande", func(d *decoder) { p.Deltaganden = append(p.Deltaganden, decodeDeltagande(d)) })
	if len(p.Deltaganden) == 0 {
		d.needTables("deltagande", "[[deltagande]]", func(d *decoder) { decodeDeltagande(d) })
	}
	d.each("anmarkning", func(d *decoder) { p.Remarks = append(p.Remarks, decodeRemark(d)) })
	p.Keywords = d.words("sokord")
	d.readable(f, &p.Document)
	return func(s *Set) { s.Projects = append(s.Projects, p) }
}

// noProgram reports a project without a programme and without a reason for that.
// A strand may tell which programme is meant.
func (d *decoder) noProgram(strand Ref) {
	if strand.ID == "" {
		d.missing = append(d.missing, missing{name: "program", or: "program_saknas", problem: staff.NoProgramNorReason()})
		return
	}
	d.missing = append(d.missing, missing{name: "program", or: "program_saknas",
		problem: staff.StrandWithoutProgram(d.beside.programs[strand.ID]), at: source.Value{Pos: strand.Pos, Len: strand.Len}})
}

// program returns a project's programme, and reports a word that only says that
// there is none.
func (d *decoder) program() Ref {
	k, ok := d.table.Get("program")
	s, text := k.Value.Data.(string)
	if why, is := schema.Reason(s); ok && text && is {
		d.known = append(d.known, "program")
		d.wrong(k.Value, staff.ReasonAsProgram(s, "program_saknas", why))
		return Ref{}
	}
	return d.ref("program")
}

// Rules are the ids of the data-quality rules that a remark may explain.
var Rules = []string{"saknat-belopp", "saknat-datum", "ungefarlig-uppgift", "roll-och-kolumn", "olika-datum", "olika-budget",
	"samma-belopp", "utbetalt-efter-slut", "utbetalt-over-budget", "slut-fore-start", "utbetalt-fore-start", "orimligt-belopp",
	"orimligt-datum", "samma-projekt", "okant-program", "oversatt-mal", "rubrik-och-namn", "partnerbudget", "vidare-hanvisning",
	Corrected, OddSource, "ovrigt"}

func decodeRemark(d *decoder) Remark {
	r := Remark{Pos: d.table.Pos, Namnd: d.ref("namnd"), Year: d.year(), YearPos: d.place("ar"), Text: d.mustText("text"), Page: d.page()}
	if k, ok := d.get("regel"); ok {
		r.Rule = d.oneOf(k, Rules)
	}
	if k, ok := d.get("uppgift"); ok {
		r.Fact, r.FactPos = d.oneOf(k, schema.SheetFacts), k.Value.Pos
	}
	return r
}

func decodeNamnd(f *source.File, d *decoder) func(*Set) {
	n := &Namnd{Document: document(f), Name: d.mustText("namn"), Short: d.text("kortnamn"), Forvaltning: d.mustText("forvaltning"),
		Summary: d.summary(), Spellings: d.refs("stavningar")}
	n.Keywords = d.words("sokord")
	d.lasting(&n.Document)
	d.maybeSection("kontakt", func(d *decoder) {
		n.Contact = &Kontakt{Name: d.mustText("namn"), URL: d.website("webbplats"), Source: d.mustRef("kalla"), Page: d.page()}
	})
	d.readable(f, &n.Document)
	return func(s *Set) { s.Namnder = append(s.Namnder, n) }
}

func decodeRedogorelse(f *source.File, d *decoder) func(*Set) {
	r := &Redogorelse{Document: document(f), Summary: d.summary(), Source: d.mustRef("kalla")}
	r.Namnd = Ref{ID: path.Base(path.Dir(f.Path)), Pos: f.Start(), Len: 1}
	for _, c := range f.Slug() {
		r.Year = r.Year*10 + int(c-'0')
	}
	r.FirstPage, r.LastPage = d.pages("sidor", false)
	r.Projects, r.Networks = d.refs("projekt"), d.refs("natverk")
	r.Cities, r.Countries, r.Namnder = d.refs("stader"), d.refs("lander"), d.refs("namnder")
	r.Programs, r.Organisations = d.refs("program"), d.organisations("organisationer")
	for _, v := range d.wholes("tomma_svar", 99) {
		r.EmptyAnswers = append(r.EmptyAnswers, Question{int(v.Data.(int64)), v.Pos, v.Len})
	}
	d.each("utbyte", func(d *decoder) { r.Exchanges = append(r.Exchanges, decodeUtbyte(d)) })
	d.apart(r.Exchanges)
	r.Keywords, r.Aliases = d.words("sokord"), d.refs("alias")
	d.readable(f, &r.Document)
	return func(s *Set) { s.Redogorelser = append(s.Redogorelser, r) }
}

func decodeUtbyte(d *decoder) Utbyte {
	id := d.ref("id")
	if id.ID != "" {
		d.part(id)
	}
	return Utbyte{ID: id, Kind: ExchangeKind(d.choice("typ", exchangeKinds)), Direction: Direction(d.choice("riktning", directions)),
		Cities: d.refs("stader"), Countries: d.refs("lander"), Theme: d.mustText("tema"),
		Count: int(d.number("antal", 1, 1_000_000)), Page: d.mustPage()}
}

// apart reports exchanges of one account that have the same id.
func (d *decoder) apart(exchanges []Utbyte) {
	seen := map[string]Ref{}
	for _, e := range exchanges {
		if first, twice := seen[e.ID.ID]; twice {
			d.findings.Add(e.ID.Pos, e.ID.Len, staff.IDTaken(e.ID.ID), staff.FirstStandsHere(first.Pos))
		} else if e.ID.ID != "" {
			seen[e.ID.ID] = e.ID
		}
	}
}

func decodeInitiativ(f *source.File, d *decoder) func(*Set) {
	i := &Initiativ{Document: document(f), Title: d.mustText("titel"), Short: d.text("kortnamn"), Summary: d.summary(),
		PlanDate: d.mustDate("plandatum"), Start: d.mustDate("start"), End: d.date("slut"), Source: d.mustRef("kalla"),
		Organisations: d.organisations("partners"), AlsoNamnder: d.refs("medverkande_namnder")}
	if k, ok := d.get("budget_total"); ok {
		n, _ := d.kronor(k)
		i.Budget = Budget{NewAmount(n)}
	}
	i.BudgetPos = d.place("budget_total")
	i.Budget.Text = d.text("budget_total_text")
	i.Budget.Approx = i.Budget.Text != ""
	d.each("globalt_mal", func(d *decoder) {
		i.GlobalGoals = append(i.GlobalGoals, GlobalGoal{int(d.mustNumber("nummer", 1, 17)), d.text("namn")})
	})
	described := func(d *decoder) Described {
		return Described{Name: d.mustText("namn"), Text: d.mustText("text"), Driver: d.text("driver")}
	}
	d.each("del", func(d *decoder) { i.Parts = append(i.Parts, described(d)) })
	d.each("roll", func(d *decoder) { i.Roles = append(i.Roles, described(d)) })
	d.each("budget", func(d *decoder) {
		y := PlannedYear{Year: d.mustYear(), YearPos: d.place("ar"), Budget: Budget{d.amount(plannedKeys)}}
		y.Text = y.Budget.Text
		i.Years = append(i.Years, y)
	})
	i.Keywords = d.words("sokord")
	d.lasting(&i.Document)
	d.readable(f, &i.Document)
	return func(s *Set) { s.Initiatives = append(s.Initiatives, i) }
}

func decodeNatverk(f *source.File, d *decoder) func(*Set) {
	n := &Natverk{Document: document(f), Name: d.mustText("namn"), Short: d.text("kortnamn"), Summary: d.summary(),
		Website: d.website("webbplats"), Spellings: d.refs("stavningar"), Cities: d.refs("stader"), Countries: d.refs("lander")}
	d.each("medverkan", func(d *decoder) { n.Memberships = append(n.Memberships, decodeMedverkan(d)) })
	if len(n.Memberships) == 0 {
		d.needTables("medverkan", "[[medverkan]]", func(d *decoder) { decodeMedverkan(d) })
	}
	n.Keywords = d.words("sokord")
	d.lasting(&n.Document)
	d.readable(f, &n.Document)
	return func(s *Set) { s.Networks = append(s.Networks, n) }
}

func decodeMedverkan(d *decoder) Medverkan {
	return Medverkan{Namnd: d.mustRef("namnd"), Year: d.mustYear(), Source: d.mustRef("kalla"), Page: d.mustPage(), Text: d.text("text")}
}

func decodeSida(f *source.File, d *decoder) func(*Set) {
	p := &Sida{Document: document(f), Title: d.mustText("titel"), Summary: d.summary()}
	if k, ok := d.get("sidtyp"); ok {
		p.Kind = TextKind(d.oneOf(k, textKinds, p.Slug))
	}
	p.Footer = int(d.number("sidfot", 1, 99))
	p.Everyday = d.texts("vardagsord")
	p.Keywords = d.words("sokord")
	d.lasting(&p.Document)
	d.readable(f, &p.Document)
	return func(s *Set) { s.Pages = append(s.Pages, p) }
}

// summary returns the required sammanfattning: one or two sentences.
func (d *decoder) summary() string {
	k, ok := d.need("sammanfattning", staff.WantSummary())
	if !ok {
		return ""
	}
	s, _ := d.str(k)
	if n := len([]rune(s)); n > maxSummary {
		d.findings.Warn(k.Value.Pos, k.Value.Len, staff.LongSummary(maxSummary))
	}
	return s
}

// maxSummary is the length in characters that search engines and lists show.
const maxSummary = 300

// exception returns the reason that an optional key gives for breaking a rule.
func (d *decoder) exception(name string) Exception {
	r := d.ref(name)
	return Exception{r.ID, r.Pos, r.Len}
}

// readable reads the exceptions of a document's text and checks how hard it is
// to read. How long it may be is package lint's matter.
func (d *decoder) readable(f *source.File, doc *Document) {
	doc.LIXException, doc.LengthException = d.exception("lix_undantag"), d.exception("langd_undantag")
	lix, ok := LIX(f.Body.Plain())
	if ok && lix > MaxLIX && doc.LIXException.Reason == "" {
		d.findings.Add(f.Start(), 1, staff.HardText(MaxLIX))
	}
}
