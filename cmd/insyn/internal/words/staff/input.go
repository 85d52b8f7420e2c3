package staff

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// SymbolicLink is a symbolic link where a file or a folder is expected.
func SymbolicLink() diag.Problem {
	return diag.Problem{Code: diag.FileUnread, Message: "Det här är en länk till en annan plats i datorn. Den läses inte.",
		Hint: "Ta bort länken och lägg själva filen här."}
}

// NoFile is a pipe, a device or the like where a file is expected.
func NoFile() diag.Problem {
	return diag.Problem{Code: diag.FileUnread, Message: "Det här är ingen vanlig fil. Den läses inte.", Hint: "Ta bort den."}
}

// FolderMissing is a folder that every site has and this one lacks.
func FolderMissing() diag.Problem {
	return diag.Problem{Code: diag.FileUnread, Message: "Mappen saknas.", Hint: "Lägg tillbaka den, eller ange rätt plats med --rot."}
}

// Unreadable is a file or a folder that the system doesn't let one read.
func Unreadable(err error) diag.Problem {
	why := err
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		why = path.Err
	}
	if errors.Is(err, fs.ErrPermission) {
		return diag.Problem{Code: diag.FileUnread, Message: "Den som bygger har inte rätt att läsa här.",
			Hint: "Ge den rätten, eller ta bort det som inte ska läsas."}
	}
	return diag.Problem{Code: diag.FileUnread, Message: fmt.Sprintf("Det går inte att läsa här: %s.", fault(why)),
		Hint: "Försök igen. Går det inte då heller är filen eller disken skadad."}
}

// NameDeceives is a name of a file or folder with signs that can't be seen, that
// look like others, or that no address has.
func NameDeceives() diag.Problem {
	return diag.Problem{Code: diag.FileName,
		Message: "Namnet har tecken som inte syns, som ser ut som andra tecken eller som inte kan stå i en adress.",
		Hint:    "Byt namn. Använd a–z, 0–9 och bindestreck."}
}

// NameElsewhere is a name that no file can have on some computers, or of more
// than most bytes.
func NameElsewhere(most int) diag.Problem {
	return diag.Problem{Code: diag.FileName, Message: "Ett sådant namn går inte att ha på alla datorer.",
		Hint: fmt.Sprintf("Byt namn. Skriv högst %d tecken, utan < > : \" | ? *, utan punkt sist och inte ett namn som Windows har "+
			"tagit, som con eller nul.", most)}
}

// FileRefused is a file that can't have the place in the site that its name
// gives it.
func FileRefused(err error) diag.Problem {
	return diag.Problem{Code: diag.FileTaken, Message: sentence(err.Error()), Hint: "Byt namn på filen, eller ta bort den."}
}

// FileAstray is a text beside the folders that are read.
func FileAstray(name string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Filen ligger utanför content, så den läses inte.",
		Hint: "Flytta filen till mappen där den hör hemma, till exempel content/projekt/" + name}
}

// NotShown is a picture or a document that no page leads to.
func NotShown() diag.Problem {
	return diag.Problem{Code: diag.FileUnknown,
		Message: "Filen skulle läggas ut på webbplatsen, men ingen sida visar den eller länkar till den.",
		Hint:    "Ta bort filen. Bilder i texterna stöds inte. Ett dokument länkar du till där det är publicerat."}
}

// FolderAstray is a folder that lies beside content/ instead of in it.
func FolderAstray(name, better string) diag.Problem {
	return diag.Problem{Code: diag.FileUnknown, Message: "Mappen " + name + " ligger utanför content, så inget i den läses.",
		Hint: "Flytta filerna till " + better + "/"}
}
