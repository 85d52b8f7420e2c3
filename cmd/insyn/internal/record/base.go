package record

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/idna"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/source"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// Base returns an address that all others of the site begin with as programs write
// it: the host in small letters, å in it as the name service has it and å after it
// escaped, and a slash last. better is what somebody may have meant by one that is
// none, with a user, a query or steps that lead nowhere; it may be "".
func Base(text string) (base, better string) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" {
		return "", ""
	}
	host := strings.ToLower(u.Host)
	if ascii, err := idna.Lookup.ToASCII(u.Hostname()); err == nil {
		host = ascii
		if u.Port() != "" {
			host += ":" + u.Port()
		}
	}
	tidy := url.URL{Scheme: u.Scheme, Host: host, Path: path.Clean("/" + u.Path)}
	base = strings.TrimSuffix(tidy.String(), "/") + "/"
	port, err := strconv.Atoi(u.Port())
	if u.Port() != "" && (err != nil || port < 1 || port > 65535) {
		return "", ""
	}
	if plain := strings.TrimSuffix(u.Path, "/"); u.User != nil || strings.ContainsAny(text, "?#") || plain != "" && plain != tidy.Path {
		return "", base
	}
	return base, ""
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
	case !strings.HasSuffix(text, "/"):
		d.wrong(k.Value, staff.OpenBase(text))
	}
	return base
}
