package staff

import (
	"errors"
	"fmt"
	"strings"
)

// ManifestText begins the list of what the program has written in a folder, for
// whoever opens it.
const ManifestText = "# Den här mappen har skapats av insyn. Här står vilka filer som insyn har skrivit,\n" +
	"# och deras kontrollsummor (SHA-256). Vid nästa bygge ersätts de. Andra filer rörs inte.\n" +
	"# Kontrollera filerna så här: sha256sum --check .insyn\n"

// BadLevel is a level of compression that there is not.
func BadLevel(level, most int) error {
	return fmt.Errorf("komprimeringsnivån ska vara mellan 1 och %d, inte %d", most, level)
}

// CantWriteSite is why the site is not written.
func CantWriteSite(dir string, err error) error {
	return fmt.Errorf("kan inte skriva webbplatsen till %s: %w", dir, err)
}

// CantWriteFile is why a file is not written.
func CantWriteFile(name string, err error) error {
	return fmt.Errorf("kan inte skriva filen %s: %w", name, err)
}

// CantMakeFolder is why a folder is not made.
func CantMakeFolder(dir string, err error) error {
	return fmt.Errorf("kan inte skapa mappen %s: %w", dir, err)
}

// SpoolFailed is why what is made can't be kept until the site is written.
func SpoolFailed(err error) error {
	return fmt.Errorf("kan inte använda datorns mapp för tillfälliga filer (är disken full?): %w", err)
}

// CantLockFolder is why a folder can't be kept from other builds.
func CantLockFolder(dir string, err error) error {
	return fmt.Errorf("kan inte låsa mappen %s: %w", dir, err)
}

// CantReadFolder is why a folder can't be listed.
func CantReadFolder(dir string, err error) error {
	return fmt.Errorf("kan inte läsa mappen %s: %w", dir, err)
}

// CantFindFolder is why the place of a folder is unknown.
func CantFindFolder(dir string, err error) error {
	return fmt.Errorf("kan inte hitta mappen %s: %w", dir, err)
}

// NamelessFolder is a folder to write to without a name.
func NamelessFolder() error { return errors.New("mappen att skriva till saknar namn") }

// LinkLost is a symbolic link that leads nowhere.
func LinkLost(link string, err error) error {
	return fmt.Errorf("länken %s leder ingenstans: %w", link, err)
}

// FolderIsRoot is the root of a file system, where the site can't be.
func FolderIsRoot(dir string) error {
	return fmt.Errorf("%s är roten i filsystemet och kan inte ersättas: välj en annan mapp", dir)
}

// FolderIsFile is a file where the site should be.
func FolderIsFile(dir string) error {
	return fmt.Errorf("%s är en fil, inte en mapp: ta bort den eller välj en annan mapp", dir)
}

// ForeignFolder is a folder with files in it, such as example, that has no list
// of what the program wrote there.
func ForeignFolder(dir, example, manifest string) error {
	return fmt.Errorf("mappen %s innehåller filer som insyn inte har skrivit, till exempel %s (listan %s saknas): "+
		"töm mappen själv eller välj en annan mapp", dir, quote(example), manifest)
}

// OldFolder is a folder that an older version of the program wrote, without a
// list of what it wrote there.
func OldFolder(dir string) error {
	return fmt.Errorf("mappen %s är skriven av en äldre insyn, som inte noterade vilka filer den skrev: "+
		"ta bort mappen själv, så byggs den på nytt", dir)
}

// FolderIsInput is a folder to write to that is, holds or lies in one that the
// site is made of.
func FolderIsInput(dir, input string) error {
	return fmt.Errorf("webbplatsen kan inte skrivas till %s, för den mappen hör ihop med %s som den byggs av: välj en annan mapp",
		dir, input)
}

// PicturesInSite is a folder for pictures that lies where the site is made or written.
func PicturesInSite(dir, folder string) error {
	return fmt.Errorf("bilder kan inte sparas i %s, för den mappen hör ihop med %s: välj en annan mapp", dir, folder)
}

