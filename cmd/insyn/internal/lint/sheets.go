package lint

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/schema"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// sheetsAgainstSource warns where a sheet says something else than the sheet of
// its source, where a source has no such sheet, and where no project has a
// sheet of a source. A remark of the rule record.Corrected gives the reason.
func sheetsAgainstSource(c *checker) (l diag.List) {
	tables := c.sheetTables()
	dates := map[diag.Pos][]*pairing{} // of projects, with the sheets that say otherwise
	copied, remarks := c.copied(), newCorrections()
	for i := range c.World.Kallblad {
		k := &c.World.Kallblad[i]
		pairs, left, unknown := match(k, slices.DeleteFunc(c.sheetsFrom(k), c.second))
		for _, p := range pairs {
			remarks.compared[p.sheet.Pos] = true
			p.tables, p.dates, p.row, p.released, p.remarks = tables, dates, tables[p.stated.Pos], c.Stated, remarks
			l = append(l, p.compare()...)
			c.sumsDiffer = c.sumsDiffer || p.paidDiffers
		}
		for _, s := range unknown {
			if !remarks.settles(s, "") && !copied[s.Pos.File] {
				l.Warn(s.Pos, 1, staff.SheetUnknown(k.Source.ID, s.StatedName, s.Page, s.about("")))
			}
		}
		if !c.World.Whole {
			continue // the project may be in a file that is broken
		}
		for _, stated := range left {
			if !c.excused(k, stated) {
				l.Warn(stated.Pos, 1, staff.SheetUnused(k.Source.ID, stated.Name, stated.Page))
			}
		}
	}
	return slices.Concat(l, ofProjects(dates), c.excusesIdle(), remarks.idle(c.World.Projects), c.factsWithoutRule())
}

// ofProjects reports the dates of projects that sheets without dates of their own say
// otherwise: at the project if all of them do, or else at each that does.
func ofProjects(dates map[diag.Pos][]*pairing) (l diag.List) {
	for _, pos := range slices.SortedFunc(maps.Keys(dates), diag.Pos.Compare) {
		list := dates[pos]
		if len(list) == 0 {
			continue
		}
		if end := list[0].sheet.Deltagande.Project.End.Pos; list[0].datesSwapped() && len(dates[end]) > 0 && end != pos {
			stated := list[0].stated
			l.Warn(pos, len(stated.Start.ISO()), staff.SheetSwapped("start", "slut", stated.Start.ISO(), stated.End.ISO(), stated.Page))
			dates[end] = nil
			continue
		}
		start := pos == list[0].sheet.Deltagande.Project.Start.Pos
		all := 0
		for _, s := range sheetsOf(list[0].sheet.Deltagande.Project) {
			if start && s.Start.IsZero() || !start && s.End.IsZero() {
				all++
			}
		}
		for _, p := range list {
			field, got, want := "slut", p.sheet.EndDate().ISO(), p.stated.End.ISO()
			if start {
				field, got, want = "start", p.sheet.StartDate().ISO(), p.stated.Start.ISO()
			}
			p.found = nil
			if len(list) < all {
				p.report(field, field, "", want)
				l = append(l, p.found...)
				continue
			}
			p.warn(pos, len(got), field, got, want)
			l = append(l, p.found...)
			break
		}
	}
	return l
}

// datesSwapped reports whether a sheet has each of its dates where the source has the other.
func (p *pairing) datesSwapped() bool {
	start, end := p.sheet.StartDate().ISO(), p.sheet.EndDate().ISO()
	return start != end && start == p.stated.End.ISO() && end == p.stated.Start.ISO()
}

// excused reports whether the editors have said why no project has a sheet.
func (c *checker) excused(k *record.Kallblad, s *record.StatedSheet) bool {
	return slices.ContainsFunc(c.World.Granskning.Unused, func(u record.Bladutan) bool { return excuses(u, k, s) })
}

func excuses(u record.Bladutan, k *record.Kallblad, s *record.StatedSheet) bool {
	return u.Source.ID == k.Source.ID && u.Page == s.Page && squash(u.Name) == squash(s.Name)
}

// sheet is a sheet of the content.
type sheet struct{ *graph.Sheet }

func (s sheet) heading() string { return cmp.Or(s.StatedHeading, s.StatedName) }

func (s sheet) namnd() string { return s.Deltagande.Deltagande.Namnd.ID }

// corrected reports whether a remark says why a fact of the sheet differs from its
// source's, or for "" why the whole sheet does.
func (s sheet) corrected(fact string) bool { return s.remarked(record.Corrected, fact) }

