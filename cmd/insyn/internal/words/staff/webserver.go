package staff

import (
	"fmt"
	"strings"
)

// What the command for servers does, and its flags.
const (
	ServerSummary = "skriver inställningar för en webbserver"
	ServerUse     = "Skriver inställningar för en webbserver: komprimering, huvuden för säkerhet, hur länge filer får sparas, " +
		"äldre adresser och sidan för det som inte finns. Skriv dem på nytt vid varje publicering."
	ServerArgument = " caddy|nginx|headers"
	ServerRootFlag = "`mapp`en på servern som webbplatsen ligger i"
	ListenFlag     = "`adress` som servern lyssnar på, till exempel 127.0.0.1:8080 (annars port 80 i nginx och webbplatsens egen i Caddy)"
)

// What configurations say of themselves, at their top.
var (
	NginxIntro = []string{
		"Så visas webbplatsen med nginx. Filen skrivs av insyn serverconfig nginx, på nytt vid",
		"varje publicering: de äldre adresserna står i den. Den hör hemma i http { }, på Debian",
		"som /etc/nginx/conf.d/insyn.conf, med paketet libnginx-mod-http-brotli-static.",
		"Bygg webbplatsen med --komprimera 11. Certifikat och port 443 skriver du i egna filer i",
		"/etc/nginx/insyn.d/, som läses in i server { }.",
	}
	CaddyIntro = []string{
		"Så visas webbplatsen med Caddy. Filen skrivs av insyn serverconfig caddy, på nytt vid",
		"varje publicering: de äldre adresserna står i den. Bygg webbplatsen med --komprimera 11.",
	}
)

// UnknownServer is a server that no configuration is written for.
func UnknownServer(kind string, kinds []string) error {
	if kind == "" {
		return fmt.Errorf("ange vilken server det gäller: %s", strings.Join(kinds, ", "))
	}
	return fmt.Errorf("det finns inga inställningar för %q. Det finns för %s", kind, strings.Join(kinds, ", "))
}

// CantConfigure is a text that a configuration has no way to write.
func CantConfigure(s string) error {
	return fmt.Errorf("%q kan inte skrivas i serverns inställningar. Välj en annan mapp eller adress", s)
}
