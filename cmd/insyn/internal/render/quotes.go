package render

import (
	"cmp"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/page"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/quote"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
)

// quotes makes the references of all pages, for programs that keep such.
func quotes(out *page.Output, put func(...File) error) error {
	return parallel.Try(len(out.Pages), func(i int) error {
		m := out.Pages[i].Common()
		if !m.Quotable() {
			return nil
		}
		list := site.Each(m.Quotes(), func(q site.Quote) quote.Reference { return referenceTo(m, q) })
		for _, form := range quote.Forms {
			data, err := form.Write(list)
			if err == nil {
				err = put(File{Path: strings.TrimPrefix(m.QuoteAddress(form.Ending), "/"), Data: data})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func referenceTo(m *site.Meta, q site.Quote) quote.Reference {
	s := m.Site
	id := strings.Trim("insyn-"+strings.ReplaceAll(strings.Trim(m.Address, "/"), "/", "-")+"-"+q.ID, "-")
	return quote.Reference{ID: id, Title: q.Title.Plain(), Portal: s.Title, Publisher: s.Publisher, Issued: cmp.Or(s.Edition, s.AsOf),
		Edition: s.Edition, Note: q.Note.Plain(), Language: s.Words.Code, Address: m.QuotedAddress(q)}
}
