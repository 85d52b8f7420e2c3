package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v2" // comes with the library that reads front matter
)

// workflows is where the hosting site looks for what it is to run.
const workflows = "../../.github/workflows"

// workflow is the part of a workflow file that the rules are about.
type workflow struct {
	On          any
	Permissions *map[string]string
	Jobs        map[string]job
}

type job struct {
	Needs       any    // a name or a list of names
	If          string // could let a job run although what it needs failed
	Continue    bool   `yaml:"continue-on-error"` // would let a failed job count as passed
	Uses        string
	Permissions map[string]string
	Steps       []struct {
		Uses, Run string
		With      map[string]any
	}
}

// readWorkflows returns all workflows by the names of their files.
func readWorkflows(t *testing.T) map[string]workflow {
	t.Helper()
	files, err := filepath.Glob(workflows + "/*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no workflows found (%v)", err)
	}
	all := map[string]workflow{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var w workflow
		if err := yaml.Unmarshal(data, &w); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[filepath.Base(file)] = w
	}
	return all
}

// pinned is a use of an action of somebody else's: named by the hash of a
// commit, which nobody can move, with the version beside it for whoever renews
// it. Workflows of this repository are of the same commit anyhow.
var pinned = regexp.MustCompile(`^\s*(- )?uses: (\./\.github/workflows/[a-z]+\.yml|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$`)

func TestActionsArePinned(t *testing.T) {
	version := map[string]string{} // by action: one version in all files
	for file := range readWorkflows(t) {
		data, err := os.ReadFile(path.Join(workflows, file))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(data), "\n") {
			if !strings.Contains(line, "uses:") {
				continue
			}
			m := pinned.FindStringSubmatch(line)
			if m == nil {
				t.Errorf("%s: not pinned by a commit and a version: %s", file, line)
				continue
			}
			action, at, _ := strings.Cut(m[2], "@")
			if had, ok := version[action]; ok && had != at {
				t.Errorf("%s: %s in two versions, %s and %s", file, action, had, at)
			}
			version[action] = at
		}
	}
	for line, want := range map[string]bool{
		"      - uses: actions/checkout@v5":                                                      false,
		"      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8":                false,
		"      - uses: actions/checkout@08c6903 # v5.0.0":                                        false,
		"        uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0":       true,
		"      - uses: a/b/c@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0":                  true,
		"    uses: ./.github/workflows/tests.yml":                                                true,
		"    uses: somebody/else/.github/workflows/x.yml@main":                                   false,
		"      - uses: docker://debian@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0 senast": false,
	} {
		if pinned.MatchString(line) != want {
			t.Errorf("the rule says %v of %s", !want, line)
		}
	}
}

// TestPermissions: a workflow gives nothing, and each job asks for what it needs.
func TestPermissions(t *testing.T) {
	for file, w := range readWorkflows(t) {
		if w.Permissions == nil || len(*w.Permissions) != 0 {
			t.Errorf("%s: permissions should be {} for the whole file and given job by job", file)
		}
		if len(w.Jobs) == 0 {
			t.Errorf("%s has no jobs", file)
		}
		for name, j := range w.Jobs {
			if len(j.Permissions) == 0 {
				t.Errorf("%s: job %s has no permissions of its own", file, name)
			}
			for scope, level := range j.Permissions {
				writes := file == "publish.yml" && (name == "publish" || name == "stamp") ||
					file == "review.yml" && scope == "pull-requests"
				if level != "read" && !writes {
					t.Errorf("%s: job %s may %s %s", file, name, level, scope)
				}
			}
		}
	}
}

// begun are the events of which a workflow runs with rights, and on behalf of
// strangers.
var begun = []string{"workflow_run", "pull_request_target", "issue_comment"}

