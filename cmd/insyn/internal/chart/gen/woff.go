package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
)

var errWoff = errors.New("not a WOFF 1 font")

// table is one table of a font.
type table struct {
	tag, checksum uint32
	data          []byte
}

// unwoff turns a WOFF 1 font into the TrueType file it was packed from: the
// same tables behind a plain directory.
func unwoff(woff []byte) ([]byte, error) {
	if len(woff) < 44 || string(woff[:4]) != "wOFF" {
		return nil, errWoff
	}
	be := binary.BigEndian
	n := int(be.Uint16(woff[12:]))
	if len(woff) < 44+20*n {
		return nil, errWoff
	}
	var tables []table
	for i := range n {
		e := woff[44+20*i:]
		t, err := woffTable(woff, be.Uint32(e), be.Uint32(e[4:]), be.Uint32(e[8:]), be.Uint32(e[12:]), be.Uint32(e[16:]))
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return trueType(be.Uint32(woff[4:]), tables), nil
}

func woffTable(woff []byte, tag, offset, packed, size, checksum uint32) (table, error) {
	if uint64(offset)+uint64(packed) > uint64(len(woff)) {
		return table{}, errWoff
	}
	data := woff[offset : offset+packed]
	if packed != size {
		zr, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return table{}, err
		}
		if data, err = io.ReadAll(zr); err != nil {
			return table{}, err
		}
	}
	if uint32(len(data)) != size {
		return table{}, errWoff
	}
	return table{tag, checksum, data}, nil
}

// trueType lays tables out as a TrueType file.
func trueType(flavour uint32, tables []table) []byte {
	n := len(tables)
	log := bits.Len(uint(n)) - 1
	be := binary.BigEndian
	var head, body []byte
	head = be.AppendUint32(head, flavour)
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		head = be.AppendUint16(head, uint16(v))
	}
	for _, t := range tables {
		head = be.AppendUint32(head, t.tag)
		head = be.AppendUint32(head, t.checksum)
		head = be.AppendUint32(head, uint32(12+16*n+len(body)))
		head = be.AppendUint32(head, uint32(len(t.data)))
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(head, body...)
}
