package site

import "strings"

// Relative returns the way from a page, whose address ends in a slash, to an
// address of the site.
func Relative(from, to string) string { return string(AppendRelative(nil, from, []byte(to))) }

// AppendRelative appends it to out.
func AppendRelative(out []byte, from string, to []byte) []byte {
	common := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			common = i + 1
		}
	}
	up := strings.Count(from[common:], "/")
	for range up {
		out = append(out, "../"...)
	}
	if rest := to[common:]; up == 0 && (len(rest) == 0 || rest[0] == '#' || rest[0] == '?') {
		out = append(out, "./"...)
	}
	return append(out, to[common:]...)
}
