package record

import (
	"net/netip"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/idna"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Base returns an address that all others of the site begin with as programs write
// it: the host in small letters, å in it as the name service has it and å after it
// escaped, without a port that goes without saying, and a slash last. better is what
// somebody may have meant by one that is none, with a user, a query, steps that lead
// nowhere or signs that servers read as something else; it may be "".
func Base(text string) (base, better string) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return "", ""
	}
	name, ok := hostName(u.Hostname())
	port, known := portOf(u)
	if !ok || !known {
		return "", ""
	}
	tidy := url.URL{Scheme: u.Scheme, Host: name + port, Path: path.Clean("/" + reOddInBase.ReplaceAllString(u.Path, "-"))}
	base = strings.TrimSuffix(tidy.String(), "/") + "/"
	plain := strings.TrimSuffix(u.Path, "/")
	slash := strings.Contains(strings.ToUpper(u.RawPath), "%2F") // which is no step
	if u.User != nil || strings.ContainsAny(text, "?#") || slash || plain != "" && plain != tidy.Path || strings.HasSuffix(u.Hostname(), ".") {
		return "", base
	}
	return base, ""
}

// reOddInBase are the signs that the path of a base can't have: the rules of some
// server have another use for each, or nobody sees them.
var reOddInBase = regexp.MustCompile(`[^/\pL\pM\p{Nd}._~@+-]`)

// reHost is a host as the name service and those who issue certificates take it. The
// last label begins with a letter: browsers read others as an address in figures.
var reHost = regexp.MustCompile(`^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`)

// hostName returns a host as the name service has it, or an IP address as it stands
// in an address, and whether it is one.
func hostName(host string) (string, bool) {
	if ip, err := netip.ParseAddr(host); err == nil {
		if ip.Is6() {
			return "[" + ip.String() + "]", ip.Zone() == ""
		}
		return ip.String(), true
	}
	name, err := idna.Lookup.ToASCII(strings.TrimSuffix(host, "."))
	again, wrong := idna.Lookup.ToASCII(name) // what stood for signs that are none is not taken back
	return name, err == nil && wrong == nil && again == name && len(name) <= 253 && reHost.MatchString(name)
}

// portOf returns the port as it stands in an address, "" where that goes without
// saying, and whether there is such a port.
func portOf(u *url.URL) (string, bool) {
	if u.Port() == "" {
		return "", true
	}
	port, err := strconv.Atoi(u.Port())
	if u.Scheme == "https" && port == 443 || u.Scheme == "http" && port == 80 {
		return "", true
	}
	return ":" + strconv.Itoa(port), err == nil && port >= 1 && port <= 65535
}

// base returns the portal's own address.
func (d *decoder) base(f *source.File) string {
	k, has := d.table.Get("bas")
	if !has {
		d.findings.Add(f.Facts.Pos, 1, staff.NoBase())
		return ""
	}
	text := d.website("bas")
	if text == "" {
		return ""
	}
	base, better := Base(text)
	switch {
	case base == "" && better == "":
		d.wrong(k.Value, staff.NoWebsite("bas", text))
	case base == "":
		d.wrong(k.Value, staff.BaseOdd(text, better))
	case strings.HasPrefix(text, "http:"):
		d.wrong(k.Value, staff.BasePlain(strings.Replace(base, "http:", "https:", 1)))
	case !strings.HasSuffix(text, "/"):
		d.wrong(k.Value, staff.OpenBase(text))
	}
	return base
}
