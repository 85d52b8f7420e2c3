package staff

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
)

// PreviewReady says where the preview is.
func PreviewReady(address, base string) string {
	return fmt.Sprintf("förhandsvisning på http://%s%s (avsluta med Ctrl+C)\n", address, base)
}

// PortTaken says that another port is used than the first.
func PortTaken(port, instead int) string {
	return fmt.Sprintf("port %d är upptagen, använder port %d\n", port, instead)
}

// PreviewBroke is why the preview ended by itself.
func PreviewBroke(err error) error { return fmt.Errorf("förhandsvisningen avbröts: %w", err) }

// PortInUse is a port that was asked for and is taken.
func PortInUse(port string) error {
	return fmt.Errorf("porten %s är upptagen: stäng det program som använder den, kanske en annan förhandsvisning, "+
		"eller välj en annan port", port)
}

// CantListen is an address that can't be used.
func CantListen(address string, err error) error {
	return fmt.Errorf("kan inte lyssna på %s: %w", address, err)
}

// NoFreePort is a machine with all of the ports taken.
func NoFreePort(first, last int, err error) error {
	return fmt.Errorf("hittar ingen ledig port mellan %d och %d: %w", first, last, err)
}

// BadHost is an address that can't be read.
func BadHost(address string) error {
	return fmt.Errorf("adressen %q kan inte läsas: skriv till exempel 127.0.0.1:8080", address)
}

// NotThisMachine is an address that other machines reach.
func NotThisMachine(address string) error {
	return fmt.Errorf("förhandsvisningen visas bara på den här datorn: adressen %q ska börja med 127.0.0.1, [::1] eller localhost", address)
}

// CantWatch is a machine that does not tell when files change.
func CantWatch(err error) error { return fmt.Errorf("kan inte bevaka mappar: %w", err) }

// CantWatchFolder is a folder that can't be watched.
func CantWatchFolder(dir string, err error) error {
	return fmt.Errorf("kan inte bevaka mappen %s: %w", dir, err)
}

// WatchFailed says that some change of a file may have been missed.
func WatchFailed(err error) string {
	return "bevakningen av filer: " + diag.PrintableLines(err.Error()) + "\n"
}

// NoSite is a build without findings and without a site.
func NoSite() error { return errors.New("bygget gav ingen webbplats") }

// BuildFailed is the log's line for a build that an error ended.
func BuildFailed(took time.Duration, err error) string {
	return fmt.Sprintf("bygget misslyckades %s: %s", seconds(took), diag.PrintableLines(err.Error()))
}

// BuildFound is the log's line for a build that found errors in the content.
func BuildFound(errors int, took time.Duration) string {
	return fmt.Sprintf("hittade %d fel %s: sidorna visar vad som ska rättas", errors, seconds(took))
}

// BuildDone is the log's line for a build that made a site.
func BuildDone(pages int, took time.Duration) string {
	return "byggde " + count(pages, "sida", "sidor") + " " + seconds(took)
}

// BuildWarned is the log's line for a site with warnings, once all has been looked at.
func BuildWarned(warnings int) string {
	return "fann " + count(warnings, "varning", "varningar") + ": insyn check visar dem"
}

// seconds writes a time as the log does.
func seconds(took time.Duration) string {
	return strings.Replace(fmt.Sprintf("på %.1f s", took.Seconds()), ".", ",", 1)
}

// count writes a number with its noun. A terminal gets an ordinary space where
// package sv has one that does not break.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// FindingsPage is the words that are laid over pages while the content is wrong,
// and of the page that stands for all where no site could be built yet.
type FindingsPage struct {
	Kind    string // of that page
	Title   string
	Again   string // when the pages are renewed
	Last    string // what the page below the findings is
	NoSite  string // on that page
	SeeAlso string // before a second place
	More    string // about findings that are not shown, or ""
}

// PageOfFindings is the page for errors in the content, of which more are not
// shown.
func PageOfFindings(errors, more int) FindingsPage {
	return findingsPage(fmt.Sprintf("%d fel att rätta", errors), more)
}

// PageOfFailure is the page for a build that failed, with findings of which
// more are not shown.
func PageOfFailure(more int) FindingsPage { return findingsPage("Bygget misslyckades", more) }

func findingsPage(title string, more int) FindingsPage {
	p := FindingsPage{Kind: "förhandsvisning", Title: title, SeeAlso: "Se även",
		Again:  "Rätta och spara, så visas dina ändringar av sig själva.",
		Last:   "Sidan nedanför är som den var senast allt stämde.",
		NoSite: "Sidorna visas här när det är rättat."}
	if more > 0 {
		p.More = fmt.Sprintf("Och %d till. De visas när de här är rättade.", more)
	}
	return p
}

// What the findings are called, and what is said when there are none any more.
const (
	FindingsName   = "Att rätta"
	FindingsMended = "Nu är det rättat."
)

// What the server answers where the site has no page for it.
const (
	ReadOnly = "Webbplatsen kan bara läsas.\n"
	NoPage   = "Sidan finns inte.\n"
)

// Answers to requests that the preview refuses.
const (
	WrongHost   = "Förhandsvisningen svarar bara på datorns egna adresser, som http://localhost och http://127.0.0.1 med rätt port.\n"
	WrongOrigin = "Förhandsvisningen talar bara om ändringar för sina egna sidor.\n"
)
