package graph

import (
	"slices"
	"testing"
)

// bothWays reports a link that leads only one way.
func bothWays[A, B comparable](t *testing.T, what string, as []A, bs []B, toB func(A) []B, toA func(B) []A) {
	t.Helper()
	links := 0
	for _, a := range as {
		for _, b := range bs {
			there, back := slices.Contains(toB(a), b), slices.Contains(toA(b), a)
			if there != back {
				t.Errorf("%s: %v leads to %v: %v, and back: %v", what, a, b, there, back)
			}
			if there {
				links++
			}
		}
	}
	if links == 0 {
		t.Errorf("%s: the small city has no such link", what)
	}
}

func TestLinksLeadBothWays(t *testing.T) {
	g := smallCity(t)
	var accounts []*Account
	var exchanges []*Exchange
	for _, n := range g.Namnder {
		for _, a := range n.Accounts {
			accounts, exchanges = append(accounts, a), append(exchanges, a.Exchanges...)
		}
	}
	namnder := func(p *Project) (out []*Namnd) {
		for _, d := range p.Deltaganden {
			out = append(out, d.Namnd)
		}
		return out
	}
	served := func(p *Project) (out []*Goal) { // also by earlier sheets
		for _, d := range p.Deltaganden {
			for _, s := range d.Sheets {
				out = append(out, s.Serves()...)
			}
		}
		return out
	}
	bothWays(t, "project, city", g.Projects, g.Cities, func(p *Project) []*City { return p.Cities },
		func(c *City) []*Project { return c.Projects })
	bothWays(t, "project, country", g.Projects, g.Countries, func(p *Project) []*Country { return p.Countries },
		func(c *Country) []*Project { return c.Projects })
	bothWays(t, "project, network", g.Projects, g.Networks, func(p *Project) []*Network { return p.Networks },
		func(n *Network) []*Project { return n.Projects })
	bothWays(t, "project, nämnd", g.Projects, g.Namnder, namnder, func(n *Namnd) []*Project { return n.Projects })
	bothWays(t, "project, nämnd without a sheet", g.Projects, g.Namnder, func(p *Project) []*Namnd { return p.AlsoNamnder },
		func(n *Namnd) []*Project { return n.AlsoIn })
	bothWays(t, "project, place", g.Projects, g.Places, func(p *Project) []*Place { return p.Places },
		func(x *Place) []*Project { return x.Projects })
	bothWays(t, "project, organisation", g.Projects, g.Organisations, func(p *Project) []*Organisation { return p.Organisations },
		func(o *Organisation) []*Project { return o.Projects })
	bothWays(t, "project, goal", g.Projects, g.Goals, served, func(m *Goal) []*Project { return m.Projects })
	bothWays(t, "project, account", g.Projects, accounts, func(p *Project) []*Account { return p.Accounts },
		func(a *Account) []*Project { return a.Projects })
	bothWays(t, "project, programme", g.Projects, g.Programs, func(p *Project) []*Program { return []*Program{p.Program} },
		func(x *Program) []*Project { return x.Projects })
	bothWays(t, "city, country", g.Cities, g.Countries, func(c *City) []*Country { return []*Country{c.Country} },
		func(x *Country) []*City { return x.Cities })
	bothWays(t, "city, account", g.Cities, accounts, func(c *City) []*Account { return c.Accounts },
		func(a *Account) []*City { return a.Cities })
	bothWays(t, "city, exchange", g.Cities, exchanges, func(c *City) []*Exchange { return c.Exchanges },
		func(e *Exchange) []*City { return e.Cities })
	bothWays(t, "city, network", g.Cities, g.Networks, func(c *City) []*Network { return c.Networks },
		func(n *Network) []*City { return n.Cities })
	bothWays(t, "country, account", g.Countries, accounts, func(c *Country) []*Account { return c.Accounts },
		func(a *Account) []*Country { return a.Countries })
	bothWays(t, "country, exchange", g.Countries, exchanges, func(c *Country) []*Exchange { return c.Exchanges },
		func(e *Exchange) []*Country { return e.Countries })
	bothWays(t, "country, network", g.Countries, g.Networks, func(c *Country) []*Network { return c.Networks },
		func(n *Network) []*Country { return n.Countries })
	bothWays(t, "network, account", g.Networks, accounts, func(n *Network) []*Account { return n.Accounts },
		func(a *Account) []*Network { return a.Networks })
	bothWays(t, "nämnd, account of another", g.Namnder, accounts, func(n *Namnd) []*Account { return n.MentionedBy },
		func(a *Account) []*Namnd { return a.Namnder })
	bothWays(t, "programme, account", g.Programs, accounts, func(p *Program) []*Account { return p.Accounts },
		func(a *Account) []*Program { return a.Programs })
	bothWays(t, "initiative, nämnd", g.Initiatives, g.Namnder, func(i *Initiative) []*Namnd { return i.Namnder },
		func(n *Namnd) []*Initiative { return n.Initiatives })

	m := byID(t, g.Namnder, namndID, "miljonamnden").Memberships
	if len(m) != 1 || !slices.Contains(m[0].Network.Memberships, m[0]) || m[0].Source.ID != "arsbok-2025" {
		t.Errorf("memberships: %s", joined(m, membershipID))
	}
}

// A place is tied to the city by each thing once: an account is a tie only if
// it tells of no exchange, project or network that is one.
func TestTies(t *testing.T) {
	const account = "content/namnder/miljonamnden/2025.md"
	const exchange = "[[utbyte]]\ntyp = \"studiebesok\"\nriktning = \"in\"\nstader = [\"gdansk\"]\ntema = \"Ålgräs i hamnar\"\nantal = 12\nsida = 4\n"
	for _, tt := range []struct {
		name    string
		edits   []edit
		city    string
		ties    int // of the city
		telling int // accounts among them
		country int // ties of the city's country
	}{
		{"an exchange that the account tells of", nil, "gdansk", 2, 0, 3},
		{"a project that the account tells of", []edit{{account, exchange, ""}}, "gdansk", 1, 0, 2},
		{"a network that the account tells of", []edit{{account, `stader = ["gdansk"]` + "\nnamnder", `stader = ["rostock"]` + "\nnamnder"}}, "rostock", 2, 0, 2},
		{"an account alone", []edit{{account, `stader = ["gdansk"]` + "\nnamnder", `stader = ["odense"]` + "\nnamnder"},
			{account, `"tangbruket"`, `"ljudhamnen"`}}, "odense", 2, 1, 5},
	} {
		g := smallCity(t, tt.edits...)
		c := byID(t, g.Cities, cityID, tt.city)
		if c.Weight() != tt.ties || len(c.Telling()) != tt.telling || c.Country.Weight() != tt.country {
			t.Errorf("%s: %d ties, of them %q, %d of the country", tt.name, c.Weight(), joined(c.Telling(), accountID), c.Country.Weight())
		}
	}
}
