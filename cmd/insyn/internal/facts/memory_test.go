package facts

import (
	"slices"
	"testing"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/smallcity"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// TestMemory: whatever was asked before, the facts are those of files that are asked alone. A
// nämnd or a programme that gets another id has it in files that nobody touched, too.
func TestMemory(t *testing.T) {
	var kept Memory
	first := smallcity.Load(t)
	kept.Of(first)
	for _, edit := range []smallcity.Edit{
		{blaskogen, "utbetalt = 1_250_000", "utbetalt = 1_250_001"},
		{"content/namnder/miljonamnden/index.md", "+++\nnamn", "+++\nid = \"miljo\"\nnamn"},
		{"data/program.toml", `id = "kustfonden"`, `id = "kusten"`},
	} {
		files := with(first, smallcity.Load(t, edit), edit[0])
		if !slices.Equal(kept.Of(files), Of(files)) {
			t.Errorf("%v: other facts than those of files that are asked alone", edit)
		}
		kept.Turn()
	}
	if got := kept.Of(first); &got[0] == &kept.Of(first)[0] || !slices.Equal(got, Of(first)) {
		t.Error("the list that is returned is the one that is kept, or another")
	}
}

// with returns the files, one of them as it stands among others.
func with(files, others []*source.File, path string) []*source.File {
	files = slices.Clone(files)
	named := func(f *source.File) bool { return f.Path == path }
	files[slices.IndexFunc(files, named)] = others[slices.IndexFunc(others, named)]
	return files
}
