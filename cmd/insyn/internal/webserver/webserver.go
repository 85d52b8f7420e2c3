// Package webserver says to other servers what package serve does itself: the
// configuration of nginx and Caddy, and the file _headers that some hosts read.
//
// The templates beside this file are the configurations. What is in them is held
// to the handler of the preview by the same requests to all (serverconfig_test.go).
package webserver

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"text/template"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

//go:embed *.tmpl
var templates embed.FS

// Kinds are the servers that a configuration can be written for.
var Kinds = []string{"caddy", "nginx", "headers"}

// Site is what a server is told of.
type Site struct {
	Base   string        // the address of the site
	Root   string        // the folder that it lies in, on the server
	Listen string        // where the server answers; "" is what it does by itself
	Rules  []output.Rule // for older addresses
}

// Config returns the configuration of a server of a kind.
func Config(kind string, s Site) ([]byte, error) {
	base, err := url.Parse(s.Base)
	if err != nil {
		return nil, err
	}
	switch kind {
	case "nginx":
		s.Listen = cmp.Or(s.Listen, "80")
		return s.fill("nginx.conf.tmpl", base, staff.NginxIntro, quoteNginx)
	case "caddy":
		s.Listen = cmp.Or(s.Listen, base.Scheme+"://"+base.Host)
		return s.fill("Caddyfile.tmpl", base, staff.CaddyIntro, quoteCaddy)
	case "headers":
		return Headers(base.Path), nil
	}
	panic("webserver: no kind of server: " + kind)
}

// HeadersFile is the path of the file of headers that some hosts read.
const HeadersFile = "_headers"

// Headers returns that file, of a site below a path, as Netlify and Cloudflare Pages read it. They join what
// several rules say of a header, so there is no rule for what is asked for anew each
// time: that is what those hosts do by themselves. Nor is there one for pages that
// may be framed, which would have two policies, of which browsers heed both.
func Headers(base string) []byte {
	var b bytes.Buffer
	group := func(pattern string, headers []serve.Header) {
		fmt.Fprintf(&b, "%s%s\n", base, pattern)
		for _, h := range headers {
			fmt.Fprintf(&b, "  %s: %s\n", h.Name, h.Value)
		}
	}
	group("*", serve.SecurityHeaders())
	group("js/chunk-*", []serve.Header{{Name: "Cache-Control", Value: serve.CacheForever}})
	return b.Bytes()
}

// view is what the templates see.
type view struct {
	Site
	Intro           []string
	Host, BaseName  string // of the address; its path without the last slash
	Framed, Named   string
	Never, Forever  string
	Headers         []serve.Header // their values are ready to be written
	Varying         *varying
	Types           []kind
	Moved           []moved
	Gone, GonePaths []string
}

// varying is the header that is another on pages that may be framed.
type varying struct{ Name, Variable, Value, Framed string }

// kind is a media type with its endings.
type kind struct{ Type, Endings, Either string }

// moved is an address that leads on: as a reader asks for it, and from the site's
// own address.
type moved struct{ From, Path, To string }

// fill writes a configuration.
func (s Site) fill(name string, base *url.URL, intro []string, quote func(string) (string, error)) ([]byte, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"quote": quote, "regexp": regexp.QuoteMeta}).ParseFS(templates, name)
	if err != nil {
		return nil, err
	}
	v := view{Site: s, Intro: intro, Host: base.Hostname(), BaseName: strings.TrimSuffix(base.Path, "/"), Types: kinds(),
		Framed: serve.Framed, Named: serve.NamedByContent, Never: serve.CacheNever, Forever: serve.CacheForever}
	v.Base = base.Path
	if err := v.headers(name, quote); err != nil {
		return nil, err
	}
	for _, r := range s.Rules {
		if r.To == "" {
			v.Gone, v.GonePaths = append(v.Gone, v.BaseName+r.From), append(v.GonePaths, r.From)
			continue
		}
		to := url.URL{Path: v.BaseName + r.To}
		v.Moved = append(v.Moved, moved{v.BaseName + r.From, r.From, to.EscapedPath()})
	}
	var b bytes.Buffer
	err = t.Execute(&b, v)
	return b.Bytes(), err
}

// headers puts the headers in place. Which one pages that may be framed have
// otherwise, nginx keeps in a variable and Caddy sets afterwards.
func (v *view) headers(name string, quote func(string) (string, error)) error {
	framed := serve.FramedHeaders()
	for i, h := range serve.SecurityHeaders() {
		value, err := quote(h.Value)
		if err != nil {
			return err
		}
		if h.Value != framed[i].Value {
			v.Varying = &varying{h.Name, "policy", h.Value, framed[i].Value}
			if name == "nginx.conf.tmpl" {
				value = "$insyn_policy"
			}
		}
		v.Headers = append(v.Headers, serve.Header{Name: h.Name, Value: value})
	}
	return nil
}

// kinds returns the media types that files are sent as.
func kinds() (out []kind) {
	endings := map[string][]string{}
	for ext, t := range output.Types() {
		endings[t] = append(endings[t], ext[1:])
	}
	for _, t := range slices.Sorted(maps.Keys(endings)) {
		slices.Sort(endings[t])
		out = append(out, kind{t, strings.Join(endings[t], " "), strings.Join(endings[t], "|")})
	}
	return out
}

// quoteNginx returns a string as nginx reads it. It has no way to write a dollar
// sign that isn't the beginning of a variable.
func quoteNginx(s string) (string, error) {
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '$' }) {
		return "", staff.CantConfigure(s)
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`, nil
}

// quoteCaddy returns a string as Caddy reads it, in which braces would begin what
// is put in place for each request.
func quoteCaddy(s string) (string, error) {
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '{' || r == '}' || r == '`' }) {
		return "", staff.CantConfigure(s)
	}
	return "`" + s + "`", nil
}
