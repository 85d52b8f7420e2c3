package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/fixture"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
)

// Faults, looped over as SQLite does: a system call that a command makes on a
// file fails once, or the process is killed at it. Afterwards what was there is
// whole, as it was or as it was to become; what went wrong is told in Swedish and
// with a path; and what lies about, the next run clears away.

// allFaults is the whole loop: each call, each way to fail (make faults).
var allFaults = flag.Bool("faults", false, "let every system call fail in every way, not only some of each kind")

// errnos are the faults of a machine. 0 is that the process is killed.
var errnos = []syscall.Errno{syscall.ENOSPC, syscall.EIO, syscall.EACCES, syscall.EINTR, 0}

// A scene is a command that is run with faults, in a folder with a city in rot.
type scene struct {
	name   string
	args   string
	city   []string                // archives; nil is Lillstad
	first  string                  // a command before it, without faults; "" for none
	change func(city fstest.MapFS) // between the two
	always []fault                 // beside the one that is tried
	mixed  bool                    // a site is replaced file by file
}

func scenes() []scene {
	const build = "build --rot rot --ut sida"
	// A site on which a volume is mounted can't be exchanged.
	mounted := []fault{{at: sysCall{"renameat2", ".sida.insyn-ny-*", 1}, err: syscall.EBUSY}}
	return []scene{
		{name: "build", args: build, first: build, change: retitle},
		{name: "first", args: build},
		{name: "mounted", args: build, first: build, change: retitle, always: mounted, mixed: true},
		{name: "fmt", args: "fmt --rot rot", change: unformat, mixed: true},
		{name: "new", args: "new projekt Nytt --rot rot"},
		{name: "year", args: "new ar 2032 --rot rot"},
		{name: "release", args: "release --rot rot 2031-12"},
		{name: "archive", first: "release --rot rot 2031-12", args: "archive --rot rot --dag 2031-12-31 --ut sida 2031-12"},
		{name: "import", args: "import rot/rapport.txt --rot rot --ar 2026",
			city:   []string{smallArchive, "testdata/script/import.txtar"},
			change: func(city fstest.MapFS) { city["data/kallor.toml"] = city["kallor.toml"] }},
	}
}

// retitle changes every page, takes a file away and adds one.
func retitle(city fstest.MapFS) {
	portal := city["data/portal.toml"]
	portal.Data = []byte(strings.Replace(string(portal.Data), "Fönstret", "Gluggen", 1))
	delete(city, "static/robots.txt")
	city["static/ny/fil.txt"] = &fstest.MapFile{Data: []byte("ny\n")}
}

func unformat(city fstest.MapFS) {
	city["content/sidor/prov.md"] = &fstest.MapFile{Data: []byte("+++\ntitel   =   \"Prov\"\n+++\n\nProv. [eget]\n")}
}

// TestFaults runs the loop.
func TestFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("each fault is a run of the command")
	}
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			base, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			(&loop{scene: s, T: t, base: base}).run()
		})
	}
}

// A loop runs a scene with each fault.
type loop struct {
	scene
	*testing.T
	base    string
	was, is map[string]string // checksums before the command and after one without faults
	number  atomic.Int64
	came    atomic.Int64 // faults that came about
}

func (l *loop) run() {
	l.prepare()
	_, tr := l.try(fault{})
	if len(tr.seen) == 0 {
		l.Fatal("no system call could be watched: does this system allow ptrace?")
	}
	seen := tr.seen
	if l.name != scenes()[0].name { // all read alike
		seen = seen[slices.IndexFunc(seen, func(c sysCall) bool { return writing[c.name] }):]
	}
	start, faults := time.Now(), l.faults(seen)
	parallel.Do(len(faults), func(i int) { l.one(faults[i]) })
	l.Logf("%d calls on files, %d of %d faults, %v", len(tr.seen), l.came.Load(), len(faults), time.Since(start).Round(time.Second))
	if 4*int(l.came.Load()) < 3*len(faults) {
		l.Errorf("only %d of %d faults came about", l.came.Load(), len(faults))
	}
}

