package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/tdewolff/minify/v2"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/memo"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words"
)

// Memory keeps for the next site what this one's pages are not made of alone: the
// templates and the assets. The zero Memory is empty; a nil one keeps nothing.
type Memory struct {
	words     memo.Table[string, [][]int] // where each text of templates names them
	templates memo.Table[[sha256.Size]byte, *parsed]
	assets    memo.Table[[sha256.Size]byte, []File]
}

// templatesOf returns the templates of texts with a sum.
func (m *Memory) templatesOf(sum [sha256.Size]byte, parse func() (*parsed, error)) (*parsed, error) {
	if m == nil {
		return parse()
	}
	return m.templates.Get(sum, parse)
}

// assetsOf is assets, asked once of the same files and words.
func (m *Memory) assetsOf(fsys fs.FS, mini *minify.M, w *words.Language) ([]File, error) {
	if m == nil {
		return assets(fsys, mini, w)
	}
	said, err := json.Marshal(w.Script)
	if err != nil {
		return nil, err
	}
	all := bytes.NewBuffer(said)
	for _, folder := range []string{"layouts", "static"} {
		err := fs.WalkDir(fsys, folder, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || folder == "layouts" && !strings.HasSuffix(p, ".css") {
				return err
			}
			data, err := fs.ReadFile(fsys, p)
			fmt.Fprintf(all, "%q %x\n", p, sha256.Sum256(data))
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return m.assets.Get(sha256.Sum256(all.Bytes()), func() ([]File, error) { return assets(fsys, mini, w) })
}

// Turn forgets what the last site did not use.
func (m *Memory) Turn() {
	m.words.Turn()
	m.templates.Turn()
	m.assets.Turn()
}
