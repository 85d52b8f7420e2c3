package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// An archive keeps what it gets for longer than this program lives. So what is
// written is read back by programs that know nothing of it: tar, sha256sum,
// xmllint with the schemas that lie in the package and with the rules of E-ARK
// (testdata/archive/sip.sch), and a reader of web archives.

// archived releases the small city, makes its package and unpacks it with tar. It
// returns the package's folder, and what was written.
func archived(t *testing.T) (dir string, packed []byte) {
	t.Helper()
	city, out := writeWhole(t), t.TempDir()
	command := func(args ...string) {
		t.Helper()
		var said bytes.Buffer
		if code := run(context.Background(), args, &said, &said); code != exitClean {
			t.Fatalf("insyn %v: %d, %s", args, code, said.String())
		}
	}
	command("release", "--rot", city, "2026-03")
	command("archive", "--rot", city, "--dag", "2026-03-31", "--ut", out, "2026-03")
	file := filepath.Join(out, "insyn.example-2026-03.tar")
	packed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(out, "igen")
	t.Setenv("TZ", "Pacific/Kiritimati")
	command("archive", "--rot", city, "--dag", "2026-03-31", "--ut", again, "2026-03")
	if second, err := os.ReadFile(filepath.Join(again, filepath.Base(file))); err != nil || !bytes.Equal(packed, second) {
		t.Errorf("the same edition gave other bytes (%v)", err)
	}
	tool(t, out, nil, "tar", "-xf", file)
	return filepath.Join(out, "insyn.example-2026-03"), packed
}

// tool runs a program in a folder and returns what it says. A machine without it
// is told of: make test installs all of them.
func tool(t *testing.T, dir string, env []string, name string, args ...string) string {
	t.Helper()
	said, err := try(t, dir, env, name, args...)
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, said)
	}
	return said
}

func try(t *testing.T, dir string, env []string, name string, args ...string) (string, error) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is missing: make test installs it", name)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	said, err := cmd.CombinedOutput()
	return string(said), err
}

func TestArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a whole package back: make test does")
	}
	dir, packed := archived(t)
	t.Run("checksums", func(t *testing.T) {
		tool(t, dir, nil, "sha256sum", "--check", "--strict", "--quiet", "documentation/SHA256SUMS")
	})
	t.Run("the listed files are those that are there", func(t *testing.T) { checkListed(t, dir) })
	t.Run("METS", func(t *testing.T) { checkMETS(t, dir) })
	t.Run("WARC", func(t *testing.T) { checkWARC(t, dir) })
	t.Run("nothing of the machine", func(t *testing.T) {
		listing := tool(t, dir, []string{"TZ=UTC"}, "tar", "--list", "--verbose", "--file", "../insyn.example-2026-03.tar")
		lines := strings.Split(strings.TrimSpace(listing), "\n")
		for _, line := range lines {
			if !regexp.MustCompile(`^-rw-r--r-- 0/0 +\d+ 2026-03-31 00:00 insyn\.example-2026-03/`).MatchString(line) {
				t.Error(line)
			}
		}
		if name, err := os.Hostname(); err == nil && len(name) > 6 && bytes.Contains(packed, []byte(name)) {
			t.Errorf("the package names the machine %s", name)
		}
	})
	t.Run("tables", func(t *testing.T) {
		tool(t, filepath.Join(dir, "representations/tabeller/data"), nil, "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
	})
	t.Run("the content builds the site", func(t *testing.T) {
		var said bytes.Buffer
		content, site := filepath.Join(dir, "representations/innehall/data"), filepath.Join(t.TempDir(), "sida")
		if code := run(context.Background(), []string{"build", "--rot", content, "--ut", site}, &said, &said); code != exitClean {
			t.Fatal(said.String())
		}
		tool(t, dir, nil, "diff", "--recursive", "--brief", "--exclude=.insyn", site, filepath.Join(dir, "representations/webbplats/data"))
	})
}

// listing is the part of a METS document that says what there is.
type listing struct {
	Files []struct {
		Size int    `xml:"SIZE,attr"`
		Sum  string `xml:"CHECKSUM,attr"`
		At   struct {
			Href string `xml:"href,attr"`
		} `xml:"FLocat"`
	} `xml:"fileSec>fileGrp>file"`
	About struct {
		Size int    `xml:"SIZE,attr"`
		Sum  string `xml:"CHECKSUM,attr"`
		Href string `xml:"href,attr"`
	} `xml:"dmdSec>mdRef"`
}

// metsFiles returns the METS documents of a package, from its folder.
func metsFiles(t *testing.T, dir string) []string {
	t.Helper()
	out := []string{"METS.xml"}
	found, err := filepath.Glob(filepath.Join(dir, "representations/*/METS.xml"))
	if err != nil || len(found) != 4 {
		t.Fatal(found, err)
	}
	for _, name := range found {
		rel, _ := filepath.Rel(dir, name)
		out = append(out, filepath.ToSlash(rel))
	}
	return out
}