// writing are the calls with which a command begins to change something.
var writing = map[string]bool{"mkdirat": true, "write": true, "flock": true, "renameat": true, "linkat": true, "unlinkat": true}

// prepare makes the folder that each run begins with, as it is and as it becomes.
func (l *loop) prepare() {
	archives := l.city
	if archives == nil {
		archives = []string{otherArchive}
	}
	city, first := fixtureCity(l.T, archives...), filepath.Join(l.base, "forst")
	if err := fixture.Write(city, filepath.Join(first, "rot")); err != nil {
		l.Fatal(err)
	}
	if l.first != "" {
		if said, err := l.command(first, l.first, nil); err != nil {
			l.Fatal(err, said)
		}
	}
	if l.change != nil {
		l.change(city)
		if err := errors.Join(os.RemoveAll(filepath.Join(first, "rot")), fixture.Write(city, filepath.Join(first, "rot"))); err != nil {
			l.Fatal(err)
		}
	}
	l.was = l.sums(first)
	dir, _ := l.try(fault{})
	l.is = l.sums(dir)
	if maps.Equal(l.was, l.is) {
		l.Fatal("the command changes nothing")
	}
}

// command runs a command line in a folder, traced if tr isn't nil, and returns
// what it said.
func (l *loop) command(dir, args string, tr *tracer) (said string, err error) {
	out, err := os.CreateTemp(l.base, "sagt")
	if err != nil {
		return "", err
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd := exec.Command(os.Args[0], strings.Fields(args)...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, out, out
	cmd.Env = append(os.Environ(), "INSYN_TEST_MAIN=1")
	if tr != nil {
		err = tr.trace(cmd)
	} else {
		err = cmd.Run()
	}
	text, unread := os.ReadFile(out.Name())
	return string(text), errors.Join(err, unread)
}

// try runs the command with a fault, in a folder of its own.
func (l *loop) try(f fault) (dir string, tr *tracer) {
	dir = filepath.Join(l.base, fmt.Sprint(l.number.Add(1)))
	if err := linkTree(filepath.Join(l.base, "forst"), dir); err != nil {
		l.Fatal(err)
	}
	tr = &tracer{below: dir, faults: append(l.always[:len(l.always):len(l.always)], f)}
	var err error
	if tr.said, err = l.command(dir, l.args, tr); err != nil {
		l.Fatalf("the command can't be traced: %v", err)
	}
	return dir, tr
}

// linkTree gives each file of a folder a second name in another. What the program
// changes it writes anew, so that the first stays as it is.
func linkTree(from, to string) error {
	return filepath.WalkDir(from, func(p string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(from, p)
		switch name := filepath.Join(to, rel); {
		case err != nil:
			return err
		case d.IsDir():
			return os.Mkdir(name, 0o755)
		default:
			return os.Link(p, name)
		}
	})
}

// sums returns the checksums of all files in a folder.
func (l *loop) sums(dir string) map[string]string {
	sums := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			sums[p+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(filepath.Join(dir, p))
		sums[p] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	})
	if err != nil {
		l.Fatal(err)
	}
	return sums
}

// faults chooses what is tried: everything, or of each kind of call in each part
// of the tree one, by turns early and late among them, with each fault by turns.
func (l *loop) faults(seen []sysCall) (out []fault) {
	kinds, order := map[string][]sysCall{}, []string{}
	for _, c := range seen {
		kind := c.name + " " + area(c.path)
		if kinds[kind] == nil {
			order = append(order, kind)
		}
		kinds[kind] = append(kinds[kind], c)
	}
	for i, kind := range order {
		of, how := kinds[kind], errnos
		if !*allFaults {
			of, how = of[i%4*(len(of)-1)/3:][:1], how[i%len(how):][:1]
		}
		for _, c := range of {
			for _, err := range how {
				out = append(out, fault{at: c, err: err, kill: err == 0})
			}
		}
	}
	return out
}

// area is the part of the tree that a file lies in.
func area(name string) string {
	top, rest, _ := strings.Cut(name, "/")
	if top == "rot" {
		folder, _, _ := strings.Cut(rest, "/")
		return top + "/" + folder
	}
	return top
}

// one tries a fault and judges what became of it.
func (l *loop) one(f fault) {
	dir, tr := l.try(f)
	defer os.RemoveAll(dir)
	if !slices.Contains(tr.hit, f.at) {
		return // the calls differ a little from run to run
	}
	l.came.Add(1)
	complain := func(format string, a ...any) {
		l.Errorf("%v: %s\n%s", f, fmt.Sprintf(format, a...), tr.said)
	}
	code := tr.status.ExitStatus()
	left, other := l.judge(l.sums(dir), l.mixed || f.kill && !l.builds())
	switch {
	case f.kill && tr.status.Signal() != syscall.SIGKILL:
		complain("not killed")
	case !f.kill && code != exitClean && code != exitFindings && code != exitFailure:
		complain("exit code %d", code)
	case other != "":
		complain("neither as it was nor as it is to be: %s", other)
	case left != "" && !f.kill && !l.mixed && !cleaning[f.at.name]:
		complain("left behind: %s", left)
	}
	if code > 0 {
		told(f, tr.said, complain)
	}
	if l.builds() && (code != exitClean || left != "") {
		l.again(dir, complain)
	}
}

// cleaning are the calls by which things are cleared away: if one of them fails,
// something is left until the next run.
var cleaning = map[string]bool{"unlinkat": true, "openat": true, "getdents64": true, "newfstatat": true}

// builds reports whether the command writes a site.
func (l *loop) builds() bool { return strings.HasPrefix(l.args, "build") }

// judge compares a folder with what it was and what it is to become. left is
// what neither has; other is a file that is as in neither, or, unless mixed, one
// that is as it was where another is not.
func (l *loop) judge(got map[string]string, mixed bool) (left, other string) {
	asWas, asIs := "", ""
	for _, p := range sortedOf(got, l.was, l.is) {
		sum, there := got[p]
		was, before := l.was[p]
		is, after := l.is[p]
		likeWas, likeIs := there == before && sum == was, there == after && sum == is
		switch {
		case !before && !after:
			left = p
		case !likeWas && !likeIs:
			return left, p
		case !likeWas:
			asIs = p
		case !likeIs:
			asWas = p
		}
	}
	if !mixed && asWas != "" && asIs != "" {
		return left, asWas + " is old and " + asIs + " new"
	}
	return left, ""
}

// sortedOf returns the keys of maps in order.
func sortedOf(of ...map[string]string) []string {
	all := map[string]bool{}
	for _, m := range of {
		for p := range m {
			all[p] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// told looks at what was said of a fault.
func told(f fault, said string, complain func(string, ...any)) {
	name := "sida" // is what a build has to do with, whatever it calls its drafts
	if strings.HasPrefix(f.at.path, "rot") {
		name = strings.TrimSuffix(strings.TrimPrefix(path.Base(f.at.path), "."), ".*")
	}
	for _, english := range append([]string{"goroutine", "panic"}, f.err.Error()) {
		if strings.Contains(said, english) {
			complain("tells it as the system does: %s", english)
		}
	}
	if !strings.Contains(said, name) {
		complain("doesn't name %s", name)
	}
}

// again runs the command once more, without a fault: then all is right.
func (l *loop) again(dir string, complain func(string, ...any)) {
	var tr *tracer
	if l.always != nil {
		tr = &tracer{below: dir, faults: l.always}
	}
	said, err := l.command(dir, l.args, tr)
	if got := l.sums(dir); err != nil || !maps.Equal(got, l.is) {
		left, other := l.judge(got, false)
		complain("after the next run: %v, left %q, differs %q: %s", err, left, other, said)
	}
}
