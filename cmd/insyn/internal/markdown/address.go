package markdown

import (
	"path"
	"regexp"
	"strings"
)

// around are the signs that people and programs put around an address.
const around = "“”„‟’‘‚»«\"'`<>() "

var (
	reWeb  = regexp.MustCompile(`^(?i:[a-z0-9åäö-]+\.)+(?i:[a-z]{2,})(?:[/?#:]|$)`) // a host without a scheme
	reMail = regexp.MustCompile(`^[^\s@/:]+@(?i:[a-z0-9åäö-]+\.)+[A-Za-z]{2,}$`)
	reHTTP = regexp.MustCompile(`^(?i:h?t?tps?|https?|htt?ps?|hhtp?s?|htpps?|hpps?|https?:)\s*[:;.,]?\s*/{1,3}\s*`)
	// reSchemes is a scheme that stands twice.
	reSchemes = regexp.MustCompile(`^(?i:https?:/{1,2}){2,}`)
	// reComma is a host with a comma for a full stop.
	reComma = regexp.MustCompile(`^https?://[^/\s,]*(?:,[^/\s,]+)+(?:/|$)`)
	reFile  = regexp.MustCompile(`\.(?:md|markdown|html?)$`)
)

// PageOf returns the address of the page that a file of content makes, or "".
func PageOf(file string) string {
	rest, is := strings.CutPrefix(path.Clean("/"+file), "/content/")
	if !is || !reFile.MatchString(rest) {
		return ""
	}
	rest = strings.TrimSuffix(reFile.ReplaceAllString(rest, ""), "/index")
	rest = strings.TrimPrefix(rest, "sidor/")
	if rest == "start" {
		return "/"
	}
	return "/" + rest + "/"
}

// meant returns what a link that can't be followed was meant to lead to, or "": an
// address of the web or of a letter, or one that only has other signs around it.
func meant(address string) string {
	bare := strings.Trim(address, around)
	if strings.HasPrefix(bare, `\`) {
		bare = strings.ReplaceAll(bare, `\`, "/")
	}
	if rest := reSchemes.ReplaceAllString(bare, "https://"); rest != bare {
		return rest
	}
	if m := reComma.FindString(bare); m != "" {
		return strings.Replace(bare, m, strings.ReplaceAll(m, ",", "."), 1)
	}
	switch {
	case reMail.MatchString(bare):
		return "mailto:" + bare
	case reHTTP.MatchString(bare) && reWeb.MatchString(reHTTP.ReplaceAllString(bare, "")):
		return "https://" + reHTTP.ReplaceAllString(bare, "")
	case strings.HasPrefix(bare, "/") || strings.HasPrefix(bare, "#") || strings.HasPrefix(bare, "https://"):
		return bare
	case !reFile.MatchString(strings.TrimRight(bare, "/")) && reWeb.MatchString(bare):
		return "https://" + bare
	}
	return ""
}

// MeantPages returns the addresses that a relative link on a page, in the text of file,
// may have been meant for: it is written as from the page, as from the file, or as
// from the top.
func MeantPages(link, page, file string) (out []string) {
	target, _, _ := strings.Cut(link, "#")
	target = reFile.ReplaceAllString(strings.Trim(target, around), "")
	for _, from := range []string{page, path.Dir(strings.TrimPrefix(file, "content")), "/"} {
		out = append(out, PageOf("content"+path.Join("/", from, target)+".md"))
	}
	return append(out, PageOf("content/"+strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(target, "./"), "content/"), "/")+".md"))
}
