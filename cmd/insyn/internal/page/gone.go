package page

import (
	"github.com/malmo-stad/insyn/cmd/insyn/internal/diag"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/release"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/site"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// listFiles are the files of data with an entry for each page below an address.
var listFiles = map[string]string{site.ProgramsAddress: "data/program.toml", site.GoalsAddress: "data/mal.toml",
	site.ThemesAddress: "data/teman.toml", site.CitiesAddress: "data/stader.toml", site.CountriesAddress: "data/lander.toml"}

// gone tells of a page that is gone, at the file that it was made of where that is known:
// nobody is to touch the list of addresses.
func gone(a release.Address, instead string) (diag.Pos, int, diag.Problem) {
	dead := staff.Dead{Address: a.Address, Instead: instead, Title: a.Title}
	if file := listFiles[parent(a.Address)]; file != "" {
		return diag.Pos{File: file}, 0, staff.EntryGone(dead, file)
	}
	if file := site.FileOf(a.Address); file != "" {
		return diag.Pos{File: file}, 0, staff.FileGone(dead, file)
	}
	return a.Pos, len(a.Address), staff.PageDead(dead)
}
