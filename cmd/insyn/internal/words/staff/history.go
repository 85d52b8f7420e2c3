package staff

import (
	"errors"
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// NoGit is a machine without the program that reads the repository.
func NoGit() error {
	return errors.New("programmet git finns inte på den här datorn, och utan det går det inte att läsa äldre versioner")
}

// NoRepository is a folder that lies in no repository.
func NoRepository(dir string, err error) error {
	return fmt.Errorf("mappen %s hör inte till något arkiv för versionshantering. (Git säger: %w)", dir, err)
}

// BadRevision is a name that no revision has.
func BadRevision(revision string) error {
	return fmt.Errorf("%q kan inte vara namnet på en version. Skriv till exempel main, HEAD eller början av versionens nummer", revision)
}

// UnknownRevision is a name of a revision that isn't there.
func UnknownRevision(revision string) error {
	return fmt.Errorf("det finns ingen version %q i arkivet. Skriv till exempel main, HEAD eller början av versionens nummer", revision)
}

// ShallowHistory is a repository with only the newest part of its history.
func ShallowHistory() error {
	return errors.New("arkivet är hämtat utan hela sin historia, så det syns inte var versionerna skildes åt: " +
		"kör git fetch --unshallow, eller lägg till --direkt")
}

// ShallowOrigin is a repository that lacks what would tell when a file came.
func ShallowOrigin() error {
	return errors.New("arkivet för versionshantering är hämtat utan hela sin historia, så det syns inte när utgåvan kom till: " +
		"kör git fetch --unshallow")
}

// NoHistory is a repository in which nothing has been committed, or whose history
// can't be read.
func NoHistory(err error) error {
	return fmt.Errorf("historiken kan inte läsas. (Git säger: %w)", err)
}

// NeverCommitted is a file that the repository doesn't have.
func NeverCommitted(file string) error {
	return fmt.Errorf("%s finns inte i arkivet för versionshantering", file)
}

// NothingInCommon is two revisions with no common origin.
func NothingInCommon(err error) error {
	return fmt.Errorf("versionerna har ingen gemensam början: lägg till --direkt för att ändå jämföra dem. (Git säger: %w)", err)
}

// RevisionUnreadable is why a revision's files can't be read.
func RevisionUnreadable(commit string, err error) error {
	return fmt.Errorf("versionen %.10s kan inte läsas: %w", commit, err)
}

// RevisionTooLarge is a revision with more bytes than are read.
func RevisionTooLarge(most int64) error {
	return fmt.Errorf("filerna är tillsammans större än %d MB", most>>20)
}

// ListingUnknown is a line of git's list of files that can't be read.
func ListingUnknown(line string) error {
	return fmt.Errorf("gits lista över filer går inte att läsa: %q", line)
}

// ObjectLost is a file whose content isn't in the repository.
func ObjectLost(id string) error {
	return fmt.Errorf("innehållet %.10s saknas i arkivet: hämta det med git fetch", id)
}

// The command that compares two revisions.
const (
	ImpactSummary   = "berättar vad en ändring gör: uppgifter, summor, sidor, adresser, fel och texter"
	ImpactUse       = "Jämför två versioner och skriver i Markdown vad ändringen gör. Utan EFTER jämförs med filerna som de är nu."
	ImpactArguments = " FÖRE [EFTER]"
	AllFlag         = "skriv allt, också det som inte får plats i en kommentar"
	DirectFlag      = "jämför med FÖRE som den är, inte med den version som ändringen började i"
)

// WorkingTree names the files as they are on the disk.
const WorkingTree = "filerna som de är nu"

// NoRevision is a comparison without anything to compare with.
func NoRevision() error {
	return errors.New("ange versionen att jämföra med, till exempel main")
}

// RevisionName names a revision, by what it was called and by its number.
func RevisionName(name, commit string) string { return fmt.Sprintf("%s (%.10s)", name, commit) }

// VersionUnusable is a version that can't be compared at all.
func VersionUnusable(name string, err error) error { return fmt.Errorf("versionen %s: %w", name, err) }

// FoldersMissing is a version that lacks what every site has.
func FoldersMissing(lacks diag.List) error {
	var names []string
	for _, f := range lacks {
		names = append(names, f.Pos.File)
	}
	return fmt.Errorf("mapparna %s saknas eller går inte att läsa", sv.Lista(names))
}
