package markdown

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Addresses that are copied from other programs than a browser's line of address: they
// lead by the program's own host, to the writer's own computer, to where only
// colleagues come in, or tell who has followed them.

// Detour returns what is wrong with an address that leads elsewhere than readers can go, or
// not straight there, and whether something is.
func Detour(address string) (p diag.Problem, odd bool) {
	u, err := url.Parse(address)
	if err != nil {
		u = nil
	}
	return detour(address, u)
}

// detour is Detour. u is nil for an address that can't be parsed.
func detour(address string, u *url.URL) (p diag.Problem, odd bool) {
	switch {
	case address == "" || address == "#":
		return staff.LinkEmpty(), true
	case reDisk.MatchString(address):
		return staff.LinkOnDisk(), true
	case u == nil:
		return p, false
	}
	if better := unwrapped(u); better != "" {
		return staff.LinkWrapped(better), true
	}
	if page := previewed(u); page != "" {
		return staff.LinkPreviewed(page), true
	}
	switch host := strings.ToLower(u.Hostname()); {
	case reInside.MatchString(host), host == "docs.google.com" && strings.Contains(u.Path, "/edit"):
		return staff.LinkInside(), true
	case slices.Contains(shorteners, host):
		return staff.LinkShortened(), true
	case reSearch.MatchString(host + u.Path), host == "duckduckgo.com" && u.Query().Has("q"):
		return staff.LinkSearch(), true
	case host != "" && reEditor.MatchString(u.RequestURI()):
		return staff.LinkEditor(), true
	}
	if better := untracked(u); better != "" {
		return staff.LinkTracked(better), true
	}
	return p, false
}

var (
	// reOwnHost is a host that only the writer's own computer has.
	reOwnHost = regexp.MustCompile(`^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+|` +
		`172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+)(?::\d+)?$`)
	// reDisk is a file on a disk or in a shared folder.
	reDisk = regexp.MustCompile(`^(?:(?i:file):|[A-Za-z]:[\\/]|[A-Za-z]:%5[Cc]|\\\\|%5[Cc]%5[Cc])`)
	// reInside is a host that asks who one is: an intranet, or a colleague's documents and messages.
	reInside = regexp.MustCompile(`(?:^|\.)(?:(?:[a-z0-9-]+\.)?sharepoint\.com|teams\.(?:microsoft|live)\.com|onedrive\.live\.com|1drv\.ms|` +
		`outlook\.(?:office|office365|live)\.com|officeapps\.live\.com|mail\.google\.com|drive\.google\.com|` +
		`(?:[a-z0-9-]+\.)?(?:atlassian\.net|slack\.com))$|(?:^|[.-])intra(?:n(?:a|e|\x{e4})t)?[.-]|` +
		`^(?:komin|insidan|internt|inloggad)\.|\.(?:local|lan|intern|internal|corp)$`)
	// reSearch is what a search engine answers.
	reSearch = regexp.MustCompile(`^(?:www\.)?(?:google|bing|ecosia|qwant|startpage)\.[a-z.]+/search|^search\.(?:yahoo|brave)\.com/`)
	// reEditor is where somebody edits a page, or looks at one that isn't published.
	reEditor = regexp.MustCompile(`/wp-admin/|/wp-login\.php|[?&](?:action=edit|preview=true)(?:&|$)`)
)

// previewed returns the page that an address leads to where the writer's own computer
// shows the portal, or "".
func previewed(u *url.URL) string {
	if !reOwnHost.MatchString(u.Host) {
		return ""
	}
	page := u.EscapedPath()
	if u.Fragment != "" {
		page += "#" + u.Fragment
	}
	return cmp.Or(page, "/")
}

// wrappers are the hosts that programs and services lead links by, each with the
// parameters that may have the address.
var wrappers = map[string][]string{"safelinks.protection.outlook.com": {"url"}, "statics.teams.cdn.office.net": {"url"},
	"google.com": {"url", "q"}, "google.se": {"url", "q"}, "facebook.com": {"u"}, "instagram.com": {"u"}, "linkedin.com": {"url"},
	"youtube.com": {"q"}, "duckduckgo.com": {"uddg"}, "slack-redir.net": {"url"}, "urldefense.com": {"u"}}

// reDefended is an address within the path of a program that guards mail.
var reDefended = regexp.MustCompile(`^/v3/__(https?:/{1,2}[^;]+?)__;`)

// unwrapped returns the address that another one leads to by a program's own host,
// or "".
func unwrapped(u *url.URL) string {
	if m := reDefended.FindStringSubmatch(u.Path); m != nil {
		return m[1]
	}
	for host, keys := range wrappers {
		if u.Host != host && !strings.HasSuffix(u.Host, "."+host) {
			continue
		}
		for _, key := range keys {
			if to := u.Query().Get(key); strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://") {
				return to
			}
		}
	}
	return ""
}

// shorteners are hosts that lead to others, and may stop doing so.
var shorteners = []string{"bit.ly", "tinyurl.com", "lnkd.in", "t.co", "goo.gl", "ow.ly", "buff.ly", "is.gd", "rb.gy", "shorturl.at",
	"cutt.ly", "fb.me", "aka.ms", "t.ly", "tiny.cc", "rebrand.ly"}

// reTracker is a parameter that only tells where somebody came from, or of one visit.
var reTracker = regexp.MustCompile(`^(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|igsh|igshid|` +
	`mkt_tok|_ga|trk|yclid|twclid|li_fat_id|vero_id|oly_enc_id|oly_anon_id|_gl|ved|sca_esv|(?i:phpsessid|jsessionid|sessionid))$`)

// untracked returns an address without what tells where somebody came from, or "" if
// it has nothing of it.
func untracked(u *url.URL) string {
	var kept []string
	for _, pair := range strings.Split(u.RawQuery, "&") {
		if key, _, _ := strings.Cut(pair, "="); !reTracker.MatchString(key) {
			kept = append(kept, pair)
		}
	}
	bare := *u
	bare.RawQuery = strings.Join(kept, "&")
	bare.Path, _, _ = strings.Cut(u.Path, ";jsessionid=")
	bare.RawPath, _, _ = strings.Cut(u.RawPath, ";jsessionid=")
	if bare.RawQuery == u.RawQuery && bare.Path == u.Path {
		return ""
	}
	return bare.String()
}
