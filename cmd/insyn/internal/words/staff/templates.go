package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// LookBroken is a template, a stylesheet or a script that can't be used; why is
// what their own tools say.
func LookBroken(why string) diag.Problem {
	return diag.Problem{Code: diag.LookBroken, Message: fmt.Sprintf("Sidornas utseende går inte att göra av filen. (Felet är: %s)", why),
		Hint: "Rätta filen, eller lägg tillbaka den som den var."}
}

// LettersNotDrawn is a name with letters that pictures have no shapes for.
func LettersNotDrawn(name, letters string) diag.Problem {
	return diag.Problem{Code: diag.LetterNotDrawn,
		Message: "Bilderna att hämta kan inte visa alla bokstäver i " + quote(name) + ". De här blir tomma: " + letters + ".",
		Hint:    "Skriv namnet, eller ett kortnamn, med latinska bokstäver. Namnet på originalspråket kan stå i texten."}
}

// MissingStyles is a stylesheet that every page needs.
func MissingStyles(file string) error { return fmt.Errorf("stilmallen %s saknas", file) }

// MissingTemplate is a kind of page without a layout.
func MissingTemplate(layout string) error {
	return fmt.Errorf("mallen layouts/page/%s.html saknas", layout)
}

// MissingAsset is a file that a layout names and that does not exist.
func MissingAsset(address string) error {
	return fmt.Errorf("filen %s finns inte i static/ och är inte heller stilmallen /insyn.css", address)
}

// BadPage is why a page can't be made.
func BadPage(address string, err error) error { return fmt.Errorf("sidan %s: %w", address, err) }

// UnmarkedNumber is a page that writes a computed number without its table.
func UnmarkedNumber(address string) error {
	return fmt.Errorf("sidan %s: ett framräknat tal skrivs ut utan mallen ”data”", address)
}

// BadFile is why a file of the site can't be made.
func BadFile(path string, err error) error { return fmt.Errorf("filen %s: %w", path, err) }

// BadChart is why a chart can't be drawn.
func BadChart(id string, err error) error { return fmt.Errorf("diagrammet %s: %w", id, err) }

// WrongCall is a template that calls a word that is no function, or does not
// call one that is.
func WrongCall(name, typ string) error {
	return fmt.Errorf("%s är av typen %s: bara det som tar värden anropas med call", name, typ)
}

// NoSuchWord is a template that names a word that there is not.
func NoSuchWord(name string) error {
	return fmt.Errorf("%s finns inte bland mallarnas ord, words.Layout", name)
}

// EmptyWord is a template that names a word that the language leaves empty.
func EmptyWord(name string) error { return fmt.Errorf("%s är tomt i words.Layout", name) }

// UnknownValue is a sentence with a value that no template writes.
func UnknownValue(typ string) error {
	return fmt.Errorf("en mening har ett värde av typen %s, som ingen mall skriver", typ)
}
