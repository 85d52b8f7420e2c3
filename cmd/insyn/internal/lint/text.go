package lint

// The findings' texts, apart from the rules: each function returns the message
// and the hint of one kind of finding.

// where says in which way a text names a thing.
type where string

const (
	isLinked where = "länkas i texten"
	isNamed  where = "nämns i texten"
	isSummed where = "nämns i sammanfattningen"
)

// textUnlinked is about a thing that a text names as as, in the way of how;
// field is where its link belongs, "" if that is the text itself.
func textUnlinked(as string, how where, t *thing, field string) (message, hint string) {
	message = "”" + as + "” " + string(how) + " men är inte länkat i faktadelen."
	switch field {
	case "":
		return message, "Länka till /" + string(t.kind) + "/" + t.id + "/ i texten, eller skriv om den om något annat menas."
	case "medverkan":
		return message, "Lägg till en [[medverkan]] med namnd = \"" + t.id + "\", eller skriv om texten om något annat menas."
	}
	return message, "Lägg till \"" + t.id + "\" i " + field + ", eller skriv om texten om något annat menas."
}