// FolderIsRepository is the root of a repository.
func FolderIsRepository(dir, name string) error {
	return fmt.Errorf("mappen %s är roten i ett arkiv för versionshantering (där finns %s) och kan inte ersättas: "+
		"bygg i en annan mapp och kopiera filerna dit", dir, name)
}

// ForeignFile is a file that the program did not write, or that has been changed
// since, where the site needs its place.
func ForeignFile(dir, path string) error {
	return fmt.Errorf("filen %s i %s har ändrats eller lagts dit av någon annan än insyn, och webbplatsen behöver dess plats: "+
		"flytta eller ta bort den", quote(path), dir)
}

// ForeignThing is something in the folder that is neither a file nor a folder,
// and that can't be moved.
func ForeignThing(dir, path string) error {
	return fmt.Errorf("%s i %s har inte skrivits av insyn och kan inte flyttas med till den nya webbplatsen: "+
		"flytta eller ta bort den", quote(path), dir)
}

// FolderUnwritable is a folder in which nothing can be removed.
func FolderUnwritable(dir string) error {
	return fmt.Errorf("kan inte ersätta innehållet i %s: den som bygger får inte ändra i mappen", dir)
}

// ForeignKept names files in the folder that the program did not write and that
// stay there, or is "" if there are none.
func ForeignKept(dir string, paths []string) string {
	const shown = 5
	if len(paths) == 0 {
		return ""
	}
	names := strings.Join(paths[:min(len(paths), shown)], ", ")
	if len(paths) > shown {
		names += fmt.Sprintf(" och %d till", len(paths)-shown)
	}
	return fmt.Sprintf("%s: här ligger också filer som insyn inte har skrivit, och de är kvar: %s\n", dir, names)
}

// WaitingForBuild says that another build works in the same place.
// Its process is 0 if that isn't known.
func WaitingForBuild(dir string, process int) string {
	who := "ett annat bygge"
	if process > 0 {
		who += fmt.Sprintf(" (process %d)", process)
	}
	return "Väntar på " + who + " i " + dir + ". Avbryt med Ctrl+C.\n"
}

// WaitedInVain says that another build in the same place doesn't end.
func WaitedInVain(dir string) error {
	return fmt.Errorf("ett annat bygge i %s blir inte klart: avbryt det och kör kommandot igen, eller välj en annan mapp", dir)
}

// CantPutBack is why a site that a killed build set aside is not back.
func CantPutBack(err error) error {
	return fmt.Errorf("kan inte lägga tillbaka den tidigare webbplatsen: %w", err)
}

// NoPath is a file of the site without an address.
func NoPath() error { return errors.New("en fil saknar adress") }

// ForbiddenPath is an address with characters that none has.
func ForbiddenPath(path string) error {
	return fmt.Errorf("adressen %q innehåller tecken som inte får finnas där", path)
}

// UncleanPath is an address that is not written in its plainest form.
func UncleanPath(path string) error {
	return fmt.Errorf("adressen %q ska vara skriven utan inledande snedstreck, tomma led, . och .., i UTF-8", path)
}

// LongPath is an address with a name of more than most bytes.
func LongPath(most int) error { return fmt.Errorf("adressen har ett namn på mer än %d tecken", most) }

// ReservedPath is the address of a file that is the program's own.
func ReservedPath(path string) error {
	return fmt.Errorf("adressen %s är upptagen av insyn självt", path)
}

// SameButCase is two addresses that some file systems take for one.
func SameButCase(a, b string) error {
	return fmt.Errorf("adresserna %s och %s skiljer sig bara i stora och små bokstäver", a, b)
}

// FileAndFolder is an address of a file below which there are others.
func FileAndFolder(path string) error {
	return fmt.Errorf("adressen %s kan inte vara både en fil och en mapp", path)
}

// PathTwice is an address that two files have.
func PathTwice(path string) error { return fmt.Errorf("två filer har samma adress: %s", path) }
