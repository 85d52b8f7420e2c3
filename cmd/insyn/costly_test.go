package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// costly are contents that weigh little and once took minutes, gigabytes or the
// whole program. Half are refused, half are just within the limits.
func costly() map[string]string {
	text := func(s string) string { return "+++\ntitel = \"Ny\"\nsammanfattning = \"Ny.\"\n+++\n\n" + s }
	facts := func(s string) string { return "+++\n" + s + "\n+++\nText.\n" }
	times := strings.Repeat
	return map[string]string{
		"wide table":        text(times("|a", 3000) + "|\n" + times("|-", 3000) + "|\n" + times("a\n", 10_000)),
		"many cells":        text(times("|a", 50) + "\n" + times("|-", 50) + "\n" + times("a\n", 100_000)),
		"dotted key":        facts(times("a.", 20_000) + "a = 1"),
		"dotted header":     facts("[" + times("a.", 20_000) + "a]"),
		"many dotted keys":  facts(times("[[a.b.c.d.e.f.g]]\n", 12_000)),
		"nested tables":     facts("a = " + times("{a=", 20_000) + "1" + times("}", 20_000)),
		"brackets":          facts("a = " + times("[", 2_000_000)),
		"few brackets":      facts("a = " + times("[", 200_000)),
		"hidden brackets":   facts("b = \"\"\"\na = " + times("[", 200_000)),
		"long title":        strings.Replace(text("Text.\n"), "Ny", times("a", 200_000), 1),
		"title of hyphens":  strings.Replace(text("Text.\n"), "Ny", times("a-", 100_000), 1),
		"long word":         text(times("ab", 120_000)),
		"bad links":         text(times("[a](b)\n\n", 30_000)),
		"automatic links":   text(times("<https://a.se>\n\n", 15_000)),
		"array":             facts("a = [" + times("1,", 100_000) + "]"),
		"array of texts":    facts("sokord = [" + times("\"ab\",", 40_000) + "]"),
		"open texts":        facts("sokord = [\n" + times("\"a\n", 80_000)),
		"dashes":            facts("sokord = [\n" + times("- a\n", 60_000)),
		"emphasis":          text(times("a**b c*", 37_000)),
		"just emphasis":     text(times(times("a**b c*", 1300)+"\n\n", 25)),
		"quotes":            text(times(">", 100_000) + " a"),
		"just quotes":       text(times(times("> ", 16)+"a\n\n", 7000)),
		"lists":             text(times("- ", 20_000) + "a"),
		"list entries":      text(times("- a\n", 60_000)),
		"open links":        text(times("[", 200_000)),
		"just open links":   text(times(times("[", 3900)+"\n\n", 60)),
		"references":        text(times("[a]: /b\n", 25_000)),
		"equal headings":    text(times("## A\n\nB.\n\n", 20_000)),
		"backticks":         text(times(times("` `` ", 1000)+"\n\n", 50)),
		"empty items":       text(times("-\n", 100_000)),
		"numbered items":    text(times("1. a\n", 50_000)),
		"tags":              text(times("<b>a\n\n", 35_000)),
		"placeholders":      text(times("<fyll i>\n\n", 25_000)),
		"notes":             text(times("TODO: a\n\n", 25_000)),
		"brackets in a row": text(times("[a b][c d] ", 20_000)),
		"slips in signs":    text(times("Ord ,ord. ", 25_000)),
		"one long sentence": text(times("ord och ", 30_000)),
		"parentheses":       text(times(")", 240_000)),
		"signs in no word":  text(times("a,,/", 60_000)),
		"broken values":     text(times("{{)\n\n", 45_000)),
		"lone references":   text(times("[a]: /b\n\n", 25_000)),
		"signs for a text":  text(times("!* \n\n", 45_000)),
		"letters":           text(times("Hej!\n\nMed vänlig hälsning\n\n", 8_000)),
	}
}

// TestCostly: each ends in a finding or in peace, with less than 1 GiB and a bounded work
// of a processor, and never in a panic. The clock only keeps the test from hanging: it is
// many times what each takes.
func TestCostly(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads much content in processes of its own")
	}
	dir := writeWhole(t)
	for name, more := range costlyElsewhere() {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, filepath.FromSlash(name))
			before, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			overwrite(t, file, string(before)+more)
			checkCosts(t, dir)
			overwrite(t, file, string(before))
		})
	}
	for name, content := range costly() {
		t.Run(name, func(t *testing.T) {
			overwrite(t, filepath.Join(dir, "content", "sidor", "ny.md"), content)
			checkCosts(t, dir)
		})
	}
}

// costlyElsewhere is what is added to other files than texts.
func costlyElsewhere() map[string]string {
	return map[string]string{
		"layouts/print.css":        strings.Repeat("a{", 100_000),
		"layouts/page/saknas.html": strings.Repeat("{{with .}}", 20_000),
		"data/teman.toml":          strings.Repeat("\n[[tema]]\n", 50_000),
		"data/mal.toml":            "\n[[mal]]\nbeskrivning = \"" + strings.Repeat("{{antal projekt}}", 55_000) + "\"\n",
		"data/program.toml":        "\n[[program]]\nbeskrivning = \"" + strings.Repeat("Anna Svensson ", 65_000) + "\"\n",
		"data/synonymer.toml":      numbered("\n[[synonym]]\nord = [\"a%[1]d\", \"b%[1]d\"]\n", 20_000),
		"data/blankett.toml":       "\n[[x]]\n" + numbered("a%d = 1\n", 60_000),
		"data/kallor.toml":         "\n[[kalla]]\nid = \"x\"\n" + numbered("a%d = 1\n", 40_000),
	}
}

// numbered repeats a text with a number in it.
func numbered(text string, times int) string {
	var b strings.Builder
	for i := range times {
		fmt.Fprintf(&b, text, i)
	}
	return b.String()
}

func overwrite(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// mostWork is how long a processor may work on a check, however long it waits for one. It
// is several times what each takes; what grows by the square takes longer.
const mostWork = 20 * time.Second

// checkCosts holds a check of a city to what it may take.
func checkCosts(t *testing.T, dir string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], "check", "--rot", dir)
	cmd.Env = append(os.Environ(), "INSYN_TEST_MAIN=1")
	out, _ := cmd.CombinedOutput()
	use, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Skip("this system does not say what a process used")
	}
	code, kB, busy := cmd.ProcessState.ExitCode(), use.Maxrss, cmd.ProcessState.UserTime()
	if code != exitClean && code != exitFindings || kB > 1<<20 || busy > mostWork {
		t.Errorf("exit code %d, %d MB, %v of a processor: %.300s", code, kB>>10, busy, out)
	}
	t.Logf("%v of a processor, %d MB, exit code %d", busy.Round(time.Millisecond), kB>>10, code)
}
