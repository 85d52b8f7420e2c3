package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

var (
	rePlaceholder = sieve.MustCompile(`(?i)^(?:` + staff.NameLessWords + `|x{2,}|n\.? ?n\.?|\p{P}+)(?:[ _-]?\d{1,2})?$`)
	reCopied      = sieve.MustCompile(`(?i)^(?:` + staff.CopyOfWords + `)\s+\S|` +
		`[ _-]\(?(?:` + staff.CopyWords + `)\)?(?: ?\(?\d\)?)?$|\S ?\(\d\)$`)
	reFileName = sieve.MustCompile(`(?i)^[^\s/]+\.(?:md|docx?|odt|pdf|xlsx?|txt)$|^[a-z0-9]+(?:-[a-z0-9]+)+$|^[a-z0-9]+(?:_[a-z0-9]+)+$`)
)

// unlikelyTitles warns of what things are called before they have got a name of their own: as
// a program calls a new file or a copy, as the file is called, or all in small letters.
func unlikelyTitles(texts []text) (l diag.List) {
	for i := range texts {
		t := &texts[i]
		if !titleKeys[t.key] || !strings.HasPrefix(t.file, "content/") {
			continue
		}
		name, key := strings.TrimSpace(t.words), t.key[strings.LastIndexByte(t.key, '.')+1:]
		var p diag.Problem
		switch {
		case rePlaceholder.MatchString(name):
			p = staff.TitlePlaceholder(key, name)
		case reCopied.MatchString(name):
			p = staff.TitleCopied(key, name)
		case reFileName.MatchString(name) && name == strings.ToLower(name):
			p = staff.TitleOfFile(key, name)
		case key == "titel" && isSmall(name):
			p = staff.TitleSmall(key, name)
		default:
			continue
		}
		t.warn(&l, 0, len(t.words), utf8.RuneCountInString(t.words), p)
	}
	return l
}

// isSmall reports whether a name has no capital letter and begins with a small one.
func isSmall(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLower(r) && name == strings.ToLower(name)
}
