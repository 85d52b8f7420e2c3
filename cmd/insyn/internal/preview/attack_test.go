package preview

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestAttacks sends what no browser sends, byte for byte: whatever it is, nobody but those
// who mean this machine, at its port, reads anything of the site.
func TestAttacks(t *testing.T) {
	dir := t.TempDir()
	addr, _ := running(t, Config{Dirs: []string{dir}, Build: buildFrom(dir)})
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	get := func(target, host string, more ...string) string {
		return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + strings.Join(append(more, ""), "\r\n")
	}
	own := "Origin: http://" + addr
	for _, c := range []struct {
		name, request string
		want          int
	}{
		{"as it should be", get("/stil.css", addr), 200},
		{"a whole address of its own", get("http://"+addr+"/stil.css", "ond.example"), 200}, // the target's host is the request's
		{"a whole address elsewhere", get("http://ond.example/stil.css", addr), 421},
		{"a whole address with a user", get("http://"+addr+"@ond.example/stil.css", addr), 421},
		{"an address in IPv6 of IPv4", get("/stil.css", "[::ffff:127.0.0.1]:"+port), 200},
		{"a zone", get("/stil.css", "[::1%25lo]:"+port), 421},
		{"short IPv4", get("/stil.css", "127.1:"+port), 421},
		{"octal IPv4", get("/stil.css", "0177.0.0.1:"+port), 421},
		{"a number", get("/stil.css", "2130706433:"+port), 421},
		{"capitals and a dot", get("/stil.css", "LocalHost.:"+port), 421},
		{"two dots", get("/stil.css", "localhost..:"+port), 421},
		{"a port with a zero", get("/stil.css", "localhost:0"+port), 421},
		{"no port", get("/stil.css", "localhost:"), 421},
		{"a comma", get("/stil.css", addr+",ond.example"), 421},
		{"a space", get("/stil.css", addr+" ond.example"), 400},
		{"two hosts", get("/stil.css", addr, "Host: ond.example"), 400},
		{"no host", "GET /stil.css HTTP/1.1\r\n", 400},
		{"no host, as before", "GET /stil.css HTTP/1.0\r\n", 421},
		{"another host told beside", get("/stil.css", "ond.example", "X-Forwarded-Host: "+addr, "Forwarded: host="+addr), 421},
		{"a method in small letters", "get /stil.css HTTP/1.1\r\nHost: " + addr + "\r\n", 405},
		{"another method told beside", "POST /stil.css HTTP/1.1\r\nHost: " + addr + "\r\nX-HTTP-Method-Override: GET\r\n", 405},
		{"options of all", "OPTIONS * HTTP/1.1\r\nHost: ond.example\r\n", 421},
		{"options of all, here", "OPTIONS * HTTP/1.1\r\nHost: " + addr + "\r\n", 405},
		{"a tunnel", "CONNECT ond.example:80 HTTP/1.1\r\nHost: ond.example:80\r\n", 421},
		{"the next protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n", 421},
		{"a way up", get("/../stil.css", addr), 404},
		{"a way up, encoded", get("/%2e%2e/%2e%2e/etc/passwd", addr), 404},
		{"a way up, encoded with its slash", get("/..%2f..%2fetc%2fpasswd", addr), 404},
		{"a way up, encoded twice", get("/%252e%252e/stil.css", addr), 404},
		{"a way up, backwards", get("/..%5cstil.css", addr), 404},
		{"two slashes", get("//stil.css", addr), 404},
		{"NUL", get("/stil.css%00", addr), 404},
		{"NUL before the ending", get("/stil%00.css", addr), 404},
		{"half a letter", get("/%ff%c3", addr), 404},
		{"a broken escape", get("/%zz", addr), 400},
		{"a part", get("/stil.css", addr, "Range: bytes=0-0"), 206},
		{"a part beyond", get("/stil.css", addr, "Range: bytes=99999999-"), 416},
		{"parts without end", get("/stil.css", addr, "Range: bytes=0-0"+strings.Repeat(",0-0", 9000)), 200},
		{"a header without end", get("/stil.css", addr, "X: "+strings.Repeat("a", 2<<20)), 431},
		{"an own page and another", get(partPath, addr, own, "Origin: http://ond.example"), 403},
		{"another page and an own", get(eventsPath, addr, "Origin: http://ond.example", own), 403},
		{"an origin with a path", get(partPath, addr, own+"/"), 403},
		{"an origin in TLS", get(partPath, addr, "Origin: https://"+addr), 403},
		{"an origin by another name of this machine", get(partPath, addr, "Origin: http://localhost:"+port), 403},
		{"a site in capitals", get(partPath, addr, "Sec-Fetch-Site: Same-Origin"), 403},
		{"two sites", get(partPath, addr, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"), 403},
		{"the events' address, escaped", get("/_insyn/h%61ndelser", addr, "Origin: http://ond.example"), 403},
		{"the events' address and more", get(eventsPath+"/", addr), 404},
	} {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		conn.SetDeadline(time.Now().Add(20 * time.Second)) // only so that a test that hangs ends
		go io.WriteString(conn, c.request+"Connection: close\r\n\r\n")
		r, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if r.StatusCode != c.want {
			t.Errorf("%s: %d, want %d", c.name, r.StatusCode, c.want)
		}
		conn.Close()
	}
}
