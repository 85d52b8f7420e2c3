// Package release knows what has been made public and must be found again: every
// address that was ever released, and the editions, which are the facts as they
// were on a day.
//
// Both lie below data/ and are written by a command, never by hand:
//
//	data/adresser.txt            every address that was ever released
//	data/utgavor/2026-03/        one edition, see [Edition]
//
// A city that has released nothing has neither.
package release

import (
	"errors"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// AddressFile is the path of the list of addresses.
const AddressFile = "data/adresser.txt"

// Past is all that has been made public.
type Past struct {
	Addresses []Address  // in their own order
	Editions  []*Edition // oldest first
	Sound     bool       // that all could be read and is as it was
}

// Address is a public address, the edition that it was first released in, and what
// the page was called when it was last released; a table or a picture has no
// name.
type Address struct {
	Address, Edition, Title string
	Pos                     diag.Pos
}

// Has reports whether an address was ever released.
func (p *Past) Has(address string) bool {
	_, found := slices.BinarySearchFunc(p.Addresses, address, func(a Address, s string) int { return strings.Compare(a.Address, s) })
	return found
}

// Load reads what has been released from a site's files.
func Load(fsys fs.FS) (*Past, diag.List) {
	p, findings := &Past{}, diag.List(nil)
	p.Addresses = readAddresses(fsys, &findings)
	p.Editions = readEditions(fsys, &findings)
	p.Sound = len(findings) == 0
	return p, findings
}

// head tells a reader of the list what it is. It is written with it.
const head = "# " + staff.AddressFileHead + "\n"

// readAddresses reads the list of addresses, which is in order and has each once:
// so what two branches add can be put together by hand and is still seen.
func readAddresses(fsys fs.FS, l *diag.List) (out []Address) {
	data, err := fs.ReadFile(fsys, AddressFile)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			l.Add(diag.Pos{File: AddressFile}, 0, staff.Unreadable(err))
		}
		return nil
	}
	n, had, bad := 0, diag.Pos{}, false
	count := 0
	for line := range strings.Lines(strings.ReplaceAll(string(data), "\r\n", "\n")) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			if m := reCount.FindStringSubmatch(line); m != nil {
				count, _ = strconv.Atoi(m[1])
				had = diag.Pos{File: AddressFile, Line: n, Col: 1}
			}
			continue
		}
		fields := append(strings.SplitN(line, "\t", 3), "", "")
		a := Address{Address: fields[0], Edition: fields[1], Title: fields[2], Pos: diag.Pos{File: AddressFile, Line: n, Col: 1}}
		switch {
		case !strings.HasPrefix(a.Address, "/") || !ValidName(a.Edition):
			bad = true
			l.Add(a.Pos, len(line), staff.AddressLineBad())
		case len(out) > 0 && out[len(out)-1].Address >= a.Address:
			bad = true
			l.Add(a.Pos, len(a.Address), staff.AddressLineOrder(a.Address))
		default:
			out = append(out, a)
		}
	}
	if len(out) < count && !bad {
		l.Add(had, 1, staff.AddressesGone(count, len(out)))
	}
	return out
}

// reCount is the line that says how many addresses were written: two branches' lists put
// together have more, and a line taken away by hand leaves fewer.
var reCount = regexp.MustCompile(`^# ` + regexp.QuoteMeta(strings.TrimSuffix(staff.AddressCount(0), "0")) + `(\d+)$`)

// With returns the list of addresses with those of an edition: new ones are
// added, and pages are called what they are called now. None is ever taken away.
func (p *Past) With(edition string, public []Address) []byte {
	byAddress := map[string]Address{}
	for _, a := range p.Addresses {
		byAddress[a.Address] = a
	}
	for _, a := range public {
		if had, ok := byAddress[a.Address]; ok {
			a.Edition = had.Edition
		} else {
			a.Edition = edition
		}
		byAddress[a.Address] = a
	}
	all := make([]Address, 0, len(byAddress))
	for _, a := range byAddress {
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b Address) int { return strings.Compare(a.Address, b.Address) })
	var out strings.Builder
	out.WriteString(head + "# " + staff.AddressCount(len(all)) + "\n")
	for _, a := range all {
		out.WriteString(strings.TrimRight(a.Address+"\t"+a.Edition+"\t"+a.Title, "\t") + "\n")
	}
	return []byte(out.String())
}
