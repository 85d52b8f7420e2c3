package page

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/chart"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// Quality is /datakvalitet/: what is missing, unclear or contradictory.
type Quality struct {
	Meta
	Lead  Prose
	Chart *Chart
	Rules []QualityRule
	Clean []string // rules that found nothing
}

// Layout returns the template's name.
func (*Quality) Layout() string { return "datakvalitet" }

// QualityRule is a rule with what it found.
type QualityRule struct {
	ID, Name, Why, Does string
	Count, Explained    Number
	CSV                 string
	Issues              []QualityIssue
	More                Prose // that the table has more
}

// QualityIssue is one thing that a rule found.
type QualityIssue struct {
	Project Link
	Namnd   string
	Says    string
	Page    int
	Remark  string // the editors' explanation
	Others  []Link
}

var issueColumns = []Column{{"regel", "id", "Regeln som hittade det."}, {"projekt", "id", "Projektets id."}, {"namnd", "id", "Nämndens id, om det gäller ett blad."},
	{"sida", "heltal", "Sidan i källan."}, {"kallan_sager", "text", "Vad källan säger."}, {"anmarkning", "text", "Redaktionens förklaring, om det finns en."}}

func (b *builder) quality() {
	out := &Quality{Meta: Meta{Address: "/datakvalitet/", Title: "Datakvalitet", Heading: "Vad som saknas och vad som är oklart", Crumbs: crumbs(),
		Description: "Uppgifter som saknas, är oklara eller säger emot varandra, funna av regler, med redaktionens förklaringar."},
		Chart: b.completeness(b.site.Year)}
	all := &Table{Name: "datakvalitet", Columns: issueColumns}
	for _, r := range quality.Apply(b.graph) {
		if len(r.Issues) == 0 {
			out.Clean = append(out.Clean, ruleTexts[r.Rule.ID].name)
			continue
		}
		csv := "/datakvalitet/" + r.Rule.ID + ".csv"
		table, explained := issueTable(r.Rule.ID, r.Issues), issueTable(r.Rule.ID, r.Explained())
		all.Rows = append(all.Rows, table.Rows...)
		b.table(csv, ready(table), CSV)
		words := ruleTexts[r.Rule.ID]
		q := QualityRule{ID: r.Rule.ID, Name: words.name, Why: words.why, Does: words.does, CSV: csv, Count: count(len(r.Issues), "uppgift", "uppgifter", csv),
			Issues: apply(first(r.Issues), qualityIssue), More: more(len(r.Issues), len(r.Issues), csv)}
		if n := len(explained.Rows); n > 0 {
			explainedCSV := "/datakvalitet/" + r.Rule.ID + "-forklarade.csv"
			b.table(explainedCSV, ready(explained), CSV)
			q.Explained = count(n, "", "", explainedCSV).bare()
		}
		out.Rules = append(out.Rules, q)
	}
	b.table("/datakvalitet/alla.csv", ready(all), CSV)
	out.Lead = say("Reglerna nedan har hittat ", count(len(all.Rows), "uppgift", "uppgifter", "/datakvalitet/alla.csv"),
		" att se upp med. Inget har rättats i det tysta: här står var, vad källan säger och vad portalen gör.")
	b.add(out)
}

func issueTable(rule string, issues []quality.Issue) *Table {
	t := &Table{Name: "datakvalitet", Columns: issueColumns}
	for _, i := range issues {
		namnd, remark, page := "", "", Cell{}
		if i.Sheet != nil {
			namnd = namndID(i.Sheet)
		}
		if i.Remark != nil {
			remark = i.Remark.Text
		}
		if i.Page > 0 {
			page = number(int64(i.Page))
		}
		t.Rows = append(t.Rows, []Cell{text(rule), text(i.Project.ID), text(namnd), page, text(issueText(i)), text(remark)})
	}
	return t
}

