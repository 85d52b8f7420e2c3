package overview

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/dataset"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/figure"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quality"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// Quality is /datakvalitet/: what is missing, unclear or contradictory.
type Quality struct {
	site.Meta
	Lead  site.Prose
	All   site.Number // with the table of all issues
	Chart *site.Chart
	Rules []QualityRule
	Clean []string // rules that found nothing
}

// Layout returns the template's name.
func (*Quality) Layout() string { return "datakvalitet" }

// Told returns the rules, for the search.
func (q *Quality) Told() []site.Telling {
	return site.Each(q.Rules, func(r QualityRule) site.Telling {
		return site.Telling{Heading: r.Name, ID: r.ID, Text: r.Why + " " + r.Does}
	})
}

// QualityRule is a rule with what it found.
type QualityRule struct {
	ID, Name, Why, Does string
	Count, Explained    site.Number
	Issues              []QualityIssue
	More                site.Prose // that the table has more
}

// QualityIssue is one thing that a rule found.
type QualityIssue struct {
	Project site.Link
	Namnd   string
	Says    string
	Page    int
	Remark  string // the editors' explanation
}

func (b *pages) quality() {
	w := b.Words.Quality
	out := &Quality{Meta: b.Apart(site.QualityAddress, w.Head), Chart: b.Completeness(b.Site.Year)}
	var all []dataset.Issue
	for _, r := range quality.Apply(b.Graph) {
		rule := b.rule(r.Rule.ID)
		if len(r.Issues) == 0 {
			out.Clean = append(out.Clean, rule.Name)
			b.Emptied = append(b.Emptied, b.issueTable(r.Rule.ID, nil), b.issueTable(explained(r.Rule.ID), nil))
			continue
		}
		rows := b.issues(r.Rule.ID, r.Issues)
		all = append(all, rows...)
		n := b.issueCount(r.Rule.ID, rows)
		q := QualityRule{ID: r.Rule.ID, Name: rule.Name, Why: rule.Why, Does: rule.Does, Count: n,
			Issues: site.Each(figure.First(r.Issues), b.qualityIssue), More: b.More(n)}
		if rows := b.issues(r.Rule.ID, r.Explained()); len(rows) > 0 {
			q.Explained = b.issueCount(explained(r.Rule.ID), rows).Bare(b.Words)
		} else {
			b.Emptied = append(b.Emptied, b.issueTable(explained(r.Rule.ID), nil))
		}
		out.Rules = append(out.Rules, q)
	}
	out.All = b.issueCount("alla", all)
	out.Lead = site.Say(w.Lead(out.All))
	b.Add(out)
}

// issueCount returns how many issues there are, with a table of them.
func (b *pages) issueCount(table string, rows []dataset.Issue) site.Number {
	return site.Count(b.issueTable(table, rows), b.Words.Noun.Facts)
}

func (b *pages) issueTable(name string, rows []dataset.Issue) *dataset.Data {
	return b.Tables.Issues.At(site.CSV(site.QualityAddress, name, 0), rows)
}

// explained is the name of the table of what a rule found and editors explain.
func explained(rule string) string { return rule + "-forklarade" }

func (b *pages) issues(rule string, list []quality.Issue) []dataset.Issue {
	return site.Each(list, func(i quality.Issue) dataset.Issue {
		x := dataset.Issue{Rule: rule, Project: i.Project.ID, Page: i.Page, Says: b.issueText(i)}
		if i.Sheet != nil {
			x.Namnd = i.Sheet.Deltagande.Deltagande.Namnd.ID
		}
		if i.Remark != nil {
			x.Remark = i.Remark.Text
		}
		return x
	})
}

func (b *pages) qualityIssue(i quality.Issue) QualityIssue {
	q := QualityIssue{Project: site.ProjectLink(i.Project), Says: b.issueText(i), Page: i.Page}
	if i.Sheet != nil && i.Sheet.Deltagande.Namnd != nil {
		q.Namnd = i.Sheet.Deltagande.Namnd.Name
	}
	if i.Remark != nil {
		q.Remark = i.Remark.Text
	}
	return q
}
