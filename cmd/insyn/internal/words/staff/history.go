package staff

import (
	"errors"
	"fmt"
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

// ObjectLost is a file whose content isn't in the repository.
func ObjectLost(id string) error {
	return fmt.Errorf("innehållet %.10s saknas i arkivet: hämta det med git fetch", id)
}
