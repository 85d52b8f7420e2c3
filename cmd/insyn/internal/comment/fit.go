package comment

import "strings"

// MostBytes is how long a comment may be. The hosting site takes 65 536
// characters; counted in bytes there is room for what is put around it, too.
const MostBytes = 60_000

// Section is a part of a comment: what stands first, and one line for each thing
// that it tells of.
type Section struct {
	Head  string // Markdown, with its heading and what explains the lines
	Lines []string
	Left  func(n int) string // says that n lines are left out
}

// Fit joins sections to a text of at most most bytes, the most important first.
// Lines that have no room are counted; each section has its head.
func Fit(most int, sections []Section) string {
	reserve := 0
	for _, s := range sections {
		reserve += len(s.Head) + len(s.Left(len(s.Lines))) + len("\n\n\n\n")
	}
	var b strings.Builder
	for _, s := range sections {
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		b.WriteString(s.Head + "\n")
		for i, line := range s.Lines {
			if b.Len()+len(line)+reserve > most {
				b.WriteString("\n" + s.Left(len(s.Lines)-i) + "\n")
				break
			}
			b.WriteString(line + "\n")
		}
		reserve -= len(s.Head)
	}
	return b.String()
}
