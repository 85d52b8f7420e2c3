package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
)

// What data/ holds of the documents that the content is made of, so that check
// can compare the two, is made and held to the documents here. They stand
// beside the repository, not in it, so a clone alone can't run these tests;
// then they say so. The forms and sentences that are looked for are those of
// the documents of this city; another city, or a later form, has readers of
// its own.

// sourcesDir is where the documents' texts lie, where they are at hand.
var sourcesDir = filepath.Join(repository, "..", "shared", "source")

// sourceText returns the text of a document, or says that the test is not run.
func sourceText(t *testing.T, s *graph.Source) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sourcesDir, s.TextFile))
	if errors.Is(err, fs.ErrNotExist) {
		why := fmt.Sprintf("KÖRDES INTE: %s: %s finns inte här, så det som data/ har ur källan %s jämfördes inte med den.",
			t.Name(), s.TextFile, s.ID)
		fmt.Println(why)
		t.Skip(why)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// eachSource runs test for every document that has a text.
func eachSource(t *testing.T, test func(t *testing.T, s *graph.Source, text string)) {
	t.Helper()
	for _, s := range realWorld(t).Sources {
		if s.TextFile != "" {
			t.Run(s.ID, func(t *testing.T) { test(t, s, sourceText(t, s)) })
		}
	}
}

// Where the documents name persons: the plan's signers, those who represented
// the city, guests, and a politician.
var (
	reName    = `\p{Lu}\p{L}+(?:[ \n](?:\p{Lu}\p{L}+|Al)(?:-\p{Lu}\p{L}+)?)+`
	rePersons = []*regexp.Regexp{
		regexp.MustCompile(`(?m)^(` + reName + `|\p{Lu}\p{L}+-\p{Lu}\p{L}+ \p{Lu}\p{L}+), \p{Ll}+(?:kontoret|förvaltningen)$`),
		regexp.MustCompile(`(?:representerade|bidrog|deltagande för)\s(` + reName + `)\soch\s(` + reName + `)`),
		regexp.MustCompile(`(?:journalisten|kvinnorättskämpen|konstnären|författaren)\s(` + reName + `)`),
		regexp.MustCompile(`kommunfullmäktige,\s(` + reName + `),`),
	}
)

// TestPersonsAreListed: data/granskning.toml has the digest of the surname of
// every person that the documents name.
func TestPersonsAreListed(t *testing.T) {
	persons := realWorld(t).Granskning.Persons
	eachSource(t, func(t *testing.T, s *graph.Source, text string) {
		salt, listed := s.ID, []string(nil)
		for _, p := range persons {
			if p.Source.ID == s.ID {
				salt, listed = p.Salt, p.Digests
			}
		}
		var want []string
		for _, re := range rePersons {
			for _, m := range re.FindAllStringSubmatch(text, -1) {
				for _, person := range m[1:] {
					names := strings.Fields(person)
					want = append(want, lint.PersonDigest(salt, names[len(names)-1]))
				}
			}
		}
		slices.Sort(want)
		want = slices.Compact(want)
		if len(want) == 0 {
			t.Error("the patterns find no person")
		}
		for _, digest := range want {
			if !slices.Contains(listed, digest) {
				t.Fatalf("data/granskning.toml lacks persons of %s; all of them:\nsalt = %q\navtryck = [\"%s\"]",
					s.ID, salt, strings.Join(want, `", "`))
			}
		}
	})
}