// TestRightsStayHome: a workflow with rights that a stranger's pull request sets
// going checks out main and nothing else, fetches no other action's idea of what the
// stranger left, and has no part of what the stranger chose in a command.
func TestRightsStayHome(t *testing.T) {
	guarded := 0
	for file, w := range readWorkflows(t) {
		for name, j := range w.Jobs {
			for _, s := range j.Steps {
				if strings.Contains(s.Run, "${{") {
					t.Errorf("%s: job %s puts a value into a command: it belongs in env", file, name)
				}
			}
			if !byStrangers(w) {
				continue
			}
			guarded++
			for _, s := range j.Steps {
				action, _, _ := strings.Cut(s.Uses, "@")
				switch {
				case action == "actions/checkout" && s.With["ref"] == "${{ github.event.repository.default_branch }}" && len(s.With) == 2:
				case action == "" && strings.HasPrefix(s.Run, ".ci/"):
				default:
					t.Errorf("%s: job %s does more than to run main's own script: %s%s", file, name, s.Uses, s.Run)
				}
			}
		}
	}
	if guarded != 1 {
		t.Errorf("%d jobs run with rights for strangers", guarded)
	}
}

// byStrangers reports whether strangers set a workflow going that has rights.
func byStrangers(w workflow) bool {
	events, _ := w.On.(map[any]any)
	for event := range events {
		if name, _ := event.(string); slices.Contains(begun, name) {
			return true
		}
	}
	return false
}

// TestPublishNeedsTests: what is published has passed the check of the content
// and all tests, in the same run and so of the same commit.
func TestPublishNeedsTests(t *testing.T) {
	all := readWorkflows(t)
	for file, name := range map[string]string{"publish.yml": "publish", "check.yml": ""} {
		done := map[string]bool{} // the commands that have to pass
		for job, j := range all[file].Jobs {
			if name != "" && !slices.Contains(needs(all[file].Jobs[name]), job) {
				continue
			}
			for _, called := range append(jobsOf(all, j), j) {
				for _, s := range called.Steps {
					for _, command := range []string{"go run ./cmd/insyn check", "make test"} {
						done[command] = done[command] || s.Run == command || strings.HasPrefix(s.Run, command+" ")
					}
				}
			}
		}
		if !done["go run ./cmd/insyn check"] || !done["make test"] {
			t.Errorf("%s does not wait for both check and tests: %v", file, done)
		}
	}
	deploys := 0
	for file, w := range all {
		for name, j := range w.Jobs {
			if j.If != "" || j.Continue {
				t.Errorf("%s: job %s has a condition of its own", file, name)
			}
			for _, s := range j.Steps {
				if strings.HasPrefix(s.Uses, "actions/deploy-pages@") {
					deploys++
					if file != "publish.yml" || name != "publish" {
						t.Errorf("%s: job %s publishes too", file, name)
					}
				}
			}
		}
	}
	if deploys != 1 {
		t.Errorf("%d steps publish", deploys)
	}
}

// needs returns the jobs that must pass before j begins.
func needs(j job) []string {
	switch n := j.Needs.(type) {
	case string:
		return []string{n}
	case []any:
		var out []string
		for _, name := range n {
			out = append(out, name.(string))
		}
		return out
	}
	return nil
}

// jobsOf returns the jobs of the workflow of this repository that j calls.
func jobsOf(all map[string]workflow, j job) []job {
	var out []job
	for _, called := range all[path.Base(j.Uses)].Jobs {
		out = append(out, called)
	}
	return out
}

// TestIssueForms: the hosting site shows no form that is not as it should be,
// and says nothing of it to whoever wrote it.
func TestIssueForms(t *testing.T) {
	files, err := filepath.Glob("../../.github/ISSUE_TEMPLATE/[0-9]-*.yml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no forms found (%v)", err)
	}
	for _, file := range files {
		var form struct {
			Name, Description string
			Body              []struct {
				Type, ID   string
				Attributes map[string]any
			}
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := yaml.Unmarshal(data, &form); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		ids := map[string]bool{"": true}
		for _, field := range form.Body {
			switch field.Type {
			case "markdown":
				if field.Attributes["value"] == nil {
					t.Errorf("%s: a text without value", file)
				}
			case "input", "textarea":
				if ids[field.ID] || field.Attributes["label"] == nil {
					t.Errorf("%s: field %q needs a name of its own and a label", file, field.ID)
				}
				ids[field.ID] = true
			default:
				t.Errorf("%s: unknown kind of field %q", file, field.Type)
			}
		}
		if form.Name == "" || form.Description == "" || len(ids) == 1 {
			t.Errorf("%s: lacks name, description or fields", file)
		}
	}
}
