package staff

import (
	"errors"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// What the form editor says beside the names of its fields.
const (
	EditorTitle    = "Redigera"
	EditorNoScript = "Formuläret behöver JavaScript. Du kan också ändra filerna direkt."
	EditorBody     = "Text"
	EditorOneLine  = "Skriv texten utan radbrytningar."
	EditorWebsite  = "Skriv hela adressen, med https:// först."
	EditorDay      = "Skriv ett år 2020, en månad 2020-01 eller en dag 2020-01-31."
	EditorFlag     = "ta med formuläret på /redigera/: `mapp`en dist i npm-paketet decap-cms"
	EditorLogin    = "`adress` till tjänsten som loggar in redaktörer, eller prov för ett formulär som inte sparar"
)

// EditorPhrases is what Decap has no Swedish for, by its own keys.
var EditorPhrases = map[string]any{
	"collection": map[string]any{"entries": map[string]string{"unpublishedHeader": "Utkast"},
		"collectionTop": map[string]string{"viewAsList": "Visa som lista", "viewAsGrid": "Visa som rutor"}},
	"editor": map[string]any{
		"editorToolbar": map[string]string{
			"statusInfoTooltipDraft":    "Det här är ett utkast. Sätt det till Under granskning när det är klart.",
			"statusInfoTooltipInReview": "Ändringen granskas. Du kan fortsätta att ändra under tiden."},
		"editorWidgets": map[string]any{
			"list":   map[string]string{"add": "Lägg till: %{item}", "addType": "Lägg till: %{item}"},
			"object": map[string]string{"expand": "Fäll ut", "collapse": "Fäll ihop"},
		},
	},
	"ui": map[string]any{"settingsDropdown": map[string]string{"account": "Konto"}},
}

// NoDecap is a folder that doesn't hold the files of the editor as they are known.
func NoDecap(version string) error {
	return errors.New("--redigering ska vara mappen dist ur npm-paketet decap-cms " + version +
		", orörd. Hämta den med: npm pack decap-cms@" + version)
}

// EditorLosesComments is a document with comments, which the form would drop.
func EditorLosesComments(file string) error {
	return errors.New("formuläret kan inte behålla kommentarerna i faktadelen av " + diag.Printable(file) +
		". Ta bort dem, eller kör insyn fmt, som gör anmärkningar av dem där sådana kan stå")
}

// EditorNeedsGitHub is a portal whose code isn't where the form can save.
func EditorNeedsGitHub() error {
	return errors.New("formuläret kan bara spara på GitHub: skriv kallkod i data/portal.toml, till exempel https://github.com/example/insyn")
}

// EditorNeedsLogin is a form that nobody could log in to.
func EditorNeedsLogin() error {
	return errors.New("--redigering behöver --inloggning med adressen till tjänsten som loggar in, eller prov")
}
