package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"os"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// TestUnwoff packs the committed font as WOFF and unpacks it again.
func TestUnwoff(t *testing.T) {
	ttf, err := os.ReadFile("../internal/scene/font/source-sans-3-latin-400.ttf")
	if err != nil {
		t.Fatal(err)
	}
	got, err := unwoff(woff(t, ttf))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, ttf) {
		t.Error("the font changed")
	}
	if _, err := sfnt.Parse(got); err != nil {
		t.Error(err)
	}
	for _, bad := range [][]byte{nil, []byte("wOFF"), woff(t, ttf)[:200]} {
		if _, err := unwoff(bad); err == nil {
			t.Errorf("%d bytes were a font", len(bad))
		}
	}
}

func woff(t *testing.T, ttf []byte) []byte {
	t.Helper()
	be := binary.BigEndian
	n := int(be.Uint16(ttf[4:]))
	head := append([]byte("wOFF"), ttf[:4]...)
	head = append(head, make([]byte, 36)...)
	be.PutUint16(head[12:], uint16(n))
	var dir, body []byte
	for i := range n {
		e := ttf[12+16*i:]
		data := ttf[be.Uint32(e[8:]):][:be.Uint32(e[12:])]
		var z bytes.Buffer
		w := zlib.NewWriter(&z)
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		packed := z.Bytes()
		if len(packed) >= len(data) {
			packed = data
		}
		for _, v := range []uint32{be.Uint32(e), uint32(44 + 20*n + len(body)), uint32(len(packed)), uint32(len(data)), be.Uint32(e[4:])} {
			dir = be.AppendUint32(dir, v)
		}
		body = append(body, packed...)
	}
	return append(append(head, dir...), body...)
}

// TestGlobe: two countries that share a border become one piece of land and one
// border; Crimea's line is not drawn.
func TestGlobe(t *testing.T) {
	topo := topology{Arcs: [][][2]int{
		{{20, 50}, {-10, 0}, {0, 10}, {10, 0}}, // left country's coast
		{{20, 60}, {0, -10}},                   // the border, downwards
		{{20, 60}, {10, 0}, {0, -10}, {-10, 0}},
	}}
	topo.Transform.Scale = [2]float64{1, 1}
	country := func(name string, arcs string) geometry {
		g := geometry{Type: "Polygon", Arcs: json.RawMessage(arcs)}
		g.Properties.Name = name
		return g
	}
	topo.Objects.Countries.Geometries = []geometry{country("A", "[[0,1]]"), country("B", "[[2,-2]]")}
	a, err := topo.globe()
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Rings) != 1 || len(a.Rings[0]) != 2 || len(a.Arcs) != 3 || !a.Arcs[2].Border {
		t.Errorf("atlas %+v", a)
	}
	topo.Objects.Countries.Geometries = []geometry{country("Cyprus", "[[0,1]]"), country("N. Cyprus", "[[2,-2]]")}
	if a, err = topo.globe(); err != nil || len(a.Arcs) != 2 {
		t.Errorf("a dissolved country kept its border: %+v, %v", a, err)
	}
}
