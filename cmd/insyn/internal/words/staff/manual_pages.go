package staff

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What the pages of the manual are called and begin with.
const (
	FieldsTitle   = "Alla uppgifter"
	FieldsLead    = "Vad som kan stå i varje slags fil, i den ordning som filerna har det."
	FieldsTop     = "Överst i filen"
	FieldsSchema  = "Filens regler, för redigeringsprogram"
	FindingsTitle = "Vad kontrollen säger"
	FindingsLead  = "Kontrollen läser alla filer när du föreslår en ändring. Här står vad varje fel betyder, och hur du rättar det."
	FindingBad    = "Så här blir det fel"
	FindingGood   = "Så här blir det rätt"
)

// FindingGroup is a heading with the codes of findings below it.
type FindingGroup struct {
	Title string
	Codes []diag.Code // sorted
}

// FindingGroups are all groups, in the order of the manual.
func FindingGroups() []FindingGroup {
	of := func(title string, texts map[diag.Code]FindingText) FindingGroup {
		return FindingGroup{title, slices.Sorted(maps.Keys(texts))}
	}
	return []FindingGroup{of("Filen och hur den är skriven", fileFindings), of("Enstaka uppgifter", keyFindings),
		of("Det som inte stämmer ihop", wholeFindings),
		of("Det som har getts ut", lastingFindings), of("Det som ser konstigt ut", oddFindings), of("Texten", textFindings)}
}

// FieldsPath says where the files of a kind lie.
func FieldsPath(path string) string { return "Filens plats: " + path }

// What a key may hold, for the manual.
const (
	FieldProse   = "text"
	FieldID      = "ett id eller ett namn"
	FieldIDs     = "en lista med id eller namn"
	FieldSlug    = "ett id"
	FieldChoice  = "ett av orden"
	FieldWhole   = "ett heltal"
	FieldWholes  = "en lista med heltal"
	FieldKronor  = "hela kronor"
	FieldDay     = "en dag, en månad eller ett år"
	FieldPeriod  = "år, till exempel \"2019–2022\""
	FieldDegrees = "grader, med punkt i stället för komma"
	FieldBool    = "true (ja) eller false (nej)"
	FieldWebsite = "en webbadress"
	FieldStrings = "en lista med texter"
	FieldPages   = "första och sista sidan"
	FieldColumns = "belopp och sida i två kolumner"
	FieldTable   = "en egen rubrik"
)

// FieldKind says what a key holds and whether it must be there; instead is the
// key that may stand there in its place, or "".
func FieldKind(what string, choices []string, required bool, instead string) string {
	if len(choices) > 0 {
		what += ": " + strings.Join(choices, ", ")
	}
	switch {
	case required:
		return what + " · måste finnas"
	case instead != "":
		return what + " · den eller " + instead + " måste finnas"
	}
	return what
}

// FieldLimits are the limits of a number.
func FieldLimits(what string, low, high int64) string {
	if high <= 9999 { // years and pages
		return fmt.Sprintf("%s från %d till %d", what, low, high)
	}
	return what + " från " + sv.Tal(low) + " till " + sv.Tal(high)
}
