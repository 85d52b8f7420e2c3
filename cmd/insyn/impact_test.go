package main

import (
	"errors"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// TestImpact runs testdata/impact/*.txtar: what a change does, told to whoever
// reviews it. Each script begins in a repository whose only commit, on main, is
// the small city with the portal's layouts. "utan-nummer" puts what insyn
// impact wrote into a file, with dots for the numbers of commits, which follow every
// change of the layouts, and for the words of findings, which are tried elsewhere.
func TestImpact(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/impact",
		Setup:               setupRepository,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"utan-nummer": unnumbered},
	})
}

// setupRepository puts the small city into the script's folder and commits it as
// somebody on a day that never changes.
func setupRepository(env *testscript.Env) error {
	const day = "2025-01-02T03:04:05Z"
	env.Vars = append(env.Vars, "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=Ada", "GIT_AUTHOR_EMAIL=a@b",
		"GIT_COMMITTER_NAME=Ada", "GIT_COMMITTER_EMAIL=a@b", "GIT_AUTHOR_DATE="+day, "GIT_COMMITTER_DATE="+day)
	if err := setupCity(env); err != nil {
		return err
	}
	for _, args := range [][]string{{"init", "--quiet", "--initial-branch=main"}, {"add", "content", "data", "layouts", "static"},
		{"commit", "--quiet", "--message=start"}} {
		cmd := exec.Command("git", args...)
		cmd.Dir, cmd.Env = env.WorkDir, env.Vars
		if out, err := cmd.CombinedOutput(); err != nil {
			return errors.Join(err, errors.New(string(out)))
		}
	}
	return nil
}

var (
	reNumber = regexp.MustCompile(`\([0-9a-f]{10}\)`)
	reSaid   = regexp.MustCompile(`(?m)^(- (?:\*\*Ny|Borta, )[^:\n]+ i [^ \n]+: ).*`)
)

// unnumbered writes the standard output of the command before to a file, without
// what changes with other things than what is tried. It also sees to that the Markdown is text and nothing that
// the content could want it to be.
func unnumbered(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: utan-nummer file")
	}
	out := ts.ReadFile("stdout")
	file := filepath.Join(ts.Getenv("WORK"), args[0])
	ts.Check(os.WriteFile(file, []byte(out), 0o644))
	if wrong := dangerous(out); wrong != "" {
		ts.Fatalf("not harmless in a comment: %s", wrong)
	}
	if err := exec.Command("bash", filepath.Join(repository, ".ci/harmless"), file).Run(); err != nil {
		ts.Fatalf("the workflow doesn't post it: %v", err)
	}
	out = reNumber.ReplaceAllString(reSaid.ReplaceAllString(out, "$1…"), "(..........)")
	ts.Check(os.WriteFile(file, []byte(out), 0o644))
}

// asHosted reads Markdown as the hosting site does.
var asHosted = goldmark.New(goldmark.WithExtensions(extension.GFM))

// called is what the hosting site makes a name or a reference of.
var called = regexp.MustCompile(`(^|\W)@\w|#\d|\bGH-\d`)

// dangerous returns what a comment has that only content could have put there, or
// "".
func dangerous(md string) (wrong string) {
	src := []byte(md)
	_ = ast.Walk(asHosted.Parser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.Kind() {
		case ast.KindLink, ast.KindAutoLink, ast.KindImage, ast.KindRawHTML, ast.KindHTMLBlock, ast.KindCodeBlock,
			ast.KindCodeSpan, ast.KindBlockquote:
			wrong = n.Kind().String()
		case ast.KindFencedCodeBlock: // lines to be copied: the hosting site makes nothing of what stands there
			block := n.(*ast.FencedCodeBlock)
			if string(block.Language(src)) != "toml" {
				wrong = "a block of something else"
			}
			md = strings.Replace(md, string(block.Lines().Value(src)), "", 1)
		}
		return ast.WalkContinue, nil
	})
	if m := called.FindString(html.UnescapeString(md)); m != "" {
		wrong = m
	}
	for line := range strings.SplitSeq(md, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
			wrong = line
		}
	}
	return wrong
}

// TestDangerous: the test above can fail.
func TestDangerous(t *testing.T) {
	for _, md := range []string{"```\nkod\n```", "```toml\na\n```\n@ada",
		"- @ada", "se #12", "[a](https://b)", "https://b.example", "<b>", "\n::error::a", "a ##[b]", "`kod`", "> citat"} {
		if dangerous(md) == "" {
			t.Errorf("%q passes", md)
		}
	}
	if wrong := dangerous("## Rubrik\n\n- **a** ~~b~~\n\n| a | b |\n| :--- | ---: |\n| c | d |\n\n```toml\na = \"@ada\"\n```\n"); wrong != "" {
		t.Errorf("an ordinary comment has %s", wrong)
	}
}
