package staff

import (
	"errors"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// An Unanswerable is an answer that names nothing that there is.
type Unanswerable struct {
	Answer string
	Near   []string // what is like it
	All    []string // or else what there is, if that is little
}

// Error says what is like the answer, or what there is.
func (u Unanswerable) Error() string {
	said := quote(u.Answer) + " finns inte"
	switch {
	case len(u.Near) > 0:
		said += ". Menade du " + anyOf(u.Near) + "?"
	case len(u.All) > 0:
		said += ". De som finns är " + sv.Lista(u.All)
	}
	return said
}

// beginFirst says, by the field, how what it names is begun where it isn't there.
var beginFirst = map[string]string{
	"stader":  "Är det en ny stad kör du insyn new stad först",
	"land":    "Är det ett nytt land kör du insyn new land först",
	"lander":  "Är det ett nytt land kör du insyn new land först",
	"natverk": "Är det ett nytt nätverk kör du insyn new natverk först",
	"projekt": "Är det ett nytt projekt kör du insyn new projekt först",
	"kalla":   "Är det en ny redovisning kör du insyn new ar först, och är det ett annat dokument insyn new kalla",
	"namnd":   "Är det en ny nämnd lägger du till den först. Hur visar avsnittet om nämnder på sidan /bidra/",
	"teman":   "Är det ett nytt tema lägger du till det först. Hur visar avsnittet om platser och teman på sidan /bidra/",
	"program": "Är det ett nytt program lägger du till det först, sist i data/program.toml",
	"insats":  "Är det en ny insats lägger du till den först, under sitt program i data/program.toml",
	"mal":     "Är det ett nytt mål lägger du till det först, sist i data/mal.toml",
}

// wayOut adds to an answer that names nothing how that is begun.
func wayOut(field string, err error) string {
	said, first := err.Error(), beginFirst[field]
	switch {
	case !errors.As(err, new(Unanswerable)) || first == "":
		return said
	case strings.HasSuffix(said, "?"):
		return said + " " + first
	}
	return said + ". " + first
}
