package input

import (
	"path"
	"slices"
	"strings"
)

// served are the hidden files that web servers and hosts ask for. They are
// published where they stand first in static/. What else servers ask for, as
// _headers, _redirects, CNAME and robots.txt, isn't hidden.
var served = []string{"static/.well-known", "static/.htaccess", "static/.nojekyll"}

// left are the names and endings, in small letters, of what editors and systems
// leave beside the files that people write.
var (
	leftNames = []string{
		"4913",                     // vim tries whether it may write
		"thumbs.db", "ehthumbs.db", // Windows
		"desktop.ini", "$recycle.bin", // the same
		"icon\r", "__macosx", "lost+found", // Mac, its archives, and disks
	}
	leftEndings = []string{
		".swp", ".swo", ".swx", ".crswap", // vim, Chrome
		".tmp", ".temp", ".bak", ".orig", ".rej", // many; git and patch
		".part", ".partial", ".crdownload", ".download", // browsers
	}
)

// keptEndings are those of copies that people keep beside a file, and forget.
var keptEndings = []string{".bak", ".orig", ".rej", ".old"}

// kept reports whether what is ignored is a copy that somebody kept, or the lock
// of a program that has a document open: visible, and of no use to others.
func kept(p string) bool {
	name := strings.ToLower(path.Base(p))
	return name[0] != '.' && (strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") ||
		slices.Contains(keptEndings, path.Ext(name)))
}

// Ignored reports whether a file or folder with a path from the root is hidden
// or an editor's temporary one.
func Ignored(p string) bool {
	name := strings.ToLower(path.Base(p))
	switch {
	case strings.HasPrefix(name, "."): // hidden; vim's .x.swp; Emacs' .#x
		return !slices.Contains(served, p)
	case strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#"), // Emacs
		strings.HasPrefix(name, "~$"),    // Word
		strings.HasSuffix(name, "~"),     // many
		strings.Contains(name, "___jb_"): // JetBrains
		return true
	}
	return slices.Contains(leftNames, name) || slices.Contains(leftEndings, path.Ext(name))
}