// about returns what a remark on a fact of the sheet says that it is about.
func (s sheet) about(fact string) staff.Remarked {
	return staff.Remarked{Fact: fact, Namnd: s.namnd(), Year: s.Year}
}

// remarked reports whether a remark of a rule is about a fact of the sheet, or about all of
// it, which "" asks for.
func (s sheet) remarked(rule, fact string) bool {
	return slices.ContainsFunc(s.Deltagande.Project.Remarks, func(r record.Remark) bool { return s.covered(r, rule, fact) })
}

// covered reports whether a remark is of a rule and about a fact of the sheet, or all of it.
func (s sheet) covered(r record.Remark, rule, fact string) bool {
	return r.Rule == rule && (r.Fact == "" || r.Fact == fact) && (r.Namnd.ID == "" || r.Namnd.ID == s.namnd()) &&
		(r.Year == 0 || r.Year == s.Year)
}

// sheetsFrom returns the sheets that say they come from a source and year.
func (c *checker) sheetsFrom(k *record.Kallblad) (out []sheet) {
	for _, p := range c.World.Projects {
		for _, s := range sheetsOf(p) {
			if s.Source != nil && s.Source.ID == k.Source.ID && s.Year == k.Year {
				out = append(out, sheet{s})
			}
		}
	}
	return out
}

// sheetTables returns the tables of all sheets by where they begin, so that a
// finding can stand at the field that it is about.
func (c *checker) sheetTables() map[diag.Pos]*source.Table {
	tables := map[diag.Pos]*source.Table{}
	each := func(t *source.Table, name string, do func(*source.Table)) {
		k, _ := t.Get(name)
		list, _ := k.Value.Data.([]source.Value)
		for _, v := range list {
			if sub, ok := v.Data.(*source.Table); ok {
				do(sub)
			}
		}
	}
	for _, f := range c.Files {
		if path.Dir(f.Path) == "data/kallblad" {
			each(f.Facts, "blad", func(b *source.Table) { tables[b.Pos] = b })
		}
		each(f.Facts, "deltagande", func(d *source.Table) {
			each(d, "blad", func(b *source.Table) { tables[b.Pos] = b })
		})
	}
	return tables
}

// pairing is a sheet and what its source's sheet states.
type pairing struct {
	sheet  sheet
	stated *record.StatedSheet
	row    *source.Table // of the source's sheet
	tables map[diag.Pos]*source.Table
	dates  map[diag.Pos][]*pairing

	released func(doc, path string) string // see Content
	remarks  *corrections

	page   int // where the source states what is compared, if not where the sheet begins
	found  diag.List
	unlike []unlike // what is found, field by field

	paidDiffers bool // from what the source says
}

// unlike is a field and what the two say of it.
type unlike struct{ field, got, want string }

// match pairs the sheets with those of the source: first those that agree in
// page, heading and name, then those that agree in two of the three.
func match(k *record.Kallblad, sheets []sheet) (pairs []*pairing, left []*record.StatedSheet, unknown []sheet) {
	type key struct {
		page          int
		heading, name string
	}
	rows := map[key]*record.StatedSheet{}
	for i := range k.Sheets {
		s := &k.Sheets[i]
		rows[key{s.Page, squash(s.Heading), squash(s.Name)}] = s
	}
	used := map[*record.StatedSheet]bool{}
	for _, s := range sheets {
		if row := rows[key{s.Page, squash(s.heading()), squash(s.StatedName)}]; row != nil && !used[row] {
			used[row] = true
			pairs = append(pairs, &pairing{sheet: s, stated: row})
			continue
		}
		unknown = append(unknown, s)
	}
	for i := range k.Sheets {
		if !used[&k.Sheets[i]] {
			left = append(left, &k.Sheets[i])
		}
	}
	for _, s := range slices.Clone(unknown) {
		if i := slices.IndexFunc(left, s.like); i >= 0 {
			pairs = append(pairs, &pairing{sheet: s, stated: left[i]})
			left = slices.Delete(left, i, i+1)
			unknown = slices.DeleteFunc(unknown, func(u sheet) bool { return u == s })
		}
	}
	return alone(pairs, left, unknown)
}

// alone pairs a sheet with the only one of the source that is left on its page, whatever
// both are called.
func alone(pairs []*pairing, left []*record.StatedSheet, unknown []sheet) ([]*pairing, []*record.StatedSheet, []sheet) {
	onPage := func(page int) (n int) {
		for _, s := range unknown {
			if s.Page == page {
				n++
			}
		}
		for _, stated := range left {
			if stated.Page == page {
				n++
			}
		}
		return n
	}
	var still []sheet
	for _, s := range unknown {
		i := slices.IndexFunc(left, func(stated *record.StatedSheet) bool { return stated.Page == s.Page })
		if i < 0 || onPage(s.Page) > 2 {
			still = append(still, s)
			continue
		}
		pairs = append(pairs, &pairing{sheet: s, stated: left[i]})
		left = slices.Delete(left, i, i+1)
	}
	return pairs, left, still
}

