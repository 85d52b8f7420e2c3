package main

import (
	"errors"
	"io/fs"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/graph"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/lint"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/record"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
)

// copiedFrom returns a warning for words in a row that the content in fsys has
// from its sources, whose texts lie in dir, and the names of the texts that
// dir lacks. The texts are no part of the repository, so this is no stage of
// the pipeline.
func copiedFrom(fsys, dir fs.FS) (findings diag.List, missing []string, err error) {
	files, _, err := source.Load(fsys)
	if err != nil {
		return nil, nil, err
	}
	records, _ := record.Decode(files)
	world, _ := graph.Build(records)
	var texts []string
	for _, s := range world.Sources {
		if s.TextFile == "" {
			continue
		}
		text, err := fs.ReadFile(dir, s.TextFile)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, s.TextFile)
		case err != nil:
			return nil, nil, err
		default:
			texts = append(texts, string(text))
		}
	}
	return lint.Copied(world, files, texts), missing, nil
}
