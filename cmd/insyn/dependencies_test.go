package main

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// root is the repository's.
const root = "../.."

// dependency is a row of the list of what Insyn is built and tested with.
type dependency struct{ licence, why string }

var reDependency = regexp.MustCompile(`(?m)^\| (@?[\w./-]+) \| ([\w.-]+) \| (.+) \|$`)

// listed returns the rows of .github/DEPENDENCIES.md by name.
func listed(t *testing.T) map[string]dependency {
	t.Helper()
	text, err := os.ReadFile(root + "/.github/DEPENDENCIES.md")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]dependency{}
	for _, m := range reDependency.FindAllStringSubmatch(string(text), -1) {
		if m[2] == "licence" { // the head of a table
			continue
		}
		if _, had := all[m[1]]; had {
			t.Errorf("%s stands twice in the list of dependencies", m[1])
		}
		all[m[1]] = dependency{licence: m[2], why: m[3]}
	}
	return all
}

// TestDependenciesAreListed: what the modules, packages and scripts name is what
// the list has, so nothing comes in unread, and nothing stays that isn't used.
func TestDependenciesAreListed(t *testing.T) {
	used := map[string]bool{}
	for _, m := range modules(t) {
		if !m.Indirect {
			used[m.Path] = true
		}
	}
	for _, name := range packagesOfNode(t) {
		used[name] = true
	}
	for _, name := range tools(t) {
		used[name] = true
	}
	all := listed(t)
	for _, name := range slices.Sorted(maps.Keys(used)) {
		if _, ok := all[name]; !ok {
			t.Errorf("%s is used, and not in .github/DEPENDENCIES.md", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !used[name] {
			t.Errorf("%s is in .github/DEPENDENCIES.md, and not used", name)
		}
	}
}

// linked is a module that go list tells of.
type linked struct {
	Path, Dir      string
	Main, Indirect bool
}

// modules returns those that the program and its tests are made of.
func modules(t *testing.T) []linked {
	t.Helper()
	text, err := exec.Command("go", "list", "-tags", "nedladdningar", "-test", "-deps",
		"-f", "{{with .Module}}{{.Path}}{{end}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Fields(string(text))
	text, err = exec.Command("go", "list", "-m", "-json", "all").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []linked
	for d := json.NewDecoder(strings.NewReader(string(text))); d.More(); {
		var m linked
		if err := d.Decode(&m); err != nil {
			t.Fatal(err)
		}
		if !m.Main && slices.Contains(names, m.Path) {
			all = append(all, m)
		}
	}
	if len(all) == 0 {
		t.Fatal("go list named no modules")
	}
	return all
}

// lockFile is the part of package-lock.json that licences are in.
type lockFile struct {
	Packages map[string]struct {
		License                       any
		Dependencies, DevDependencies map[string]string
	}
}

// locks returns the lock files of Node's packages by their paths.
func locks(t *testing.T) map[string]lockFile {
	t.Helper()
	all := map[string]lockFile{}
	for _, dir := range []string{"browser", "archive"} {
		path := filepath.Join("testdata", dir, "package-lock.json")
		all[path] = readJSON[lockFile](t, path)
	}
	return all
}

func readJSON[T any](t *testing.T, path string) (v T) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return v
}

// packagesOfNode returns the packages of Node that this repository asks for.
func packagesOfNode(t *testing.T) []string {
	t.Helper()
	names := []string{"decap-cms"} // fetched by whoever builds the form editor
	for path := range locks(t) {
		for name := range readJSON[struct{ Dependencies map[string]string }](t, filepath.Dir(path)+"/package.json").Dependencies {
			names = append(names, name)
		}
	}
	rivals := readJSON[struct{ DevDependencies map[string]string }](t, "internal/search/testdata/package.json")
	for name := range rivals.DevDependencies {
		names = append(names, name)
	}
	return names
}

var reTool = regexp.MustCompile(`\b([\w.-]+\.\w+/[\w./-]+)@v\d+\.\d+\.\d+\b`)

// tools returns the programs in Go that the scripts and the workflows run.
func tools(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, pattern := range []string{"/.ci/*", "/.github/workflows/*", "/Makefile"} {
		files, err := filepath.Glob(root + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range reTool.FindAllStringSubmatch(string(text), -1) {
				names = append(names, m[1])
			}
		}
	}
	return names
}

// licences are those that need no asking, by what tells them apart.
var licences = []struct {
	name string
	says *regexp.Regexp
}{
	{"Apache-2.0", regexp.MustCompile(`Apache License\s+Version 2\.0`)},
	{"MIT", regexp.MustCompile(`Permission is hereby granted, free of charge, to any person`)},
	{"ISC", regexp.MustCompile(`Permission to use, copy, modify, and/or distribute this software`)},
	{"BSD-3-Clause", regexp.MustCompile(`(?s)Redistribution and use in source and binary forms.*(may be used to|be used to\s+endorse)`)},
	{"BSD-2-Clause", regexp.MustCompile(`Redistribution and use in source and binary forms`)},
}

// licenceOf returns the licence that a text is, or nothing.
func licenceOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, l := range licences {
		if l.says.MatchString(text) {
			return l.name
		}
	}
	return ""
}

// TestLicences: every module, also one that another brings along, is under a licence
// that lets the city use and publish it, and the list says which.
func TestLicences(t *testing.T) {
	all := listed(t)
	for _, m := range modules(t) {
		files, err := filepath.Glob(m.Dir + "/[LC][IO][CP][EY][NI][CNS][EG]*")
		if err != nil || len(files) == 0 {
			t.Errorf("%s has no licence in its folder (%v)", m.Path, err)
			continue
		}
		text, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		got := licenceOf(string(text))
		if got == "" {
			t.Errorf("%s: a licence that isn't among the known ones", m.Path)
		}
		if want, ok := all[m.Path]; ok && want.licence != got {
			t.Errorf("%s is under %s, and the list says %s", m.Path, got, want.licence)
		}
	}
}

// free are the expressions in lock files that need no asking.
var free = []string{
	"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT",
	"(MIT AND Zlib)", "(MIT OR CC0-1.0)",
}

// TestLicencesOfNode: the same for Node's packages, which are only run in tests.
// What isn't free as it stands is named, with the reason, in the list.
func TestLicencesOfNode(t *testing.T) {
	text, err := os.ReadFile(root + "/.github/DEPENDENCIES.md")
	if err != nil {
		t.Fatal(err)
	}
	all := listed(t)
	for path, lock := range locks(t) {
		for where, p := range lock.Packages {
			_, name, ok := cutLast(where, "node_modules/")
			if !ok {
				continue
			}
			licence, _ := p.License.(string)
			if want, ok := all[name]; ok && want.licence != licence {
				t.Errorf("%s: %s is under %q, and the list says %s", path, name, licence, want.licence)
			}
			if !slices.Contains(free, licence) && !strings.Contains(string(text), name) {
				t.Errorf("%s: %s is under %q: name it and the reason in .github/DEPENDENCIES.md", path, name, licence)
			}
		}
	}
}

// cutLast cuts a text around the last of sep.
func cutLast(text, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(text, sep); i >= 0 {
		return text[:i], text[i+len(sep):], true
	}
	return text, "", false
}
