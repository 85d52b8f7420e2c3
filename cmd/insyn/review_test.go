package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/itchyny/gojq" // what gh itself filters with
	"github.com/rogpeppe/go-internal/testscript"
)

// TestReview runs testdata/review/*.txtar: what .ci/review does with what a pull
// request's run has left, with a hosting site that is files of the script. What gh
// is asked for is a file in api/, with a dash for each slash of its path; what is
// downloaded is the folder forslag; what is sent is written to skickat.md, and every
// call to anrop.
func TestReview(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/review",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars, "REPO=stad/insyn", "SERVER=https://github.com", "DEFAULT_BRANCH=main", "RUN=77", "EVENT=pull_request",
				"OWNER=ada", "BRANCH=rätta/#1&b", "SHA="+strings.Repeat("a1", 20), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
			for _, name := range []string{"review", "harmless"} {
				if err := copyScript(env.WorkDir, name); err != nil {
					return err
				}
			}
			return nil
		},
	})
}

// copyScript puts a script of .ci into a folder.
func copyScript(dir, name string) error {
	data, err := os.ReadFile(filepath.Join(repository, ".ci", name))
	return errors.Join(err, os.MkdirAll(filepath.Join(dir, ".ci"), 0o755), os.WriteFile(filepath.Join(dir, ".ci", name), data, 0o755))
}

// fakeGH is the command gh, as far as .ci/review uses it.
func fakeGH() {
	if err := hosting(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gh:", err)
		os.Exit(1)
	}
}

// call is a call of gh.
type call struct {
	path, method, filter, dir string
	fields                    []string
}

func readCall(args []string) (c call) {
	c.method = "GET"
	for i := 0; i < len(args); i++ {
		value := func() string { i++; return args[i] }
		switch args[i] {
		case "--method":
			c.method = value()
		case "--jq":
			c.filter = value()
		case "--dir":
			c.dir = value()
		case "-f", "-F":
			c.fields = append(c.fields, value())
		case "--repo", "--name":
			value()
		case "--paginate":
		default:
			c.path += args[i]
		}
	}
	return c
}

// hosting answers a call.
func hosting(args []string) error {
	log, err := os.OpenFile("anrop", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer log.Close()
	c := readCall(args[1:])
	fmt.Fprintln(log, c.method, c.path, strings.Join(c.fields, " "))
	switch {
	case args[0] == "run" && strings.HasPrefix(c.path, "download"):
		return exec.Command("cp", "-a", "forslag/.", c.dir).Run()
	case c.method == "GET":
		return answer(c)
	}
	at := slices.IndexFunc(c.fields, func(f string) bool { return strings.HasPrefix(f, "body=@") })
	if at < 0 {
		return errors.New("nothing is sent")
	}
	body, err := os.ReadFile(strings.TrimPrefix(c.fields[at], "body=@"))
	return errors.Join(err, os.WriteFile("skickat.md", body, 0o644))
}

// answer writes the file of a path as the filter of the call makes it.
func answer(c call) error {
	name, _, _ := strings.Cut(c.path, "?")
	data, err := os.ReadFile(filepath.Join("api", strings.ReplaceAll(name, "/", "-")+".json"))
	if err != nil {
		return err
	}
	var value any
	query, wrong := gojq.Parse(c.filter)
	if err := errors.Join(wrong, json.Unmarshal(data, &value)); err != nil {
		return err
	}
	code, err := gojq.Compile(query, gojq.WithEnvironLoader(os.Environ))
	if err != nil {
		return err
	}
	for rows := code.Run(value); ; {
		switch row, more := rows.Next(); row := row.(type) {
		case error:
			return row
		case string:
			fmt.Println(row)
		default:
			if !more {
				return nil
			}
			line, err := json.Marshal(row)
			if err != nil {
				return err
			}
			fmt.Println(string(line))
		}
	}
}

// harmless asks .ci/harmless of a text.
func harmless(t *testing.T, text string) bool {
	t.Helper()
	file := filepath.Join(t.TempDir(), "andring.md")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return exec.Command("bash", filepath.Join(repository, ".ci/harmless"), file).Run() == nil
}

// TestHarmless: nothing may be posted that does more than to be read. What insyn
// impact writes may, as TestImpact tries of all it writes.
func TestHarmless(t *testing.T) {
	for _, text := range []string{"## Vad ändringen gör\n\n- **Inga siffror ändras.**\n",
		"- Skriv:\n\n```toml\n[[borttagen]]\nvad = \"@ada <b> #12 `kod` https://a\"\n```\n- Nytt\n"} {
		if !harmless(t, text) {
			t.Errorf("%.40q may not be posted", text)
		}
	}
	for _, text := range []string{"- @ada", "se #12", "[a](b)", "![a](b)", "https://ond.example", "www.ond.example", "<b>", "<!-- x", "`kod`", "> citat",
		"&#64;ada", "&lt;", "GH-12", "\n::error::a", "\x1b[2J", "\xff", `\\@ada`, `\\[a](b)`,
		strings.Repeat("ord ", 20_000), "[x]: y", "$a$",
		"```toml\na = 1\n", "```\n@ada\n```", "```toml\na\n```\n@ada", "~~~\n```toml\n~~~\n@ada\n```", "```toml\n```toml\n```\n",
		"```toml\n ```\n@ada\n```\n", "```toml\n````\n@ada\n```\n", "```toml\na\r```\r@ada\n```\n", "```toml\n::error::a\n```\n",
		"```toml\na = \"##[add-mask]a\"\n```\n", " ```toml\n@ada\n```\n"} {
		if harmless(t, text) {
			t.Errorf("%.40q may be posted", text)
		}
	}
}

// TestProposal runs .ci/proposal on a change of the small city.
func TestProposal(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/proposal",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars, "INSYN=insyn", "TMPDIR="+env.Getenv("WORK"))
			return errors.Join(setupRepository(env), copyScript(env.WorkDir, "proposal"))
		},
	})
}