// like reports whether a sheet agrees with stated in two of page, heading and
// name.
func (s sheet) like(stated *record.StatedSheet) bool {
	n := 0
	heading, name := squash(s.heading()) == squash(stated.Heading), squash(s.StatedName) == squash(stated.Name)
	for _, same := range []bool{s.Page == stated.Page, heading, name} {
		if same {
			n++
		}
	}
	return n >= 2
}

// squash takes all spaces away: sources break lines and numbers anywhere.
func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// compare reports what the sheet and the source's say differently.
func (p *pairing) compare() diag.List {
	s, stated := p.sheet, p.stated
	p.same("sida", strconv.Itoa(s.Page), strconv.Itoa(stated.Page))
	p.same("angivet_namn", s.StatedName, stated.Name)
	if s.StatedHeading != "" || squash(s.StatedName) == squash(stated.Name) {
		p.same("rubrik", s.heading(), stated.Heading) // else it is the name that is wrong
	}
	p.date("start", s.StartDate(), stated.Start)
	p.date("slut", s.EndDate(), stated.End)
	if stated.StartText != "" {
		p.same("start_text", s.StartText, stated.StartText)
	}
	if stated.EndText != "" {
		p.same("slut_text", s.EndText, stated.EndText)
	}
	if role := cmp.Or(s.StatedRole, string(s.Deltagande.Role)); sv.Slug(role) != sv.Slug(stated.Role) {
		p.role(role)
	}
	p.same("program_angivet", s.StatedProgram, stated.Program)
	p.same("mal_angivet", s.StatedGoals, stated.Goals)

	other := ""
	if kronor, ok := s.OtherColumn.Kronor(); s.HasOther && ok {
		other = strconv.FormatInt(kronor, 10)
	}
	p.amount("total_budget", "total_budget_saknas", s.Budget.Amount, stated.Budget, other)
	p.amount("utbetalt", "utbetalt_saknas", s.Paid.Amount, stated.Paid, "")
	p.swapped()
	return p.found
}

// swapped tells two fields that have each other's values as one slip.
func (p *pairing) swapped() {
	for i := range p.unlike {
		for j := i + 1; j < len(p.unlike); j++ {
			a, b := p.unlike[i], p.unlike[j]
			if a.got == "" || a.got != b.want || a.want != b.got {
				continue
			}
			at := p.found[i]
			var l diag.List
			l.Warn(at.Pos, at.Len, staff.SheetSwapped(a.field, b.field, a.want, b.want, p.stated.Page))
			p.found[i] = l[0]
			p.found, p.unlike = slices.Delete(p.found, j, j+1), slices.Delete(p.unlike, j, j+1)
		}
	}
}

// date reports another date than the source's, where it stands: on the sheet
// or, if the sheet has none, among the project's own facts.
func (p *pairing) date(field string, got, want record.Date) {
	switch {
	case got.ISO() == want.ISO(), p.remarks.settles(p.sheet, field):
	case slices.Contains([]diag.Pos{p.sheet.Deltagande.Project.Start.Pos, p.sheet.Deltagande.Project.End.Pos}, got.Pos) && got.Pos.Line > 0:
		p.dates[got.Pos] = append(p.dates[got.Pos], p)
	case got.Pos.Line > 0:
		p.warn(got.Pos, len(got.ISO()), field, got.ISO(), want.ISO())
	default:
		p.report(field, field, got.ISO(), want.ISO())
	}
}

// same reports a field whose wording is not the source's.
func (p *pairing) same(field, got, want string) {
	if squash(record.Wording(got)) != squash(want) {
		p.report(field, field, got, want)
	}
}

// role reports another role than the source's: where the sheet says it, or else where
// the nämnd's own stands.
func (p *pairing) role(got string) {
	at := p.sheet.Deltagande.Deltagande.RolePos
	want := sv.Slug(p.stated.Role)
	if p.sheet.StatedRole != "" || at.Line == 0 || !slices.Contains([]string{string(record.Owner), string(record.Partner)}, want) {
		p.report("roll_angiven", "roll_angiven", got, p.stated.Role)
		return
	}
	p.warn(at, utf8.RuneCountInString(got)+len(`""`), "roll", got, want)
}