func qualityIssue(i quality.Issue) QualityIssue {
	q := QualityIssue{Project: projectLink(i.Project), Says: issueText(i), Page: i.Page, Others: links(i.Others, projectLink)}
	if i.Sheet != nil && i.Sheet.Deltagande.Namnd != nil {
		q.Namnd = i.Sheet.Deltagande.Namnd.Name
	}
	if i.Remark != nil {
		q.Remark = i.Remark.Text
	}
	return q
}

// fieldNames are the data of a sheet as readers see them.
var fieldNames = map[string]string{"start": "startdatum", "slut": "slutdatum", "program": "program", "total_budget": "total budget", "utbetalt": "utbetalt"}

var fieldColumns = []Column{{"projekt", "id", "Projektets id."}, {"namnd", "id", "Nämndens id."}, {"uppgift", "text", "Vad blanketten frågar efter."},
	{"finns", "0 eller 1", "Om uppgiften finns."}}

// completeness is the chart of how much of what the form asks for each nämnd
// has given, or nil where no sheets are known of the year.
func (b *builder) completeness(year int) *Chart {
	type share struct {
		namnd          *graph.Namnd
		known, all, of int64
		csv            string
	}
	y := b.inYear(year)
	var shares []share
	whole := &Table{Name: "fullstandighet", Columns: fieldColumns}
	for _, n := range y.Namnder {
		sheets := slices.DeleteFunc(slices.Clone(y.Sheets), func(s *graph.Sheet) bool { return s.Deltagande.Namnd != n })
		t := fieldTable(quality.Fields(sheets))
		whole.Rows = append(whole.Rows, t.Rows...)
		s := share{namnd: n, all: int64(len(t.Rows)), csv: fmt.Sprintf("%sfullstandighet-%d.csv", namndAddress(n), year)}
		for _, row := range t.Rows {
			s.known += row[3].Number
		}
		s.of, _ = sv.Procenttal(s.known, s.all)
		b.table(s.csv, ready(t), CSV)
		shares = append(shares, s)
	}
	if len(shares) == 0 {
		return nil
	}
	slices.SortStableFunc(shares, func(x, y share) int { return cmp.Compare(x.of, y.of) })
	c := Chart{ID: "fullstandighet", Kind: LowestSentence, Head: []string{b.words.Chart.Head.Namnd, b.words.Chart.Head.KnownShare, b.words.Chart.Head.Facts},
		Note: prose(b.words.Quality.Form)}
	bars := chart.Bars{Unit: chart.Unit(b.words.Chart.Unit.Percent), Full: 100}
	for i, s := range shares {
		bars.Rows = append(bars.Rows, chart.Bar{Label: s.namnd.Name, Value: chart.Exact(s.of), Accent: i == 0})
		c.Rows = append(c.Rows, ChartRow{Label: namndLink(s.namnd), Values: []Number{
			{kind: ShareKind, raw: s.of, text: b.words.Format.Percent(s.of), csv: s.csv},
			count(int(s.all), "uppgift", "uppgifter", s.csv)}})
	}
	c.Sentence = b.lowestShare(bars.Rows)
	bars.Frame = b.frame(c.Sentence, year)
	c.Drawing = bars
	return b.addChart(c, "/datakvalitet/fullstandighet", ready(whole))
}

// lowestShare is the sentence of completeness; rows are in order.
func (b *builder) lowestShare(rows []chart.Bar) string {
	var names []string
	for _, r := range rows {
		if r.Value == rows[0].Value {
			names = append(names, r.Label)
		}
	}
	if len(names) == len(rows) {
		return b.words.Chart.Finding.EqualShare(rows[0].Value.N)
	}
	return b.words.Chart.Finding.LowestShare(names, rows[0].Value.N)
}

func fieldTable(fields []quality.Field) *Table {
	t := &Table{Name: "fullstandighet", Columns: fieldColumns}
	for _, f := range fields {
		t.Rows = append(t.Rows, []Cell{text(f.Sheet.Deltagande.Project.ID), text(namndID(f.Sheet)), text(fieldNames[f.Name]), cell01(f.Known)})
	}
	return t
}
