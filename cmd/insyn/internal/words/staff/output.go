package staff

import (
	"errors"
	"fmt"
)

// MarkerText stands in the file that marks a folder as the program's own, for
// whoever opens it.
const MarkerText = "Den här mappen har skapats av insyn och ersätts helt vid nästa bygge.\n" +
	"Lägg inga egna filer här: de försvinner.\n"

// BadLevel is a level of compression that there is not.
func BadLevel(level, most int) error {
	return fmt.Errorf("komprimeringsnivån ska vara mellan 1 och %d, inte %d", most, level)
}

// CantWriteSite is why the site is not written.
func CantWriteSite(dir string, err error) error {
	return fmt.Errorf("kan inte skriva webbplatsen till %s: %w", dir, err)
}

// CantMakeFolder is why a folder is not made.
func CantMakeFolder(dir string, err error) error {
	return fmt.Errorf("kan inte skapa mappen %s: %w", dir, err)
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

// ForeignFolder is a folder with something else in it than a site, which has
// the file marker.
func ForeignFolder(dir, marker string) error {
	return fmt.Errorf("mappen %s innehåller annat än en webbplats från insyn (filen %s saknas), "+
		"och allt i den skulle försvinna: töm den själv eller välj en annan mapp", dir, marker)
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