// checkListed: each file of the package is in one METS document, with its size and
// its checksum, and nothing else is.
func checkListed(t *testing.T, dir string) {
	listed := map[string]bool{"METS.xml": true}
	check := func(p string, size int, sum string) {
		name, err := url.PathUnescape(p)
		if err != nil || listed[name] {
			t.Errorf("%s is no address, or listed twice", p)
		}
		listed[name] = true
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if has := sha256.Sum256(data); err != nil || len(data) != size || hex.EncodeToString(has[:]) != sum {
			t.Errorf("%s is not as it is listed (%v)", name, err)
		}
	}
	for _, doc := range metsFiles(t, dir) {
		data, err := os.ReadFile(filepath.Join(dir, doc))
		if err != nil {
			t.Fatal(err)
		}
		var l listing
		if err := xml.Unmarshal(data, &l); err != nil {
			t.Fatal(err)
		}
		for _, f := range l.Files {
			check(path.Join(path.Dir(doc), f.At.Href), f.Size, f.Sum)
		}
		if doc == "METS.xml" {
			check(l.About.Href, l.About.Size, l.About.Sum)
		}
	}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !listed[p] {
			t.Errorf("%s is in no list", p)
		}
		return err
	})
	if err != nil || len(listed) < 100 {
		t.Error(len(listed), err)
	}
}

// checkMETS: METS and the rules of E-ARK hold for each document, and would not
// for one that had something wrong.
func checkMETS(t *testing.T, dir string) {
	rules, err := filepath.Abs("testdata/archive/sip.sch")
	if err != nil {
		t.Fatal(err)
	}
	offline := []string{"XML_CATALOG_FILES=schemas/catalog.xml"}
	schema := []string{"--nonet", "--noout", "--schema", "schemas/package.xsd"}
	sip := []string{"--nonet", "--noout", "--schematron", rules}
	tool(t, dir, offline, "xmllint", append(schema, metsFiles(t, dir)...)...)
	for _, doc := range metsFiles(t, dir) { // xmllint's answer is about the last document only
		tool(t, dir, offline, "xmllint", append(sip, doc)...)
	}
	tool(t, dir, nil, "xmllint", "--nonet", "--noout", "metadata/descriptive/dc.xml")
	right, err := os.ReadFile(filepath.Join(dir, "METS.xml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		old, now string
		with     []string
	}{
		{`OAISPACKAGETYPE="SIP"`, `OAISPACKAGETYPE="ZIP"`, schema},
		{`CHECKSUMTYPE="SHA-256"`, `CHECKSUMTYPE="SHA-257"`, schema},
		{`CREATEDATE="2026-03-31T`, `CREATEDATE="2026-13-31T`, schema},
		{`xlink:type="simple"`, `xlink:type="enkel"`, schema},
		{`OAISPACKAGETYPE="SIP"`, `OAISPACKAGETYPE="AIP"`, sip},
		{`<mets:div ID="div-metadata"`, `<mets:div ID="div-metadata-2" LABEL="Metadata"></mets:div><mets:div ID="div-metadata"`, sip},
		{`xlink:title="representation-warc"`, `xlink:title="representation-x"`, sip},
		{`MIMETYPE="text/plain"`, `MIMETYPE="text/plain; charset=utf-8"`, sip},
	} {
		wrong := strings.Replace(string(right), c.old, c.now, 1)
		if err := os.WriteFile(filepath.Join(dir, "fel.xml"), []byte(wrong), 0o644); err != nil || wrong == string(right) {
			t.Fatal(c.old, err)
		}
		if said, err := try(t, dir, offline, "xmllint", append(c.with, "fel.xml")...); err == nil {
			t.Errorf("%s: accepted\n%s", c.now, said)
		}
	}
}

// checkWARC: another reader finds each file of the site at its address, with the
// same bytes, and what the rules say of the addresses that they are for.
func checkWARC(t *testing.T, dir string) {
	if _, err := os.Stat("testdata/archive/node_modules/warcio"); err != nil {
		t.Skip("warcio is missing: make test installs it")
	}
	said := tool(t, "testdata/archive", nil, "node", "warc.mjs", filepath.Join(dir, "representations/warc/data/insyn.example-2026-03.warc"))
	type record struct{ status, sum, location string }
	got := map[string]record{}
	for i, line := range strings.Split(strings.TrimSpace(said), "\n") {
		f := append(strings.Split(line, " "), "")
		if f[4] != "2026-03-31T00:00:00Z" || (f[0] == "warcinfo") != (i == 0) {
			t.Errorf("record %d: %s", i, line)
		}
		got[strings.TrimPrefix(f[3], "https://insyn.example")] = record{f[1], f[2], f[5]}
	}
	want := map[string]record{
		"/projekt/algras-i-hamnen/": {status: "301", location: "/projekt/blaskogen/"},
		"/projekt/sandslottet/":     {status: "410"},
	}
	for address, w := range want {
		if g := got[address]; g.status != w.status || g.location != w.location {
			t.Errorf("%s: %v, want %v", address, g, w)
		}
	}
	site := os.DirFS(filepath.Join(dir, "representations/webbplats/data"))
	err := fs.WalkDir(site, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(site, p)
		sum := sha256.Sum256(data)
		address := "/" + strings.TrimSuffix(p, "index.html")
		if _, ruled := want[address]; !ruled && got[address] != (record{"200", hex.EncodeToString(sum[:]), ""}) {
			t.Errorf("%s: %v", address, got[address])
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	page, err := fs.ReadFile(site, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	versioned := regexp.MustCompile(`"([^":]+\?v=[0-9a-f]+)"`).FindAllSubmatch(page, -1)
	for _, m := range versioned {
		if got["/"+string(m[1])].status != "200" {
			t.Errorf("%s, which a page asks for, is not in the archive", m[1])
		}
	}
	if len(versioned) < 2 {
		t.Error("no page asks for a file by its version")
	}
}
