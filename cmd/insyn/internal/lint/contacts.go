package lint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sieve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Who can be asked is an office, and who takes part an organisation: the portal leads to no
// person. What a text names as a person persons.go finds.

// privateMail are the services where people, not offices, have their mail.
var privateMail = []string{"gmail", "hotmail", "outlook", "live", "yahoo", "icloud", "telia", "me", "protonmail", "proton"}

var (
	reMail   = sieve.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+`)
	reMobile = sieve.MustCompile(`(?:^|[^\d])((?:\+46|0046|0)(?:[ -]|\(0\))*7[02369](?:[ -]?\d){7})(?:$|[^\d])`)
	rePerson = sieve.MustCompile(`^(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}(?:$| ?[,(])`)
)

// asked are the keys of offices and organisations.
var asked = []string{"kontakt", "kontakt.namn", "partners", "organisationer", "del.driver", "roll.driver", "kalla.utgivare", "utgivare"}

// personalContacts reports identity numbers, and warns of mail addresses, mobile numbers and names
// of persons where readers would take them for the way to an office.
func personalContacts(texts []text) (l diag.List) {
	given := givenNames()
	for i := range texts {
		t := &texts[i]
		t.identityNumber(&l)
		if m := reMobile.FindStringSubmatchIndex(t.words); m != nil && (t.key == "" || t.written() || slices.Contains(asked, t.key)) {
			t.warn(&l, m[2], m[3], utf8.RuneCountInString(t.words[m[2]:m[3]]), staff.MobileNumber())
		}
		if t.key == "" || strings.Contains(t.words, "mailto:") {
			continue // a mail address in a body is a link, or told as one that is none, and no website has one
		}
		if m := reMail.FindStringIndex(t.words); m != nil && isPersonal(t.words[m[0]:m[1]], given) {
			t.warn(&l, m[0], m[1], utf8.RuneCountInString(t.words[m[0]:m[1]]), staff.PersonalMail(t.words[m[0]:m[1]]))
			continue
		}
		if m := rePerson.FindStringSubmatch(t.words); m != nil && slices.Contains(asked, t.key) && given[m[1]] {
			t.warn(&l, 0, len(t.words), utf8.RuneCountInString(t.words), staff.PersonAsked(t.words))
		}
	}
	return l
}

// isPrivate reports whether a mail address is one of a service for people.
func isPrivate(address string) bool {
	_, host, _ := strings.Cut(strings.ToLower(address), "@")
	service, _, _ := strings.Cut(host, ".")
	return slices.Contains(privateMail, service)
}
