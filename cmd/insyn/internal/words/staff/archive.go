package staff

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// What the command for the archive does, and its flags.
const (
	ArchiveSummary = "gör ett arkivpaket av en utgåva, för stadsarkivet"
	ArchiveUse     = "Gör ett arkivpaket (FGS Paketstruktur 2.0, E-ARK SIP 2.1.0) av en utgåva: webbplatsen, tabellerna, innehållet som det " +
		"var då, och sidorna som webbarkiv. Innehållet och dagen hämtas där git säger att utgåvan kom till. Samma utgåva ger alltid samma bytes."
	ArchiveFlag = "`mapp`en som paketet skrivs i"
	DayFlag     = "`dag` som utgåvan gavs ut, ÅÅÅÅ-MM-DD: ta innehållet som det är nu i stället för att fråga git"
)

// BadDay is no day.
func BadDay(day string) error {
	return fmt.Errorf("%q är ingen dag. Skriv den som 2026-03-31", day)
}

// SayTheDay is an edition that the repository doesn't know.
func SayTheDay(edition string, err error) error {
	return fmt.Errorf("det går inte att se när utgåvan %s kom till: %w. Är innehållet som det var när utgåvan gavs ut kan du ange "+
		"dagen, till exempel --dag 2026-03-31", edition, err)
}

// NotAsReleased is content that isn't that of an edition.
func NotAsReleased(edition string) error {
	return fmt.Errorf("innehållet är inte som när utgåvan %s gavs ut. Kör utan --dag, så hämtas det som det var då", edition)
}

// ArchiveThere is a package that is there already and is another.
func ArchiveThere(name string) error {
	return fmt.Errorf("%s finns redan och är ett annat paket. Flytta undan det först om det ska ersättas", name)
}

// Archived says what was written.
func Archived(edition, file, day string, size int) string {
	return fmt.Sprintf("Arkivpaketet för utgåvan %s, från %s, är %s (%s kB).\n", edition, day, file, sv.Tal(int64(size+999)/1000))
}

// UnknownVersion is the version of a program that doesn't know its own.
const UnknownVersion = "okänd version"

// WhomToAsk says who answers questions, and where.
func WhomToAsk(name, url string) string { return name + ", " + url }

// What the package and its parts are.
const (
	ArchiveSite   = "Webbplatsen, fil för fil"
	ArchiveWARC   = "Webbplatsen som webbarkiv"
	ArchiveTables = "Utgåvans tabeller"
	ArchiveInput  = "Innehållet som webbplatsen byggdes av"
)

// ArchiveLabel is what the package is called by people.
func ArchiveLabel(title, edition string) string { return title + ", utgåva " + edition }

// ArchiveReadme tells whoever opens the package in a long time what it is.
func ArchiveReadme(edition, day, title, publisher, base, contact, program string) string {
	return fmt.Sprintf(`%s, utgåva %s
%s, %s

Det här är ett arkivpaket (SIP) enligt FGS Paketstruktur 2.0, det vill säga
E-ARK CSIP och SIP 2.1.0. METS.xml räknar upp allt som finns i paketet med
storlek, format och kontrollsumma (SHA-256). Tecken är kodade i UTF-8.

Webbplatsen låg på %s
Frågor besvarades av %s

representations/webbplats   Webbplatsen som filer. Öppna data/index.html i en
                            webbläsare: varje sida går att läsa utan skript.
representations/warc        Samma webbplats som webbarkiv (WARC 1.1, ISO 28500),
                            med de adresser som sidorna hade. Svaren är de som
                            webbplatsens egna regler ger, också för adresser som
                            leder vidare (301) eller är borttagna (410).
representations/tabeller    Utgåvans tabeller (CSV enligt RFC 4180), så som de
                            gavs ut. fakta.csv har varje uppgift med sin källa,
                            tal.csv vad sidorna sade om varje summa.
representations/innehall    Det som webbplatsen byggdes av: texter (Markdown),
                            uppgifter (TOML), mallar, skript och bilder.

Så kontrollerar du paketet, i dess egen mapp:

    sha256sum --check documentation/SHA256SUMS
    XML_CATALOG_FILES=schemas/catalog.xml xmllint --nonet --noout \
        --schema schemas/package.xsd METS.xml representations/*/METS.xml

Alla tider i paketet är utgåvans dag. Paketet gjordes av programmet insyn, %s.
`, title, edition, publisher, day, base, contact, program)
}
