package output

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"

	"github.com/andybalholm/brotli"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/parallel"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/progress"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// minCompress is the size in bytes from which compression is worth its head.
const minCompress = 1 << 10

// Encoding is a way to send fewer bytes.
type Encoding struct {
	Name string // in HTTP headers
	Ext  string // of the twin
	to   func(w io.Writer, level int) (io.WriteCloser, error)
}

// Encodings returns those that [Tree.Compress] makes twins in, the best first.
func Encodings() []Encoding {
	return []Encoding{
		{"br", ".br", func(w io.Writer, level int) (io.WriteCloser, error) {
			return brotli.NewWriterLevel(w, level), nil
		}},
		{"gzip", ".gz", func(w io.Writer, level int) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(w, min(level, gzip.BestCompression))
		}},
	}
}

// encode returns data in the encoding, or nil if that is not shorter.
func (e Encoding) encode(data []byte, level int) ([]byte, error) {
	var b bytes.Buffer
	w, err := e.to(&b, level)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if b.Len() >= len(data) {
		return nil, nil
	}
	return b.Bytes(), nil
}

// Compress adds a .br and a .gz twin beside each text file above 1 kB that
// gets shorter by it, for hosts that serve such twins. The level goes from 1,
// quick, to 11, smallest; gzip stops at 9. Files that have a twin keep it.
func (t *Tree) Compress(ctx context.Context, level int) error {
	if level < 1 || level > brotli.BestCompression {
		return staff.BadLevel(level, brotli.BestCompression)
	}
	encodings, paths := Encodings(), t.compressible()
	twins := make([]Kept, len(paths)*len(encodings))
	stage := progress.Begin(ctx, staff.StageCompress, len(twins))
	defer stage.End()
	err := parallel.Try(len(twins), func(i int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		made := stage.Piece()
		e := encodings[i%len(encodings)]
		p := paths[i/len(encodings)]
		if _, ok := t.files[p+e.Ext]; ok {
			return nil
		}
		data, err := t.files[p].bytes()
		if err == nil {
			data, err = e.encode(data, level)
		}
		if err == nil && data != nil {
			twins[i], err = t.Keep(data)
		}
		made(p+e.Ext, len(data))
		return err
	})
	if err != nil {
		return err
	}
	for i, twin := range twins {
		if twin.size == 0 {
			continue
		}
		if err := t.Place(paths[i/len(encodings)]+encodings[i%len(encodings)].Ext, twin); err != nil {
			return err
		}
	}
	return nil
}

// compressible returns the paths of the text files above 1 kB, in order.
func (t *Tree) compressible() []string {
	var paths []string
	for _, p := range t.Paths() {
		if t.files[p].size >= minCompress && isText(ContentType(p)) {
			paths = append(paths, p)
		}
	}
	return paths
}
