package serve

import (
	"strconv"
	"strings"
)

// accepted reads an Accept-Encoding header and returns how much, from 0 to 1,
// the client wants an encoding.
//
// It is our own because the well-kept libraries for this (klauspost's gzhttp,
// CAFxX's httpcompression) compress while the reader waits and wrap the whole
// answer, so that one entity tag stands for different bytes; and the standard
// library reads no such header.
func accepted(header []string) func(encoding string) float64 {
	quality := map[string]float64{}
	for part := range strings.SplitSeq(strings.Join(header, ","), ",") {
		name, params, _ := strings.Cut(strings.ToLower(part), ";")
		q := 1.0
		if v, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			q, _ = strconv.ParseFloat(v, 64) // what can't be read is not wanted
		}
		quality[strings.TrimSpace(name)] = q
	}
	return func(encoding string) float64 {
		if q, ok := quality[encoding]; ok {
			return q
		}
		return quality["*"]
	}
}