// report adds a finding at the key at, or at the sheet if that has no such key. Like warn, it
// returns the finding.
func (p *pairing) report(at, field, got, want string) *diag.Finding {
	pos, length := p.sheet.Pos, 1
	if t := p.tables[p.sheet.Pos]; t != nil {
		if k, ok := t.Get(at); ok {
			pos, length = k.Value.Pos, max(1, k.Value.Len)
		}
	}
	return p.warn(pos, length, field, got, want)
}

// warn adds a finding and returns it, or nil where a remark says why the two differ.
func (p *pairing) warn(pos diag.Pos, length int, field, got, want string) *diag.Finding {
	fact := schema.SheetFact(field)
	if p.remarks.settles(p.sheet, fact) {
		return nil
	}
	p.unlike = append(p.unlike, unlike{field, got, want})
	page := cmp.Or(p.page, p.stated.Page)
	if at, altered := p.altered(field, got); altered {
		p.found.Warn(at.Pos, max(1, at.Len), staff.TranscriptAltered(field, got, want, page), staff.OtherIsHere(pos))
	} else {
		p.found.Warn(pos, length, staff.SheetDiffers(field, got, want, page, p.sheet.about(fact)))
	}
	return &p.found[len(p.found)-1]
}

// altered returns where the source's sheet states a field, and whether it is that which has
// been altered: the project states what it was released with.
func (p *pairing) altered(field, got string) (source.Value, bool) {
	if p.released == nil || p.row == nil || got == "" {
		return source.Value{}, false
	}
	was := p.released(p.sheet.Fact(field))
	k, has := p.row.Get(field)
	return k.Value, has && was == got
}

// amount compares an amount with the two columns of the source's sheet. The
// column that it is not from must be without an amount, or say other.
func (p *pairing) amount(field, missing string, a record.Amount, columns [2]record.StatedAmount, other string) {
	column := 0
	if cmp.Or(a.Column, strings.ToLower(p.stated.Role)) == string(record.Partner) {
		column = 1
	}
	own, rest := columns[column], columns[1-column]
	p.page = own.Page
	defer func() { p.page = 0 }()
	at, got := missing, record.StatedAmount{Amount: string(a.Missing()), Approx: a.Approx}
	if kronor, ok := a.Kronor(); ok {
		at, got.Amount = field, strconv.FormatInt(kronor, 10)
		page := cmp.Or(a.Page, p.sheet.Page)
		if field == "utbetalt" && p.sheet.PaidSource.ID != "" {
			page = own.Page // it is another document's
		}
		if told := a.Page == 0 && p.sheet.Page != p.stated.Page; page != own.Page && !told {
			p.report(field+"_sida", field+"_sida", strconv.Itoa(page), strconv.Itoa(own.Page))
		}
	}
	if own.Text != "" {
		got.Text = record.Wording(a.Text)
	}
	differs := squash(got.String()) != squash(own.String())
	p.paidDiffers = p.paidDiffers || field == "utbetalt" && differs && !p.sheet.corrected(field)
	if got.Amount == rest.Amount && got.Amount != own.Amount && got.Amount != "0" && at == field && other == "" {
		p.column(field, columns[column], 1-column)
		return
	}
	if differs && field == "utbetalt" && p.sheet.PaidSource.ID != "" {
		p.foundLater(at, got.String(), own.String())
	} else if differs {
		p.report(at, field, got.String(), own.String())
	}
	without := slices.Contains([]string{string(record.Empty), string(record.Dash), "0"}, rest.Amount)
	if other == "" && !without || other != "" && rest.Amount != other {
		p.report("total_budget_andra_kolumnen", field+" (andra kolumnen)", other, rest.Amount)
	}
}

// foundLater reports an amount of a document of its own that is not the sheet's: it is explained.
func (p *pairing) foundLater(at, got, want string) {
	if f := p.report(at, "utbetalt", got, want); f != nil {
		f.Hint = staff.AmountFoundLater(p.sheet.PaidSource.ID)
	}
}

// column reports an amount that stands in the other of the source's columns.
func (p *pairing) column(field string, own record.StatedAmount, column int) {
	key := field + "_kolumn"
	role := []string{string(record.Owner), string(record.Partner)}[column]
	at := field
	if t := p.tables[p.sheet.Pos]; t != nil {
		if _, ok := t.Get(key); ok {
			at = key
		}
	}
	if role == sv.Slug(p.stated.Role) {
		role = ""
	}
	f := p.report(at, key, "", role)
	if f == nil {
		return
	}
	problem := staff.SheetColumn(field, key, role, own.Amount, p.stated.Page, p.sheet.about(schema.SheetFact(field)))
	f.Message, f.Hint = problem.Message, problem.Hint
}
