package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"
)

var updateStatement = flag.Bool("layouts-tested", false, "write today's date and the layouts' digest to data/tillganglighet.toml")

// statement is where the accessibility statement's date and results stand.
const statement = "data/tillganglighet.toml"

// TestTillganglighet holds the accessibility statement to the pages: the
// layouts that it says were tested in a browser are those that are there.
func TestTillganglighet(t *testing.T) {
	root := os.DirFS("../..")
	digest, err := layoutDigest(root)
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(root, statement)
	if err != nil {
		t.Fatal(err)
	}
	if *updateStatement {
		rewriteStatement(t, string(text), digest)
		return
	}
	if had := layoutLine.FindStringSubmatch(string(text)); had == nil || had[1] != digest {
		t.Errorf("layouts/ or static/ changed since %s says that they were tested (%q, now %q): run make tillganglighet", statement, had, digest)
	}
}

var (
	layoutLine   = regexp.MustCompile(`(?m)^layout = "([0-9a-f]*)"$`)
	assessedLine = regexp.MustCompile(`(?m)^(provad|uppdaterad) = \d{4}-\d\d-\d\d$`)
)

// rewriteStatement sets the digest and, if it is another than before, the dates.
func rewriteStatement(t *testing.T, text, digest string) {
	if !layoutLine.MatchString(text) || len(assessedLine.FindAllString(text, -1)) != 2 {
		t.Fatalf("%s: no lines for layout, provad and uppdaterad", statement)
	}
	if strings.Contains(text, `layout = "`+digest+`"`) {
		return
	}
	text = layoutLine.ReplaceAllString(text, fmt.Sprintf(`layout = "%s"`, digest))
	text = assessedLine.ReplaceAllString(text, "$1 = "+time.Now().Format(time.DateOnly))
	if err := os.WriteFile(path.Join("../..", statement), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// layoutDigest returns a digest of the paths and bytes of all files that
// decide what pages look like and how they behave.
func layoutDigest(root fs.FS) (string, error) {
	sum := sha256.New()
	for _, dir := range []string{"layouts", "static"} {
		err := fs.WalkDir(root, dir, func(p string, d fs.DirEntry, err error) error { // in the order of the names
			if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
				return err
			}
			data, err := fs.ReadFile(root, p)
			fmt.Fprintf(sum, "%s %d\n%s", p, len(data), data)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
}
