package markdown

import (
	"path"
	"regexp"
	"strings"
)

// around are the signs that people and programs put around an address.
const around = "“”„‟’‘‚»«\"'`<> "

var (
	reWeb  = regexp.MustCompile(`^(?i:[a-z0-9åäö-]+\.)+(?i:[a-z]{2,})(?:[/?#:]|$)`) // a host without a scheme
	reMail = regexp.MustCompile(`^[^\s@/:]+@(?i:[a-z0-9åäö-]+\.)+[A-Za-z]{2,}$`)
	reHTTP = regexp.MustCompile(`^(?i:h?t?tps?|https?|htt?ps?|hhtp?s?|htpps?|hpps?|https?:)\s*[:;.,]?\s*/{1,3}\s*`)
	reFile = regexp.MustCompile(`\.(?:md|markdown|html?)$`)
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

// meant returns what a link that can't be followed was meant to lead to, or "".
// file is where it stands: an address may be written as from there.
func meant(file, address string) string {
	bare := strings.Trim(address, around)
	switch {
	case reMail.MatchString(bare):
		return "mailto:" + bare
	case reHTTP.MatchString(bare) && reWeb.MatchString(reHTTP.ReplaceAllString(bare, "")):
		return "https://" + reHTTP.ReplaceAllString(bare, "")
	case strings.HasPrefix(bare, "/") || strings.HasPrefix(bare, "#") || strings.HasPrefix(bare, "https://"):
		return bare
	case strings.Contains(bare, ":"), bare == "":
		return ""
	}
	target, anchor, has := strings.Cut(bare, "#")
	if has {
		anchor = "#" + anchor
	}
	if reFile.MatchString(target) {
		if strings.HasPrefix(target, "content/") {
			return PageOf(target) + anchor
		}
		return PageOf(path.Join(path.Dir(file), target)) + anchor
	}
	if reWeb.MatchString(bare) {
		return "https://" + bare
	}
	target = strings.TrimLeft(target, "./")
	return "/" + strings.TrimSuffix(target, "/") + "/" + anchor
}
